import type { DossierCell } from '../../../src/dossier/dossierCell';
import { isDateFormat } from '../../../src/workbook/dateFormat';
import { dayText } from '../../dayText';

/** Letters of a long text that are shown. */
const MOST = 160;

/**
 * What stands in a cell, as one reads it: dates as dates, of a long text the beginning.
 *
 * @param dayShift what the workbook's serials lack to those of the 1900 system
 */
export function cellText({ value, format }: DossierCell, language: string, dayShift: number): string {
  if (typeof value === 'number') {
    if (format !== null && isDateFormat(format)) return dayText(value + dayShift, language);
    return new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);
  }
  const text = String(value);
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text;
}
