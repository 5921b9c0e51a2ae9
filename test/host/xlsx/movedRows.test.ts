/** Rows that were inserted and deleted, saved into the file that the workbook came from: all its parts follow. */
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { Engine } from '../../../host/engine/engine';
import { HostError } from '../../../host/engine/hostError';
import type { CellModel, RangeModel, SheetModel, WorkbookModel } from '../../../host/workbookModel';
import { movedAnchor } from '../../../host/xlsx/moveRows/movedAnchor';
import { movedVml } from '../../../host/xlsx/moveRows/movedDrawing';
import { MovedSheets } from '../../../host/xlsx/moveRows/movedSheets';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { closeLibreOffice, recalculateWithLibreOffice } from '../../support/libreOffice';
import { describeWithSharedData, sharedData } from '../../support/sharedData';
import { put } from '../engine/workbookFixture';
import { comparable } from './comparable';
import { cellsOf, sheetModel, workbookModel } from './models';
import { packageProblems } from './packageProblems';
import { partOf, SHEET_PART, workbookWith, worksheet } from './partOf';
import { reportSheet } from './reportSheet';

jest.setTimeout(300000);
afterAll(closeLibreOffice);

const range = (row: number, column: number, rows = 1, columns = 1): RangeModel => ({ row, column, rows, columns });

interface Moved {
  saved: Uint8Array;
  model: WorkbookModel;
}

/** The file after something was done to it. */
async function changed(file: Uint8Array, act: (engine: Engine) => void): Promise<Moved> {
  const engine = Engine.create(await openWorkbook(file, 'Test.xlsx'));
  act(engine);
  await engine.recalculate();
  const model = engine.toModel();
  engine.dispose();
  return { model, saved: await saveWorkbook(model, file) };
}

const insert =
  (sheet: string, row: number, count = 1) =>
  (engine: Engine): void =>
    engine.insertRows(engine.book.requiredSheet(sheet), row - 1, count);

const remove =
  (sheet: string, row: number, count = 1) =>
  (engine: Engine): void =>
    engine.deleteRows(engine.book.requiredSheet(sheet), row - 1, count);

/** A workbook without what is known only while it is open. */
function lasting(model: WorkbookModel): unknown {
  return comparable({ ...model, sheets: model.sheets.map((sheet) => ({ ...sheet, rowMoves: undefined })) });
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const now = unzipSync(after);
  return Object.entries(unzipSync(before))
    .filter(([name, bytes]) => !now[name] || Buffer.compare(bytes, now[name]) !== 0)
    .map(([name]) => name)
    .sort();
}

/** All texts of some kind in a part, in their order. */
function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}

