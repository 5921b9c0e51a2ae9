/** Edits of whole files: one full of parts that libraries lose, one in the strict form, one that another program computes. */
import { unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Engine } from '../../../host/engine/engine';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { put } from '../engine/workbookFixture';
import { closeLibreOffice, recalculateWithLibreOffice } from '../../support/libreOffice';
import { describeWithSharedData, sharedData } from '../../support/sharedData';
import { cellsOf, sheetModel, workbookModel } from './models';
import { packageProblems } from './packageProblems';
import { partOf, SHEET_PART, workbookWith, worksheet } from './partOf';
import { reportSheet } from './reportSheet';

jest.setTimeout(180000);
afterAll(closeLibreOffice);

// The order of calculation is left to Excel, so what lists the parts changes too.
const LISTS = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/workbook.xml'];

/** What python's independent check of the markers says, or null where there is no python. */
function marks(bytes: Uint8Array): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-marks-'));
  const copy = path.join(folder, 'saved.xlsx');
  writeFileSync(copy, bytes);
  try {
    return execFileSync('python3', [sharedData('preserve', 'marks.py'), copy], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const now = unzipSync(after);
  return Object.entries(unzipSync(before))
    .filter(([name, bytes]) => !now[name] || Buffer.compare(bytes, now[name]) !== 0)
    .map(([name]) => name)
    .sort();
}

describeWithSharedData('preserve')('a workbook full of parts that libraries lose', () => {
  const original = (): Uint8Array => new Uint8Array(readFileSync(sharedData('preserve', 'rich.xlsx')));

  it('keeps all of them when one cell is edited, and all bytes of the sheet around what changed', async () => {
    const file = original();
    const engine = Engine.create(await openWorkbook(file, 'rich.xlsx'));
    put(engine, 'Data!C4', [[12.5]]);
    await engine.recalculate();
    const saved = await saveWorkbook(engine.toModel(), file);
    engine.dispose();
    expect(packageProblems(saved)).toEqual([]);
    expect(marks(saved) ?? 'kept 55/55 LOST:  | PROBLEMS:').toMatch(/kept 55\/55 LOST: {2}\| PROBLEMS:$/);
    expect(changedParts(file, saved)).toEqual([...LISTS, SHEET_PART].sort());
    expect(partOf(saved)).toBe(
      partOf(file).replace('<v>300.25</v>', '<v>12.5</v>').replace('<v>600.5</v>', '<v>25</v>'),
    );
  });

  it('keeps all of them when cells, names of columns, dates and a new row of its table are typed', async () => {
    const file = original();
    const engine = Engine.create(await openWorkbook(file, 'rich.xlsx'));
    const data = engine.book.requiredSheet('Data');
    const type = (row: number, column: number, input: string | number): void =>
      engine.typed(data, { row, column, rows: 1, columns: 1 }, () => input);
    type(0, 2, 'Turnover');
    type(1, 3, 7);
    type(9, 0, 'Iris');
    type(9, 2, '5%');
    type(20, 5, '12/31/2024');
    await engine.recalculate();
    const saved = await saveWorkbook(engine.toModel(), file);
    engine.dispose();
    expect(packageProblems(saved)).toEqual([]);
    // The mark of the table tells the range that it had.
    expect(marks(saved) ?? 'kept 54/55 LOST: table | PROBLEMS:').toMatch(/kept 54\/55 LOST: table \| PROBLEMS:$/);
    const lists = 'xl/worksheets/sheet3.xml';
    const parts = [...LISTS, 'xl/styles.xml', 'xl/tables/table1.xml', SHEET_PART, lists];
    expect(changedParts(file, saved)).toEqual(parts.sort());
    // The new row has no manager: the array of managers gets a cell for it.
    expect(partOf(saved, lists)).toBe(
      partOf(file, lists)
        .replace('ref="A30:A32"', 'ref="A30:A33"')
        .replace('</sheetData>', '<row r="33"><c r="A33"><v>0</v></c></row></sheetData>'),
    );
    expect(partOf(saved, 'xl/tables/table1.xml')).toBe(
      partOf(file, 'xl/tables/table1.xml').replaceAll('A1:D9', 'A1:D10').replace('"Revenue"', '"Turnover"'),
    );
    const opened = await openWorkbook(saved, 'rich.xlsx');
    expect(opened.sheets[0]?.cells.map((row) => row[3]?.formula ?? row[3]?.value).slice(0, 10)).toEqual([
      'Dbl',
      7,
      ...[3, 4, 5, 6, 7, 8, 9, 10].map((row) => `=C${row}*2`),
    ]);
    expect(opened.sheets[0]?.cells[20]?.[5]).toEqual({ value: 45657, style: { numberFormat: 'm/d/yyyy' } });
  });

  it('is edited and has a sheet renamed, added and deleted at once', async () => {
    const file = original();
    const engine = Engine.create(await openWorkbook(file, 'rich.xlsx'));
    engine.renameSheet(engine.book.requiredSheet('Data'), 'All data');
    engine.deleteSheet(engine.book.requiredSheet('Pivot'));
    engine.addSheet('Notes');
    put(engine, "'All data'!A2", [['Apex']]);
    put(engine, 'Notes!B2', [['=COUNTA(Clients[Client])', '15%', '12/31/2024']]);
    await engine.recalculate();
    const model = engine.toModel();
    engine.dispose();
    const saved = await saveWorkbook(model, file);
    expect(packageProblems(saved)).toEqual([]);
    expect(partOf(saved)).toBe(
      partOf(file).replace('<t>Acme</t>', '<t>Apex</t>').replace('<xm:f>Data!', "<xm:f>'All data'!"),
    );
    const opened = await openWorkbook(saved, 'rich.xlsx');
    expect(opened.sheets.map(({ name }) => name)).toEqual(['All data', 'Dash', 'Notes']);
    expect(opened.sheets[2]?.cells[1]).toEqual(model.sheets[2]?.cells[1]);
  });
});

describe('a workbook in the strict form', () => {
  it('stays in it, and has its dates as they were where nobody has edited them', async () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const rows = '<row r="1"><c r="A1" t="d"><v>2024-12-31</v></c><c r="B1" t="d"><v>2024-01-01T12:00:00</v></c></row>';
    const plain = await workbookWith(worksheet(rows));
    const names = ['xl/workbook.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels'];
    const file = await workbookWith(
      strict(worksheet(rows)),
      Object.fromEntries(names.map((name) => [name, strict(partOf(plain, name))])),
    );
    const engine = Engine.create(await openWorkbook(file, 'Test.xlsx'));
    put(engine, 'Data!B1', [['1/2/2024', '5%']]);
    const saved = await saveWorkbook(engine.toModel(), file);
    expect(partOf(saved)).toContain(
      '<c r="A1" t="d"><v>2024-12-31</v></c><c r="B1" s="1"><v>45293</v></c><c r="C1" s="2">',
    );
    expect(partOf(saved, 'xl/styles.xml')).not.toContain('schemas.openxmlformats.org');
    const opened = await openWorkbook(saved, 'Test.xlsx');
    expect(opened.sheets[0]?.cells[0]?.[2]).toEqual({ value: 0.05, style: { numberFormat: '0%' } });
  });
});

