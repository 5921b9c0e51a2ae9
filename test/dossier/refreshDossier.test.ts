import { dossierTextsOf } from '../../src/i18n/dossier/dossierTexts';
import { completenessOf } from '../../src/dossier/dossierContent';
import { TEMPLATE } from '../../src/dossier/template';
import { contentOf, newDossier, planOf, refreshed, rowOf, texts, type, valuesOf } from './dossierSheets';

const COLUMN = { label: 1, value: 2, guidance: 3 };

describe('a new dossier', () => {
  test('has the four parts behind the account plan, in the order of the template', () => {
    const lines = valuesOf(newDossier());
    const places = TEMPLATE.map(({ section }) => lines.findIndex((line) => line.includes(texts.sections[section])));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((x, y) => x - y));
  });

  test('is empty, and its guidance vanishes when a field is filled', () => {
    const grid = newDossier();
    expect(contentOf(grid).fields).toEqual({});
    const row = rowOf(grid, 'Bank');
    expect(grid[row]?.[COLUMN.guidance]?.formula).toBe(`=IF(C${row + 1}="","Where they keep accounts and loans","")`);
  });

  test('says what is missing (R37)', () => {
    const grid = newDossier();
    const { fields, filled, missing } = completenessOf(contentOf(grid));
    expect([filled, missing.length]).toEqual([0, fields]);
    type(grid, rowOf(grid, 'Bank'), COLUMN.value, 'Deutsche Bank');
    type(grid, rowOf(grid, 'Name') + 1, COLUMN.label, 'Ms Weber');
    const after = completenessOf(contentOf(grid));
    expect(after.filled).toBe(2);
    expect(after.missing.map(({ field }) => field)).not.toContain('bank');
  });
});

