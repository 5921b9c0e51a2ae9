/** Custom functions in cells of the workbench: answered by the add-in's own bundle through genuine Office.js. */
import { blankSheet } from '../../host/blankSheet';
import { saveWorkbook } from '../../host/xlsx/saveWorkbook';
import { fileWith } from '../support/kam';
import { useWorkbench, withWorkbench } from './workbenchPage';

useWorkbench();

const CELLS = 2000;

describe('custom functions in the workbench', () => {
  it('compute, spill, follow edits and refuse wrong arguments', async () => {
    await withWorkbench(async ({ type, shows }) => {
      await type('About', 'C1', '5');
      await type('About', 'C2', '=KAM.KEYRATING(C1,3,2)');
      await shows('About', 'C2', '10');
      await type('About', 'C1', '6');
      await shows('About', 'C2', '11');
      await type('About', 'C3', '=KAM.KEYRATING("many")');
      await shows('About', 'C3', '#VALUE!');
      await type('About', 'C4', '=KAM.CONVERSION(0,0)');
      await shows('About', 'C4', '#DIV/0!');
      await type('About', 'C5', '=KAM.NOSUCH(1)');
      await shows('About', 'C5', '#NAME?');
      await type('About', 'D1', '=KAM.KEYRATING(C1:C2)');
      await shows('About', 'D1', '6');
      await shows('About', 'D2', '11');
    });
  });

  it('offer help while they are typed', async () => {
    await withWorkbench(async ({ page, goTo }) => {
      await goTo('About', 'C1');
      await page.keyboard.type('=KAM.KEYR');
      await page.getByText('Aggregate rating of a client', { exact: false }).first().waitFor();
      await page.keyboard.type('ATING(');
      await page.getByText('Status points: a cell or a column.', { exact: false }).first().waitFor();
      await page.keyboard.press('Escape');
    });
  });

  it('answer in thousands of cells', async () => {
    await withWorkbench(async ({ page, open, displayed, shows }) => {
      const sheet = blankSheet('s1', 'Ratings');
      sheet.cells = Array.from({ length: CELLS }, (_, row) => [
        { value: row },
        { formula: `=KAM.KEYRATING(A${String(row + 1)},1)` },
      ]);
      const model = { name: 'ratings.xlsx', date1904: false, sheets: [sheet], names: [], activeSheet: 0, settings: {} };
      await open(fileWith('ratings.xlsx', await saveWorkbook(model)));
      await shows('Ratings', `B${String(CELLS)}`, String(CELLS));
      await shows('Ratings', 'B1', '1');
      expect(await displayed('Ratings', 'B1000')).toBe('1000');
      expect(page.isClosed()).toBe(false);
    });
  });
});
