/** Changes the defined names of a workbook to what the model says; the element of a name that did not change stays. */
import type { DefinedNameModel, SheetModel, WorkbookModel } from '../workbookModel';
import { absoluteRangeName, quotedSheet } from './cellReference';
import type { PlacedSheet } from './placedSheet';
import { renameInFormula, type SheetRenames } from './sheetReferences';
import { storedFormula } from './storedFormula';
import { stripFuturePrefixes } from './futureFunctions';
import { isReservedName, type NameEntry, type WorkbookPart } from './workbookPart';
import { children, createLike, removeElement, textOf, type Element } from './xmlTree';

export interface NameWriting {
  original: WorkbookPart;
  model: WorkbookModel;
  placed: readonly PlacedSheet[];
  /** Sheets that have another name or are gone. */
  renames: SheetRenames;
}

/** @param list the definedNames element. */
export function writeNames(list: Element, { original, model, placed, renames }: NameWriting): void {
  const position = new Map(placed.flatMap(({ origin }, i) => (origin === undefined ? [] : [[origin, i] as const])));
  const waiting = new Map(model.names.map((name) => [keyOf(name.name, name.sheet), name]));
  children(list, 'definedName').forEach((element, i) => {
    const entry = original.names[i];
    if (!entry) return;
    const now = entry.local === undefined ? undefined : position.get(entry.local);
    if (entry.local !== undefined && now === undefined) {
      removeElement(element);
      return;
    }
    if (now !== undefined) element.setAttribute('localSheetId', String(now));
    const sheet = now === undefined ? undefined : placed[now]?.sheet;
    if (!isReservedName(entry.name) && (now === undefined || sheet)) {
      const key = keyOf(entry.name, sheet?.name);
      const wanted = waiting.get(key);
      waiting.delete(key);
      if (!wanted) {
        removeElement(element);
        return;
      }
      update(element, entry, wanted);
    }
    const followed = renameInFormula(textOf(element), renames);
    if (followed !== textOf(element)) element.textContent = followed;
  });
  for (const name of waiting.values()) addName(list, name, placed);
  placed.forEach(({ sheet, origin }, i) => {
    if (sheet && origin === undefined) addPrintNames(list, sheet, i);
  });
}

function update(element: Element, entry: NameEntry, wanted: DefinedNameModel): void {
  if (stripFuturePrefixes(entry.formula) !== wanted.formula) element.textContent = storedFormula(wanted.formula);
  if (entry.hidden === (wanted.hidden ?? false)) return;
  if (wanted.hidden) element.setAttribute('hidden', '1');
  else element.removeAttribute('hidden');
}

function addName(
  list: Element,
  { name, formula, sheet, hidden }: DefinedNameModel,
  placed: readonly PlacedSheet[],
): void {
  const position = placed.findIndex((item) => item.sheet !== undefined && item.sheet.name === sheet);
  if (sheet !== undefined && position < 0) return;
  append(list, name, storedFormula(formula), {
    ...(sheet === undefined ? {} : { localSheetId: String(position) }),
    ...(hidden ? { hidden: '1' } : {}),
  });
}

function addPrintNames(list: Element, sheet: SheetModel, position: number): void {
  const { printArea, titleRows } = sheet.page;
  const home = { localSheetId: String(position) };
  const prefix = `${quotedSheet(sheet.name)}!`;
  if (printArea) append(list, '_xlnm.Print_Area', prefix + absoluteRangeName(printArea), home);
  if (!titleRows) return;
  append(list, '_xlnm.Print_Titles', `${prefix}$${titleRows[0] + 1}:$${titleRows[1] + 1}`, home);
}

function append(list: Element, name: string, formula: string, attributes: Readonly<Record<string, string>>): void {
  const element = createLike(list, 'definedName', { name, ...attributes });
  element.textContent = formula;
  list.appendChild(element);
}

function keyOf(name: string, sheet: string | undefined): string {
  return `${sheet?.toLowerCase() ?? ''}!${name.toLowerCase()}`;
}
