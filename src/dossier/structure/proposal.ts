import type { DossierCell } from '../dossierCell';
import type { FieldKey, OwnField } from '../ownFields';
import type { TableId } from '../template';

/** Where something of the old sheet goes. */
export type StructureTarget = { kind: 'field'; field: FieldKey } | { kind: 'table'; table: TableId } | { kind: 'note' };

/** One content of the old sheet. */
export interface StructurePart {
  /** The cell that it stands in: 'B7'. Several parts may share a cell whose lines are told apart. */
  from: string;
  /** The label or header over it as it was found; '' where there is none. */
  label: string;
  /** The column of the small table that it goes to; null for any other target. */
  column: string | null;
  cell: DossierCell;
  /** Words of the old label that have to stay in front of the content, since the new label does not say them. */
  prefix: string | null;
}

/** What goes to one place: a field, a line of a small table, or the notes. */
export interface StructureItem {
  /** Tells it from all others of the proposal; the same for the same sheet. */
  id: string;
  label: string;
  /** Cells with its label. */
  labelFrom: readonly string[];
  parts: readonly StructurePart[];
  to: StructureTarget;
  /** Why it goes to the notes by itself: nothing is known of its label, or its field is taken by another content. Null otherwise. */
  reason: 'unrecognised' | 'taken' | null;
}

export interface StructuredClient {
  /** '' where the sheet does not tell whose it is. */
  name: string;
  /** The cells with the name; none where the sheet's name or the caller told it. */
  from: readonly string[];
  items: readonly StructureItem[];
}

/** A cell of a table of cards that belongs to no single client. It stays on the sheet only. */
export interface AsideCell {
  from: string;
  cell: DossierCell;
  reason: 'title' | 'totals' | 'remark';
}

/**
 * What would go where. Each cell with something in it is in it once: as the client's name, as a label, as a content of an item, or aside.
 */
export interface StructureProposal {
  sheet: string;
  /** A table with a row for each client or a card for each, or the messy dossier of one. */
  kind: 'cards' | 'dossier';
  clients: readonly StructuredClient[];
  /** Labels that were understood and have nothing to say of their own: headers, titles, fields that are blank. */
  labels: readonly string[];
  aside: readonly AsideCell[];
  /** The workbook's own fields, which contents may go to as well. */
  ownFields: readonly OwnField[];
  /** What a serial on the sheet lacks to one of the 1900 system: 1,462 where the workbook counts from 1904. */
  dayShift: number;
  /** Of the sheet as it was read. */
  fingerprint: string;
}

/** What a person decides about a proposal. */
export interface StructureChoices {
  /** By the client's name in the proposal: another name, or null to leave the client out. */
  clients?: Readonly<Record<string, string | null>>;
  /** By the item's id: where it goes instead. */
  targets?: Readonly<Record<string, StructureTarget>>;
}
