import { baseMigrations } from '../../analysis/keyclients/baseMigrations';
import { BASE_STAGES, baseStages } from '../../analysis/keyclients/baseStages';
import { costToServe } from '../../analysis/keyclients/costToServe';
import { capWarnings, keyClientCap } from '../../analysis/keyclients/keyClientCaps';
import { lifeCycleMatrix } from '../../analysis/keyclients/lifeCycleMatrix';
import { riskOfLoss, type RiskFinding } from '../../analysis/keyclients/riskOfLoss';
import { selectionMatrix } from '../../analysis/keyclients/selectionMatrix';
import { shrinkingTurnover } from '../../analysis/keyclients/shrinkingTurnover';
import { teamGaps } from '../../analysis/keyclients/teamGaps';
import { timeTakers } from '../../analysis/keyclients/timeTakers';
import { turnoverByClient } from '../../analysis/keyclients/turnoverByClient';
import { compareBlankLast } from '../../analysis/compareBlankLast';
import { reviews } from '../../analysis/dossier/reviews';
import { countsOf, dayText, hasClientColumn, lacking, withDays, type Given, type Lacking } from './given';
import { dayOf } from '../../schema/calendar';
import type { RowRef } from '../../schema/records';
import { rowsText } from './rowsText';

const YEAR = 365;

/** R26, R29: types of clients, and where more key clients are taken on than can be looked after. */
export function keyClients({ types, clients, keyClients: keys, records, asOf }: Given): object | Lacking {
  if (types.length === 0) return lacking('no-clients');
  const { year } = dayOf(asOf);
  const activities = (records.activities?.records ?? []).filter(
    ({ date }) => date !== null && dayOf(date).year === year,
  );
  const plans = new Set(activities.map(({ client }) => client)).size;
  const bearing = new Set(types.filter((one) => one.types.includes('revenue')).map(({ client }) => client));
  const managers = new Map<string, { manager: string; clients: number; revenueKeyClients: number }>();
  for (const { name, manager } of clients) {
    if (manager === null) continue;
    const own = managers.get(manager) ?? { manager, clients: 0, revenueKeyClients: 0 };
    own.clients += 1;
    if (bearing.has(name)) own.revenueKeyClients += 1;
    managers.set(manager, own);
  }
  const lines = [...managers.values()].sort((x, y) => compareBlankLast(x.manager, y.manager));
  const counts = { clients: types.length, keyClients: keys.length, plans };
  return {
    ...counts,
    most: keyClientCap(types.length),
    byType: countsOf(types.flatMap((one) => one.types)),
    types,
    managers: lines,
    warnings: capWarnings({ ...counts, managers: lines }),
  };
}

/** R28: what clients cost to serve, and who takes most of a manager's time. */
export function profitability(given: Given): object | Lacking {
  const { turnover, clients, records } = given;
  const hours = records.hours?.records ?? [];
  if (hours.length === 0 && !hasClientColumn(given, 'cost')) return lacking('no-costs');
  const found = costToServe(turnover, clients, hours);
  const rowsOf = new Map<string | null, RowRef[]>();
  for (const { client, row } of hours) rowsOf.set(client, [...(rowsOf.get(client) ?? []), row]);
  return {
    ...found,
    clients: found.clients.map((line) => ({ ...line, hoursRows: rowsText(rowsOf.get(line.client) ?? []) })),
    timeTakers: hours.length === 0 ? lacking('no-hours') : timeTakers(hours),
  };
}

/** R30: the choice of key clients by need and relationship. */
export function selection(given: Given): object | Lacking {
  const { clients } = given;
  if (clients.length === 0) return lacking('no-clients');
  if (!hasClientColumn(given, 'need') && !hasClientColumn(given, 'relationship')) return lacking('no-marks');
  const chosen = selectionMatrix(clients);
  return { byQuadrant: countsOf(chosen.map(({ quadrant }) => quadrant)), clients: withDays(chosen, 'decidedOn') };
}

/** R31: the risk of losing each client, part by part. */
export function risk(given: Given): object | Lacking {
  const { clients, records, asOf, deals } = given;
  if (clients.length === 0) return lacking('no-clients');
  const { contacts, competitors } = records;
  // A list of our own people alone says nothing of the client's.
  const people = (records.people?.records ?? []).filter(({ side }) => side === 'theirs');
  const stretch = stretches(given);
  const reviewed = hasClientColumn(given, 'reviewed');
  if (people.length === 0 && contacts === null && competitors === null && stretch === null && !reviewed) {
    return lacking('no-signs');
  }
  const overdue = new Map(
    reviews(clients, asOf).map(({ client, status }) => [client, status === 'never' ? null : status === 'overdue']),
  );
  const found = riskOfLoss({
    clients: clients.map(({ name }) => name),
    people: people.length > 0 ? people : undefined,
    contacts: contacts?.records,
    competitors: competitors?.records,
    turnover: stretch
      ? {
          before: turnoverByClient(deals, stretch.before.from, stretch.before.to),
          now: turnoverByClient(deals, stretch.now.from, stretch.now.to),
        }
      : undefined,
    reviewOverdue: reviewed ? (client) => overdue.get(client) ?? null : undefined,
    asOf,
  });
  return { clients: found.map((one) => ({ ...one, parts: one.parts.map(readable) })) };
}

