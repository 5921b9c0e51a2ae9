/** R36: whatever a person does to a dossier's sheet, a refresh loses nothing that was typed. */
import fc from 'fast-check';
import { LANGUAGES } from '../../src/i18n/language';
import { changesOf, gridOf, insertionsOf, withInsertions } from '../../src/dossier/planSheet';
import { RUNS } from '../analysis/runs';
import { newDossier, planOf, refreshed, type, valuesOf, type Grid } from './dossierSheets';

jest.setTimeout(600_000);

type Edit =
  | { kind: 'type'; row: number; column: number; number: boolean }
  | { kind: 'clear' | 'cut'; row: number; column: number; toRow: number; toColumn: number }
  | { kind: 'insertRow' | 'deleteRow' | 'copyRow' | 'moveRow'; row: number; to: number }
  | { kind: 'insertColumn' | 'deleteColumn' | 'moveColumn'; column: number; to: number };

const row = fc.nat(190);
const column = fc.nat(11);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('type' as const), row, column, number: fc.boolean() }),
  },
  fc.record({ kind: fc.constantFrom('clear' as const, 'cut' as const), row, column, toRow: row, toColumn: column }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('insertRow' as const, 'deleteRow' as const, 'copyRow' as const, 'moveRow' as const),
      row,
      to: row,
    }),
  },
  fc.record({
    kind: fc.constantFrom('insertColumn' as const, 'deleteColumn' as const, 'moveColumn' as const),
    column,
    to: column,
  }),
);

/** Does what a person does; typed words are 'typed n', typed numbers 1,000,000.5 and more. */
function apply(grid: Grid, edits: readonly Edit[]): Grid {
  const result = grid.map((cells) => Array.from({ length: 12 }, (_, at) => cells[at] ?? null));
  edits.forEach((each, index) => {
    const wide = Math.max(12, ...result.map((cells) => cells.length));
    for (const cells of result) while (cells.length < wide) cells.push(null);
    switch (each.kind) {
      case 'type':
        type(
          result,
          Math.min(each.row, result.length),
          each.column,
          each.number ? 1e6 + index + 0.5 : `typed ${index}`,
        );
        break;
      case 'clear':
        if (result[each.row]) type(result, each.row, each.column, '');
        break;
      case 'cut': {
        const cell = result[each.row]?.[each.column] ?? null;
        const to = result[each.toRow];
        if (!cell || !to) break;
        (result[each.row] as Grid[number])[each.column] = null;
        to[each.toColumn] = cell;
        break;
      }
      case 'insertRow':
        result.splice(each.row, 0, []);
        break;
      case 'deleteRow':
        result.splice(each.row, 1);
        break;
      case 'copyRow':
        result.splice(each.to, 0, [...(result[each.row] ?? [])]);
        break;
      case 'moveRow':
        result.splice(each.to, 0, ...result.splice(each.row, 1));
        break;
      case 'insertColumn':
        for (const cells of result) cells.splice(each.column, 0, null);
        break;
      case 'deleteColumn':
        for (const cells of result) cells.splice(each.column, 1);
        break;
      case 'moveColumn':
        for (const cells of result) cells.splice(each.to, 0, ...cells.splice(each.column, 1));
        break;
    }
  });
  return result.map((cells) => cells.map((cell) => (cell?.value === '' ? null : (cell ?? null))));
}

const isTyped = (value: unknown) =>
  (typeof value === 'string' && value.startsWith('typed ')) || (typeof value === 'number' && value > 1e6);

/** Each typed thing with how often it stands there. */
function typedIn(grid: Grid): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of grid.flat()) {
    if (cell && isTyped(cell.value)) counts.set(String(cell.value), (counts.get(String(cell.value)) ?? 0) + 1);
  }
  return counts;
}

const edits = fc.array(edit, { minLength: 1, maxLength: 25 });
const language = fc.constantFrom(...LANGUAGES);

test('random edits, then a refresh with other figures and in another language: all that was typed is there', () => {
  fc.assert(
    fc.property(language, edits, language, (from, done, to) => {
      const edited = apply(newDossier(from), done);
      expect(typedIn(refreshed(edited, 2, to))).toEqual(typedIn(edited));
    }),
    RUNS,
  );
});

test('markers that were copied below the dossier are cleared', () => {
  const sheet = newDossier();
  const edited = apply(sheet, [{ kind: 'copyRow', row: 0, to: sheet.length }]);
  expect(edited[sheet.length]?.[0]?.value).toBe('kam:columns');
  const plan = planOf(edited);
  const cleared = changesOf(plan, edited).map(({ row: at, cell }) => [at, cell.column, cell.cell]);
  expect(cleared).toEqual(Array.from({ length: 9 }, (_, at) => [sheet.length, (at + 1) % 9, null]));
  expect(valuesOf(gridOf(plan))).toEqual(valuesOf(sheet));
});

test('a second refresh changes nothing', () => {
  fc.assert(
    fc.property(edits, language, (done, to) => {
      const once = refreshed(apply(newDossier(), done), 2, to);
      const twice = refreshed(once, 2, to);
      expect(valuesOf(twice)).toEqual(valuesOf(once));
      const again = planOf(once, 2, to);
      expect([again.inPlace, insertionsOf(again), changesOf(again, once)]).toEqual([true, [], []]);
    }),
    RUNS,
  );
});

test('a refresh in place adds lines, writes over nothing that was typed, and comes to the same sheet', () => {
  let inPlace = 0;
  fc.assert(
    fc.property(edits, language, (done, to) => {
      const edited = apply(newDossier(), done);
      const plan = planOf(edited, 2, to);
      if (!plan.inPlace) return;
      inPlace++;
      const result = withInsertions(edited, insertionsOf(plan)).map((cells) => [...cells]);
      const changes = changesOf(plan, result);
      for (const { row: at, cell } of changes) {
        const present = result[at]?.[cell.column];
        // What is typed over a generated cell, or over a copy of one, goes to the notes.
        const key = result[at]?.[plan.columns.key]?.value;
        const isGenerated = String(key).startsWith('kam:b:') || cell.column === plan.columns.key;
        if (present && isTyped(present.value)) {
          const isLost =
            !isGenerated && !typedIn([plan.lines[at]?.cells.map((each) => each.cell) ?? []]).has(String(present.value));
          expect([at, cell.column, isLost]).toEqual([at, cell.column, false]);
        }
      }
      for (const { row: at, cell } of changes) {
        const line = (result[at] ??= []);
        while (line.length <= cell.column) line.push(null);
        line[cell.column] = cell.cell;
      }
      expect(valuesOf(result)).toEqual(valuesOf(gridOf(plan)));
      expect(typedIn(result)).toEqual(typedIn(edited));
    }),
    RUNS,
  );
  expect(inPlace).toBeGreaterThan(50);
});
