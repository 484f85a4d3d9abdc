import type { LegalTime, Reckoning, Span } from '../../engine/index.js';
import type { Period } from '../../language/index.js';
import { formatDay, type WorkingStep, working } from '../../time/index.js';
import { instantText } from '../written-time.js';
import type { DayRange, LimitWorking, PeriodWorking, WorkingLine } from './document.js';

/** A limit as plain data: what it is counted from, each run of days, where it ends. */
export function limitWorking(r: Reckoning, time: LegalTime): LimitWorking {
  const text = (at: number) => (r.unit === 'hours' ? instantText(at, time.zone, true) : formatDay(at));
  return {
    test: r.test,
    side: r.side,
    unit: r.unit,
    exists: r.exists === 2 ? true : r.exists === 0 ? false : null,
    from: rangeOf(r.from, text),
    periods: r.periods.map((period) => ({ ...partsOf(period), steps: stepsOf(r, period, time) })),
    at: rangeOf(r.at, text),
  };
}

function rangeOf({ lo, hi }: Span, text: (at: number) => string): DayRange {
  return { earliest: Number.isFinite(lo) ? text(lo) : null, latest: Number.isFinite(hi) ? text(hi) : null };
}

function partsOf({ months, days, workingDays, minutes }: Period): Omit<PeriodWorking, 'steps'> {
  return { months, days, workingDays, minutes };
}

/** Each run of days of a period, forwards from a day that is known; none of hours. */
function stepsOf(r: Reckoning, period: Period, time: LegalTime): WorkingLine[] {
  const known = r.exists !== 0 && r.from.lo === r.from.hi && Number.isFinite(r.from.lo);
  if (r.unit === 'hours' || r.test === 'ahead' || !known) return [];
  const options = r.rolls === null ? {} : { rolls: r.rolls };
  return working(r.from.lo, period, time.calendar, options).steps.map(lineOf);
}

function lineOf({ kind, from, to, count, unit, reason, name, source }: WorkingStep): WorkingLine {
  return { kind, from: formatDay(from), to: formatDay(to), count, unit, reason, name, source };
}
