/** The self-check leaves no trace: after failing cases, failing requests, a stop in the middle and an interrupted run before it. */
import type { LocalHost } from '../../host/localHost';
import { ALL_CASES } from '../../src/selfcheck/cases/allCases';
import { resultText } from '../../src/selfcheck/resultText';
import { runSelfCheck } from '../../src/selfcheck/runSelfCheck';
import { SCRATCH_MARK } from '../../src/selfcheck/scratchSheets';
import { SCRATCH_SETTING, type SelfCheckCase } from '../../src/selfcheck/selfCheckCase';
import { MARK_KEY } from '../../src/workbook/mark';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { openBook, selected } from './excelBook';

let host: LocalHost;

beforeEach(async () => {
  host = await openBook();
});

afterEach(() => host.close());

const passing: SelfCheckCase = { name: 'passes', expected: true, run: () => Promise.resolve(true) };

/** Uses all that a case may leave behind, and then fails. */
const untidy: SelfCheckCase = {
  name: 'leaves everything about',
  expected: 'never',
  selects: true,
  run: async ({ another, on }) => {
    const other = await another();
    return on(async (sheet, context) => {
      context.workbook.settings.add(SCRATCH_SETTING, 'left');
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      sheet.tables.add('A1:B2', true);
      sheet.name = 'Renamed by a case';
      sheet.getRange('D4').select();
      context.workbook.worksheets.getItem(other).position = 0;
      await context.sync();
      throw new Error('out of order');
    });
  },
};

async function leaveScratchSheet(name: string, mark: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.customProperties.add(MARK_KEY, mark);
    await context.sync();
  });
}

test('a failing case in the middle leaves no sheet, setting, selection or handler, and the next case is tried', async () => {
  const before = await host.settledModel();
  const { results, trouble } = await runSelfCheck([passing, untidy, passing]);
  expect(results).toEqual([
    { name: 'passes', outcome: 'passed' },
    { name: 'leaves everything about', outcome: 'differs', expected: '"never"', got: 'refused: out of order' },
    { name: 'passes', outcome: 'passed' },
  ]);
  expect(trouble).toBeUndefined();
  expect(await host.settledModel()).toEqual(before);
  expect(await selected()).toBe('Notes!B2:C3');
  expect(host.heldReferences.events).toBe(0);
});

test('a failure at every request in turn leaves the workbook as before', async () => {
  const before = await host.settledModel();
  const begun = host.requestCount;
  await runSelfCheck([passing, untidy]);
  const requests = host.requestCount - begun;
  expect(requests).toBeGreaterThan(15);
  for (let request = 1; request <= requests; request += 1) {
    host.failRequest(request);
    await runSelfCheck([passing, untidy]);
    expect([request, await host.settledModel()]).toEqual([request, before]);
    expect([request, await selected()]).toEqual([request, 'Notes!B2:C3']);
  }
});

test('a failure in the middle of any request leaves the workbook as before', async () => {
  const before = await host.settledModel();
  for (let action = 1; action <= 40; action += 1) {
    host.failAtAction(action);
    await runSelfCheck([untidy]);
    expect([action, await host.settledModel()]).toEqual([action, before]);
  }
});

test.each(ALL_CASES.filter(({ name }) => !/function|told/.test(name)).map((each) => [each.name, each] as const))(
  'no request that fails leaves a trace of the case: %s',
  async (_name, each) => {
    const before = await host.settledModel();
    const begun = host.requestCount;
    await runSelfCheck([each]);
    const requests = host.requestCount - begun;
    for (let request = 1; request <= requests; request += 1) {
      host.failRequest(request);
      await runSelfCheck([each]);
      expect([request, await host.settledModel()]).toEqual([request, before]);
    }
    expect(await selected()).toBe('Notes!B2:C3');
  },
);

test('handlers of events are removed though a request fails', async () => {
  const each = ALL_CASES.find(({ name }) => name.startsWith('a changed cell is told'));
  expect(each).toBeDefined();
  // The seventh is Office.js's own for the removal: it forgets the handler before it asks, and cannot be made to ask again.
  for (const request of [1, 2, 3, 4, 5, 6, 8, 9, 10, 11]) {
    host.failRequest(request);
    await runSelfCheck(each ? [each] : []);
    expect([request, host.heldReferences.events]).toEqual([request, 0]);
  }
}, 120_000);

