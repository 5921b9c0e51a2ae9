import type { DossierCell } from '../../../src/dossier/dossierCell';
import type { OwnField } from '../../../src/dossier/ownFields';
import { labelOf } from '../../../src/dossier/structure/labels';
import type { StructureProposal } from '../../../src/dossier/structure/proposal';
import { isRecognised, recogniseSheet } from '../../../src/dossier/structure/recogniseSheet';
import { seedsOf } from '../../../src/dossier/structure/seedsOf';
import {
  ENGLISH_DOSSIER,
  gridOfRows,
  LITHUANIAN_DOSSIER,
  RUSSIAN_CARDS,
  RUSSIAN_DOSSIER,
  type Value,
} from './messySheets';

const recognise = (rows: readonly (readonly Value[])[], sheet = 'Sheet1', known: readonly string[] = []) =>
  recogniseSheet(gridOfRows(rows), sheet, { knownClients: known });

const valuesIn = (line: Readonly<Record<string, DossierCell>>) =>
  Object.fromEntries(Object.entries(line).map(([column, cell]) => [column, cell.value]));

/** A client's seed with bare values. */
function valuesOf(proposal: StructureProposal, client: string) {
  const seed = seedsOf(proposal).get(client);
  if (!seed) throw new Error(`no client «${client}», but ${[...seedsOf(proposal).keys()].join(', ')}`);
  return {
    fields: Object.fromEntries(Object.entries(seed.fields).map(([field, cell]) => [field, cell.value])),
    tables: Object.fromEntries(
      Object.entries(seed.tables).map(([table, rows]) => [
        table,
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.value]))),
      ]),
    ),
    notes: seed.notes.map(({ label, cell }) => [label, cell.value]),
  };
}

describe('a label', () => {
  test.each([
    ['Осн. поставщик', 'mainSupplier'],
    ['ЧИСЛЕННОСТЬ:', 'headcount'],
    ['Числ-ть', 'headcount'],
    ['Кол-во сотр.', 'headcount'],
    ['No. of employees', 'headcount'],
    ['Darbuotojų sk.', 'headcount'],
    ['Darbuotoju skaicius', 'headcount'],
    ['История отношений', 'relationshipNow'],
    ['3. Отношения', 'relationshipNow'],
    ['Decision proces', 'decides'],
    ['Įkurta', 'history'],
    ['Последний пересмотр', 'reviewed'],
    ['Biudžetas', 'budget'],
  ])('«%s» means the field %s', (text, field) => {
    expect(labelOf(text)?.label).toMatchObject({ kind: 'field', field });
  });

  test.each([
    ['ЛПР', 'people', 'role'],
    ['Sprendimą priima', 'people', 'role'],
    ['Decision maker', 'people', 'role'],
    ['Ген. директор', 'people', 'position'],
    ['Vyr. buhalteris', 'people', 'position'],
    ['Контактное лицо', 'people', null],
    ['Key contacts', 'people', null],
    ['Конкуренты', 'rivals', null],
    ['Konkurentai', 'rivals', null],
    ['Филиалы', 'units', null],
  ])('«%s» means the table %s', (text, table, labelTo) => {
    expect(labelOf(text)?.label).toMatchObject({ kind: 'table', table, labelTo });
  });

  test.each([['Тел.'], ['E-mail'], ['el. paštas'], ['Phone']])('«%s» tells how to reach a person', (text) => {
    expect(labelOf(text)?.label).toEqual({ kind: 'column', table: 'people', column: 'reach' });
  });

  test.each([
    ['Бюджет (тыс. руб.)', 'тыс. руб.'],
    ['Бюджет, тыс. руб.', 'тыс. руб.'],
    ['Оборот за 2023 г.', 'за 2023 г.'],
    ['Turnover 2024', '2024'],
    ['Банк', null],
  ])('«%s» says «%s» beyond the known one', (text, extra) => {
    expect(labelOf(text)?.extra).toBe(extra);
  });

  test.each([
    ['Хобби директора'],
    ['Образец-Банк'],
    ['ООО «Ромашка»'],
    ['Иванов И.И.'],
    ['Банк, который нас знает'],
    ['с.'],
  ])('«%s» is none', (text) => {
    expect(labelOf(text)).toBeNull();
  });
});

