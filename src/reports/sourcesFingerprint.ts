import type { Role } from '../schema/mapping';
import type { Recognition, RecognisedList } from '../schema/recognition';
import { cellText } from '../schema/values';
import type { ReportId } from './model';

/** The roles whose lists a report is built from. */
export const REPORT_ROLES: Readonly<Record<ReportId, readonly Role[]>> = {
  funnel: ['deals', 'events', 'stages', 'clients'],
  conversion: ['deals', 'events', 'stages', 'clients'],
  planAccuracy: ['plan'],
};

/**
 * A short text that changes when any cell of a report's lists changes, or what the lists are taken to mean: by it a report built
 * earlier is known to be stale. The check on the sheet itself watches row counts and sums, as native formulas can.
 *
 * @example sourcesFingerprint(recognition)('funnel') // '9f0c2a11-5be0a3d2'
 */
export function sourcesFingerprint(recognition: Recognition): (report: ReportId) => string {
  const known = new Map<Role, string>();
  const ofRole = (role: Role): string => {
    const list = recognition.lists.find((one) => one.role === role);
    const print = known.get(role) ?? (list ? listFingerprint(list) : '');
    known.set(role, print);
    return print;
  };
  return (report) =>
    hash(
      REPORT_ROLES[report].map(
        (role) => `${role}:${ofRole(role)}:${JSON.stringify(recognition.mapping[role] ?? null)}`,
      ),
    );
}

function listFingerprint({ list }: RecognisedList): string {
  const columns = list.headers.map(({ column }) => column);
  return hash(
    (function* texts() {
      for (let row = 0; row < list.rows.count; row++) {
        for (const column of columns) yield cellText(list.rows.cell(row, column));
      }
    })(),
  );
}

/** Two 32-bit FNV-1a sums over the texts and their borders: enough to notice a change, of no use as a secret. */
function hash(texts: Iterable<string>): string {
  let [first, second] = [0x811c9dc5, 0x01000193];
  const add = (code: number): void => {
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b) ^ (second >>> 13);
  };
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) add(text.charCodeAt(index));
    add(0x1f);
  }
  return [first, second].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('-');
}
