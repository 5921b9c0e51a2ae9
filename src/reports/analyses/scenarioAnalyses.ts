import { clientRatings } from '../../analysis/rating/clientRatings';
import { conformanceSummary } from '../../analysis/scenario/conformanceSummary';
import { lastChanges } from '../../analysis/scenario/lastChanges';
import { nextSteps } from '../../analysis/scenario/nextSteps';
import { unitConformance } from '../../analysis/scenario/unitConformance';
import { validateScenario } from '../../analysis/scenario/validateScenario';
import { daysInStage } from '../../analysis/time/daysInStage';
import { lacking, withDays, type Given, type Lacking } from './given';

/** R1 to R3: clients by aggregate rating, with the points that it was made with. */
export function rating({ clients, deals, points }: Given): object | Lacking {
  if (clients.length === 0) return lacking('no-clients');
  const known = clients.map(({ name, personalRating = null }) => ({ name, personalRating }));
  return { points, clients: clientRatings({ deals, clients: known, points }) };
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

/** R6: contacts without a next step, and next steps overdue. */
export function nextStepDiscipline({ records, asOf }: Given): object | Lacking {
  if (records.contacts === null) return lacking('no-contacts');
  const { contacts, missing, overdue, managers } = nextSteps(records.contacts.records, asOf);
  return { contacts, missing: withDays(missing, 'date'), overdue: withDays(overdue, 'nextDate'), managers };
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
