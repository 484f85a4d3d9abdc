/**
 * `npm run build:page`: dist/offline/duecourse.html, one file that checks a register where there is neither an installation nor a network.
 *
 * It holds the page's own script and style, and packed beside them the program as a worker runs it and the files of the package that it
 * reads: the laws with their calendars, and script and style of the report. `npm run build:try` makes the page on which a law is tried out.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { forBrowser, licencesIn } from './browser-bundle.mjs';
import { build } from './build.mjs';
import { generateLanguage } from './generate.mjs';
import { command, install, isStarted, root } from './steps.mjs';

export const OFFLINE_PAGE = 'dist/offline/duecourse.html';
export const TRY_PAGE = 'docs/try/index.html';

/**
 * Makes the page of what stands in dist.
 * @param {string} [out]
 */
export async function buildPage(out = path.join(root, OFFLINE_PAGE)) {
  const [ui, worker] = await Promise.all([bundled('src/offline/ui/main.ts'), bundled('src/offline/work/main.ts')]);
  const style = await minified('src/offline/page.css');
  const report = { script: readText('dist/page/page.js').trimEnd(), style: readText('dist/page/page.css').trimEnd() };
  const parts = { program: packed(worker), disk: packed(JSON.stringify(packageFiles())) };
  const html = pageOf({ title: 'Duecourse', script: ui, style, frames: report, worker: true, parts });
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, html);
  return Buffer.byteLength(html);
}

/**
 * Makes the page on which a law is tried out: docs/try/index.html, with an example to begin with and all calendars.
 * @param {string} [out]
 */
export async function buildTry(out = path.join(root, TRY_PAGE)) {
  const [ui, worker] = await Promise.all([bundled('src/try/ui/main.ts'), bundled('src/try/work/main.ts')]);
  const style = `${await minified('src/offline/page.css')}\n${await minified('src/try/page.css')}`;
  const folders = readdirSync(path.join(root, 'laws')).filter((name) => existsSync(calendarFile(name, 'yaml')));
  const calendars = folders.map((name) => {
    return [
      name,
      { yaml: readFileSync(calendarFile(name, 'yaml'), 'utf8'), csv: readFileSync(calendarFile(name, 'csv'), 'utf8') },
    ];
  });
  const [law, matter] = [readText('examples/requests.law.md'), readText('examples/requests.matter.yaml')];
  const start = JSON.stringify({ law, matter, calendars: Object.fromEntries(calendars) });
  const parts = { program: packed(worker), start: packed(start) };
  const html = pageOf({ title: 'Duecourse', script: ui, style, worker: true, parts });
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, html);
  return Buffer.byteLength(html);
}

/** @param {string} folder @param {'yaml' | 'csv'} ending */
const calendarFile = (folder, ending) => path.join(root, 'laws', folder, `calendar.${ending}`);

/** @param {string} file */
export async function bundled(file) {
  const { build } = await import('esbuild');
  const options = {
    ...forBrowser(),
    entryPoints: [file],
    minify: true,
    format: /** @type {const} */ ('iife'),
    write: false,
  };
  const { metafile } = await build({ ...options, metafile: true });
  const licences = licencesIn(Object.keys(metafile?.inputs ?? {}));
  const made = await build({ ...options, ...(licences === '' ? {} : { banner: { js: `/*\n${licences}\n*/` } }) });
  return (made.outputFiles?.[0]?.text ?? '').trimEnd();
}

/** @param {string} file */
export async function minified(file) {
  const { build } = await import('esbuild');
  const made = await build({ ...forBrowser(), inject: [], entryPoints: [file], minify: true, write: false });
  return (made.outputFiles?.[0]?.text ?? '').trimEnd();
}

/** What the program finds on its disk: path -> text. */
function packageFiles() {
  const laws = readdirSync(path.join(root, 'dist/laws'), { recursive: true, encoding: 'utf8' })
    .map((name) => `dist/laws/${name.split(path.sep).join('/')}`)
    .filter((name) => /\.(?:md|json|csv|yaml)$/.test(name))
    .sort();
  const { version } = JSON.parse(readText('package.json'));
  /** @type {Record<string, string>} */
  const files = { '/package.json': JSON.stringify({ version }) };
  for (const name of [...laws, 'dist/page/page.js', 'dist/page/page.css']) files[`/${name}`] = readText(name);
  return files;
}

/** @param {string} text */
export function packed(text) {
  return gzipSync(text, { level: 9 }).toString('base64');
}

/**
 * One page that asks for nothing: its policy allows its own script and style by their hashes, a worker made of what it holds, and frames
 * that hold the report.
 * @param {{ title: string, script: string, style: string, worker: boolean, parts: Record<string, string>,
 *   frames?: { script: string, style: string } }} page
 */
export function pageOf({ title, script, style, worker, parts, frames }) {
  if (/<\/script|<!--/i.test(script)) throw new Error('The script of the page holds what would end it.');
  const scripts = [script, ...(frames ? [frames.script] : [])].map(hashOf).join(' ');
  const styles = [style, ...(frames ? [frames.style] : [])].map(hashOf).join(' ');
  const policy = [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    ...(worker ? ['worker-src blob:'] : []),
    ...(frames ? ['frame-src blob:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const held = Object.entries(parts).map(([id, text]) => `<script type="text/plain" id="${id}">${text}</script>\n`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
<body>
<div id="app"></div>
<noscript>This page needs its script.</noscript>
${held.join('')}<script>${script}</script>
</body>
</html>
`;
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** @param {string} name */
function readText(name) {
  return readFileSync(path.join(root, name), 'utf8');
}

if (isStarted(import.meta)) {
  await command(async () => {
    await install();
    if (process.argv[2] === 'try') {
      await generateLanguage();
      process.stdout.write(`${TRY_PAGE} (${((await buildTry()) / 1e6).toFixed(1)} MB)\n`);
      return;
    }
    if (!existsSync(path.join(root, 'dist/laws'))) {
      await generateLanguage();
      await build();
    }
    const size = await buildPage();
    process.stdout.write(`${OFFLINE_PAGE} (${(size / 1e6).toFixed(1)} MB)\n`);
  });
}
