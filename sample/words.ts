import type { Language } from '../src/i18n/dictionary';

/** Names and headers of the sample in one language. Companies and people are made up. */
export interface Words {
  about: string[];
  sheets: Record<'about' | 'clients' | 'deals' | 'log' | 'plan' | 'contacts' | 'people' | 'stages' | 'teams', string>;
  clients: (index: number) => string;
  managers: string[];
  planners: string[];
  events: string[];
  segments: string[];
  stages: string[];
  reasons: string[];
  outcomes: Record<'won' | 'lost' | 'declined' | 'open', string>;
  tones: Record<'positive' | 'neutral' | 'negative', string>;
  nextSteps: string[];
  people: string[];
  roles: string[];
  planTitle: string;
  total: string;
  heads: {
    clients: [string, string, string, string, string];
    deals: string[];
    log: [string, string, string, string, string, string];
    plan: [string, string, string, string, string, string];
    contacts: [string, string, string, string, string, string];
    people: [string, string, string, string, string];
    stages: [string, string, string, string];
    teams: [string, string];
  };
  kinds: Record<'stage' | 'won' | 'lost' | 'declined', string>;
  /** A stage that is in no list, as a slip of the pen. */
  strayStage: string;
}

const en: Words = {
  about: [
    'Sample workbook of KAM Workbook',
    'Clients, people and figures are made up. The lists carry the blemishes that real lists have.',
  ],
  sheets: {
    about: 'About',
    clients: 'Clients',
    deals: 'Deals',
    log: 'Stage log',
    plan: 'Plan',
    contacts: 'Contacts',
    people: 'People',
    stages: 'Stages',
    teams: 'Teams',
  },
  clients: company(
    ['Amber', 'Birch', 'Cedar', 'Delta', 'Ember', 'Falcon', 'Granite', 'Harbour', 'Iris', 'Juniper'],
    ['Foods', 'Logistics', 'Metals', 'Textiles', 'Print', 'Clinic'],
    (name, line) => `${name} ${line} Ltd`,
  ),
  managers: ['Anna Berg', 'Boris Lind', 'Clara Stone', 'David Moss', 'Elena Frost', 'Felix Hart'],
  planners: ['Grace Hill', 'Henry Wood'],
  events: ['Spring fair 2025', 'Autumn campaign 2025', 'Tender season 2026'],
  segments: ['Food', 'Transport', 'Metal', 'Textile', 'Services'],
  stages: ['First contact', 'Meeting', 'Offer', 'Negotiation', 'Contract'],
  reasons: ['Price', 'Competitor', 'No budget', 'No need', 'Timing'],
  outcomes: { won: 'Won', lost: 'Lost', declined: 'Declined by us', open: 'In progress' },
  tones: { positive: 'positive', neutral: 'neutral', negative: 'negative' },
  nextSteps: ['Call', 'Visit', 'Send offer', 'Agree terms', 'Invite to the fair'],
  people: names(
    ['Adam', 'Bella', 'Carl', 'Dora', 'Emil', 'Flora', 'Georg', 'Hanna'],
    ['Ash', 'Brook', 'Clay'],
    (first, last) => `${first} ${last}`,
  ),
  roles: ['decision maker', 'gatekeeper', 'technical expert', 'economic expert', 'user'],
  planTitle: 'Plan by client and month, EUR',
  total: 'Total',
  heads: {
    clients: ['Client', 'Manager', 'Segment', 'Parent company', 'Personal rating'],
    deals: [
      'Deal',
      'Client',
      'Manager',
      'Event',
      'Stage',
      'Outcome',
      'Last stage',
      'Started',
      'Closed',
      'Planned budget',
      'Refined budget',
      'Actual budget',
      'Reason for refusal',
      'Event rating',
    ],
    log: ['Deal', 'Client', 'Event', 'Stage', 'Date', 'Manager'],
    plan: ['Client', 'Manager', 'Month', 'Planned', 'Refined', 'Actual'],
    contacts: ['Client', 'Manager', 'Contact date', 'Tone', 'Next step', 'Next step date'],
    people: ['Client', 'Contact person', 'Role', 'Influence', 'Attitude'],
    stages: ['Stage', 'Kind', 'Deadline, days', 'Points'],
    teams: ['Manager', 'Planner'],
  },
  kinds: { stage: 'stage', won: 'won', lost: 'lost', declined: 'declined by us' },
  strayStage: 'To be clarified',
};

