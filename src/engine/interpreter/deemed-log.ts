import type { BoundColumn, BoundLog } from '../../binding/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { TRUE } from '../tri.js';
import { Deemer } from './deem.js';
import { type CaseEvent, held } from './event.js';
import type { Until } from './judgment.js';
import { allCases, caseGroup, type Group } from './keys.js';

/** A log in which what the law deems stands among what happened. */
export interface DeemedLog extends BoundLog {
  /** 1 where the law deems it. */
  readonly deemed: Uint8Array;
  /** 1 where it had been deemed to happen before: it triggers nothing. */
  readonly repeated: Uint8Array;
  /** By position, and one past the last: where it stands in the log that was given; of what is deemed, the real event behind it. */
  readonly origin: Uint32Array;
}

/**
 * The log with all that is deemed in some of its cases in it, itself where that is nothing. A case in which it cannot be told what is deemed, or which has
 * blocks, stays as it is and counts as one in which plain order does not say everything. `cases`: by the position in the law of what it deems,
 * the cases in which that may be deemed before anything else is, null where in any; what is not there, no reading in force deems.
 */
export function withDeemed(
  log: BoundLog,
  rules: RuleSet,
  time: LegalTime,
  until: Until,
  cases: ReadonlyMap<number, readonly number[] | null>,
): BoundLog | DeemedLog {
  if (rules.law.deems.length === 0) return log;
  const deemer = new Deemer(log, rules, time, until);
  const changed = new Map<number, readonly CaseEvent[]>();
  const unclear: number[] = [];
  let more = 0;
  const byCase = deemsByCase(cases);
  const anywhere = new Set([...cases].flatMap(([deem, of]) => (of === null ? [deem] : [])));
  for (const c of anywhere.size > 0 ? allCases(log) : byCase.keys()) {
    if (log.hard?.[c] === 1) continue;
    const group = caseGroup(log, time, c);
    const { events } = deemer.within(group, (deem) => anywhere.has(deem) || byCase.get(c)?.has(deem) === true);
    if (events === group.events) continue;
    if (events.some((e, i) => !e.sure || e.block < 0 || e.block === events[i - 1]?.block)) unclear.push(c);
    else {
      changed.set(c, events);
      more += events.length - group.events.length;
    }
  }
  if (more + unclear.length === 0) return log;
  return new Copy(log, changed, more).made(unclear);
}

/** By case, what may be deemed in it but not in any. */
function deemsByCase(cases: ReadonlyMap<number, readonly number[] | null>): Map<number, ReadonlySet<number>> {
  const deems = new Map<number, Set<number>>();
  for (const [deem, of] of cases)
    for (const c of of ?? []) {
      const known = deems.get(c);
      if (known) known.add(deem);
      else deems.set(c, new Set([deem]));
    }
  return deems;
}

/** A copy of a log with more events in it. */
class Copy {
  readonly #log: BoundLog;
  readonly #length: number;
  readonly #origin: Uint32Array;
  readonly #deemed: Uint8Array;
  readonly #repeated: Uint8Array;
  readonly #caseStart: Uint32Array;
  /** What is deemed, by its position. */
  readonly #made = new Map<number, CaseEvent>();

  constructor(log: BoundLog, changed: ReadonlyMap<number, readonly CaseEvent[]>, more: number) {
    this.#log = log;
    this.#length = log.eventCount + more;
    this.#origin = new Uint32Array(this.#length + 1);
    this.#deemed = new Uint8Array(this.#length);
    this.#repeated = new Uint8Array(this.#length);
    this.#caseStart = new Uint32Array(log.caseCount + 1);
    let at = 0;
    for (let c = 0; c < log.caseCount; c++) {
      this.#caseStart[c] = at;
      const events = changed.get(c);
      if (!events) for (let i = log.caseStart[c]!; i < log.caseStart[c + 1]!; i++) this.#origin[at++] = i;
      else for (const event of events) this.#put(at++, event);
    }
    this.#caseStart[log.caseCount] = at;
    this.#origin[at] = log.caseStart[log.caseCount]!;
  }

