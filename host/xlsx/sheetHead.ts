/** Changes the few things of a kept worksheet part that tell its tab's colour and selection, and leaves every other byte. */
import { argb, colorOf } from './colors';
import { XmlScanner } from './xmlScanner';
import { parseXml, rootOf } from './xmlTree';

// The elements before the cells are far smaller.
const HEAD_BYTES = 65536;
const BEFORE_CELLS = new Set(['dimension', 'sheetFormatPr', 'cols', 'sheetData']);

export interface TabChange {
  /** null takes the colour away. */
  color?: string | null;
  selected?: boolean;
}

/** @returns the part's XML with the changes. */
export function changeTab(xml: string, { color, selected }: TabChange): string {
  const colored = color === undefined ? xml : changeColor(xml, color);
  return selected === undefined ? colored : changeSelection(colored, selected);
}

/** The tab's colour of a worksheet part, which stands at its beginning; the cells are not read. */
export function tabColorOf(bytes: Uint8Array, theme: readonly string[]): string | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  const tag = findTag(head, 'tabColor');
  if (!tag) return undefined;
  const element = tag.text.replace(/^<[^\s:>]+:/, '<').replace(/\s*\/?>$/, '/>');
  return colorOf(rootOf(parseXml(element)), theme);
}

interface Tag {
  start: number;
  end: number;
  text: string;
}

function changeColor(xml: string, color: string | null): string {
  const root = findTag(xml, 'worksheet');
  if (!root) return xml;
  const prefix = /^<([^\s/>:]+:)?/.exec(root.text)?.[1] ?? '';
  const element = color === null ? '' : `<${prefix}tabColor rgb="${argb(color)}"/>`;
  const old = findTag(xml, 'tabColor');
  if (old) return splice(xml, old, element);
  const properties = findTag(xml, 'sheetPr');
  if (!properties) {
    const added = element && `<${prefix}sheetPr>${element}</${prefix}sheetPr>`;
    return xml.slice(0, root.end) + added + xml.slice(root.end);
  }
  const open = properties.text.endsWith('/>')
    ? `${properties.text.slice(0, -2).trimEnd()}>${element}</${prefix}sheetPr>`
    : properties.text + element;
  return splice(xml, properties, open);
}

function changeSelection(xml: string, selected: boolean): string {
  const view = findTag(xml, 'sheetView');
  if (!view) return xml;
  const without = view.text.replace(/\s+tabSelected\s*=\s*("[^"]*"|'[^']*')/, '');
  return splice(xml, view, selected ? without.replace(/\s*\/?>$/, ' tabSelected="1"$&') : without);
}

function splice(xml: string, { start, end }: Tag, replacement: string): string {
  return xml.slice(0, start) + replacement + xml.slice(end);
}

// The opening tag of the first element of a name before the cells.
function findTag(xml: string, name: string): Tag | undefined {
  const scanner = new XmlScanner(xml);
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event !== 'open') continue;
    if (scanner.name === name)
      return { start: scanner.start, end: scanner.end, text: xml.slice(scanner.start, scanner.end) };
    if (BEFORE_CELLS.has(scanner.name) && name !== 'sheetView') return undefined;
    if (scanner.name === 'sheetData') return undefined;
  }
  return undefined;
}
