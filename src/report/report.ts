import {
  type Breachable,
  breachable,
  isAdverse,
  judgmentsIn,
  unconfirmedRules,
  VERDICTS,
  type Verdict,
  type VerdictCounts,
} from '../engine/index.js';
import { type Attribute, type CalendarPeriod, type Texts, textIn } from '../language/index.js';
import { type Oddity, type TimeColumn, timeEdges } from '../log/index.js';
import type { CheckRun, Statute } from './check-run.js';
import type { ErrorRate } from './error-rate.js';
import { mentionsOf } from './mentions.js';
import type { NoteCounts } from './note-counts.js';
import { adverseCount, type ReadAs } from './readings.js';
import { type RecordedDue, recordedDues } from './recorded-due.js';
import { ruleTitles } from './rule-titles.js';
import { writtenTimes } from './written-time.js';

/** Bumped whenever a reader of an older output would misread a newer one. */
export const SCHEMA_VERSION = 3;

export interface Amount {
  readonly n: number;
  readonly unit: 'days' | 'hours';
}

/** Everything that is said about a run beside its findings. */
export interface ReportHead {
  /** Version of the program. */
  readonly duecourse: string;
  readonly schemaVersion: number;
  /** The time of checking: a day, which counts to its end, or an instant. */
  readonly at: string;
  readonly log: {
    readonly name: string;
    readonly cases: number;
    readonly events: number;
    readonly activities: number;
    /** First and last time in the log, as written. */
    readonly first: string | null;
    readonly last: string | null;
  };
  readonly law: {
    readonly id: string;
    readonly title: string;
    readonly draft: boolean;
    readonly complete: boolean;
    readonly assumed: Readonly<Record<string, string>>;
  };
  readonly rules: readonly RuleReport[];
  readonly notCheckable: readonly NotCheckable[];
  /** Rules that stand in the law only under a reading that is not assumed. */
  readonly underOtherReadings: readonly OtherRule[];
  /** What was strange in the log or in its binding. */
  readonly oddities: readonly Oddity[];
  /** How far the check can be believed, where a sample of it was looked at by people; absent where none was. */
  readonly errorRate?: ErrorRate;
  /** What became of its adverse findings; absent of a check that belongs to no run. */
  readonly notes?: NoteCounts;
}

export interface RuleReport {
  readonly law: string;
  readonly rule: string;
  readonly article: string;
  /** What it asks, in short, by language: a point of the gloss that it claims; null where it claims none. */
  readonly title: Texts | null;
  readonly kind: 'duty' | 'guard';
  /** One number for each verdict. */
  readonly counts: VerdictCounts;
  /** Longest delay; null where nothing was late. */
  readonly worst: Amount | null;
  /** What the binding takes for granted and this rule rests on. */
  readonly assumptions: readonly string[];
  /** How often each verdict is given under each other reading that the rule depends on. */
  readonly readings: readonly RuleReading[];
  /** How the due days that the source keeps agree with the law's; absent where the binding names no column for them. */
  readonly recordedDue?: RecordedDue;
  /** What some of its verdicts wait for: what the law leaves to a person's judgment, as it words it; absent where none waits. */
  readonly judgments?: readonly string[];
  /** Of a duty that recurs: the period for which it is owed anew, by whoever the log has been seen to know. */
  readonly recurs?: CalendarPeriod;
  /** It rests on a source that is still to be confirmed; absent where it does not. */
  readonly unconfirmed?: true;
  /** Why this record can never show it broken, so that none found says nothing; absent where it can. */
  readonly cannotShow?: Exclude<Breachable, 'yes'>;
}

export interface RuleReading {
  readonly reading: string;
  readonly assumed: string;
  readonly option: string;
  readonly counts: VerdictCounts;
  readonly adverse: number;
}

/** A rule that is there only under a reading that is not assumed, with what it would say. */
export interface OtherRule extends RuleReading {
  readonly law: string;
  readonly rule: string;
  readonly article: string;
  readonly kind: 'duty' | 'guard';
}

export interface NotCheckable {
  readonly law: string;
  readonly rule: string;
  readonly article: string;
  readonly kind: 'duty' | 'guard';
  /** Events that the source would have to record. */
  readonly missing: readonly string[];
}

/** The report of a run without its findings. */
export function reportHead(run: CheckRun, language = 'en'): ReportHead {
  const { statute, log, bound, rules, result } = run;
  const { law } = statute;
  const dues = recordedDues(run);
  const unconfirmed = unconfirmedRules(law);
  const titles = ruleTitles(law, rules.rules);
  const oddities = [...log.oddities, ...bound.oddities].map(({ code, count, example, subject }: Oddity) => ({
    code,
    count,
    ...(subject === undefined ? {} : { subject }),
    // An example is a value of the log.
    ...(run.masker.shows && example !== undefined ? { example } : {}),
  }));
  return {
    duecourse: run.version,
    schemaVersion: SCHEMA_VERSION,
    at: run.at,
    log: {
      name: log.name,
      cases: log.caseCount,
      events: log.eventCount,
      activities: log.activity.dictionary.length,
      ...edges(log.time, writtenTimes(log.time, run.clock)),
    },
    law: {
      id: law.id,
      title: textIn(law.titles, language, law.id),
      draft: law.review === null,
      complete: statute.complete,
      assumed: law.assumed,
    },
    rules: rules.rules.flatMap((_, r) =>
      result.rules[r]!.missing.length === 0 ? [ruleReport(run, r, titles[r]!, dues, unconfirmed)] : [],
    ),
    notCheckable: rules.rules.flatMap(({ name, article, kind }, r) => {
      const { missing } = result.rules[r]!;
      return missing.length === 0
        ? []
        : [{ law: law.id, rule: name, article: law.articles[article]!.citation, kind, missing }];
    }),
    underOtherReadings: otherRules(run),
    oddities,
  };
}

