/** Start-up of the genuine library in Node. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LocalHost } from '../../../host/localHost';
import { loadOffice } from '../../../host/office/loadOffice';
import { officeScriptsFolder } from '../../../host/office/officeScripts';
import { blankModel } from '../engine/blankModel';

test('the scripts are found where the package is installed', () => {
  expect(existsSync(join(officeScriptsFolder(), 'office.js'))).toBe(true);
});

test('the library is loaded once, in the language of the first opening, and answers without a workbook', async () => {
  const host = await LocalHost.open(blankModel(), { displayLanguage: 'lt-LT' });
  expect(Office.context.displayLanguage).toBe('lt-LT');
  expect(await loadOffice()).toBe(await loadOffice());
  expect(Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3')).toBe(true);
  await host.close();
  await host.close();
  const late = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Sheet1');
    await context.sync();
    return sheet.isNullObject;
  });
  expect(late).toBe(true);
});
