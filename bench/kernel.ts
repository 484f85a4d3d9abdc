/**
 * Events a second through the kernel: eight rules with findings over a register of many millions of events on one core, against the
 * interpreter (plain code, one case at a time) on a part of the same register, in the same run; median of 5.
 * Run: npm run bench -- kernel [MILLIONS OF EVENTS, 56]
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { BoundLog } from '../src/binding/index.js';
import { checkLog, legalTime, ruleSet, untilOf } from '../src/engine/index.js';
import { loadLaw } from '../src/language/index.js';
import { loadCalendar, parseDay } from '../src/time/index.js';

const RUNS = 5;
const EVENTS = Number(process.argv[2] ?? 56) * 1e6;
const file = 'bench/laws/eight-rules.law.md';
const { law } = await loadLaw(readFileSync(file, 'utf8'), file);
if (!law) throw new Error(`${file} does not load`);
const calendar = await loadCalendar('laws/it');
const { zone } = await import('../src/time/index.js');
const time = legalTime(calendar, zone(calendar.zone)!);
const rules = ruleSet(law);
const until = untilOf('2020-12-31', time);
const kinds = new Map(law.events.map((e, i) => [e.name, i]));
const k = (name: string) => kinds.get(name)!;
const a = (name: string) => law.attributes.findIndex((x) => x.name === name);

/** Cases in the proportions of a real register of fines: two in three end early, the rest run on to collection or appeal. */
function register(events: number): BoundLog {
  const kind = new Uint8Array(events);
  const day = new Int32Array(events);
  const amount = new Float64Array(events).fill(Number.NaN);
  const expense = new Float64Array(events).fill(Number.NaN);
  const paid = new Float64Array(events).fill(Number.NaN);
  const starts: number[] = [0];
  const first = parseDay('2000-01-01')!;
  let seed = 42;
  const random = (n: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 4294967296) * n);
  };
  let at = 0;
  let now = 0;
  const happen = (name: string, after: number, values?: Float64Array, value = 0) => {
    now += after;
    if (at === events) return;
    kind[at] = k(name);
    day[at] = now;
    if (values) values[at] = value;
    at++;
  };
  while (at < events) {
    now = first + random(5000);
    happen('fine-created', 0, amount, 3500);
    const course = random(100);
    if (course < 34) happen('payment', random(40), paid, 3500);
    else {
      happen('fine-sent', 40 + random(90), expense, 1100);
      if (course >= 48) {
        happen('fine-notified', 5 + random(40));
        if (course < 52) happen('prefect-appeal', 20 + random(60));
        happen('penalty-added', 60, amount, 7150);
        if (course < 70) happen('payment', random(90), paid, 8250);
        else happen('collection', 300 + random(400));
      }
    }
    starts.push(at);
  }
  return {
    name: 'made for measuring',
    caseCount: starts.length - 1,
    eventCount: events,
    caseStart: Uint32Array.from(starts),
    caseIds: { length: starts.length - 1, get: String },
    kind,
    row: null,
    day,
    from: null,
    to: null,
    joined: null,
    hard: null,
    leftOpen: null,
    attributes: law!.attributes.map((_, i) => {
      const values = i === a('amount') ? amount : i === a('expense') ? expense : i === a('paid') ? paid : undefined;
      return values && { type: 'number' as const, values };
    }),
    actor: null,
    role: null,
    office: null,
    recording: { events: law!.events.map(() => 'recorded' as const), unrecordedAttributes: new Set(), assumedAttributes: new Set() },
    span: { firstDay: first, lastDay: first + 6500 },
    lastDays: { last: first + 6500, before: first + 6500 },
    oddities: [],
  };
}

function median(times: readonly number[]): number {
  return [...times].sort((x, y) => x - y)[times.length >> 1]!;
}

function measure(log: BoundLog, engine: 'kernel' | 'interpreter', runs: number): { seconds: number; findings: number } {
  const times: number[] = [];
  let findings = 0;
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    findings = checkLog(log, rules, time, { until, engine }).findings.length;
    times.push((performance.now() - begin) / 1000);
  }
  return { seconds: median(times), findings };
}

const log = register(EVENTS);
const part = register(200_000);
const fast = measure(log, 'kernel', RUNS);
const slow = measure(part, 'interpreter', 3);
const rate = EVENTS / fast.seconds / 1e6;
const base = part.eventCount / slow.seconds / 1e6;
console.log(`machine: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}; Node ${process.version}`);
console.table([
  { engine: 'kernel', events: EVENTS, findings: fast.findings, seconds: fast.seconds.toFixed(3), 'million events/s': rate.toFixed(1), ratio: (rate / base).toFixed(0) },
  { engine: 'interpreter (baseline)', events: part.eventCount, findings: slow.findings, seconds: slow.seconds.toFixed(3), 'million events/s': base.toFixed(3), ratio: 1 },
]);
