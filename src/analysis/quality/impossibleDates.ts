import type { Records } from '../../schema/reading';
import { findingOf, type DataFinding, type Place } from './finding';

/** 1 January 1990: hardly any list of clients is older. */
const EARLIEST = 32874;

type DatedRole = 'deals' | 'events' | 'clients' | 'plan' | 'contacts' | 'activities' | 'hours' | 'people';

/** The dates of each role, and whether one after the as-of day cannot be. */
const DATES: Readonly<Record<DatedRole, Readonly<Record<string, 'past' | 'any'>>>> = {
  deals: { started: 'past', closed: 'any' },
  events: { date: 'past' },
  clients: { reviewed: 'past', decidedOn: 'past' },
  plan: { period: 'any' },
  contacts: { date: 'any', nextDate: 'any' },
  activities: { date: 'any' },
  hours: { date: 'any' },
  people: { lastContact: 'past' },
};

/**
 * Dates that cannot be, or hardly can (R47): closed before started, stages passed backwards, a next step before its contact, what has
 * happened dated after the as-of day, and dates before 1990. An open deal may be expected to close in the future, and contacts,
 * activities and plans may lie ahead; hours spent may not.
 *
 * @param records the lists as read
 * @param asOf the day to judge on, a serial
 */
export function impossibleDates(records: Records, asOf: number): DataFinding[] {
  const today = Math.floor(asOf);
  const deals = records.deals?.records ?? [];
  const dealPlaces = (field: string, isWrong: (deal: (typeof deals)[number]) => boolean): Place[] =>
    deals.filter(isWrong).map(({ row }) => ({ role: 'deals', field, row }));
  const early: Place[] = [];
  const ahead: Place[] = [];
  for (const role of Object.keys(DATES) as DatedRole[]) {
    for (const record of records[role]?.records ?? []) {
      for (const [field, when] of Object.entries(DATES[role])) {
        const date: unknown = Reflect.get(record, field);
        if (typeof date !== 'number') continue;
        if (date < EARLIEST) early.push({ role, field, row: record.row });
        if (when === 'past' && Math.floor(date) > today) ahead.push({ role, field, row: record.row });
      }
    }
  }
  ahead.push(
    ...dealPlaces(
      'closed',
      ({ closed, outcome }) => closed !== null && outcome !== 'open' && Math.floor(closed) > today,
    ),
  );
  for (const { date, hours, row } of records.hours?.records ?? []) {
    if (date !== null && (hours ?? 0) > 0 && Math.floor(date) > today)
      ahead.push({ role: 'hours', field: 'date', row });
  }
  const backwards = dealPlaces('stageDates', ({ stageDates }) => {
    const dates = (stageDates ?? []).filter((date) => typeof date === 'number').map(Math.floor);
    return dates.some((date, place) => place > 0 && date < (dates[place - 1] ?? date));
  });
  const closedFirst = dealPlaces(
    'closed',
    ({ started, closed }) => started !== null && closed !== null && Math.floor(closed) < Math.floor(started),
  );
  const nextFirst = (records.contacts?.records ?? [])
    .filter(({ date, nextDate }) => date !== null && nextDate !== null && Math.floor(nextDate) < Math.floor(date))
    .map(({ row }): Place => ({ role: 'contacts', field: 'nextDate', row }));
  return [
    findingOf('closed-before-started', closedFirst),
    findingOf('stage-dates-backwards', backwards),
    findingOf('next-step-before-contact', nextFirst),
    findingOf('date-in-future', ahead),
    findingOf('date-too-early', early),
  ].filter((finding) => finding !== null);
}
