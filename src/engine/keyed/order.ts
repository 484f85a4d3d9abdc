import { type BoundLog, NO_DAY } from '../../binding/index.js';

/** Events in the order in which the groups of a key hold them. */
export interface Order {
  /** Positions in order, those without a time last. */
  readonly at: Uint32Array;
  /** By position: its block, equal for events that share one; -1 without a time. */
  readonly block: Int32Array;
}

const DAY = 86_400_000;

/** As the cases hold them. */
export function orderOfCases({ eventCount, day, joined }: BoundLog): Order {
  const block = new Int32Array(eventCount);
  for (let i = 0, n = -1; i < eventCount; i++) {
    if (day[i] === NO_DAY) block[i] = -1;
    else block[i] = joined?.[i] === 1 ? n : ++n;
  }
  return { at: Uint32Array.from({ length: eventCount }, (_, i) => i), block };
}

/** Across cases only times order events: those whose times overlap are one block. */
export function orderOfTimes({ eventCount, day, from, to }: BoundLog): Order {
  const start = from ? (i: number) => from[i]! : (i: number) => day[i]! * DAY;
  const end = to ? (i: number) => to[i]! : (i: number) => (day[i]! + 1) * DAY - 1;
  const at = sorted(eventCount, day, start);
  const block = new Int32Array(eventCount).fill(-1);
  let last = Number.NEGATIVE_INFINITY;
  let n = -1;
  for (const i of at) {
    if (day[i] === NO_DAY) break;
    if (start(i) > last) n++;
    last = Math.max(last, end(i));
    block[i] = n;
  }
  return { at, block };
}

/** Sorted by days first, which is a matter of counting, and within a day where need be. */
function sorted(count: number, day: Int32Array, start: (i: number) => number): Uint32Array {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const dayOf = (i: number) => Math.floor(start(i) / DAY);
  for (let i = 0; i < count; i++) {
    if (day[i] === NO_DAY) continue;
    const d = dayOf(i);
    if (d < low) low = d;
    if (d > high) high = d;
  }
  if (high - low > MOST_DAYS) return byComparing(count, day, start);
  const days = high < low ? 0 : high - low + 1;
  const ends = new Uint32Array(days + 2);
  const bucketOf = (i: number) => (day[i] === NO_DAY ? days : dayOf(i) - low);
  for (let i = 0; i < count; i++) ends[bucketOf(i) + 1]!++;
  for (let d = 0; d <= days; d++) ends[d + 1]! += ends[d]!;
  const at = new Uint32Array(count);
  const next = ends.slice();
  for (let i = 0; i < count; i++) at[next[bucketOf(i)]!++] = i;
  for (let d = 0; d < days; d++) sortDay(at.subarray(ends[d]!, ends[d + 1]!), start);
  return at;
}

/** Of days further apart nobody counts. */
const MOST_DAYS = 1_000_000;

function byComparing(count: number, day: Int32Array, start: (i: number) => number): Uint32Array {
  const key = (i: number) => (day[i] === NO_DAY ? Number.POSITIVE_INFINITY : start(i));
  const order = (a: number, b: number) => (key(a) === key(b) ? a - b : key(a) - key(b));
  return Uint32Array.from({ length: count }, (_, i) => i).sort(order);
}

function sortDay(at: Uint32Array, start: (i: number) => number): void {
  for (let k = 1; k < at.length; k++)
    if (start(at[k]!) < start(at[k - 1]!)) {
      at.sort((a, b) => start(a) - start(b) || a - b);
      return;
    }
}
