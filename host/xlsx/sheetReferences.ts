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

/**
 * Tells whether a formula of the model is one of a kept part after the part's sheets were renamed: the model may have followed
 * the renames in its own way, or not at all.
 *
 * @param names of the sheets as they are now, in lower case.
 */
export function sameAfterRenames(
  renames: SheetRenames,
  names: ReadonlySet<string>,
): (kept: string, formula: string) => boolean {
  if (renames.size === 0) return () => false;
  const gone = new Map([...renames].filter(([name]) => !names.has(name)));
  return (kept, formula) => {
    const wanted = plainForm(kept);
    return plainForm(formula) === wanted || plainForm(renameInFormula(formula, gone)) === wanted;
  };
}

// Without quotation marks that a sheet's name may have or not, and without the place that a lost reference had.
function plainForm(formula: string): string {
  const pieces = formulaPieces(formula);
  return pieces
    .map(({ kind, text }, i) => {
      if (kind === 'sheet' && pieces[i + 1]?.text.startsWith('!')) return text.slice(1, -1).replaceAll("''", "'");
      return text;
    })
    .join('')
    .replace(/'?#REF!?'?!(?:\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}|\$?\d{1,7})?(?::[$A-Za-z0-9]+)?/g, '#REF!');
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
