import type { Key, NotBothRule, Rule } from '../../../language/index.js';
import { FALSE, TRUE, type Tri, UNKNOWN } from '../../tri.js';
import type { Verdict } from '../../verdict.js';
import { attributeOf } from '../attributes.js';
import { judge } from '../conditions.js';
import type { CaseEvent, Held } from '../event.js';
import { judgeAct, occurrences } from '../guard.js';
import type { Judgment } from '../judgment.js';
import { momentOf } from '../options.js';
import { givingWay } from '../priority.js';
import { limitsOf, type Reckoning } from '../reckon.js';
import { openJudgments, reviewed } from '../review.js';
import { type Moment, matches, type Scene } from '../scene.js';
import { inVersion } from '../versions.js';
import { type Guard, isGuard } from './chart.js';
import { lastBlock, type Outlook } from './outlook.js';
import { type OwnField, ownFields, type Unmet, unmetIn } from './unmet.js';

/** A day (or instant) on which an answer changes: the earliest and the latest that it may be. */
export interface Change {
  readonly lo: number;
  readonly hi: number;
  readonly unit: 'days' | 'hours';
}

/** What one rule would say of an act, were it done now. */
export interface ActProspect {
  readonly rule: number;
  readonly version: Rule;
  readonly scene: Scene;
  /** `not-begun` where the period that it has to keep has not begun. */
  readonly verdict: Verdict;
  /** The rule holds only of some such acts, and it is not known whether of this one; what would have to be known of it. */
  readonly maybe: readonly OwnField[] | null;
  readonly unmet: readonly Unmet[];
  /** What the law leaves to a person's judgment, and nobody has recorded. */
  readonly judgments: readonly string[];
  readonly limits: readonly Reckoning[];
  /** Of an act that would be lawful now: the last day on which it is so, as things stand; null: no such day. */
  readonly until: Change | null;
  /** Of an act that would not be: the first day on which it is, as things stand; null: no such day. */
  readonly from: Change | null;
}

/** An act of one kind that has not been done, by all rules that would judge it. */
export interface ThoughtAct {
  readonly kind: number;
  readonly rules: readonly ActProspect[];
}

/** Every kind of act, as it would be judged now. */
export function thoughtActs(outlook: Outlook): ThoughtAct[] {
  return outlook.chart.guards.map((rules, kind) => ({
    kind,
    rules: rules.flatMap((r) => prospectsOf(outlook, r, kind)),
  }));
}

function prospectsOf(outlook: Outlook, rule: number, kind: number): ActProspect[] {
  const { versions } = outlook.rules.rules[rule]!;
  return outlook.scenesOf(versions[0]!.key).flatMap((scene) => {
    const found = new Thought(outlook, rule, kind, scene).prospect();
    return found === null ? [] : [found];
  });
}

/** A version of a rule, with the limits that it sets for the act. */
interface Ahead {
  readonly version: Guard;
  readonly limits: readonly Reckoning[];
}

/** A change to come, and the version whose limit it is; null where it comes with another version. */
interface Turn {
  readonly change: Change;
  readonly of: Ahead | null;
}

const FINE: ReadonlySet<Verdict> = new Set(['lawful', 'in-time', 'not-in-force']);

/** One kind of act under one rule in one scene. */
class Thought {
  readonly #outlook: Outlook;
  readonly #rule: number;
  readonly #kind: number;
  readonly #scene: Scene;
  readonly #versions: readonly Guard[];
  readonly #before: readonly (readonly Guard[])[];
  /** What the act says of the key that it is asked about. */
  readonly #keyed: ReadonlyMap<number, Held> | null;

  constructor(outlook: Outlook, rule: number, kind: number, scene: Scene) {
    this.#outlook = outlook;
    this.#rule = rule;
    this.#kind = kind;
    this.#scene = scene;
    const { versions } = outlook.rules.rules[rule]!;
    this.#versions = versions.filter(isGuard);
    this.#before = outlook.chart.before[rule]!.map((b) => b.filter(isGuard));
    this.#keyed = keyedValues(scene, versions[0]!.key);
  }

