import { outcomesAmong } from './outcomesAmong';
import { endingOf, isPlainEnding } from './outcomeLabels';
import type { Stage } from './records';

const STAGE = /stage|step|этап|стади|шаг|статус|etap|stadij|zingsn|žingsn|process|процесс/iu;

/**
 * What each entry of a list of stages is: a stage, or one of the three ways to end. The kind's own column decides where it says
 * something we know; else the name does. A name such as "Contract" is an outcome only where the list names another one.
 *
 * @param entries name and kind (null where blank or without a column) of each row.
 */
export function stageKinds(entries: readonly { name: string; kind: string | null }[]): Stage['kind'][] {
  const byName = outcomesAmong(
    entries.filter((entry) => entry.kind === null).map((entry) => entry.name),
    'stage',
  );
  const endings = entries.filter(
    (entry) => entry.name in byName || (entry.kind !== null && endingOf(entry.kind) !== null),
  );
  return entries.map(({ name, kind }) => {
    if (kind !== null)
      return endingOf(kind) ?? (!STAGE.test(kind) && isPlainEnding(name) ? endingOf(name) : null) ?? 'stage';
    const outcome = byName[name];
    if (outcome === undefined || outcome === 'open') return 'stage';
    return isPlainEnding(name) || endings.length > 1 ? outcome : 'stage';
  });
}
