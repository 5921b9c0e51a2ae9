/** The letters of a zero-based column. @example columnLetter(27) // 'AB' */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column of its letters. @example columnIndex('AB') // 27 */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet's name as it stands in an address: quoted where Excel quotes it. @example sheetInAddress("May's") // "'May''s'" */
export function sheetInAddress(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(sheet);
  return plain ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

/** The address of one cell; row from 1, column from 0. @example cellAddress('Deals', 8, 3) // 'Deals!D8' */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${sheetInAddress(sheet)}!${columnLetter(column)}${row}`;
}

/** The address of a block of cells; rows from 1, columns from 0. @example rangeAddress('Deals', 1, 0, 20, 7) // 'Deals!A1:H20' */
export function rangeAddress(sheet: string, top: number, left: number, bottom: number, right: number): string {
  return `${sheetInAddress(sheet)}!${columnLetter(left)}${top}:${columnLetter(right)}${bottom}`;
}
