import type { RowRef } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import { plainName } from '../../schema/plainName';

/** What the discipline of next steps needs of a contact row (a call, a meeting, a letter). */
export interface ContactRow {
  client: string | null;
  manager: string | null;
  date: number | null;
  nextStep: string | null;
  nextDate: number | null;
  row: RowRef;
}

/** A contact that does not end with a next step and its date. */
export interface MissingNextStep {
  client: string | null;
  manager: string | null;
  date: number | null;
  missing: 'step' | 'date' | 'both';
  /** It is the client's latest contact, so nothing leads on from here. */
  latest: boolean;
  row: RowRef;
}

/** A next step whose day has passed without a later contact. */
export interface OverdueNextStep {
  client: string | null;
  manager: string | null;
  nextStep: string | null;
  nextDate: number;
  daysOverdue: number;
  row: RowRef;
}

export interface NextStepDiscipline {
  /** Contacts that have taken place: undated ones and those up to the as-of day. */
  contacts: number;
  /** In the order of the rows given. */
  missing: MissingNextStep[];
  /** The longest overdue first. */
  overdue: OverdueNextStep[];
  /** Sorted by name, blank last. */
  managers: { manager: string | null; contacts: number; missing: number; overdue: number }[];
}

/**
 * Lists contacts without a next step, and next steps overdue (R6). Every contact ends with the next step and its date; the next
 * contact with the client, whoever makes it, replaces it. So only the client's latest contact can be overdue.
 *
 * @param contacts rows in any order; a contact after the as-of day has not taken place yet and is left out; rows without a client
 *   stand each for themselves; a client's name is compared without regard to case and spaces
 * @param asOf the day to judge on, as a serial number; a next step due on that day is not overdue yet
 * @example contact on day 100, next step on day 107, as of 110 and no later contact // overdue by 3 days
 */
export function nextSteps(contacts: readonly ContactRow[], asOf: number): NextStepDiscipline {
  const today = Math.floor(asOf);
  const past = contacts.filter(({ date }) => date === null || Math.floor(date) <= today);
  const latest = latestContacts(past);
  const missing: MissingNextStep[] = [];
  const overdue: OverdueNextStep[] = [];
  const managers = new Map<string | null, { contacts: number; missing: number; overdue: number }>();
  for (const contact of past) {
    const { client, manager, date, nextDate, row } = contact;
    const nextStep = contact.nextStep === null || contact.nextStep.trim() === '' ? null : contact.nextStep;
    let own = managers.get(manager);
    if (own === undefined) managers.set(manager, (own = { contacts: 0, missing: 0, overdue: 0 }));
    own.contacts += 1;
    if (nextStep === null || nextDate === null) {
      const what = nextStep === null ? (nextDate === null ? 'both' : 'step') : 'date';
      missing.push({ client, manager, date, missing: what, latest: latest.has(contact), row });
      own.missing += 1;
    }
    if (nextDate !== null && Math.floor(nextDate) < today && latest.has(contact)) {
      const daysOverdue = today - Math.floor(nextDate);
      overdue.push({ client, manager, nextStep, nextDate, daysOverdue, row });
      own.overdue += 1;
    }
  }
  overdue.sort((x, y) => y.daysOverdue - x.daysOverdue || compareBlankLast(x.client, y.client));
  return {
    contacts: past.length,
    missing,
    overdue,
    managers: [...managers]
      .sort(([x], [y]) => compareBlankLast(x, y))
      .map(([manager, counts]) => ({ manager, ...counts })),
  };
}

/**
 * The latest contact with each client; rows without a client are the latest of their own. Of one day's contacts the lower row is the later
 * one; undated ones come before all dated ones.
 */
export function latestContacts<T extends ContactRow>(contacts: readonly T[]): Set<T> {
  const latest = new Set<T>();
  const byClient = new Map<string, T>();
  for (const contact of contacts) {
    const name = plainName(contact.client ?? '');
    if (name === '') {
      latest.add(contact);
      continue;
    }
    const known = byClient.get(name);
    if (known === undefined || isLater(contact, known)) byClient.set(name, contact);
  }
  for (const contact of byClient.values()) latest.add(contact);
  return latest;
}

function isLater(x: ContactRow, y: ContactRow): boolean {
  const days = (x.date ?? -Infinity) - (y.date ?? -Infinity);
  if (x.date !== y.date) return days > 0;
  return (compareBlankLast(x.row.sheet, y.row.sheet) || x.row.row - y.row.row) > 0;
}
