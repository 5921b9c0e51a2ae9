import { contactCadence } from '../analysis/cadence/contactCadence';
import { moneyWonBy } from '../analysis/conversion/moneyWonBy';
import { reviewDue } from '../analysis/dossier/reviews';
import { clientRatings, type ClientRating } from '../analysis/rating/clientRatings';
import { planFacts } from '../analysis/planning/planFacts';
import { planAccuracy } from '../analysis/planning/planAccuracy';
import { dossierTextsOf, type DossierTexts } from '../i18n/dossier/dossierTexts';
import type { Language } from '../i18n/language';
import { fill } from '../i18n/template';
import type { Given } from '../reports/analyses/given';
import type { CellStyle } from '../reports/model';
import { isoOf, isSerial, periodOf } from '../schema/calendar';
import type { HoursEntry } from '../schema/records';
import { lastReview } from './dossierList';
import { sheetLink } from './sheetLink';
import { SLOTS } from './parseSheet';
import { whoMaySee, type WhoMaySee } from './whoMaySee';
import { completenessOf, firstOf, missingLabels, type DossierContent } from './dossierContent';
import { BLOCKS, type BlockId } from './template';

export interface GeneratedCell {
  value: string | number;
  style: CellStyle;
  /** With its '='; left out where the value stands for itself. */
  formula?: string;
}

/** Stands for a cell that keeps what it says, because nothing tells it anew. */
export const KEPT = 'kept';

/** The lines of each generated block, at most as many as the template has room for. */
export type GeneratedBlocks = Readonly<Record<BlockId, readonly GeneratedLine[]>>;

export type GeneratedLine = readonly (GeneratedCell | typeof KEPT | null)[];

/** What the dossiers of a workbook are made from: what all of them need, made once. */
export interface DossierFacts {
  given: Given;
  ratings: ReadonlyMap<string, ClientRating>;
  /** Names of the report sheets that a dossier leads to. */
  reportSheets: readonly string[];
  maySee: (client: string) => WhoMaySee;
  /** False in a workbook that holds no list that tells of clients, such as one with a manager's dossiers alone. */
  hasLists: boolean;
}

export function dossierFacts(given: Given, reportSheets: readonly string[] = []): DossierFacts {
  const { deals, clients, points } = given;
  const known = clients.map(({ name, personalRating = null }) => ({ name, personalRating }));
  const ratings = clientRatings({ deals, clients: known, points });
  return {
    given,
    reportSheets,
    maySee: whoMaySee(given),
    hasLists: hasLists(given),
    ratings: new Map(ratings.map((rating) => [rating.client, rating])),
  };
}

function hasLists({ records: { deals, events, plan, clients, contacts, hours } }: Given): boolean {
  return [deals, events, plan, clients, contacts, hours].some((reading) => (reading?.rowsUsed ?? 0) > 0);
}

type Line = (GeneratedCell | null)[];

/**
 * What a dossier's generated blocks say now. In a workbook without lists a dossier that is there keeps its figures and their day; only what the
 * dossier tells by itself is made anew: how complete it is and when it is to be reviewed.
 *
 * @param isThere whether the client has a dossier already
 */
export function generatedBlocks(
  client: string,
  facts: DossierFacts,
  content: DossierContent,
  language: Language,
  dayShift: number,
  isThere: boolean,
): GeneratedBlocks {
  const blocks = figures(client, facts, content, language, dayShift);
  if (facts.hasLists || !isThere) return blocks;
  const kept = Object.fromEntries(
    BLOCKS.map(({ block, rows }) => [
      block,
      Array.from({ length: rows }, () => new Array<typeof KEPT>(SLOTS).fill(KEPT)),
    ]),
  ) as unknown as Record<BlockId, GeneratedLine[]>;
  const [heads = [], line = [], missing = []] = blocks.state;
  const reviewed = lastReview(client, content, facts.given, dayShift);
  const own = [KEPT, KEPT, line[2] ?? null, reviewed === null ? KEPT : (line[3] ?? null), KEPT, KEPT] as const;
  return { ...kept, state: [heads, own, missing, ...kept.state.slice(3)] };
}

/**
 * The figures of one client from the lists, as values of their day: a dossier may leave the workbook that the lists stand in.
 *
 * @param content what is typed into the dossier: it tells what is missing and when it was reviewed
 * @param dayShift what a serial on the sheet lacks to one of the 1900 system
 */
