import { sameValue, type DossierCell } from '../dossier/dossierCell';
import { changesOf, insertionsOf, withInsertions, type DossierPlan, type PlannedCell } from '../dossier/planSheet';
import type { DossierGrid } from '../dossier/dossierCell';
import { SLOTS } from '../dossier/parseSheet';
import type { DossierTexts } from '../i18n/dossier/dossierTexts';
import type { Content, PlacedCell, ReportSheet, ReportTable } from '../reports/model';
import { LOOKS } from './cellStyles';
import { quotedText } from './quotedText';
import { applyLook, writeSheet } from './writeSheet';

const WIDTHS = [1, 27, 40, 19, 17, 17, 17, 17, 17] as const;
const TAB_COLOR = '#0F548C';

/** A dossier's sheet, described completely. */
export interface DossierSheet extends ReportSheet {
  /** Number formats of typed cells that differ from those of their kind. */
  formats: readonly { row: number; column: number; format: string }[];
  choices: readonly Choices[];
}

/** Cells of one column, below each other, that offer a list of words. */
export interface Choices {
  row: number;
  column: number;
  rows: number;
  items: readonly string[];
}

/** A dossier's sheet: cells, tables, lists to choose from, and the account plan as the page to print. */
export function describeDossier(
  plan: DossierPlan,
  name: string,
  texts: DossierTexts,
  freeTableName: (wanted: string) => string,
): DossierSheet {
  return {
    ...description(plan, name, freeTableName),
    formats: plan.lines.flatMap(({ cells }, row) =>
      cells.flatMap(({ column, cell, isTyped }) =>
        isTyped && cell?.format ? [{ row, column, format: cell.format }] : [],
      ),
    ),
    choices: choicesOf(plan, texts),
  };
}

/** Writes a dossier on an empty sheet. */
export async function writeDossier(sheet: Excel.Worksheet, dossier: DossierSheet): Promise<void> {
  await writeSheet(sheet, dossier);
  for (const { row, column, format } of dossier.formats) sheet.getCell(row, column).numberFormat = [[format]];
  offerChoices(sheet, dossier.choices);
  await sheet.context.sync();
}

function offerChoices(sheet: Excel.Worksheet, choices: readonly Choices[]): void {
  for (const { row, column, rows, items } of choices) {
    const { dataValidation } = sheet.getRangeByIndexes(row, column, rows, 1);
    dataValidation.rule = { list: { inCellDropDown: true, source: items.join(',') } };
    // The list is an offer: other words may be typed.
    dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: 'KAM Workbook', message: '' };
  }
}

/** Queues what has changed on a dossier that stays in place: lines that are added, generated cells and labels, and what is added to fields. */
export function changeDossier(sheet: Excel.Worksheet, plan: DossierPlan, grid: DossierGrid, texts: DossierTexts): void {
  const insertions = insertionsOf(plan);
  for (const { row, count } of insertions.toReversed()) wholeRows(sheet, row, count).insert('Down');
  const columns = [plan.columns.key, ...plan.columns.slots];
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  plan.lines.forEach(({ from, cells }, row) => {
    if (from !== null) return;
    // A line that is put in looks like the one above it.
    sheet.getRangeByIndexes(row, first, 1, last - first + 1).clear('Formats');
    for (const { column, cell, style } of cells) {
      const range = sheet.getCell(row, column);
      if (style) applyLook(range, LOOKS[style]);
      if (cell?.format) range.numberFormat = [[cell.format]];
    }
  });
  for (const { row, cell } of changesOf(plan, withInsertions(grid, insertions))) {
    const range = sheet.getCell(row, cell.column);
    if (cell.style && !cell.isTyped) applyLook(range, LOOKS[cell.style]);
    if (cell.isTyped && cell.cell?.format) range.numberFormat = [[cell.cell.format]];
    range.formulas = [[written(cell.cell)]];
  }
  const added = { ...plan, lines: plan.lines.map((line) => (line.from === null ? line : { ...line, cells: [] })) };
  offerChoices(sheet, choicesOf(added, texts));
}

/**
 * Queues what stood in the cells that a change wrote to, and takes the added lines away.
 *
 * @param now the sheet as the change has left it, which may have stopped anywhere
 */
export function undoChanges(sheet: Excel.Worksheet, plan: DossierPlan, before: DossierGrid, now: DossierGrid): void {
  const insertions = insertionsOf(plan);
  // They were put in from the bottom up.
  const stages = Array.from({ length: insertions.length + 1 }, (_, count) =>
    insertions.slice(insertions.length - count),
  );
  const done = stages.slice(0, -1).find((some) => isSameSheet(withInsertions(before, some), now)) ?? insertions;
  let above = done.reduce((sum, { count }) => sum + count, 0);
  for (const { row, count } of done.toReversed()) {
    above -= count;
    wholeRows(sheet, row + above, count).delete('Up');
  }
  if (done.length < insertions.length) return;
  const added = insertions.reduce((sum, { count }) => sum + count, 0);
  const last = plan.lines.findLastIndex(({ from }) => from !== null);
  for (const { row, cell } of changesOf(plan, withInsertions(before, insertions))) {
    const was = row > last ? row - added : (plan.lines[row]?.from ?? null);
    if (was === null) continue;
    const present = before[was]?.[cell.column] ?? null;
    const range = sheet.getCell(was, cell.column);
    if (cell.isTyped) range.numberFormat = [[present?.format ?? cell.cell?.format ?? 'General']];
    range.formulas = [[written(present)]];
  }
}

