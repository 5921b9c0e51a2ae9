/** Excel.ChartSeriesCollection and Excel.ChartSeries. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { invalidArgument } from '../engine/hostError';
import type { SeriesModel, SheetRange } from '../workbookModel';
import { asBoolean, asColor, asCount, asNumber, asRange, asText } from './argument';
import { alive as aliveChart, type ChartTarget } from './chartTarget';

interface SeriesTarget extends ChartTarget {
  series: SeriesModel;
}

export function seriesCollectionObject(target: ChartTarget): HostObject {
  return hostObject(seriesCollectionClass, target);
}

export const seriesCollectionClass: HostClass<ChartTarget> = {
  name: 'ChartSeriesCollection',
  properties: { count: { get: ({ chart }) => chart.series.length } },
  items: (target) => target.chart.series.map((series) => seriesObject({ ...target, series })),
  item: at,
  methods: {
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (target, [index]) => at(target, index),
    add: (target, [name]) => {
      const chart = aliveChart(target);
      const series: SeriesModel = {
        name: name === undefined || name === null ? `Series${String(chart.series.length + 1)}` : asText(name),
        values: { sheetId: target.sheet.id, row: 0, column: 0, rows: 1, columns: 1 },
        dataLabels: false,
      };
      chart.series.push(series);
      return seriesObject({ ...target, series });
    },
  },
};

export const seriesClass: HostClass<SeriesTarget> = {
  name: 'ChartSeries',
  properties: {
    name: {
      get: ({ series }) => series.name,
      set: ({ series }, value) => {
        series.name = asText(value);
      },
    },
    hasDataLabels: {
      get: ({ series }) => series.dataLabels,
      set: ({ series }, value) => {
        series.dataLabels = asBoolean(value);
      },
    },
    gapWidth: {
      get: ({ chart }) => chart.gapWidth ?? 219,
      set: ({ chart }, value) => {
        chart.gapWidth = limited(value, 0, 500);
      },
    },
    overlap: {
      get: ({ chart }) => chart.overlap ?? 0,
      set: ({ chart }, value) => {
        chart.overlap = limited(value, -100, 100);
      },
    },
  },
  objects: { format: (target) => hostObject(seriesFormatClass, target) },
  methods: {
    setValues: (target, [source]) => {
      target.series.values = sheetRange(target, source);
      return null;
    },
    setXAxisValues: (target, [source]) => {
      target.series.categories = sheetRange(target, source);
      return null;
    },
    delete: (target) => {
      const { series } = aliveChart(target);
      series.splice(series.indexOf(target.series), 1);
      return null;
    },
  },
};

export const seriesFormatClass: HostClass<SeriesTarget> = {
  name: 'ChartSeriesFormat',
  objects: {
    fill: (target) => hostObject(fillClass, target),
    line: (target) => hostObject(lineClass, target),
  },
};

export const fillClass: HostClass<SeriesTarget> = {
  name: 'ChartFill',
  methods: {
    setSolidColor: ({ series }, [color]) => {
      series.color = asColor(color);
      return null;
    },
    clear: ({ series }) => {
      series.color = 'none';
      return null;
    },
  },
};

export const lineClass: HostClass<SeriesTarget> = {
  name: 'ChartLineFormat',
  properties: {
    color: {
      get: ({ chart, series }) => (isLine(chart.type) ? (series.color ?? '') : ''),
      set: ({ chart, series }, value) => {
        if (isLine(chart.type)) series.color = asColor(value);
      },
    },
    /** The workbook description leaves a line's weight to the file writer. */
    weight: { set: (_target, value) => void asNumber(value) },
  },
  methods: {
    clear: ({ chart, series }) => {
      if (isLine(chart.type)) series.color = 'none';
      return null;
    },
  },
};

function seriesObject(target: SeriesTarget): HostObject {
  return hostObject(seriesClass, target);
}

function at(target: ChartTarget, index: unknown): HostObject {
  const series = aliveChart(target).series[asCount(index)];
  if (!series) throw invalidArgument();
  return seriesObject({ ...target, series });
}

function sheetRange(target: SeriesTarget, source: unknown): SheetRange {
  aliveChart(target);
  const area = asRange(target.session, source, target.sheet);
  return { sheetId: area.sheet.id, ...area.range };
}

function isLine(type: string): boolean {
  return type.startsWith('Line');
}

function limited(value: unknown, least: number, most: number): number {
  const number = asNumber(value);
  if (number < least || number > most) throw invalidArgument();
  return number;
}
