/** A chart in the words of ECharts, from the same description that is written to the file. */
import { numfmt } from '@univerjs/core';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartView } from '../../view';

const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
/** Excel's own: the gap between bars in percent of a bar. */
const GAP = 150;

export function chartOption(chart: ChartView): EChartsCoreOption {
  const isBar = chart.type.startsWith('Bar');
  const isLine = chart.type.startsWith('Line');
  const format = (value: number): string => formatted(value, chart.valueNumberFormat);
  const categories = {
    type: 'category',
    data: chart.categories,
    // Excel draws the first category of a bar chart at the bottom, as ECharts does; reversed means from the top down.
    inverse: chart.categoryReversed,
    axisLabel: { color: '#404040', hideOverlap: true, width: isBar ? 150 : undefined, overflow: 'truncate' },
    axisTick: { show: false },
  };
  const values = {
    type: 'value',
    min: chart.valueMinimum,
    max: chart.valueMaximum,
    axisLabel: { color: '#404040', formatter: format, hideOverlap: true },
    splitLine: { lineStyle: { color: '#E0E0E0' } },
  };
  const legend = LEGENDS[chart.legend];
  return {
    animation: false,
    aria: { enabled: true },
    color: PALETTE,
    textStyle: { fontFamily: 'Calibri, Carlito, Segoe UI, sans-serif' },
    title: chart.title === undefined ? undefined : { text: chart.title, left: 'center', textStyle: TITLE },
    legend: legend && { ...legend, textStyle: { color: '#404040' } },
    grid: { left: 12, right: 20, top: top(chart), bottom: chart.legend === 'Bottom' ? 34 : 10, containLabel: true },
    xAxis: isBar ? values : categories,
    yAxis: isBar ? categories : values,
    series: chart.series.map(({ name, values: data, color, dataLabels }) => {
      const invisible = color === 'none';
      return {
        name,
        data,
        type: isLine ? 'line' : 'bar',
        stack: chart.type.endsWith('Stacked') ? 'all' : undefined,
        barCategoryGap: `${String(Math.round((100 * (chart.gapWidth ?? GAP)) / ((chart.gapWidth ?? GAP) + 100)))}%`,
        barGap: chart.overlap === undefined ? undefined : `${String(-chart.overlap)}%`,
        showSymbol: chart.type === 'LineMarkers',
        itemStyle: { color: invisible ? 'transparent' : color },
        lineStyle: isLine ? { color: invisible ? 'transparent' : color } : undefined,
        label: {
          show: dataLabels && !invisible,
          position: isLine ? 'top' : 'inside',
          formatter: ({ value }: { value?: unknown }) => (typeof value === 'number' ? format(value) : ''),
        },
      };
    }),
  };
}

const TITLE = { fontSize: 14, fontWeight: 'normal', color: '#404040', width: 400, overflow: 'break' };

const LEGENDS: Readonly<Record<ChartView['legend'], object | undefined>> = {
  None: undefined,
  Top: { top: 28 },
  Bottom: { bottom: 4 },
  Left: { left: 4, top: 'middle', orient: 'vertical' },
  Right: { right: 4, top: 'middle', orient: 'vertical' },
};

function top(chart: ChartView): number {
  return (chart.title === undefined ? 12 : 36) + (chart.legend === 'Top' ? 26 : 0);
}

function formatted(value: number, pattern: string | undefined): string {
  if (pattern === undefined || pattern === 'General') return String(value);
  try {
    return numfmt.format(pattern, value);
  } catch {
    return String(value);
  }
}
