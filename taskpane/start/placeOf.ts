/** The sheet and the cell of an address. @example placeOf("'Stage log'!D43") // { sheet: 'Stage log', cell: 'D43' } */
export function placeOf(address: string): { sheet: string; cell: string } {
  const border = address.lastIndexOf('!');
  const sheet = address.slice(0, border);
  const plain = sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
  return { sheet: plain, cell: address.slice(border + 1) };
}
