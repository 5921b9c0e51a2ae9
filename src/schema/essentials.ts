import type { Role } from './mapping';

/**
 * What each role cannot do without: of every group, one field is needed. 'stageDates' stands for columns with a date per stage.
 */
export const ESSENTIALS: Readonly<Record<Role, readonly (readonly string[])[]>> = {
  deals: [
    ['deal', 'client'],
    ['stage', 'outcome', 'stageDates'],
  ],
  events: [['deal', 'client'], ['stage'], ['date']],
  clients: [['client']],
  plan: [['period'], ['planned', 'refined', 'actual']],
  stages: [['stage']],
  teams: [['manager'], ['planner']],
  contacts: [['client'], ['date'], ['tone', 'nextStep', 'nextDate']],
  activities: [['client'], ['activity']],
  hours: [['hours'], ['client', 'manager']],
  people: [['client'], ['person']],
  competitors: [['client'], ['competitor']],
};

/** The roles that `readRecords` reads today. */
export const ROLES_READ = ['deals', 'events', 'clients', 'plan', 'stages', 'teams'] as const satisfies readonly Role[];
