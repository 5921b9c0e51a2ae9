import type { DossierCell, DossierGrid } from '../dossier/dossierCell';
import { DAYS_1904 } from '../schema/calendar';
import type { OwnSheet } from './readWorkbook';

export interface DossierGrids {
  /** By the sheet's id. */
  grids: ReadonlyMap<string, DossierGrid>;
  /** What a serial of the workbook lacks to one of the 1900 system. */
  dayShift: number;
}

const KNOWN_DAY = 43831;

/** Reads sheets whole, from A1 on: values, formulas and number formats. Two round trips. */
export async function readDossiers(
  context: Excel.RequestContext,
  sheets: readonly Pick<OwnSheet, 'id'>[],
): Promise<DossierGrids> {
  const day = context.workbook.functions.date(2020, 1, 1).load('value');
  const used = sheets.map(({ id }) =>
    context.workbook.worksheets
      .getItem(id)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,formulas,values,numberFormat'),
  );
  await context.sync();
  const grids = new Map(sheets.map(({ id }, index) => [id, gridFrom(used[index])]));
  return { grids, dayShift: day.value === KNOWN_DAY - DAYS_1904 ? DAYS_1904 : 0 };
}

function gridFrom(range: Excel.Range | undefined): DossierGrid {
  if (!range || range.isNullObject) return [];
  const { rowIndex, columnIndex, formulas, values, numberFormat } = range;
  const rows = (formulas as unknown[][]).map((line, row): (DossierCell | null)[] => [
    ...Array.from({ length: columnIndex }, () => null),
    ...line.map((formula, column) => cellFrom(formula, values[row]?.[column], numberFormat[row]?.[column])),
  ]);
  return [...Array.from({ length: rowIndex }, () => []), ...rows];
}

/** A text that begins with = and has no other value is text. */
function cellFrom(formula: unknown, value: unknown, format: unknown): DossierCell | null {
  if (formula === '' || formula === null || formula === undefined) return null;
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  return {
    value,
    formula: isFormula ? formula : null,
    format: typeof format === 'string' && format !== 'General' ? format : null,
  };
}
