import type { BoundLog } from '../../../binding/index.js';
import type { Key, Rule } from '../../../language/index.js';
import type { LegalTime, Rolls } from '../../legal-time.js';
import { missingFor, type RuleSet } from '../../rule-set.js';
import { FALSE } from '../../tri.js';
import { Deemer } from '../deem.js';
import { type Doubt, Doubts } from '../doubt.js';
import { DoubtSeeker } from '../doubts-of.js';
import type { CaseEvent } from '../event.js';
import { KeyedScenes, RuleJudge } from '../interpreter.js';
import type { Judgment, Until } from '../judgment.js';
import { caseGroup, type Group } from '../keys.js';
import { momentOf } from '../options.js';
import { limitsOf, type Reckoning, recurringLimits } from '../reckon.js';
import { openJudgments } from '../review.js';
import type { Scene } from '../scene.js';
import { inVersion } from '../versions.js';
import { type Chart, chartOf } from './chart.js';

/** One verdict on what has happened, with the scene in which it was given. */
export interface Judged {
  /** Index into the rule set's rules. */
  readonly rule: number;
  readonly judgment: Judgment;
  readonly scene: Scene;
}

/** An act that is supposed to have been done on a day, after all else of that day; nothing more is known of it. */
export interface AddedAct {
  readonly kind: number;
  readonly day: number;
}

/**
 * One case as it stands at a time: what its rules say of what has happened, and ground for asking what they would say of more. The log is
 * cut at that time. Rules that look across cases are left out.
 */
export class Outlook {
  readonly log: BoundLog;
  readonly rules: RuleSet;
  readonly time: LegalTime;
  readonly until: Until;
  readonly chart: Chart;
  /** All that has happened, and what the law takes for happened. */
  readonly events: readonly CaseEvent[];
  readonly #scenes: KeyedScenes;
  readonly #seeker: DoubtSeeker;

  constructor(
    log: BoundLog,
    rules: RuleSet,
    time: LegalTime,
    until: Until,
    c: number,
    added: readonly AddedAct[] = [],
    chart: Chart = chartOf(rules),
  ) {
    this.chart = chart;
    this.log = log;
    this.rules = rules;
    this.time = time;
    this.until = until;
    const real = added.reduce((group, act) => withAct(group, act, c, time), caseGroup(log, time, c));
    const group = new Deemer(log, rules, time, until).within(real);
    this.events = group.events;
    this.#scenes = new KeyedScenes(log, rules, time, [group]);
    this.#seeker = new DoubtSeeker(until);
  }

  scenesOf(key: Key): readonly Scene[] {
    return key.byCase ? this.#scenes.of(key) : [];
  }

  /** Every verdict on every instance, rule by rule, of rules that the record can tell anything of; of some rules, where `wanted` says which. */
  judged(wanted: (rule: number) => boolean = () => true): Judged[] {
    const { recording } = this.log;
    const lacks = recording.events.includes('not');
    return this.rules.rules.flatMap((rule, r) => {
      if (!wanted(r) || (lacks && missingFor(rule, this.rules.law, recording).length > 0)) return [];
      const judge = new RuleJudge(this.rules, rule, this.until, this.chart.before[r]);
      return this.scenesOf(judge.key).flatMap((scene) =>
        judge.judge(scene).map((judgment) => ({ rule: r, judgment, scene })),
      );
    });
  }

  /** The limits behind a verdict, by the versions that answer for it, as they stand now or as they stood at what ended it. */
  limits({ rule, judgment, scene }: Judged): Reckoning[] {
    const { event, other, due } = judgment;
    if (event.block < 0) return [];
    return this.#answering(rule, scene, event).flatMap((version) => {
      const rolls = this.rollsOf(version);
      if (version.kind === 'recurring') return recurringLimits(scene, version, due, rolls);
      const moment = momentOf(scene, version, { self: event, inclusive: version.kind === 'duty', rolls });
      return limitsOf(scene, version, moment, other ?? this.now(scene));
    });
  }

  /** What the record lacks, so that a verdict cannot be given; and what a person is asked. */
  doubts({ rule, judgment, scene }: Judged): Doubt[] {
    const versions = this.#answering(rule, scene, judgment.event);
    if (judgment.verdict === 'for-review')
      return openJudgments(scene, versions).map((asked) => ({ why: 'judgment', event: -1, of: null, asked }));
    const doubts = new Doubts();
    for (const version of versions) this.#seeker.add(scene, version, this.rollsOf(version), judgment.event, doubts);
    return doubts.all;
  }

  /** The versions of a verdict's rule that answer for its day, or may. */
  versions({ rule, judgment, scene }: Judged): readonly Rule[] {
    return this.#answering(rule, scene, judgment.event);
  }

  rollsOf(version: Pick<Rule, 'rolls'>): Rolls {
    return version.rolls ?? this.rules.law.rolls;
  }

  /** The time that is asked about, after all that has happened; nothing happens there. */
  now(scene: Scene): CaseEvent {
    const { day, ms } = this.until;
    return { index: -1, case: -1, kind: -1, day, from: ms, to: ms, block: lastBlock(scene), sure: true };
  }

  #answering(rule: number, scene: Scene, self: CaseEvent): Rule[] {
    return this.rules.rules[rule]!.versions.filter((version) => inVersion(scene, version, self) !== FALSE);
  }
}

export function lastBlock({ events }: Pick<Scene, 'events'>): number {
  return events.reduce((n, e) => Math.max(n, e.block), 0);
}

/** A group with one more act, in a block of its own after all of its day; of its attributes and its actor nothing is known. */
function withAct(group: Group, { kind, day }: AddedAct, c: number, time: LegalTime): Group {
  const { events } = group;
  const after = events.findLastIndex((e) => e.block >= 0 && e.day <= day);
  const block = (events[after]?.block ?? -1) + 1;
  const ms = time.startOf(day + 1) - 1;
  const act: CaseEvent = { index: -1, case: c, kind, day, from: ms, to: ms, block, sure: true };
  const moved = (e: CaseEvent) => (e.block >= block ? { ...e, block: e.block + 1 } : e);
  return { ...group, events: [...events.slice(0, after + 1), act, ...events.slice(after + 1).map(moved)] };
}
