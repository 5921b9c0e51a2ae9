/** Serial of 1970-01-01. */
const EPOCH = 25569;

/** A serial day as a language writes it. @example dayText(46150, 'en') // 'May 8, 2026' */
export function dayText(serial: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format((serial - EPOCH) * 86_400_000);
}
