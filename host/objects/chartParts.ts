/** A chart's title, legend and axes. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { asBoolean, asNumber, asOneOf, asText } from './argument';
import { alive, type ChartTarget } from './chartTarget';

const POSITIONS = ['Top', 'Bottom', 'Left', 'Right'] as const;

export function titleObject(target: ChartTarget): HostObject {
  return hostObject(titleClass, target);
}

export function legendObject(target: ChartTarget): HostObject {
  return hostObject(legendClass, target);
}

export function axesObject(target: ChartTarget): HostObject {
  return hostObject(axesClass, target);
}

export const titleClass: HostClass<ChartTarget> = {
  name: 'ChartTitle',
  properties: {
    text: {
      get: ({ chart }) => chart.title ?? '',
      set: (target, value) => {
        alive(target).title = asText(value);
      },
    },
  },
  objects: { format: (target) => hostObject(titleFormatClass, target) },
};

export const titleFormatClass: HostClass<ChartTarget> = {
  name: 'ChartTitleFormat',
  objects: { font: (target) => hostObject(fontClass, target) },
};

/** The workbook description leaves a title's font to the file writer: it can be set, but not read. */
export const fontClass: HostClass<ChartTarget> = {
  name: 'ChartFont',
  properties: {
    bold: { set: (_target, value) => void asBoolean(value) },
    size: { set: (_target, value) => void asNumber(value) },
  },
};

export const legendClass: HostClass<ChartTarget> = {
  name: 'ChartLegend',
  properties: {
    visible: {
      get: ({ chart }) => chart.legend !== 'None',
      set: (target, value) => {
        const chart = alive(target);
        if (!asBoolean(value)) chart.legend = 'None';
        else if (chart.legend === 'None') chart.legend = 'Right';
      },
    },
    position: {
      get: ({ chart }) => (chart.legend === 'None' ? 'Invalid' : chart.legend),
      set: (target, value) => {
        alive(target).legend = asOneOf(value, POSITIONS);
      },
    },
  },
};

export const axesClass: HostClass<ChartTarget> = {
  name: 'ChartAxes',
  objects: {
    categoryAxis: (target) => hostObject(categoryAxisClass, target),
    valueAxis: (target) => hostObject(valueAxisClass, target),
  },
};

export const categoryAxisClass: HostClass<ChartTarget> = {
  name: 'ChartAxis',
  properties: {
    reversePlotOrder: {
      get: ({ chart }) => chart.categoryReversed,
      set: (target, value) => {
        alive(target).categoryReversed = asBoolean(value);
      },
    },
  },
};

export const valueAxisClass: HostClass<ChartTarget> = {
  name: 'ChartAxis',
  properties: {
    numberFormat: {
      get: ({ chart }) => chart.valueNumberFormat ?? 'General',
      set: (target, value) => {
        alive(target).valueNumberFormat = asText(value);
      },
    },
    minimum: {
      get: ({ chart }) => chart.valueMinimum ?? '',
      set: (target, value) => {
        alive(target).valueMinimum = value === '' ? undefined : asNumber(value);
      },
    },
    maximum: {
      get: ({ chart }) => chart.valueMaximum ?? '',
      set: (target, value) => {
        alive(target).valueMaximum = value === '' ? undefined : asNumber(value);
      },
    },
  },
};
