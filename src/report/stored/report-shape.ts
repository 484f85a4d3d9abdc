import { VERDICTS, type Verdict, type VerdictCounts } from '../../engine/index.js';
import type { Texts } from '../../language/index.js';
import { parseInstant } from '../../time/index.js';
import type { CheckRun } from '../check-run.js';
import type {
  Breakdown,
  CaseEvidence,
  ClockStepWorking,
  ClockWorking,
  DayRange,
  DelayDistribution,
  ElapsedDistribution,
  Evidence,
  EvidenceEvent,
  FindingEvidence,
  FurtherWorking,
  ImpossibleDates,
  Lack,
  Lag,
  LimitWorking,
  PeriodWorking,
  PiledUp,
  Readiness,
  ReportDocument,
  RuleReadiness,
  RuleWording,
  UnreadableValues,
  Wording,
  WorkingLine,
} from '../document/index.js';
import type { FailedTest } from '../failed-tests.js';
import type { ReportedEvent, ReportedFinding } from '../findings.js';
import type { NoteCounts } from '../note-counts.js';
import type { Reason } from '../reasons.js';
import type { Receipt } from '../receipt.js';
import type { RecordedDue } from '../recorded-due.js';
import type { Amount, NotCheckable, OtherRule, RuleReading, RuleReport } from '../report.js';
import type { Suspicion } from '../suspicion.js';
import { errorRateShape } from './error-rate-shape.js';
import {
  count,
  either,
  list,
  named,
  number,
  object,
  oneOf,
  optional,
  orNull,
  record,
  type Shape,
  text,
  truth,
  tuple,
} from './shape.js';

/** Evidence as it is stored: a finding is named by its id alone. */
export type StoredEvidence = Omit<Evidence, 'findings'> & { readonly findings: readonly StoredFindingEvidence[] };
type StoredFindingEvidence = Omit<FindingEvidence, 'finding'>;

/** A report as it is stored, its findings apart. */
export type StoredReport = Omit<ReportDocument, 'findings' | 'evidence'> & { readonly evidence: StoredEvidence };

const verdict = oneOf<Verdict>(VERDICTS);
const kind = named<'duty' | 'guard'>({ duty: true, guard: true });
const unit = named<Amount['unit']>({ days: true, hours: true });
const side = named<LimitWorking['side']>({ latest: true, earliest: true });
const texts: Shape<Texts> = record(text);
const amount = object<Amount>({ n: number, unit });
const counts = object<VerdictCounts>(
  Object.fromEntries(VERDICTS.map((v) => [v, count])) as { [V in Verdict]: Shape<number> },
);

const ruleReading = { reading: text, assumed: text, option: text, counts, adverse: count };
const rule = { law: text, rule: text, article: text, kind };

const recordedDue = object<RecordedDue>({
  column: text,
  equal: count,
  earlier: count,
  later: count,
  missing: count,
  unsettled: count,
});

const ruleReport = object<RuleReport>({
  ...rule,
  title: orNull(texts),
  counts,
  worst: orNull(amount),
  assumptions: list(text),
  readings: list(object<RuleReading>(ruleReading)),
  recordedDue: optional(recordedDue),
  judgments: optional(list(text)),
  recurs: optional(
    named<NonNullable<RuleReport['recurs']>>({ month: true, quarter: true, 'half-year': true, year: true }),
  ),
  unconfirmed: optional(oneOf<true>([true])),
  cannotShow: optional(named<NonNullable<RuleReport['cannotShow']>>({ 'no-limit': true, 'no-record': true })),
});

const actor = named<'office' | 'party'>({ office: true, party: true });

const wording = object<Wording>({
  lawTitles: texts,
  source: texts,
  rules: list(object<RuleWording>({ heading: text, sentence: texts, gloss: list(texts), bearer: orNull(actor) })),
  events: record(object<Wording['events'][string]>({ by: actor, texts })),
  terms: record(texts),
  values: record(texts),
  readings: record(texts),
  assumed: record(texts),
  judgments: record(texts),
});

const suspicion = object<Suspicion>({
  why: list(named<Suspicion['why'][number]>({ share: true, heaped: true })),
  share: number,
  heap: orNull(object<NonNullable<Suspicion['heap']>>({ late: amount, share: number })),
  confirmed: truth,
});

