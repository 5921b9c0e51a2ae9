/** What is no workbook is refused with one clear code. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { BadInput } from '../../../host/badInput';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { cellsOf, sheetModel, workbookModel } from './models';

/** An OLE compound file as far as it matters: its header, and a directory with an entry of this name. */
function oleFile(name: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.write(name, 1024, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 1024 + 64);
  return bytes;
}

const goodFile = (): Promise<Uint8Array> =>
  saveWorkbook(workbookModel([sheetModel('Data', { cells: cellsOf([[1]]) })]));

async function withPart(name: string, change: (text: string) => string | null): Promise<Uint8Array> {
  const parts = unzipSync(await goodFile());
  const changed = change(Buffer.from(parts[name] ?? []).toString('utf8'));
  if (changed === null) delete parts[name];
  else parts[name] = strToU8(changed);
  return zipSync(parts);
}

async function refusal(bytes: Uint8Array): Promise<BadInput> {
  try {
    await openWorkbook(bytes, 'Input.xlsx');
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
  throw new Error('the file was opened');
}

describe('openWorkbook', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty-file'],
    ['text', Buffer.from('Client,Sum\nAcme,1\n'), 'not-a-workbook'],
    ['an encrypted workbook', oleFile('EncryptedPackage'), 'encrypted'],
    ['a workbook of Excel 97', oleFile('Workbook'), 'old-format'],
    ['a workbook of Excel 5', oleFile('Book'), 'old-format'],
    ['another OLE file', oleFile('WordDocument'), 'not-a-workbook'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'unknown-type'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    [
      'an OpenDocument spreadsheet',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'unknown-type',
    ],
    ['a cut-off zip', Buffer.from('504b0304140000000800', 'hex'), 'damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toMatchObject({ name: 'BadInput', code, fileName: 'Input.xlsx' });
  });

  it('refuses a file that was cut in the middle', async () => {
    const file = await goodFile();
    expect(await refusal(file.slice(0, file.length / 2))).toMatchObject({ code: 'damaged' });
  });

  it.each([
    ['an unclosed tag', (xml: string) => xml.replace('</row>', '')],
    ['an unknown entity', (xml: string) => xml.replace('<v>1</v>', '<v>&evil;</v>')],
    ['a document type', (xml: string) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml.replace(/<\?xml[^>]*\?>/, '')}`],
  ])('refuses a sheet with %s', async (_, change) => {
    expect(await refusal(await withPart('xl/worksheets/sheet1.xml', change))).toMatchObject({ code: 'damaged' });
  });

  it('refuses broken XML in a small part', async () => {
    expect(await refusal(await withPart('xl/styles.xml', (xml) => xml.slice(0, -20)))).toMatchObject({
      code: 'damaged',
    });
  });

  it('refuses a document of another program and a binary workbook', async () => {
    const type = (name: string): Promise<Uint8Array> =>
      withPart('[Content_Types].xml', (xml) =>
        xml.replace(/application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/, name),
      );
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    expect(await refusal(await type(word))).toMatchObject({ code: 'not-a-workbook' });
    expect(await refusal(await type('application/vnd.ms-excel.sheet.binary.macroEnabled.main'))).toMatchObject({
      code: 'unknown-type',
      parameters: { type: 'xlsb' },
    });
  });

  it('opens a workbook with macros', async () => {
    const file = await withPart('[Content_Types].xml', (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    );
    expect((await openWorkbook(file, 'Input.xlsm')).sheets).toHaveLength(1);
  });
});

describe('saveWorkbook', () => {
  it('refuses an original that is no workbook', async () => {
    const model = workbookModel([sheetModel('Data')]);
    await expect(saveWorkbook(model, Buffer.from('text'))).rejects.toMatchObject({ code: 'not-a-workbook' });
  });
});
