import type { DossierCell } from '../dossier/dossierCell';
import { changesOf, type DossierPlan, type PlannedCell } from '../dossier/planSheet';
import type { DossierGrid } from '../dossier/dossierCell';
import { SLOTS } from '../dossier/parseSheet';
import type { DossierTexts } from '../i18n/dossier/dossierTexts';
import type { Content, PlacedCell, ReportSheet, ReportTable } from '../reports/model';
import { LOOKS } from './cellStyles';
import { applyLook, writeSheet } from './writeSheet';

const WIDTHS = [1, 27, 40, 19, 17, 17, 17, 17, 17] as const;
const TAB_COLOR = '#0F548C';

/** Writes a dossier on an empty sheet: cells, tables, lists to choose from, and the account plan as the page to print. */
export async function writeDossier(
  sheet: Excel.Worksheet,
  plan: DossierPlan,
  name: string,
  texts: DossierTexts,
  freeTableName: (wanted: string) => string,
): Promise<void> {
  await writeSheet(sheet, description(plan, name, freeTableName));
  plan.lines.forEach(({ cells }, row) => {
    for (const { column, cell, isTyped } of cells) {
      if (!isTyped || !cell?.format) continue;
      sheet.getCell(row, column).numberFormat = [[cell.format]];
    }
  });
  for (const { row, column, rows, items } of choicesOf(plan, texts)) {
    const { dataValidation } = sheet.getRangeByIndexes(row, column, rows, 1);
    dataValidation.rule = { list: { inCellDropDown: true, source: items.join(',') } };
    // The list is an offer: other words may be typed.
    dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: 'KAM Workbook', message: '' };
  }
  await sheet.context.sync();
}

/** Queues what has changed on a dossier that stays in place; nothing that was typed is among it. */
export function changeDossier(sheet: Excel.Worksheet, plan: DossierPlan, grid: DossierGrid): void {
  for (const { row, cell } of changesOf(plan, grid)) {
    const range = sheet.getCell(row, cell.column);
    if (cell.style && !cell.isTyped) applyLook(range, LOOKS[cell.style]);
    range.formulas = [[written(cell.cell)]];
  }
}

/** Queues what stood in the cells that a change wrote to. */
export function undoChanges(sheet: Excel.Worksheet, plan: DossierPlan, grid: DossierGrid): void {
  for (const { row, cell } of changesOf(plan, grid)) {
    sheet.getCell(row, cell.column).formulas = [[written(grid[row]?.[cell.column] ?? null)]];
  }
}

function written(cell: DossierCell | null): string | number | boolean {
  if (cell === null) return '';
  if (cell.formula !== null) return cell.formula;
  return typeof cell.value === 'string' ? `'${cell.value}` : cell.value;
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
    rowHeights: { 0: 3 },
    tables: tablesOf(plan, freeTableName),
    charts: [],
    lists: [],
    highlights: [],
    frozenRows: 2,
    printArea: { row: 1, column: 1, rows: Math.max(1, plan.planRows - 1), columns: SLOTS },
    printTitleRows: null,
  };
}

function contentOf({ cell }: PlannedCell): Content {
  if (cell === null) return { kind: 'blank' };
  if (cell.formula !== null) return { kind: 'formula', formula: cell.formula };
  if (typeof cell.value === 'string') return { kind: 'text', text: cell.value };
  if (typeof cell.value === 'number') return { kind: 'number', value: cell.value };
  return { kind: 'formula', formula: cell.value ? 'TRUE' : 'FALSE' };
}

/** An Excel table for each small table whose headers stand side by side. */
function tablesOf({ lines }: DossierPlan, freeTableName: (wanted: string) => string): ReportTable[] {
  return lines.flatMap(({ key, cells }, row): ReportTable[] => {
    const table = key?.match(/^heads:(\w+)$/)?.[1];
    if (table === undefined) return [];
    let end = row + 1;
    while (lines[end]?.key === `row:${table}`) end++;
    const filled = new Set(cells.filter(({ cell }) => cell !== null).map(({ column }) => column));
    let columns = 0;
    while (columns < SLOTS && filled.has(1 + columns)) columns++;
    if (columns === 0 || end === row + 1) return [];
    const name = freeTableName(`KamDossier_${table}`);
    return [{ name, wantedName: name, block: { row, column: 1, rows: end - row, columns }, look: 'report' }];
  });
}

interface Choices {
  row: number;
  column: number;
  rows: number;
  items: readonly string[];
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
