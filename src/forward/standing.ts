import type { BoundLog } from '../binding/index.js';
import {
  type CaseEvent,
  type Chart,
  type ClockProspect,
  chartOf,
  clockProspects,
  type Judged,
  type LegalTime,
  Outlook,
  type Reckoning,
  type RuleSet,
  type Span,
  type Until,
} from '../engine/index.js';
import type { DutyRule, RecurringRule } from '../language/index.js';
import { type ActStanding, actStandings } from './acts.js';

/** Where one matter stands at a time. */
export interface Standing {
  readonly outlook: Outlook;
  /** What is owed and has not been done; of duties without a number, with the days gone by so far. */
  readonly dues: readonly Due[];
  /** What has been done late, out of time, against a rule, or of which that cannot be told; recorded all the same. */
  readonly flags: readonly Judged[];
  /** Each kind of act, as it would be judged were it done now. */
  readonly acts: readonly ActStanding[];
  readonly clocks: readonly ClockAt[];
  /** Rules that look across cases, which one matter cannot answer; indices into the rule set. */
  readonly across: readonly number[];
  /** A day rests on a calendar year that is not known yet. */
  readonly provisional: boolean;
}

/** Something owed. */
export interface Due {
  readonly judged: Judged;
  readonly version: DutyRule | RecurringRule;
  /** What called for it. */
  readonly trigger: CaseEvent;
  readonly unit: 'days' | 'hours';
  /** The due day, or instant in ms: the earliest and the latest that it may be; null where the law sets none, or none is known yet. */
  readonly due: Span | null;
  /** Days left, whole hours of a due instant; below zero, by how much it is missed. Of what has no due day, days gone by. */
  readonly left: number | null;
  readonly gone: number | null;
}

/** A clock, and whether all that it was to measure has been done. */
export interface ClockAt extends ClockProspect {
  readonly served: boolean;
  /** Days (hours) until it runs out; null where it does not run. */
  readonly left: number | null;
}

/** Verdicts on what is still to be done. */
const OWED: ReadonlySet<string> = new Set(['open', 'overdue', 'paused', 'not-begun', 'undetermined', 'for-review']);
const FLAGGED: ReadonlySet<string> = new Set([
  'late',
  'late-explained',
  'breach',
  'out-of-time',
  'barred',
  'undetermined',
  'for-review',
]);

/**
 * Where a case stands at a time. The log is cut at that time (`cutAfter`), and bound with what the rules want (`wantedBy`).
 *
 * @param c number of the case in the log
 * @param chart worked out once for a set of rules, where many matters are asked about
 */
export function standingOf(
  bound: BoundLog,
  c: number,
  rules: RuleSet,
  time: LegalTime,
  until: Until,
  chart: Chart = chartOf(rules),
): Standing {
  const outlook = new Outlook(bound, rules, time, until, c, [], chart);
  const judged = outlook.judged();
  const dues = judged.flatMap((j) => dueOf(outlook, j) ?? []).sort(byDay);
  const owed = new Set(dues.map((d) => d.judged));
  const clocks = clockProspects(outlook).map((clock) => clockAt(outlook, clock, judged, owed));
  return {
    outlook,
    dues,
    flags: judged.filter((j) => FLAGGED.has(j.judgment.verdict) && !owed.has(j)),
    acts: actStandings(outlook, dues),
    clocks,
    across: rules.rules.flatMap(({ versions }, r) => (versions[0]!.key.byCase ? [] : [r])),
    provisional: [...dues.map((d) => d.due), ...clocks.map((k) => k.due)].some((d) => isProvisional(time, d)),
  };
}

/** Whether a day is open because it lies beyond what the calendar knows. */
function isProvisional({ calendar }: LegalTime, span: Span | null): boolean {
  if (calendar === null || span === null || !Number.isFinite(span.lo)) return false;
  return span.lo !== span.hi && span.hi > calendar.knownUntil;
}

function dueOf(outlook: Outlook, judged: Judged): Due | null {
  const { judgment, rule } = judged;
  const { verdict, event, other } = judgment;
  if (!OWED.has(verdict) || outlook.rules.rules[rule]!.kind !== 'duty') return null;
  // What may have been answered, or was stopped, is told of what has been done.
  if (other !== null) return null;
  const version = outlook.versions(judged)[0];
  if (version === undefined || (version.kind !== 'duty' && version.kind !== 'recurring')) return null;
  const [limit] = outlook.limits(judged);
  const { day, ms } = outlook.until;
  const unit = limit?.unit ?? judgment.unit;
  const known = verdict !== 'not-begun' && limit !== undefined && limit.exists !== 0;
  const due = known ? setBy(limit) : judgment.due === null ? null : { lo: judgment.due, hi: judgment.due };
  const end = due && Number.isFinite(due.lo) ? due.lo : null;
  return {
    judged,
    version,
    trigger: event,
    unit,
    due: due && (Number.isFinite(due.lo) || Number.isFinite(due.hi)) ? due : null,
    left: end === null ? null : unit === 'days' ? end - day : Math.floor((end - ms) / 3_600_000),
    gone: event.block < 0 ? null : day - event.day,
  };
}

/** The day that a limit sets: none where its clock is off, and one that may never come where it may be. */
export function setBy({ at, off }: Reckoning): Span | null {
  if (off === 2) return null;
  return off === 1 ? { lo: at.lo, hi: Number.POSITIVE_INFINITY } : at;
}

/** The most pressing first; what has no day comes last. */
function byDay(a: Due, b: Due): number {
  const key = ({ due, unit }: Due) =>
    due === null || !Number.isFinite(due.lo)
      ? Number.POSITIVE_INFINITY
      : unit === 'days'
        ? due.lo
        : due.lo / 86_400_000;
  const [x, y] = [key(a), key(b)];
  return x === y ? 0 : x - y;
}

function clockAt(
  outlook: Outlook,
  clock: ClockProspect,
  judged: readonly Judged[],
  owed: ReadonlySet<Judged>,
): ClockAt {
  const { law, rules } = outlook.rules;
  const { name } = law.clocks[clock.clock]!;
  const measured = judged.filter(
    ({ rule, judgment, scene }) =>
      scene === clock.scene &&
      (clock.instance === null || judgment.event === clock.instance) &&
      rules[rule]!.versions.some(
        (v) => v.kind === 'duty' && v.due?.op === 'lapse' && law.clocks[v.due.clock]!.name === name,
      ),
  );
  const runs = clock.standing === 'running' || clock.standing === 'paused';
  const { day, ms } = outlook.until;
  const end = clock.due.lo;
  return {
    ...clock,
    served: measured.length > 0 && measured.every((j) => !owed.has(j)),
    left:
      !runs || !Number.isFinite(end) ? null : clock.unit === 'days' ? end - day : Math.floor((end - ms) / 3_600_000),
  };
}
