/** The add-in's functions in cells, called through genuine Office.js messages. */
import { LocalHost, type LocalHostOptions } from '../../../host/localHost';
import type { ModelValue } from '../../../host/workbookModel';
import { blankModel } from '../engine/blankModel';

const BUNDLE = `
  globalThis.testCalls = [];
  const E = CustomFunctions.Error, C = CustomFunctions.ErrorCode;
  CustomFunctions.associate('ADD', (a, b) => { globalThis.testCalls.push('ADD ' + a + ' ' + b); return a + (b === null ? 100 : b); });
  CustomFunctions.associate('SHOUT', async (text) => String(text).toUpperCase());
  CustomFunctions.associate('TOTAL', (cells) => cells.flat().reduce((sum, cell) => sum + (Number(cell) || 0), 0));
  CustomFunctions.associate('KINDS', (cells) => cells.flat().map((cell) => cell === null ? 'null' : typeof cell + ':' + cell).join());
  CustomFunctions.associate('GRID', (rows, columns) => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => r * 10 + c)));
  CustomFunctions.associate('MANY', (lists) => lists.length + ':' + lists.map((list) => list.flat().length).join());
  CustomFunctions.associate('FAIL', (kind) => {
    if (kind === 'throw') throw new Error('plain');
    if (kind === 'reject') return Promise.reject(new Error('plain'));
    if (kind === 'never') return new Promise(() => {});
    if (kind === 'return') return new E(C.notAvailable, 'returned');
    throw new E(kind);
  });
  CustomFunctions.associate('WHERE', (value, invocation) => (invocation && invocation.parameterAddresses || []).join() );
`;

const scalar = (name: string) => ({ name, dimensionality: 'scalar' });
const matrix = (name: string) => ({ name, dimensionality: 'matrix' });
const METADATA = {
  functions: [
    { id: 'ADD', name: 'ADD', parameters: [scalar('a'), { ...scalar('b'), optional: true }] },
    { id: 'SHOUT', name: 'SHOUT', parameters: [scalar('text')] },
    { id: 'TOTAL', name: 'TOTAL', parameters: [matrix('cells')] },
    { id: 'KINDS', name: 'KINDS', parameters: [matrix('cells')] },
    { id: 'GRID', name: 'GRID', parameters: [scalar('rows'), scalar('columns')] },
    { id: 'MANY', name: 'MANY', parameters: [{ ...matrix('lists'), repeating: true }] },
    { id: 'FAIL', name: 'FAIL', parameters: [scalar('kind')] },
    {
      id: 'WHERE',
      name: 'WHERE',
      parameters: [scalar('value')],
      options: { requiresParameterAddresses: true },
    },
  ],
};

let host: LocalHost;

async function opened(options: LocalHostOptions = {}): Promise<void> {
  host = await LocalHost.open(blankModel('Sheet1', "Bob's"), options);
  await host.loadFunctions(BUNDLE, METADATA);
}

afterEach(async () => {
  await host.close();
});

/** Sets formulas in column A of the first sheet and gives back what they show. */
async function shown(...formulas: string[]): Promise<ModelValue[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, formulas.length, 1);
    range.formulas = formulas.map((formula) => [formula]);
    range.load('values');
    await context.sync();
    return range.values.map((row) => row[0] as ModelValue);
  });
}

function calls(): string[] {
  return (globalThis as unknown as { testCalls: string[] }).testCalls;
}

test('a function is computed, also one that answers later, and its omitted argument is null', async () => {
  await opened();
  expect(await shown('=KAM.ADD(2,3)', '=kam.add(1)', '=KAM.SHOUT("ann")&"!"', '=KAM.ADD(KAM.ADD(1,1),A1)*2')).toEqual([
    5,
    101,
    'ANN!',
    14,
  ]);
});

test('functions over functions are followed level by level', async () => {
  await opened();
  calls().length = 0;
  expect(await shown('=KAM.ADD(1,1)', '=KAM.ADD(A1,1)', '=KAM.ADD(A2,1)', '=SUM(A1:A3)')).toEqual([2, 3, 4, 9]);
  expect(calls()).toEqual(['ADD 1 1', 'ADD 2 1', 'ADD 3 1']);
});

