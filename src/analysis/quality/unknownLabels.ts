import type { Records } from '../../schema/reading';
import type { RowRef } from '../../schema/records';
import { findingOf, type DataFinding, type Place } from './finding';

interface Label {
  place: Place;
  text: string;
}

/**
 * Labels that are not in their vocabulary (R47): stages that the list of stages lacks, tones of contacts, kinds of hours and life
 * cycles in words that are not known. Stages that could not be read at all are set aside by the readers, with their cells.
 *
 * @returns unknown-stage and unknown-label, with the labels
 */
export function unknownLabels(records: Records): DataFinding[] {
  const stages = new Set(records.stageNames);
  const strange = (stage: string | null): boolean => stage !== null && stages.size > 0 && !stages.has(stage);
  const places = (role: Place['role'], field: string, text: string | null, row: RowRef): Label[] =>
    text === null ? [] : [{ place: { role, field, row }, text }];
  const unknownStages = [
    ...(records.deals?.records ?? []).flatMap(({ stage, lastStage, row }) => [
      ...(strange(stage) ? places('deals', 'stage', stage, row) : []),
      ...(strange(lastStage) ? places('deals', 'lastStage', lastStage, row) : []),
    ]),
    ...(records.events?.records ?? []).flatMap(({ stage, row }) =>
      strange(stage) ? places('events', 'stage', stage, row) : [],
    ),
  ];
  const unknown = [
    ...(records.contacts?.records ?? []).flatMap(({ tone, toneText, row }) =>
      tone === null ? places('contacts', 'tone', toneText, row) : [],
    ),
    ...(records.hours?.records ?? []).flatMap(({ kind, kindText, row }) =>
      kind === null ? places('hours', 'kind', kindText, row) : [],
    ),
    ...(records.clients?.records ?? []).flatMap(({ lifeCycle, lifeCycleText, row }) =>
      (lifeCycle ?? null) === null ? places('clients', 'lifeCycle', lifeCycleText ?? null, row) : [],
    ),
  ];
  const finding = (code: 'unknown-stage' | 'unknown-label', labels: Label[]): DataFinding | null =>
    findingOf(
      code,
      labels.map(({ place }) => place),
      labels.map(({ text }) => text),
    );
  return [finding('unknown-stage', unknownStages), finding('unknown-label', unknown)].filter((one) => one !== null);
}
