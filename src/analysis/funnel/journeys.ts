import type { Deal, Outcome, RowRef, StageEvent } from '../../schema/records';

/** How far one unit of work (a client in an event, or an opportunity) came, and how it ended. */
export interface Journey {
  /** The deals row, completed from the log where it is blank; for a unit that only the log knows, a deal made from the log. */
  deal: Deal;
  /** How many stages were passed, 0 to K. A won journey passed all K. */
  passed: number;
  outcome: Outcome;
  /** Whether any of this was inferred rather than told; see InferredCounts. */
  inferred: boolean;
}

/** Where passing was read from, best first (R8): the stage log, a date per stage, or the current stage. */
export type JourneyForm = 'log' | 'dates' | 'current';

/** What a record or a date says of its stage. */
export type RecordReading = 'entered' | 'passed';

/** How many journeys were inferred, by kind; a kind's name is also its code in findings. */
export interface InferredCounts {
  /** Lost, and nothing tells at which stage: with a start date the first stage counts as passed, else it was lost there. */
  lostStageUnknown: number;
  /** Open, and nothing tells at which stage: with a start date the first stage counts as passed, else it stands there. */
  openStageUnknown: number;
  /** The form is a log or dates, but this row has no record there: its current stage was used. */
  recordMissing: number;
  /** The records mean passed, the last stage is passed and no outcome is told: counted as won. */
  wonByLastStage: number;
  /** The records say that the last stage was passed, yet the outcome is a refusal: counted as lost at the last stage. */
  lostAfterLastStage: number;
}

/** A row that tells nothing that can be counted. */
export interface SkippedRow {
  row: RowRef;
  code: 'log-line-without-client' | 'log-line-without-stage' | 'log-line-of-unknown-stage' | 'log-line-ambiguous';
  /** What stands there, for the message. */
  detail: string;
}

export interface JourneySet {
  journeys: Journey[];
  form: JourneyForm;
  /** How records were read, given or inferred; null when the form has no records. */
  reading: RecordReading | null;
  inferred: InferredCounts;
  skipped: SkippedRow[];
}

export interface JourneyInput {
  deals: readonly Deal[];
  log: readonly StageEvent[];
  /** The scenario's stages in order. */
  stages: readonly string[];
  /** What a record or a date means; inferred when left out. */
  reading?: RecordReading;
}
