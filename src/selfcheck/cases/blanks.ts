/** Blank cells, null in arrays and null objects. */
import type { SelfCheckCase } from '../selfCheckCase';

export const blankCases: readonly SelfCheckCase[] = [
  {
    name: 'a blank cell is an empty text as value and as formula, and its type is Empty',
    expected: [[['', '']], [['', '']], [['Empty', 'Empty']]],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1:B1').load('values,formulas,valueTypes');
        await context.sync();
        return [range.values, range.formulas, range.valueTypes] as string[][][];
      }),
  },
  {
    name: 'an empty text empties a cell',
    expected: ['', 'Empty'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.values = [['something']];
        await context.sync();
        range.values = [['']];
        range.load('values,valueTypes');
        await context.sync();
        return [range.values[0]?.[0] as string, range.valueTypes[0]?.[0] ?? ''];
      }),
  },
  {
    name: 'a formula that gives an empty text is not blank',
    expected: ['', '=""', 'String'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.formulas = [['=""']];
        range.load('values,formulas,valueTypes');
        await context.sync();
        return [range.values, range.formulas, range.valueTypes].map((rows) => rows[0]?.[0] as string);
      }),
  },
  {
    name: 'null in an array leaves that cell as it is: values, formulas and number formats',
    expected: [
      [1, 20, 30],
      ['0.0', '0.00', '0.0'],
    ],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1:C1');
        range.values = [[1, 2, 3]];
        range.numberFormat = [['0.0', '0.0', '0.0']];
        await context.sync();
        range.values = [[null, 20, null]];
        range.formulas = [[null, null, 30]];
        range.numberFormat = [[null, '0.00', null]];
        range.load('values,numberFormat');
        await context.sync();
        return [range.values[0] as number[], range.numberFormat[0] as string[]];
      }),
  },
  {
    name: 'null is not valid for a whole property',
    expected: 'InvalidArgument',
    run: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1').values = null as unknown as string[][];
      }),
  },
  {
    name: 'one value that is not an array goes to every cell of the range',
    expected: [
      ['0.0%', '0.0%'],
      ['0.0%', '0.0%'],
    ],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1:B2');
        range.numberFormat = '0.0%' as unknown as string[][];
        range.load('numberFormat');
        await context.sync();
        return range.numberFormat as string[][];
      }),
  },
  {
    name: 'an empty number format puts the cell back to General',
    expected: 'General',
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.numberFormat = [['0.00']];
        await context.sync();
        range.numberFormat = [['']];
        range.load('numberFormat');
        await context.sync();
        return range.numberFormat[0]?.[0] as string;
      }),
  },
  {
    name: 'whole columns have no values to read, but an address',
    expected: [true, 'B:C'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('B:C').load('values,address');
        await context.sync();
        return [range.values === null, range.address.slice(range.address.lastIndexOf('!') + 1)];
      }),
  },
  {
    name: 'whole columns take no values',
    expected: true,
    run: async ({ refusal }) =>
      (await refusal((sheet) => {
        sheet.getRange('A:B').values = 'x' as unknown as string[][];
      })) !== 'accepted',
  },
  {
    name: 'a blank sheet has no used range: a null object',
    expected: [true, true],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const byValues = sheet.getUsedRangeOrNullObject(true).load('rowCount');
        const byAll = sheet.getUsedRangeOrNullObject().load('rowCount');
        await context.sync();
        return [byValues.isNullObject, byAll.isNullObject];
      }),
  },
  {
    name: 'the used range by values leaves out cells that only have a look',
    expected: [1, 1, 2, 1, 'B2:E9'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('B2:B3').values = [[1], [2]];
        sheet.getRange('E9').format.fill.color = '#FFFF00';
        await context.sync();
        const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
        const all = sheet.getUsedRangeOrNullObject().load('address');
        await context.sync();
        const address = all.address.slice(all.address.lastIndexOf('!') + 1);
        return [used.rowIndex, used.columnIndex, used.rowCount, used.columnCount, address];
      }),
  },
  {
    name: 'what is missing is a null object: sheets, tables, settings, custom properties',
    expected: [true, true, true, true],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const { workbook } = context;
        const missing = [
          workbook.worksheets.getItemOrNullObject('KAM check: no such sheet'),
          workbook.tables.getItemOrNullObject('KamCheckNoSuchTable'),
          workbook.settings.getItemOrNullObject('KamCheckNoSuchSetting').load('value'),
          sheet.customProperties.getItemOrNullObject('KamCheckNoSuchProperty').load('value'),
        ];
        await context.sync();
        return missing.map(({ isNullObject }) => isNullObject);
      }),
  },
  {
    name: 'what is there is no null object',
    expected: [false, true],
    run: ({ on, name }) =>
      on(async (_sheet, context) => {
        const there = context.workbook.worksheets.getItemOrNullObject(name).load('name');
        await context.sync();
        return [there.isNullObject, there.name === name];
      }),
  },
  {
    name: 'members of a null object are null objects',
    expected: [true, true],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const missing = context.workbook.worksheets.getItemOrNullObject('KAM check: no such sheet');
        const range = missing.getRange('A1').load('rowIndex');
        const used = sheet.tables.getItemOrNullObject('KamCheckNoSuchTable').getRange().load('rowIndex');
        await context.sync();
        return [range.isNullObject, used.isNullObject];
      }),
  },
];
