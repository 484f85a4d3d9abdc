/**
 * A third opinion, written from docs/semantics.md alone: judges cases in which everything is known (each event has its own
 * instant, all is recorded). It walks through what happened once, as a clerk would, and knows nothing of ranges or blocks.
 */
import { isAdverse, type LegalTime, type RuleSet, type Verdict } from '../../src/engine/index.js';
import type {
  DutyRule,
  GuardRule,
  Key,
  Law,
  NotBothRule,
  Pattern,
  Point,
  RecurringRule,
  Rule,
} from '../../src/language/index.js';
import { dayFromYmd, ymdFromDay } from '../../src/time/index.js';
import { type Stand, standOf } from './oracle-clocks.js';
import { groupsBy, withDeemed } from './oracle-deemed.js';
import type { Known } from './oracle-events.js';
import { Teller } from './oracle-terms.js';
import { agreed, Speechless, surely, type World } from './oracle-world.js';

export interface OracleVerdict {
  readonly rule: number;
  /** Id of the trigger or act. */
  readonly event: number;
  readonly verdict: Verdict;
  readonly due: number | null;
  readonly late: number | null;
}

/** A verdict on an event. */
type Said = Omit<OracleVerdict, 'rule' | 'event'> & { readonly on: Known; readonly recurs?: boolean };

/** The whole of a log: every event, with its case. */
export interface KnownLog {
  readonly events: readonly Known[];
  readonly until: { readonly day: number; readonly ms: number };
}

/** Null where even the oracle cannot speak. */
export function askOracle(log: KnownLog, rules: RuleSet, time: LegalTime): OracleVerdict[] | null {
  try {
    return judged(log, rules, time);
  } catch (error) {
    if (error instanceof Speechless) return null;
    throw error;
  }
}

function judged(log: KnownLog, rules: RuleSet, time: LegalTime): OracleVerdict[] {
  const { law } = rules;
  const happened = log.events.filter((e) => e.ms <= log.until.ms).sort((a, b) => a.ms - b.ms);
  const none: ReadonlySet<number> = new Set();
  const world = {
    rules,
    time,
    supposed: new Map(),
    asked: new Set<string>(),
    working: none,
    measuring: none,
    depth: 0,
  };
  const cases = groupsBy(CASE, happened, law).map(({ events }) =>
    withDeemed(events, { ...world, stand: standOf }, log.until),
  );
  const byCase = cases.flat();
  // Across cases what is deemed has the place of the real event behind it.
  const place = (e: Known) => e.shown ?? e.id;
  const all = [...byCase].sort((a, b) => a.ms - b.ms || place(a) - place(b));
  return rules.rules.flatMap(({ versions }, rule) =>
    groupsBy(versions[0]!.key, versions[0]!.key.byCase ? byCase : all, law).flatMap(({ events }) =>
      reviewed(events, log.until, rules, time, versions).map(({ on, recurs: _, ...said }) => ({
        rule,
        event: on.shown ?? on.id,
        ...said,
      })),
    ),
  );
}

const CASE: Key = { byCase: true, byOffice: false, attributes: [] };

/** What only a person's answer would settle, whatever the answer, is for review. */
function reviewed(
  events: readonly Known[],
  until: KnownLog['until'],
  rules: RuleSet,
  time: LegalTime,
  versions: readonly Rule[],
): Said[] {
  const asked = new Set<string>();
  const judge = (supposed: ReadonlyMap<string, boolean>) =>
    judgedWith(events, until, rules, time, versions, supposed, asked);
  const said = judge(new Map());
  if (asked.size === 0 || !said.some((s) => s.verdict === 'undetermined')) return said;
  // An answer may lead to the next question.
  let outcomes: Said[][] = [];
  for (let known = -1; known < asked.size; ) {
    known = asked.size;
    const answers = [...asked].reduce<Map<string, boolean>[]>(
      (all, text) => all.flatMap((m) => [true, false].map((a) => new Map([...m, [text, a]]))),
      [new Map()],
    );
    outcomes = answers.map(judge);
  }
  // Several periods may be shown at one event, and another instance beside them.
  const alike = (all: readonly Said[], s: Said) => all.filter((x) => x.on === s.on && x.recurs === s.recurs);
  return said.map((s) => {
    if (s.verdict !== 'undetermined') return s;
    const place = alike(said, s).indexOf(s);
    const verdicts = outcomes.map((o) => alike(o, s)[place]?.verdict ?? 'undetermined');
    const settled = !verdicts.includes('undetermined');
    return settled ? { ...s, verdict: 'for-review' } : s;
  });
}

