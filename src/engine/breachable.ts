import type { Recording } from '../binding/index.js';
import type { Condition, Expression, Law, Pattern, Rule } from '../language/index.js';
import type { RuleVersions } from './rule-set.js';

/**
 * Whether a record can ever show a rule broken: `no-limit` where the law sets no number, `no-record` where the record lacks what
 * would show it, or the binding says that it never happens.
 */
export type Breachable = 'yes' | 'no-limit' | 'no-record';

export function breachable({ versions }: RuleVersions, law: Law, recording: Recording): Breachable {
  const { length } = law.attributes;
  const record: Known = { recording, attributes: length };
  if (versions.some((rule) => canBreak(rule, record))) return 'yes';
  return versions.every((rule) => rule.kind === 'duty' && rule.due === null) ? 'no-limit' : 'no-record';
}

interface Known {
  readonly recording: Recording;
  /** How many there are. */
  readonly attributes: number;
}

function canBreak(rule: Rule, record: Known): boolean {
  const hidden = (patterns: readonly Pattern[]) => patterns.some((p) => statesOf(p, record).includes('not'));
  switch (rule.kind) {
    case 'duty': {
      if (rule.due === null || hidden(rule.answers) || hidden(rule.unless)) return false;
      const { due, trigger } = rule;
      return (
        due.op !== 'within' || due.length.op !== 'attribute' || isThere(due.length.attribute, trigger.pattern, record)
      );
    }
    case 'recurring':
      return !hidden(rule.answers);
    case 'guard':
      return (
        outcomes(rule.condition, rule.act, record).fails &&
        (rule.applies === null || outcomes(rule.applies, rule.act, record).holds)
      );
    case 'not-both':
      return [rule.left, rule.right].every((side) => statesOf(side, record).includes('recorded'));
  }
}

function statesOf(pattern: Pattern, { recording }: Known): Recording['events'][number][] {
  return pattern.of.map(({ event }) => recording.events[event]!);
}

interface Outcomes {
  readonly holds: boolean;
  readonly fails: boolean;
}

const BOTH: Outcomes = { holds: true, fails: true };
const NEITHER: Outcomes = { holds: false, fails: false };

/** What a condition can come to for certain; where that is hard to say, both. */
function outcomes(condition: Condition, act: Pattern, record: Known): Outcomes {
  const of = (part: Condition) => outcomes(part, act, record);
  switch (condition.op) {
    case 'constant':
      return { holds: condition.value, fails: !condition.value };
    case 'not': {
      const { holds, fails } = of(condition.of);
      return { holds: fails, fails: holds };
    }
    case 'and': {
      const parts = condition.of.map(of);
      return { holds: parts.every((p) => p.holds), fails: parts.some((p) => p.fails) };
    }
    case 'or': {
      const parts = condition.of.map(of);
      return { holds: parts.some((p) => p.holds), fails: parts.every((p) => p.fails) };
    }
    case 'seen': {
      const states = statesOf(condition.pattern, record);
      return { holds: states.includes('recorded'), fails: !states.includes('not') };
    }
    case 'judged':
      return statesOf(condition.pattern, record).includes('recorded') ? BOTH : NEITHER;
    case 'compare':
      return isKnown(condition.left, act, record) && isKnown(condition.right, act, record) ? BOTH : NEITHER;
    case 'in': {
      const { left, set } = condition;
      const isThereToo = set.op !== 'list' || isThere(set.attribute, act, record);
      return isKnown(left, act, record) && isThereToo ? BOTH : NEITHER;
    }
    case 'boolean':
    case 'missing':
      return isKnown(condition.expression, act, record) ? BOTH : NEITHER;
    default:
      return BOTH;
  }
}

function isKnown(expression: Expression, act: Pattern, record: Known): boolean {
  return expression.op !== 'attribute' || isThere(expression.attribute, act, record);
}

/** Whether some event of a pattern may have an attribute. */
function isThere(attribute: number, pattern: Pattern, { recording, attributes }: Known): boolean {
  if (recording.assumedAttributes.has(attribute)) return true;
  return pattern.of.some(({ event }) => !recording.unrecordedAttributes.has(event * attributes + attribute));
}
