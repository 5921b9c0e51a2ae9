/** Charts over the cells: they move with the cells and are gone with their sheet. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { RangeModel } from '../../../workbookModel';
import type { ChartView } from '../../view';
import type { Rect } from '../grid/grid';
import { chartOption } from './chartOption';

use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, AriaComponent, SVGRenderer]);

interface Drawn {
  element: HTMLElement;
  chart: ECharts;
  description: string;
}

export class ChartLayer {
  private readonly layer: HTMLElement;
  private readonly drawn = new Map<string, Drawn>();
  private sheetId?: string;
  private frame?: number;

  /**
   * @param parent that the grid fills
   * @param sheet the sheet that is shown now
   * @param rectOf where cells are drawn now, in pixels of the window
   * @param cellsArea the part of the grid in which cells are drawn, without its headings
   */
  constructor(
    parent: HTMLElement,
    private readonly sheet: () => { id: string; charts: readonly ChartView[] } | undefined,
    private readonly rectOf: (range: RangeModel) => Rect | undefined,
    private readonly cellsArea: () => Rect | undefined,
  ) {
    this.layer = document.createElement('div');
    this.layer.className = 'workbench-charts';
    parent.append(this.layer);
  }

  /** Draws again, soon and once, what has moved or changed. */
  refresh(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.draw();
    });
  }

  dispose(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    for (const id of [...this.drawn.keys()]) this.remove(id);
    this.layer.remove();
  }

  private draw(): void {
    const sheet = this.sheet();
    if (sheet?.id !== this.sheetId) for (const id of [...this.drawn.keys()]) this.remove(id);
    this.sheetId = sheet?.id;
    const charts = sheet?.charts ?? [];
    for (const id of [...this.drawn.keys()]) if (!charts.some((chart) => chart.id === id)) this.remove(id);
    const area = this.cellsArea();
    const parent = this.layer.parentElement?.getBoundingClientRect();
    if (charts.length === 0 || !area || !parent) return;
    place(this.layer, area, parent);
    for (const chart of charts) {
      const rect = this.rectOf(chart.place);
      if (rect) this.drawOne(chart, rect, area);
    }
  }

  private drawOne(chart: ChartView, rect: Rect, area: Rect): void {
    const description = JSON.stringify(chart);
    let drawn = this.drawn.get(chart.id);
    if (!drawn) {
      const element = document.createElement('div');
      element.className = 'workbench-chart';
      element.setAttribute('role', 'img');
      this.layer.append(element);
      place(element, rect, area);
      drawn = { element, chart: init(element, undefined, { renderer: 'svg' }), description: '' };
      this.drawn.set(chart.id, drawn);
    }
    place(drawn.element, rect, area);
    drawn.element.setAttribute('aria-label', chart.title ?? chart.name);
    if (drawn.description !== description) {
      drawn.chart.setOption(chartOption(chart), true);
      drawn.description = description;
    }
    drawn.chart.resize();
  }

  private remove(id: string): void {
    const drawn = this.drawn.get(id);
    drawn?.chart.dispose();
    drawn?.element.remove();
    this.drawn.delete(id);
  }
}

function place(element: HTMLElement, rect: Rect, within: { left: number; top: number }): void {
  element.style.left = `${String(rect.left - within.left)}px`;
  element.style.top = `${String(rect.top - within.top)}px`;
  element.style.width = `${String(rect.right - rect.left)}px`;
  element.style.height = `${String(rect.bottom - rect.top)}px`;
}
