/** Objects that Office.js asks the host to remember between requests. */
import { HostError } from '../engine/hostError';
import type { HostObject } from './hostObject';

/** Ranges of change events are remembered for their handlers, the oldest are let go. */
const MOST_EVENT_REFERENCES = 500;

export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ofEvents: string[] = [];
  private next = 1;

  get size(): number {
    return this.kept.size;
  }

  keep(object: HostObject): string {
    const id = `R${String(this.next)}`;
    this.next += 1;
    this.kept.set(id, object);
    return id;
  }

  keepForEvent(object: HostObject): string {
    const id = this.keep(object);
    this.ofEvents.push(id);
    if (this.ofEvents.length > MOST_EVENT_REFERENCES) this.kept.delete(this.ofEvents.shift() ?? '');
    return id;
  }

  peek(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  /** @throws {HostError} InvalidReference for one that was never kept or is released. */
  find(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    return object;
  }
}
