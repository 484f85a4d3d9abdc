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

function seconds(bound: typeof log, engine: 'kernel' | 'interpreter'): number {
  const begin = performance.now();
  findings = checkLog(bound, rules, time, { until, engine }).findings.length;
  return (performance.now() - begin) / 1000;
}

const own = Array.from({ length: options.runs }, () => seconds(log, 'kernel'));
bench.note(`${findings} findings`);
const plain = Array.from({ length: options.runs }, () => seconds(part, 'interpreter'));
bench.row('kernel, whole register', 's', own, size === 56 ? { target: atMost(1) } : {});
bench.row(
  'interpreter',
  'million events/s',
  plain.map((s) => part.eventCount / s / MILLION),
);
bench.row(
  'kernel',
  'million events/s',
  own.map((s) => size / s),
  { target: atLeast(70), against: 'interpreter' },
);
await bench.finish();
