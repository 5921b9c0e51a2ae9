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
  methods: {
    getItemAt: (target, [index]) => {
      const series = aliveChart(target).series[asCount(index)];
      if (!series) throw invalidArgument();
      return seriesObject({ ...target, series });
    },
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
        const percent = asNumber(value);
        if (percent < 0 || percent > 500) throw invalidArgument();
        chart.gapWidth = percent;
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
  },
};

function seriesObject(target: SeriesTarget): HostObject {
  return hostObject(seriesClass, target);
}

function sheetRange(target: SeriesTarget, source: unknown): SheetRange {
  aliveChart(target);
  const area = asRange(target.session, source, target.sheet);
  return { sheetId: area.sheet.id, ...area.range };
}

function isLine(type: string): boolean {
  return type.startsWith('Line');
}
