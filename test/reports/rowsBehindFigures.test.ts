import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { rowsText } from '../../src/reports/analyses/rowsText';
import { audit, type Audit } from '../../src/reports/audit';
import { auditJson } from '../../src/reports/auditJson';
import { readLists } from '../../src/reports/lists';
import { serialOf } from '../../src/schema/calendar';
import type { WorkbookCells } from '../../src/schema/source';
import { sheetOf } from '../schema/workbook';

type Fields = Record<string, unknown>;

/** The rows that a text names, by "sheet!row". */
function rowsOf(text: unknown): string[] {
  if (text === '') return [];
  return String(text)
    .split('; ')
    .flatMap((part) => {
      const [sheet = '', runs = ''] = part.split('!');
      return runs.split(', ').flatMap((run) => {
        const [from = 0, to = from] = run.split('-').map(Number);
        return Array.from({ length: to - from + 1 }, (_, index) => `${sheet}!${from + index}`);
      });
    });
}
const count = (text: unknown): number => rowsOf(text).length;

test('rows are told in runs, sheet by sheet, each once', () => {
  const at = (sheet: string, ...rows: number[]) => rows.map((row) => ({ sheet, row }));
  expect(rowsText([...at('Deals', 9, 2, 3, 4, 3), ...at('Stage log', 7)])).toBe("Deals!2-4, 9; 'Stage log'!7");
  expect(rowsText([])).toBe('');
  expect(rowsOf("Deals!2-4, 9; 'Stage log'!7")).toEqual(['Deals!2', 'Deals!3', 'Deals!4', 'Deals!9', "'Stage log'!7"]);
});

