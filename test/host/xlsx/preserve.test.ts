/**
 * A user's file full of parts that libraries lose: after saving with our sheets, and after replacing them, everything else is
 * byte for byte what it was.
 */
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { comparable } from './comparable';
import { sheetModel } from './models';
import { packageProblems } from './packageProblems';
import { reportSheet } from './reportSheet';

const folder = path.resolve(__dirname, '../../../../shared/data/preserve');
const file = path.join(folder, 'rich.xlsx');
const present = existsSync(file);
if (!present) process.stdout.write('skipped: the workbook with many parts is not on this machine\n');

// The parts that list sheets, styles, names and types; the chain of calculation is left to Excel.
const LISTS = new Set(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']);
const DROPPED = 'xl/calcChain.xml';

async function withReports(original: Uint8Array): Promise<Uint8Array> {
  const model = await openWorkbook(original, 'rich.xlsx');
  const kept = model.sheets.filter((sheet) => !sheet.customProperties['kam.report']);
  const second = { ...reportSheet('KAM Conversion', 'Conversion'), tabColor: undefined };
  return saveWorkbook({ ...model, sheets: [...kept, reportSheet(), second], settings: { goal: 5 } }, original);
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const now = unzipSync(after);
  return Object.entries(unzipSync(before))
    .filter(([name, bytes]) => !now[name] || Buffer.compare(bytes, now[name]) !== 0)
    .map(([name]) => name);
}

function marksOf(bytes: Uint8Array): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'kam-marks-'));
  const copy = path.join(directory, 'saved.xlsx');
  writeFileSync(copy, bytes);
  try {
    return execFileSync('python3', [path.join(folder, 'marks.py'), copy], { encoding: 'utf8' }).trim();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

(present ? describe : describe.skip)('a workbook with pivot tables, charts, custom XML and more', () => {
  const original = present ? new Uint8Array(readFileSync(file)) : new Uint8Array();

  it('keeps all its parts when reports are added, and again when they are replaced', async () => {
    const first = await withReports(original);
    const second = await withReports(first);
    for (const saved of [first, second]) {
      expect(packageProblems(saved)).toEqual([]);
      expect(
        changedParts(original, saved).filter((name) => !LISTS.has(name) && !/webextensions\/.*taskpanes/.test(name)),
      ).toEqual([DROPPED]);
      if (hasPython()) expect(marksOf(saved)).toMatch(/kept 55\/55 LOST: {2}\| PROBLEMS:$/);
    }
    expect(Object.keys(unzipSync(second)).length).toBe(Object.keys(unzipSync(first)).length);
    expect(strFromU8(unzipSync(second)['xl/styles.xml'] ?? new Uint8Array())).toBe(
      strFromU8(unzipSync(first)['xl/styles.xml'] ?? new Uint8Array()),
    );
  });

  it('shows the reports as they were written', async () => {
    const opened = await openWorkbook(await withReports(original), 'rich.xlsx');
    const report = opened.sheets.find((sheet) => sheet.name === 'KAM Funnel');
    expect(report && comparable({ ...opened, sheets: [report] })).toEqual(
      comparable({ ...opened, sheets: [reportSheet()] }),
    );
    expect(opened.settings).toEqual({ goal: 5 });
  });

  it('is what it was, but for the calculation chain, when the reports are taken out again', async () => {
    const model = await openWorkbook(original, 'rich.xlsx');
    const added = await saveWorkbook({ ...model, sheets: [...model.sheets, reportSheet()] }, original);
    const opened = await openWorkbook(added, 'rich.xlsx');
    const removed = await saveWorkbook({ ...opened, sheets: opened.sheets.slice(0, -1) }, added);
    expect(packageProblems(removed)).toEqual([]);
    expect(changedParts(original, removed).filter((name) => !LISTS.has(name))).toEqual([DROPPED]);
    expect(Object.keys(unzipSync(removed)).length).toBe(Object.keys(unzipSync(original)).length - 1);
  });

  it('takes out a user sheet with the parts that only it uses, and the names that belong to it', async () => {
    const model = await openWorkbook(original, 'rich.xlsx');
    const saved = await saveWorkbook(
      { ...model, sheets: model.sheets.filter((sheet) => sheet.name !== 'Dash'), activeSheet: 0 },
      original,
    );
    const parts = Object.keys(unzipSync(saved));
    expect(packageProblems(saved)).toEqual([]);
    expect(parts.filter((name) => /drawing1\.xml|chart|media/.test(name))).toEqual([]);
    expect(parts).toContain('xl/drawings/vmlDrawing1.vml');
    const opened = await openWorkbook(saved, 'rich.xlsx');
    expect(opened.names.map((name) => name.name)).not.toContain('LocalRate');
    expect(opened.names.find((name) => name.name === 'KamList')?.formula).toBe('#REF!$A$20:$A$22');
    expect(opened.activeSheet).toBe(0);
  });

  it('follows a renamed sheet in formulas, names, charts and pivot sources, and in nothing else', async () => {
    const model = await openWorkbook(original, 'rich.xlsx');
    const sheets = model.sheets.map((sheet) => (sheet.name === 'Data' ? { ...sheet, name: 'All data' } : sheet));
    const saved = await saveWorkbook({ ...model, sheets }, original);
    expect(packageProblems(saved)).toEqual([]);
    const parts = unzipSync(saved);
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(text('xl/workbook.xml')).toContain(">'All data'!$A$1:$C$9<");
    expect(text('xl/pivotCache/pivotCacheDefinition1.xml')).not.toMatch(/sheet="Data"/);
    expect(text('xl/worksheets/sheet1.xml')).toContain("<xm:f>'All data'!C2:D2</xm:f>");
    expect(text('xl/charts/chart1.xml')).not.toMatch(/>Data!/);
    expect(changedParts(original, saved)).not.toContain('xl/worksheets/sheet3.xml');
  });

  it('places new sheets where the model has them and renumbers what counts sheets', async () => {
    const model = await openWorkbook(original, 'rich.xlsx');
    const saved = await saveWorkbook(
      { ...model, sheets: [sheetModel('First'), ...model.sheets], activeSheet: 3 },
      original,
    );
    expect(packageProblems(saved)).toEqual([]);
    const opened = await openWorkbook(saved, 'rich.xlsx');
    expect(opened.sheets.map((sheet) => sheet.name)).toEqual(['First', 'Data', 'Pivot', 'Dash']);
    expect(opened.activeSheet).toBe(3);
    expect(opened.names).toEqual(model.names);
    expect(opened.sheets[1]?.page.printArea).toEqual(model.sheets[0]?.page.printArea);
  });

  it('recolours and selects kept tabs without touching anything else of the sheet', async () => {
    const model = await openWorkbook(original, 'rich.xlsx');
    const [data, ...others] = model.sheets;
    if (!data) throw new Error('the workbook has no sheet');
    const saved = await saveWorkbook(
      { ...model, sheets: [{ ...data, tabColor: '#123456' }, ...others], activeSheet: 0 },
      original,
    );
    const before = strFromU8(unzipSync(original)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const after = strFromU8(unzipSync(saved)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(after).toBe(
      before
        .replace('<tabColor rgb="FF00B050"/>', '<tabColor rgb="FF123456"/>')
        .replace('<sheetView workbookViewId="0">', '<sheetView workbookViewId="0" tabSelected="1">'),
    );
    expect((await openWorkbook(saved, 'rich.xlsx')).activeSheet).toBe(0);
  });

  it('does not change the bytes that it was given', async () => {
    const copy = original.slice();
    await withReports(original);
    expect(original).toEqual(copy);
  });
});
