import { normaliseHeader } from '../../schema/headers';
import type { Outcome } from '../../schema/records';

/**
 * The usual words for an outcome in three languages: a part of the vocabulary of schema/outcomeLabels, which reads headers too and
 * is too heavy for the custom functions. Every word means there what it means here.
 */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  won: `
    won, closed won, win, success, successful, signed, contract signed, order, ordered, order received, contract, sold, paid,
    converted, accepted, client won,
    выигран, выиграна, выиграно, успех, успешно, успешно реализовано, успешно завершена, подписан, подписано, подписана, договор,
    договор подписан, договор заключен, контракт, контракт подписан, заказ, заказ получен, продано, продажа, оплачено, оплачен,
    заключен договор, реализовано, победа,
    laimeta, laimetas, pasirasyta, pasirasytas, sutartis, sutartis pasirasyta, pasirasyta sutartis, uzsakymas, uzsakyta,
    uzsakymas gautas, parduota, sekminga, sekmingai, apmoketa`,
  lost: `
    lost, closed lost, loss, failed, refused, refused by client, refusal, client refused, client refusal, rejected, cancelled,
    canceled, unsuccessful, abandoned, no sale, dropped, lost to competitor, no decision,
    отказ, отказ клиента, отказался, отказались, клиент отказался, отказ заказчика, проигран, проиграна, проиграно, потерян,
    потеряна, потеряно, провал, закрыто и не реализовано, не реализовано, неуспешно, не состоялась, отменен, отменена, отменено,
    отклонен, отклонено, отклонена,
    prarasta, prarastas, pralaimeta, pralaimetas, atsisake, kliento atsisakymas, klientas atsisake, atsisakymas, atsisakyta,
    atmesta, atmestas, atsaukta, atsauktas, nepavyko, nesekminga, nutraukta`,
  declined: `
    declined, declined by us, we declined, our refusal, refused by us, disqualified, unqualified, no bid, rejected by us,
    company refusal, company declined,
    отказ компании, наш отказ, отказ с нашей стороны, мы отказались, отказ фирмы, отклонено нами, отказано нами, нецелевой,
    musu atsisakymas, atsisakeme, musu atsisakyta, atmesta musu, imones atsisakymas, imone atsisake, netinkamas`,
  open: `
    open, active, in progress, in work, ongoing, pending, on hold,
    в работе, открыта, открыто, открыт, активна, активный, активная, в процессе, ожидание, в ожидании,
    vykdoma, vykdomas, atvira, atviras, aktyvus, aktyvi, eigoje, laukiama, dirbama, vyksta`,
};

const OUTCOMES: readonly Outcome[] = ['won', 'lost', 'declined', 'open'];
const MEANING = new Map(
  OUTCOMES.flatMap((outcome) =>
    OUTCOME_WORDS[outcome].split(',').map((word) => [normaliseHeader(word), outcome] as const),
  ),
);

/**
 * What a label in a column of outcomes means; null when it is none of the usual words. Case, spaces, punctuation, ё and Lithuanian
 * diacritics do not count.
 *
 * @example outcomeMeant('Отказ компании') // 'declined'
 */
export function outcomeMeant(label: string): Outcome | null {
  return MEANING.get(normaliseHeader(label)) ?? null;
}
