import type { BoundLog } from '../../binding/index.js';
import type { Key, RecurringRule, Rule } from '../../language/index.js';
import type { Finding } from '../finding.js';
import type { LegalTime, Rolls } from '../legal-time.js';
import type { RuleSet, RuleVersions } from '../rule-set.js';
import { FALSE, TRUE } from '../tri.js';
import { judge } from './conditions.js';
import { Deemer } from './deem.js';
import { groupAt } from './deemed-log.js';
import { judgeDuty, rivalTriggers, triggersOf } from './duty.js';
import type { CaseEvent } from './event.js';
import { judgeGuard, judgeNotBoth, rivalsOf } from './guard.js';
import type { Judgment, Until } from './judgment.js';
import { caseGroup, type Group, isKeyed } from './keys.js';
import { kindsAsked, kindsTelling } from './kinds-asked.js';
import { groupsOf, withinOffices } from './partition.js';
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
  const judges = rules.rules.map((rule) => new RuleJudge(rules, rule, until));
  const keyings = keyingsOf(rules);
  const judgeAll = (groups: readonly Group[], wanted: (key: Key) => boolean) => {
    const scenes = new KeyedScenes(log, rules, time, groups, keyings);
    judges.forEach((rule, r) => {
      if (!wanted(rule.key)) return;
      for (const scene of scenes.of(rule.key)) for (const judgment of rule.judge(scene)) found(toFinding(r, judgment));
    });
  };
  if (isKeyed(log)) {
    for (const c of cases) judgeAll([groupAt(log, time, c)], () => true);
    return;
  }
  const acrossCases = judges.some(({ key }) => !key.byCase);
  const deemer = new Deemer(log, rules, time, until);
  const kept: Group[] = [];
  for (const c of cases) {
    const group = deemer.within(caseGroup(log, time, c));
    judgeAll([group], (key) => key.byCase);
    if (acrossCases) kept.push(group);
  }
  if (acrossCases) judgeAll(kept, (key) => !key.byCase);
}

/** What rules of one key ask for: a name for the key and that, and the kinds of events; null: all. */
interface Keying {
  readonly name: string;
  readonly kinds: ReadonlySet<number> | null;
}

/** By key, what all rules ask for that have it. */
function keyingsOf(rules: RuleSet): ReadonlyMap<Key, Keying> {
  const sharing = new Map<string, RuleVersions[]>();
  const names = new Map<Key, string>();
  for (const rule of rules.rules) {
    const { key } = rule.versions[0]!;
    if (isPerCase(key)) continue;
    const asked = kindsAsked({ ...rules, rules: [rule] });
    const name = JSON.stringify([key, asked === null || (withinOffices(key) && [...asked].sort())]);
    names.set(key, name);
    sharing.set(name, [...(sharing.get(name) ?? []), rule]);
  }
  const kinds = new Map([...sharing].map(([name, own]) => [name, kindsAsked({ ...rules, rules: own })] as const));
  return new Map([...names].map(([key, name]) => [key, { name, kinds: kinds.get(name)! }]));
}

/** The scenes of some cases, set once for all rules of one key; of other keys than the case with the events alone that the rules ask for, where that is said. */
export class KeyedScenes {
  readonly #byName = new Map<string, readonly Scene[]>();
  #whole: readonly Scene[] | undefined;
  readonly #keyings: ReadonlyMap<Key, Keying>;
  readonly #rules: RuleSet;
  readonly #set: (key: Key, kinds: ReadonlySet<number> | null) => readonly Scene[];

  constructor(
    log: BoundLog,
    rules: RuleSet,
    time: LegalTime,
    groups: readonly Group[],
    keyings: ReadonlyMap<Key, Keying> = new Map(),
  ) {
    this.#keyings = keyings;
    this.#rules = rules;
    this.#set = (key, kinds) =>
      groupsOf(log, rules.law, key, groups, kinds, tellingOf(rules, key)).map((group) =>
        setScene(log, rules, time, group),
      );
  }

