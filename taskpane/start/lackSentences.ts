import type { Dictionary } from '../../src/i18n/dictionary';
import { fill } from '../../src/i18n/template';
import type { ReadinessView } from '../../src/reports/overview';
import { fieldName } from './fieldName';

/** What is missing for a report, in words; nothing where it can be built. */
export function lackSentences({ lack, missing }: ReadinessView, texts: Dictionary): string[] {
  if (lack === null) return [];
  const { lacks, or } = texts.pane.readiness;
  return [
    texts.missing[lack],
    ...missing.map(({ list, role, anyOf }) =>
      fill(lacks, {
        list: list ?? '',
        role: texts.roles[role],
        fields: anyOf.map((field) => fieldName(field, texts)).join(or),
      }),
    ),
  ];
}
