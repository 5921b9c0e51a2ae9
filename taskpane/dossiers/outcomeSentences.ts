import type { Dictionary } from '../../src/i18n/dictionary';
import { fill } from '../../src/i18n/template';
import type { DossierResult } from '../../src/workbook/dossiers';
import type { DossierOutcome, DossierWork } from '../state/dossierState';
import { writingText } from '../writingText';
import { namesOf } from './namesOf';

/** Names told until the rest is counted. */
const FIRST = 5;

/** What is being done. */
export function workText(work: DossierWork, texts: Dictionary): string {
  switch (work.kind) {
    case 'preview':
    case 'split':
    case 'fields':
      return texts.pane.dossiers.working[work.kind];
    default:
      return writingText(work, texts);
  }
}

/** What the last work on dossiers came to, in words. */
export function outcomeSentences(outcome: DossierOutcome, texts: Dictionary): string[] {
  const words = texts.pane.dossiers.done;
  if (outcome.kind === 'cancelled') return [texts.pane.reports.cancelled];
  if (outcome.kind === 'split') return [fill(words.split, { manager: outcome.manager })];
  const { by, results, keptSheet } = outcome;
  if (results.length === 0) return [words.nothing];
  const told = (sentence: string, of: readonly DossierResult[]): string[] => {
    const names = namesOf(
      of.map(({ client }) => client),
      FIRST,
      texts,
    );
    return of.length === 0 ? [] : [fill(sentence, { count: String(of.length), names })];
  };
  const made =
    by === 'review'
      ? told(words.reviewed, results)
      : (['new', 'refreshed', 'fresh'] as const).flatMap((state) =>
          told(
            words[state],
            results.filter((result) => result.state === state),
          ),
        );
  const old = results.flatMap(({ client, oldSheet }) =>
    oldSheet === undefined ? [] : [fill(words.old, { client, sheet: oldSheet })],
  );
  const copied = results.flatMap(({ client, copies = [] }) =>
    copies.map((sheet) => fill(words.copy, { client, sheet })),
  );
  return [...made, ...old, ...copied, ...(keptSheet === null ? [] : [fill(words.kept, { sheet: keptSheet })])];
}
