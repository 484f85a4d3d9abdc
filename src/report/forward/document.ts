import {
  type ActProspect,
  type CaseEvent,
  type Change,
  type Judged,
  type Span,
  unconfirmedRules,
} from '../../engine/index.js';
import type { ActStanding, ActState, ClockAt, Due, Standing } from '../../forward/index.js';
import { followsFrom } from '../../forward/index.js';
import { conditionText, sentenceOf } from '../../language/index.js';
import { formatDay } from '../../time/index.js';
import { type DayRange, type LimitWorking, limitWorking } from '../document/index.js';
import type { ReportedEvent } from '../findings.js';
import { knownDays, type Reason } from '../reasons.js';
import { instantText } from '../written-time.js';

/** Bumped when a reader of an older program would misread the document. */
export const STANDING_VERSION = 1;

/** Where a matter stands, for programs: `docs/schema/standing.schema.json`. Names are the law's; days are civil days of its zone. */
export interface StandingDocument {
  readonly schema: typeof STANDING_VERSION;
  readonly law: string;
  readonly lawHash: string;
  readonly calendarHash: string | null;
  readonly matter: string | null;
  /** The day or instant that was asked about. */
  readonly at: string;
  /** A day rests on a calendar year that is not known yet. */
  readonly provisional: boolean;
  /** The law's text was reviewed by nobody. */
  readonly draft: boolean;
  readonly dues: readonly DueEntry[];
  readonly flags: readonly FlagEntry[];
  readonly acts: readonly ActEntry[];
  readonly clocks: readonly ClockEntry[];
  /** Rules that look across cases and are left out. */
  readonly acrossCases: readonly string[];
}

interface OfRule {
  readonly rule: string;
  readonly article: string;
  readonly sentence: string;
  /** It rests on a source that is still to be confirmed. */
  readonly unconfirmed: boolean;
}

export interface DueEntry extends OfRule {
  /** `open`, `overdue`, `paused`, `not-begun`, `undetermined` or `for-review`. */
  readonly verdict: string;
  readonly bearer: 'office' | 'party';
  readonly bearerName: string | null;
  /** Any of these acts answers it. */
  readonly acts: readonly string[];
  readonly trigger: ReportedEvent;
  readonly due: DayRange | null;
  readonly unit: 'days' | 'hours';
  readonly left: number | null;
  readonly gone: number | null;
  /** The law says promptly: its time is measured. */
  readonly promptly: boolean;
  readonly why: readonly Reason[];
  readonly ifNot: {
    readonly deemed: readonly { readonly event: string; readonly on: string }[];
    readonly opens: readonly string[];
  };
  readonly working: readonly LimitWorking[];
}

export interface FlagEntry extends OfRule {
  readonly verdict: string;
  readonly event: ReportedEvent;
  readonly other: ReportedEvent | null;
  readonly due: string | null;
  readonly late: { readonly n: number; readonly unit: 'days' | 'hours' } | null;
  readonly why: readonly Reason[];
}

export interface ActEntry {
  readonly event: string;
  readonly by: 'office' | 'party';
  readonly state: ActState;
  readonly until: DayRange | null;
  readonly from: DayRange | null;
  /** Rules of the dues that it would answer. */
  readonly answers: readonly string[];
  /** A party may do it, and a period of its own ends it. */
  readonly remedy: boolean;
  /** Who has to act on it, as the law names them. */
  readonly body: readonly string[];
  readonly because: readonly BecauseEntry[];
  readonly working: readonly LimitWorking[];
}

/** What one rule says of an act that is not open. */
export interface BecauseEntry extends OfRule {
  readonly verdict: string;
  /** Parts of the rule that are not met (`met` false: the clause says how it is) or not known (null: the clause says how it has to be). */
  readonly parts: readonly {
    readonly text: string;
    readonly met: false | null;
    readonly happened: ReportedEvent | null;
    /** What of the act itself would have to be known. */
    readonly missing: readonly string[];
  }[];
  /** No such act is ever lawful. */
  readonly never: boolean;
  /** A last day that has passed. */
  readonly passed: DayRange | null;
  /** What a person has to judge. */
  readonly judgments: readonly string[];
}

