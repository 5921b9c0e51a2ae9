/** As many characters as a cell takes. */
const LONGEST = 32_767;

/**
 * A text as Excel takes it: an apostrophe keeps it what it is, also where it looks like a formula, a number or a date. The longest text leaves no
 * room for one and needs none, unless it begins as a formula does.
 */
export function quotedText(text: string): string {
  return text.length < LONGEST || /^['=+\-@]/.test(text) ? `'${text}` : text;
}
