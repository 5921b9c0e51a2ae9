/** Excel.Range. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { boundingRange, isOnSheet, MAX_ROWS } from '../engine/address';
import type { CellInput } from '../engine/engine';
import { invalidArgument } from '../engine/hostError';
import type { CellModel, ModelValue, RangeModel } from '../workbookModel';
import { asCount, asNumber, asOneOf, asRange, asText } from './argument';
import { conditionalFormatsObject } from './conditionalFormats';
import { dataValidationObject } from './dataValidation';
import { type RangeArea } from './rangeArea';
import { rangeFormatObject } from './rangeFormat';
import { shownText } from './shownText';

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
    cellCount: { get: (area) => area.range.rows * area.range.columns },
    values: { get: (area) => area.map((cell) => plainValue(cell?.value)), set: setContents },
    formulas: { get: (area) => area.map((cell) => cell?.formula ?? plainValue(cell?.value)), set: setContents },
    text: { get: (area) => area.map(shownText) },
    valueTypes: { get: (area) => area.map(valueType) },
    numberFormat: { get: (area) => area.map((cell) => cell?.style?.numberFormat ?? 'General'), set: setNumberFormat },
  },
  objects: {
    worksheet: ({ session, sheet }) => session.make.worksheet(session, sheet),
    format: (area) => rangeFormatObject(area),
    dataValidation: (area) => dataValidationObject(area),
    conditionalFormats: (area) => conditionalFormatsObject(area),
  },
  methods: {
    getCell: (area, [row, column]) => {
      const { range } = area;
      return at(area, { row: range.row + asNumber(row), column: range.column + asNumber(column), rows: 1, columns: 1 });
    },
    getRow: (area, [row]) => at(area, { ...area.range, row: area.range.row + asCount(row), rows: 1 }),
    getColumn: (area, [column]) => at(area, { ...area.range, column: area.range.column + asCount(column), columns: 1 }),
    getResizedRange: (area, [rows, columns]) =>
      at(area, {
        ...area.range,
        rows: area.range.rows + asNumber(rows),
        columns: area.range.columns + asNumber(columns),
      }),
    getOffsetRange: (area, [rows, columns]) =>
      at(area, {
        ...area.range,
        row: area.range.row + asNumber(rows),
        column: area.range.column + asNumber(columns),
      }),
    getEntireColumn: (area) => at(area, { ...area.range, row: 0, rows: MAX_ROWS }),
    getBoundingRect: (area, [other]) =>
      at(area, boundingRange(area.range, asRange(area.session, other, area.sheet).range)),
    clear: (area, [applyTo]) => {
      clear(area, applyTo === undefined || applyTo === null ? 'All' : applyTo);
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

function keepReference(area: RangeArea): null {
  area.referenceId ??= area.session.references.keep(rangeObject(area));
  return null;
}

/** A cell's value as Office.js gives it: blank is '', an error its text. */
function plainValue(value: ModelValue | undefined): string | number | boolean {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : value;
}

function valueType(cell: CellModel | undefined): string {
  switch (typeof cell?.value) {
    case 'undefined':
      return 'Empty';
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    case 'object':
      return 'Error';
    default:
      return 'String';
  }
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
    target.restyle((style) => ({ ...style, numberFormat: code === 'General' ? undefined : code }));
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

function clear(area: RangeArea, applyTo: unknown): void {
  area.checkAlive();
  const what = asOneOf(applyTo, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents']);
  const { engine } = area.session;
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') engine.clearContents(area.sheet, area.range);
  if (what === 'All' || what === 'Formats') area.restyle(() => ({}));
}
