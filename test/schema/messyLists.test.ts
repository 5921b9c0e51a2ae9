import { serialOf } from '../../src/schema/calendar';
import type { CellValue } from '../../src/schema/source';
import { readBook } from './readBook';
import { sheetOf } from './workbook';

const day = (month: number, date: number): number => serialOf(2017, month, date) ?? Number.NaN;

test('columns called "date of" a stage are stages, and those called after an ending give the outcome', () => {
  const { recognition, records } = readBook([
    sheetOf('Лист1', [
      ['Клиент', 'Менеджер', 'Дата звонка', 'Дата встречи', 'Дата договора', 'Дата отказа', 'Бюджет'],
      ['Альфа', 'Анна', '01.02.2017', '02.02.2017', '04.02.2017', '', 5],
      ['Бета', 'Борис', '01.02.2017', '02.02.2017', '', '05.02.2017', 5],
      ['Гамма', 'Борис', '01.02.2017', '', '', '', 6],
    ]),
  ]);
  expect(recognition.mapping.deals?.outcomes).toEqual({ 'Дата договора': 'won', 'Дата отказа': 'lost' });
  expect(records.stageNames).toEqual(['Дата звонка', 'Дата встречи']);
  expect(records.deals?.records.map((deal) => [deal.outcome, deal.closed, deal.stageDates])).toEqual([
    ['won', day(2, 4), [day(2, 1), day(2, 2)]],
    ['lost', day(2, 5), [day(2, 1), day(2, 2)]],
    ['open', null, [day(2, 1), null]],
  ]);
});

test('a column of dates called Contract is a stage where a column of outcomes says who was won', () => {
  const { records } = readBook([
    sheetOf('S', [
      ['client', 'contact', 'presentation', 'contract', 'outcome'],
      ['A', day(2, 1), day(2, 2), day(2, 3), 'signed'],
      ['B', day(2, 1), day(2, 2), '', 'refused'],
    ]),
  ]);
  expect(records.stageNames).toEqual(['contact', 'presentation', 'contract']);
  expect(records.deals?.records[0]?.stageDates).toEqual([day(2, 1), day(2, 2), day(2, 3)]);
});

test('a list of clients with a status is a list of deals', () => {
  const { recognition, records } = readBook([
    sheetOf('S', [
      ['Client', 'Manager', 'Status', 'Amount'],
      ['A', 'Ann', 'Won', 5],
      ['B', 'Bob', 'Lost', 6],
      ['C', 'Bob', 'Open', 7],
    ]),
  ]);
  expect(recognition.lists[0]?.role).toBe('deals');
  expect(records.deals?.records.map((deal) => deal.outcome)).toEqual(['won', 'lost', 'open']);
});

test('an export of 1C is a list of deals although its date has no name', () => {
  const { records } = readBook([
    sheetOf('TDSheet', [
      ['Отчёт по сделкам', '', '', '', '', ''],
      ['', '', '', '', '', ''],
      ['Номер', 'Дата', 'Контрагент', 'Менеджер', 'Сумма', 'Состояние'],
      ['000-1', '01.02.2017', 'Альфа', 'Иванов', '10 000,50', 'Выиграна'],
      ['000-2', '02.02.2017', 'Бета', 'Иванов', '5 000,00', 'Проиграна'],
      ['000-3', '03.02.2017', 'Гамма', 'Иванов', '1 000,00', 'В работе'],
      ['Итого', '', '', '', '16 000,50', ''],
    ]),
  ]);
  expect(records.deals?.records.map((deal) => [deal.id, deal.outcome, deal.planned, deal.started])).toEqual([
    ['000-1', 'won', 10000.5, day(2, 1)],
    ['000-2', 'lost', 5000, day(2, 2)],
    ['000-3', 'open', 1000, day(2, 3)],
  ]);
});

test('the three passings of the known answer are counted alike in all three forms', () => {
  // 100 clients: all passed stage 1, 80 stage 2, one stage 3; 99 refused, one signed.
  const reached = (client: number): number => (client === 0 ? 3 : client < 80 ? 2 : 1);
  const clients = Array.from({ length: 100 }, (_, client) => client);
  const stages = ['Stage 1', 'Stage 2', 'Stage 3'];
  const log: CellValue[][] = clients.flatMap((client) => [
    ...stages.slice(0, reached(client)).map((stage, index) => [`C${client}`, stage, day(2, 1 + index)]),
    [`C${client}`, client === 0 ? 'Signed' : 'Refused', day(3, 1)],
  ]);
  const dates: CellValue[][] = clients.map((client) => [
    `C${client}`,
    ...stages.map((_, index) => (index < reached(client) ? day(2, 1 + index) : '')),
    client === 0 ? 'Signed' : 'Refused',
  ]);
  const current: CellValue[][] = clients.map((client) => [
    `C${client}`,
    client === 0 ? 'Signed' : 'Refused',
    client === 0 ? '' : (stages[reached(client)] ?? ''),
  ]);
  const byLog = readBook([sheetOf('Log', [['Client', 'Stage', 'Date'], ...log])]).records;
  const byDates = readBook([sheetOf('Dates', [['Client', ...stages, 'Outcome'], ...dates])]).records;
  const byStage = readBook([sheetOf('Deals', [['Client', 'Outcome', 'Last stage'], ...current])]).records;
  expect(byLog.stageNames).toEqual(stages);
  expect(byDates.stageNames).toEqual(stages);
  expect(stages.map((stage) => byLog.events?.records.filter((one) => one.stage === stage).length)).toEqual([
    100, 80, 1,
  ]);
  expect(
    stages.map((_, index) => byDates.deals?.records.filter((deal) => deal.stageDates?.[index] !== null).length),
  ).toEqual([100, 80, 1]);
  expect(stages.map((stage) => byStage.deals?.records.filter((deal) => deal.lastStage === stage).length)).toEqual([
    0, 20, 79,
  ]);
  for (const outcomes of [byDates, byStage].map((one) => one.deals?.records.map((deal) => deal.outcome))) {
    expect([outcomes?.filter((one) => one === 'won').length, outcomes?.filter((one) => one === 'lost').length]).toEqual(
      [1, 99],
    );
  }
});

test('a mapping made by recognition gives itself back, whatever form the funnel has', () => {
  const books = [
    [
      sheetOf('Log', [
        ['Deal', 'Stage', 'Date'],
        ['1', 'Zeta', 43000],
        ['1', 'Alpha', 43001],
        ['1', 'Won', 43002],
        ['2', 'Zeta', 43000],
      ]),
    ],
    [
      sheetOf('S', [
        ['Client', 'Lead', 'Offer', 'Отказ'],
        ['A', 43000, 43001, ''],
        ['B', 43000, '', 43002],
      ]),
    ],
    [
      sheetOf('S', [
        ['Client', 'Stage', 'Result'],
        ['A', 'В работе', 'В работе'],
        ['B', 'Offer', 'won'],
        ['C', 'Offer', 'lost'],
      ]),
    ],
  ];
  for (const sheets of books) {
    const first = readBook(sheets).recognition;
    const second = readBook(sheets, first.mapping).recognition;
    expect(second.mapping).toEqual(first.mapping);
    expect(second.stageNames).toEqual(first.stageNames);
    expect(second.problems).toEqual([]);
  }
});
