/** Questions about a declaration's plain data, from which the forms of the constructs are put together. */
import type {
  ClockEffect,
  Condition,
  DutyRule,
  Expression,
  GuardRule,
  Law,
  Length,
  Pattern,
  Point,
  RecurringRule,
  Rule,
  ValueSet,
} from '../../language/index.js';
import type { Declaration } from './parts.js';

/** Whether a declaration is written so. */
export type Form = (d: Declaration) => boolean;

type Op<T, O extends string> = Extract<T, { readonly op: O }>;
type OpOf<T> = T extends { readonly op: infer O extends string } ? O : never;

const isOp =
  <T extends { readonly op: string }>(op: string) =>
  (node: T) =>
    node.op === op;

export const condition =
  <O extends OpOf<Condition>>(op: O, test: (c: Op<Condition, O>, d: Declaration) => boolean = () => true): Form =>
  (d) =>
    d.parts.conditions.filter(isOp(op)).some((c) => test(c as Op<Condition, O>, d));

export const expression =
  <O extends OpOf<Expression>>(op: O, test: (e: Op<Expression, O>) => boolean = () => true): Form =>
  ({ parts }) =>
    parts.expressions.filter(isOp(op)).some((e) => test(e as Op<Expression, O>));

export const length =
  <O extends OpOf<Length>>(op: O, test: (l: Op<Length, O>) => boolean = () => true): Form =>
  ({ parts }) =>
    parts.lengths.filter(isOp(op)).some((l) => test(l as Op<Length, O>));

/** A point that something is counted from. */
export const origin =
  <O extends OpOf<Point>>(op: O, test: (p: Op<Point, O>) => boolean = () => true): Form =>
  ({ parts }) =>
    parts.origins.filter(isOp(op)).some((p) => test(p as Op<Point, O>));

/** Any point at all. */
export const point =
  <O extends OpOf<Point>>(op: O, test: (p: Op<Point, O>) => boolean = () => true): Form =>
  ({ parts }) =>
    parts.points.filter(isOp(op)).some((p) => test(p as Op<Point, O>));

export const valueSet =
  <O extends OpOf<ValueSet>>(op: O): Form =>
  ({ parts }) =>
    parts.sets.some(isOp(op));

export const effect =
  <O extends ClockEffect['op']>(op: O, test: (e: Op<ClockEffect, O>) => boolean = () => true): Form =>
  (d) =>
    d.sort === 'clock' && d.of.effects.filter(isOp(op)).some((e) => test(e as Op<ClockEffect, O>));

const rule =
  <K extends Rule['kind'], R extends Rule>(kind: K) =>
  (test: (r: R, d: Declaration) => boolean = () => true): Form =>
  (d) =>
    d.sort === 'rule' && d.of.kind === kind && test(d.of as R, d);

export const duty = rule<'duty', DutyRule>('duty');
export const guard = rule<'guard', GuardRule>('guard');
export const recurring = rule<'recurring', RecurringRule>('recurring');
export const notBoth = rule('not-both');

export const both =
  (...forms: readonly Form[]): Form =>
  (d) =>
    forms.every((form) => form(d));

export const either =
  (...forms: readonly Form[]): Form =>
  (d) =>
    forms.some((form) => form(d));

export const not =
  (form: Form): Form =>
  (d) =>
    !form(d);

export const period = (test: (p: Declaration['parts']['periods'][number]) => boolean): Form => {
  return ({ parts }) => parts.periods.some(test);
};

/** What a pattern is made of, wherever it stands. */
export const alternative =
  (test: (a: Pattern['of'][number]) => boolean): Form =>
  ({ parts }) =>
    parts.patterns.some(({ of }) => of.some(test));

/** Whether some part of plain data has this `op`. */
export function holds(node: unknown, op: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return (node as { op?: unknown }).op === op || Object.values(node).some((part) => holds(part, op));
}

/** A condition that is a conjunction: its parts, else itself. */
export function conjuncts(c: Condition): readonly Condition[] {
  return c.op === 'and' ? c.of.flatMap(conjuncts) : [c];
}

export function eventsOf(patterns: readonly Pattern[]): ReadonlySet<number> {
  return new Set(patterns.flatMap(({ of }) => of.map(({ event }) => event)));
}

export function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((event) => b.has(event));
}

/** Events that pause some clock of a law. */
export function pausing(law: Law): ReadonlySet<number> {
  return eventsOf(law.clocks.flatMap((c) => c.effects.flatMap((e) => (e.op === 'pause' ? e.on : []))));
}
