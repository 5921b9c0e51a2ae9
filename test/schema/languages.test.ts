import { serialOf } from '../../src/schema/calendar';
import { readBook } from './readBook';
import { sheetOf } from './workbook';

const day = (year: number, month: number, date: number): number => serialOf(year, month, date) ?? Number.NaN;

test('a Russian workbook is read without a mapping', () => {
  const { recognition, records, finding } = readBook([
    sheetOf('Сделки', [
      ['Реестр сделок за 2017 год'],
      [],
      [
        '№ сделки',
        'Контрагент',
        'Ответственный',
        'Выставка',
        'Этап сделки',
        'Дата создания',
        'Дата закрытия',
        'Предварительный бюджет',
        'Уточнённый бюджет',
        'Факт',
        'Причина отказа',
        'Последний этап',
      ],
      [
        'С-1',
        'ООО Альфа',
        'Иванов',
        'Мебель-2017',
        'Выиграна',
        '05.09.2017',
        '12.10.2017',
        '1 200 000,50 руб.',
        '1 000 000',
        '950 000',
        '',
        '',
      ],
      [
        'С-2',
        'ООО Бета',
        'Петров',
        'Мебель-2017',
        'Отказ клиента',
        '06.09.2017',
        '20.09.17',
        '500 000,00',
        '',
        '',
        'Дорого',
        'Презентация',
      ],
      ['С-3', 'ЗАО Гамма', 'Иванов', 'Мебель-2017', 'Переговоры', '07.09.2017', '', '(100)', '', '', '', ''],
      [
        'С-4',
        'ЗАО Дельта',
        'Петров',
        'Мебель-2017',
        'Отказ компании',
        '08.09.2017',
        '09.09.2017',
        '—',
        '',
        '',
        'Не наш профиль',
        'Первый контакт',
      ],
      ['С-5', 'ИП Жук', 'Петров', 'Мебель-2017', 'Презентация', '08.09.2017', '', 300000, '', '', '', ''],
      ['С-6', 'ИП Рак', 'Иванов', 'Мебель-2017', 'Первый контакт', '09.09.2017', '', 100000, '', '', '', ''],
      ['Итого', '', '', '', '', '', '', 2100000.5, '', '', '', ''],
    ]),
    sheetOf('Клиенты', [
      ['Наименование', 'Менеджер', 'Отрасль', 'Холдинг', 'Персональный рейтинг'],
      ['ООО Альфа', 'Иванов', 'Мебель', 'Группа А', 15],
      ['ООО Бета', 'Петров', 'Торговля', '', 5],
      ['ЗАО Гамма', 'Иванов', 'Мебель', 'Группа А', ''],
      ['ЗАО Дельта', 'Петров', 'Торговля', '', ''],
      ['ИП Жук', 'Петров', 'Торговля', '', ''],
    ]),
    sheetOf('План', [
      ['Клиент', 'Менеджер', 'Месяц', 'Предварительный', 'Уточнённый', 'Реальный'],
      ['ООО Альфа', 'Иванов', 'сентябрь 2017', 60, 50, 45],
      ['ООО Бета', 'Петров', 'сентябрь 2017', 40, 30, 30],
    ]),
    sheetOf('Команды', [
      ['Менеджер', 'Планировщик'],
      ['Иванов', 'Орлова'],
      ['Петров', 'Орлова'],
    ]),
  ]);
  expect(recognition.lists.map((one) => [one.list.name, one.role])).toEqual([
    ['Сделки', 'deals'],
    ['Клиенты', 'clients'],
    ['План', 'plan'],
    ['Команды', 'teams'],
  ]);
  expect(recognition.stageNames).toEqual(['Первый контакт', 'Презентация', 'Переговоры']);
  expect(recognition.stageOrderFrom).toBe('known');
  expect(records.deals).toMatchObject({ rowsRead: 6, rowsUsed: 6, setAside: [], issues: [] });
  const [won, lost, open, declined] = records.deals?.records ?? [];
  expect(won).toEqual({
    id: 'С-1',
    client: 'ООО Альфа',
    manager: 'Иванов',
    event: 'Мебель-2017',
    segment: 'Мебель',
    stage: null,
    lastStage: null,
    outcome: 'won',
    started: day(2017, 9, 5),
    closed: day(2017, 10, 12),
    planned: 1200000.5,
    refined: 1000000,
    actual: 950000,
    reason: null,
    eventRating: null,
    stageDates: null,
    row: { sheet: 'Сделки', row: 4 },
  });
  expect(lost).toMatchObject({ outcome: 'lost', lastStage: 'Презентация', reason: 'Дорого', closed: day(2017, 9, 20) });
  expect(open).toMatchObject({ outcome: 'open', stage: 'Переговоры', closed: null, planned: -100 });
  expect(declined).toMatchObject({ outcome: 'declined', lastStage: 'Первый контакт', planned: null });
  expect(records.clients?.records[0]).toMatchObject({ parent: 'Группа А', personalRating: 15 });
  expect(records.plan?.records[0]).toMatchObject({ period: day(2017, 9, 1), planned: 60, refined: 50, actual: 45 });
  expect(records.teams?.records[1]).toMatchObject({ manager: 'Петров', planner: 'Орлова' });
  expect(finding('orphan-client')).toMatchObject({ count: 1, cells: ['Сделки!B9'] });
  expect(finding('totals-row-ignored')).toMatchObject({ severity: 'info', cells: ['Сделки!A10'] });
  expect(finding('dates-as-text')?.count).toBe(9);
});