  of(key: Key): readonly Scene[] {
    if (isPerCase(key)) {
      this.#whole ??= this.#set(key, null);
      return this.#whole;
    }
    const telling = tellingOf(this.#rules, key);
    const { name, kinds } = this.#keyings.get(key) ?? {
      name: JSON.stringify([key, [...(telling ?? [])]]),
      kinds: null,
    };
    const known = this.#byName.get(name);
    if (known) return known;
    const made = this.#set(key, kinds);
    this.#byName.set(name, made);
    return made;
  }
}

/** The kinds of which an office tells the offices of a case apart, for the rules of a key. */
function tellingOf(rules: RuleSet, key: Key): ReadonlySet<number> | null {
  if (!withinOffices(key)) return null;
  const rule = rules.rules.find(({ versions }) => versions.some((v) => v.key === key));
  return rule ? kindsTelling(rules, rule) : null;
}

/** Whether a rule looks at one whole case at a time. */
export function isPerCase(key: Key): boolean {
  return key.byCase && !key.byOffice && key.attributes.length === 0;
}

function toFinding(rule: number, { event, verdict, other, due, unit, late }: Judgment): Finding {
  return { rule, verdict, case: event.case, event: event.index, other: other ? other.index : -1, due, unit, late };
}

/** All versions of one rule over the events of one key, after the rules that go before it. */
export class RuleJudge {
  readonly key: Key;
  readonly #rules: RuleSet;
  readonly #versions: readonly Rule[];
  readonly #before: readonly (readonly Rule[])[];
  readonly #until: Until;

  /** `before`: the rules that go before it, where they are known. */
  constructor(
    rules: RuleSet,
    { name, versions }: RuleVersions,
    until: Until,
    before: readonly (readonly Rule[])[] = overriding(rules, name),
  ) {
    this.key = versions[0]!.key;
    this.#rules = rules;
    this.#versions = versions;
    this.#before = before;
    this.#until = until;
  }

  judge(scene: Scene): readonly Judgment[] {
    const judge = (at: Scene) => {
      const judged = this.#judgeVersions(at, this.#versions);
      if (this.#before.length === 0) return judged;
      return givingWay(
        judged,
        this.#before.flatMap((b) => [...this.#judgeVersions(at, b), ...perhapsAnswering(at, b)]),
      );
    };
    const judged = reviewed(scene, [...this.#versions, ...this.#before.flat()], judge(scene), judge);
    // What may belong to many groups is told once, among those that lack the key's value.
    return judged.some(({ event }) => event.stray) ? judged.filter(({ event }) => !event.stray) : judged;
  }

  #judgeVersions(scene: Scene, versions: readonly Rule[]): Judgment[] {
    return judgeVersions(scene, this.#rules, versions, this.#until);
  }
}

/** The rules that go before one, the versions of each together. */
export function overriding({ law, readings }: RuleSet, name: string): Rule[][] {
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
  const elsewhere = outside.size + unsettled.size > 0;
  const answered = new Set(elsewhere ? judged.map((j) => j.event) : []);
  for (const event of unsettled) {
    if (answered.has(event)) continue;
    judged.push(plain(event, 'undetermined'));
    answered.add(event);
  }
  for (const event of outside) if (!answered.has(event)) judged.push(plain(event, 'not-in-force'));
  return judged.sort((a, b) => a.event.index - b.event.index);
}

/** Where it cannot be told on which of several acts a rule answers, it may on each. */
function perhapsAnswering(scene: Scene, versions: readonly Rule[]): Judgment[] {
  return versions.flatMap((version) => {
    const rivals = rivalsIn(scene, version, version.rolls ?? scene.law.rolls);
    return rivals.filter((e) => inVersion(scene, version, e) !== FALSE).map((e) => plain(e, 'undetermined'));
  });
}

function rivalsIn(scene: Scene, rule: Rule, rolls: Rolls): CaseEvent[] {
  if (rule.kind === 'duty') return rivalTriggers(scene, rule, rolls);
  // Of acts that lack the key's value each is judged.
  if (rule.kind !== 'not-both' || scene.keyless) return [];
  return judgeNotBoth(scene, rule).flatMap((judgment) => rivalsOf(scene, rule, judgment));
}

function plain(event: CaseEvent, verdict: 'not-in-force' | 'undetermined'): Judgment {
  return { event, verdict, other: null, due: null, unit: 'days', late: null };
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
