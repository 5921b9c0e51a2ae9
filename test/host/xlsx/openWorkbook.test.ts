/** Files as other programs write them. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { CellModel, SheetModel } from '../../../host/workbookModel';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { cellsOf, sheetModel, workbookModel } from './models';
import { packageProblems } from './packageProblems';
import { reportSheet } from './reportSheet';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A package of one sheet and whatever other parts it needs. */
function packageOf(
  sheetData: string,
  given: { strings?: string; styles?: string; theme?: string; prefix?: string } = {},
): Uint8Array {
  const type = (part: string, name: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  const link = (id: string, name: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${name}" Target="${target}"/>`;
  const links = (items: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
  const x = given.prefix ?? '';
  const declared = given.prefix ? `xmlns:${given.prefix.slice(0, -1)}="${MAIN}"` : `xmlns="${MAIN}"`;
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ' +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      type('xl/workbook.xml', 'sheet.main') +
      type('xl/worksheets/sheet1.xml', 'worksheet') +
      '</Types>',
    '_rels/.rels': links(link('rId1', 'officeDocument', '/xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Data" sheetId="3" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      link('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        (given.strings === undefined ? '' : link('rId2', 'sharedStrings', 'sharedStrings.xml')) +
        (given.styles === undefined ? '' : link('rId3', 'styles', 'styles.xml')),
    ),
    'xl/worksheets/sheet1.xml': `\ufeff<${x}worksheet ${declared}>${sheetData}</${x}worksheet>`,
    ...(given.strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${given.strings}</sst>` }),
    ...(given.styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${given.styles}</styleSheet>` }),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

async function open(file: Uint8Array): Promise<SheetModel> {
  const { sheets } = await openWorkbook(file, 'Other.xlsx');
  const [sheet] = sheets;
  if (!sheet) throw new Error('there is no sheet');
  return sheet;
}

async function values(sheetData: string, strings?: string): Promise<(CellModel['value'] | undefined)[][]> {
  const sheet = await open(packageOf(sheetData, strings === undefined ? {} : { strings }));
  return sheet.cells.map((row) => Array.from(row, (cell) => cell?.value));
}

describe('the cells of a file', () => {
  it('are found without addresses, and in any namespace prefix', async () => {
    const cells =
      '<row><c><v>1</v></c><c t="b"><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c><c><v>3</v></c></row>';
    const expected = [[1, true], [], [], [undefined, undefined, 2, 3]];
    expect(await values(`<sheetData>${cells}</sheetData>`)).toEqual(expected);
    const prefixed = cells.replace(/<(\/?)(row|c|v)\b/g, '<$1x:$2');
    const sheet = await open(packageOf(`<x:sheetData>${prefixed}</x:sheetData>`, { prefix: 'x:' }));
    expect(sheet.cells.map((row) => Array.from(row, (cell) => cell?.value))).toEqual(expected);
  });

  it('have rich text as plain text, without reading aids', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>Rich </t></r><r><t xml:space="preserve">text </t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si>' +
      '<si><t>a_x000D_b</t></si><si/>';
    const cells = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>9</v></c></row>';
    expect(await values(`<sheetData>${cells}</sheetData>`, strings)).toEqual([['Rich text ', 'a\rb', '', '']]);
  });

  it('have errors, CDATA, entities and ISO dates', async () => {
    const cells =
      '<row><c t="e"><v>#N/A</v></c><c t="str"><v><![CDATA[a<b]]></v></c>' +
      '<c t="inlineStr"><is><t>&#x416;&amp;&#38;</t></is></c><c t="d"><v>2017-12-31T12:00:00</v></c></row>';
    expect(await values(`<sheetData><!-- none -->${cells}</sheetData>`)).toEqual([
      [{ error: '#N/A' }, 'a<b', 'Ж&&', 43100.5],
    ]);
  });

  it('have shared formulas moved, array formulas with their size at their first cell, and no data tables', async () => {
    const sheet = await open(
      packageOf(
        '<sheetData><row><c><f t="shared" ref="A1:A2" si="4">B1*$C$1</f><v>1</v></c>' +
          '<c><f t="array" ref="B1:B2">_xlfn._xlws.SORT(C1:C2)</f><v>5</v></c><c><f t="dataTable" ref="C1:C2"/><v>7</v></c></row>' +
          '<row><c><f t="shared" si="4"/><v>2</v></c><c><v>6</v></c></row></sheetData>',
      ),
    );
    expect(sheet.cells).toEqual([
      [
        { formula: '=B1*$C$1', value: 1 },
        { formula: '=SORT(C1:C2)', value: 5, array: { rows: 2, columns: 1 } },
        { value: 7 },
      ],
      [{ formula: '=B2*$C$1', value: 2 }, { value: 6 }],
    ]);
  });

  it('lead to places in the workbook, not out of it', async () => {
    const sheet = await open(
      packageOf(
        '<sheetData><row><c><v>1</v></c></row></sheetData><hyperlinks><hyperlink ref="A1" location="\'Other one\'!B2" display="x"/>' +
          `<hyperlink ref="B1" xmlns:r="${RELATIONSHIPS}" r:id="rId9" location="Data!A1"/></hyperlinks>`,
      ),
    );
    expect(sheet.links).toEqual([{ range: { row: 0, column: 0, rows: 1, columns: 1 }, target: "'Other one'!B2" }]);
  });

  it('have colours from the theme and its tints, and only what differs from the usual look', async () => {
    const styles =
      '<fonts><font><sz val="10"/><color theme="1"/><name val="Arial"/></font><font><b/><sz val="10"/><color theme="0" tint="-0.15"/><name val="Arial"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
      '<borders><border/><border><top style="mediumDashed"><color rgb="FF00FF00"/></top><bottom style="none"/></border></borders>' +
      '<cellXfs><xf fontId="0" fillId="0" borderId="0" numFmtId="0"/><xf fontId="1" fillId="1" borderId="1" numFmtId="14"><alignment horizontal="centerContinuous"/></xf></cellXfs>';
    const sheet = await open(
      packageOf('<sheetData><row><c s="0"><v>1</v></c><c s="1"/></row></sheetData>', { styles }),
    );
    expect(sheet.cells[0]).toEqual([
      { value: 1 },
      {
        style: {
          numberFormat: 'm/d/yyyy',
          bold: true,
          fontColor: '#D9D9D9',
          fillColor: '#FFFF00',
          borderTop: { style: 'Dash', color: '#00FF00' },
          horizontal: 'CenterAcrossSelection',
        },
      },
    ]);
  });
});

describe('a file without styles, views and calculation settings', () => {
  it('takes a report', async () => {
    const original = packageOf('<sheetData/>', { styles: '' });
    const model = await openWorkbook(original, 'Other.xlsx');
    const saved = await saveWorkbook({ ...model, sheets: [...model.sheets, reportSheet()], activeSheet: 1 }, original);
    expect(packageProblems(saved).filter((problem) => !problem.includes('xl/styles.xml'))).toEqual([]);
    const opened = await openWorkbook(saved, 'Other.xlsx');
    expect(opened.activeSheet).toBe(1);
    expect(opened.sheets[1]?.cells[2]?.[0]?.style).toEqual(reportSheet().cells[2]?.[0]?.style);
  });
});

describe('a workbook in Strict Open XML', () => {
  it('takes a report in its own namespaces', async () => {
    const plain = await saveWorkbook(workbookModel([sheetModel('Data', { cells: cellsOf([[1]]) })]));
    const strict = Object.entries(unzipSync(plain)).map(([name, bytes]): [string, Uint8Array] => [
      name,
      strToU8(
        Buffer.from(bytes)
          .toString('utf8')
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
      ),
    ]);
    const original = zipSync(Object.fromEntries(strict));
    const model = await openWorkbook(original, 'Strict.xlsx');
    const saved = await saveWorkbook({ ...model, sheets: [...model.sheets, reportSheet()] }, original);
    expect(packageProblems(saved)).toEqual([]);
    expect((await openWorkbook(saved, 'Strict.xlsx')).sheets.map((sheet) => sheet.charts.length)).toEqual([0, 2]);
    const texts = Object.values(unzipSync(saved)).map((bytes) => Buffer.from(bytes).toString('utf8'));
    expect(texts.filter((text) => text.includes(MAIN) || text.includes(RELATIONSHIPS))).toEqual([]);
  });
});
