/** Every class of Excel objects that the host has. */
import type { HostClass } from '../../../host/bridge/hostObject';

const MODULES = [
  'borders',
  'chartParts',
  'chartSeries',
  'charts',
  'conditionalFormats',
  'customProperties',
  'dataValidation',
  'freezePanes',
  'pageLayout',
  'range',
  'rangeFormat',
  'settings',
  'tables',
  'workbook',
  'worksheet',
  'worksheets',
];

export type AnyClass = HostClass<never>;

export async function hostClasses(): Promise<AnyClass[]> {
  const classes: AnyClass[] = [];
  for (const name of MODULES) {
    const exports = (await import(`../../../host/objects/${name}`)) as Record<string, unknown>;
    for (const value of Object.values(exports)) if (typeof value === 'object') classes.push(value as AnyClass);
  }
  return classes;
}