describe('a table of cards', () => {
  const proposal = recognise(RUSSIAN_CARDS, 'Карточки');

  test('has a client in each row, under headers in two lines below a title', () => {
    expect(proposal.kind).toBe('cards');
    expect(proposal.clients.map(({ name }) => name)).toEqual(['ООО «Ромашка»', 'ЗАО "Василёк"', 'ИП Лютиков']);
    expect(proposal.labels).toEqual(expect.arrayContaining(['B4', 'E5', 'K4']));
  });

  test('sets titles, totals and remarks aside, since they are nobody’s', () => {
    const reasons = Object.fromEntries(proposal.aside.map(({ from, reason }) => [from, reason]));
    expect(reasons).toEqual({
      ...{ A1: 'title', A2: 'title', A9: 'remark', B13: 'remark', K13: 'remark' },
      ...{ B12: 'totals', D12: 'totals', J12: 'totals' },
    });
  });

  test('gives each client its fields, people, competitors and notes', () => {
    expect(valuesOf(proposal, 'ООО «Ромашка»')).toEqual({
      fields: { mainSupplier: 'Стройснаб', headcount: 120, bank: 'Образец-Банк', budget: 5400 },
      tables: {
        people: [
          { name: 'Иванов И.И.', position: 'директор', reach: '8 (900) 000-00-01' },
          { name: 'Петрова А.С.', position: 'гл. бухгалтер', reach: 79000000002 },
        ],
        rivals: [{ name: 'Альфа-Плюс' }, { name: 'Бета Трейд' }],
      },
      notes: [['Хобби директора', 'рыбалка']],
    });
  });

  test('keeps whole what may be no list, and a phone without a person in the notes', () => {
    const { tables, fields } = valuesOf(proposal, 'ЗАО "Василёк"');
    expect(tables['people']).toEqual([{ name: 'Сидоров - снабженец, решает сам' }]);
    expect(tables['rivals']).toHaveLength(3);
    expect(fields['headcount']).toBe('Числ-ть (чел.): около 40');
    const { notes } = valuesOf(proposal, 'ИП Лютиков');
    expect(notes).toEqual([
      ['Тел.', '8-900-000-00-03'],
      ['Хобби директора', 'не пьёт; не курит'],
    ]);
  });

  test('keeps the unit of a header with the number, which stays a number', () => {
    expect(seedsOf(proposal).get('ООО «Ромашка»')?.fields.budget).toEqual({
      value: 5400,
      formula: null,
      format: '#,##0 "тыс. руб."',
    });
  });

  test('takes the spelling of the lists, and keeps the sheet’s in the notes', () => {
    const known = ['Ромашка ООО', 'Другой'];
    const { clients } = recognise(RUSSIAN_CARDS, 'Карточки', known);
    expect(clients[0]).toMatchObject({ name: 'Ромашка ООО', from: [] });
    expect(valuesOf(recognise(RUSSIAN_CARDS, 'Карточки', known), 'Ромашка ООО').notes[0]).toEqual([
      'Наименование',
      'ООО «Ромашка»',
    ]);
  });

  test('may say a client in two rows: the first content of a field stays, the other goes to the notes', () => {
    const twice = recognise([
      ['Client', 'Bank', 'Mission'],
      ['Acme', 'SEB', ''],
      ['Other', 'Nordea', ''],
      ['ACME', 'Luminor', 'To last'],
    ]);
    expect(valuesOf(twice, 'Acme')).toEqual({
      fields: { bank: 'SEB', mission: 'To last' },
      tables: {},
      notes: [['Bank', 'Luminor']],
    });
  });

  test('may have a column for each client', () => {
    const turned = recognise([
      ['Cards', '', ''],
      ['Client', 'Acme', 'Birch'],
      ['Bank', 'SEB', 'Nordea'],
      ['Headcount', 10, 20],
      ['Hobby', '', 'chess'],
    ]);
    expect([turned.kind, turned.clients.map(({ name }) => name)]).toEqual(['cards', ['Acme', 'Birch']]);
    expect(valuesOf(turned, 'Birch')).toMatchObject({ fields: { bank: 'Nordea', headcount: 20 } });
    expect(turned.clients[1]?.items[0]?.parts[0]?.from).toBe('C3');
  });

  test('with one client only leaves nothing aside', () => {
    const one = recognise([['Our best clients'], [], ['Client', 'Bank'], ['Acme', 'SEB'], [], ['', 'to be checked']]);
    expect([one.kind, one.aside]).toEqual(['cards', []]);
    expect(valuesOf(one, 'Acme').notes).toEqual([
      ['Sheet1!A1', 'Our best clients'],
      ['Sheet1!B6', 'to be checked'],
    ]);
  });
});