const reason = {
  why: named<Reason['why']>({
    event: true,
    absent: true,
    attribute: true,
    order: true,
    time: true,
    'left-open': true,
    value: true,
    unreadable: true,
    calendar: true,
    judgment: true,
    before: true,
  }),
  field: orNull(text),
};

const lack = object<Lack>({ ...reason, instances: count, alone: count, cases: count });

const readiness = object<Readiness>({
  rules: list(
    object<RuleReadiness>({
      instances: count,
      decided: count,
      explained: count,
      lacking: list(lack),
      suspect: orNull(suspicion),
    }),
  ),
  duplicates: object<Readiness['duplicates']>({ cases: count, events: count }),
  impossible: list(
    object<ImpossibleDates>({
      why: named<ImpossibleDates['why']>({ future: true, 'before-log': true, 'far-past': true, 'no-time': true }),
      event: text,
      events: count,
    }),
  ),
  unreadable: list(
    object<UnreadableValues>({
      field: text,
      column: text,
      values: count,
      written: list(text),
      words: list(object<UnreadableValues['words'][number]>({ word: text, values: count })),
      known: list(text),
      remedy: orNull(text),
    }),
  ),
  piledUp: list(object<PiledUp>({ event: text, day: text, events: count, usual: number, days: count })),
  lag: orNull(object<Lag>({ events: count, median: number, p90: number, longest: number, negative: count })),
  maskedOffice: optional(text),
});

const breakdown = object<Breakdown>({
  by: named<Breakdown['by']>({ month: true, office: true, attribute: true }),
  name: text,
  groups: list(orNull(text)),
  counts: list(tuple<Breakdown['counts'][number]>(count, count, verdict, count)),
});

const delayBin = object<DelayDistribution['bins'][number]>({ from: number, to: number, n: count });

const delays = object<DelayDistribution>({
  rule: count,
  unit,
  side,
  bins: list(delayBin),
  wrong: optional(list(delayBin)),
  n: count,
  median: number,
  p90: number,
  notDone: count,
});

const elapsed = object<ElapsedDistribution>({
  rule: count,
  bins: list(object<ElapsedDistribution['bins'][number]>({ from: number, to: number, n: count })),
  n: count,
  median: orNull(number),
  p90: orNull(number),
  longest: orNull(number),
  waiting: count,
});

const event = object<ReportedEvent>({ kind: text, time: orNull(text), row: count });
const range = object<DayRange>({ earliest: orNull(text), latest: orNull(text) });

const line = object<WorkingLine>({
  kind: text,
  from: text,
  to: text,
  count: number,
  unit: orNull(named<NonNullable<WorkingLine['unit']>>({ months: true, days: true, 'working-days': true })),
  reason: orNull(text),
  name: orNull(text),
  source: orNull(text),
});

const length = { months: number, days: number, workingDays: number, minutes: number };
const period = object<PeriodWorking>({ ...length, steps: list(line) });

const clockStep = object<ClockStepWorking>({
  op: named<ClockStepWorking['op']>({
    pause: true,
    extend: true,
    restart: true,
    move: true,
    set: true,
    'set-until': true,
    end: true,
    off: true,
  }),
  event,
  acting: orNull(event),
  ineffective: orNull(
    named<NonNullable<ClockStepWorking['ineffective']>>({
      ended: true,
      spent: true,
      'too-early': true,
      'too-late': true,
      condition: true,
    }),
  ),
  periods: list(object<ClockStepWorking['periods'][number]>(length)),
  to: orNull(text),
  out: orNull(object<NonNullable<ClockStepWorking['out']>>({ from: text, to: text, days: orNull(number) })),
  endedBy: orNull(event),
  lasts: truth,
  limited: truth,
});

const clock = object<ClockWorking>({
  name: text,
  begunBy: orNull(event),
  begun: text,
  steps: list(clockStep),
  further: list(object<FurtherWorking>({ ...length, from: text, steps: list(line) })),
  notBefore: orNull(text),
});

const test = object<FailedTest>({
  asked: texts,
  found: list(
    object<FailedTest['found'][number]>({
      of: texts,
      is: named<FailedTest['found'][number]['is']>({ value: true, none: true, masked: true }),
      value: orNull(text),
    }),
  ),
  event: orNull(event),
});

