/** An Excel with an earlier requirement set: what came later is ApiNotFound. */
import { declaredSets, isLater } from '../../../build/usedMembers';
import { declaredName, LATER_MEMBERS } from '../../../host/bridge/requirementSets';
import { LocalHost } from '../../../host/localHost';
import { blankModel } from '../engine/blankModel';
import { hostClasses } from '../objects/hostClasses';

let host: LocalHost | undefined;

afterEach(() => host?.close());

async function refusal(
  excelApi: string | undefined,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<{ code?: string; message?: string }> {
  host = await LocalHost.open(blankModel('Sheet1'), { excelApi });
  try {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
    });
    return {};
  } catch (error) {
    return error as { code: string; message: string };
  }
}

test('the list of later members is what Microsoft declares of the host’s classes', async () => {
  const classes = await hostClasses();
  const sets = declaredSets(classes.map(({ name }) => name));
  const later = classes.flatMap(({ name, properties, objects, methods }) =>
    [properties, objects, methods]
      .flatMap((table) => Object.keys(table ?? {}))
      .map((member) => `${name}.${declaredName(member)}`),
  );
  const declared = later.flatMap((name): [string, string][] => {
    const set = sets.get(name);
    return set !== undefined && isLater(set, '1.1') ? [[name, set]] : [];
  });
  const listed = Object.entries(LATER_MEMBERS).flatMap(([set, names]) => names.map((name) => [name, set]));
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(declared));
});

test.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ['a method', '1.3', (_sheet, { workbook }) => void workbook.worksheets.getItemOrNullObject('x')],
  ['an object', '1.11', (sheet) => void sheet.customProperties.add('key', 'value')],
  ['a property that is set', '1.7', (sheet) => void (sheet.showGridlines = false)],
  ['a property that is loaded', '1.6', (sheet) => void sheet.load('tabColor')],
  ['a property of items', '1.6', (_sheet, { workbook }) => void workbook.worksheets.load('items/tabColor')],
  ['an event', '1.8', (_sheet, { workbook }) => void workbook.worksheets.onChanged.add(() => Promise.resolve())],
])('%s above ExcelApi %s is ApiNotFound', async (_what, excelApi, work) => {
  expect(await refusal(excelApi, work)).toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining(`this Excel has ExcelApi ${excelApi}`) as string,
  });
  await host?.close();
  const next = `1.${String(Number(excelApi.slice(2)) + 1)}`;
  expect(await refusal(next, work)).toEqual({});
  await host?.close();
  expect(await refusal(undefined, work)).toEqual({});
});

test('a whole object is loaded without what such an Excel does not have', async () => {
  host = await LocalHost.open(blankModel('Sheet1'), { excelApi: '1.6' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1').load();
    await context.sync();
    expect(sheet.name).toBe('Sheet1');
    expect(() => sheet.tabColor).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
  });
});
