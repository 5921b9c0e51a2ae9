/** Laws of saving edits: what was edited is there, and nothing else has changed. */
import { Workbook } from '@cj-tech-master/excelts';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import type { CellModel, SheetModel, StyleModel, WorkbookModel } from '../../../host/workbookModel';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { comparable } from './comparable';
import { sheetModel, workbookModel } from './models';
import { packageProblems } from './packageProblems';
import { partOf, SHEET_PART, workbookWith, worksheet } from './partOf';

jest.setTimeout(300000);

const ROWS = 8;
const COLUMNS = 6;

const style: fc.Arbitrary<StyleModel> = fc.record(
  {
    numberFormat: fc.constantFrom('0.00', 'm/d/yyyy', '0%'),
    bold: fc.constant(true),
    fontSize: fc.constantFrom(8, 14),
    fillColor: fc.constantFrom('#FF0000', '#00FF00'),
    horizontal: fc.constantFrom('Left', 'Center'),
    borderTop: fc.constant({ style: 'Thin', color: '#000000' } as const),
  },
  { requiredKeys: [] },
);

const content: fc.Arbitrary<CellModel> = fc.oneof(
  fc.integer({ min: -99, max: 99 }).map((value) => ({ value })),
  fc.constantFrom('a', 'b c', ' <&>"', '=1', 'two\nlines', '0012').map((value) => ({ value })),
  fc.boolean().map((value) => ({ value })),
  fc.constantFrom('#N/A', '#REF!').map((error) => ({ value: { error } })),
  fc
    .tuple(
      fc.constantFrom('=A1*2', '=SUM($A$1:B2)', '=A2&"x"', '=IFS(A1,1)'),
      fc.constantFrom<CellModel['value']>(1, 'r', true),
    )
    .map(([formula, value]) => ({ formula, value })),
);

const cell: fc.Arbitrary<CellModel | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.tuple(content, fc.option(style, { nil: {} })).map(([held, look]) => ({
    ...held,
    ...(Object.keys(look).length > 0 ? { style: look } : {}),
  })),
);

const cells = fc.array(fc.array(cell, { maxLength: COLUMNS }), { maxLength: ROWS });

const edit = fc.record({ row: fc.nat({ max: ROWS + 2 }), column: fc.nat({ max: COLUMNS + 2 }), cell });

function withEdits(
  model: WorkbookModel,
  edits: readonly { row: number; column: number; cell: CellModel | undefined }[],
) {
  const edited = structuredClone(model);
  const [sheet] = edited.sheets;
  for (const { row, column, cell: held } of sheet ? edits : []) {
    while (sheet && sheet.cells.length <= row) sheet.cells.push([]);
    const target = sheet?.cells[row];
    if (target) target[column] = held;
  }
  return edited;
}

/** What another program reads: values, formulas and number formats by address. */
async function readByAnother(file: Uint8Array): Promise<Record<string, unknown>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(file));
  const found: Record<string, unknown> = {};
  workbook.getWorksheet('Data')?.eachRow((row) =>
    row.eachCell((item) => {
      if (item.value !== null)
        found[item.address] = [JSON.stringify(item.value), item.numFmt, item.font?.bold ?? false];
    }),
  );
  return found;
}

describe('edits at random', () => {
  it('are what is read afterwards, by this reader and by another', async () => {
    await fc.assert(
      fc.asyncProperty(cells, fc.array(edit, { minLength: 1, maxLength: 6 }), async (before, edits) => {
        const file = await saveWorkbook(workbookModel([sheetModel('Data', { cells: before }), sheetModel('Other')]));
        const model = withEdits(await openWorkbook(file, 'Test.xlsx'), edits);
        const saved = await saveWorkbook(model, file);
        expect(packageProblems(saved)).toEqual([]);
        expect(comparable(await openWorkbook(saved, 'Test.xlsx'))).toEqual(comparable(model));
        const fresh = await saveWorkbook({
          ...model,
          sheets: model.sheets.map((sheet) => ({ ...sheet, part: undefined })),
        });
        expect(await readByAnother(saved)).toEqual(await readByAnother(fresh));
      }),
      { numRuns: Number(process.env['KAM_RUNS'] ?? 40) },
    );
  });

  it('touch no other cell and no other part', async () => {
    await fc.assert(
      fc.asyncProperty(cells, edit, async (before, one) => {
        const file = await saveWorkbook(workbookModel([sheetModel('Data', { cells: before }), sheetModel('Other')]));
        const model = withEdits(await openWorkbook(file, 'Test.xlsx'), [one]);
        const saved = await saveWorkbook(model, file);
        const name = String.fromCharCode(65 + one.column) + (one.row + 1);
        const others = (xml: string): string[] =>
          (xml.match(/<c [^>]*?(\/>|>.*?<\/c>)/gs) ?? []).filter((text) => !text.startsWith(`<c r="${name}"`));
        expect(others(partOf(saved))).toEqual(others(partOf(file)));
        const [first, second] = [unzipSync(file), unzipSync(saved)];
        const touched = Object.keys(first).filter(
          (part) => Buffer.compare(first[part] ?? file, second[part] ?? file) !== 0,
        );
        expect([SHEET_PART, 'xl/styles.xml', 'xl/workbook.xml']).toEqual(expect.arrayContaining(touched));
      }),
      { numRuns: Number(process.env['KAM_RUNS'] ?? 60) },
    );
  });

  it('leave the part as it was when they are taken back', async () => {
    await fc.assert(
      fc.asyncProperty(cells, fc.array(edit, { maxLength: 4 }), async (before, edits) => {
        const file = await saveWorkbook(workbookModel([sheetModel('Data', { cells: before })]));
        const model = await openWorkbook(file, 'Test.xlsx');
        const edited = await saveWorkbook(withEdits(model, edits), file);
        const back = { ...model, sheets: model.sheets.map((sheet): SheetModel => ({ ...sheet })) };
        expect(comparable(await openWorkbook(await saveWorkbook(back, edited), 'Test.xlsx'))).toEqual(
          comparable(model),
        );
        expect(partOf(await saveWorkbook(model, file))).toBe(partOf(file));
      }),
      { numRuns: Number(process.env['KAM_RUNS'] ?? 40) },
    );
  });
});

const sharedColumn = fc.array(fc.constantFrom('keep', 'value', 'formula', 'blank'), { minLength: 2, maxLength: 8 });

describe('shared formulas at random', () => {
  it('keep their meaning in every cell that was not edited', async () => {
    await fc.assert(
      fc.asyncProperty(sharedColumn, fc.constantFrom('B2*$C$1', 'SUM(B$1:B2)', 'D:D+2:2'), async (fates, formula) => {
        const rows = fates.map((_, i) => {
          const told =
            i === 0 ? `<f t="shared" ref="A2:A${fates.length + 1}" si="0">${formula}</f>` : '<f t="shared" si="0"/>';
          return `<row r="${i + 2}"><c r="A${i + 2}">${told}<v>${i}</v></c></row>`;
        });
        const file = await workbookWith(worksheet(rows.join('')));
        const model = await openWorkbook(file, 'Test.xlsx');
        fates.forEach((fate, i) => {
          const row = model.sheets[0]?.cells[i + 1];
          if (!row || fate === 'keep') return;
          row[0] = fate === 'value' ? { value: 'x' } : fate === 'formula' ? { formula: '=1+1', value: 2 } : undefined;
        });
        const saved = await saveWorkbook(model, file);
        expect(comparable(await openWorkbook(saved, 'Test.xlsx'))).toEqual(comparable(model));
      }),
      { numRuns: Number(process.env['KAM_RUNS'] ?? 60) },
    );
  });
});
