/** Bundles for a browser: where the project asks Node for something, the bundle has what stands in src/stand-ins. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, StepFailed } from './steps.mjs';

const STAND_INS = {
  buffer: 'buffer',
  crypto: 'crypto',
  fs: 'fs',
  'fs/promises': 'fs-promises',
  os: 'system',
  path: 'path',
  process: 'system',
  readline: 'system',
  stream: 'streams',
  'stream/promises': 'streams',
  'timers/promises': 'system',
  url: 'url',
  worker_threads: 'system',
  zlib: 'zlib',
};

const file = (/** @type {string} */ name) => path.join(root, 'src/stand-ins', `${name}.ts`);

/** Browsers that have streams which decompress what is in a zip file. */
export const BROWSERS = ['chrome103', 'firefox113', 'safari16.4'];

/**
 * Options of esbuild for code of the project in a browser.
 * @returns {import('esbuild').BuildOptions}
 */
export function forBrowser() {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'browser',
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    alias: Object.fromEntries(Object.entries(STAND_INS).map(([name, with_]) => [`node:${name}`, file(with_)])),
    inject: [file('globals')],
    // The package's own files stand on the disk in memory as they stand in dist.
    define: { 'import.meta.url': '"file:///dist/page/program.js"' },
  };
}

/**
 * The licences of bundled packages ask that their notice goes with every copy: each wording once, with those whom it names.
 * @param {readonly string[]} files
 */
export function licencesIn(files) {
  const packages = new Set(files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
  /** @type {Map<string, string[]>} */
  const wordings = new Map();
  for (const name of [...packages].sort()) {
    const folder = path.join(root, 'node_modules', name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) {
      const { author, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      if (!license) throw new StepFailed(1, `${name}, which the page holds, names no licence.`);
      wordings.set(name, [`${name}: ${typeof author === 'string' ? author : (author?.name ?? '')}; ${license}`]);
      continue;
    }
    const lines = readFileSync(path.join(folder, file), 'utf8').replaceAll('*/', '').split('\n');
    const isNotice = (/** @type {string} */ line) => /^\s*copyright/i.test(line);
    const notice = lines.filter(isNotice).map((line) => line.trim());
    const wording = lines
      .filter((line) => !isNotice(line))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    wordings.set(wording, [...(wordings.get(wording) ?? []), `${name}: ${notice.join('; ')}`]);
  }
  return [...wordings]
    .map(([wording, names]) => (packages.has(wording) ? names.join('\n') : `${names.join('\n')}\n${wording}`))
    .join('\n\n');
}
