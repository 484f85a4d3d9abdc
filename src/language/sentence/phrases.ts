import type { CountingOption } from '../ir.js';

/**
 * The words of one language, a template a construct. `{name}` stands for a part; a unit has its forms for one and for many
 * divided by `|` where the language has two. What is long stands in sentences of its own after the first (`tails`) or in
 * numbered parts, so that nothing hangs on where a comma stands.
 */
export interface Phrases {
  readonly office: string;
  readonly party: string;
  readonly quoted: string;
  readonly listComma: string;
  readonly listAnd: string;
  readonly listOr: string;
  /** Between two clauses. */
  readonly clauseAnd: string;
  readonly clauseOr: string;
  /** Two clauses of which one is enough. */
  readonly oneOf: string;
  readonly brackets: string;
  /** A sentence with its citation; what stands between its sentences; and before it, which reading of the text it holds on. */
  readonly sentence: string;
  readonly next: string;
  readonly assumedReading: string;
  readonly otherReading: string;
  /** Of three or more readings, one that is not assumed. */
  readonly anotherReading: string;
  /** Of a choice or several demands, each numbered: by depth `{n}`, a letter, a roman or a circled number; what stands between, and before the last. */
  readonly numbers: readonly [string, string, string];
  readonly allOf: string;
  readonly anyOf: string;
  readonly partEnd: string;
  readonly partAnd: string;
  readonly partOr: string;
  readonly where: string;
  readonly windowed: string;
  readonly first: string;
  readonly latest: string;
  readonly each: string;
  /** Of several kinds of event. */
  readonly firstOf: string;
  readonly latestOf: string;
  /** In what changes a clock: the event that acts, or the first after it. */
  readonly that: string;
  readonly following: string;
  readonly duty: string;
  readonly step: string;
  readonly steps: string;
  /** Where the law has words for what one does who takes the step. */
  readonly act: string;
  readonly acts: string;
  /** What is done is itself what the event is called. */
  readonly actIsName: boolean;
  readonly dueWithin: string;
  readonly dueLimit: string;
  readonly dueBy: string;
  readonly dueByDay: string;
  readonly dueLapse: string;
  readonly dueAnd: string;
  readonly promptly: string;
  readonly explained: string;
  readonly unless: string;
  readonly unlessSince: string;
  readonly doneBefore: string;
  readonly oldest: string;
  readonly same: string;
  readonly recurring: string;
  readonly answersFor: string;
  readonly every: Readonly<Record<'month' | 'quarter' | 'half-year' | 'year', string>>;
  /** What a guard is about: one kind of act, or each of several. */
  readonly guarded: string;
  readonly guardedAny: string;
  readonly guard: string;
  readonly guardAll: string;
  readonly guardAny: string;
  readonly guardAnd: string;
  readonly never: string;
  /** When a guard applies: before a short sentence, or a sentence of its own after it. */
  readonly guardWhere: string;
  readonly guardOnly: string;
  readonly notBoth: string;
  readonly fact: string;
  readonly factTrue: string;
  readonly perKey: string;
  readonly keyCase: string;
  readonly keyOffice: string;
  /** After the citation. */
  readonly versionFrom: string;
  readonly versionUntil: string;
  readonly versionBetween: string;
  readonly versionBy: string;
  readonly overrides: string;
  /** How days are counted otherwise than by the law's own rule. */
  readonly rolled: string;
  readonly notRolled: string;
  readonly option: Readonly<Record<CountingOption, string>>;
  readonly minutes: string;
  readonly hours: string;
  readonly days: string;
  readonly workingDays: string;
  readonly months: string;
  readonly years: string;
  readonly periodAnd: string;
  readonly lengthOf: string;
  /** A length that hangs on conditions, said in a sentence of its own: the sentence, how one is named, how one of several is. */
  readonly limitIs: string;
  readonly limitIf: string;
  readonly limitElseIf: string;
  readonly limitElse: string;
  readonly lengthIf: string;
  readonly longer: string;
  readonly shorter: string;
  readonly sum: string;
  readonly plus: string;
  readonly minus: string;
  readonly earlier: string;
  readonly later: string;
  readonly last: string;
  readonly lapse: string;
  readonly within: string;
  readonly withinLimit: string;
  readonly after: string;
  readonly afterLimit: string;
  /** Within so long after a calendar period's end. */
  readonly withinEnd: string;
  readonly withinEndLimit: string;
  readonly fromDay: string;
  readonly fromWorkingDay: string;
  readonly before: string;
  readonly by: string;
  /** Where what it must not pass is an event. */
  readonly byDay: string;
  readonly past: string;
  readonly ahead: string;
  /** A condition after `only`, and a test of time inside a condition. */
  readonly onlyIf: string;
  readonly asCondition: string;
  readonly seen: string;
  readonly seenAny: string;
  readonly notSeen: string;
  readonly notSeenAny: string;
  readonly notSeenBoth: string;
  readonly seenIn: string;
  readonly notSeenIn: string;
  readonly not: string;
  readonly always: string;
  readonly neverTrue: string;
  /** Values of what is asked with yes or no. */
  readonly yes: string;
  readonly no: string;
  readonly isTrue: string;
  readonly isFalse: string;
  readonly missing: string;
  readonly recorded: string;
  readonly isOne: string;
  readonly isNeither: string;
  readonly isNone: string;
  readonly isIn: string;
  readonly notIn: string;
  /** Of a list that an event carries. */
  readonly includes: string;
  readonly includesNot: string;
  readonly compare: Readonly<Record<'=' | '!=' | '<' | '<=' | '>' | '>=', string>>;
  readonly compareDays: Readonly<Record<'=' | '!=' | '<' | '<=' | '>' | '>=', string>>;
  readonly actor: string;
  readonly role: string;
  readonly officeOfEvent: string;
  /** `{attribute}` of `{event}`; of an event that happens once, `once` says the first and the last. */
  readonly aggregate: Readonly<Record<'sum' | 'first' | 'last' | 'min' | 'max' | 'distinct' | 'once', string>>;
  readonly count: string;
  readonly size: string;
  readonly daysBetween: string;
  readonly actors: string;
  readonly offices: string;
  readonly values: string;
  readonly choice: string;
  readonly judged: string;
  readonly judgedNot: string;
  readonly clockState: Readonly<Record<'begun' | 'running' | 'paused' | 'run-out', string>>;
  readonly clockNotState: Readonly<Record<'begun' | 'running' | 'paused' | 'run-out', string>>;
  /** What stands for each member of a set; `{name}` is the law's own. */
  readonly variable: string;
  readonly quantified: Readonly<Record<'all' | 'any', string>>;
  readonly timeOfDay: string;
  readonly workingDay: string;
  readonly dayOff: string;
  readonly windowLast: string;
  readonly windowEnding: string;
  readonly windowSince: string;
  readonly lookup: string;
  readonly clock: string;
  readonly clockLimit: string;
  readonly clockOff: string;
  /** What changes a clock: one clause, or several numbered. */
  readonly changesOne: string;
  readonly changes: string;
  /** Two kinds of event that change it only together. */
  readonly together: string;
  readonly effect: Readonly<
    Record<
      | 'pause'
      | 'pause-day'
      | 'extend'
      | 'extend-most'
      | 'restart'
      | 'restart-keeping'
      | 'move'
      | 'set'
      | 'set-until'
      | 'end',
      string
    >
  >;
  readonly limitOnce: string;
  readonly limitTimes: string;
  readonly limitEach: string;
  readonly limitTotal: string;
  readonly effectIf: string;
  readonly deem: string;
  readonly deemUnless: string;
  readonly runsOut: string;
  readonly firstHolds: string;
  /** A condition that is said in a sentence of its own. */
  readonly firstHoldsBelow: string;
  readonly conditionIs: string;
  /** The names of months, or how a day is written with its numbers. */
  readonly date: string;
  readonly monthNames: readonly string[];
  /** Contractions, applied to the whole sentence. */
  readonly tidy: readonly (readonly [RegExp, string])[];
}
