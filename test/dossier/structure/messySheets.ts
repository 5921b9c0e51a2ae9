import type { DossierCell, DossierGrid } from '../../../src/dossier/dossierCell';

export type Value = string | number | boolean | null | { value: string | number; formula?: string; format?: string };

/** Rows as people see them: '' or null is a blank cell. All names are invented. */
export function gridOfRows(rows: readonly (readonly Value[])[]): DossierGrid {
  return rows.map((row) =>
    row.map((value): DossierCell | null => {
      if (value === null || value === '') return null;
      if (typeof value !== 'object') return { value, formula: null, format: null };
      return { value: value.value, formula: value.formula ?? null, format: value.format ?? null };
    }),
  );
}

const day = (value: number): Value => ({ value, format: 'dd.mm.yyyy' });

/** A table of cards as sales people keep it: a title, two lines of headers, gaps of merged cells, totals, a remark. */
export const RUSSIAN_CARDS: readonly (readonly Value[])[] = [
  ['КАРТОЧКИ КЛЮЧЕВЫХ КЛИЕНТОВ', '', '', '', '', '', '', '', '', '', ''],
  ['по состоянию на 01.03.2026', '', '', '', '', '', '', '', '', '', ''],
  [],
  [
    '№ п/п',
    'Наименование',
    'Осн. поставщик',
    'Числ-ть (чел.)',
    'Контактное лицо',
    '',
    '',
    'Конкуренты',
    'Банк',
    'Бюджет, тыс. руб.',
    'Хобби директора',
  ],
  ['', '', '', '', 'ФИО', 'Должность', 'Тел.', '', '', '', ''],
  [
    1,
    'ООО «Ромашка»',
    'Стройснаб',
    120,
    'Иванов И.И.',
    'директор',
    '8 (900) 000-00-01',
    'Альфа-Плюс; Бета Трейд',
    'Образец-Банк',
    5400,
    'рыбалка',
  ],
  ['', '', '', '', 'Петрова А.С.', 'гл. бухгалтер', 79000000002, '', '', '', ''],
  [
    2,
    'ЗАО "Василёк"',
    '',
    'около 40',
    'Сидоров - снабженец, решает сам',
    '',
    '',
    'Альфа-Плюс\nГамма\nДельта (дешевле на 10%)',
    'Пример-Банк',
    800,
    '',
  ],
  ['КЛИЕНТЫ РЕГИОНА'],
  [3, 'ИП Лютиков', 'Стройснаб', 4, '', '', '8-900-000-00-03', '', '=СУММ', 150.5, 'не пьёт; не курит'],
  [],
  ['', 'Итого', '', 124, '', '', '', '', '', 6350.5, ''],
  ['', 'Составил: Кузнецов', '', '', '', '', '', '', '', '', 'проверить до апреля'],
];

/** One client's dossier, kept for years by several people. */
export const RUSSIAN_DOSSIER: readonly (readonly Value[])[] = [
  ['', 'ДОСЬЕ КЛИЕНТА', '', '', '', ''],
  [],
  ['', 'Клиент:', '', 'ООО "Тополь-Мебель"', '', 'ИНН 0000000000'],
  ['', 'Год основания', '', 1998, '', ''],
  ['', 'Численность (чел.)', '', 240, '', ''],
  ['', 'Банк: Образец-Банк, кредитная линия до 2027 г.', '', '', '', ''],
  ['', 'Осн. поставщик', '', 'ДСК-Пример', 'берут плиту', ''],
  ['', 'Аудитор', '', '', '', ''],
  ['', 'Отношения', '', 'Работаем с 2015 года.\nБыл конфликт по срокам в 2021.', '', ''],
  ['', 'Бюджет (тыс. руб.)', '', 12500, '', ''],
  ['', 'Дата пересмотра', '', 'осенью 2025', '', ''],
  [],
  ['', 'ЛПР', '', '', '', ''],
  ['', 'ФИО', 'Должность', 'Роль', 'Тел.', 'День рождения'],
  ['', 'Орлов Пётр Ильич', 'ген. директор', 'решает', '8 900 000-00-11', '5 мая'],
  ['', 'Синицына М.', 'снабжение', 'готовит выбор', 'orders@topol.example', ''],
  [],
  ['', 'Конкуренты', 'Сильные стороны', 'Слабые стороны', '', ''],
  ['', 'Альфа-Плюс', 'цена', 'срывают сроки', '', ''],
  ['', 'Бета Трейд', 'рядом со складом', '', '', ''],
  [],
  ['', 'Структура:', '', '', '', ''],
  ['', '- фабрика в Примерске', '', '', '', ''],
  ['', '- два магазина, 12 чел.', '', '', '', ''],
  [],
  ['', 'Хобби директора', '', 'охота', '', ''],
  ['', 'NB! Не звонить до 10 утра', '', '', '', ''],
];

/** A Lithuanian card: labels above and left of their contents, no diacritics in places. */
export const LITHUANIAN_DOSSIER: readonly (readonly Value[])[] = [
  ['Kliento kortelė: UAB „Pavyzdinis medis“', '', '', ''],
  ['atnaujinta 2026-01-15', '', '', ''],
  [],
  ['Įkurta', '2004 m., įkūrė du broliai', 'PVM kodas', 'LT000000000'],
  ['Darbuotojų sk.', 85, 'Pagr. tiekejas', 'UAB Lenta'],
  ['Bankas', 'Pavyzdžio bankas', 'Auditorius', 'UAB Skaičius'],
  ['Sprendimą priima', 'Jonas Jonaitis', 'Tel.', '+370 600 00001'],
  ['Misija', 'Baldai kiekvienam', '', ''],
  [],
  ['KONKURENTAI', '', '', ''],
  ['UAB Ąžuolas – pigiau', '', '', ''],
  ['MB Beržas', '', '', ''],
  [],
  ['Istorija', '', 'Kaip priima sprendimus', ''],
  ['Pradėjo garaže, 2012 m. persikėlė į naują gamyklą.', '', 'Biudžetas tvirtinamas lapkritį.', ''],
  [],
  ['Kita', '', '', ''],
  ['direktorius mėgsta žvejybą', '', '', ''],
  ['buhalterija dirba iki 16 val.', '', '', ''],
];

/** An English profile with formulas, dates and several contents for one field. */
export const ENGLISH_DOSSIER: readonly (readonly Value[])[] = [
  ['Account profile', '', '', '', ''],
  ['Company', 'Sample Birch Ltd', '', 'Owner', 'family Birch'],
  ['No. of employees', { value: 310, formula: '=300+10' }, '', 'Website', 'birch.example'],
  ['Bank', 'Sample Bank', '', 'Last updated', day(45900)],
  ['Bank', 'Second Bank since 2024', '', '', ''],
  ['Key contacts', '', '', '', ''],
  ['Name', 'Job title', 'Role', 'Phone', 'Last contact'],
  ['Jane Sample', 'CEO', 'decision maker', '+44 20 0000 0001', day(45950)],
  ['Tom Example', 'Buyer', 'gatekeeper', 'tom@birch.example', ''],
  [],
  ['Competitors', '', '', '', ''],
  ['Alfa Ltd', '', '', '', ''],
  ['Beta GmbH: cheaper, slow', '', '', '', ''],
  [],
  ['Decision proces', 'Board in May, tender above 50k', '', '', ''],
  ['Turnover 2024', '12m', '', '', ''],
  ['=Note', 'a text, not a formula', '', '', ''],
  ['', '', '', '', 'ask Olga about the new plant'],
];
