import { concentration, type Concentration, type DependenceType } from './concentration';

/**
 * The type of each line of a column of turnover, one line per client (R26): revenue above 10 % of all turnover, critical above 20 %,
 * sole above 50 %. Thresholds are strict; null is an ordinary client.
 *
 * @param amounts turnover per client; one that is not above 0 has no share
 * @returns in the order of the amounts
 * @example keyTypes([60, 25, 12, 3]) // ['sole', 'critical', 'revenue', null]
 */
export function keyTypes(amounts: readonly number[]): (DependenceType | null)[] {
  const types = new Map(concentrationOf(amounts).top.map(({ client, type }) => [client, type]));
  return amounts.map((_, line) => types.get(String(line)) ?? null);
}

/**
 * How far a column of turnover, one line per client, is concentrated (R27).
 *
 * @example concentrationOf([30, 30, 20, 20]).hhi // 2600
 */
export function concentrationOf(amounts: readonly number[]): Concentration {
  return concentration(amounts.map((amount, line) => ({ client: String(line), amount })));
}
