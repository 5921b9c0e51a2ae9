import type { Outcome, Stage } from '../../schema/records';

/** Points towards the status rating, per stage name and per outcome. */
export interface PointsTable {
  stages: Readonly<Record<string, number>>;
  outcomes: Readonly<Record<Exclude<Outcome, 'open'>, number>>;
}

/** Points of one step along the scenario in the default table. */
const STEP = 10;

/**
 * The points of the workbook's own stage list (R3). Where the list leaves points blank the default holds: 10 for the first stage,
 * 10 more for each further one and for the order at the end; a refusal, by the client or by us, earns nothing.
 *
 * @param stages the scenario's stages and outcomes in order
 * @example stages A, B, C without points // A 10, B 20, C 30, won 40, lost 0, declined 0
 */
export function outcomePoints(stages: readonly Pick<Stage, 'name' | 'kind' | 'points'>[]): PointsTable {
  const byStage: Record<string, number> = {};
  let reached = 0;
  const told: Partial<Record<Exclude<Outcome, 'open'>, number>> = {};
  for (const { name, kind, points } of stages) {
    if (kind === 'stage') {
      reached += 1;
      byStage[name] = points ?? STEP * reached;
    } else if (points !== null) {
      // Several outcomes of one kind (contract, framework agreement) share one figure: the highest.
      told[kind] = Math.max(told[kind] ?? points, points);
    }
  }
  return {
    stages: byStage,
    outcomes: { won: told.won ?? STEP * (reached + 1), lost: told.lost ?? 0, declined: told.declined ?? 0 },
  };
}
