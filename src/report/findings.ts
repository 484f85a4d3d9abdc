import type { BoundColumn } from '../binding/index.js';
import { type CaseEvent, type Finding, unconfirmedRules, type Verdict } from '../engine/index.js';
import { formatDay } from '../time/index.js';
import type { CheckRun } from './check-run.js';
import { findingId } from './finding-id.js';
import { officesOf } from './group-values.js';
import { changedVerdicts } from './readings.js';
import { type Reason, Reasons } from './reasons.js';
import { recordedDueOf, settledDue } from './recorded-due.js';
import { type Amount, assumedText, assumptionsOf } from './report.js';
import { instantText, writtenTimes } from './written-time.js';

/** One finding as outputs show it: nothing in it that the binding does not declare safe is in clear. */
export interface ReportedFinding {
  /** The same in every run, with more events, under a new version of the law. */
  readonly id: string;
  readonly law: string;
  readonly rule: string;
  readonly article: string;
  readonly case: string;
  /**
   * The office that it concerns: that of its event, else the one that all events of its case agree on; null where there is none.
   * Absent where the binding names no office that is safe to show.
   */
  readonly office?: string | null;
  /** Values of the rule's key beside the case; null where it is the case alone. */
  readonly key: Readonly<Record<string, string | number | null>> | null;
  readonly verdict: Verdict;
  /** The duty's trigger or the guarded act. */
  readonly event: ReportedEvent;
  /** What answered, voided or stopped it, or stands in its way. */
  readonly other: ReportedEvent | null;
  /** The due day, or instant; the latest possible. */
  readonly due: string | null;
  /** The due day that the source itself keeps; absent where the binding names no column for it. */
  readonly recordedDue?: string | null;
  /** How much too late; too early where negative. */
  readonly late: Amount | null;
  /** Of an undetermined verdict: what the record lacks. */
  readonly why: readonly Reason[];
  /** The verdict may still change when more has happened. */
  readonly provisional: boolean;
  readonly assumptions: readonly string[];
  /** Other readings under which the verdict is another one. */
  readonly readings: readonly {
    readonly reading: string;
    readonly option: string;
    readonly verdicts: readonly Verdict[];
  }[];
  /** The law's text was reviewed by nobody. */
  readonly draft: boolean;
  /** It rests on a source that is still to be confirmed; absent where it does not. */
  readonly unconfirmed?: true;
  /** The last note on it; absent where there is none, and in a check that belongs to no run. */
  readonly note?: {
    /** Number of the note. */
    readonly n: number;
    readonly as: 'accepted' | 'disputed' | 'data-error' | 'explained' | 'withdrawn';
    readonly day: string;
    readonly until: string | null;
    /**
     * Whether it still speaks of this finding: its time may have run out, the finding may say something else since, or it is carried
     * from a finding of another id, whose trigger had another time.
     */
    readonly holds: 'holds' | 'run-out' | 'finding-changed' | 'carried';
    /** That finding, and the time of its trigger then; absent where the note is on this one. */
    readonly from?: { readonly id: string; readonly time: string | null };
  };
}

export interface ReportedEvent {
  /** The law's name for it. */
  readonly kind: string;
  /** As written, to its precision. */
  readonly time: string | null;
  /** Its position in the log as it was read, counted from 1, cases one after another; the file may have its rows in another order. */
  readonly row: number;
}

const PROVISIONAL: ReadonlySet<Verdict> = new Set(['overdue', 'open', 'paused']);

/** Whether a verdict may still change when more has happened; nothing does where another event stands behind it. */
export function isProvisional(verdict: Verdict, hasOther: boolean): boolean {
  return PROVISIONAL.has(verdict) && !hasOther;
}

/** The findings of a run in order of events, each made when it is asked for. */
export function* reportFindings(run: CheckRun): Generator<ReportedFinding> {
  const reporter = new Reporter(run);
  const { findings } = run.result;
  for (const i of findings.inOrder()) yield reporter.report(findings.get(i));
}

