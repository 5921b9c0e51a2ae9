import { isArrayFormula } from '../../../host/xlsx/arrayFormula';

it.each([
  '=SUM(A1:A3*B1:B3)',
  '=SUM((A1:A3)*2)',
  '=SUM(--(A1:A3="x"))',
  '=MAX(IF(A1:A3>1,B1:B3))',
  '=SUM(LEN(Deals[Name]))',
  '=INDEX(A:A,MATCH(1,(B:B="x")*(C:C=2),0))',
  '=SUM(Deals[Sum]*Deals[Share])',
])('%s computes with whole ranges', (formula) => {
  expect(isArrayFormula(formula)).toBe(true);
});

it.each([
  '=A1+B1',
  '=SUM(A1:A3)/SUM(B1:B3)',
  '=SUM(A1:A3)*2',
  '=COUNTIFS(A:A,">"&B1,C:C,D1)',
  '=IFERROR(INDEX(A1:A9,MATCH(B1,C1:C9,0)),"")',
  '=SUMPRODUCT((A1:A3="x")*B1:B3)',
  '=LOOKUP(2,1/(A1:A9="x"),B1:B9)',
  '=Deals[@Sum]*2',
  '=Deals[[#This Row],[Sum]]/Deals[[#Totals],[Sum]]',
  '=SUMIFS(Deals[Sum],Deals[Manager],A1)-1',
  '="A1:A3*2"',
  '=IF(ROWS(A1:A3)>1,VLOOKUP(B1,C1:D9,2,0),1)',
])('%s does not', (formula) => {
  expect(isArrayFormula(formula)).toBe(false);
});