function figures(
  client: string,
  { given, ratings, reportSheets, maySee }: DossierFacts,
  content: DossierContent,
  language: Language,
  dayShift: number,
): GeneratedBlocks {
  const texts = dossierTextsOf(language);
  const { words } = texts;
  const own = given.deals.filter((deal) => deal.client === client);
  const blocks: Record<BlockId, Line[]> = {
    state: [...stateLines(client, given, maySee(client), content, texts, dayShift), linkLine(reportSheets, words)],
    rating: ratingLines(client, given, ratings, texts),
    revenue: [],
    positions: [],
    plan: [],
    contacts: contactLines(client, given, texts),
    hours: hoursLines(client, given, texts),
  };

  const revenue = new Map<string, { money: number; orders: number }>();
  for (const deal of own) {
    const day = deal.closed ?? deal.started;
    if (deal.outcome !== 'won') continue;
    const period = day !== null && isSerial(day) ? periodOf(day, given.period) : '';
    const sum = revenue.get(period) ?? { money: 0, orders: 0 };
    revenue.set(period, { money: sum.money + moneyWonBy(deal), orders: sum.orders + 1 });
  }
  blocks.revenue = table(
    [words.period, words.revenue, words.orders],
    [...revenue]
      .sort(([x], [y]) => (x < y ? 1 : -1))
      .map(([period, { money, orders }]) => [
        said(period || words.none),
        figure(money, 'money'),
        figure(orders, 'count'),
      ]),
    roomOf('revenue'),
    words,
  );

  blocks.positions = table(
    [words.event, words.stage, words.outcome, words.started, words.budget, words.manager],
    [...own]
      .sort((x, y) => (y.started ?? 0) - (x.started ?? 0))
      .map((deal) => [
        said(deal.event ?? deal.id),
        said(deal.stage ?? deal.lastStage),
        said(texts.outcomes[deal.outcome]),
        said(day(deal.started)),
        figure(deal.refined ?? deal.planned, 'money'),
        said(deal.manager),
      ]),
    roomOf('positions'),
    words,
  );

  const planned = (given.records.plan?.records ?? []).filter((line) => line.client === client);
  const { periods } = planAccuracy(planFacts(planned, (serial) => periodOf(serial, given.period)));
  blocks.plan = table(
    [words.period, words.planned, words.refined, words.actual, words.error],
    [...periods]
      .reverse()
      .map(({ period, planned: plan, refined, actual, error }) => [
        said(period),
        figure(plan, 'money'),
        figure(refined, 'money'),
        figure(actual, 'money'),
        figure(error, 'signedPercent'),
      ]),
    roomOf('plan'),
    words,
  );
  return blocks;
}

function stateLines(
  client: string,
  given: Given,
  { manager, superior }: WhoMaySee,
  content: DossierContent,
  texts: DossierTexts,
  dayShift: number,
): Line[] {
  const { words } = texts;
  const complete = completenessOf(content);
  const { share } = complete;
  const labels = missingLabels(complete, content, texts);
  const reviewed = lastReview(client, content, given, dayShift);
  const due = reviewed === null ? null : isoOf(reviewDue(reviewed));
  const type = given.types.find((one) => one.client === client);
  const line: Line = [
    said(isoOf(given.asOf)),
    said([manager, superior].filter(Boolean).join(' / ') || words.none),
    figure(share, 'percent'),
    said(due ?? words.none),
    figure(type?.share ?? null, 'percent'),
    said(texts.dependences[type?.dependence ?? 'none']),
  ];
  return [
    heads(
      [
        words.asOf,
        `${words.manager} / ${words.superior}`,
        words.complete,
        words.reviewDue,
        words.share,
        words.dependence,
      ],
      line,
    ),
    line,
    [
      { value: words.missing, style: 'label' },
      { value: firstOf(labels, texts) || words.none, style: 'detail' },
    ],
  ];
}

/** The way to the reports that stand in the workbook. */
function linkLine(sheets: readonly string[], words: DossierTexts['words']): Line {
  if (sheets.length === 0) return [];
  // A few have room to run on into the next cell.
  const places = sheets.length <= 4 ? [1, 2, 4, 6] : Array.from({ length: SLOTS - 1 }, (_, at) => at + 1);
  const line = new Array<GeneratedCell | null>(SLOTS).fill(null);
  line[0] = { value: words.reports, style: 'label' };
  places.forEach((place, at) => {
    const name = sheets[at];
    if (name !== undefined) line[place] = { value: name, style: 'link', formula: `=${sheetLink(name)}` };
  });
  return line;
}

