/** Sheets: their names, places and looks, and what is in front. */
import type { SelfCheckCase } from '../selfCheckCase';

const REFUSED_NAMES: readonly [name: string, why: string][] = [
  ['', 'blank'],
  ['x'.repeat(32), '32 characters'],
  ['a:b', 'a colon'],
  ['a\\b', 'a backslash'],
  ['a/b', 'a slash'],
  ['a?b', 'a question mark'],
  ['a*b', 'an asterisk'],
  ['a[b', 'an opening bracket'],
  ['a]b', 'a closing bracket'],
  ["'a", 'an apostrophe first'],
  ["a'", 'an apostrophe last'],
];

export const sheetCases: readonly SelfCheckCase[] = [
  ...REFUSED_NAMES.map(([name, why]): SelfCheckCase => ({
    name: `a sheet cannot be called so: ${why}`,
    expected: 'InvalidArgument',
    run: ({ refusal }) =>
      refusal((sheet) => {
        sheet.name = name;
      }),
  })),
  {
    name: 'a sheet cannot have the name of another, whatever its case: ItemAlreadyExists',
    expected: ['ItemAlreadyExists', 'ItemAlreadyExists'],
    run: async ({ name, another, refusal }) => {
      const other = await another();
      return [
        await refusal((_sheet, { workbook }) => {
          workbook.worksheets.getItem(other).name = name.toUpperCase();
        }),
        await refusal((_sheet, { workbook }) => void workbook.worksheets.add(name)),
      ];
    },
  },
  {
    name: 'a name of 31 characters, and another case of its own name, are taken',
    expected: [31, true],
    run: ({ on, name }) =>
      on(async (sheet, context) => {
        const long = name.padEnd(31, 'x');
        sheet.name = long;
        sheet.load('name');
        await context.sync();
        const { length } = sheet.name;
        sheet.name = long.toUpperCase();
        sheet.load('name');
        await context.sync();
        const isTaken = sheet.name === long.toUpperCase();
        sheet.name = name;
        await context.sync();
        return [length, isTaken];
      }),
  },
  {
    name: 'a sheet is found by its name in any case, and by its id',
    expected: [true, true],
    run: ({ on, name }) =>
      on(async (sheet, context) => {
        sheet.load('id');
        await context.sync();
        const byName = context.workbook.worksheets.getItem(name.toUpperCase()).load('id');
        const byId = context.workbook.worksheets.getItem(sheet.id).load('name');
        await context.sync();
        return [byName.id === sheet.id, byId.name === name];
      }),
  },
  {
    name: 'a new sheet is the last one, and its position can be changed',
    expected: [1, 0],
    run: async ({ another, on }) => {
      const other = await another();
      return on(async (sheet, context) => {
        const last = context.workbook.worksheets.getItem(other).load('position');
        sheet.load('position');
        await context.sync();
        const before = last.position - sheet.position;
        const place = sheet.position;
        last.position = place;
        last.load('position');
        await context.sync();
        return [before, last.position - place];
      });
    },
  },
  {
    name: 'a sheet is hidden and shown again',
    expected: ['Hidden', 'Visible'],
    run: ({ another, on }) =>
      on(async (_sheet, context) => {
        const sheet = context.workbook.worksheets.getItem(await another());
        const seen: string[] = [];
        for (const visibility of ['Hidden', 'Visible'] as const) {
          sheet.visibility = visibility;
          sheet.load('visibility');
          await context.sync();
          seen.push(sheet.visibility);
        }
        return seen;
      }),
  },
  {
    name: 'formulas follow a sheet that is renamed, and are errors when it goes',
    expected: [5, true, '#REF!'],
    run: async ({ another, on }) => {
      const other = await another();
      return on(async (sheet, context) => {
        const source = context.workbook.worksheets.getItem(other).load('id');
        source.getRange('A1').values = [[5]];
        const cell = sheet.getRange('A1');
        cell.formulas = [[`='${other}'!A1`]];
        await context.sync();
        source.name = `${other} b`;
        cell.load('values,formulas');
        await context.sync();
        const seen = [cell.values[0]?.[0] as number, cell.formulas[0]?.[0] === `='${other} b'!A1`];
        source.delete();
        cell.load('values');
        await context.sync();
        return [...seen, cell.values[0]?.[0] as string];
      });
    },
  },
  {
    name: 'the colour of the tab and the gridlines are set',
    expected: ['#0F548C', false],
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.tabColor = '#0F548C';
        sheet.showGridlines = false;
        sheet.load('tabColor,showGridlines');
        await context.sync();
        return [sheet.tabColor.toUpperCase(), sheet.showGridlines];
      }),
  },
  {
    name: 'rows are frozen from the top',
    expected: [true, 0, 3],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const none = sheet.freezePanes.getLocationOrNullObject().load('rowIndex');
        await context.sync();
        sheet.freezePanes.freezeRows(3);
        const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowIndex,rowCount');
        await context.sync();
        return [none.isNullObject, frozen.rowIndex, frozen.rowCount];
      }),
  },
  {
    name: 'the page is laid out: landscape, A4, one page wide, title rows',
    expected: ['Landscape', 'A4', 1, 2, 2],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const { pageLayout } = sheet;
        pageLayout.orientation = Excel.PageOrientation.landscape;
        pageLayout.paperSize = Excel.PaperType.a4;
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.setPrintArea(sheet.getRange('A1:F40'));
        pageLayout.setPrintTitleRows('$3:$4');
        pageLayout.load('orientation,paperSize,zoom');
        const titles = pageLayout.getPrintTitleRowsOrNullObject().load('rowIndex,rowCount');
        await context.sync();
        const { orientation, paperSize, zoom } = pageLayout;
        return [orientation, paperSize, zoom.horizontalFitToPages ?? null, titles.rowIndex, titles.rowCount];
      }),
  },
  {
    name: 'a page is made to fit in both directions',
    expected: [1, 1],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const { pageLayout } = sheet;
        pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
        pageLayout.load('zoom');
        await context.sync();
        const { horizontalFitToPages, verticalFitToPages } = pageLayout.zoom;
        return [horizontalFitToPages ?? null, verticalFitToPages ?? null];
      }),
  },
  {
    name: 'a sheet is brought to the front',
    expected: true,
    selects: true,
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.activate();
        sheet.load('id');
        const front = context.workbook.worksheets.getActiveWorksheet().load('id');
        await context.sync();
        return front.id === sheet.id;
      }),
  },
  {
    name: 'cells are selected, which brings their sheet to the front',
    expected: ['C3:D4', true],
    selects: true,
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('C3:D4').select();
        await context.sync();
        sheet.load('id');
        const selected = context.workbook.getSelectedRange().load('address');
        const front = context.workbook.worksheets.getActiveWorksheet().load('id');
        await context.sync();
        return [selected.address.slice(selected.address.lastIndexOf('!') + 1), front.id === sheet.id];
      }),
  },
  {
    name: 'ranges are found from cells, counted from 0',
    expected: ['B3', 'C3:D6'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const ranges = [sheet.getCell(2, 1), sheet.getRangeByIndexes(2, 2, 4, 2)];
        for (const range of ranges) range.load('address');
        await context.sync();
        return ranges.map(({ address }) => address.slice(address.lastIndexOf('!') + 1));
      }),
  },
  {
    name: 'a sheet whose name has a space stands in quotation marks in addresses',
    expected: true,
    run: ({ on, name }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1').load('address');
        await context.sync();
        return range.address === `'${name}'!A1`;
      }),
  },
];
