/** The main job in the browser: reports built from the pane say what `kam audit` says, live, and survive saving. */
import path from 'node:path';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { auditJsonOf, fileWith, type AuditJson } from '../support/kam';
import { closeLibreOffice, recalculateWithLibreOffice } from '../support/libreOffice';
import { ownFormulas } from '../support/reportTable';
import { useWorkbench, withWorkbench, type WorkbenchPage } from './workbenchPage';

useWorkbench();
afterAll(closeLibreOffice);

const REPORTS = ['Funnel', 'Conversion by manager', 'Plan accuracy'];
const sample = path.join(__dirname, '..', '..', 'sample', 'kam-sample-en.xlsx');

async function buildAll({ pane, waitForSheet, page }: WorkbenchPage): Promise<void> {
  await pane.getByRole('tab', { name: 'Reports' }).click();
  await pane.getByRole('button', { name: 'Build all reports' }).click();
  await waitForSheet('Plan accuracy');
  await pane.getByText('Built: Funnel, Conversion by manager, Plan accuracy.').waitFor();
  // What the last request changed is on its way to the grid.
  await page.waitForTimeout(300);
}

/** The rows of a report's table as the grid shows them, from its header row on. */
async function table(workbench: WorkbenchPage, sheet: string, columns: string): Promise<string[][]> {
  let row = 1;
  while ((await workbench.displayed(sheet, `A${row}`)) !== 'No') {
    row += 1;
    if (row > 60) throw new Error(`${sheet} has no table`);
  }
  const rows: string[][] = [];
  for (let at = row + 1; (await workbench.displayed(sheet, `A${at}`)) !== ''; at += 1) {
    rows.push(await Promise.all([...columns].map((column) => workbench.displayed(sheet, `${column}${at}`))));
  }
  return rows;
}

const percent = (share: number | null) => (share === null ? '' : `${(share * 100).toFixed(1)}%`);

function funnelRows(json: AuditJson): string[][] {
  return json.funnel.stages.map((stage) => [
    stage.stage,
    String(stage.entered),
    String(stage.passed),
    String(stage.lost),
    String(stage.open),
    percent(stage.stepConversion),
    percent(stage.decidedConversion),
  ]);
}

