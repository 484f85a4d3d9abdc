import type { Finding } from './finding.js';
import { VERDICTS, type Verdict, verdictCode } from './verdict.js';

/** Stands for no due day, and for no delay. */
export const NO_NUMBER = -0x80000000;

/**
 * Findings as records of five 32-bit numbers, no object until one is asked for: tag (rule, hours, verdict), event, other, due,
 * late. Records stand in chunks, so that nothing is copied as they grow. A due day stands in its record; a due instant, too long
 * for it, in a list beside, and the record says where.
 */
const SIZE = 5;
const CHUNK_BITS = 15;
const CHUNK = SIZE << CHUNK_BITS;

const HOURS = 16;
const RULE = 32;
/** How far apart the tags of two rules are. */
export const RULE_SIZE = RULE;

/** What a record says of rule and verdict. */
export function tagOf(rule: number, verdict: Verdict, hours: boolean): number {
  return rule * RULE + (hours ? HOURS : 0) + verdictCode(verdict);
}

/** What findings consist of; the instants are due moments of findings in hours. */
export interface Records {
  readonly findings: readonly Int32Array[];
  readonly instants: readonly number[];
}

export class FindingColumns {
  #chunk = new Int32Array(CHUNK);
  /** Where the next record goes in the chunk. */
  #at = 0;
  #chunks = [this.#chunk];
  #settled = 0;
  #instants: number[] = [];
  readonly #caseStart: Uint32Array;

  /** `caseStart` of the log whose positions are meant. */
  constructor(caseStart: Uint32Array) {
    this.#caseStart = caseStart;
  }

