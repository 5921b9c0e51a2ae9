/** Values of cells: texts, numbers, dates and errors. */
import type { SelfCheckCase } from '../selfCheckCase';

const LONGEST = 32_767;

export const valueCases: readonly SelfCheckCase[] = [
  {
    name: 'values are numbers, texts and truth values, each of its type',
    expected: [
      [1.5, 'text', true, 'two\nlines'],
      ['Double', 'String', 'Boolean', 'String'],
    ],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1:D1');
        range.values = [[1.5, 'text', true, 'two\nlines']];
        range.load('values,valueTypes');
        await context.sync();
        return [range.values[0] as string[], range.valueTypes[0] as string[]];
      }),
  },
  {
    name: 'a text that reads as a number becomes one',
    expected: [12.5, -3, 'Double'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1:B1');
        range.values = [['12.5', '-3']];
        range.load('values,valueTypes');
        await context.sync();
        return [...(range.values[0] as number[]), range.valueTypes[0]?.[0] ?? ''];
      }),
  },
  {
    name: 'an apostrophe keeps a text what it is and is not part of it',
    expected: [['=1+1', '007', 'TRUE', '-5', "it's"], 'String'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1:E1');
        range.formulas = [["'=1+1", "'007", "'TRUE", "'-5", "it's"]];
        range.load('values,valueTypes');
        await context.sync();
        return [range.values[0] as string[], range.valueTypes[0]?.[0] ?? ''];
      }),
  },
  {
    name: 'a cell formatted as text keeps what is put in as text',
    expected: ['007', '2026-03-05', 'String'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1:B1');
        range.numberFormat = '@' as unknown as string[][];
        range.formulas = [['007', '2026-03-05']];
        range.load('values,valueTypes');
        await context.sync();
        return [...(range.values[0] as string[]), range.valueTypes[0]?.[1] ?? ''];
      }),
  },
  {
    name: 'an ISO date becomes the serial of the day, in a date format',
    expected: [0, false],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const day = context.workbook.functions.date(2026, 3, 5).load('value');
        const range = sheet.getRange('A1');
        range.values = [['2026-03-05']];
        range.load('values,numberFormat');
        await context.sync();
        return [(range.values[0]?.[0] as number) - day.value, range.numberFormat[0]?.[0] === 'General'];
      }),
  },
  {
    name: 'a date is read as its serial number whatever its format',
    expected: [46086, 'yyyy-mm-dd'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.numberFormat = [['yyyy-mm-dd']];
        range.values = [[46086]];
        range.load('values,numberFormat');
        await context.sync();
        return [range.values[0]?.[0] as number, range.numberFormat[0]?.[0] as string];
      }),
  },
  {
    name: 'DATE tells the date system: 1900 or 1904',
    expected: true,
    run: ({ on }) =>
      on(async (_sheet, context) => {
        const day = context.workbook.functions.date(2020, 1, 1).load('value');
        await context.sync();
        return day.value === 43831 || day.value === 42369;
      }),
  },
  {
    name: 'errors are read by their names in English, and their type is Error',
    expected: [['#DIV/0!', '#N/A', '#VALUE!', '#NUM!', '#NAME?', '#REF!'], 'Error', 'Error'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1:F1');
        range.formulas = [['=1/0', '=NA()', '=1+"x"', '=SQRT(-1)', '=KamCheckNoSuchName', '=INDEX(H1:H2,5)']];
        range.load('values,valueTypes');
        await context.sync();
        const types = range.valueTypes[0] as string[];
        return [range.values[0] as string[], types[0] ?? '', types[5] ?? ''];
      }),
  },
  {
    name: 'a text of 32,767 characters fits into a cell',
    expected: LONGEST,
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1');
        range.values = [['x'.repeat(LONGEST)]];
        range.load('values');
        await context.sync();
        return (range.values[0]?.[0] as string).length;
      }),
  },
  {
    name: 'a text of 32,768 characters is InvalidArgument',
    expected: 'InvalidArgument',
    run: ({ refusal }) =>
      refusal((sheet) => {
        sheet.getRange('A1').values = [['x'.repeat(LONGEST + 1)]];
      }),
  },
  {
    name: 'the workbook has a name',
    expected: true,
    run: ({ on }) =>
      on(async (_sheet, context) => {
        context.workbook.load('name');
        await context.sync();
        return context.workbook.name.length > 0;
      }),
  },
];
