import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';

/** Looks at what `npm test` has built; by itself, `npm run build` comes first. */
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
};

let packed: ReadonlySet<string>;

beforeAll(() => {
  expect(existsSync(path.join(root, 'dist')), 'nothing is built: npm run build').toBe(true);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const json = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [report] = JSON.parse(json) as [{ readonly files: readonly { readonly path: string }[] }];
  packed = new Set(report.files.map((file) => file.path));
});

describe('the package', () => {
  it('holds every file that its exports and commands name', () => {
    const targets = Object.values(manifest.exports).flatMap((e) => (typeof e === 'string' ? [e] : Object.values(e)));
    const named = [...targets, ...Object.values(manifest.bin)].map((target) => target.replace(/^\.\//, ''));
    expect(named.filter((file) => !packed.has(file))).toEqual([]);
  });

  it('holds the licence, the changes and what to read first', () => {
    expect([...packed]).toEqual(
      expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md', 'CHANGELOG.md', 'package.json']),
    );
  });

  it('holds every law, as it is written and compiled, with its calendar', () => {
    const written = readdirSync(path.join(root, 'laws'), { recursive: true, encoding: 'utf8' })
      .map((name) => `dist/laws/${name.split(path.sep).join('/')}`)
      .filter((name) => path.extname(name) !== '');
    const compiled = written.filter((name) => name.endsWith('.law.md')).map((name) => name.replace(/\.md$/, '.json'));
    expect(compiled.length).toBeGreaterThan(0);
    expect([...written, ...compiled].filter((name) => !packed.has(name))).toEqual([]);
  });

  it('holds no sources, tests or tools', () => {
    const strangers = [...packed].filter(
      (file) => !/^(?:dist\/|LICENSE$|NOTICE$|[A-Z]+\.md$|package\.json$)/.test(file),
    );
    expect(strangers).toEqual([]);
  });

  it('has a library that loads', async () => {
    const library: unknown = await import(pathToFileURL(path.join(root, 'dist', 'lib', 'index.js')).href);
    expect(Object.keys(library as object).length).toBeGreaterThan(0);
  });

  it.runIf(process.platform !== 'win32')('has a command that can be executed', () => {
    const program = path.join(root, 'dist', 'cli', 'main.js');
    expect(readFileSync(program, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(statSync(program).mode & 0o111).not.toBe(0);
  });
});
