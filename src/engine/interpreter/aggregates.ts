import type { Expression } from '../../language/index.js';
import { attributeOf } from './attributes.js';
import type { CaseEvent, Held } from './event.js';
import type { Past } from './past.js';
import { type Moment, mayBeMore, recall, type Scene } from './scene.js';
import { ANY, EMPTY, NONE, number, type Value } from './values.js';

type Aggregate = Expression & { op: 'aggregate' };

/** Count, sum, first, last, min, max or distinct over what has happened before; what is only perhaps there widens the range. */
export function aggregate(scene: Scene, expression: Aggregate, moment: Moment): Value {
  const past = recall(scene, expression.pattern, moment);
  const open = mayBeMore(scene, expression.pattern, past);
  if (expression.fn === 'count') return number(past.count, open ? EVER : past.count + past.perhaps);
  const attribute = expression.attribute!;
  const value = (e: CaseEvent) => attributeOf(scene, e, attribute);
  if (expression.fn === 'distinct') return isOfNobody(past, value) ? ANY : distinct(past, open, value);
  if (open) return ANY;
  switch (expression.fn) {
    case 'sum':
      return sum(past, attribute, value);
    case 'min':
    case 'max':
      return extreme(expression.fn, past, attribute, value);
    case 'first':
    case 'last':
      return endmost(expression.fn, past, value);
  }
}

const EVER = Number.POSITIVE_INFINITY;

type ValueAt = (event: CaseEvent) => Held | undefined | symbol;

/** Whether something that the law only deems to happen is among the events, and has no such value. */
function isOfNobody(past: Past, value: ValueAt): boolean {
  const lacks = (e: CaseEvent) => e.deemed !== undefined && typeof value(e) === 'symbol';
  return [...past.sure(), ...past.maybe()].some(lacks);
}

function sum(past: Past, attribute: number, value: ValueAt): Value {
  const sure = past.folded(`sum ${attribute}`, value, (a, b) => a + b) ?? 0;
  if (Number.isNaN(sure)) return ANY;
  let lo = sure;
  let hi = sure;
  for (const event of past.maybe()) {
    const v = value(event);
    if (typeof v !== 'number') return ANY;
    lo += Math.min(0, v);
    hi += Math.max(0, v);
  }
  return number(lo, hi);
}

function extreme(fn: 'min' | 'max', past: Past, attribute: number, value: ValueAt): Value {
  if (past.count + past.perhaps === 0) return NONE;
  const better = fn === 'min' ? (a: number, b: number) => Math.min(a, b) : (a: number, b: number) => Math.max(a, b);
  const sure = past.folded(`${fn} ${attribute}`, value, better);
  if (sure === undefined || Number.isNaN(sure)) return ANY;
  let perhaps = sure;
  for (const event of past.maybe()) {
    const v = value(event);
    if (typeof v !== 'number') return ANY;
    perhaps = better(perhaps, v);
  }
  return number(Math.min(sure, perhaps), Math.max(sure, perhaps));
}

function distinct(past: Past, open: boolean, value: ValueAt): Value {
  const known = new Set<Held>();
  const perhaps = new Set<Held>();
  let missing = 0;
  let missingSure = 0;
  for (const [events, into] of [[past.sure(), known] as const, [past.maybe(), perhaps] as const]) {
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
  return number(lo, open ? EVER : perhaps.size + missing);
}

/**
 * The value at the first or last event. Events of one block have no order among them: only where they agree is there
 * one value. What perhaps happened before the first, or after the last, leaves it unknown.
 */
function endmost(fn: 'first' | 'last', past: Past, value: ValueAt): Value {
  const end = fn === 'first' ? past.first : past.last;
  if (end === undefined) return past.perhaps === 0 ? NONE : ANY;
  const outdone = (m: CaseEvent) =>
    m.block < 0 || m.block === end.block || (fn === 'first' ? m.block < end.block : m.block > end.block);
  for (const m of past.maybe()) if (outdone(m)) return ANY;
  const values = new Set(past.fellows(fn).map(value));
  if (values.size !== 1) return ANY;
  const [v] = values;
  if (v === undefined) return EMPTY;
  return typeof v === 'number' ? number(v) : typeof v === 'string' ? { kind: 'text', text: v } : ANY;
}
