/**
 * `npm run build`: the package in dist/.
 *
 * dist/cli/main.js, dist/lib/*.js and dist/chunks/*.js all stand one folder below dist: `new URL('../laws/',
 * import.meta.url)` is dist/laws from each of them, the laws with their compiled forms.
 */
import { chmodSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { forBrowser, licencesIn } from './browser-bundle.mjs';
import { generateLanguage } from './generate.mjs';
import { runTypeScript } from './run.mjs';
import { command, install, isStarted, root, StepFailed, tool } from './steps.mjs';

/** Program and library are the ways in; a worker is one because it is loaded by its file's name. */
const entryPoints = [
  { in: 'src/cli/main.ts', out: 'cli/main' },
  { in: 'src/index.ts', out: 'lib/index' },
  { in: 'src/library.ts', out: 'lib/library' },
  { in: 'src/engine/worker.ts', out: 'engine/worker' },
];

export async function build() {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  await bundle();
  await bundleBrowser(path.join(root, 'dist/browser/index.js'));
  await bundlePage(path.join(root, 'dist/page'));
  await tool('typescript', 'tsc', ['-p', 'tsconfig.build.json']);
  await runTypeScript('scripts/compile-laws.ts', []);
  cpSync(path.join(root, 'examples'), path.join(root, 'dist', 'examples'), { recursive: true });
}

async function bundle() {
  const { build } = await import('esbuild');
  const { dependencies, peerDependencies, engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  await build({
    absWorkingDir: root,
    entryPoints: entryPoints.filter((entry) => existsSync(path.join(root, entry.in))),
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Puts constants where they are used: a bundle has them as variables, which cost in hot loops.
    minifySyntax: true,
    target: `node${engines.node.replace('>=', '')}`,
    // What a user installs beside the command is no part of it.
    external: [...Object.keys(dependencies), ...Object.keys(peerDependencies)],
    legalComments: 'none',
    logLevel: 'warning',
  });
  const program = path.join(root, 'dist/cli/main.js');
  if (existsSync(program)) chmodSync(program, 0o755);
}

/**
 * The library for browsers: one module that asks Node for nothing; its packages are bundled by whoever uses it.
 * @param {string} outfile
 */
export async function bundleBrowser(outfile) {
  const { build } = await import('esbuild');
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const external = Object.keys(dependencies);
  await build({
    ...forBrowser(),
    entryPoints: ['src/browser.ts'],
    outfile,
    format: 'esm',
    minifySyntax: true,
    external,
  });
}

/**
 * Script and style of the HTML report, which carries them in itself: they ask for nothing and load nothing.
 * @param {string} folder
 */
export async function bundlePage(folder) {
  const { build } = await import('esbuild');
  /** @satisfies {import('esbuild').BuildOptions} */
  const options = {
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/page/browser/main.ts', out: 'page' },
      { in: 'src/page/browser/styles.css', out: 'page' },
    ],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome100', 'firefox100', 'safari15'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  };
  const { metafile } = await build({ ...options, write: false, metafile: true });
  await build({ ...options, banner: { js: `/*\n${licencesIn(Object.keys(metafile.inputs))}\n*/` } });
  const script = readFileSync(path.join(folder, 'page.js'), 'utf8');
  if (/<\/script|<!--/.test(script)) throw new StepFailed(1, 'The script of the page holds what would end it.');
}

if (isStarted(import.meta)) {
  await command(async () => {
    await install();
    await generateLanguage();
    await build();
  });
}
