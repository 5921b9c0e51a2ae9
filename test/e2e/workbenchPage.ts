/**
 * The workbench in a real browser, as a person uses it. Whatever happens in it, two things hold at the end: no request left the
 * loopback interface, and the console said nothing bad.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { serve, type Serving } from '../../host/workbench/server/serve';
import { launchChromium } from '../support/chromium';

const root = path.join(__dirname, '..', '..');
const OPENING = 60000;
const FOLLOWING = 20000;

export interface WorkbenchPage {
  page: Page;
  pane: FrameLocator;
  /** What a cell shows. */
  displayed: (sheet: string, address: string) => Promise<string>;
  sheetNames: () => Promise<string[]>;
  /** Goes to a cell through the sheet's tab and the name box. */
  goTo: (sheet: string, address: string) => Promise<void>;
  /** Types into a cell and confirms. */
  type: (sheet: string, address: string, text: string) => Promise<void>;
  /** Chooses from the list that a cell offers. */
  pick: (sheet: string, address: string, item: string) => Promise<void>;
  /** Inserts rows above a row, by the menu of the row's heading, and waits until they are drawn. Rows count from 1. */
  insertRows: (sheet: string, row: number, count?: number) => Promise<void>;
  /** Deletes rows, by the menu of their headings, and waits until they are gone. */
  deleteRows: (sheet: string, row: number, count?: number) => Promise<void>;
  /** Selects whole rows by their headings and opens the menu there; the cells are brought into view before. */
  openRowMenu: (sheet: string, row: number, count?: number) => Promise<void>;
  /** Waits until a cell shows what is expected. */
  shows: (sheet: string, address: string, expected: string) => Promise<void>;
  waitForSheet: (name: string) => Promise<void>;
  /** Chooses a file by the button, and waits until it is open. */
  open: (file: string) => Promise<void>;
  /** Drops a file on the page. */
  drop: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Saves, and gives the file. */
  save: () => Promise<{ name: string; bytes: Uint8Array }>;
}

let serving: Serving | undefined;
let browser: Browser | undefined;

/** Starts the server and the browser for the tests of a file. */
export function useWorkbench(): void {
  jest.setTimeout(240_000);
  beforeAll(async () => {
    if (!existsSync(path.join(root, 'dist', 'workbench', 'workbench.html'))) {
      throw new Error('the workbench is not built: run npm run build');
    }
    serving = await serve({ root, port: 0 });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });
}

