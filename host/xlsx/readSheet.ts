/** Reads a worksheet part into the sheet of the model. */
import type { ColumnModel, PageModel, SheetModel, StyleModel } from '../workbookModel';
import { parseRange, parseRanges } from './cellReference';
import { colorOf } from './colors';
import type { OfficePackage } from './officePackage';
import { readCells } from './readCells';
import { readConditionalFormats } from './readConditionalFormats';
import { readCustomProperties } from './readCustomProperties';
import { readTable } from './readTable';
import { readValidations } from './readValidations';
import {
  attribute,
  child,
  children,
  descend,
  flag,
  numberOf,
  parseXml,
  relationshipId,
  rootOf,
  type Element,
} from './xmlTree';

/** What all sheets of a workbook share. */
export interface SheetSurroundings {
  package: OfficePackage;
  theme: readonly string[];
  sharedStrings: readonly string[];
  styles: readonly (StyleModel | undefined)[];
  differences: readonly StyleModel[];
}

// A column setting that reaches to the end of the sheet is kept as far as this, or as far as the cells go.
const COLUMN_LIMIT = 256;

export type SheetIdentity = Pick<SheetModel, 'id' | 'name' | 'visibility'>;

/** Charts are added by the caller, once all sheets are known. */
export function readSheet(surroundings: SheetSurroundings, part: string, identity: SheetIdentity): SheetModel {
  const { cells, rows, frame } = readCells(
    surroundings.package.text(part),
    surroundings.sharedStrings,
    surroundings.styles,
  );
  const root = rootOf(parseXml(frame));
  const tabColor = colorOf(descend(root, 'sheetPr', 'tabColor'), surroundings.theme);
  const view = descend(root, 'sheetViews', 'sheetView');
  const pane = child(view, 'pane');
  const frozen = (attribute(pane, 'state') ?? '').startsWith('frozen');
  return {
    ...identity,
    ...(tabColor ? { tabColor } : {}),
    part,
    cells,
    columns: readColumns(
      root,
      cells.reduce((widest, row) => Math.max(widest, row.length), COLUMN_LIMIT),
    ),
    rows,
    merges: children(child(root, 'mergeCells'), 'mergeCell').flatMap((item) =>
      parseRanges(attribute(item, 'ref') ?? ''),
    ),
    tables: tablesOf(surroundings.package, part, root),
    charts: [],
    validations: readValidations(root),
    ...linksOf(root),
    conditionalFormats: readConditionalFormats(root, surroundings.differences),
    customProperties: readCustomProperties(surroundings.package, part, root),
    frozenRows: frozen ? (numberOf(pane, 'ySplit') ?? 0) : 0,
    frozenColumns: frozen ? (numberOf(pane, 'xSplit') ?? 0) : 0,
    showGridlines: flag(view, 'showGridLines', true),
    page: readPage(root),
  };
}

function readColumns(root: Element, limit: number): { [column: number]: ColumnModel } {
  const columns: { [column: number]: ColumnModel } = {};
  for (const item of children(child(root, 'cols'), 'col')) {
    const hidden = flag(item, 'hidden');
    const width = numberOf(item, 'width');
    const given = width !== undefined && (flag(item, 'customWidth') || !hidden) ? { width } : {};
    const last = Math.min(numberOf(item, 'max') ?? 0, limit);
    for (let column = numberOf(item, 'min') ?? 1; column <= last; column++) {
      columns[column - 1] = { ...given, ...(hidden ? { hidden } : {}) };
    }
  }
  return columns;
}

function tablesOf(officePackage: OfficePackage, part: string, root: Element): SheetModel['tables'] {
  return children(child(root, 'tableParts'), 'tablePart')
    .map((item) => officePackage.relatedPart(part, relationshipId(item)))
    .filter((table) => table !== undefined)
    .map((table) => readTable(officePackage.root(table)))
    .filter((table) => table !== null);
}

function linksOf(root: Element): Pick<SheetModel, 'links'> {
  const links = children(child(root, 'hyperlinks'), 'hyperlink').flatMap((item) => {
    const target = attribute(item, 'location') ?? '';
    const range = parseRange(attribute(item, 'ref') ?? '');
    // A link with a relationship leads out of the workbook.
    return range && target !== '' && relationshipId(item) === undefined ? [{ range, target }] : [];
  });
  return links.length > 0 ? { links } : {};
}

function readPage(root: Element): PageModel {
  const page: PageModel = {};
  const setup = child(root, 'pageSetup');
  const orientation = attribute(setup, 'orientation');
  const paper = numberOf(setup, 'paperSize');
  if (orientation === 'portrait' || orientation === 'landscape') page.orientation = orientation;
  if (paper === 9) page.paper = 'a4';
  if (paper === 1) page.paper = 'letter';
  if (flag(descend(root, 'sheetPr', 'pageSetUpPr'), 'fitToPage')) {
    page.fitWidth = numberOf(setup, 'fitToWidth') ?? 1;
    page.fitHeight = numberOf(setup, 'fitToHeight') ?? 1;
  }
  return page;
}

/** A print area or title rows as the defined names of the workbook keep them: 'Sheet'!$A$1:$B$9 or 'Sheet'!$1:$2. */
export function addPrintName(page: PageModel, name: string, formula: string): void {
  // A formula with several areas, or with title columns before the title rows, is cut at its commas.
  const ranges = formula
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((area) => parseRange(area.slice(area.lastIndexOf('!') + 1)));
  if (name === '_xlnm.Print_Area' && ranges.length === 1 && ranges[0]) page.printArea = ranges[0];
  if (name !== '_xlnm.Print_Titles') return;
  const rows = ranges.find((range) => range && range.columns > 16383);
  if (rows) page.titleRows = [rows.row, rows.row + rows.rows - 1];
}
