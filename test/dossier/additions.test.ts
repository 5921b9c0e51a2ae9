/** R36: what is added to a dossier comes beside what was typed, never over it. */
import fc from 'fast-check';
import { textCell } from '../../src/dossier/dossierCell';
import { dossierContent } from '../../src/dossier/dossierContent';
import type { DossierSeed } from '../../src/dossier/dossierSeed';
import { dossierFacts } from '../../src/dossier/generatedBlocks';
import { OWN_SECTIONS, ownFieldsFrom, type OwnField } from '../../src/dossier/ownFields';
import { parseSheet } from '../../src/dossier/parseSheet';
import { changesOf, gridOf, insertionsOf, withInsertions } from '../../src/dossier/planSheet';
import { refreshDossier } from '../../src/dossier/refreshDossier';
import { FIELDS, TABLES } from '../../src/dossier/template';
import { dossierTextsOf } from '../../src/i18n/dossier/dossierTexts';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import { audit } from '../../src/reports/audit';
import { givenOf } from '../../src/reports/analyses/given';
import { understandLists } from '../../src/reports/lists';
import { RUNS } from '../analysis/runs';
import { CLIENT, newDossier, type, valuesOf, type Grid } from './dossierSheets';

jest.setTimeout(600_000);

const cells = { name: 'Book', sheets: [] };
const facts = dossierFacts(
  givenOf(
    audit(understandLists(cells), cells, {
      language: 'en',
      asOf: 46_000,
      period: 'month',
      reports: [],
      freeTableName: (name) => name,
    }),
  ),
);

const planFor = (grid: Grid, language: Language, ownFields: readonly OwnField[], seed?: DossierSeed) =>
  refreshDossier(CLIENT, grid, { facts, language, ownFields, seed }).plan;

/** The sheet as it stands after the plan was carried out in place. */
function carriedOut(grid: Grid, plan: ReturnType<typeof planFor>): Grid {
  const result = withInsertions(grid, insertionsOf(plan)).map((row) => [...row]);
  for (const { row, cell } of changesOf(plan, result)) {
    const line = (result[row] ??= []);
    while (line.length <= cell.column) line.push(null);
    line[cell.column] = cell.cell;
  }
  return result;
}

const typing = fc.array(fc.record({ row: fc.nat(190), column: fc.integer({ min: 1, max: 11 }) }), { maxLength: 20 });
const language = fc.constantFrom(...LANGUAGES);
const label = fc.constantFrom('Loyalty card', 'Любимый цвет', 'Spalva', 'Вес, кг', 'K/A "x"', 'Field 7');
const ownFields = fc
  .array(fc.record({ section: fc.constantFrom(...OWN_SECTIONS), label, hint: fc.constantFrom('', 'Guidance "q"') }), {
    maxLength: 4,
  })
  .map((lines) =>
    ownFieldsFrom([
      ['Section', 'Field', 'Guidance'].map(textCell),
      ...lines.map((line) => [
        textCell(dossierTextsOf('en').sections[line.section]),
        textCell(line.label),
        line.hint ? textCell(line.hint) : null,
      ]),
    ]),
  );

let count = 0;
const word = fc.constant(null).map(() => textCell(`seed ${++count}.`));
const seed: fc.Arbitrary<DossierSeed> = fc.record({
  fields: fc.dictionary(fc.constantFrom(...FIELDS.map(({ field }) => field)), word, { maxKeys: 4 }),
  tables: fc
    .array(fc.tuple(fc.constantFrom(...TABLES.map(({ table }) => table)), word), { maxLength: 9 })
    .map((lines) => {
      const tables: Record<string, Record<string, typeof word extends fc.Arbitrary<infer T> ? T : never>[]> = {};
      for (const [table, cell] of lines) {
        const [first = ''] = Object.keys(dossierTextsOf('en').tables[table].columns);
        (tables[table] ??= []).push({ [first]: cell });
      }
      return tables;
    }),
  notes: fc.array(fc.record({ label: fc.constantFrom('Old label', 'Прочее'), cell: word }), { maxLength: 4 }),
});

function wordsIn(value: unknown, pattern: RegExp): string[] {
  return (JSON.stringify(value).match(pattern) ?? []).sort();
}

test('seeds and own fields: all that was typed and all that was added stands there, once, and a second time adds nothing', () => {
  fc.assert(
    fc.property(typing, language, language, ownFields, seed, (typed, from, to, own, added) => {
      const grid = newDossier(from);
      typed.forEach(({ row, column }, index) => type(grid, Math.min(row, grid.length), column, `typed ${index}.`));
      const plan = planFor(grid, to, own, added);
      const sheet = gridOf(plan);
      expect(wordsIn(sheet, /typed \d+\./g)).toEqual(wordsIn(grid, /typed \d+\./g));
      expect(wordsIn(sheet, /seed \d+\./g)).toEqual(wordsIn(added, /seed \d+\./g));
      for (const { label: wanted } of own) expect(valuesOf(sheet).join('\n')).toContain(wanted);
      if (plan.inPlace) expect(valuesOf(carriedOut(grid, plan))).toEqual(valuesOf(sheet));
      const again = planFor(
        sheet.map((row) => [...row]),
        to,
        own,
        added,
      );
      expect([again.inPlace, insertionsOf(again), changesOf(again, sheet)]).toEqual([true, [], []]);
    }),
    RUNS,
  );
});

test('own fields keep what is typed into them when the list of own fields changes', () => {
  fc.assert(
    fc.property(language, ownFields, ownFields, (lang, before, after) => {
      const first = gridOf(planFor(newDossier(lang), lang, before)).map((row) => [...row]);
      before.forEach(({ label: of }, index) => {
        const row = first.findIndex((line) => line[1]?.value === of);
        type(first, row, 2, `typed ${index}.`);
      });
      const second = gridOf(planFor(first, lang, after));
      expect(wordsIn(second, /typed \d+\./g)).toEqual(wordsIn(first, /typed \d+\./g));
      const content = dossierContent(parseSheet(second, CLIENT, after), after);
      for (const { id, cell } of content.own) {
        const at = before.findIndex((one) => one.id === id);
        expect(cell?.value ?? null).toBe(at < 0 ? null : `typed ${at}.`);
      }
    }),
    RUNS,
  );
});