/** A run over a log or over one case; without readings nothing is said of them. */
export type ReporterRun = Omit<CheckRun, 'result' | 'readings'> & Partial<Pick<CheckRun, 'readings'>>;

/** Turns the engine's numbers into what people and programs read. */
export class Reporter {
  readonly #run: ReporterRun;
  readonly #written: (row: number) => string | null;
  readonly #assumptions: readonly (readonly string[])[];
  readonly #reasons: Reasons;
  readonly #recordedDue: (f: Finding) => number | null | undefined;
  readonly #unconfirmed: ReadonlySet<string>;
  readonly #seen = new Map<string, number>();
  #offices: ReturnType<typeof officesOf> | null = null;

  constructor(run: ReporterRun, reasons: Reasons = new Reasons(run)) {
    this.#run = run;
    this.#recordedDue = run.binding.due.length === 0 ? () => undefined : recordedDueOf(run);
    this.#reasons = reasons;
    this.#unconfirmed = unconfirmedRules(run.statute.law);
    this.#written = writtenTimes(run.log.time, run.clock);
    this.#assumptions = run.rules.rules.map((_, r) => assumptionsOf(run, r).map(assumedText));
  }

  report(f: Finding): ReportedFinding {
    const { statute, rules, bound, masker } = this.#run;
    const { law } = statute;
    const rule = rules.rules[f.rule]!;
    const id = bound.caseIds.get(f.case);
    return {
      id: this.idOf(f),
      law: law.id,
      rule: rule.name,
      article: law.articles[rule.article]!.citation,
      case: masker.caseId(id),
      ...this.#office(f),
      key: this.#key(f, true),
      verdict: f.verdict,
      event: this.event(f.event),
      other: f.other < 0 ? null : this.event(f.other),
      due: this.due(f),
      ...this.#recorded(f),
      late: f.late === null ? null : { n: f.late, unit: f.unit },
      why: this.reasons(f),
      provisional: isProvisional(f.verdict, f.other >= 0),
      assumptions: this.#assumptions[f.rule]!,
      readings: this.#readings(f, rule.name),
      draft: law.review === null,
      ...(this.#unconfirmed.has(rule.name) ? { unconfirmed: true as const } : {}),
    };
  }

  /** Found when it is first asked for, since it takes a look at every event. */
  #office(f: Finding): Pick<ReportedFinding, 'office'> {
    if (this.#offices === null) this.#offices = officesOf(this.#run);
    return this.#offices === undefined ? {} : { office: this.#offices(f.event) };
  }

  #recorded(f: Finding): Pick<ReportedFinding, 'recordedDue'> {
    const day = this.#recordedDue(f);
    return day === undefined ? {} : { recordedDue: day === null ? null : formatDay(day) };
  }

