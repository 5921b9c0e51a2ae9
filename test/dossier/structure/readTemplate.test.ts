/** A copy of a dossier that nothing but its keys tells: what was typed comes into a new dossier, to the places that it had. */
import fc from 'fast-check';
import type { DossierGrid } from '../../../src/dossier/dossierCell';
import type { DossierSeed } from '../../../src/dossier/dossierSeed';
import { parseSheet } from '../../../src/dossier/parseSheet';
import { gridOf, planSheet } from '../../../src/dossier/planSheet';
import { seedsOf } from '../../../src/dossier/structure/seedsOf';
import { recogniseSheet } from '../../../src/dossier/structure/recogniseSheet';
import { FIELDS, TABLES } from '../../../src/dossier/template';
import { dossierTextsOf } from '../../../src/i18n/dossier/dossierTexts';
import { LANGUAGES } from '../../../src/i18n/language';
import { columnLetter } from '../../../src/schema/address';
import { RUNS } from '../../analysis/runs';
import { CLIENT, contentOf, generatedOf, newDossier, refreshed, rowOf, type, type Grid } from '../dossierSheets';

jest.setTimeout(600_000);

/** As another program leaves it: values in place of formulas. */
const valuesOnly = (grid: DossierGrid): Grid =>
  grid.map((cells) => cells.map((cell) => (cell === null || cell.value === '' ? null : { ...cell, formula: null })));

function seedOf(grid: DossierGrid): DossierSeed {
  const seed = seedsOf(recogniseSheet(grid, 'Copy')).get(CLIENT);
  if (!seed) throw new Error('the client is not told');
  return seed;
}

const cellsOf = ({ fields, tables, notes }: DossierSeed) => [
  ...Object.values(fields),
  ...Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.values(row))),
  ...notes.map(({ cell }) => cell),
];

/** A dossier with a word in each field and a line in each table. */
function filled(language: (typeof LANGUAGES)[number]): Grid {
  const texts = dossierTextsOf(language);
  const grid = newDossier(language);
  for (const { field, kind } of FIELDS)
    type(grid, rowOf(grid, texts.fields[field].label), 2, kind === 'number' ? 12 : `typed ${field}`);
  for (const { table } of TABLES) {
    const row = grid.findIndex((cells) => cells[0]?.value === `kam:row:${table}`);
    Object.keys(texts.tables[table].columns).forEach((column, at) =>
      type(grid, row, at + 1, `typed ${table} ${column}`),
    );
  }
  return refreshed(grid, 1, language);
}

test.each(LANGUAGES)('has its fields and tables again, in %s', (language) => {
  for (const grid of [filled(language), valuesOnly(filled(language))]) {
    const seed = seedOf(grid);
    const { fields, tables } = contentOf(grid);
    const values = (cells: object) =>
      JSON.parse(
        JSON.stringify(cells, (key, value: unknown) => (key === 'formula' || key === 'format' ? undefined : value)),
      ) as unknown;
    expect(values(seed.fields)).toEqual(values(fields));
    expect(values(seed.tables)).toEqual(values(tables));
    expect(seed.notes).toEqual([]);
  }
});

test.each([0, 1])('without its keys and %d rows has its fields again, and no guidance among them', (rows) => {
  const grid = valuesOnly(newDossier('ru'))
    .slice(rows)
    .map((cells) => cells.slice(1));
  const texts = dossierTextsOf('ru');
  type(grid, rowOf(grid, texts.fields.bank.label), 1, 'Образец-Банк');
  type(grid, rowOf(grid, texts.fields.mission.label), 1, 'цвести');
  const seed = seedOf(grid);
  expect([seed.fields.bank?.value, seed.fields.mission?.value]).toEqual(['Образец-Банк', 'цвести']);
  const hints = Object.values(texts.fields).map(({ hint }) => hint);
  expect(cellsOf(seed).filter(({ value }) => hints.includes(String(value)))).toEqual([]);
});

test('that is blank has nothing to say', () => {
  expect(cellsOf(seedOf(newDossier('ru')))).toEqual([]);
  expect(cellsOf(seedOf(valuesOnly(newDossier('lt'))))).toEqual([]);
});

