/**
 * Many rules at once: 400 rules, each of which names two of 40 activities, over a million events in memory on one core, findings kept.
 * Against the same rules checked one after another, each by itself, and the interpreter on a part.
 * Run: npm run bench -- many-rules [--size THOUSANDS OF EVENTS, 1000] [--runs N]
 */

import type { BoundLog } from '../src/binding/index.js';
import { checkLog, type RuleSet } from '../src/engine/index.js';
import { atMost, Bench } from './support/bench.js';
import { manyRules, manySteps } from './support/many-rules.js';
import { options } from './support/options.js';

const RULES = 400;
const events = (options.size ?? 1000) * 1000;
const { rules, time, until, bind } = await manyRules(RULES);
const log = bind(manySteps(events));
const part = bind(manySteps(4000));
const bench = await Bench.start(
  'many-rules',
  `${RULES} rules, each naming two of 40 activities, over ${events} events, one core`,
);

interface Spent {
  readonly seconds: number;
  readonly processor: number;
  readonly findings: number;
}

function check(bound: BoundLog, set: RuleSet, engine: 'kernel' | 'interpreter' = 'kernel'): Spent {
  const begin = performance.now();
  const before = process.cpuUsage();
  const { findings } = checkLog(bound, set, time, { until, engine });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - begin) / 1000, processor: (user + system) / 1e6, findings: findings.length };
}

const many = (run: () => Spent) => Array.from({ length: options.runs }, run);

function oneByOne(): Spent {
  const spent = rules.rules.map((rule) => check(log, { ...rules, rules: [rule] }));
  const sum = (what: keyof Spent) => spent.reduce((n, s) => n + s[what], 0);
  return { seconds: sum('seconds'), processor: sum('processor'), findings: sum('findings') };
}

const own = many(() => check(log, rules));
const single = oneByOne();
const plain = many(() => check(part, rules, 'interpreter'));
if (single.findings !== own[0]!.findings)
  throw new Error(`${own[0]!.findings} findings together, ${single.findings} one by one`);
bench.row('the same rules one by one, processor time', 's', [single.processor]);
bench.row(
  'interpreter, as if of all events, processor time',
  's',
  plain.map((s) => (s.processor * events) / part.eventCount),
);
const aim = events === 1e6 ? { target: atMost(1) } : {};
bench.row(
  'duecourse',
  's',
  own.map((s) => s.seconds),
  aim,
);
bench.row(
  'duecourse, processor time',
  's',
  own.map((s) => s.processor),
  { ...aim, against: 'the same rules one by one, processor time' },
);
bench.note(`${own[0]!.findings} findings`);
await bench.finish();
