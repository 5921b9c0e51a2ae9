/** Text files as people export them: encodings, separators, numbers, dates, and what must stay text. */
import { inCodePage } from './codePages';
import { BadInput } from '../../../host/badInput';
import { openCsv } from '../../../host/csv/openCsv';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import type { ModelValue, SheetModel } from '../../../host/workbookModel';
import { serialOf } from '../../../src/schema/calendar';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function valuesOf(sheet: SheetModel): (ModelValue | undefined)[][] {
  return sheet.cells.map((row) => row.map((cell) => cell?.value));
}

function column(values: readonly string[], header = 'X'): (ModelValue | undefined)[] {
  const lines = [header, ...values].map((value) =>
    /[",;\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value,
  );
  return valuesOf(openCsv(utf8(`${lines.map((line) => `k,${line}`).join('\n')}\n`), 'a.csv'))
    .slice(1)
    .map((row) => row[1]);
}

function format(values: readonly string[]): string | undefined {
  const lines = ['X', ...values].map((value) => `k,${value}`);
  return openCsv(utf8(lines.join('\n')), 'a.csv').cells[1]?.[1]?.style?.numberFormat;
}

const day = serialOf(2017, 2, 1);

describe('the encoding of a text file', () => {
  const text = 'Клиент;Сумма;Дата\r\nООО "Ёлка";1 234,50;01.02.2017\r\nПродажи и услуги;99,5;28.02.2017\r\n';
  const expected = [
    ['Клиент', 'Сумма', 'Дата'],
    ['ООО "Ёлка"', 1234.5, day],
    ['Продажи и услуги', 99.5, day === null ? null : day + 27],
  ];

  it('is Windows-1251 for a Russian export with semicolons, decimal commas and dotted dates', () => {
    expect(valuesOf(openCsv(inCodePage(text, 'windows-1251'), 'Продажи.csv'))).toEqual(expected);
  });

  it('is UTF-8 with or without a mark', () => {
    expect(valuesOf(openCsv(utf8(text), 'a.csv'))).toEqual(expected);
    expect(valuesOf(openCsv(utf8(`\ufeff${text}`), 'a.csv'))).toEqual(expected);
  });

  it('is UTF-16 of either order with a mark', () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(valuesOf(openCsv(little, 'a.csv'))).toEqual(expected);
    expect(valuesOf(openCsv(Buffer.from(little).swap16(), 'a.csv'))).toEqual(expected);
  });

  it('is Windows-1257 for Lithuanian', () => {
    const lithuanian = 'Įmonė;Vadybininkė;Suma\nŠiaulių žuvis;Rūta Žąsytė;12,5\nĄžuolas;Čiurlys;7\n';
    expect(valuesOf(openCsv(inCodePage(lithuanian, 'windows-1257'), 'a.csv'))).toEqual([
      ['Įmonė', 'Vadybininkė', 'Suma'],
      ['Šiaulių žuvis', 'Rūta Žąsytė', 12.5],
      ['Ąžuolas', 'Čiurlys', 7],
    ]);
  });

  it('is Windows-1251 for Russian with Latin words in it', () => {
    const mixed = 'Client,Менеджер,Stage\nAcme UAB,Ольга,Presentation\nBolt Ltd,Иван,Offer\n';
    expect(valuesOf(openCsv(inCodePage(mixed, 'windows-1251'), 'a.csv'))[1]).toEqual([
      'Acme UAB',
      'Ольга',
      'Presentation',
    ]);
  });
});

