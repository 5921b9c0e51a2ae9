/** Formulas that fill several cells are saved as array formulas, and are arrays again when the file is opened. */
import { Workbook } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { Engine } from '../../../host/engine/engine';
import type { CellModel, ModelValue, WorkbookModel } from '../../../host/workbookModel';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { closeLibreOffice, recalculateWithLibreOffice } from '../../support/libreOffice';
import { put } from '../engine/workbookFixture';
import { comparable } from './comparable';
import { cellsOf, sheetModel, workbookModel } from './models';
import { packageProblems } from './packageProblems';
import { partOf, workbookWith, worksheet } from './partOf';

jest.setTimeout(300000);
afterAll(closeLibreOffice);

function rowsOf(file: Uint8Array): string {
  return /<sheetData>(.*)<\/sheetData>/s.exec(partOf(file))?.[1] ?? '';
}

async function opened(file: Uint8Array): Promise<WorkbookModel> {
  expect(packageProblems(file)).toEqual([]);
  return openWorkbook(file, 'Test.xlsx');
}

/** The file after somebody has worked in the workbook. */
async function worked(file: Uint8Array, work: (engine: Engine) => void): Promise<Uint8Array> {
  const engine = Engine.create(await opened(file));
  work(engine);
  await engine.recalculate();
  const model = engine.toModel();
  engine.dispose();
  return saveWorkbook(model, file);
}

const numbers = sheetModel('Data', { cells: cellsOf([[1], [2], [3]]) });

