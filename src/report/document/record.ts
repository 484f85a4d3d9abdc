import { type BoundLog, bindLog, columnsNamed, NO_DAY, TimeReader } from '../../binding/index.js';
import { type Column, isThere } from '../../log/index.js';
import { formatDay } from '../../time/index.js';
import type { CheckRun } from '../check-run.js';
import type { ImpossibleDates, Lag, PiledUp, Readiness } from './document.js';
import { unreadableValues } from './unreadable.js';

/** What can be said of the record without any rule. */
export function recordOf(
  run: CheckRun,
): Pick<Readiness, 'duplicates' | 'impossible' | 'unreadable' | 'piledUp' | 'lag'> {
  return {
    duplicates: duplicatesOf(run),
    impossible: impossibleDates(run),
    unreadable: unreadableValues(run),
    piledUp: piledUp(run),
    lag: lagOf(run),
  };
}

/** Events that repeat another of their case in kind, time and every attribute. */
function duplicatesOf({ bound, log }: CheckRun): Readiness['duplicates'] {
  const { caseStart, caseCount, kind, day } = bound;
  const rowOf = (i: number) => (bound.row ? bound.row[i]! : i);
  const textOf = (i: number) => rowText([log.time, ...log.eventAttributes], rowOf(i));
  let [cases, events] = [0, 0];
  for (let c = 0; c < caseCount; c++) {
    const alike = alikeEvents(caseStart[c]!, caseStart[c + 1]!, kind, day);
    const repeated = alike.reduce((sum, group) => sum + group.length - new Set(group.map(textOf)).size, 0);
    if (repeated > 0) cases++;
    events += repeated;
  }
  return { cases, events };
}