/** A rule over the events of one key, after those that go before it. */
function judgedWith(
  all: readonly Known[],
  until: KnownLog['until'],
  rules: RuleSet,
  time: LegalTime,
  versions: readonly Rule[],
  supposed: ReadonlyMap<string, boolean>,
  asked: Set<string>,
): Said[] {
  const working: ReadonlySet<number> = new Set();
  const world = { rules, time, all, supposed, asked, working, measuring: working, depth: 0, stand: standOf };
  const clerk = new Clerk(world, until);
  const { law, readings } = rules;
  const before = law.rules.filter(
    (r) => r.overrides.includes(versions[0]!.name) && (!r.under || readings[r.under.reading] === r.under.option),
  );
  const names = [...new Set(before.map((r) => r.name))];
  const first = names.flatMap((name) => clerk.rule(before.filter((r) => r.name === name)));
  const answers = first.filter((s) => !s.recurs && s.verdict !== 'not-in-force' && s.verdict !== 'not-begun');
  return clerk.rule(versions).map((s) => {
    const over = answers.filter((a) => a.on === s.on);
    if (over.length === 0 || s.recurs) return s;
    const plain = { on: s.on, due: null, late: null };
    if (over.some((a) => a.verdict !== 'undetermined' && a.verdict !== 'for-review'))
      return { ...plain, verdict: 'not-in-force' };
    return isAdverse(s.verdict) ? { ...plain, verdict: 'undetermined' } : s;
  });
}

/** Counted back, or from the end of a clock: the clerk of this file does not say when. */
function countsBack(point: Point): boolean {
  return /"sign":-1|"op":"lapse"/.test(JSON.stringify(point));
}

/** Kinds of events on whose days, or on what they say, a point hangs; the conditions that choose between points are none of it. */
function kindsOf(point: Point, law: Law): number[] {
  if (point.op === 'if') return [...kindsOf(point.then, law), ...kindsOf(point.otherwise, law)];
  if (point.op === 'shift') return kindsOf(point.point, law);
  if ('of' in point) return point.of.flatMap((p) => kindsOf(p, law));
  const named = (text: string): number[] => [
    ...[...text.matchAll(/"event":(\d+)/g)].map(([, kind]) => Number(kind)),
    ...[...text.matchAll(/"op":"fact","fact":(\d+)/g)].flatMap(([, fact]) => {
      const { name } = law.facts[Number(fact)]!;
      return law.facts.filter((f) => f.name === name).flatMap((f) => named(JSON.stringify(f.expression)));
    }),
  ];
  return named(JSON.stringify(point));
}

/** What an ending or the time of checking makes of a due day that is a clock's. */
type Moves = (by: Known | null) => { readonly due: Open['due']; readonly verdict: Verdict | null };

interface Open {
  readonly trigger: Known;
  /** Every day that it may be; null where the law gives no number. */
  readonly due: readonly number[] | null | 'unknown';
  readonly hours: boolean;
  readonly moves: Moves | null;
}

class Clerk {
  readonly #world: World;
  readonly #events: readonly Known[];
  readonly #until: KnownLog['until'];
  readonly #rules: RuleSet;

  constructor(world: World, until: KnownLog['until']) {
    this.#world = world;
    this.#events = world.all;
    this.#until = until;
    this.#rules = world.rules;
  }

  rule(versions: readonly Rule[]): Said[] {
    const inside: Said[] = [];
    const unsure = new Set<Known>();
    const outside = new Set<Known>();
    for (const version of versions) {
      if (version.kind === 'recurring') inside.push(...this.#recurring(version));
      for (const said of this.#version(version)) {
        const answers = this.#answersFor(version, said.on);
        if (answers === true) inside.push(said);
        else (answers === false ? outside : unsure).add(said.on);
      }
    }
    const bare = (on: Known, verdict: Verdict): Said => ({ on, verdict, due: null, late: null });
    const told = new Set(inside.map((s) => s.on));
    const open = [...unsure].filter((e) => !told.has(e));
    const none = [...outside].filter((e) => !told.has(e) && !unsure.has(e));
    return [...inside, ...open.map((e) => bare(e, 'undetermined')), ...none.map((e) => bare(e, 'not-in-force'))];
  }

  /** Whether the version answers for the day of this event, or of the event that picks versions. */
  #answersFor({ version }: Rule, { day }: Known): boolean | undefined {
    const { from, until } = this.#rules.law.inForce;
    if ((from !== null && day < from) || (until !== null && day > until)) return false;
    const { span, by } = version;
    if (span.from === null && span.until === null) return true;
    const picked = by === null ? day : this.#events.find((e) => e.kind === by)?.day;
    if (picked === undefined) return undefined;
    return (span.from === null || picked >= span.from) && (span.until === null || picked <= span.until);
  }

