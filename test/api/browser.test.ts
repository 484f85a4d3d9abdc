import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import * as node from '../../src/index.js';
import { CHROMIUM, startChromium } from '../page/chromium.js';

const text = (name: string) => readFileSync(path.join(root, 'examples', name), 'utf8');

/** What somebody does who uses the package: bundles a module of his own for a browser. */
async function bundled(contents: string): Promise<string> {
  const library = path.join(root, 'dist/browser/index.js');
  const { outputFiles, metafile } = await build({
    stdin: { contents, loader: 'ts', resolveDir: root },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    alias: { 'duecourse/browser': library },
    outfile: 'page.js',
  });
  const asked = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter((i) => i.external).map((i) => i.path),
  );
  expect(asked).toEqual([]);
  return outputFiles[0]!.text;
}

describe('the library for browsers', () => {
  it('asks for nothing of Node', async () => {
    const script = await bundled(`export * from 'duecourse/browser';`);
    expect(script).not.toMatch(/["']node:/u);
    expect(readFileSync(path.join(root, 'dist/browser/index.js'), 'utf8')).not.toMatch(/from\s*["']node:/u);
  });

  describe.skipIf(CHROMIUM === undefined)('in Chromium (needs Chromium)', () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await startChromium();
    });

    afterAll(() => browser?.close());

    it('says what the library of Node says', async () => {
      const script = await bundled(`
        import { checkCases, dueDates, explain, lawFromText, logFromBytes, parseBinding, standing } from 'duecourse/browser';
        globalThis.run = async (law, csv, bind) => {
          const { statute } = await lawFromText(law);
          const binding = parseBinding(bind, 'b.yaml', statute.law, null);
          const log = await logFromBytes([{ name: 'r.csv', bytes: new TextEncoder().encode(csv) }], { binding });
          return JSON.stringify([
            explain(statute.law, { language: 'zh' }),
            dueDates(statute, ['received=2026-03-02']).answer,
            standing(statute, { events: ['2026-03-02 received'] }, { at: '2026-03-10' }).answer,
            checkCases(statute, log, { at: '2024-12-31', binding, key: null }).findings,
          ]);
        };`);
      const [law, csv, bind] = [text('requests.law.md'), text('requests.csv'), text('requests.csv.bind.yaml')];
      const { statute } = await node.lawFromText(law);
      const binding = node.parseBinding(bind, 'b.yaml', statute!.law, null);
      const log = await node.openLog(path.join(root, 'examples/requests.csv'));
      const expected = [
        node.explain(statute!.law, { language: 'zh' }),
        node.dueDates(statute!, ['received=2026-03-02']).answer,
        node.standing(statute!, { events: ['2026-03-02 received'] }, { at: '2026-03-10' }).answer,
        node.checkCases(statute!, log, { at: '2024-12-31', binding, key: null }).findings,
      ];
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      const said = (await page.evaluate(
        `run(${[law, csv, bind].map((value) => JSON.stringify(value)).join(', ')})`,
      )) as string;
      expect(JSON.parse(said)).toEqual(JSON.parse(JSON.stringify(expected)));
      await page.close();
    });
  });
});