const ru: Words = {
  about: [
    'Пример книги для KAM Workbook',
    'Клиенты, люди и суммы вымышлены. В списках есть огрехи, какие бывают в настоящих списках.',
  ],
  sheets: {
    about: 'О примере',
    clients: 'Клиенты',
    deals: 'Сделки',
    log: 'Журнал этапов',
    plan: 'План',
    contacts: 'Контакты',
    people: 'Люди',
    stages: 'Этапы',
    teams: 'Команды',
  },
  clients: company(
    ['Янтарь', 'Берёза', 'Кедр', 'Дельта', 'Искра', 'Сокол', 'Гранит', 'Гавань', 'Ирис', 'Можжевельник'],
    ['Продукт', 'Логистика', 'Металл', 'Текстиль', 'Печать', 'Клиника'],
    (name, line) => `ООО «${name}-${line}»`,
  ),
  managers: ['Анна Берг', 'Борис Липин', 'Клара Каменская', 'Денис Мохов', 'Елена Морозова', 'Фёдор Сердцев'],
  planners: ['Галина Холмова', 'Глеб Лесной'],
  events: ['Весенняя выставка 2025', 'Осенняя кампания 2025', 'Сезон тендеров 2026'],
  segments: ['Продукты', 'Транспорт', 'Металл', 'Текстиль', 'Услуги'],
  stages: ['Первый контакт', 'Встреча', 'Предложение', 'Переговоры', 'Договор'],
  reasons: ['Цена', 'Конкурент', 'Нет бюджета', 'Нет потребности', 'Сроки'],
  outcomes: { won: 'Заказ', lost: 'Отказ клиента', declined: 'Отказ компании', open: 'В работе' },
  tones: { positive: 'положительный', neutral: 'нейтральный', negative: 'отрицательный' },
  nextSteps: ['Позвонить', 'Приехать', 'Выслать предложение', 'Согласовать условия', 'Пригласить на выставку'],
  people: names(
    ['Алексей', 'Виктор', 'Григорий', 'Дмитрий', 'Иван', 'Кирилл', 'Николай', 'Павел'],
    ['Ясенев', 'Ручьёв', 'Глинин'],
    (first, last) => `${first} ${last}`,
  ),
  roles: ['ЛПР', 'секретарь', 'технический специалист', 'экономист', 'пользователь'],
  planTitle: 'План по клиентам и месяцам, руб.',
  total: 'Итого',
  heads: {
    clients: ['Клиент', 'Менеджер', 'Сегмент', 'Головная компания', 'Персональный рейтинг'],
    deals: [
      'Сделка',
      'Клиент',
      'Менеджер',
      'Мероприятие',
      'Этап',
      'Результат',
      'Последний этап',
      'Дата начала',
      'Дата закрытия',
      'Предварительный бюджет',
      'Уточнённый бюджет',
      'Реальный бюджет',
      'Причина отказа',
      'Выставочный рейтинг',
    ],
    log: ['Сделка', 'Клиент', 'Мероприятие', 'Этап', 'Дата', 'Менеджер'],
    plan: ['Клиент', 'Менеджер', 'Месяц', 'План', 'Уточнённый план', 'Факт'],
    contacts: ['Клиент', 'Менеджер', 'Дата контакта', 'Характер контакта', 'Следующий шаг', 'Дата следующего шага'],
    people: ['Клиент', 'Контактное лицо', 'Роль', 'Влияние', 'Отношение'],
    stages: ['Этап', 'Вид', 'Срок, дней', 'Баллы'],
    teams: ['Менеджер', 'Планировщик'],
  },
  kinds: { stage: 'этап', won: 'заказ', lost: 'отказ клиента', declined: 'отказ компании' },
  strayStage: 'Уточнить',
};

