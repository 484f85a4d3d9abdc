import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forBrowser } from '../../scripts/browser-bundle.mjs';
import { root } from '../../scripts/steps.mjs';

const page = readFileSync(path.join(root, 'docs/api.md'), 'utf8');
/** Each example under the heading before it, of either level. */
const blocks: { title: string; code: string }[] = [];
for (const part of page.split(/^###? /gmu).slice(1)) {
  const code = /^```ts\n([\s\S]*?)^```$/mu.exec(part)?.[1];
  if (code !== undefined) blocks.push({ title: part.slice(0, part.indexOf('\n')), code });
}
const folder = path.join(root, '.duecourse', 'run', `docs-${process.pid}`);

const library = path.join(folder, 'library.mjs');

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  // As the package has it, the library for browsers is one module.
  await build({ ...forBrowser(), entryPoints: ['src/browser.ts'], outfile: library, format: 'esm' });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs an example as it stands, with the package's names for the sources, and gives what it prints. */
async function printed(code: string, name: string): Promise<string[]> {
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    stdin: { contents: code, loader: 'ts', resolveDir: root },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: {
      'duecourse/browser': library,
      'duecourse/library': path.join(root, 'src/library.ts'),
      duecourse: path.join(root, 'src/index.ts'),
    },
    external: [
      ...['langium', 'yaml', 'saxes', 'hyparquet', 'hyparquet-compressors', 'hyparquet-writer'],
      ...['@electric-sql/pglite', 'pg', 'unpdf'],
    ],
  });
  const { stdout } = await promisify(execFile)(process.execPath, [outfile], { cwd: root });
  return stdout.trimEnd().split('\n');
}

describe('the examples of docs/api.md', () => {
  it.each(blocks)('print what they say: $title', { timeout: 60_000 }, async ({ title, code }) => {
    const said = [...code.matchAll(/^ *\/\/= (.*)$/gmu)].map((match) => match[1]!);
    expect(said.length).toBeGreaterThan(0);
    expect(await printed(code, title.replace(/\W+/gu, '-'))).toEqual(said);
  });
});
