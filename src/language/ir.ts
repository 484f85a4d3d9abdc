/**
 * A law as the engines see it: checked, resolved, plain JSON (it is kept on disk by its text's hash).
 *
 * Names have become indices, dates have become day numbers (civil days since 1970-01-01), money has become minor units.
 * Every number in here is finite; optional things are `null`, so that JSON keeps them.
 */
import type { Range } from '../base/index.js';
import type { Clock, Deem } from './ir-clock.js';
import type { Example } from './ir-example.js';

export type * from './ir-clock.js';
export type * from './ir-example.js';

/** Bumped whenever a stored law of an older program would be misread. */
export const IR_VERSION = 11;

/** Text by language tag: `{ en: "...", it: "..." }`. */
export type Texts = Readonly<Record<string, string>>;

export interface Law {
  readonly irVersion: number;
  readonly id: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly hash: string;
  readonly file: string;
  readonly titles: Texts;
  readonly jurisdiction: string;
  /** Calendar id, or null: no working days, no rolling. */
  readonly calendar: string | null;
  /** IANA zone in which a civil day is taken. Null: as the calendar says. */
  readonly zone: string | null;
  /** Null: as the calendar says. */
  readonly rolls: boolean | null;
  /** By which this law differs from the defaults, for all its rules and clocks. */
  readonly options: readonly CountingOption[];
  /** The roles in which somebody may act: any other cannot be read. Null: no rule compares a role with a word. */
  readonly roles: readonly string[] | null;
  readonly inForce: DaySpan;
  /** Where the text stands and since when it holds, by language tag. */
  readonly source: Texts;
  readonly review: Review | null;
  /** Options that the text leaves open and that this law assumes, with the reason. */
  readonly assumed: Readonly<Record<string, string>>;
  readonly articles: readonly Article[];
  /** Index = the event code that engines and bindings use. */
  readonly events: readonly EventKind[];
  /** One a name, law-wide. Index = attribute id. */
  readonly attributes: readonly Attribute[];
  readonly facts: readonly Fact[];
  readonly tables: readonly Table[];
  /** Every version of every clock; a clock is named by its first. */
  readonly clocks: readonly Clock[];
  readonly deems: readonly Deem[];
  readonly readings: readonly Reading[];
  readonly wordings: Wordings;
  /** Every version of every rule. */
  readonly rules: readonly Rule[];
  readonly examples: readonly Example[];
}

/** What things are called for readers, by language, where the law says it; no meaning hangs on it. */
export type Wordings = Readonly<Record<WordingSort, Readonly<Record<string, Texts>>>>;

/** `act`: what one does who brings an event about. `term`: an attribute, fact, clock, table, reading or assumption, or what an office or a party is called. `option`: `reading.option`. `assumption`: a name of `assumed`. `value`: a text that attributes take, or that a person judges. */
export const WORDING_SORTS = ['rule', 'act', 'term', 'option', 'assumption', 'value'] as const;
export type WordingSort = (typeof WORDING_SORTS)[number];

/** Both ends inclusive, null = open. */
export interface DaySpan {
  readonly from: number | null;
  readonly until: number | null;
}

export interface Review {
  readonly by: string;
  readonly role: string;
  readonly on: number;
  readonly text: string;
}

export interface Article {
  /** `Art. 201` */
  readonly citation: string;
  /** The heading in full. */
  readonly heading: string;
  readonly level: number;
  readonly range: Range;
  readonly points: readonly GlossPoint[];
}

export interface GlossPoint {
  /** 1-based within the article. */
  readonly number: number;
  readonly texts: Texts;
  readonly notEncoded: string | null;
  /** The places of the statute's own article that it speaks for; null where it does not say. */
  readonly covers: readonly Place[] | null;
  /** Rows of a table of facts that it answers for itself, where no rule does. */
  readonly rows: readonly string[];
  /** What it rests on is known from memory or second-hand; so are the rules that claim it. */
  readonly unconfirmed: boolean;
  /** Names of the rules that claim it. */
  readonly claimedBy: readonly string[];
  readonly range: Range;
}

/** A place in an article's own text, each part from 1: a paragraph, an item of its list, a sentence; with all that lies in it. */
export interface Place {
  readonly paragraph: number;
  readonly item: number | null;
  readonly sentence: number | null;
}

