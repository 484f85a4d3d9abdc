/**
 * `npm run bench [-- NAME... --json --runs N --size N]`: runs bench/*.ts one after another, each in a process of its own.
 * With --json each table is one line of JSON on standard output.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { generateLanguage } from './generate.mjs';
import { runTypeScript } from './run.mjs';
import { command, install, root, StepFailed, step } from './steps.mjs';

await command(async () => {
  const { words, flags } = parse(process.argv.slice(2));
  const names = chooseBenches(words);
  await install();
  await step('Build', async () => {
    await generateLanguage();
    await build();
  });
  for (const name of names) {
    process.stderr.write(`\n== ${name}\n`);
    await runTypeScript(`bench/${name}.ts`, flags, ['--expose-gc']);
    if (!flags.includes('--json')) process.stdout.write('\n');
  }
});

/** @param {readonly string[]} args */
function parse(args) {
  const words = [];
  const flags = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--json') flags.push(arg);
    else if (arg === '--runs' || arg === '--size') flags.push(arg, positive(arg, args[++i]));
    else if (arg.startsWith('-'))
      throw new StepFailed(2, `No such option: ${arg}. There are: --json, --runs N, --size N.`);
    else words.push(arg);
  }
  return { words, flags };
}

/** @param {string} flag @param {string | undefined} text */
function positive(flag, text) {
  if (!(Number(text) > 0)) throw new StepFailed(2, `${flag} needs a number above 0.`);
  return String(text);
}

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
