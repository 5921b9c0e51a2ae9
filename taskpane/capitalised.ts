/** A text with a capital first letter. @example capitalised('stage log') // 'Stage log' */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