  #put(at: number, event: CaseEvent): void {
    this.#origin[at] = event.index;
    if (event.repeated === TRUE) this.#repeated[at] = 1;
    if (!event.deemed) return;
    this.#deemed[at] = 1;
    this.#made.set(at, event);
  }

  made(unclear: readonly number[]): DeemedLog {
    const log = this.#log;
    const flags = (given: Uint8Array | null) => {
      const all = given ? given.slice() : new Uint8Array(log.caseCount);
      for (const c of unclear) all[c] = 1;
      return all;
    };
    const open = unclear.length > 0;
    return {
      ...log,
      eventCount: this.#length,
      caseStart: this.#caseStart,
      kind: this.#moved(log.kind, new (log.kind.constructor as Uint8ArrayConstructor)(this.#length), (e) => e.kind),
      day: this.#moved(log.day, new Int32Array(this.#length), (e) => e.day),
      from: log.from && this.#moved(log.from, new Float64Array(this.#length), (e) => e.from),
      to: log.to && this.#moved(log.to, new Float64Array(this.#length), (e) => e.to),
      joined: log.joined && this.#moved(log.joined, new Uint8Array(this.#length), () => 0),
      row: null,
      hard: open ? flags(log.hard) : log.hard,
      leftOpen: open ? flags(log.leftOpen) : log.leftOpen,
      attributes: log.attributes.map((column, a) => column && this.#column(column, a)),
      actor: log.actor && this.#who(log.actor),
      role: log.role && this.#who(log.role),
      office: log.office && this.#who(log.office),
      deemed: this.#deemed,
      repeated: this.#repeated,
      origin: this.#origin,
    };
  }

  /** The values of a column where they now stand. */
  #moved<A extends Uint8Array | Uint16Array | Int32Array | Float64Array>(
    values: Uint8Array | Uint16Array | Int32Array | Float64Array,
    into: A,
    deemed: (event: CaseEvent, at: number) => number,
  ): A {
    for (let at = 0; at < this.#length; at++) into[at] = values[this.#origin[at]!]!;
    for (const [at, event] of this.#made) into[at] = deemed(event, at);
    return into;
  }

  #who<T extends BoundLog['actor'] & object>(column: T): T {
    return { ...column, codes: this.#moved(column.codes, new Int32Array(this.#length), () => -1) };
  }

  #column(column: BoundColumn, attribute: number): BoundColumn {
    switch (column.type) {
      case 'number': {
        const value = ({ deemed }: CaseEvent) => (deemed!.get(attribute) as number | undefined) ?? Number.NaN;
        const values = this.#moved(column.values, new Float64Array(this.#length), value);
        const { unreadable } = column;
        const marks = unreadable && this.#moved(unreadable, new Uint8Array(this.#length), () => 0);
        return { type: 'number', values, unreadable: marks };
      }
      case 'text': {
        const code = ({ deemed, index }: CaseEvent) => {
          const text = deemed!.get(attribute);
          return text === undefined
            ? -1
            : this.#codeNear(column.codes, (k) => column.dictionary.get(k) === text, index);
        };
        return { ...column, codes: this.#moved(column.codes, new Int32Array(this.#length), code) };
      }
      case 'list':
        return this.#list(column);
    }
  }

  /** What is deemed has the values of its key, which some event of its case carries. */
  #codeNear(codes: Int32Array, is: (code: number) => boolean, index: number): number {
    const { caseStart } = this.#log;
    let c = 0;
    for (let high = caseStart.length - 2; c < high; ) {
      const middle = (c + high + 1) >> 1;
      if (caseStart[middle]! <= index) c = middle;
      else high = middle - 1;
    }
    for (let i = caseStart[c]!; i < caseStart[c + 1]!; i++) if (codes[i]! >= 0 && is(codes[i]!)) return codes[i]!;
    return -1;
  }

  #list(column: BoundColumn & { readonly type: 'list' }): BoundColumn {
    const starts = new Int32Array(this.#length + 1);
    const codes: number[] = [];
    const missing = this.#moved(column.missing, new Uint8Array(this.#length), () => 1);
    for (let at = 0; at < this.#length; at++) {
      starts[at] = codes.length;
      if (this.#deemed[at] === 1) continue;
      const i = this.#origin[at]!;
      for (let k = column.starts[i]!; k < column.starts[i + 1]!; k++) codes.push(column.codes[k]!);
    }
    starts[this.#length] = codes.length;
    return { ...column, starts, codes: Int32Array.from(codes), missing };
  }
}

/** The events of a case of a log in which what is deemed already stands, if anything is. */
export function groupAt(log: BoundLog | DeemedLog, time: LegalTime, c: number): Group {
  return 'deemed' in log ? deemedGroup(log, time, c) : caseGroup(log, time, c);
}

function deemedGroup(log: DeemedLog, time: LegalTime, c: number): Group {
  const group = caseGroup(log, time, c);
  const events = group.events.map((event): CaseEvent => {
    const { index, day } = event;
    if (log.repeated[index] === 1) return { ...event, repeated: TRUE };
    if (log.deemed[index] !== 1) return event;
    const values = new Map(
      log.attributes.flatMap((column, a) => {
        const value = column && held(column, index);
        return value === undefined ? [] : [[a, value] as const];
      }),
    );
    if (log.from) return { ...event, deemed: values };
    const end = time.startOf(day + 1) - 1;
    return { ...event, from: end, to: end, deemed: values };
  });
  return { ...group, events };
}
