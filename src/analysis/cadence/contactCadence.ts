import type { Contact } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import { CADENCE, contactDue, type CadenceRule } from './contactDue';

/**
 * overdue: the day has passed. due: it is today or within the days looked ahead. paused: after a negative contact; urgent matters
 * through others. never: no positive or negative contact is known. fine: all else.
 */
export type CadenceStatus = 'overdue' | 'due' | 'paused' | 'never' | 'fine';

export interface ClientCadence {
  client: string;
  manager: string | null;
  status: CadenceStatus;
  lastPositive: number | null;
  lastNegative: number | null;
  due: number | null;
  /** Above 0 when overdue. */
  daysOverdue: number;
  /** The first day without a pause; null when there is none. */
  pausedUntil: number | null;
}

export interface CadenceOptions extends Partial<CadenceRule> {
  /** How many days ahead counts as due; 7 when left out. */
  aheadDays?: number;
}

const ORDER: readonly CadenceStatus[] = ['overdue', 'due', 'paused', 'never', 'fine'];

/**
 * Whom to contact, whom to leave alone and until when (R41). Neutral contacts and those without a tone move nothing; a contact after
 * the as-of day has not taken place.
 *
 * @param clients who is to be contacted regularly, each once
 * @param contacts in any order; those of other clients are left out
 * @param asOf the day to judge on, a serial
 * @returns overdue first (the longest first), then due, paused, never, fine; within each by day, then by name
 * @example last positive on day 100, as of day 112 // due on 110, overdue by 2 days
 */
export function contactCadence(
  clients: readonly { name: string; manager: string | null }[],
  contacts: readonly Pick<Contact, 'client' | 'date' | 'tone'>[],
  asOf: number,
  options: CadenceOptions = {},
): ClientCadence[] {
  const { aheadDays = 7, everyDays = CADENCE.everyDays, pauseDays = CADENCE.pauseDays } = options;
  const today = Math.floor(asOf);
  const last = new Map<string, { positive: number | null; negative: number | null }>();
  for (const { client, date, tone } of contacts) {
    if (date === null || tone === null || tone === 'neutral' || Math.floor(date) > today) continue;
    let own = last.get(client);
    if (own === undefined) last.set(client, (own = { positive: null, negative: null }));
    own[tone] = Math.max(own[tone] ?? 0, Math.floor(date));
  }
  return clients
    .map(({ name, manager }): ClientCadence => {
      const { positive, negative } = last.get(name) ?? { positive: null, negative: null };
      const due = contactDue(positive, negative, { everyDays, pauseDays });
      const pauseEnd = negative === null ? null : negative + pauseDays;
      const pausedUntil = pauseEnd !== null && today < pauseEnd ? pauseEnd : null;
      let status: CadenceStatus = 'fine';
      if (due === null) status = 'never';
      else if (pausedUntil !== null) status = 'paused';
      else if (due < today) status = 'overdue';
      else if (due <= today + aheadDays) status = 'due';
      const daysOverdue = status === 'overdue' && due !== null ? today - due : 0;
      return {
        client: name,
        manager,
        status,
        lastPositive: positive,
        lastNegative: negative,
        due,
        daysOverdue,
        pausedUntil,
      };
    })
    .sort(
      (x, y) =>
        ORDER.indexOf(x.status) - ORDER.indexOf(y.status) ||
        (x.due ?? 0) - (y.due ?? 0) ||
        compareBlankLast(x.client, y.client),
    );
}
