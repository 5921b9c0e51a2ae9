import type { Language } from '../src/i18n/dictionary';

/** Names and headers of the care of clients in one language. Companies and people are made up. */
export interface CareWords {
  sheets: Record<'hours' | 'activities' | 'competitors', string>;
  heads: {
    /** Further columns of the lists that the practice makes. */
    clients: string[];
    deals: string[];
    contacts: string[];
    people: string[];
    stages: string[];
    hours: string[];
    activities: string[];
    competitors: string[];
  };
  yes: string;
  no: string;
  relationshipStages: string[];
  lifeCycles: Record<'attract' | 'develop' | 'keep' | 'exit', string>;
  decisions: { accepted: string; declined: string };
  projectStatuses: string[];
  notes: string[];
  sources: string[];
  sides: { ours: string; theirs: string };
  teamRoles: string[];
  team: string[];
  responsibilities: string[];
  juniors: string[];
  kinds: Record<'delivery' | 'marketing' | 'service', string>;
  /** A kind of hours that belongs to no budget, as a slip of the pen. */
  strayKind: string;
  project: (deal: string) => string;
  activities: string[];
  competitors: string[];
  strengths: string[];
  weaknesses: string[];
  /** A client who is in no other list. */
  strayClient: string;
}

const en: CareWords = {
  sheets: { hours: 'Hours', activities: 'Activities', competitors: 'Competitors' },
  heads: {
    clients: [
      'Need',
      'Relationship',
      'Relationship stage',
      'Life cycle',
      'Potential',
      'Cost to serve',
      'Image maker',
      'Expert',
      'Beachhead',
      'Last review',
      'Planned hours',
      'Planned spend',
      'Decision',
      'Decided by',
      'Decision date',
    ],
    deals: ['Discount', 'Recommended by', 'Project status'],
    contacts: ['Note', 'Source of information'],
    people: ['Left', 'Last contact', 'Side', 'Responsibility'],
    stages: ['Project status'],
    hours: [
      'Date',
      'Manager',
      'Client',
      'Project',
      'Kind',
      'Hours',
      'Money',
      'Planned hours',
      'Planned money',
      'Executive',
      'Junior',
      'Permitted',
    ],
    activities: [
      'Client',
      'Activity',
      'Due date',
      'Responsible',
      'Approved by',
      'Done',
      'Confirmed by client',
      'Valuable to us',
      'Valuable to client',
      'Money',
    ],
    competitors: ['Client', 'Competitor', 'Strengths', 'Weaknesses'],
  },
  yes: 'yes',
  no: 'no',
  relationshipStages: ['acquaintance', 'first orders', 'trust', 'partnership'],
  lifeCycles: { attract: 'attract', develop: 'develop', keep: 'keep', exit: 'exit' },
  decisions: { accepted: 'key client', declined: 'not now' },
  projectStatuses: ['estimate', 'drafting', 'in production', 'delivered'],
  notes: [
    'A new director has started',
    'They open a branch in spring',
    'Next year’s budget is approved',
    'They look for a second supplier',
    'Unhappy with delivery times',
    'They move to a new warehouse',
    'They ask for longer payment terms',
    'The buyer goes on parental leave',
  ],
  sources: ['secretary', 'trade press', 'director', 'their website'],
  sides: { ours: 'ours', theirs: 'client' },
  teamRoles: ['sponsor', 'coordinator', 'finance', 'logistics', 'marketing'],
  team: ['Ivy Marsh', 'Jack Ford', 'Karen Wells', 'Leo Banks', 'Mona Field', 'Nils Park', 'Olga Reed', 'Paul Dean'],
  responsibilities: ['terms and escalation', 'all orders', 'invoices and limits', 'deliveries', 'joint promotion'],
  juniors: ['Quinn Lake', 'Rosa Pine'],
  kinds: { delivery: 'delivery', marketing: 'marketing', service: 'service' },
  strayKind: 'travel',
  project: (deal) => `Project ${deal}`,
  activities: [
    'Quarterly review meeting',
    'Training for users',
    'Visit to the plant',
    'Joint stand at the fair',
    'Audit of deliveries',
    'Dinner with the board',
  ],
  competitors: ['Northern Supply', 'Quickline', 'Old Mill Trading', 'Vertex Partners'],
  strengths: ['low price', 'short delivery times', 'long acquaintance', 'large stock'],
  weaknesses: ['poor service', 'few specialists', 'slow invoices', 'narrow range'],
  strayClient: 'Zenith Holdings Ltd',
};