function ruleReport(
  run: CheckRun,
  r: number,
  title: Texts | null,
  dues: ReadonlyMap<string, RecordedDue>,
  unconfirmed: ReadonlySet<string>,
): RuleReport {
  const recordedDue = dues.get(run.rules.rules[r]!.name);
  const { law } = run.statute;
  const { name, article, kind, versions } = run.rules.rules[r]!;
  const { counts, worst } = run.result.rules[r]!;
  const unit = mentionsOf(law, versions).hours ? 'hours' : 'days';
  const version = versions[0]!;
  return {
    law: law.id,
    rule: name,
    article: law.articles[article]!.citation,
    title,
    kind,
    counts,
    worst: worst > 0 ? { n: worst, unit } : null,
    assumptions: assumptionsOf(run, r).map(assumedText),
    readings: readingsOf(run, name),
    ...(recordedDue ? { recordedDue } : {}),
    ...(counts['for-review'] > 0 ? { judgments: judgmentsIn(law, versions) } : {}),
    ...(version.kind === 'recurring' ? { recurs: version.every } : {}),
    ...(unconfirmed.has(name) ? { unconfirmed: true as const } : {}),
    ...cannotShow(run, r),
  };
}

/** What has been found can be shown, whatever a look at the rule says. */
function cannotShow({ rules, statute, bound, result }: CheckRun, r: number): Pick<RuleReport, 'cannotShow'> {
  if (adverseCount(result.rules[r]!.counts) > 0) return {};
  const why = breachable(rules.rules[r]!, statute.law, bound.recording);
  return why === 'yes' ? {} : { cannotShow: why };
}

function readingsOf(run: CheckRun, rule: string): RuleReading[] {
  return run.readings.flatMap((as) => readingOf(run, as, rule) ?? []);
}

function readingOf(run: CheckRun, as: ReadAs, rule: string): RuleReading | undefined {
  const counts = as.counts.get(rule);
  const { name, options } = run.statute.law.readings[as.reading]!;
  const assumed = run.rules.readings[as.reading]!;
  return (
    counts && {
      reading: name,
      assumed: options[assumed]!.name,
      option: options[as.option]!.name,
      counts,
      adverse: adverseCount(counts),
    }
  );
}

function otherRules(run: CheckRun): OtherRule[] {
  const { law } = run.statute;
  const here = new Set(run.rules.rules.map((r) => r.name));
  return run.readings.flatMap((as) =>
    as.rules.rules.flatMap(({ name, article, kind }) => {
      const reading = here.has(name) ? undefined : readingOf(run, as, name);
      return reading ? [{ law: law.id, rule: name, article: law.articles[article]!.citation, kind, ...reading }] : [];
    }),
  );
}

/** Something that a binding takes for granted: an event that never happens, or the value of an attribute (an empty text: that it has none). */
export type Assumed =
  | { readonly is: 'never'; readonly event: string }
  | { readonly is: 'value'; readonly attribute: string; readonly value: string | number };

/** What a rule rests on that the binding takes for granted. */
export function assumptionsOf(
  run: Pick<CheckRun, 'rules' | 'binding'> & { readonly statute: Pick<Statute, 'law'> },
  r: number,
): Assumed[] {
  const { law } = run.statute;
  const { events, attributes } = mentionsOf(law, run.rules.rules[r]!.versions);
  const never = run.binding.never.filter((e) => events.has(e));
  const assumed = run.binding.assume.filter((a) => attributes.has(a.attribute));
  return [
    ...never.map((e) => ({ is: 'never', event: law.events[e]!.name }) as const),
    ...assumed.map(
      (a) =>
        ({
          is: 'value',
          attribute: law.attributes[a.attribute]!.name,
          value: saidValue(law.attributes[a.attribute]!, a.value),
        }) as const,
    ),
  ];
}

/** Truth values and money as they are written, not as the engines count with them. */
function saidValue({ type }: Attribute, value: string | number): string | number {
  if (value === '') return value;
  if (type === 'boolean') return value === 1 ? 'true' : 'false';
  return type === 'money' && typeof value === 'number' ? (value / 100).toFixed(2) : value;
}

/** An assumption as programs read it. */
export function assumedText(assumed: Assumed): string {
  if (assumed.is === 'never') return `${assumed.event} never happens`;
  return assumed.value === '' ? `${assumed.attribute} is missing` : `${assumed.attribute} = ${assumed.value}`;
}

/** How many findings of a run, before `--summary` leaves them out, have one of these verdicts. */
export function countOf(run: CheckRun, verdicts: ReadonlySet<Verdict>): number {
  let sum = 0;
  for (const { counts } of run.result.rules)
    for (const verdict of VERDICTS) if (verdicts.has(verdict)) sum += counts[verdict];
  return sum;
}

export const ADVERSE: ReadonlySet<Verdict> = new Set(VERDICTS.filter(isAdverse));

function edges(
  column: TimeColumn,
  written: (row: number) => string | null,
): { first: string | null; last: string | null } {
  const { first, last } = timeEdges(column);
  return { first: first < 0 ? null : written(first), last: last < 0 ? null : written(last) };
}
