import type { BoundLog } from '../binding/index.js';
import type { Rule } from '../language/index.js';
import { asksForDeemed } from './deeming.js';
import type { Finding } from './finding.js';
import { caseAt, type FindingColumns } from './findings.js';
import { isKeyed, isPerCase, judgmentsIn, overriding } from './interpreter/index.js';
import type { RuleSet, RuleVersions } from './rule-set.js';
import { isAdverse } from './verdict.js';

/** A rule that gives way to others, and these, as rules that know nothing of one another. */
export interface GivingWay {
  /** The rule first, then those that go before it. */
  readonly rules: RuleSet;
  /** Its index in the rule set that it is taken from. */
  readonly index: number;
  /** Of each that is about the first of something: the kinds that this may be; of others null. */
  readonly firsts: readonly (ReadonlySet<number> | null)[];
}

/** The rules that give way and can be judged apart from those that go before them: by events alone, with no judgment left to a person. */
export function givingWay(rules: RuleSet): GivingWay[] {
  return rules.rules.flatMap((rule, index) => {
    const before = overriding(rules, rule.name);
    const { key } = rule.versions[0]!;
    if (before.length === 0 || !isPerCase(key)) return [];
    const all = [...rule.versions, ...before.flat()];
    // Whose second act it was may hang on which rule answers for which; calendar periods are about no event.
    if (all.some((v) => v.kind === 'not-both' || v.kind === 'recurring')) return [];
    // Of a clock that has not begun it may be open whether it is asked for at all.
    if (before.flat().some((v) => v.kind === 'duty' && v.due?.op === 'lapse')) return [];
    if (before.some(([v]) => v!.name === rule.name) || judgmentsIn(rules.law, all).length > 0) return [];
    const alone = (v: Rule): Rule => ({ ...v, key, overrides: [] });
    const set = (versions: readonly Rule[]) => ({ ...rule, name: versions[0]!.name, versions: versions.map(alone) });
    const own: RuleSet = {
      ...rules,
      law: { ...rules.law, rules: rules.law.rules.map((v) => ({ ...v, overrides: [] })) },
      rules: [set(rule.versions), ...before.map(set)],
    };
    // What is deemed is told with the event behind it, which may trigger something itself.
    return asksForDeemed(own) ? [] : [{ rules: own, index, firsts: own.rules.map(firstKinds) }];
  });
}

function firstKinds({ versions }: RuleVersions, r: number): ReadonlySet<number> | null {
  const kinds = versions.flatMap((v) =>
    v.kind === 'duty' && v.trigger.which === 'first' ? v.trigger.pattern.of.map(({ event }) => event) : [],
  );
  return r === 0 || kinds.length === 0 ? null : new Set(kinds);
}

/** The cases in which a rule that goes before may answer for another event than the one at which it is told, as it is not known which was the first. */
export function openCases(found: FindingColumns, { firsts }: GivingWay, log: BoundLog): ReadonlySet<number> {
  const open = new Set<number>();
  const { caseStart, kind } = log;
  for (let i = 0; i < found.length; i++) {
    const kinds = found.verdictAt(i) === 'undetermined' ? firsts[found.ruleAt(i)] : null;
    if (!kinds) continue;
    const c = caseAt(caseStart, found.eventAt(i));
    let rivals = 0;
    for (let e = caseStart[c]!; e < caseStart[c + 1]!; e++) if (kinds.has(kind[e]!)) rivals++;
    if (rivals > 1) open.add(c);
  }
  return open;
}

/** What a rule finds in the end: where one that goes before it answers for an event, it does not; where one may, it accuses nobody. */
export function* givenWay(found: FindingColumns, eventCount: number): Iterable<Finding> {
  const [PERHAPS, SURELY] = [1, 2];
  const answered = new Uint8Array(eventCount);
  for (let i = 0; i < found.length; i++) {
    const { rule, verdict, event } = found.get(i);
    if (rule === 0 || verdict === 'not-in-force' || verdict === 'not-begun') continue;
    answered[event] = Math.max(answered[event]!, verdict === 'undetermined' ? PERHAPS : SURELY);
  }
  const plain = { other: -1, due: null, unit: 'days', late: null } as const;
  for (let i = 0; i < found.length; i++) {
    const finding = found.get(i);
    if (finding.rule !== 0) continue;
    const before = answered[finding.event]!;
    if (before === SURELY) yield { ...finding, ...plain, verdict: 'not-in-force' };
    else if (before === PERHAPS && isAdverse(finding.verdict)) yield { ...finding, ...plain, verdict: 'undetermined' };
    else yield finding;
  }
}

/** So many cases at once: of each, all that is found is held. */
const MOST = 500_000;

/** A log as stretches of cases. */
export function* stretchesOf(log: BoundLog): Iterable<BoundLog> {
  if (log.caseCount <= MOST) return yield log;
  for (let from = 0; from < log.caseCount; from += MOST) {
    const to = Math.min(from + MOST, log.caseCount);
    yield {
      ...log,
      caseCount: to - from,
      caseStart: log.caseStart.subarray(from, to + 1),
      hard: log.hard?.subarray(from, to) ?? null,
      leftOpen: log.leftOpen?.subarray(from, to) ?? null,
      ...(isKeyed(log) && {
        holed: log.holed.subarray(from, to),
        keyless: log.keyless.subarray(from, to),
        unclear: log.unclear.subarray(from, to),
      }),
    };
  }
}
