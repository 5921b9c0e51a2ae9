import { compareBlankLast } from '../../analysis/compareBlankLast';
import { EQUAL_WEIGHTS } from '../../analysis/rating/aggregateRating';
import { clientRatings, type ClientRating } from '../../analysis/rating/clientRatings';
import { conformanceSummary } from '../../analysis/scenario/conformanceSummary';
import { lastChanges } from '../../analysis/scenario/lastChanges';
import { nextSteps } from '../../analysis/scenario/nextSteps';
import { stageOfProjectStatus } from '../../analysis/scenario/scenario';
import { unitConformance } from '../../analysis/scenario/unitConformance';
import { validateScenario } from '../../analysis/scenario/validateScenario';
import { daysInStage } from '../../analysis/time/daysInStage';
import type { Deal } from '../../schema/records';
import { dayText, lacking, withDays, type Given, type Lacking } from './given';
import { overdueTasks } from './practiceAnalyses';
import { rowsText } from './rowsText';

/** R1 to R3: clients by aggregate rating, overall and in each event, with the points that it was made with, and their overdue tasks. */
export function rating(given: Given): object | Lacking {
  const { clients, deals, points } = given;
  if (clients.length === 0) return lacking('no-clients');
  const known = clients.map(({ name, personalRating = null }) => ({ name, personalRating }));
  const rated = clientRatings({ deals, clients: known, points });
  const rowsOf = new Map<string | null, Deal['row'][]>();
  for (const { client, row } of deals) rowsOf.set(client, [...(rowsOf.get(client) ?? []), row]);
  const events = [...new Set(deals.flatMap(({ event }) => event ?? []))].sort(compareBlankLast);
  return {
    points,
    weights: EQUAL_WEIGHTS,
    clients: rated.map((one) => ({ ...one, rows: rowsText(rowsOf.get(one.client) ?? []) })),
    events: events.map((event) => {
      const input = { deals, clients: known, points };
      const from = new Map(
        clientRatings({ ...input, view: { kind: 'fromEvent', event } }).map(({ client, aggregate }) => [
          client,
          aggregate,
        ]),
      );
      const within = clientRatings({ ...input, view: { kind: 'withinEvent', event } });
      return { event, clients: within.map((one) => ({ ...one, fromEvent: from.get(one.client) ?? null })) };
    }),
    tasks: tasksInOrder(given, rated),
  };
}

// R2: the rating orders the tasks on the clients, too.
function tasksInOrder(given: Given, rated: readonly ClientRating[]): object[] {
  const rankOf = new Map(rated.map(({ client, rank }) => [client, rank]));
  return overdueTasks(given)
    .map((task) => ({ rank: rankOf.get(task.client) ?? null, ...task, due: dayText(task.due) }))
    .sort((x, y) => (x.rank ?? Infinity) - (y.rank ?? Infinity) || y.daysOverdue - x.daysOverdue);
}

/** R4, R5: faults of the scenario's own table, and how it was followed. */
export function scenarioFollowed(given: Given): object | Lacking {
  const { records, scenario, trails, reading, asOf } = given;
  if (scenario.stages.length === 0) return lacking('no-stages');
  const problems = records.stages === null ? lacking('no-stage-list') : validateScenario(records.stages.records);
  const whole = { linear: scenario.linear, problems };
  if (reading === null) {
    const reason = lacking('no-stage-records');
    return { ...whole, conformance: reason, wrongMoves: reason, overdue: reason };
  }
  const units = unitConformance(trails, scenario, { reading, asOf });
  const wrongMoves = units.flatMap(({ deal, client, manager, wrongMoves: moves }) =>
    moves.map((move) => ({ deal, client, manager, ...move })),
  );
  const overdue = units
    .flatMap(({ deal, client, manager, overdue: stays }) => stays.map((stay) => ({ deal, client, manager, ...stay })))
    .sort((x, y) => Number(x.left !== null) - Number(y.left !== null) || y.days - x.days);
  return {
    ...whole,
    conformance: conformanceSummary(units, scenario),
    wrongMoves: withDays(wrongMoves, 'date'),
    overdue: withDays(overdue, 'entered', 'left'),
  };
}

/** R4: deals whose project's status stands for another stage than their own: where it moves them. */
export function projectMoves({ scenario, journeys, stages }: Given): object | Lacking {
  const withStatus = journeys.filter(({ deal }) => (deal.projectStatus ?? null) !== null);
  if (scenario.statuses.length === 0 || withStatus.length === 0) return lacking('no-project-statuses');
  const unknown = new Map<string, number>();
  let agree = 0;
  const moves = withStatus.flatMap(({ deal, outcome, passed }) => {
    const status = deal.projectStatus ?? '';
    const target = stageOfProjectStatus(scenario, status);
    if (target === null) unknown.set(status, (unknown.get(status) ?? 0) + 1);
    const from = outcome === 'open' ? (stages[passed] ?? null) : null;
    const stands = target?.kind === 'stage' ? from === target.name : target?.kind === outcome;
    if (stands) agree += 1;
    if (target === null || stands) return [];
    const { id, client, manager, row } = deal;
    return [{ deal: id, client, manager, status, from: from ?? outcome, to: target.name, row }];
  });
  return { agree, moves, unknown: [...unknown].map(([status, deals]) => ({ status, deals })) };
}

/** R6: contacts without a next step, and next steps overdue. */
export function nextStepDiscipline({ records, asOf }: Given): object | Lacking {
  if (records.contacts === null) return lacking('no-contacts');
  const { contacts, missing, overdue, managers } = nextSteps(records.contacts.records, asOf);
  const rowsOf = (lines: readonly { manager: string | null; row: Deal['row'] }[], name: string | null): string =>
    rowsText(lines.filter(({ manager }) => manager === name).map(({ row }) => row));
  return {
    contacts,
    missing: withDays(missing, 'date'),
    overdue: withDays(overdue, 'nextDate'),
    managers: managers.map((line) => ({
      ...line,
      rows: { missing: rowsOf(missing, line.manager), overdue: rowsOf(overdue, line.manager) },
    })),
  };
}

/** R7: who moved each deal last, and whether that can be undone. */
export function statusChanges({ records, trails, reading }: Given): object | Lacking {
  if ((records.events?.rowsUsed ?? 0) === 0 || reading === null) return lacking('no-log');
  return { changes: withDays(lastChanges(trails, reading), 'when') };
}

/** R52: days at each stage. */
export function timeInStage({ stages, trails, reading, asOf }: Given): object | Lacking {
  if (stages.length === 0) return lacking('no-stages');
  if (reading === null) return lacking('no-stage-records');
  return daysInStage(trails, stages, { reading, asOf });
}
