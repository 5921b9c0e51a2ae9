/** How cells look, and the rules that lie on them. */
import type { SelfCheckCase } from '../selfCheckCase';

export const lookCases: readonly SelfCheckCase[] = [
  {
    name: 'number formats are set cell by cell and read in their English form',
    expected: [['#,##0', '0.0%', 'General']],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const range = sheet.getRange('A1:C1');
        range.numberFormat = [['#,##0', '0.0%', 'General']];
        range.load('numberFormat');
        await context.sync();
        return range.numberFormat as string[][];
      }),
  },
  {
    name: 'font and fill are set and read',
    expected: [true, true, 14, '#A4262C', '#FDE7E9'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const { font, fill } = sheet.getRange('A1:B2').format;
        font.bold = true;
        font.italic = true;
        font.size = 14;
        font.color = '#A4262C';
        fill.color = '#FDE7E9';
        font.load('bold,italic,size,color');
        fill.load('color');
        await context.sync();
        return [font.bold, font.italic, font.size, font.color.toUpperCase(), fill.color.toUpperCase()];
      }),
  },
  {
    name: 'looks are cleared and contents stay',
    expected: [false, 'General', 7],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const cell = sheet.getRange('B2');
        cell.values = [[7]];
        cell.numberFormat = [['0.00']];
        cell.format.font.bold = true;
        sheet.getRange('A2:C2').clear('Formats');
        cell.load('values,numberFormat');
        cell.format.font.load('bold');
        await context.sync();
        const [[format]] = cell.numberFormat as [[string]];
        const [[value]] = cell.values as [[number]];
        return [cell.format.font.bold, format, value];
      }),
  },
  {
    name: 'a look that differs within a range is read as null',
    expected: [null, null],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const { font } = sheet.getRange('A1:A2').format;
        sheet.getRange('A1').format.font.bold = true;
        sheet.getRange('A1').format.font.color = '#A4262C';
        font.load('bold,color');
        await context.sync();
        return [font.bold, font.color];
      }),
  },
  {
    name: 'alignment, wrapping and indent are set',
    expected: ['Left', 'Center', true, 2],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const { format } = sheet.getRange('A1');
        format.horizontalAlignment = 'Left';
        format.verticalAlignment = 'Center';
        format.wrapText = true;
        format.indentLevel = 2;
        format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel');
        await context.sync();
        return [format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel];
      }),
  },
  {
    name: 'column widths and row heights are points',
    expected: [true, true],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const { format } = sheet.getRange('B2');
        format.columnWidth = 56.25;
        format.rowHeight = 30;
        format.load('columnWidth,rowHeight');
        await context.sync();
        // Excel rounds to the pixels of the screen.
        return [Math.abs(format.columnWidth - 56.25) < 1.5, Math.abs(format.rowHeight - 30) < 1.5];
      }),
  },
  {
    name: 'lines are drawn at the edges of a range and inside it',
    expected: [['Continuous', '#E1DFDD'], ['Continuous', '#E1DFDD'], 'None'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const { borders } = sheet.getRange('A1:B3').format;
        const lines = [Excel.BorderIndex.edgeBottom, Excel.BorderIndex.insideHorizontal].map((edge) => {
          const border = borders.getItem(edge);
          border.style = Excel.BorderLineStyle.continuous;
          border.color = '#E1DFDD';
          return border.load('style,color');
        });
        const none = borders.getItem(Excel.BorderIndex.edgeTop).load('style');
        await context.sync();
        return [...lines.map(({ style, color }) => [style, color.toUpperCase()]), none.style];
      }),
  },
  {
    name: 'a cell takes only what is on a list of texts',
    expected: ['Won,Lost,In progress', true],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const { dataValidation } = sheet.getRange('B2:B9');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'Won,Lost,In progress' } };
        dataValidation.load('rule');
        await context.sync();
        const { list } = dataValidation.rule;
        return [textOf(list?.source), list?.inCellDropDown ?? false];
      }),
  },
  {
    name: 'a cell takes only what stands in a range of another sheet, with an alert of our own',
    expected: ['$A$1:$A$3', true, 'Stop', 'KAM Workbook', 'Choose from the list.'],
    run: async ({ another, on }) => {
      const other = await another();
      return on(async (sheet, context) => {
        const { dataValidation } = sheet.getCell(1, 1);
        dataValidation.rule = { list: { inCellDropDown: true, source: `='${other}'!$A$1:$A$3` } };
        dataValidation.errorAlert = {
          showAlert: true,
          style: 'Stop',
          title: 'KAM Workbook',
          message: 'Choose from the list.',
        };
        dataValidation.load('rule,errorAlert');
        await context.sync();
        const source = textOf(dataValidation.rule.list?.source);
        const { style, title, message } = dataValidation.errorAlert;
        return [source.slice(source.lastIndexOf('!') + 1), source.includes(other), style, title, message];
      });
    },
  },
  {
    name: 'a rule of a single cell replaces that of its block for that cell alone',
    expected: ['a,b', 'c,d', 'a,b'],
    run: ({ on }) =>
      on(async (sheet, context) => {
        sheet.getRange('A1:A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'c,d' } };
        const rules = ['A1', 'A2', 'A3'].map((cell) => sheet.getRange(cell).dataValidation.load('rule'));
        await context.sync();
        return rules.map(({ rule }) => textOf(rule.list?.source));
      }),
  },
  {
    name: 'a conditional format by formula keeps its formula, fill and font',
    expected: ['=$A1>5', '#FDE7E9', '#A4262C', true],
    run: ({ on }) =>
      on(async (sheet, context) => {
        const { custom } = sheet.getRange('A1:A10').conditionalFormats.add(Excel.ConditionalFormatType.custom);
        custom.rule.formula = '=$A1>5';
        custom.format.fill.color = '#FDE7E9';
        custom.format.font.color = '#A4262C';
        custom.format.font.bold = true;
        await context.sync();
        custom.rule.load('formula');
        custom.format.fill.load('color');
        custom.format.font.load('bold,color');
        await context.sync();
        const { fill, font } = custom.format;
        return [custom.rule.formula, fill.color.toUpperCase(), font.color.toUpperCase(), font.bold];
      }),
  },
];

/** A list's source as it is read: always a text, though it may be set as a range. */
function textOf(source: string | Excel.Range | undefined): string {
  return typeof source === 'string' ? source : '';
}
