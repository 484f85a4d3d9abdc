import type { Clock, Condition, Deem, Expression, Fact, Law, Rule } from './ir.js';
import { effectsOf } from './sentence/effects.js';
import { fill, Speaker } from './sentence/speaker.js';

export { textIn } from './sentence/speaker.js';

/**
 * A rule as one plain sentence in `en`, `zh` or `it` (any other language: English).
 *
 * @example sentenceOf(law, law.rules[0]!, 'en')
 * // After “Fine created”, the office must do “Notice served” within 90 days, unless “Payment” comes first (Art. 201).
 */
export function sentenceOf(law: Law, rule: Rule, language: string): string {
  const speaker = new Speaker(law, language);
  const text = speaker.p.tidy.reduce((t, [from, to]) => t.replace(from, to), speaker.rule(rule));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A fact as one plain sentence.
 *
 * @example factSentence(law, law.facts[0]!, 'en')
 * // “paid-so-far” is the sum of “paid” of “Payment” (Art. 1).
 */
export function factSentence(law: Law, fact: Fact, language: string): string {
  const speaker = new Speaker(law, language);
  const text = fill(speaker.p.fact, {
    name: speaker.term(fact.name),
    value: speaker.value(fact.expression),
    version: speaker.reading(fact.under),
    article: speaker.article(fact.article),
  });
  return speaker.p.tidy.reduce((t, [from, to]) => t.replace(from, to), text);
}

/**
 * A clock as one plain sentence.
 *
 * @example clockSentence(law, law.clocks[0]!, 'en')
 * // “handling” runs for 60 days from “Accepted”; it stands still from “Sent” until “Returned” (Art. 1).
 */
export function clockSentence(law: Law, clock: Clock, language: string): string {
  const speaker = new Speaker(law, language);
  const text = fill(speaker.p.clock, {
    name: speaker.term(clock.name),
    length: speaker.length(clock.length),
    start: speaker.point(clock.start),
    effects: effectsOf(speaker, clock),
    version: speaker.span(clock.version) + speaker.reading(clock.under),
    article: speaker.article(clock.article),
  });
  return tidied(speaker, text);
}

/** What the law takes for happened, as one plain sentence. */
export function deemSentence(law: Law, deem: Deem, language: string): string {
  const speaker = new Speaker(law, language);
  const { p } = speaker;
  const { when, unless } = deem;
  const text = fill(p.deem, {
    event: speaker.event(deem.event),
    when:
      when.op === 'lapse'
        ? fill(p.runsOut, { clock: speaker.clock(when.clock) })
        : fill(p.firstHolds, { condition: speaker.condition(when.condition, true) }),
    unless: unless.length === 0 ? '' : fill(p.deemUnless, { acts: speaker.patterns(unless) }),
    version: speaker.key(deem.key) + speaker.span(deem.version) + speaker.reading(deem.under),
    article: speaker.article(deem.article),
  });
  const whole = tidied(speaker, text);
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** What an expression is called in a rule's sentence. */
export function expressionText(law: Law, expression: Expression, language: string): string {
  const speaker = new Speaker(law, language);
  return tidied(speaker, speaker.value(expression));
}

function tidied(speaker: Speaker, text: string): string {
  return speaker.p.tidy.reduce((t, [from, to]) => t.replace(from, to), text);
}

/**
 * A part of a condition as a clause: what has to be so, or (`wanted` false) what must not be.
 *
 * @example conditionText(law, { op: 'seen', pattern }, 'en', false)
 * // no “Payment” has come before it
 */
export function conditionText(law: Law, condition: Condition, language: string, wanted = true): string {
  const speaker = new Speaker(law, language);
  return tidied(speaker, wanted ? speaker.condition(condition, true) : speaker.negated(condition));
}
