import { type BoundLog, NO_DAY } from '../../binding/index.js';
import type { Law, RecurringRule } from '../../language/index.js';
import {
  type Answers,
  type Asker,
  inHours,
  periodsBetween,
  shows,
  type Told,
  type Until,
} from '../interpreter/index.js';

/** The answers of one case to a duty that recurs, in the order of their days. */
export interface Answering {
  readonly answers: readonly number[];
  readonly count: number;
}

export interface Recurring {
  readonly of: RecurringRule;
  /** Answers may have happened that the source does not show. */
  readonly hidden: boolean;
  readonly asker: Asker;
}

interface Due {
  readonly lo: number;
  readonly hi: number;
}

/** Gives the verdict on each calendar period of one case after another. */
export class Periods {
  readonly #law: Law;
  readonly #until: Until;
  readonly #answers: Answers;
  /** Due days by the last day of a period, for lengths that hang on nothing else. */
  readonly #due = new Map<RecurringRule, Map<number, Due>>();
  readonly #shown = new Map<RecurringRule, readonly boolean[]>();

  constructor(law: Law, until: Until, answers: Answers) {
    this.#law = law;
    this.#until = until;
    this.#answers = answers;
  }

  judge(
    log: BoundLog,
    { of: rule, hidden, asker }: Recurring,
    c: number,
    given: Answering,
    found: (j: Told) => void,
  ): void {
    const { day, caseStart, recording } = log;
    const [start, end] = [caseStart[c]!, caseStart[c + 1]!];
    const showing = this.#showing(rule);
    const first = firstSeen(log, start, end, showing);
    if (first < 0) return;
    const seen = recording.completeFrom === null ? day[first]! : Math.max(day[first]!, recording.completeFrom);
    const periods = periodsBetween(rule.every, seen, this.#until.day);
    const anchors = lastSeen(log, first, end, periods, showing);
    const used = new Uint8Array(given.count);
    const acts = periods.map((period) => answering(log, rule, given, used, period));
    for (const [n, { last }] of periods.entries()) {
      if (!this.#inForce(rule, last)) continue;
      const event = anchors[n]!;
      const due = this.#dueOf(rule, asker, last, c);
      const unit = inHours(rule.length) ? 'hours' : 'days';
      found({
        event,
        due: Number.isFinite(due.hi) ? due.hi : null,
        unit,
        ...this.#said(log, acts[n]!, due, unit, hidden),
      });
    }
  }

  /** By kind: whether its events show that there is the bearer. */
  #showing(rule: RecurringRule): readonly boolean[] {
    const known = this.#shown.get(rule) ?? this.#law.events.map((_, kind) => shows(this.#law, rule, kind));
    this.#shown.set(rule, known);
    return known;
  }

  #said(
    { day, from, to }: BoundLog,
    act: number,
    due: Due,
    unit: 'days' | 'hours',
    hidden: boolean,
  ): Pick<Told, 'verdict' | 'other' | 'late'> {
    const now = unit === 'days' ? this.#until.day : this.#until.ms;
    const [lo, hi] = act < 0 ? [now, now] : unit === 'days' ? [day[act]!, day[act]!] : [from![act]!, to![act]!];
    if (hi <= due.lo) return { verdict: act < 0 ? 'open' : 'met', other: act, late: null };
    if (hidden || lo <= due.hi) return { verdict: 'undetermined', other: -1, late: null };
    return { verdict: act < 0 ? 'overdue' : 'late', other: act, late: lateBy(lo - due.hi, unit) };
  }

  #inForce({ version: { span } }: RecurringRule, day: number): boolean {
    return [span, this.#law.inForce].every(
      ({ from, until }) => (from === null || day >= from) && (until === null || day <= until),
    );
  }

  #dueOf(rule: RecurringRule, asker: Asker, last: number, c: number): Due {
    const asked = () => this.#answers.afterPeriod(rule, last, asker, c);
    if (rule.length.op !== 'period') return asked();
    const known = this.#due.get(rule) ?? new Map<number, Due>();
    this.#due.set(rule, known);
    const due = known.get(last) ?? asked();
    known.set(last, due);
    return due;
  }
}

/** The first event of a kind that shows the bearer; -1 where none has a time. */
function firstSeen({ day, kind }: BoundLog, start: number, end: number, showing: readonly boolean[]): number {
  for (let i = start; i < end && day[i] !== NO_DAY; i++) if (showing[kind[i]!]) return i;
  return -1;
}

/** By period, the last such event on one of its days or before; the first of all where there is none. */
function lastSeen(
  { day, kind }: BoundLog,
  start: number,
  end: number,
  periods: readonly { readonly first: number; readonly last: number }[],
  showing: readonly boolean[],
): readonly number[] {
  const latest = periods.map(() => -1);
  let low = 0;
  for (let i = start; i < end; i++) {
    if (day[i] === NO_DAY) break;
    if (!showing[kind[i]!]) continue;
    // Events stand mostly in the order of their days.
    if (low > 0 && day[i]! <= periods[low - 1]!.last) low = 0;
    while (low < periods.length && day[i]! > periods[low]!.last) low++;
    if (low < periods.length) latest[low] = i;
  }
  let last = start;
  let any = -1;
  return latest.map((i) => {
    any = Math.max(any, i);
    last = any < 0 ? start : any;
    return last;
  });
}

/** The first of the answers that is for a period and has answered none yet; -1 where there is none. */
function answering(
  { day, attributes }: BoundLog,
  { names }: RecurringRule,
  { answers, count }: Answering,
  used: Uint8Array,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const column = names === null ? undefined : attributes[names];
  const values = column?.type === 'number' ? column.values : null;
  for (let a = 0; a < count; a++) {
    if (used[a] === 1) continue;
    const act = answers[a]!;
    const named = values === null ? Number.NaN : values[act]!;
    if (Number.isNaN(named) ? day[act]! > last : named >= first && named <= last) {
      used[a] = 1;
      return act;
    }
  }
  return -1;
}

function lateBy(by: number, unit: 'days' | 'hours'): number | null {
  return Number.isFinite(by) ? (unit === 'days' ? by : Math.ceil(by / 3_600_000)) : null;
}
