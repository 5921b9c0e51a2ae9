/**
 * Whether a number format (in en-US form) shows a day: it has a year, month or day outside quotes, escapes and brackets.
 *
 * @example isDateFormat('dd.mm.yyyy') // true
 * @example isDateFormat('0.0 "days"') // false
 */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return bare !== 'General' && (/[yd]/i.test(bare) || /m{3,}/i.test(bare));
}
