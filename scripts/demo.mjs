/** `npm run demo`: a law, a log made from it with breaches planted in it, and what the check finds. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { generateLanguage } from './generate.mjs';
import { command, install, node, root, step } from './steps.mjs';

const law = 'it/highway-code-fines';
const folder = path.join(root, '.duecourse', 'demo');
const log = path.join(folder, 'demo.xes');
const findings = path.join(folder, 'findings.json');

await command(async () => {
  await install();
  await step('Build', async () => {
    await generateLanguage();
    await build();
  });
  mkdirSync(folder, { recursive: true });
  await show('simulate', law, '--cases', '2000', '--seed', '7', '--breach-rate', '0.05', '--out', log);
  await show('check', log, '--law', law);
  await show('check', log, '--law', law, '--format', 'json', '--out', findings);
  const worst = worstFinding(JSON.parse(readFileSync(findings, 'utf8')).findings);
  if (worst !== null) await show('explain-case', log, worst, '--law', law);
});

/** Runs the built command and shows how it was called. @param {string[]} args */
async function show(...args) {
  const shown = args.map((arg) => (path.isAbsolute(arg) ? path.relative(process.cwd(), arg) : arg));
  process.stdout.write(`\n$ duecourse ${shown.join(' ')}\n\n`);
  await node([path.join(root, 'dist', 'cli', 'main.js'), ...args]);
}

/**
 * The case of the finding with the longest delay.
 * @param {ReadonlyArray<{ case: string, late?: { n: number } | null }>} all
 */
function worstFinding(all) {
  const [worst] = [...all].sort((a, b) => (b.late?.n ?? 0) - (a.late?.n ?? 0));
  return worst?.case ?? null;
}
