import type { SheetModel } from '../workbookModel';
import type { OfficePackage } from './officePackage';
export function addDrawing(
  _package: OfficePackage,
  _part: string,
  _sheet: SheetModel,
  _sheets: readonly SheetModel[],
): string | undefined {
  return undefined;
}
