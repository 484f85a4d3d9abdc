import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../scripts/build-page.mjs';
import { root } from '../../scripts/steps.mjs';
import { Place } from '../cli/support.js';
import { row, workbook, zip } from '../log/excel-support.js';
import { CHROMIUM, startChromium } from '../page/chromium.js';
import { choose, findingsOf, hashIn, inGb18030, openOffline, picture } from './support.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { width: 390, height: 844 };
const EXAMPLE = path.join(root, 'examples/petition-register');
const today = new Date().toISOString().slice(0, 10);

describe.skipIf(CHROMIUM === undefined)('the page without a network in Chromium (needs Chromium)', () => {
  const place = new Place();
  const file = place.at('duecourse.html');
  const register = readFileSync(path.join(EXAMPLE, 'register.csv'), 'utf8');
  const binding = readFileSync(path.join(EXAMPLE, 'register.csv.bind.yaml'), 'utf8');
  const reviews = readFileSync(path.join(EXAMPLE, 'reviews.csv'));
  let browser: Browser;

  beforeAll(async () => {
    await buildPage(file);
    browser = await startChromium();
    place.put('reviews.csv', reviews);
  });

  afterAll(async () => {
    await browser?.close();
    place.remove();
  });

  /** What the command finds in the same files; its key is the page's from then on. */
  async function byCommand(log: readonly string[], law: string, bind: string, at: readonly string[] = []) {
    const words = ['check', ...log, '--law', law, '--bind', bind, ...at, '--format', 'json'];
    const { code, out, err } = await place.run(words, { now: today });
    expect([code, err]).toEqual([0, '']);
    return hashIn(out);
  }

  async function takeKey(page: Page, said: string): Promise<void> {
    await page.setInputFiles('#key', path.join(place.at('config'), 'duecourse', 'key'));
    await page.locator('#status', { hasText: said }).waitFor();
  }

  it('finds in a register, as CSV, in GB 18030 and as a workbook, what the command finds, and asks for nothing', async () => {
    const cells = register
      .trimEnd()
      .split(/\r?\n/u)
      .map((line) => line.split(','));
    const sheets = { 登记: cells.map((line) => row(...line)).join('') };
    const logs = [
      ['register.csv', register, binding],
      ['gb.csv', inGb18030(register), binding.replaceAll('register.csv', 'gb.csv')],
      ['book.xlsx', zip(workbook({ sheets })), binding.replaceAll('register.csv', 'book.xlsx')],
    ] as const;
    const { page, faults, asked } = await openOffline(browser, file);
    for (const [name, bytes, text] of logs) {
      const log = [place.put(name, bytes), place.at('reviews.csv')];
      const bind = place.put(`${name}.bind.yaml`, text);
      const expected = await byCommand(log, 'cn/petition-work', bind);
      expect(expected.count).toBeGreaterThan(100);
      if (name === logs[0][0]) await takeKey(page, 'key is taken');
      await choose(page, [...log], 'cn/petition-work');
      await page.setInputFiles('#binding', bind);
      expect(await findingsOf(page)).toEqual({ ...expected, told: '' });
      if (name === 'book.xlsx') {
        await page.frameLocator('#frame').locator('h1').waitFor();
        await picture(page, 'report');
      }
      await page.click('#mapping button');
    }
    expect([faults, asked]).toEqual([[], []]);
    await page.close();
  }, 240_000);

  it('writes by its menus a binding that the command takes, with the same findings', async () => {
    const log = place.put('menus.csv', register);
    const { page } = await openOffline(browser, file, { locale: 'zh-CN' });
    await choose(page, log, 'cn/petition-work');
    const received = page.locator('#mapping tr', { hasText: '收到日期' }).locator('select').first();
    expect(await received.inputValue()).toBe('');
    await received.selectOption('petition-received');
    await page.locator('#mapping tr', { hasText: '收到日期' }).locator('.hint').waitFor({ state: 'detached' });
    await page.fill('#at', '2025-12-31');
    await picture(page, 'chinese');
    await page.click('#binding-file summary');
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    expect(saved.suggestedFilename()).toBe('menus.csv.bind.yaml');
    const bind = place.put('menus.csv.bind.yaml', readFileSync(await saved.path()));
    const expected = await byCommand([log], 'cn/petition-work', bind, ['--at', '2025-12-31']);
    expect(readFileSync(bind, 'utf8')).toMatch(/petition-received:.*\n\s+column: "收到日期"/u);
    await takeKey(page, '已采用');
    expect(await findingsOf(page)).toEqual({ ...expected, told: '' });
    await page.close();
  });

  it('shows the report in a frame that can do nothing to the page, and lets nothing of a file run', async () => {
    const evil = '"<img src=x onerror=""top.hit=1""><script>top.hit=1</script>"';
    const bad = place.put('bad.csv', register.replace('收到日期', evil).replaceAll('XF2025-0001', evil));
    const { page, faults, asked } = await openOffline(browser, file);
    await choose(page, bad, 'cn/petition-work');
    await page.click('#go');
    await page.locator('#frame, #report .fault').waitFor();
    const frame = page.frameLocator('#frame');
    await frame.locator('h1').waitFor();
    await frame.locator('tr[data-finding] a').first().click();
    await frame.locator('.finding').first().waitFor();
    expect(await page.evaluate('globalThis.hit')).toBeUndefined();
    expect(await page.locator('#frame').getAttribute('sandbox')).not.toContain('same-origin');
    expect([faults, asked]).toEqual([[], []]);
    await page.close();
  });

  it('tells a fault with its place, refuses what is too large or unknown, and can be cancelled', async () => {
    const { page } = await openOffline(browser, file);
    await page.setInputFiles('#files', {
      name: 'letter.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF'),
    });
    await page.getByRole('alert').filter({ hasText: 'letter.pdf' }).waitFor();
    const bomb = Buffer.concat([Buffer.alloc(14), Buffer.from([0xff, 0xff, 0xff, 0x7f])]);
    await page.setInputFiles('#files', { name: 'x.xes.gz', mimeType: 'application/gzip', buffer: bomb });
    await page.getByRole('alert').filter({ hasText: 'duecourse check' }).waitFor();
    await page.selectOption('#law', 'cn/petition-work');
    await page.setInputFiles('#files', { name: 'x.xes', mimeType: '', buffer: Buffer.from('<log>\n<trace>\n</log>') });
    await page.getByRole('alert').filter({ hasText: 'x.xes:3' }).waitFor();
    await choose(page, place.put('again.csv', register), 'cn/petition-work');
    // At once, however fast the check is.
    await page.evaluate('document.querySelector("#go").click(); document.querySelector("#cancel").click()');
    await page.locator('#status', { hasText: 'Cancelled' }).waitFor();
    await page.click('#go');
    await page.locator('#frame').waitFor();
    expect(await page.locator('#report [role=alert]').count()).toBe(0);
    await page.close();
  });

  it('breaks no rule of accessibility in any language, light or dark, and fits a phone', async () => {
    const { page } = await openOffline(browser, file, { bypassCSP: true });
    await choose(page, place.put('axe.csv', register), 'cn/petition-work');
    await page.evaluate(axe);
    for (const language of ['zh', 'it', 'en']) {
      await page.selectOption('#language', language);
      await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
      for (const viewport of [{ width: 1280, height: 900 }, PHONE]) {
        await page.setViewportSize(viewport);
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

  it('can be used with the keyboard alone', async () => {
    const { page } = await openOffline(browser, file);
    await choose(page, place.put('keys.csv', register), 'cn/petition-work');
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, 'phone-dark');
    await page.focus('#law');
    for (let presses = 0; presses < 60; presses++) {
      if ((await page.evaluate('document.activeElement.id')) === 'go') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('#frame').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('go');
    await page.close();
  });

  it.skipIf(!process.env['DUECOURSE_DATA'])(
    'finds in the fines log what the command finds (needs DUECOURSE_DATA)',
    async () => {
      const whole = gunzipSync(
        readFileSync(path.join(process.env['DUECOURSE_DATA']!, 'logs/road-traffic-fines.xes.gz')),
      );
      const text = whole.toString('utf8', 0, 3_000_000);
      const log = place.at('fines.xes');
      writeFileSync(log, `${text.slice(0, text.lastIndexOf('</trace>'))}</trace></log>`);
      const bind = path.join(root, 'laws/it/road-traffic-fines.bind.yaml');
      const at = ['--at', '2013-06-18'];
      const expected = await byCommand([log], 'it/highway-code-fines', bind, at);
      expect(expected.count).toBeGreaterThan(100);
      const { page, faults } = await openOffline(browser, file);
      await page.setInputFiles('#key', path.join(place.at('config'), 'duecourse', 'key'));
      await page.locator('#status', { hasText: 'key is taken' }).waitFor();
      await choose(page, log, 'it/highway-code-fines');
      await page.setInputFiles('#binding', bind);
      await page.fill('#at', '2013-06-18');
      expect(await findingsOf(page)).toEqual({ ...expected, told: '' });
      expect(faults).toEqual([]);
      await page.close();
    },
  );
});
