/** Dossiers in the browser, as a person keeps them: made, typed into, taken apart, refreshed; and made of a messy sheet. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blankSheet } from '../../host/blankSheet';
import type { SheetModel } from '../../host/workbookModel';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../host/xlsx/saveWorkbook';
import { RUSSIAN_CARDS } from '../dossier/structure/messySheets';
import { useWorkbench, withWorkbench, type WorkbenchPage } from './workbenchPage';

useWorkbench();

const COLUMNS = 'ABCDEFGHIJKLM';

/** All that the grid shows of a sheet, by rows. */
async function shown({ page }: WorkbenchPage, sheet: string, rows = 230): Promise<string[][]> {
  return page.evaluate(
    ([name, letters, count]) =>
      Array.from({ length: Number(count) }, (_, row) =>
        [...String(letters)].map((letter) => window.kamWorkbench?.displayed(String(name), `${letter}${row + 1}`) ?? ''),
      ),
    [sheet, COLUMNS, rows] as const,
  );
}

/** The row of a line, from 1. */
async function rowOf(workbench: WorkbenchPage, sheet: string, label: string): Promise<number> {
  const row = (await shown(workbench, sheet)).findIndex((cells) => cells.includes(label));
  if (row < 0) throw new Error(`«${sheet}» has no line «${label}»`);
  return row + 1;
}

/** The texts of a sheet in a file. */
const textsOf = ({ cells }: Pick<SheetModel, 'cells'>) =>
  cells.map((row) => row.map((cell) => (typeof cell?.value === 'string' ? cell.value : '')));

const words = (cells: readonly (readonly string[])[]) =>
  cells
    .flat()
    .flatMap((text) => text.match(/mine \d+\./g) ?? [])
    .sort();

