import { concentration, type ClientAmount, type DependenceType } from './concentration';

/** Why a client is a key one (R26). */
export type KeyType = 'revenue' | 'promising' | 'imageMaker' | 'expert';

/** What is known of a client besides its turnover; what is left out is not known. */
export interface ClientMarks {
  name: string;
  /** What the client could spend on what we sell. */
  potential?: number | null;
  /** Known in its industry or region: a mark that a person gives. */
  imageMaker?: boolean | null;
  /** Small but demanding, keeps standards high: a mark too. */
  expert?: boolean | null;
}

export interface ClientType {
  client: string;
  amount: number;
  share: number;
  potential: number | null;
  dependence: DependenceType | null;
  /** In the order revenue, promising, image maker, expert; empty for an ordinary client. */
  types: KeyType[];
}

export interface TypeOptions {
  /** A potential above this share of all turnover is big; 0.1 when left out. */
  bigShare?: number;
  /** Turnover below this share of the potential is little trade; 0.1 when left out. */
  littleShare?: number;
}

/** Sums of cents are not exact; a hair above a threshold is at it. */
const ALLOWANCE = 1e-12;

/**
 * Which clients are key ones and of which type (R26). Thresholds are strict: exactly 10 % is not key.
 *
 * revenue: more than 10 % of turnover. promising: the potential is more than 10 % of all turnover and trade so far less than 10 % of
 * that potential. imageMaker and expert: as marked.
 *
 * @param turnover rows, several per client or one
 * @param clients potentials and marks; clients without turnover are listed too
 * @returns largest turnover first, ties by name
 * @example turnover A 90, B 10; B could spend 200 // A revenue (sole), B promising
 */
export function clientTypes(
  turnover: readonly ClientAmount[],
  clients: readonly ClientMarks[],
  { bigShare = 0.1, littleShare = 0.1 }: TypeOptions = {},
): ClientType[] {
  const marks = new Map(clients.map((client) => [client.name, client]));
  const rows = [...turnover, ...clients.map(({ name }) => ({ client: name, amount: 0 }))];
  const { top, shareBase } = concentration(rows);
  return top.map(({ client, amount, share, type }) => {
    const { potential = null, imageMaker = null, expert = null } = marks.get(client) ?? {};
    const isBig = potential !== null && potential > 0 && potential > bigShare * shareBase * (1 + ALLOWANCE);
    const types: KeyType[] = [];
    if (type !== null) types.push('revenue');
    if (isBig && amount < littleShare * potential * (1 - ALLOWANCE)) types.push('promising');
    if (imageMaker === true) types.push('imageMaker');
    if (expert === true) types.push('expert');
    return { client, amount, share, potential, dependence: type, types };
  });
}
