/**
 * Sentences with named gaps, such as 'Weak link: {stage}'. The same sentence is filled with values for the pane and the command
 * line, and turned into a native formula for a report sheet, so that both always say the same.
 */

export type Gaps = Readonly<Record<string, string>>;

/** Fills the gaps of a sentence. @example fill('Weak link: {stage}', { stage: 'Offer' }) // 'Weak link: Offer' */
export function fill(template: string, gaps: Gaps): string {
  return template.replace(GAP, (_, name: string) => gapOf(gaps, name, template));
}

/**
 * The sentence as a formula expression: its words as text constants, its gaps as the expressions given.
 *
 * @example concatenation('Weak link: {stage}.', { stage: 'B8' }) // '"Weak link: "&B8&"."'
 */
export function concatenation(template: string, expressions: Gaps): string {
  const parts: string[] = [];
  let from = 0;
  for (const gap of template.matchAll(GAP)) {
    if (gap.index > from) parts.push(textConstant(template.slice(from, gap.index)));
    parts.push(gapOf(expressions, gap[1] ?? '', template));
    from = gap.index + gap[0].length;
  }
  if (from < template.length || parts.length === 0) parts.push(textConstant(template.slice(from)));
  return parts.join('&');
}

/**
 * A text as a formula's constant; a long one in pieces, because Excel allows 255 characters in one constant.
 *
 * @example textConstant('5" pipe') // '"5"" pipe"'
 */
export function textConstant(text: string): string {
  const pieces = text.match(/[^]{1,200}/gu) ?? [''];
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join('&');
}

const GAP = /\{(\w+)\}/g;

function gapOf(gaps: Gaps, name: string, template: string): string {
  const value = gaps[name];
  if (value === undefined) throw new Error(`the sentence «${template}» has a gap {${name}} that nothing fills`);
  return value;
}
