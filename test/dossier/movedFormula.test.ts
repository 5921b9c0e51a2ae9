import { movedFormula } from '../../src/dossier/movedFormula';

/** Two rows more from row 10 on, a column more from column D on. */
const moves = {
  row: (row: number) => (row >= 9 ? row + 2 : row),
  column: (column: number) => (column >= 3 ? column + 1 : column),
};

test.each([
  ['=C9+C10', '=C9+C12'],
  ['=SUM(C$5:$D10)*E$20', '=SUM(C$5:$E12)*F$22'],
  ['=SUM(D:D,C:C,10:12,1:3)', '=SUM(E:E,C:C,12:14,1:3)'],
  ['=c10&"C10 ""D10"" \'x\'!D10"', '=C12&"C10 ""D10"" \'x\'!D10"'],
  [
    "='Other sheet'!D10:D20+Other!$D$10+[Book.xlsx]Other!D10+Jan:Dec!D10+D10",
    "='Other sheet'!D10:D20+Other!$D$10+[Book.xlsx]Other!D10+Jan:Dec!D10+E12",
  ],
  ['=LOG10(D10)+ATAN2(1,D10)', '=LOG10(E12)+ATAN2(1,E12)'],
  ['=SUM(People[D10],People[[#This Row],[D10]])', '=SUM(People[D10],People[[#This Row],[D10]])'],
  ['=Rate_D10+D10_x+ABCD10+1E10+10.5', '=Rate_D10+D10_x+ABCD10+1E10+10.5'],
  ['=IF(#REF!,#N/A,D10#)', '=IF(#REF!,#N/A,E12#)'],
  ['=COUNTA(A1:XFD1048576)', '=COUNTA(A1:XFD1048576)'],
])('%s is %s', (formula, moved) => expect(movedFormula(formula, moves)).toBe(moved));
