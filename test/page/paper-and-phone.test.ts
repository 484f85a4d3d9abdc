import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/messages/index.js';
import type { PageAssets } from '../../src/page/index.js';
import type { ReportDocument } from '../../src/report/index.js';
import { Place } from '../cli/support.js';
import { CHROMIUM, openReport, startChromium } from './chromium.js';
import { htmlOf, PageFolder } from './support.js';

/** A sheet as it comes from the printer. */
interface Sheet {
  readonly text: string;
  /** Of the room between its margins, how far down it is written on. */
  readonly filled: number;
  /** What stands lowest, above the foot. */
  readonly lowest: string;
}

interface PdfText {
  readonly str?: string;
  /** The last of its six numbers: how far above the lower edge it stands. */
  readonly transform?: readonly number[];
}

/** Room of the foot, in points. */
const FOOT = 50;
const TOP = 40;

/** Without spaces, which a PDF need not hold; Chinese signs may come as the radicals that look like them. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
  const document = await getDocumentProxy(pdf);
  const sheets: Sheet[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const [, , , height] = page.view as [number, number, number, number];
    const { items: found } = (await page.getTextContent()) as { items: readonly PdfText[] };
    const items = found.flatMap(({ str, transform }) =>
      str?.trim() && transform ? [{ said: plain(str), y: transform[5]! }] : [],
    );
    const above = items.filter(({ y }) => y > FOOT);
    const least = Math.min(...above.map(({ y }) => y));
    sheets.push({
      text: items.map(({ said }) => said).join(''),
      filled: (height - TOP - least) / (height - TOP - FOOT),
      lowest: above
        .filter(({ y }) => y < least + 1)
        .map(({ said }) => said)
        .join(''),
    });
  }
  return sheets;
}

/** Texts of headings, and of everything else that may not stand alone at the foot of a sheet. */
const HEADINGS = `[...document.querySelectorAll('h2, h3, h4, thead, caption, figcaption')]
  .filter((e) => e.checkVisibility()).map((e) => e.textContent)`;

/** What a reader can see of the state of the page: what is folded, where the links lead. */
const STATE = `JSON.stringify([[...document.querySelectorAll('details')].map((d) => [d.open, d.parentElement.className]),
  [...document.querySelectorAll('a')].map((a) => a.getAttribute('href')), document.querySelector('main').textContent])`;

