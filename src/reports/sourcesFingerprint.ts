import type { Role } from '../schema/mapping';
import type { Recognition, RecognisedList } from '../schema/recognition';
import type { CellValue } from '../schema/source';
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
  return (report) => {
    const hash = new Hash();
    for (const role of REPORT_ROLES[report]) {
      hash
        .add(role)
        .add(ofRole(role))
        .add(JSON.stringify(recognition.mapping[role] ?? null));
    }
    return hash.text();
  };
}

function listFingerprint({ list }: RecognisedList): string {
  const hash = new Hash();
  const columns = list.headers.map(({ column }) => column);
  for (let row = 0; row < list.rows.count; row++) {
    for (const column of columns) hash.add(list.rows.cell(row, column));
  }
  return hash.text();
}

/** Two 32-bit sums in the manner of FNV-1a over cells and their borders: enough to notice a change, of no use as a secret. */
class Hash {
  private first = 0x811c9dc5 | 0;
  private second = 0x01000193;

  add(cell: CellValue): this {
    const text = cellText(cell);
    let { first, second } = this;
    for (let index = 0; index <= text.length; index++) {
      const code = index < text.length ? text.charCodeAt(index) : BORDER[kindOf(cell)];
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x85ebca6b) ^ (second >>> 13);
    }
    this.first = first;
    this.second = second;
    return this;
  }

  text(): string {
    return [this.first, this.second].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('-');
  }
}

/** What closes a cell: 100 as a number and as text are two things. None is a character code. */
const BORDER = { string: 0x10000, number: 0x10001, boolean: 0x10002, object: 0x10003 } as const;

function kindOf(cell: CellValue): keyof typeof BORDER {
  return typeof cell as keyof typeof BORDER;
}
