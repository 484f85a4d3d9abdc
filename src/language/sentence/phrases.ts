/**
 * The words of one language, a template a construct. `{name}` stands for a part; a unit has its forms for one and for many
 * divided by `|` where the language has two.
 */
export interface Phrases {
  readonly office: string;
  readonly party: string;
  readonly quoted: string;
  readonly listComma: string;
  readonly listAnd: string;
  readonly listOr: string;
  /** Between things that are compared, as in `the later of A and B`. */
  readonly listPair: string;
  readonly where: string;
  readonly first: string;
  readonly latest: string;
  readonly each: string;
  readonly duty: string;
  readonly dueWithin: string;
  readonly dueBy: string;
  readonly unless: string;
  readonly guard: string;
  readonly never: string;
  readonly guardIf: string;
  readonly notBoth: string;
  readonly fact: string;
  readonly versionFrom: string;
  readonly versionUntil: string;
  readonly versionBetween: string;
  readonly underReading: string;
  /** Where the law has words for the option. */
  readonly underOption: string;
  /** Of a rule kept for something other than the case. */
  readonly perKey: string;
  readonly keyCase: string;
  readonly keyOffice: string;
  readonly minutes: string;
  readonly hours: string;
  readonly days: string;
  readonly workingDays: string;
  readonly months: string;
  readonly years: string;
  readonly periodAnd: string;
  readonly lengthOf: string;
  readonly lengthIf: string;
  readonly longer: string;
  readonly shorter: string;
  readonly plus: string;
  readonly minus: string;
  readonly earlier: string;
  readonly later: string;
  readonly within: string;
  readonly after: string;
  readonly fromDay: string;
  readonly fromWorkingDay: string;
  readonly before: string;
  readonly by: string;
  readonly ahead: string;
  /** A condition after `only`, and a test of time inside a condition. */
  readonly onlyIf: string;
  readonly asCondition: string;
  readonly seen: string;
  readonly notSeen: string;
  readonly not: string;
  readonly always: string;
  readonly neverTrue: string;
  readonly isTrue: string;
  readonly isFalse: string;
  readonly missing: string;
  readonly recorded: string;
  readonly isIn: string;
  readonly notIn: string;
  readonly compare: Readonly<Record<'=' | '!=' | '<' | '<=' | '>' | '>=', string>>;
  readonly actor: string;
  readonly role: string;
  readonly officeOfEvent: string;
  readonly attributeOf: string;
  readonly aggregate: Readonly<Record<'count' | 'sum' | 'first' | 'last' | 'min' | 'max' | 'distinct', string>>;
  readonly size: string;
  readonly daysBetween: string;
  readonly actors: string;
  readonly offices: string;
  readonly values: string;
  /** What stands after the acts of a duty. */
  readonly dueLapse: string;
  readonly promptly: string;
  readonly explained: string;
  readonly recurring: string;
  readonly every: Readonly<Record<'month' | 'quarter' | 'half-year' | 'year', string>>;
  readonly overrides: string;
  readonly sum: string;
  readonly choice: string;
  readonly last: string;
  readonly lapse: string;
  readonly past: string;
  readonly judged: string;
  readonly clockState: Readonly<Record<'begun' | 'running' | 'paused' | 'run-out', string>>;
  readonly quantified: Readonly<Record<'all' | 'any', string>>;
  readonly timeOfDay: string;
  readonly workingDay: string;
  readonly dayOff: string;
  readonly windowLast: string;
  readonly windowEnding: string;
  readonly windowSince: string;
  readonly lookup: string;
  readonly clock: string;
  readonly clockOff: string;
  /** Effects on a clock, one after another; `{limits}` and `{if}` follow each. */
  readonly effect: Readonly<
    Record<
      'pause' | 'extend' | 'extend-most' | 'restart' | 'restart-keeping' | 'move' | 'set' | 'set-until' | 'end',
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
  /** Contractions, applied to the whole sentence. */
  readonly tidy: readonly (readonly [RegExp, string])[];
  readonly yes: string;
  readonly no: string;
}