/** Opens the page, lets a test use it, and checks what the page said and asked for. */
export async function withWorkbench(
  use: (workbench: WorkbenchPage) => Promise<void>,
  options: BrowserContextOptions & { language?: string } = {},
): Promise<void> {
  if (!serving || !browser) throw new Error('useWorkbench was not called');
  const { language = 'en', ...rest } = options;
  const { address } = serving;
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, acceptDownloads: true, ...rest });
  const bad: string[] = [];
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address)) foreign.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') bad.push(message.text());
  });
  context.on('weberror', (error) => bad.push(error.error().stack ?? error.error().message));
  try {
    const page = await context.newPage();
    await page.goto(`${address}?lang=${language}`);
    await opened(page, `kam-sample-${language}.xlsx`);
    await use(driver(page, language));
    expect(foreign).toEqual([]);
    expect(bad).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What the grid's own menu says; it has no Lithuanian. */
const ENGLISH_MENU = { rowsAbove: 'rows above', deleteRows: 'Delete Selected Row' };
const RUSSIAN_MENU = { rowsAbove: 'строк выше', deleteRows: 'Удалить выбранную строку' };

function driver(page: Page, language: string): WorkbenchPage {
  const menu = language === 'ru' ? RUSSIAN_MENU : ENGLISH_MENU;
  const pane = page.frameLocator('iframe.workbench-pane');
  const displayed = (sheet: string, address: string): Promise<string> =>
    page.evaluate(([s, a]) => window.kamWorkbench?.displayed(s ?? '', a ?? '') ?? '', [sheet, address]);
  const sheetNames = (): Promise<string[]> => page.evaluate(() => window.kamWorkbench?.sheetNames ?? []);
  const goTo = async (sheet: string, address: string): Promise<void> => {
    await page.locator('[data-u-comp=slide-tab-item]', { hasText: exactly(sheet) }).click();
    const nameBox = page.locator('.workbench-sheet input[type=text]').first();
    await nameBox.fill(address);
    await nameBox.press('Enter');
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('.workbench-sheet input[type=text]')?.value === wanted,
      address,
    );
  };
  const rectOf = async (address: string): Promise<{ left: number; right: number; top: number; bottom: number }> => {
    const rect = await page.evaluate((at) => window.kamWorkbench?.rectOf(at), address);
    if (!rect) throw new Error(`${address} is not drawn`);
    return rect;
  };
  const openRowMenu = async (sheet: string, row: number, count = 1): Promise<void> => {
    await goTo(sheet, `A${row + count - 1}`);
    await goTo(sheet, `A${row}`);
    const heading = async (at: number): Promise<[number, number]> => {
      const { left, top, bottom } = await rectOf(`A${at}`);
      return [left - 20, (top + bottom) / 2];
    };
    await page.mouse.click(...(await heading(row)));
    await page.keyboard.down('Shift');
    if (count > 1) await page.mouse.click(...(await heading(row + count - 1)));
    await page.keyboard.up('Shift');
    await page.mouse.click(...(await heading(row)), { button: 'right' });
    await page.getByText(menu.deleteRows, { exact: true }).waitFor();
  };
  /** Does something that moves rows of a sheet, and waits until it is drawn. */
  const movingRows = async (sheet: string, act: () => Promise<void>): Promise<void> => {
    const before = await page.evaluate((name) => window.kamWorkbench?.rowMoves(name) ?? 0, sheet);
    await act();
    await page.waitForFunction(
      ([name, moves]) => (window.kamWorkbench?.rowMoves(String(name)) ?? 0) > Number(moves),
      [sheet, before] as const,
      { timeout: FOLLOWING },
    );
  };
  return {
    page,
    pane,
    openRowMenu,
    insertRows: (sheet, row, count = 1) =>
      movingRows(sheet, async () => {
        await openRowMenu(sheet, row);
        const item = page.locator('div:has(input)', { hasText: menu.rowsAbove }).last();
        await item.locator('input').fill(String(count));
        await page
          .getByText(menu.rowsAbove)
          .last()
          .click({ position: { x: 8, y: 8 } });
      }),
    deleteRows: (sheet, row, count = 1) =>
      movingRows(sheet, async () => {
        await openRowMenu(sheet, row, count);
        await page.getByText(menu.deleteRows, { exact: true }).click();
      }),
    displayed,
    sheetNames,
    goTo,
    type: async (sheet, address, text) => {
      await goTo(sheet, address);
      const rect = await page.evaluate((at) => window.kamWorkbench?.rectOf(at), address);
      if (!rect) throw new Error(`${address} is not drawn`);
      await page.mouse.click((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    pick: async (sheet, address, item) => {
      await goTo(sheet, address);
      const rect = await page.evaluate((at) => window.kamWorkbench?.rectOf(at), address);
      if (!rect) throw new Error(`${address} is not drawn`);
      await page.mouse.click(rect.right - 10, (rect.top + rect.bottom) / 2);
      await page.getByText(item, { exact: true }).last().click();
    },
    shows: async (sheet, address, expected) => {
      const until = Date.now() + FOLLOWING;
      let shown = await displayed(sheet, address);
      while (shown !== expected && Date.now() < until) {
        await page.waitForTimeout(50);
        shown = await displayed(sheet, address);
      }
      expect([sheet, address, shown]).toEqual([sheet, address, expected]);
    },
    waitForSheet: async (name) => {
      await page.waitForFunction((wanted) => window.kamWorkbench?.sheetNames.includes(wanted), name, {
        timeout: OPENING,
      });
    },
    open: async (file) => {
      await page.setInputFiles('input[type=file]', file);
      await opened(page, path.basename(file));
    },
    drop: async (name, bytes) => {
      const transfer = await page.evaluateHandle(
        ([fileName, content]) => {
          const data = new DataTransfer();
          const raw = Uint8Array.from(atob(content ?? ''), (each) => each.charCodeAt(0));
          data.items.add(new File([raw], fileName ?? ''));
          return data;
        },
        [name, Buffer.from(bytes).toString('base64')],
      );
      await page.dispatchEvent('.workbench-body', 'drop', { dataTransfer: transfer });
    },
    save: async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save' }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
    },
  };
}

/** Waits until a file is shown and the pane has looked through it. */
async function opened(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('.workbench-file')?.textContent?.startsWith(wanted) === true &&
      document.querySelector('header + * ~ [aria-live] [role=progressbar]') === null &&
      (window.kamWorkbench?.sheetNames.length ?? 0) > 0,
    name,
    { timeout: OPENING },
  );
  await page.frameLocator('iframe.workbench-pane').getByRole('tab').first().waitFor({ timeout: OPENING });
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