  get length(): number {
    return ((this.#chunks.length - 1) << CHUNK_BITS) + this.#at / SIZE;
  }

  /** A finding in days; NO_NUMBER for no due day or delay. */
  push(tag: number, event: number, other: number, due: number, late: number): void {
    if (this.#at === CHUNK) this.#next();
    const at = this.#at;
    const chunk = this.#chunk;
    chunk[at] = tag;
    chunk[at + 1] = event;
    chunk[at + 2] = other;
    chunk[at + 3] = due;
    chunk[at + 4] = late;
    this.#at = at + SIZE;
  }

  /** A finding in hours; `due` in ms, NO_NUMBER for none. */
  pushHours(tag: number, event: number, other: number, due: number, late: number): void {
    this.push(tag, event, other, due === NO_NUMBER ? NO_NUMBER : this.#instants.push(due) - 1, late);
  }

  add(f: Finding): void {
    const hours = f.unit === 'hours';
    const tag = tagOf(f.rule, f.verdict, hours);
    const [due, late] = [f.due ?? NO_NUMBER, f.late ?? NO_NUMBER];
    if (hours) this.pushHours(tag, f.event, f.other, due, late);
    else this.push(tag, f.event, f.other, due, late);
  }

  /** Marks the findings so far as settled: {@link dropFrom} leaves them. */
  settle(): void {
    this.#settled = this.length;
  }

  /** Forgets the findings at the end, of those not settled, that are about this event or later ones; of all rules, or of one. */
  dropFrom(event: number, rule: number | null = null): void {
    const others: Finding[] = [];
    while (this.length > this.#settled && this.eventAt(this.length - 1) >= event) {
      if (rule !== null && this.ruleAt(this.length - 1) !== rule) others.push(this.get(this.length - 1));
      this.#dropLast();
    }
    for (const other of others.reverse()) this.add(other);
  }

  /** Hands all findings over to others, told with other rules and positions, and forgets them. */
  moveTo(others: FindingColumns, numbers: readonly number[], places: Uint32Array): void {
    for (let i = 0; i < this.length; i++) {
      const [tag, event, other, due] = [this.#part(i, 0), this.#part(i, 1), this.#part(i, 2), this.#part(i, 3)];
      const hours = (tag & HOURS) !== 0;
      const said = numbers[Math.floor(tag / RULE)]! * RULE + (tag & (RULE - 1));
      const at = hours && due !== NO_NUMBER ? this.#instants[due]! : due;
      const [a, b] = [places[event]!, other < 0 ? other : places[other]!];
      if (hours) others.pushHours(said, a, b, at, this.#part(i, 4));
      else others.push(said, a, b, at, this.#part(i, 4));
    }
    this.clear();
  }

  /** Forgets all findings. */
  clear(): void {
    this.#chunk = this.#chunks[0]!;
    this.#chunks = [this.#chunk];
    this.#instants = [];
    this.#at = 0;
    this.#settled = 0;
  }

  #dropLast(): void {
    if (this.#at === 0) {
      this.#chunks.pop();
      this.#chunk = this.#chunks.at(-1)!;
      this.#at = CHUNK;
    }
    this.#at -= SIZE;
  }

  get(i: number): Finding {
    const [tag, event, due, late] = [this.#part(i, 0), this.#part(i, 1), this.#part(i, 3), this.#part(i, 4)];
    const hours = (tag & HOURS) !== 0;
    return {
      rule: Math.floor(tag / RULE),
      verdict: VERDICTS[tag & 15]!,
      case: caseAt(this.#caseStart, event),
      event,
      other: this.#part(i, 2),
      due: due === NO_NUMBER ? null : hours ? this.#instants[due]! : due,
      unit: hours ? 'hours' : 'days',
      late: late === NO_NUMBER ? null : late,
    };
  }

  /** The findings as bare numbers, to be handed from thread to thread. */
  records(): Records {
    const last = this.#chunks.length - 1;
    return {
      findings: this.#chunks.map((chunk, c) => (c === last ? chunk.slice(0, this.#at) : chunk)),
      instants: this.#instants,
    };
  }

  /** Adds findings of a part of the rules; `rules` says which of all they are. */
  addRecords({ findings, instants }: Records, rules: readonly number[]): void {
    for (const records of findings) {
      for (let at = 0; at < records.length; at += SIZE) {
        const tag = records[at]!;
        const due = records[at + 3]!;
        const moved = rules[Math.floor(tag / RULE)]! * RULE + (tag % RULE);
        const [event, other, late] = [records[at + 1]!, records[at + 2]!, records[at + 4]!];
        if ((tag & HOURS) === 0) this.push(moved, event, other, due, late);
        else this.pushHours(moved, event, other, due === NO_NUMBER ? due : instants[due]!, late);
      }
    }
  }

  verdictAt(i: number): Verdict {
    return VERDICTS[this.#part(i, 0) & 15]!;
  }

  ruleAt(i: number): number {
    return Math.floor(this.#part(i, 0) / RULE);
  }

  eventAt(i: number): number {
    return this.#part(i, 1);
  }

  otherAt(i: number): number {
    return this.#part(i, 2);
  }

  /** Delay of a finding, in its unit; null where there is none. */
  lateAt(i: number): number | null {
    const late = this.#part(i, 4);
    return late === NO_NUMBER ? null : late;
  }

  /** Due day, or instant in ms; null where there is none. */
  dueAt(i: number): number | null {
    const due = this.#part(i, 3);
    return due === NO_NUMBER ? null : this.isInHours(i) ? this.#instants[due]! : due;
  }

  isInHours(i: number): boolean {
    return (this.#part(i, 0) & HOURS) !== 0;
  }

  /** Position of the verdict among all that there are. */
  verdictCodeAt(i: number): number {
    return this.#part(i, 0) & 15;
  }

  /** The findings of which a verdict is wanted. */
  filter(keeps: (verdict: Verdict) => boolean): FindingColumns {
    const kept = new FindingColumns(this.#caseStart);
    const wanted = VERDICTS.map(keeps);
    for (let i = 0; i < this.length; i++) {
      const tag = this.#part(i, 0);
      if (!wanted[tag & 15]) continue;
      const [event, other, due, late] = [this.#part(i, 1), this.#part(i, 2), this.#part(i, 3), this.#part(i, 4)];
      if ((tag & HOURS) === 0) kept.push(tag, event, other, due, late);
      else kept.pushHours(tag, event, other, due === NO_NUMBER ? due : this.#instants[due]!, late);
    }
    return kept;
  }

  /** Positions in the order in which findings are shown: by event, then rule. */
  inOrder(): Uint32Array {
    const order = Uint32Array.from({ length: this.length }, (_, i) => i);
    return order.sort((a, b) => this.#part(a, 1) - this.#part(b, 1) || this.ruleAt(a) - this.ruleAt(b) || a - b);
  }

  *[Symbol.iterator](): Generator<Finding> {
    for (const i of this.inOrder()) yield this.get(i);
  }

  #part(i: number, part: number): number {
    return this.#chunks[i >> CHUNK_BITS]![(i & ((1 << CHUNK_BITS) - 1)) * SIZE + part]!;
  }

  #next(): void {
    this.#chunk = new Int32Array(CHUNK);
    this.#chunks.push(this.#chunk);
    this.#at = 0;
  }
}

/** The last case that starts at or before an event. */
export function caseAt(caseStart: Uint32Array, event: number): number {
  let low = 0;
  let high = caseStart.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (caseStart[middle]! <= event) low = middle;
    else high = middle - 1;
  }
  return low;
}
