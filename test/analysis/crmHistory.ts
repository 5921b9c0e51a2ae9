import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { serialOf } from '../../src/schema/calendar';
import type { Deal } from '../../src/schema/records';
import { crmDeals } from './builders';

const PIPELINE = path.resolve(__dirname, '../../../shared/data/crm-sales-opportunities/sales_pipeline.csv');

function serial(iso: string | undefined): number | null {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? null : serialOf(year, month, day);
}

/** The day after which nothing happens in the CRM data: 2017-12-31. */
export const CRM_CUT_OFF = 43100;

/** The 8,800 opportunities with their own dates, and the product as the segment. */
export function crmHistory(): Deal[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(PIPELINE, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return crmDeals().map((deal, index) => ({
    ...deal,
    started: serial(data[index]?.['engage_date']),
    closed: serial(data[index]?.['close_date']),
    segment: data[index]?.['product'] ?? null,
  }));
}
