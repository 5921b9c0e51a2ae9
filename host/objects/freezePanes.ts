/** Excel.WorksheetFreezePanes. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { MAX_COLUMNS, MAX_ROWS } from '../engine/address';
import { asCount } from './argument';
import { RangeArea } from './rangeArea';
import { alive, type SheetTarget } from './sheetTarget';

export function freezePanesObject(target: SheetTarget): HostObject {
  return hostObject(freezePanesClass, target);
}

export const freezePanesClass: HostClass<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    getLocationOrNullObject: (target) => {
      const { session } = target;
      const { frozenRows, frozenColumns } = alive(target);
      if (frozenRows === 0 && frozenColumns === 0) return null;
      const range = { row: 0, column: 0, rows: frozenRows || MAX_ROWS, columns: frozenColumns || MAX_COLUMNS };
      return session.make.range(new RangeArea(session, target.sheet, range));
    },
    freezeRows: (target, [count]) => {
      const sheet = alive(target);
      sheet.frozenRows = count === undefined || count === null ? 1 : asCount(count);
      sheet.frozenColumns = 0;
      return null;
    },
  },
};
