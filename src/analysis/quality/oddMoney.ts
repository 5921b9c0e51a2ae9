import type { Records } from '../../schema/reading';
import { findingOf, type DataFinding, type Place } from './finding';
import { moneyOutliers, type OutlierOptions } from './moneyOutliers';

const FIELDS = ['planned', 'refined', 'actual'] as const;

/**
 * Money worth a second look (R47): amounts far from the usual of their column, and amounts below 0, which may be credit notes or slips.
 *
 * @returns money-outlier and negative-money, with the amounts
 */
export function oddMoney(records: Records, options: OutlierOptions = {}): DataFinding[] {
  const outliers: { place: Place; amount: number }[] = [];
  const negative: typeof outliers = [];
  for (const role of ['deals', 'plan'] as const) {
    const rows = records[role]?.records ?? [];
    for (const field of FIELDS) {
      const amounts = rows.map((record) => record[field]);
      const odd = new Set(moneyOutliers(amounts, options));
      rows.forEach(({ row }, index) => {
        const amount = amounts[index] ?? null;
        if (amount === null) return;
        if (odd.has(index)) outliers.push({ place: { role, field, row }, amount });
        if (amount < 0) negative.push({ place: { role, field, row }, amount });
      });
    }
  }
  const finding = (code: 'money-outlier' | 'negative-money', found: typeof outliers): DataFinding | null =>
    findingOf(
      code,
      found.map(({ place }) => place),
      found.map(({ amount }) => String(amount)),
    );
  return [finding('money-outlier', outliers), finding('negative-money', negative)].filter((one) => one !== null);
}
