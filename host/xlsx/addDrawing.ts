/** Adds the drawing of a new sheet: its charts and where they stand. */
import type { ChartModel, SheetModel } from '../workbookModel';
import type { OfficePackage } from './officePackage';
import { CONTENT_TYPE, NAMESPACE, RELATIONSHIP } from './relationshipTypes';
import { chartXml } from './writeChart';
import { escapeXml } from './xmlText';

/** @returns the relationship from the sheet to its drawing. */
export function addDrawing(
  officePackage: OfficePackage,
  sheetPart: string,
  sheet: SheetModel,
  sheets: readonly SheetModel[],
): string {
  const drawing = officePackage.addPart('xl/drawings/drawing', '.xml', CONTENT_TYPE.drawing, '');
  const anchors = sheet.charts.map((chart, i) => {
    const part = officePackage.addPart('xl/charts/chart', '.xml', CONTENT_TYPE.chart, chartXml(chart, sheets));
    return anchorXml(chart, i, officePackage.addRelationship(drawing, RELATIONSHIP.chart, part));
  });
  officePackage.set(
    drawing,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<xdr:wsDr xmlns:xdr="${NAMESPACE.spreadsheetDrawing}" xmlns:a="${NAMESPACE.drawing}">${anchors.join('')}</xdr:wsDr>`,
  );
  return officePackage.addRelationship(sheetPart, RELATIONSHIP.drawing, drawing);
}

// The frame runs from the top left corner of the first cell to the top left corner of the cell after the last.
function anchorXml({ name, place, keeps }: ChartModel, index: number, relationship: string): string {
  const corner = (column: number, row: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor${keeps ? ` editAs="${keeps === 'Size' ? 'oneCell' : 'absolute'}"` : ''}><xdr:from>${corner(place.column, place.row)}</xdr:from>` +
    `<xdr:to>${corner(place.column + place.columns, place.row + place.rows)}</xdr:to>` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${index + 2}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${NAMESPACE.chart}"><c:chart xmlns:c="${NAMESPACE.chart}" ` +
    `xmlns:r="${NAMESPACE.relationships}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    '<xdr:clientData/></xdr:twoCellAnchor>'
  );
}
