/** Excel.PageLayout: how a sheet is printed. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { invalidArgument } from '../engine/hostError';
import type { PageModel } from '../workbookModel';
import { MAX_COLUMNS } from '../engine/address';
import { asCount, asOneOf, asRange, asRecord } from './argument';
import { RangeArea } from './rangeArea';
import { alive, type SheetTarget } from './sheetTarget';

const PAPERS: Record<string, PageModel['paper']> = { A4: 'a4', Letter: 'letter' };

export function pageLayoutObject(target: SheetTarget): HostObject {
  return hostObject(pageLayoutClass, target);
}

export const pageLayoutClass: HostClass<SheetTarget> = {
  name: 'PageLayout',
  properties: {
    orientation: {
      get: (target) => (alive(target).page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (target, value) => {
        const orientation = asOneOf(value, ['Portrait', 'Landscape'] as const);
        alive(target).page.orientation = orientation === 'Landscape' ? 'landscape' : 'portrait';
      },
    },
    paperSize: {
      get: (target) => (alive(target).page.paper === 'letter' ? 'Letter' : 'A4'),
      set: (target, value) => {
        const paper = typeof value === 'string' ? PAPERS[value] : undefined;
        if (!paper) throw invalidArgument();
        alive(target).page.paper = paper;
      },
    },
    zoom: { get: (target) => zoomOf(alive(target).page), set: (target, value) => setZoom(alive(target).page, value) },
  },
  methods: {
    setPrintArea: (target, [range]) => {
      alive(target).page.printArea = { ...asRange(target.session, range, target.sheet).range };
      return null;
    },
    setPrintTitleRows: (target, [range]) => {
      const { row, rows } = asRange(target.session, range, target.sheet).range;
      alive(target).page.titleRows = [row, row + rows - 1];
      return null;
    },
    getPrintTitleRowsOrNullObject: (target) => {
      const { session } = target;
      const { titleRows } = alive(target).page;
      if (!titleRows) return null;
      const [first, last] = titleRows;
      const range = { row: first, column: 0, rows: last - first + 1, columns: MAX_COLUMNS };
      return session.make.range(new RangeArea(session, target.sheet, range));
    },
  },
};

function zoomOf({ fitWidth, fitHeight }: PageModel): Record<string, number> {
  if (fitWidth === undefined && fitHeight === undefined) return { scale: 100 };
  return { horizontalFitToPages: fitWidth ?? 0, verticalFitToPages: fitHeight ?? 0 };
}

function setZoom(page: PageModel, value: unknown): void {
  const { horizontalFitToPages, verticalFitToPages } = asRecord(value);
  const pages = (count: unknown): number => (count === undefined || count === null ? 0 : asCount(count));
  page.fitWidth = pages(horizontalFitToPages);
  page.fitHeight = pages(verticalFitToPages);
}
