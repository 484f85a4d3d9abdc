/**
 * The HTML report of the road traffic fines log: writing it on top of the check, its size, and how soon Chromium shows it and
 * filters its rows. All verdicts are asked for, so that the page holds as many rows of evidence as it ever does.
 * Run: DUECOURSE_DATA=... npm run bench -- report-page [--runs N]
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { VERDICTS } from '../src/engine/index.js';
import { CHROMIUM, startChromium } from '../test/page/chromium.js';
import { atMost, Bench } from './support/bench.js';
import { dataFile, FINES } from './support/data.js';
import { options } from './support/options.js';
import { program, runNode, times, withFolder } from './support/process.js';

const MB = 1e6;
const ALL = ['--verdict', VERDICTS.join(',')];

async function measure(log: string, folder: string): Promise<void> {
  const bench = await Bench.start('report-page', 'The HTML report of the fines log');
  const check = (out: string, ...words: string[]) =>
    runNode([
      ...[program, 'check', log, '--law', 'it/highway-code-fines', '--bind', 'it/road-traffic-fines'],
      ...['--out', path.join(folder, out), ...words],
    ]);
  const html = path.join(folder, 'report.html');
  const runs = await times(options.runs, async () => ({
    summary: await check('summary.csv', '--format', 'csv'),
    page: await check('report.html', '--format', 'html'),
  }));
  bench.row(
    'check, findings as CSV',
    's',
    runs.map((r) => r.summary.seconds),
  );
  bench.row(
    'check, the page on top of it',
    's',
    runs.map((r) => r.page.seconds - r.summary.seconds),
    { target: atMost(1.5) },
  );
  bench.row(
    'check, the page on top of it, processor time',
    's',
    runs.map((r) => r.page.processor - r.summary.processor),
  );
  bench.row('size', 'MB', [statSync(html).size / MB], { target: atMost(8) });
  const full = path.join(folder, 'full.html');
  await check('full.html', '--format', 'html', ...ALL);
  bench.row('size with evidence of 20,000 findings', 'MB', [statSync(full).size / MB], { target: atMost(8) });
  if (CHROMIUM === undefined) bench.note('No Chromium here: paint and filter were not measured.');
  else await inChromium(bench, html, full);
  await bench.finish();
}

async function inChromium(bench: Bench, html: string, full: string): Promise<void> {
  const browser = await startChromium();
  try {
    const paint = await times(options.runs, () => firstPaint(browser, html));
    bench.row('first paint in Chromium', 'ms', paint, { target: atMost(1000) });
    const fullPaint = await times(options.runs, () => firstPaint(browser, full));
    bench.row('first paint with 20,000 findings', 'ms', fullPaint, { target: atMost(1000) });
    const { rows, first, others } = await filtering(browser, full);
    bench.row(`filtering ${rows} rows, the first time by text`, 'ms', [first], { target: atMost(100) });
    bench.row(`filtering ${rows} rows, worst of ${others.length}`, 'ms', [Math.max(...others)], {
      target: atMost(100),
    });
  } finally {
    await browser.close();
  }
}

/** From the request for the file to the first paint of anything in it, by the browser's own clock. */
async function firstPaint(browser: Browser, file: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`file://${file}`);
  const paint = await page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const found = list.getEntriesByName('first-contentful-paint')[0];
      if (found) resolve(found.startTime);
    }).observe({ type: 'paint', buffered: true });
  })`);
  await page.close();
  return Number(paint);
}

interface Filtering {
  readonly rows: string;
  readonly first: number;
  readonly others: readonly number[];
}

/** From what the reader enters to the list laid out anew. */
async function filtering(browser: Browser, file: string): Promise<Filtering> {
  const page = await browser.newPage();
  await page.goto(`file://${file}`);
  await page.locator('[data-findings]:not([hidden])').waitFor();
  // As long as a reader takes to find the field.
  await page.waitForTimeout(3000);
  const measured = (await page.evaluate(`(() => {
    const set = (id, value) => {
      const control = document.getElementById(id);
      const begin = performance.now();
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      document.body.getBoundingClientRect();
      return performance.now() - begin;
    };
    const verdict = document.getElementById('filter-verdict').options[1].value;
    const month = document.getElementById('filter-month').options[3].value;
    const sort = (column) => {
      const begin = performance.now();
      document.querySelector('[data-sort="' + column + '"]').click();
      document.body.getBoundingClientRect();
      return performance.now() - begin;
    };
    return {
      rows: document.querySelector('[data-count]').textContent.replace(/.* of /, ''),
      first: set('filter-text', 'a1'),
      others: [
        set('filter-text', 'a10'), set('filter-text', 'zzz'), set('filter-text', ''), set('filter-rule', '2'),
        set('filter-rule', ''), set('filter-verdict', verdict), set('filter-verdict', ''), set('filter-month', month),
        set('filter-month', ''), sort('late'), sort('case'), sort('due'),
      ],
    };
  })()`)) as Filtering;
  await page.close();
  return measured;
}

const log = dataFile('report-page', ...FINES);
if (log !== undefined) await withFolder((folder) => measure(log, folder));
