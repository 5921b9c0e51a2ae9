/** What happens in a batch, and what Excel refuses. */
import { codeOf } from '../codeOf';
import type { SelfCheckCase } from '../selfCheckCase';

export const batchCases: readonly SelfCheckCase[] = [
  {
    name: 'a batch is done in order: write, read, write, read',
    expected: [1, 2],
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('A1').values = [[1]];
        const first = sheet.getRange('A1').load('values');
        sheet.getRange('A1').values = [[2]];
        const second = sheet.getRange('A1').load('values');
        await context.sync();
        return [first.values[0]?.[0] as number, second.values[0]?.[0] as number];
      }),
  },
  {
    name: 'a formula is computed before it is read in the same batch',
    expected: [[2, 6, '=A1*3']],
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('A1:B1').formulas = [[2, '=A1*3']];
        const range = sheet.getRange('A1:B1').load('values,formulas');
        await context.sync();
        return [[...(range.values[0] as number[]), range.formulas[0]?.[1] as string]];
      }),
  },
  {
    name: 'a batch that fails keeps what came before and does nothing after',
    expected: ['ItemNotFound', 'before', ''],
    run: async ({ on, refusal }) => {
      const code = await refusal((sheet, { workbook }) => {
        sheet.getRange('A1').values = [['before']];
        workbook.worksheets.getItem('KAM check: no such sheet').activate();
        sheet.getRange('A2').values = [['after']];
      });
      return on(async (sheet, context) => {
        const range = sheet.getRange('A1:A2').load('values');
        await context.sync();
        return [code, ...range.values.map((row) => row[0] as string)];
      });
    },
  },
  {
    name: 'a change of several requests is made, as one step for Undo where Excel knows how',
    expected: [1, 2],
    run: ({ name }) => {
      const options: Excel.RunOptions = { delayForCellEdit: true };
      if (Office.context.requirements.isSetSupported('ExcelApi', '1.20')) options.mergeUndoGroup = true;
      return Excel.run(options, async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        sheet.getRange('A2').values = [[2]];
        const range = sheet.getRange('A1:A2').load('values');
        await context.sync();
        return range.values.map((row) => row[0] as number);
      });
    },
  },
  {
    name: 'a property that was not loaded cannot be read: PropertyNotLoaded',
    expected: 'PropertyNotLoaded',
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1');
        await context.sync();
        try {
          return `no error, but ${String(range.rowIndex)}`;
        } catch (error) {
          return codeOf(error);
        }
      }),
  },
  {
    name: 'a sheet that was added can be written to in the same batch',
    expected: ['x', true],
    run: async ({ another, on }) => {
      const name = await another();
      return on(async (_sheet, context) => {
        const sheet = context.workbook.worksheets.getItem(name).load('name');
        sheet.getRange('A1').values = [['x']];
        const range = sheet.getRange('A1').load('values');
        await context.sync();
        return [range.values[0]?.[0] as string, sheet.name === name];
      });
    },
  },
  {
    name: 'the items of a collection can be used after it was loaded',
    expected: true,
    run: ({ on, name }) =>
      on(async (_sheet, context) => {
        const sheets = context.workbook.worksheets.load('items/id,items/name,items/position');
        await context.sync();
        const found = sheets.items.find((each) => each.name === name);
        const range = found?.getRange('A1').load('rowIndex');
        await context.sync();
        return range?.rowIndex === 0 && found?.position === sheets.items.length - 1;
      }),
  },
  {
    name: 'a block of 2,000 rows goes in and comes back whole',
    expected: [2000, 'row 0', 'row 1999', 1999],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const block = sheet.getRangeByIndexes(0, 0, 2000, 2);
        block.formulas = Array.from({ length: 2000 }, (_, row) => [`row ${row}`, row]);
        await sheet.context.sync();
        block.load('values');
        await context.sync();
        const { values } = block;
        return [values.length, values[0]?.[0] as string, ...(values.at(-1) as [string, number])];
      }),
  },
  {
    name: 'an unknown sheet or table is ItemNotFound',
    expected: ['ItemNotFound', 'ItemNotFound'],
    run: async ({ refusal }) => [
      await refusal(
        (_sheet, { workbook }) => void workbook.worksheets.getItem('KAM check: no such sheet').load('name'),
      ),
      await refusal((_sheet, { workbook }) => void workbook.tables.getItem('KamCheckNoSuchTable').load('name')),
    ],
  },
  {
    name: 'values that do not fit the range, and addresses that name no cell, are InvalidArgument',
    expected: ['InvalidArgument', 'InvalidArgument', 'InvalidArgument'],
    run: async ({ refusal }) => [
      await refusal((sheet) => {
        sheet.getRange('A1:B2').values = [[1, 2]];
      }),
      await refusal((sheet) => void sheet.getRange('A0').load('rowIndex')),
      await refusal((sheet) => void sheet.getRange('XFE1').load('rowIndex')),
    ],
  },
  {
    name: 'what an enumeration does not have is InvalidArgument',
    expected: ['InvalidArgument', 'InvalidArgument'],
    run: async ({ refusal }) => [
      await refusal((sheet) => {
        sheet.getRange('A1').format.horizontalAlignment = 'Sideways' as 'Left';
      }),
      await refusal((sheet) => {
        sheet.getRange('A1').format.fill.color = 'no such colour';
      }),
    ],
  },
  {
    name: 'a range whose sheet went earlier in the batch is an InvalidReference',
    expected: 'InvalidReference',
    run: async ({ another, refusal }) => {
      const name = await another();
      return refusal((_sheet, { workbook }) => {
        const sheet = workbook.worksheets.getItem(name);
        const range = sheet.getRange('A1');
        range.values = [[1]];
        sheet.delete();
        range.values = [[2]];
      });
    },
  },
  {
    name: 'a sheet that is gone is ItemNotFound in the next batch',
    expected: 'ItemNotFound',
    run: async ({ another, on }) => {
      const name = await another();
      return on(async (_sheet, context) => {
        const sheet = context.workbook.worksheets.getItem(name).load('id');
        await context.sync();
        sheet.delete();
        await context.sync();
        return refusalOf(async () => {
          sheet.getRange('A1').values = [[1]];
          await context.sync();
        });
      });
    },
  },
];

async function refusalOf(work: () => Promise<void>): Promise<string> {
  try {
    await work();
    return 'accepted';
  } catch (error) {
    return codeOf(error);
  }
}
