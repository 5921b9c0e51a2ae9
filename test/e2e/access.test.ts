/** The workbench for everybody: without a mouse, narrow, in forced colours, for a screen reader. */
import AxeBuilder from '@axe-core/playwright';
import { useWorkbench, withWorkbench } from './workbenchPage';

useWorkbench();

/** What is ours: the page's own bar and messages, and the pane. The grid's inside is the grid's. */
const GRID = '.workbench-sheet';
/** Fluent's invisible stops, which pass the focus on; never seen, read or stopped at. */
const FOCUS_GUARDS = '[data-tabster-dummy]';

describe('the workbench for everybody', () => {
  it.each([
    ['light', 'en'],
    ['dark', 'ru'],
  ] as const)('has no violations that axe finds (%s, %s)', async (colorScheme, language) => {
    await withWorkbench(
      async ({ page, pane }) => {
        for (const tab of [0, 1, 2, 3]) {
          await pane.getByRole('tab').nth(tab).click();
          await pane.getByRole('tab').nth(tab).and(pane.locator('[aria-selected=true]')).waitFor();
          await page.waitForTimeout(400);
          const { violations } = await new AxeBuilder({ page })
            .exclude(GRID)
            .exclude(FOCUS_GUARDS)
            .exclude(['iframe', FOCUS_GUARDS])
            .analyze();
          expect(
            violations.map(({ id, nodes }) => [id, nodes.map((node) => `${node.target.join(' ')}: ${node.html}`)]),
          ).toEqual([]);
        }
      },
      { colorScheme, language },
    );
  });

  it('goes from the page to a built report by keyboard alone', async () => {
    await withWorkbench(async ({ page, pane, waitForSheet }) => {
      await page.locator('body').press('Tab');
      const skip = page.getByRole('button', { name: 'Go to the KAM pane' });
      await skip.focus();
      await page.keyboard.press('Enter');
      await pressUntil(page, 'Tab', () => pane.getByRole('tab', { name: 'Start' }).evaluate(isFocused));
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const build = pane.getByRole('button', { name: 'Build all reports' });
      await build.waitFor();
      await pressUntil(page, 'Tab', () => build.evaluate(isFocused));
      await page.keyboard.press('Enter');
      await waitForSheet('Plan accuracy');
      await pane.getByText('Built: Funnel, Conversion by manager, Plan accuracy.').waitFor();
    });
  });

  it('fits a pane of 320 pixels and a narrow window', async () => {
    await withWorkbench(
      async ({ page, pane }) => {
        for (const tab of [0, 1, 2, 3]) {
          await pane.getByRole('tab').nth(tab).click();
          await page.waitForTimeout(300);
          const overflow = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
          expect(overflow).toBe(0);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      },
      { viewport: { width: 320, height: 800 } },
    );
  });

  it('keeps its words and borders in forced colours', async () => {
    await withWorkbench(
      async ({ page, pane }) => {
        await pane.getByRole('tab', { name: 'Reports' }).click();
        const button = pane.getByRole('button', { name: 'Build all reports' });
        await button.waitFor();
        const [color, background] = await button.evaluate((element) => {
          const style = getComputedStyle(element);
          return [style.color, style.backgroundColor];
        });
        expect(color).not.toBe(background);
        expect(await page.getByRole('button', { name: 'Save' }).isVisible()).toBe(true);
      },
      { forcedColors: 'active' },
    );
  });
});

function isFocused(element: Element): boolean {
  return element === element.ownerDocument.activeElement;
}

async function pressUntil(
  page: { keyboard: { press: (key: string) => Promise<void> } },
  key: string,
  reached: () => Promise<boolean>,
): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await reached()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead there`);
}
