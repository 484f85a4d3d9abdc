import type { Verdict } from '../../engine/index.js';
import type { Texts } from '../../language/index.js';
import type { FailedTest } from '../failed-tests.js';
import type { ReportedEvent, ReportedFinding } from '../findings.js';
import type { Names } from '../names.js';
import type { Reason } from '../reasons.js';
import type { Receipt } from '../receipt.js';
import type { ReportHead } from '../report.js';
import type { Suspicion } from '../suspicion.js';

/**
 * Everything that a report shows, as plain data without a language of its own: what `--format json` writes, and what every
 * other form (page, workbook, tables, summary) is made from, at once or later from the stored file. Masked from the start:
 * nothing in it that the binding does not declare safe is in clear.
 *
 * Rules and verdicts are named by their place: a rule by its index in `rules`, a verdict by its name.
 */
export interface ReportDocument extends ReportHead {
  /** What the law says of the rules and events that the report names, in every language that there is. */
  readonly wording: Wording;
  readonly readiness: Readiness;
  /** By month, by office where offices are safe to show, by each safe attribute of at most 200 values. */
  readonly breakdowns: readonly Breakdown[];
  readonly delays: readonly DelayDistribution[];
  /** Of duties for which the law sets no number, or asks for promptness beside it; absent in older reports. */
  readonly elapsed?: readonly ElapsedDistribution[];
  readonly evidence: Evidence;
  /** All of them, made one by one as they are asked for; may be gone through again. */
  readonly findings: Iterable<ReportedFinding>;
  readonly receipt: Receipt;
}

export interface Wording extends Names {
  readonly lawTitles: Texts;
  readonly source: Texts;
  readonly rules: readonly RuleWording[];
}

/** As long as `rules`, place by place. */
export interface RuleWording {
  /** Heading of the article. */
  readonly heading: string;
  /** The rule as a sentence, by language tag; of the version in force last where there are several. */
  readonly sentence: Texts;
  /** The points of the gloss that the rule claims. */
  readonly gloss: readonly Texts[];
  /** Who owes a duty; null of what is no duty. */
  readonly bearer: 'office' | 'party' | null;
}

/** What the record can tell at all: shown before any accusation. */
export interface Readiness {
  /** As long as `rules`, place by place. */
  readonly rules: readonly RuleReadiness[];
  /** Cases with two events alike in kind, time and every attribute, and how many events are such repetitions. */
  readonly duplicates: { readonly cases: number; readonly events: number };
  readonly impossible: readonly ImpossibleDates[];
  /** Values that are there and cannot be read, most first. */
  readonly unreadable: readonly UnreadableValues[];
  /** Days on which far more was entered than on others, most first; at most 20, and 5 of one kind of event. */
  readonly piledUp: readonly PiledUp[];
  /** Between act and entry; null where the binding names no time of entry. */
  readonly lag: Lag | null;
  /** The column that holds offices, where the binding does not declare it safe to show; absent where nothing would be gained by that. */
  readonly maskedOffice?: string;
}

export interface RuleReadiness {
  /** Instances judged, all verdicts but `not-in-force`. */
  readonly instances: number;
  /** Those of them that are not `undetermined`. */
  readonly decided: number;
  /** Undetermined instances that `lacking` was asked of: all of them, or a sample spread over them. */
  readonly explained: number;
  /** What the record lacks, and how many undetermined instances hang on it; most first. */
  readonly lacking: readonly Lack[];
  /** Why the rule's adverse verdicts may be an artefact; null where nothing points to it. */
  readonly suspect: Suspicion | null;
}

export interface Lack extends Reason {
  readonly instances: number;
  /** Instances that lack nothing else: with this in the record they would be decided. */
  readonly alone: number;
  readonly cases: number;
}

