/** A chart as the Excel objects stand for it. */
import { HostError } from '../engine/hostError';
import type { ChartModel } from '../workbookModel';
import { alive as aliveSheet, type SheetTarget } from './sheetTarget';

export interface ChartTarget extends SheetTarget {
  chart: ChartModel;
}

/** @throws {HostError} InvalidReference when the chart is gone. */
export function alive(target: ChartTarget): ChartModel {
  if (aliveSheet(target).charts.includes(target.chart)) return target.chart;
  throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
}
