import fc from 'fast-check';
import { hoursKindOf, levelOf, lifeCycleOf, markOf, sideOf, toneOf } from '../../src/schema/labels';
import { readBook } from './readBook';
import { sheetOf } from './workbook';

const ERROR = { error: '#N/A' };

describe('contacts', () => {
  test('in English: tones, next steps, what was learned', () => {
    const { records, recognition } = readBook([
      sheetOf('Contacts', [
        ['Client', 'Manager', 'Contact date', 'Tone', 'Next step', 'Next step date', 'Note', 'Source'],
        ['Acme', 'Ann', 43000, 'Positive', 'Send the offer', 43007, 'New director', 'His assistant'],
        ['Acme', 'Ann', 43001, 'furious', '', '', '', ''],
        ['', 'Ann', 43002, 'Negative', '', '', '', ''],
      ]),
    ]);
    expect(recognition.lists.map((one) => one.role)).toEqual(['contacts']);
    expect(records.contacts).toMatchObject({ rowsRead: 3, rowsUsed: 2 });
    expect(records.contacts?.records[0]).toEqual({
      client: 'Acme',
      manager: 'Ann',
      date: 43000,
      tone: 'positive',
      toneText: 'Positive',
      nextStep: 'Send the offer',
      nextDate: 43007,
      note: 'New director',
      learnedFrom: 'His assistant',
      row: { sheet: 'Contacts', row: 2 },
    });
    expect(records.contacts?.records[1]).toMatchObject({ tone: null, toneText: 'furious', nextStep: null });
    expect(records.contacts?.setAside).toEqual([
      { cell: 'Contacts!A4', row: 4, code: 'blank-key', value: '', field: 'client' },
    ]);
  });

  test('in Russian and in Lithuanian', () => {
    const russian = readBook([
      sheetOf('Контакты', [
        ['Клиент', 'Менеджер', 'Дата контакта', 'Тон', 'Следующий шаг', 'Контрольная дата'],
        ['ООО Альфа', 'Иванов', '05.09.2017', 'отрицательный', 'Позвонить', '20.09.2017'],
      ]),
    ]);
    expect(russian.records.contacts?.records[0]).toMatchObject({ tone: 'negative', date: 42983, nextDate: 42998 });
    const lithuanian = readBook([
      sheetOf('Kontaktai', [
        ['Klientas', 'Vadybininkas', 'Kontakto data', 'Tonas', 'Kitas žingsnis', 'Kito žingsnio data'],
        ['UAB Alfa', 'Jonas', '2017-09-05', 'Teigiamas', 'Paskambinti', '2017-09-20'],
      ]),
    ]);
    expect(lithuanian.records.contacts?.records[0]).toMatchObject({ tone: 'positive', date: 42983, nextDate: 42998 });
  });
});

test('the written plan: marks, words for done, a date where a mark is wanted, what cannot be told', () => {
  const { records } = readBook([
    sheetOf('Activities', [
      [
        'Client',
        'Activity',
        'Due date',
        'Responsible',
        'Approved by',
        'Done',
        'Confirmed by client',
        'Valuable to us',
        'Valuable to client',
        'Cost',
      ],
      ['Acme', 'Seminar', 43000, 'Ann', 'Head', 'yes', 'x', 'yes', 'no', 500],
      ['Acme', 'Visit', 43010, 'Ann', '', 'in progress', '', '', '', ''],
      ['Acme', 'Audit', 43020, 'Bob', 'Head', 43019, ERROR, '', '', ''],
      ['Acme', 'Lunch', 43020, 'Bob', 'Head', 'perhaps', '', '', '', ''],
      ['Acme', '', 43020, 'Bob', 'Head', '', '', '', '', ''],
    ]),
  ]);
  expect(records.activities?.records.map((one) => [one.activity, one.done, one.confirmed])).toEqual([
    ['Seminar', true, true],
    ['Visit', false, null],
    ['Audit', true, null],
    ['Lunch', null, null],
  ]);
  expect(records.activities?.records[0]).toMatchObject({ valuableToUs: true, valuableToClient: false, money: 500 });
  expect(records.activities?.issues.map((one) => [one.cell, one.code])).toEqual([
    ['Activities!G4', 'cell-error'],
    ['Activities!F5', 'unknown-outcome'],
  ]);
  expect(records.activities?.setAside.map((one) => one.cell)).toEqual(['Activities!B6']);
});

