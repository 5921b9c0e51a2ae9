/** Writes the part of a new sheet, its elements in the order that the schema demands. */
import type { ColumnModel, PageModel, SheetModel } from '../workbookModel';
import { cellName, rangeName } from './cellReference';
import { argb } from './colors';
import { NAMESPACE } from './relationshipTypes';
import type { StyleSheet } from './styleSheet';
import { conditionalFormatsXml } from './writeConditionalFormats';
import { dimensionOf, sheetDataXml } from './writeCells';
import { validationsXml } from './writeValidations';
import { escapeXml } from './xmlText';

/** Relationship ids of the parts that belong to a sheet. */
export interface SheetParts {
  tables: readonly string[];
  drawing?: string;
  customProperties: readonly { name: string; relationship: string }[];
}

const PAPER = { a4: 9, letter: 1 } as const;

export function sheetXml(sheet: SheetModel, styles: StyleSheet, parts: SheetParts, selected: boolean): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${NAMESPACE.main}" xmlns:r="${NAMESPACE.relationships}">`,
    sheetProperties(sheet),
    `<dimension ref="${dimensionOf(sheet)}"/>`,
    sheetView(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.columns),
    sheetDataXml(sheet, styles),
    mergesXml(sheet),
    conditionalFormatsXml(sheet.conditionalFormats, styles),
    validationsXml(sheet.validations),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    pageSetup(sheet.page),
    customPropertiesXml(parts),
    parts.drawing === undefined ? '' : `<drawing r:id="${parts.drawing}"/>`,
    tablePartsXml(parts),
    '</worksheet>',
  ].join('');
}

function sheetProperties({ tabColor, page }: SheetModel): string {
  const color = tabColor ? `<tabColor rgb="${argb(tabColor)}"/>` : '';
  const fit = fitsPages(page) ? '<pageSetUpPr fitToPage="1"/>' : '';
  return color || fit ? `<sheetPr>${color}${fit}</sheetPr>` : '';
}

function sheetView({ frozenRows, frozenColumns, showGridlines }: SheetModel, selected: boolean): string {
  const attributes = (showGridlines ? '' : ' showGridLines="0"') + (selected ? ' tabSelected="1"' : '');
  const open = `<sheetViews><sheetView${attributes} workbookViewId="0"`;
  if (frozenRows === 0 && frozenColumns === 0) return `${open}/></sheetViews>`;
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const first = cellName({ row: frozenRows, column: frozenColumns });
  const splits =
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '') + (frozenRows > 0 ? ` ySplit="${frozenRows}"` : '');
  const others = pane === 'bottomRight' ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : '';
  return (
    `${open}><pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/>${others}` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`
  );
}

function columnsXml(columns: { [column: number]: ColumnModel }): string {
  const given = Object.keys(columns)
    .map(Number)
    .sort((a, b) => a - b);
  const items = given.map((column) => {
    const { width, hidden } = columns[column] ?? {};
    const size = width === undefined ? '' : ` width="${width}" customWidth="1"`;
    return size || hidden ? `<col min="${column + 1}" max="${column + 1}"${size}${hidden ? ' hidden="1"' : ''}/>` : '';
  });
  return items.some((item) => item !== '') ? `<cols>${items.join('')}</cols>` : '';
}

function mergesXml({ merges }: SheetModel): string {
  if (merges.length === 0) return '';
  const items = merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`);
  return `<mergeCells count="${merges.length}">${items.join('')}</mergeCells>`;
}

function fitsPages(page: PageModel): boolean {
  return page.fitWidth !== undefined || page.fitHeight !== undefined;
}

function pageSetup(page: PageModel): string {
  const attributes =
    (page.paper ? ` paperSize="${PAPER[page.paper]}"` : '') +
    (fitsPages(page) ? ` fitToWidth="${page.fitWidth ?? 0}" fitToHeight="${page.fitHeight ?? 0}"` : '') +
    (page.orientation ? ` orientation="${page.orientation}"` : '');
  return attributes && `<pageSetup${attributes}/>`;
}

function customPropertiesXml({ customProperties }: SheetParts): string {
  if (customProperties.length === 0) return '';
  const items = customProperties.map(
    ({ name, relationship }) => `<customPr name="${escapeXml(name)}" r:id="${relationship}"/>`,
  );
  return `<customProperties>${items.join('')}</customProperties>`;
}

function tablePartsXml({ tables }: SheetParts): string {
  if (tables.length === 0) return '';
  const items = tables.map((relationship) => `<tablePart r:id="${relationship}"/>`);
  return `<tableParts count="${tables.length}">${items.join('')}</tableParts>`;
}