describe('a messy dossier', () => {
  test('in Russian: fields, people and competitors in small tables, a list, the rest in the notes', () => {
    const proposal = recognise(RUSSIAN_DOSSIER, 'Лист1');
    expect(proposal.kind).toBe('dossier');
    expect(valuesOf(proposal, 'ООО "Тополь-Мебель"')).toEqual({
      fields: {
        history: 'Год основания: 1998',
        headcount: 240,
        bank: 'Образец-Банк, кредитная линия до 2027 г.',
        mainSupplier: 'ДСК-Пример; берут плиту',
        relationshipNow: 'Работаем с 2015 года.\nБыл конфликт по срокам в 2021.',
        budget: 12500,
        reviewed: 'осенью 2025',
        structure: '- фабрика в Примерске\n- два магазина, 12 чел.',
      },
      tables: {
        people: [
          {
            name: 'Орлов Пётр Ильич',
            position: 'ген. директор',
            role: 'решает',
            reach: '8 900 000-00-11',
            note: 'День рождения: 5 мая',
          },
          { name: 'Синицына М.', position: 'снабжение', role: 'готовит выбор', reach: 'orders@topol.example' },
        ],
        rivals: [
          { name: 'Альфа-Плюс', strengths: 'цена', weaknesses: 'срывают сроки' },
          { name: 'Бета Трейд', strengths: 'рядом со складом' },
        ],
      },
      notes: [
        ['Лист1!F3', 'ИНН 0000000000'],
        ['Хобби директора', 'охота'],
        ['Лист1!B27', 'NB! Не звонить до 10 утра'],
      ],
    });
  });

  test('in Lithuanian: the client in the title, labels above and beside, without diacritics', () => {
    expect(valuesOf(recognise(LITHUANIAN_DOSSIER, 'Lapas1'), 'UAB „Pavyzdinis medis“')).toEqual({
      fields: {
        history: 'Pradėjo garaže, 2012 m. persikėlė į naują gamyklą.',
        headcount: 85,
        mainSupplier: 'UAB Lenta',
        bank: 'Pavyzdžio bankas',
        auditor: 'UAB Skaičius',
        mission: 'Baldai kiekvienam',
        decides: 'Biudžetas tvirtinamas lapkritį.',
      },
      tables: {
        people: [{ name: 'Jonas Jonaitis', role: 'Sprendimą priima', reach: '+370 600 00001' }],
        rivals: [{ name: 'UAB Ąžuolas – pigiau' }, { name: 'MB Beržas' }],
      },
      notes: [
        ['Lapas1!A2', 'atnaujinta 2026-01-15'],
        ['Įkurta', '2004 m., įkūrė du broliai'],
        ['PVM kodas', 'LT000000000'],
        ['Kita', 'direktorius mėgsta žvejybą'],
        ['Kita', 'buhalterija dirba iki 16 val.'],
      ],
    });
  });

  test('in English: formulas by their values, dates as they are, texts that look like formulas as texts', () => {
    const proposal = recognise(ENGLISH_DOSSIER);
    const { fields, notes } = seedsOf(proposal).get('Sample Birch Ltd') ?? { fields: {}, notes: [] };
    expect(fields.headcount).toEqual({ value: 310, formula: null, format: null });
    expect(fields.reviewed).toEqual({ value: 45900, formula: null, format: 'dd.mm.yyyy' });
    expect(fields.finances?.value).toBe('Turnover 2024: 12m');
    expect(notes.map(({ label, cell }) => [label, cell.value])).toEqual([
      ['Website', 'birch.example'],
      ['Bank', 'Second Bank since 2024'],
      ['=Note', 'a text, not a formula'],
      ['Sheet1!E18', 'ask Olga about the new plant'],
    ]);
  });

  test.each([
    [[['Client: Acme'], ['Bank: SEB']], 'Sheet1', [], 'Acme'],
    [[['Acme Ltd – client card'], ['Bank', 'SEB']], 'Sheet1', [], 'Acme Ltd'],
    [[['acme ltd'], ['Bank', 'SEB']], 'Sheet1', ['Acme Ltd'], 'Acme Ltd'],
    [[['Bank', 'SEB']], 'Досье Ромашка', [], 'Ромашка'],
    [[['Bank', 'SEB']], 'romashka', ['Romashka'], 'Romashka'],
    [[['Bank', 'SEB']], 'Лист1', [], ''],
    [[['Dossier'], ['Bank', 'SEB']], 'Dossier', [], ''],
  ])('%j on sheet «%s» is of the client it names', (rows, sheet, known, client) => {
    expect(recognise(rows, sheet, known).clients[0]?.name).toBe(client);
  });

  test('a word that could be a label is a content when nothing follows it', () => {
    const { fields, notes } = valuesOf(
      recognise([
        ['Client', 'Acme'],
        ['Status', 'Partners'],
        ['Bank', 'SEB'],
      ]),
      'Acme',
    );
    expect([fields, notes]).toEqual([{ bank: 'SEB' }, [['Status', 'Partners']]]);
  });

  test('people under a title or beside a label have their positions and phones, also where those are words for labels', () => {
    const rows = [
      ['Досье: ООО Ель', '', ''],
      ['ЛПР', 'Орлов П.', 'директор'],
      [],
      ['Контакты', '', ''],
      ['Иванов Иван', 'главный бухгалтер', '8 900 000-00-00'],
      ['Петров', 'снабженец', 'p@x.example'],
    ];
    expect(valuesOf(recognise(rows), 'ООО Ель')).toEqual({
      fields: {},
      tables: {
        people: [
          { name: 'Орлов П.', position: 'директор', role: 'ЛПР' },
          { name: 'Иванов Иван', position: 'главный бухгалтер', reach: '8 900 000-00-00' },
          { name: 'Петров', note: 'снабженец', reach: 'p@x.example' },
        ],
      },
      notes: [],
    });
  });

  test('a content that is spelt like a label is not lost', () => {
    const { notes } = valuesOf(
      recognise([
        ['Client', 'Acme', 'Partners'],
        ['Bank', 'SEB', ''],
        ['Mission', '', ''],
      ]),
      'Acme',
    );
    expect(notes).toEqual([['Sheet1!C1', 'Partners']]);
  });

  test('two columns of labels with blank fields give no content to the wrong label', () => {
    const rows = [
      ['Клиент', 'ООО Клён', '', 'Менеджер', 'Кузнецова'],
      ['Миссия', '', '', 'Аудитор', ''],
      ['Поставщики', 'Альфа', '', 'Филиалы', 'Казань; Самара'],
      ['', 'Бета', '', '', ''],
    ];
    expect(valuesOf(recognise(rows), 'ООО Клён')).toEqual({
      fields: { mainSupplier: 'Альфа\nБета' },
      tables: { team: [{ name: 'Кузнецова', role: 'Менеджер' }], units: [{ unit: 'Казань' }, { unit: 'Самара' }] },
      notes: [],
    });
  });

  test('a blank field of a form takes nothing from the next line', () => {
    const rows = [
      ['Client', 'Acme'],
      ['Mission', 'To last'],
      ['Bank', ''],
      ['Hobby', 'chess'],
      ['Auditor', ''],
      ['Car', ''],
    ];
    const { fields, notes } = valuesOf(recognise(rows), 'Acme');
    expect(fields).toEqual({ mission: 'To last' });
    expect(notes).toEqual([
      ['Hobby', 'chess'],
      ['Auditor', 'Car'],
    ]);
  });

  test('a sheet without any label is not recognised', () => {
    expect(isRecognised(recognise([['some'], ['words', 3]], 'Acme'))).toBe(false);
    expect(isRecognised(recognise([]))).toBe(false);
    expect(isRecognised(recognise(ENGLISH_DOSSIER))).toBe(true);
  });
});

