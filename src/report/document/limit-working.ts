import type { CaseEvent, Doubt, LegalTime, Reckoning, Span } from '../../engine/index.js';
import type { Period } from '../../language/index.js';
import { formatDay, parseDay, unionOf, type WorkingStep, working } from '../../time/index.js';
import type { ReportedEvent } from '../findings.js';
import type { Reason } from '../reasons.js';
import { instantText } from '../written-time.js';
import { clockWorking, lengthOf, roughDays } from './clock-working.js';
import type { DayRange, LimitWorking, PeriodWorking, WorkingLine } from './document.js';

/** A limit as plain data: what it is counted from, what acted on its clock, each run of days, where it ends. */
export function limitWorking(
  r: Reckoning,
  time: LegalTime,
  eventOf: (event: CaseEvent) => ReportedEvent,
  reasonOf?: (doubt: Doubt) => Reason,
): LimitWorking {
  const text = (at: number) => (r.unit === 'hours' ? instantText(at, time.zone, true) : formatDay(at));
  const known = r.exists !== 0 && r.from.lo === r.from.hi && Number.isFinite(r.from.lo) && r.test !== 'ahead';
  const stepsOf = (from: number, period: Period) => (r.unit === 'hours' ? [] : countedSteps(r, from, period, time));
  const clock = r.clock && clockWorking(r.clock, r.unit, text, stepsOf, eventOf);
  const periods = r.periods
    .map((period) => ({ ...lengthOf(period), steps: known ? stepsOf(r.from.lo, period) : [] }))
    .sort((a, b) => roughDays(a) - roughDays(b));
  const lacks = reasonOf === undefined ? [] : (r.lacks ?? []).map(reasonOf);
  const exchanged = exchangedDays([...periods, ...(clock?.further ?? [])], time);
  return {
    test: r.test,
    side: r.side,
    unit: r.unit,
    exists: r.exists === 2 ? true : r.exists === 0 ? false : null,
    from: rangeOf(r.from, text),
    periods,
    at: rangeOf(r.at, text),
    zone: time.zone.name,
    ...(exchanged.length > 0 && { exchanged }),
    ...(clock && { clock }),
    ...(lacks.length > 0 && { lacks }),
  };
}

/** Days off that were worked in exchange, of stretches counted in months or days: steps of working days name theirs themselves. */
function exchangedDays(periods: readonly Pick<PeriodWorking, 'steps'>[], { calendar }: LegalTime): string[] {
  if (calendar === null || calendar.exchanged.length === 0) return [];
  const counted = periods.flatMap(({ steps }) =>
    steps.flatMap(({ kind, unit, from, to }) =>
      kind === 'counted' && unit !== 'working-days' ? [{ from: parseDay(from)!, to: parseDay(to)! }] : [],
    ),
  );
  return calendar.exchanged.filter((day) => counted.some(({ from, to }) => from <= day && day <= to)).map(formatDay);
}

function rangeOf({ lo, hi }: Span, text: (at: number) => string): DayRange {
  return { earliest: Number.isFinite(lo) ? text(lo) : null, latest: Number.isFinite(hi) ? text(hi) : null };
}

/** Each run of days of a period, forwards from a day that is known. */
function countedSteps(r: Reckoning, from: number, period: Period, { calendar }: LegalTime): WorkingLine[] {
  const options = { ...r.counting, ...(r.rolls === null ? {} : { rolls: r.rolls }) };
  return working(from, period, calendar, options, unionOf(r.clock?.out ?? [])).steps.map(lineOf);
}

function lineOf({ kind, from, to, count, unit, reason, name, source }: WorkingStep): WorkingLine {
  return { kind, from: formatDay(from), to: formatDay(to), count, unit, reason, name, source };
}
