/** Writes the part of a chart: bars or lines over cells, with the values that the cells have now. */
import type { ChartModel, SeriesModel, SheetModel } from '../workbookModel';
import { CHART_KINDS, LEGEND_PLACES, type ChartKind } from './chartKinds';
import { categoriesXml, valuesXml } from './chartData';
import { rgbHex } from './colors';
import { NAMESPACE } from './relationshipTypes';
import { escapeXml } from './xmlText';

// Where a series tells no colour: calm ones that stay apart in print and for colour-blind eyes.
const COLORS = ['2F5D8A', 'E08A2E', '4C9A77', '8E6BB0', 'B5485D', '7A7A7A'];
const AXIS_TEXT = '595959';
const LABEL_TEXT = '262626';
const GRID = 'D9D9D9';
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

export function chartXml(chart: ChartModel, sheets: readonly SheetModel[]): string {
  const kind = CHART_KINDS[chart.type];
  const series = chart.series.map((item, i) => seriesXml(item, i, kind, sheets)).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${NAMESPACE.chart}" xmlns:a="${NAMESPACE.drawing}" xmlns:r="${NAMESPACE.relationships}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    titleXml(chart.title) +
    `<c:autoTitleDeleted val="${chart.title ? 0 : 1}"/><c:plotArea><c:layout/>` +
    plotXml(chart, kind, series) +
    categoryAxisXml(chart, kind) +
    valueAxisXml(chart, kind) +
    '</c:plotArea>' +
    legendXml(chart) +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>' +
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>' +
    '</c:chartSpace>'
  );
}

function titleXml(title: string | undefined): string {
  if (!title) return '';
  const runs = '<a:defRPr sz="1200" b="1"/>';
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>' +
    `<a:p><a:pPr>${runs}</a:pPr><a:r><a:rPr lang="en-US" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

function plotXml({ gapWidth, overlap }: ChartModel, kind: ChartKind, series: string): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const grouping = `<c:grouping val="${kind.grouping}"/><c:varyColors val="0"/>`;
  if (kind.element === 'lineChart') {
    return `<c:lineChart>${grouping}${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  // Stacked bars lie beside each other unless they overlap fully.
  const overlaps = overlap ?? (kind.grouping === 'stacked' ? 100 : undefined);
  return (
    `<c:barChart><c:barDir val="${kind.direction ?? 'col'}"/>${grouping}${series}` +
    (gapWidth === undefined ? '' : `<c:gapWidth val="${gapWidth}"/>`) +
    (overlaps === undefined ? '' : `<c:overlap val="${overlaps}"/>`) +
    `${axes}</c:barChart>`
  );
}

function seriesXml(series: SeriesModel, index: number, kind: ChartKind, sheets: readonly SheetModel[]): string {
  const color = series.color === 'none' ? null : rgbHex(series.color ?? COLORS[index % COLORS.length] ?? AXIS_TEXT);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>` +
    (kind.element === 'lineChart' ? lineLook(color, kind.markers ?? false) : barLook(color)) +
    labelsXml(series, kind, color) +
    (series.categories ? `<c:cat>${categoriesXml(series.categories, sheets)}</c:cat>` : '') +
    `<c:val>${valuesXml(series.values, sheets)}</c:val>` +
    (kind.element === 'lineChart' ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

function barLook(color: string | null): string {
  const fill = color === null ? '<a:noFill/>' : solid(color);
  return `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>`;
}

function lineLook(color: string | null, markers: boolean): string {
  const paint = color === null ? '<a:noFill/>' : solid(color);
  const line = `<c:spPr><a:ln w="28575" cap="rnd">${paint}<a:round/></a:ln></c:spPr>`;
  if (!markers) return `${line}<c:marker><c:symbol val="none"/></c:marker>`;
  return (
    `${line}<c:marker><c:symbol val="circle"/><c:size val="6"/>` +
    `<c:spPr>${paint}<a:ln w="9525">${paint}</a:ln></c:spPr></c:marker>`
  );
}

function labelsXml({ dataLabels }: SeriesModel, kind: ChartKind, color: string | null): string {
  if (!dataLabels) return '';
  // Stacked bars have no outside, so labels stand in them; a line's labels stand above it.
  const inside = kind.grouping === 'stacked';
  const place = kind.element === 'lineChart' ? 't' : inside ? 'ctr' : 'outEnd';
  const ink = inside && color !== null && isDark(color) ? 'FFFFFF' : LABEL_TEXT;
  return (
    `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(ink)}<c:dLblPos val="${place}"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

// Relative luminance below a half (Rec. 709 weights on plain values are near enough for choosing black or white).
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 140;
}

function categoryAxisXml({ categoryReversed }: ChartModel, kind: ChartKind): string {
  const place = kind.direction === 'bar' ? 'l' : 'b';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    `<c:scaling><c:orientation val="${categoryReversed ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${place}"/><c:numFmt formatCode="General" sourceLinked="1"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${solid(GRID)}</a:ln></c:spPr>${textLook(AXIS_TEXT)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function valueAxisXml(chart: ChartModel, kind: ChartKind): string {
  const { valueNumberFormat, valueMinimum, valueMaximum, categoryReversed } = chart;
  const place = kind.direction === 'bar' ? 'b' : 'l';
  // Where categories run backwards the value axis would move to the far side; at their maximum it stays where it was.
  const crosses = categoryReversed ? 'max' : 'autoZero';
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>` +
    (valueMaximum === undefined ? '' : `<c:max val="${valueMaximum}"/>`) +
    (valueMinimum === undefined ? '' : `<c:min val="${valueMinimum}"/>`) +
    `</c:scaling><c:delete val="0"/><c:axPos val="${place}"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="9525">${solid(GRID)}</a:ln></c:spPr></c:majorGridlines>` +
    (valueNumberFormat === undefined
      ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
      : `<c:numFmt formatCode="${escapeXml(valueNumberFormat)}" sourceLinked="0"/>`) +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textLook(AXIS_TEXT)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function textLook(color: string): string {
  const run = `<a:defRPr sz="900">${solid(color)}</a:defRPr>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

// What draws nothing (the offset of a funnel's bars) has no entry.
function legendXml({ legend, series }: ChartModel): string {
  if (legend === 'None') return '';
  const hidden = series.map(({ color }, i) =>
    color === 'none' ? `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>` : '',
  );
  return `<c:legend><c:legendPos val="${LEGEND_PLACES[legend]}"/>${hidden.join('')}<c:overlay val="0"/></c:legend>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}
