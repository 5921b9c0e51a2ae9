/** Namespaces, relationship types and content types of the parts that are read and written here. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const NAMESPACE = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: OFFICE,
  packageRelationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  webExtension: 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11',
  taskPanes: 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11',
} as const;

export const RELATIONSHIP = {
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  table: `${OFFICE}/table`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  customProperty: `${OFFICE}/customProperty`,
  webExtension: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
  taskPanes: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
} as const;

export const CONTENT_TYPE = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  table: `${SPREADSHEET}.table+xml`,
  customProperty: `${SPREADSHEET}.customProperty`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  webExtension: 'application/vnd.ms-office.webextension+xml',
  taskPanes: 'application/vnd.ms-office.webextensiontaskpanes+xml',
} as const;