test('a table of clients under lines of our own firm is a table of clients, also by names', () => {
  const rows = [
    ['Company: Our Sales Ltd'],
    ['Manager:', 'Ann Lee'],
    [],
    ['Name', 'City', 'Bank', 'Contact person', 'Phone'],
    ['Acme', 'Leeds', 'SEB', 'John', '+44 20 0000 0001'],
    ['Birch', 'York', 'Nordea', 'Mary', '+44 20 0000 0002'],
  ];
  const { kind, clients } = recognise(rows);
  expect([kind, clients.map(({ name }) => name)]).toEqual(['cards', ['Acme', 'Birch']]);
});

test('subtotals of a table of cards are nobody’s', () => {
  const rows = [
    ['Клиент', 'Отрасль', 'Оборот 2025', 'Оборот 2026'],
    ['Казань', '', '', ''],
    ['ООО А', 'стройка', 100, 200],
    ['Итого Казань', '', 100, 200],
    ['Самара', '', '', ''],
    ['ООО В', 'еда', 10, 20],
    ['Итого по Самаре:', '', 10, 20],
    ['Всего', '', 110, 220],
  ];
  const { clients, aside } = recognise(rows);
  expect(clients.map(({ name }) => name)).toEqual(['ООО А', 'ООО В']);
  expect(aside.filter(({ reason }) => reason === 'totals').map(({ from }) => from)).toEqual([
    ...['A4', 'C4', 'D4'],
    ...['A7', 'C7', 'D7'],
    ...['A8', 'C8', 'D8'],
  ]);
});

