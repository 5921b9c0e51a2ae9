import type { List } from './list';
import type { Mapping, Role } from './mapping';

export type ProblemCode =
  | 'invalid-mapping'
  | 'unknown-role'
  | 'unknown-field'
  | 'unknown-source'
  | 'unknown-header'
  | 'unknown-outcome'
  | 'unknown-reading';

/** Something in a mapping that does not fit the workbook, said with the nearest spelling that would. */
export interface SchemaProblem {
  code: ProblemCode;
  role: string | null;
  field: string | null;
  /** What was written. */
  value: string;
  nearest: string | null;
}

/** Which column was taken for a field, and how well it fits. */
export interface RecognisedField {
  field: string;
  header: string;
  /** Zero-based column on the sheet. */
  column: number;
  /** 0 to 1; 1 where the mapping says so. */
  score: number;
  runnerUp: { header: string; score: number } | null;
  /** False when the user had better be asked. */
  sure: boolean;
}

export interface RecognisedList {
  list: List;
  /** Null when the list plays no role that we know. */
  role: Role | null;
  /** 0 to 1. */
  score: number;
  fields: RecognisedField[];
  runnerUpRole: { role: Role; score: number } | null;
}

/** A field that a role cannot do without: one of `anyOf` is needed. `list` is the nearest list, null when there is none. */
export interface MissingField {
  role: Role;
  list: string | null;
  anyOf: string[];
}

/** Where the order of the stages was taken from. */
export type StageOrderFrom = 'mapping' | 'list' | 'dates' | 'log' | 'known' | 'appearance';

/** What the lists of a workbook mean. `mapping` is the whole of it in the mapping file's form and can be passed back. */
export interface Recognition {
  mapping: Mapping;
  /** Every list in workbook order; a list that a mapping names for two roles stands twice. */
  lists: RecognisedList[];
  missing: MissingField[];
  problems: SchemaProblem[];
  /** The stages in the scenario's order, outcomes left out; empty when no list tells of stages. */
  stageNames: string[];
  stageOrderFrom: StageOrderFrom | null;
}
