import { wordsOf } from './headers';

// Stages as they usually follow one another, in the words of three languages and of common CRMs; the number is the place.
const PLACES: readonly (readonly [number, string])[] = [
  [
    0,
    'new, lead, leads, prospect, prospecting, incoming, unsorted, inquiry, новый, новая, лид, неразобранное, новая заявка, заявка, обращение, потенциальный, naujas, nauja, potencialus, užklausa',
  ],
  [
    1,
    'contact, contacted, engaging, engaged, first contact, first call, call, outreach, контакт, первичный контакт, первый контакт, установление контакта, звонок, звонка, первый звонок, kontaktas, pirmas kontaktas, skambutis',
  ],
  [
    2,
    'qualified, qualification, qualified to buy, discovery, квалификация, квалифицирован, отбор, kvalifikacija, kvalifikuotas',
  ],
  [
    3,
    'appointment scheduled, needs, needs analysis, id decision makers, analysis, выявление потребностей, потребность, анализ, анализ потребностей, замер, обследование, poreikiai, poreikių analizė, analizė',
  ],
  [
    4,
    'meeting, demo, demonstration, demo scheduled, presentation, presentation scheduled, visit, perception analysis, встреча, презентация, демонстрация, показ, визит, susitikimas, prezentacija, pristatymas, demonstracija, vizitas',
  ],
  [
    5,
    'proposal, proposal made, quote, price quote, offer, value proposition, proposal price quote, estimate, предложение, кп, коммерческое предложение, расчет, смета, подготовка предложения, подготовка кп, отправлено кп, кп отправлено, pasiūlymas, komercinis pasiūlymas, sąmata',
  ],
  [
    6,
    'negotiation, negotiations, negotiations started, decision, decision maker bought in, negotiation review, review, approval, переговоры, принимают решение, принятие решения, согласование, торг, обсуждение, derybos, sprendimas, derinimas, aptarimas',
  ],
  [
    7,
    'contract, contract sent, contracting, agreement, договор, контракт, согласование договора, подписание, подготовка договора, договор на подписании, sutartis, sutarties derinimas, pasirašymas, sutarties rengimas',
  ],
  [
    8,
    'invoice, payment, prepayment, order, счет, счет на предоплату, оплата, предоплата, заказ, выставлен счет, sąskaita, apmokėjimas, avansas, užsakymas',
  ],
  [
    9,
    'delivery, execution, implementation, onboarding, final invoice, в работе, исполнение, поставка, отгрузка, выполнение, финальный счет, vykdymas, pristatyta, įgyvendinimas, tiekimas',
  ],
];

const PLACE_OF = new Map(
  PLACES.flatMap(([place, labels]) =>
    labels.split(',').map((label) => [wordsOf(label).stems.join(' '), place] as const),
  ),
);

/**
 * The usual place of a stage in a sales process, from its name: 0 for a new lead, 5 for a proposal, 9 for delivery. Null when
 * the name is not known.
 *
 * @example usualPlaceOf('Коммерческое предложение') // 5
 */
export function usualPlaceOf(stage: string): number | null {
  const stems = wordsOf(stage).stems.filter((stem) => !/^\d+$/.test(stem));
  const whole = PLACE_OF.get(stems.join(' '));
  if (whole !== undefined) return whole;
  const places = stems.flatMap((stem) => PLACE_OF.get(stem) ?? []);
  return places.length === 0 ? null : Math.max(...places);
}

/** The number that a stage's name begins with or ends in ("1. Lead", "Этап 2"); null when it has none. */
export function ordinalOf(stage: string): number | null {
  const found = /^\s*(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})\s*$/u.exec(stage);
  return found === null ? null : Number(found[1] ?? found[2]);
}
