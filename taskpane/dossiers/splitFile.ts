import type { CellModel, SheetModel, StyleModel, TableModel, WorkbookModel } from '../../host/workbookModel';
import { saveWorkbook } from '../../host/xlsx/saveWorkbook';
import type { Content, ReportTable } from '../../src/reports/model';
import { LOOKS, type Look } from '../../src/workbook/cellStyles';
import type { DossierSheet } from '../../src/workbook/dossierSheet';
import type { SplitWorkbook } from '../../src/workbook/splitSheets';

/** Dossiers as an .xlsx file, in base64, which Excel opens as a workbook of its own. */
export async function splitFile({ date1904, sheets }: SplitWorkbook): Promise<string> {
  const model: WorkbookModel = {
    name: '',
    date1904,
    sheets: sheets.map(({ sheet, properties }, at) => sheetModel(`dossier-${at + 1}`, sheet, { ...properties })),
    names: [],
    activeSheet: 0,
    settings: {},
  };
  const bytes = await saveWorkbook(model);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function sheetModel(id: string, sheet: DossierSheet, customProperties: Record<string, string>): SheetModel {
  const cells: (CellModel | undefined)[][] = [];
  for (const { row, column, content, style } of sheet.cells) {
    (cells[row] ??= [])[column] = { ...contentOf(content), style: styleOf(LOOKS[style]) };
  }
  for (const { row, column, format } of sheet.formats) {
    const cell = cells[row]?.[column];
    if (cell) cell.style = { ...cell.style, numberFormat: format };
  }
  return {
    id,
    name: sheet.name,
    visibility: 'Visible',
    tabColor: sheet.tabColor,
    cells: Array.from(cells, (row) => Array.from(row ?? [])),
    columns: mapped(sheet.columnWidths, (width) => ({ width })),
    rows: mapped(sheet.rowHeights, (height) => ({ height })),
    merges: [],
    tables: sheet.tables.flatMap((table) => tableModel(table, cells)),
    charts: [],
    validations: sheet.choices.map(({ row, column, rows, items }) => ({
      ranges: [{ row, column, rows, columns: 1 }],
      type: 'list',
      formula1: items.join(','),
      ignoreBlanks: true,
      refusesNothing: true,
    })),
    conditionalFormats: [],
    customProperties,
    frozenRows: sheet.frozenRows,
    frozenColumns: 0,
    showGridlines: false,
    page: { orientation: 'landscape', paper: 'a4', fitWidth: 1, fitHeight: 1, printArea: { ...sheet.printArea } },
  };
}

function contentOf(content: Content): CellModel {
  switch (content.kind) {
    case 'text':
      return { value: content.text };
    case 'number':
      return { value: content.value };
    case 'formula':
      return { formula: content.formula };
    case 'blank':
      return {};
  }
}

function styleOf(look: Look): StyleModel {
  return {
    numberFormat: look.numberFormat,
    bold: look.bold,
    italic: look.italic,
    fontSize: look.size,
    fontColor: look.color,
    fillColor: look.fill,
    horizontal: look.align,
    vertical: look.vertical,
    wrap: look.wrap,
    indent: look.indent,
    borderTop: look.lineAbove ? { style: 'Thin', color: look.lineAbove } : undefined,
    borderBottom: look.lineBelow ? { style: 'Thin', color: look.lineBelow } : undefined,
  };
}

/** A small table whose headers are all different texts, as a file has to have them; others stay plain cells. */
function tableModel({ name, block }: ReportTable, cells: readonly (CellModel | undefined)[][]): TableModel[] {
  const columns = Array.from({ length: block.columns }, (_, at) => cells[block.row]?.[block.column + at]?.value);
  const texts = columns.filter((value) => typeof value === 'string');
  const isTold = new Set(texts.map((text) => text.toLowerCase())).size === block.columns;
  if (!isTold) return [];
  const look = { style: 'TableStyleLight1', bandedRows: false, showFilter: false };
  return [{ id: name, name, range: { ...block }, columns: texts, hasHeaders: true, hasTotals: false, ...look }];
}

function mapped<T>(sizes: Readonly<Record<number, number>>, make: (size: number) => T): Record<number, T> {
  return Object.fromEntries(Object.entries(sizes).map(([at, size]) => [at, make(size)]));
}
