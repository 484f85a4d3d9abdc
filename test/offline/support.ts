import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readPng, writePng } from '../page/pictures.js';

/** The page as somebody opened it, with everything that went wrong in it or was asked for. */
export interface Opened {
  readonly page: Page;
  readonly faults: string[];
  /** Addresses that were asked for beside the file's own and those of its own memory. */
  readonly asked: string[];
}

export async function openOffline(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url() !== `file://${file}` && !request.url().startsWith('blob:')) asked.push(request.url());
  });
  await page.goto(`file://${file}`);
  await page.locator('#law option').nth(3).waitFor({ state: 'attached' });
  return { page, faults, asked };
}

/** Chooses files and a law, and waits until their names are matched. */
export async function choose(page: Page, files: string | string[], law: string): Promise<void> {
  await page.setInputFiles('#files', files);
  await page.selectOption('#law', law);
  await page.locator('#mapping table, #report .fault').waitFor();
}

/** Checks, and gives what the JSON of its findings says of itself. */
export async function findingsOf(page: Page): Promise<{ count: number; hash: string; told: string }> {
  await page.click('#go');
  await page.locator('#frame, #report .fault').waitFor();
  const told = (await page.locator('#report .fault').allTextContents()).join('');
  if (told !== '') return { count: -1, hash: '', told };
  const [saved] = await Promise.all([page.waitForEvent('download'), page.click('#save-json')]);
  return { ...hashIn(readFileSync(await saved.path(), 'utf8')), told };
}

export function hashIn(json: string): { count: number; hash: string } {
  const { findings, receipt } = JSON.parse(json) as { findings: unknown[]; receipt: { findings: string } };
  return { count: findings.length, hash: receipt.findings };
}

/** `DUECOURSE_GALLERY=write` stores pictures for the documentation as they are now. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['DUECOURSE_GALLERY'] !== 'write') return;
  const folder = fileURLToPath(new URL('../../docs/offline/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.png`, writePng(readPng(await page.screenshot({ fullPage: true }))));
}

/** A text in GB 18030, by the table that every decoder has; of signs of one or two bytes. */
export function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && sign !== '\ufffd') pairs.set(sign, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((sign) => [...(pairs.get(sign) ?? [sign.codePointAt(0)!])]));
}