describe('a sheet with something of everything', () => {
  const rows =
    '<row r="1" spans="1:4"><c r="A1" t="inlineStr"><is><t>head</t></is></c></row>' +
    '<row r="2" ht="30" customHeight="1" hidden="1" s="1" customFormat="1" outlineLevel="1">' +
    '<c r="A2" s="1"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B5" si="0">A2+$A$4</f><v>4</v></c></row>' +
    '<row r="3" outlineLevel="1"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>5</v></c></row>' +
    '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>6</v></c><c r="C4"><f>SUM(A2:A5)</f><v>10</v></c></row>' +
    '<row r="5"><c r="A5"><v>4</v></c><c r="B5"><f t="shared" si="0"/><v>7</v></c></row>' +
    '<row r="7"><c r="C7"><f t="dataTable" ref="C7:C8" dt2D="0" dtr="0" r1="A5"/><v>1</v></c></row>';
  const before =
    '<dimension ref="A1:D8"/><sheetViews><sheetView workbookViewId="0" topLeftCell="A1">' +
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A4" sqref="A4:B5 A8"/></sheetView></sheetViews>';
  const main = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const after =
    '<protectedRanges><protectedRange sqref="A4" name="p"/></protectedRanges>' +
    '<autoFilter ref="A1:B5"><filterColumn colId="0"/></autoFilter>' +
    '<mergeCells count="2"><mergeCell ref="A3:A4"/><mergeCell ref="C5:D5"/></mergeCells>' +
    '<conditionalFormatting sqref="A3:A5 C3"><cfRule type="expression" priority="1"><formula>$B3&gt;A$5</formula></cfRule>' +
    '<cfRule type="colorScale" priority="2"><colorScale><cfvo type="num" val="$A$5"/><cfvo type="max"/></colorScale></cfRule>' +
    '</conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="custom" sqref="B3:B5"><formula1>B3&gt;$A$4</formula1></dataValidation>' +
    '<dataValidation type="list" sqref="D3"><formula1>"A5,B5"</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A3" location="Data!A5"/><hyperlink ref="A5" location="Data!A3"/></hyperlinks>' +
    '<rowBreaks count="2" manualBreakCount="1"><brk id="3" man="1"/><brk id="4"/></rowBreaks>' +
    '<colBreaks count="1"><brk id="4"/></colBreaks>' +
    '<ignoredErrors><ignoredError sqref="A3:B5" numberStoredAsText="1"/></ignoredErrors>' +
    `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${main}">` +
    '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup>' +
    '<x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>Data!A2:A5</xm:f><xm:sqref>D3</xm:sqref></x14:sparkline>' +
    '</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';

  const file = (): Promise<Uint8Array> => workbookWith(worksheet(rows, before, after));

  it('has all of it moved by two rows that are inserted', async () => {
    const { saved } = await changed(await file(), insert('Data', 3, 2));
    const text = partOf(saved);
    expect(packageProblems(saved)).toEqual([]);
    const look = 'ht="30" customHeight="1" s="1" customFormat="1" outlineLevel="1"';
    expect(text).toContain(`<row r="3" ${look}><c r="A3" s="1"/></row><row r="4" ${look}><c r="A4" s="1"/></row>`);
    expect(found(text, /<row r="(\d+)"/g)).toEqual(['1', '2', '3', '4', '5', '6', '7', '9']);
    expect(text).toContain('<dimension ref="A1:D10"/>');
    // The row that is inserted right below frozen ones is not frozen.
    expect(text).toContain('<pane ySplit="2" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
    expect(text).toContain('<selection pane="bottomLeft" activeCell="A6" sqref="A6:B7 A10"/>');
    expect(text).toContain('<c r="B2"><f t="shared" ref="B2:B7" si="0">A2+$A$6</f>');
    expect(text).toContain('<c r="B5"><f t="shared" si="0"/>');
    expect(text).toContain('<f>SUM(A2:A7)</f>');
    expect(text).toContain('<c r="C9"><f t="dataTable" ref="C9:C10" dt2D="0" dtr="0" r1="A7"/>');
    const changes: [string, string][] = [
      ['protectedRange sqref="A4"', 'protectedRange sqref="A6"'],
      ['autoFilter ref="A1:B5"', 'autoFilter ref="A1:B7"'],
      ['"A3:A4"/><mergeCell ref="C5:D5"', '"A5:A6"/><mergeCell ref="C7:D7"'],
      ['sqref="A3:A5 C3"', 'sqref="A5:A7 C5"'],
      ['$B3&gt;A$5', '$B5&gt;A$7'],
      ['val="$A$5"', 'val="$A$7"'],
      ['sqref="B3:B5"><formula1>B3&gt;$A$4', 'sqref="B5:B7"><formula1>B5&gt;$A$6'],
      ['sqref="D3"><', 'sqref="D5"><'],
      ['<hyperlink ref="A3"', '<hyperlink ref="A5"'],
      ['<hyperlink ref="A5" location="Data!A3"', '<hyperlink ref="A7" location="Data!A3"'],
      ['<brk id="3" man="1"/><brk id="4"/></r', '<brk id="5" man="1"/><brk id="6"/></r'],
      ['ignoredError sqref="A3:B5"', 'ignoredError sqref="A5:B7"'],
      ['Data!A2:A5</xm:f><xm:sqref>D3', 'Data!A2:A7</xm:f><xm:sqref>D5'],
    ];
    expect(text.slice(text.indexOf('</sheetData>') + 12, text.indexOf('</worksheet>'))).toBe(
      changes.reduce((expected, [from, to]) => expected.replace(from, to), after),
    );
  });

  it('loses what stood in deleted rows, and lists that this leaves empty', async () => {
    const { saved } = await changed(await file(), remove('Data', 3, 3));
    const text = partOf(saved);
    expect(packageProblems(saved)).toEqual([]);
    expect(found(text, /<row r="(\d+)"/g)).toEqual(['1', '2', '4']);
    expect(text).toContain('<f t="shared" ref="B2" si="0">A2+#REF!</f>');
    expect(text).toContain('<selection pane="bottomLeft" activeCell="A3" sqref="A3"/>');
    expect(text).toContain('r1="A5" del1="1"');
    expect(text.slice(text.indexOf('</sheetData>') + 12, text.indexOf('</worksheet>'))).toBe(
      '<autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter><colBreaks count="1"><brk id="4"/></colBreaks>',
    );
  });

  it('has rules told for the first of their cells that is left', async () => {
    const { saved, model } = await changed(await file(), remove('Data', 3));
    const text = partOf(saved);
    expect(text).toContain('<mergeCells count="1"><mergeCell ref="C4:D4"/></mergeCells>');
    expect(text).toContain('sqref="A3:A4"><cfRule type="expression" priority="1"><formula>$B3&gt;A$4</formula>');
    expect(text).toContain(
      '<dataValidations count="1"><dataValidation type="custom" sqref="B3:B4"><formula1>B3&gt;$A$3',
    );
    expect(text).toContain('<rowBreaks count="2" manualBreakCount="1"><brk id="2" man="1"/><brk id="3"/></rowBreaks>');
    expect(lasting(await openWorkbook(saved, 'Test.xlsx'))).toEqual(lasting(model));
  });

  it('tells a shared formula in its next cell when the first is gone, and apart where it is no longer the same', async () => {
    const sheet = worksheet(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B4" si="3">A1*A2</f></c></row>' +
        [2, 3, 4].map((row) => `<row r="${row}"><c r="B${row}"><f t="shared" si="3"/></c></row>`).join(''),
    );
    const gone = await changed(await workbookWith(sheet), remove('Data', 1));
    expect(found(partOf(gone.saved), /<c r="B\d"><f(.*?<\/f>|[^>]*\/>)/g)).toEqual([
      ' t="shared" si="3" ref="B1:B3">A1*A2</f>',
      ' t="shared" si="3"/>',
      ' t="shared" si="3"/>',
    ]);
    const apart = await changed(await workbookWith(sheet), insert('Data', 3));
    expect(found(partOf(apart.saved), /<c r="B\d"><f(.*?<\/f>|[^>]*\/>)/g)).toEqual([
      ' t="shared" ref="B1:B5" si="3">A1*A2</f>',
      '>A2*A4</f>',
      ' t="shared" si="3"/>',
      ' t="shared" si="3"/>',
    ]);
  });

  it('is byte for byte what it was when the rows that were inserted are deleted', async () => {
    const original = await file();
    const { saved } = await changed(original, (engine) => {
      insert('Data', 3, 2)(engine);
      insert('Data', 4, 2)(engine);
      remove('Data', 3, 4)(engine);
    });
    expect(partOf(saved)).toBe(partOf(original));
  });
});

describe('what lies over cells', () => {
  const edge = (row: number, offset = '0'): { row: number; offset: string } => ({ row, offset });
  const inserted = { kind: 'inserted', row: 4, count: 2 } as const;
  const deleted = { kind: 'deleted', row: 4, count: 2 } as const;

  it.each([
    ['moves', edge(4), edge(6), 'nothing', inserted, [6, 8]],
    ['grows', edge(2), edge(6), 'nothing', inserted, [2, 8]],
    ['grows with a row that it reaches into', edge(2), edge(4, '9'), 'nothing', inserted, [2, 6]],
    ['stays above', edge(2), edge(4), 'nothing', inserted, [2, 4]],
    ['moves and keeps its size', edge(4), edge(6), 'size', inserted, [6, 8]],
    ['stays and keeps its size', edge(2), edge(6), 'size', inserted, [2, 6]],
    ['keeps its place', edge(4), edge(6), 'place', inserted, [4, 6]],
    ['shrinks', edge(2), edge(8), 'nothing', deleted, [2, 6]],
    ['is left without height', edge(4, '5'), edge(5, '9'), 'nothing', deleted, [4, 4]],
    ['moves up', edge(7), edge(9), 'nothing', deleted, [5, 7]],
  ] as const)('%s', (_, from, to, keeps, move, expected) => {
    const moved = movedAnchor(from, to, keeps, [move]);
    expect([moved.from.row, moved.to.row]).toEqual(expected);
  });

  it('is a control with its cells, or the box of a note that goes with its cell', () => {
    const sheets = new MovedSheets([{ part: 'x', name: 'Data', moves: [inserted] }]);
    const gone = new MovedSheets([{ part: 'x', name: 'Data', moves: [deleted] }]);
    const note =
      '<v:shape id="n"><x:ClientData ObjectType="Note"><x:Anchor>\n 1, 15, 3, 2, 3, 15, 7, 16</x:Anchor><x:Row>5</x:Row>' +
      '</x:ClientData></v:shape>';
    const box =
      '<v:shape id="b"><br><x:ClientData ObjectType="Checkbox"><x:Anchor>1, 0, 6, 0, 2, 0, 7, 0</x:Anchor>' +
      '<x:FmlaLink>$A$5</x:FmlaLink></x:ClientData></v:shape>';
    expect(movedVml(note + box, 'Data', sheets)).toBe(
      note.replace('\n 1, 15, 3, 2, 3, 15, 7, 16', '1, 15, 5, 2, 3, 15, 9, 16').replace('>5<', '>7<') +
        box.replace('6, 0, 2, 0, 7', '8, 0, 2, 0, 9').replace('$5', '$7'),
    );
    expect(movedVml(note + box, 'Data', gone)).toBe(
      box.replace('6, 0, 2, 0, 7', '4, 0, 2, 0, 5').replace('$A$5', '#REF!'),
    );
  });
});

describeWithSharedData('preserve')('a workbook full of parts that libraries lose', () => {
  const original = (): Uint8Array => new Uint8Array(readFileSync(sharedData('preserve', 'rich.xlsx')));
  const LISTS = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/workbook.xml'];

  /** A part of the file with the given texts in place of others; each must be there. */
  const expected = (name: string, changes: readonly [string, string][]): string =>
    changes.reduce(
      (text, [from, to]) => {
        expect(text).toContain(from);
        return text.replaceAll(from, to);
      },
      partOf(original(), name),
    );

  it('follows rows that are inserted above everything on a sheet, and changes nothing else', async () => {
    const file = original();
    const { saved, model } = await changed(file, insert('Data', 1, 2));
    expect(packageProblems(saved)).toEqual([]);
    const parts = [
      SHEET_PART,
      'xl/charts/chart1.xml',
      'xl/charts/chartEx1.xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/pivotCache/pivotCacheDefinition1.xml',
      'xl/tables/table1.xml',
      'xl/threadedComments/threadedComment1.xml',
    ];
    expect(changedParts(file, saved)).toEqual([...LISTS, ...parts].sort());
    const lower = (text: string): string => text.replace(/\d+/g, (row) => String(Number(row) + 2));
    const rowsLower = (text: string): string => text.replace(/(?<=[A-Z]\$?)\d+/g, lower);
    // All rows of the sheet are two further down; whatever else has numbers stays.
    const sheet = partOf(file)
      .replace(/(?<=<row r=")\d+/g, lower)
      .replace(/(?<= (?:r|ref|sqref|topLeftCell)=")[A-Z]+\d+(:[A-Z]+\d+)?(?=")/g, rowsLower)
      .replace(/(?<=<xm:sqref>)[^<]*|(?<=<xm:f>)Data![^<]*/g, rowsLower)
      .replace('>C2*2</f>', '>C4*2</f>')
      .replace('ySplit="1"', 'ySplit="3"');
    expect(partOf(saved)).toBe(sheet);
    expect(partOf(saved, 'xl/charts/chart1.xml')).toBe(
      partOf(file, 'xl/charts/chart1.xml').replace(/(?<=<c:f>)[^<]*/g, rowsLower),
    );
    expect(partOf(saved, 'xl/charts/chartEx1.xml')).toBe(
      partOf(file, 'xl/charts/chartEx1.xml').replace(/(?<=<cx:f[^>]*>)[^<]*/g, rowsLower),
    );
    expect(partOf(saved, 'xl/comments1.xml')).toBe(
      expected('xl/comments1.xml', [
        ['"B3"', '"B5"'],
        ['"C3"', '"C5"'],
      ]),
    );
    expect(partOf(saved, 'xl/threadedComments/threadedComment1.xml')).toBe(
      expected('xl/threadedComments/threadedComment1.xml', [['"C3"', '"C5"']]),
    );
    expect(partOf(saved, 'xl/drawings/vmlDrawing1.vml')).toBe(
      expected('xl/drawings/vmlDrawing1.vml', [
        ['<x:Row>2<', '<x:Row>4<'],
        ['1,15,0,2,3,15,3,16', '1, 15, 2, 2, 3, 15, 5, 16'],
      ]),
    );
    expect(partOf(saved, 'xl/pivotCache/pivotCacheDefinition1.xml')).toBe(
      expected('xl/pivotCache/pivotCacheDefinition1.xml', [['"A1:C9"', '"A3:C11"']]),
    );
    expect(partOf(saved, 'xl/tables/table1.xml')).toBe(
      expected('xl/tables/table1.xml', [
        ['"A1:D9"', '"A3:D11"'],
        ['C2*2', 'C4*2'],
      ]),
    );
    expect(found(partOf(saved, 'xl/workbook.xml'), /<definedName [^>]*>([^<]*)/g)).toEqual([
      'Data!$A$3:$C$11',
      'Dash!$A$20:$A$22',
      'Dash!$B$1',
      'Data!$A$3',
      '_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)',
      '0.19',
    ]);
    expect(lasting(await openWorkbook(saved, 'Test.xlsx'))).toEqual(lasting(model));
  });

  it('follows rows that are inserted on the sheets of its charts, pictures and pivot table', async () => {
    const file = original();
    const { saved, model } = await changed(file, (engine) => {
      insert('Dash', 14, 3)(engine);
      insert('Pivot', 1, 1)(engine);
    });
    expect(packageProblems(saved)).toEqual([]);
    const sheets = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml'];
    const parts = ['xl/drawings/drawing1.xml', 'xl/pivotTables/pivotTable1.xml', ...sheets];
    expect(changedParts(file, saved)).toEqual([...LISTS, ...parts].sort());
    expect(partOf(saved, 'xl/drawings/drawing1.xml')).toBe(
      expected('xl/drawings/drawing1.xml', [
        ['<xdr:row>14<', '<xdr:row>17<'],
        ['<xdr:row>26<', '<xdr:row>29<'],
      ]),
    );
    expect(partOf(saved, SHEET_PART)).toBe(expected(SHEET_PART, [['Dash!$A$20:$A$22', 'Dash!$A$23:$A$25']]));
    expect(partOf(saved, 'xl/pivotTables/pivotTable1.xml')).toBe(
      expected('xl/pivotTables/pivotTable1.xml', [['"A3:B7"', '"A4:B8"']]),
    );
    expect(partOf(saved, 'xl/worksheets/sheet3.xml')).toContain(
      '<c r="A33" cm="1" t="str"><f t="array" ref="A33:A35">_xlfn._xlws.SORT',
    );
    expect(lasting(await openWorkbook(saved, 'Test.xlsx'))).toEqual(lasting(model));
  });

  it('loses the notes and links of deleted rows only, and a table with all its rows', async () => {
    const file = original();
    const some = await changed(file, remove('Data', 2, 2));
    expect(packageProblems(some.saved)).toEqual([]);
    expect(partOf(some.saved, 'xl/comments1.xml')).toContain('<commentList></commentList>');
    expect(partOf(some.saved, 'xl/drawings/vmlDrawing1.vml')).not.toContain('<v:shape ');
    expect(partOf(some.saved)).not.toMatch(/hyperlink|sparkline/);
    expect(lasting(await openWorkbook(some.saved, 'Test.xlsx'))).toEqual(lasting(some.model));
    const all = await changed(file, remove('Data', 1, 9));
    expect(packageProblems(all.saved)).toEqual([]);
    expect(Object.keys(unzipSync(all.saved))).not.toContain('xl/tables/table1.xml');
    expect(partOf(all.saved)).not.toMatch(/tableParts|<row /);
    expect(strFromU8(unzipSync(all.saved)['xl/charts/chart1.xml'] ?? new Uint8Array())).toContain(
      '<c:f>Data!#REF!</c:f>',
    );
    expect(partOf(all.saved, 'xl/workbook.xml')).not.toContain('Print_Area');
    expect((await openWorkbook(all.saved, 'Test.xlsx')).sheets.map(({ tables }) => tables.length)).toEqual([0, 0, 0]);
  });
});

describe('laws', () => {
  const RUNS = { numRuns: Number(process.env['KAM_RUNS'] ?? 40) };
  const formula = fc.constantFrom(
    '=SUM(A1:B3)',
    '=A2*2',
    '=Other!A3+1',
    "='The data'!$B$4",
    '=COUNT(Other!A:A)',
    '=SUM(2:3)',
    '=SUM(Goal)',
  );
  const aCell: fc.Arbitrary<CellModel | undefined> = fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 99 }).map((value) => ({ value })) },
    { weight: 1, arbitrary: fc.constant({ value: 'x', style: { bold: true } }) },
    { weight: 1, arbitrary: fc.constant({ style: { fillColor: '#FF0000' } }) },
  );
  // Formulas stand right of what they read, so that nothing goes in circles.
  const aSheet = fc.record({
    cells: fc.array(fc.array(aCell, { maxLength: 4 }), { maxLength: 9 }),
    formulas: fc.array(formula, { maxLength: 9 }),
    at: fc.record({ row: fc.nat({ max: 8 }), rows: fc.integer({ min: 1, max: 4 }) }),
    frozenRows: fc.nat({ max: 3 }),
  });
  const aMove = fc.record({
    sheet: fc.constantFrom('The data', 'Other'),
    isInsertion: fc.boolean(),
    row: fc.nat({ max: 10 }),
    count: fc.integer({ min: 1, max: 3 }),
  });
  type Given = {
    cells: (CellModel | undefined)[][];
    formulas: string[];
    at: { row: number; rows: number };
    frozenRows: number;
  };

  function given(name: string, { cells, formulas, at: { row, rows }, frozenRows }: Given): SheetModel {
    const all = Array.from({ length: Math.max(cells.length, formulas.length) }, (_, index) => {
      const line = [...(cells[index] ?? [])];
      const text = formulas[index];
      if (text !== undefined) line[9] = { formula: text, value: 0 };
      return Array.from(line);
    });
    const here = range(row, 0, rows, 2);
    return sheetModel(name, {
      cells: all,
      frozenRows,
      rows: { [row]: { height: 33 }, [row + rows]: { hidden: true } },
      merges: [range(row, 5, rows + 1, 2)],
      validations: [
        { ranges: [here], type: 'decimal', formula1: `=$A$${row + 1}`, operator: 'GreaterThan', ignoreBlanks: true },
      ],
      conditionalFormats: [
        { id: 'f', ranges: [here], formula: `=$B${row + 1}>Other!$A$3`, style: { bold: true }, stopIfTrue: false },
      ],
      page: { printArea: range(0, 0, row + rows, 4), titleRows: [row, row + rows - 1] },
      charts: [
        {
          id: 'c',
          name: 'Chart',
          type: 'Line',
          series: [{ name: 's', values: { sheetId: `test-${name}`, ...here, columns: 1 }, dataLabels: false }],
          place: range(row, 6, rows + 2, 4),
          legend: 'None',
          categoryReversed: false,
          ...(frozenRows > 1 ? { keeps: frozenRows > 2 ? ('Size' as const) : ('Place' as const) } : {}),
        },
      ],
    });
  }

  function applied(
    engine: Engine,
    moves: readonly { sheet: string; isInsertion: boolean; row: number; count: number }[],
  ): void {
    for (const { sheet, isInsertion, row, count } of moves) {
      const place = engine.book.requiredSheet(sheet);
      try {
        if (isInsertion) engine.insertRows(place, row, count);
        else engine.deleteRows(place, row, count);
      } catch (error) {
        if (!(error instanceof HostError) || error.code !== 'InsertDeleteConflict') throw error;
      }
    }
  }

  it('a saved workbook is read as it was when it was saved', async () => {
    await fc.assert(
      fc.asyncProperty(
        aSheet,
        aSheet,
        fc.array(aMove, { minLength: 1, maxLength: 5 }),
        async (first, second, moves) => {
          const book = workbookModel([given('The data', first), given('Other', second)], {
            names: [{ name: 'Goal', formula: "'The data'!$A$2:$B$5" }],
          });
          const file = await saveWorkbook(book);
          const engine = Engine.create(await openWorkbook(file, 'Test.xlsx'));
          await engine.recalculate('all');
          applied(engine, moves);
          await engine.recalculate();
          const model = engine.toModel();
          engine.dispose();
          const saved = await saveWorkbook(model, file);
          expect(packageProblems(saved)).toEqual([]);
          expect(lasting(await openWorkbook(saved, 'Test.xlsx'))).toEqual(lasting(model));
        },
      ),
      RUNS,
    );
  });

  it('a table is read as it was, with its formulas', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aMove, { minLength: 1, maxLength: 4 }), fc.boolean(), async (moves, hasTotals) => {
        const data = sheetModel('The data', {
          cells: [
            [],
            ...cellsOf([['Id', 'Value', 'Double'], ...[1, 2, 3, 4].map((id) => [id, id * 10])]),
            ...(hasTotals ? [[{ value: 'all' }, { formula: '=SUM([Value])' }]] : []),
          ],
          tables: [
            {
              id: '1',
              name: 'Facts',
              range: range(1, 0, hasTotals ? 6 : 5, 3),
              columns: ['Id', 'Value', 'Double'],
              hasHeaders: true,
              hasTotals,
              style: 'TableStyleMedium2',
              bandedRows: true,
              showFilter: true,
            },
          ],
        });
        for (let row = 2; row < 6; row++) {
          const cells = data.cells[row];
          if (cells) cells[2] = { formula: `=B${row + 1}*2`, value: 0 };
        }
        const other = sheetModel('Other', { cells: [[{ formula: '=SUM(Facts[Double])', value: 0 }]] });
        const file = await saveWorkbook(workbookModel([data, other]));
        const engine = Engine.create(await openWorkbook(file, 'Test.xlsx'));
        await engine.recalculate('all');
        applied(engine, moves);
        await engine.recalculate();
        const model = engine.toModel();
        engine.dispose();
        const saved = await saveWorkbook(model, file);
        expect(packageProblems(saved)).toEqual([]);
        expect(lasting(await openWorkbook(saved, 'Test.xlsx'))).toEqual(lasting(model));
      }),
      RUNS,
    );
  });
});