describe('a refresh', () => {
  test('keeps what was typed and replaces what was generated', () => {
    const grid = newDossier();
    type(grid, rowOf(grid, 'History'), COLUMN.value, 'Founded in 1964');
    const after = refreshed(grid, 7);
    expect(contentOf(after).fields.history?.value).toBe('Founded in 1964');
    expect(after[rowOf(after, 'rating 0')]?.[2]?.value).toBe(700);
  });

  test('in another language translates the template, not what people typed', () => {
    const grid = newDossier();
    type(grid, rowOf(grid, 'Bank'), COLUMN.value, 'Bank');
    const after = refreshed(grid, 1, 'ru');
    const row = after[rowOf(after, 'Банк')];
    expect(row?.[COLUMN.value]?.value).toBe('Bank');
    expect(valuesOf(after).join('\n')).not.toMatch(/\tHistory|Mission/);
  });

  test('a renamed field stays renamed and is still that field', () => {
    const grid = newDossier();
    const row = rowOf(grid, 'Bank');
    type(grid, row, COLUMN.label, 'House bank and broker');
    type(grid, row, COLUMN.value, 'SEB');
    const after = refreshed(grid, 2, 'lt');
    expect(after[row]?.[COLUMN.label]?.value).toBe('House bank and broker');
    expect(contentOf(after).fields.bank?.value).toBe('SEB');
  });

  test('a field without its key is known by its label in any language', () => {
    const grid = newDossier();
    const row = rowOf(grid, 'Bank');
    grid[row] = [null, { value: 'банк:', formula: null, format: null }, { value: 'SEB', formula: null, format: null }];
    const after = refreshed(grid, 2);
    expect(contentOf(after).fields.bank?.value).toBe('SEB');
    expect(after[row]?.[0]?.value).toBe('kam:field:bank');
  });

  test('the column of keys may be deleted', () => {
    const grid = newDossier();
    type(grid, rowOf(grid, 'Bank'), COLUMN.value, 'SEB');
    type(grid, rowOf(grid, 'Risk') + 1, COLUMN.label, 'New director');
    for (const cells of grid) cells.shift();
    const { fields, tables } = contentOf(refreshed(grid, 2));
    expect(fields.bank?.value).toBe('SEB');
    expect(tables.risks?.[0]?.['risk']?.value).toBe('New director');
  });

  test('a deleted field comes back in its place', () => {
    const grid = newDossier();
    const row = rowOf(grid, 'Bank');
    grid.splice(row, 1);
    expect(valuesOf(refreshed(grid))).toEqual(valuesOf(newDossier()));
  });

  test('a grown table, also one with a row in the middle, is read whole', () => {
    const grid = newDossier();
    const first = rowOf(grid, 'Competitor') + 1;
    for (let at = 0; at < 3; at++) type(grid, first + at, COLUMN.label, `Rival ${at}`);
    grid.splice(first + 3, 0, [null, { value: 'Rival 3', formula: null, format: null }]);
    grid.splice(first + 1, 0, [null, { value: 'Rival 4', formula: null, format: null }]);
    const names = contentOf(refreshed(grid, 2)).tables.rivals?.map(({ name }) => name?.value);
    expect(names).toEqual(['Rival 0', 'Rival 4', 'Rival 1', 'Rival 2', 'Rival 3']);
  });

  test('columns of a table that were moved are read by their headers', () => {
    const grid = newDossier();
    const heads = rowOf(grid, 'Strengths');
    for (const [column, value] of [
      [2, 'Weaknesses'],
      [3, 'Strengths'],
    ] as const) {
      type(grid, heads, column, value);
    }
    type(grid, heads + 1, 2, 'slow');
    const after = refreshed(grid, 2, 'ru');
    expect(contentOf(after).tables.rivals?.[0]?.['weaknesses']?.value).toBe('slow');
    expect(after[heads]?.[2]?.value).toBe('Слабые стороны');
  });

  test('a column put between ours stays with all that stands in it', () => {
    const grid = newDossier();
    for (const cells of grid) cells.splice(2, 0, null);
    const row = rowOf(grid, 'Bank');
    type(grid, row, 2, 'ask Olga');
    type(grid, row, 3, 'SEB');
    const after = refreshed(grid, 2);
    expect(contentOf(after).fields.bank?.value).toBe('SEB');
    expect(after[row]?.slice(1, 4).map((cell) => cell?.value)).toEqual(['Bank', 'ask Olga', 'SEB']);
    expect(after[row]?.[4]?.formula).toContain(`IF(D${row + 1}=`);
  });

  test('what was typed over a generated figure goes to the notes', () => {
    const grid = newDossier();
    type(grid, rowOf(grid, 'revenue 1'), 2, 'double-check with Jan');
    const after = refreshed(grid, 2);
    expect(after[rowOf(after, 'revenue 1')]?.[2]?.value).toBe(201);
    const note = after[rowOf(after, 'double-check with Jan')];
    expect(note?.map((cell) => cell?.value ?? null)).toEqual([
      'kam:note',
      texts.blocks.revenue,
      'double-check with Jan',
    ]);
  });

  test('formulas, numbers and formats that a person typed are carried over', () => {
    const grid = newDossier();
    const row = rowOf(grid, 'Headcount');
    const cell = { value: 120, formula: '=100+20', format: '0 "people"' };
    (grid[row] ?? [])[COLUMN.value] = cell;
    grid.splice(3, 1);
    expect(contentOf(refreshed(grid, 2)).fields.headcount).toEqual(cell);
  });

  test('stays in place when a person only typed', () => {
    const grid = newDossier();
    type(grid, rowOf(grid, 'Bank'), COLUMN.value, 'SEB');
    type(grid, rowOf(grid, 'Bank'), 12, 'beside');
    expect(planOf(grid, 5).inPlace).toBe(true);
    grid.splice(rowOf(grid, 'Mission'), 0, []);
    expect(planOf(grid, 5).inPlace).toBe(true);
  });
});

test('labels of fields and titles of tables are told apart in each language', () => {
  for (const language of ['en', 'ru', 'lt'] as const) {
    const { fields, tables, sections, blocks } = dossierTextsOf(language);
    const labels = [
      ...Object.values(fields).map(({ label }) => label),
      ...Object.values(tables).map(({ title }) => title),
      ...Object.values(sections),
      ...Object.values(blocks),
    ];
    expect(new Set(labels).size).toBe(labels.length);
    for (const { columns } of Object.values(tables)) {
      const headers: string[] = Object.values(columns);
      expect(new Set(headers).size).toBe(headers.length);
    }
  }
});

test('no guidance is longer than a text in a formula may be', () => {
  for (const language of ['en', 'ru', 'lt'] as const) {
    for (const { hint } of Object.values(dossierTextsOf(language).fields)) expect(hint.length).toBeLessThan(255);
  }
});