test('the written plan in Russian and in Lithuanian', () => {
  const russian = readBook([
    sheetOf('Мероприятия', [
      ['Клиент', 'Мероприятие', 'Срок', 'Ответственный', 'Утвердил', 'Выполнено', 'Подтверждено клиентом'],
      ['ООО Альфа', 'Семинар', '05.09.2017', 'Иванов', 'Орлова', 'да', 'нет'],
    ]),
  ]);
  expect(russian.records.activities?.records[0]).toMatchObject({ approvedBy: 'Орлова', done: true, confirmed: false });
  const lithuanian = readBook([
    sheetOf('Veiklos', [
      ['Klientas', 'Veikla', 'Terminas', 'Atsakingas', 'Patvirtino', 'Atlikta', 'Klientas patvirtino'],
      ['UAB Alfa', 'Seminaras', '2017-09-05', 'Jonas', 'Rasa', 'taip', 'ne'],
    ]),
  ]);
  expect(lithuanian.records.activities?.records[0]).toMatchObject({ approvedBy: 'Rasa', done: true, confirmed: false });
});

test('hours: kinds, planned and spent, who spent them', () => {
  const { records } = readBook([
    sheetOf('Hours', [
      [
        'Date',
        'Client',
        'Manager',
        'Project',
        'Hours',
        'Hours type',
        'Planned hours',
        'Planned money',
        'Executive',
        'Junior',
        'Permitted',
      ],
      [43000, 'Acme', 'Ann', 'Stand', 3.5, 'Marketing', '', '', 'yes', '', ''],
      [43001, 'Acme', 'Bob', 'Stand', '', 'Delivery', 40, 8000, '', 'x', 'no'],
      [43002, '', '', '', 2, 'Delivery', '', '', '', '', ''],
      [43003, 'Acme', 'Bob', 'Stand', '', 'Delivery', '', '', '', '', ''],
      [43004, 'Acme', 'Bob', 'Stand', 1, 'Gardening', '', '', '', '', ''],
    ]),
  ]);
  expect(records.hours?.records.map((one) => [one.hours, one.kind, one.kindText, one.plannedHours])).toEqual([
    [3.5, 'marketing', 'Marketing', null],
    [null, 'delivery', 'Delivery', 40],
    [1, null, 'Gardening', null],
  ]);
  expect(records.hours?.records[1]).toMatchObject({ plannedMoney: 8000, junior: true, permitted: false });
  expect(records.hours?.setAside.map((one) => one.code)).toEqual(['blank-key', 'unreadable-number']);
});

test('hours in Russian and in Lithuanian', () => {
  const russian = readBook([
    sheetOf('Часы', [
      ['Дата', 'Клиент', 'Сотрудник', 'Проект', 'Часы', 'Вид часов', 'Плановые часы'],
      ['05.09.2017', 'ООО Альфа', 'Иванов', 'Стенд', '2,5', 'неоплаченные часы', 10],
    ]),
  ]);
  expect(russian.records.hours?.records[0]).toMatchObject({ hours: 2.5, kind: 'marketing', project: 'Стенд' });
  const lithuanian = readBook([
    sheetOf('Valandos', [
      ['Data', 'Klientas', 'Darbuotojas', 'Projektas', 'Valandos', 'Valandų rūšis', 'Planuojamos valandos'],
      ['2017-09-05', 'UAB Alfa', 'Jonas', 'Stendas', '2,5', 'rinkodaros valandos', 10],
    ]),
  ]);
  expect(lithuanian.records.hours?.records[0]).toMatchObject({ hours: 2.5, kind: 'marketing', plannedHours: 10 });
});

