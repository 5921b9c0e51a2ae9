import type { LifeCycle } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';

export const LIFE_CYCLES = ['attract', 'develop', 'keep', 'exit'] as const satisfies readonly LifeCycle[];

/** What the matrix needs of a client; a Client record is one. */
export interface LifeCycleClient {
  name: string;
  relationshipStage?: string | null;
  lifeCycle?: LifeCycle | null;
  lifeCycleText?: string | null;
  plannedHours?: number | null;
  plannedMoney?: number | null;
}

export interface LifeCycleCell {
  relationshipStage: string | null;
  lifeCycle: LifeCycle | null;
  clients: string[];
  plannedHours: number;
  plannedMoney: number;
}

export interface LifeCycleMatrix {
  /** Cells that hold a client: by relationship stage (blank last), then by life cycle. */
  cells: LifeCycleCell[];
  /** Per life cycle, also those without clients; the undecided (null) last, where there are any. */
  totals: { lifeCycle: LifeCycle | null; clients: number; plannedHours: number; plannedMoney: number }[];
  /** Clients whose life cycle says something that is not known. */
  unknown: { client: string; text: string }[];
  /** Clients to part from without time or money planned for it: exit is a planned move too. */
  exitWithoutPlan: string[];
}

/**
 * Clients by stage of the relationship and by what is meant with them, with the time and money planned (R33).
 *
 * @param stages the relationship's stages in order; those not listed come after them by name
 * @example two clients to develop with 10 hours each // the cell holds both, plannedHours 20
 */
export function lifeCycleMatrix(clients: readonly LifeCycleClient[], stages: readonly string[] = []): LifeCycleMatrix {
  const cells = new Map<string, LifeCycleCell>();
  const matrix: LifeCycleMatrix = { cells: [], totals: [], unknown: [], exitWithoutPlan: [] };
  for (const client of clients) {
    const { name, relationshipStage = null, lifeCycle = null, lifeCycleText = null } = client;
    const { plannedHours = null, plannedMoney = null } = client;
    const key = JSON.stringify([relationshipStage, lifeCycle]);
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = { relationshipStage, lifeCycle, clients: [], plannedHours: 0, plannedMoney: 0 };
      cells.set(key, cell);
    }
    cell.clients.push(name);
    cell.plannedHours += plannedHours ?? 0;
    cell.plannedMoney += plannedMoney ?? 0;
    if (lifeCycle === null && lifeCycleText !== null) matrix.unknown.push({ client: name, text: lifeCycleText });
    if (lifeCycle === 'exit' && !((plannedHours ?? 0) > 0) && !((plannedMoney ?? 0) > 0)) {
      matrix.exitWithoutPlan.push(name);
    }
  }
  const stagePlace = (stage: string | null): number =>
    stage === null || !stages.includes(stage) ? stages.length : stages.indexOf(stage);
  matrix.cells = [...cells.values()].sort(
    (x, y) =>
      stagePlace(x.relationshipStage) - stagePlace(y.relationshipStage) ||
      compareBlankLast(x.relationshipStage, y.relationshipStage) ||
      cyclePlace(x.lifeCycle) - cyclePlace(y.lifeCycle),
  );
  matrix.totals = [...LIFE_CYCLES, null].flatMap((lifeCycle) => {
    const own = matrix.cells.filter((cell) => cell.lifeCycle === lifeCycle);
    if (lifeCycle === null && own.length === 0) return [];
    return [
      {
        lifeCycle,
        clients: own.reduce((sum, cell) => sum + cell.clients.length, 0),
        plannedHours: own.reduce((sum, cell) => sum + cell.plannedHours, 0),
        plannedMoney: own.reduce((sum, cell) => sum + cell.plannedMoney, 0),
      },
    ];
  });
  return matrix;
}

function cyclePlace(lifeCycle: LifeCycle | null): number {
  return lifeCycle === null ? LIFE_CYCLES.length : LIFE_CYCLES.indexOf(lifeCycle);
}
