import { funnelOfRows } from '../src/analysis/funnel/funnelOfRows';
import type { FunnelStage } from '../src/analysis/funnel/funnel';
import { labelsOf, rowOf, sideBySide } from './columns';
import { invalidArgument } from './errors';

/**
 * The funnel of what FUNNEL and WEAKSTAGE were given.
 *
 * @throws CustomFunctions.Error when sizes differ, there are no stages or one is repeated, or a label is neither a stage nor an outcome
 */
export function funnelOfArguments(
  clients: unknown,
  stages: unknown,
  outcomes: unknown,
  stageOrder: unknown,
): FunnelStage[] {
  const order = stagesOf(stageOrder);
  const { lines, width } = sideBySide(
    labelsOf(clients, 'clients'),
    labelsOf(stages, 'stages'),
    labelsOf(outcomes, 'outcomes'),
  );
  const result = funnelOfRows(
    lines.map(([client, stage, outcome]) => ({ client, stage, outcome })),
    order,
  );
  if ('funnel' in result) return result.funnel.stages;
  const { place, column, label } = result.problem;
  const row = rowOf(place, width);
  throw invalidArgument((say) => (column === 'stage' ? say.unknownStage(row, label) : say.unknownOutcome(row, label)));
}

function stagesOf(argument: unknown): string[] {
  const stages = labelsOf(argument, 'stageOrder')
    .values.map((stage) => stage.trim())
    .filter((stage) => stage !== '');
  if (stages.length === 0) throw invalidArgument((say) => say.noStageOrder);
  const seen = new Set<string>();
  for (const stage of stages) {
    const name = stage.replace(/\s+/g, ' ').toLowerCase();
    if (seen.has(name)) throw invalidArgument((say) => say.repeatedStage(stage));
    seen.add(name);
  }
  return stages;
}