/** Groups of events of one kind and day, of those with more than one. */
function alikeEvents(start: number, end: number, kind: BoundLog['kind'], day: Int32Array): number[][] {
  if (end - start < 2) return NO_EVENTS;
  if (end - start <= FEW) {
    // Nearly all cases have a few events, and none alike.
    let any = false;
    for (let i = start + 1; i < end && !any; i++)
      for (let j = start; j < i && !any; j++) any = kind[i] === kind[j] && day[i] === day[j];
    if (!any) return NO_EVENTS;
  }
  const groups = new Map<string, number[]>();
  for (let i = start; i < end; i++) {
    const key = `${kind[i]} ${day[i]}`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const FEW = 32;
const NO_EVENTS: number[][] = [];

/** All that a row says. */
function rowText(columns: readonly Column[], row: number): string {
  return JSON.stringify(columns.map((column) => (isThere(column, row) ? valueAt(column, row) : null)));
}

function valueAt(column: Column, row: number): string | number | (string | number)[] {
  switch (column.type) {
    case 'text':
    case 'id':
      return column.codes[row]!;
    case 'list':
      return [...column.items.codes.slice(column.starts[row]!, column.starts[row + 1]!)];
    default:
      return Number(column.values[row]!);
  }
}

/** Days this long before the time before which there is next to nothing are taken for a slip or a stand-in. */
const FAR = Math.round(30 * 365.25);
/** Share of the events that may lie before that time. */
const NEXT_TO_NOTHING = 0.01;
/** No register has kept such days: 1900-01-01 and the like stand for none. */
const FIRST_DAY = -24_837;

function impossibleDates(run: CheckRun): ImpossibleDates[] {
  const { bound, statute, binding, log, clock } = run;
  const early = Math.max(FIRST_DAY, usualStart(bound.day) - FAR);
  const times = new TimeReader(log.time, clock);
  const edge = binding.source.completeFrom ?? Number.NEGATIVE_INFINITY;
  const size = statute.law.events.length;
  const counts = {
    'no-time': new Float64Array(size),
    'far-past': new Float64Array(size),
    future: laterEvents(run),
    'before-log': new Float64Array(size),
  };
  const whyOf = (i: number): ImpossibleDates['why'] | null => {
    // An impossible date was taken from its event; the row still has it.
    const taken = bound.day[i] === NO_DAY;
    const day = taken ? times.dayAt(bound.row ? bound.row[i]! : i) : bound.day[i]!;
    if (day === NO_DAY) return 'no-time';
    if (taken && day > bound.span.lastDay) return 'future';
    return day < early ? 'far-past' : day < edge ? 'before-log' : null;
  };
  for (let i = 0; i < bound.eventCount; i++) {
    const why = whyOf(i);
    if (why) counts[why][bound.kind[i]!]!++;
  }
  const found = (why: ImpossibleDates['why'], of: Float64Array) =>
    [...of].flatMap((events, e) => (events > 0 ? [{ why, event: statute.law.events[e]!.name, events }] : []));
  return [
    ...found('future', counts.future),
    ...found('far-past', counts['far-past']),
    ...found('before-log', counts['before-log']),
    ...found('no-time', counts['no-time']),
  ].sort((a, b) => b.events - a.events);
}

/** The day before which next to nothing lies. */
function usualStart(days: Int32Array): number {
  const years = new Map<number, number>();
  let all = 0;
  for (const day of days) {
    if (day === NO_DAY) continue;
    const year = Math.floor(day / 365.25);
    years.set(year, (years.get(year) ?? 0) + 1);
    all++;
  }
  let before = 0;
  for (const [year, n] of [...years].sort(([a], [b]) => a - b)) {
    before += n;
    if (before > all * NEXT_TO_NOTHING) return Math.floor(year * 365.25);
  }
  return Number.NEGATIVE_INFINITY;
}

/** By kind, the events after the time of checking. They were cut from the bound log, so that it is bound anew where there are some. */
function laterEvents({ log, statute, binding, clock, bound }: CheckRun): Float64Array {
  const { law, time } = statute;
  const later = new Float64Array(law.events.length);
  const days = new Int32Array(log.eventCount);
  new TimeReader(log.time, clock).daysInto(days, null);
  const last = bound.span.lastDay;
  if (!days.some((day) => day > last)) return later;
  const nothing = { attributes: new Set<number>(), instants: false, actor: false, role: false, office: false };
  const whole = bindLog(log, law, binding, time.zone, nothing);
  for (const kind of whole.kind) later[kind]!++;
  for (const kind of bound.kind) later[kind]!--;
  return later;
}

/** A day is crowded from so many events of a kind on, if they are so many times the median of the kind's days, of so many at least. */
const CROWD = 50;
const TIMES = 10;
const DAYS = 10;
const MOST_DAYS = 20;
const MOST_OF_A_KIND = 5;

function piledUp({ bound, statute }: CheckRun): PiledUp[] {
  const { firstDay, lastDay } = bound.span;
  const kinds = statute.law.events.map(() => new Map<number, number>());
  if (!Number.isFinite(firstDay) || !Number.isFinite(lastDay)) return [];
  for (let i = 0; i < bound.eventCount; i++) {
    const day = bound.day[i]!;
    if (day === NO_DAY) continue;
    const days = kinds[bound.kind[i]!]!;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return kinds
    .flatMap((days, kind) => {
      if (days.size < DAYS) return [];
      const usual = medianOf([...days.values()]);
      const { name: event } = statute.law.events[kind]!;
      const crowded = [...days].filter(([, n]) => n >= CROWD && n > TIMES * usual);
      return crowded
        .sort(([a, n], [b, m]) => m - n || a - b)
        .slice(0, MOST_OF_A_KIND)
        .map(([day, events]) => ({ event, day: formatDay(day), events, usual, days: crowded.length }));
    })
    .sort((a, b) => b.events - a.events || (a.day < b.day ? -1 : 1))
    .slice(0, MOST_DAYS);
}

function medianOf(numbers: number[]): number {
  numbers.sort((a, b) => a - b);
  const middle = numbers.length >> 1;
  return numbers.length % 2 === 1 ? numbers[middle]! : (numbers[middle - 1]! + numbers[middle]!) / 2;
}

/** Days from act to entry, of the events of which both are known. */
function lagOf({ bound, binding, log, clock }: CheckRun): Lag | null {
  if (binding.entered === null) return null;
  const columns = columnsNamed(log.eventAttributes, binding.entered).filter((c) => c.type === 'time');
  const readers = columns.map((column) => new TimeReader(column, clock));
  const lags: number[] = [];
  for (let i = 0; i < bound.eventCount; i++) {
    if (bound.day[i] === NO_DAY) continue;
    const row = bound.row ? bound.row[i]! : i;
    const entered = readers.map((reader) => reader.dayAt(row)).find((day) => day !== NO_DAY);
    if (entered !== undefined) lags.push(entered - bound.day[i]!);
  }
  lags.sort((a, b) => a - b);
  const at = (share: number) => lags[Math.min(lags.length - 1, Math.max(0, Math.ceil(share * lags.length) - 1))] ?? 0;
  return {
    events: lags.length,
    median: at(0.5),
    p90: at(0.9),
    longest: lags.at(-1) ?? 0,
    negative: lags.filter((lag) => lag < 0).length,
  };
}
