import type { Records } from '../schema/reading';
import type { Deal } from '../schema/records';

/**
 * The day by which a deal belongs to a period: its start; in a list that has no column of starts, the start that its first stage tells,
 * else the day it was closed.
 */
export function dealDay(deal: Deal, records: Records): number | null {
  if (records.deals === null || records.hasStarted) return deal.started;
  return deal.started ?? deal.closed;
}
