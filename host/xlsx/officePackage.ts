/**
 * A workbook file as its parts: a zip of XML with relationships and content types between them. Parts that nobody sets keep
 * their bytes.
 */
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import {
  attribute,
  children,
  createLike,
  parseXml,
  removeElement,
  rootOf,
  serializeXml,
  type Document,
  type Element,
} from './xmlTree';

const CONTENT_TYPES = '[Content_Types].xml';
// A fixed time in the zip, so that the same workbook gives the same bytes.
const ZIP_TIME = '1980-01-01T00:00:00';

export interface Relationship {
  id: string;
  type: string;
  /** The part it leads to, or the address when it is external. */
  target: string;
  external: boolean;
}

export class OfficePackage {
  private readonly relationshipCache = new Map<string, Relationship[]>();
  /** The content types with parts that are not yet written into theirs; null when all are. */
  private openContentTypes: Document | null = null;

  constructor(private readonly parts: Map<string, Uint8Array>) {}

  /** A copy whose changes do not touch this one. The parts' bytes are shared, as they are never changed in place. */
  copy(): OfficePackage {
    this.writeContentTypes();
    return new OfficePackage(new Map(this.parts));
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  bytes(part: string): Uint8Array {
    if (part === CONTENT_TYPES) this.writeContentTypes();
    const bytes = this.parts.get(part);
    if (!bytes) throw new MissingPart(part);
    return bytes;
  }

  text(part: string): string {
    return decodeXmlBytes(this.bytes(part));
  }

  document(part: string): Document {
    return parseXml(this.text(part));
  }

  root(part: string): Element {
    return rootOf(this.document(part));
  }

  set(part: string, content: Uint8Array | string | Document): void {
    const bytes =
      content instanceof Uint8Array
        ? content
        : strToU8(declaredUtf8(typeof content === 'string' ? content : serializeXml(content)));
    this.parts.set(part, bytes);
    if (part === CONTENT_TYPES) this.openContentTypes = null;
    if (part.endsWith('.rels')) this.relationshipCache.clear();
  }

  /** Adds a part of a content type under the first free number. @example addPart('xl/tables/table', '.xml', type, xml) */
  addPart(stem: string, extension: string, contentType: string, content: Uint8Array | string): string {
    const taken = new Set(this.names().map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${stem}${number}${extension}`.toLowerCase())) number++;
    const part = `${stem}${number}${extension}`;
    this.set(part, content);
    this.addContentType(part, contentType);
    return part;
  }

  /** Takes parts out, with their relationships and content types. Relationships that lead to them are the caller's matter. */
  removeParts(parts: ReadonlySet<string>): void {
    if (parts.size === 0) return;
    for (const part of parts) {
      this.parts.delete(part);
      this.parts.delete(relationshipsPart(part));
    }
    this.relationshipCache.clear();
    const document = this.document(CONTENT_TYPES);
    const gone = new Set([...parts].map((part) => `/${part}`.toLowerCase()));
    for (const override of children(rootOf(document), 'Override')) {
      if (gone.has((attribute(override, 'PartName') ?? '').toLowerCase())) removeElement(override);
    }
    this.set(CONTENT_TYPES, document);
  }

  contentType(part: string): string | undefined {
    const root = this.root(CONTENT_TYPES);
    const wanted = `/${part}`.toLowerCase();
    const override = children(root, 'Override').find((item) => attribute(item, 'PartName')?.toLowerCase() === wanted);
    if (override) return attribute(override, 'ContentType');
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    const fallback = children(root, 'Default').find(
      (item) => attribute(item, 'Extension')?.toLowerCase() === extension,
    );
    return attribute(fallback, 'ContentType');
  }

  private addContentType(part: string, contentType: string): void {
    // A workbook may get hundreds of parts: they are all written at once.
    const root = rootOf((this.openContentTypes ??= this.document(CONTENT_TYPES)));
    root.appendChild(createLike(root, 'Override', { PartName: `/${part}`, ContentType: contentType }));
  }

  private writeContentTypes(): void {
    if (this.openContentTypes) this.set(CONTENT_TYPES, this.openContentTypes);
  }

  /** The relationships of a part; '' stands for the package itself. */
  relationships(part: string): readonly Relationship[] {
    const known = this.relationshipCache.get(part);
    if (known) return known;
    const source = relationshipsPart(part);
    const found = this.has(source)
      ? children(this.root(source), 'Relationship').map((item) => this.readRelationship(part, item))
      : [];
    this.relationshipCache.set(part, found);
    return found;
  }

  /** The part behind a relationship id; undefined when there is no such part. */
  relatedPart(part: string, id: string | undefined): string | undefined {
    const found = this.relationships(part).find((relationship) => relationship.id === id);
    return found && !found.external && this.has(found.target) ? found.target : undefined;
  }

  /** The parts that a part leads to by relationships whose type ends in '/' and this name. */
  relatedParts(part: string, typeName: string): string[] {
    return this.relationships(part)
      .filter((item) => !item.external && item.type.endsWith(`/${typeName}`) && this.has(item.target))
      .map((item) => item.target);
  }

  /** Adds a relationship and returns its id. */
  addRelationship(part: string, type: string, target: string): string {
    const source = relationshipsPart(part);
    const document = this.has(source) ? this.document(source) : emptyRelationships();
    const root = rootOf(document);
    const taken = new Set(children(root).map((item) => attribute(item, 'Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    root.appendChild(createLike(root, 'Relationship', { Id: id, Type: type, Target: relativeTarget(part, target) }));
    this.set(source, document);
    return id;
  }

  removeRelationship(part: string, id: string): void {
    const source = relationshipsPart(part);
    const document = this.document(source);
    for (const item of children(rootOf(document))) if (attribute(item, 'Id') === id) removeElement(item);
    this.set(source, document);
  }

  /** The parts that can be reached by relationships from the package. */
  reachable(): Set<string> {
    const seen = new Set<string>();
    const waiting = [''];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      for (const { target, external } of this.relationships(part)) {
        if (external || seen.has(target) || !this.has(target)) continue;
        seen.add(target);
        waiting.push(target);
      }
    }
    return seen;
  }

  /** The file: content types first, then the parts in their order. */
  zip(): Uint8Array {
    const files: Zippable = { [CONTENT_TYPES]: this.bytes(CONTENT_TYPES) };
    for (const [part, bytes] of this.parts) files[part] = bytes;
    return zipSync(files, { level: 6, mtime: ZIP_TIME });
  }

  private readRelationship(part: string, item: Element): Relationship {
    const external = attribute(item, 'TargetMode') === 'External';
    const target = attribute(item, 'Target') ?? '';
    return {
      id: attribute(item, 'Id') ?? '',
      type: attribute(item, 'Type') ?? '',
      target: external ? target : this.existingName(resolveTarget(part, target)),
      external,
    };
  }

  // Part names are compared without regard to case, and may stand percent-encoded in a relationship.
  private existingName(name: string): string {
    if (this.has(name)) return name;
    const plain = /%[0-9a-f]{2}/i.test(name) ? decodeURI(name) : name;
    if (this.has(plain)) return plain;
    const lower = plain.toLowerCase();
    return this.names().find((known) => known.toLowerCase() === lower) ?? name;
  }
}

/** A part that the package refers to but does not have. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';

  constructor(readonly part: string) {
    super(`the part ${part} is missing`);
  }
}

/** @example relationshipsPart('xl/workbook.xml') // 'xl/_rels/workbook.xml.rels' */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : part.slice(0, part.lastIndexOf('/') + 1) + target;
  const steps: string[] = [];
  for (const step of (path.split('#')[0] ?? '').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

// Relative like Excel's own, as some readers do not follow absolute ones.
function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}

function emptyRelationships(): Document {
  return parseXml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>');
}

// Parts are written in UTF-8, whatever they were read from.
function declaredUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])utf-16(?:[lb]e)?(["'])/i, '$1UTF-8$2');
}

function decodeXmlBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes);
}
