import { compareBlankLast } from '../compareBlankLast';

export interface CapLimits {
  /** Key clients are at most this share of the base. */
  keyShare: number;
  /** Strategic plans in a year. */
  plansPerYear: number;
  /** Revenue-bearing key clients of one manager. */
  keyClientsPerManager: number;
  /** As many clients of one manager cannot be managed. */
  unmanageableClients: number;
}

export const CAP_LIMITS: CapLimits = {
  keyShare: 0.2,
  plansPerYear: 6,
  keyClientsPerManager: 3,
  unmanageableClients: 200,
};

export interface CapWarning {
  code: 'key-clients' | 'plans' | 'key-clients-of-manager' | 'clients-of-manager';
  /** The manager concerned; null for the company. */
  manager: string | null;
  count: number;
  /** The most that would be fine. */
  most: number;
}

export interface CapsInput {
  /** Clients in the base. */
  clients: number;
  keyClients: number;
  /** Strategic plans written in the year. */
  plans: number;
  managers: readonly { manager: string; clients: number; revenueKeyClients: number }[];
}

/**
 * How many key clients a base may have: at most a fifth, rounded down (R29).
 *
 * @param clients clients in the base
 * @param share the largest share; 0.2 when left out
 * @throws RangeError when the number of clients is not 0 or more, or the share not between 0 and 1
 * @example keyClientCap(200) // 40
 */
export function keyClientCap(clients: number, share: number = CAP_LIMITS.keyShare): number {
  if (!(clients >= 0)) throw new RangeError(`${clients} clients are not possible`);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share`);
  // A product such as 100 × 0.29 falls a hair short of the whole number that it is.
  return Math.floor(clients * share + 1e-9);
}

/**
 * Where more is taken on than can be done well (R29): too many key clients, strategic plans, key clients or clients of a manager.
 *
 * @param limits settings; the practice's own when left out
 * @returns the company's warnings first, then by manager
 * @example 6 plans are fine, 7 warn; a manager with 3 revenue-bearing key clients is fine, with 4 warns
 */
export function capWarnings(input: CapsInput, limits: CapLimits = CAP_LIMITS): CapWarning[] {
  const warnings: CapWarning[] = [];
  const warn = (code: CapWarning['code'], manager: string | null, count: number, most: number): void => {
    if (count > most) warnings.push({ code, manager, count, most });
  };
  warn('key-clients', null, input.keyClients, keyClientCap(input.clients, limits.keyShare));
  warn('plans', null, input.plans, limits.plansPerYear);
  const managers = [...input.managers].sort((x, y) => compareBlankLast(x.manager, y.manager));
  for (const { manager, clients, revenueKeyClients } of managers) {
    warn('key-clients-of-manager', manager, revenueKeyClients, limits.keyClientsPerManager);
    warn('clients-of-manager', manager, clients, limits.unmanageableClients - 1);
  }
  return warnings;
}
