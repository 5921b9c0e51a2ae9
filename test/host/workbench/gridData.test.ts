/** What the grid draws and tells, in its own words: plain data in, plain data out. */
import { BooleanNumber, CellValueType, HorizontalAlign, WrapStrategy } from '@univerjs/core';
import { blankSheet } from '../../../host/blankSheet';
import { chartOption } from '../../../host/workbench/page/charts/chartOption';
import { cellEdits } from '../../../host/workbench/page/grid/edits';
import { functionHelp } from '../../../host/workbench/page/grid/functionHelp';
import { NOT_DONE } from '../../../host/workbench/page/grid/gridCommands';
import { naturalHeights } from '../../../host/workbench/page/grid/naturalHeights';
import {
  cellMatrix,
  columnCharacters,
  columnPixels,
  rowPixels,
  rowPoints,
  sheetData,
} from '../../../host/workbench/page/grid/sheetData';
import { styleData } from '../../../host/workbench/page/grid/styleData';
import { firstState, nextState } from '../../../host/workbench/page/workbenchState';
import type { CellsView, ChartView, SheetHead } from '../../../host/workbench/view';
import { tableLook } from '../../../host/workbench/worker/tableLook';

function head(change: Partial<SheetHead> = {}): SheetHead {
  const { id, name, columns, rows, merges, frozenRows, frozenColumns, showGridlines } = blankSheet('s1', 'Sheet');
  const plain = { id, name, columns, rows, merges, frozenRows, frozenColumns, showGridlines };
  return { ...plain, hidden: false, lists: [], links: [], charts: [], moves: 0, ...change };
}

function cells(
  ...list: [row: number, column: number, value: CellsView['values'][number], style?: number][]
): CellsView {
  return {
    rows: list.map(([row]) => row),
    columns: list.map(([, column]) => column),
    values: list.map(([, , value]) => value),
    styles: list.map(([, , , style]) => style ?? 0),
    formulas: [],
  };
}

describe('cells of the grid', () => {
  it('have the kind of their value; what is no number or text is centred', () => {
    const view = { ...cells([0, 0, 1], [0, 1, '007'], [1, 0, true], [1, 1, { error: '#N/A' }], [2, 0, null]) };
    view.formulas = [[3, '=NA()']];
    const matrix = cellMatrix(view, new Map());
    expect(matrix[0]?.[0]).toMatchObject({ v: 1, t: CellValueType.NUMBER, f: null });
    expect(matrix[0]?.[1]).toMatchObject({ v: '007', t: CellValueType.STRING });
    expect(matrix[1]?.[0]).toMatchObject({ v: 1, t: CellValueType.BOOLEAN, s: { ht: HorizontalAlign.CENTER } });
    expect(matrix[1]?.[1]).toMatchObject({ v: '#N/A', f: '=NA()', s: { ht: HorizontalAlign.CENTER } });
    expect(matrix[2]?.[0]).toEqual({ v: null, t: null, f: null, si: null, p: null, s: null });
  });

  it('look as in the file', () => {
    const style = styleData({
      bold: true,
      fontSize: 14,
      fontColor: '#112233',
      fillColor: '#445566',
      horizontal: 'Right',
      wrap: true,
      numberFormat: '0.0%',
      borderTop: { style: 'Double', color: '#000000' },
    });
    expect(style).toMatchObject({
      bl: 1,
      fs: 14,
      cl: { rgb: '#112233' },
      bg: { rgb: '#445566' },
      ht: HorizontalAlign.RIGHT,
      tb: WrapStrategy.WRAP,
      n: { pattern: '0.0%' },
      bd: { t: { cl: { rgb: '#000000' } } },
    });
    expect(styleData({ numberFormat: ';;;' }).cl).toEqual({ rgb: 'rgba(0,0,0,0)' });
    expect(styleData({})).toEqual({ vt: expect.any(Number) as number });
  });

  it('stand in sheets that leave room, with their sizes and what is frozen', () => {
    const data = sheetData(
      head({ columns: { 1: { width: 20 }, 2: { hidden: true } }, rows: { 3: { height: 30 } }, frozenRows: 2 }),
      cells([5000, 40, 1]),
      new Map(),
    );
    expect(data.rowCount).toBeGreaterThan(5001);
    expect(data.columnCount).toBeGreaterThan(41);
    expect(data.columnData?.[1]).toEqual({ w: 145, hd: BooleanNumber.FALSE });
    expect(data.columnData?.[2]?.hd).toBe(BooleanNumber.TRUE);
    expect(data.rowData?.[3]).toMatchObject({ h: 40 });
    expect(data.freeze).toEqual({ xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 });
  });

  it('have sizes that go there and back', () => {
    for (const width of [1, 8.43, 20, 60]) expect(columnCharacters(columnPixels(width))).toBeCloseTo(width, 0);
    for (const height of [15, 30, 45]) expect(rowPoints(rowPixels(height))).toBe(height);
  });

  it('make rows as high as their text needs, but for rows with a height of their own', () => {
    const styles = new Map([
      [1, styleData({ fontSize: 20 })],
      [2, styleData({ wrap: true })],
    ]);
    const view = cells([0, 0, 'Title', 1], [1, 0, 'word '.repeat(20), 2], [2, 0, 'plain'], [3, 0, 'fixed', 1]);
    const heights = naturalHeights(head({ rows: { 3: { height: 15 } } }), view, styles);
    expect([...heights.keys()]).toEqual([0, 1]);
    expect(heights.get(1)).toBeGreaterThan(100);
  });
});

