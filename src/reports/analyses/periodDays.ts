import { dayOf, periodOf, serialOf, type PeriodKind } from '../../schema/calendar';

/** The first day of the period that a day lies in. @example the quarter of 10 May 2026 // 1 April 2026 */
export function periodStart(day: number, kind: PeriodKind): number {
  const { year, month } = dayOf(day);
  const first = kind === 'year' ? 1 : kind === 'quarter' ? month - ((month - 1) % 3) : month;
  return serialOf(year, first, 1) ?? Math.floor(day);
}

/** The last days of periods, the last one cut at a day, oldest first. @example months up to 10 May 2026, 2 // 30 April, 10 May */
export function periodEnds(day: number, kind: PeriodKind, count: number): { period: string; end: number }[] {
  const ends: { period: string; end: number }[] = [];
  for (let end = Math.floor(day); ends.length < count; end = periodStart(end, kind) - 1) {
    ends.unshift({ period: periodOf(end, kind), end });
  }
  return ends;
}
