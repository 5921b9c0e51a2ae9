import { labelVocabulary } from './labelVocabulary';
import type { HoursKind, LifeCycle, Person, Tone } from './records';
import type { CellValue } from './source';
import { cellText, readBoolean } from './values';

const TONES = labelVocabulary<Tone>({
  positive: `
    positive, good, warm, friendly, pleased, plus, +, успешный, положительный, положительно, позитивный, хороший, хорошо,
    теплый, доброжелательный, teigiamas, teigiamai, geras, gerai, pozityvus, šiltas, draugiškas`,
  neutral: `
    neutral, indifferent, ordinary, normal, нейтральный, нейтрально, обычный, ровный, безразличный, neutralus, neutraliai,
    įprastas, abejingas`,
  negative: `
    negative, bad, cold, angry, hostile, complaint, unhappy, minus, отрицательный, отрицательно, негативный, плохой, плохо,
    холодный, недоволен, претензия, жалоба, neigiamas, neigiamai, blogas, blogai, negatyvus, šaltas, skundas, pretenzija`,
});

const LIFE_CYCLE = labelVocabulary<LifeCycle>({
  attract: `
    attract, attraction, acquire, acquisition, win, new, prospect, привлечь, привлечение, привлекать, новый, завоевание,
    pritraukti, pritraukimas, naujas`,
  develop: `
    develop, development, grow, growth, expand, upsell, развитие, развивать, развить, рост, расширение, plėtoti, plėtojimas,
    plėtra, vystyti, vystymas, augimas`,
  keep: `
    keep, retain, retention, maintain, maintenance, hold, удержание, удерживать, удержать, сохранение, сохранить, поддержание,
    поддерживать, išlaikyti, išlaikymas, palaikyti, palaikymas`,
  exit: `
    exit, leave, end, stop, phase out, wind down, выход, выйти, уход, прекращение, прекратить, завершение, расставание,
    išėjimas, išeiti, nutraukti, nutraukimas, pasitraukti, pasitraukimas, pabaiga`,
});

const HOURS_KINDS = labelVocabulary<HoursKind>({
  delivery: `
    delivery, project, billable, paid, order, execution, on project, проект, на проект, часы на проект, исполнение, поставка,
    выполнение, оплачиваемые, оплаченные, оплачено, заказ, projektas, projekto, projekto valandos, vykdymas, apmokamos,
    apmokėtos, užsakymas`,
  marketing: `
    marketing, marketing hours, sales, presale, pre sale, development, non billable, nonbillable, unpaid, not billable, маркетинг,
    на маркетинг, часы на маркетинг, продажа, продажи, развитие, неоплачиваемые, неоплаченные, неоплаченные часы, не оплачено,
    rinkodara, rinkodaros, rinkodaros valandos, pardavimai, plėtra, neapmokamos, neapmokėtos`,
  service: `
    service, serving, servicing, support, maintenance, account service, обслуживание, сопровождение, поддержка, сервис,
    aptarnavimas, priežiūra, palaikymas`,
});

const SIDES = labelVocabulary<Person['side']>({
  ours: 'ours, our, us, our side, our person, we, account team, наш, наши, наша сторона, мы, мы сами, mūsų, mes, mūsų pusė',
  theirs:
    'theirs, client, customer, their side, клиент, клиента, заказчик, сторона клиента, klientas, kliento, kliento pusė',
});

const MARKS = labelVocabulary<'yes' | 'no'>({
  yes: `
    done, completed, complete, finished, executed, ready, confirmed, approved, allowed, left, gone, выполнено, выполнена, сделано,
    сделана, готово, завершено, завершена, исполнено, подтверждено, разрешено, ушел, ушла, уволен, уволился, atlikta, padaryta,
    įvykdyta, baigta, patvirtinta, leista, išėjo`,
  no: `
    not done, not yet, open, planned, in progress, in work, pending, not started, overdue, cancelled, not confirmed, works, не выполнено,
    не сделано, в работе, в процессе, план, запланировано, не начато, просрочено, отменено, не подтверждено, работает,
    neatlikta, nepadaryta, neįvykdyta, vykdoma, planuojama, suplanuota, nepradėta, nepatvirtinta, dirba`,
});

const LEVELS = labelVocabulary<'1' | '3' | '5'>({
  '1': 'low, weak, poor, bad, small, низкий, слабый, плохой, малый, žemas, silpnas, blogas, mažas',
  '3': 'medium, middle, average, fair, средний, нормальный, vidutinis, vidutiniškas, normalus',
  '5': 'high, strong, good, big, excellent, высокий, сильный, хороший, большой, отличный, aukštas, stiprus, geras, didelis',
});

/** The tone of a contact: a word of three languages, or a number by its sign. @example toneOf('Негативный') // 'negative' */
export function toneOf(cell: CellValue): Tone | null {
  if (typeof cell === 'number') return cell > 0 ? 'positive' : cell < 0 ? 'negative' : 'neutral';
  if (/^[-−]\d/u.test(cellText(cell).trim())) return 'negative';
  return TONES(cellText(cell));
}

/** What is meant with a client. @example lifeCycleOf('Удержание') // 'keep' */
export function lifeCycleOf(label: string): LifeCycle | null {
  return LIFE_CYCLE(label);
}

/** Which budget hours belong to; a plain yes or no answers "billable?". @example hoursKindOf('неоплаченные часы') // 'marketing' */
export function hoursKindOf(cell: CellValue): HoursKind | null {
  const billable = readBoolean(cell);
  if (billable.ok && billable.value !== null) return billable.value ? 'delivery' : 'marketing';
  return HOURS_KINDS(cellText(cell));
}

/** On whose side a person is: the client's unless said otherwise. @example sideOf('mūsų') // 'ours' */
export function sideOf(label: string | null): Person['side'] {
  return (label === null ? null : SIDES(label)) ?? 'theirs';
}

/** A yes or no said in a word other than those. @example markOf('Выполнено') // true */
export function markOf(label: string): boolean | null {
  const meaning = MARKS(label);
  return meaning === null ? null : meaning === 'yes';
}

/** A level said in a word, as a number from 1 (low) to 5 (high). @example levelOf('средняя') // 3 */
export function levelOf(label: string): number | null {
  const level = LEVELS(label);
  return level === null ? null : Number(level);
}
