import type { HoursEntry } from '../../schema/records';

export interface MarketingPart {
  hours: number;
  money: number;
  /** Of the hours, and of the money, whose client is known to be existing or new; null where there are none. */
  hoursShare: number | null;
  moneyShare: number | null;
}

export interface MarketingSplit {
  existing: MarketingPart;
  fresh: MarketingPart;
  /** Rows without a client, or of a client of whom it is not known. */
  unknown: { rows: number; hours: number; money: number };
}

/**
 * How marketing is divided between existing clients and new ones (R43).
 *
 * @param entries hours and money; only those of the marketing budget count
 * @param isExisting whether a client has bought before; null where that is not known
 * @example 30 hours to existing clients, 10 to new ones // shares 0.75 and 0.25
 */
export function marketingSplit(
  entries: readonly Pick<HoursEntry, 'client' | 'kind' | 'hours' | 'money'>[],
  isExisting: (client: string) => boolean | null,
): MarketingSplit {
  const existing: MarketingPart = { hours: 0, money: 0, hoursShare: null, moneyShare: null };
  const fresh: MarketingPart = { ...existing };
  const unknown = { rows: 0, hours: 0, money: 0 };
  for (const { client, kind, hours, money } of entries) {
    if (kind !== 'marketing') continue;
    const isOld = client === null ? null : isExisting(client);
    if (isOld === null) unknown.rows += 1;
    const part = isOld === null ? unknown : isOld ? existing : fresh;
    part.hours += hours ?? 0;
    part.money += money ?? 0;
  }
  const hours = existing.hours + fresh.hours;
  const money = existing.money + fresh.money;
  for (const part of [existing, fresh]) {
    part.hoursShare = hours > 0 ? part.hours / hours : null;
    part.moneyShare = money > 0 ? part.money / money : null;
  }
  return { existing, fresh, unknown };
}