test('a function is called again only when what it reads has changed', async () => {
  await opened();
  await host.setCell('Sheet1', 'B1', 7);
  await shown('=KAM.ADD(B1,1)', '=KAM.ADD(C1,1)');
  calls().length = 0;
  await host.setCell('Sheet1', 'B1', 8);
  expect(calls()).toEqual(['ADD 8 1']);
  expect(host.toModel().sheets[0]?.cells[0]?.[0]?.value).toBe(9);
});

test('a block of results fills the cells beside and below, and formulas may read them', async () => {
  await opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('C3').formulas = [['=KAM.GRID(2,3)']];
    sheet.getRange('A1').formulas = [['=SUM(C3:E4)']];
    const block = sheet.getRange('C3:E4').load('values');
    const sum = sheet.getRange('A1').load('values');
    await context.sync();
    expect(block.values).toEqual([
      [0, 1, 2],
      [10, 11, 12],
    ]);
    expect(sum.values[0]?.[0]).toBe(36);
  });
});

test('a block of results that has no room is #SPILL!, and spills when the room is made', async () => {
  await opened();
  await host.setCell('Sheet1', 'B1', 'in the way');
  expect(await shown('=KAM.GRID(1,2)')).toEqual(['#SPILL!']);
  await host.setCell('Sheet1', 'B1', '');
  await host.recalculate();
  expect(host.toModel().sheets[0]?.cells[0]?.map((cell) => cell?.value)).toEqual([0, 1]);
});

test.each([
  ['throw', '#VALUE!'],
  ['reject', '#VALUE!'],
  ['return', '#N/A'],
  ['#N/A', '#N/A'],
  ['#DIV/0!', '#DIV/0!'],
  ['#NUM!', '#NUM!'],
  ['#VALUE!', '#VALUE!'],
])('a function that fails with %s shows %s', async (kind, error) => {
  await opened();
  expect(await shown(`=KAM.FAIL("${kind}")`, '=KAM.ADD(1,1)')).toEqual([error, 2]);
});

test('a function that never answers shows #BUSY! after its time and harms nothing', async () => {
  await opened({ functionTimeLimit: 1500 });
  expect(await shown('=KAM.FAIL("never")', '=KAM.ADD(1,1)')).toEqual(['#BUSY!', 2]);
});

test('blank cells are 0 on desktop and null on the web', async () => {
  await opened();
  await host.setCell('Sheet1', 'D1', 'x');
  expect(await shown('=KAM.KINDS(C1:E1)')).toEqual(['number:0,string:x,number:0']);
  await host.close();
  await opened({ blankArgument: null });
  await host.setCell('Sheet1', 'D1', true);
  expect(await shown('=KAM.KINDS(C1:E1)')).toEqual(['null,boolean:true,null']);
});

test('an error in an argument is the answer, and the function is not called', async () => {
  await opened();
  calls().length = 0;
  expect(await shown('=KAM.ADD(1/0,1)', '=KAM.TOTAL(A1:A1)')).toEqual(['#DIV/0!', '#DIV/0!']);
  expect(calls()).toEqual([]);
});

test('repeated arguments arrive as one list, table columns as blocks', async () => {
  await opened();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bob's");
    sheet.getRange('A1:B3').values = [
      ['Client', 'Sum'],
      ['a', 1],
      ['b', 2],
    ];
    sheet.tables.add('A1:B3', true).name = 'Deals';
    await context.sync();
  });
  expect(await shown('=KAM.TOTAL(Deals[Sum])', '=KAM.MANY(Deals[Sum],Deals,5)', "=KAM.WHERE('Bob''s'!A1)")).toEqual([
    3,
    '3:2,4,1',
    "'Bob''s'!A1",
  ]);
});

test('too few or too many arguments are #VALUE!, an unknown function is #NAME?', async () => {
  await opened();
  expect(await shown('=KAM.ADD()', '=KAM.ADD(1,2,3)', '=KAM.NOSUCH(1)')).toEqual(['#VALUE!', '#VALUE!', '#NAME?']);
});

test('a whole column costs only the rows that are used', async () => {
  await opened();
  await host.setCell('Sheet1', 'C1', 4);
  await host.setCell('Sheet1', 'C9', 5);
  expect(await shown('=KAM.TOTAL(C:C)')).toEqual([9]);
});
