import type { Block, Content, ReportChart, ReportSheet } from '../reports/model';
import { fixedBlock } from '../reports/references';
import { HIGHLIGHT_LOOKS, LOOKS, type Look } from './cellStyles';
import { quotedText } from './quotedText';
import { styleRuns } from './styleRuns';

/** Cells per request, as for reading; formulas are longer than values. */
const CELLS_PER_REQUEST = 15_000;

/**
 * Writes a report sheet's description on an empty worksheet. Round trips: one for every 15,000 cells, and one more.
 *
 * Number formats go before contents, so that a cell for text is text before anything is put in it, and tables after contents,
 * so that their headers stand.
 */
export async function writeSheet(sheet: Excel.Worksheet, plan: ReportSheet): Promise<void> {
  const { context } = sheet;
  for (const run of styleRuns(plan.cells)) applyLook(rangeOf(sheet, run), LOOKS[run.style]);
  for (const [column, characters] of Object.entries(plan.columnWidths)) {
    sheet.getRangeByIndexes(0, Number(column), 1, 1).format.columnWidth = pointsOf(characters);
  }
  for (const [row, points] of Object.entries(plan.rowHeights)) {
    sheet.getRangeByIndexes(Number(row), 0, 1, 1).format.rowHeight = points;
  }
  await writeContents(sheet, plan);

  for (const { name, block, look } of plan.tables) {
    const table = sheet.tables.add(rangeOf(sheet, block), true);
    table.name = name;
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.showFilterButton = look === 'facts';
  }
  for (const { row, column, source, error } of plan.lists) {
    const { dataValidation } = sheet.getCell(row, column);
    dataValidation.rule = { list: { inCellDropDown: true, source: `=${fixedBlock(source)}` } };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'KAM Workbook', message: error };
  }
  for (const { block, formula, look } of plan.highlights) {
    const conditional = rangeOf(sheet, block).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    const { fill, color, bold } = HIGHLIGHT_LOOKS[look];
    conditional.custom.rule.formula = formula;
    conditional.custom.format.fill.color = fill;
    conditional.custom.format.font.color = color;
    conditional.custom.format.font.bold = bold;
  }
  for (const chart of plan.charts) addChart(sheet, chart);

  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(plan.frozenRows);
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
  sheet.pageLayout.paperSize = Excel.PaperType.a4;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, ...(plan.onePage && { verticalFitToPages: 1 }) };
  sheet.pageLayout.setPrintArea(rangeOf(sheet, plan.printArea));
  if (plan.printTitleRows) {
    const [first, last] = plan.printTitleRows;
    sheet.pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  await context.sync();
}

async function writeContents(sheet: Excel.Worksheet, plan: ReportSheet): Promise<void> {
  const rows = Math.max(0, ...plan.cells.map((cell) => cell.row + 1));
  const columns = Math.max(0, ...plan.cells.map((cell) => cell.column + 1));
  const contents: string[][] | (string | number)[][] = Array.from({ length: rows }, () =>
    new Array<string | number>(columns).fill(''),
  );
  for (const { row, column, content } of plan.cells) {
    const line = contents[row];
    if (line) line[column] = written(content);
  }
  const step = Math.max(1, Math.floor(CELLS_PER_REQUEST / Math.max(1, columns)));
  for (let from = 0; from < rows; from += step) {
    const part = contents.slice(from, from + step);
    sheet.getRangeByIndexes(from, 0, part.length, columns).formulas = part;
    await sheet.context.sync();
  }
}

/** Content as Excel takes it. */
function written(content: Content): string | number {
  switch (content.kind) {
    case 'text':
      return content.text === '' ? '' : quotedText(content.text);
    case 'number':
      return content.value;
    case 'formula':
      return content.formula;
    case 'blank':
      return '';
  }
}

/** Gives cells the look of their kind. */
export function applyLook(range: Excel.Range, look: Look): void {
  // A single value stands for every cell of the range, which the type declarations do not say.
  if (look.numberFormat) range.numberFormat = look.numberFormat as unknown as string[][];
  const { format } = range;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.size) format.font.size = look.size;
  if (look.color) format.font.color = look.color;
  if (look.fill) format.fill.color = look.fill;
  if (look.align) format.horizontalAlignment = look.align;
  if (look.vertical) format.verticalAlignment = look.vertical;
  if (look.wrap) format.wrapText = true;
  if (look.indent) format.indentLevel = look.indent;
  if (look.lineBelow) {
    for (const edge of [Excel.BorderIndex.edgeBottom, Excel.BorderIndex.insideHorizontal])
      line(format, edge, look.lineBelow);
  }
  if (look.lineAbove) line(format, Excel.BorderIndex.edgeTop, look.lineAbove);
}

function line(format: Excel.RangeFormat, edge: Excel.BorderIndex, color: string): void {
  const border = format.borders.getItem(edge);
  border.style = Excel.BorderLineStyle.continuous;
  border.color = color;
}

function addChart(sheet: Excel.Worksheet, plan: ReportChart): void {
  const [first] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(plan.type, rangeOf(sheet, first.values), Excel.ChartSeriesBy.columns);
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.legend.visible = true;
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.numberFormat = plan.valueFormat;
  if (plan.minimum !== undefined) chart.axes.valueAxis.minimum = plan.minimum;
  if (plan.maximum !== undefined) chart.axes.valueAxis.maximum = plan.maximum;
  if (plan.topDown) chart.axes.categoryAxis.reversePlotOrder = true;
  const isLine = plan.type === 'LineMarkers';
  plan.series.forEach(({ name, values, color, labels }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    if (index > 0) series.setValues(rangeOf(sheet, values));
    series.setXAxisValues(rangeOf(sheet, plan.categories));
    if (isLine) series.format.line.color = color;
    else {
      series.format.fill.setSolidColor(color);
      series.gapWidth = 40;
    }
    series.hasDataLabels = labels;
  });
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rows - 1, column + columns - 1));
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** A column's width in points from characters of the standard font: 7 pixels a character, 5 around, 0.75 points a pixel. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
