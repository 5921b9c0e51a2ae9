import { serialOf } from '../../src/schema/calendar';
import type { CellValue } from '../../src/schema/source';
import { cellText } from '../../src/schema/values';
import { readBook } from './readBook';
import { sheetOf } from './workbook';

const day = (month: number, date: number): number => serialOf(2017, month, date) ?? Number.NaN;

describe('a stage log', () => {
  const log: CellValue[][] = [
    ['Deal', 'Client', 'Stage', 'Date', 'Manager', 'Reason'],
    ['D2', 'Bolt', 'Offer', day(9, 9), 'Bob', ''],
    ['D1', 'Acme', 'Lead', day(9, 1), 'Ann', ''],
    ['D1', 'Acme', 'Meeting', day(9, 3), 'Ann', ''],
    ['D2', 'Bolt', 'Lead', day(9, 2), 'Bob', ''],
    ['D1', 'Acme', 'Offer', day(9, 5), 'Ann', ''],
    ['D1', 'Acme', 'Won', day(9, 8), 'Ann', ''],
    ['D2', 'Bolt', 'Meeting', day(9, 6), 'Bob', ''],
    ['D2', 'Bolt', 'Lost', day(9, 12), 'Bob', 'Price'],
    ['D3', 'Cora', 'Lead', '02.09.2017', 'Bob', ''],
  ];

  test('is read as events, and there is no deals reading', () => {
    const { recognition, records } = readBook([sheetOf('Stage log', log)]);
    expect(recognition.lists[0]?.role).toBe('events');
    expect(records.deals).toBeNull();
    expect(records.events).toMatchObject({ rowsRead: 9, rowsUsed: 9, setAside: [] });
    expect(records.events?.records[5]).toMatchObject({ deal: 'D1', stage: null, outcome: 'won', date: day(9, 8) });
    expect(records.events?.records[7]).toMatchObject({ outcome: 'lost', reason: 'Price', client: 'Bolt' });
    expect(records.events?.records[8]).toMatchObject({ stage: 'Lead', outcome: null, date: day(9, 2) });
  });

  test('shows the order of the stages by itself, whatever the order of its lines', () => {
    const named = log.map((row) =>
      row.map((cell) => ({ Lead: 'Zeta', Meeting: 'Alpha', Offer: 'Midway' })[cellText(cell)] ?? cell),
    );
    for (const rows of [named, [named[0] ?? [], ...named.slice(1).reverse()]]) {
      const { recognition } = readBook([sheetOf('Log', rows)]);
      expect(recognition.stageNames).toEqual(['Zeta', 'Alpha', 'Midway']);
      expect(recognition.stageOrderFrom).toBe('log');
    }
  });

  test('names a client in an event where it has no deals', () => {
    const { records } = readBook([
      sheetOf('Журнал этапов', [
        ['Клиент', 'Выставка', 'Этап', 'Дата'],
        ['Альфа', 'Мебель', 'Звонок', '01.09.2017'],
        ['Альфа', 'Мебель', 'Встреча', '05.09.2017'],
        ['Альфа', 'Мебель', 'Договор', '09.09.2017'],
        ['Бета', 'Мебель', 'Звонок', '02.09.2017'],
        ['Бета', 'Мебель', 'Отказ', '03.09.2017'],
      ]),
    ]);
    expect(records.stageNames).toEqual(['Звонок', 'Встреча']);
    expect(records.events?.records.map((one) => one.outcome ?? one.stage)).toEqual([
      'Звонок',
      'Встреча',
      'won',
      'Звонок',
      'lost',
    ]);
    expect(records.events?.records[0]).toMatchObject({ deal: null, client: 'Альфа', event: 'Мебель' });
  });
});

