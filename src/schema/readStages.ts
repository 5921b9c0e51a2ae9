import { normaliseHeader } from './headers';
import { ListReader } from './listReader';
import type { Reading } from './reading';
import type { RecognisedList } from './recognition';
import type { Stage } from './records';
import { stageKinds } from './stageKinds';
import { readText } from './values';

/** Reads the list of stages in its own order. A row without a name, or with the name of an earlier row, is set aside. */
export function readStages(recognised: RecognisedList): Reading<Stage> {
  const kinds = kindsByRow(recognised);
  const reader = new ListReader<Stage>('stages', recognised);
  const seen = new Set<string>();
  for (let index = 0; index < reader.count; index++) {
    reader.begin(index);
    const name = reader.text('stage');
    if (name === null) {
      reader.setAside('blank-key', 'stage');
    } else if (seen.has(normaliseHeader(name))) {
      reader.setAside('duplicate-key', 'stage');
    } else {
      seen.add(normaliseHeader(name));
      reader.use({
        name,
        kind: kinds.get(index) ?? 'stage',
        deadlineDays: reader.number('deadlineDays'),
        points: reader.number('points'),
        ...(reader.has('next') ? { next: namesIn(reader.text('next')) } : {}),
        ...(reader.has('projectStatuses') ? { projectStatuses: namesIn(reader.text('projectStatuses')) } : {}),
        row: reader.ref(),
      });
    }
  }
  return reader.reading();
}

// Several names in one cell stand apart by commas, semicolons, slashes, bars or lines.
function namesIn(text: string | null): string[] | null {
  const names = (text ?? '')
    .split(/[,;/|\n]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? null : names;
}

function kindsByRow({ list, fields }: RecognisedList): Map<number, Stage['kind']> {
  const columnOf = (field: string): number | undefined => fields.find((one) => one.field === field)?.column;
  const text = (index: number, column: number | undefined): string | null => {
    const read = column === undefined ? null : readText(list.rows.cell(index, column));
    return read?.ok === true ? read.value : null;
  };
  const named = Array.from({ length: list.rows.count }, (_, index) => ({
    index,
    name: text(index, columnOf('stage')),
    kind: text(index, columnOf('kind')),
  })).flatMap(({ index, name, kind }) => (name === null ? [] : [{ index, name, kind }]));
  const kinds = stageKinds(named);
  return new Map(named.map(({ index }, at) => [index, kinds[at] ?? 'stage']));
}
