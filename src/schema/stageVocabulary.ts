import { normaliseHeader } from './headers';
import type { Outcome } from './records';

/** What a label means: a stage (spelt as in the list of stages), an outcome, or nothing that is known. */
export type LabelMeaning =
  { kind: 'stage'; stage: string } | { kind: 'outcome'; outcome: Outcome } | { kind: 'unknown' };

/** Looks a label up: in a column of stages a stage's name comes first, in a column of outcomes an outcome's. */
export type StageVocabulary = (label: string, column: 'stage' | 'outcome') => LabelMeaning;

const UNKNOWN: LabelMeaning = { kind: 'unknown' };

/**
 * Makes the look-up of labels. Capitals, spaces and punctuation do not count.
 *
 * @example stageVocabulary(['Lead'], { Won: 'won' })('lead', 'stage') // { kind: 'stage', stage: 'Lead' }
 */
export function stageVocabulary(
  stageNames: readonly string[],
  outcomes: Readonly<Record<string, Outcome>>,
): StageVocabulary {
  const stages = new Map(stageNames.map((stage) => [normaliseHeader(stage), { kind: 'stage', stage } as const]));
  const endings = new Map(
    Object.entries(outcomes).map(([label, outcome]) => [normaliseHeader(label), { kind: 'outcome', outcome } as const]),
  );
  const seen = { stage: new Map<string, LabelMeaning>(), outcome: new Map<string, LabelMeaning>() };
  return (label, column) => {
    let meaning = seen[column].get(label);
    if (meaning === undefined) {
      const key = normaliseHeader(label);
      const stage = stages.get(key);
      const ending = endings.get(key);
      meaning = (column === 'stage' ? (stage ?? ending) : (ending ?? stage)) ?? UNKNOWN;
      seen[column].set(label, meaning);
    }
    return meaning;
  };
}
