/** `node scripts/run.mjs FILE.ts [ARGUMENT...]`: runs a TypeScript file of the project, which Node 20 cannot by itself. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { command, install, isStarted, node, root, StepFailed } from './steps.mjs';

/** Inside the project, so that bundles find its packages; two folders deep, as src/x/y.ts is. */
const outdir = path.join(root, '.duecourse', 'run');

/**
 * Bundles a file and runs it in a process of its own.
 * @param {string} file from the project's root
 * @param {readonly string[]} args
 * @param {readonly string[]} [nodeOptions]
 */
export async function runTypeScript(file, args, nodeOptions = []) {
  const { build } = await import('esbuild');
  const { dependencies, devDependencies, engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const bundle = path.join(outdir, `${path.basename(file, '.ts')}-${process.pid}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Puts constants where they are used: a bundle has them as variables, which cost in hot loops.
    minifySyntax: true,
    target: `node${engines.node.replace('>=', '')}`,
    // An example of docs/api.md imports the package itself, as it was built.
    external: ['duecourse', 'duecourse/browser', ...Object.keys(dependencies), ...Object.keys(devDependencies)],
    logLevel: 'warning',
  });
  try {
    await node([...nodeOptions, bundle, ...args]);
  } finally {
    rmSync(bundle, { force: true });
  }
}

if (isStarted(import.meta)) {
  await command(async () => {
    const [file, ...args] = process.argv.slice(2);
    if (file === undefined) throw new StepFailed(2, 'Which file? node scripts/run.mjs FILE.ts [ARGUMENT...]');
    await install();
    await runTypeScript(path.relative(root, path.resolve(file)), args);
  });
}
