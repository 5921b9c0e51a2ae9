/** What makes two names or labels the same: neither capitals nor spaces matter. @example plainName(' Amber  LTD') // 'amber ltd' */
export function plainName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
