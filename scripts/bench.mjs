/** `npm run bench [-- NAME...]`: runs bench/*.ts one after another, each in a process of its own. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { generateLanguage } from './generate.mjs';
import { runTypeScript } from './run.mjs';
import { command, install, root, StepFailed, step } from './steps.mjs';

await command(async () => {
  const names = chooseBenches(process.argv.slice(2));
  await install();
  await step('Build', async () => {
    await generateLanguage();
    await build();
  });
  for (const name of names) {
    process.stdout.write(`\n# ${name}\n\n`);
    await runTypeScript(`bench/${name}.ts`, [], ['--expose-gc']);
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