  prospect(): ActProspect | null {
    const { day, ms } = this.#outlook.until;
    const self = this.#at(day, ms);
    const said = this.#judge(self);
    if (said === null) return this.#onlyLater(day);
    const { version, judgment } = said;
    const moment = this.#moment(version, self);
    const unmet = FINE.has(judgment.verdict) ? [] : this.#unmet(version, moment);
    // Whether its time has begun hangs on what it will say.
    const hangs = judgment.verdict === 'not-begun' && unmet.some((u) => u.fields.length > 0);
    const verdict = hangs ? 'undetermined' : judgment.verdict;
    if (verdict === 'not-in-force') return null;
    const there = this.#there(version, self, moment);
    const fine = FINE.has(verdict);
    const ahead = [{ version, limits: limitsOf(this.#scene, version, moment, null) }, ...this.#later(day)];
    const until = fine ? this.#until(ahead, day) : null;
    const from = fine ? null : this.#from(ahead, day);
    const decides = until?.of ?? from?.of ?? ahead[0]!;
    return {
      rule: this.#rule,
      version: decides.version,
      scene: this.#scene,
      verdict,
      maybe: there === UNKNOWN ? this.#ownOf(version) : null,
      unmet,
      judgments: verdict === 'for-review' || verdict === 'undetermined' ? openJudgments(this.#scene, [version]) : [],
      limits: decides.limits,
      until: until?.change ?? null,
      from: from?.change ?? null,
    };
  }

  /** Of a rule that no version answers for today: what one that comes into force will allow no more. */
  #onlyLater(today: number): ActProspect | null {
    const later = this.#later(today);
    const until = later.length === 0 ? null : this.#until(later, today);
    if (until === null) return null;
    const { version, limits } = until.of ?? later[0]!;
    const office = this.#scene.law.events[this.#kind]!.by === 'office';
    const verdict = office ? 'lawful' : 'in-time';
    const nothing = { maybe: null, unmet: [], judgments: [], from: null };
    return { rule: this.#rule, version, scene: this.#scene, verdict, limits, until: until.change, ...nothing };
  }

  /** Versions that the day of the act picks, and that come into force after today, each with its limits as of then. */
  #later(today: number): Ahead[] {
    return this.#versions.flatMap((version) => {
      const { by, span } = version.version;
      if (by !== null || span.from === null || span.from <= today) return [];
      const moment = this.#moment(version, this.#at(span.from, this.#outlook.time.startOf(span.from + 1) - 1));
      return [{ version, limits: limitsOf(this.#scene, version, moment, null) }];
    });
  }

  /** Days after today on which another version answers than on the day before. */
  #turns(today: number): number[] {
    const turns = this.#versions.flatMap(({ version: { by, span } }) =>
      by !== null ? [] : [span.from ?? today, (span.until ?? today - 1) + 1],
    );
    return [...new Set(turns)].filter((day) => day > today).sort((a, b) => a - b);
  }

  /** An act that is done now: in a block of its own after all that has happened. */
  #at(day: number, ms: number): CaseEvent {
    const { time } = this.#outlook;
    const end = time.startOf(day + 1) - 1;
    // What is asked about as a day may be done at any time of it.
    const from = ms === end ? time.startOf(day) : ms;
    const block = lastBlock(this.#scene) + 1;
    const self: CaseEvent = { index: -1, case: -1, kind: this.#kind, day, from, to: ms, block, sure: true };
    return this.#keyed === null ? self : { ...self, deemed: this.#keyed };
  }

  #moment(version: Guard, self: CaseEvent): Moment {
    return momentOf(this.#scene, version, { self, inclusive: false, rolls: this.#outlook.rollsOf(version) });
  }

  #there(version: Guard, self: CaseEvent, moment: Moment): Tri {
    if (version.kind === 'guard') return matches(this.#scene, version.act, self, moment);
    return Math.max(matches(this.#scene, version.left, self), matches(this.#scene, version.right, self)) as Tri;
  }

  /** What is said of the act, and by which version; null where the rule is not about it. */
  #judge(self: CaseEvent): { judgment: Judgment; version: Guard } | null {
    const judged = this.#ofVersions(this.#scene, this.#versions, self);
    if (judged === null) return null;
    const { version } = judged;
    const all = (scene: Scene): Judgment[] => {
      const own = this.#ofVersions(scene, this.#versions, self);
      const before = this.#before.flatMap((b) => this.#ofVersions(scene, b, self)?.judgment ?? []);
      return own === null ? [] : givingWay([own.judgment], before);
    };
    const [judgment] = reviewed(this.#scene, [...this.#versions, ...this.#before.flat()], all(this.#scene), all);
    return judgment ? { judgment, version } : null;
  }

  #ofVersions(scene: Scene, versions: readonly Guard[], self: CaseEvent) {
    let unsure: { judgment: Judgment; version: Guard } | null = null;
    for (const version of versions) {
      const inside = inVersion(scene, version, self);
      if (inside === FALSE) continue;
      const judgment = this.#ofVersion(scene, version, self);
      if (judgment === null) continue;
      if (inside === TRUE) return { judgment, version };
      unsure = { judgment: { ...judgment, verdict: 'undetermined' }, version };
    }
    return unsure;
  }

  #ofVersion(scene: Scene, version: Guard, self: CaseEvent): Judgment | null {
    const moment = this.#moment(version, self);
    if (version.kind === 'not-both') return this.#ofBoth(scene, version, self);
    const there = matches(scene, version.act, self, moment);
    if (there === FALSE) return null;
    if (version.applies && scene.judge(scene, version.applies, moment) === FALSE) return null;
    // Where the rule is only perhaps about the act, but would find nothing wrong with it, nothing hangs on that.
    const sure = judgeAct(scene, version, TRUE, moment, judge);
    if (there === TRUE || FINE.has(sure.verdict)) return sure;
    return judgeAct(scene, version, there, moment, judge);
  }

  #ofBoth(scene: Scene, version: NotBothRule, self: CaseEvent): Judgment | null {
    const plain = (verdict: Verdict, other: CaseEvent | null = null): Judgment => ({
      event: self,
      verdict,
      other,
      due: null,
      unit: 'days',
      late: null,
    });
    const office = scene.law.events[self.kind]!.by === 'office';
    let worst: Judgment | null = null;
    for (const [own, other] of sidesOf(version)) {
      const there = matches(scene, own, self);
      if (there === FALSE) continue;
      const { sure, maybe, open } = occurrences(scene, other);
      const [first] = sure;
      if (first && there === TRUE) return plain(office ? 'breach' : 'barred', first);
      worst = plain(first || maybe.length > 0 || open ? 'undetermined' : office ? 'lawful' : 'in-time', first ?? null);
    }
    return worst;
  }

  #unmet(version: Guard, moment: Moment): Unmet[] {
    if (version.kind === 'guard')
      return [
        ...(version.applies && this.#scene.judge(this.#scene, version.applies, moment) === UNKNOWN
          ? unmetIn(this.#scene, version.applies, moment, false)
          : []),
        ...unmetIn(this.#scene, version.condition, moment),
      ];
    return sidesOf(version).flatMap(([own, other]) =>
      matches(this.#scene, own, moment.self) === FALSE
        ? []
        : unmetIn(this.#scene, { op: 'seen', pattern: other }, moment, false),
    );
  }

  #ownOf(version: Guard): OwnField[] {
    const patterns = version.kind === 'guard' ? [version.act] : [version.left, version.right];
    const wheres = patterns.flatMap((p) => p.of.filter((a) => a.event === this.#kind).map((a) => a.where));
    return [...new Set(wheres.flatMap((where) => (where ? ownFields(where) : [])))];
  }

  /** The last limit on which nothing has changed, if the day after it would be too late. */
  #until(ahead: readonly Ahead[], today: number): Turn | null {
    const { time } = this.#outlook;
    let found: Turn | null = null;
    const take = (change: Change, of: Ahead | null) => {
      const { hi, unit } = change;
      const [day, ms] = unit === 'days' ? [hi + 1, time.startOf(hi + 2) - 1] : [time.dayOf(hi + 1), hi + 1];
      if (day < today || this.#isFine(day, ms)) return;
      if (found === null || change.lo < found.change.lo) found = { change, of };
    };
    for (const of of ahead)
      for (const { side, exists, at, unit } of of.limits)
        if (side === 'latest' && exists === TRUE && Number.isFinite(at.hi)) take({ ...at, unit }, of);
    for (const day of this.#turns(today)) take({ lo: day - 1, hi: day - 1, unit: 'days' }, null);
    return found;
  }

  #from(ahead: readonly Ahead[], today: number): Turn | null {
    const { time } = this.#outlook;
    const starts: Turn[] = ahead.flatMap((of) =>
      of.limits
        .filter((r) => r.side === 'earliest' && r.exists === TRUE && Number.isFinite(r.at.hi))
        .map(({ at, unit }) => ({ change: { ...at, unit }, of })),
    );
    for (const day of this.#turns(today)) starts.push({ change: { lo: day, hi: day, unit: 'days' }, of: null });
    const dayOf = ({ change: { hi, unit } }: Turn) => (unit === 'days' ? hi : time.dayOf(hi));
    for (const turn of starts.sort((a, b) => dayOf(a) - dayOf(b))) {
      const { hi, unit } = turn.change;
      const day = dayOf(turn);
      if (day >= today && this.#isFine(day, unit === 'days' ? time.startOf(hi + 1) - 1 : hi)) return turn;
    }
    return null;
  }

  #isFine(day: number, ms: number): boolean {
    const said = this.#judge(this.#at(day, ms));
    return said === null || FINE.has(said.judgment.verdict);
  }
}

/** The values of a key by which the events of a scene were gathered; null of a whole case. */
function keyedValues(scene: Scene, { attributes }: Key): ReadonlyMap<number, Held> | null {
  if (attributes.length === 0) return null;
  const values = new Map<number, Held>();
  for (const attribute of attributes)
    for (const event of scene.events) {
      const value = attributeOf(scene, event, attribute);
      if ((typeof value === 'string' || typeof value === 'number') && !values.has(attribute))
        values.set(attribute, value);
    }
  return values;
}

function sidesOf({ left, right }: NotBothRule) {
  return [
    [left, right],
    [right, left],
  ] as const;
}
