/**
 * Nanoseconds a due date, against the same count with Temporal (polyfill) over a set of days off, in the same run; median of 5.
 * Run: npm run bench -- time
 */
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { duePlan, loadCalendar, type PeriodParts, parseDay, periodOf, zone } from '../src/time/index.js';
import { atMost, Bench, type Target } from './support/bench.js';
import { options } from './support/options.js';

const STARTS = 1 << 20;
const calendar = await loadCalendar('laws/cn');
const first = parseDay('2005-01-01')!;
const span = parseDay('2026-06-01')! - first;

/** Start days in no order, as they come from a log. */
const starts = Int32Array.from({ length: STARTS }, (_, i) => first + ((Math.imul(i, 2654435761) >>> 0) % span));

let sink = 0;

/** Nanoseconds of processor time for each of `count` answers, over several runs: the clock counts what others do too. */
function nanoseconds(count: number, work: () => number): number[] {
  const times: number[] = [];
  for (let run = 0; run <= options.runs; run++) {
    const begin = process.cpuUsage();
    sink += work();
    const { user, system } = process.cpuUsage(begin);
    if (run > 0) times.push(((user + system) * 1000) / count);
  }
  return times;
}

function ours(parts: PeriodParts): number[] {
  const { due } = duePlan(periodOf(parts), calendar);
  return nanoseconds(STARTS, () => {
    let sum = 0;
    for (let i = 0; i < starts.length; i++) sum += due(starts[i]!);
    return sum;
  });
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const rows = readFileSync('laws/cn/calendar.csv', 'utf8').trim().split('\n').slice(1);
const status = new Map(rows.map((row) => [row.split(',')[0]!, row.split(',')[1]!]));
const isWorking = (date: Temporal.PlainDate) =>
  (status.get(date.toString()) ?? (date.dayOfWeek < 6 ? 'work' : 'off')) === 'work';

function withTemporal({ days = 0, months = 0, workingDays = 0 }: PeriodParts): number[] {
  const sample = Array.from(starts.subarray(0, 2000), (day) => EPOCH.add({ days: day }));
  return nanoseconds(sample.length, () => {
    let sum = 0;
    for (const start of sample) {
      let date = start.add({ months, days });
      for (let left = workingDays; left > 0; ) {
        date = date.add({ days: 1 });
        if (isWorking(date)) left--;
      }
      while (!isWorking(date)) date = date.add({ days: 1 });
      sum += date.day;
    }
    return sum;
  });
}

const CASES: readonly PeriodParts[] = [
  { days: 60 },
  { months: 1 },
  { years: 1 },
  { workingDays: 15 },
  { months: 1, days: 10, workingDays: 3 },
];

const bench = await Bench.start(
  'time',
  'Due dates of the Chinese calendar, rolled, and civil days: processor time a call',
);

function row(what: string, own: readonly number[], other: readonly number[], target?: Target): void {
  bench.row(`${what}, Temporal`, 'ns', other);
  bench.row(what, 'ns', own, { against: `${what}, Temporal`, ...(target ? { target } : {}) });
}

for (const parts of CASES) row(JSON.stringify(parts), ours(parts), withTemporal(parts), atMost(20));

const rome = zone('Europe/Rome')!;
const instants = Float64Array.from({ length: STARTS }, (_, i) => starts[i]! * 86_400_000 + (i % 86_400) * 1000);
const sorted = instants.slice().sort();
const civil = (list: Float64Array) =>
  nanoseconds(STARTS, () => {
    let sum = 0;
    for (let i = 0; i < list.length; i++) sum += rome.dayOf(list[i]!);
    return sum;
  });
const civilByTemporal = nanoseconds(2000, () => {
  let sum = 0;
  for (let i = 0; i < 2000; i++) {
    sum += Temporal.Instant.fromEpochMilliseconds(instants[i]!).toZonedDateTimeISO('Europe/Rome').day;
  }
  return sum;
});
row('civil day in Europe/Rome, in order', civil(sorted), civilByTemporal);
row('civil day in Europe/Rome, random', civil(instants), civilByTemporal);
if (Number.isNaN(sink)) process.exitCode = 1;
await bench.finish();
