import { textCell, type DossierCell } from '../dossierCell';
import type { TableId } from '../template';
import { labelled } from './labelled';
import { labelOf } from './labels';

/** A content with the cell that it stands in. */
export interface Piece {
  from: string;
  cell: DossierCell;
}

/** Small tables whose names people write one under the other into one cell. */
const LISTED: readonly TableId[] = ['rivals', 'people', 'units', 'environment', 'team', 'ourPeople'];
const PEOPLE: readonly TableId[] = ['people', 'team', 'ourPeople'];
const LONGEST_NAME = 80;

/**
 * The names in one cell, parted by semicolons or line breaks. A text that may be something else than a list stays whole.
 *
 * @example splitPieces('rivals', { from: 'D4', cell: textCell('Alfa; Beta') }) // two pieces
 */
export function splitPieces(table: TableId, piece: Piece): readonly Piece[] {
  const { value } = piece.cell;
  if (typeof value !== 'string' || !LISTED.includes(table) || !/[;\n]/.test(value)) return [piece];
  const names = value
    .split(/[;\n]/)
    .map(withoutBullet)
    .filter((name) => name !== '');
  const isList = names.every((name) => name.length <= LONGEST_NAME && labelled(name, labelOf) === null);
  if (names.length < 2 || !isList || (PEOPLE.includes(table) && !names.every(beginsWithName))) return [piece];
  return names.map((name) => ({ from: piece.from, cell: textCell(name) }));
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*[-–—•·▪*]\s+/u, '').trim();
}

/** A name begins with a capital, and its first word is no "Tel. 123". */
function beginsWithName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !/^[\p{L}-]+\.?\s*[:\d+(]/u.test(text);
}
