import type { BoundLog } from '../../binding/index.js';
import type { Key, RecurringRule, Rule } from '../../language/index.js';
import type { Finding } from '../finding.js';
import type { LegalTime, Rolls } from '../legal-time.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';
import { FALSE, TRUE } from '../tri.js';
import { judge } from './conditions.js';
import { withDeemed } from './deem.js';
import { judgeDuty, triggersOf } from './duty.js';
import type { CaseEvent } from './event.js';
import { judgeGuard, judgeNotBoth } from './guard.js';
import type { Judgment, Until } from './judgment.js';
import { caseGroup, type Group, groupsOf } from './keys.js';
import { givingWay } from './priority.js';
import { judgeRecurring } from './recurring.js';
import { reviewed } from './review.js';
import type { Scene } from './scene.js';
import { setScene } from './set-scene.js';
import { inVersion } from './versions.js';

/**
 * The reference: plain code over the events of one key, a rule at a time. What it says is the meaning; the kernel and the
 * SQL must say the same.
 */
export function interpret(
  log: BoundLog,
  rules: RuleSet,
  time: LegalTime,
  until: Until,
  cases: readonly number[],
  found: (finding: Finding) => void,
): void {
  const groups = cases.map((c) => withDeemed(log, rules, time, until, caseGroup(log, time, c)));
  rules.rules.forEach((rule, r) => {
    for (const group of groupsOf(log, rules.law, rule.versions[0]!.key, groups)) {
      for (const judgment of judgeRule(log, rules, rule, time, until, group)) found(toFinding(r, judgment));
    }
  });
}

/** Whether a rule looks at one whole case at a time. */
export function isPerCase(key: Key): boolean {
  return key.byCase && !key.byOffice && key.attributes.length === 0;
}

function toFinding(rule: number, { event, verdict, other, due, unit, late }: Judgment): Finding {
  return { rule, verdict, case: event.case, event: event.index, other: other ? other.index : -1, due, unit, late };
}

/** All versions of one rule over the events of one key, after the rules that go before it. */
function judgeRule(
  log: BoundLog,
  rules: RuleSet,
  rule: RuleVersions,
  time: LegalTime,
  until: Until,
  group: Group,
): readonly Judgment[] {
  const scene = setScene(log, rules, time, group);
  const judge = (at: Scene) => {
    const judged = judgeVersions(at, rules, rule.versions, until);
    const before = overriding(rules, rule.name);
    return before.length === 0
      ? judged
      : givingWay(
          judged,
          before.flatMap((b) => judgeVersions(at, rules, b, until)),
        );
  };
  return reviewed(scene, [...rule.versions, ...overriding(rules, rule.name).flat()], judge(scene), judge);
}

/** The rules that go before one, the versions of each together. */
function overriding({ law, readings }: RuleSet, name: string): Rule[][] {
  const byName = new Map<string, Rule[]>();
  for (const rule of law.rules) {
    if (!rule.overrides.includes(name)) continue;
    if (rule.under && readings[rule.under.reading] !== rule.under.option) continue;
    byName.set(rule.name, [...(byName.get(rule.name) ?? []), rule]);
  }
  return [...byName.values()];
}

function judgeVersions(scene: Scene, rules: RuleSet, versions: readonly Rule[], until: Until): Judgment[] {
  const judged: Judgment[] = [];
  const outside = new Set<CaseEvent>();
  const unsettled = new Set<CaseEvent>();
  for (const version of versions) {
    const rolls = version.rolls ?? rules.law.rolls;
    if (version.kind === 'recurring') {
      judged.push(...judgeRecurring(scene, version, until, rolls));
      continue;
    }
    for (const judgment of judgeVersion(scene, version, rolls, until)) {
      const inside = inVersion(scene, version, judgment.event);
      if (inside === TRUE) judged.push(judgment);
      else (inside === FALSE ? outside : unsettled).add(judgment.event);
    }
  }
  const plain = (event: CaseEvent, verdict: 'not-in-force' | 'undetermined'): Judgment => ({
    event,
    verdict,
    other: null,
    due: null,
    unit: 'days',
    late: null,
  });
  const answered = new Set(judged.map((j) => j.event));
  for (const event of unsettled) {
    if (answered.has(event)) continue;
    judged.push(plain(event, 'undetermined'));
    answered.add(event);
  }
  for (const event of outside) if (!answered.has(event)) judged.push(plain(event, 'not-in-force'));
  return judged.sort((a, b) => a.event.index - b.event.index);
}

function judgeVersion(scene: Scene, rule: Exclude<Rule, RecurringRule>, rolls: Rolls, until: Until): Judgment[] {
  switch (rule.kind) {
    case 'duty':
      return judgeDuty(scene, rule, triggersOf(scene, rule, rolls), until, rolls);
    case 'guard':
      return judgeGuard(scene, rule, rolls, judge);
    case 'not-both':
      return judgeNotBoth(scene, rule);
  }
}
