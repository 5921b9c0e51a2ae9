/** How the chart types of the model stand in a chart part. */
import type { ChartModel } from '../workbookModel';

export interface ChartKind {
  element: 'barChart' | 'lineChart';
  /** Of bars: lying (bar) or standing (col). */
  direction?: 'bar' | 'col';
  grouping: 'clustered' | 'stacked' | 'standard';
  markers?: boolean;
}

export const CHART_KINDS: Readonly<Record<ChartModel['type'], ChartKind>> = {
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  Line: { element: 'lineChart', grouping: 'standard', markers: false },
  LineMarkers: { element: 'lineChart', grouping: 'standard', markers: true },
};

export const LEGEND_PLACES: Readonly<Record<Exclude<ChartModel['legend'], 'None'>, string>> = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
};

/** The type of the model that a chart part shows; undefined for what is not modelled. */
export function chartTypeOf(found: {
  element: string;
  direction: string | undefined;
  grouping: string | undefined;
  markers: boolean;
}): ChartModel['type'] | undefined {
  const types = Object.keys(CHART_KINDS) as ChartModel['type'][];
  return types.find((type) => {
    const kind = CHART_KINDS[type];
    return (
      kind.element === found.element &&
      kind.grouping === (found.grouping ?? 'standard') &&
      (kind.direction === undefined || kind.direction === found.direction) &&
      (kind.markers === undefined || kind.markers === found.markers)
    );
  });
}
