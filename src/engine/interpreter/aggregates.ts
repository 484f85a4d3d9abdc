import type { Expression } from '../../language/index.js';
import { attributeOf } from './attributes.js';
import type { CaseEvent, Held } from './event.js';
import { type Moment, type Recall, recall, type Scene } from './scene.js';
import { ANY, EMPTY, NONE, number, type Value } from './values.js';

type Aggregate = Expression & { op: 'aggregate' };

/** Count, sum, first, last, min, max or distinct over what has happened before; what is only perhaps there widens the range. */
export function aggregate(scene: Scene, expression: Aggregate, moment: Moment): Value {
  const past = recall(scene, expression.pattern, moment);
  if (expression.fn === 'count') return number(past.sure.length, most(past, past.sure.length + past.maybe.length));
  const attribute = expression.attribute!;
  const value = (e: CaseEvent) => attributeOf(scene, e, attribute);
  switch (expression.fn) {
    case 'sum':
      return sum(past, value);
    case 'min':
    case 'max':
      return extreme(expression.fn, past, value);
    case 'distinct':
      return distinct(past, value);
    case 'first':
    case 'last':
      return endmost(expression.fn, past, value);
  }
}

type ValueAt = (event: CaseEvent) => Held | undefined | symbol;

function most(past: Recall, counted: number): number {
  return past.open ? Number.POSITIVE_INFINITY : counted;
}

function sum(past: Recall, value: ValueAt): Value {
  if (past.open) return ANY;
  let lo = 0;
  let hi = 0;
  for (const event of past.sure) {
    const v = value(event);
    if (typeof v !== 'number') return ANY;
    lo += v;
    hi += v;
  }
  for (const event of past.maybe) {
    const v = value(event);
    if (typeof v !== 'number') return ANY;
    lo += Math.min(0, v);
    hi += Math.max(0, v);
  }
  return number(lo, hi);
}

function extreme(fn: 'min' | 'max', past: Recall, value: ValueAt): Value {
  if (past.open) return ANY;
  if (past.sure.length + past.maybe.length === 0) return NONE;
  const sure = past.sure.map(value);
  const maybe = past.maybe.map(value);
  if (!sure.every(isNumber) || !maybe.every(isNumber) || sure.length === 0) return ANY;
  const best = fn === 'min' ? Math.min : Math.max;
  const known = best(...sure);
  const perhaps = best(known, ...maybe);
  return number(Math.min(known, perhaps), Math.max(known, perhaps));
}

function isNumber(v: unknown): v is number {
  return typeof v === 'number';
}

function distinct(past: Recall, value: ValueAt): Value {
  const known = new Set<Held>();
  const perhaps = new Set<Held>();
  let missing = 0;
  let missingSure = 0;
  for (const [events, into] of [[past.sure, known] as const, [past.maybe, perhaps] as const]) {
    for (const event of events) {
      const v = value(event);
      if (typeof v === 'number' || typeof v === 'string') into.add(v);
      else {
        missing++;
        if (into === known) missingSure++;
      }
    }
  }
  const lo = known.size === 0 && missingSure > 0 ? 1 : known.size;
  for (const v of known) perhaps.add(v);
  return number(lo, most(past, perhaps.size + missing));
}

/**
 * The value at the first or last event. Events of one block have no order among them: only where they agree is there
 * one value. What perhaps happened before the first, or after the last, leaves it unknown.
 */
function endmost(fn: 'first' | 'last', past: Recall, value: ValueAt): Value {
  if (past.open) return ANY;
  if (past.sure.length === 0) return past.maybe.length === 0 ? NONE : ANY;
  const end = fn === 'first' ? past.sure[0]! : past.sure.at(-1)!;
  const outdone = (m: CaseEvent) => m.block < 0 || m.block === end.block || (fn === 'first' ? m.block < end.block : m.block > end.block);
  if (past.maybe.some(outdone)) return ANY;
  const values = new Set(past.sure.filter((e) => e.block === end.block).map(value));
  if (values.size !== 1) return ANY;
  const [v] = values;
  if (v === undefined) return EMPTY;
  return typeof v === 'number' ? number(v) : typeof v === 'string' ? { kind: 'text', text: v } : ANY;
}