const evidence = object<StoredEvidence>({
  total: count,
  shown: count,
  cases: list(
    object<CaseEvidence>({
      case: text,
      events: list(
        object<EvidenceEvent>({
          kind: text,
          time: orNull(text),
          row: count,
          facts: list(tuple<[string, string]>(text, text)),
        }),
      ),
    }),
  ),
  workings: list(
    object<LimitWorking>({
      test: text,
      side,
      unit,
      exists: orNull(truth),
      from: range,
      periods: list(period),
      at: range,
      zone: optional(text),
      exchanged: optional(list(text)),
      clock: optional(clock),
      lacks: optional(list(object<Reason>(reason))),
    }),
  ),
  tests: optional(list(test)),
  findings: list(
    object<StoredFindingEvidence>({ id: text, case: count, limits: list(count), failed: optional(list(count)) }),
  ),
});

const time: Shape<string> = (value) => {
  const fault = text(value);
  if (fault !== null) return fault;
  const parsed = parseInstant(value as string);
  return parsed && parsed.precision !== 'none' ? null : ': a day or time';
};

/** Shapes of what a receipt says of a run, its findings left out. */
export const receiptShapes = {
  program: text,
  at: time,
  law: object<Receipt['law']>({ id: text, hash: text, review: orNull(text) }),
  calendar: orNull(object<NonNullable<Receipt['calendar']>>({ id: text, hash: orNull(text) })),
  binding: object<Receipt['binding']>({ name: orNull(text), hash: orNull(text) }),
  log: object<Receipt['log']>({ name: text, hash: orNull(text) }),
  readings: record(text),
  options: object<CheckRun['options']>({
    summary: truth,
    showPersons: truth,
    readings: truth,
    only: list(text),
    verdicts: list(verdict),
    engine: named<CheckRun['options']['engine']>({ kernel: true, interpreter: true }),
    evidence: optional(count),
    suspectShare: optional(number),
    log: optional(record(text)),
  }),
};
const receipt = object<Receipt>({ ...receiptShapes, findings: orNull(text) });

/** Shape of everything but the findings. */
export const reportShape = object<StoredReport>({
  duecourse: text,
  schemaVersion: count,
  at: text,
  log: object<ReportDocument['log']>({
    name: text,
    cases: count,
    events: count,
    activities: count,
    first: orNull(text),
    last: orNull(text),
  }),
  law: object<ReportDocument['law']>({ id: text, title: text, draft: truth, complete: truth, assumed: record(text) }),
  rules: list(ruleReport),
  notCheckable: list(object<NotCheckable>({ ...rule, missing: list(text) })),
  underOtherReadings: list(object<OtherRule>({ ...rule, ...ruleReading })),
  oddities: list(
    object<ReportDocument['oddities'][number]>({ code: text, count, example: optional(text), subject: optional(text) }),
  ),
  errorRate: optional(errorRateShape),
  notes: optional(
    object<NoteCounts>({ adverse: count, states: record(count), runOut: count, changed: count, unnoted: count }),
  ),
  wording,
  readiness,
  breakdowns: list(breakdown),
  delays: list(delays),
  elapsed: optional(list(elapsed)),
  evidence,
  receipt,
});

export const findingShape = object<ReportedFinding>({
  id: text,
  law: text,
  rule: text,
  article: text,
  case: text,
  office: optional(orNull(text)),
  key: orNull(record(orNull(either(text, number)))),
  verdict,
  event,
  other: orNull(event),
  due: orNull(text),
  recordedDue: optional(orNull(text)),
  late: orNull(amount),
  why: list(object<Reason>(reason)),
  provisional: truth,
  assumptions: list(text),
  readings: list(object<ReportedFinding['readings'][number]>({ reading: text, option: text, verdicts: list(verdict) })),
  draft: truth,
  unconfirmed: optional(oneOf<true>([true])),
  note: optional(
    object<NonNullable<ReportedFinding['note']>>({
      n: count,
      as: named({ accepted: true, disputed: true, 'data-error': true, explained: true, withdrawn: true }),
      day: text,
      until: orNull(text),
      holds: named({ holds: true, 'run-out': true, 'finding-changed': true, carried: true }),
      from: optional(
        object<NonNullable<NonNullable<ReportedFinding['note']>['from']>>({ id: text, time: orNull(text) }),
      ),
    }),
  ),
});
