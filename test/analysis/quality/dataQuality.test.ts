import { cellsOf } from '../../../src/analysis/quality/cellsOf';
import { dataQuality } from '../../../src/analysis/quality/dataQuality';
import { DATA_CODES } from '../../../src/analysis/quality/finding';
import { impossibleDates } from '../../../src/analysis/quality/impossibleDates';
import { mixedCurrencies } from '../../../src/analysis/quality/mixedCurrencies';
import { oddMoney } from '../../../src/analysis/quality/oddMoney';
import { orphans } from '../../../src/analysis/quality/orphans';
import { unknownLabels } from '../../../src/analysis/quality/unknownLabels';
import type { StageEvent } from '../../../src/schema/records';
import type { Records } from '../../../src/schema/reading';
import type { CellValue } from '../../../src/schema/source';
import { logLine } from '../builders';
import { readBook } from '../../schema/readBook';
import { sheetOf } from '../../schema/workbook';

const ASOF = 43100;
const DEALS = ['Deal', 'Client', 'Manager', 'Stage', 'Started', 'Closed', 'Planned', 'Actual', 'Currency'];
const deals = (...rows: CellValue[][]) => sheetOf('Deals', [DEALS, ...rows]);
const clients = (...names: string[]) =>
  sheetOf('Clients', [['Client', 'Segment'], ...names.map((name) => [name, 'Toys'])]);
const fine = [
  ['D1', 'Acme', 'Ann', 'Lead', 43000, '', 100, '', 'EUR'],
  ['D2', 'Bolt', 'Ann', 'Won', 43000, 43010, 100, 90, 'EUR'],
];
const found = (records: Records, code: string) =>
  dataQuality(records, ASOF)
    .filter((one) => one.code === code)
    .map((one) => ({ severity: one.severity, cells: cellsOf(one, records), detail: one.detail }));

function orNone<T>(reading: T | null): T {
  if (reading === null) throw new Error('the list was not read');
  return reading;
}
const stageEvent = (stage: string, fields: Partial<StageEvent> = {}) => logLine({ stage, ...fields });

