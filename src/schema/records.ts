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
  /** The discount as the list gives it, in its own unit (a mark counts as 1); what matters is whether it is above 0. */
  discount?: number | null;
  /** The client that recommended us for this deal. */
  referral?: string | null;
  /** The status of the project that the deal leads to; a scenario may move the deal by it (R4). */
  projectStatus?: string | null;
  /** The currency of its money, as a code in capitals. */
  currency?: string | null;
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
  /** Other managers, whom further rows of the same client name; left out where there is none. */
  otherManagers?: string[];
  segment: string | null;
  parent: string | null;
  /** Points of the personal rating, given once per client (R1). */
  personalRating: number | null;
  /** How much more the client needs of what we sell, and how good the relationship is, 1 (low) to 5 (high) (R30). */
  need?: number | null;
  relationship?: number | null;
  /** The stage of the relationship in the firm's own words (R33). */
  relationshipStage?: string | null;
  /** What we mean to do with the client; null when blank or not known, and then `lifeCycleText` tells what stands there. */
  lifeCycle?: LifeCycle | null;
  lifeCycleText?: string | null;
  /** What the client could spend on what we sell. */
  potential?: number | null;
  /** Cost to serve, as given (R28). */
  cost?: number | null;
  imageMaker?: boolean | null;
  expert?: boolean | null;
  /** The first client of a new industry (R30). */
  beachhead?: boolean | null;
  /** The day of the dossier's last review (R37). */
  reviewed?: number | null;
  /** Time and money meant to be spent on the client (R33). */
  plannedHours?: number | null;
  plannedMoney?: number | null;
  /** Whether it is to be a key client, who decided that and when (R30). */
  decision?: string | null;
  decidedBy?: string | null;
  decidedOn?: number | null;
  row: RowRef;
}

/** What we mean to do with a client (R33); to exit is a planned move too. */
export type LifeCycle = 'attract' | 'develop' | 'keep' | 'exit';

/** A client's budget in a period: preliminary, refined, actual (R18, R19). Period is any day inside it. */
export interface PlanLine {
  client: string | null;
  manager: string | null;
  event: string | null;
  period: number;
  planned: number | null;
  refined: number | null;
  actual: number | null;
  /** The currency of its money, as a code in capitals. */
  currency?: string | null;
  row: RowRef;
}

/** A stage or an outcome of the scenario of contact, in the scenario's order. */
export interface Stage {
  name: string;
  kind: 'stage' | Exclude<Outcome, 'open'>;
  deadlineDays: number | null;
  /** Points that reaching it earns towards the status rating (R1, R3). */
  points: number | null;
  /** Names of what may follow; null when blank (R4). */
  next?: readonly string[] | null;
  /** Project statuses that move a deal here. */
  projectStatuses?: readonly string[] | null;
  row: RowRef;
}

/** Which planner (lead manager) a client manager belongs to. */
export interface TeamMember {
  manager: string;
  planner: string | null;
  row: RowRef;
}

export type Tone = 'positive' | 'neutral' | 'negative';

/** A contact with a client: a call, a meeting, a letter. */
export interface Contact {
  client: string;
  manager: string | null;
  date: number | null;
  /** Null when blank or not known, and then `toneText` tells what stands there. */
  tone: Tone | null;
  toneText: string | null;
  nextStep: string | null;
  nextDate: number | null;
  /** What was learned, and from where. */
  note: string | null;
  learnedFrom: string | null;
  row: RowRef;
}

/** A line of a client's written plan (R44). Marks are null where nothing stands. */
export interface Activity {
  client: string;
  activity: string;
  date: number | null;
  responsible: string | null;
  approvedBy: string | null;
  done: boolean | null;
  /** The client has confirmed that it was done. */
  confirmed: boolean | null;
  valuableToUs: boolean | null;
  valuableToClient: boolean | null;
  money: number | null;
  row: RowRef;
}

/** Which budget hours belong to: work on an order, winning and developing (marketing), or serving the client. */
export type HoursKind = 'delivery' | 'marketing' | 'service';

/** Hours and money spent on a client or a project, or planned for it. */
export interface HoursEntry {
  client: string | null;
  manager: string | null;
  project: string | null;
  date: number | null;
  hours: number | null;
  /** Null when blank or not known, and then `kindText` tells what stands there. */
  kind: HoursKind | null;
  kindText: string | null;
  money: number | null;
  plannedHours: number | null;
  plannedMoney: number | null;
  /** Spent by an executive; by a junior; with the leader's permission. */
  executive: boolean | null;
  junior: boolean | null;
  permitted: boolean | null;
  row: RowRef;
}

/** A person on the client's side (its decision group) or on ours (the account team). */
export interface Person {
  client: string;
  /** Null for a role that nobody fills. */
  person: string | null;
  role: string | null;
  influence: string | null;
  attitude: string | null;
  /** Has left the client, or our firm. */
  left: boolean | null;
  lastContact: number | null;
  side: 'ours' | 'theirs';
  responsibility: string | null;
  row: RowRef;
}

/** A competitor at a client. */
export interface Competitor {
  client: string;
  competitor: string;
  strengths: string | null;
  weaknesses: string | null;
  row: RowRef;
}