describe('what the person does in the grid', () => {
  it('is text as typed, a formula, a deletion; looks alone are nothing', () => {
    expect(
      cellEdits({
        0: { 0: { v: '12%' }, 1: { f: '=A1', v: null }, 2: null },
        2: { 0: { v: null }, 1: { s: { bl: 1 } }, 2: { v: 1, t: CellValueType.BOOLEAN } },
        3: { 0: { p: { id: 'd', documentStyle: {}, body: { dataStream: 'two\rlines\r\n' } } } },
      }),
    ).toEqual([
      [0, 0, '12%'],
      [0, 1, '=A1'],
      [0, 2, ''],
      [2, 0, ''],
      [2, 2, true],
      [3, 0, 'two\nlines'],
    ]);
    expect(cellEdits(undefined)).toEqual([]);
  });

  it.each([
    'sheet.command.insert-multi-cols-right',
    'sheet.command.remove-col-confirm',
    'sheet.command.set-range-bold',
    'sheet.command.add-worksheet-merge',
    'sheet.command.hide-row-confirm',
  ])('is refused where the workbook could not follow: %s', (command) => {
    expect(NOT_DONE.test(command)).toBe(true);
  });

  it.each(['sheet.command.set-range-values', 'sheet.command.clear-selection-content', 'sheet.command.auto-fill'])(
    'is let through where it can: %s',
    (command) => {
      expect(NOT_DONE.test(command)).toBe(false);
    },
  );
});

describe('help for functions', () => {
  it('comes from the metadata', () => {
    const parameters = [
      { name: 'status', description: 'Points.' },
      { name: 'event', optional: true },
    ];
    expect(functionHelp({ functions: [{ name: 'KEYRATING', description: 'Rating.', parameters }] })).toMatchObject([
      {
        functionName: 'KAM.KEYRATING',
        description: 'Rating.',
        functionParameter: [
          { name: 'status', detail: 'Points.', require: 1 },
          { name: 'event', detail: '', require: 0 },
        ],
      },
    ]);
  });
});

describe('charts', () => {
  const chart: ChartView = {
    id: 'c',
    name: 'Chart',
    type: 'BarStacked',
    title: 'Finding',
    categories: ['a', 'b'],
    series: [
      { name: 'hidden', values: [1, null], color: 'none', dataLabels: true },
      { name: 'shown', values: [0.5, 0.25], color: '#112233', dataLabels: true },
    ],
    place: { row: 0, column: 0, rows: 5, columns: 5 },
    legend: 'Bottom',
    categoryReversed: true,
    valueNumberFormat: '0%',
    gapWidth: 50,
  };

  it('are drawn from the description that is written to the file', () => {
    const option = chartOption(chart) as {
      yAxis: { data: string[]; inverse: boolean };
      xAxis: { axisLabel: { formatter: (value: number) => string } };
      series: { type: string; stack?: string; itemStyle: { color: string }; label: { show: boolean } }[];
    };
    expect(option.yAxis).toMatchObject({ data: ['a', 'b'], inverse: true });
    expect(option.xAxis.axisLabel.formatter(0.5)).toBe('50%');
    expect(option.series).toMatchObject([
      { type: 'bar', stack: 'all', itemStyle: { color: 'transparent' }, label: { show: false } },
      { type: 'bar', stack: 'all', itemStyle: { color: '#112233' }, label: { show: true } },
    ]);
  });

  it('of lines stand upright', () => {
    const option = chartOption({ ...chart, type: 'LineMarkers' }) as { xAxis: object; series: object[] };
    expect(option.xAxis).toMatchObject({ type: 'category' });
    expect(option.series).toMatchObject([{ type: 'line', showSymbol: true }, { type: 'line' }]);
  });
});

describe('table styles', () => {
  const table = {
    id: 't',
    name: 'T',
    range: { row: 2, column: 1, rows: 4, columns: 2 },
    columns: ['a', 'b'],
    hasHeaders: true,
    hasTotals: true,
    style: 'TableStyleMedium2',
    bandedRows: true,
    showFilter: true,
  };

  it('give header, bands and totals their look, and nothing outside', () => {
    expect(tableLook(table, 2, 1)).toMatchObject({ bold: true, fillColor: '#4472C4' });
    expect(tableLook(table, 3, 1)?.fillColor).toMatch(/^#[0-9A-F]{6}$/);
    expect(tableLook(table, 4, 1)).toBeUndefined();
    expect(tableLook(table, 5, 2)).toMatchObject({ bold: true });
    expect(tableLook(table, 2, 3)).toBeUndefined();
    expect(tableLook({ ...table, style: undefined }, 2, 1)).toBeUndefined();
  });
});

describe('the page’s state', () => {
  it('goes from reading to an open file, and keeps what is not saved in mind', () => {
    let state = firstState(false);
    state = nextState(state, { type: 'step', kind: 'reading', file: 'a.xlsx' });
    expect(state.step).toEqual({ kind: 'reading', file: 'a.xlsx' });
    state = nextState(state, { type: 'opened', file: 'a.xlsx' });
    expect([state.file, state.step, state.changed]).toEqual(['a.xlsx', null, false]);
    state = nextState(nextState(state, { type: 'changed' }), { type: 'failed', text: 'no' });
    expect([state.file, state.changed, state.message?.intent]).toEqual(['a.xlsx', true, 'error']);
    state = nextState(state, { type: 'step', kind: 'saving', file: 'a.xlsx' });
    expect([state.message, state.changed]).toEqual([null, false]);
    // Typed while it was being saved: not in the file.
    state = nextState(nextState(state, { type: 'changed' }), { type: 'saved' });
    expect([state.step, state.changed]).toEqual([null, true]);
    expect(nextState(state, { type: 'pane', shown: false }).paneShown).toBe(false);
    expect(nextState(state, { type: 'theme', dark: true }).dark).toBe(true);
    expect(nextState(state, { type: 'told', text: 'x' }).message?.intent).toBe('info');
  });
});
