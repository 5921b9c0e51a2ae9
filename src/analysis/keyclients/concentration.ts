import { compareBlankLast } from '../compareBlankLast';

/** revenue: above 10 % of turnover (a key client); critical: above 20 %; sole: above 50 %, look for new clients at once. */
export type DependenceType = 'revenue' | 'critical' | 'sole';

export interface ClientShare {
  client: string;
  /** Turnover after credit notes. */
  amount: number;
  /** Of the turnover of all clients, 0 to 1; 0 for a client whose turnover is not above 0. */
  share: number;
  /** Share of this client and all larger ones (Pareto). */
  cumulativeShare: number;
  type: DependenceType | null;
}

export interface ShareTable {
  /** How many clients (or groups). */
  clients: number;
  /** All amounts together, credit notes taken off, unnamed ones left out. */
  total: number;
  /** What shares are of: the turnover of clients above 0; equals `total` unless some client's turnover is negative. */
  shareBase: number;
  /** Herfindahl-Hirschman index, 0 to 10,000; null when there is no turnover. */
  hhi: number | null;
  /** 10,000 / HHI: as many clients of equal size would be as concentrated. */
  effectiveNumber: number | null;
  /** All clients, largest first, ties by name. */
  top: ClientShare[];
}

export interface Concentration extends ShareTable {
  /** Amounts without a client's name: part of no share. */
  unnamed: { rows: number; amount: number };
  /** The same by group of companies; null when no parents were given. `client` is the group's name. */
  groups: ShareTable | null;
}

export interface ClientAmount {
  client: string | null;
  amount: number;
}

export interface ConcentrationOptions {
  /** The parent company of a client, or null when it stands alone; a parent is its own group. */
  parentOf?: (client: string) => string | null;
}

/** The thresholds are strict: exactly 10 % is not key. Sums of cents are not exact, hence the allowance. */
const ALLOWANCE = 1e-12;

/**
 * How far the company depends on single clients (R27): shares, cumulative shares, type of dependence (R26) and concentration.
 *
 * Formula: HHI = Σ (100 share)²; effective number = 10,000 / HHI (O. C. Herfindahl 1950, A. O. Hirschman 1945).
 *
 * @param amounts turnover rows, several per client or one; negative amounts (credit notes) reduce their client's turnover, and a
 *   client left at or below 0 is listed last with share 0
 * @example amounts 30, 30, 20, 20 // hhi 2600, effectiveNumber 3.846154
 */
export function concentration(
  amounts: readonly ClientAmount[],
  { parentOf }: ConcentrationOptions = {},
): Concentration {
  const byClient = new Map<string, number>();
  const unnamed = { rows: 0, amount: 0 };
  for (const { client, amount } of amounts) {
    if (client === null) {
      unnamed.rows += 1;
      unnamed.amount += amount;
    } else {
      byClient.set(client, (byClient.get(client) ?? 0) + amount);
    }
  }
  return {
    ...shareTable(byClient),
    unnamed,
    groups: parentOf === undefined ? null : shareTable(byGroup(byClient, parentOf)),
  };
}

function byGroup(
  byClient: ReadonlyMap<string, number>,
  parentOf: (client: string) => string | null,
): Map<string, number> {
  const groups = new Map<string, number>();
  for (const [client, amount] of byClient) {
    const group = parentOf(client) ?? client;
    groups.set(group, (groups.get(group) ?? 0) + amount);
  }
  return groups;
}

function shareTable(turnover: ReadonlyMap<string, number>): ShareTable {
  let total = 0;
  let shareBase = 0;
  for (const amount of turnover.values()) {
    total += amount;
    if (amount > 0) shareBase += amount;
  }
  let running = 0;
  let squares = 0;
  const top = [...turnover]
    .sort(([xName, x], [yName, y]) => y - x || compareBlankLast(xName, yName))
    .map(([client, amount]): ClientShare => {
      const share = amount > 0 ? amount / shareBase : 0;
      if (amount > 0) running += amount;
      squares += share * share;
      return {
        client,
        amount,
        share,
        cumulativeShare: shareBase === 0 ? 0 : running / shareBase,
        type: dependence(share),
      };
    });
  return {
    clients: turnover.size,
    total,
    shareBase,
    hhi: shareBase === 0 ? null : squares * 10000,
    effectiveNumber: shareBase === 0 ? null : 1 / squares,
    top,
  };
}

function dependence(share: number): DependenceType | null {
  if (share > 0.5 + ALLOWANCE) return 'sole';
  if (share > 0.2 + ALLOWANCE) return 'critical';
  return share > 0.1 + ALLOWANCE ? 'revenue' : null;
}
