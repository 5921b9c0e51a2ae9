import { textCell } from '../dossierCell';
import { isOwnKey, type FieldKey } from '../ownFields';
import { FIELDS, type TableId } from '../template';
import { columnOfPerson } from './columnOfPerson';
import { hasColumn, type FoundLabel } from './labels';
import type { StructureItem, StructurePart, StructureTarget } from './proposal';
import { splitPieces, type Piece } from './splitPieces';
import { withUnit, writtenTogether } from './writtenParts';

/** A label in use: as it was found, and the cells that it stands in. */
export interface UsedLabel {
  text: string;
  from: readonly string[];
  found: FoundLabel | null;
}

/** What stands in one cell of a line of a small table. */
export interface LinePiece extends Piece {
  column: string;
  label: string;
  prefix: string | null;
}

/** A draft, before it is known whether its field is taken. */
export interface DraftItem extends Omit<StructureItem, 'reason'> {
  /** A label that means exactly the field goes before one that means a part of it. */
  isNarrower: boolean;
}

/** An own field takes whatever stands under its label. */
const OWN_KIND = 'text';

/** A year is no unit. */
const YEAR = /\b(?:19|20)\d\d\b/;

/** A label without the colon behind it. */
export function bare(text: string): string {
  return text.replace(/[\s:：]+$/u, '').replace(/\s+/gu, ' ');
}

/** Collects the contents of one client in the order in which they stand on the sheet. */
export class ItemBuilder {
  readonly items: DraftItem[] = [];
  private readonly ids: Map<string, number>;

  /** @param ids how often each cell has begun an item, for all clients of the sheet */
  constructor(ids: Map<string, number>) {
    this.ids = ids;
  }

  /** A content that goes to the notes under its old label. */
  note(label: UsedLabel, pieces: readonly Piece[]): void {
    for (const piece of pieces) this.add(label, [part(piece, bare(label.text), null, null)], { kind: 'note' }, false);
  }

  /** Contents under the label of a field; what cannot be written together goes to the notes one by one. */
  field(field: FieldKey, isNarrower: boolean, label: UsedLabel, pieces: readonly Piece[]): void {
    const kind = isOwnKey(field) ? OWN_KIND : FIELDS.find((one) => one.field === field)?.kind;
    const extra = label.found?.extra ?? null;
    const prefix = isNarrower || extra !== null ? bare(label.text) : null;
    const [first, ...rest] = pieces.map((piece, at) => part(piece, bare(label.text), null, at === 0 ? prefix : null));
    if (!first) return;
    const target: StructureTarget = { kind: 'field', field };
    if (kind === 'number' && extra !== null && !YEAR.test(extra) && !isNarrower) {
      const cell = withUnit(first.cell, extra);
      if (cell) Object.assign(first, { cell, prefix: null });
    }
    const isText = kind === 'text' || kind === 'longText';
    if (isText && writtenTogether([first, ...rest])) this.add(label, [first, ...rest], target, isNarrower);
    else if (writtenTogether([first])) {
      this.add(label, [first], target, isNarrower);
      this.note(label, pieces.slice(1));
    } else this.note(label, pieces);
  }

  /** Lines under the label of a small table: a cell by itself may hold several names, of several cells the first has the name. */
  tableLines(
    table: TableId,
    column: string,
    labelTo: string | null,
    label: UsedLabel,
    rows: readonly (readonly Piece[])[],
  ): void {
    for (const row of rows) {
      const [first, ...rest] = row;
      if (!first) continue;
      const names = rest.length === 0 ? splitPieces(table, first) : [first];
      for (const name of names) {
        const pieces: LinePiece[] = [{ ...name, column, label: bare(label.text), prefix: null }];
        for (const piece of rest) {
          const to = table === 'people' ? columnOfPerson(piece) : null;
          const other = to ?? (hasColumn(table, 'note') ? 'note' : column);
          pieces.push({ ...piece, column: other, label: bare(label.text), prefix: null });
        }
        this.line(table, { ...label, from: label.from }, pieces, labelTo);
      }
    }
  }

  /** One line of a small table. What a cell of it cannot hold beside another goes to the notes. */
  line(table: TableId, label: UsedLabel, pieces: readonly LinePiece[], labelTo: string | null): void {
    const parts: StructurePart[] = [];
    const left: LinePiece[] = [];
    for (const piece of pieces) {
      const own = part(piece, piece.label, piece.column, piece.prefix);
      if (this.fits(parts, own)) parts.push(own);
      else left.push(piece);
    }
    const [labelFrom] = label.from;
    if (labelTo !== null && labelFrom !== undefined && !parts.some(({ column }) => column === labelTo))
      parts.push(part({ from: labelFrom, cell: textCell(bare(label.text)) }, '', labelTo, null));
    else if (label.found?.extra && labelFrom !== undefined && hasColumn(table, 'note'))
      parts.push(part({ from: labelFrom, cell: textCell(bare(label.text)) }, '', 'note', null));
    if (parts.length > 0) this.add(label, parts, { kind: 'table', table }, false);
    for (const piece of left) this.note({ text: piece.label, from: [], found: null }, [piece]);
  }

  /** Adds to the line before, such as the phone of the person above; false where there is none, or it says that already. */
  toLineBefore(table: TableId, piece: LinePiece, label: UsedLabel): boolean {
    const last = this.lineBefore(label);
    if (last?.to.kind !== 'table' || last.to.table !== table) return false;
    const own = part(piece, piece.label, piece.column, piece.prefix);
    const isTaken = last.parts.some(({ column }) => column === piece.column);
    if ((isTaken && piece.column !== 'reach') || !this.fits(last.parts, own)) return false;
    last.parts = [...last.parts, own];
    last.labelFrom = [...last.labelFrom, ...label.from];
    return true;
  }

  /** The item in the same row, or else the one whose label stands above in the same column, or else the one before. */
  private lineBefore({ from: [from] }: UsedLabel): DraftItem | undefined {
    const last = this.items.at(-1);
    if (from === undefined) return last;
    if (last?.to.kind === 'table' && last.labelFrom.some((other) => rowOf(other) === rowOf(from))) return last;
    const above = this.items.findLast(({ labelFrom }) => labelFrom.some((other) => columnOf(other) === columnOf(from)));
    return above?.to.kind === 'table' ? above : last;
  }

  private fits(parts: readonly StructurePart[], own: StructurePart): boolean {
    return writtenTogether([...parts.filter(({ column }) => column === own.column), own]) !== null;
  }

  private add(label: UsedLabel, parts: StructurePart[], to: StructureTarget, isNarrower: boolean): void {
    const from = parts[0]?.from ?? '';
    const count = (this.ids.get(from) ?? 0) + 1;
    this.ids.set(from, count);
    const id = count === 1 ? from : `${from}#${count}`;
    this.items.push({ id, label: bare(label.text), labelFrom: label.from, parts, to, isNarrower });
  }
}

function rowOf(address: string): string {
  return address.replace(/^[A-Z]+/, '');
}

function columnOf(address: string): string {
  return address.replace(/\d+$/, '');
}

function part({ from, cell }: Piece, label: string, column: string | null, prefix: string | null): StructurePart {
  return { from, label, column, cell, prefix };
}
