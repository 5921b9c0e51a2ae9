/** Files of people in the workbench: opened, refused, edited and saved without loss. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { csvOf } from '../support/kam';
import { describeWithSharedData, sharedData } from '../support/sharedData';
import { useWorkbench, withWorkbench } from './workbenchPage';

useWorkbench();

describe('files in the workbench', () => {
  it('that cannot be opened are told why, and the open workbook stays', async () => {
    await withWorkbench(async ({ page, drop, sheetNames, type, shows }) => {
      const before = await sheetNames();
      for (const [name, bytes, reason] of [
        ['broken.xlsx', new TextEncoder().encode('PK\u0003\u0004 not a zip'), 'broken.xlsx'],
        ['empty.xlsx', new Uint8Array(0), 'empty.xlsx'],
        ['picture.png', new Uint8Array([1, 2, 3]), 'picture.png'],
      ] as const) {
        await drop(name, bytes);
        await page.locator('[aria-live] .fui-MessageBar', { hasText: reason }).waitFor();
        expect(await sheetNames()).toEqual(before);
        await page.getByRole('button', { name: 'Dismiss' }).click();
      }
      // It goes on following what is typed.
      await type('About', 'C1', '=40+2');
      await shows('About', 'C1', '42');
    });
  });

  it('of 20 MB open, as dropped', async () => {
    const header = ['Deal', 'Client', 'Manager', 'Stage', 'Outcome', 'Started', 'Actual', 'Note'];
    const note = 'A long remark on what was said, what is agreed and who does what until when. '.repeat(5);
    const rows = Array.from({ length: 48000 }, (_, row) => [
      `D-${row}`,
      `Client ${row % 900} Ltd`,
      `Manager ${row % 12}`,
      'Offer',
      row % 3 === 0 ? 'Won' : 'Lost',
      '2025-03-01',
      row,
      note,
    ]);
    const bytes = new TextEncoder().encode(csvOf([header, ...rows]));
    expect(bytes.length).toBeGreaterThan(20e6);
    await withWorkbench(async ({ page, drop, shows, pane }) => {
      await drop('large.csv', bytes);
      await page.waitForFunction(() => window.kamWorkbench?.sheetNames[0] === 'large', null, { timeout: 90000 });
      await shows('large', 'G48001', '47999');
      await pane.getByText('rows: 48000', { exact: false }).first().waitFor({ timeout: 90000 });
    });
  });

  it('with unsaved changes are not lost to another file without asking', async () => {
    await withWorkbench(async ({ page, type, drop, displayed, shows }) => {
      await type('About', 'C1', 'typed');
      const csv = new TextEncoder().encode('Client;Actual\nAcme;5\n');
      await drop('other.csv', csv);
      await page.getByRole('button', { name: 'Stay' }).click();
      expect(await displayed('About', 'C1')).toBe('typed');
      await drop('other.csv', csv);
      await page.getByRole('button', { name: 'Open without saving' }).click();
      await shows('other', 'A2', 'Acme');
    });
  });

  it('of text are saved as workbooks', async () => {
    await withWorkbench(async ({ drop, shows, save }) => {
      await drop('clients.csv', new TextEncoder().encode('Клиент;Сумма\nРомашка;5\n'));
      await shows('clients', 'A2', 'Ромашка');
      const { name, bytes } = await save();
      expect(name).toBe('clients.xlsx');
      const { sheets } = await openWorkbook(bytes, name);
      expect(sheets[0]?.cells[1]?.map((cell) => cell?.value)).toEqual(['Ромашка', 5]);
    });
  });
});

describeWithSharedData('preserve/rich.xlsx')('a workbook full of parts that the preview does not know', () => {
  it('keeps them all when a cell is edited and the file is saved', async () => {
    const file = sharedData('preserve', 'rich.xlsx');
    const original = unzipSync(new Uint8Array(readFileSync(file)));
    await withWorkbench(async ({ open, sheetNames, type, shows, save }) => {
      await open(file);
      const [sheet = ''] = await sheetNames();
      await type(sheet, 'H40', 'typed in the preview');
      await shows(sheet, 'H40', 'typed in the preview');
      const { bytes, name } = await save();
      const saved = unzipSync(bytes);
      expect(Object.keys(saved).sort()).toEqual(
        Object.keys(original)
          .filter((part) => !part.endsWith('calcChain.xml'))
          .sort(),
      );
      const model = await openWorkbook(bytes, name);
      expect(model.sheets[0]?.cells[39]?.[7]?.value).toBe('typed in the preview');
      const kept = Object.keys(original).filter(
        (part) => !/workbook\.xml|\[Content_Types\]|calcChain|\.rels$/.test(part),
      );
      const changed = kept.filter(
        (part) => Buffer.compare(Buffer.from(original[part] ?? []), Buffer.from(saved[part] ?? [])) !== 0,
      );
      expect(changed).toEqual([model.sheets[0]?.part]);
    });
  });
});
