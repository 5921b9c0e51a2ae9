/** Functions that reports use, against answers known by hand or from Excel's own documentation. */
import type { Engine } from '../../../host/engine/engine';
import { computed, engineWithClients, put } from './workbookFixture';

let engine: Engine;

beforeAll(() => {
  engine = engineWithClients();
  put(engine, 'Calc!H1', [['>500'], ['Ann'], [''], ['text'], [0]]);
});

afterAll(() => engine.dispose());

test.each<[string, number]>([
  ['SUMIFS(Clients[Revenue],Clients[Manager],"Bob")', 7850],
  ['SUMIFS(Clients[Revenue],Clients[Manager],"bob",Clients[Revenue],">100")', 7800],
  ["SUMIFS('Da ta'!C2:C9,'Da ta'!B2:B9,\"<>Bob\")", 7010.74],
  ['SUMIFS(Clients[Revenue],Clients[Revenue],H1)', 14500.49],
  ['SUMIFS(Clients[Revenue],Clients[Manager],H2)', 2500.74],
  ['SUMIF(Clients[Manager],"Bob",Clients[Revenue])', 7850],
  ['SUMIF(Clients[Revenue],">=4500")', 11500],
  ['COUNTIFS(Clients[Manager],"Ann",Clients[Revenue],">500")', 2],
  ['COUNTIFS(Clients[Client],"*e")', 5],
  ['COUNTIFS(Clients[Client],"?o??")', 2],
  ['COUNTIF(Clients[Manager],"ann")', 3],
  ['COUNTIF(H1:H5,"")', 1],
  ['COUNTIF(H1:H5,0)', 1],
  ['COUNTIF(H1:H5,"<>")', 4],
  ['AVERAGEIFS(Clients[Revenue],Clients[Manager],"Ann")', 833.58],
  ['MAXIFS(Clients[Revenue],Clients[Manager],"Bob")', 7000],
  ['SUM(Clients[Revenue])', 14860.74],
  ["SUM('Da ta'!$C$2:$C$1048576)", 14860.74],
  ["COUNTA('Da ta'!A:A)", 9],
  ['ROWS(B:B)', 1048576],
  ['COLUMNS(Clients)', 4],
  ['1.5E+3', 1500],
  ['2E-12+1', 1.000000000002],
  ['IF(1<=1.5100000000000002E-7,1,2)', 2],
  ['ABS(-2.5e2)', 250],
  ['ROWS(Clients[#All])', 9],
  ['SUMPRODUCT((Clients[Manager]="Ann")*Clients[Revenue])', 2500.74],
  ['SUMPRODUCT(--(Clients[Manager]="cid"),Clients[Revenue])', 4510],
  ['SUMPRODUCT((Clients[Manager]="ann")*(Clients[Revenue]>500))', 2],
  ['INDEX(Clients[Revenue],MATCH("Dyna",Clients[Client],0))', 4500],
  ["INDEX('Da ta'!A1:D9,5,3)", 4500],
  ['SUM(INDEX(Clients[Revenue],1):INDEX(Clients[Revenue],3))', 2300.75],
  ['MATCH("cid",Clients[Manager],0)', 4],
  ['MATCH(45025,Clients[Date],1)', 3],
  ['VLOOKUP("Core",Clients,3,FALSE)', 300.25],
  ['IF(SUM(Clients[Revenue])>0,1,2)', 1],
  ['IFERROR(1/0,7)', 7],
  ['MIN(Clients[Revenue])', 10],
  ['MAX(Clients[Revenue])', 7000],
  ['ROUND(2.5,0)', 3],
  ['ROUND(-2.5,0)', -3],
  ['ROUND(1.005,2)', 1.01],
  ['SQRT(2)', Math.SQRT2],
  ['ABS(-3)', 3],
  ['COUNT(Clients)', 16],
  ['COUNTA(Clients[Client])', 8],
  ['RANK(800,Clients[Revenue])', 5],
  ['RANK.EQ(800,Clients[Revenue],1)', 4],
  ['AVERAGE(Clients[Revenue])', 1857.5925],
  ['LARGE(Clients[Revenue],2)', 4500],
  ['SMALL(Clients[Revenue],2)', 50],
  ['T.INV(0.9,4)', 1.5332062737],
  ['NORM.S.INV(0.975)', 1.959963984540054],
  ['DATE(2024,2,30)', 45352],
  ['YEAR(45000)', 2023],
  ['MONTH(45000)', 3],
  ['EDATE(DATE(2024,1,31),1)', 45351],
  ['EDATE(DATE(2024,3,31),-1)', 45351],
  ['EDATE(DATE(2023,12,15),2)', 45337],
  ['EOMONTH(DATE(2023,2,3),0)', 44985],
  ['SUBTOTAL(109,Clients[Revenue])', 14860.74],
  ['SUBTOTAL(1,Clients[Revenue])', 1857.5925],
  ['-2^2', 4],
  ['50%', 0.5],
  ['2*-3', -6],
  ['SUM({1,2;3,4})', 10],
  ['Z1', 0],
])('%s is %d', async (formula, answer) => {
  expect(await computed(engine, `=${formula}`)).toBeCloseTo(answer, 8);
});

test.each<[string, string | boolean]>([
  ['IFERROR(VLOOKUP("zzz",Clients,3,FALSE),"none")', 'none'],
  ['AND(1,TRUE)', true],
  ['OR(FALSE,0)', false],
  ['ISNUMBER("a")', false],
  ['ISERROR(1/0)', true],
  ['TEXT(1234.5,"#,##0.00")&"|"&TEXT(45000,"dd.mm.yyyy")', '1,234.50|15.03.2023'],
  ['TEXT(0.1234,"0.0%")', '12.3%'],
  ['FIXED(1234.567,1)', '1,234.6'],
  ['LEFT("abc",2)', 'ab'],
  ['SUBSTITUTE("a-b","-","+")', 'a+b'],
  ['CHOOSE(2,"a","b")', 'b'],
  ['"a""b"&"c"&1', 'a"bc1'],
  ['"a"="A"', true],
  ['IF(Z1="","blank","full")', 'blank'],
  ['1/0', '#DIV/0!'],
  ['INDEX(Clients[Revenue],99)', '#REF!'],
  ['MATCH("nobody",Clients[Client],0)', '#N/A'],
  ['SQRT(-1)', '#NUM!'],
  ['"a"+1', '#VALUE!'],
  ['NOSUCHFUNCTION(1)', '#NAME?'],
  ['Nowhere!A1', '#REF!'],
  ['_xlfn.CONCAT("a","b")', 'ab'],
])('%s shows %s', async (formula, answer) => {
  expect(await computed(engine, `=${formula}`)).toBe(answer);
});

test('an error among the summed cells is the sum, unless its row is left out', async () => {
  put(engine, 'Calc!K1', [
    ['a', 1],
    ['b', '=1/0'],
  ]);
  expect(await computed(engine, '=SUMIFS(L1:L2,K1:K2,"b")')).toBe('#DIV/0!');
  expect(await computed(engine, '=SUMIFS(L1:L2,K1:K2,"a")')).toBe(1);
});
