/** Excel.WorksheetFreezePanes. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { asCount } from './argument';
import { alive, type SheetTarget } from './sheetTarget';

export function freezePanesObject(target: SheetTarget): HostObject {
  return hostObject(freezePanesClass, target);
}

export const freezePanesClass: HostClass<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (target, [count]) => {
      const sheet = alive(target);
      sheet.frozenRows = count === undefined || count === null ? 1 : asCount(count);
      sheet.frozenColumns = 0;
      return null;
    },
  },
};
