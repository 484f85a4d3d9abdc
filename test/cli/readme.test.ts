import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import { Place, program } from './support.js';

const place = new Place();
afterAll(() => place.remove());

/** Command lines of the README in order, but for those that install and build. */
const lines = [...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/^```\n([\s\S]*?)^```$/gm)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => /^(duecourse|sed) /.test(line));

/** A comparison of two texts that differ ends with 1, as `diff` does. */
const ENDS_WITH_1 = /^duecourse library diff /;

function shell(line: string): Promise<{ code: number | null; err: string }> {
  const env = {
    ...place.env,
    PATH: `${place.at('bin')}${path.delimiter}${process.env['PATH']}`,
    DUECOURSE_HOME: place.at('library'),
  };
  return new Promise((resolve) => {
    const child = execFile('sh', ['-c', line], { env: env as NodeJS.ProcessEnv, cwd: place.folder }, (_, __, err) =>
      resolve({ code: child.exitCode, err }),
    );
  });
}

describe('README.md', () => {
  it('has command lines that run one after the other in a clone as they stand', async () => {
    expect(existsSync(program), 'nothing is built: npm run build').toBe(true);
    mkdirSync(place.at('bin'));
    chmodSync(place.put('bin/duecourse', `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`), 0o755);
    symlinkSync(path.join(root, 'examples'), place.at('examples'));
    expect(lines.length).toBeGreaterThan(12);
    for (const line of lines) {
      const { code, err } = await shell(line);
      expect([line, code, err]).toEqual([line, ENDS_WITH_1.test(line) ? 1 : 0, '']);
    }
  }, 120_000);

  it('names nothing that a clone has not', () => {
    const text = readFileSync(path.join(root, 'README.md'), 'utf8');
    const named = [...text.matchAll(/\]\(([^)#:]+)\)|\b(examples\/[\w./-]+)/g)].map(([, link, file]) => link ?? file!);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });
});
