import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTry } from '../../scripts/build-page.mjs';
import { Place } from '../cli/support.js';
import { picture } from '../offline/support.js';
import { CHROMIUM, startChromium } from '../page/chromium.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.skipIf(CHROMIUM === undefined)('the page on which a law is tried out, in Chromium (needs Chromium)', () => {
  const place = new Place();
  const file = place.at('index.html');
  let browser: Browser;

  beforeAll(async () => {
    await buildTry(file);
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    place.remove();
  });

  async function open(options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage({ viewport: { width: 1360, height: 1000 }, locale: 'en-GB', ...options });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => faults.push(message.text()));
    page.on('request', (request) => {
      if (request.url() !== `file://${file}` && !request.url().startsWith('blob:')) faults.push(request.url());
    });
    await page.goto(`file://${file}`);
    await page.locator('#standing', { hasText: '2026-04-01' }).waitFor();
    return { page, faults };
  }

  it('shows the standing change as one types, and what is wrong with its line and column', async () => {
    const { page, faults } = await open();
    await picture(page, 'try');
    const law = await page.inputValue('#law');
    await page.fill('#law', law.replace('must answered within 30 days', 'must answered within 40 days'));
    await page.locator('#standing', { hasText: '2026-04-11' }).waitFor();
    // An example of the law says otherwise now, and is named with its line.
    await page.locator('#told', { hasText: 'An example of the law fails' }).waitFor();
    await page.fill('#law', law.replace('must answered', 'must <img src=x onerror=alert(1)>'));
    await page.locator('#told button', { hasText: 'Law 48:50' }).first().waitFor();
    await page.click('#told button >> nth=0');
    expect(await page.evaluate('document.activeElement.id')).toBe('law');
    expect(await page.evaluate('document.querySelectorAll("img").length')).toBe(0);
    await page.fill('#law', law);
    const matter = await page.inputValue('#matter');
    await page.fill('#matter', matter.replace('2026-03-10', '2026-02-30'));
    await page.locator('#told', { hasText: 'Matter 6:' }).waitFor();
    await page.fill('#matter', matter.replace('2026-03-10', '2026-03-09'));
    await page.locator('#standing', { hasNotText: '1 day late' }).waitFor();
    await page.selectOption('#language', 'zh');
    await page.locator('#rules', { hasText: '机关应当' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('breaks no rule of accessibility in any language, light or dark, and fits a phone', async () => {
    const { page } = await open({ bypassCSP: true });
    await page.evaluate(axe);
    for (const language of ['zh', 'it', 'en']) {
      await page.selectOption('#language', language);
      for (const width of [1360, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = (await page.evaluate(
            `axe.run({ runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`,
          )) as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
          expect(violations.map(({ id, nodes }) => [id, nodes[0]!.html, nodes[0]!.failureSummary])).toEqual([]);
        }
      }
    }
    await page.close();
  }, 240_000);
});
