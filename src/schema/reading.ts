import type {
  Activity,
  Client,
  Competitor,
  Contact,
  Deal,
  HoursEntry,
  Person,
  PlanLine,
  Stage,
  StageEvent,
  TeamMember,
} from './records';
import type { Role } from './mapping';
import type { StageOrderFrom } from './recognition';

/** Why a row was set aside, or a field left blank. */
export const READING_CODES = [
  'cell-error',
  'unreadable-date',
  'unreadable-number',
  'unknown-stage',
  'unknown-outcome',
  'duplicate-key',
  'blank-key',
] as const;
export type ReadingCode = (typeof READING_CODES)[number];

/** A cell that could not be read. */
export interface SetAside {
  /** "Sheet!D8", the sheet's name quoted where Excel would. */
  cell: string;
  /** Worksheet row, from 1. */
  row: number;
  code: ReadingCode;
  /** The text as found, cut to 60 characters. */
  value: string;
  field: string;
}

/** A peculiarity of a column met while reading, counted: the first 20 cells are kept. */
export interface Note {
  code: 'dates-as-text' | 'numbers-as-text' | 'near-duplicate-name' | 'repeated-client-in-event' | 'mixed-currency';
  field: string;
  count: number;
  cells: string[];
  detail?: string;
}

/** What was read from one list. rowsRead = rowsUsed + setAside.length, always. */
export interface Reading<T> {
  role: Role;
  list: {
    name: string;
    sheet: string;
    table: string | null;
    address: string;
    headerRow: number;
    firstRow: number;
    lastRow: number;
  };
  /** The column of each field that was found. */
  columns: Partial<Record<string, { header: string; column: number; letter: string }>>;
  rowsRead: number;
  rowsUsed: number;
  /** Rows left out, one entry each. */
  setAside: SetAside[];
  /** Fields that could not be read in rows that are used all the same: the field is null there. */
  issues: SetAside[];
  notes: Note[];
  records: T[];
}

/** Everything that was read from the lists. A role without a list is null. */
export interface Records {
  deals: Reading<Deal> | null;
  events: Reading<StageEvent> | null;
  clients: Reading<Client> | null;
  plan: Reading<PlanLine> | null;
  stages: Reading<Stage> | null;
  teams: Reading<TeamMember> | null;
  contacts: Reading<Contact> | null;
  activities: Reading<Activity> | null;
  hours: Reading<HoursEntry> | null;
  people: Reading<Person> | null;
  competitors: Reading<Competitor> | null;
  /** The stages in the scenario's order, outcomes left out. A deal's stageDates run parallel to it. */
  stageNames: string[];
  stageOrderFrom: StageOrderFrom | null;
  /** Parallel to stageNames: whether the deals list has a column for the stage; null when it has no such columns at all. */
  stageDateColumns: boolean[] | null;
  /** What a log line or a stage date says, where the mapping tells; null leaves it to the analysis. */
  logReading: 'entered' | 'passed' | null;
  datesReading: 'entered' | 'passed' | null;
  /** Whether the deals list has the column. */
  hasPlanned: boolean;
  hasRefined: boolean;
  hasActual: boolean;
  hasStarted: boolean;
  hasClosed: boolean;
  hasLastStage: boolean;
  hasReason: boolean;
}
