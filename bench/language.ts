/**
 * What the full language costs: whole statutes full of clocks and deemed events over logs simulated from them, against the interpreter
 * in the same run, and the eight rules of `kernel` beside them.
 * Run: npm run bench -- language [--size THOUSANDS OF CASES, 100]
 */

import type { BoundLog } from '../src/binding/index.js';
import { checkLog, type LegalTime, type RuleSet, type Until } from '../src/engine/index.js';
import { Bench } from './support/bench.js';
import { eightRules } from './support/eight-rules.js';
import { repeated, simulated } from './support/laws.js';
import { options } from './support/options.js';
import { madeUpRegister } from './support/register.js';

const SIMULATED = 2000;
const LAWS = ['us/foia', 'uk/foia', 'cn/government-information'];
const cases = (options.size ?? 100) * 1000;
const bench = await Bench.start('language', `Full language: statutes over ${cases} simulated cases each, one core`);

interface Work {
  readonly rules: RuleSet;
  readonly time: LegalTime;
  readonly until: Until;
}

/** Thousand events a second of processor time; of the last run, how many cases the interpreter judged. */
function speeds(log: BoundLog, { rules, time, until }: Work, engine: 'kernel' | 'interpreter') {
  let interpreted = 0;
  const runs = Array.from({ length: options.runs }, () => {
    const before = process.cpuUsage();
    interpreted = checkLog(log, rules, time, { until, engine }).ran.interpreted;
    const { user, system } = process.cpuUsage(before);
    return (log.eventCount * 1000) / (user + system);
  });
  return { runs, interpreted };
}

for (const id of LAWS) {
  const { log, ...work } = await simulated(id, SIMULATED);
  const whole = repeated(log, Math.max(1, Math.round(cases / log.caseCount)));
  const part = repeated(log, 5);
  bench.row(`${id}, interpreter`, 'thousand events/s', speeds(part, work, 'interpreter').runs);
  const { runs, interpreted } = speeds(whole, work, 'kernel');
  bench.row(`${id}, kernel`, 'thousand events/s', runs, { against: `${id}, interpreter` });
  const share = ((100 * interpreted) / whole.caseCount).toFixed(1);
  bench.note(
    `${id}: ${work.rules.rules.length} rules, ${whole.eventCount} events; ${share} % of cases with a rule left to the interpreter`,
  );
}
const { bind, ...eight } = await eightRules();
bench.row(
  'eight rules, interpreter',
  'thousand events/s',
  speeds(bind(madeUpRegister(200_000)), eight, 'interpreter').runs,
);
bench.row('eight rules, kernel', 'thousand events/s', speeds(bind(madeUpRegister(cases * 50)), eight, 'kernel').runs, {
  against: 'eight rules, interpreter',
});
await bench.finish();
