import type { Records } from '../../schema/reading';
import { findingOf, type DataFinding, type Place } from './finding';

const WITH_CLIENT = ['deals', 'events', 'plan', 'contacts', 'activities', 'hours', 'people', 'competitors'] as const;

/**
 * Rows that point to nothing (R47): of a client that the list of clients lacks, and lines of the stage log of a deal that the list of
 * deals lacks. Without a list to look in nothing is an orphan; rows without a client are not told here.
 *
 * @example a plan line for "Zeta" that is no client // orphan-client, detail ['Zeta']
 */
export function orphans(records: Records): DataFinding[] {
  const found: (DataFinding | null)[] = [];
  const { clients, deals, events } = records;
  if (clients !== null && clients.records.length > 0) {
    const known = new Set(clients.records.map(({ name }) => name));
    const places: Place[] = [];
    const names: string[] = [];
    for (const role of WITH_CLIENT) {
      for (const { client, row } of records[role]?.records ?? []) {
        if (client === null || known.has(client)) continue;
        places.push({ role, field: 'client', row });
        names.push(client);
      }
    }
    found.push(findingOf('orphan-client', places, names));
  }
  if (deals !== null && deals.records.length > 0) {
    const known = new Set(deals.records.map(({ id }) => id));
    const lines = (events?.records ?? []).filter(({ deal }) => deal !== null && !known.has(deal));
    found.push(
      findingOf(
        'orphan-deal',
        lines.map(({ row }) => ({ role: 'events', field: 'deal', row })),
        lines.flatMap(({ deal }) => deal ?? []),
      ),
    );
  }
  return found.filter((finding) => finding !== null);
}
