import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAdverse } from '../../src/engine/index.js';
import type { PageAssets } from '../../src/page/index.js';
import type { ReportDocument } from '../../src/report/index.js';
import { SMALL_LAW } from '../cli/support.js';
import { CHROMIUM, openReport, startChromium } from './chromium.js';
import { poisoned } from './poison.js';
import { htmlOf, PageFolder } from './support.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { width: 390, height: 844 };

/** Texts that lie upon one another, or beyond the screen, outside of what scrolls by itself. */
const MISPLACED = `(() => {
  const found = [], boxes = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const at = text.parentElement;
    if (!text.data.trim() || at.closest('script, style, noscript, select, .visually-hidden, .scrolling')) continue;
    const size = parseFloat(getComputedStyle(at).fontSize);
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      if (width < 1) continue;
      if (left < -1 || right > innerWidth + 1) found.push('beyond: ' + text.data);
      boxes.push({ left, right, top, bottom, size, text: text.data });
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((a, i) => {
    for (let k = i + 1; k < boxes.length && boxes[k].top < a.bottom; k++) {
      const b = boxes[k];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && high > 0.45 * Math.min(a.size, b.size)) found.push(a.text + ' upon ' + b.text);
    }
  });
  return found;
})()`;

describe.skipIf(CHROMIUM === undefined)('the HTML report in Chromium (needs Chromium)', () => {
  const folder = new PageFolder();
  let browser: Browser;
  let assets: PageAssets;
  let document: ReportDocument;
  let file: string;

  beforeAll(async () => {
    assets = await folder.assets();
    document = await folder.document();
    file = folder.put('report.html', await htmlOf(document, assets));
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  it('asks for nothing and does nothing that its policy forbids', async () => {
    const { page, faults, asked } = await openReport(browser, file);
    await page.click('tr[data-finding] a');
    await page.locator('.finding .plot').waitFor();
    await page.selectOption('#where-measure', 'share');
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
    expect(await page.locator('.picture svg').count()).toBeGreaterThanOrEqual(5);
    await page.close();
  });

  it.each(['en', 'zh', 'it'] as const)(
    'breaks no rule of accessibility, light or dark, wide or narrow: %s',
    async (language) => {
      const place = folder.put(`report-${language}.html`, await htmlOf(document, assets, language));
      const { page, faults } = await openReport(browser, place, { bypassCSP: true });
      await page.click('tr[data-finding] a');
      await page.locator('.finding .plot').waitFor();
      await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
      await page.evaluate(axe);
      for (const viewport of [{ width: 1280, height: 900 }, PHONE]) {
        await page.setViewportSize(viewport);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const found = (await page.evaluate(
            `axe.run({ runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`,
          )) as {
            violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
          };
          expect(found.violations.map(({ id, nodes }) => [id, nodes[0]!.html, nodes[0]!.failureSummary])).toEqual([]);
        }
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('can be used with the keyboard alone', async () => {
    const { page } = await openReport(browser, file);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    // From the filter on, everything is reached in turn, and the focus is always seen.
    await page.focus('#filter-text');
    await page.keyboard.type('r-1');
    const reached: string[] = [];
    for (let i = 0; i < 14; i++) {
      await page.keyboard.press('Tab');
      reached.push(
        String(
          await page.evaluate(`(() => {
            const e = document.activeElement, style = getComputedStyle(e);
            return (e.id || e.dataset.sort || e.type) + (style.outlineStyle === 'none' ? ' unseen' : '');
          })()`),
        ),
      );
    }
    expect(reached).toEqual(
      expect.arrayContaining(['filter-rule', 'filter-verdict', 'filter-office', 'reset', 'case', 'late']),
    );
    expect(reached.filter((name) => name.endsWith('unseen'))).toEqual([]);
    await page.locator('tr[data-finding] a').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.finding').waitFor();
    expect(await page.locator('tr[data-finding] a').first().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await page.locator('.finding').count()).toBe(0);
    await page.close();
  });

  it('filters, sorts and pages with exact counts', async () => {
    const { page } = await openReport(browser, file);
    const total = document.evidence.total;
    const count = () => page.locator('[data-count]').textContent();
    expect(await count()).toBe(`1 to ${Math.min(25, total)} of ${total}`);
    const late = document.evidence.findings.filter((f) => f.finding.verdict === 'late');
    await page.selectOption('#filter-verdict', 'late');
    expect(await count()).toBe(`1 to ${Math.min(25, late.length)} of ${late.length}`);
    await page.click('[data-sort="late"]');
    const first = await page.locator('tr[data-finding]').first().getAttribute('data-finding');
    const most = Math.max(...late.map((f) => f.finding.late!.n));
    expect(late.find((f) => f.id === first)!.finding.late!.n).toBe(most);
    expect(await page.getAttribute('[data-column="late"]', 'aria-sort')).toBe('descending');
    await page.click('button[type="reset"]');
    await page.selectOption('#page-size', '10');
    await page.click('[data-page="on"]');
    expect(await count()).toBe(`11 to ${Math.min(20, total)} of ${total}`);
    const { finding } = document.evidence.findings[3]!;
    await page.fill('#filter-text', finding.case.toLowerCase());
    for (const row of await page.locator('tr[data-finding] a').all())
      expect(await row.textContent()).toBe(finding.case);
    await page.fill('#filter-text', 'no such case');
    expect(await count()).toBe('No finding fits.');
    await page.selectOption('#filter-office', 'Harbour');
    await page.fill('#filter-text', '');
    const inHarbour = document.evidence.findings.filter((f) =>
      document.evidence.cases[f.case]!.events.find((e) => e.row === f.finding.event.row)!.facts.some(
        ([, value]) => value === 'Harbour',
      ),
    );
    expect(await count()).toContain(`of ${inHarbour.length}`);
    await page.close();
  });

  it('opens a finding by its permanent link, with its timeline, article and working', async () => {
    const { finding, limits } = document.evidence.findings.filter((f) => f.finding.verdict === 'late').at(-1)!;
    const { page } = await openReport(browser, file);
    await page.goto(`file://${file}#finding-${finding.id}`);
    const shown = page.locator(`#finding-${finding.id} .finding`);
    await shown.locator('svg.plot').waitFor();
    const text = (await shown.textContent())!;
    expect(text).toContain(`Art.\u00a01: by ${finding.due} (30 days)`);
    expect(text).toContain(`How late${finding.late!.n} day`);
    expect(text).toContain('A request is answered within 30 days');
    expect(text).toContain('the office must take the step “Answered” within 30 days');
    expect(text).toContain(`Last day: ${document.evidence.workings[limits[0]!]!.at.latest}`);
    expect(await shown.locator('figure table tbody tr').count()).toBe(2);
    await page.goto(`file://${file}#finding-0000000000000000`);
    await page.getByText('The finding 0000000000000000 is not among those').waitFor();
    await page.close();
  });

  it('goes back from a finding to the report, and filters by a year or a day', async () => {
    const { page } = await openReport(browser, file);
    const address = page.url();
    await page.locator('tr[data-finding] a').first().click();
    expect(page.url()).toContain('#finding-');
    await page.goBack();
    expect(page.url()).toBe(address);
    const within = (start: string) =>
      document.evidence.findings.filter((f) => f.finding.event.time!.startsWith(start)).length;
    await page.selectOption('#filter-month', '2023');
    expect(await page.locator('[data-count]').textContent()).toContain(` of ${within('2023')}`);
    await page.click('button[type="reset"]');
    await page.fill('#filter-text', document.evidence.findings[0]!.finding.event.time!);
    expect(await page.locator('tr[data-finding]').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('keeps filters, order and page in the address, and each of them is a step back', async () => {
    const { page } = await openReport(browser, file);
    const shown = async () => ({
      address: new URL(page.url()).hash,
      count: await page.locator('[data-count]').textContent(),
      verdict: await page.inputValue('#filter-verdict'),
      open: await page.locator('tr.detail').count(),
    });
    const steps = [await shown()];
    const step = async (work: () => Promise<unknown>) => {
      await work();
      steps.push(await shown());
    };
    await step(() => page.selectOption('#page-size', '10'));
    await step(() => page.selectOption('#filter-verdict', 'breach'));
    await step(() => page.click('[data-sort="event"]'));
    await step(() => page.click('[data-page="on"]'));
    await step(() => page.locator('tr[data-finding] a').first().click());
    const { address, count } = steps.at(-1)!;
    expect(address).toMatch(/^#finding-\w+\?verdict=breach&sort=event-up&page=2&size=10$/);
    expect(steps.at(-1)!.open).toBe(1);
    const other = await openReport(browser, file);
    await other.page.goto(`file://${file}${address}`);
    await other.page.locator('tr.detail').waitFor();
    expect(await other.page.locator('[data-count]').textContent()).toBe(count);
    await other.page.close();
    for (const before of steps.slice(0, -1).reverse()) {
      await page.goBack();
      expect(await shown()).toEqual(before);
    }
    await page.goForward();
    expect(await shown()).toEqual(steps[1]);
    await page.goto(`file://${file}#findings?verdict=nonsense&rule=none&sort=x&page=-1&size=7`);
    expect(await page.locator('[data-count]').textContent()).toContain(`of ${document.evidence.shown}`);
    await page.close();
  });

  it('leads from every figure of answers and bars to exactly its findings, and back', async () => {
    const { page } = await openReport(browser, file);
    const links = await page.locator('#short a.to-list, #rules a.to-list').all();
    expect(links.length).toBeGreaterThanOrEqual(5);
    for (const link of links) {
      // The number stands last: a month or an office comes before it.
      const n = Number(((await link.textContent()) ?? '').match(/\d+(?=\D*$)/)![0]);
      await link.click();
      expect(page.url()).toContain('#findings?');
      expect(await page.locator('[data-count]').textContent()).toMatch(new RegExp(` of ${n}$`));
      expect(await page.evaluate('document.activeElement.id')).toBe('findings-title');
      await page.goBack();
      expect(await page.locator('[data-count]').textContent()).toMatch(new RegExp(` of ${document.evidence.total}$`));
    }
    const first = page.locator('.filters input').first();
    expect(await first.getAttribute('value')).toBe('adverse');
    await first.check();
    const adverse = document.evidence.findings.filter(({ finding }) => isAdverse(finding.verdict)).length;
    expect(await page.locator('[data-count]').textContent()).toMatch(new RegExp(` of ${adverse}$`));
    expect(new URL(page.url()).hash).toBe('#findings?group=adverse');
    await page.click('#short a[href^="#finding-"]');
    await page.locator('.finding svg.plot').waitFor();
    await page.close();
  });

  it.each(['en', 'zh', 'it'] as const)('overprints and cuts off nothing on a phone: %s', async (language) => {
    const place = folder.put(`phone-${language}.html`, await htmlOf(document, assets, language));
    const { page } = await openReport(browser, place, { viewport: PHONE, reducedMotion: 'reduce' });
    await page.locator('tr[data-finding] a').first().click();
    await page.locator('.finding .plot').waitFor();
    await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.waitForTimeout(200);
      expect(await page.evaluate(MISPLACED)).toEqual([]);
    }
    await page.close();
  });

  it('shows the answers on the first screen, after a readiness of at most a third of it', async () => {
    const { page } = await openReport(browser, file);
    const box = async (selector: string) => (await page.locator(selector).boundingBox())!;
    expect((await box('#readiness')).height).toBeLessThanOrEqual(300);
    expect((await box('#readiness')).y).toBeLessThan((await box('#short')).y);
    const answers = await box('.answers');
    expect(answers.y + answers.height).toBeLessThanOrEqual(900);
    await page.close();
  });

  it('redraws what the reader picks, and the table with it', async () => {
    const { page } = await openReport(browser, file);
    const office = page.locator('[data-chart="office"]');
    const before = await office.locator('table').textContent();
    await page.selectOption('#where-rule', { index: 1 });
    expect(await office.locator('table').textContent()).not.toBe(before);
    await page.selectOption('#where-attribute', { label: 'region' });
    expect(await page.locator('[data-chart="attribute"] caption').textContent()).toBe('By the record’s “region”');
    await page.close();
  });

  it('can be read without JavaScript', async () => {
    const { page } = await openReport(browser, file, { javaScriptEnabled: false });
    for (const id of ['readiness', 'short', 'rules', 'delays', 'where', 'findings', 'basis'])
      expect(await page.locator(`#${id} h2`).isVisible()).toBe(true);
    await page.locator('#rules .behind summary').click();
    expect(await page.locator('#rules table').isVisible()).toBe(true);
    expect(await page.locator('noscript .notice').isVisible()).toBe(true);
    expect(await page.locator('form.filters').isVisible()).toBe(false);
    await page.close();
  });

  it('says so where the browser cannot unpack the findings', async () => {
    const page = await browser.newPage();
    await page.addInitScript('delete globalThis.DecompressionStream');
    await page.goto(`file://${file}`);
    await page.getByText('This browser cannot unpack the findings').waitFor();
    expect(await page.locator('#readiness').isVisible()).toBe(true);
    await page.close();
  });

  it('draws the limit as a line with its name, and folds what many rules without a number took behind one table', async () => {
    const prompt = Array.from(
      { length: 7 },
      (_, i) =>
        `event noted-${i} by office en "Noted ${i}"\nduty note-${i} point 1: after each requested, office must noted-${i} promptly`,
    );
    const law = folder.put('prompt.law.md', `${SMALL_LAW}\n\`\`\`duecourse\n${prompt.join('\n')}\n\`\`\`\n`);
    const rows = [
      'a,requested,2024-01-10',
      'a,noted-0,2024-01-14',
      'a,answered,2024-03-20',
      'b,requested,2024-01-10',
      'b,noted-0,2024-03-01',
    ];
    const log = `case,activity,time\n${[...rows, ...[1, 2, 3, 4, 5, 6].map((i) => `b,noted-${i},2024-02-0${i}`)].join('\n')}\n`;
    const binding = `law: test/requests\nsource: { kind: log }\nevents: { requested: requested, answered: answered, ${prompt.map((_, i) => `noted-${i}: noted-${i}`).join(', ')} }\n`;
    const measured = await folder.document({ log, law, binding, logFile: folder.put('prompt.csv', log) });
    const { page, faults } = await openReport(browser, folder.put('prompt.html', await htmlOf(measured, assets)));
    expect(await page.locator('[data-chart="delay-0"] svg').textContent()).toContain('end of the last day');
    const table = page.getByRole('table', { name: 'Days that it took' }).first();
    expect(await table.locator('tbody tr').count()).toBe(7);
    expect(await table.locator('tbody tr').first().textContent()).toMatch(/note-0 Art\. 1\D*2/);
    await page.getByText('The same as pictures').click();
    await page.locator('[data-chart="elapsed-0"] svg.plot').waitFor();
    // A picture of one bar would show nothing that a sentence does not say.
    expect(await page.locator('[data-chart="elapsed-1"]').count()).toBe(0);
    await page.getByText('No picture: it took 22 days.').first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  const hostile = [
    '<img src=x onerror="window.evil=1"><b>bold</b>',
    '</script><script>window.evil=1</script><!--',
    '"><svg onload=window.evil=1>',
    "' onmouseover='window.evil=1' x='&lt;i&gt;&amp;",
    'javascript:window.evil=1//\u2028\u202e\u0000{rule}[x]',
    '=HYPERLINK("http://example.com")\r\n<style>*{display:none}</style>',
  ];

  it.each(hostile)('keeps hostile text in every field as text: %s', async (payload) => {
    const place = folder.put('hostile.html', await htmlOf(poisoned(document, payload), assets));
    const { page, faults, asked } = await openReport(browser, place);
    for (const link of (await page.locator('tr[data-finding] a').all()).slice(0, 3)) await link.click();
    await page.locator('.finding').first().waitFor();
    for (const select of await page.locator('select:visible').all())
      await select.selectOption({ index: (await select.locator('option').count()) - 1 });
    expect(await page.evaluate('window.evil')).toBeUndefined();
    expect(
      await page
        .locator('img, b, iframe, object, embed, main style, main script, [onload], [onerror], [onmouseover]')
        .count(),
    ).toBe(0);
    expect(await page.locator('script').count()).toBe(3);
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});
