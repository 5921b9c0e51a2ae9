/** Excel.ChartCollection and Excel.Chart. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { boundingRange } from '../engine/address';
import { invalidArgument, itemNotFound } from '../engine/hostError';
import type { ChartModel } from '../workbookModel';
import { asCount, asOneOf, asRange, asText } from './argument';
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
  properties: { count: { get: (target) => aliveSheet(target).charts.length } },
  items: (target) => aliveSheet(target).charts.map((chart) => chartObject({ ...target, chart })),
  item: required,
  methods: {
    getCount: (target) => aliveSheet(target).charts.length,
    getItem: (target, [key]) => required(target, key),
    getItemAt: (target, [index]) => {
      const chart = aliveSheet(target).charts[asCount(index)];
      if (!chart) throw invalidArgument();
      return chartObject({ ...target, chart });
    },
    getItemOrNullObject: (target, [key]) => {
      const chart = find(target, key);
      return chart ? chartObject({ ...target, chart }) : null;
    },
    add: (target, [type, source, seriesBy]) => chartObject({ ...target, chart: added(target, type, source, seriesBy) }),
  },
};

export const chartClass: HostClass<ChartTarget> = {
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    id: { get: ({ chart }) => chart.id },
    name: {
      get: ({ chart }) => chart.name,
      set: (target, value) => {
        alive(target).name = asText(value);
      },
    },
    chartType: { get: ({ chart }) => chart.type },
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
    delete: (target) => {
      const { charts } = target.sheet;
      charts.splice(charts.indexOf(alive(target)), 1);
      return null;
    },
  },
};

function chartObject(target: ChartTarget): HostObject {
  return hostObject(chartClass, target);
}

function find(target: SheetTarget, key: unknown): ChartModel | undefined {
  const text = asText(key);
  const { charts } = aliveSheet(target);
  return charts.find(({ id }) => id === text) ?? charts.find(({ name }) => name.toLowerCase() === text.toLowerCase());
}

function required(target: SheetTarget, key: unknown): HostObject {
  const chart = find(target, key);
  if (!chart) throw itemNotFound();
  return chartObject({ ...target, chart });
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
