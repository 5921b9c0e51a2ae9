/** The tab of dossiers in a real browser: by keyboard, narrow, for a screen reader, in three languages. */
import AxeBuilder from '@axe-core/playwright';
import { dictionaryOf } from '../../src/i18n/dictionary';
import { useWorkbench, withWorkbench, type WorkbenchPage } from './workbenchPage';

useWorkbench();

const MAKING = 60_000;
const CLIENT = 'Birch Foods Ltd';

/** Opens the tab and makes the dossiers of all key clients. */
async function makeAll({ pane }: WorkbenchPage, language: 'en' | 'ru' | 'lt'): Promise<void> {
  const words = dictionaryOf(language).pane;
  await pane.getByRole('tab', { name: words.tabs.dossiers, exact: true }).click();
  const create = pane.getByRole('button', { name: words.dossiers.createKey });
  await pane.getByText(words.dossiers.none).waitFor();
  await create.click();
  await pane.getByRole('heading', { name: words.dossiers.done.title }).waitFor({ timeout: MAKING });
  await pane.getByRole('article').nth(1).waitFor();
}

async function faults({ page }: WorkbenchPage): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page })
    .exclude('.workbench-sheet')
    .exclude('[data-tabster-dummy]')
    .exclude(['iframe', '[data-tabster-dummy]'])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => `${node.target.join(' ')}: ${node.html}`)]);
}

const overflow = ({ pane }: WorkbenchPage) =>
  pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

it.each([
  ['en', 'light'],
  ['ru', 'dark'],
  ['lt', 'light'],
] as const)('has no violations that axe finds and fits 320 pixels (%s, %s)', async (language, colorScheme) => {
  await withWorkbench(
    async (workbench) => {
      const { page, pane } = workbench;
      const words = dictionaryOf(language).pane.dossiers;
      await makeAll(workbench, language);
      expect([await overflow(workbench), await faults(workbench)]).toEqual([0, []]);
      await pane.getByRole('combobox', { name: words.search }).fill('a');
      await pane.getByRole('option').first().waitFor();
      await page.waitForTimeout(300);
      expect([await overflow(workbench), await faults(workbench)]).toEqual([0, []]);
      await pane.getByRole('button', { name: words.split }).click();
      await pane.getByRole('heading', { name: words.splitting.title }).waitFor();
      expect([await overflow(workbench), await faults(workbench)]).toEqual([0, []]);
    },
    { language, colorScheme, viewport: { width: 320, height: 900 } },
  );
});

it('finds a client, makes its dossier and opens it again by keyboard alone', async () => {
  await withWorkbench(async (workbench) => {
    const { page, pane, waitForSheet } = workbench;
    await pane.getByRole('tab', { name: 'Dossiers' }).click();
    const search = pane.getByRole('combobox', { name: 'Find a client' });
    await pane.getByText('There are no dossiers yet.').waitFor();
    await search.focus();
    // One letter is wrong.
    await page.keyboard.type('birsh foods');
    await pane.getByRole('option', { name: CLIENT }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await waitForSheet(`Dossier ${CLIENT}`);
    await pane.getByRole('heading', { name: 'Done' }).waitFor({ timeout: MAKING });
    await pane.getByRole('article').first().waitFor();
    const inFront = pane.locator('article[aria-current=true]', { hasText: CLIENT });
    await inFront.first().waitFor();
    await workbench.goTo('Deals', 'A1');
    await inFront.first().waitFor({ state: 'detached' });
    await search.focus();
    await search.fill('birch foods');
    await pane.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    // The card of the sheet in front says so.
    await inFront.first().waitFor();
    expect(await search.inputValue()).toBe(CLIENT);
  });
});

it('keeps bars and marks in forced colours', async () => {
  await withWorkbench(
    async (workbench) => {
      const { pane } = workbench;
      await makeAll(workbench, 'en');
      const bar = pane.getByRole('progressbar').first();
      const [full, filled] = await bar.evaluate((element) => {
        const inner = element.firstElementChild ?? element;
        return [getComputedStyle(element).backgroundColor, getComputedStyle(inner).backgroundColor];
      });
      expect(filled).not.toBe(full);
      await pane.getByRole('combobox', { name: 'Find a client' }).fill('foods');
      const mark = pane.locator('mark').first();
      await mark.waitFor();
      const [color, background] = await mark.evaluate((element) => {
        const style = getComputedStyle(element);
        return [style.color, style.backgroundColor];
      });
      expect(color).not.toBe(background);
    },
    { forcedColors: 'active' },
  );
});
