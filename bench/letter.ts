/**
 * A letter of 500 findings to one office, the built command as a whole process, against the report that the same findings make as a page.
 * Run: npm run bench -- letter [--runs N]
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { atMost, Bench } from './support/bench.js';
import { options } from './support/options.js';
import { program, runNode, times, withFolder } from './support/process.js';

const FINDINGS = 500;
const OFFICE = 'Petition Office';

async function measure(folder: string): Promise<void> {
  const bench = await Bench.start('letter', `A letter of ${FINDINGS} findings to one office, whole processes`);
  const at = (name: string) => path.join(folder, name);
  const log = at('register.csv');
  const cases = ['--cases', '8000', '--seed', '1', '--breach-rate', '0.3'];
  await runNode([program, 'simulate', 'cn/petition-work', ...cases, '--out', log]);
  // Every act is one office's.
  const [head = '', ...lines] = readFileSync(log, 'utf8').trim().split('\n');
  const office = head.split(',').indexOf('org:group');
  const owned = lines.map((line) => line.split(',').with(office, OFFICE).join(','));
  writeFileSync(log, `${[head, ...owned].join('\n')}\n`);
  const binding = `${log}.bind.yaml`;
  writeFileSync(binding, readFileSync(binding, 'utf8').replace('safe-to-show: [', 'safe-to-show: ["org:group", '));
  const all = at('all.json');
  await runNode([program, 'check', log, '--law', 'cn/petition-work', '--format', 'json', '--out', all]);
  const stored = at('findings.json');
  const kept = firstOf(JSON.parse(readFileSync(all, 'utf8')) as Stored);
  writeFileSync(stored, JSON.stringify(kept));
  const letters = (ending: string) =>
    times(options.runs, () =>
      runNode([program, 'letter', '--office', OFFICE, '--from', stored, '--force', '--out', at(`letter.${ending}`)]),
    );
  const [word, page] = [await letters('docx'), await letters('html')];
  const report = await times(options.runs, () =>
    runNode([program, 'report', stored, '--format', 'html', '--out', at('report.html')]),
  );
  const told = /(\d+) findings/.exec(word[0]?.stdout ?? '')?.[1];
  if (told !== String(FINDINGS)) throw new Error(`The letter has ${told} findings.`);
  bench.row(
    'report as a page',
    's',
    report.map((ran) => ran.seconds),
    {},
  );
  for (const [name, ran] of [
    ['letter as Word', word],
    ['letter as a page', page],
  ] as const) {
    bench.row(
      name,
      's',
      ran.map(({ seconds }) => seconds),
      { against: 'report as a page', target: atMost(3) },
    );
    bench.row(
      `${name}, processor time`,
      's',
      ran.map(({ processor }) => processor),
      {},
    );
  }
  await bench.finish();
}

interface Stored {
  readonly evidence: { readonly findings: readonly { readonly id: string }[] };
  readonly findings: readonly { readonly id: string; readonly verdict: string }[];
  readonly receipt: object;
}

/** A duty is an office's here; what a rule forbids may be a party's act. */
const OF_OFFICES = ['late', 'overdue'];

/** A report with so many findings that an office answers for. */
function firstOf(report: Stored): Stored {
  const left = new Set(
    report.findings
      .filter(({ verdict }) => OF_OFFICES.includes(verdict))
      .slice(0, FINDINGS)
      .map(({ id }) => id),
  );
  const findings = report.findings.filter(({ id }) => left.has(id));
  const hash = createHash('sha256');
  for (const finding of findings) hash.update(`${JSON.stringify(finding)}\n`);
  return {
    ...report,
    evidence: { ...report.evidence, findings: report.evidence.findings.filter(({ id }) => left.has(id)) },
    findings,
    receipt: { ...report.receipt, findings: hash.digest('hex') },
  };
}

await withFolder(measure);
