import { readFileSync } from 'node:fs';
import { type BoundLog, bindLog, parseBinding } from '../../src/binding/index.js';
import { legalTime, ruleSet, untilOf, wantedBy } from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import { type EventLog, NO_OFFSET, Precision, type TextColumn, type TimeColumn } from '../../src/log/model.js';
import { dayFromYmd, loadCalendar, zone } from '../../src/time/index.js';
import { randomNumbers } from './register.js';

const LAW = 'bench/laws/permits.law.md';
const LEFT = 'bench/laws/left-permits.law.md';
const BINDING = 'bench/laws/permits.bind.yaml';
const ACTIVITIES = ['applied', 'accepted', 'decided', 'inspected', 'reported', 'excused'] as const;
const OFFICES = 40;
const FIRST = dayFromYmd(2012, 1, 1);
const DAYS = 2900;
const DAY = 86_400_000;

/** The law of {@link madeUpPermits} with some of its rules (`left`: those that are the interpreter's), and what is needed to check by it. */
export async function permits(only: readonly string[], left = false) {
  const file = left ? LEFT : LAW;
  const { law } = await loadLaw(readFileSync(file, 'utf8'), file);
  if (!law) throw new Error(`${file} does not load`);
  const calendar = await loadCalendar('laws/it');
  const time = legalTime(calendar, zone(calendar.zone)!);
  const rules = ruleSet(law, undefined, new Set(only));
  const text = `${readFileSync(BINDING, 'utf8')}${left ? '  lapsed: { activity: lapsed }\n' : ''}`;
  /** `edge`: the register is whole only from some years after its first events on. */
  const bind = (log: EventLog, unordered: boolean, edge = false): BoundLog => {
    const order = unordered ? text.replace('order: source', 'order: none') : text;
    const said = edge ? order.replace('order:', 'complete-from: 2014-01-01\n  order:') : order;
    return bindLog(log, law, parseBinding(said, BINDING, law, null), time.zone, wantedBy(rules));
  };
  return { rules, time, bind, until: untilOf('2021-12-31', time) };
}

/**
 * A made-up register of permits, always the same for a number of events: 40 offices, each with a case of its reports, and a plot of land
 * for every second case. Instants, or whole days.
 */
export function madeUpPermits(events: number, wholeDays: boolean): EventLog {
  const below = randomNumbers(5);
  const plots = Math.max(1, events >> 3);
  const activity = new Uint8Array(events);
  const office = new Uint8Array(events);
  const plot = new Int32Array(events);
  const granted = new Uint8Array(events);
  const time = new Float64Array(events);
  const about = new Float64Array(events);
  const starts = [0];
  let at = 0;
  const happen = (kind: (typeof ACTIVITIES)[number], day: number, by: number, where: number) => {
    if (at === events) return;
    activity[at] = ACTIVITIES.indexOf(kind);
    office[at] = by;
    plot[at] = where;
    granted[at] = below(3) === 0 ? 0 : 1;
    time[at] = day * DAY + (wholeDays ? 0 : 6 * 3_600_000 + below(40_000_000));
    about[at] = (day - 25) * DAY;
    at++;
  };
  for (let by = 0; by < OFFICES; by++) {
    for (let month = 0; month < 96; month++) happen('reported', FIRST + 35 + 30 * month + below(20), by, -1);
    starts.push(at);
  }
  while (at < events) {
    const [by, where] = [below(OFFICES), below(plots)];
    let day = FIRST + below(DAYS);
    happen('applied', day, by, where);
    if (below(12) === 0) {
      day += below(9);
      happen('excused', day, by, where);
    }
    day += below(30);
    happen('accepted', day, by, where);
    day += below(140);
    happen('decided', day, by, where);
    if (below(2) === 0) happen('inspected', day + below(250), by, where);
    starts.push(at);
  }
  const all = { length: events };
  const text = (name: string, codes: Uint8Array | Int32Array, dictionary: TextColumn['dictionary']): TextColumn => ({
    name,
    type: 'text',
    ...all,
    codes,
    dictionary,
    ...(codes instanceof Int32Array && { validity: flags(events, (i) => codes[i]! >= 0) }),
  });
  const named = (name: string, length: number) => ({ length, get: (i: number) => `${name} ${i}` });
  const times = (name: string, values: Float64Array, precision: Precision): TimeColumn => ({
    name,
    type: 'time',
    ...all,
    values,
    offset: NO_OFFSET,
    precision,
  });
  return {
    name: 'made-up permits',
    caseCount: starts.length - 1,
    eventCount: events,
    caseStart: Uint32Array.from(starts),
    caseIds: named('P', starts.length - 1),
    activity: text('concept:name', activity, { length: ACTIVITIES.length, get: (i) => ACTIVITIES[i]! }),
    time: times('time:timestamp', time, wholeDays ? Precision.DAY : Precision.INSTANT),
    eventAttributes: [
      text('office', office, named('office', OFFICES)),
      text('plot', plot, named('plot', plots)),
      { name: 'granted', type: 'boolean', ...all, values: granted },
      times('about', about, Precision.DAY),
    ],
    caseAttributes: [],
    oddities: [],
  };
}

function flags(length: number, is: (i: number) => boolean): Uint8Array {
  const bits = new Uint8Array((length + 7) >> 3);
  for (let i = 0; i < length; i++) if (is(i)) bits[i >> 3]! |= 1 << (i & 7);
  return bits;
}