describe('reports in the workbench', () => {
  it('show the numbers of kam audit --json in the grid', async () => {
    const json = await auditJsonOf(sample);
    await withWorkbench(async (workbench) => {
      await buildAll(workbench);
      expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(REPORTS));
      expect(await table(workbench, 'Funnel', 'BCDEGHI')).toEqual(funnelRows(json));

      const managers = await table(workbench, 'Conversion by manager', 'BCDEFG');
      // The sheet puts the managers in an order of its own.
      expect(managers.sort()).toEqual(
        json.conversion.managers
          .map(({ manager, worked, closed, won, rate, closedRate }) => [
            manager ?? '(no manager)',
            String(worked),
            String(closed),
            String(won),
            percent(rate),
            percent(closedRate),
          ])
          .sort(),
      );

      const periods = await table(workbench, 'Plan accuracy', 'BG');
      expect(periods).toEqual(
        json.planAccuracy.periods
          .map(({ period, error }) => [period, percent(error).replace('-', '−')])
          .map(plainMinus),
      );
    });
  });

  it('follow their slicer cells and go stale when their lists change', async () => {
    await withWorkbench(async (workbench) => {
      await buildAll(workbench);
      const before = await workbench.displayed('Funnel', 'C9');
      await workbench.type('Funnel', 'B6', 'Anna Berg');
      const json = await auditJsonOf(sample);
      const first = (json as unknown as SlicedJson).slices.manager.find(({ value }) => value === 'Anna Berg');
      if (!first) throw new Error('the sample has no Anna Berg');
      await workbench.shows('Funnel', 'C9', String(first.stages[0]?.entered));
      expect(before).not.toBe(String(first.stages[0]?.entered));

      await workbench.pick('Funnel', 'B6', '(all managers)');
      await workbench.shows('Funnel', 'C9', before);

      await workbench.type('Deals', 'B2', 'Another client');
      await workbench.pane.getByText('stale: the lists have changed since').first().waitFor();
    });
  });

  it('are saved with the workbook: opened again they are the same, also for LibreOffice', async () => {
    await withWorkbench(async (workbench) => {
      await buildAll(workbench);
      const shown = await table(workbench, 'Funnel', 'BCDEGHI');
      const { name, bytes } = await workbench.save();
      expect(name).toBe('kam-sample-en.xlsx');
      const model = await openWorkbook(bytes, name);
      expect(model.sheets.map((sheet) => sheet.name)).toEqual(await workbench.sheetNames());

      const formulas = ownFormulas(model);
      expect(formulas.length).toBeGreaterThan(300);
      const theirs = await recalculateWithLibreOffice(bytes);
      const differing = formulas.filter(({ sheet, row, column, value }) => {
        const other = theirs[sheet]?.[row]?.[column];
        if (typeof value === 'number' && typeof other === 'number') {
          return Math.abs(value - other) > 1e-9 * Math.max(1e-3, Math.abs(value), Math.abs(other));
        }
        return (value ?? '') !== (other ?? '');
      });
      expect(differing.slice(0, 5)).toEqual([]);

      await workbench.open(fileWith('again.xlsx', bytes));
      expect(await table(workbench, 'Funnel', 'BCDEGHI')).toEqual(shown);
      await workbench.pane.getByRole('tab', { name: 'Reports' }).click();
      await workbench.pane.getByRole('button', { name: 'Build again: Funnel' }).waitFor();
    });
  });

  it('draw their charts over the cells: they scroll with them and are gone with the sheet', async () => {
    await withWorkbench(async (workbench) => {
      const { page, goTo, sheetNames } = workbench;
      await buildAll(workbench);
      await goTo('Funnel', 'B9');
      const chart = page.locator('.workbench-chart');
      await chart.waitFor();
      await chart.getByText('Negotiation').waitFor();
      const before = await chart.boundingBox();
      await page.mouse.move(500, 440);
      await page.mouse.wheel(0, 200);
      await page.waitForFunction(
        (top) => (document.querySelector('.workbench-chart')?.getBoundingClientRect().top ?? top) < top - 100,
        before?.y ?? 0,
      );
      await goTo('Clients', 'A2');
      await chart.waitFor({ state: 'detached' });

      await goTo('Funnel', 'B9');
      await chart.waitFor();
      await page.locator('[data-u-comp=slide-tab-item]', { hasText: /^Funnel$/ }).click({ button: 'right' });
      await page.getByText('Delete', { exact: false }).last().click();
      await page.getByRole('button', { name: /confirm|ok/i }).click();
      await chart.waitFor({ state: 'detached' });
      expect(await sheetNames()).not.toContain('Funnel');
    });
  });

  it('are built once when asked for twice at once, and are complete when the pane is closed meanwhile', async () => {
    await withWorkbench(async ({ page, pane, waitForSheet, sheetNames }) => {
      await pane.getByRole('tab', { name: 'Reports' }).click();
      await pane.getByRole('button', { name: 'Build all reports' }).dblclick();
      await page.getByRole('button', { name: 'KAM pane', exact: true }).click();
      await waitForSheet('KAM Facts Plan');
      await page.getByRole('button', { name: 'KAM pane', exact: true }).click();
      await pane.getByText('Built: Funnel, Conversion by manager, Plan accuracy.').waitFor();
      const names = await sheetNames();
      expect(names.filter((name) => name.startsWith('Funnel'))).toEqual(['Funnel']);
      expect(names.filter((name) => name.includes('…'))).toEqual([]);
    });
  });
});

interface SlicedJson {
  slices: { manager: { value: string; stages: { entered: number }[] }[] };
}

function plainMinus(row: string[]): string[] {
  return row.map((cell) => cell.replace('−', '-'));
}
