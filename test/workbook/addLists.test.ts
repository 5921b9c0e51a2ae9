/** Lists for an empty workbook, over genuine Office.js. */
import { blankSheet } from '../../host/blankSheet';
import { LocalHost } from '../../host/localHost';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { LANGUAGES } from '../../src/i18n/dictionary';
import { addLists } from '../../src/workbook/addLists';
import { surveyWorkbook } from '../../src/workbook/surveyWorkbook';
import { listsToAdd } from '../../taskpane/start/listsToAdd';

jest.setTimeout(120_000);

let host: LocalHost;
beforeEach(async () => {
  host = await LocalHost.open({ ...sampleWorkbook('en'), name: 'Book1.xlsx', sheets: [blankSheet('1', 'Sheet1')] });
});
afterEach(() => host.close());

test.each(LANGUAGES)('the sample in %s is read just as its file is', async (language) => {
  await addLists(listsToAdd('sample', language));
  const added = await surveyWorkbook({ language: 'en', asOf: 46203 });
  await host.close();
  host = await LocalHost.open(sampleWorkbook(language));
  const original = await surveyWorkbook({ language: 'en', asOf: 46203 });
  const rows = ({ overview }: typeof added) =>
    overview.sources.map(({ role, rowsRead, rowsUsed, rowsSetAside }) => [role, rowsRead, rowsUsed, rowsSetAside]);
  expect(rows(added)).toEqual(rows(original));
  expect(added.overview.stages).toEqual(original.overview.stages);
  expect(added.overview.problems.map(({ code }) => code)).toEqual(original.overview.problems.map(({ code }) => code));
});

test.each(LANGUAGES)(
  'templates in %s are recognised once they have rows, and hold stages but no data',
  async (language) => {
    await addLists(listsToAdd('templates', language));
    const { overview } = await surveyWorkbook({ language, asOf: 46203 });
    const roles = overview.sources.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['deals', 'clients', 'plan', 'stages']));
    expect(overview.stages.names).toHaveLength(5);
    expect(overview.sources.every(({ role, rowsRead }) => role === 'stages' || rowsRead === 0)).toBe(true);
  },
);

test('only sheets are added: the one that is there stays, and names give way', async () => {
  const before = host.toModel().sheets[0];
  await addLists([{ sheet: 'sheet1', row: 0, column: 0, rows: [['Client']], table: null, widths: [20] }]);
  const { sheets } = host.toModel();
  expect(sheets[0]).toEqual(before);
  expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', 'sheet1 (2)']);
});

test('a workbook that holds anything is left alone', async () => {
  await host.setCell('Sheet1', 'B2', 'mine');
  const before = host.toModel();
  await expect(addLists(listsToAdd('sample', 'en'))).rejects.toMatchObject({ code: 'not-empty' });
  expect(host.toModel()).toEqual(before);
});

test('a failure in the middle takes away what was added', async () => {
  const before = host.toModel();
  host.failRequest(6);
  await expect(addLists(listsToAdd('sample', 'en'))).rejects.toMatchObject({ code: 'excel-refused' });
  expect(host.toModel().sheets).toEqual(before.sheets);
});