describe('cards of several clients on one sheet', () => {
  const CARDS: readonly (readonly Value[])[] = [
    ['Key clients', '', '', '', ''],
    [],
    ['Client:', 'Acme Ltd', '', 'Segment:', 'A'],
    ['Contacts:', 'John Smith', 'director', '+44 20 0000 0001', ''],
    ['', 'Mary Jones', 'logistics', 'mary@acme.example', ''],
    ['Bank:', 'SEB', '', 'Manager:', 'Ann Lee'],
    ['Name', 'Position', 'Phone', '', ''],
    ['Tom Example', 'plant head', '+44 20 0000 0002', '', ''],
    ['Client:', 'Birch Ltd', '', 'Segment:', 'B'],
    ['Bank:', 'Nordea', '', 'Manager:', 'Bob Ray'],
    ['prefers mornings', '', '', '', ''],
    [],
    ['Client:', 'acme, LTD', '', '', ''],
    ['Bank:', 'Third Bank', '', '', ''],
    ['Mission:', 'To last', '', '', ''],
  ];
  const proposal = recognise(CARDS);

  test('below each other go to their clients, people with them; a second card of a client to the same', () => {
    expect([proposal.kind, proposal.clients.map(({ name }) => name)]).toEqual(['cards', ['Acme Ltd', 'Birch Ltd']]);
    expect(valuesOf(proposal, 'Acme Ltd')).toEqual({
      fields: { bank: 'SEB', mission: 'To last' },
      tables: {
        people: [
          { name: 'John Smith', position: 'director', reach: '+44 20 0000 0001' },
          { name: 'Mary Jones', note: 'logistics', reach: 'mary@acme.example' },
          { name: 'Tom Example', position: 'plant head', reach: '+44 20 0000 0002' },
        ],
        team: [{ name: 'Ann Lee', role: 'Manager' }],
      },
      notes: [
        ['Segment', 'A'],
        ['Client', 'acme, LTD'],
        ['Bank', 'Third Bank'],
      ],
    });
    expect(valuesOf(proposal, 'Birch Ltd')).toEqual({
      fields: { bank: 'Nordea' },
      tables: { team: [{ name: 'Bob Ray', role: 'Manager' }] },
      notes: [
        ['Segment', 'B'],
        ['Sheet1!A11', 'prefers mornings'],
      ],
    });
    expect(proposal.aside.map(({ from, reason }) => [from, reason])).toEqual([['A1', 'title']]);
  });

  test('are named as the lists do', () => {
    expect(recognise(CARDS, 'Sheet1', ['ACME Ltd']).clients[0]?.name).toBe('ACME Ltd');
  });

  const HEADED = [
    ['Наши клиенты', ''],
    [],
    ['1. ООО «Ромашка»', ''],
    ['Банк:', 'Образец'],
    ['Филиалы', 'Тверь'],
    ['любят звонки утром', ''],
    [],
    ['2. АО «Лютик»', ''],
    ['Банк:', 'Пример'],
    [],
    ['ИП Клён', ''],
    ['Банк:', 'Третий'],
  ];

  test('may have nothing but the name for a heading', () => {
    const found = recognise(HEADED);
    expect(found.clients.map(({ name, from }) => [name, from])).toEqual([
      ['ООО «Ромашка»', ['A3']],
      ['АО «Лютик»', ['A8']],
      ['ИП Клён', ['A11']],
    ]);
    expect(valuesOf(found, 'ООО «Ромашка»')).toMatchObject({
      fields: { bank: 'Образец' },
      notes: [['Sheet1!A6', 'любят звонки утром']],
    });
    expect(valuesOf(found, 'ИП Клён')).toEqual({ fields: { bank: 'Третий' }, tables: {}, notes: [] });
    expect(found.aside.map(({ from }) => from)).toEqual(['A1']);
  });

  test('with names for headings are named as the lists do; the other spelling is kept', () => {
    const found = recognise(HEADED, 'Sheet1', ['Ромашка, ООО', 'АО «Лютик»']);
    expect(found.clients.map(({ name, from }) => [name, from])).toEqual([
      ['Ромашка, ООО', []],
      ['АО «Лютик»', ['A8']],
      ['ИП Клён', ['A11']],
    ]);
    expect(valuesOf(found, 'Ромашка, ООО').notes).toContainEqual(['Sheet1!A3', '1. ООО «Ромашка»']);
  });

  test.each([
    ['the lists know one of them only', HEADED, ['ООО «Ромашка»'], null],
    ['labels stand above them', [['Отрасль', 'цветы'], ...HEADED], [], null],
    ['it is asked for another client', HEADED, [], 'Ель'],
  ])('names for headings are firms in the dossier of one client where %s', (_, rows, known, client) => {
    const found = recogniseSheet(gridOfRows(rows), 'Sheet1', { knownClients: known, client });
    expect([found.kind, found.clients.length]).toEqual(['dossier', 1]);
  });

  test('side by side too, each in its own columns', () => {
    const rows = [
      ['Клиент', 'ООО Ель', '', 'Клиент', 'ИП Клён'],
      ['Банк', 'Образец', '', 'Банк', 'Пример'],
      ['Контакты', 'Иванов И.', '', 'Хобби', 'лыжи'],
      ['', 'Петров П.', '', '', ''],
      [],
      ['Клиент', 'ЗАО Липа', '', '', ''],
      ['Банк', 'Третий', '', '', ''],
    ];
    const beside = recognise(rows);
    expect(valuesOf(beside, 'ООО Ель')).toMatchObject({
      fields: { bank: 'Образец' },
      tables: { people: [{ name: 'Иванов И.' }, { name: 'Петров П.' }] },
      notes: [],
    });
    expect(valuesOf(beside, 'ИП Клён')).toEqual({ fields: { bank: 'Пример' }, tables: {}, notes: [['Хобби', 'лыжи']] });
    expect(valuesOf(beside, 'ЗАО Липа').fields).toEqual({ bank: 'Третий' });
  });

  test('are not seen in the competitors of one client', () => {
    const rows = [
      ['Компания', 'ООО Ель'],
      ['Банк', 'Образец'],
      ['Конкуренты', ''],
      ['Компания', 'Альфа'],
      ['Сильные стороны', 'цена'],
      ['Компания', 'Бета'],
      ['Сильные стороны', 'близко'],
    ];
    expect(recognise(rows).clients.map(({ name }) => name)).toEqual(['ООО Ель']);
  });
});

