/**
 * Where one matter stands: 100 events under a law of 40 rules (20 duties, of which 5 hang on clocks that are paused and extended, and 20 guards),
 * once law and matter are loaded; the same of a real law; and `duecourse standing` from the shell against Node doing nothing.
 * Run: npm run bench -- standing [--runs N]
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chartOf, legalTime, ruleSet, untilOf } from '../src/engine/index.js';
import { bindMatter, followsFrom, type Matter, matterOfWords, standingOf } from '../src/forward/index.js';
import { type Law, loadLaw } from '../src/language/index.js';
import { type Calendar, formatDay, loadCalendar, parseDay, zone } from '../src/time/index.js';
import { atMost, Bench } from './support/bench.js';
import { options } from './support/options.js';
import { program, runNode } from './support/process.js';

const EVENTS = 100;
const FIRST = parseDay('2025-01-06')!;

/** 40 rules over 20 kinds of events, one after the other. */
function lawText(): string {
  const lines: string[] = [];
  for (let i = 0; i < 21; i++) lines.push(`event e${i} by ${i % 4 === 3 ? 'party' : 'office'} en "E ${i}" (n: number)`);
  for (let i = 0; i < 5; i++)
    lines.push(
      `clock c${i}: 60 days after first e${i}`,
      `  extended by 10 days on e${i + 5}, up to 30 days in total`,
      `  paused from e${i + 6} until e${i + 7}`,
      `duty d${i}: after first e${i}, office must e${i + 8} before c${i} runs out`,
    );
  for (let i = 5; i < 20; i++) lines.push(`duty d${i}: after each e${i}, office must e${i + 1} within 30 days`);
  for (let i = 0; i < 10; i++) lines.push(`guard g${i}: e${i + 1} only within 20 days of latest e${i}`);
  for (let i = 10; i < 15; i++) lines.push(`guard g${i}: e${i + 1} only if e${i} and count(e${i + 1}) < 3`);
  for (let i = 15; i < 20; i++) lines.push(`guard g${i}: e${i + 1} only from day 10 after latest e${i}`);
  const head =
    '---\nlaw: bench/forty\ntitle: { en: "Forty rules" }\njurisdiction: XX\nsource: "none"\nreview: none\n---\n';
  return `${head}\n# Forty\n\n## Art. 1 All\n\n- en: All of it.\n\n\`\`\`duecourse\n${lines.join('\n')}\n\`\`\`\n`;
}

/** Events of every kind in turn, three days apart. */
function matterOf(law: Law, kinds: readonly string[]): Matter {
  const words = Array.from({ length: EVENTS }, (_, i) => `${kinds[i % kinds.length]}=${formatDay(FIRST + i * 3)}`);
  return matterOfWords(words, law, 'bench');
}

interface Asked {
  readonly law: Law;
  readonly matter: Matter;
  readonly calendar: Calendar | null;
}

function milliseconds({ law, matter, calendar }: Asked, follows: boolean): number[] {
  const time = legalTime(calendar, zone(calendar?.zone ?? 'UTC')!);
  const rules = ruleSet(law);
  const chart = chartOf(rules);
  const until = untilOf(formatDay(FIRST + EVENTS * 3), time);
  const { bound } = bindMatter(matter, rules, time, until);
  const once = () => {
    const standing = standingOf(bound, 0, rules, time, until, chart);
    if (follows) for (const due of standing.dues) followsFrom(standing, due);
  };
  for (let i = 0; i < 300; i++) once();
  return Array.from({ length: Math.max(options.runs, 5) }, () => {
    const before = process.cpuUsage();
    for (let i = 0; i < 100; i++) once();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / 100;
  });
}

const { law: forty, diagnostics } = await loadLaw(lawText(), 'forty.law.md');
if (forty?.rules.length !== 40) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
const plain: Asked = {
  law: forty,
  matter: matterOf(
    forty,
    forty.events.map((e) => e.name),
  ),
  calendar: null,
};
const file = 'laws/cn/petition-work.law.md';
const real = (await loadLaw(readFileSync(file, 'utf8'), file)).law!;
const many: Asked = {
  law: real,
  matter: matterOf(
    real,
    real.events.map((e) => e.name),
  ),
  calendar: await loadCalendar('laws/cn'),
};

const bench = await Bench.start('standing', `Standing of a matter of ${EVENTS} events, processor time`);
bench.row('forty rules, with what follows if not', 'ms', milliseconds(plain, true));
bench.row(`${real.id}, ${real.rules.length} rules`, 'ms', milliseconds(many, false));
bench.row('forty rules', 'ms', milliseconds(plain, false), { target: atMost(1) });

const matterFile = path.join(tmpdir(), `duecourse-bench-${process.pid}.yaml`);
writeFileSync(matterFile, 'events: [ 2026-02-13 petition-registered, 2026-02-20 petition-accepted ]\n');
const bare: number[] = [];
const shell: number[] = [];
for (let i = 0; i < Math.max(options.runs, 10); i++) {
  bare.push((await runNode(['-e', '0'], { peak: false })).seconds * 1000);
  const words = ['standing', matterFile, '--law', 'cn/petition-work', '--at', '2026-03-01'];
  shell.push((await runNode([program, ...words], { peak: false })).seconds * 1000);
}
bench.row('node -e 0', 'ms', bare);
bench.row('duecourse standing', 'ms', shell, { against: 'node -e 0', target: atMost(300) });
rmSync(matterFile);
await bench.finish();