test('a Lithuanian workbook is read without a mapping', () => {
  const { recognition, records } = readBook([
    sheetOf('Sandoriai', [
      [
        'Sandorio Nr.',
        'Įmonė',
        'Atsakingas vadybininkas',
        'Etapas',
        'Rezultatas',
        'Pradžios data',
        'Uždarymo data',
        'Planuojama suma',
        'Faktinė suma',
        'Atsisakymo priežastis',
      ],
      [
        'S1',
        'UAB Beržas',
        'Jonas',
        'Derybos',
        'Laimėta',
        '2017 m. rugsėjo 5 d.',
        '2017-10-01',
        '1 000,50 €',
        '900 €',
        '',
      ],
      [
        'S2',
        'UAB Ąžuolas',
        'Ona',
        'Pasiūlymas',
        'Kliento atsisakymas',
        '2017-09-06',
        '2017-09-20',
        '500',
        '',
        'Brangu',
      ],
      ['S3', 'UAB Liepa', 'Jonas', 'Kontaktas', 'Vykdoma', '2017-09-07', '', '700', '', ''],
      ['S4', 'UAB Klevas', 'Ona', 'Kontaktas', 'Mūsų atsisakymas', '2017-09-07', '2017-09-08', '100', '', ''],
    ]),
    sheetOf('Etapai', [
      ['Etapas', 'Rūšis', 'Terminas, dienos', 'Balai'],
      ['Kontaktas', 'etapas', 5, 1],
      ['Pasiūlymas', 'etapas', 10, 5],
      ['Derybos', 'etapas', 15, 10],
      ['Laimėta', 'laimėta', '', 20],
      ['Kliento atsisakymas', 'prarasta', '', 0],
      ['Mūsų atsisakymas', 'mūsų atsisakymas', '', 0],
    ]),
  ]);
  expect(recognition.lists.map((one) => one.role)).toEqual(['deals', 'stages']);
  expect(recognition.stageOrderFrom).toBe('list');
  expect(recognition.stageNames).toEqual(['Kontaktas', 'Pasiūlymas', 'Derybos']);
  expect(records.stages?.records.map((stage) => [stage.kind, stage.deadlineDays, stage.points])).toEqual([
    ['stage', 5, 1],
    ['stage', 10, 5],
    ['stage', 15, 10],
    ['won', null, 20],
    ['lost', null, 0],
    ['declined', null, 0],
  ]);
  expect(
    records.deals?.records.map((deal) => [deal.outcome, deal.stage, deal.lastStage, deal.planned, deal.started]),
  ).toEqual([
    ['won', null, null, 1000.5, day(2017, 9, 5)],
    ['lost', null, 'Pasiūlymas', 500, day(2017, 9, 6)],
    ['open', 'Kontaktas', null, 700, day(2017, 9, 7)],
    ['declined', null, 'Kontaktas', 100, day(2017, 9, 7)],
  ]);
});

