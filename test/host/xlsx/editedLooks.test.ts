/** Looks and tables of sheets that a file already has, after edits. */
import type { StyleModel } from '../../../host/workbookModel';
import { Engine } from '../../../host/engine/engine';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { put, shown } from '../engine/workbookFixture';
import { cellsOf, sheetModel, workbookModel } from './models';
import { packageProblems } from './packageProblems';
import { partOf, workbookWith, worksheet } from './partOf';

const STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>' +
  '<font><u/><sz val="14"/><color rgb="FF123456"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border diagonalUp="1"><left/><right/><top style="thin"><color rgb="FFFF0000"/></top><bottom/><diagonal style="thin"/></border></borders>' +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="9" fontId="1" fillId="2" borderId="1" xfId="1" applyFont="1" applyAlignment="1" applyProtection="1">' +
  '<alignment textRotation="45" wrapText="1"/><protection locked="0"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

// An element without content may be closed either way.
function emptyClosed(xml: string): string {
  return xml.replace(/><\/tableColumn>/g, (end, at: number) => (xml[at - 1] === '"' ? '/>' : end));
}

/** The sheet and the styles after one cell has got a look. */
async function restyled(
  rows: string,
  change: (style: StyleModel | undefined) => StyleModel | undefined,
): Promise<{ sheet: string; added: string }> {
  const file = await workbookWith(worksheet(rows), { 'xl/styles.xml': STYLES });
  const model = await openWorkbook(file, 'Test.xlsx');
  const cell = model.sheets[0]?.cells[0]?.[0];
  if (!cell) throw new Error('the cell is missing');
  const style = change(cell.style);
  const [sheet] = model.sheets;
  if (sheet?.cells[0]) sheet.cells[0][0] = { ...cell, style };
  const saved = await saveWorkbook(model, file);
  expect(packageProblems(saved)).toEqual([]);
  expect((await openWorkbook(saved, 'Test.xlsx')).sheets[0]?.cells[0]?.[0]?.style ?? {}).toEqual(style ?? {});
  const styles = partOf(saved, 'xl/styles.xml');
  const added = /<\/xf>.*?applyNumberFormat="1"\/>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return { sheet: /<sheetData>(.*)<\/sheetData>/s.exec(partOf(saved))?.[1] ?? '', added };
}

const rich =
  '<row r="1"><c r="A1" s="1" t="inlineStr"><is><r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r></is></c></row>';

describe('a changed look', () => {
  it('keeps everything that the style says besides, and the text as it is', async () => {
    const { sheet, added } = await restyled(rich, (style) => ({ ...style, numberFormat: '0.00' }));
    expect(sheet).toBe(rich.replace('s="1"', 's="4"'));
    expect(added).toBe(
      '<xf numFmtId="2" fontId="1" fillId="2" borderId="1" xfId="1" applyFont="1" applyAlignment="1" applyProtection="1" applyNumberFormat="1">' +
        '<alignment textRotation="45" wrapText="1"/><protection locked="0"/></xf>',
    );
  });

  it('changes single properties of fonts, borders and alignments', async () => {
    const look: StyleModel = {
      numberFormat: '0%',
      fontSize: 14,
      fontColor: '#123456',
      bold: true,
      borderTop: { style: 'Double', color: '#00FF00' },
      horizontal: 'Center',
      wrap: true,
      indent: 2,
    };
    const { sheet, added } = await restyled(rich, () => look);
    expect(sheet).toBe(rich.replace('s="1"', 's="4"'));
    expect(added).toContain(
      '<alignment textRotation="45" wrapText="1" horizontal="center" indent="2"/><protection locked="0"/>',
    );
    expect(added).toContain('fontId="2" fillId="2" borderId="2" xfId="1"');
  });

  it('takes a look away', async () => {
    const { added } = await restyled(rich, () => undefined);
    expect(added).toContain('numFmtId="0"');
    expect(added).toContain('textRotation="45"');
  });

  it('uses a style that is there', async () => {
    const plain = '<row r="1"><c r="A1"><v>45000</v></c></row>';
    const { sheet, added } = await restyled(plain, () => ({ numberFormat: 'm/d/yyyy' }));
    expect([sheet, added]).toEqual([plain.replace('r="A1"', 'r="A1" s="3"'), '']);
  });

  it('is none when it only says what is usual', async () => {
    const plain = '<row r="1"><c r="A1" s="0"><v>45000</v></c></row>';
    const file = await workbookWith(worksheet(plain), { 'xl/styles.xml': STYLES });
    const model = await openWorkbook(file, 'Test.xlsx');
    const [sheet] = model.sheets;
    const usual = { numberFormat: 'General', fontName: 'Calibri', fontSize: 11, bold: false } as const;
    if (sheet?.cells[0]) sheet.cells[0][0] = { value: 45000, style: { ...usual, vertical: 'Bottom' } };
    const saved = await saveWorkbook(model, file);
    expect(partOf(saved)).toBe(worksheet(plain));
    expect(partOf(saved, 'xl/styles.xml')).toBe(STYLES);
  });
});

