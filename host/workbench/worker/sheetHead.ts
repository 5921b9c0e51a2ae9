/** A sheet as the page shows it, apart from its cells: what its lists offer and its charts draw is looked up. */
import { parseSheetAddress } from '../../engine/address';
import type { Engine } from '../../engine/engine';
import type { Sheet } from '../../engine/sheet';
import type { ChartModel, ModelValue, SheetRange } from '../../workbookModel';
import type { ChartView, LinkView, ListView, SheetHead } from '../view';

/** Items that a list offers at most; Excel shows as many as there are. */
const MOST_ITEMS = 1000;
/** A link to a place in the same workbook, written out in the formula. */
const LINK = /^=HYPERLINK\("#((?:[^"]|"")+)"/i;

export async function sheetHead(engine: Engine, sheet: Sheet): Promise<SheetHead> {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    tabColor: sheet.tabColor,
    columns: sheet.columns,
    rows: sheet.rows,
    merges: sheet.merges,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    showGridlines: sheet.showGridlines,
    lists: await listsOf(engine, sheet),
    links: linksOf(engine, sheet),
    charts: sheet.charts.map((chart) => chartView(engine, chart)),
    moves: sheet.rowMoves.length,
  };
}

async function listsOf(engine: Engine, sheet: Sheet): Promise<ListView[]> {
  const lists = sheet.validations.filter(({ type }) => type === 'list');
  const formulas = lists.map(({ formula1, ranges }) => ({
    sheet,
    row: ranges[0]?.row ?? 0,
    column: ranges[0]?.column ?? 0,
    formula: String(formula1),
  }));
  const values = await engine.valuesOf(formulas.filter(({ formula }) => formula.startsWith('=')));
  return lists.map(({ ranges, formula1, promptMessage, errorMessage, refusesNothing = false }): ListView => {
    const source = String(formula1);
    const items = source.startsWith('=') ? texts(values.shift()) : source.split(',').map((item) => item.trim());
    return { ranges, items: items.slice(0, MOST_ITEMS), prompt: promptMessage, error: errorMessage, refusesNothing };
  });
}

function texts(value: ModelValue | ModelValue[][] | undefined): string[] {
  const cells = Array.isArray(value) ? value.flat() : [value];
  return cells.flatMap((cell) => (cell === undefined || cell === '' || typeof cell === 'object' ? [] : [String(cell)]));
}

function linksOf(engine: Engine, sheet: Sheet): LinkView[] {
  const links: LinkView[] = [];
  const add = (row: number, column: number, text: string): void => {
    const place = parseSheetAddress(engine.book.definedName(text, sheet)?.formula ?? text);
    const to = place?.sheet === undefined ? sheet : engine.book.sheetNamed(place.sheet);
    if (place && to) links.push({ row, column, sheetId: to.id, range: place.range });
  };
  for (const { range, target } of sheet.links ?? []) add(range.row, range.column, target);
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const [, target = ''] = (cell?.formula && LINK.exec(cell.formula)) || [];
      if (target !== '') add(row, column, target.replaceAll('""', '"'));
    });
  });
  return links;
}

function chartView(engine: Engine, chart: ChartModel): ChartView {
  const { series, ...rest } = chart;
  const cells = (range: SheetRange | undefined): (ModelValue | undefined)[] => {
    const sheet = range && engine.book.sheet(range.sheetId);
    if (!sheet) return [];
    return Array.from({ length: range.rows * range.columns }, (_, index) =>
      sheet.value(range.row + Math.floor(index / range.columns), range.column + (index % range.columns)),
    );
  };
  return {
    ...rest,
    categories: cells(series[0]?.categories).map((value) => (value === undefined ? '' : textOf(value))),
    series: series.map(({ name, values, color, dataLabels }) => ({
      name,
      values: cells(values).map((value) => (typeof value === 'number' ? value : null)),
      color,
      dataLabels,
    })),
  };
}

function textOf(value: ModelValue): string {
  return typeof value === 'object' ? value.error : String(value);
}
