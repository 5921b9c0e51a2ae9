/** From nothing: a new workbook, lists from the pane, reports over them. */
import { useWorkbench, withWorkbench } from './workbenchPage';

useWorkbench();

describe('a new workbook', () => {
  it('takes the sample lists from the pane and gives reports over them', async () => {
    await withWorkbench(async ({ page, pane, sheetNames, waitForSheet, displayed }) => {
      await page.getByRole('button', { name: 'Samples' }).click();
      await page.getByRole('menuitem', { name: 'New workbook' }).click();
      await page.waitForFunction(() => window.kamWorkbench?.sheetNames.join() === 'Sheet1');
      await pane.getByRole('button', { name: 'Add sample lists' }).click();
      await waitForSheet('Deals');
      expect((await sheetNames())[0]).toBe('Sheet1');
      await pane.getByText('ready').first().waitFor();
      await pane.getByRole('tab', { name: 'Reports' }).click();
      await pane.getByRole('button', { name: 'Build all reports' }).click();
      await waitForSheet('Plan accuracy');
      await pane.getByText('Built: Funnel, Conversion by manager, Plan accuracy.').waitFor();
      expect(await displayed('Funnel', 'A1')).toContain('funnel');
    });
  });

  it('takes empty templates, which wait for data', async () => {
    await withWorkbench(async ({ page, pane, waitForSheet, displayed }) => {
      await page.getByRole('button', { name: 'Samples' }).click();
      await page.getByRole('menuitem', { name: 'New workbook' }).click();
      await page.waitForFunction(() => window.kamWorkbench?.sheetNames.join() === 'Sheet1');
      await pane.getByRole('button', { name: 'Add empty templates' }).click();
      await waitForSheet('Deals');
      expect(await displayed('Deals', 'B1')).toBe('Client');
      expect(await displayed('Deals', 'B2')).toBe('');
    });
  });
});
