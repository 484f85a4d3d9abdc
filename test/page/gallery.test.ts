import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageAssets } from '../../src/page/index.js';
import type { ReportDocument } from '../../src/report/index.js';
import { Place } from '../cli/support.js';
import { CHROMIUM, openReport, startChromium } from './chromium.js';
import { difference, readPng, writePng } from './pictures.js';
import { htmlOf, PageFolder } from './support.js';

const STORED = fileURLToPath(new URL('../../docs/gallery/', import.meta.url));
/** DUECOURSE_GALLERY=write stores the pictures as they are now. */
const WRITES = process.env['DUECOURSE_GALLERY'] === 'write';

/** Fonts that every system has a package of, so that pictures agree. The Korean ones have quotation marks of a letter's width. */
const fonts = (variant: string) =>
  `:root { --sans: "Noto Sans CJK ${variant}"; --serif: "Noto Serif CJK ${variant}"; --mono: "Noto Sans Mono CJK ${variant}"; }`;

interface Shot {
  readonly name: string;
  readonly of: 'requests' | 'petitions';
  readonly language: 'en' | 'zh';
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly show: (page: Page) => Promise<void>;
}

const top = async () => {};
const section = (id: string) => async (page: Page) => {
  await page.evaluate(`document.getElementById('${id}').scrollIntoView({ behavior: 'instant' })`);
};

const SHOTS: readonly Shot[] = [
  { name: 'readiness', of: 'requests', language: 'en', width: 1100, height: 1000, show: top },
  { name: 'verdicts', of: 'requests', language: 'en', width: 1100, height: 900, show: section('short') },
  { name: 'where-dark', of: 'requests', language: 'en', width: 1100, height: 900, dark: true, show: section('where') },
  { name: 'petitions-chinese', of: 'petitions', language: 'zh', width: 1100, height: 1000, show: section('short') },
  { name: 'phone', of: 'requests', language: 'en', width: 390, height: 1000, show: section('findings') },
  {
    name: 'finding',
    of: 'requests',
    language: 'en',
    width: 1100,
    height: 900,
    show: async (page) => {
      await page.selectOption('#filter-verdict', 'late');
      await page.locator('tr[data-finding] a').first().click();
      await page.locator('.finding svg.plot').waitFor();
      await page.evaluate("document.querySelector('.finding').scrollIntoView({ behavior: 'instant' })");
    },
  },
  {
    // A sheet between its margins, as it is laid out for the printer.
    name: 'paper',
    of: 'requests',
    language: 'en',
    width: 688,
    height: 960,
    show: async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      await page.evaluate("document.querySelector('.printed').scrollIntoView({ behavior: 'instant' })");
    },
  },
];

describe.skipIf(CHROMIUM === undefined)(
  'the gallery of reports (needs Chromium and the fonts of fonts-noto-cjk)',
  () => {
    const folder = new PageFolder();
    const place = new Place();
    let browser: Browser;
    let assets: PageAssets;
    let hasFonts: boolean;
    const documents: Partial<Record<Shot['of'], ReportDocument>> = {};

    beforeAll(async () => {
      assets = await folder.assets();
      documents.requests = await folder.document();
      const log = place.at('petitions.xes');
      const words = ['simulate', 'cn/petition-work', '--out', log, '--cases', '400', '--seed', '11'];
      const { code, err } = await place.run(words, { now: '2030-01-01' });
      expect([code, err]).toEqual([0, '']);
      documents.petitions = await folder.document({
        logFile: log,
        law: 'cn/petition-work',
        binding: null,
        at: null,
        language: 'zh',
      });
      browser = await startChromium();
      hasFonts = await sees(browser, [
        'Noto Sans CJK SC',
        'Noto Serif CJK SC',
        'Noto Sans CJK KR',
        'Noto Serif CJK KR',
      ]);
    });

    afterAll(async () => {
      await browser?.close();
      folder.remove();
      place.remove();
    });

    it.each(SHOTS)('looks as stored: $name', async (shot) => {
      expect(hasFonts || WRITES, 'install the fonts of fonts-noto-cjk').toBe(true);
      const file = folder.put(`${shot.name}.html`, await htmlOf(documents[shot.of]!, assets, shot.language));
      const { page } = await openReport(browser, file, {
        viewport: { width: shot.width, height: shot.height },
        colorScheme: shot.dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      await page.addStyleTag({ content: fonts(shot.language === 'zh' ? 'SC' : 'KR') });
      await page.waitForTimeout(100);
      await shot.show(page);
      await page.waitForTimeout(200);
      const now = readPng(await page.screenshot());
      await page.close();
      const stored = path.join(STORED, `${shot.name}.png`);
      if (WRITES) {
        mkdirSync(STORED, { recursive: true });
        writeFileSync(stored, writePng(now));
      }
      expect(existsSync(stored), 'store it: DUECOURSE_GALLERY=write npx vitest run test/page/gallery').toBe(true);
      expect(difference(readPng(readFileSync(stored)), now)).toBeLessThan(0.02);
    });
  },
);

async function sees(browser: Browser, fonts: readonly string[]): Promise<boolean> {
  const page = await browser.newPage();
  const found = await page.evaluate(`(() => {
    const width = (family) => {
      const context = document.createElement('canvas').getContext('2d');
      context.font = '72px ' + family;
      return context.measureText('mmmmwwwiiil').width;
    };
    return ${JSON.stringify(fonts)}.every((font) => width('"' + font + '", monospace') !== width('monospace'));
  })()`);
  await page.close();
  return found === true;
}