test('people: the decision group and our own team, a role without a person', () => {
  const { records } = readBook([
    sheetOf('People', [
      ['Client', 'Person', 'Role', 'Influence', 'Attitude', 'Left', 'Last contact', 'Side', 'Responsible for'],
      ['Acme', 'Mr Roe', 'Decision maker', 'high', 'supports us', '', 43000, '', ''],
      ['Acme', 'Ms Doe', 'Gatekeeper', 'low', '', 'left', '', 'client', ''],
      ['Acme', 'Ann', 'Coordinator', '', '', '', '', 'ours', 'all contacts'],
      ['Acme', '', 'Finance', '', '', '', '', 'our', ''],
      ['Acme', '', '', '', '', '', '', '', ''],
      ['', 'Mr Moe', 'User', '', '', '', '', '', ''],
    ]),
  ]);
  expect(records.people?.records.map((one) => [one.person, one.role, one.side, one.left])).toEqual([
    ['Mr Roe', 'Decision maker', 'theirs', null],
    ['Ms Doe', 'Gatekeeper', 'theirs', true],
    ['Ann', 'Coordinator', 'ours', null],
    [null, 'Finance', 'ours', null],
  ]);
  expect(records.people?.records[0]).toMatchObject({ lastContact: 43000, influence: 'high' });
  expect(records.people?.setAside).toHaveLength(2);
});

test('competitors in three languages', () => {
  const header: [string, string[]][] = [
    ['Competitors', ['Client', 'Competitor', 'Strengths', 'Weaknesses']],
    ['Конкуренты', ['Клиент', 'Конкурент', 'Сильные стороны', 'Слабые стороны']],
    ['Konkurentai', ['Klientas', 'Konkurentas', 'Stiprybės', 'Silpnybės']],
  ];
  for (const [name, headers] of header) {
    const { records } = readBook([sheetOf(name, [headers, ['Acme', 'Zeta', 'cheap', 'late'], ['Acme', '', 'x', 'y']])]);
    expect(records.competitors?.records).toMatchObject([
      { competitor: 'Zeta', strengths: 'cheap', weaknesses: 'late' },
    ]);
    expect(records.competitors?.setAside).toHaveLength(1);
  }
});

test('clients: what the choice of key clients asks for', () => {
  const { records } = readBook([
    sheetOf('Clients', [
      [
        'Client',
        'Manager',
        'Need',
        'Relationship',
        'Life cycle',
        'Potential budget',
        'Cost to serve',
        'Image maker',
        'Expert',
        'Beachhead',
        'Last review',
        'Decided by',
      ],
      ['Acme', 'Ann', 'high', 4, 'Keep', 1000, 50, 'x', '', 'yes', 43000, 'Head'],
      ['Bolt', 'Ann', 2, 'low', 'Ponder', '', '', '', '', '', '', ''],
      ['Cora', 'Bob', 3, 3, '', '', '', '', '', '', '', ''],
    ]),
  ]);
  expect(records.clients?.records[0]).toMatchObject({
    need: 5,
    relationship: 4,
    lifeCycle: 'keep',
    potential: 1000,
    cost: 50,
    imageMaker: true,
    expert: null,
    beachhead: true,
    reviewed: 43000,
    decidedBy: 'Head',
  });
  expect(records.clients?.records[1]).toMatchObject({ relationship: 1, lifeCycle: null, lifeCycleText: 'Ponder' });
  expect(records.clients?.records[2]).not.toHaveProperty('plannedHours');
});

test('clients in Russian and in Lithuanian', () => {
  const russian = readBook([
    sheetOf('Клиенты', [
      ['Клиент', 'Менеджер', 'Потребность', 'Отношения', 'Жизненный цикл', 'Затраты на обслуживание', 'Имиджевый'],
      ['ООО Альфа', 'Иванов', 'высокая', 4, 'развитие', 50, 'да'],
    ]),
  ]);
  expect(russian.records.clients?.records[0]).toMatchObject({
    need: 5,
    lifeCycle: 'develop',
    cost: 50,
    imageMaker: true,
  });
  const lithuanian = readBook([
    sheetOf('Klientai', [
      [
        'Klientas',
        'Vadybininkas',
        'Poreikis',
        'Santykiai',
        'Gyvavimo ciklas',
        'Aptarnavimo kaštai',
        'Įvaizdžio kūrėjas',
      ],
      ['UAB Alfa', 'Jonas', 'aukštas', 4, 'išlaikyti', 50, 'taip'],
    ]),
  ]);
  expect(lithuanian.records.clients?.records[0]).toMatchObject({
    need: 5,
    lifeCycle: 'keep',
    cost: 50,
    imageMaker: true,
  });
});

