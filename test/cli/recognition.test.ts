import { dictionaryOf } from '../../src/i18n/dictionary';
import { auditJsonOf, csvOf, fileWith, kam } from '../support/kam';

/** Text in a single-byte Cyrillic code page, as Russian programs save it. */
function windows1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251');
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]));
  return Uint8Array.from([...text], (letter) => codes.get(letter) ?? 63);
}

const RUSSIAN = [
  [
    'Сделка',
    'Контрагент',
    'Ответственный',
    'Этап',
    'Результат',
    'Последний этап',
    'Дата начала',
    'Дата закрытия',
    'Плановый бюджет',
    'Фактический бюджет',
  ],
  ['С-1', 'ООО «Янтарь»', 'Иванов', '', 'Заказ', '', '03.02.2025', '28.02.2025', '1 200,50', '1 100,25'],
  ['С-2', 'ООО «Берёза»', 'Петрова', '', 'Отказ клиента', 'Встреча', '05.02.2025', '01.03.2025', '800,00', ''],
  ['С-3', 'ИП Сидоров', 'Петрова', '', 'Отказ компании', 'Предложение', '17.03.2025', '20.03.2025', '450,75', ''],
  ['С-4', 'АО «Кедр»', 'Иванов', 'Предложение', 'В работе', '', '13.04.2025', '', '2 000,00', ''],
];

test('a Russian csv in Windows-1251 with semicolons, decimal commas and dotted dates works without a mapping', async () => {
  const file = fileWith('сделки.csv', windows1251(csvOf(RUSSIAN, ';')));
  const json = await auditJsonOf(file, '--lang', 'ru');
  expect(json.sources).toEqual([expect.objectContaining({ role: 'deals', sheet: 'сделки', rowsRead: 4, rowsUsed: 4 })]);
  expect(json.funnel.outcomes).toEqual({ won: 1, lost: 1, declined: 1, open: 1 });
  expect(json.funnel.stages.map(({ stage }) => stage)).toEqual(['Встреча', 'Предложение']);
  const { company, managers } = json.conversion;
  expect(company.moneyWon).toBeCloseTo(1100.25, 9);
  expect(company.moneyWorked).toBeCloseTo(4451.25, 9);
  expect(managers.map(({ manager, worked }) => [manager, worked])).toEqual([
    ['Иванов', 2],
    ['Петрова', 2],
  ]);
  expect(json.findings[0]?.text).toMatch(/[а-я]/);
});

test('inspect tells lists, roles, mapping and quality, and its mapping can be passed back', async () => {
  const file = fileWith('deals.csv', windows1251(csvOf(RUSSIAN, ';')));
  const { code, out } = await kam('inspect', file, '--json');
  expect(code).toBe(0);
  const json = JSON.parse(out) as {
    lists: { role: string; fields: object[] }[];
    mapping: Record<string, Record<string, unknown>>;
  };
  expect(json.lists.map(({ role }) => role)).toEqual(['deals']);
  expect(json.mapping['deals']).toMatchObject({
    source: 'deals',
    client: 'Контрагент',
    manager: 'Ответственный',
    planned: 'Плановый бюджет',
    actual: 'Фактический бюджет',
    outcomes: { Заказ: 'won', 'Отказ клиента': 'lost', 'Отказ компании': 'declined' },
  });
  const map = fileWith('map.json', JSON.stringify(json.mapping));
  expect(await auditJsonOf(file, '--map', map)).toEqual(await auditJsonOf(file));
});

test('inspect says in words what means what', async () => {
  const { code, out, err } = await kam('inspect', fileWith('deals.csv', csvOf(RUSSIAN, ';')), '--lang', 'ru');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('client = столбец «Контрагент»');
  expect(out).toContain('сделки: deals (deals!A1:J5)');
  expect(out).toContain('этапы: Встреча → Предложение');
});

test('--json prints nothing but JSON, progress goes to standard error', async () => {
  const { out, err } = await kam('audit', fileWith('deals.csv', csvOf(RUSSIAN, ';')), '--json');
  expect(() => JSON.parse(out) as unknown).not.toThrow();
  expect(err).toContain('deals.csv');
});

test('a Lithuanian list gives findings in Lithuanian', async () => {
  const rows = [
    [
      'Sandoris',
      'Klientas',
      'Vadybininkas',
      'Etapas',
      'Rezultatas',
      'Pradžios data',
      'Preliminarus biudžetas',
      'Faktinis biudžetas',
    ],
    ['S-1', 'UAB „Gintaras“', 'Jonaitis', '', 'Užsakymas', '2025-02-03', '1200', '1100'],
    ['S-2', 'UAB „Beržas“', 'Petraitė', 'Pasiūlymas', 'Vykdoma', '2025-02-05', '800', ''],
    ['S-3', 'UAB „Kedras“', 'Petraitė', '', 'Kliento atsisakymas', '2025-02-06', '700', ''],
  ];
  const json = await auditJsonOf(fileWith('sandoriai.csv', csvOf(rows)), '--lang', 'lt');
  expect(json.conversion.company).toMatchObject({ won: 1, worked: 3, closed: 2, moneyWon: 1100 });
  expect(json.findings.map(({ text }) => text).join(' ')).toContain(
    dictionaryOf('lt').conversion.noneDiffers.split('{all}')[1],
  );
});