describe('a form', () => {
  test('of four columns is one client’s, and unknown words among labels are labels', () => {
    const rows = [
      ['KLIENTO KORTELĖ', '', '', ''],
      ['Įmonės pavadinimas', 'UAB „Vėjas“', 'Įmonės kodas', '000000000'],
      ['Vadovė', 'Jonė Jonaitė', 'Telefonas', '+370 600 00001'],
      ['Pirkimų vadybininkė', 'Ona Onaitė', 'El. paštas', 'ona@vejas.example'],
      ['Darbuotojų skaičius', 45, 'Apyvarta 2025 m., tūkst. EUR', 2300],
      ['Veikla', 'Langų gamyba', 'Įkurta', '1998 m.'],
      ['Konkurentai', 'UAB Alfa', 'Kodėl renkasi juos', 'pigiau'],
      ['Bankas', 'Pavyzdžio bankas', 'Auditorius', ''],
    ];
    expect(valuesOf(recognise(rows), 'UAB „Vėjas“')).toEqual({
      fields: {
        headcount: 45,
        finances: 'Apyvarta 2025 m., tūkst. EUR: 2300',
        history: 'Įkurta: 1998 m.',
        bank: 'Pavyzdžio bankas',
      },
      tables: {
        people: [
          { name: 'Jonė Jonaitė', position: 'Vadovė', reach: '+370 600 00001' },
          { name: 'Ona Onaitė', position: 'Pirkimų vadybininkė', reach: 'ona@vejas.example' },
        ],
        rivals: [{ name: 'UAB Alfa' }],
      },
      notes: [
        ['Įmonės kodas', '000000000'],
        ['Veikla', 'Langų gamyba'],
        ['Kodėl renkasi juos', 'pigiau'],
      ],
    });
  });

  test('with a table of people or branches is no table of clients', () => {
    const rows = [
      ['Наименование', 'ООО Ель', ''],
      ['Банк', 'Образец', ''],
      ['Контакты', '', ''],
      ['Имя', 'Должность', 'Телефон'],
      ['Анна', 'логист', '8 900 000-00-01'],
      ['Пётр', 'снабжение', '8 900 000-00-02'],
      [],
      ['Филиалы', '', ''],
      ['Наименование', 'Город', 'Численность'],
      ['Север', 'Казань', 12],
      [],
      ['Филиалы', '', ''],
      ['Точка', 'Город', 'Численность'],
      ['Юг', 'Уфа', 30],
    ];
    const proposal = recognise(rows);
    expect([proposal.kind, proposal.aside]).toEqual(['dossier', []]);
    expect(valuesOf(proposal, 'ООО Ель')).toEqual({
      fields: { bank: 'Образец' },
      tables: {
        people: [
          { name: 'Анна', position: 'логист', reach: '8 900 000-00-01' },
          { name: 'Пётр', position: 'снабжение', reach: '8 900 000-00-02' },
        ],
        units: [
          { unit: 'Север', place: 'Казань', headcount: 12 },
          { unit: 'Юг', place: 'Уфа', headcount: 30 },
        ],
      },
      notes: [],
    });
  });

  test('with its labels above, and small tables under titles, is no table of clients', () => {
    const rows = [
      ['ДОСЬЕ: ООО «Клён»', '', '', ''],
      ['История', '', '', ''],
      ['Основана в 1990. Два брата.', '', '', ''],
      [],
      ['Численность', 'Оборот, млн руб.', 'Банк', 'Аудитор'],
      [120, 340, 'Образец', 'Счёт'],
      [],
      ['Конкуренты', '', '', ''],
      ['Название', 'Плюсы', 'Минусы', 'Наши действия'],
      ['Альфа', 'цена', 'срок', 'звонить'],
      ['Бета', '', '', ''],
      [],
      ['План действий', '', '', ''],
      ['Что', 'Когда', 'Кто', 'Статус'],
      ['встреча', '10.03', 'Кузнецов', 'сделано'],
    ];
    const proposal = recognise(rows);
    expect([proposal.kind, proposal.aside]).toEqual(['dossier', []]);
    expect(valuesOf(proposal, 'ООО «Клён»')).toEqual({
      fields: {
        ...{ history: 'Основана в 1990. Два брата.', headcount: 120, bank: 'Образец', auditor: 'Счёт' },
        finances: 'Оборот, млн руб.: 340',
      },
      tables: {
        rivals: [{ name: 'Альфа', strengths: 'цена', weaknesses: 'срок', answer: 'звонить' }, { name: 'Бета' }],
        activities: [{ activity: 'встреча', date: '10.03', responsible: 'Кузнецов', done: 'сделано' }],
      },
      notes: [],
    });
  });

  test('with a person in one column of labels and the company in the other keeps them apart', () => {
    const rows = [
      ['Pavadinimas', 'UAB Klevas', 'Kontaktinis asmuo', 'Jonas Jonaitis'],
      ['Adresas', 'Kaunas', 'Pareigos', 'logistas'],
      ['Telefonas', '+370 5 000 0000', 'Mob. tel.', '+370 600 00001'],
      ['El. paštas', 'info@klevas.example', 'El. paštas', 'jonas@klevas.example'],
    ];
    expect(valuesOf(recognise(rows), 'UAB Klevas')).toEqual({
      fields: {},
      tables: {
        people: [{ name: 'Jonas Jonaitis', position: 'logistas', reach: '+370 600 00001\njonas@klevas.example' }],
      },
      notes: [
        ['Adresas', 'Kaunas'],
        ['Telefonas', '+370 5 000 0000'],
        ['El. paštas', 'info@klevas.example'],
      ],
    });
  });

  test('with labels side by side has their contents under them', () => {
    const rows = [
      ['Key account profile – Acme Tools Ltd', '', '', ''],
      ['Industry', 'Employees', 'Annual revenue', 'Parking'],
      ['Hand tools', 250, '£30m', 'behind the house'],
      [],
      ['SWOT', '', '', ''],
      ['Strengths', 'Weaknesses', 'Opportunities', 'Threats'],
      ['brand', 'old plant', 'export', 'imports'],
      ['loyal staff', '', '', ''],
      ['Bank: SEB; Auditor: KPMG', '', '', ''],
    ];
    expect(valuesOf(recognise(rows), 'Acme Tools Ltd')).toEqual({
      fields: { headcount: 250, finances: 'Annual revenue: £30m', bank: 'SEB', auditor: 'KPMG' },
      tables: { risks: [{ risk: 'imports' }] },
      notes: [
        ['Industry', 'Hand tools'],
        ['Parking', 'behind the house'],
        ['Sheet1!A5', 'SWOT'],
        ['Strengths', 'brand'],
        ['Strengths', 'loyal staff'],
        ['Weaknesses', 'old plant'],
        ['Opportunities', 'export'],
      ],
    });
  });

  test.each([
    ['Полное наименование организации', 'Анкета'],
    ['Name of company', 'Overview'],
    ['Pilnas pavadinimas', 'Anketa'],
  ])('names the client under «%s»; the name of the sheet «%s» does not', (label, sheet) => {
    const rows = [
      ['Bank', 'SEB'],
      [label, 'Acme'],
    ];
    expect(recognise(rows, sheet).clients[0]?.name).toBe('Acme');
    expect(recognise([['Bank', 'SEB']], sheet).clients[0]?.name).toBe('');
  });

  test('keeps a year that stands in a label before its number', () => {
    const rows = [
      ['Client', 'Acme'],
      ['Budget 2026', 5400],
    ];
    expect(valuesOf(recognise(rows), 'Acme').fields).toEqual({ budget: 'Budget 2026: 5400' });
  });
});

