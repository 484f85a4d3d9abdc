import { FALSE, TRUE, type Tri } from '../tri.js';
import { firstInBlock } from './blocks.js';
import type { CaseEvent } from './event.js';

/** The events of one pattern in one scene, sorted out once, so that a moment finds its past by its block. */
export class PatternEvents {
  /** Surely of the pattern, in order. */
  readonly sure: CaseEvent[] = [];
  /** Perhaps of the pattern, in order. */
  readonly unsure: CaseEvent[] = [];
  /** Of the pattern, surely or perhaps, at a time unknown. */
  readonly untimed: CaseEvent[] = [];
  readonly #there = new Map<CaseEvent, Tri>();
  /** Block of the first event that surely is of a kind. */
  readonly #firstOf = new Map<number, number>();
  #running: Map<string, Float64Array> | undefined;

  static readonly NONE = new PatternEvents([], () => FALSE);

  constructor(events: readonly CaseEvent[], matches: (event: CaseEvent) => Tri) {
    for (const event of events) {
      const there = matches(event);
      if (there === FALSE) continue;
      this.#there.set(event, there);
      const list = event.block < 0 ? this.untimed : there === TRUE ? this.sure : this.unsure;
      list.push(event);
      if (list === this.sure && !this.#firstOf.has(event.kind)) this.#firstOf.set(event.kind, event.block);
    }
  }

  get isEmpty(): boolean {
    return this.#there.size === 0;
  }

  there(event: CaseEvent): Tri {
    return this.#there.get(event) ?? FALSE;
  }

  firstBlockOf(kind: number): number {
    return this.#firstOf.get(kind) ?? Number.POSITIVE_INFINITY;
  }

  /**
   * What `fold` makes of the values of the sure events, for each how far: entry k is over the first k + 1. NaN from the first event
   * on that has no number. Worked out once for each attribute and fold.
   */
  running(
    name: string,
    value: (event: CaseEvent) => unknown,
    fold: (soFar: number, next: number) => number,
  ): Float64Array {
    this.#running ??= new Map();
    const known = this.#running.get(name);
    if (known) return known;
    const results = new Float64Array(this.sure.length);
    let soFar = Number.NaN;
    this.sure.forEach((event, k) => {
      const v = value(event);
      if (typeof v !== 'number') soFar = Number.NaN;
      else soFar = k === 0 ? v : fold(soFar, v);
      results[k] = soFar;
    });
    this.#running.set(name, results);
    return results;
  }
}

/**
 * What has happened of a pattern up to a moment. Certain is what stands in an earlier block, and the event at hand where it counts;
 * perhaps there is what shares its block, is only perhaps of the pattern, or has no time. To an event without a time all
 * others are perhaps past.
 */
export class Past {
  readonly #events: PatternEvents;
  readonly #self: CaseEvent;
  /** Whether the event at hand counts and is of the pattern. */
  readonly #own: Tri;
  /** How many of the sure events stand in earlier blocks, and how many of either list no later than the event at hand. */
  readonly #before: number;
  readonly #sureEnd: number;
  readonly #unsureEnd: number;

  constructor(events: PatternEvents, self: CaseEvent, inclusive: boolean) {
    // A moment between two blocks has a number between theirs.
    const timed = self.block > -1;
    const next = Math.floor(self.block) + 1;
    this.#events = events;
    this.#self = self;
    this.#own = inclusive ? events.there(self) : FALSE;
    this.#before = timed ? firstFrom(events.sure, self.block) : 0;
    this.#sureEnd = timed ? firstFrom(events.sure, next) : events.sure.length;
    this.#unsureEnd = timed ? firstFrom(events.unsure, next) : events.unsure.length;
  }

  /** How many events are certain. */
  get count(): number {
    return this.#before + (this.#own === TRUE ? 1 : 0);
  }

  /** How many more there may be. */
  get perhaps(): number {
    const listed = this.#sureEnd - this.#before + this.#unsureEnd + this.#events.untimed.length;
    const itself = this.#events.there(this.#self) === FALSE || this.#own === 1 ? 0 : 1;
    return listed - itself;
  }

  /** The first of the certain events, and the last. */
  get first(): CaseEvent | undefined {
    return this.#before > 0 ? this.#events.sure[0] : this.#own === TRUE ? this.#self : undefined;
  }

  get last(): CaseEvent | undefined {
    return this.#own === TRUE ? this.#self : this.#events.sure[this.#before - 1];
  }

  /** The certain events of the first block, or of the last. */
  fellows(which: 'first' | 'last'): readonly CaseEvent[] {
    const end = which === 'first' ? this.first : this.last;
    if (end === undefined || end === this.#self) return end ? [end] : [];
    const { sure } = this.#events;
    return sure.slice(firstFrom(sure, end.block), Math.min(firstFrom(sure, end.block + 1), this.#before));
  }

  /** The certain events, in order. */
  *sure(): Iterable<CaseEvent> {
    for (let i = 0; i < this.#before; i++) yield this.#events.sure[i]!;
    if (this.#own === TRUE) yield this.#self;
  }

  /**
   * What `fold` makes of the values of the certain events; undefined where there are none, NaN where one has no number. `name` tells
   * value and fold from others.
   */
  folded(
    name: string,
    value: (event: CaseEvent) => unknown,
    fold: (soFar: number, next: number) => number,
  ): number | undefined {
    const before = this.#before === 0 ? undefined : this.#events.running(name, value, fold)[this.#before - 1]!;
    if (this.#own !== TRUE) return before;
    const own = value(this.#self);
    if (typeof own !== 'number') return Number.NaN;
    return before === undefined ? own : fold(before, own);
  }

  /** The events that are only perhaps past. */
  *maybe(): Iterable<CaseEvent> {
    const { sure, unsure, untimed } = this.#events;
    const counts = (e: CaseEvent) => e !== this.#self || this.#own === 1;
    for (let i = this.#before; i < this.#sureEnd; i++) if (counts(sure[i]!)) yield sure[i]!;
    for (let i = 0; i < this.#unsureEnd; i++) if (counts(unsure[i]!)) yield unsure[i]!;
    for (const e of untimed) if (counts(e)) yield e;
  }

  /** Whether an event of this kind is surely past. */
  knows(kind: number): boolean {
    if (this.#own === TRUE && this.#self.kind === kind) return true;
    return this.#before > 0 && this.#events.firstBlockOf(kind) < this.#self.block;
  }
}

function firstFrom(events: readonly CaseEvent[], block: number): number {
  return firstInBlock(events, block, (event) => event.block);
}
