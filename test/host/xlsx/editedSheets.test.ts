/** Edits of sheets that a file already has: they are saved, and everything around them keeps its bytes. */
import type { CellModel, SheetModel, WorkbookModel } from '../../../host/workbookModel';
import { parseCell } from '../../../host/xlsx/cellReference';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { partOf, workbookWith, worksheet } from './partOf';
import { packageProblems } from './packageProblems';

type Edits = Readonly<Record<string, CellModel | undefined>>;

function place(sheet: SheetModel, edits: Edits): void {
  for (const [name, cell] of Object.entries(edits)) {
    const { row, column } = parseCell(name) ?? { row: 0, column: 0 };
    while (sheet.cells.length <= row) sheet.cells.push([]);
    const cells = sheet.cells[row] ?? [];
    cells[column] = cell;
  }
}

async function edited(file: Uint8Array, edits: Edits, change?: (sheet: SheetModel) => void): Promise<Uint8Array> {
  const model = await openWorkbook(file, 'Test.xlsx');
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  place(sheet, edits);
  change?.(sheet);
  const saved = await saveWorkbook(model, file);
  expect(packageProblems(saved)).toEqual([]);
  return saved;
}

async function reopened(file: Uint8Array): Promise<WorkbookModel> {
  return openWorkbook(file, 'Test.xlsx');
}

/** The rows of the sheet after edits. */
async function rowsAfter(rows: string, edits: Edits, before = ''): Promise<string> {
  const saved = await edited(await workbookWith(worksheet(rows, before)), edits);
  return /<sheetData>(.*)<\/sheetData>/s.exec(partOf(saved))?.[1] ?? '';
}

describe('an edited cell', () => {
  const rows =
    '<row r="2" spans="1:3" x="keep"><c r="A2" s="0" t="s"><v>7</v></c><c r="C2"><v>1200.50</v></c></row>\n' +
    '<row r="4"><c r="B4" t="e"><v>#N/A</v></c></row>';

  it('is the only one that changes', async () => {
    expect(await rowsAfter(rows, { C2: { value: 3 } })).toBe(rows.replace('1200.50', '3'));
  });

  it('takes every kind of value, and none', async () => {
    const kinds: CellModel[] = [
      { value: 'a & b' },
      { value: ' two\nlines' },
      { value: true },
      { value: { error: '#DIV/0!' } },
      { value: -1.5e-7 },
      { formula: '=SUM(A1:A2)&"<"', value: '3<' },
      { formula: '=A1' },
      { value: '' },
    ];
    for (const cell of kinds) {
      const saved = await edited(await workbookWith(worksheet(rows)), { B4: cell });
      expect((await reopened(saved)).sheets[0]?.cells[3]?.[1]).toEqual(cell);
    }
    expect(await rowsAfter(rows, { B4: undefined })).toBe(rows.replace('<c r="B4" t="e"><v>#N/A</v></c>', ''));
  });

  it('is put where it belongs when the row or the cell is not there', async () => {
    const one = (name: string): string => `<c r="${name}"><v>1</v></c>`;
    const after = await rowsAfter(rows, {
      A1: { value: 1 },
      B2: { value: 1 },
      E2: { value: 1 },
      C3: { value: 1 },
      A4: { value: 1 },
      B9: { value: 1 },
    });
    expect(after).toBe(
      `<row r="1">${one('A1')}</row>` +
        rows
          .replace('spans="1:3"', 'spans="1:5"')
          .replace('<c r="C2">', `${one('B2')}<c r="C2">`)
          .replace('</row>\n', `${one('E2')}</row>\n<row r="3">${one('C3')}</row>`)
          .replace('<c r="B4"', `${one('A4')}<c r="B4"`) +
        `<row r="9">${one('B9')}</row>`,
    );
  });

  it('widens the range that the sheet says to fill', async () => {
    const saved = await edited(await workbookWith(worksheet(rows, '<dimension ref="A2:C4"/>')), { F9: { value: 1 } });
    expect(partOf(saved)).toContain('<dimension ref="A2:F9"/>');
    const inside = await edited(await workbookWith(worksheet(rows, '<dimension ref="A1:F9"/>')), { B3: { value: 1 } });
    expect(partOf(inside)).toContain('<dimension ref="A1:F9"/>');
  });

  it('opens elements that were empty', async () => {
    const xml = worksheet('<row r="3"/><row r="5" ht="20" customHeight="1"/>');
    expect(partOf(await edited(await workbookWith(xml), { B3: { value: 1 } }))).toBe(
      xml.replace('<row r="3"/>', '<row r="3"><c r="B3"><v>1</v></c></row>'),
    );
    const empty = worksheet('').replace('<sheetData></sheetData>', '<sheetData/>');
    expect(partOf(await edited(await workbookWith(empty), { B3: { value: 1 } }))).toBe(
      worksheet('<row r="3"><c r="B3"><v>1</v></c></row>'),
    );
  });

  it('is found where cells and rows do not tell their places', async () => {
    const bare =
      '<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>';
    expect(await rowsAfter(bare, { B1: { value: 20 }, C1: { value: 3 }, B2: { value: 8 } })).toBe(
      '<row><c><v>1</v></c><c><v>20</v></c><c r="C1"><v>3</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row>' +
        '<row><c><v>7</v></c><c r="B2"><v>8</v></c></row>',
    );
    expect(await rowsAfter(bare, { B1: undefined, E1: undefined })).toBe(
      '<row><c><v>1</v></c><c/><c r="E1"/><c><v>6</v></c></row><row><c><v>7</v></c></row>',
    );
  });

  it('has the prefix that the part uses', async () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const saved = await edited(await workbookWith(xml), {
      A1: { value: 'a' },
      B1: { formula: '=A1', value: 'a' },
      A3: { value: 2 },
    });
    expect(partOf(saved)).toBe(
      xml
        .replace(
          '<x:c r="A1"><x:v>1</x:v></x:c>',
          '<x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1" t="str"><x:f>A1</x:f><x:v>a</x:v></x:c>',
        )
        .replace('</x:sheetData>', '<x:row r="3"><x:c r="A3"><x:v>2</x:v></x:c></x:row></x:sheetData>'),
    );
  });

  it('is not doubled in a part whose rows or cells are out of order', async () => {
    const mixed =
      '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>';
    expect(await rowsAfter(mixed, {})).toBe(mixed);
    expect(await rowsAfter(mixed, { A3: { value: 20 }, A1: { value: 30 } })).toBe(
      mixed.replace('<v>2</v>', '<v>20</v>').replace('<v>3</v>', '<v>30</v>'),
    );
  });

  it('loses what belonged to the value before, and keeps the rest', async () => {
    const odd =
      '<row r="1"><c r="A1" cm="1" vm="2" ph="1" t="e"><v>#VALUE!</v><extLst><ext uri="u"/></extLst></c></row>';
    expect(await rowsAfter(odd, { A1: { value: 5 } })).toBe(
      '<row r="1"><c r="A1" ph="1"><v>5</v><extLst><ext uri="u"/></extLst></c></row>',
    );
    expect(await rowsAfter(odd, { A1: { value: { error: '#SPILL!' } } })).toBe(odd);
  });
});

