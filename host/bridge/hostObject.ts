/**
 * An Excel object as the bridge sees it: a class with a written-down table of members. Nothing outside the table can be reached
 * by name.
 */
import { HostError } from '../engine/hostError';

/** A property with a plain value. */
export interface PropertyMember<T> {
  get?: (target: T) => unknown;
  set?: (target: T, value: unknown) => void;
}

/** A class's members, under the names that Office.js's users know. Names that begin with '_' are Office.js's own. */
export interface HostClass<T> {
  /** As in the Excel namespace. */
  name: string;
  /** What Office.js needs to find the object again, such as {Id: '...'}. */
  identity?: (target: T) => Record<string, unknown>;
  properties?: Record<string, PropertyMember<T>>;
  /** Properties that are objects themselves; null is a null object. */
  objects?: Record<string, (target: T) => HostObject | null>;
  /** A result is an object, a null object (null) or a plain value. */
  methods?: Record<string, (target: T, args: readonly unknown[]) => unknown>;
  /** For collections: what is in it, and the item of a key. */
  items?: (target: T) => HostObject[];
  item?: (target: T, key: unknown) => HostObject;
}

/** An object of some class, its type no longer needed. */
export interface HostObject {
  readonly className: string;
  /** What the objects' own code recognises, such as the range that is passed as an argument. */
  readonly target: unknown;
  readonly isCollection: boolean;
  identity(): Record<string, unknown>;
  propertyNames(): string[];
  hasProperty(name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  object(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): unknown;
  items(): HostObject[];
  item(key: unknown): HostObject;
}

class BoundObject<T> implements HostObject {
  constructor(
    private readonly type: HostClass<T>,
    readonly target: T,
  ) {}

  get className(): string {
    return this.type.name;
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  identity(): Record<string, unknown> {
    return this.type.identity?.(this.target) ?? {};
  }

  propertyNames(): string[] {
    return Object.keys(this.type.properties ?? {});
  }

  hasProperty(name: string): boolean {
    return own(this.type.properties, name) !== undefined;
  }

  get(name: string): unknown {
    const member = own(this.type.properties, name);
    if (!member?.get) throw this.missing(name);
    return member.get(this.target);
  }

  set(name: string, value: unknown): void {
    const member = own(this.type.properties, name);
    if (!member?.set) throw this.missing(name);
    member.set(this.target, value);
  }

  object(name: string): HostObject | null {
    const make = own(this.type.objects, name);
    if (!make) throw this.missing(name);
    return make(this.target);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = own(this.type.methods, name);
    if (!method) throw this.missing(name);
    return method(this.target, args);
  }

  items(): HostObject[] {
    return this.type.items?.(this.target) ?? [];
  }

  item(key: unknown): HostObject {
    if (!this.type.item) throw this.missing('getItem');
    return this.type.item(this.target, key);
  }

  private missing(name: string): HostError {
    return new HostError('ApiNotFound', `${this.type.name}.${name} is not implemented by the local host.`);
  }
}

export function hostObject<T>(type: HostClass<T>, target: T): HostObject {
  return new BoundObject(type, target);
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof BoundObject;
}

/** 'GetRange' or 'getRange' as it stands in a table: 'getRange'. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** 'values' as it goes back to Office.js: 'Values'. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function own<M>(table: Record<string, M> | undefined, name: string): M | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
