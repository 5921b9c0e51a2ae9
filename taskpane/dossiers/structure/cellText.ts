import type { DossierCell } from '../../../src/dossier/dossierCell';
import { isDateFormat } from '../../../src/workbook/dateFormat';
import { dayText } from '../../dayText';

/** What stands in a cell, as one reads it: dates as dates. */
export function cellText({ value, format }: DossierCell, language: string): string {
  if (typeof value !== 'number') return String(value);
  if (format !== null && isDateFormat(format)) return dayText(value, language);
  return new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);
}
