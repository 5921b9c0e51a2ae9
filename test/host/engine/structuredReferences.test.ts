/** Structured references: every form, awkward column names, and what happens when names change. */
import { Engine } from '../../../host/engine/engine';
import { blankModel } from './blankModel';
import { computed, engineWithClients, formulaAt, put, sheetOf, shown } from './workbookFixture';

let engine: Engine;

beforeEach(() => {
  engine = engineWithClients();
});

afterEach(() => engine.dispose());

test.each<[string, number | string]>([
  ['SUM(Clients[Revenue])', 14860.74],
  ['SUM(Clients[[Revenue]])', 14860.74],
  ['SUM(Clients[[Revenue]:[Date]])', 375140.74],
  ['SUM(clients[ [revenue] : [date] ])', 375140.74],
  ['ROWS(Clients[#All])', 9],
  ['ROWS(Clients[])', 8],
  ['ROWS(Clients[#Data])', 8],
  ['COUNTA(Clients[#Headers])', 4],
  ['INDEX(Clients[[#Headers],[Manager]:[Date]],1,2)', 'Revenue'],
  ['ROWS(Clients[[#All],[Client]])', 9],
  ['ROWS(Clients[[#Headers],[#Data],[Client]])', 9],
  ['SUM(Clients[No such])', '#REF!'],
  ['SUM(Clients[#Totals])', '#REF!'],
  ['Clients[@Revenue]', '#VALUE!'],
  ['SUM(Nothing[Revenue])', '#REF!'],
])('=%s', async (formula, answer) => {
  const value = await computed(engine, `=${formula}`);
  if (typeof answer === 'number') expect(value).toBeCloseTo(answer, 8);
  else expect(value).toBe(answer);
});

test('this row is read beside the table and inside it', async () => {
  put(engine, "'Da ta'!F3", [['=Clients[@Revenue]*2', '=Clients[[#This Row],[Client]]']]);
  put(engine, "'Da ta'!D4", [['=[@Revenue]+1']]);
  await engine.recalculate();
  expect(shown(engine, "'Da ta'!F3")).toBe(1600);
  expect(shown(engine, "'Da ta'!G3")).toBe('Bolt');
  expect(shown(engine, "'Da ta'!D4")).toBe(301.25);
});

test('column names with brackets, signs and apostrophes are found', async () => {
  put(engine, 'Calc!A1', [
    ['Sum [EUR]', '#', "Bob's", 'a@b', 'Deal, size: 1'],
    [1, 2, 3, 4, 5],
  ]);
  const { table } = engine.tables.add(sheetOf(engine, 'Calc'), { row: 0, column: 0, rows: 2, columns: 5 }, true);
  engine.tables.rename(table, 'Odd');
  const answers = await Promise.all([
    computed(engine, "=Odd[Sum '[EUR']]+Odd['#]*10+Odd[Bob''s]*100+Odd[a'@b]*1000+Odd[[Deal, size: 1]]*10000"),
  ]);
  expect(answers).toEqual([54321]);
});

test('text in quotation marks is never taken for a reference', async () => {
  expect(await computed(engine, '="Clients[Revenue] "&"Calc!A1"')).toBe('Clients[Revenue] Calc!A1');
});

test('a renamed table is renamed in formulas, names and validations, but not in text', async () => {
  put(engine, 'Calc!A1', [['=SUM(Clients[Revenue])&" Clients"'], ['=ROWS(Clients)'], ['=COUNTA(clientsOfOthers)']]);
  engine.book.names.push({ name: 'Total', formula: 'SUM(Clients[Revenue])' });
  sheetOf(engine, 'Calc').validations.push({
    ranges: [{ row: 0, column: 5, rows: 1, columns: 1 }],
    type: 'list',
    formula1: '=INDIRECT("Clients[Client]")',
    ignoreBlanks: true,
  });
  const table = engine.table('Clients');
  engine.tables.rename(table?.table as never, 'Accounts');
  await engine.recalculate();
  expect(formulaAt(engine, 'Calc!A1')).toBe('=SUM(Accounts[Revenue])&" Clients"');
  expect(formulaAt(engine, 'Calc!A2')).toBe('=ROWS(Accounts)');
  expect(formulaAt(engine, 'Calc!A3')).toBe('=COUNTA(clientsOfOthers)');
  expect(engine.book.names[0]?.formula).toBe('SUM(Accounts[Revenue])');
  expect(sheetOf(engine, 'Calc').validations[0]?.formula1).toBe('=INDIRECT("Clients[Client]")');
  expect(shown(engine, 'Calc!A1')).toBe('14860.74 Clients');
});

