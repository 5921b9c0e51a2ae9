import { concentration, type ClientAmount } from './concentration';

/** Hours and money spent on a client; an HoursEntry is one. */
export interface Spending {
  client: string | null;
  manager: string | null;
  hours: number | null;
  money: number | null;
}

export interface ClientProfit {
  client: string;
  revenue: number;
  /** Cost to serve as the list of clients gives it; null when it does not. */
  givenCost: number | null;
  hours: number;
  /** Hours at their rates; null when hours were spent and no rate is known. */
  hoursCost: number | null;
  money: number;
  /** All of these together; null when nothing at all is known of the cost. */
  cost: number | null;
  /** revenue − cost. */
  profit: number | null;
  /** profit / revenue; null where the revenue is not above 0. */
  margin: number | null;
  /** Among the largest clients that together make most of the turnover. */
  big: boolean;
}

export interface CostToServe {
  /** Largest revenue first, ties by name. */
  clients: ClientProfit[];
  /** Big clients that lose money, the largest loss first: key is not VIP. */
  losing: ClientProfit[];
  /** Hours and money without a client: in nobody's cost. */
  unassigned: { hours: number; money: number };
}

export interface CostOptions {
  /** Money that an hour costs, by the manager who spent it; null where that is not known. */
  rateOf?: (manager: string | null) => number | null;
  /** The largest clients that make this share of turnover are big; 0.8 when left out. */
  bigShare?: number;
}

/**
 * What each client costs to serve and what is left of its revenue (R28).
 *
 * Formula: profit = revenue − (given cost + Σ hours × rate + money spent). Revenue is taken as given: where it holds the cost of
 * the goods, profit does too.
 *
 * @param revenue rows, several per client or one
 * @param given cost to serve per client, as the list of clients has it
 * @param spending hours and money logged
 * @example revenue 100, given cost 30, 4 hours at 20 and 5 of money // cost 115, profit −15
 */
export function costToServe(
  revenue: readonly ClientAmount[],
  given: readonly { name: string; cost?: number | null }[],
  spending: readonly Spending[],
  { rateOf = () => null, bigShare = 0.8 }: CostOptions = {},
): CostToServe {
  const costs = new Map(given.map(({ name, cost = null }) => [name, cost]));
  const spent = new Map<string, { hours: number; money: number; hoursCost: number | null }>();
  const unassigned = { hours: 0, money: 0 };
  for (const { client, manager, hours, money } of spending) {
    if (client === null) {
      unassigned.hours += hours ?? 0;
      unassigned.money += money ?? 0;
      continue;
    }
    let own = spent.get(client);
    if (own === undefined) spent.set(client, (own = { hours: 0, money: 0, hoursCost: 0 }));
    own.hours += hours ?? 0;
    own.money += money ?? 0;
    const rate = hours === null || hours === 0 ? 0 : rateOf(manager);
    own.hoursCost = own.hoursCost === null || rate === null ? null : own.hoursCost + (hours ?? 0) * rate;
  }
  const names = [...costs.keys(), ...spent.keys()].map((client) => ({ client, amount: 0 }));
  const { top } = concentration([...revenue, ...names]);
  const clients = top.map(({ client, amount, share, cumulativeShare }): ClientProfit => {
    const { hours, money, hoursCost } = spent.get(client) ?? { hours: 0, money: 0, hoursCost: 0 };
    const givenCost = costs.get(client) ?? null;
    const isKnown = givenCost !== null || money !== 0 || (hours !== 0 && hoursCost !== null);
    const cost = isKnown ? (givenCost ?? 0) + (hoursCost ?? 0) + money : null;
    const profit = cost === null ? null : amount - cost;
    const margin = profit === null || !(amount > 0) ? null : profit / amount;
    const big = share > 0 && cumulativeShare - share < bigShare - 1e-12;
    return { client, revenue: amount, givenCost, hours, hoursCost, money, cost, profit, margin, big };
  });
  const losing = clients
    .filter(({ big, profit }) => big && profit !== null && profit < 0)
    .sort((x, y) => (x.profit ?? 0) - (y.profit ?? 0));
  return { clients, losing, unassigned };
}
