import type { BoundLog } from '../../binding/index.js';
import type { Law } from '../../language/index.js';
import { UNKNOWN_DAY } from '../../time/index.js';
import { type FindingColumns, NO_NUMBER } from '../findings.js';
import type { Until } from '../interpreter/index.js';
import { wholeUnits } from '../interpreter/index.js';
import { BOUNDLESS } from './code.js';
import type { Fold } from './compile.js';
import type { DayTable } from './tables.js';

/** Where a fold puts what it finds. */
export interface Sink {
  /** 16 numbers a rule, by verdict code. */
  readonly counts: Float64Array;
  /** Longest delay a rule. */
  readonly worst: Float64Array;
  readonly findings: FindingColumns;
  /** Takes a case that only the interpreter can judge. */
  readonly hand: (c: number) => void;
}

/** `sign` -1 takes back the counts of cases that were folded before. */
export type FoldFunction = (first: number, last: number, sign: number) => void;

const least = (a: number, b: number) => (a < b ? a : b);
const most = (a: number, b: number) => (a > b ? a : b);
const isDay = (day: number) => day < BOUNDLESS && day > -BOUNDLESS;
const shownDay = (due: number) => (isDay(due) ? due : NO_NUMBER);
const shownInstant = (due: number) => (Number.isFinite(due) ? due : NO_NUMBER);

/** Makes a fold ready to run over a log. Throws an EvalError where the platform forbids generated code. */
export function link(fold: Fold, law: Law, log: BoundLog, until: Until, sink: Sink): FoldFunction {
  const { days, codes, lengths } = fold.tables.build(log);
  const columns = columnsOf(log);
  const given: Record<string, unknown> = {
    ...columns,
    AT: columns,
    L: Int32Array.from(codes),
    OFFICE: Uint8Array.from(law.events, (e) => (e.by === 'office' ? 1 : 0)),
    NOW_DAY: until.day,
    NOW_MS: until.ms,
    COUNTS: sink.counts,
    WORST: sink.worst,
    OUT: sink.findings,
    hand: sink.hand,
    UNKNOWN_DAY,
    NONE: NO_NUMBER,
    least,
    most,
    isDay,
    shownDay,
    shownInstant,
    whole: wholeUnits,
    far: (slow: (day: number) => number, day: number) => (isDay(day) ? slow(day) : day) | 0,
    dataLength: (table: number, n: number, day: number) => (isDay(day) ? lengths[table]!(n, day) : day),
  };
  const lookups = days.map((table, t) => lookup(table, t, given));
  const names = Object.keys(given);
  // The source holds nothing but numbers and names made by the generator (code.ts).
  const make = new Function(...names, `'use strict';\n${lookups.join('\n')}\n${fold.source}`) as (
    ...values: unknown[]
  ) => FoldFunction;
  return make(...names.map((n) => given[n]));
}

/** The arrays of a log by the names that generated code has for them. */
function columnsOf(log: BoundLog): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    KIND: log.kind,
    D: log.day,
    START: log.caseStart,
    HARD: log.hard,
    FROM: log.from,
    TO: log.to,
    W_actor: log.actor?.codes,
    W_role: log.role?.codes,
    W_office: log.office?.codes,
  };
  log.attributes.forEach((column, a) => {
    if (column?.type === 'number') columns[`A${a}`] = column.values;
    else if (column?.type === 'text') columns[`A${a}`] = column.codes;
  });
  return columns;
}

/** A day table as a function: inside the log's span a look-up, outside it a computation; what stands for no day stays so. */
function lookup({ values, first, slow }: DayTable, t: number, given: Record<string, unknown>): string {
  given[`T${t}`] = values;
  given[`S${t}`] = slow;
  return (
    `function day${t}(d) { const j = d - (${Number.isFinite(first) ? first : 0}); ` +
    `return j >= 0 && j < ${values.length} ? T${t}[j] : far(S${t}, d); }`
  );
}
