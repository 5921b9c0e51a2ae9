/** Charts, as the reports draw them. */
import type { SelfCheckCase } from '../selfCheckCase';

function fill(sheet: Excel.Worksheet): void {
  sheet.getRange('A1:C4').values = [
    ['Stage', 'Clients', 'Won'],
    ['Meeting', 40, 0.5],
    ['Offer', 20, 0.25],
    ['Contract', 5, 1],
  ];
}

export const chartCases: readonly SelfCheckCase[] = [
  {
    name: 'a bar chart takes its title, legend, axes and place',
    expected: ['KAM check', 'Where clients go', true, 'Bottom', '0%', 0, 1, true],
    run: ({ on }) =>
      on(async (sheet, context) => {
        fill(sheet);
        const chart = sheet.charts.add('BarClustered', sheet.getRange('C2:C4'), Excel.ChartSeriesBy.columns);
        chart.name = 'KAM check';
        chart.title.text = 'Where clients go';
        chart.title.format.font.size = 12;
        chart.title.format.font.bold = true;
        chart.legend.visible = true;
        chart.legend.position = 'Bottom';
        chart.axes.valueAxis.numberFormat = '0%';
        chart.axes.valueAxis.minimum = 0;
        chart.axes.valueAxis.maximum = 1;
        chart.axes.categoryAxis.reversePlotOrder = true;
        chart.setPosition(sheet.getCell(5, 0), sheet.getCell(20, 6));
        await context.sync();
        chart.load('name');
        const { title, legend, axes } = chart;
        title.load('text');
        legend.load('visible,position');
        axes.valueAxis.load('numberFormat,minimum,maximum');
        axes.categoryAxis.load('reversePlotOrder');
        await context.sync();
        const { valueAxis } = axes;
        return [
          chart.name,
          title.text,
          legend.visible,
          legend.position,
          valueAxis.numberFormat,
          valueAxis.minimum as number,
          valueAxis.maximum as number,
          axes.categoryAxis.reversePlotOrder,
        ];
      }),
  },
  {
    name: 'a chart takes further series, their names, colours, labels and gaps',
    expected: ['Clients', true, 40, 'Won', false],
    run: ({ on }) =>
      on(async (sheet, context) => {
        fill(sheet);
        const chart = sheet.charts.add('BarClustered', sheet.getRange('B2:B4'), Excel.ChartSeriesBy.columns);
        const first = chart.series.getItemAt(0);
        first.name = 'Clients';
        first.setXAxisValues(sheet.getRange('A2:A4'));
        first.format.fill.setSolidColor('#0F548C');
        first.gapWidth = 40;
        first.hasDataLabels = true;
        const second = chart.series.add('Won');
        second.setValues(sheet.getRange('C2:C4'));
        second.setXAxisValues(sheet.getRange('A2:A4'));
        second.hasDataLabels = false;
        await context.sync();
        const clients = chart.series.getItemAt(0).load('name,hasDataLabels,gapWidth');
        const won = chart.series.getItemAt(1).load('name,hasDataLabels');
        await context.sync();
        return [clients.name, clients.hasDataLabels, clients.gapWidth, won.name, won.hasDataLabels];
      }),
  },
  {
    name: 'a line chart takes the colour of its line',
    expected: '#A4262C',
    run: ({ on }) =>
      on(async (sheet, context) => {
        fill(sheet);
        const chart = sheet.charts.add('LineMarkers', sheet.getRange('B2:B4'), Excel.ChartSeriesBy.columns);
        const { line } = chart.series.getItemAt(0).format;
        line.color = '#A4262C';
        await context.sync();
        line.load('color');
        await context.sync();
        return line.color.toUpperCase();
      }),
  },
  {
    name: 'a chart of an unknown type is refused',
    expected: 'InvalidArgument',
    run: ({ refusal }) =>
      refusal((sheet) => {
        fill(sheet);
        sheet.charts.add('NoSuchChart' as 'Line', sheet.getRange('B2:B4'), Excel.ChartSeriesBy.columns);
      }),
  },
];