describe('a field of the workbook’s own', () => {
  const own = (label: string, at = 0): OwnField => ({ id: `id${at}`, section: 'general', label, hint: '' });
  const seedOf = (rows: readonly (readonly Value[])[], labels: readonly string[], client = 'Acme') => {
    const ownFields = labels.map(own);
    const seed = seedsOf(recogniseSheet(gridOfRows(rows), 'Sheet1', { client, ownFields })).get(client);
    return {
      fields: Object.fromEntries(Object.entries(seed?.fields ?? {}).map(([field, cell]) => [field, cell.value])),
      tables: seed?.tables,
      notes: seed?.notes.map(({ label, cell }) => [label, cell.value]),
    };
  };

  test.each<[string, readonly (readonly Value[])[]]>([
    [
      'left of the content',
      [
        ['Bank', 'SEB'],
        ['Hobby', 'chess'],
      ],
    ],
    [
      'in another case, with a colon',
      [
        ['Bank', 'SEB'],
        ['HOBBY :', 'chess'],
      ],
    ],
    ['in one cell with the content', [['Bank: SEB'], ['hobby: chess']]],
    [
      'above the content',
      [
        ['Bank', '', 'Hobby'],
        ['SEB', '', 'chess'],
      ],
    ],
    ['beside another label', [['Bank', 'SEB', 'Hobby', 'chess']]],
    ['among lines of one cell', [['Bank: SEB\nHobby: chess']]],
  ])('is told by its label %s', (_, rows) => {
    expect(seedOf(rows, ['Hobby'])).toEqual({ fields: { bank: 'SEB', 'own:id0': 'chess' }, tables: {}, notes: [] });
  });

  test('is told by a header of a table of cards', () => {
    const rows = [
      ['Клиент', 'Банк', 'Хобби директора', 'Хобби директора:'],
      ['Acme', 'SEB', 'рыбалка', ''],
      ['Birch', 'Nordea', 'охота', 'лыжи'],
    ];
    expect(seedOf(rows, ['хобби  директора'])).toMatchObject({ fields: { bank: 'SEB', 'own:id0': 'рыбалка' } });
    expect(seedOf(rows, ['хобби  директора'], 'Birch')).toEqual({
      fields: { bank: 'Nordea', 'own:id0': 'охота' },
      tables: {},
      notes: [['Хобби директора', 'лыжи']],
    });
  });

  test('takes several cells together as a field of the template does, and leaves the second label to the notes', () => {
    const rows = [
      ['Mission', 'To last', 'for ever'],
      ['', 'and a day'],
      ['Hobby', 'chess', 'skiing'],
      ['', 'fishing'],
      ['Hobby', 'none'],
      ['Bank', 'SEB'],
    ];
    expect(seedOf(rows, ['Hobby'])).toEqual({
      fields: { mission: 'To last; for ever\nand a day', 'own:id0': 'chess; skiing\nfishing', bank: 'SEB' },
      tables: {},
      notes: [['Hobby', 'none']],
    });
  });

  test('keeps a date and a number as they are', () => {
    const date = { value: 45900, format: 'dd.mm.yyyy' };
    const ownFields = [own('Birthday')];
    const grid = gridOfRows([
      ['Bank', 'SEB'],
      ['Birthday', date],
    ]);
    const seed = seedsOf(recogniseSheet(grid, 'Sheet1', { client: 'Acme', ownFields })).get('Acme');
    expect(seed?.fields['own:id0']).toEqual({ ...date, formula: null });
  });

  test('goes before words that are known for less than a field of the template', () => {
    const rows = [
      ['Bank', 'SEB'],
      ['Director', 'Ann Lee'],
      ['Founded', 1998],
      ['Turnover 2024', '12m'],
      ['Website', 'acme.example'],
      ['Plan: 2027', 'to grow'],
    ];
    const labels = ['Director', 'Founded', 'Turnover 2024', 'Website', 'Plan: 2027'];
    expect(seedOf(rows, labels)).toEqual({
      fields: {
        bank: 'SEB',
        ...{ 'own:id0': 'Ann Lee', 'own:id1': 1998, 'own:id2': '12m', 'own:id3': 'acme.example', 'own:id4': 'to grow' },
      },
      tables: {},
      notes: [],
    });
  });

  test('comes after a field of the template and the client', () => {
    const rows = [
      ['Company', 'Acme'],
      ['No. of employees', 12],
    ];
    expect(seedOf(rows, ['Company', 'No. of employees']).fields).toEqual({ headcount: 12 });
  });

  test('does not part the lines of a small table', () => {
    const rows = [
      ['Name', 'Position', 'Hobby'],
      ['Ann Lee', 'director', 'chess'],
    ];
    const people = [{ name: 'Ann Lee', position: 'director', note: 'Hobby: chess' }];
    expect(seedOf(rows, ['Hobby']).tables?.people?.map((line) => valuesIn(line))).toEqual(people);
  });
});

