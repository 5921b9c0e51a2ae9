import { wordsOf } from './headers';
import { endingOf, OUTCOME_BY_LABEL } from './outcomeLabels';
import { withoutDateWords } from './scoreHeader';

const stemsOf = (label: string): string => wordsOf(label).stems.join(' ');
const BY_STEMS = new Map(
  [...OUTCOME_BY_LABEL]
    .flatMap(([label, outcome]) => (outcome === 'open' ? [] : [[stemsOf(label), label] as const]))
    .reverse(),
);

/**
 * The label of an ending that the header of a column of dates speaks of, in any declined form; null when it speaks of none.
 *
 * @example endingInHeader('Дата отказа') // 'отказ'
 */
export function endingInHeader(header: string): string | null {
  return endingOf(header) === null ? (BY_STEMS.get(stemsOf(withoutDateWords(header))) ?? null) : header;
}
