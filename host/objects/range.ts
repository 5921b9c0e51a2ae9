/** Excel.Range. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { boundingRange, isOnSheet, MAX_COLUMNS, MAX_ROWS } from '../engine/address';
import type { CellInput } from '../engine/engine';
import { HostError, invalidArgument } from '../engine/hostError';
import type { ModelValue, RangeModel } from '../workbookModel';
import { asCount, asNumber, asOneOf, asRange, asText } from './argument';
import { conditionalFormatsObject } from './conditionalFormats';
import { dataValidationObject } from './dataValidation';
import { type RangeArea } from './rangeArea';
import { rangeFormatObject } from './rangeFormat';

export function rangeObject(area: RangeArea): HostObject {
  return hostObject(rangeClass, area);
}

export const rangeClass: HostClass<RangeArea> = {
  name: 'Range',
  identity: (area) => (area.referenceId === undefined ? {} : { _ReferenceId: area.referenceId }),
  properties: {
    address: {
      get: (area) => {
        area.checkAlive();
        return area.address;
      },
    },
    rowIndex: { get: (area) => area.range.row },
    columnIndex: { get: (area) => area.range.column },
    rowCount: { get: (area) => area.range.rows },
    columnCount: { get: (area) => area.range.columns },
    values: { get: (area) => area.map((cell) => plainValue(cell?.value)), set: setContents },
    formulas: { get: (area) => area.map((cell) => cell?.formula ?? plainValue(cell?.value)), set: setContents },
    valueTypes: { get: (area) => area.map((cell) => valueType(cell?.value)) },
    numberFormat: { get: (area) => area.map((cell) => cell?.style?.numberFormat ?? 'General'), set: setNumberFormat },
  },
  objects: {
    format: (area) => rangeFormatObject(area),
    dataValidation: (area) => dataValidationObject(area),
    conditionalFormats: (area) => conditionalFormatsObject(area),
  },
  methods: {
    // Office.js writes large blocks in pieces, from row to row.
    getRow: (area, [row]) => at(area, { ...area.range, row: area.range.row + asCount(row), rows: 1 }),
    getBoundingRect: (area, [other]) =>
      at(area, boundingRange(area.range, asRange(area.session, other, area.sheet).range)),
    clear: (area, [applyTo]) => {
      if (applyTo !== 'Formats') {
        throw new HostError('NotImplemented', 'Range.clear is implemented by the local host for formats only.');
      }
      area.restyle(() => ({}));
      return null;
    },
    getEntireRow: (area) => at(area, { ...area.range, column: 0, columns: MAX_COLUMNS }),
    insert: (area, [shift]) => {
      const rows = wholeRows(area, 'insert', asOneOf(shift, ['Down', 'Right']) === 'Down');
      area.session.engine.insertRows(area.sheet, rows.row, rows.rows);
      return at(area, rows);
    },
    delete: (area, [shift]) => {
      const rows = wholeRows(area, 'delete', asOneOf(shift, ['Up', 'Left']) === 'Up');
      area.session.engine.deleteRows(area.sheet, rows.row, rows.rows);
      return null;
    },
    select: (area) => {
      area.checkAlive();
      area.session.select(area.sheet, area.range);
      return null;
    },
    _KeepReference: keepReference,
    _keepReference: keepReference,
    _ValidateArraySize: (area, [rows, columns]) => {
      if (rows === area.range.rows && columns === area.range.columns) return null;
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    },
  },
};

function at(area: RangeArea, range: RangeModel): HostObject {
  if (!isOnSheet(range)) throw invalidArgument();
  return rangeObject(area.at(range));
}

/** The rows of a range that is nothing but whole rows: other cells are not inserted and deleted here. */
function wholeRows(area: RangeArea, method: string, isVertical: boolean): RangeModel {
  area.checkAlive();
  const { range } = area;
  if (isVertical && range.columns >= MAX_COLUMNS && range.rows < MAX_ROWS) return { ...range };
  throw new HostError('NotImplemented', `Range.${method} is implemented by the local host for whole rows only.`);
}

function keepReference(area: RangeArea): null {
  area.referenceId ??= area.session.references.keep(rangeObject(area));
  return null;
}

/** A cell's value as Office.js gives it: blank is '', an error its text. */
function plainValue(value: ModelValue | undefined): string | number | boolean {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : value;
}

function valueType(value: ModelValue | undefined): string {
  if (value === undefined) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

function setContents(area: RangeArea, given: unknown): void {
  const values = area.values(given);
  if (area.isUnbounded) throw invalidArgument();
  area.session.engine.setCells(area.sheet, area.range, (row, column) => asCellInput(values(row, column)));
}

function asCellInput(value: unknown): CellInput {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  return asNumber(value);
}

function setNumberFormat(area: RangeArea, given: unknown): void {
  const formats = area.values(given);
  const apply = (target: RangeArea, format: unknown): void => {
    if (format === null) return;
    const code = asText(format);
    const isGeneral = code === 'General' || code === '';
    target.restyle((style) => ({ ...style, numberFormat: isGeneral ? undefined : code }));
  };
  if (!Array.isArray(given)) {
    apply(area, given);
    return;
  }
  const { row, column, rows, columns } = area.range;
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      apply(area.at({ row: row + r, column: column + c, rows: 1, columns: 1 }), formats(r, c));
    }
  }
}