describe('the rows behind the figures of the sample', () => {
  let found: Audit;
  let json: Fields;
  const at = (...path: string[]): Fields =>
    path.reduce<unknown>((whole, name) => (whole as Fields)[name], json) as Fields;
  const list = (...path: string[]): Fields[] => at(...path) as unknown as Fields[];
  const dealRow = (row: string) =>
    found.journeys?.journeys.find(({ deal }) => `${deal.row.sheet}!${deal.row.row}` === row);

  beforeAll(() => {
    const { name, sheets } = sampleWorkbook('en');
    const cells: WorkbookCells = {
      name,
      sheets: sheets.map((sheet) =>
        sheetOf(
          sheet.name,
          Array.from(sheet.cells, (row) => Array.from(row ?? [], (cell) => cell?.value ?? null)),
        ),
      ),
    };
    const options = { language: 'en', period: 'quarter', reports: [], freeTableName: (of: string) => of } as const;
    found = audit(readLists(cells), cells, { ...options, asOf: serialOf(2026, 5, 10) ?? NaN, goal: 250000 });
    json = auditJson(found) as Fields;
  });

  test('are as many as the funnel says, and make up all deals', () => {
    const stages = list('funnel', 'stages');
    for (const { rows, lost, open } of stages) {
      expect([count((rows as Fields)['lost']), count((rows as Fields)['open'])]).toEqual([lost, open]);
    }
    const outcomes = at('funnel', 'outcomes');
    for (const [outcome, rows] of Object.entries(at('funnel', 'rows'))) expect(count(rows)).toBe(outcomes[outcome]);
    const all = Object.values(at('funnel', 'rows')).flatMap(rowsOf);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(found.journeys?.journeys.length ?? -1);
    // Entered = those who stopped here or later, and the won.
    stages.forEach(({ entered }, place) => {
      const later = stages.slice(place).flatMap(({ rows }) => Object.values(rows as Fields).flatMap(rowsOf));
      expect(later.length + count(at('funnel', 'rows')['won'])).toBe(entered);
    });
  });

  test('lead to deals of that manager and outcome', () => {
    for (const { manager, won, worked, closed, rows } of list('conversion', 'managers')) {
      const own = rows as Fields;
      expect(count(own['won'])).toBe(won);
      expect(count(own['won']) + count(own['lost']) + count(own['declined'])).toBe(closed);
      expect(Object.values(own).flatMap(rowsOf)).toHaveLength(Number(worked));
      for (const [outcome, text] of Object.entries(own)) {
        for (const row of rowsOf(text)) {
          const journey = dealRow(row);
          expect([journey?.deal.manager, journey?.outcome]).toEqual([manager, outcome]);
        }
      }
    }
  });

  test('stand in every cell of managers by stages, of reasons by stages, and of the slices', () => {
    for (const { lost, open, rows, manager } of list('crossStatistics', 'cells')) {
      const own = rows as Fields;
      expect([count(own['lost']), count(own['open'])]).toEqual([lost, open]);
      for (const row of rowsOf(own['lost'])) expect(dealRow(row)?.deal.manager).toBe(manager);
    }
    for (const { stages, rows } of list('lossReasons', 'lines')) {
      expect((rows as unknown[]).map(count)).toEqual(stages);
    }
    for (const by of ['manager', 'segment', 'event', 'period']) {
      const parts = list('slices', by);
      for (const { worked, outcomes, rows } of parts) {
        for (const [outcome, text] of Object.entries(rows as Fields)) {
          expect(count(text)).toBe((outcomes as Fields)[outcome]);
        }
        expect(Object.values(rows as Fields).flatMap(rowsOf)).toHaveLength(Number(worked));
      }
      const whole = parts.reduce((sum, { worked }) => sum + Number(worked), 0);
      expect(whole).toBe(found.journeys?.journeys.length);
    }
  });

  test('stand beside each period, client and budget', () => {
    for (const view of ['cohort', 'activity']) {
      for (const { won, closed, open, rows } of list('dynamics', view, 'lines')) {
        const { open: standing = '', won: orders, lost, declined } = rows as Fields;
        expect([count(orders), count(orders) + count(lost) + count(declined)]).toEqual([won, closed]);
        if (view === 'cohort') expect(count(standing)).toBe(open);
      }
    }
    for (const { lines, rows } of list('planAccuracy', 'periods')) expect(count(rows)).toBe(lines);
    for (const { client, amount, rows } of list('concentration', 'top')) {
      const deals = rowsOf(rows).map(dealRow);
      expect(deals.every((one) => one?.deal.client === client && one?.outcome === 'won')).toBe(true);
      expect(deals.reduce((sum, one) => sum + (one?.deal.actual ?? 0), 0)).toBe(amount);
    }
    const hours = new Map(
      found.lists.records.hours?.records.map((one) => [`${one.row.sheet}!${one.row.row}`, one]) ?? [],
    );
    for (const { delivery, marketing } of list('development', 'budgets', 'projects')) {
      for (const { spentHours, rows } of [delivery as Fields, marketing as Fields]) {
        expect(rowsOf(rows).reduce((sum, row) => sum + (hours.get(row)?.hours ?? 0), 0)).toBe(spentHours);
      }
    }
    for (const { hours: spent, rows } of list('development', 'executives', 'executives')) {
      expect(rowsOf(rows).reduce((sum, row) => sum + (hours.get(row)?.hours ?? 0), 0)).toBe(spent);
    }
    for (const { hours: spent, hoursRows } of list('profitability', 'clients')) {
      expect(rowsOf(hoursRows).reduce((sum, row) => sum + (hours.get(row)?.hours ?? 0), 0)).toBe(spent);
    }
  });

  test('every list that was read is among the sources, and nothing is dropped silently', () => {
    const roles = list('sources').map(({ role }) => role);
    expect(roles).toEqual(
      expect.arrayContaining(['deals', 'contacts', 'activities', 'hours', 'people', 'competitors']),
    );
    for (const { rowsRead, rowsUsed, setAsideCount } of list('sources')) {
      expect(rowsRead).toBe(Number(rowsUsed) + Number(setAsideCount));
    }
  });
});