export interface UnreadableValues {
  /** `event.attribute` by the law's names. */
  readonly field: string;
  /** The column of the source. */
  readonly column: string;
  readonly values: number;
  /** Some of them as they are written; none where the binding does not call the column safe to show. */
  readonly written: readonly string[];
  /** Of an attribute whose words the law says: those of the source that are none of them, most first; masked as values of the column are. */
  readonly words: readonly { readonly word: string; readonly values: number }[];
  /** The words that the law knows. */
  readonly known: readonly string[];
  /** The line of the binding that gives them a meaning, with WORD for each word of the law; null where the law says no words. */
  readonly remedy: string | null;
}

export interface ImpossibleDates {
  /**
   * - `future`: after the time of checking; counts as not having happened
   * - `before-log`: before the day from which the binding calls the record complete
   * - `far-past`: long before nearly all others
   */
  readonly why: 'future' | 'before-log' | 'far-past' | 'no-time';
  /** The law's name for the event. */
  readonly event: string;
  readonly events: number;
}

export interface PiledUp {
  readonly event: string;
  readonly day: string;
  readonly events: number;
  /** Median of the days on which this kind of event happened at all. */
  readonly usual: number;
  /** How many such days there are of this kind of event. */
  readonly days: number;
}

export interface Lag {
  readonly events: number;
  /** Days from act to entry. */
  readonly median: number;
  readonly p90: number;
  readonly longest: number;
  /** Entered before the act. */
  readonly negative: number;
}

/** Verdicts of every instance (not of the sampled evidence alone) in groups. */
export interface Breakdown {
  readonly by: 'month' | 'office' | 'attribute';
  /** `month`, `office`, or the law's or the log's name of the attribute. */
  readonly name: string;
  /** In order: months by time (`2004-05`), others by size. `null`: no value; the last may be {@link OTHER_GROUP}. */
  readonly groups: readonly (string | null)[];
  /** Rows of group, rule, verdict, number of instances; none with 0. */
  readonly counts: readonly (readonly [group: number, rule: number, verdict: Verdict, n: number])[];
}

/** Groups beyond the 199 largest, taken together. */
export const OTHER_GROUP = '\u2026';

/** How long before or after the due day the acts of a rule came, those in time too. */
export interface DelayDistribution {
  readonly rule: number;
  readonly unit: 'days' | 'hours';
  /** `latest`: what is after 0 was too late. `earliest`: what is before 0 was too early. No bin holds both. */
  readonly side: 'latest' | 'earliest';
  /** `from` (included) to `to` (excluded), relative to the due day: 0 is the due day itself, negative is before it. */
  readonly bins: readonly DelayBin[];
  /** Those on the wrong side alone, in bins of their own, where they are so few that beside the others nobody would see them. */
  readonly wrong?: readonly DelayBin[];
  readonly n: number;
  readonly median: number;
  readonly p90: number;
  /** Overdue and not done yet at the time of checking: in no bin. */
  readonly notDone: number;
}

export interface DelayBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

/** How many days from what set a duty off to the act: measured, never a breach. */
export interface ElapsedDistribution {
  readonly rule: number;
  /** `from` (included) to `to` (excluded); 0 is the day itself. */
  readonly bins: readonly DelayBin[];
  /** Acts; of none there are no numbers. */
  readonly n: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly longest: number | null;
  /** Not done at the time of checking: in no bin. */
  readonly waiting: number;
}

/** The cases behind a stated sample of the findings. */
export interface Evidence {
  /** Findings in all, and those with evidence: all of them, or the worst first of each rule in turn. */
  readonly total: number;
  readonly shown: number;
  readonly cases: readonly CaseEvidence[];
  /** Each once: many findings have the same. */
  readonly workings: readonly LimitWorking[];
  /** Each once: what acts that were found against did not meet; absent in older reports. */
  readonly tests?: readonly FailedTest[];
  readonly findings: readonly FindingEvidence[];
}

export interface CaseEvidence {
  readonly case: string;
  readonly events: readonly EvidenceEvent[];
}