describe('a date column per stage', () => {
  const rows: CellValue[][] = [
    ['Client', 'Manager', 'Lead', 'Meeting', 'Offer', 'Outcome', 'Budget'],
    ['Acme', 'Ann', day(9, 1), day(9, 3), day(9, 5), 'signed', 10],
    ['Bolt', 'Bob', day(9, 1), day(9, 4), '', 'refused', 20],
    ['Cora', 'Bob', day(9, 2), '', '', '', 30],
  ];

  test('is recognised without a list of stages', () => {
    const { recognition, records } = readBook([sheetOf('Exhibition', rows)]);
    expect(recognition.mapping.deals?.stageDates).toEqual(['Lead', 'Meeting', 'Offer']);
    expect(recognition.stageOrderFrom).toBe('dates');
    expect(records.stageNames).toEqual(['Lead', 'Meeting', 'Offer']);
    expect(records.stageDateColumns).toEqual([true, true, true]);
    expect(records.deals?.records.map((deal) => [deal.client, deal.outcome, deal.stageDates])).toEqual([
      ['Acme', 'won', [day(9, 1), day(9, 3), day(9, 5)]],
      ['Bolt', 'lost', [day(9, 1), day(9, 4), null]],
      ['Cora', 'open', [day(9, 2), null, null]],
    ]);
  });

  test('follows the list of stages where there is one, also for a stage without a column', () => {
    const stages = sheetOf('Stages', [
      ['Stage', 'Days'],
      ['Lead', 3],
      ['Call', 2],
      ['Meeting', 5],
      ['Offer', 9],
    ]);
    const { records } = readBook([sheetOf('Exhibition', rows), stages]);
    expect(records.stageOrderFrom).toBe('list');
    expect(records.stageDateColumns).toEqual([true, false, true, true]);
    expect(records.deals?.records[1]?.stageDates).toEqual([day(9, 1), null, day(9, 4), null]);
  });

  test('may have columns for the outcomes, which give the outcome and its day', () => {
    const { records } = readBook([
      sheetOf('Выставка', [
        ['Клиент', 'Менеджер', 'Первый контакт', 'Встреча', 'КП', 'Договор', 'Отказ'],
        ['Альфа', 'Анна', '01.09.2017', '03.09.2017', '05.09.2017', '09.09.2017', ''],
        ['Бета', 'Борис', '01.09.2017', '04.09.2017', '', '', '10.09.2017'],
        ['Гамма', 'Борис', '02.09.2017', '', '', '', ''],
      ]),
    ]);
    expect(records.stageNames).toEqual(['Первый контакт', 'Встреча', 'КП']);
    expect(records.deals?.records.map((deal) => [deal.outcome, deal.closed])).toEqual([
      ['won', day(9, 9)],
      ['lost', day(9, 10)],
      ['open', null],
    ]);
    expect(records.deals?.records[0]?.stageDates).toEqual([day(9, 1), day(9, 3), day(9, 5)]);
    expect(records.deals?.records[0]?.started).toBe(day(9, 1));
  });

  test('may hold marks instead of dates', () => {
    const { records } = readBook([
      sheetOf('Tracker', [
        ['Client', 'Stage 1', 'Stage 2', 'Stage 3', 'Result'],
        ['Acme', 'x', 'x', 'x', 'won'],
        ['Bolt', 'x', '+', '', 'lost'],
        ['Cora', 'x', '', '', 'lost'],
      ]),
    ]);
    expect(records.stageNames).toEqual(['Stage 1', 'Stage 2', 'Stage 3']);
    expect(records.deals?.records.map((deal) => deal.stageDates)).toEqual([
      [true, true, true],
      [true, true, null],
      [true, null, null],
    ]);
  });

  test('other dates of a CRM are not stages', () => {
    const { recognition } = readBook([
      sheetOf('Deals', [
        ['Deal ID', 'Company', 'Stage', 'Create date', 'Last modified', 'Last activity', 'Next activity', 'Close date'],
        [1, 'Acme', 'Offer', day(9, 1), day(9, 2), day(9, 3), day(9, 4), day(9, 5)],
        [2, 'Bolt', 'Lead', day(9, 1), day(9, 2), day(9, 3), day(9, 4), day(9, 5)],
      ]),
    ]);
    expect(recognition.mapping.deals?.stageDates).toBeUndefined();
    expect(recognition.mapping.deals?.columns).toMatchObject({ started: 'Create date', closed: 'Close date' });
  });
});

describe('the current stage', () => {
  test('is read with the outcome and the last stage of the lost', () => {
    const { records } = readBook([
      sheetOf('Deals', [
        ['Deal', 'Client', 'Stage', 'Last stage', 'Started', 'Closed', 'Planned', 'Actual'],
        ['D1', 'Acme', 'Closed Won', '', day(9, 1), day(9, 9), 10, 9],
        ['D2', 'Bolt', 'Closed Lost', 'Proposal', day(9, 1), day(9, 8), 20, ''],
        ['D3', 'Cora', 'Negotiation', '', day(9, 1), '', 30, ''],
        ['D4', 'Dora', 'Proposal', 'Proposal', day(9, 1), '', 40, ''],
      ]),
    ]);
    expect(records.stageNames).toEqual(['Proposal', 'Negotiation']);
    expect(records.hasLastStage).toBe(true);
    expect(records.deals?.records.map((deal) => [deal.outcome, deal.stage, deal.lastStage])).toEqual([
      ['won', null, null],
      ['lost', null, 'Proposal'],
      ['open', 'Negotiation', null],
      ['open', 'Proposal', null],
    ]);
  });

  test('whose stages nobody knows is ordered by appearance, and the guess is reported', () => {
    const { records, finding } = readBook([
      sheetOf('Deals', [
        ['Deal', 'Client', 'Stage', 'Started'],
        ['D1', 'Acme', 'Brewing', day(9, 1)],
        ['D2', 'Bolt', 'Tasting', day(9, 1)],
        ['D3', 'Cora', 'Won', day(9, 1)],
      ]),
    ]);
    expect(records.stageOrderFrom).toBe('appearance');
    expect(finding('stage-order-guessed')).toMatchObject({ severity: 'info', detail: 'Brewing > Tasting' });
  });

  test('takes numbered stages by their numbers', () => {
    const { recognition } = readBook([
      sheetOf('Deals', [
        ['Deal', 'Client', 'Stage', 'Started'],
        ['D1', 'Acme', '3. Tasting', day(9, 1)],
        ['D2', 'Bolt', '1. Brewing', day(9, 1)],
        ['D3', 'Cora', '2. Cooling', day(9, 1)],
      ]),
    ]);
    expect(recognition.stageNames).toEqual(['1. Brewing', '2. Cooling', '3. Tasting']);
  });

  test('a label such as Contract is a stage where another label says won, and the end where none does', () => {
    const read = (labels: string[]) =>
      readBook([
        sheetOf('Deals', [
          ['Deal', 'Client', 'Stage', 'Started'],
          ...labels.map((label, i) => [`D${i}`, `C${i}`, label, day(9, 1)]),
        ]),
      ]).records.deals?.records.map((deal) => deal.outcome);
    expect(read(['Lead', 'Contract', 'Won'])).toEqual(['open', 'open', 'won']);
    expect(read(['Lead', 'Contract', 'Refused'])).toEqual(['open', 'won', 'lost']);
  });
});