const ru: CareWords = {
  sheets: { hours: 'Часы', activities: 'Действия', competitors: 'Конкуренты' },
  heads: {
    clients: [
      'Потребность',
      'Отношения',
      'Стадия отношений',
      'Жизненный цикл',
      'Потенциал',
      'Затраты на обслуживание',
      'Имиджевый',
      'Эксперт',
      'Плацдарм',
      'Пересмотр досье',
      'Плановые часы',
      'Плановые затраты',
      'Решение',
      'Кто решил',
      'Дата решения',
    ],
    deals: ['Скидка', 'Кто рекомендовал', 'Статус проекта'],
    contacts: ['Что узнали', 'Источник сведений'],
    people: ['Ушёл', 'Последний контакт', 'Сторона', 'Ответственность'],
    stages: ['Статус проекта'],
    hours: [
      'Дата',
      'Менеджер',
      'Клиент',
      'Проект',
      'Вид часов',
      'Часы',
      'Затраты',
      'Плановые часы',
      'Плановые затраты',
      'Руководство',
      'Стажёр',
      'Разрешено',
    ],
    activities: [
      'Клиент',
      'Действие',
      'Срок',
      'Ответственный',
      'Кто утвердил',
      'Выполнено',
      'Подтверждено клиентом',
      'Ценно для нас',
      'Ценно для клиента',
      'Затраты',
    ],
    competitors: ['Клиент', 'Конкурент', 'Сильные стороны', 'Слабые стороны'],
  },
  yes: 'да',
  no: 'нет',
  relationshipStages: ['знакомство', 'первые заказы', 'доверие', 'партнёрство'],
  lifeCycles: { attract: 'привлечение', develop: 'развитие', keep: 'удержание', exit: 'выход' },
  decisions: { accepted: 'ключевой', declined: 'пока нет' },
  projectStatuses: ['смета', 'согласование договора', 'в производстве', 'сдан'],
  notes: [
    'Пришёл новый директор',
    'Весной открывают филиал',
    'Утверждён бюджет на следующий год',
    'Ищут второго поставщика',
    'Недовольны сроками поставки',
    'Переезжают на новый склад',
    'Просят отсрочку платежа подольше',
    'Закупщица уходит в декрет',
  ],
  sources: ['секретарь', 'отраслевая пресса', 'директор', 'их сайт'],
  sides: { ours: 'наша сторона', theirs: 'клиент' },
  teamRoles: ['куратор', 'координатор', 'финансист', 'логист', 'маркетолог'],
  team: [
    'Инна Болотова',
    'Яков Бродов',
    'Карина Ключева',
    'Леонид Берегов',
    'Марина Полева',
    'Никита Садов',
    'Ольга Камышева',
    'Павел Доронин',
  ],
  responsibilities: ['условия и споры', 'все заказы', 'счета и лимиты', 'доставка', 'совместная реклама'],
  juniors: ['Кира Озёрная', 'Роза Соснина'],
  kinds: { delivery: 'на проект', marketing: 'на маркетинг', service: 'обслуживание' },
  strayKind: 'поездка',
  project: (deal) => `Проект ${deal}`,
  activities: [
    'Квартальная встреча по итогам',
    'Обучение пользователей',
    'Поездка на завод',
    'Общий стенд на выставке',
    'Аудит поставок',
    'Ужин с правлением',
  ],
  competitors: ['Северснаб', 'Быстрая линия', 'Старая мельница', 'Вертекс-партнёр'],
  strengths: ['низкая цена', 'короткие сроки', 'давнее знакомство', 'большой склад'],
  weaknesses: ['слабое обслуживание', 'мало специалистов', 'долго выставляют счета', 'узкий ассортимент'],
  strayClient: 'ООО «Зенит-Холдинг»',
};

