import { ROLES, type Role } from './mapping';
import { scoreHeader } from './scoreHeader';

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

/** The roles whose absence is told: the main reports need them. */
export const ROLES_READ = ['deals', 'events', 'clients', 'plan', 'stages', 'teams'] as const satisfies readonly Role[];

/**
 * Whether headers alone have all that some role cannot do without. A list of clients, stages or managers also wants a column
 * whose values do not come back.
 *
 * @param isKey whether the values under a header (by index) are all different.
 */
export function couldPlayRole(headers: readonly string[], isKey: (index: number) => boolean): boolean {
  return ROLES.some((role) =>
    ESSENTIALS[role].every((group, at) =>
      group.some((field) =>
        headers.some(
          (header, index) =>
            scoreHeader(header, field, role) >= 0.75 && (at > 0 || !KEYED.includes(role) || isKey(index)),
        ),
      ),
    ),
  );
}

const KEYED: readonly Role[] = ['clients', 'stages', 'teams'];
