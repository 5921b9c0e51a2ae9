/** Formulas on their way into and out of a file. */
import { prefixFutureFunctions, stripFuturePrefixes } from '../../../host/xlsx/futureFunctions';
import { renameInFormula } from '../../../host/xlsx/sheetReferences';
import { hasRelativeReference, shiftFormula } from '../../../host/xlsx/shiftFormula';
import { storedFormula } from '../../../host/xlsx/storedFormula';

describe('a shared formula in another cell', () => {
  it.each([
    ['C2*2', 1, 0, 'C3*2'],
    ['$C2+C$2+$C$2', 3, 2, '$C5+E$2+$C$2'],
    ['SUM(A1:B2)', 0, 1, 'SUM(B1:C2)'],
    ['SUM(A:A)+SUM($B:B)+SUM(1:2)', 1, 1, 'SUM(B:B)+SUM($B:C)+SUM(2:3)'],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ["'A1 x'!A1+Q1!A1", 1, 0, "'A1 x'!A2+Q1!A2"],
    ['Clients[A1]+LOG10(A1)+Tax_A1', 1, 0, 'Clients[A1]+LOG10(A2)+Tax_A1'],
    ['A1', -1, 0, '#REF!'],
    ['XFD1', 0, 1, '#REF!'],
  ])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });

  it('is told from one that does not move', () => {
    expect(hasRelativeReference('T[[#This Row],[A1]]*$B$2')).toBe(false);
    expect(hasRelativeReference('T[[#This Row],[A]]*B2')).toBe(true);
  });
});

describe('functions newer than the file format', () => {
  it.each([
    ['IFS(A1,XLOOKUP(1,B:B,C:C))', '_xlfn.IFS(A1,_xlfn.XLOOKUP(1,B:B,C:C))'],
    ['sort(UNIQUE(A1:A3))', '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3))'],
    ['"IFS("&SUMIFS(A:A,B:B,1)', '"IFS("&SUMIFS(A:A,B:B,1)'],
    ['STDEV.S(A1:A9)+STDEV(A1:A9)', '_xlfn.STDEV.S(A1:A9)+STDEV(A1:A9)'],
  ])('%s is stored as %s', (formula, stored) => {
    expect(prefixFutureFunctions(formula)).toBe(stored);
    expect(prefixFutureFunctions(stored)).toBe(stored);
  });

  it('are shown without their prefixes', () => {
    expect(stripFuturePrefixes('_xlfn._xlws.SORT(_xlfn.LET(_xlpm.x,1,_xlpm.x))&"_xlfn."')).toBe(
      'SORT(LET(x,1,x))&"_xlfn."',
    );
  });
});

describe('structured references', () => {
  const table = { name: 'Deals', columns: ['Sum', 'Plan, EUR', "It's"] };

  it.each([
    ['=[@Sum]*2', 'Deals[[#This Row],[Sum]]*2'],
    ['=[@[Plan, EUR]]', 'Deals[[#This Row],[Plan, EUR]]'],
    ['=Deals[@Sum]', 'Deals[[#This Row],[Sum]]'],
    ['=SUM([Sum])', 'SUM(Deals[Sum])'],
    ['=SUM(Other[Sum])', 'SUM(Other[Sum])'],
    ['=ROWS([#Data])+ROWS(Deals[@])', 'ROWS(Deals[#Data])+ROWS(Deals[#This Row])'],
    ["=[@[It''s]]", "Deals[[#This Row],[It''s]]"],
    ['=[1]Sheet1!A1+"[@Sum]"', '[1]Sheet1!A1+"[@Sum]"'],
    ['=Deals[[#This Row],[Sum]]', 'Deals[[#This Row],[Sum]]'],
  ])('%s is stored as %s', (formula, stored) => {
    expect(storedFormula(formula, table)).toBe(stored);
  });
});

describe('a renamed sheet', () => {
  const renames = new Map<string, string | null>([
    ['old', 'New one'],
    ["bob's", 'Bob'],
    ['gone', null],
  ]);

  it.each([
    ['Old!A1+old!B2', "'New one'!A1+'New one'!B2"],
    ["'Bob''s'!A1", 'Bob!A1'],
    ['SUM(Gone!$A$1:$A$3)', 'SUM(#REF!$A$1:$A$3)'],
    ['"Old!A1"&TooOld!A1&Old', '"Old!A1"&TooOld!A1&Old'],
  ])('turns %s into %s', (formula, renamed) => {
    expect(renameInFormula(formula, renames)).toBe(renamed);
  });
});