/** Whether the same stands in the cells without formulas, and formulas where there are formulas. */
export function isSameSheet(x: DossierGrid, y: DossierGrid): boolean {
  const rows = Math.max(x.length, y.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(x[row]?.length ?? 0, y[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const [a = null, b = null] = [x[row]?.[column], y[row]?.[column]];
      const isFormula = (a?.formula ?? null) !== null;
      if (isFormula !== ((b?.formula ?? null) !== null)) return false;
      if (!isFormula && !sameValue(a?.value ?? null, b?.value ?? null)) return false;
    }
  }
  return true;
}

function wholeRows(sheet: Excel.Worksheet, row: number, count: number): Excel.Range {
  return sheet.getRangeByIndexes(row, 0, count, 1).getEntireRow();
}

function written(cell: DossierCell | null): string | number | boolean {
  if (cell === null) return '';
  if (cell.formula !== null) return cell.formula;
  return typeof cell.value === 'string' ? quotedText(cell.value) : cell.value;
}

function description(plan: DossierPlan, name: string, freeTableName: (wanted: string) => string): ReportSheet {
  const cells = plan.lines.flatMap(({ cells: line }, row) =>
    line
      .filter(({ cell, style }) => cell !== null || style !== null)
      .map((cell): PlacedCell => ({
        row,
        column: cell.column,
        content: contentOf(cell),
        style: cell.style ?? 'typed',
      })),
  );
  return {
    part: 'report',
    name,
    tabColor: TAB_COLOR,
    cells,
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    rowHeights: { 0: 3, ...headerHeights(plan) },
    tables: tablesOf(plan, freeTableName),
    charts: [],
    lists: [],
    highlights: [],
    frozenRows: 2,
    printArea: { row: 1, column: 1, rows: Math.max(1, plan.planRows - 1), columns: SLOTS },
    onePage: true,
    printTitleRows: null,
  };
}

/** Two lines for the headers of a small table where one of them is longer than its column is wide. */
function headerHeights({ lines }: DossierPlan): Record<number, number> {
  const isLong = ({ column, cell, style }: PlannedCell) =>
    style === 'header' && String(cell?.value ?? '').length > (WIDTHS[column] ?? 0) - 2;
  return Object.fromEntries(
    lines.flatMap(({ key, cells }, row) => (key?.startsWith('heads:') && cells.some(isLong) ? [[row, 30]] : [])),
  );
}

function contentOf({ cell }: PlannedCell): Content {
  if (cell === null) return { kind: 'blank' };
  if (cell.formula !== null) return { kind: 'formula', formula: cell.formula };
  if (typeof cell.value === 'string') return { kind: 'text', text: cell.value };
  if (typeof cell.value === 'number') return { kind: 'number', value: cell.value };
  return { kind: 'formula', formula: cell.value ? 'TRUE' : 'FALSE' };
}

/** An Excel table for each small table whose headers stand side by side. */
function tablesOf(
  { lines, columns: { slots } }: DossierPlan,
  freeTableName: (wanted: string) => string,
): ReportTable[] {
  return lines.flatMap(({ key, cells }, row): ReportTable[] => {
    const table = key?.match(/^heads:(\w+)$/)?.[1];
    if (table === undefined) return [];
    let end = row + 1;
    while (lines[end]?.key === `row:${table}`) end++;
    const filled = new Set(cells.filter(({ cell }) => cell !== null).map(({ column }) => column));
    let columns = 0;
    while (columns < SLOTS && filled.has(slots[columns] ?? 0)) columns++;
    if (columns === 0 || end === row + 1) return [];
    const name = freeTableName(`KamDossier_${table}`);
    return [
      { name, wantedName: name, block: { row, column: slots[0] ?? 0, rows: end - row, columns }, look: 'report' },
    ];
  });
}

/** Where something is chosen from a list; cells of one column that follow each other are one place. */
function choicesOf({ lines }: DossierPlan, { choices }: DossierTexts): Choices[] {
  const places: Choices[] = [];
  lines.forEach(({ cells }, row) => {
    for (const { column, kind } of cells) {
      if (typeof kind !== 'object') continue;
      const items = choices[kind.choice];
      const above = places.find((one) => one.column === column && one.row + one.rows === row && one.items === items);
      if (above) above.rows++;
      else places.push({ row, column, rows: 1, items });
    }
  });
  return places;
}
