/** Adds a new sheet to a package: its own part, and the parts of its tables, charts and custom properties. */
import type { SheetModel, WorkbookModel } from '../workbookModel';
import { addDrawing } from './addDrawing';
import type { OfficePackage } from './officePackage';
import { CONTENT_TYPE, RELATIONSHIP } from './relationshipTypes';
import type { StyleSheet } from './styleSheet';
import { sheetXml } from './writeSheet';
import { tableXml } from './writeTable';

/** Counts on from the table ids of a package, which must differ in the whole workbook. */
export class TableIds {
  private last: number;

  constructor(officePackage: OfficePackage) {
    const ids = officePackage
      .names()
      .filter((name) => officePackage.contentType(name) === CONTENT_TYPE.table)
      .map((name) => Number(officePackage.root(name).getAttribute('id') ?? 0));
    this.last = ids.reduce((most, id) => Math.max(most, id), 0);
  }

  next(): number {
    return ++this.last;
  }
}

/** @returns the sheet's part. */
export function authorSheet(
  officePackage: OfficePackage,
  model: WorkbookModel,
  sheet: SheetModel,
  styles: StyleSheet,
  tableIds: TableIds,
): string {
  const part = officePackage.addPart('xl/worksheets/sheet', '.xml', CONTENT_TYPE.worksheet, '');
  const tables = sheet.tables.map((table) => {
    const xml = tableXml(table, sheet, tableIds.next());
    const target = officePackage.addPart('xl/tables/table', '.xml', CONTENT_TYPE.table, xml);
    return officePackage.addRelationship(part, RELATIONSHIP.table, target);
  });
  const customProperties = Object.entries(sheet.customProperties).map(([name, value]) => {
    const target = officePackage.addPart('xl/customProperty', '.bin', CONTENT_TYPE.customProperty, utf16(value));
    return { name, relationship: officePackage.addRelationship(part, RELATIONSHIP.customProperty, target) };
  });
  const drawing = sheet.charts.length > 0 ? addDrawing(officePackage, part, sheet, model.sheets) : undefined;
  const selected = model.sheets[model.activeSheet] === sheet && sheet.visibility === 'Visible';
  officePackage.set(part, sheetXml(sheet, styles, { tables, drawing, customProperties }, selected));
  return part;
}

// Little endian without a mark, as Excel writes it.
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}
