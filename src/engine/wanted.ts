import type { Wanted } from '../binding/index.js';
import type { Law, Period, Rule } from '../language/index.js';
import type { RuleSet } from './rule-set.js';
import { type Visitor, walkClock, walkDeem, walkExpression, walkRule } from './walk.js';

/** What the rules ask of a log, so that nothing else need be read. */
export function wantedBy(rules: RuleSet): Wanted {
  const attributes = new Set<number>();
  const wanted = { instants: false, actor: false, role: false, office: false };
  const period = (p: Period) => {
    if (p.minutes !== 0) wanted.instants = true;
  };
  const visitor: Visitor = {
    expression(e) {
      if (e.op === 'attribute' || e.op === 'size') attributes.add(e.attribute);
      else if (e.op === 'aggregate' && e.attribute !== null) attributes.add(e.attribute);
      else if (e.op === 'actor' || e.op === 'role' || e.op === 'office') wanted[e.op] = true;
    },
    set(s) {
      if (s.op === 'values' || s.op === 'list') attributes.add(s.attribute);
      else if (s.op === 'actors') wanted.actor = true;
      else if (s.op === 'offices') wanted.office = true;
    },
    length(l) {
      if (l.op === 'period') period(l.period);
      if (l.op === 'attribute') attributes.add(l.attribute);
      if (l.op !== 'attribute' && l.op !== 'value') return;
      if (l.unit === 'hours' || l.unit === 'minutes') wanted.instants = true;
    },
    point(p) {
      if (p.op === 'shift') period(p.period);
    },
    condition(c) {
      if (c.op === 'ahead') period(c.period);
      if (c.op === 'time-of-day') wanted.instants = true;
    },
  };
  for (const rule of rules.rules.flatMap((r) => r.versions)) {
    walkRule(rule, visitor);
    for (const attribute of rule.key.attributes) attributes.add(attribute);
    if (rule.key.byOffice) wanted.office = true;
    if (!rule.key.byCase) wanted.instants = true;
    if (rule.kind === 'recurring' && rule.names !== null) attributes.add(rule.names);
    for (const other of overriding(rules, rule)) walkRule(other, visitor);
    if (rule.kind === 'duty' && rule.discharge.mode === 'same')
      for (const a of rule.discharge.attributes) attributes.add(a);
  }
  // What the law deems, and clocks, may bear on any rule: they are few, and their own attributes with them.
  for (const clock of rules.law.clocks) walkClock(clock, visitor);
  for (const deem of rules.law.deems) {
    walkDeem(deem, visitor);
    for (const attribute of deem.key.attributes) attributes.add(attribute);
  }
  for (const attribute of judgmentsOf(rules.law)) attributes.add(attribute);
  for (const fact of factsUsed(rules)) walkExpression(rules.law.facts[fact]!.expression, visitor);
  return { attributes, ...wanted };
}

/** The rules that go before one: they are judged with it. */
function overriding({ law }: RuleSet, { name }: Rule): Rule[] {
  return law.rules.filter((r) => r.overrides.includes(name));
}

/** Attributes in which recorded judgments are told. */
function judgmentsOf(law: Law): number[] {
  return law.events.flatMap(({ judges }) => (judges && judges.attribute !== null ? [judges.attribute] : []));
}

/** Facts that the rules reach, with those that these reach; every variant of a name. */
function factsUsed(rules: RuleSet): ReadonlySet<number> {
  const used = new Set<number>();
  const visitor: Visitor = {
    expression(e) {
      if (e.op !== 'fact') return;
      for (const fact of namesakes(rules.law, e.fact)) {
        if (used.has(fact)) continue;
        used.add(fact);
        walkExpression(rules.law.facts[fact]!.expression, visitor);
      }
    },
  };
  for (const rule of rules.rules.flatMap((r) => r.versions)) walkRule(rule, visitor);
  for (const clock of rules.law.clocks) walkClock(clock, visitor);
  for (const deem of rules.law.deems) walkDeem(deem, visitor);
  return used;
}

function namesakes(law: Law, fact: number): number[] {
  const { name } = law.facts[fact]!;
  return law.facts.flatMap((f, i) => (f.name === name ? [i] : []));
}