  /** The due day that the source keeps beside the law's, and how many days later it is; null where one of them is missing. */
  recordedDue(f: Finding): { readonly day: string; readonly later: number } | null {
    const [kept, due] = [this.#recordedDue(f) ?? null, settledDue(this.#run, f)];
    return kept === null || due === null ? null : { day: formatDay(kept), later: kept - due };
  }

  /** What the record lacks, so that a verdict is undetermined. */
  reasons(f: Finding): readonly Reason[] {
    return this.#reasons.of(f);
  }

  event(i: number): ReportedEvent {
    const { bound, statute } = this.#run;
    const row = this.rowOf(i);
    return { kind: statute.law.events[bound.kind[i]!]!.name, time: this.#written(row), row: row + 1 };
  }

  /** An event as the engine reckons with it: one that is deemed to have happened has its own kind and day. */
  reckoned(event: CaseEvent): ReportedEvent {
    const plain = this.event(event.index);
    if (!event.deemed) return plain;
    return { ...plain, kind: this.#run.statute.law.events[event.kind]!.name, time: formatDay(event.day) };
  }

  /** Row of the source log. */
  rowOf(i: number): number {
    const { row } = this.#run.bound;
    return row ? row[i]! : i;
  }

  due(f: Pick<Finding, 'due' | 'unit'>): string | null {
    if (f.due === null) return null;
    return f.unit === 'days' ? formatDay(f.due) : instantText(f.due, this.#run.statute.time.zone, f.due % 60_000 === 0);
  }

  /** Two groups of one rule may share a trigger; the second of them is told apart by its place. So are periods without a due day. */
  idOf(f: Finding): string {
    const { statute, rules, bound } = this.#run;
    const row = this.rowOf(f.event);
    const version = rules.rules[f.rule]!.versions[0]!;
    const recurs = version.kind === 'recurring';
    const id = findingId({
      law: statute.law.id,
      rule: rules.rules[f.rule]!.name,
      case: bound.caseIds.get(f.case),
      key: Object.values(this.#key(f, false) ?? {}),
      kind: statute.law.events[bound.kind[f.event]!]!.name,
      time: this.#written(row),
      ordinal: this.#ordinal(f.case, f.event),
      ...(recurs && { period: this.due(f) }),
    });
    if (version.key.attributes.length === 0 && !recurs) return id;
    const before = this.#seen.get(id) ?? 0;
    this.#seen.set(id, before + 1);
    return before === 0 ? id : `${id}-${before + 1}`;
  }

  #ordinal(c: number, event: number): number {
    const { bound } = this.#run;
    const { kind, day } = bound;
    let ordinal = 0;
    let time: string | null | undefined;
    for (let i = bound.caseStart[c]!; i < event; i++) {
      if (kind[i] !== kind[event] || day[i] !== day[event]) continue;
      time ??= this.#written(this.rowOf(event));
      if (this.#written(this.rowOf(i)) === time) ordinal++;
    }
    return ordinal;
  }

  #key(f: Finding, masked: boolean): Record<string, string | number | null> | null {
    const { bound, statute, rules, masker, binding } = this.#run;
    const { key } = rules.rules[f.rule]!.versions[0]!;
    if (key.attributes.length === 0 && !key.byOffice) return null;
    const values: Record<string, string | number | null> = {};
    const put = (name: string, column: string, value: string | number | null) => {
      values[name] =
        masked && value !== null && !masker.isSafe(column) ? masker.value(column, String(value), name) : value;
    };
    if (key.byOffice) {
      const code = bound.office?.codes[f.event] ?? -1;
      const office = code < 0 ? null : bound.office!.dictionary.get(code);
      // A constant stands in the binding, not in the log.
      if (binding.office && 'column' in binding.office) put('office', binding.office.column, office);
      else values['office'] = office;
    }
    for (const attribute of key.attributes) {
      const { name } = statute.law.attributes[attribute]!;
      put(name, this.#columnOf(bound.kind[f.event]!, attribute), valueAt(bound.attributes[attribute], f.event));
    }
    return values;
  }

  #columnOf(event: number, attribute: number): string {
    const bound = this.#run.binding.events
      .find((e) => e.event === event)
      ?.attributes.find((a) => a.attribute === attribute);
    return bound?.column ?? this.#run.statute.law.attributes[attribute]!.name;
  }

  #readings(f: Finding, rule: string): ReportedFinding['readings'] {
    const { statute, readings = [] } = this.#run;
    return readings.flatMap((as) => {
      const verdicts = changedVerdicts(as, rule, f.event, f.verdict);
      if (verdicts === null) return [];
      const { name, options } = statute.law.readings[as.reading]!;
      return [{ reading: name, option: options[as.option]!.name, verdicts }];
    });
  }
}

function valueAt(column: BoundColumn | undefined, i: number): string | number | null {
  if (column?.type === 'text') return column.codes[i]! < 0 ? null : column.dictionary.get(column.codes[i]!);
  if (column?.type === 'number') return Number.isNaN(column.values[i]!) ? null : column.values[i]!;
  return null;
}