export interface EvidenceEvent {
  /** The law's name for the event. */
  readonly kind: string;
  readonly time: string | null;
  /** As in {@link ReportedFinding}. */
  readonly row: number;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

export interface FindingEvidence {
  /** Id of the finding. */
  readonly id: string;
  /** The finding itself; what is stored has its id alone, and whoever reads it back joins them. */
  readonly finding: ReportedFinding;
  /** Place in `cases`. */
  readonly case: number;
  /** Places in `workings`. */
  readonly limits: readonly number[];
  /** Places in `tests`; absent where there are none. */
  readonly failed?: readonly number[];
}

/** How one limit came about; the same that `explain-case` writes out. Days as `2011-04-12`, instants with time and offset. */
export interface LimitWorking {
  readonly test: string;
  readonly side: 'latest' | 'earliest';
  readonly unit: 'days' | 'hours';
  /** Whether what it is counted from has happened; null where that is unknown. */
  readonly exists: boolean | null;
  readonly from: DayRange;
  /** More than one where the record cannot tell which it is, or the law takes the longer or shorter; the shortest first. */
  readonly periods: readonly PeriodWorking[];
  readonly at: DayRange;
  /** IANA zone in which its days are taken; absent from what was stored before it was told. */
  readonly zone?: string;
  /** Days off worked in exchange among the months or days counted, as `2024-02-04`; absent where there are none. */
  readonly exchanged?: readonly string[];
  /** How the clock that sets the limit came to run out then; absent where none does, or where the record leaves open how it stands. */
  readonly clock?: ClockWorking;
  /** What the record lacks, so that it leaves open when the limit ends; absent where it does not, and from older reports. */
  readonly lacks?: readonly Reason[];
}

/** A clock from its beginning on. What `periods` count begins at its last start, and holds the extensions. */
export interface ClockWorking {
  readonly name: string;
  /** The event that it began with; null where it began on a date. */
  readonly begunBy: ReportedEvent | null;
  readonly begun: string;
  /** What acted on it, or would have, in order. */
  readonly steps: readonly ClockStepWorking[];
  /** Extensions that the law counts from the day that was reached. */
  readonly further: readonly FurtherWorking[];
  /** The day of what acted last, where the count would lead to before it. */
  readonly notBefore: string | null;
}

export interface FurtherWorking extends PeriodWorking {
  readonly from: string;
}

export interface ClockStepWorking {
  readonly op: 'pause' | 'extend' | 'restart' | 'move' | 'set' | 'set-until' | 'end' | 'off';
  readonly event: ReportedEvent;
  /** The first of the events that it requires, where that is another. */
  readonly acting: ReportedEvent | null;
  /** Why it had no effect; null where it had. */
  readonly ineffective: 'ended' | 'spent' | 'too-early' | 'too-late' | 'condition' | null;
  /** The extension as granted, or the length that was set; several where the record cannot tell which it is. */
  readonly periods: readonly Omit<PeriodWorking, 'steps'>[];
  /** The new start, or the end that was set. */
  readonly to: string | null;
  /** Of a pause: what it takes out, days both included; null where that is nothing. */
  readonly out: { readonly from: string; readonly to: string; readonly days: number | null } | null;
  /** What ended the pause. */
  readonly endedBy: ReportedEvent | null;
  /** The pause lasts still; `limited`: the law lets it last no longer. */
  readonly lasts: boolean;
  readonly limited: boolean;
}

export interface PeriodWorking {
  readonly months: number;
  readonly days: number;
  readonly workingDays: number;
  readonly minutes: number;
  /** The count from the first day on; none of hours, backwards, or from a day that is not known. */
  readonly steps: readonly WorkingLine[];
}

/** Both the same where it is known; null: not known on that side. */
export interface DayRange {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface WorkingLine {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly unit: 'months' | 'days' | 'working-days' | null;
  readonly reason: string | null;
  readonly name: string | null;
  readonly source: string | null;
}