describe('LibreOffice', () => {
  it('comes to the same numbers in an edited file', async () => {
    const data = sheetModel('Data', {
      cells: cellsOf([['Text', 'Number'], ...Array.from({ length: 6 }, (_, i) => [`row ${i}`, i * 1.5])]),
    });
    const file = await saveWorkbook(workbookModel([data, reportSheet()]));
    const engine = Engine.create(await openWorkbook(file, 'Test.xlsx'));
    put(engine, 'Data!B3', [[100]]);
    put(engine, 'Data!D2', [['=SUM(B2:B9)', '=B3/7', '=IFS(B3>50,"many",TRUE,"few")']]);
    put(engine, 'Data!H2', [
      ['=SUM(B2:B4*B3:B5)', '=SUM(LEN(A2:A7))', '=SUMPRODUCT((B2:B7>3)*1)', '=MAX(IF(B2:B7<50,B2:B7))'],
    ]);
    put(engine, 'Data!A9', [["'=not a formula", '12/31/2024']]);
    put(engine, "'KAM Funnel'!B4", [[200]]);
    put(engine, "'KAM Funnel'!B3", [['In']]);
    await engine.recalculate();
    const model = engine.toModel();
    engine.dispose();
    const sheets = await recalculateWithLibreOffice(await saveWorkbook(model, file));
    for (const { name, cells } of model.sheets) {
      cells.forEach((row, i) =>
        row.forEach((cell, j) => {
          const found = sheets[name]?.[i]?.[j];
          if (typeof cell?.value === 'number') expect(Number(found)).toBeCloseTo(cell.value, 9);
          else expect([name, i, j, found]).toEqual([name, i, j, cell?.value]);
        }),
      );
    }
    expect(model.sheets[1]?.cells[3]?.[3]?.value).toBe(0.35);
  });
});
