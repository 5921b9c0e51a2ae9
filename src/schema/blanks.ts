/** Whether a trimmed lower-case text stands for "nothing here" in a column of numbers or dates. */
export function saysNothing(text: string): boolean {
  return text === '' || /^(?:[-–—−]+|n\/?a|n\.a\.|#n\/a|н\/д|нет|нет данных|none|null|nėra|\?|tbd)$/u.test(text);
}
