/** The self-check in the pane of the workbench: the local host behind a message port behaves as the add-in expects of Excel. */
import { useWorkbench, withWorkbench } from './workbenchPage';

useWorkbench();

describe('the self-check in the workbench', () => {
  it('passes every case and leaves no sheet behind', async () => {
    await withWorkbench(async ({ pane, sheetNames, displayed }) => {
      const before = await sheetNames();
      const cell = await displayed('Deals', 'B2');
      await pane.getByRole('tab', { name: 'Settings' }).click();
      await pane.getByRole('button', { name: 'Check this Excel' }).click();
      const result = pane.getByText(/^Passed \d+ of \d+\.$/);
      await result.waitFor({ timeout: 120000 });
      const [, passed, all] = /Passed (\d+) of (\d+)/.exec(await result.innerText()) ?? [];
      expect(Number(all)).toBeGreaterThanOrEqual(100);
      expect(passed).toBe(all);
      expect(await sheetNames()).toEqual(before);
      expect(await displayed('Deals', 'B2')).toBe(cell);
    });
  });
});
