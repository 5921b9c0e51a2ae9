/** Excel.WorksheetFreezePanes. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { asCount, asRange } from './argument';
import { alive, type SheetTarget } from './sheetTarget';

export function freezePanesObject(target: SheetTarget): HostObject {
  return hostObject(freezePanesClass, target);
}

export const freezePanesClass: HostClass<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (target, [count]) => freeze(target, count === undefined || count === null ? 1 : asCount(count), 0),
    freezeColumns: (target, [count]) => freeze(target, 0, count === undefined || count === null ? 1 : asCount(count)),
    freezeAt: (target, [range]) => {
      const { row, column, rows, columns } = asRange(target.session, range, target.sheet).range;
      return freeze(target, row + rows, column + columns);
    },
    unfreeze: (target) => freeze(target, 0, 0),
  },
};

function freeze(target: SheetTarget, rows: number, columns: number): null {
  const sheet = alive(target);
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  return null;
}
