import { normaliseHeader } from './headers';
import { endingOf, isPlainEnding, outcomeOf } from './outcomeLabels';
import type { Outcome } from './records';

/**
 * The labels of a column that mean an outcome, as far as words can tell.
 *
 * In a column of stages "in progress" is taken for a stage, and so are labels such as "Contract" or "Order" where another label
 * says plainly that the deal is won. In a column of outcomes every known label counts.
 *
 * @param stages names that are stages whatever they look like.
 * @param wonIsTold true where another column says plainly which deals are won.
 * @example outcomesAmong(['Lead', 'Contract', 'Won'], 'stage', []) // { Won: 'won' }
 */
export function outcomesAmong(
  labels: readonly string[],
  column: 'stage' | 'outcome',
  stages: readonly string[] = [],
  wonIsTold = false,
): Record<string, Outcome> {
  const areStages = new Set(stages.map(normaliseHeader));
  const candidates = labels.filter((label) => !areStages.has(normaliseHeader(label)));
  const plainlyWon = wonIsTold || candidates.some((label) => isPlainEnding(label) && outcomeOf(label) === 'won');
  const found: [string, Outcome][] = [];
  for (const label of candidates) {
    const outcome = column === 'outcome' ? outcomeOf(label) : endingOf(label);
    if (outcome === null) continue;
    if (column === 'stage' && outcome === 'won' && plainlyWon && !isPlainEnding(label)) continue;
    found.push([label, outcome]);
  }
  return Object.fromEntries(found);
}