function ratingLines(
  client: string,
  { deals }: Given,
  ratings: DossierFacts['ratings'],
  { words }: DossierTexts,
): Line[] {
  const rating = ratings.get(client);
  if (!rating) return [heads([words.total]), [said(words.none)]];
  const events = new Map<string, number>();
  for (const { client: of, event, eventRating } of deals) {
    if (of === client && event !== null && eventRating !== null)
      events.set(event, Math.max(eventRating, events.get(event) ?? 0));
  }
  const [latest] = [...events].reverse();
  const line: Line = [
    figure(rating.aggregate, 'count'),
    said(`${rating.rank} / ${ratings.size}`),
    figure(rating.status, 'count'),
    figure(rating.personal, 'count'),
    ...(latest ? [figure(latest[1], 'count')] : []),
  ];
  return [heads([words.total, words.rank, words.status, words.personal, ...(latest ? [latest[0]] : [])], line), line];
}

function contactLines(client: string, { records, asOf }: Given, texts: DossierTexts): Line[] {
  const { words } = texts;
  const own = (records.contacts?.records ?? []).filter((one) => one.client === client);
  const [cadence] = contactCadence([{ name: client, manager: null }], own, asOf);
  const status = cadence ? texts.cadences[cadence.status] : words.none;
  const due = cadence?.pausedUntil ?? cadence?.due ?? null;
  const past = own
    .filter(({ date }) => date !== null && Math.floor(date) <= Math.floor(asOf))
    .sort((x, y) => (y.date ?? 0) - (x.date ?? 0));
  const room = roomOf('contacts') - 1;
  return [
    [
      { value: words.contactDue, style: 'label' },
      { value: due === null ? status : `${isoOf(due)}: ${status}`, style: 'detail' },
    ],
    ...table(
      [words.date, words.nextStep, words.tone, words.manager],
      past.map(({ date, nextStep, nextDate, tone, toneText, manager }) => [
        said(day(date)),
        said([nextStep, day(nextDate)].filter(Boolean).join(', ')),
        said(tone === null ? toneText : texts.tones[tone]),
        said(manager),
      ]),
      room,
      words,
    ),
  ];
}

function hoursLines(client: string, { records }: Given, { words, hoursKinds }: DossierTexts): Line[] {
  const sums = new Map<HoursEntry['kind'], { hours: number; money: number }>();
  for (const entry of records.hours?.records ?? []) {
    if (entry.client !== client) continue;
    const sum = sums.get(entry.kind) ?? { hours: 0, money: 0 };
    sums.set(entry.kind, { hours: sum.hours + (entry.hours ?? 0), money: sum.money + (entry.money ?? 0) });
  }
  const kinds = (['delivery', 'marketing', 'service'] as const).filter((kind) => sums.has(kind));
  return table(
    [words.kind, words.hours, words.money],
    [...kinds, ...(sums.has(null) && kinds.length < 3 ? [null] : [])].map((kind) => [
      said(kind === null ? words.none : hoursKinds[kind]),
      figure(sums.get(kind)?.hours ?? null, 'count'),
      figure(sums.get(kind)?.money ?? null, 'money'),
    ]),
    roomOf('hours'),
    words,
  );
}

/** A header and as many lines as there is room for; the last one says how many more there are. */
function table(headers: readonly string[], lines: readonly Line[], room: number, words: DossierTexts['words']): Line[] {
  const space = room - 1;
  if (lines.length === 0) return [heads(headers), [said(words.none)]];
  if (lines.length <= space) return [heads(headers, lines[0]), ...lines];
  const shown = lines.slice(0, space - 1);
  return [heads(headers, shown[0]), ...shown, [said(fill(words.and, { count: String(lines.length - shown.length) }))]];
}

function roomOf(block: BlockId): number {
  return BLOCKS.find((each) => each.block === block)?.rows ?? 0;
}

/** Headers over a line: over figures they stand to the right. */
function heads(headers: readonly string[], line: Line = []): Line {
  return headers.map((value, at) => {
    const below = line[at]?.style ?? 'text';
    return { value, style: below === 'text' ? 'subheader' : 'keyLabel' };
  });
}

function said(text: string | null): GeneratedCell | null {
  return text === null || text === '' ? null : { value: text, style: 'text' };
}

function figure(value: number | null, style: CellStyle): GeneratedCell | null {
  return value === null ? null : { value, style };
}

function day(serial: number | null): string | null {
  return serial !== null && isSerial(serial) ? isoOf(serial) : null;
}
