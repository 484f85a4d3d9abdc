/**
 * A third opinion, written from docs/semantics.md alone: judges cases in which everything is known (each event has its own
 * instant, all is recorded). It walks through what happened once, as a clerk would, and knows nothing of ranges or blocks.
 */
import type { LegalTime, RuleSet, Verdict } from '../../src/engine/index.js';
import type { DutyRule, GuardRule, Law, NotBothRule, Pattern, Rule } from '../../src/language/index.js';
import { agreed, type Known, Speechless, surely, Teller } from './oracle-terms.js';

export interface OracleVerdict {
  readonly rule: number;
  /** Id of the trigger or act. */
  readonly event: number;
  readonly verdict: Verdict;
  readonly due: number | null;
  readonly late: number | null;
}

type Said = Omit<OracleVerdict, 'rule'>;

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
  return rules.rules.flatMap(({ versions }, rule) =>
    groups(log.events, versions[0]!, rules.law).flatMap((events) => {
      const clerk = new Clerk(events, log.until, rules, time);
      return clerk.rule(versions).map((said) => ({ rule, ...said }));
    }),
  );
}

/** The events of each key, in order of time. */
function groups(all: readonly Known[], rule: Rule, law: Law): Known[][] {
  const { byCase, byOffice, attributes } = rule.key;
  const sorted = [...all].sort((a, b) => a.ms - b.ms);
  const parts = (e: Known) => [
    byCase ? e.case : null,
    byOffice ? e.office : null,
    ...attributes.map((a) => (law.events[e.kind]!.attributes.includes(a) ? e.values[a] : undefined)),
  ];
  const full = sorted.map(parts).filter((p) => !p.includes(undefined));
  const keys = [...new Map(full.map((p) => [JSON.stringify(p), p])).values()];
  return keys.map((key) => sorted.filter((e) => parts(e).every((p, i) => p === undefined || p === key[i])));
}

/** A due day that may move until the duty is answered: the clerk of this file settles it at once. */
function isCountedBack(point: unknown): boolean {
  return /"sign":-1/.test(JSON.stringify(point));
}

interface Open {
  readonly trigger: Known;
  /** Every day that it may be; null where the law gives no number. */
  readonly due: readonly number[] | null | 'unknown';
  readonly hours: boolean;
}

class Clerk {
  readonly #events: readonly Known[];
  readonly #until: KnownLog['until'];
  readonly #rules: RuleSet;
  readonly #time: LegalTime;

  constructor(events: readonly Known[], until: KnownLog['until'], rules: RuleSet, time: LegalTime) {
    this.#events = events;
    this.#until = until;
    this.#rules = rules;
    this.#time = time;
  }

  rule(versions: readonly Rule[]): Said[] {
    const inside: Said[] = [];
    const unsure = new Set<number>();
    const outside = new Set<number>();
    for (const version of versions) {
      for (const said of this.#version(version)) {
        const answers = this.#answersFor(version, said.event);
        if (answers === true) inside.push(said);
        else (answers === false ? outside : unsure).add(said.event);
      }
    }
    const bare = (event: number, verdict: Verdict): Said => ({ event, verdict, due: null, late: null });
    const told = new Set(inside.map((s) => s.event));
    const open = [...unsure].filter((e) => !told.has(e));
    const none = [...outside].filter((e) => !told.has(e) && !unsure.has(e));
    return [...inside, ...open.map((e) => bare(e, 'undetermined')), ...none.map((e) => bare(e, 'not-in-force'))];
  }

