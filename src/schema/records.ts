/**
 * The records that the analysis works on. Readers in this folder make them from cells; nothing here knows of a workbook.
 * Dates are serial day numbers (see calendar.ts), money is in the workbook's own currency, blanks are null.
 */

/** Where a record stands, for messages and for the way back from a figure to its rows. Row is the worksheet's, from 1. */
export interface RowRef {
  sheet: string;
  row: number;
}

/** How a deal ended: won (order), lost (refused by the client), declined (by us), or open (still worked). */
export type Outcome = 'won' | 'lost' | 'declined' | 'open';

/**
 * One line of work with a client: a client in an event (campaign, exhibition, tender, project), or an opportunity of a CRM.
 * It is what a funnel counts.
 */
export interface Deal {
  id: string;
  client: string | null;
  manager: string | null;
  event: string | null;
  segment: string | null;
  /** The current stage, spelt as in the stage list; null when blank or when the deal has ended and its stage is not told. */
  stage: string | null;
  /** For a lost or declined deal, the stage that it was lost at, where the list tells. */
  lastStage: string | null;
  outcome: Outcome;
  started: number | null;
  closed: number | null;
  /** Preliminary, refined and actual budget. */
  planned: number | null;
  refined: number | null;
  actual: number | null;
  reason: string | null;
  /** Points of the event rating, given once per client and event (R1). */
  eventRating: number | null;
  /** A date (or true, for a mark without a date) per stage of the stage list, where the list has a column per stage. */
  stageDates: readonly (number | true | null)[] | null;
  row: RowRef;
}

/** A line of the stage log: this deal (or this client in this event) came to this stage or outcome on this day. */
export interface StageEvent {
  deal: string | null;
  client: string | null;
  event: string | null;
  /** The stage, spelt as in the stage list; null when the line records an outcome. */
  stage: string | null;
  /** Set when the line records an outcome. */
  outcome: Exclude<Outcome, 'open'> | null;
  date: number | null;
  manager: string | null;
  amount: number | null;
  reason: string | null;
  row: RowRef;
}

export interface Client {
  name: string;
  manager: string | null;
  segment: string | null;
  parent: string | null;
  /** Points of the personal rating, given once per client (R1). */
  personalRating: number | null;
  row: RowRef;
}

/** A client's budget in a period: preliminary, refined, actual (R18, R19). Period is any day inside it. */
export interface PlanLine {
  client: string | null;
  manager: string | null;
  event: string | null;
  period: number;
  planned: number | null;
  refined: number | null;
  actual: number | null;
  row: RowRef;
}

/** A stage or an outcome of the scenario of contact, in the scenario's order. */
export interface Stage {
  name: string;
  kind: 'stage' | Exclude<Outcome, 'open'>;
  deadlineDays: number | null;
  /** Points that reaching it earns towards the status rating (R1, R3). */
  points: number | null;
  row: RowRef;
}

/** Which planner (lead manager) a client manager belongs to. */
export interface TeamMember {
  manager: string;
  planner: string | null;
  row: RowRef;
}
