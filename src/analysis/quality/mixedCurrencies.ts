import type { Records } from '../../schema/reading';
import { compareBlankLast } from '../compareBlankLast';
import { findingOf, type DataFinding } from './finding';

/**
 * Money in several currencies that would be added up as one (R47). The most frequent currency is taken for the list's own; rows of any
 * other are named. Rows without a currency are taken for the list's own.
 *
 * @returns one finding over deals and plan; `detail` names all currencies, the list's own first
 * @example 10 rows in EUR, 2 in USD // the 2 rows, detail ['EUR', 'USD']
 */
export function mixedCurrencies(records: Records): DataFinding[] {
  const rows = (['deals', 'plan'] as const).flatMap((role) =>
    (records[role]?.records ?? []).flatMap(({ currency = null, row }) =>
      currency === null ? [] : [{ currency, place: { role, field: 'currency', row } }],
    ),
  );
  const counts = new Map<string, number>();
  for (const { currency } of rows) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const currencies = [...counts].sort(([x, xs], [y, ys]) => ys - xs || compareBlankLast(x, y)).map(([name]) => name);
  const others = rows.filter(({ currency }) => currency !== currencies[0]).map(({ place }) => place);
  return [findingOf('mixed-currency', others, currencies)].filter((finding) => finding !== null);
}
