/** What is saved is what was there: for a sheet with everything in it, and for small workbooks at random. */
import fc from 'fast-check';
import type { CellModel, StyleModel, WorkbookModel } from '../../../host/workbookModel';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { comparable } from './comparable';
import { cellsOf, sheetModel, workbookModel } from './models';
import { packageProblems } from './packageProblems';
import { reportSheet } from './reportSheet';

async function saveAndOpen(model: WorkbookModel): Promise<WorkbookModel> {
  return openWorkbook(await saveWorkbook(model), model.name);
}

describe('a new file', () => {
  it('keeps everything that a report sheet has', async () => {
    const model = workbookModel([reportSheet(), sheetModel('Hidden', { visibility: 'VeryHidden' })], {
      names: [
        { name: 'Stages', formula: 'Funnel[Stage]' },
        { name: 'Local', formula: "'KAM Funnel'!$B$2", sheet: 'KAM Funnel', hidden: true },
      ],
      settings: { goal: 10, mapping: { deals: { source: 'Сделки "2017"' } }, off: false, none: null },
    });
    const file = await saveWorkbook(model);
    expect(packageProblems(file)).toEqual([]);
    expect(comparable(await openWorkbook(file, 'Test.xlsx'))).toEqual(comparable(model));
  });

  it('is the same bytes for the same workbook', async () => {
    const model = workbookModel([reportSheet()]);
    expect(await saveWorkbook(model)).toEqual(await saveWorkbook(model));
  });

  it('keeps every kind of value, and the last value of formulas', async () => {
    const cells: (CellModel | undefined)[][] = [
      ...cellsOf([[1.5, -0.1, 1e21, 1e-7, true, false, { error: '#N/A' }, { error: '#DIV/0!' }]]),
      [],
      [undefined, { value: ' two\nlines\t' }, { value: '_x0041_' }, { value: '\u0001\r' }, { value: '😀 <&>"\'' }],
      [
        { formula: '=A1*2', value: 3 },
        { formula: '="a"&"b"', value: 'ab' },
        { formula: '=TRUE', value: true },
        { formula: '=NA()', value: { error: '#N/A' } },
        { formula: '=""', value: '' },
        { formula: '=B9' },
      ],
    ];
    const opened = await saveAndOpen(workbookModel([sheetModel('Data', { cells })]));
    expect(comparable(opened)).toEqual(comparable(workbookModel([sheetModel('Data', { cells })])));
  });

  it('keeps text that looks like a formula as text', async () => {
    const cells = cellsOf([['=1+1', '+4', '-x', '@a', '0012']]);
    const opened = await saveAndOpen(workbookModel([sheetModel('Data', { cells })]));
    expect(opened.sheets[0]?.cells).toEqual(cells);
  });

  it('keeps dates of a 1904 workbook as the numbers they are', async () => {
    const cells = [[{ value: 41638.25, style: { numberFormat: 'yyyy-mm-dd' } }]];
    const opened = await saveAndOpen(workbookModel([sheetModel('Data', { cells })], { date1904: true }));
    expect(opened.date1904).toBe(true);
    expect(opened.sheets[0]?.cells).toEqual(cells);
  });

  it('makes the header cells of a table the names of its columns, as Excel demands', async () => {
    const sheet = sheetModel('Data', {
      cells: cellsOf([
        ['Name', 'Name', 2017],
        ['a', 'b', 1],
      ]),
      tables: [
        {
          id: '1',
          name: 'Data',
          range: { row: 0, column: 0, rows: 2, columns: 3 },
          columns: ['Name', 'Name2', '2017'],
          hasHeaders: true,
          hasTotals: false,
          bandedRows: false,
          showFilter: false,
        },
      ],
    });
    const opened = await saveAndOpen(workbookModel([sheet]));
    expect(opened.sheets[0]?.cells[0]?.map((cell) => cell?.value)).toEqual(['Name', 'Name2', '2017']);
    expect(opened.sheets[0]?.tables[0]).toEqual(sheet.tables[0]);
  });

  it('refuses a list of validation items that Excel would not open', async () => {
    const sheet = sheetModel('Data', {
      validations: [
        {
          ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }],
          type: 'list',
          formula1: 'x,'.repeat(200),
          ignoreBlanks: true,
        },
      ],
    });
    await expect(saveWorkbook(workbookModel([sheet]))).rejects.toThrow(RangeError);
  });
});

const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).toUpperCase().padStart(6, '0')}`);

const style: fc.Arbitrary<StyleModel> = fc.record(
  {
    numberFormat: fc.constantFrom('0.00', 'yyyy-mm-dd', '#,##0.00" €"', '0%', '@'),
    bold: fc.constant(true),
    italic: fc.constant(true),
    fontSize: fc.constantFrom(8, 9.5, 14),
    fontName: fc.constantFrom('Arial', 'Segoe UI'),
    fontColor: color,
    fillColor: color,
    horizontal: fc.constantFrom('Left', 'Center', 'Right', 'CenterAcrossSelection'),
    vertical: fc.constantFrom('Top', 'Center'),
    wrap: fc.constant(true),
    indent: fc.integer({ min: 1, max: 5 }),
    borderTop: fc.record({ style: fc.constantFrom('Thin', 'Dash', 'Double'), color }),
    borderLeft: fc.record({ style: fc.constantFrom('Medium', 'Thick', 'Hairline'), color }),
  },
  { requiredKeys: [] },
);

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .map((value) => value.replace(/[\ufffe\uffff]/g, ''));

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  text.filter((item) => item !== ''),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }),
);

const cell = fc.record({ value, style }, { requiredKeys: [] }).map(({ value: held, style: look }): CellModel => ({
  ...(held === undefined ? {} : { value: held }),
  ...(look && Object.keys(look).length > 0 ? { style: look } : {}),
}));

describe('a workbook at random', () => {
  it('is the same after saving and opening', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 5 }), { maxLength: 6 }),
        fc.nat({ max: 3 }),
        fc.nat({ max: 3 }),
        fc.boolean(),
        fc.dictionary(fc.stringMatching(/^[a-z.]{1,8}$/), text, { maxKeys: 3 }),
        async (cells, frozenRows, frozenColumns, showGridlines, customProperties) => {
          const sheet = sheetModel('Random', { cells, frozenRows, frozenColumns, showGridlines, customProperties });
          const model = workbookModel([sheet]);
          const file = await saveWorkbook(model);
          expect(packageProblems(file)).toEqual([]);
          expect(comparable(await openWorkbook(file, model.name))).toEqual(comparable(model));
        },
      ),
      { numRuns: 60 },
    );
  });
});