describe('an array in a file', () => {
  it('is an array formula with plain values in its other cells', async () => {
    const file = await saveWorkbook(
      workbookModel([
        sheetModel('Data', {
          cells: [
            [{ formula: '=TYPES(B1:B3)', value: 'sole', array: { rows: 2, columns: 2 } }, { value: '=x' }],
            [{ value: '' }, { value: { error: '#N/A' }, style: { bold: true } }],
            [{ formula: '=FILTER(B1:B3,B1:B3)', value: { error: '#SPILL!' }, array: { rows: 1, columns: 1 } }],
          ],
        }),
      ]),
    );
    expect(rowsOf(file)).toBe(
      '<row r="1"><c r="A1" t="str"><f t="array" ref="A1:B2">TYPES(B1:B3)</f><v>sole</v></c>' +
        '<c r="B1" t="str"><v>=x</v></c></row>' +
        '<row r="2"><c r="A2" t="str"><v></v></c><c r="B2" s="1" t="e"><v>#N/A</v></c></row>' +
        '<row r="3"><c r="A3" t="e"><f t="array" ref="A3">_xlfn._xlws.FILTER(B1:B3,B1:B3)</f><v>#VALUE!</v></c></row>',
    );
  });

  it('follows its source after the file was opened, and takes its new cells in the file', async () => {
    const first = await worked(await saveWorkbook(workbookModel([numbers])), (engine) =>
      put(engine, 'Data!B1', [['=FILTER(A1:A5,A1:A5>1)']]),
    );
    expect(rowsOf(first)).toContain(
      '<c r="B1"><f t="array" ref="B1:B2">_xlfn._xlws.FILTER(A1:A5,A1:A5&gt;1)</f><v>2</v></c>',
    );
    const grown = await worked(first, (engine) => put(engine, 'Data!A4', [[4], [5]]));
    expect(rowsOf(grown)).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B4">_xlfn._xlws.FILTER(A1:A5,A1:A5&gt;1)</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>4</v></c></row>' +
        '<row r="4"><c r="A4"><v>4</v></c><c r="B4"><v>5</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
    );
    const shrunk = await worked(grown, (engine) => put(engine, 'Data!A4', [[''], ['']]));
    expect(comparable(await opened(shrunk))).toEqual(comparable(await opened(first)));
  });

  it('is blocked by what is typed into it, which is saved, and fills again when that goes', async () => {
    const file = await worked(await saveWorkbook(workbookModel([numbers])), (engine) =>
      put(engine, 'Data!B1', [['=A1:A3*2']]),
    );
    const blocked = await worked(file, (engine) => put(engine, 'Data!B2', [['mine']]));
    expect(rowsOf(blocked)).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><f t="array" ref="B1">A1:A3*2</f><v>#VALUE!</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2" t="inlineStr"><is><t>mine</t></is></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
    );
    const engine = Engine.create(await opened(file));
    put(engine, 'Data!B2', [['mine']]);
    await engine.recalculate();
    put(engine, 'Data!B2', [['']]);
    await engine.recalculate();
    expect(partOf(await saveWorkbook(engine.toModel(), file))).toBe(partOf(file));
    engine.dispose();
  });

  const dynamic =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0" cm="1"><f t="array" aca="1" ref="B1:B2" ca="1">A1:A2*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4.0</v></c></row>';

  it('keeps its bytes when it is computed again, and its marks when it fills other cells', async () => {
    const file = await workbookWith(worksheet(dynamic));
    const engine = Engine.create(await opened(file));
    await engine.recalculate('all');
    expect(rowsOf(await saveWorkbook(engine.toModel(), file))).toBe(dynamic);
    engine.dispose();
    const blocked = await worked(file, (other) => put(other, 'Data!B2', [[7]]));
    expect(rowsOf(blocked)).toBe(
      dynamic
        .replace(
          'cm="1"><f t="array" aca="1" ref="B1:B2" ca="1">A1:A2*2</f><v>2</v>',
          'cm="1" t="e"><f t="array" aca="1" ref="B1" ca="1">A1:A2*2</f><v>#VALUE!</v>',
        )
        .replace('<v>4.0</v>', '<v>7</v>'),
    );
    const freed = await worked(blocked, (other) => put(other, 'Data!B2', [['']]));
    expect(comparable(await opened(freed))).toEqual(comparable(await opened(file)));
  });

  it('of one cell shows one value, unless the file says that it may spill', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1">A1:A2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    for (const [before, expected] of [
      [rows, [6, undefined]],
      [rows.replace('r="B1"', 'r="B1" cm="1"'), [6, 4]],
    ] as const) {
      const saved = await opened(
        await worked(await workbookWith(worksheet(before)), (engine) => put(engine, 'Data!A1', [[3]])),
      );
      expect(saved.sheets[0]?.cells.map((row) => row[1]?.value)).toEqual(expected);
    }
    expect(
      rowsOf(await worked(await workbookWith(worksheet(rows)), (engine) => put(engine, 'Data!A1', [[3]]))),
    ).toContain('<f t="array" ref="B1">A1:A2*2</f><v>6</v>');
  });

  it('stays while its function has not answered', async () => {
    const file = await workbookWith(worksheet(dynamic));
    const model = await opened(file);
    const cells = model.sheets[0]?.cells ?? [];
    if (cells[0]) cells[0][1] = { formula: '=A1:A2*2', value: { error: '#BUSY!' } };
    if (cells[1]) cells[1].length = 1;
    expect(rowsOf(await saveWorkbook(model, file))).toBe(dynamic);
  });

  it('may be told to fill a whole column or what is no range', async () => {
    for (const ref of ['A1:XFD1048576', 'nonsense', 'B7:B9', '']) {
      const rows = `<row r="1"><c r="A1"><f t="array" ref="${ref}">1+1</f><v>2</v></c></row>`;
      const file = await workbookWith(worksheet(rows));
      expect((await opened(file)).sheets[0]?.cells).toEqual([[{ formula: '=1+1', value: 2 }]]);
      expect(rowsOf(await worked(file, (engine) => put(engine, 'Data!C1', [['']])))).toBe(rows);
    }
  });
});

describe('other programs', () => {
  const build = async (): Promise<Uint8Array> => {
    const empty = await saveWorkbook(workbookModel([numbers, sheetModel('New')]));
    return worked(empty, (engine) => {
      put(engine, 'Data!C1', [
        ['=A1:A3*2', '', '=TRANSPOSE(A1:A3)'],
        ['', '', ''],
        ['', '', '=SUM(C1:C3*A1:A3)'],
      ]);
      put(engine, 'New!A1', [['=Data!A1:A3&"x"', '=COUNTIF(A1:A3,"*x")']]);
    });
  };

  it('read the array with its cells', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await build()));
    const sheet = workbook.getWorksheet('Data');
    expect(sheet?.getCell('C1').value).toMatchObject({
      shareType: 'array',
      ref: 'C1:C3',
      formula: 'A1:A3*2',
      result: 2,
    });
    expect(sheet?.getCell('C3').value).toBe(6);
    expect(sheet?.getCell('E1').value).toMatchObject({ ref: 'E1:G1' });
    expect(sheet?.getCell('E3').value).toMatchObject({ ref: 'E3', result: 28 });
    expect(workbook.getWorksheet('New')?.getCell('A2').value).toBe('2x');
  });

  it('compute the same values in every cell of it, whatever values the file has', async () => {
    const file = await build();
    const model = await opened(file);
    const [data, other] = model.sheets;
    for (const row of [1, 2]) {
      if (data?.cells[row]?.[2]) data.cells[row][2] = { value: -1 };
      if (other?.cells[row]?.[0]) other.cells[row][0] = { value: 'wrong' };
    }
    for (const saved of [
      await saveWorkbook(model, file),
      await saveWorkbook({ ...model, sheets: model.sheets.map((sheet) => ({ ...sheet, part: undefined })) }),
    ]) {
      const computed = await recalculateWithLibreOffice(saved);
      expect(computed['Data']?.map((row) => row[2])).toEqual([2, 4, 6]);
      expect(computed['Data']?.[0]?.slice(4, 7)).toEqual([1, 2, 3]);
      expect(computed['Data']?.[2]?.[4]).toBe(28);
      expect(computed['New']?.map((row) => row[0])).toEqual(['1x', '2x', '3x']);
      expect(computed['New']?.[0]?.[1]).toBe(3);
    }
  });
});

