import type { Records } from '../../schema/reading';
import { findingOf, type DataCode, type DataFinding, type Place } from './finding';
import { nearDuplicates, type DuplicateReason } from './nearDuplicates';

const CODES: Readonly<Record<DuplicateReason, DataCode>> = {
  'same-letters': 'near-duplicate-client',
  'other-script': 'client-in-other-script',
  'other-legal-form': 'client-with-other-legal-form',
  'one-letter': 'client-one-letter-apart',
};

/**
 * Clients that probably stand under several names, over all lists (R47): one finding per group, with the names as detail and the first
 * row of each.
 *
 * @example "Acme Ltd" among the clients, "ACME, Ltd." in the plan // near-duplicate-client
 */
export function clientDuplicates(records: Records): DataFinding[] {
  const first = new Map<string, Place>();
  const see = (role: Place['role'], name: string | null, row: Place['row']): void => {
    if (name !== null && !first.has(name)) first.set(name, { role, field: 'client', row });
  };
  for (const { name, row } of records.clients?.records ?? []) see('clients', name, row);
  for (const role of ['deals', 'events', 'plan', 'contacts', 'activities', 'hours', 'people', 'competitors'] as const) {
    for (const { client, row } of records[role]?.records ?? []) see(role, client, row);
  }
  return nearDuplicates([...first.keys()]).flatMap(
    ({ names, reason }) =>
      findingOf(
        CODES[reason],
        names.flatMap((name) => first.get(name) ?? []),
        names,
      ) ?? [],
  );
}
