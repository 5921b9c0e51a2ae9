/**
 * What lies on sheets after whole rows of one of them were inserted or deleted: everything that stands in cells or points to them
 * follows, as in Excel. What is computed from it is not touched here.
 */
import type {
  CellModel,
  ChartModel,
  ConditionalFormatModel,
  RangeModel,
  RowMoveModel,
  SheetRange,
  ValidationModel,
} from '../workbookModel';
import { shiftFormula } from '../xlsx/shiftFormula';
import type { Book } from './book';
import { withRowsMoved } from './formula/rewriting';
import { firstKeptRow, movedByRow, movedRange, moveItems } from './rowMoves';
import type { Sheet } from './sheet';

/** Moves the rows of a sheet, and lets the whole workbook follow. Tables that lose all their rows have to be taken away before. */
export function moveRows(book: Book, sheet: Sheet, move: RowMoveModel): void {
  moveItems(sheet.cells, move);
  sheet.rows = movedByRow(sheet.rows, move);
  sheet.merges = movedRanges(sheet.merges, move).filter(({ rows, columns }) => rows * columns > 1);
  for (const table of sheet.tables) table.range = movedRange(table.range, [move]) ?? table.range;
  for (const chart of sheet.charts) chart.place = movedPlace(chart, move);
  if (sheet.links) {
    sheet.links = sheet.links.flatMap((link) => {
      const range = movedRange(link.range, [move]);
      return range ? [{ ...link, range }] : [];
    });
  }
  sheet.validations = sheet.validations.filter((rule) => moveValidation(rule, move));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => moveFormat(rule, move));
  movePage(sheet, move);
  sheet.frozenRows = movedCount(sheet.frozenRows, move);
  sheet.rowMoves.push(move);
  followRows(book, sheet, move);
}

/**
 * The formula of a rule that stands over ranges, told for their first cell as it is after the move; undefined when the ranges are
 * gone. References still have to follow.
 *
 * @param formula With or without the leading '='.
 */
export function ruleFormula(formula: string, ranges: readonly RangeModel[], move: RowMoveModel): string | undefined {
  const [first] = ranges;
  const base = ranges.find((range) => movedRange(range, [move]) !== undefined);
  const row = base && firstKeptRow(base, move);
  if (!first || !base || row === undefined) return undefined;
  return shiftFormula(formula, row - first.row, base.column - first.column);
}

/** Ranges after a move, without those that are gone. */
export function movedRanges(ranges: readonly RangeModel[], move: RowMoveModel): RangeModel[] {
  return ranges.map((range) => movedRange(range, [move])).filter((range) => range !== undefined);
}

/** How many rows are frozen from the top after a move: those that were, and what came in between; one at least. */
export function movedCount(count: number, move: RowMoveModel): number {
  if (count === 0) return 0;
  const moved = movedRange({ row: 0, column: 0, rows: count, columns: 1 }, [move]);
  return moved ? moved.row + moved.rows : 1;
}

/** A chart whose rows are all gone stays, as high as one row. */
function movedPlace({ place, keeps }: ChartModel, move: RowMoveModel): RangeModel {
  if (keeps === 'Place') return place;
  const moved = movedRange(place, [move]) ?? { ...place, row: move.row, rows: 1 };
  return keeps === 'Size' ? { ...moved, rows: place.rows } : moved;
}

function moveValidation(rule: ValidationModel, move: RowMoveModel): boolean {
  const based = <T>(operand: T): T | string =>
    isFormula(operand) ? (ruleFormula(operand, rule.ranges, move) ?? operand) : operand;
  rule.formula1 = based(rule.formula1);
  if (rule.formula2 !== undefined) rule.formula2 = based(rule.formula2);
  rule.ranges = movedRanges(rule.ranges, move);
  return rule.ranges.length > 0;
}

function moveFormat(rule: ConditionalFormatModel, move: RowMoveModel): boolean {
  rule.formula = ruleFormula(rule.formula, rule.ranges, move) ?? rule.formula;
  rule.ranges = movedRanges(rule.ranges, move);
  return rule.ranges.length > 0;
}

function movePage({ page }: Sheet, move: RowMoveModel): void {
  if (page.printArea) page.printArea = movedRange(page.printArea, [move]);
  if (page.titleRows) {
    const [first, last] = page.titleRows;
    const moved = movedRange({ row: first, column: 0, rows: last - first + 1, columns: 1 }, [move]);
    page.titleRows = moved && [moved.row, moved.row + moved.rows - 1];
  }
  if (page.printArea === undefined) delete page.printArea;
  if (page.titleRows === undefined) delete page.titleRows;
}

/** Formulas of all sheets, names and charts that point to the moved rows. */
function followRows(book: Book, moved: Sheet, move: RowMoveModel): void {
  for (const sheet of book.sheets) {
    const follow = (formula: string): string => withRowsMoved(formula, sheet.name, moved.name, [move]);
    for (const row of sheet.cells) {
      row?.forEach((cell: CellModel | undefined) => {
        if (cell?.formula !== undefined) cell.formula = follow(cell.formula);
      });
    }
    for (const rule of sheet.validations) {
      if (isFormula(rule.formula1)) rule.formula1 = follow(rule.formula1);
      if (isFormula(rule.formula2)) rule.formula2 = follow(rule.formula2);
    }
    for (const rule of sheet.conditionalFormats) rule.formula = follow(rule.formula);
    for (const chart of sheet.charts) followSeries(chart, moved.id, move);
  }
  for (const defined of book.names) {
    defined.formula = withRowsMoved(`=${defined.formula}`, defined.sheet, moved.name, [move], true).slice(1);
  }
}

/** A series whose values are gone goes. */
function followSeries(chart: ChartModel, sheetId: string, move: RowMoveModel): void {
  const follow = (range: SheetRange): SheetRange | undefined => {
    const moved = range.sheetId === sheetId ? movedRange(range, [move]) : range;
    return moved && { ...range, ...moved };
  };
  chart.series = chart.series.filter((series) => {
    const values = follow(series.values);
    const categories = series.categories && follow(series.categories);
    if (categories) series.categories = categories;
    else delete series.categories;
    if (values) series.values = values;
    return values !== undefined;
  });
}

function isFormula(operand: unknown): operand is string {
  return typeof operand === 'string' && operand.startsWith('=');
}
