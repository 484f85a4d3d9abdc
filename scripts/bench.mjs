/** `npm run bench [-- NAME...]`: runs bench/*.ts one after another, each in a process of its own. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { generateLanguage } from './generate.mjs';
import { command, install, node, root, StepFailed, step } from './steps.mjs';

/** Inside the project, so that the bundles find its packages; two folders deep, as src/x/y.ts is. */
const outdir = path.join(root, '.duecourse', 'bench');

await command(async () => {
  const names = chooseBenches(process.argv.slice(2));
  await install();
  await step('Build', async () => {
    await generateLanguage();
    await build();
    await bundleBenches(names);
  });
  for (const name of names) {
    process.stdout.write(`\n# ${name}\n\n`);
    await node(['--expose-gc', path.join(outdir, `${name}.js`)]);
  }
});

/** @param {readonly string[]} wanted */
function chooseBenches(wanted) {
  const folder = path.join(root, 'bench');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const all = files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length));
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new StepFailed(2, `No such bench: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  return wanted.length > 0 ? wanted : all.sort();
}

/** @param {readonly string[]} names */
async function bundleBenches(names) {
  rmSync(outdir, { recursive: true, force: true });
  const { build: bundle } = await import('esbuild');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  await bundle({
    absWorkingDir: root,
    entryPoints: names.map((name) => `bench/${name}.ts`),
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: [...Object.keys(dependencies), ...Object.keys(devDependencies)],
    logLevel: 'warning',
  });
}
