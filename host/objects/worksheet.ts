/** Excel.Worksheet. */
import { EventType } from '../bridge/eventHub';
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { MAX_COLUMNS, MAX_ROWS, parseSheetAddress } from '../engine/address';
import { invalidArgument } from '../engine/hostError';
import type { Sheet } from '../engine/sheet';
import { asBoolean, asColor, asCount, asOneOf, asText } from './argument';
import { chartsObject } from './charts';
import { customPropertiesObject } from './customProperties';
import { freezePanesObject } from './freezePanes';
import { pageLayoutObject } from './pageLayout';
import { rangeObject } from './range';
import { RangeArea } from './rangeArea';
import type { Session } from './session';
import { alive, type SheetTarget } from './sheetTarget';
import { tablesObject } from './tables';

export function worksheetObject(session: Session, sheet: Sheet): HostObject {
  return hostObject(worksheetClass, { session, sheet });
}

export const worksheetClass: HostClass<SheetTarget> = {
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    id: { get: ({ sheet }) => sheet.id },
    name: {
      get: (target) => alive(target).name,
      set: (target, value) => target.session.engine.renameSheet(alive(target), asText(value)),
    },
    position: {
      get: ({ session, sheet }) => session.engine.book.sheets.indexOf(sheet),
      set: (target, value) => {
        const { book } = target.session.engine;
        const position = asCount(value);
        if (position >= book.sheets.length) throw invalidArgument();
        book.move(alive(target), position);
      },
    },
    tabColor: {
      get: (target) => alive(target).tabColor ?? '',
      set: (target, value) => {
        alive(target).tabColor = value === '' ? undefined : asColor(value);
      },
    },
    visibility: {
      get: (target) => alive(target).visibility,
      set: (target, value) =>
        target.session.engine.book.showOrHide(
          alive(target),
          asOneOf(value, ['Visible', 'Hidden', 'VeryHidden'] as const),
        ),
    },
    // Office.js sets showGridlines under this name.
    gridlines: {
      set: (target, value) => {
        alive(target).showGridlines = asBoolean(value);
      },
    },
    showGridlines: {
      get: (target) => alive(target).showGridlines,
      set: (target, value) => {
        alive(target).showGridlines = asBoolean(value);
      },
    },
  },
  objects: {
    tables: ({ session, sheet }) => tablesObject(session, sheet),
    charts: (target) => chartsObject(target),
    customProperties: (target) => customPropertiesObject(target),
    freezePanes: (target) => freezePanesObject(target),
    pageLayout: (target) => pageLayoutObject(target),
  },
  methods: {
    getRange: (target, [address]) => rangeObject(namedRange(target, address)),
    getRangeByIndexes: (target, [row, column, rows, columns]) =>
      rangeObject(
        new RangeArea(target.session, alive(target), {
          row: asCount(row),
          column: asCount(column),
          rows: asCount(rows),
          columns: asCount(columns),
        }),
      ),
    getCell: (target, [row, column]) =>
      rangeObject(
        new RangeArea(target.session, alive(target), {
          row: asCount(row),
          column: asCount(column),
          rows: 1,
          columns: 1,
        }),
      ),
    getUsedRangeOrNullObject: (target, [valuesOnly]) => {
      const used = alive(target).usedRange(valuesOnly === true);
      return used ? rangeObject(new RangeArea(target.session, target.sheet, used)) : null;
    },
    activate: (target) => {
      target.session.engine.activate(alive(target));
      return null;
    },
    delete: (target) => {
      target.session.engine.deleteSheet(alive(target));
      return null;
    },
    _RegisterDataChangedEvent: ({ session, sheet }) => session.events.subscribe(EventType.WorksheetChanged, sheet.id),
    _UnregisterDataChangedEvent: ({ session, sheet }) =>
      session.events.unsubscribe(EventType.WorksheetChanged, sheet.id),
  },
};

/** A range by address or name; without one, the whole sheet. */
function namedRange(target: SheetTarget, address: unknown): RangeArea {
  const { session } = target;
  const sheet = alive(target);
  if (address === undefined || address === null) {
    return new RangeArea(session, sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
  }
  const text = asText(address);
  const { book } = session.engine;
  const defined = /^[\p{L}_]/u.test(text) ? book.definedName(text, sheet)?.formula : undefined;
  const parsed = parseSheetAddress(defined ?? text);
  if (!parsed) throw invalidArgument();
  if (parsed.sheet !== undefined && book.sheetNamed(parsed.sheet) !== sheet) throw invalidArgument();
  return new RangeArea(session, sheet, parsed.range);
}
