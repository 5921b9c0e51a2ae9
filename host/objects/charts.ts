/** Excel.ChartCollection and Excel.Chart. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { boundingRange } from '../engine/address';
import { itemNotFound } from '../engine/hostError';
import type { ChartModel } from '../workbookModel';
import { asOneOf, asRange, asText } from './argument';
import { axesObject, legendObject, titleObject } from './chartParts';
import { seriesCollectionObject } from './chartSeries';
import { seriesOfRange } from './chartSource';
import { alive, type ChartTarget } from './chartTarget';
import { alive as aliveSheet, type SheetTarget } from './sheetTarget';

const TYPES = ['BarClustered', 'BarStacked', 'ColumnClustered', 'ColumnStacked', 'Line', 'LineMarkers'] as const;
/** Excel's own choice of size, about 8 columns by 15 rows. */
const SIZE = { rows: 15, columns: 8 };

export function chartsObject(target: SheetTarget): HostObject {
  return hostObject(chartsClass, target);
}

export const chartsClass: HostClass<SheetTarget> = {
  name: 'ChartCollection',
  item: (target, id) => {
    const chart = aliveSheet(target).charts.find((each) => each.id === id);
    if (!chart) throw itemNotFound();
    return chartObject({ ...target, chart });
  },
  methods: {
    add: (target, [type, source, seriesBy]) => chartObject({ ...target, chart: added(target, type, source, seriesBy) }),
  },
};

export const chartClass: HostClass<ChartTarget> = {
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    name: {
      get: ({ chart }) => chart.name,
      set: (target, value) => {
        alive(target).name = asText(value);
      },
    },
  },
  objects: {
    title: (target) => titleObject(target),
    legend: (target) => legendObject(target),
    axes: (target) => axesObject(target),
    series: (target) => seriesCollectionObject(target),
  },
  methods: {
    setPosition: (target, [start, end]) => {
      const first = asRange(target.session, start, target.sheet).range;
      const last = end === undefined || end === null ? undefined : asRange(target.session, end, target.sheet).range;
      alive(target).place = last
        ? boundingRange(first, last)
        : { ...target.chart.place, row: first.row, column: first.column };
      return null;
    },
  },
};

function chartObject(target: ChartTarget): HostObject {
  return hostObject(chartClass, target);
}

function added(target: SheetTarget, type: unknown, source: unknown, seriesBy: unknown): ChartModel {
  const sheet = aliveSheet(target);
  const { session } = target;
  const { book } = session.engine;
  const by = asOneOf(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows'] as const);
  const charts = book.sheets.flatMap((other) => other.charts);
  const chart: ChartModel = {
    id: book.freshId((id) => `{CHART-${id}}`, new Set(charts.map(({ id }) => id))),
    name: `Chart ${String(charts.length + 1)}`,
    type: asOneOf(type, TYPES),
    series: seriesOfRange(asRange(session, source, sheet), by),
    place: { row: 1, column: 1, ...SIZE },
    legend: 'Bottom',
    categoryReversed: false,
  };
  sheet.charts.push(chart);
  return chart;
}