test.each([
  [
    'HubSpot',
    [
      'Record ID',
      'Deal Name',
      'Deal Stage',
      'Close Date',
      'Deal owner',
      'Amount',
      'Create Date',
      'Associated Company',
      'Last Activity Date',
      'Closed Lost Reason',
    ],
    [
      [101, 'Big order', 'Closed Won', '2017-10-01', 'Ann', 500, '2017-09-01', 'Acme', '2017-10-02', ''],
      [102, 'Delivery', 'Closed Lost', '2017-10-03', 'Bob', 300, '2017-09-02', 'Bolt', '2017-10-02', 'Price'],
      [103, 'Delivery', 'Presentation Scheduled', '', 'Bob', 200, '2017-09-03', 'Cora', '2017-10-02', ''],
      [104, 'Delivery', 'Appointment Scheduled', '', 'Ann', 100, '2017-09-03', 'Dora', '2017-10-02', ''],
    ],
    ['Appointment Scheduled', 'Presentation Scheduled'],
  ],
  [
    'Pipedrive',
    [
      'Deal - Title',
      'Deal - Organization',
      'Deal - Owner',
      'Deal - Stage',
      'Deal - Status',
      'Deal - Value',
      'Deal - Deal created',
      'Deal - Deal closed on',
      'Deal - Lost reason',
    ],
    [
      ['Big order 1', 'Acme', 'Ann', 'Negotiations Started', 'Won', 500, '2017-09-01 10:00', '2017-10-01 10:00', ''],
      ['Delivery 2', 'Bolt', 'Bob', 'Proposal Made', 'Lost', 300, '2017-09-02 10:00', '2017-10-03 10:00', 'Price'],
      ['Delivery 3', 'Cora', 'Bob', 'Qualified', 'Open', 200, '2017-09-03 10:00', '', ''],
      ['Delivery 4', 'Dora', 'Ann', 'Qualified', 'Open', 100, '2017-09-03 10:00', '', ''],
    ],
    ['Qualified', 'Proposal Made', 'Negotiations Started'],
  ],
  [
    'amoCRM',
    [
      'ID',
      'Название сделки',
      'Компания',
      'Бюджет',
      'Ответственный',
      'Дата создания сделки',
      'Этап сделки',
      'Воронка',
      'Дата закрытия',
      'Причина отказа',
    ],
    [
      [1, 'Шкафы', 'Альфа', 500, 'Анна', '01.09.2017 10:00:00', 'Успешно реализовано', 'Продажи', '01.10.2017', ''],
      [
        2,
        'Столы',
        'Бета',
        300,
        'Борис',
        '02.09.2017 10:00:00',
        'Закрыто и не реализовано',
        'Продажи',
        '03.10.2017',
        'Цена',
      ],
      [3, 'Столы', 'Гамма', 200, 'Борис', '03.09.2017 10:00:00', 'Принимают решение', 'Продажи', '', ''],
      [4, 'Столы', 'Дельта', 100, 'Анна', '03.09.2017 10:00:00', 'Переговоры', 'Продажи', '', ''],
    ],
    ['Принимают решение', 'Переговоры'],
  ],
])('an export of %s is read without a mapping', (_, headers, rows, stages) => {
  const { recognition, records } = readBook([sheetOf('Export', [headers, ...rows])]);
  expect(recognition.stageNames).toEqual(stages);
  expect(records.deals).toMatchObject({ rowsRead: 4, rowsUsed: 4, issues: [] });
  const deals = records.deals?.records ?? [];
  expect(deals.map((deal) => deal.outcome)).toEqual(['won', 'lost', 'open', 'open']);
  expect(deals.map((deal) => deal.client?.slice(0, 1))).toEqual(
    headers[0] === 'ID' ? ['А', 'Б', 'Г', 'Д'] : ['A', 'B', 'C', 'D'],
  );
  expect(new Set(deals.map((deal) => deal.manager)).size).toBe(2);
  expect(deals.map((deal) => deal.planned)).toEqual([500, 300, 200, 100]);
  expect(Math.floor(deals[0]?.started ?? 0)).toBe(day(2017, 9, 1));
  expect(Math.floor(deals[0]?.closed ?? 0)).toBe(day(2017, 10, 1));
  expect(deals[1]?.reason).toMatch(/Price|Цена/);
});
