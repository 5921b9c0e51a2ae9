import type { StageEvent } from '../../schema/records';
import { logUnits } from '../funnel/logUnits';

/**
 * The order in which each unit of work (deal, or client in an event) came to its stages, from the stage log.
 *
 * @param log lines in any order; they are put in order of date, then of row
 * @param stages the scenario's stages; lines of other stages are left out
 * @returns stage names, one list per unit that has any
 */
export function tracesOf(log: readonly StageEvent[], stages: readonly string[]): string[][] {
  const stageIndex = new Map(stages.map((stage, index) => [stage, index + 1]));
  return logUnits([], log, stageIndex)
    .ofLogOnly.map((lines) => lines.map(({ stage }) => stage).filter((stage) => stage !== null))
    .filter((trace) => trace.length > 0);
}