const lt: Words = {
  about: [
    'KAM Workbook pavyzdinė knyga',
    'Klientai, žmonės ir sumos išgalvoti. Sąrašuose yra netikslumų, kokių pasitaiko tikruose sąrašuose.',
  ],
  sheets: {
    about: 'Apie pavyzdį',
    clients: 'Klientai',
    deals: 'Sandoriai',
    log: 'Etapų žurnalas',
    plan: 'Planas',
    contacts: 'Kontaktai',
    people: 'Žmonės',
    stages: 'Etapai',
    teams: 'Komandos',
  },
  clients: company(
    ['Gintaro', 'Beržo', 'Kedro', 'Deltos', 'Žarijos', 'Sakalo', 'Granito', 'Uosto', 'Vilkdalgio', 'Kadagio'],
    ['maistas', 'logistika', 'metalas', 'tekstilė', 'spauda', 'klinika'],
    (name, line) => `UAB „${name} ${line}“`,
  ),
  managers: ['Ana Bergaitė', 'Borisas Liepa', 'Klara Akmenė', 'Dovydas Samanis', 'Elena Šalnaitė', 'Feliksas Širdys'],
  planners: ['Greta Kalnė', 'Henrikas Miškinis'],
  events: ['Pavasario paroda 2025', 'Rudens kampanija 2025', 'Konkursų sezonas 2026'],
  segments: ['Maistas', 'Transportas', 'Metalas', 'Tekstilė', 'Paslaugos'],
  stages: ['Pirmas kontaktas', 'Susitikimas', 'Pasiūlymas', 'Derybos', 'Sutartis'],
  reasons: ['Kaina', 'Konkurentas', 'Nėra biudžeto', 'Nėra poreikio', 'Laikas'],
  outcomes: { won: 'Užsakymas', lost: 'Kliento atsisakymas', declined: 'Mūsų atsisakymas', open: 'Vykdoma' },
  tones: { positive: 'teigiamas', neutral: 'neutralus', negative: 'neigiamas' },
  nextSteps: ['Paskambinti', 'Aplankyti', 'Išsiųsti pasiūlymą', 'Suderinti sąlygas', 'Pakviesti į parodą'],
  people: names(
    ['Adomas', 'Birutė', 'Karolis', 'Dalia', 'Emilis', 'Gabija', 'Jonas', 'Ieva'],
    ['Uosis', 'Upelis', 'Molis'],
    (first, last) => `${first} ${last}`,
  ),
  roles: ['sprendimų priėmėjas', 'vartininkas', 'technikos specialistas', 'ekonomikos specialistas', 'vartotojas'],
  planTitle: 'Planas pagal klientus ir mėnesius, EUR',
  total: 'Iš viso',
  heads: {
    clients: ['Klientas', 'Vadybininkas', 'Segmentas', 'Patronuojanti įmonė', 'Asmeninis reitingas'],
    deals: [
      'Sandoris',
      'Klientas',
      'Vadybininkas',
      'Renginys',
      'Etapas',
      'Rezultatas',
      'Paskutinis etapas',
      'Pradžios data',
      'Pabaigos data',
      'Preliminarus biudžetas',
      'Patikslintas biudžetas',
      'Faktinis biudžetas',
      'Atsisakymo priežastis',
      'Renginio reitingas',
    ],
    log: ['Sandoris', 'Klientas', 'Renginys', 'Etapas', 'Data', 'Vadybininkas'],
    plan: ['Klientas', 'Vadybininkas', 'Mėnuo', 'Planas', 'Patikslintas planas', 'Faktas'],
    contacts: ['Klientas', 'Vadybininkas', 'Kontakto data', 'Tonas', 'Kitas žingsnis', 'Kito žingsnio data'],
    people: ['Klientas', 'Kontaktinis asmuo', 'Vaidmuo', 'Įtaka', 'Požiūris'],
    stages: ['Etapas', 'Rūšis', 'Terminas, dienos', 'Balai'],
    teams: ['Vadybininkas', 'Planuotojas'],
  },
  kinds: { stage: 'etapas', won: 'užsakymas', lost: 'kliento atsisakymas', declined: 'mūsų atsisakymas' },
  strayStage: 'Patikslinti',
};

export const WORDS: Readonly<Record<Language, Words>> = { en, ru, lt };

function company(firsts: readonly string[], lines: readonly string[], form: (name: string, line: string) => string) {
  return (index: number): string =>
    form(firsts[index % firsts.length] ?? '', lines[Math.floor(index / firsts.length) % lines.length] ?? '');
}

function names(
  firsts: readonly string[],
  lasts: readonly string[],
  form: (first: string, last: string) => string,
): string[] {
  return lasts.flatMap((last) => firsts.map((first) => form(first, last)));
}