describe.skipIf(CHROMIUM === undefined)('the HTML report on paper and on a phone (needs Chromium)', () => {
  const folder = new PageFolder();
  const place = new Place();
  let browser: Browser;
  let assets: PageAssets;
  const documents: Partial<Record<string, ReportDocument>> = {};

  beforeAll(async () => {
    assets = await folder.assets();
    documents['requests'] = await folder.document();
    const log = place.at('petitions.xes');
    await place.run(['simulate', 'cn/petition-work', '--out', log, '--cases', '150', '--seed', '11'], {
      now: '2030-01-01',
    });
    documents['petitions'] = await folder.document({
      logFile: log,
      law: 'cn/petition-work',
      binding: null,
      at: null,
      language: 'zh',
    });
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    folder.remove();
    place.remove();
  });

  async function open(name: string, language: Language, options: BrowserContextOptions = {}): Promise<Page> {
    const file = folder.put(`${name}-${language}.html`, await htmlOf(documents[name]!, assets, language));
    return (await openReport(browser, file, options)).page;
  }

  it.each([
    ['requests', 'en', 'A4', false],
    ['requests', 'it', 'Letter', true],
    ['petitions', 'zh', 'A4', false],
  ] as const)(
    'fills its sheets and cuts nothing: %s, %s, %s, a finding open: %s',
    async (name, language, format, opened) => {
      const page = await open(name, language);
      if (opened) {
        await page.locator('tr[data-finding] a').first().click();
        await page.locator('.finding svg.plot').waitFor();
      }
      const before = await page.evaluate(STATE);
      const headings = (await page.evaluate(HEADINGS)) as string[];
      const words = await page.evaluate(
        "[document.title, document.querySelector('[data-column=late]').textContent, document.querySelector('[data-column=rule]').textContent]",
      );
      const [title, late, rule] = (words as string[]).map(plain) as [string, string, string];
      const sheets = await sheetsOf(new Uint8Array(await page.pdf({ format })));
      expect(sheets.length).toBeGreaterThan(3);
      for (const [i, { text }] of sheets.entries()) {
        expect(text).toContain(`${i + 1}/${sheets.length}`);
        expect(text).toContain(title);
      }
      expect(
        sheets
          .slice(0, -1)
          .filter(({ filled }) => filled < 0.48)
          .map(({ text }) => text),
      ).toEqual([]);
      expect(sheets.map(({ lowest }) => lowest).filter((lowest) => headings.map(plain).includes(lowest))).toEqual([]);
      const ends = (await page.locator('.finding .finding-title, .finding > .link').allTextContents()).map(plain);
      expect(sheets.some(({ text }) => ends.every((end) => text.includes(end)))).toBe(true);
      // The list has its head on each sheet that it takes.
      const ids = (await page.locator('tr[data-finding] th a').allTextContents()).map(plain);
      const listed = sheets.filter(({ text }) => ids.filter((id) => text.includes(id)).length > 5);
      expect(listed.length).toBeGreaterThan(0);
      for (const { text } of listed) expect(text).toMatch(new RegExp(`${rule}.*${late}`));
      // Whole again afterwards.
      expect(await page.evaluate(STATE)).toBe(before);
      await page.close();
    },
  );

  it('puts the answers first, the folded tables last, and no controls anywhere', async () => {
    const page = await open('requests', 'en');
    const sheets = await sheetsOf(new Uint8Array(await page.pdf({ format: 'A4' })));
    expect(sheets[0]!.text).toMatch(/Whattherecordcantell.*Inshort.*Checks/);
    const all = sheets.map(({ text }) => text).join('');
    expect(all).toMatch(/Whatthisrestson.*Allthattherecordcanandcannottell.*Numberofverdicts,rulebyrule/);
    await page.emulateMedia({ media: 'print' });
    // Width of the sheet between its margins: what is wider makes all letters smaller.
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(688);
    expect(await page.locator('.printed .finding').count()).toBe(6);
    expect(await page.locator('.controls, summary:visible >> text=The same as a table').first().isVisible()).toBe(
      false,
    );
    const cards = await page
      .locator('.printed [id^="finding-"]')
      .evaluateAll((found) => found.map(({ id }) => `#${id}`));
    const leads = await page
      .locator('main a[href^="#"]')
      .evaluateAll((found) => found.map((a) => a.getAttribute('href')!));
    expect(leads).toEqual(expect.arrayContaining(cards));
    for (const lead of new Set(leads))
      expect([lead, await page.locator(`[id="${lead.slice(1)}"]`).count()]).toEqual([lead, 1]);
    const heights = await page.locator('.printed > div > div').evaluateAll((found) => found.map((f) => f.clientHeight));
    for (const height of heights) expect(height).toBeLessThan(500);
    await page.close();
  });

  it('is black on white where the screen is dark', async () => {
    const page = await open('requests', 'en');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const look = 'getComputedStyle(document.body)';
    expect(await page.evaluate(`${look}.color`)).toBe('rgb(29, 35, 41)');
    expect(await page.evaluate(`${look}.getPropertyValue('--paper')`)).toBe('#fff');
    await page.close();
  });

  it.each([390, 320])(
    'answers on the second screen of a phone, folds what is no answer, and can be touched: %d',
    async (width) => {
      const page = await open('petitions', 'zh', { viewport: { width, height: 844 }, reducedMotion: 'reduce' });
      const top = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
      expect(await top('#readiness')).toBeLessThan(844 * 0.65);
      expect(await top('.answers')).toBeLessThan(844 * 1.3);
      expect(await page.locator('[data-fold]').count()).toBeGreaterThan(0);
      expect(await page.locator('[data-fold][open]').count()).toBe(0);
      expect(await page.locator('tr[data-finding]').count()).toBe(10);
      await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const targets = page.locator('summary, button, select, input, .chip, .contents a, .list th a');
      const small = await targets.evaluateAll((found) =>
        found.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 24).map((e) => e.outerHTML),
      );
      expect(small).toEqual([]);
      // How many rows there are stands in what is passed on, as it is another number elsewhere.
      await page.locator('[data-page="on"]').click();
      expect(new URL(page.url()).hash).toBe('#findings?page=2&size=10');
      await page.selectOption('#page-size', '25');
      expect(new URL(page.url()).hash).toBe('#findings?size=25');
      // What is folded here is on paper all the same, and folded again afterwards.
      await page.evaluate('for (const d of document.querySelectorAll("[data-fold]")) d.open = false');
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      expect(await page.locator('[data-fold]:not([open])').count()).toBe(0);
      await page.evaluate('dispatchEvent(new Event("afterprint"))');
      expect(await page.locator('[data-fold][open]').count()).toBe(0);
      await page.close();
    },
  );
});
