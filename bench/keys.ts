/**
 * Rules whose key is not the case, and rules that recur, give way, are explained or count by options: a made-up register of permits in
 * memory, one core, against the interpreter on a part of it. A row a kind of rule; once with instants, once with whole days whose order
 * nobody vouches for.
 * Run: npm run bench -- keys [--size THOUSANDS OF EVENTS, 1000] [--runs N]
 */
import { checkLog } from '../src/engine/index.js';
import { Bench } from './support/bench.js';
import { options } from './support/options.js';
import { madeUpPermits, permits } from './support/permits.js';

const THOUSAND = 1000;
const size = (options.size ?? 1000) * THOUSAND;
const PART = 20 * THOUSAND;
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'per plot, windows': ['again', 'often'],
  'per plot, a duty': ['look'],
  'per office, counts': ['load'],
  'per case and plot': ['answer'],
  'every month per office': ['report'],
  'gives way to another': ['decide'],
  'may be explained': ['accept'],
  'counted by options': ['told'],
};

/** Shapes of rules, and keys of a register that is not whole from its beginning on, that are the interpreter's. */
const INTERPRETED: Readonly<Record<string, readonly string[]>> = {
  'across cases, after what is deemed': ['after-lapse'],
  'gives way where a person judges': ['decide-anew'],
  'gives way after what is deemed': ['decide-or-lapse'],
  'gives way, of not both': ['either'],
  'versions of not both': ['one-of'],
  'per plot, a left edge': ['look'],
  'per office, a left edge': ['load'],
  'per case and plot, a left edge': ['answer'],
};

for (const wholeDays of [false, true]) {
  const what = wholeDays ? 'whole days, no order' : 'instants';
  const [register, part] = [madeUpPermits(size, wholeDays), madeUpPermits(PART, wholeDays)];
  const bench = await Bench.start('keys', `Permits, ${what}: ${size} events of ${register.caseCount} cases, one core`);
  for (const [kind, only] of Object.entries(KINDS)) {
    const { rules, time, until, bind } = await permits(only);
    const rate = (log: ReturnType<typeof bind>, engine: 'kernel' | 'interpreter') =>
      Array.from({ length: options.runs }, () => {
        const before = process.cpuUsage();
        const { ran } = checkLog(log, rules, time, { until, engine });
        const { user, system } = process.cpuUsage(before);
        if (engine === 'kernel') left = ran.interpreted + ran.groups.interpreted;
        return (log.eventCount / (user + system)) * THOUSAND;
      });
    let left = 0;
    const plain = `${kind}, interpreter`;
    bench.row(plain, 'thousand events/s', rate(bind(part, wholeDays), 'interpreter'));
    bench.row(kind, 'thousand events/s', rate(bind(register, wholeDays), 'kernel'), { against: plain });
    if (left > 0) bench.note(`${kind}: ${left} cases or groups left to the interpreter`);
  }
  await bench.finish();
}

const bench = await Bench.start(
  'keys',
  `Permits, instants, what the interpreter judges: ${size} events, one core, 1 run`,
);
const register = madeUpPermits(size, false);
for (const [kind, only] of Object.entries(INTERPRETED)) {
  const edge = kind.includes('left edge');
  const { rules, time, until, bind } = await permits(only, !edge);
  const log = bind(register, false, edge);
  const before = process.cpuUsage();
  const { ran } = checkLog(log, rules, time, { until });
  const { user, system } = process.cpuUsage(before);
  bench.row(kind, 'thousand events/s', [(log.eventCount / (user + system)) * THOUSAND]);
  const { groups, rulesInterpreted } = ran;
  bench.note(
    `${kind}: ${ran.interpreted + groups.interpreted} of ${ran.interpreted + ran.folded + groups.interpreted + groups.folded} cases or groups by the interpreter${rulesInterpreted.map((r) => `; ${r.why}`).join('')}`,
  );
}
await bench.finish();