describe('formulas', () => {
  it('get the value that they have come to, in the type that it has', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><v>2</v></c><c r="C1"><f ca="1">B1/3</f><v>0.66666666666666663</v></c>' +
      '<c r="D1" t="str"><f>IF(B1,"x",1)</f><v>x</v></c><c r="E1"><f>B1</f></c></row>';
    const values = {
      A1: { formula: '=B1*2', value: 6 },
      C1: { formula: '=B1/3', value: 2 / 3 + 1e-15 },
      D1: { formula: '=IF(B1,"x",1)', value: 1 },
      E1: { formula: '=B1', value: true },
    };
    expect(await rowsAfter(rows, values)).toBe(
      rows
        .replace('<v>4</v>', '<v>6</v>')
        .replace(' t="str"><f>IF(B1,"x",1)</f><v>x</v>', '><f>IF(B1,"x",1)</f><v>1</v>')
        .replace('<c r="E1"><f>B1</f></c>', '<c r="E1" t="b"><f>B1</f><v>1</v></c>'),
    );
  });

  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A4" si="3">B1*$C$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="3"/><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="3"></f><v>3</v></c></row>' +
    '<row r="4"><c r="A4"><f t="shared" si="3"/><v>4</v></c></row>';

  it('that are shared are told by the next cell when the first one changes', async () => {
    expect(await rowsAfter(shared, { A1: { value: 9 }, A2: { formula: '=1', value: 1 } })).toBe(
      shared
        .replace('<f t="shared" ref="A1:A4" si="3">B1*$C$1</f><v>1</v>', '<v>9</v>')
        .replace('<f t="shared" si="3"/><v>2</v>', '<f>1</f><v>1</v>')
        .replace('<f t="shared" si="3"></f>', '<f t="shared" si="3" ref="A1:A4">B3*$C$1</f>'),
    );
    const saved = await edited(await workbookWith(worksheet(shared)), { A1: undefined });
    expect((await reopened(saved)).sheets[0]?.cells.map((row) => row[0]?.formula)).toEqual([
      undefined,
      '=B2*$C$1',
      '=B3*$C$1',
      '=B4*$C$1',
    ]);
    expect(await rowsAfter(shared, { A3: { value: 9 } })).toBe(
      shared.replace('<f t="shared" si="3"></f><v>3</v>', '<v>9</v>'),
    );
  });

  it('that are shared are told one by one when a reference would leave the sheet on the way', async () => {
    const rows =
      '<row r="2"><c r="B2"><f t="shared" ref="A2:B3" si="0">A1</f></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/></c><c r="B3"><f t="shared" si="0"/></c></row>';
    const saved = await edited(await workbookWith(worksheet(rows)), { B2: { value: 1 } });
    expect((await reopened(saved)).sheets[0]?.cells[2]?.map((cell) => cell?.formula)).toEqual(['=#REF!', '=A2']);
  });

  it('of arrays and data tables keep their elements, until they themselves change', async () => {
    const array = { rows: 3, columns: 1 };
    const rows =
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">SORT(C1:C3)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>' +
      '<row r="5"><c r="B5"><f t="dataTable" ref="B5:C5" dt2D="0" dtr="1" r1="A5"/><v>4</v></c><c r="C5"><v>5</v></c></row>';
    expect(await rowsAfter(rows, { C5: { value: 50 } })).toBe(rows);
    expect(await rowsAfter(rows, { A1: { formula: '=SORT(C1:C3)', value: 7, array } })).toBe(
      rows.replace('<v>1</v>', '<v>7</v>'),
    );
    expect(await rowsAfter(rows, { A2: { value: '=x' }, A3: { value: '' } })).toBe(
      rows.replace(
        '<c r="A2"><v>2</v></c></row>',
        '<c r="A2" t="str"><v>=x</v></c></row><row r="3"><c r="A3" t="str"><v></v></c></row>',
      ),
    );
    const changed = await rowsAfter(rows, {
      A1: { value: 10 },
      A2: { value: 20 },
      B5: { value: 40 },
      C5: { value: 50 },
    });
    expect(changed).toBe(
      '<row r="1"><c r="A1"><v>10</v></c></row><row r="2"><c r="A2"><v>20</v></c></row>' +
        '<row r="5"><c r="B5"><v>40</v></c><c r="C5"><v>50</v></c></row>',
    );
  });
});

