import type { SheetModel } from '../workbookModel';

/** A sheet of the finished workbook, in its order. */
export interface PlacedSheet {
  /** undefined for a sheet that is not modelled, such as a chart sheet. */
  sheet?: SheetModel;
  /** Position among the entries of the original; undefined for a new sheet. */
  origin?: number;
  relationship: string;
}