export interface EventKind {
  readonly name: string;
  readonly texts: Texts;
  /** What its declaration calls it, by language: logs and matters may use these names too. */
  readonly called: Texts;
  readonly by: 'office' | 'party';
  /** It is no act: it happens by the law alone, so that a source without a name for it lacks nothing. */
  readonly byLaw?: true;
  readonly once: boolean;
  /** Attribute ids. */
  readonly attributes: readonly number[];
  /** It records a person's answer: in a boolean attribute, or (null) by having happened. `denies`: that it is not so. */
  readonly judges: { readonly text: string; readonly attribute: number | null; readonly denies?: true } | null;
  readonly article: number;
  readonly range: Range;
}

export type AttributeType = 'text' | 'number' | 'money' | 'date' | 'boolean' | 'list';

export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
  /** The words that a text, or each item of a list, may be: any other cannot be read. Null: any text. */
  readonly words: readonly string[] | null;
}

export interface Fact {
  readonly name: string;
  readonly type: ValueType;
  readonly expression: Expression;
  readonly under: Under | null;
  readonly article: number;
  readonly range: Range;
}

/** Numbers that are set outside the law, from a day on. */
export interface Table {
  readonly name: string;
  /** What its rows tell apart, for readers. */
  readonly keys: readonly string[];
  readonly type: 'number' | 'money';
  /** By day, the earliest first. */
  readonly rows: readonly TableRow[];
  readonly article: number;
  readonly range: Range;
}

export interface TableRow {
  readonly from: number;
  /** `keys` null: for all others. */
  readonly cells: readonly { readonly keys: readonly string[] | null; readonly value: number }[];
}

export interface Reading {
  readonly name: string;
  readonly options: readonly { readonly name: string; readonly text: string }[];
  /** Index into `options`. */
  readonly assumed: number;
  readonly range: Range;
}

/** Holds only where reading `reading` is taken as option `option` (indices). */
export interface Under {
  readonly reading: number;
  readonly option: number;
}

export interface Version {
  readonly span: DaySpan;
  /** Event code whose (first) day picks the version; null: the trigger's or the guarded act's own day. */
  readonly by: number | null;
}

/** What groups events for a rule. `case` alone is the default; names are attribute ids, `office` is the event's office. */
export interface Key {
  readonly byCase: boolean;
  readonly byOffice: boolean;
  readonly attributes: readonly number[];
}

/** How a statute counts differently; the names are those of `docs/language.md`. */
export type CountingOption = (typeof COUNTING_OPTIONS)[number];
export const COUNTING_OPTIONS = [
  'start-day-counts',
  'hours-from-next-hour',
  'months-last-to-last',
  'pause-takes-both-ends',
  'pause-takes-neither-end',
  'extension-adds-to-rolled-day',
  'extension-in-time-unrolled',
  'deemed-next-day',
  'late-in-working-days',
] as const;

interface RuleBase {
  /** Versions of one rule share its name. */
  readonly name: string;
  readonly article: number;
  readonly version: Version;
  readonly under: Under | null;
  readonly key: Key;
  /** Null: as the law or calendar says. */
  readonly rolls: boolean | null;
  readonly options: readonly CountingOption[];
  /** Names of the rules that do not answer where this one does. */
  readonly overrides: readonly string[];
  readonly points: readonly number[];
  readonly rows: readonly string[];
  readonly range: Range;
}

export type Rule = DutyRule | RecurringRule | GuardRule | NotBothRule;

export interface DutyRule extends RuleBase {
  readonly kind: 'duty';
  readonly trigger: Anchor;
  readonly bearer: 'office' | 'party';
  /** As the law names the bearer, where it does. */
  readonly bearerName: string | null;
  readonly answers: readonly Pattern[];
  readonly due: Due | null;
  /** Its elapsed times are measured; without a number beside it, never a breach. */
  readonly promptly: boolean;
  /** What makes a late answer `late-explained`. */
  readonly explained: readonly Pattern[];
  readonly unless: readonly Pattern[];
  /** Only what comes after the trigger frees of it; absent: what came before does too. */
  readonly unlessSince?: true;
  readonly discharge: Discharge;
}