export interface ClockEntry {
  readonly name: string;
  readonly article: string;
  readonly standing: string;
  /** All that it measured has been done. */
  readonly served: boolean;
  readonly begunBy: ReportedEvent | null;
  readonly endedBy: ReportedEvent | null;
  readonly due: DayRange | null;
  readonly unit: 'days' | 'hours';
  readonly left: number | null;
  readonly working: readonly LimitWorking[];
}

export interface StandingNames {
  /** The matter's name as it may be shown. */
  readonly matter: string | null;
  readonly at: string;
  readonly language: string;
}

/** Writes a standing out as plain data. */
export function standingDocument(standing: Standing, { matter, at, language }: StandingNames): StandingDocument {
  const writer = new StandingWriter(standing, language);
  const { law, rules } = standing.outlook.rules;
  return {
    schema: STANDING_VERSION,
    law: law.id,
    lawHash: law.hash,
    calendarHash: standing.outlook.time.calendar?.hash ?? null,
    matter,
    at,
    provisional: standing.provisional,
    draft: law.review === null,
    dues: standing.dues.map((due) => writer.due(due)),
    flags: standing.flags.map((flag) => writer.flag(flag)),
    acts: standing.acts.map((act) => writer.act(act)),
    clocks: standing.clocks.map((clock) => writer.clock(clock)),
    acrossCases: standing.across.map((r) => rules[r]!.name),
  };
}

/** Writes the parts of a standing out. */
export class StandingWriter {
  readonly #standing: Standing;
  readonly #language: string;
  readonly #unconfirmed: ReadonlySet<string>;

  constructor(standing: Standing, language: string) {
    this.#standing = standing;
    this.#language = language;
    this.#unconfirmed = unconfirmedRules(standing.outlook.rules.law);
  }

