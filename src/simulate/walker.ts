import { type Finding, isAdverse, type LegalTime, type RuleSet } from '../engine/index.js';
import type { Law, Pattern, Rule } from '../language/index.js';
import { DAY, type Draft, type DraftEvent, type exampleDrafts, inOrder, shifted } from './draft.js';
import type { Pools } from './pools.js';
import type { Random } from './random.js';

export interface World {
  readonly law: Law;
  readonly time: LegalTime;
  readonly rules: RuleSet;
  /** Kinds of events that cases are made of. */
  readonly kinds: readonly number[];
  readonly pools: Pools;
  readonly hours: boolean;
  readonly examples: ReturnType<typeof exampleDrafts>;
  /** No event comes later than this day. */
  readonly lastDay: number;
}

/** Steps before a case that does not come right is begun anew. */
const PATIENCE = 14;

/** What makes a rule say something: a trigger, an act, two acts. */
export function actsOf(rule: Rule): readonly Pattern[] {
  switch (rule.kind) {
    case 'guard':
      return [rule.act];
    case 'duty':
      return [rule.trigger.pattern];
    case 'not-both':
      return [rule.left, rule.right];
    case 'recurring':
      return [];
  }
}

/**
 * Makes up one case, step by step: from a worked example of the law it goes on by what the verdicts say. A duty that is owed
 * is answered in time, an act that a guard forbids is taken back or moved, and new acts are tried, until nothing is adverse but
 * what is meant to be.
 */
export class Walker {
  draft: Draft = [];
  done = false;
  /** The verdict that was planted. */
  planted: Finding | null = null;
  readonly #world: World;
  readonly #random: Random;
  readonly goal: number | null;
  #steps = 0;
  #extras = 0;
  #good: Draft | null = null;

  /** `goal` is the rule to be broken, by its number in the rule set; null for a case without a breach. */
  constructor(world: World, random: Random, goal: number | null) {
    this.#world = world;
    this.#random = random;
    this.goal = goal;
    this.#begin();
  }

  /** Looks at the verdicts on the case as it stands, and changes it. */
  step(findings: readonly Finding[]): void {
    const adverse = findings.filter((f) => isAdverse(f.verdict));
    const wanted = adverse.filter((f) => f.rule === this.goal);
    const others = adverse.filter((f) => f.rule !== this.goal);
    const right = others.length === 0 && wanted.length === (this.goal === null ? 0 : 1);
    if (right && this.draft.every((e) => e.at < (this.#world.lastDay + 1) * DAY)) return this.#goOn(wanted[0] ?? null);
    if (this.#good) {
      // The last thing that was tried did harm.
      this.draft = this.#good;
      this.#good = null;
      return;
    }
    if (++this.#steps > PATIENCE) return this.#begin();
    if (others.length > 0) this.#repair(this.#random.pick(others));
    else if (wanted.length > 1) this.#repair(this.#random.pick(wanted));
    else this.#spoil(findings);
    if (this.draft.length === 0) this.#begin();
  }

  #goOn(planted: Finding | null): void {
    this.planted = planted;
    if (this.#extras-- <= 0) {
      this.done = true;
      return;
    }
    this.#good = this.draft;
    const at = this.#moment(this.draft[0]!.at, this.draft.at(-1)!.at + 60 * DAY);
    this.#add(this.#random.pick(this.#world.kinds), at);
  }

  #begin(): void {
    const { examples, kinds, law, rules } = this.#world;
    const random = this.#random;
    this.#steps = 0;
    this.#good = null;
    this.#extras = random.between(0, 4);
    const name = this.goal === null ? null : rules.rules[this.goal]!.name;
    const fitting = name === null ? examples : examples.filter((x) => x.rules.includes(name));
    if (fitting.length > 0)
      this.draft = shifted(law, random.pick(fitting).draft, random.chance(0.5) ? 0 : random.between(-400, 400));
    else
      this.draft = [
        this.#world.pools.make(random.pick(kinds), (this.#world.lastDay - random.between(400, 1200)) * DAY, random),
      ];
  }

  /** Makes an adverse verdict go away, if it can. */
  #repair(f: Finding): void {
    const act = this.draft[f.event]!;
    if (f.verdict === 'overdue' && f.other < 0) return this.#answer(f, act);
    if (f.verdict === 'late' && f.due !== null) return this.#move(f.other, act.at, this.#lastMoment(f));
    if (this.#random.chance(0.5) && f.due !== null && f.late !== null) {
      const due = this.#lastMoment(f);
      if (f.late > 0) return this.#move(f.event, this.draft[0]!.at, due);
      return this.#move(f.event, due, due + 60 * DAY);
    }
    this.#remove(f.event);
  }

  /** Makes the goal's rule be broken, if it can. */
  #spoil(findings: readonly Finding[]): void {
    const mine = findings.filter((f) => f.rule === this.goal);
    if (mine.length === 0) return this.#tryAct();
    const f = this.#random.pick(mine);
    const answered = f.other >= 0 && f.due !== null && f.verdict === 'met';
    if (answered && this.#random.chance(0.7))
      return this.#move(f.other, this.#lastMoment(f) + DAY, this.#lastMoment(f) + 60 * DAY);
    if (answered) return this.#remove(f.other);
    if (this.#random.chance(0.5)) return this.#move(f.event, this.draft[0]!.at, this.draft.at(-1)!.at + 200 * DAY);
    this.#tryAct();
  }

  /** Adds an act that the goal's rule judges, or anything. */
  #tryAct(): void {
    const { kinds, rules } = this.#world;
    const acts = actsOf(rules.rules[this.goal ?? 0]!.versions[0]!).flatMap((p) => p.of.map((o) => o.event));
    const kind = this.#random.pick(this.#random.chance(0.7) ? acts : kinds);
    const at = this.#moment(this.draft[0]!.at, this.draft.at(-1)!.at + 200 * DAY);
    this.#add(kind, at);
  }

  /** Adds an event, unless no case may have it, or the law knows it once and it is there. */
  #add(kind: number, at: number): void {
    const { kinds, law, pools } = this.#world;
    if (!kinds.includes(kind)) return;
    if (law.events[kind]!.once && this.draft.some((e) => e.event === kind)) return;
    this.draft = inOrder([...this.draft, pools.make(kind, at, this.#random)]);
  }

  #answer(f: Finding, trigger: DraftEvent): void {
    const { rules } = this.#world;
    const duties = rules.rules[f.rule]!.versions.flatMap((v) => (v.kind === 'duty' ? [v] : []));
    const kinds = duties.flatMap((d) => d.answers.flatMap((p) => p.of.map((o) => o.event)));
    this.#add(this.#random.pick(kinds), this.#moment(trigger.at, this.#lastMoment(f)));
  }

  #move(i: number, from: number, to: number): void {
    const event = this.draft[i];
    if (!event) return;
    this.draft = inOrder([...this.draft.filter((_, k) => k !== i), { ...event, at: this.#moment(from, to) }]);
  }

  #remove(i: number): void {
    this.draft = this.draft.filter((_, k) => k !== i);
  }

  /** The last moment of a due day, or the due instant, on the wall clock. */
  #lastMoment(f: Finding): number {
    if (f.due === null) return this.draft.at(-1)!.at;
    return f.unit === 'days' ? f.due * DAY : f.due + this.#world.time.zone.offsetAt(f.due);
  }

  #moment(from: number, to: number): number {
    const unit = this.#world.hours ? 60_000 : DAY;
    const least = Math.ceil(from / unit);
    return this.#random.between(least, Math.max(least, Math.floor(to / unit))) * unit;
  }
}
