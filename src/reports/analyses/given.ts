import { clientTypes, type ClientType } from '../../analysis/keyclients/clientTypes';
import type { ClientAmount } from '../../analysis/keyclients/concentration';
import { moneyWonBy } from '../../analysis/conversion/moneyWonBy';
import type { Journey, RecordReading } from '../../analysis/funnel/journeys';
import { outcomePoints, type PointsTable } from '../../analysis/rating/outcomePoints';
import { scenarioOf, type Scenario, type ScenarioLine } from '../../analysis/scenario/scenario';
import { trailsOf, type Trail } from '../../analysis/scenario/trails';
import { compareBlankLast } from '../../analysis/compareBlankLast';
import { dictionaryOf, type Dictionary } from '../../i18n/dictionary';
import { isoOf, isSerial, periodOf, type PeriodKind } from '../../schema/calendar';
import type { QualityFinding } from '../../schema/quality';
import type { Records } from '../../schema/reading';
import type { Client, Deal } from '../../schema/records';
import type { Audit } from '../audit';

/** Why an analysis has nothing to say: what the lists do not tell. Its sentence is in the dictionary. */
export type Reason = keyof Dictionary['unavailable'];

/** Stands in the place of an analysis, or of a part of one, that the lists do not tell enough for. */
export interface Lacking {
  lacking: Reason;
}

export function lacking(reason: Reason): Lacking {
  return { lacking: reason };
}

export function isLacking(value: unknown): value is Lacking {
  return typeof value === 'object' && value !== null && 'lacking' in value;
}

/** What the analyses start from: the records, and what several of them need, made once. */
export interface Given {
  records: Records;
  asOf: number;
  period: PeriodKind;
  /** Null when none was given. */
  goal: number | null;
  /** The first day of a new process; null when none was given. */
  changedOn: number | null;
  stages: string[];
  journeys: Journey[];
  /** The journeys' deals, each with the outcome that the journey came to. */
  deals: Deal[];
  trails: Trail[];
  /** Null where nothing records stages. */
  reading: RecordReading | null;
  scenario: Scenario;
  points: PointsTable;
  /** The list of clients; where there is none, those of the deals without any marks. */
  clients: ClientOfBase[];
  turnover: ClientAmount[];
  types: ClientType[];
  /** Names of the key clients, of whatever type, in order of turnover. */
  keyClients: string[];
  /** Clients that have bought. */
  buyers: Set<string>;
  funnel: Audit['funnel'];
  planAccuracy: Audit['planAccuracy'];
  quality: QualityFinding[];
  texts: Dictionary;
}

/** What is known of a client at least. */
export type ClientOfBase = Pick<Client, 'name' | 'manager'> & Partial<Omit<Client, 'row'>>;

export function givenOf(audit: Audit): Given {
  const { records, quality } = audit.lists;
  const journeys = audit.journeys?.journeys ?? [];
  const deals = journeys.map(({ deal, outcome }) => (deal.outcome === outcome ? deal : { ...deal, outcome }));
  const stages = records.stageNames;
  const reading = audit.journeys?.reading ?? null;
  const lines = scenarioLines(records);
  const won = deals.filter(({ outcome }) => outcome === 'won');
  const turnover = won.map((deal) => ({ client: deal.client, amount: moneyWonBy(deal) }));
  const clients = clientsOf(records, deals);
  const types = clientTypes(turnover, clients);
  return {
    records,
    asOf: audit.asOfSerial,
    period: audit.period,
    goal: audit.goal,
    changedOn: audit.changedOn,
    stages,
    journeys,
    deals,
    trails: trailsOf({
      deals: records.deals?.records ?? [],
      log: records.events?.records ?? [],
      stages,
      reading: reading ?? undefined,
    }).trails,
    reading,
    scenario: scenarioOf(lines),
    points: outcomePoints(lines),
    clients,
    turnover,
    types,
    keyClients: types.filter((one) => one.types.length > 0).map(({ client }) => client),
    buyers: new Set(won.flatMap(({ client }) => client ?? [])),
    funnel: audit.funnel,
    planAccuracy: audit.planAccuracy,
    quality,
    texts: dictionaryOf(audit.language),
  };
}

/** Whether the list of clients has a column. */
export function hasClientColumn({ records }: Given, field: string): boolean {
  return records.clients?.columns[field] !== undefined;
}

/** How many of each kind there are. */
export function countsOf<K extends string>(kinds: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** A day as the JSON tells it; null when there is none. */
export function dayText(serial: number | null | undefined): string | null {
  return typeof serial === 'number' && isSerial(serial) ? isoOf(serial) : null;
}

/** Rows with some of their fields, which hold days, as ISO text. */
export function withDays<T extends object, K extends keyof T>(rows: readonly T[], ...fields: K[]): object[] {
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(
      fields.map((field) => {
        const day = row[field];
        return [field, dayText(typeof day === 'number' ? day : null)];
      }),
    ),
  }));
}

/** The period that the as-of day lies in. */
export function periodNow({ asOf, period }: Given): string {
  return periodOf(asOf, period);
}

// The order of the stages is the records'; what else the list of stages tells of them stands beside it.
function scenarioLines({ stages, stageNames }: Records): (ScenarioLine & { points: number | null })[] {
  const told = new Map(stages?.records.map((line) => [line.name, line]));
  return [
    ...stageNames.map(
      (name) => told.get(name) ?? { name, kind: 'stage' as const, deadlineDays: null, points: null, next: null },
    ),
    ...(stages?.records.filter(({ kind }) => kind !== 'stage') ?? []),
  ];
}

// Who looks after a client that the list gives no manager: whoever had its latest deal.
function clientsOf({ clients }: Records, deals: readonly Deal[]): ClientOfBase[] {
  const latest = new Map<string, { manager: string | null; day: number }>();
  for (const { client, manager, started, closed } of deals) {
    if (client === null) continue;
    const day = started ?? closed ?? 0;
    const known = latest.get(client);
    if (known === undefined || (manager !== null && (known.manager === null || day >= known.day))) {
      latest.set(client, { manager, day });
    }
  }
  if (clients !== null && clients.rowsUsed > 0) {
    return clients.records.map((client) => ({
      ...client,
      manager: client.manager ?? latest.get(client.name)?.manager ?? null,
    }));
  }
  return [...latest].map(([name, { manager }]) => ({ name, manager })).sort((x, y) => compareBlankLast(x.name, y.name));
}
