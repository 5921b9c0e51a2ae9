/** Follows renamed and deleted sheets in the formulas of parts that are kept. */
import { quotedSheet } from './cellReference';
import { formulaPieces } from './formulaPieces';
import { XmlScanner } from './xmlScanner';
import { escapeXml } from './xmlText';

/** New names by old ones in lower case; null for a sheet that is no more. */
export type SheetRenames = ReadonlyMap<string, string | null>;

const FORMULA_ELEMENTS = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
  'definedName',
]);

/** @example renameInFormula("Old!A1", new Map([['old', 'New one']])) // "'New one'!A1" */
export function renameInFormula(formula: string, renames: SheetRenames): string {
  if (!formula.includes('!')) return formula;
  const pieces = formulaPieces(formula);
  return pieces
    .map(({ kind, text }, i) => {
      if (kind === 'sheet' && pieces[i + 1]?.text.startsWith('!')) {
        return renamed(text.slice(1, -1).replaceAll("''", "'"), renames) ?? text;
      }
      if (kind !== 'code') return text;
      return text.replace(/[\p{L}\p{N}_.\\]+(?=!)/gu, (name) => renamed(name, renames) ?? name);
    })
    .join('');
}

/** The XML of a part with its formulas following the renames; the same text when nothing changes. */
export function renameInXml(xml: string, renames: SheetRenames): string {
  const scanner = new XmlScanner(xml);
  const pieces: string[] = [];
  let copied = 0;
  let formula = false;
  const replace = (start: number, end: number, text: string): void => {
    pieces.push(xml.slice(copied, start), text);
    copied = end;
  };
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'open') {
      formula = FORMULA_ELEMENTS.has(scanner.name);
      if (scanner.name === 'worksheetSource') renameSource(scanner, xml, renames, replace);
    } else if (event === 'close') formula = false;
    else if (formula) {
      const changed = renameInFormula(scanner.text, renames);
      if (changed !== scanner.text) replace(scanner.start, scanner.end, escapeXml(changed));
    }
  }
  return copied === 0 ? xml : pieces.join('') + xml.slice(copied);
}

// A pivot table's source names its sheet apart from the range.
function renameSource(
  scanner: XmlScanner,
  xml: string,
  renames: SheetRenames,
  replace: (start: number, end: number, text: string) => void,
): void {
  const name = renames.get((scanner.attribute('sheet') ?? '').toLowerCase());
  if (!name || scanner.attribute('id') !== undefined) return;
  const tag = xml.slice(scanner.start, scanner.end);
  const changed = tag.replace(/(\ssheet\s*=\s*)("[^"]*"|'[^']*')/, (_, head: string) => `${head}"${escapeXml(name)}"`);
  replace(scanner.start, scanner.end, changed);
}

function renamed(name: string, renames: SheetRenames): string | undefined {
  const now = renames.get(name.toLowerCase());
  if (now === undefined) return undefined;
  return now === null ? '#REF' : quotedSheet(now);
}
