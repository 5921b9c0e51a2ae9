import type { DossierCell } from './dossierCell';
import type { FieldId, TableId } from './template';

/**
 * What is known of a client before it has a dossier, or is to be added to the one it has: from lists, or from a sheet that is brought into
 * the template. A field that is filled already keeps what it has; what has no place then goes to "Other notes" with its label.
 */
export interface DossierSeed {
  fields: Partial<Record<FieldId, DossierCell>>;
  /** Lines to add to the small tables, by the ids of their columns. */
  tables: Partial<Record<TableId, readonly Readonly<Record<string, DossierCell>>[]>>;
  /** What no field takes: its old label and the content. */
  notes: readonly { label: string; cell: DossierCell }[];
}
