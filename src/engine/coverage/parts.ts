import type {
  Clock,
  Condition,
  Deem,
  Expression,
  Fact,
  Law,
  Length,
  Pattern,
  Period,
  Point,
  Rule,
  ValueSet,
} from '../../language/index.js';
import { type Visitor, walkClock, walkDeem, walkExpression, walkRule } from '../walk.js';

/** One thing that a law declares, with all that it is made of; what it asks for elsewhere is not followed. */
export type Declaration = (
  | { readonly sort: 'rule'; readonly of: Rule }
  | { readonly sort: 'clock'; readonly of: Clock }
  | { readonly sort: 'deem'; readonly of: Deem }
  | { readonly sort: 'fact'; readonly of: Fact }
) & { readonly law: Law; readonly name: string; readonly parts: Parts };

export interface Parts {
  readonly conditions: readonly Condition[];
  readonly expressions: readonly Expression[];
  readonly lengths: readonly Length[];
  readonly points: readonly Point[];
  readonly patterns: readonly Pattern[];
  readonly sets: readonly ValueSet[];
  /** Indices of clocks that it asks for. */
  readonly clocks: readonly number[];
  readonly periods: readonly Period[];
  /** What something is counted from: the points themselves, those that they are made of after them. */
  readonly origins: readonly Point[];
}

/** All that a law declares to happen, in order: rules, clocks, deemed events, facts; every version and form. */
export function declarationsOf(law: Law): Declaration[] {
  const all = [
    ...law.rules.map((of) => ({ sort: 'rule' as const, of, law, name: of.name })),
    ...law.clocks.map((of) => ({ sort: 'clock' as const, of, law, name: of.name })),
    ...law.deems.map((of) => ({ sort: 'deem' as const, of, law, name: law.events[of.event]!.name })),
    ...law.facts.map((of) => ({ sort: 'fact' as const, of, law, name: of.name })),
  ];
  return all.map((d) => ({ ...d, parts: partsOf(d) }));
}

type Bare = { readonly sort: Declaration['sort']; readonly of: Rule | Clock | Deem | Fact };

function partsOf(d: Bare): Parts {
  const parts = {
    conditions: [] as Condition[],
    expressions: [] as Expression[],
    lengths: [] as Length[],
    points: [] as Point[],
    patterns: [] as Pattern[],
    sets: [] as ValueSet[],
    clocks: [] as number[],
  };
  const visitor: Visitor = {
    condition: (c) => parts.conditions.push(c),
    expression: (e) => parts.expressions.push(e),
    length: (l) => parts.lengths.push(l),
    point: (p) => parts.points.push(p),
    pattern: (p) => parts.patterns.push(p),
    set: (s) => parts.sets.push(s),
    clock: (c) => parts.clocks.push(c),
  };
  if (d.sort === 'rule') walkRule(d.of as Rule, visitor);
  else if (d.sort === 'clock') walkClock(d.of as Clock, visitor);
  else if (d.sort === 'deem') walkDeem(d.of as Deem, visitor);
  else walkExpression((d.of as Fact).expression, visitor);
  return { ...parts, periods: periodsIn(d.of), origins: originsOf(d, parts.conditions).flatMap(flat) };
}

function originsOf(d: Bare, conditions: readonly Condition[]): Point[] {
  const tested = conditions.flatMap((c): Point[] => {
    if (c.op === 'within') return [c.of];
    if (c.op === 'after') return [c.from];
    return c.op === 'from-day' ? [c.after] : [];
  });
  if (d.sort === 'clock') return [(d.of as Clock).start, ...tested];
  const rule = d.of as Rule;
  if (d.sort !== 'rule' || rule.kind !== 'duty') return tested;
  const by = rule.due?.op === 'by' ? [rule.due.point] : [];
  return [{ op: 'event', anchor: rule.trigger }, ...by, ...tested];
}

/** A point and those that it is made of. */
function flat(point: Point): Point[] {
  switch (point.op) {
    case 'shift':
      return [point, ...flat(point.point)];
    case 'if':
      return [point, ...flat(point.then), ...flat(point.otherwise)];
    case 'earlier':
    case 'later':
    case 'last':
      return [point, ...point.of.flatMap(flat)];
    default:
      return [point];
  }
}

/** Every period in plain data, wherever it stands. */
function periodsIn(node: unknown): Period[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('workingDays' in node) return [node as Period];
  return Object.values(node).flatMap(periodsIn);
}

/** What each rule rests on: its own declarations, and the clocks, facts and deemed events that they ask for in turn. */
export class Resting {
  readonly #law: Law;
  readonly #all: readonly Declaration[];
  readonly #of = new Map<string, ReadonlySet<Declaration>>();

  constructor(law: Law, all: readonly Declaration[]) {
    this.#law = law;
    this.#all = all;
  }

  /** By the rule's name. */
  of(rule: string): ReadonlySet<Declaration> {
    const known = this.#of.get(rule);
    if (known) return known;
    const found = new Set(this.#all.filter((d) => d.sort === 'rule' && d.name === rule));
    // A set that grows while it is gone through is gone through to its end.
    for (const d of found) for (const next of this.#next(d)) found.add(next);
    this.#of.set(rule, found);
    return found;
  }

  #next({ parts }: Declaration): Declaration[] {
    const clocks = new Set(parts.clocks.map((c) => this.#law.clocks[c]!.name));
    const facts = new Set(parts.expressions.flatMap((e) => (e.op === 'fact' ? [this.#law.facts[e.fact]!.name] : [])));
    const events = new Set(parts.patterns.flatMap((p) => p.of.map((a) => a.event)));
    return this.#all.filter(
      (d) =>
        (d.sort === 'clock' && clocks.has(d.name)) ||
        (d.sort === 'fact' && facts.has(d.name)) ||
        (d.sort === 'deem' && events.has(d.of.event)),
    );
  }
}

/** All that a rule's verdicts rest on: itself and the rules that go before it, with their clocks, facts and deemed events. */
export function restingOn(law: Law, rule: string): ReadonlySet<Declaration> {
  const resting = new Resting(law, declarationsOf(law));
  const rules = new Set([rule]);
  for (const name of rules) for (const r of law.rules) if (r.overrides.includes(name)) rules.add(r.name);
  return new Set([...rules].flatMap((name) => [...resting.of(name)]));
}
