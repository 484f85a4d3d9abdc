import type { Clock, Condition, Deem, Expression, Fact, Law, Rule } from './ir.js';
import { clockText, deemText } from './sentence/clocks.js';
import { fill } from './sentence/fill.js';
import { ruleText } from './sentence/rules.js';
import { Speaker } from './sentence/speaker.js';

export { textIn } from './sentence/names.js';

/**
 * A rule in plain sentences in `en`, `zh` or `it` (any other language: English). What is long stands in numbered parts, and a
 * length that hangs on conditions in a sentence of its own.
 *
 * @example sentenceOf(law, law.rules[0]!, 'en')
 * // After “Fine created”, the office must take the step “Notice served” within 90 days, unless “Payment” comes first (Art. 201).
 */
export function sentenceOf(law: Law, rule: Rule, language: string): string {
  return ruleText(new Speaker(law, language), rule);
}

/**
 * A fact as one plain sentence.
 *
 * @example factSentence(law, law.facts[0]!, 'en')
 * // “paid so far” means the sum of “paid” over “Payment” (Art. 1).
 */
export function factSentence(law: Law, fact: Fact, language: string): string {
  const speaker = new Speaker(law, language);
  const { names } = speaker;
  const { p } = names;
  const name = names.term(fact.name);
  const { expression } = fact;
  const first =
    expression.op === 'literal' && expression.type === 'boolean'
      ? fill(expression.value ? p.isTrue : p.isFalse, { value: name })
      : isTruth(expression)
        ? fill(p.factTrue, { name, condition: speaker.condition(expression.condition) })
        : fill(p.fact, { name, value: speaker.value(expression) });
  return speaker.whole(first, [], { article: fact.article, version: '', under: fact.under });
}

/** `true if C else false` */
function isTruth(e: Expression): e is Extract<Expression, { op: 'if' }> {
  const is = (part: Expression, value: boolean) => part.op === 'literal' && part.value === value;
  return e.op === 'if' && is(e.then, true) && is(e.otherwise, false);
}

/**
 * A clock in plain sentences: how long it runs, and what changes it.
 *
 * @example clockSentence(law, law.clocks[0]!, 'en')
 * // “handling” runs for 60 days from “Accepted”. As an exception, from “Sent” until “Returned” it stands still (Art. 1).
 */
export function clockSentence(law: Law, clock: Clock, language: string): string {
  return clockText(new Speaker(law, language), clock);
}

/** What the law takes for happened, as one plain sentence. */
export function deemSentence(law: Law, deem: Deem, language: string): string {
  return deemText(new Speaker(law, language), deem);
}

/** What an expression is called in a rule's sentence. */
export function expressionText(law: Law, expression: Expression, language: string): string {
  const speaker = new Speaker(law, language);
  return speaker.fragment(speaker.value(expression));
}

/**
 * A part of a condition as a clause: what has to be so, or (`wanted` false) what must not be.
 *
 * @example conditionText(law, { op: 'seen', pattern }, 'en', false)
 * // “Payment” has not happened
 */
export function conditionText(law: Law, condition: Condition, language: string, wanted = true): string {
  const speaker = new Speaker(law, language);
  return speaker.fragment(wanted ? speaker.condition(condition) : speaker.negated(condition));
}