describe('a person’s choices', () => {
  const proposal = recognise(ENGLISH_DOSSIER);
  const client = 'Sample Birch Ltd';

  test('leave a client out, or name it otherwise', () => {
    expect([...seedsOf(proposal, { clients: { [client]: null } }).keys()]).toEqual([]);
    expect([...seedsOf(proposal, { clients: { [client]: 'Birch' } }).keys()]).toEqual(['Birch']);
  });

  test('go before what was proposed: the content that stood there goes to the notes', () => {
    const seed = seedsOf(proposal, { targets: { B5: { kind: 'field', field: 'bank' } } }).get(client);
    expect(seed?.fields.bank?.value).toBe('Second Bank since 2024');
    expect(seed?.notes).toContainEqual({
      label: 'Bank',
      cell: expect.objectContaining({ value: 'Sample Bank' }) as unknown,
    });
  });

  test('send a person to the notes under the headers of the table', () => {
    const seed = seedsOf(proposal, { targets: { A9: { kind: 'note' } } }).get(client);
    expect(seed?.tables.people).toHaveLength(1);
    expect(seed?.notes.map(({ label, cell }) => `${label}: ${String(cell.value)}`)).toEqual(
      expect.arrayContaining(['Name: Tom Example', 'Job title: Buyer', 'Phone: tom@birch.example']),
    );
  });
});

test('the fingerprint tells a changed value and a changed formula', () => {
  const print = (value: Value) => recognise([['Bank', value]]).fingerprint;
  expect(print('SEB')).toBe(print('SEB'));
  expect(new Set([print('SEB'), print('Seb'), print({ value: 'SEB', formula: '="SEB"' })]).size).toBe(3);
});