describe('the separator', () => {
  it.each([
    ['comma', 'a,b,c\n1,2,3\n'],
    ['semicolon', 'a;b;c\n1;2;3\n'],
    ['tab', 'a\tb\tc\n1\t2\t3\n'],
    ['the one that the file tells', 'sep=|\na|b|c\n1|2|3\n'],
  ])('is a %s', (_, text) => {
    expect(valuesOf(openCsv(utf8(text), 'a.csv'))).toEqual([
      ['a', 'b', 'c'],
      [1, 2, 3],
    ]);
  });

  it('is the semicolon where headers hold commas and numbers have decimal commas', () => {
    const text = 'Sum, EUR;Plan, EUR\n1,5;2,5\n3,5;4,5\n';
    expect(valuesOf(openCsv(utf8(text), 'a.csv'))).toEqual([
      ['Sum, EUR', 'Plan, EUR'],
      [1.5, 2.5],
      [3.5, 4.5],
    ]);
  });

  it('does not cut quoted values', () => {
    const text = 'a,b\n"x, ""y""\nz",1\n';
    expect(valuesOf(openCsv(utf8(text), 'a.csv'))[1]).toEqual(['x, "y"\nz', 1]);
  });

  it('is not needed by a single column', () => {
    expect(valuesOf(openCsv(utf8('a\n1\n2\n'), 'a.csv'))).toEqual([['a'], [1], [2]]);
  });
});

describe('a column of numbers', () => {
  it.each([
    ['points', ['1.5', '-2', '10'], [1.5, -2, 10]],
    ['commas', ['1,5', '-2', '10'], [1.5, -2, 10]],
    ['thousands by spaces', ['1 234,5', '12 345 678'], [1234.5, 12345678]],
    ['thousands by hard spaces', ['1\u00a0234', '5'], [1234, 5]],
    ['thousands by commas', ['1,234.50', '2,000,000'], [1234.5, 2000000]],
    ['thousands by points', ['1.234,50', '2.000.000'], [1234.5, 2000000]],
    ['an exponent', ['1.5E+3', '2'], [1500, 2]],
    ['blanks in it', ['1', '', ' ', '2'], [1, undefined, undefined, 2]],
  ])('is read with %s', (_, texts, numbers) => {
    expect(column(texts)).toEqual(numbers);
  });

  it.each([
    ['one value is a word', ['1', 'n/a', '2']],
    ['decimal marks differ', ['1.5', '2,5']],
    ['every mark could be of thousands or of decimals', ['1,234', '5,678']],
    ['codes have leading zeros', ['0012', '345']],
    ['there are more digits than a number keeps', ['1234567890123456', '1']],
    ['they are telephone numbers with a plus', ['+37061234567', '+37069876543']],
    ['they look like an exponent but are codes', ['12E3', '45E2']],
  ])('stays text when %s', (_, texts) => {
    expect(column(texts)).toEqual(texts);
  });

  it('stays text under a header that says telephone', () => {
    expect(column(['37061234567'], 'Тел.')).toEqual(['37061234567']);
    expect(column(['37061234567'], 'Phone number')).toEqual(['37061234567']);
    expect(column(['37061234567'], 'Hotels')).toEqual([37061234567]);
  });
});

describe('a column of dates', () => {
  it.each([
    ['ISO', ['2017-02-01', '2017-02-01'], 'yyyy-mm-dd'],
    ['day.month.year', ['01.02.2017', '1.2.2017'], 'dd.mm.yyyy'],
    ['day/month/year where nothing proves otherwise', ['01/02/2017', '01/02/2017'], 'yyyy-mm-dd'],
  ])('is read as %s', (_, texts, numberFormat) => {
    expect(column(texts)).toEqual([day, day]);
    expect(format(texts)).toBe(numberFormat);
  });

  it('is month/day/year when one of them proves it', () => {
    expect(column(['02/01/2017', '02/28/2017'])).toEqual([serialOf(2017, 2, 1), serialOf(2017, 2, 28)]);
  });

  it.each([
    ['one is no day', ['31.04.2017', '01.02.2017']],
    ['forms are mixed', ['2017-02-01', '01.02.2017']],
    ['both readings of slashes fail', ['13/01/2017', '01/13/2017']],
    ['one is before Excel counts days rightly', ['1899-12-31', '2017-02-01']],
  ])('stays text when %s', (_, texts) => {
    expect(column(texts)).toEqual(texts);
  });
});

