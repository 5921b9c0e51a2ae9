import type { Activity } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';

/**
 * What is wrong with an activity of the plan: it has no date, nobody responsible, nobody has approved it; its day has passed and it is
 * not done; it is done and the client has not confirmed it; it is of no value to us, or to the client; its value is not told though
 * money is spent on it.
 */
export type ActivityFault =
  | 'no-date'
  | 'no-responsible'
  | 'not-approved'
  | 'overdue'
  | 'not-confirmed'
  | 'no-value-to-us'
  | 'no-value-to-client'
  | 'value-untold';

export interface JudgedActivity {
  activity: Activity;
  faults: ActivityFault[];
}

export interface ClientFulfilment {
  client: string;
  activities: number;
  /** Those whose day has come, and those done among them. */
  due: number;
  dueDone: number;
  /** All done, also ahead of their day; and those of them that the client has confirmed. */
  done: number;
  confirmed: number;
  /** dueDone / due: the basis of evaluation; null when nothing was due. */
  fulfilment: number | null;
  /** Money on activities that are valuable to both sides, and on all. */
  valuableMoney: number;
  money: number;
}

export interface PlanFulfilment {
  /** Sorted by name. */
  clients: ClientFulfilment[];
  /** All clients together. */
  total: Omit<ClientFulfilment, 'client'>;
  /** Activities with a fault, in the order given. */
  faulty: JudgedActivity[];
}

/**
 * How far the written plans of clients are fulfilled (R44). An activity without a date is due when it is done.
 *
 * @param activities of one year or period
 * @param asOf the day to judge on, a serial; what is to be done on that day is due, and overdue only the day after
 * @example 4 due, 3 of them done // fulfilment 0.75
 */
export function planFulfilment(activities: readonly Activity[], asOf: number): PlanFulfilment {
  const today = Math.floor(asOf);
  const clients = new Map<string, ClientFulfilment>();
  const total = emptySum();
  const faulty: JudgedActivity[] = [];
  for (const activity of activities) {
    let own = clients.get(activity.client);
    if (own === undefined) clients.set(activity.client, (own = { client: activity.client, ...emptySum() }));
    add(own, activity, today);
    add(total, activity, today);
    const faults = faultsOf(activity, today);
    if (faults.length > 0) faulty.push({ activity, faults });
  }
  for (const sum of [...clients.values(), total]) sum.fulfilment = sum.due === 0 ? null : sum.dueDone / sum.due;
  return { clients: [...clients.values()].sort((x, y) => compareBlankLast(x.client, y.client)), total, faulty };
}

function add(sum: PlanFulfilment['total'], activity: Activity, today: number): void {
  const { date, done, confirmed, valuableToUs, valuableToClient, money } = activity;
  const isDone = done === true;
  sum.activities += 1;
  if (date === null ? isDone : Math.floor(date) <= today) {
    sum.due += 1;
    if (isDone) sum.dueDone += 1;
  }
  if (isDone) sum.done += 1;
  if (isDone && confirmed === true) sum.confirmed += 1;
  sum.money += money ?? 0;
  if (valuableToUs === true && valuableToClient === true) sum.valuableMoney += money ?? 0;
}

function faultsOf(activity: Activity, today: number): ActivityFault[] {
  const { date, responsible, approvedBy, done, confirmed, valuableToUs, valuableToClient, money } = activity;
  const faults: ActivityFault[] = [];
  if (date === null) faults.push('no-date');
  if (responsible === null) faults.push('no-responsible');
  if (approvedBy === null) faults.push('not-approved');
  if (date !== null && Math.floor(date) < today && done !== true) faults.push('overdue');
  if (done === true && confirmed !== true) faults.push('not-confirmed');
  if (valuableToUs === false) faults.push('no-value-to-us');
  if (valuableToClient === false) faults.push('no-value-to-client');
  if ((money ?? 0) > 0 && (valuableToUs === null || valuableToClient === null)) faults.push('value-untold');
  return faults;
}

function emptySum(): PlanFulfilment['total'] {
  return {
    activities: 0,
    due: 0,
    dueDone: 0,
    done: 0,
    confirmed: 0,
    fulfilment: null,
    valuableMoney: 0,
    money: 0,
  };
}
