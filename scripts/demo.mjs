/** `npm run demo`: a law, a log made from it with breaches planted in it, and what the check finds. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { generateLanguage } from './generate.mjs';
import { command, install, node, root, StepFailed, step } from './steps.mjs';

const law = 'it/highway-code-fines';
const folder = path.join(root, '.duecourse', 'demo');
const log = path.join(folder, 'demo.xes');
const findings = path.join(folder, 'findings.json');

const ADVERSE = new Set(['late', 'overdue', 'breach', 'out-of-time', 'barred']);

await command(async () => {
  await install();
  await step('Build', async () => {
    await generateLanguage();
    await build();
  });
  mkdirSync(folder, { recursive: true });
  await show('simulate', law, '--cases', '2000', '--seed', '7', '--breach-rate', '0.05', '--force', '--out', log);
  await show('check', log, '--law', law);
  await show('check', log, '--law', law, '--format', 'json', '--out', findings);
  /** @type {{ findings: Finding[] }} */
  const { findings: found } = JSON.parse(readFileSync(findings, 'utf8'));
  const { planted } = JSON.parse(readFileSync(`${log}.truth.json`, 'utf8'));
  const worst = worstFinding(found);
  if (worst !== null) await show('explain-case', log, worst, '--law', law);
  const hits = matches(planted, found);
  const others = found.filter((f) => ADVERSE.has(f.verdict)).length - hits;
  process.stdout.write(`\nOf ${planted.length} planted breaches ${hits} were found, and ${others} others.\n`);
  if (hits !== planted.length || others !== 0) throw new StepFailed(1, 'The check should find just what was planted.');
});

/** @typedef {{ rule: string, verdict: string, case: string, event: { kind: string, time: string }, late?: { n: number } | null }} Finding */

/**
 * How many of the planted breaches were found; cases are masked in findings, so rule, verdict and act tell them.
 * @param {ReadonlyArray<{ rule: string, verdict: string, event: string, time: string }>} planted
 * @param {readonly Finding[]} found
 */
function matches(planted, found) {
  const open = found.map((f) => `${f.rule} ${f.verdict} ${f.event.kind} ${f.event.time}`);
  return planted.filter((p) => {
    const at = open.indexOf(`${p.rule} ${p.verdict} ${p.event} ${p.time}`);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }).length;
}

/** Runs the built command and shows how it was called. @param {string[]} args */
async function show(...args) {
  const shown = args.map((arg) => (path.isAbsolute(arg) ? path.relative(process.cwd(), arg) : arg));
  process.stdout.write(`\n$ node dist/cli/main.js ${shown.join(' ')}\n\n`);
  await node([path.join(root, 'dist', 'cli', 'main.js'), ...args]);
}

/**
 * The case of the finding with the longest delay.
 * @param {readonly Finding[]} all
 */
function worstFinding(all) {
  const [worst] = [...all].sort((a, b) => (b.late?.n ?? 0) - (a.late?.n ?? 0));
  return worst?.case ?? null;
}