describe('the sheet of a text file', () => {
  it('never has formulas', async () => {
    const sheet = openCsv(utf8('Name,Note\n=1+1,"=HYPERLINK(""http://x"")"\n@SUM(A1),-cmd\n'), 'a.csv');
    expect(valuesOf(sheet).slice(1)).toEqual([
      ['=1+1', '=HYPERLINK("http://x")'],
      ['@SUM(A1)', '-cmd'],
    ]);
    const file = await saveWorkbook({
      name: 'a.xlsx',
      date1904: false,
      sheets: [sheet],
      names: [],
      activeSheet: 0,
      settings: {},
    });
    const saved = await openWorkbook(file, 'a.xlsx');
    expect(saved.sheets[0]?.cells.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(saved.sheets[0]?.cells[1]?.[0]?.value).toBe('=1+1');
  });

  it('has one table over its data, with a bold frozen header', () => {
    const sheet = openCsv(utf8('Client,Sum\nAcme,1\nBolt,2\n'), '2017 sales/q1?.csv');
    expect(sheet.name).toBe('2017 sales_q1_');
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.cells[0]?.[0]?.style).toEqual({ bold: true });
    expect(sheet.columns[0]?.width).toBeGreaterThanOrEqual(8);
    expect(sheet.tables).toHaveLength(1);
    expect(sheet.tables[0]).toMatchObject({
      name: '_2017_sales_q1',
      range: { row: 0, column: 0, rows: 3, columns: 2 },
      columns: ['Client', 'Sum'],
    });
  });

  it('keeps the words of doubled and blank headers in the cells, and gives the columns names of their own', () => {
    const sheet = openCsv(utf8('Name,name,,Name2\na,b,c,d\n'), 'a.csv');
    expect(sheet.cells[0]?.map((cell) => cell?.value)).toEqual(['Name', 'name', '', 'Name2']);
    expect(sheet.tables[0]?.columns).toEqual(['Name', 'name3', 'Column3', 'Name2']);
  });

  it('has rows of different lengths and no blank ones', () => {
    expect(valuesOf(openCsv(utf8('a,b,,\n1,,,\n\n,,,\n2,3,,\n'), 'a.csv'))).toEqual([
      ['a', 'b'],
      [1, undefined],
      [2, 3],
    ]);
  });

  it('has one blank row when there is nothing but headers', () => {
    const sheet = openCsv(utf8('Client,Sum\n'), 'a.csv');
    expect(sheet.tables[0]?.range.rows).toBe(2);
    expect(valuesOf(sheet)[1]).toEqual([undefined, undefined]);
  });

  it.each([
    ['nothing', '', 'empty-file'],
    ['blank lines', '\ufeff\n ; \n', 'empty-file'],
    ['bytes that are no text', 'PK\u0000\u0001', 'not-a-workbook'],
  ])('is refused with %s in the file', (_, text, code) => {
    let error: unknown;
    try {
      openCsv(utf8(text), 'a.csv');
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(BadInput);
    expect(error).toMatchObject({ code, fileName: 'a.csv' });
  });

  it.each([
    ['History.csv', 'History_', 'History'],
    ["'quoted'.csv", '_quoted_', 'quoted'],
    ['R1C1.csv', 'R1C1', '_R1C1'],
    ['AB12.csv', 'AB12', '_AB12'],
    ['.csv', 'Data', 'Data'],
    ['x'.repeat(40) + '.csv', 'x'.repeat(31), 'x'.repeat(40)],
  ])('of %s has names that Excel allows', (fileName, sheetName, tableName) => {
    const sheet = openCsv(utf8('a,b\n1,2\n'), fileName);
    expect(sheet.name).toBe(sheetName);
    expect(sheet.tables[0]?.name).toBe(tableName);
  });
});
