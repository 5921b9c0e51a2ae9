import { reachableStages } from './reach';
import { scenarioOf, type ScenarioLine } from './scenario';
import { plainName } from '../../schema/plainName';

export type ScenarioProblemCode =
  /** The table has no stages. */
  | 'no-stages'
  /** No outcome at all: nothing says how contact ends. */
  | 'no-ending'
  /** There are outcomes, but none of them is an order. */
  | 'no-order'
  /** Two lines have the same name. */
  | 'same-name'
  /** `next` names something that is not in the table. */
  | 'unknown-next'
  /** No allowed moves lead here from the first stage. */
  | 'unreachable'
  /** From here no allowed moves lead to an order. */
  | 'dead-end'
  /** A deadline that is not a number of days above 0. */
  | 'bad-deadline'
  /** One project status moves a client to two places. */
  | 'status-twice';

export interface ScenarioProblem {
  code: ScenarioProblemCode;
  /** The line that it is about; null when it is about the whole table. */
  name: string | null;
  /** The name, number or status that is wrong; empty when there is none. */
  detail: string;
}

/**
 * What is wrong with a scenario's table (R4). An empty answer means that it can be followed from the first stage to an order.
 *
 * @param lines as scenarioOf takes them
 * @returns problems in the table's order, those of the whole table first
 * @example stages A, B with next of A = ['C'] // unknown-next of A, unreachable B, dead-end A
 */
export function validateScenario(lines: readonly ScenarioLine[]): ScenarioProblem[] {
  const scenario = scenarioOf(lines);
  const names = new Set(lines.map(({ name }) => name));
  const problems: ScenarioProblem[] = [];
  const add = (code: ScenarioProblemCode, name: string | null = null, detail = ''): void => {
    problems.push({ code, name, detail });
  };
  const hasOrder = scenario.endings.some(({ kind }) => kind === 'won');
  if (scenario.stages.length === 0) add('no-stages');
  if (scenario.endings.length === 0) add('no-ending');
  else if (!hasOrder) add('no-order');

  const reachable = reachableStages(scenario);
  const leading = stagesLeadingToOrder(scenario);
  const seen = new Set<string>();
  const statuses = new Map<string, string>();
  for (const line of lines) {
    const { name, kind, deadlineDays } = line;
    if (seen.has(name)) add('same-name', name);
    seen.add(name);
    for (const next of line.next ?? []) if (!names.has(next)) add('unknown-next', name, next);
    if (deadlineDays !== null && !(deadlineDays > 0 && deadlineDays < Infinity)) {
      add('bad-deadline', name, String(deadlineDays));
    }
    for (const status of line.projectStatuses ?? []) {
      const key = plainName(status);
      if ((statuses.get(key) ?? name) !== name) add('status-twice', name, status);
      statuses.set(key, name);
    }
    if (kind !== 'stage') continue;
    if (!reachable.has(name)) add('unreachable', name);
    // Without an order in the table nothing leads to one; that has been said once for all.
    if (hasOrder && !leading.has(name)) add('dead-end', name);
  }
  return problems;
}

function stagesLeadingToOrder({ stages }: ReturnType<typeof scenarioOf>): Set<string> {
  const leading = new Set(stages.filter(({ mayWin }) => mayWin).map(({ name }) => name));
  for (let before = -1; before !== leading.size;) {
    before = leading.size;
    for (const { name, next } of stages) if (next.some((each) => leading.has(each))) leading.add(name);
  }
  return leading;
}
