import type { ChartModel, SheetModel } from '../workbookModel';
import type { OfficePackage } from './officePackage';
export function readCharts(
  _package: OfficePackage,
  _sheet: SheetModel,
  _sheets: readonly SheetModel[],
  _theme: readonly string[],
): ChartModel[] {
  return [];
}
