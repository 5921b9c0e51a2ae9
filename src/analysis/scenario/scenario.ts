import type { Outcome, Stage } from '../../schema/records';
import { plainName } from '../../schema/plainName';

/** How a scenario ends. */
export type Ending = Exclude<Outcome, 'open'>;

/** A line of the scenario table (R4). A Stage record is one, of a linear scenario. */
export interface ScenarioLine extends Pick<Stage, 'name' | 'kind' | 'deadlineDays'> {
  /** Names of the stages and outcomes that may follow; left out or null: the next stage of the table, or the order after the last. */
  readonly next?: readonly string[] | null;
  /** Project statuses that move a client to this stage or outcome. */
  readonly projectStatuses?: readonly string[] | null;
}

/** A stage of the regulated process. */
export interface ScenarioStage {
  name: string;
  /** Place in the table, from 1. */
  index: number;
  /** Most days that a client may stand here; null without a deadline. */
  deadlineDays: number | null;
  /** The stages that may follow, in the table's order. */
  next: string[];
  /** Whether the order may follow. Refusals, the client's and our own, may follow everywhere. */
  mayWin: boolean;
}

/** The regulated process of contact: stages, moves that it allows, endings. */
export interface Scenario {
  stages: ScenarioStage[];
  endings: { name: string; kind: Ending }[];
  /** Each stage leads to the next one only, the last one to the order. */
  linear: boolean;
  /** Project status to stage or ending, in the table's order. */
  statuses: { status: string; target: string }[];
}

/**
 * Makes a scenario of its table (R4). Without `next` anywhere it is linear. A client may refuse, and we may decline, at any stage,
 * so refusals need not be named in `next`. Names that are not in the table are left out here; validateScenario lists them.
 *
 * @param lines stages in order, and outcomes anywhere among them
 * @example scenarioOf([call, meeting, order]).stages[0] // { name: 'Call', next: ['Meeting'], mayWin: false, ... }
 */
export function scenarioOf(lines: readonly ScenarioLine[]): Scenario {
  const rows = lines.filter(({ kind }) => kind === 'stage');
  const winning = new Set(lines.filter(({ kind }) => kind === 'won').map(({ name }) => name));
  const stages = rows.map((line, place): ScenarioStage => {
    const following = rows[place + 1];
    const told = line.next ?? null;
    return {
      name: line.name,
      index: place + 1,
      deadlineDays: line.deadlineDays,
      next:
        told === null
          ? following === undefined
            ? []
            : [following.name]
          : rows.map(({ name }) => name).filter((name) => told.includes(name)),
      mayWin: told === null ? following === undefined : told.some((name) => winning.has(name)),
    };
  });
  return {
    stages,
    endings: lines.flatMap(({ name, kind }) => (kind === 'stage' ? [] : [{ name, kind }])),
    linear: stages.every(({ next, mayWin }, place) => {
      const following = stages[place + 1];
      return following === undefined
        ? next.length === 0 && mayWin
        : next.length === 1 && next[0] === following.name && !mayWin;
    }),
    statuses: lines.flatMap(({ name, projectStatuses }) =>
      (projectStatuses ?? []).map((status) => ({ status, target: name })),
    ),
  };
}

/**
 * Where a project's status moves its client (R4): the first stage or ending that names the status, compared without regard to
 * case and spaces.
 *
 * @returns null when the scenario does not know the status
 */
export function stageOfProjectStatus(
  { statuses, endings }: Pick<Scenario, 'statuses' | 'endings'>,
  status: string,
): { name: string; kind: 'stage' | Ending } | null {
  const target = statuses.find((each) => plainName(each.status) === plainName(status))?.target;
  if (target === undefined) return null;
  return { name: target, kind: endings.find(({ name }) => name === target)?.kind ?? 'stage' };
}
