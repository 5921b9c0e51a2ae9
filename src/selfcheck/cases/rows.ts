/** Whole rows that are inserted and deleted: what stands below moves, and formulas follow. */
import type { SelfCheckCase } from '../selfCheckCase';

type Row = (string | number)[];

export const rowCases: readonly SelfCheckCase[] = [
  {
    name: 'rows are inserted above the ones that are told, and those stay blank',
    expected: ['2:3', [['first'], [''], [''], ['second']]],
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('A1:A2').values = [['first'], ['second']];
        const blank = sheet.getRange('B2:B3').getEntireRow().insert('Down').load('address');
        const cells = sheet.getRange('A1:A4').load('values');
        await context.sync();
        return [withoutSheet(blank.address), cells.values as Row[]];
      }),
  },
  {
    name: 'formulas follow the rows that move, and ranges grow with rows inside of them',
    expected: ['=SUM(A1:A4)', 6, '=A4'],
    run: async ({ another, on, name }) => {
      const other = await another();
      return on(async (sheet, context) => {
        const far = context.workbook.worksheets.getItem(other).getRange('A1');
        sheet.getRange('A1:A4').formulas = [[1], [2], [3], ['=SUM(A1:A3)']];
        far.formulas = [[`='${name}'!A3`]];
        await context.sync();
        sheet.getRange('A2').getEntireRow().insert('Down');
        const total = sheet.getRange('A5').load('formulas,values');
        far.load('formulas');
        await context.sync();
        const [[formula]] = total.formulas as [[string]];
        const [[distant]] = far.formulas as [[string]];
        return [formula, (total.values as [[number]])[0][0], distant.replace(`'${name}'!`, '')];
      });
    },
  },
  {
    name: 'deleted rows are gone from ranges, and a formula that named nothing else is an error',
    expected: ['=SUM(A1:A2)', 4, '#REF!'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('A1:B4').formulas = [
          [1, ''],
          [2, ''],
          [3, ''],
          ['=SUM(A1:A3)', '=A2'],
        ];
        await context.sync();
        sheet.getRange('A2').getEntireRow().delete('Up');
        const total = sheet.getRange('A3:B3').load('formulas,values');
        await context.sync();
        const [[formula]] = total.formulas as [[string]];
        const [[sum, lost]] = total.values as [[number, string]];
        return [formula, sum, lost];
      }),
  },
  {
    name: 'a table grows with a row that is inserted inside of it, and a range that is held follows its cells',
    expected: ['A1:B5', 'A5'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('A1:B1').values = [['Id', 'Name']];
        const table = sheet.tables.add('A1:B4', true);
        const last = sheet.getRange('A4').load('address');
        await context.sync();
        sheet.getRange('A3').getEntireRow().insert('Down');
        const range = table.getRange().load('address');
        last.load('address');
        await context.sync();
        return [withoutSheet(range.address), withoutSheet(last.address)];
      }),
  },
  {
    name: 'inserted rows look like the row above them',
    expected: true,
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('A1').format.font.bold = true;
        sheet.getRange('A2').getEntireRow().insert('Down');
        const { font } = sheet.getRange('A2').format;
        font.load('bold');
        await context.sync();
        return font.bold;
      }),
  },
];

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
