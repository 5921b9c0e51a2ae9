/** Rows inserted and deleted by the menu of their headings, as a person does it: seen in the grid, and in the file that is saved. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SheetModel } from '../../host/workbookModel';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../host/xlsx/saveWorkbook';
import { blankSheet } from '../../host/blankSheet';
import { useWorkbench, withWorkbench } from './workbenchPage';

useWorkbench();

/** A list with a total, a merge, a high row, a chart and a formula on another sheet. */
async function plan(): Promise<Uint8Array> {
  const sheet: SheetModel = {
    ...blankSheet('plan', 'Plan'),
    cells: [
      [{ value: 'Month' }, { value: 'Money' }],
      [{ value: 'Jan' }, { value: 10 }],
      [{ value: 'Feb' }, { value: 20 }],
      [{ value: 'Mar' }, { value: 30 }],
      [{ value: 'All' }, { formula: '=SUM(B2:B4)', value: 60 }],
      [],
      [{ value: 'over three columns' }],
    ],
    merges: [{ row: 6, column: 0, rows: 1, columns: 3 }],
    rows: { 4: { height: 45 } },
    charts: [
      {
        id: 'c1',
        name: 'Chart',
        type: 'ColumnClustered',
        title: 'Money by month',
        series: [
          {
            name: 'Money',
            values: { sheetId: 'plan', row: 1, column: 1, rows: 3, columns: 1 },
            categories: { sheetId: 'plan', row: 1, column: 0, rows: 3, columns: 1 },
            dataLabels: false,
          },
        ],
        place: { row: 8, column: 0, rows: 10, columns: 4 },
        legend: 'None',
        categoryReversed: false,
      },
    ],
  };
  const other: SheetModel = { ...blankSheet('other', 'Other'), cells: [[{ formula: '=Plan!B5*2', value: 120 }]] };
  const model = { name: 'plan.xlsx', date1904: false, sheets: [sheet, other], names: [], activeSheet: 0, settings: {} };
  return saveWorkbook(model);
}

/** A file for the time of a test. */
async function withFile(use: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-rows-'));
  try {
    const file = path.join(folder, 'plan.xlsx');
    writeFileSync(file, await plan());
    await use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('rows in the workbench', () => {
  it('are inserted, typed into, saved and read again with all that follows them', async () => {
    await withFile((file) =>
      withWorkbench(async ({ page, open, insertRows, type, shows, save, drop, displayed }) => {
        await open(file);
        const heightOf = async (address: string): Promise<number> => {
          const rect = await page.evaluate((at) => window.kamWorkbench?.rectOf(at), address);
          return Math.round((rect?.bottom ?? 0) - (rect?.top ?? 0));
        };
        const chart = page.locator('.workbench-chart');
        await chart.waitFor();
        const chartTop = (): Promise<number> => chart.evaluate((element) => element.getBoundingClientRect().top);
        const chartBefore = await chartTop();
        expect([await heightOf('A5'), await heightOf('A7')]).toEqual([60, 20]);
        await insertRows('Plan', 3, 2);
        await shows('Plan', 'A5', 'Feb');
        expect([await displayed('Plan', 'A3'), await displayed('Plan', 'B7')]).toEqual(['', '60']);
        expect([await heightOf('A5'), await heightOf('A7')]).toEqual([20, 60]);
        // Charts are drawn with the next frame.
        await page.waitForTimeout(200);
        expect(Math.round((await chartTop()) - chartBefore)).toBe(40);
        await type('Plan', 'B3', '40');
        await shows('Plan', 'B7', '100');
        await shows('Other', 'A1', '200');
        const { bytes, name } = await save();
        const { sheets } = await openWorkbook(bytes, name);
        expect(sheets[0]?.cells.map((row) => row[1]?.formula ?? row[1]?.value)).toEqual([
          'Money',
          10,
          40,
          undefined,
          20,
          30,
          '=SUM(B2:B6)',
          undefined,
          undefined,
        ]);
        expect(sheets[0]?.merges).toEqual([{ row: 8, column: 0, rows: 1, columns: 3 }]);
        expect(sheets[0]?.rows).toEqual({ 6: { height: 45 } });
        expect(sheets[0]?.charts[0]).toMatchObject({
          place: { row: 10, rows: 10 },
          series: [{ values: { row: 1, rows: 5 } }],
        });
        expect(sheets[1]?.cells[0]?.[0]).toEqual({ formula: '=Plan!B7*2', value: 200 });
        await drop('again.xlsx', bytes);
        await page.waitForFunction(() => document.querySelector('.workbench-file')?.textContent?.startsWith('again'));
        await shows('Plan', 'B7', '100');
      }),
    );
  });

  it('are deleted, and undoing goes back to that and no further', async () => {
    await withFile((file) =>
      withWorkbench(async ({ page, open, insertRows, deleteRows, type, shows, goTo, displayed }) => {
        await open(file);
        await type('Plan', 'B4', '70');
        await shows('Plan', 'B5', '100');
        await deleteRows('Plan', 2, 2);
        await shows('Plan', 'B3', '70');
        await shows('Other', 'A1', '140');
        await goTo('Plan', 'D1');
        await page.keyboard.press('Control+z');
        await insertRows('Plan', 2);
        expect(await displayed('Plan', 'B3')).toBe('70');
        await type('Plan', 'B2', '5');
        await shows('Plan', 'B2', '5');
        await goTo('Plan', 'D1');
        await page.keyboard.press('Control+z');
        await shows('Plan', 'B2', '');
        await page.keyboard.press('Control+z');
        await goTo('Plan', 'A1');
        expect([await displayed('Plan', 'B3'), await displayed('Plan', 'B4')]).toEqual(['70', '70']);
      }),
    );
  });

  it('of a table make it grow; its headers alone are not deleted; columns are not inserted', async () => {
    await withWorkbench(async ({ page, insertRows, openRowMenu, shows, displayed, save, goTo }) => {
      const first = await displayed('Clients', 'A2');
      await insertRows('Clients', 2, 3);
      await shows('Clients', 'A5', first);
      await openRowMenu('Clients', 1);
      await page.getByText('Delete Selected Row', { exact: true }).click();
      await page.locator('[aria-live] .fui-MessageBar').waitFor();
      expect(await displayed('Clients', 'A1')).toBe('Client');
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await goTo('Clients', 'A1');
      const rect = await page.evaluate(() => window.kamWorkbench?.rectOf('B1'));
      if (!rect) throw new Error('B1 is not drawn');
      await page.mouse.click((rect.left + rect.right) / 2, rect.top - 10, { button: 'right' });
      await page
        .getByText('cols left')
        .last()
        .click({ position: { x: 8, y: 8 } });
      await page.locator('[aria-live] .fui-MessageBar').waitFor();
      expect(await displayed('Clients', 'A1')).toBe('Client');
      const { bytes, name } = await save();
      const { sheets } = await openWorkbook(bytes, name);
      expect(sheets.find((sheet) => sheet.name === 'Clients')?.tables[0]?.range.rows).toBe(64);
    });
  });
});
