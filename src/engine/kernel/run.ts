import type { BoundLog } from '../../binding/index.js';
import type { Law } from '../../language/index.js';
import { UNKNOWN_DAY } from '../../time/index.js';
import { type FindingColumns, NO_NUMBER } from '../findings.js';
import { type DeemedLog, type Until, wholeUnits } from '../interpreter/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { BOUNDLESS, literal } from './code.js';
import type { Fused } from './compile.js';
import { type DayTable, NOT_YET, type Tables } from './tables.js';
import { Traced } from './traced.js';

/** Where a fold puts what it finds. */
export interface Sink {
  /** 16 numbers a rule, by verdict code. */
  readonly counts: Float64Array;
  /** Longest delay a rule. */
  readonly worst: Float64Array;
  readonly findings: FindingColumns;
  /** Takes a case that only the interpreter can judge, for all rules of the fold at work or for one. */
  readonly hand: (c: number, rule?: number) => void;
  /** Told of each question to the interpreter. */
  readonly asking: () => void;
}

/**
 * Judges cases from one to before another, of `list` where the fold is one for blocks, else of all that have none; `sign` -1 takes
 * back the counts of cases that were folded before.
 */
export type FoldFunction = (first: number, last: number, sign: number, list?: Uint32Array) => void;

/** A fold that is ready to run over a log, and over any other whose columns stand in the same places. */
export interface Linked {
  readonly run: FoldFunction;
  /** Whether it can run over this log; makes it ready if so. */
  fits(log: BoundLog): boolean;
}

const least = (a: number, b: number) => (a < b ? a : b);
const most = (a: number, b: number) => (a > b ? a : b);
const isDay = (day: number) => day < BOUNDLESS && day > -BOUNDLESS;
const shownDay = (due: number) => (isDay(due) ? due : NO_NUMBER);
const shownInstant = (due: number) => (Number.isFinite(due) ? due : NO_NUMBER);

/** What generated code reaches by name, beside its tables. */
export function givenTo(
  law: Law,
  columns: Columns,
  until: Until,
  sink: Sink,
  findings: unknown,
): Record<string, unknown> {
  return {
    ...columns,
    AT: columns,
    OFFICE: Uint8Array.from(law.events, (e) => (e.by === 'office' ? 1 : 0)),
    NOW_DAY: until.day,
    NOW_MS: until.ms,
    COUNTS: sink.counts,
    WORST: sink.worst,
    OUT: findings,
    hand: sink.hand,
    UNKNOWN_DAY,
    NONE: NO_NUMBER,
    least,
    most,
    isDay,
    shownDay,
    shownInstant,
    whole: wholeUnits,
  };
}

/** The due day of a length that is data: NEVER, EVER and what is unknown stay so. */
export function dataLengths(lengths: Tables['lengths']): (table: number, n: number, day: number) => number {
  return (table, n, day) => (isDay(day) ? lengths[table]!(n, day) : day);
}

/** Makes a fold ready to run over a log. Throws an EvalError where the platform forbids generated code. */
export function linkFused(
  fold: Fused,
  rules: RuleSet,
  time: LegalTime,
  log: BoundLog,
  until: Until,
  sink: Sink,
): Linked {
  const { days, codes, lengths } = fold.tables.build();
  codes.lookUp(log);
  const columns = columnsOf(log, fold.blocked);
  const traced = tracedFor(log, sink);
  const findings = traced ?? sink.findings;
  const asked = fold.questions.answered(log, rules, time, until, sink, findings);
  const given = { ...givenTo(rules.law, columns, until, sink, findings), ...asked.given };
  given['L'] = codes.codes;
  given['dataLength'] = dataLengths(lengths);
  const lookups = days.map((table, t) => lookup(table, t, given));
  const run = made(`${lookups.join('\n')}\n${fold.source}`, given) as FoldFunction;
  const fits = (other: BoundLog): boolean => {
    if (!standAllAlike(columns, columnsOf(other, fold.blocked))) return false;
    codes.lookUp(other);
    if ('origin' in other !== (traced !== null)) return false;
    traced?.use(other);
    asked.use(other);
    return true;
  };
  return { run, fits };
}

/** What tells findings of a log in which deemed events stand; null of any other. */
export function tracedFor(log: BoundLog, sink: Sink): Traced | null {
  if (!('origin' in log)) return null;
  const traced = new Traced(sink.findings);
  traced.use(log);
  return traced;
}

/** What source returns: it holds nothing but numbers and names made by the generator (code.ts). */
export function made(source: string, given: Record<string, unknown>): unknown {
  const names = Object.keys(given);
  const make = new Function(...names, `'use strict';\n${source}`) as (...values: unknown[]) => unknown;
  return make(...names.map((n) => given[n]));
}

/** Whether the columns of two logs stand in the same places. */
export function standAllAlike(columns: Columns, others: Columns): boolean {
  return Object.keys(columns).every((name) => standAlike(columns[name], others[name]));
}

function standAlike(a: unknown, b: unknown): boolean {
  if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b)) return a === b;
  return a.buffer === b.buffer && a.byteOffset === b.byteOffset;
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** All of the memory that an array begins: the next stretch of the log may reach further into it. */
function whole<A extends Numbers | null | undefined>(array: A): A {
  if (array?.byteOffset !== 0 || array.byteLength === array.buffer.byteLength) return array;
  const Kind = array.constructor as new (memory: ArrayBufferLike) => A;
  return new Kind(array.buffer);
}

/** The arrays of a log by the names that generated code has for them. */
export type Columns = Record<string, unknown>;

export function columnsOf(log: BoundLog, blocked: boolean): Columns {
  const columns: Columns = {
    KIND: whole(log.kind),
    D: whole(log.day),
    START: whole(log.caseStart),
    ...(blocked ? { JOINED: whole(log.joined) } : { HARD: whole(log.hard) }),
    DEEMED: (log as Partial<DeemedLog>).deemed ?? null,
    REPEATED: (log as Partial<DeemedLog>).repeated ?? null,
    FROM: whole(log.from),
    TO: whole(log.to),
    W_actor: whole(log.actor?.codes),
    W_role: whole(log.role?.codes),
    W_office: whole(log.office?.codes),
  };
  log.attributes.forEach((column, a) => {
    if (column?.type === 'number') {
      columns[`A${a}`] = whole(column.values);
      columns[`U${a}`] = whole(column.unreadable);
    } else if (column?.type === 'text') columns[`A${a}`] = whole(column.codes);
  });
  return columns;
}

/** A day table as a function: a look-up where the day was asked for before, else a computation; what stands for no day stays so. */
function lookup({ values, slow, adds }: DayTable, t: number, given: Record<string, unknown>): string {
  if (adds !== null)
    return `const add${t} = ${literal(adds)}; function day${t}(d) { return isDay(d) ? d + add${t} : d; }`;
  given[`T${t}`] = values;
  given[`S${t}`] = slow;
  return (
    `function ask${t}(d) { const to = (isDay(d) ? S${t}(d) : d) | 0; ` +
    `if (d >= 0 && d < ${values.length}) T${t}[d] = to; return to; }\n` +
    `function day${t}(d) { const to = d >= 0 && d < ${values.length} ? T${t}[d] : ${NOT_YET}; ` +
    `return to !== ${NOT_YET} ? to : ask${t}(d); }`
  );
}
