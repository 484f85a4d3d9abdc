import type { BoundLog } from '../../binding/index.js';
import type { Key, Rule } from '../../language/index.js';
import type { Finding } from '../finding.js';
import type { LegalTime, Rolls } from '../legal-time.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';
import { FALSE, TRUE } from '../tri.js';
import { judge } from './conditions.js';
import { judgeDuty, triggersOf } from './duty.js';
import type { CaseEvent } from './event.js';
import { judgeGuard, judgeNotBoth } from './guard.js';
import type { Judgment, Until } from './judgment.js';
import { caseGroup, type Group, groupsOf } from './keys.js';
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
  const groups = cases.map((c) => caseGroup(log, time, c));
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

/** All versions of one rule over the events of one key. */
function judgeRule(
  log: BoundLog,
  rules: RuleSet,
  rule: RuleVersions,
  time: LegalTime,
  until: Until,
  group: Group,
): Judgment[] {
  const scene = setScene(log, rules, time, group);
  const judged: Judgment[] = [];
  const outside = new Map<number, CaseEvent>();
  const unsettled = new Map<number, CaseEvent>();
  for (const version of rule.versions) {
    const all = judgeVersion(scene, version, version.rolls ?? rules.law.rolls, until);
    for (const judgment of all) {
      const inside = inVersion(scene, version, judgment.event);
      if (inside === TRUE) judged.push(judgment);
      else (inside === FALSE ? outside : unsettled).set(judgment.event.index, judgment.event);
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
  const answered = new Set(judged.map((j) => j.event.index));
  for (const [index, event] of unsettled) {
    if (answered.has(index)) continue;
    judged.push(plain(event, 'undetermined'));
    answered.add(index);
  }
  for (const [index, event] of outside) if (!answered.has(index)) judged.push(plain(event, 'not-in-force'));
  return judged.sort((a, b) => a.event.index - b.event.index);
}

function judgeVersion(scene: Scene, rule: Rule, rolls: Rolls, until: Until): Judgment[] {
  switch (rule.kind) {
    case 'duty':
      return judgeDuty(scene, rule, triggersOf(scene, rule, rolls), until, rolls);
    case 'guard':
      return judgeGuard(scene, rule, rolls, judge);
    case 'not-both':
      return judgeNotBoth(scene, rule);
  }
}
