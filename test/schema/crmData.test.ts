import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CellValue, SheetGrid } from '../../src/schema/source';
import { isoOf } from '../../src/schema/calendar';
import { parseMappingFile } from '../../src/schema/mappingFile';
import { csvSheet } from './csvSheet';
import { readBook, type ReadBook } from './readBook';
import { sheetOf } from './workbook';

const folder = resolve(__dirname, '../../../shared/data/crm-sales-opportunities');
const present = existsSync(folder);
if (!present) process.stdout.write(`skipped: the public CRM data is not at ${folder}\n`);

const MAPPING = `{ "deals": { "source": "sales_pipeline", "deal": "opportunity_id", "client": "account", "manager": "sales_agent",
             "stage": "deal_stage", "started": "engage_date", "closed": "close_date", "actual": "close_value",
             "outcomes": { "Won": "won", "Lost": "lost" }, "stages": ["Prospecting", "Engaging"] },
  "clients": { "source": "accounts", "client": "account", "segment": "sector", "parent": "subsidiary_of" },
  "teams": { "source": "sales_teams", "manager": "sales_agent", "planner": "manager" } }`;

function sheets(): SheetGrid[] {
  return ['sales_pipeline', 'accounts', 'products', 'sales_teams'].map((name) => csvSheet(join(folder, `${name}.csv`)));
}

function mapped(): ReadBook {
  const parsed = parseMappingFile(MAPPING);
  if (!parsed.ok) throw new Error('the mapping of the documentation does not parse');
  return readBook(sheets(), parsed.mapping);
}

(present ? describe : describe.skip)('the public CRM data', () => {
  test('reads with the documented mapping: every row used, every outcome counted', () => {
    const { recognition, records, finding, quality } = mapped();
    expect(recognition.problems).toEqual([]);
    expect(records.deals).toMatchObject({ rowsRead: 8800, rowsUsed: 8800, setAside: [], issues: [] });
    const counts = new Map<string, number>();
    let wonAmount = 0;
    for (const deal of records.deals?.records ?? []) {
      const key = deal.outcome === 'open' ? `open ${deal.stage}` : deal.outcome;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (deal.outcome === 'won') wonAmount += deal.actual ?? 0;
    }
    expect(Object.fromEntries(counts)).toEqual({
      won: 4238,
      lost: 2473,
      'open Engaging': 1589,
      'open Prospecting': 500,
    });
    expect(wonAmount).toBe(10005534);
    expect(finding('blank-client')).toMatchObject({ severity: 'warning', count: 1425 });
    expect(finding('blank-client')?.cells[0]).toBe('sales_pipeline!D11');
    expect(quality.map((one) => one.code)).toEqual(['blank-client']);
    expect(records.clients?.rowsUsed).toBe(85);
    expect(records.clients?.records.filter((client) => client.parent !== null)).toHaveLength(15);
    expect(records.teams?.rowsUsed).toBe(35);
    const first = records.deals?.records[0];
    expect([first?.id, isoOf(first?.started ?? 0), isoOf(first?.closed ?? 0)]).toEqual([
      '1C1I7A6R',
      '2016-10-20',
      '2017-03-01',
    ]);
  });

  test('is recognised without a mapping just as the documented mapping says', () => {
    const { recognition } = readBook(sheets());
    expect(recognition.stageOrderFrom).toBe('known');
    expect(recognition.mapping).toEqual(mapped().recognition.mapping);
    expect(recognition.lists.find((one) => one.list.name === 'products')?.role).toBeNull();
  });
});

test('fifty thousand rows of twelve columns are read in a few seconds at most', () => {
  const headers = [
    'Deal ID',
    'Client',
    'Manager',
    'Event',
    'Segment',
    'Stage',
    'Started',
    'Closed',
    'Planned',
    'Refined',
    'Actual',
    'Reason',
  ];
  const stages = ['Lead', 'Meeting', 'Proposal', 'Won', 'Lost'];
  const rows = Array.from({ length: 50000 }, (_, i): CellValue[] => [
    `D${i}`,
    `Client ${i % 900}`,
    `Manager ${i % 25}`,
    `Event ${i % 7}`,
    `Segment ${i % 5}`,
    stages[i % 5] ?? '',
    42000 + (i % 900),
    i % 5 > 2 ? 42100 + (i % 900) : '',
    i * 1.5,
    i,
    i % 5 === 3 ? `${i % 999} 000,50 €` : '',
    i % 5 === 4 ? 'Price' : '',
  ]);
  const started = performance.now();
  const { records } = readBook([sheetOf('Deals', [headers, ...rows])]);
  const seconds = (performance.now() - started) / 1000;
  expect(records.deals?.rowsUsed).toBe(50000);
  expect(seconds).toBeLessThan(5);
  if (process.env['KAM_TIMES'] !== undefined) process.stdout.write(`50,000 rows: ${seconds.toFixed(2)} s\n`);
});
