import { compareBlankLast } from '../compareBlankLast';
import { monthsLater } from './monthsLater';

/** A dossier is reviewed at least every three months (R37). */
export const REVIEW_MONTHS = 3;

/** never: no review is known. */
export type ReviewStatus = 'overdue' | 'due' | 'never' | 'fine';

export interface Review {
  client: string;
  manager: string | null;
  reviewed: number | null;
  due: number | null;
  status: ReviewStatus;
  /** Above 0 when overdue. */
  daysOverdue: number;
}

export interface ReviewOptions {
  /** Calendar months between reviews; 3 when left out. */
  months?: number;
  /** How many days ahead counts as due; 14 when left out. */
  aheadDays?: number;
}

const ORDER: readonly ReviewStatus[] = ['overdue', 'never', 'due', 'fine'];

/**
 * The day by which a dossier must be reviewed again (R37): three calendar months after the last review, or that month's last day.
 *
 * @param lastReview a serial
 * @example reviewDue(15 January) // 15 April; 30 November // 28 or 29 February
 */
export function reviewDue(lastReview: number, months: number = REVIEW_MONTHS): number {
  return monthsLater(lastReview, months);
}

/**
 * Reviews due and overdue (R37). A review due on the as-of day is not overdue yet; one dated after it has not taken place.
 *
 * @param clients the clients that have a dossier, each once
 * @param asOf the day to judge on, a serial
 * @returns the longest overdue first, then never reviewed, due, fine; within each by day, then by name
 */
export function reviews(
  clients: readonly { name: string; manager: string | null; reviewed?: number | null }[],
  asOf: number,
  { months = REVIEW_MONTHS, aheadDays = 14 }: ReviewOptions = {},
): Review[] {
  const today = Math.floor(asOf);
  return clients
    .map((client): Review => {
      const { name, manager } = client;
      const told = client.reviewed ?? null;
      const reviewed = told === null || Math.floor(told) > today ? null : told;
      const due = reviewed === null ? null : reviewDue(reviewed, months);
      let status: ReviewStatus = 'fine';
      if (due === null) status = 'never';
      else if (due < today) status = 'overdue';
      else if (due <= today + aheadDays) status = 'due';
      return { client: name, manager, reviewed, due, status, daysOverdue: due === null ? 0 : Math.max(0, today - due) };
    })
    .sort(
      (x, y) =>
        ORDER.indexOf(x.status) - ORDER.indexOf(y.status) ||
        (x.due ?? 0) - (y.due ?? 0) ||
        compareBlankLast(x.client, y.client),
    );
}