describe('dossiers in the workbench', () => {
  it('keep whatever is typed into every part, whatever is done to their rows and labels', async () => {
    await withWorkbench(async (workbench) => {
      const { pane, type, insertRows, waitForSheet, sheetNames, displayed, save, page } = workbench;
      const sheet = 'Dossier Birch Foods Ltd';
      await pane.getByRole('tab', { name: 'Dossiers' }).click();
      await pane.getByRole('button', { name: 'New dossiers for all key clients' }).click();
      await waitForSheet('Dossiers');
      await pane.getByText('New (5):').first().waitFor();
      const dossiers = (await sheetNames()).filter((name) => name.startsWith('Dossier '));
      expect(dossiers).toHaveLength(5);

      let count = 0;
      const typed: string[] = [];
      const put = async (address: string): Promise<string> => {
        const word = `mine ${++count}.`;
        typed.push(word);
        await type(sheet, address, word);
        return word;
      };
      // Every part: the account plan, general, our view, decision group, competitors, development, beside them, and after the end.
      for (const label of ['Client’s objectives', 'History', 'Bank', 'Relationship now']) {
        await put(`C${await rowOf(workbench, sheet, label)}`);
      }
      for (const head of ['Risk', 'Unit', 'What was bought', 'Fact']) {
        await put(`B${(await rowOf(workbench, sheet, head)) + 1}`);
      }
      const people = await rowOf(workbench, sheet, 'Position');
      await put(`C${people + 1}`);
      // The role offers a list, and takes other words.
      await put(`D${people + 1}`);
      const rivals = await rowOf(workbench, sheet, 'Strengths');
      await put(`E${rivals + 1}`);
      await put(`K${await rowOf(workbench, sheet, 'Auditor')}`);
      const figure = await rowOf(workbench, sheet, 'Revenue by period');
      const revenue = await displayed(sheet, `C${figure + 2}`);
      const over = await put(`C${figure + 2}`);

      // A row in the middle of a small table, and two between the parts for notes of one's own.
      await insertRows(sheet, people + 2);
      await put(`B${people + 2}`);
      const general = await rowOf(workbench, sheet, '1. General information');
      await insertRows(sheet, general, 2);
      await put(`B${general}`);
      await type(sheet, `B${await rowOf(workbench, sheet, 'Bank')}`, 'House bank');
      expect(words(await shown(workbench, sheet))).toEqual([...typed].sort());

      await pane.getByRole('button', { name: 'Refresh all dossiers' }).click();
      await pane.getByText('Refreshed (').first().waitFor();
      await page.waitForTimeout(500);
      const after = await shown(workbench, sheet);
      expect(words(after)).toEqual([...typed].sort());
      const bank = await rowOf(workbench, sheet, 'House bank');
      expect(await displayed(sheet, `C${bank}`)).toMatch(/^mine /);
      expect(await displayed(sheet, `C${figure + 2}`)).toBe(revenue);
      const note = after.find((cells) => cells.includes(over));
      expect(note?.slice(1, 3)).toEqual(['Revenue by period', over]);
      expect(words(await shown(workbench, dossiers[1] ?? ''))).toEqual([]);

      const { bytes, name } = await save();
      const saved = await openWorkbook(bytes, name);
      const kept = saved.sheets.find((each) => each.name === sheet);
      expect(kept && words(textsOf(kept))).toEqual([...typed].sort());
      const others = saved.sheets.filter((each) => each.name !== sheet);
      // A workbook for the manager alone: the page offers it as a file.
      await pane.getByRole('button', { name: 'Split by manager…' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        pane.getByRole('button', { name: 'Open a workbook with the dossiers of Boris Lind' }).click(),
      ]);
      const split = await openWorkbook(new Uint8Array(readFileSync(await file.path())), file.suggestedFilename());
      expect(split.sheets.map((each) => each.name)).toContain(sheet);
      expect(split.sheets.every((each) => each.name.startsWith('Dossier '))).toBe(true);
      expect(split.sheets.length).toBeLessThan(dossiers.length);
      expect(words(split.sheets.flatMap(textsOf))).toEqual([...typed].sort());
      expect(others.filter(({ cells }) => /mine \d+\./.test(JSON.stringify(cells))).map((each) => each.name)).toEqual(
        [],
      );
    });
  });

  it('are made of a messy table of cards after a look at what goes where; the table stays as it was', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kam-cards-'));
    try {
      const cells = RUSSIAN_CARDS.map((row) =>
        row.map((value) => (typeof value === 'object' ? (value ?? undefined) : value === '' ? undefined : { value })),
      );
      const file = path.join(folder, 'Карточки.xlsx');
      const cards = { ...blankSheet('cards', 'Карточки'), cells };
      const model = { name: file, date1904: false, sheets: [cards], names: [], activeSheet: 0, settings: {} };
      writeFileSync(file, await saveWorkbook(model));
      await withWorkbench(
        async (workbench) => {
          const { pane, open, waitForSheet, sheetNames } = workbench;
          await open(file);
          const before = await shown(workbench, 'Карточки', 30);
          await pane.getByRole('tab', { name: 'Досье' }).click();
          await pane.getByRole('button', { name: 'Структурировать имеющийся лист…' }).click();
          await pane.getByLabel('Лист', { exact: true }).selectOption('Карточки');
          await pane.getByRole('button', { name: 'Показать, что куда попадёт' }).click();
          await pane.getByRole('button', { name: 'Создать досье (3)' }).waitFor();
          expect(await sheetNames()).toEqual(['Карточки']);
          await pane.getByRole('button', { name: 'Создать досье (3)' }).click();
          await waitForSheet('Список досье');
          await pane.getByText('Лист «Карточки» остался прежним.').first().waitFor();
          const dossiers = (await sheetNames()).filter((name) => name.startsWith('Досье '));
          expect(dossiers).toHaveLength(3);
          expect(await shown(workbench, 'Карточки', 30)).toEqual(before);

          const all = (await Promise.all(dossiers.map((name) => shown(workbench, name)))).flat(2);
          for (const text of ['Стройснаб', 'Иванов И.И.', 'Петрова А.С.', 'Альфа-Плюс', 'Пример-Банк', 'рыбалка']) {
            expect(all.filter((each) => each.includes(text))).not.toEqual([]);
          }
          const romashka = dossiers.find((name) => name.includes('Ромашка')) ?? '';
          const bank = await rowOf(workbench, romashka, 'Банк');
          expect((await shown(workbench, romashka))[bank - 1]?.[2]).toBe('Образец-Банк');
          const hobby = await rowOf(workbench, romashka, 'рыбалка');
          expect((await shown(workbench, romashka))[hobby - 1]?.[1]).toBe('Хобби директора');
        },
        { language: 'ru' },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
