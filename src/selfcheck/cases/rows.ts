/** Whole rows that are inserted and deleted: what stands below moves, and formulas follow. */
import type { SelfCheckCase } from '../selfCheckCase';

export const rowCases: readonly SelfCheckCase[] = [
  {
    name: 'inserted rows are blank and look like the row above; tables, formulas and held ranges follow',
    expected: ['3:4', 'A1:A6', 'A6', true, ['Id', 1, '', '', 2, 3, '=SUM(A2:A6)']],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const cells = sheet.getRange('A1:A5');
        cells.formulas = [['Id'], [1], [2], [3], ['=SUM(A2:A4)']];
        const table = sheet.tables.add('A1:A4', true);
        const last = sheet.getRange('A4').load('address');
        sheet.getRange('B2').format.font.bold = true;
        await context.sync();
        const blank = sheet.getRange('A3:A4').getEntireRow().insert('Down').load('address');
        const range = table.getRange().load('address');
        const { font } = sheet.getRange('B3').format;
        const all = sheet.getRange('A1:A7').load('formulas');
        last.load('address');
        font.load('bold');
        await context.sync();
        const addresses = [blank, range, last].map(({ address }) => address.slice(address.lastIndexOf('!') + 1));
        return [...addresses, font.bold, all.formulas.map(([formula]) => formula as string)];
      }),
  },
  {
    name: 'deleted rows are gone from ranges, and a formula that named nothing else is an error',
    expected: ['=SUM(A1:A2)', 4, '#REF!'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('A1:A5').formulas = [[1], [2], [3], ['=SUM(A1:A3)'], ['=A2']];
        await context.sync();
        sheet.getRange('A2').getEntireRow().delete('Up');
        const left = sheet.getRange('A3:A4').load('formulas,values');
        await context.sync();
        const [[sum], [lost]] = left.values as [[number], [string]];
        return [(left.formulas as [[string]])[0][0], sum, lost];
      }),
  },
];
