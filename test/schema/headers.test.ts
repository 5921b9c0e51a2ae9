import { normaliseHeader, stemOf, wordsOf } from '../../src/schema/headers';
import { FIELDS, ROLES, type Role } from '../../src/schema/mapping';
import { scoreHeader, scoreRoleName } from '../../src/schema/scoreHeader';
import { synonymsOf } from '../../src/schema/synonyms';

test.each([
  ['  Close_Date, EUR ', 'close date eur'],
  ['closeDate', 'close date'],
  ['Уточнённый  БЮДЖЕТ:', 'уточненный бюджет'],
  ['Klientų  vadybininkas', 'klientu vadybininkas'],
  ['№ сделки', 'номер сделки'],
  ['Sandorio Nr.', 'sandorio номер'],
  ['Deal\nName', 'deal name'],
])('%j is compared as %j', (header, expected) => {
  expect(normaliseHeader(header)).toBe(expected);
});

test('й stays й while ё becomes е', () => {
  expect(normaliseHeader('Личный счёт')).toBe('личный счет');
});

test.each([
  ['клиент', 'клиентов'],
  ['этап', 'этапы'],
  ['стадия', 'стадии'],
  ['klientas', 'klientai'],
  ['etapas', 'etapo'],
  ['imone', 'imones'],
  ['company', 'companies'],
  ['stage', 'stages'],
])('%s and %s have one stem', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test('units and filler words do not tell anything', () => {
  expect(wordsOf('Сумма, тыс. руб.').stems).toEqual(wordsOf('Сумма').stems);
  expect(wordsOf('Date of the contact').stems).toEqual(wordsOf('date contact').stems);
});

test('every field of every role is known by a header in each of the three languages', () => {
  const lacking: string[] = [];
  for (const role of ROLES) {
    for (const field of FIELDS[role]) {
      const synonyms = synonymsOf(role, field).map((one) => one.text);
      if (!synonyms.some((text) => /[а-яё]/i.test(text))) lacking.push(`${role}.${field} ru`);
      if (synonyms.filter((text) => /^[^а-яё]+$/i.test(text)).length < 3) lacking.push(`${role}.${field} en lt`);
    }
  }
  expect(lacking).toEqual([]);
});

test('a strong synonym scores 1 for its own field', () => {
  for (const role of ROLES) {
    for (const field of FIELDS[role]) {
      for (const { text, weak } of synonymsOf(role, field)) {
        if (!weak) expect([text, scoreHeader(text, field, role)]).toEqual([text, 1]);
      }
    }
  }
});

test.each<[Role, string, string]>([
  ['deals', 'Ответственный', 'manager'],
  ['deals', 'Контрагент', 'client'],
  ['deals', 'Сделка', 'deal'],
  ['deals', 'Дата создания', 'started'],
  ['deals', 'Бюджет', 'planned'],
  ['deals', 'Этап сделки', 'stage'],
  ['deals', 'Deal owner', 'manager'],
  ['deals', 'Deal Name', 'deal'],
  ['deals', 'Close Date', 'closed'],
  ['deals', 'Amount', 'planned'],
  ['deals', 'engage_date', 'started'],
  ['deals', 'sales_agent', 'manager'],
  ['deals', 'opportunity_id', 'deal'],
  ['deals', 'account', 'client'],
  ['deals', 'Причина отказа', 'reason'],
  ['deals', 'Atsisakymo priežastis', 'reason'],
  ['deals', 'Sukūrimo data', 'started'],
  ['deals', 'Atsakingas vadybininkas', 'manager'],
  ['deals', 'Последний этап', 'lastStage'],
  ['events', 'Дата', 'date'],
  ['plan', 'Уточнённый бюджет', 'refined'],
  ['plan', 'Laikotarpis', 'period'],
  ['plan', 'Факт', 'actual'],
  ['clients', 'Subsidiary of', 'parent'],
  ['teams', 'Руководитель', 'planner'],
  ['stages', 'Срок, дней', 'deadlineDays'],
])('in %s the header %j is best for %s', (role, header, field) => {
  const scores = FIELDS[role].map((one) => ({ field: one, score: scoreHeader(header, one, role) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  expect(best.field).toBe(field);
  expect(best.score).toBeGreaterThanOrEqual(0.9);
});

test.each<[Role, string, string]>([
  ['deals', 'Client phone', 'client'],
  ['deals', 'Client ID comment', 'client'],
  ['deals', 'Адрес клиента', 'client'],
  ['deals', 'Stage date', 'stage'],
  ['deals', 'Last modified date', 'closed'],
  ['deals', 'Owner email', 'manager'],
  ['clients', 'Number of employees', 'client'],
])('in %s the header %j does not pass for %s', (role, header, field) => {
  expect(scoreHeader(header, field, role)).toBeLessThan(0.45);
});

test('plural, declined and differently written headers score almost as the word itself', () => {
  expect(scoreHeader('КЛИЕНТЫ', 'client', 'deals')).toBeGreaterThanOrEqual(0.9);
  expect(scoreHeader('deal_owners', 'manager', 'deals')).toBeGreaterThanOrEqual(0.9);
  expect(scoreHeader('Vadybininkai', 'manager', 'deals')).toBeGreaterThanOrEqual(0.9);
});

test('a header with nothing in it scores nothing', () => {
  expect(scoreHeader('', 'client', 'deals')).toBe(0);
  expect(scoreHeader('—', 'client', 'deals')).toBe(0);
});

test('a list name hints at its role', () => {
  expect(scoreRoleName('Сделки', 'deals')).toBe(1);
  expect(scoreRoleName('sales_pipeline', 'deals')).toBe(1);
  expect(scoreRoleName('Klientai 2017', 'clients')).toBeGreaterThan(0.5);
  expect(scoreRoleName('Sheet1', 'deals')).toBe(0);
});
