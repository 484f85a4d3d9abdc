/**
 * `node scripts/run.mjs scripts/verify/stated-rates.ts [REGISTERS] [SAMPLES] [LAW]`: how often the stated precision and recall hold the truth. Each register
 * is simulated, then rows of it are recorded wrongly; each sample of its findings is answered by what `simulate` knows, a tenth of the rows
 * as unclear. A slow look for people; the tests take a short one.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/run.js';
import type { ErrorRate } from '../../src/report/index.js';

const [registers = 10, samples = 20] = process.argv.slice(2, 4).map(Number);
const law = process.argv[4] ?? 'cn/petition-work';
const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-rates-'));
const ADVERSE = ['late', 'overdue', 'breach', 'out-of-time', 'barred'];

async function ran(...words: string[]): Promise<string> {
  let [out, err] = ['', ''];
  const sink = (add: (text: string) => void) => ({
    isTerminal: false,
    columns: 100,
    write: async (data: string | Uint8Array) => add(String(data)),
  });
  const io = {
    stdout: sink((text) => (out += text)),
    stderr: sink((text) => (err += text)),
    env: { HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, LANG: 'en_US.UTF-8' },
    now: () => new Date('2026-03-01T12:00:00Z'),
  };
  const code = await main(words, io);
  if (code !== 0) throw new Error(`duecourse ${words.join(' ')}: ${code}\n${err}`);
  return out;
}

/** Numbers in [0, 1) that a seed gives. */
function chance(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

/** Shifts the day of some rows, and leaves some out. */
function misrecord(log: string, next: () => number): void {
  const [head = '', ...lines] = readFileSync(log, 'utf8').trim().split(/\r?\n/);
  const kept = lines.flatMap((line) => {
    const r = next();
    if (r < 0.02) return [];
    if (r > 0.06) return [line];
    const days = Math.round(1 + next() * 60) * (next() < 0.5 ? -1 : 1);
    return [
      line.replace(/\d{4}-\d{2}-\d{2}/, (day) =>
        new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10),
      ),
    ];
  });
  writeFileSync(log, `${[head, ...kept].join('\n')}\n`);
}

interface Tally {
  n: number;
  precision: number;
  recall: number;
  recallOfAll: number;
  none: number;
}
const tally: Tally = { n: 0, precision: 0, recall: 0, recallOfAll: 0, none: 0 };

async function sampled(log: string, findings: string, seed: number, truth: Truth): Promise<void> {
  const sheet = path.join(folder, 'sheet.csv');
  const how = ['--n', '120', '--by', 'rule', '--clean', '200', '--blind', '--seed', String(seed)];
  await ran('sample', findings, '--log', log, ...how, '--out', sheet);
  const { rows } = JSON.parse(readFileSync(`${sheet}.sample.json`, 'utf8')) as {
    rows: { row: string; case: string; rule: string }[];
  };
  const next = chance(seed + 77);
  const titles = ['row', 'case', 'verdict', 'other', 'reason', 'day', 'initials'];
  const answered = rows.map(({ row, case: id, rule }) => {
    const others = [...(truth.planted.get(id) ?? [])].filter((one) => one !== rule);
    const verdict = next() < 0.1 ? 'unclear' : truth.planted.get(id)?.has(rule) ? 'breach' : 'kept';
    return { row, case: id, verdict, other: others[0] ?? 'none', reason: '', day: '', initials: '' };
  });
  const { titles: named } = JSON.parse(readFileSync(`${sheet}.sample.json`, 'utf8')) as {
    titles: Record<string, string>;
  };
  const all = Object.keys(named);
  const lines = answered.map((one) =>
    all.map((name) => `"${titles.includes(name) ? one[name as keyof typeof one] : ''}"`).join(','),
  );
  writeFileSync(sheet, `${[all.map((name) => `"${named[name]}"`).join(','), ...lines].join('\r\n')}\r\n`);
  const rate = JSON.parse(await ran('score', sheet, '--format', 'json')) as ErrorRate;
  const holds = (share: ErrorRate['recall'], value: number) =>
    Number(share !== null && share.low - 1e-12 <= value && value <= share.high + 1e-12);
  tally.n++;
  tally.none += Number(rate.recall === null);
  tally.precision += holds(rate.precision, truth.precision);
  tally.recall += holds(rate.recall, truth.recall);
  tally.recallOfAll += holds(rate.recall, truth.recallOfAll);
}

interface Truth {
  readonly planted: ReadonlyMap<string, ReadonlySet<string>>;
  readonly precision: number;
  /** As it is stated: a case in which anything was missed counts as one breach, and cases with findings are not searched. */
  readonly recall: number;
  /** Of all breaches there are. */
  readonly recallOfAll: number;
}

for (let r = 1; r <= registers; r++) {
  const log = path.join(folder, 'register.csv');
  const findings = path.join(folder, 'findings.json');
  const made = ['--cases', '1500', '--seed', String(r), '--breach-rate', '0.15', '--force'];
  await ran('simulate', law, ...made, '--out', log);
  const planted = new Map<string, Set<string>>();
  const { planted: list } = JSON.parse(readFileSync(`${log}.truth.json`, 'utf8')) as {
    planted: { case: string; rule: string }[];
  };
  for (const { case: id, rule } of list) planted.set(id, (planted.get(id) ?? new Set()).add(rule));
  misrecord(log, chance(r));
  await ran('check', log, '--law', law, '--format', 'json', '--out', findings);
  const { findings: found } = JSON.parse(readFileSync(findings, 'utf8')) as {
    findings: { case: string; rule: string; verdict: string }[];
  };
  const adverse = found.filter(({ verdict }) => ADVERSE.includes(verdict));
  const right = adverse.filter((f) => planted.get(f.case)?.has(f.rule)).length;
  const withFinding = new Set(adverse.map((f) => f.case));
  const missedClean = [...planted.keys()].filter((id) => !withFinding.has(id)).length;
  const foundPairs = new Set(adverse.map((f) => `${f.case} ${f.rule}`));
  const missed = list.filter((p) => !foundPairs.has(`${p.case} ${p.rule}`)).length;
  const truth: Truth = {
    planted,
    precision: right / adverse.length,
    recall: right / (right + missedClean),
    recallOfAll: right / (right + missed),
  };
  for (let s = 0; s < samples; s++) await sampled(log, findings, r * 1000 + s, truth);
  const share = (n: number) => `${((100 * n) / tally.n).toFixed(1)}%`;
  process.stdout.write(
    `register ${r}: ${adverse.length} findings, precision ${truth.precision.toFixed(3)}, recall ${truth.recall.toFixed(3)} (of all ${truth.recallOfAll.toFixed(3)}). ` +
      `Held so far in ${tally.n}: precision ${share(tally.precision)}, recall ${share(tally.recall)}, of all ${share(tally.recallOfAll)}\n`,
  );
}
rmSync(folder, { recursive: true, force: true });
