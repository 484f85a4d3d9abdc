import type { Finding } from './finding.js';
import { VERDICTS, type Verdict, verdictCode } from './verdict.js';

/** Stands for no number of days in the late column. */
const NO_LATE = -0x80000000;

/** Findings as growing columns: 31 bytes each, no object until one is asked for. */
export class FindingColumns {
  #rule = new Uint16Array(64);
  #verdict = new Uint8Array(64);
  #hours = new Uint8Array(64);
  #case = new Int32Array(64);
  #event = new Int32Array(64);
  #other = new Int32Array(64);
  #late = new Int32Array(64);
  #due = new Float64Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** `due` NaN and `late` NaN stand for none; `hours` is 1 where they are in milliseconds and hours. */
  push(rule: number, verdict: number, caseIndex: number, event: number, other: number, due: number, hours: number, late: number): void {
    if (this.#length === this.#rule.length) this.#grow();
    const i = this.#length++;
    this.#rule[i] = rule;
    this.#verdict[i] = verdict;
    this.#hours[i] = hours;
    this.#case[i] = caseIndex;
    this.#event[i] = event;
    this.#other[i] = other;
    this.#late[i] = late === late ? late : NO_LATE;
    this.#due[i] = due;
  }

  add(f: Finding): void {
    this.push(f.rule, verdictCode(f.verdict), f.case, f.event, f.other, f.due ?? Number.NaN, f.unit === 'hours' ? 1 : 0, f.late ?? Number.NaN);
  }

  /** Forgets all from `length` on. */
  truncate(length: number): void {
    this.#length = length;
  }

  get(i: number): Finding {
    const due = this.#due[i]!;
    const late = this.#late[i]!;
    return {
      rule: this.#rule[i]!,
      verdict: VERDICTS[this.#verdict[i]!]!,
      case: this.#case[i]!,
      event: this.#event[i]!,
      other: this.#other[i]!,
      due: Number.isNaN(due) ? null : due,
      unit: this.#hours[i] === 1 ? 'hours' : 'days',
      late: late === NO_LATE ? null : late,
    };
  }

  verdictAt(i: number): Verdict {
    return VERDICTS[this.#verdict[i]!]!;
  }

  ruleAt(i: number): number {
    return this.#rule[i]!;
  }

  caseAt(i: number): number {
    return this.#case[i]!;
  }

  eventAt(i: number): number {
    return this.#event[i]!;
  }

  /** Positions in the order in which findings are shown: by event, then rule. */
  inOrder(): Uint32Array {
    const order = Uint32Array.from({ length: this.#length }, (_, i) => i);
    const event = this.#event;
    const rule = this.#rule;
    return order.sort((a, b) => event[a]! - event[b]! || rule[a]! - rule[b]! || a - b);
  }

  *[Symbol.iterator](): Generator<Finding> {
    for (const i of this.inOrder()) yield this.get(i);
  }

  #grow(): void {
    const size = this.#rule.length * 2;
    this.#rule = grown(this.#rule, new Uint16Array(size));
    this.#verdict = grown(this.#verdict, new Uint8Array(size));
    this.#hours = grown(this.#hours, new Uint8Array(size));
    this.#case = grown(this.#case, new Int32Array(size));
    this.#event = grown(this.#event, new Int32Array(size));
    this.#other = grown(this.#other, new Int32Array(size));
    this.#late = grown(this.#late, new Int32Array(size));
    this.#due = grown(this.#due, new Float64Array(size));
  }
}

function grown<T extends Uint8Array | Uint16Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from as never);
  return to;
}