describe('data quality', () => {
  it('of sound lists finds nothing', () => {
    const { records } = readBook([deals(...fine), clients('Acme', 'Bolt')]);
    expect(dataQuality(records, ASOF)).toEqual([]);
  });

  it('R47: names near-duplicate clients with their cells, over all lists', () => {
    const { records } = readBook([
      deals(...fine, ['D3', 'ACME, Ltd.', 'Ann', 'Lead', 43000, '', 100, '', 'EUR']),
      clients('Acme', 'Bolt', 'Bolt Trading', 'Bolt Tradng'),
    ]);
    expect(found(records, 'near-duplicate-client')).toEqual([
      { severity: 'warning', cells: ['Clients!A2', 'Deals!B4'], detail: ['Acme', 'ACME, Ltd.'] },
    ]);
    expect(found(records, 'client-one-letter-apart')).toEqual([
      { severity: 'info', cells: ['Clients!A4', 'Clients!A5'], detail: ['Bolt Trading', 'Bolt Tradng'] },
    ]);
  });

  it('R47: names rows in another currency than the list’s own', () => {
    const { records } = readBook([deals(...fine, ['D3', 'Acme', 'Ann', 'Lead', 43000, '', 100, '', '$'])]);
    expect(found(records, 'mixed-currency')).toEqual([
      { severity: 'error', cells: ['Deals!I4'], detail: ['EUR', 'USD'] },
    ]);
  });

  it('R47: names orphans of the list of clients and of the list of deals', () => {
    const log = sheetOf('Stage log', [
      ['Deal', 'Stage', 'Date'],
      ['D1', 'Lead', 43000],
      ['D2', 'Lead', 43000],
      ['D2', 'Won', 43010],
      ['D9', 'Lead', 43001],
    ]);
    const { records } = readBook([deals(...fine), clients('Acme'), log]);
    expect(found(records, 'orphan-client')).toEqual([{ severity: 'warning', cells: ['Deals!B3'], detail: ['Bolt'] }]);
    expect(found(records, 'orphan-deal')).toEqual([{ severity: 'warning', cells: ["'Stage log'!A5"], detail: ['D9'] }]);
    expect(orphans({ ...records, clients: null, deals: null })).toEqual([]);
  });

  it('R47: names labels that are not in their vocabulary', () => {
    const { records } = readBook([
      sheetOf('Contacts', [
        ['Client', 'Contact date', 'Tone'],
        ['Acme', 43000, 'positive'],
        ['Acme', 43001, 'furious'],
      ]),
      sheetOf('Hours', [
        ['Client', 'Manager', 'Hours', 'Hours type'],
        ['Acme', 'Ann', 2, 'gardening'],
      ]),
    ]);
    expect(found(records, 'unknown-label')).toEqual([
      { severity: 'warning', cells: ['Contacts!C3', 'Hours!D2'], detail: ['furious', 'gardening'] },
    ]);
    const read = readBook([deals(...fine)]).records;
    expect(found({ ...read, stageNames: ['Meeting'] }, 'unknown-stage')).toEqual([
      { severity: 'error', cells: ['Deals!D2'], detail: ['Lead'] },
    ]);
    expect(found({ ...read, stageNames: [] }, 'unknown-stage')).toEqual([]);
  });

  it('R47: names labels in every column that holds them, by list and field', () => {
    const read = readBook([
      deals(...fine),
      sheetOf('Clients', [
        ['Client', 'Life cycle'],
        ['Acme', 'Keep'],
        ['Bolt', 'Adore'],
        ['Cora', ''],
      ]),
      sheetOf('Hours', [
        ['Client', 'Manager', 'Hours', 'Hours type'],
        ['Acme', 'Ann', 2, 'delivery'],
        ['Acme', 'Ann', 2, ''],
      ]),
    ]).records;
    const lost = read.deals?.records.map((one) => ({ ...one, stage: null, lastStage: 'Lunch' })) ?? [];
    const events = {
      ...orNone(read.deals),
      role: 'events' as const,
      records: [stageEvent('Lead'), stageEvent('Demo')],
    };
    const records = { ...read, deals: { ...orNone(read.deals), records: lost }, events, stageNames: ['Lead'] };
    const [stages, labels] = unknownLabels(records);
    expect(stages).toMatchObject({ code: 'unknown-stage', detail: ['Lunch', 'Demo'] });
    expect(stages?.places.map(({ role, field }) => `${role} ${field}`)).toEqual([
      'deals lastStage',
      'deals lastStage',
      'events stage',
    ]);
    expect(labels).toMatchObject({ code: 'unknown-label', detail: ['Adore'] });
    expect(labels?.places).toMatchObject([{ role: 'clients', field: 'lifeCycle', row: { row: 3 } }]);
  });

  it('R47: the most frequent currency is the list’s own, of equal ones the first by name; blanks are in it', () => {
    const inCurrency = (...codes: string[]) =>
      mixedCurrencies(
        readBook([deals(...codes.map((code, k) => [`D${k}`, 'Acme', 'Ann', 'Lead', 43000, '', 100, '', code]))])
          .records,
      ).map(({ places, detail }) => [places.map(({ row }) => row.row), detail]);
    expect(inCurrency('GBP', 'USD', 'EUR', 'USD', '')).toEqual([
      [
        [2, 4],
        ['USD', 'EUR', 'GBP'],
      ],
    ]);
    expect(inCurrency('USD', 'EUR')).toEqual([[[2], ['EUR', 'USD']]]);
    expect(inCurrency('USD', 'USD', '')).toEqual([]);
  });

  it('R47: a log line that names no deal is no orphan, and an empty list makes none', () => {
    const { records } = readBook([deals(...fine), clients('Acme', 'Bolt')]);
    const log = [stageEvent('Lead', { client: 'Acme' }), stageEvent('Lead', { deal: 'D9' })];
    const events = { ...orNone(records.deals), role: 'events' as const, records: log };
    expect(orphans({ ...records, events })).toMatchObject([
      { code: 'orphan-deal', places: [{ role: 'events', field: 'deal' }], detail: ['D9'] },
    ]);
    const empty = { ...orNone(records.deals), records: [] };
    expect(orphans({ ...records, deals: empty, events })).toEqual([]);
    const noClients = { ...orNone(records.clients), records: [] };
    expect(orphans({ ...records, clients: noClients })).toEqual([]);
  });

  it('R47: a date on the day itself can be, whatever its hour', () => {
    const { records } = readBook([
      deals(
        ['D1', 'Acme', 'Ann', 'Lead', ASOF + 0.9, '', 100, '', ''],
        ['D2', 'Acme', 'Ann', 'Won', 32874, ASOF + 0.9, 100, 90, ''],
      ),
      sheetOf('Contacts', [
        ['Client', 'Contact date', 'Next step', 'Next step date'],
        ['Acme', 43000.9, 'Call', 43000],
        ['Acme', '', 'Call', 42000],
        ['Acme', 43000, '', ''],
      ]),
      sheetOf('Hours', [
        ['Date', 'Client', 'Hours', 'Planned hours'],
        [ASOF, 'Acme', 2, ''],
        ['', 'Acme', 3, ''],
      ]),
    ]);
    expect(impossibleDates(records, ASOF + 0.5)).toEqual([]);
    const hours = impossibleDates(records, ASOF - 1).flatMap(({ places }) => places);
    expect(hours.map(({ role, field }) => `${role} ${field}`)).toEqual(['deals started', 'deals closed', 'hours date']);
  });

  it('R47: a stage that is only marked is not out of order', () => {
    const { records } = readBook([deals(...fine)]);
    const dated = (...stageDates: (number | true | null)[]) => {
      const list = orNone(records.deals);
      return impossibleDates(
        { ...records, deals: { ...list, records: list.records.map((one) => ({ ...one, stageDates })) } },
        ASOF,
      );
    };
    expect(dated(43000, true, 43000.5, null)).toEqual([]);
    expect(dated(43002, true, 43001)).toMatchObject([
      { code: 'stage-dates-backwards', places: [{ role: 'deals', field: 'stageDates' }, { row: { row: 3 } }] },
    ]);
  });

  it('R47: no money and money of zero are neither far from the usual nor below 0', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`E${i}`, 'Acme', 'Ann', 'Lead', 43000, '', 90 + i, '', '']);
    const none = ['F1', 'F2'].map((id, i) => [id, 'Acme', 'Ann', 'Lead', 43000, '', i === 0 ? 0 : '', '', '']);
    expect(oddMoney(readBook([deals(...rows, ...none)]).records)).toEqual([]);
  });

  it('R47: names dates that cannot be', () => {
    const { records } = readBook([
      deals(
        ...fine,
        ['D3', 'Acme', 'Ann', 'Won', 43010, 43009, 1, 1, ''],
        ['D4', 'Acme', 'Ann', 'Won', 43010, 43010.5, 1, 1, ''],
        ['D5', 'Acme', 'Ann', 'Won', 43010, 43101, 1, 1, ''],
        ['D6', 'Acme', 'Ann', 'Lead', 43101, 43200, 1, '', ''],
        ['D7', 'Acme', 'Ann', 'Lead', 20000, '', 1, '', ''],
      ),
      sheetOf('Contacts', [
        ['Client', 'Contact date', 'Next step', 'Next step date'],
        ['Acme', 43000, 'Call', 42999],
        ['Acme', 43200, 'Call', 43201],
      ]),
      sheetOf('Hours', [
        ['Date', 'Client', 'Hours', 'Planned hours'],
        [43101, 'Acme', 2, ''],
        [43101, 'Acme', '', 5],
      ]),
    ]);
    const cells = (code: string) => found(records, code).flatMap((one) => one.cells);
    expect(cells('closed-before-started')).toEqual(['Deals!F4']);
    expect(cells('date-in-future')).toEqual(['Deals!E7', 'Deals!F6', 'Hours!A2']);
    expect(cells('date-too-early')).toEqual(['Deals!E8']);
    expect(cells('next-step-before-contact')).toEqual(['Contacts!D2']);
  });

  it('R47: names stages passed backwards', () => {
    const { records } = readBook([
      sheetOf('Deals', [
        ['Client', 'Call date', 'Meeting date', 'Offer date'],
        ['Acme', 43000, 43005, 43010],
        ['Bolt', 43005, 43000, ''],
        ['Cora', 43005, '', 43004],
        ['Dora', 'x', 43004, 43004.5],
      ]),
    ]);
    const [backwards] = impossibleDates(records, ASOF);
    expect(backwards).toMatchObject({
      code: 'stage-dates-backwards',
      places: [{ row: { row: 3 } }, { row: { row: 4 } }],
    });
  });

  it('R47: names money far from the usual, and money below 0', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`E${i}`, 'Acme', 'Ann', 'Lead', 43000, '', 90 + i, '', '']);
    const { records } = readBook([
      deals(
        ...fine,
        ...rows,
        ['F1', 'Acme', 'Ann', 'Lead', 43000, '', 1e6, '', ''],
        ['F2', 'Acme', 'Ann', 'Won', 43000, 43001, 95, -20, ''],
      ),
    ]);
    expect(found(records, 'money-outlier')).toEqual([{ severity: 'info', cells: ['Deals!G16'], detail: ['1000000'] }]);
    expect(found(records, 'negative-money')).toEqual([{ severity: 'info', cells: ['Deals!H17'], detail: ['-20'] }]);
    expect(oddMoney(records, { most: 1e9 })).toHaveLength(1);
  });

  it('of no lists finds nothing, and findings stand in the order of the codes', () => {
    const { records } = readBook([]);
    expect(dataQuality(records, ASOF)).toEqual([]);
    const mixed = readBook([
      deals(...fine, ['D3', 'Zeta', 'Ann', 'Won', 43010, 43009, -5, 1, 'USD']),
      clients('Acme', 'ACME Ltd', 'Bolt'),
    ]).records;
    const places = dataQuality(mixed, ASOF).map(({ code }) => DATA_CODES.indexOf(code));
    expect(places.length).toBeGreaterThan(3);
    expect([...places].sort((x, y) => x - y)).toEqual(places);
    const names = readBook([clients('Alfa Trading', 'Alfa Tradng', 'Zeta', 'Zeta Ltd')]).records;
    expect(dataQuality(names, ASOF).map(({ code }) => code)).toEqual([
      'near-duplicate-client',
      'client-one-letter-apart',
    ]);
  });

  it('at most so many cells are spelt out', () => {
    const { records } = readBook([deals(...fine), clients('Cora')]);
    const [orphan] = orphans(records);
    expect(orphan?.places).toHaveLength(2);
    expect(orphan === undefined ? [] : cellsOf(orphan, records, 1)).toEqual(['Deals!B2']);
  });
});