test('deals tell discount, recommendation and project status; stages tell what may follow', () => {
  const { records } = readBook([
    sheetOf('Deals', [
      ['Deal', 'Client', 'Manager', 'Stage', 'Start date', 'Amount', 'Discount', 'Referred by', 'Project status'],
      ['D1', 'Acme', 'Ann', 'Lead', 43000, 100, '5%', 'bolt', 'drawing'],
      ['D2', 'Bolt', 'Ann', 'Meeting', 43000, 100, '', '', ''],
      ['D3', 'Cora', 'Ann', 'Meeting', 43000, 100, 'yes', 'yes', ''],
    ]),
    sheetOf('Stages', [
      ['Stage', 'Type', 'Deadline days', 'Next stages', 'Project status'],
      ['Lead', 'stage', 5, 'Meeting; Won', 'drawing'],
      ['Meeting', 'stage', 5, 'Won', ''],
      ['Won', 'won', '', '', 'built / paid'],
    ]),
  ]);
  expect(records.deals?.records.map((one) => [one.discount, one.referral, one.projectStatus])).toEqual([
    [0.05, 'bolt', 'drawing'],
    [null, null, null],
    [1, null, null],
  ]);
  expect(records.stages?.records.map((one) => [one.next, one.projectStatuses])).toEqual([
    [['Meeting', 'Won'], ['drawing']],
    [['Won'], null],
    [null, ['built', 'paid']],
  ]);
});

test('currencies are read as codes, in deals and in the plan', () => {
  const { records, finding } = readBook([
    sheetOf('Deals', [
      ['Deal', 'Client', 'Stage', 'Start date', 'Amount', 'Currency'],
      ['D1', 'Acme', 'Lead', 43000, 100, '€'],
      ['D2', 'Bolt', 'Meeting', 43000, 100, 'usd'],
      ['D3', 'Cora', 'Meeting', 43000, 100, ''],
    ]),
    sheetOf('План', [
      ['Клиент', 'Месяц', 'Предварительный бюджет', 'Валюта'],
      ['Acme', 'сентябрь 2017', 60, 'руб.'],
      ['Bolt', 'сентябрь 2017', 60, 'SEK'],
    ]),
  ]);
  expect(records.deals?.records.map((one) => one.currency)).toEqual(['EUR', 'USD', null]);
  expect(records.plan?.records.map((one) => one.currency)).toEqual(['RUB', 'SEK']);
  expect(finding('mixed-currency')?.count).toBe(4);
});

describe('labels', () => {
  test('mean the same in three languages, declined or not', () => {
    expect(['Good', 'Положительная', 'teigiamas', 1, '+'].map(toneOf)).toEqual(Array(5).fill('positive'));
    expect(['bad', 'негативный', 'Neigiamas', -1, '-1'].map(toneOf)).toEqual(Array(5).fill('negative'));
    expect([0, 'Neutral', 'нейтральный', 'neutralus'].map(toneOf)).toEqual(Array(4).fill('neutral'));
    expect(['Attract', 'привлечение', 'pritraukti'].map(lifeCycleOf)).toEqual(Array(3).fill('attract'));
    expect(['Exit', 'выход', 'nutraukti'].map(lifeCycleOf)).toEqual(Array(3).fill('exit'));
    expect(['non-billable', 'на маркетинг', 'rinkodara', false].map(hoursKindOf)).toEqual(Array(4).fill('marketing'));
    expect(['Billable', 'проект', 'projekto', true].map(hoursKindOf)).toEqual(Array(4).fill('delivery'));
    expect(['support', 'обслуживание', 'aptarnavimas'].map(hoursKindOf)).toEqual(Array(3).fill('service'));
    expect(['Our', 'наш', 'mūsų'].map(sideOf)).toEqual(Array(3).fill('ours'));
    expect(['client', null, 'whoever'].map(sideOf)).toEqual(Array(3).fill('theirs'));
    expect(['done', 'выполнено', 'atlikta'].map(markOf)).toEqual([true, true, true]);
    expect(['not done', 'в работе', 'vykdoma'].map(markOf)).toEqual([false, false, false]);
    expect(['high', 'средняя', 'žemas', 'so so'].map(levelOf)).toEqual([5, 3, 1, null]);
  });

  test('of any other text have no meaning, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const read of [toneOf, hoursKindOf, lifeCycleOf, markOf, levelOf]) {
          expect(() => read(`zz${text}qq`)).not.toThrow();
        }
      }),
    );
  });
});