describe('sizes', () => {
  it('of rows are written to their tags, and rows without cells are made for them', async () => {
    const rows =
      '<row r="1" ht="15" spans="1:1"><c r="A1"><v>1</v></c></row><row r="3" ht="30" customHeight="1" hidden="1"/>';
    const saved = await edited(await workbookWith(worksheet(rows)), {}, (sheet) => {
      sheet.rows = { 0: { height: 21.5 }, 1: { height: 40 }, 2: { hidden: true } };
    });
    expect(partOf(saved)).toBe(
      worksheet(
        '<row r="1" ht="21.5" spans="1:1" customHeight="1"><c r="A1"><v>1</v></c></row>' +
          '<row r="2" ht="40" customHeight="1"/><row r="3" hidden="1"/>',
      ),
    );
  });

  it('of columns cut the elements that tell of several', async () => {
    const columns =
      '<cols><col min="2" max="5" width="9.5" style="0" outlineLevel="1"/><col min="7" max="16384" width="8" hidden="1"/></cols>';
    const xml = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', columns);
    const saved = await edited(await workbookWith(xml), {}, (sheet) => {
      sheet.columns = { ...sheet.columns, 0: { width: 20 }, 3: { width: 30 } };
    });
    expect(partOf(saved)).toBe(
      xml.replace(
        '<col min="2" max="5" width="9.5" style="0" outlineLevel="1"/>',
        '<col min="1" max="1" width="20" customWidth="1"/>' +
          '<col min="2" max="3" width="9.5" style="0" outlineLevel="1"/>' +
          '<col min="4" max="4" width="30" style="0" outlineLevel="1" customWidth="1"/>' +
          '<col min="5" max="5" width="9.5" style="0" outlineLevel="1"/>',
      ),
    );
    const without = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
    const added = await edited(await workbookWith(without), {}, (sheet) => {
      sheet.columns = { 2: { width: 12 } };
    });
    expect(partOf(added)).toContain('<cols><col min="3" max="3" width="12" customWidth="1"/></cols><sheetData>');
  });
});
