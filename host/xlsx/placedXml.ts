/**
 * The XML of a part as elements that know where they stand in its text: what is changed of them is replaced there, and every other
 * character stays.
 */
import { withAttributes } from './tagText';
import { type TextPiece, withPieces } from './textPieces';
import { escapeXml } from './xmlText';
import { XmlScanner } from './xmlScanner';

export interface PlacedElement {
  /** Without its prefix. */
  readonly name: string;
  readonly children: readonly PlacedElement[];
  /** The decoded text that stands in it directly. */
  readonly text: string;
  readonly start: number;
  readonly tagEnd: number;
  readonly contentEnd: number;
  readonly end: number;
}

interface OpenElement extends PlacedElement {
  children: PlacedElement[];
  text: string;
  contentEnd: number;
  end: number;
}

export class PlacedXml {
  readonly root: PlacedElement;
  private readonly tags = new Map<PlacedElement, string>();
  private readonly pieces: TextPiece[] = [];

  /** @param skipped Name of an element whose content is not looked at. */
  constructor(
    private readonly xml: string,
    skipped?: string,
  ) {
    this.root = placedRoot(xml, skipped);
  }

  attribute(element: PlacedElement, name: string): string | undefined {
    const scanner = new XmlScanner(this.tag(element));
    scanner.next();
    return scanner.attribute(name);
  }

  /** Sets an attribute; undefined takes it away. */
  set(element: PlacedElement, name: string, value: string | undefined): void {
    if (this.attribute(element, name) !== value) {
      this.tags.set(element, withAttributes(this.tag(element), { [name]: value }));
    }
  }

  setText(element: PlacedElement, text: string): void {
    if (text === element.text || element.children.length > 0 || element.tagEnd === element.end) return;
    this.pieces.push({ start: element.tagEnd, end: element.contentEnd, text: escapeXml(text) });
  }

  remove({ start, end }: PlacedElement): void {
    this.pieces.push({ start, end, text: '' });
  }

  /** All changes, in the order of the text. What lies within something that is removed is left out. */
  changes(): TextPiece[] {
    const tags = [...this.tags].map(([{ start, tagEnd }, text]) => ({ start, end: tagEnd, text }));
    const sorted = [...this.pieces, ...tags].sort((a, b) => a.start - b.start || b.end - a.end);
    let reached = 0;
    return sorted.filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
  }

  toString(): string {
    return withPieces(this.xml, this.changes());
  }

  /** The opening tag as it is now. */
  tag(element: PlacedElement): string {
    return this.tags.get(element) ?? this.xml.slice(element.start, element.tagEnd);
  }
}

/** An element and all elements in it, each before those in it. */
export function* withDescendants(element: PlacedElement): Iterable<PlacedElement> {
  yield element;
  for (const child of element.children) yield* withDescendants(child);
}

export function childNamed(element: PlacedElement | undefined, name: string): PlacedElement | undefined {
  return element?.children.find((child) => child.name === name);
}

function placedRoot(xml: string, skipped: string | undefined): PlacedElement {
  const scanner = new XmlScanner(xml);
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  const close = (contentEnd: number, end: number): void => {
    const element = open.pop();
    if (!element) return;
    element.contentEnd = contentEnd;
    element.end = end;
  };
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    const { name, start, end } = scanner;
    if (event === 'close') close(start, end);
    else if (event === 'text') {
      const parent = open.at(-1);
      if (parent) parent.text += scanner.text;
    } else {
      const element: OpenElement = { name, children: [], text: '', start, tagEnd: end, contentEnd: end, end };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
      if (name !== skipped) continue;
      scanner.skip();
      close(scanner.start, scanner.end);
    }
  }
  if (!root) throw new Error('A part has no element.');
  return root;
}