  due(due: Due): DueEntry {
    const { outlook } = this.#standing;
    const { judged, version, trigger } = due;
    const { deemed, opens } = followsFrom(this.#standing, due);
    return {
      ...this.#ofRule(judged.rule, version),
      verdict: judged.judgment.verdict,
      bearer: version.bearer,
      bearerName: version.bearerName,
      acts: [...new Set(version.answers.flatMap((p) => p.of.map((a) => this.#kind(a.event))))],
      trigger: this.event(trigger),
      due: this.range(due.due, due.unit),
      unit: due.unit,
      left: due.left,
      gone: due.gone,
      promptly: version.kind === 'duty' && version.promptly,
      why: this.why(judged, due.due !== null && due.due.lo !== due.due.hi),
      ifNot: {
        deemed: deemed.map(({ kind, day }) => ({ event: this.#kind(kind), on: formatDay(day) })),
        opens: opens.map((kind) => this.#kind(kind)),
      },
      working: outlook.limits(judged).map((r) => this.working(r)),
    };
  }

  flag(judged: Judged): FlagEntry {
    const { verdict, event, other, due, unit, late } = judged.judgment;
    const version = this.#standing.outlook.versions(judged)[0] ?? this.#rule(judged.rule).versions[0]!;
    return {
      ...this.#ofRule(judged.rule, version),
      verdict,
      event: this.event(event),
      other: other && this.event(other),
      due: due === null ? null : this.#at(due, unit),
      late: late === null ? null : { n: late, unit },
      why: this.why(judged),
    };
  }

  act({ kind, by, state, until, from, rules, answers, lapses, body }: ActStanding): ActEntry {
    const closed = rules.filter((r) => r.verdict !== 'lawful' && r.verdict !== 'in-time');
    return {
      event: this.#kind(kind),
      by,
      state,
      until: this.#change(until),
      from: this.#change(from),
      answers: answers.map((d) => this.#rule(this.#standing.dues[d]!.judged.rule).name),
      remedy: by === 'party' && lapses,
      body,
      because: state === 'done' ? [] : closed.map((r) => this.#because(r)),
      working: state === 'done' ? [] : rules.flatMap((r) => r.limits.map((l) => this.working(l))),
    };
  }

  clock(clock: ClockAt): ClockEntry {
    const { name, article } = this.#law.clocks[clock.clock]!;
    const { standing, limit, unit, begunBy, endedBy, due } = clock;
    const known = standing === 'running' || standing === 'paused' || standing === 'run-out';
    const ended = known ? limit() : null;
    return {
      name,
      article: this.#law.articles[article]!.citation,
      standing,
      served: clock.served,
      begunBy: begunBy && this.event(begunBy),
      endedBy: endedBy && this.event(endedBy),
      due: known ? this.range(due, unit) : null,
      unit,
      left: clock.left,
      working: ended ? [this.working(ended)] : [],
    };
  }

  event(e: CaseEvent): ReportedEvent {
    const { time, log } = this.#standing.outlook;
    const day =
      e.block < 0
        ? null
        : e.deemed || e.to - e.from > 3_600_000
          ? formatDay(e.day)
          : instantText(e.from, time.zone, true);
    const row = e.index < 0 ? 0 : (log.row ? log.row[e.index]! : e.index) + 1;
    return { kind: this.#kind(e.kind), time: day, row };
  }

  #because({ rule, version, verdict, unmet, judgments, limits, maybe }: ActProspect): BecauseEntry {
    const { until } = this.#standing.outlook;
    const passed = limits.filter(
      (r) => r.side === 'latest' && r.exists === 2 && r.at.hi < (r.unit === 'days' ? until.day : until.ms),
    );
    const told = unmet.filter(({ condition: { op } }) => op !== 'judged' && op !== 'constant');
    const parts = told.map(({ condition, wanted, known, by, fields }) => ({
      text: conditionText(this.#law, condition, this.#language, known ? !wanted : wanted),
      met: known ? (false as const) : null,
      happened: by && this.event(by),
      missing: fields.map((f) => (typeof f === 'number' ? this.#law.attributes[f]!.name : f)),
    }));
    const [first] = passed;
    const missing = (maybe ?? []).map((f) => (typeof f === 'number' ? this.#law.attributes[f]!.name : f));
    return {
      ...this.#ofRule(rule, version),
      verdict,
      parts:
        maybe && maybe.length > 0
          ? parts.map((p) => ({ ...p, met: null, missing: [...new Set([...missing, ...p.missing])] }))
          : parts,
      never: unmet.some(({ condition, known }) => known && condition.op === 'constant'),
      passed: first ? this.range(first.at, first.unit) : null,
      judgments,
    };
  }

  get #law() {
    return this.#standing.outlook.rules.law;
  }

  #rule(r: number) {
    return this.#standing.outlook.rules.rules[r]!;
  }

  #ofRule(r: number, version: Parameters<typeof sentenceOf>[1]): OfRule {
    return {
      rule: this.#rule(r).name,
      article: this.#law.articles[version.article]!.citation,
      sentence: sentenceOf(this.#law, version, this.#language),
      unconfirmed: this.#unconfirmed.has(version.name),
    };
  }

  #kind(code: number): string {
    return this.#law.events[code]?.name ?? '';
  }

  working(r: Parameters<typeof limitWorking>[0]): LimitWorking {
    return limitWorking(r, this.#standing.outlook.time, (e) => this.event(e));
  }

  #change(change: Change | null): DayRange | null {
    return change && this.range(change, change.unit);
  }

  range(span: Span | null, unit: 'days' | 'hours'): DayRange | null {
    if (span === null) return null;
    const text = (at: number) => (Number.isFinite(at) ? this.#at(at, unit) : null);
    const range = { earliest: text(span.lo), latest: text(span.hi) };
    return range.earliest === null && range.latest === null ? null : range;
  }

  #at(at: number, unit: 'days' | 'hours'): string {
    return unit === 'days' ? formatDay(at) : instantText(at, this.#standing.outlook.time.zone, true);
  }

  /** What leaves a verdict open, or (`isOpen`) its due day. */
  why(judged: Judged, isOpen = false): Reason[] {
    const { verdict } = judged.judgment;
    if (verdict !== 'undetermined' && verdict !== 'for-review' && !isOpen) return [];
    const { outlook } = this.#standing;
    return outlook.doubts(judged).map(({ why, event, of, asked }) => {
      if (asked !== undefined) return { why, field: asked };
      if (why === 'calendar') return { why, field: knownDays(outlook.time) };
      const name = this.#kind(event);
      const field = of === null ? name : `${name}.${typeof of === 'number' ? this.#law.attributes[of]!.name : of}`;
      return { why, field: event < 0 ? null : field };
    });
  }
}
