import type { BoundLog } from '../../binding/index.js';
import type { Law } from '../../language/index.js';
import { RULE_SIZE } from '../findings.js';
import type { Until } from '../interpreter/index.js';
import { BOUNDLESS } from './code.js';
import { columnsOf, dataLengths, givenTo, type Linked, made, type Sink, standAllAlike, tracedFor } from './run.js';
import type { Shaped } from './shapes.js';
import { type DayTable, NOT_YET } from './tables.js';

/** Shows an event of a case to the rules at some places of a shape. */
type Handler = (places: Int32Array, from: number, to: number, c: number, i: number, day: number, sign: number) => void;

interface Handlers {
  readonly on: readonly Handler[];
  /** Ends the case for the rules that have seen something of it. */
  end(c: number, sign: number): void;
}

type Maker = (
  size: number,
  rules: Int32Array,
  base: Int32Array,
  tag: Int32Array,
  codes: readonly Int32Array[],
  days: readonly (Int32Array | readonly ((day: number) => number)[])[],
  lengths: readonly ((table: number, n: number, day: number) => number)[],
  again: (place: number, c: number) => void,
) => Handlers;

/** A handler, with the places of the rules that name one kind of event there. */
interface Call {
  readonly on: Handler;
  readonly places: Int32Array;
}

interface Columns {
  readonly KIND: Uint8Array | Uint16Array;
  readonly D: Int32Array;
  readonly START: Uint32Array;
  readonly HARD: Uint8Array | null;
}

/** Makes rules of shapes ready to run over a log. Throws an EvalError where the platform forbids generated code. */
export function linkShapes(
  { source, shaped }: { readonly source: string; readonly shaped: readonly Shaped[] },
  law: Law,
  log: BoundLog,
  until: Until,
  sink: Sink,
): Linked {
  const columns = columnsOf(log, false);
  const traced = tracedFor(log, sink);
  const findings = traced ?? sink.findings;
  const makers = made(source, givenTo(law, columns, until, sink, findings)) as readonly Maker[];
  const tables = new Map(shaped.map((s) => [s, s.tables.build()]));
  const lookUp = (other: BoundLog) => {
    for (const { codes } of tables.values()) codes.lookUp(other);
  };
  lookUp(log);
  const read = columns as unknown as Columns;
  const calls: Call[][] = law.events.map(() => []);
  const ends = makers.map((make, shape) => {
    const rules = shaped.filter((s) => s.shape === shape);
    const built = rules.map((s) => tables.get(s)!);
    const numbers = Int32Array.from(rules, (s) => s.number);
    const handlers: Handlers = make(
      rules.length,
      numbers,
      numbers.map((n) => n * 16),
      numbers.map((n) => n * RULE_SIZE),
      built.map((b) => b.codes.codes),
      built[0]!.days.map((_, t) => daysOf(built.map((b) => b.days[t]!))),
      built.map((b) => dataLengths(b.lengths)),
      (place, c) => {
        takeBack(read, handlers, rules[place]!.kinds, place, c);
        findings.dropFrom(read.START[c]!, rules[place]!.number);
        sink.hand(c, rules[place]!.rule);
      },
    );
    addCalls(calls, handlers, rules);
    return handlers;
  });
  return {
    run: (first, last) => run(read, calls, ends, first, last),
    fits: (other) => {
      if (!standAllAlike(columns, columnsOf(other, false))) return false;
      if ('origin' in other !== (traced !== null)) return false;
      lookUp(other);
      traced?.use(other);
      return true;
    },
  };
}

function addCalls(calls: readonly Call[][], { on }: Handlers, rules: readonly Shaped[]): void {
  on.forEach((handler, h) => {
    const byKind = new Map<number, number[]>();
    rules.forEach(({ kinds }, place) => {
      byKind.set(kinds[h]!, [...(byKind.get(kinds[h]!) ?? []), place]);
    });
    for (const [kind, places] of byKind) calls[kind]!.push({ on: handler, places: Int32Array.from(places) });
  });
}

/** Shows each event to the rules that name its kind. */
function run(
  { KIND, D, START, HARD }: Columns,
  calls: readonly (readonly Call[])[],
  shapes: readonly Handlers[],
  first: number,
  last: number,
): void {
  for (let c = first; c < last; c++) {
    if (HARD !== null && HARD[c] === 1) continue;
    const end = START[c + 1]!;
    for (let i = START[c]!; i < end; i++) {
      const mine = calls[KIND[i]!]!;
      const day = D[i]!;
      for (let h = 0; h < mine.length; h++) {
        const { on, places } = mine[h]!;
        on(places, 0, places.length, c, i, day, 1);
      }
    }
    for (let s = 0; s < shapes.length; s++) shapes[s]!.end(c, 1);
  }
}

/** Judges a case once more by one rule, to take back what it counted. */
function takeBack(
  { KIND, D, START }: Columns,
  { on, end }: Handlers,
  kinds: readonly number[],
  place: number,
  c: number,
): void {
  const places = Int32Array.of(place);
  for (let i = START[c]!; i < START[c + 1]!; i++)
    for (const [h, kind] of kinds.entries()) if (kind === KIND[i]) on[h]!(places, 0, 1, c, i, D[i]!, -1);
  end(c, -1);
}

/** By rule what a table adds, where it does so for each of them, else a function. */
function daysOf(tables: readonly DayTable[]): Int32Array | readonly ((day: number) => number)[] {
  return tables.every(({ adds }) => adds !== null) ? Int32Array.from(tables, (t) => t.adds!) : tables.map(lookup);
}

/** A day table as a function: a look-up where the day was asked for before, else a computation; what stands for no day stays so. */
function lookup({ values, slow }: DayTable): (day: number) => number {
  const ask = (d: number) => {
    const to = d < BOUNDLESS && d > -BOUNDLESS ? slow(d) : d;
    if (d >= 0 && d < values.length) values[d] = to;
    return to;
  };
  return (d) => {
    const to = d >= 0 && d < values.length ? values[d]! : NOT_YET;
    return to === NOT_YET ? ask(d) : to;
  };
}
