import type { CaseEvent, ClockReckoning, ClockStep } from '../../engine/index.js';
import type { Period } from '../../language/index.js';
import type { ReportedEvent } from '../findings.js';
import type { ClockStepWorking, ClockWorking, PeriodWorking, WorkingLine } from './document.js';

/** How a clock came to run out when it does, as plain data; `stepsOf` counts a period out from a day. */
export function clockWorking(
  clock: ClockReckoning,
  unit: 'days' | 'hours',
  text: (at: number) => string,
  stepsOf: (from: number, period: Period) => WorkingLine[],
  eventOf: (event: CaseEvent) => ReportedEvent,
): ClockWorking {
  const day = (at: number | null) => (at === null || !Number.isFinite(at) ? null : text(at));
  return {
    name: clock.name,
    begunBy: clock.begunBy && eventOf(clock.begunBy),
    begun: text(clock.begunAt),
    steps: clock.steps.map((step) => stepWorking(step, unit, day, eventOf)),
    further: clock.further.flatMap(({ from, periods }) =>
      periods.map((period) => ({ from: text(from), ...lengthOf(period), steps: stepsOf(from, period) })),
    ),
    notBefore: day(clock.notBefore),
  };
}

function stepWorking(
  { op, event, acting, ineffective, periods, to, out, endedBy, lasts, limited }: ClockStep,
  unit: 'days' | 'hours',
  day: (at: number | null) => string | null,
  eventOf: (event: CaseEvent) => ReportedEvent,
): ClockStepWorking {
  const first = out && day(out.from);
  const last = out && day(out.to);
  const days = out && unit === 'days' ? out.to - out.from + 1 : null;
  return {
    op,
    event: eventOf(event),
    acting: acting && eventOf(acting),
    ineffective,
    periods: periods.map(lengthOf),
    to: day(to),
    out: first !== null && last !== null && out!.from <= out!.to ? { from: first, to: last, days } : null,
    endedBy: endedBy && eventOf(endedBy),
    lasts,
    limited,
  };
}

/** About how many days a length is, to put lengths in order. */
export function roughDays({ months, days, workingDays, minutes }: Omit<PeriodWorking, 'steps'>): number {
  return months * 30.4 + days + workingDays * 1.45 + minutes / 1440;
}

export function lengthOf({ months, days, workingDays, minutes }: Period): Omit<PeriodWorking, 'steps'> {
  return { months, days, workingDays, minutes };
}