const lt: CareWords = {
  sheets: { hours: 'Valandos', activities: 'Veiksmai', competitors: 'Konkurentai' },
  heads: {
    clients: [
      'Poreikis',
      'Santykiai',
      'Santykių stadija',
      'Gyvavimo ciklas',
      'Potencialas',
      'Aptarnavimo kaštai',
      'Įvaizdžio kūrėjas',
      'Ekspertas',
      'Placdarmas',
      'Bylos peržiūra',
      'Planuojamos valandos',
      'Planuojamos išlaidos',
      'Sprendimas',
      'Kas nusprendė',
      'Sprendimo data',
    ],
    deals: ['Nuolaida', 'Kas rekomendavo', 'Projekto būsena'],
    contacts: ['Ką sužinojome', 'Informacijos šaltinis'],
    people: ['Išėjo', 'Paskutinis kontaktas', 'Pusė', 'Atsakomybė'],
    stages: ['Projekto būsena'],
    hours: [
      'Data',
      'Vadybininkas',
      'Klientas',
      'Projektas',
      'Valandų rūšis',
      'Valandos',
      'Išlaidos',
      'Planuojamos valandos',
      'Planuojamos išlaidos',
      'Vadovybė',
      'Stažuotojas',
      'Leista',
    ],
    activities: [
      'Klientas',
      'Veiksmas',
      'Terminas',
      'Atsakingas',
      'Kas patvirtino',
      'Atlikta',
      'Kliento patvirtinimas',
      'Vertinga mums',
      'Vertinga klientui',
      'Išlaidos',
    ],
    competitors: ['Klientas', 'Konkurentas', 'Stiprybės', 'Silpnybės'],
  },
  yes: 'taip',
  no: 'ne',
  relationshipStages: ['pažintis', 'pirmieji užsakymai', 'pasitikėjimas', 'partnerystė'],
  lifeCycles: { attract: 'pritraukimas', develop: 'plėtra', keep: 'išlaikymas', exit: 'pasitraukimas' },
  decisions: { accepted: 'pagrindinis', declined: 'kol kas ne' },
  projectStatuses: ['sąmata', 'derinama sutartis', 'gaminama', 'perduota'],
  notes: [
    'Pradėjo dirbti naujas direktorius',
    'Pavasarį atidaro filialą',
    'Patvirtintas kitų metų biudžetas',
    'Ieško antro tiekėjo',
    'Nepatenkinti pristatymo terminais',
    'Keliasi į naują sandėlį',
    'Prašo ilgesnio mokėjimo termino',
    'Pirkimų vadovė išeina motinystės atostogų',
  ],
  sources: ['sekretorė', 'šakos spauda', 'direktorius', 'jų svetainė'],
  sides: { ours: 'mūsų', theirs: 'kliento' },
  teamRoles: ['kuratorius', 'koordinatorius', 'finansininkas', 'logistas', 'rinkodara'],
  team: [
    'Ina Pelkienė',
    'Jokūbas Brasta',
    'Karina Versmė',
    'Leonas Krantas',
    'Monika Laukė',
    'Nojus Parkas',
    'Olga Nendrė',
    'Paulius Slėnis',
  ],
  responsibilities: ['sąlygos ir ginčai', 'visi užsakymai', 'sąskaitos ir limitai', 'pristatymas', 'bendra reklama'],
  juniors: ['Kamilė Ežerė', 'Roza Pušaitė'],
  kinds: { delivery: 'projekto valandos', marketing: 'rinkodara', service: 'aptarnavimas' },
  strayKind: 'kelionė',
  project: (deal) => `Projektas ${deal}`,
  activities: [
    'Ketvirčio aptarimas',
    'Naudotojų mokymai',
    'Išvyka į gamyklą',
    'Bendras stendas parodoje',
    'Pristatymų auditas',
    'Vakarienė su valdyba',
  ],
  competitors: ['Šiaurės tiekimas', 'Greitoji linija', 'Senasis malūnas', 'Vertex partneriai'],
  strengths: ['maža kaina', 'trumpi terminai', 'sena pažintis', 'didelis sandėlis'],
  weaknesses: ['prastas aptarnavimas', 'mažai specialistų', 'lėtos sąskaitos', 'siauras asortimentas'],
  strayClient: 'UAB „Zenito holdingas“',
};

export const CARE_WORDS: Readonly<Record<Language, CareWords>> = { en, ru, lt };
