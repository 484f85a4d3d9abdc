import { NO_DAY } from './bound-log.js';
import type { Memory } from './memory.js';
import type { TimeReader } from './times.js';

/** The times of the selected events, each case put in order. */
export interface Ordered {
  readonly day: Int32Array;
  readonly from: Float64Array | null;
  readonly to: Float64Array | null;
  /** Puts a column in the order of the times, in its place; null where nothing moved. */
  readonly move: ((column: Uint8Array | Uint16Array | Uint32Array) => void) | null;
  readonly joined: Uint8Array | null;
  /** Per case: 1 where it has a block of several events or an event without a time. */
  readonly unclear: Uint8Array | null;
}

/**
 * Orders each case by time. Events whose times overlap form a block; a source that vouches for its order orders them, otherwise
 * they stay joined. Events without a time stand last in their case. `correct` may change the times before they order anything.
 */
export function orderEvents(
  caseStart: Uint32Array,
  rowOf: Uint32Array | null,
  times: TimeReader,
  vouched: boolean,
  instants: boolean,
  memory: Memory,
  correct: ((times: Pick<Ordered, 'day' | 'from' | 'to'>) => void) | null = null,
): Ordered {
  const read = timesInto(rowOf, caseStart[caseStart.length - 1]!, times, instants, memory);
  correct?.(read);
  const { day, from, to } = read;
  return new Orderer(caseStart, day, from, to, vouched, memory).run(instants);
}

/** The times of events as they stand in the log. */
export function timesInto(
  rowOf: Uint32Array | null,
  n: number,
  times: TimeReader,
  instants: boolean,
  memory: Memory,
): Pick<Ordered, 'day' | 'from' | 'to'> {
  // Whole days need no milliseconds: the day itself orders them.
  const precise = instants || !times.wholeDays;
  const day = memory.column('day', Int32Array, n);
  const from = precise ? memory.column('from', Float64Array, n) : null;
  const to = precise ? memory.column('to', Float64Array, n) : null;
  if (from && to) {
    for (let i = 0; i < n; i++) {
      times.read(rowOf ? rowOf[i]! : i);
      day[i] = times.day;
      from[i] = times.from;
      to[i] = times.to;
    }
  } else times.daysInto(day, rowOf);
  return { day, from, to };
}

class Orderer {
  readonly #caseStart: Uint32Array;
  readonly #day: Int32Array;
  readonly #from: Float64Array | null;
  readonly #to: Float64Array | null;
  readonly #vouched: boolean;
  readonly #memory: Memory;
  #anyUntimed = false;
  #moves: Moves | null = null;
  #joined: Uint8Array | null = null;
  #unclear: Uint8Array | null = null;

  constructor(
    caseStart: Uint32Array,
    day: Int32Array,
    from: Float64Array | null,
    to: Float64Array | null,
    vouched: boolean,
    memory: Memory,
  ) {
    this.#caseStart = caseStart;
    this.#day = day;
    this.#from = from;
    this.#to = to;
    this.#vouched = vouched;
    this.#memory = memory;
  }

  run(keepInstants: boolean): Ordered {
    const cases = this.#caseStart.length - 1;
    const keys = this.#from ?? this.#day;
    for (let c = 0; c < cases; c++)
      if (!isInOrder(this.#day, keys, this.#caseStart[c]!, this.#caseStart[c + 1]!)) this.#sort(c);
    const moves = this.#moves;
    if (moves) for (const column of [this.#day, this.#from, this.#to]) if (column) moves.apply(column);
    if (!this.#vouched) for (let c = 0; c < cases; c++) this.#join(c);
    else if (this.#anyUntimed) for (let c = 0; c < cases; c++) this.#flagUntimed(c);
    return {
      day: this.#day,
      from: keepInstants ? this.#from : null,
      to: keepInstants ? this.#to : null,
      move: moves && ((column) => moves.apply(column)),
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
    this.#moves ??= new Moves(this.#caseStart, this.#memory);
    this.#moves.note(c, [...sorted, ...untimed]);
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
        this.#joined ??= this.#memory.zeros('joined', Uint8Array, this.#day.length);
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

/** The order of the events of some cases. */
class Moves {
  readonly #caseStart: Uint32Array;
  readonly #cases: Uint8Array;
  /** New position -> old position, in the cases that are marked. */
  readonly #from: Uint32Array;

  constructor(caseStart: Uint32Array, memory: Memory) {
    this.#caseStart = caseStart;
    this.#cases = memory.zeros('moved cases', Uint8Array, caseStart.length - 1);
    this.#from = memory.column('moved', Uint32Array, caseStart[caseStart.length - 1]!);
  }

  note(c: number, from: readonly number[]): void {
    this.#cases[c] = 1;
    this.#from.set(from, this.#caseStart[c]!);
  }

  apply(column: Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array): void {
    const before: number[] = [];
    for (let c = this.#cases.indexOf(1); c >= 0; c = this.#cases.indexOf(1, c + 1)) {
      const start = this.#caseStart[c]!;
      const end = this.#caseStart[c + 1]!;
      for (let i = start; i < end; i++) before[i - start] = column[i]!;
      for (let i = start; i < end; i++) column[i] = before[this.#from[i]! - start]!;
    }
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
