import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where a system's package puts it; CHROMIUM names another place. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const CHROMIUM = [process.env['CHROMIUM'] ?? '', ...PLACES].find((place) => place !== '' && existsSync(place));

export async function startChromium(): Promise<Browser> {
  return await chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A report as somebody sees it, with everything that went wrong in it. */
export interface Opened {
  readonly page: Page;
  /** Faults of the script, and what the policy of the page forbade. */
  readonly faults: string[];
  /** Addresses that were asked for beside the file's own. */
  readonly asked: string[];
}

export async function openReport(browser: Browser, file: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`file://${file}`)) asked.push(request.url());
  });
  await page.goto(`file://${file}`);
  if (options.javaScriptEnabled !== false)
    await page
      .locator('[data-findings]:not([hidden]), #findings:not(:has([data-findings]))')
      .first()
      .waitFor({ state: 'attached' });
  return { page, faults, asked };
}
