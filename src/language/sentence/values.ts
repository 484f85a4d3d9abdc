import type { Anchor, Expression, Pattern, ValueSet, Window } from '../ir.js';
import { fill } from './fill.js';
import type { Saying } from './saying.js';

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

/** What an expression is called; inside a sum a further one stands in brackets. */
export function valueText(say: Saying, value: Expression, inner: boolean): string {
  const { names } = say;
  const { p } = names;
  switch (value.op) {
    case 'literal':
      if (value.type === 'text') return names.word(value.value, 'value');
      if (value.type === 'boolean') return value.value ? p.yes : p.no;
      if (value.type === 'money')
        return value.value % 100 === 0 ? String(value.value / 100) : (value.value / 100).toFixed(2);
      return value.type === 'date' ? names.date(value.value) : String(value.value);
    case 'attribute':
      return names.attribute(value.attribute);
    case 'actor':
    case 'role':
      return p[value.op];
    case 'office':
      return p.officeOfEvent;
    case 'fact':
      return names.term(names.law.facts[value.fact]!.name);
    case 'aggregate':
      return aggregateText(say, value);
    case 'arithmetic': {
      const text = `${say.value(value.left, true)} ${SIGNS[value.operator]} ${say.value(value.right, true)}`;
      return inner ? `(${text})` : text;
    }
    case 'negate':
      return `−${say.value(value.of, true)}`;
    case 'if':
      return fill(p.choice, {
        then: say.value(value.then),
        condition: say.condition(value.condition, 1),
        otherwise: say.value(value.otherwise),
      });
    case 'variable':
      return fill(p.variable, { name: value.name });
    case 'table': {
      const table = names.term(names.law.tables[value.table]!.name);
      if (value.keys.length === 0) return table;
      return fill(p.lookup, { table, keys: names.and(value.keys.map((k) => say.value(k))) });
    }
    case 'size':
      return fill(p.size, { of: names.attribute(value.attribute) });
    case 'days':
      return fill(p.daysBetween, { from: say.point(value.from), to: say.point(value.to) });
  }
}

function aggregateText(say: Saying, { fn, pattern, attribute }: Extract<Expression, { op: 'aggregate' }>): string {
  const { names } = say;
  const { p } = names;
  const events = say.pattern(pattern, 'and');
  if (attribute === null || fn === 'count') return fill(p.count, { events });
  const isOnce = pattern.of.length === 1 && names.law.events[pattern.of[0]!.event]!.once;
  const template = (fn === 'first' || fn === 'last') && isOnce ? p.aggregate.once : p.aggregate[fn];
  if ((fn === 'first' || fn === 'last') && pattern.of.length > 1) {
    const event = fill(fn === 'first' ? p.firstOf : p.latestOf, { events });
    return fill(p.aggregate.once, { attribute: names.attribute(attribute), event });
  }
  return fill(template, { attribute: names.attribute(attribute), event: say.pattern(pattern), events });
}

export function patternText(say: Saying, pattern: Pattern, joined: 'or' | 'and'): string {
  const { names } = say;
  const alternatives = pattern.of.map(({ event, where, window }) => {
    const named = names.event(event);
    const fit = where ? fill(names.p.where, { event: named, condition: say.condition(where, 1) }) : named;
    return window ? fill(names.p.windowed, { event: fit, window: windowText(say, window) }) : fit;
  });
  return joined === 'or' ? names.or(alternatives) : names.and(alternatives);
}

/** Any of several kinds of event as what one does, in the law's words for that. */
export function actsText(say: Saying, pattern: Pattern): string {
  const { names } = say;
  return names.or(
    pattern.of.map(({ event, where }) => {
      const act = names.p.actIsName ? names.event(event) : names.act(event)!;
      return where ? fill(names.p.where, { event: act, condition: say.condition(where, 1) }) : act;
    }),
  );
}

export function windowText(say: Saying, window: Window): string {
  const { p } = say.names;
  if (window.op === 'since') return fill(p.windowSince, { point: say.point(window.point) });
  const period = say.period(window.period);
  return window.at === null
    ? fill(p.windowLast, { period })
    : fill(p.windowEnding, { period, point: say.point(window.at) });
}

export function anchorText(say: Saying, { which, pattern }: Anchor): string {
  const { p, law } = say.names;
  if (say.acting !== null && pattern.of.length === 1) {
    const acts = say.acting.has(pattern.of[0]!.event);
    return fill(acts ? p.that : p.following, { event: say.pattern(pattern) });
  }
  if (which === 'each') return fill(p.each, { event: say.pattern(pattern) });
  if (pattern.of.length > 1)
    return fill(which === 'first' ? p.firstOf : p.latestOf, { events: say.pattern(pattern, 'and') });
  const event = say.pattern(pattern);
  const goesWithoutSaying = which === 'first' && law.events[pattern.of[0]!.event]!.once;
  return goesWithoutSaying ? event : fill(p[which], { event });
}

/** The members of a set that is written out or is found in what happened. */
export function setText(say: Saying, set: ValueSet): string {
  const { names } = say;
  const { p } = names;
  switch (set.op) {
    case 'literals':
      return names.or(literals(say, set));
    case 'list':
      return names.attribute(set.attribute);
    case 'values':
      return fill(p.values, { attribute: names.attribute(set.attribute), event: say.pattern(set.pattern) });
    default:
      return fill(p[set.op], { event: say.pattern(set.pattern) });
  }
}

export function literals(say: Saying, { values }: Extract<ValueSet, { op: 'literals' }>): string[] {
  return values.map((v) => (typeof v === 'string' ? say.names.word(v, 'value') : String(v)));
}