const result: fc.Arbitrary<ModelValue> = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  // Results that differ by less than 1e-12 of themselves count as the same: these do not come so close.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => Number(value.toPrecision(9)) + 0),
  fc.constantFrom('', 'a', '=1', ' <&>"\n', '0012'),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }),
);

/** What stands in a block of cells: nothing, typed values, or an array. */
interface Block {
  kind: 'none' | 'typed' | 'array';
  formula: string;
  rows: number;
  columns: number;
  values: ModelValue[];
  bold: boolean;
}

const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom<Block['kind'][]>('none', 'typed', 'array', 'array'),
  formula: fc.constantFrom('=SORT($Z$1:$Z$9)', '=$Z$1:$Z$9*2', '=TYPES($Z$1:$Z$9)'),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
  values: fc.array(result, { minLength: 9, maxLength: 9 }),
  bold: fc.boolean(),
});
const blocks = fc.array(block, { minLength: 4, maxLength: 4 });

function cellsWith(given: readonly Block[]): (CellModel | undefined)[][] {
  const cells: (CellModel | undefined)[][] = Array.from({ length: 6 }, () => Array<undefined>(6).fill(undefined));
  given.forEach(({ kind, formula, rows, columns, values, bold }, index) => {
    if (kind === 'none') return;
    const [top, left] = [Math.floor(index / 2) * 3, (index % 2) * 3];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const value = values[row * 3 + column] ?? 0;
        // A typed text without letters is not kept in a new sheet.
        const cell: CellModel = { value: kind === 'typed' && value === '' ? 'b' : value };
        if (kind === 'array' && row + column === 0) {
          cell.formula = formula;
          if (rows * columns > 1) cell.array = { rows, columns };
        }
        if (bold) cell.style = { bold };
        const line = cells[top + row];
        if (line) line[left + column] = cell;
      }
    }
  });
  return cells;
}

/** Values, formulas and looks by address. An array formula of one cell may be kept where a plain one would do. */
async function readByAnother(file: Uint8Array): Promise<Record<string, unknown>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(file));
  const found: Record<string, unknown> = {};
  workbook.getWorksheet('Data')?.eachRow((row) =>
    row.eachCell((item) => {
      if (item.value !== null)
        found[item.address] = [
          JSON.stringify(item.value).replace(/,"ref":"\w+","shareType":"array"/, ''),
          item.font?.bold ?? false,
        ];
    }),
  );
  return found;
}

it('arrays at random are what was saved, in a new sheet and in one that has others', async () => {
  await fc.assert(
    fc.asyncProperty(blocks, blocks, async (before, after) => {
      const file = await saveWorkbook(workbookModel([sheetModel('Data', { cells: cellsWith(before) })]));
      const model = await opened(file);
      const expected = { ...model, sheets: model.sheets.map((sheet) => ({ ...sheet, cells: cellsWith(after) })) };
      const saved = await saveWorkbook(expected, file);
      const fresh = await saveWorkbook({
        ...expected,
        sheets: expected.sheets.map((sheet) => ({ ...sheet, part: undefined })),
      });
      expect(comparable(await opened(saved))).toEqual(comparable(await opened(fresh)));
      expect(await readByAnother(saved)).toEqual(await readByAnother(fresh));
      expect(comparable(await opened(saved))).toEqual(comparable(expected));
      expect(partOf(await saveWorkbook(await opened(saved), saved))).toBe(partOf(saved));
    }),
    { numRuns: Number(process.env['KAM_RUNS'] ?? 60) },
  );
});