test('a changed header renames its column in formulas', async () => {
  put(engine, 'Calc!A1', [['=SUM(Clients[Revenue])'], ['=SUM(Clients[[Revenue]:[Date]])']]);
  put(engine, "'Da ta'!C1", [['Sum [EUR]']]);
  await engine.recalculate();
  expect(formulaAt(engine, 'Calc!A1')).toBe("=SUM(Clients[Sum '[EUR']])");
  expect(formulaAt(engine, 'Calc!A2')).toBe("=SUM(Clients[[Sum '[EUR']]:[Date]])");
  expect(shown(engine, 'Calc!A1')).toBeCloseTo(14860.74, 8);
});

test('references to a deleted table or sheet become #REF!, also in the text', async () => {
  put(engine, 'Calc!A1', [['=SUM(Clients[Revenue])+1'], ["=SUM('Da ta'!A1:B2)"], ['="Clients stays"']]);
  engine.deleteSheet(sheetOf(engine, 'Da ta'));
  await engine.recalculate();
  expect([1, 2, 3].map((row) => formulaAt(engine, `Calc!A${String(row)}`))).toEqual([
    '=SUM(#REF!)+1',
    '=SUM(#REF!)',
    '="Clients stays"',
  ]);
  expect(shown(engine, 'Calc!A1')).toBe('#REF!');
  expect(shown(engine, 'Calc!A2')).toBe('#REF!');
});

test('a renamed sheet is renamed in formulas, with quotation marks where they are needed', async () => {
  put(engine, 'Calc!A1', [["='Da ta'!C2+Calc!Z1"], ['="Da ta!A1"'], ["=SUM('da TA'!C:C)"]]);
  engine.renameSheet(sheetOf(engine, 'Da ta'), "Bob's");
  await engine.recalculate();
  expect(formulaAt(engine, 'Calc!A1')).toBe("='Bob''s'!C2+Calc!Z1");
  expect(formulaAt(engine, 'Calc!A2')).toBe('="Da ta!A1"');
  expect(formulaAt(engine, 'Calc!A3')).toBe("=SUM('Bob''s'!C:C)");
  expect(shown(engine, 'Calc!A1')).toBe(1200.5);
  engine.renameSheet(sheetOf(engine, "Bob's"), 'Data');
  expect(formulaAt(engine, 'Calc!A1')).toBe('=Data!C2+Calc!Z1');
});

test('defined names are understood: of the workbook, of a sheet, of formulas', async () => {
  engine.book.names.push(
    { name: 'Rate', formula: "'Da ta'!$H$1" },
    { name: 'Here', formula: 'Calc!$B$1', sheet: 'Calc' },
    { name: 'Twice', formula: 'Rate*2' },
  );
  put(engine, "'Da ta'!H1", [[0.25]]);
  put(engine, 'Calc!B1', [[3]]);
  expect(await computed(engine, '=Rate*100+Here')).toBe(28);
  expect(await computed(engine, '=1+Twice^2')).toBe(1.25);
  expect(await computed(engine, '=Unknown+1')).toBe('#NAME?');
});

test('a formula that names a sheet made later finds it', async () => {
  const late = Engine.create(blankModel('Calc'));
  put(late, 'Calc!A1', [['=Later!A1']]);
  await late.recalculate();
  expect(shown(late, 'Calc!A1')).toBe('#REF!');
  late.addSheet('Later');
  put(late, 'Later!A1', [[5]]);
  await late.recalculate();
  expect(shown(late, 'Calc!A1')).toBe(5);
  late.dispose();
});
