import { contactCadence, type CadenceStatus } from '../analysis/cadence/contactCadence';
import { reviews, type ReviewStatus } from '../analysis/dossier/reviews';
import { latestContacts } from '../analysis/scenario/nextSteps';
import type { DossierTexts } from '../i18n/dossier/dossierTexts';
import type { Given } from '../reports/analyses/given';
import { isSerial } from '../schema/calendar';
import { readDate } from '../schema/readDate';
import { completenessOf, missingLabels, type DossierContent } from './dossierContent';
import { whoMaySee, type WhoMaySee } from './whoMaySee';

/** A client's dossier as the list of all of them shows it. Days are serials of the 1900 system. */
export interface ListedDossier extends WhoMaySee {
  client: string;
  /** 0 to 1. */
  complete: number | null;
  /** What the missing parts are called, in the dossier's order. */
  missing: readonly string[];
  reviewed: number | null;
  reviewDue: number | null;
  review: ReviewStatus;
}

/** What a client has of contacts (R41, R6). */
export interface ListedContact {
  client: string;
  manager: string | null;
  status: CadenceStatus;
  /** When the next contact is due, or the pause ends. */
  due: number | null;
  /** What the latest contact leads to; null where it says nothing. */
  nextStep: string | null;
  nextDate: number | null;
}

/** The dossiers, those to be reviewed first (R37). */
export function listDossiers(
  dossiers: readonly { client: string; content: DossierContent }[],
  given: Given,
  texts: DossierTexts,
  dayShift: number,
): ListedDossier[] {
  const contents = new Map(dossiers.map(({ client, content }) => [client, content]));
  const lines = dossiers.map(({ client, content }) => ({
    name: client,
    manager: null,
    reviewed: lastReview(client, content, given, dayShift),
  }));
  const maySee = whoMaySee(given);
  return reviews(lines, given.asOf).flatMap(({ client, reviewed, due, status }) => {
    const content = contents.get(client);
    if (!content) return [];
    const complete = completenessOf(content);
    const missing = missingLabels(complete, content, texts);
    const may = maySee(client);
    return [{ client, ...may, complete: complete.share, missing, reviewed, reviewDue: due, review: status }];
  });
}

/** When a dossier was last reviewed: as it says itself, also in words, or else as the list of clients says. */
export function lastReview(client: string, content: DossierContent, given: Given, dayShift: number): number | null {
  const typed = content.fields.reviewed?.value;
  const listed = given.clients.find(({ name }) => name === client)?.reviewed ?? null;
  const said = typeof typed === 'string' ? readDate(typed) : null;
  const told = typeof typed === 'number' ? typed + dayShift : said?.ok ? said.value : null;
  const reviewed = told ?? listed;
  return reviewed !== null && isSerial(reviewed) ? reviewed : null;
}

/** The calendar of contacts: overdue first, then due, on pause, never, fine. */
export function listContacts(clients: readonly string[], given: Given): ListedContact[] {
  const contacts = given.records.contacts?.records ?? [];
  const managers = new Map(given.clients.map(({ name, manager }) => [name, manager]));
  const wanted = new Set(clients);
  const own = contacts.filter(({ client }) => wanted.has(client));
  const past = own.filter(({ date }) => date === null || Math.floor(date) <= Math.floor(given.asOf));
  const latest = new Map([...latestContacts(past)].map((contact) => [contact.client, contact]));
  const lines = clients.map((name) => ({ name, manager: managers.get(name) ?? null }));
  return contactCadence(lines, own, given.asOf).map(({ client, manager, status, due, pausedUntil }) => {
    const { nextStep = null, nextDate = null } = latest.get(client) ?? {};
    return { client, manager, status, due: pausedUntil ?? due, nextStep, nextDate };
  });
}
