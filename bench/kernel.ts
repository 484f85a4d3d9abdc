/**
 * Events a second through the kernel: eight rules with findings over a made-up register in memory on one core, against the
 * interpreter (plain code, one case at a time) on a part of the same register.
 * Run: npm run bench -- kernel [--size MILLIONS OF EVENTS, 56]
 */

import { checkLog } from '../src/engine/index.js';
import { atLeast, atMost, Bench } from './support/bench.js';
import { eightRules } from './support/eight-rules.js';
import { options } from './support/options.js';
import { madeUpRegister } from './support/register.js';

const MILLION = 1e6;
const size = options.size ?? 56;
const { bind, rules, time, until } = await eightRules();
const bench = await Bench.start('kernel', `Kernel: eight rules over ${size} million events in memory, one core`);
const log = bind(madeUpRegister(size * MILLION));
const part = bind(madeUpRegister(200_000));

let findings = 0;

interface Spent {
  readonly seconds: number;
  readonly processor: number;
}

function check(bound: typeof log, engine: 'kernel' | 'interpreter'): Spent {
  const begin = performance.now();
  const before = process.cpuUsage();
  findings = checkLog(bound, rules, time, { until, engine }).findings.length;
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - begin) / 1000, processor: (user + system) / 1e6 };
}

const own = Array.from({ length: options.runs }, () => check(log, 'kernel'));
bench.note(`${findings} findings`);
const plain = Array.from({ length: options.runs }, () => check(part, 'interpreter'));
bench.row(
  'kernel, whole register',
  's',
  own.map((s) => s.seconds),
  size === 56 ? { target: atMost(1) } : {},
);
bench.row(
  'interpreter',
  'million events/s',
  plain.map((s) => part.eventCount / s.seconds / MILLION),
);
bench.row(
  'kernel',
  'million events/s',
  own.map((s) => size / s.seconds),
  { target: atLeast(70), against: 'interpreter' },
);
bench.row(
  'kernel, by processor time',
  'million events/s',
  own.map((s) => size / s.processor),
);
await bench.finish();
