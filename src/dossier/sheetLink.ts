import { textConstant } from '../i18n/template';

/** The expression of a cell that shows a sheet's name, or another text, and leads to the sheet. */
export function sheetLink(sheet: string, shown = sheet): string {
  const place = `#'${sheet.replace(/'/g, "''")}'!A1`;
  return `HYPERLINK(${textConstant(place)},${textConstant(shown)})`;
}