export type Due =
  | { readonly op: 'within'; readonly length: Length }
  | { readonly op: 'by'; readonly point: Point }
  | { readonly op: 'lapse'; readonly clock: number };

/** One instance for each bearer and calendar period; the length is counted from the period's last day. */
export interface RecurringRule extends RuleBase {
  readonly kind: 'recurring';
  readonly every: CalendarPeriod;
  readonly bearer: 'office' | 'party';
  readonly bearerName: string | null;
  readonly answers: readonly Pattern[];
  readonly length: Length;
  /** Date attribute of an answer that lies in the period that it answers. */
  readonly names: number | null;
  /** Attributes of its key: only an event whose kind has them all shows that there is the bearer. */
  readonly shownBy: readonly number[];
}

export const CALENDAR_PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;
export type CalendarPeriod = (typeof CALENDAR_PERIODS)[number];

export type Discharge =
  | { readonly mode: 'all' }
  | { readonly mode: 'oldest' }
  /** Only instances whose trigger has the same values of these attributes. */
  | { readonly mode: 'same'; readonly attributes: readonly number[] };

export interface GuardRule extends RuleBase {
  readonly kind: 'guard';
  readonly act: Pattern;
  /** Where false the act is `not-begun`. */
  readonly applies: Condition | null;
  readonly condition: Condition;
}

/** Judged once a key: on whichever act makes it both. */
export interface NotBothRule extends RuleBase {
  readonly kind: 'not-both';
  readonly left: Pattern;
  readonly right: Pattern;
}

/** Events of one of these kinds for which the condition holds. */
export interface Pattern {
  /** One alternative per event kind named. */
  readonly of: readonly Alternative[];
}

export interface Alternative {
  readonly event: number;
  readonly where: Condition | null;
  /** Absent: at any time. */
  readonly window?: Window;
}

/** A stretch of days, seen from the moment at hand. */
export type Window =
  | { readonly op: 'ending'; readonly period: Period /** null: at the moment itself */; readonly at: Point | null }
  | { readonly op: 'since'; readonly point: Point };

export interface Anchor {
  readonly which: 'first' | 'latest' | 'each';
  readonly pattern: Pattern;
}

export type Unit = 'minutes' | 'hours' | 'days' | 'working-days' | 'months';

/** A sum: months are added first, then days, then working days; weeks and years have become days and months. Never mixes hours with days. */
export interface Period {
  readonly months: number;
  readonly days: number;
  readonly workingDays: number;
  readonly minutes: number;
}

export type Length =
  | { readonly op: 'period'; readonly period: Period }
  | {
      readonly op: 'attribute';
      readonly attribute: number;
      readonly unit: Unit /** times this (weeks = 7 days) */;
      readonly times: number;
    }
  | { readonly op: 'if'; readonly condition: Condition; readonly then: Length; readonly otherwise: Length }
  /** A whole number of units that a fact or a table gives. */
  | { readonly op: 'value'; readonly expression: Expression; readonly unit: Unit; readonly times: number }
  /** Added by unit. */
  | { readonly op: 'sum'; readonly of: readonly Length[] }
  | { readonly op: 'longer' | 'shorter'; readonly of: readonly Length[] };

export type Point =
  | { readonly op: 'event'; readonly anchor: Anchor }
  /** Any expression of type date: an attribute, `last(E.a)`, a written date. */
  | { readonly op: 'date'; readonly expression: Expression }
  | { readonly op: 'shift'; readonly point: Point; readonly period: Period; readonly sign: 1 | -1 }
  | { readonly op: 'if'; readonly condition: Condition; readonly then: Point; readonly otherwise: Point }
  /** The day by which a clock runs out, as known at the moment. */
  | { readonly op: 'lapse'; readonly clock: number }
  /** `last` is there once all are; of `earlier` and `later` those that have not happened do not count. */
  | { readonly op: 'earlier' | 'later' | 'last'; readonly of: readonly Point[] };