// The day of a contact is told as a day.
function readable(finding: RiskFinding): RiskFinding {
  if (finding.part !== 'negative-tone') return finding;
  return { ...finding, detail: finding.detail.map((one) => (typeof one === 'number' ? (dayText(one) ?? one) : one)) };
}

/** R32: the account team of each key client and the gaps in it. */
export function accountTeams({ records, keyClients: keys }: Given): object | Lacking {
  const ours = (records.people?.records ?? []).filter(({ side }) => side === 'ours');
  if (ours.length === 0) return lacking('no-team-members');
  const served = [...new Set([...keys, ...ours.map(({ client }) => client)])];
  return { teams: teamGaps(served, ours) };
}

/** R33: clients by relationship and by what is meant with them. */
export function lifeCycle(given: Given): object | Lacking {
  if (!hasClientColumn(given, 'lifeCycle') && !hasClientColumn(given, 'relationshipStage')) {
    return lacking('no-life-cycles');
  }
  return lifeCycleMatrix(given.clients);
}

/** R34: stages of development of the base, who moved between them, and whose turnover shrinks. */
export function clientBase(given: Given): object | Lacking {
  const { deals } = given;
  if (deals.every(({ outcome }) => outcome !== 'won')) return lacking('no-orders');
  const now = baseStages(deals);
  const base = { byStage: { ...zeroes(), ...countsOf(now.map(({ stage }) => stage)) }, clients: now };
  const stretch = stretches(given);
  if (stretch === null) {
    const reason = lacking('no-dated-orders');
    return { ...base, periods: reason, migrations: reason, shrinking: reason };
  }
  const [before, after] = [stretch.before, stretch.now].map(({ from, to }) =>
    deals.filter(({ closed }) => closed !== null && Math.floor(closed) >= from && Math.floor(closed) <= to),
  );
  const turnovers = [stretch.before, stretch.now].map(({ from, to }) => turnoverByClient(deals, from, to));
  return {
    ...base,
    periods: { kind: stretch.kind, ...withDayTexts(stretch) },
    migrations: baseMigrations(baseStages(before ?? []), baseStages(after ?? [])).map((move) => ({
      ...move,
      count: move.clients.length,
    })),
    shrinking: shrinkingTurnover(turnovers[0] ?? new Map<string, number>(), turnovers[1] ?? new Map<string, number>()),
  };
}

function zeroes(): object {
  return Object.fromEntries(BASE_STAGES.map((stage) => [stage, 0]));
}

/** Two stretches of days of equal length, first and last day each. */
interface Stretches {
  kind: 'years' | 'halves';
  before: { from: number; to: number };
  now: { from: number; to: number };
}

/**
 * The two stretches to compare: the last two years up to the as-of day, or, where orders do not go back so far or ended earlier, the two
 * halves of the days from the first order to the last.
 */
export function stretches({ deals, asOf }: Pick<Given, 'deals' | 'asOf'>): Stretches | null {
  const today = Math.floor(asOf);
  let first = Infinity;
  let last = -Infinity;
  for (const { outcome, closed } of deals) {
    if (outcome !== 'won' || closed === null || Math.floor(closed) > today) continue;
    first = Math.min(first, Math.floor(closed));
    last = Math.max(last, Math.floor(closed));
  }
  if (first <= today - 2 * YEAR + 1 && last > today - YEAR) {
    return {
      kind: 'years',
      before: { from: today - 2 * YEAR + 1, to: today - YEAR },
      now: { from: today - YEAR + 1, to: today },
    };
  }
  const half = Math.floor((last - first + 1) / 2);
  if (!(half >= 1)) return null;
  return {
    kind: 'halves',
    before: { from: last - 2 * half + 1, to: last - half },
    now: { from: last - half + 1, to: last },
  };
}

function withDayTexts({ before, now }: Stretches): object {
  const texts = ({ from, to }: { from: number; to: number }) => ({ from: dayText(from), to: dayText(to) });
  return { before: texts(before), now: texts(now) };
}
