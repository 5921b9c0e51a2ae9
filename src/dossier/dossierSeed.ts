import type { DossierCell } from './dossierCell';
import type { OwnField, OwnKey } from './ownFields';
import type { FieldId, TableId } from './template';

/** What fields are filled with, those of the template and the workbook's own. */
export type FilledFields = Partial<Record<FieldId, DossierCell>> & Record<OwnKey, DossierCell>;

/**
 * What is known of a client before it has a dossier, or is to be added to the one it has: from lists, or from a sheet that is brought into
 * the template. A field that is filled already keeps what it has; what has no place then goes to "Other notes" with its label.
 */
export interface DossierSeed {
  fields: FilledFields;
  /** The workbook's own fields among them: one that has gone from the workbook since goes to the notes under its label. */
  ownFields?: readonly OwnField[];
  /** Lines to add to the small tables, by the ids of their columns. */
  tables: Partial<Record<TableId, readonly Readonly<Record<string, DossierCell>>[]>>;
  /** What no field takes: its old label and the content. */
  notes: readonly { label: string; cell: DossierCell }[];
}
