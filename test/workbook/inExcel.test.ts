import { LocalHost } from '../../host/localHost';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { changeInExcel, inExcel } from '../../src/workbook/inExcel';

let host: LocalHost;
afterEach(async () => {
  jest.restoreAllMocks();
  await host.close();
});

/** The options that Excel.run is called with while some work is done. */
async function optionsOf(work: () => Promise<unknown>): Promise<unknown[]> {
  const run = jest.spyOn(Excel, 'run');
  await work();
  return run.mock.calls.map(([options]) => options);
}

const writes = (context: Excel.RequestContext) => {
  context.workbook.worksheets.add('One');
  return context.sync();
};

test('a change is one step to undo where Excel knows how', async () => {
  host = await LocalHost.open(sampleWorkbook('en'));
  const asked = jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(true);
  expect(await optionsOf(() => changeInExcel(writes))).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }]);
  expect(asked).toHaveBeenCalledWith('ExcelApi', '1.20');
  expect(host.toModel().sheets.at(-1)?.name).toBe('One');
});

test('an older Excel is not asked for it, and reading never asks', async () => {
  host = await LocalHost.open(sampleWorkbook('en'));
  expect(await optionsOf(() => changeInExcel(writes))).toEqual([{ delayForCellEdit: true }]);
  jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(true);
  expect(await optionsOf(() => inExcel((context) => context.sync()))).toContainEqual({ delayForCellEdit: true });
});