test('scratch sheets that an interrupted self-check left are taken away at the start; other sheets of the add-in stay', async () => {
  const report = JSON.stringify({ report: 'funnel', part: 'report', version: 1, building: false });
  await leaveScratchSheet('Funnel', report);
  const before = await host.settledModel();
  await leaveScratchSheet('KAM check old 1', SCRATCH_MARK);
  await leaveScratchSheet('KAM check old 2', SCRATCH_MARK);
  const seen: string[][] = [];
  const { leftovers } = await runSelfCheck([
    { ...passing, run: () => Promise.resolve(seen.push(host.toModel().sheets.map(({ name }) => name)) > 0) },
  ]);
  expect(leftovers).toBe(2);
  expect(seen[0]?.filter((name) => name.startsWith('KAM check old'))).toEqual([]);
  expect(await host.settledModel()).toEqual(before);
});

test('scratch sheets are the add-in’s own: no list is looked for on them', async () => {
  await leaveScratchSheet('KAM check old 1', SCRATCH_MARK);
  const { ownSheets, cells } = await Excel.run((context) => readWorkbook(context));
  expect(ownSheets.map(({ name }) => name)).toEqual(['KAM check old 1']);
  expect(cells.sheets.map(({ sheet }) => sheet)).toEqual(['Clients', 'Plan']);
});

test('a stop is heeded before the next case, and progress is told', async () => {
  const told: string[] = [];
  let stop = false;
  const { results, all, isCancelled } = await runSelfCheck(
    [passing, { ...passing, name: 'asks to stop', run: () => Promise.resolve((stop = true)) }, passing],
    { progress: (done, of, name) => told.push(`${done}/${of} ${name}`), isCancelled: () => stop },
  );
  expect(told).toEqual(['0/3 passes', '1/3 asks to stop']);
  expect([results.length, all, isCancelled]).toEqual([2, 3, true]);
});

test('where no sheet can be added, the check says why and tries no further', async () => {
  const before = await host.settledModel();
  const { results, trouble } = await runSelfCheck([
    {
      ...passing,
      run: () => {
        // The sheet of the next case cannot be added.
        host.failRequest(3, 'AccessDenied');
        return Promise.resolve(true);
      },
    },
    passing,
  ]);
  expect(results).toHaveLength(1);
  expect(trouble).toBe('AccessDenied');
  expect(await host.settledModel()).toEqual(before);
});

test('the result as text says which Excel, how many passed, and what differs', async () => {
  const result = await runSelfCheck([
    passing,
    { ...passing, name: 'differs', expected: [1, 'a'], run: () => Promise.resolve([2, 'a']) },
    { ...passing, name: 'cannot be tried', skip: () => Promise.resolve('Not here.') },
  ]);
  expect(resultText(result, 'Excel 16.0 on PC', '2026-06-30T10:00:00.000Z').split('\n')).toEqual([
    'KAM Workbook self-check',
    'Excel 16.0 on PC',
    '2026-06-30T10:00:00.000Z',
    'Passed 1 of 3',
    '',
    'Differs: differs',
    '  expected [1,"a"]',
    '  got      [2,"a"]',
    '',
    'Not tried: cannot be tried',
    '  Not here.',
    '',
    'Not tried: Excel on the web refuses requests and answers of more than 5 MB.',
    '',
  ]);
});

describe('in an Excel that the manifest does not admit, or that limits requests', () => {
  test('below ExcelApi 1.12 no sheet can be marked: the check says so, and leaves none', async () => {
    await host.close();
    host = await openBook({ excelApi: '1.11' });
    const before = await host.settledModel();
    const { results, trouble } = await runSelfCheck([passing]);
    expect([results, trouble]).toEqual([[], 'ApiNotFound']);
    expect(await host.settledModel()).toEqual(before);
  });

  test('with the ExcelApi of the manifest every case passes', async () => {
    await host.close();
    host = await openBook({ excelApi: '1.12' });
    const { results } = await runSelfCheck(ALL_CASES.filter(({ name }) => !/function|told/.test(name)));
    expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  });

  test('every case keeps far below the 5 MB of web Excel', async () => {
    await host.close();
    host = await openBook({ payloadLimit: 500_000 });
    const { results } = await runSelfCheck(ALL_CASES.filter(({ name }) => !/function|told/.test(name)));
    expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  });

  test('a request of more than 5 MB is refused by its code, and nothing of it is done', async () => {
    await host.close();
    host = await openBook({ payloadLimit: 5 * 1024 * 1024 });
    const tooLarge: SelfCheckCase = {
      name: 'too large',
      expected: 'RequestPayloadSizeLimitExceeded',
      run: ({ refusal }) =>
        refusal((sheet) => {
          sheet.getRange('A1:A180').values = Array.from({ length: 180 }, () => ['x'.repeat(32_000)]);
        }),
    };
    const before = await host.settledModel();
    expect((await runSelfCheck([tooLarge])).results).toEqual([{ name: 'too large', outcome: 'passed' }]);
    expect(await host.settledModel()).toEqual(before);
  });
});
