import { tokens, type Token } from './engine/formula/tokens';
import type { CellModel, ChartModel, SheetModel, WorkbookModel } from './workbookModel';

/**
 * Some sheets of a workbook as a workbook of their own, in which nothing of any other sheet is left: no names, no settings, no parts of the
 * file. A formula stays if all it points to stands on its own sheet; any other becomes its last value. Lists to choose from, colours by
 * condition and charts that point elsewhere are left out. Hidden sheets are shown.
 *
 * @param names of the sheets
 * @param keptProperty the only custom property of sheets that is kept
 */
export function sheetsAlone(model: WorkbookModel, names: readonly string[], keptProperty: string): WorkbookModel {
  const sheets = model.sheets.filter(({ name }) => names.includes(name));
  return {
    name: model.name,
    date1904: model.date1904,
    sheets: sheets.map((sheet) => alone(sheet, keptProperty)),
    names: [],
    activeSheet: 0,
    settings: {},
  };
}

function alone(sheet: SheetModel, keptProperty: string): SheetModel {
  const { part: _part, links: _links, ...rest } = sheet;
  const property = sheet.customProperties[keptProperty];
  const staysWith = (formula: string) => pointsInside(formula, sheet);
  return {
    ...rest,
    visibility: 'Visible',
    cells: sheet.cells.map((row) => Array.from(row, (cell) => cell && cellAlone(cell, staysWith))),
    charts: sheet.charts.filter((chart) => isDrawnFrom(chart, sheet)),
    validations: sheet.validations.filter(({ formula1, formula2 }) =>
      [formula1, formula2].every((given) => typeof given !== 'string' || !given.startsWith('=') || staysWith(given)),
    ),
    conditionalFormats: sheet.conditionalFormats.filter(({ formula }) => staysWith(formula)),
    customProperties: property === undefined ? {} : { [keptProperty]: property },
  };
}

function cellAlone(cell: CellModel, stays: (formula: string) => boolean): CellModel {
  if (cell.formula === undefined || stays(cell.formula)) return cell;
  const { formula: _formula, array: _array, ...rest } = cell;
  return rest;
}

function isDrawnFrom({ series }: ChartModel, { id }: SheetModel): boolean {
  return series.every(({ values, categories }) => values.sheetId === id && (categories?.sheetId ?? id) === id);
}

// Functions that find their place, or their source, by a text.
const BY_TEXT = /^(?:INDIRECT|HYPERLINK|CUBE\w+|RTD|WEBSERVICE)$/i;
const WEB_LINK = /^=HYPERLINK\(\s*"(?:https?|mailto):/i;

/** Whether all that a formula points to stands on its own sheet, or on the web. */
function pointsInside(formula: string, sheet: SheetModel): boolean {
  const parts = tokens(formula);
  return (WEB_LINK.test(formula) ? parts.slice(2) : parts).every((token) => isInside(token, sheet));
}

function isInside(token: Token, { name, tables }: SheetModel): boolean {
  switch (token.kind) {
    case 'reference':
      return token.sheet === undefined || same(token.sheet, name);
    case 'structured':
      return token.table === '' || tables.some((table) => same(table.name, token.table));
    case 'name':
      return token.sheet === undefined && tables.some((table) => same(table.name, token.name));
    case 'function':
      return !BY_TEXT.test(token.text.replace(/^_xl\w+\./i, ''));
    case 'foreign':
      return false;
    default:
      return true;
  }
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