  /** Whether the version answers for the day of this event, or of the event that picks versions. */
  #answersFor({ version }: Rule, id: number): boolean | undefined {
    const { day } = this.#events.find((e) => e.id === id)!;
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
    if (rule.kind === 'recurring') throw new Speechless();
    return rule.kind === 'guard' ? this.#guard(rule) : this.#notBoth(rule);
  }

  #teller(past: readonly Known[], self: Known, rule: Rule): Teller {
    return new Teller(past, self, rule.rolls ?? this.#rules.law.rolls, this.#rules, this.#time);
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
        for (const o of closed) said.push(this.#ended(o, 'met', 'late', e));
        open = open.filter((o) => !closed.includes(o));
      }
      if (this.#is(rule.unless, e, rule)) {
        for (const o of open) said.push(this.#ended(o, 'void', 'overdue', e));
        open = [];
        firstVoider ??= e;
      }
      if (rule.trigger.which === 'first' && triggered) return;
      const teller = this.#teller(this.#events.slice(0, i + 1), e, rule);
      const there = teller.matches(rule.trigger.pattern, e);
      if (there === false) return;
      triggered = true;
      if (rule.trigger.which === 'latest' && there === true) {
        for (const o of open) said.push(this.#ended(o, 'void', 'overdue', e));
        open = [];
      }
      if (there === undefined) {
        said.push({ event: e.id, verdict: 'undetermined', due: null, late: null });
        return;
      }
      const o: Open = { trigger: e, ...this.#dueOf(rule, teller) };
      if (firstVoider !== null && firstVoider !== e) said.push(this.#ended(o, 'void', 'overdue', firstVoider));
      else if (rule.discharge.mode !== 'oldest' || this.#answersFor(rule, e.id) === true) open.push(o);
      else said.push({ event: e.id, verdict: 'undetermined', due: null, late: null });
    });
    return [...said, ...open.map((o) => this.#atTheEnd(o))];
  }

  #discharged(rule: DutyRule, open: readonly Open[], answer: Known): Open[] {
    const { discharge } = rule;
    if (discharge.mode === 'all') return [...open];
    if (discharge.mode === 'oldest') return open.slice(0, 1);
    return open.filter((o) => discharge.attributes.every((a) => o.trigger.values[a] === answer.values[a]));
  }

  #dueOf(rule: DutyRule, teller: Teller): Pick<Open, 'due' | 'hours'> {
    if (rule.due === null) return { due: null, hours: false };
    if (rule.due.op === 'lapse' || (rule.due.op === 'by' && isCountedBack(rule.due.point))) throw new Speechless();
    const limit = rule.due.op === 'within' ? teller.dueAfterSelf(rule.due.length) : teller.pointLimit(rule.due.point);
    return { due: limit.at === 'none' || limit.at === 'unknown' ? 'unknown' : limit.at, hours: limit.hours };
  }

  #ended(o: Open, kindly: Verdict, adverse: Verdict, by: Known): Said {
    const said = { event: o.trigger.id, due: null, late: null };
    if (o.due === null) return { ...said, verdict: kindly };
    if (o.due === 'unknown') return { ...said, verdict: 'undetermined' };
    const latest = Math.max(...o.due);
    const at = o.hours ? by.ms : by.day;
    const verdict = agreed(o.due.map((d) => (at <= d ? kindly : adverse))) ?? 'undetermined';
    const late = verdict === adverse ? (o.hours ? Math.ceil((at - latest) / 3_600_000) : at - latest) : null;
    return { ...said, verdict, due: Number.isFinite(latest) ? latest : null, late };
  }

  #atTheEnd(o: Open): Said {
    if (o.due === null) return { event: o.trigger.id, verdict: 'open', due: null, late: null };
    const now = { ...o.trigger, day: this.#until.day, ms: this.#until.ms };
    return this.#ended(o, 'open', 'overdue', now);
  }

  #guard(rule: GuardRule): Said[] {
    const said: Said[] = [];
    this.#events.forEach((e, i) => {
      const teller = this.#teller(this.#events.slice(0, i), e, rule);
      const there = teller.matches(rule.act, e);
      if (there === true) said.push({ event: e.id, due: null, late: null, ...this.#act(rule, teller, e) });
      else if (there === undefined) said.push({ event: e.id, verdict: 'undetermined', due: null, late: null });
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
    const first = (p: Pattern) => this.#events.findIndex((e) => this.#is([p], e, rule));
    const [left, right] = [first(rule.left), first(rule.right)];
    if (left < 0 && right < 0) return [];
    const e = this.#events[Math.max(left, right)]!;
    const office = this.#rules.law.events[e.kind]!.by === 'office';
    const both = left >= 0 && right >= 0;
    const verdict = both ? (office ? 'breach' : 'barred') : office ? 'lawful' : 'in-time';
    return [{ event: e.id, verdict, due: null, late: null }];
  }
}
