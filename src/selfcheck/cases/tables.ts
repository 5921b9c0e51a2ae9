/** Tables: made of ranges, named, and meant by formulas. */
import type { Scratch, SelfCheckCase } from '../selfCheckCase';

/** Names that no table may have, and why. */
const REFUSED_NAMES: readonly [name: string, why: string][] = [
  ['A1', 'a cell'],
  ['R1C1', 'a cell in the other notation'],
  ['two words', 'a space'],
  ['1st', 'a digit first'],
  ['c', 'the letter for a column'],
];

/** A name for a table that nothing of the user's has. */
function freshName({ name }: Scratch): string {
  return `Kam_${name.replace(/\W/g, '_')}`;
}

function fill(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange('A1:C3');
  range.values = [
    ['Id', 'Name', 'Amount'],
    ['k1', 'x', 10],
    ['k2', 'y', 20],
  ];
  return range;
}

export const tableCases: readonly SelfCheckCase[] = [
  {
    name: 'a table made of a range with headers has it all, a header row and no totals',
    expected: ['A1:C3', true, false, true],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const table = sheet.tables.add(fill(sheet), true);
        table.load('name,showHeaders,showTotals');
        const range = table.getRange().load('address');
        await context.sync();
        const address = range.address.slice(range.address.lastIndexOf('!') + 1);
        return [address, table.showHeaders, table.showTotals, table.name.length > 0];
      }),
  },
  {
    name: 'a table made of a range without headers gets a header row above, and the data move down',
    expected: ['A1:B3', 1, 4, true],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const data = sheet.getRange('A1:B2');
        data.values = [
          [1, 2],
          [3, 4],
        ];
        const range = sheet.tables.add(data, false).getRange().load('address,values');
        await context.sync();
        const [headers, first, second] = range.values as (string | number)[][];
        const address = range.address.slice(range.address.lastIndexOf('!') + 1);
        const areTexts = headers?.every((header) => typeof header === 'string' && header !== '') === true;
        return [address, first?.[0] ?? null, second?.[1] ?? null, areTexts];
      }),
  },
  {
    name: 'a table is named, found in any case, and listed with the others',
    expected: [true, true, true, true],
    run: (scratch) =>
      scratch.on(async (sheet, context) => {
        const name = freshName(scratch);
        sheet.tables.add(fill(sheet), true).name = name;
        await context.sync();
        const found = context.workbook.tables.getItemOrNullObject(name.toUpperCase()).load('name');
        const place = found.worksheet.load('name');
        const all = context.workbook.tables.load('items/name,items/showHeaders,items/showTotals');
        const onSheet = sheet.tables.getItemOrNullObject(name).load('name');
        await context.sync();
        return [
          found.name === name,
          place.name === scratch.name,
          all.items.some((table) => table.name === name && table.showHeaders && !table.showTotals),
          !onSheet.isNullObject,
        ];
      }),
  },
  {
    name: 'the style, bands and filter buttons of a table are set',
    expected: ['TableStyleLight1', false, false],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const table = sheet.tables.add(fill(sheet), true);
        table.style = 'TableStyleLight1';
        table.showBandedRows = false;
        table.showFilterButton = false;
        table.load('style,showBandedRows,showFilterButton');
        await context.sync();
        return [table.style, table.showBandedRows, table.showFilterButton];
      }),
  },
  {
    name: 'headers that are blank, numbers or repeated become texts that differ',
    expected: [4, 4, 'Name', '2024'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('A1:D2').values = [
          ['Name', '', 'name', 2024],
          [1, 2, 3, 4],
        ];
        const range = sheet.tables.add(sheet.getRange('A1:D2'), true).getRange().load('values');
        await context.sync();
        const headers = range.values[0] as unknown[];
        const texts = headers.filter((header) => typeof header === 'string' && header !== '') as string[];
        const different = new Set(texts.map((header) => header.toLowerCase()));
        return [texts.length, different.size, texts[0] ?? '', texts[3] ?? ''];
      }),
  },
  ...REFUSED_NAMES.map(([name, why]): SelfCheckCase => ({
    name: `a table cannot be called so: ${why}`,
    expected: 'InvalidArgument',
    run: ({ refusal }) =>
      refusal((sheet) => {
        sheet.tables.add(fill(sheet), true).name = name;
      }),
  })),
  {
    name: 'a table cannot have the name of another, whatever its case: ItemAlreadyExists',
    expected: 'ItemAlreadyExists',
    run: (scratch) =>
      scratch.refusal((sheet) => {
        sheet.tables.add(fill(sheet), true).name = freshName(scratch);
        sheet.tables.add(sheet.getRange('E1:F2'), true).name = freshName(scratch).toUpperCase();
      }),
  },
  {
    name: 'tables cannot overlap',
    expected: 'InvalidArgument',
    run: ({ refusal }) =>
      refusal((sheet) => {
        sheet.tables.add(fill(sheet), true);
        sheet.tables.add(sheet.getRange('B2:D4'), true);
      }),
  },
  {
    name: 'formulas mean columns of a table by their headers, and follow a new header',
    expected: [30, 30, true],
    run: (scratch) =>
      scratch.on(async (sheet, context) => {
        const name = freshName(scratch);
        sheet.tables.add(fill(sheet), true).name = name;
        const sum = sheet.getRange('E1');
        sum.formulas = [[`=SUM(${name}[Amount])`]];
        const before = sheet.getRange('E1').load('values');
        await context.sync();
        sheet.getRange('C1').values = [['Budget']];
        sum.load('values,formulas');
        await context.sync();
        const formula = sum.formulas[0]?.[0] as string;
        return [before.values[0]?.[0] as number, sum.values[0]?.[0] as number, formula === `=SUM(${name}[Budget])`];
      }),
  },
  {
    name: 'formulas follow a table that is renamed',
    expected: [30, true],
    run: (scratch) =>
      scratch.on(async (sheet, context) => {
        const name = freshName(scratch);
        const table = sheet.tables.add(fill(sheet), true);
        table.name = name;
        const sum = sheet.getRange('E1');
        sum.formulas = [[`=SUM(${name}[Amount])`]];
        await context.sync();
        table.name = `${name}b`;
        sum.load('values,formulas');
        await context.sync();
        return [sum.values[0]?.[0] as number, sum.formulas[0]?.[0] === `=SUM(${name}b[Amount])`];
      }),
  },
  {
    name: 'a table goes with its sheet, and its name is free again',
    expected: [true, true],
    run: async (scratch) => {
      const name = freshName(scratch);
      const other = await scratch.another();
      return scratch.on(async (sheet, context) => {
        const gone = context.workbook.worksheets.getItem(other);
        gone.tables.add(fill(gone), true).name = name;
        await context.sync();
        gone.delete();
        const missing = context.workbook.tables.getItemOrNullObject(name);
        await context.sync();
        const table = sheet.tables.add(fill(sheet), true);
        table.name = name;
        table.load('name');
        await context.sync();
        return [missing.isNullObject, table.name === name];
      });
    },
  },
];