test('keeps what was typed over a figure, over a label, beside the dossier and in rows of a person’s own', () => {
  const grid = newDossier();
  const bank = rowOf(grid, 'Bank');
  type(grid, bank, 1, 'Our bank for loans');
  type(grid, bank, 2, 'SEB');
  type(grid, rowOf(grid, 'Auditor'), 1, 'Auditors of old');
  type(grid, bank, 12, 'beside');
  type(grid, rowOf(grid, 'plan 0'), 2, 999_999);
  grid.splice(bank, 0, [
    null,
    { value: 'Hobby', formula: null, format: null },
    { value: 'chess', formula: null, format: null },
  ]);
  const { fields, notes } = seedOf(grid);
  expect(fields.bank?.value).toBe('Our bank for loans: SEB');
  expect(notes.map(({ label, cell }) => [label.replace(/!.*/, ''), cell.value])).toEqual(
    expect.arrayContaining([
      ['Hobby', 'chess'],
      ['Copy', 'beside'],
      ['Copy', 999_999],
      ['Copy', 'Auditors of old'],
    ]),
  );
});

test('keeps the fields that another workbook added, here as notes', () => {
  const ownFields = [{ id: '1x', section: 'general', label: 'Hobby', hint: 'What the director likes' }] as const;
  const planned = planSheet(parseSheet([], CLIENT, ownFields), {
    client: CLIENT,
    language: 'en',
    generated: generatedOf(1),
    ownFields,
  });
  const plan = gridOf(planned).map((cells) => [...cells]);
  const row = plan.findIndex((cells) => cells[1]?.value === 'Hobby');
  type(plan, row, 2, 'chess');
  const proposal = recogniseSheet(plan, 'Copy', { ownFields });
  expect(seedsOf(proposal).get(CLIENT)?.fields).toEqual({ 'own:1x': { value: 'chess', formula: null, format: null } });
  const { fields, notes } = seedOf(plan);
  expect([fields, notes.map(({ label, cell }) => [label, cell.value])]).toEqual([{}, [['Hobby', 'chess']]]);
});

test('whatever is typed anywhere, and whichever rows are moved: all of it is in the new dossier, and each cell in the proposal', () => {
  const edit = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('type' as const),
        row: fc.nat(190),
        column: fc.integer({ min: 1, max: 11 }),
      }),
    },
    fc.record({ kind: fc.constantFrom('insert' as const, 'move' as const), row: fc.nat(180), column: fc.nat(180) }),
  );
  const sheets = fc.tuple(fc.constantFrom(...LANGUAGES), fc.boolean(), fc.array(edit, { minLength: 1, maxLength: 25 }));
  fc.assert(
    fc.property(sheets, ([language, isValuesOnly, edits]) => {
      const edited = filled(language);
      edits.forEach(({ kind, row, column }, at) => {
        if (kind === 'type') type(edited, Math.min(row, edited.length), column, `typed ${at} by hand`);
        else if (kind === 'insert') edited.splice(row, 0, []);
        else edited.splice(column, 0, ...edited.splice(row, 1));
      });
      const grid = isValuesOnly ? valuesOnly(edited) : edited;
      const proposal = recogniseSheet(grid, 'Copy', { client: CLIENT });
      const items = proposal.clients.flatMap((client) => client.items);
      const told = [
        ...proposal.clients.flatMap(({ from }) => from),
        ...proposal.labels,
        ...items.flatMap(({ labelFrom, parts }) => [...labelFrom, ...parts.map(({ from }) => from)]),
      ];
      const there = grid.flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell && cell.value !== '' ? [`${columnLetter(column)}${row + 1}`] : [])),
      );
      expect([...new Set(told)].sort()).toEqual(there.sort());
      const seed = seedsOf(proposal).get(CLIENT);
      const texts = seed
        ? [...cellsOf(seed).map(({ value }) => String(value)), ...seed.notes.map(({ label }) => label)]
        : [];
      const typed = grid.flat().flatMap((cell) => String(cell?.value ?? '').match(/^typed .*/) ?? []);
      expect(typed.filter((word) => !texts.some((text) => text.includes(word)))).toEqual([]);
    }),
    RUNS,
  );
});