  #version(rule: Rule): Said[] {
    if (rule.kind === 'duty') return this.#duty(rule);
    if (rule.kind === 'recurring') return [];
    return rule.kind === 'guard' ? this.#guard(rule) : this.#notBoth(rule);
  }

  #teller(past: readonly Known[], self: Known, rule: Rule): Teller {
    if (rule.options.length + this.#rules.law.options.length > 0) throw new Speechless();
    return new Teller(this.#world, past, self, rule.rolls ?? this.#rules.law.rolls);
  }

  /** Patterns that look at the event alone. */
  #is(patterns: readonly Pattern[], e: Known, rule: Rule): boolean {
    return patterns.some((p) => surely(this.#teller([e], e, rule).matches(p, e)));
  }

  // One walk: answers close what is open, then what voids does, then a trigger opens.
  #duty(rule: DutyRule): Said[] {
    const said: Said[] = [];
    let open: Open[] = [];
    let firstVoider: Known | null = null;
    let triggered = false;
    this.#events.forEach((e, i) => {
      if (this.#is(rule.answers, e, rule)) {
        const closed = this.#discharged(rule, open, e);
        for (const o of closed) {
          const ended = this.#ended(o, 'met', 'late', e);
          // Whether a later D, in time for a clock that has moved since, voids it after all is not said.
          if (o.moves && ended.verdict !== 'met' && rule.unless.length > 0) throw new Speechless();
          said.push(this.#explained(rule, ended, e));
        }
        open = open.filter((o) => !closed.includes(o));
      }
      if (this.#is(rule.unless, e, rule)) {
        for (const o of open) said.push(this.#ended(o, 'void', 'overdue', e));
        open = [];
        if (!rule.unlessSince) firstVoider ??= e;
      }
      if (e.repeated || (rule.trigger.which === 'first' && triggered)) return;
      const teller = this.#teller(this.#events.slice(0, i + 1), e, rule);
      const there = teller.matches(rule.trigger.pattern, e);
      if (there === false) return;
      triggered = true;
      if (rule.trigger.which === 'latest' && there === true) {
        for (const o of open) said.push(this.#ended(o, 'void', 'overdue', e));
        open = [];
      }
      if (there === undefined) {
        // It may be the older one that an answer is for, or supersede what is open.
        if (rule.discharge.mode === 'oldest' || (rule.trigger.which === 'latest' && open.length > 0))
          throw new Speechless();
        said.push({ on: e, verdict: 'undetermined', due: null, late: null });
        return;
      }
      const o: Open = { trigger: e, ...this.#dueOf(rule, teller, e) };
      if (firstVoider !== null && firstVoider !== e) said.push(this.#ended(o, 'void', 'overdue', firstVoider));
      else if (rule.discharge.mode !== 'oldest' || this.#answersFor(rule, e) === true) open.push(o);
      else said.push({ on: e, verdict: 'undetermined', due: null, late: null });
    });
    return [...said, ...open.map((o) => this.#atTheEnd(o))];
  }

  #discharged(rule: DutyRule, open: readonly Open[], answer: Known): Open[] {
    const { discharge } = rule;
    if (discharge.mode === 'all') return [...open];
    if (discharge.mode === 'oldest') return open.slice(0, 1);
    const lacks = (e: Known) => discharge.attributes.some((a) => e.values[a] === undefined);
    if (lacks(answer) || open.some((o) => lacks(o.trigger))) throw new Speechless();
    return open.filter((o) => discharge.attributes.every((a) => o.trigger.values[a] === answer.values[a]));
  }

  /** What came late is explained where the law lets it, if what explains it has happened by then. */
  #explained(rule: DutyRule, said: Said, answer: Known): Said {
    const happened = this.#events.filter((e) => e.ms <= answer.ms);
    if (said.verdict !== 'late' || !happened.some((e) => this.#is(rule.explained, e, rule))) return said;
    return { ...said, verdict: 'late-explained' };
  }

  #dueOf(rule: DutyRule, teller: Teller, trigger: Known): Omit<Open, 'trigger'> {
    if (rule.due === null) return { due: null, hours: false, moves: null };
    if (rule.due.op === 'by') {
      const { point } = rule.due;
      if (countsBack(point)) throw new Speechless();
      const own = rule.trigger.pattern.of.map((k) => k.event);
      if (kindsOf(point, this.#rules.law).some((kind) => !own.includes(kind))) {
        const { hours } = teller.pointLimit(point);
        return { due: 'unknown', hours, moves: this.#pointAt(rule, point, trigger) };
      }
    }
    if (rule.due.op === 'lapse') {
      const { clock } = rule.due;
      return { due: 'unknown', hours: inHours(this.#rules.law, clock), moves: this.#clockOf(clock, trigger) };
    }
    const limit = rule.due.op === 'within' ? teller.dueAfterSelf(rule.due.length) : teller.pointLimit(rule.due.point);
    const due = limit.at === 'none' || limit.at === 'unknown' ? 'unknown' : limit.at;
    return { due, hours: limit.hours, moves: null };
  }

  /** A point as known at an ending, without and with what that adds to it, or at the time of checking. */
  #pointAt(rule: DutyRule, point: Point, trigger: Known): Moves {
    const seen = (past: readonly Known[], { day, ms }: Pick<Known, 'day' | 'ms'>) => {
      const { at } = this.#teller(past, { ...trigger, day, ms }, rule).pointLimit(point);
      return at === 'none' || at === 'unknown' ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : at;
    };
    return (by) => {
      if (by === null) return { due: seen(this.#events, this.#until), verdict: null };
      const upTo = (ms: number) => this.#events.filter((e) => e.ms <= ms);
      if (by.ms <= trigger.ms) return { due: seen(upTo(trigger.ms), trigger), verdict: null };
      const before = this.#events.filter((e) => e.ms < by.ms);
      return { due: [...seen(before, by), ...seen(upTo(by.ms), by)], verdict: null };
    };
  }

  /** A clock as it stands at an ending, without and with what that does to it, or at the time of checking. */
  #clockOf(clock: number, trigger: Known): Moves {
    const stand = (prefix: readonly Known[], now: Pick<Known, 'day' | 'ms'>) =>
      standOf(this.#world, clock, prefix, now, trigger);
    const dueOf = (s: Stand | null) => (s === null || s.ended || s.off ? Number.POSITIVE_INFINITY : s.due);
    return (by) => {
      if (by !== null) {
        const before = this.#events.filter((e) => e.ms < by.ms);
        // What was before the trigger, or is the trigger, ends it as soon as it is there.
        const atOnce = by.ms <= trigger.ms ? this.#events.filter((e) => e.ms <= trigger.ms) : null;
        const all = atOnce ? [stand(atOnce, trigger)] : [before, [...before, by]].map((p) => stand(p, by));
        return { due: all.map(dueOf), verdict: null, ...(all.every((s) => s?.ended) && { verdict: 'void' }) };
      }
      const s = stand(this.#events, this.#until);
      if (s === null) return { due: 'unknown', verdict: 'not-begun' };
      if (s.ended) return { due: 'unknown', verdict: 'void' };
      if (s.off) return { due: [Number.POSITIVE_INFINITY], verdict: null };
      const now = s.hours ? this.#until.ms : this.#until.day;
      return { due: [s.due], verdict: s.paused && s.unpaused < now && now <= s.due ? 'paused' : null };
    };
  }

  #ended(open: Open, kindly: Verdict, adverse: Verdict, by: Known | null): Said {
    const moved = open.moves?.(by) ?? null;
    const o = moved === null ? open : { ...open, due: moved.due };
    const said = { on: o.trigger, due: null, late: null };
    if (moved?.verdict) return { ...said, verdict: moved.verdict, due: moved.verdict === 'paused' ? max(o.due) : null };
    if (o.due === null) return { ...said, verdict: kindly };
    if (o.due === 'unknown') return { ...said, verdict: 'undetermined' };
    const latest = max(o.due)!;
    const { day, ms } = by ?? this.#until;
    const at = o.hours ? Math.floor(ms) : day;
    const verdict = agreed(o.due.map((d) => (at <= d ? kindly : adverse))) ?? 'undetermined';
    const late = verdict === adverse ? (o.hours ? Math.ceil((at - latest) / 3_600_000) : at - latest) : null;
    return { ...said, verdict, due: Number.isFinite(latest) ? latest : null, late };
  }

  #atTheEnd(o: Open): Said {
    if (o.due === null) return { on: o.trigger, verdict: 'open', due: null, late: null };
    return this.#ended(o, 'open', 'overdue', null);
  }

  /** One instance for each calendar period that has ended, from the one in which an event first names the key. */
  #recurring(rule: RecurringRule): Said[] {
    const { events: kinds } = this.#rules.law;
    const naming = this.#events.filter((e) => rule.shownBy.every((a) => kinds[e.kind]!.attributes.includes(a)));
    const [first] = naming;
    if (first === undefined) return [];
    const answers = this.#events.filter((e) => this.#is(rule.answers, e, rule));
    const said: Said[] = [];
    for (const { from, to } of periods(rule.every, first.day, this.#until.day)) {
      const spans = [rule.version.span, this.#rules.law.inForce];
      if (spans.some((s) => (s.from !== null && to < s.from) || (s.until !== null && to > s.until))) continue;
      const shown = naming.findLast((e) => e.day <= to) ?? first;
      const past = this.#events.filter((e) => e.day <= to);
      const end = { day: to, ms: this.#world.time.startOf(to + 1) - 1 };
      // Seen from no event, at the end of the last day.
      const nobody = { ...shown, ...end, kind: -1, values: {}, actor: undefined, role: undefined, office: undefined };
      const limit = this.#teller(past, nobody, rule).dueAfter(rule.length, end);
      const open: Open = { trigger: shown, due: limit.at as readonly number[], hours: limit.hours, moves: null };
      const answer = answers.find((a) => {
        const names = rule.names !== null && !a.empty?.has(rule.names);
        const named = names ? (a.values[rule.names!] as number | undefined) : undefined;
        return named === undefined ? a.day > to : named >= from && named <= to;
      });
      if (answer) answers.splice(answers.indexOf(answer), 1);
      const one = answer ? this.#ended(open, 'met', 'late', answer) : this.#ended(open, 'open', 'overdue', null);
      said.push({ ...one, recurs: true });
    }
    return said;
  }

  #guard(rule: GuardRule): Said[] {
    const said: Said[] = [];
    this.#events.forEach((e, i) => {
      if (e.shown !== undefined) return;
      const teller = this.#teller(this.#events.slice(0, i), e, rule);
      const there = teller.matches(rule.act, e);
      if (there === true) said.push({ on: e, due: null, late: null, ...this.#act(rule, teller, e) });
      else if (there === undefined) said.push({ on: e, verdict: 'undetermined', due: null, late: null });
    });
    return said;
  }

  #act(rule: GuardRule, teller: Teller, e: Known): Pick<Said, 'verdict'> & Partial<Said> {
    const office = this.#rules.law.events[e.kind]!.by === 'office';
    const applies = rule.applies ? teller.holds(rule.applies) : true;
    if (applies !== true) return { verdict: applies === false ? 'not-begun' : 'undetermined' };
    const holds = teller.holds(rule.condition);
    if (holds === true) return { verdict: office ? 'lawful' : 'in-time', ...teller.kept(rule.condition) };
    if (holds === undefined)
      return { verdict: !office && teller.holds(rule.condition, 'begun') === true ? 'not-begun' : 'undetermined' };
    const outOfTime = teller.holds(rule.condition, 'in-time') !== false;
    return { verdict: office ? 'breach' : outOfTime ? 'out-of-time' : 'barred', ...teller.missed(rule.condition) };
  }

  #notBoth(rule: NotBothRule): Said[] {
    // Also of what comes later it must be known whether it is one of the two.
    const first = (p: Pattern) => this.#events.map((e) => this.#is([p], e, rule)).indexOf(true);
    const [left, right] = [first(rule.left), first(rule.right)];
    if (left < 0 && right < 0) return [];
    // What is deemed is nobody's act.
    const isAct = (i: number) => i >= 0 && this.#events[i]!.shown === undefined;
    const bySome = left >= 0 && right >= 0 && isAct(Math.max(left, right));
    const at = bySome ? Math.max(left, right) : [left, right].find(isAct);
    if (at === undefined) return [];
    const e = this.#events[at]!;
    const office = this.#rules.law.events[e.kind]!.by === 'office';
    const verdict = bySome ? (office ? 'breach' : 'barred') : office ? 'lawful' : 'in-time';
    return [{ on: e, verdict, due: null, late: null }];
  }
}

function inHours(law: Law, clock: number): boolean {
  return /"minutes":[1-9]|"unit":"(hours|minutes)"/.test(JSON.stringify(law.clocks[clock]!.length));
}

/** The calendar periods from the one in which a day lies, as far as they have ended. */
function periods(every: RecurringRule['every'], first: number, until: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const size = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[every];
  const { year, month } = ymdFromDay(first);
  for (let start = month - 1 - ((month - 1) % size); ; start += size) {
    const dayOf = (m: number) => dayFromYmd(year + Math.floor(m / 12), (m % 12) + 1, 1);
    const to = dayOf(start + size) - 1;
    if (to > until) return found;
    found.push({ from: dayOf(start), to });
  }
}

function max(due: Open['due']): number | null {
  return due === null || due === 'unknown' ? null : Math.max(...due);
}
