/** Workbooks saved as "Strict Open XML" use other names for the same namespaces; what is added to them must use those too. */
import { strFromU8 } from 'fflate';
import type { OfficePackage } from './officePackage';

const STRICT: readonly [transitional: string, strict: string][] = [
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  [
    'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  ],
];

export function isStrict(officePackage: OfficePackage, main: string): boolean {
  return officePackage.root(main).namespaceURI === 'http://purl.oclc.org/ooxml/spreadsheetml/main';
}

/** Gives the parts that were added or changed the namespaces of the rest. */
export function makeStrict(target: OfficePackage, source: OfficePackage): void {
  for (const part of target.names()) {
    if (!/\.(xml|rels)$/.test(part) || (source.has(part) && source.bytes(part) === target.bytes(part))) continue;
    const xml = strFromU8(target.bytes(part));
    const strict = STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), xml);
    if (strict !== xml) target.set(part, strict);
  }
}
