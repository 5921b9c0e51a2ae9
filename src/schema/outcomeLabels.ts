import { normaliseHeader } from './headers';
import type { Outcome } from './records';

// Whole labels, compared as normalised by normaliseHeader; the trade's words in three languages and those of common CRMs.
const LABELS: Readonly<Record<Outcome, string>> = {
  won: `
    won, closed won, closedwon, deal won, win, success, successful, signed, contract signed, order, ordered, ordered won,
    contract, sold, paid, deal closed won, completed successfully, converted, purchase, accepted, client won, order received,
    выигран, выиграна, выиграно, успех, успешно, успешная, успешно реализовано, успешно завершена, сделка успешна,
    подписан, подписано, подписана, договор, договор подписан, договор заключен, контракт, контракт подписан, заказ,
    заказ получен, заказано, продано, продажа, оплачено, оплачен, куплено, купил, заключен договор, заключен, сделка заключена,
    реализовано, подписание договора, подписали, победа,
    laimeta, laimetas, laimejome, pasirasyta, pasirasytas, sutartis, sutartis pasirasyta, pasirasyta sutartis, uzsakymas,
    uzsakyta, uzsakymas gautas, parduota, sekminga, sekmingai, sekme, apmoketa, sudaryta sutartis, sandoris sudarytas`,
  lost: `
    lost, closed lost, closedlost, deal lost, loss, lose, failed, refused, refused by client, refusal, client refused, rejected,
    rejected by client, cancelled, canceled, unsuccessful, abandoned, client refusal, deal closed lost, no sale, dead, dropped,
    churned, not won, lost to competitor, no decision,
    отказ, отказ клиента, отказался, отказались, клиент отказался, отказано, проигран, проиграна, проиграно, потерян, потеряна,
    потеряно, провал, провалена, сделка провалена, закрыто и не реализовано, закрыто не реализовано, не реализовано,
    неуспешно, неуспех, не состоялась, отменен, отменена, отменено, отклонен, отклонено, отклонена, отказ заказчика, ушел,
    ушел к конкуренту, ушли к конкурентам, слив, не купил, не подписан, анализ причины провала,
    prarasta, prarastas, pralaimeta, pralaimetas, pralaimejome, atsisake, kliento atsisakymas, klientas atsisake, atsisakymas,
    atsisakyta, atmesta, atmestas, atsaukta, atsauktas, nepavyko, nesekminga, nutraukta, netekta`,
  declined: `
    declined, declined by us, we declined, our refusal, refused by us, refusal by us, disqualified, unqualified, no bid,
    no go, rejected by us, company refusal, company declined, we refused, turned down, turned down by us,
    отказ компании, наш отказ, отказ с нашей стороны, мы отказались, отказались мы, отклонено нами, отказано нами, отказали,
    отказ нами, дисквалифицирован, дисквалифицирована, некачественный лид, некачественный, нецелевой, отказ фирмы,
    нецелевой клиент,
    musu atsisakymas, atsisakeme, musu atsisakyta, atmesta musu, imones atsisakymas, atsisakeme mes, netinkamas,
    atsisakyta musu, imone atsisake, kompanijos atsisakymas`,
  open: `
    open, opened, active, in progress, in work, ongoing, pending, working, current, not closed, live, on hold, undecided,
    в работе, открыта, открыто, открыт, открытая, активна, активный, активная, работа, в процессе, идет, продолжается,
    текущая, не закрыта, ведется, ожидание, ожидает, в ожидании,
    vykdoma, vykdomas, atvira, atviras, atidaryta, aktyvus, aktyvi, eigoje, tesiama, laukiama, nebaigta, dirbama, vyksta`,
};

const OUTCOMES: readonly Outcome[] = ['won', 'lost', 'declined', 'open'];
/** What every label means that we know, by its normalised text. */
export const OUTCOME_BY_LABEL: ReadonlyMap<string, Outcome> = new Map(
  OUTCOMES.flatMap((outcome) => LABELS[outcome].split(',').map((label) => [normaliseHeader(label), outcome] as const)),
);

/**
 * What a label in a column of outcomes means, in English, Russian or Lithuanian: won, lost (refused by the client), declined (by
 * us) or open. Null when it is none of the known labels.
 *
 * @example outcomeOf('Отказ компании') // 'declined'
 */
export function outcomeOf(label: string): Outcome | null {
  const text = normaliseHeader(label);
  return OUTCOME_BY_LABEL.get(text) ?? OUTCOME_BY_LABEL.get(text.replace(/^\d+ /, '').replace(/ \d+%?$/, '')) ?? null;
}

/**
 * What a label in a column of stages means when it is no stage: like `outcomeOf`, but "in progress" may well be the name of
 * a stage and does not count.
 */
export function endingOf(label: string): Exclude<Outcome, 'open'> | null {
  const outcome = outcomeOf(label);
  return outcome === 'open' ? null : outcome;
}

// Labels that mean "won" only where nothing says so more plainly: they are names of stages as well.
const MAY_BE_STAGE =
  /^(?:order|ordered|order received|contract|contract signed|signed|paid|accepted|purchase|договор|контракт|заказ|заказ получен|подписание договора|оплачено|оплачен|продажа|sutartis|uzsakymas|uzsakymas gautas|apmoketa)$/u;

/** Whether a label says its outcome so plainly that it cannot be the name of a stage. */
export function isPlainEnding(label: string): boolean {
  return endingOf(label) !== null && !MAY_BE_STAGE.test(normaliseHeader(label));
}
