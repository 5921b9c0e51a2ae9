/** Small parts of a workbook as a tree: parsing, looking up by local name, editing and writing back. */
import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { XmlError } from './xmlScanner';

export type { Document, Element };

/** @throws XmlError when the text is not well-formed, or has a document type. */
export function parseXml(text: string): Document {
  if (text.includes('<!DOCTYPE')) throw new XmlError('document types are not allowed');
  try {
    const parser = new DOMParser({
      locator: false,
      onError: (level, message) => {
        if (level !== 'warning') throw new XmlError(message);
      },
    });
    return parser.parseFromString(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, 'text/xml');
  } catch (error) {
    throw new XmlError(error instanceof Error ? error.message : String(error));
  }
}

export function serializeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return text.startsWith('<?xml') ? text : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new XmlError('there is no root element');
  return root;
}

/** The child elements, those of one local name where it is given. */
export function children(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name))
      found.push(node as Element);
  }
  return found;
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return children(parent, name)[0];
}

/** The element found by going down through children of these names. */
export function descend(parent: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>((element, name) => child(element, name), parent);
}

/** All elements of a local name below one, at any depth. */
export function descendants(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name));
}

export function textOf(element: Element | undefined): string {
  return element?.textContent ?? '';
}

/** An attribute's value; undefined when the element does not have it. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

/** An attribute whatever its prefix: the `r:id` of an element. */
export function attributeByLocalName(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let i = 0; i < element.attributes.length; i++) {
    const item = element.attributes.item(i);
    if (item && item.localName === name) return item.value;
  }
  return undefined;
}

/** The relationship id of an element: the attribute `id` of the relationships namespace. */
export function relationshipId(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  for (let i = 0; i < element.attributes.length; i++) {
    const item = element.attributes.item(i);
    if (item?.localName === 'id' && item.namespaceURI?.includes('relationships')) return item.value;
  }
  return undefined;
}

/** True for '1' and 'true'; the given default when the attribute is absent. */
export function flag(element: Element | undefined, name: string, absent = false): boolean {
  const value = attribute(element, name);
  return value === undefined ? absent : value === '1' || value === 'true';
}

/** A number from an attribute; undefined when there is none. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const value = attribute(element, name);
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A new element in the namespace and with the prefix of its parent. */
export function createLike(parent: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const document = parent.ownerDocument as Document;
  const element = document.createElementNS(parent.namespaceURI, parent.prefix ? `${parent.prefix}:${name}` : name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Parses a fragment and imports its root into a document. The fragment declares the namespaces that it uses. */
export function importFragment(document: Document, xml: string): Element {
  return document.importNode<Element>(rootOf(parseXml(xml)), true);
}

/** Puts a child where the schema's order of children wants it: before the first of those that must follow. */
export function insertBeforeNames(parent: Element, element: Element, followers: readonly string[]): void {
  const next = children(parent).find((sibling) => followers.includes(sibling.localName ?? ''));
  parent.insertBefore(element, next ?? null);
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}