describe('LibreOffice', () => {
  it('comes to the same values in a file whose rows were moved', async () => {
    const data = sheetModel('Data', {
      cells: cellsOf([['Text', 'Number'], ...Array.from({ length: 8 }, (_, i) => [`row ${i}`, i * 1.5])]),
    });
    const file = await saveWorkbook(workbookModel([data, reportSheet()]));
    const engine = Engine.create(await openWorkbook(file, 'Test.xlsx'));
    put(engine, 'Data!D2', [['=SUM(B2:B9)', '=B3/7', '=B8', "=SUM('KAM Funnel'!B4:B6)", '=SUM(Funnel[Entered])']]);
    put(engine, "'KAM Funnel'!H1", [['=SUM(Data!B2:B9)', '=Data!B5', '=COUNTA(Data!A:A)']]);
    await engine.recalculate();
    const between = await saveWorkbook(engine.toModel(), file);
    engine.dispose();
    const { saved, model } = await changed(between, (again) => {
      insert('Data', 4, 2)(again);
      remove('Data', 10, 1)(again);
      insert('KAM Funnel', 5, 1)(again);
      insert('KAM Funnel', 1, 2)(again);
    });
    const sheets = await recalculateWithLibreOffice(saved);
    let numbers = 0;
    for (const { name, cells } of model.sheets) {
      cells.forEach((row, i) =>
        row.forEach((cell, j) => {
          const shown = sheets[name]?.[i]?.[j];
          if (typeof cell?.value === 'number') {
            numbers += 1;
            expect(Number(shown)).toBeCloseTo(cell.value, 9);
          } else expect([name, i, j, shown]).toEqual([name, i, j, cell?.value]);
        }),
      );
    }
    expect(numbers).toBeGreaterThan(20);
  });
});
