import { NO_DAY } from './bound-log.js';
import { columnOf } from './memory.js';
import { pick } from './pick.js';
import type { TimeReader } from './times.js';

/** The times of the selected events, each case put in order. */
export interface Ordered {
  readonly day: Int32Array;
  readonly from: Float64Array | null;
  readonly to: Float64Array | null;
  /** New position -> old position; null where nothing moved. */
  readonly moved: Uint32Array | null;
  readonly joined: Uint8Array | null;
  /** Per case: 1 where it has a block of several events or an event without a time. */
  readonly unclear: Uint8Array | null;
}

/**
 * Orders each case by time. Events whose times overlap form a block; a source that vouches for its order orders them, otherwise
 * they stay joined. Events without a time stand last in their case.
 */
export function orderEvents(
  caseStart: Uint32Array,
  rowOf: Uint32Array | null,
  times: TimeReader,
  vouched: boolean,
  instants: boolean,
): Ordered {
  const n = caseStart[caseStart.length - 1]!;
  // Whole days need no milliseconds: the day itself orders them.
  const precise = instants || !times.wholeDays;
  const day = columnOf(Int32Array, n);
  const from = precise ? columnOf(Float64Array, n) : null;
  const to = precise ? columnOf(Float64Array, n) : null;
  if (from && to) {
    for (let i = 0; i < n; i++) {
      times.read(rowOf ? rowOf[i]! : i);
      day[i] = times.day;
      from[i] = times.from;
      to[i] = times.to;
    }
  } else times.daysInto(day, rowOf);
  return new Orderer(caseStart, day, from, to, vouched).run(instants);
}

class Orderer {
  readonly #caseStart: Uint32Array;
  #day: Int32Array;
  #from: Float64Array | null;
  #to: Float64Array | null;
  readonly #vouched: boolean;
  #anyUntimed = false;
  #moved: Uint32Array | null = null;
  #joined: Uint8Array | null = null;
  #unclear: Uint8Array | null = null;

  constructor(
    caseStart: Uint32Array,
    day: Int32Array,
    from: Float64Array | null,
    to: Float64Array | null,
    vouched: boolean,
  ) {
    this.#caseStart = caseStart;
    this.#day = day;
    this.#from = from;
    this.#to = to;
    this.#vouched = vouched;
  }

  run(keepInstants: boolean): Ordered {
    const cases = this.#caseStart.length - 1;
    const keys = this.#from ?? this.#day;
    for (let c = 0; c < cases; c++)
      if (!isInOrder(this.#day, keys, this.#caseStart[c]!, this.#caseStart[c + 1]!)) this.#sort(c);
    if (this.#moved) this.#applyMoves(this.#moved);
    if (!this.#vouched) for (let c = 0; c < cases; c++) this.#join(c);
    else if (this.#anyUntimed) for (let c = 0; c < cases; c++) this.#flagUntimed(c);
    return {
      day: this.#day,
      from: keepInstants ? this.#from : null,
      to: keepInstants ? this.#to : null,
      moved: this.#moved,
      joined: this.#joined,
      unclear: this.#unclear,
    };
  }

  #sort(c: number): void {
    const start = this.#caseStart[c]!;
    const end = this.#caseStart[c + 1]!;
    const at = (i: number) => (this.#from ? this.#from[i]! : this.#day[i]!);
    const until = (i: number) => (this.#to ? this.#to[i]! : this.#day[i]!);
    const all = Array.from({ length: end - start }, (_, k) => start + k);
    const timed = all.filter((i) => this.#day[i] !== NO_DAY).sort((a, b) => at(a) - at(b) || a - b);
    const sorted = this.#vouched ? sourceOrderInBlocks(timed, at, until) : timed;
    const untimed = all.filter((i) => this.#day[i] === NO_DAY);
    if (untimed.length > 0) this.#anyUntimed = true;
    this.#moved ??= Uint32Array.from({ length: this.#day.length }, (_, i) => i);
    [...sorted, ...untimed].forEach((i, k) => {
      this.#moved![start + k] = i;
    });
  }

  #applyMoves(moved: Uint32Array): void {
    this.#day = pick(this.#day, moved);
    this.#from &&= pick(this.#from, moved);
    this.#to &&= pick(this.#to, moved);
  }

  #join(c: number): void {
    let until = Number.NEGATIVE_INFINITY;
    for (let i = this.#caseStart[c]!; i < this.#caseStart[c + 1]!; i++) {
      if (this.#day[i] === NO_DAY) {
        this.#flag(c);
        continue;
      }
      const from = this.#from ? this.#from[i]! : this.#day[i]!;
      if (from <= until) {
        this.#joined ??= columnOf(Uint8Array, this.#day.length);
        this.#joined[i] = 1;
        this.#flag(c);
      }
      until = Math.max(until, this.#to ? this.#to[i]! : this.#day[i]!);
    }
  }

  #flagUntimed(c: number): void {
    for (let i = this.#caseStart[c]!; i < this.#caseStart[c + 1]!; i++) if (this.#day[i] === NO_DAY) this.#flag(c);
  }

  #flag(c: number): void {
    this.#unclear ??= new Uint8Array(this.#caseStart.length - 1);
    this.#unclear[c] = 1;
  }
}

/** Whether the events already stand so that each begins no earlier than the one before, nothing untimed among them. */
function isInOrder(day: Int32Array, keys: Int32Array | Float64Array, start: number, end: number): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let i = start; i < end; i++) {
    const key = keys[i]!;
    if (key < last || day[i] === NO_DAY) return false;
    last = key;
  }
  return true;
}

/** Within a run of events whose times overlap, the source's own order. */
function sourceOrderInBlocks(
  sorted: readonly number[],
  at: (i: number) => number,
  until: (i: number) => number,
): number[] {
  const result: number[] = [];
  let block: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  const close = () => {
    block.sort((a, b) => a - b);
    for (const i of block) result.push(i);
    block = [];
  };
  for (const i of sorted) {
    if (at(i) > end) close();
    block.push(i);
    end = Math.max(end, until(i));
  }
  close();
  return result;
}
