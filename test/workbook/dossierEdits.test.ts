/** R36 through Excel's own requests: random edits of a dossier's sheet, refreshes in three languages, saved and opened in between. */
import fc from 'fast-check';
import { LocalHost } from '../../host/localHost';
import type { WorkbookModel } from '../../host/workbookModel';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../host/xlsx/saveWorkbook';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import { columnLetter } from '../../src/schema/address';
import { serialOf } from '../../src/schema/calendar';
import { makeDossiers } from '../../src/workbook/dossiers';

jest.setTimeout(600_000);

const CLIENT = 'Birch Foods Ltd';
const AS_OF = serialOf(2026, 6, 30) ?? 0;
// A run takes half a second: it opens a workbook and refreshes a dossier two times or more.
const RUNS = { numRuns: 25 };

const row = fc.nat(180);
const edit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      row,
      column: fc.nat(10),
      what: fc.constantFrom('text', 'number', 'formula', 'long'),
    }),
  },
  fc.record({
    kind: fc.constantFrom('insert' as const, 'delete' as const),
    row,
    count: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('rename' as const) }),
  fc.record({ kind: fc.constant('saved' as const) }),
  fc.record({ kind: fc.constant('refresh' as const), language: fc.constantFrom(...LANGUAGES) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Each> ? Each : never;

let host: LocalHost;
let madeOnce: WorkbookModel;
beforeAll(async () => {
  host = await LocalHost.open(sampleWorkbook('en'));
  await refresh(AS_OF, 'en');
  madeOnce = host.toModel();
  await host.close();
});

async function refresh(asOf: number, language: Language) {
  const [made] = await makeDossiers({ clients: [CLIENT], language, asOf });
  if (!made) throw new Error('no dossier was made');
  return made;
}

const sheetNamed = (name: string) => host.toModel().sheets.find((sheet) => sheet.name === name);

/** Each typed thing with how often it stands on the sheet; formulas without the addresses, which move with their cells. */
function typedOn(name: string): string[] {
  return (sheetNamed(name)?.cells ?? [])
    .flat()
    .map((cell) => cell?.formula?.replace(/[A-Z]+\d+/g, '…') ?? cell?.value ?? '')
    .filter((value) => (typeof value === 'string' ? value.includes('typed ') : Number(value) > 1e6))
    .map(String)
    .sort();
}

function contentOf({ row: at, what }: Extract<Edit, { kind: 'type' }>, index: number): string | number {
  if (what === 'number') return 1e6 + index + 0.5;
  if (what === 'formula') return `=L${at + 1}&"typed ${index}"`;
  return what === 'long' ? `typed ${index} `.padEnd(5000, 'x') : `typed ${index}`;
}

/** Inserts or deletes whole rows, as a person does; Excel refuses some of it within its tables. */
async function moveRows(name: string, { kind, row: at, count }: Extract<Edit, { kind: 'insert' | 'delete' }>) {
  const isRefused = (error: unknown) => error instanceof Error && /table/i.test(error.message);
  await Excel.run(async (context) => {
    const rows = context.workbook.worksheets.getItem(name).getRange(`${at + 1}:${at + count}`);
    if (kind === 'insert') rows.insert('Down');
    else rows.delete('Up');
    await context.sync();
  }).catch((error: unknown) => {
    if (!isRefused(error)) throw error;
  });
}

test('all that was typed is on the dossier after each refresh, its tables stand apart, and a second refresh changes nothing', async () => {
  const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 15 }), async (edits) => {
    host = await LocalHost.open(structuredClone(madeOnce));
    try {
      let name = `Dossier ${CLIENT}`;
      let day = AS_OF;
      const refreshed = async (language: Language) => {
        const typed = typedOn(name);
        name = (await refresh(++day, language)).sheet;
        expect(typedOn(name)).toEqual(typed);
        const tables = (sheetNamed(name)?.tables ?? []).map(({ range }) => range).sort((a, b) => a.row - b.row);
        tables.slice(1).forEach((each, index) => {
          const above = tables[index];
          expect(each.row).toBeGreaterThanOrEqual(above ? above.row + above.rows : NaN);
        });
      };
      for (const [index, each] of edits.entries()) {
        if (each.kind === 'type') {
          await host.setCell(name, `${columnLetter(each.column)}${each.row + 1}`, contentOf(each, index));
        } else if (each.kind === 'refresh') {
          await refreshed(each.language);
        } else if (each.kind === 'rename') {
          const other = `Own name ${index}`;
          await Excel.run(async (context) => {
            context.workbook.worksheets.getItem(name).name = other;
            await context.sync();
          });
          name = other;
        } else if (each.kind === 'saved') {
          const bytes = await saveWorkbook(host.toModel());
          await host.close();
          host = await LocalHost.open(await openWorkbook(bytes, 'saved.xlsx'));
        } else {
          await moveRows(name, each);
        }
      }
      await refreshed('en');
      const [again] = await makeDossiers({ clients: [CLIENT], language: 'en', asOf: day });
      expect(again?.state).toBe('fresh');
    } finally {
      await host.close();
    }
  });
  await fc.assert(property, RUNS);
});
