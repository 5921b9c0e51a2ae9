import type { FactsDimensions } from './factsDimensions';
import type { ReportSheet } from './model';
import { placeReconciliation, type Balance } from './reconciliation';
import type { ReportSetting } from './reportSetting';
import type { SheetBuilder } from './sheetBuilder';
import { placeSlicer, type PlacedSlicer } from './slicers';

/**
 * What all report sheets have in common. From the top: title, finding, detail, day; labels, then slicers and key figures; the header
 * of the table; the table; a chart; reconciliation and notes. Workings stand to the right of the printed page.
 */

/** Row of the table's header, and of its first line. */
export const HEADER = 7;
export const FIRST = HEADER + 1;
/** Row of the slicers and key figures; their labels stand one above. */
export const PICKED = HEADER - 2;

export interface PlacedSlicers {
  byManager: PlacedSlicer;
  byEvent: PlacedSlicer;
  byPeriod: PlacedSlicer;
  /** What a slicer shows for all, by the column that it stands in: the column must have room for it. */
  widest: Readonly<Record<number, string>>;
}

/**
 * Puts the three slicers on a report sheet.
 *
 * @param columns where manager, event and period are picked
 * @param workings the first of three columns for the lists behind them
 */
export function placeSlicers(
  sheet: SheetBuilder,
  dimensions: FactsDimensions,
  columns: readonly [number, number, number],
  workings: number,
  { texts, chosen }: ReportSetting,
): PlacedSlicers {
  const { report } = texts;
  const place = (
    index: 0 | 1 | 2,
    label: string,
    all: string,
    dimension: FactsDimensions['managers'],
    first?: string,
  ) =>
    placeSlicer(
      sheet,
      { label, all, dimension, first, row: PICKED, column: columns[index] },
      { row: FIRST, column: workings + index },
      texts,
    );
  return {
    byManager: place(0, report.manager, report.allManagers, dimensions.managers, chosen?.manager),
    byEvent: place(1, report.event, report.allEvents, dimensions.events, chosen?.event),
    byPeriod: place(2, report.period, report.allPeriods, dimensions.periods),
    widest: { [columns[0]]: report.allManagers, [columns[1]]: report.allEvents, [columns[2]]: report.allPeriods },
  };
}

/**
 * Writes reconciliation and notes, and finishes the sheet.
 *
 * @param row the first row under the chart
 * @param columns how many columns are printed
 */
export function finishReport(
  sheet: SheetBuilder,
  row: number,
  columns: number,
  balances: readonly Balance[],
  notes: readonly string[],
  { sources, texts }: ReportSetting,
): ReportSheet {
  const afterChecks = placeReconciliation(sheet, row, 1, sources, balances, texts);
  sheet.text(afterChecks + 1, 1, texts.report.notes, 'section');
  notes.forEach((note, index) => sheet.text(afterChecks + 2 + index, 1, note, 'note'));
  return sheet.build({
    frozenRows: FIRST,
    printArea: { row: 0, column: 0, rows: afterChecks + 2 + notes.length, columns },
    printTitleRows: null,
  });
}
