import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { blankSheet } from '../host/blankSheet';
import { serve } from '../host/workbench/server/serve';
import type { CellModel } from '../host/workbookModel';
import { saveWorkbook } from '../host/xlsx/saveWorkbook';
import { launchChromium } from '../test/support/chromium';

const ROWS = 50000;
const COLUMNS = 12;
const RATINGS = 2000;

/**
 * What a person waits for in the workbench, in a real browser: name and seconds.
 *
 * @param folder for the files that are opened
 */
export async function workbenchTimes(root: string, folder: string): Promise<[string, number][]> {
  const large = await fileOf(folder, 'large', (row) =>
    Array.from({ length: COLUMNS }, (_, column) => ({
      value: column % 3 === 0 ? `Client name ${String(row % 3000)}` : row * 1.5 + column,
    })),
  );
  const ratings = await fileOf(folder, 'ratings', (row) =>
    row < RATINGS ? [{ value: row }, { formula: `=KAM.KEYRATING(A${String(row + 1)},1)` }] : undefined,
  );
  const serving = await serve({ root, port: 0 });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
    const first = await timed(async () => {
      await page.goto(serving.address);
      await shows(page, 'About', 'A1');
    });
    const opening = await timed(async () => {
      await page.setInputFiles('input[type=file]', large);
      await shows(page, 'large', `L${String(ROWS)}`);
    });
    const frames = await slowestFrames(page);
    const rating = await timed(async () => {
      await page.setInputFiles('input[type=file]', ratings);
      await shows(page, 'ratings', `B${String(RATINGS)}`, String(RATINGS));
    });
    return [
      ['workbench: start with the sample', first],
      [`workbench: open ${String(ROWS)} x ${String(COLUMNS)} cells`, opening],
      ['workbench: frame while scrolling them, median', frames.median],
      ['workbench: frame while scrolling them, 95 of 100', frames.most],
      [`workbench: open ${String(RATINGS)} KEYRATING cells, computed`, rating],
    ];
  } finally {
    await browser.close();
    await serving.close();
  }
}

async function fileOf(
  folder: string,
  name: string,
  row: (index: number) => (CellModel | undefined)[] | undefined,
): Promise<string> {
  const sheet = blankSheet('s1', name);
  sheet.cells = Array.from({ length: ROWS }, (_, index) => row(index) ?? []);
  const model = { name, date1904: false, sheets: [sheet], names: [], activeSheet: 0, settings: {} };
  const file = path.join(folder, `${name}.xlsx`);
  writeFileSync(file, await saveWorkbook(model));
  return file;
}

async function timed(act: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await act();
  return (performance.now() - started) / 1000;
}

async function shows(page: Page, sheet: string, address: string, expected?: string): Promise<void> {
  await page.waitForFunction(
    ([s = '', a = '', wanted]) => {
      const shown = window.kamWorkbench?.displayed(s, a) ?? '';
      return wanted === undefined ? shown !== '' : shown === wanted;
    },
    [sheet, address, expected],
    { timeout: 120000 },
  );
}

/** Seconds between frames while the wheel is turned. */
async function slowestFrames(page: Page): Promise<{ median: number; most: number }> {
  await page.mouse.move(500, 440);
  const watching = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        const frame = (now: number): void => {
          times.push(now - last);
          last = now;
          if (times.length < 120) requestAnimationFrame(frame);
          else resolve(times);
        };
        requestAnimationFrame(frame);
      }),
  );
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(16);
  }
  const times = (await watching).sort((a, b) => a - b);
  return { median: (times[60] ?? 0) / 1000, most: (times[114] ?? 0) / 1000 };
}
