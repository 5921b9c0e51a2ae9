/** What makes a client's name the same name: neither capitals nor spaces matter. @example foldedName(' Amber  LTD') // 'amber ltd' */
export function foldedName(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLowerCase();
}
