/** The browser of the tests starts and draws a page. */
import { findChromium, launchChromium } from './chromium';

jest.setTimeout(120000);

describe('the browser of the tests', () => {
  it('starts and runs a page', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.setContent('<p>Ключевой клиент</p>');
      expect(await page.textContent('p')).toBe('Ключевой клиент');
      expect((await page.screenshot()).byteLength).toBeGreaterThan(1000);
    } finally {
      await browser.close();
    }
  });

  it('is the one that CHROMIUM_PATH names, and nothing else where that is wrong', () => {
    const before = process.env['CHROMIUM_PATH'];
    process.env['CHROMIUM_PATH'] = '/no/such/browser';
    try {
      expect(() => findChromium()).toThrow('CHROMIUM_PATH');
    } finally {
      if (before === undefined) delete process.env['CHROMIUM_PATH'];
      else process.env['CHROMIUM_PATH'] = before;
    }
  });
});