describe('a typed cell', () => {
  async function typed(rows: string, before: string, address: string, input: string): Promise<string> {
    const file = await workbookWith(worksheet(rows, before), { 'xl/styles.xml': STYLES });
    const engine = Engine.create(await openWorkbook(file, 'Test.xlsx'));
    put(engine, `Data!${address}`, [[input]]);
    const saved = await saveWorkbook(engine.toModel(), file);
    expect(packageProblems(saved)).toEqual([]);
    return /<sheetData>(.*)<\/sheetData>/s.exec(partOf(saved))?.[1] ?? '';
  }

  it('has the format of a date or a percentage that was typed', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await typed(rows, '', 'A1', '12/31/2024')).toBe('<row r="1"><c r="A1" s="3"><v>45657</v></c></row>');
    expect(await typed(rows, '', 'B1', '15%')).toBe(rows.replace('</row>', '<c r="B1" s="4"><v>0.15</v></c></row>'));
  });

  it('has the look that its row or column has', async () => {
    const columns = '<cols><col min="2" max="2" width="9" style="3"/></cols>';
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" s="1" customFormat="1"/>';
    expect(await typed(rows, columns, 'B1', '7')).toContain('<c r="B1" s="3"><v>7</v></c>');
    expect(await typed(rows, columns, 'B2', '7')).toContain('<row r="2"><c r="B2" s="3"><v>7</v></c></row>');
    expect(await typed(rows, columns, 'B3', '7')).toContain('customFormat="1"><c r="B3" s="1"><v>7</v></c></row>');
  });

  it('is marked as text where it could be taken for a formula, and no longer when it is a number', async () => {
    const rows = '<row r="1"><c r="A1" s="2" t="inlineStr"><is><t>=x</t></is></c></row>';
    expect(await typed(rows, '', 'B1', "'=1+1")).toContain('<c r="B1" s="2" t="inlineStr"><is><t>=1+1</t></is></c>');
    expect(await typed(rows, '', 'A1', '5')).toBe('<row r="1"><c r="A1"><v>5</v></c></row>');
    expect(await typed(rows, '', 'A1', '=1+1')).toContain('<c r="A1"><f>1+1</f>');
  });

  it('keeps the look of the one before, also when it is emptied', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>';
    expect(await typed(rows, '', 'A1', '')).toBe('<row r="1"><c r="A1" s="1"/></row>');
  });
});

describe('a table', () => {
  const table = {
    id: '1',
    name: 'Deals',
    range: { row: 0, column: 0, rows: 3, columns: 2 },
    columns: ['Name', 'Sum'],
    hasHeaders: true,
    hasTotals: false,
    style: 'TableStyleMedium2',
    bandedRows: true,
    showFilter: true,
  };
  const model = workbookModel([
    sheetModel('Data', { cells: cellsOf([['Name', 'Sum'], ['a', 1], ['b', 2]]), tables: [table] }), // prettier-ignore
    sheetModel('Calc', { cells: [[{ formula: '=SUM(Deals[Sum])', value: 3 }]] }),
  ]);
  const PART = 'xl/tables/table1.xml';

  it('takes in the row and the column that somebody types beside it', async () => {
    const file = await saveWorkbook(model);
    const engine = Engine.create(await openWorkbook(file, 'Test.xlsx'));
    const sheet = engine.book.requiredSheet('Data');
    engine.typed(sheet, { row: 3, column: 1, rows: 1, columns: 1 }, () => 5);
    engine.typed(sheet, { row: 0, column: 2, rows: 1, columns: 1 }, () => 'Name');
    await engine.recalculate();
    expect(shown(engine, 'Calc!A1')).toBe(8);
    const saved = await saveWorkbook(engine.toModel(), file);
    engine.dispose();
    expect(packageProblems(saved)).toEqual([]);
    expect(partOf(saved, PART)).toBe(
      emptyClosed(partOf(file, PART))
        .replaceAll('A1:B3', 'A1:C4')
        .replace('count="2"', 'count="3"')
        .replace('</tableColumns>', '<tableColumn id="3" name="Name2"/></tableColumns>'),
    );
    const opened = await openWorkbook(saved, 'Test.xlsx');
    expect(opened.sheets[0]?.cells[0]?.[2]?.value).toBe('Name2');
    expect(opened.sheets[1]?.cells[0]?.[0]).toEqual({ formula: '=SUM(Deals[Sum])', value: 8 });
  });

  it('has the names of its header cells, which formulas follow', async () => {
    const calculated = structuredClone(model);
    const [data] = calculated.sheets;
    data?.tables.forEach((item) => {
      item.range.columns = 3;
      item.columns.push('Twice');
    });
    data?.cells.forEach((row, i) =>
      row.push(i === 0 ? { value: 'Twice' } : { formula: '=Deals[[#This Row],[Sum]]*2', value: i * 2 }),
    );
    const file = await saveWorkbook(calculated);
    expect(partOf(file, PART)).toContain(
      '<calculatedColumnFormula>Deals[[#This Row],[Sum]]*2</calculatedColumnFormula>',
    );
    const engine = Engine.create(await openWorkbook(file, 'Test.xlsx'));
    put(engine, 'Data!B1', [['Total, EUR']]);
    engine.tables.rename(engine.table('Deals')?.table ?? table, 'Sales');
    await engine.recalculate();
    const saved = await saveWorkbook(engine.toModel(), file);
    engine.dispose();
    expect(packageProblems(saved)).toEqual([]);
    expect(partOf(saved, PART)).toBe(
      emptyClosed(partOf(file, PART))
        .replace('name="Deals" displayName="Deals"', 'name="Sales" displayName="Sales"')
        .replace('name="Sum"', 'name="Total, EUR"')
        .replace('Deals[[#This Row],[Sum]]*2', 'Sales[[#This Row],[Total, EUR]]*2'),
    );
    const opened = await openWorkbook(saved, 'Test.xlsx');
    expect(opened.sheets[1]?.cells[0]?.[0]).toEqual({ formula: '=SUM(Sales[Total, EUR])', value: 3 });
    expect(opened.sheets[0]?.cells[1]?.[2]?.formula).toBe('=Sales[[#This Row],[Total, EUR]]*2');
  });
});
