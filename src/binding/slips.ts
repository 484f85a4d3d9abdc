import { dayFromYmd, formatDay } from '../time/index.js';
import { NO_DAY } from './bound-log.js';
import type { Oddities } from './oddities.js';
import type { Ordered } from './order.js';
import type { Clock } from './times.js';

/** Years are written with four figures: what is before is a slip, such as 0024 for 2024. */
const FIRST_DAY = dayFromYmd(1000, 1, 1);

/**
 * Takes the time from events that cannot have happened then: after the day of the run, or in a year of less than four figures.
 * What such an event was meant to say is not known, so that nothing may rest on it. `before` is called ahead of the first.
 */
export function dropSlips(times: Times, now: number, clock: Clock, oddities: Oddities, before: () => void): void {
  const { day, from, to } = times;
  // A source may be in a zone where the next day has begun.
  const today = Math.max(clock.law.dayOf(now), clock.source.dayOf(now));
  let any = false;
  for (let i = 0; i < day.length; i++) {
    const d = day[i]!;
    if ((d <= today && d >= FIRST_DAY) || d === NO_DAY) continue;
    if (!any) before();
    any = true;
    oddities.add(d > today ? 'time-after-run' : 'time-before-1000', formatDay(d));
    day[i] = NO_DAY;
    if (from) from[i] = Number.NaN;
    if (to) to[i] = Number.NaN;
  }
}

type Times = Pick<Ordered, 'day' | 'from' | 'to'>;
