import type { Outcome } from './records';

/** The roles that a list can play. */
export const ROLES = [
  'deals',
  'events',
  'clients',
  'plan',
  'stages',
  'teams',
  'contacts',
  'activities',
  'hours',
  'people',
  'competitors',
] as const;
export type Role = (typeof ROLES)[number];

/** The fields of each role that the readers understand; a field's value in a mapping is the header of its column. */
export const FIELDS = {
  deals: [
    'deal',
    'client',
    'manager',
    'event',
    'segment',
    'stage',
    'lastStage',
    'outcome',
    'started',
    'closed',
    'planned',
    'refined',
    'actual',
    'reason',
    'eventRating',
    'discount',
    'referral',
    'projectStatus',
    'currency',
  ],
  events: ['deal', 'client', 'event', 'stage', 'date', 'manager', 'amount', 'reason'],
  clients: [
    'client',
    'manager',
    'segment',
    'parent',
    'personalRating',
    'need',
    'relationship',
    'relationshipStage',
    'lifeCycle',
    'potential',
    'cost',
    'imageMaker',
    'expert',
    'beachhead',
    'reviewed',
    'plannedHours',
    'plannedMoney',
    'decision',
    'decidedBy',
    'decidedOn',
  ],
  plan: ['client', 'manager', 'event', 'period', 'planned', 'refined', 'actual', 'currency'],
  stages: ['stage', 'kind', 'deadlineDays', 'points', 'next', 'projectStatuses'],
  teams: ['manager', 'planner'],
  contacts: ['client', 'manager', 'date', 'tone', 'nextStep', 'nextDate', 'note', 'learnedFrom'],
  activities: [
    'client',
    'activity',
    'date',
    'responsible',
    'approvedBy',
    'done',
    'confirmed',
    'valuableToUs',
    'valuableToClient',
    'money',
  ],
  hours: [
    'client',
    'manager',
    'date',
    'hours',
    'kind',
    'project',
    'money',
    'plannedHours',
    'plannedMoney',
    'executive',
    'junior',
    'permitted',
  ],
  people: ['client', 'person', 'role', 'influence', 'attitude', 'left', 'lastContact', 'side', 'responsibility'],
  competitors: ['client', 'competitor', 'strengths', 'weaknesses'],
} as const satisfies Record<Role, readonly string[]>;

export type Field<R extends Role> = (typeof FIELDS)[R][number];

/**
 * How one role is read, in the form of the command line's mapping file: the list (a table's or a sheet's name), the header of
 * each field's column, and for deals and events the labels that mean an outcome and the stages in their order.
 */
export interface RoleMapping {
  source: string;
  /** Header text per field. */
  columns: Partial<Record<string, string>>;
  /** Label in the stage or outcome column -> what it means. */
  outcomes?: Record<string, Outcome>;
  /** Stages in the scenario's order. */
  stages?: string[];
  /** Headers of the columns that hold a date per stage, in the stages' order (R8 b). */
  stageDates?: string[];
  /**
   * What a record of the stage log or a date in a stage's column says: that the stage was `entered` or that it was `passed`.
   * Left out, it is inferred from the data and the report says so.
   */
  reading?: 'entered' | 'passed';
}

export type Mapping = Partial<Record<Role, RoleMapping>>;
