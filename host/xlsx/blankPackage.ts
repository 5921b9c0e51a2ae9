/** The package of a workbook without sheets: what every new file starts from. */
import { strToU8 } from 'fflate';
import { OfficePackage } from './officePackage';
import { CONTENT_TYPE, NAMESPACE, RELATIONSHIP } from './relationshipTypes';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

const STYLES =
  `<styleSheet xmlns="${NAMESPACE.main}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>';

export function blankPackage(date1904: boolean): OfficePackage {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPE.styles}"/></Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${NAMESPACE.packageRelationships}"><Relationship Id="rId1" ` +
      `Type="${NAMESPACE.relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${NAMESPACE.main}" xmlns:r="${NAMESPACE.relationships}">` +
      `<workbookPr${date1904 ? ' date1904="1"' : ''}/><bookViews><workbookView/></bookViews><sheets/><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${NAMESPACE.packageRelationships}"><Relationship Id="rId1" ` +
      `Type="${RELATIONSHIP.styles}" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  return new OfficePackage(new Map(Object.entries(parts).map(([part, xml]) => [part, strToU8(HEAD + xml)])));
}

/** Gives a workbook a styles part; some programs write files without one. @returns the part. */
export function addStyles(officePackage: OfficePackage, main: string): string {
  const part = officePackage.addPart('xl/styles', '.xml', CONTENT_TYPE.styles, HEAD + STYLES);
  officePackage.addRelationship(main, RELATIONSHIP.styles, part);
  return part;
}