/** Three-valued: true, false, unknown. */
export type Condition =
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'constant'; readonly value: boolean }
  | { readonly op: 'seen'; readonly pattern: Pattern }
  | { readonly op: 'compare'; readonly compare: Compare; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'boolean'; readonly expression: Expression }
  | { readonly op: 'missing'; readonly expression: Expression }
  | { readonly op: 'in'; readonly left: Expression; readonly set: ValueSet }
  /** A person's answer, recorded by the kinds of the pattern; unknown until then. */
  | { readonly op: 'judged'; readonly text: string; readonly pattern: Pattern }
  | { readonly op: 'clock'; readonly clock: number; readonly state: ClockState }
  | {
      readonly op: 'quantified';
      readonly which: 'all' | 'any';
      readonly variable: string;
      readonly set: ValueSet;
      readonly of: Condition;
    }
  /** From one minute of the day up to another, over midnight where that is the earlier. */
  | { readonly op: 'time-of-day'; readonly from: number; readonly until: number }
  | { readonly op: 'kind-of-day'; readonly working: boolean }
  | TimeTest;

export type ClockState = 'begun' | 'running' | 'paused' | 'run-out';

/** The conditions about time; a party's act that fails only these is `out-of-time` rather than `barred`. */
export type TimeTest =
  /** day(act) <= due of the length from the point */
  | { readonly op: 'within'; readonly length: Length; readonly of: Point }
  /** day(act) >= N-th counting day after the point */
  | { readonly op: 'from-day'; readonly n: number; readonly unit: 'days' | 'working-days'; readonly after: Point }
  /** day(act) > N-th counting day (unrolled due day) */
  | { readonly op: 'after'; readonly length: Length; readonly from: Point }
  /** before: day(act) < point; by: day(act) <= point */
  | { readonly op: 'before' | 'by'; readonly point: Point }
  /** day(act) > point */
  | { readonly op: 'past'; readonly point: Point }
  /** `at least PERIOD before POINT`: day(point) - day(act) >= N, months clamped backwards */
  | { readonly op: 'ahead'; readonly period: Period; readonly of: Point };

export type Compare = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type ValueType = AttributeType;

export type Expression =
  | { readonly op: 'literal'; readonly type: 'number' | 'money' | 'date'; readonly value: number }
  | { readonly op: 'literal'; readonly type: 'text'; readonly value: string }
  | { readonly op: 'literal'; readonly type: 'boolean'; readonly value: boolean }
  /** Of the event at hand: the judged act, the trigger, or in a pattern's `where` the event that is matched. */
  | { readonly op: 'attribute'; readonly attribute: number; readonly type: ValueType }
  | { readonly op: 'actor' | 'role' | 'office'; readonly type: 'text' }
  | { readonly op: 'fact'; readonly fact: number; readonly type: ValueType }
  | {
      readonly op: 'aggregate';
      readonly fn: AggregateFn;
      readonly pattern: Pattern;
      readonly attribute: number | null;
      readonly type: ValueType;
    }
  | {
      readonly op: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
      readonly type: 'number' | 'money';
    }
  | { readonly op: 'negate'; readonly of: Expression; readonly type: 'number' | 'money' }
  | {
      readonly op: 'if';
      readonly condition: Condition;
      readonly then: Expression;
      readonly otherwise: Expression;
      readonly type: ValueType;
    }
  /** Of a quantified condition. */
  | { readonly op: 'variable'; readonly name: string; readonly type: 'text' }
  /** `at` null: the day of the event at hand. */
  | {
      readonly op: 'table';
      readonly table: number;
      readonly keys: readonly Expression[];
      readonly at: Point | null;
      readonly type: 'number' | 'money';
    }
  | { readonly op: 'size'; readonly attribute: number; readonly type: 'number' }
  /** Civil days from one point to the other. */
  | { readonly op: 'days'; readonly from: Point; readonly to: Point; readonly type: 'number' };

export type AggregateFn = 'count' | 'sum' | 'first' | 'last' | 'min' | 'max' | 'distinct';

export type ValueSet =
  | { readonly op: 'literals'; readonly values: readonly (string | number)[] }
  | { readonly op: 'actors' | 'offices'; readonly pattern: Pattern }
  | { readonly op: 'values'; readonly pattern: Pattern; readonly attribute: number }
  /** A list attribute of the event at hand. */
  | { readonly op: 'list'; readonly attribute: number };
