import { failInput } from '../base/index.js';
import type { Binding, BoundLog } from '../binding/index.js';
import { type LegalTime, untilLast, untilOf } from '../engine/index.js';
import { instantText } from '../report/index.js';
import { formatDay, parseInstant } from '../time/index.js';

export interface TimeOfChecking {
  readonly until: { readonly day: number; readonly ms: number };
  /** As it would be given to `--at`. */
  readonly text: string;
}

/** A last event this many days after the one before it is taken for a slip of the pen. */
const STRAY = 30;

/**
 * The day or instant up to which the log is taken to be complete: `--at`, else what the binding says, else the last event; a
 * last event that cannot be believed is not taken.
 */
export function timeOfChecking(
  given: string | undefined,
  binding: Binding,
  bound: BoundLog,
  time: LegalTime,
  now: Date,
): TimeOfChecking {
  if (given !== undefined) {
    const parsed = parseInstant(given);
    if (!parsed || parsed.precision === 'none') failInput('cli/bad-at', 'duecourse', { data: { value: given } });
    const until = untilOf(given, time);
    const today = time.dayOf(now.getTime());
    // What falls due until then would be called overdue today.
    if (until.day > today)
      failInput('cli/at-future', 'duecourse', { data: { day: formatDay(until.day), today: formatDay(today) } });
    return { until, text: given };
  }
  const today = time.dayOf(now.getTime());
  const { completeUntil } = binding.source;
  if (completeUntil !== null) {
    const text = formatDay(completeUntil);
    if (completeUntil > today)
      failInput('cli/at-needed-binding', binding.file, { data: { day: text, today: formatDay(today) } });
    return { until: untilOf(text, time), text };
  }
  const { last, before } = bound.lastDays;
  if (!Number.isFinite(last)) failInput('cli/no-times', bound.name);
  if (last > today)
    failInput('cli/at-needed-future', bound.name, { data: { day: formatDay(last), today: formatDay(today) } });
  if (Number.isFinite(before) && last - before > STRAY) {
    failInput('cli/at-needed-stray', bound.name, {
      data: { day: formatDay(last), before: formatDay(before), days: last - before },
    });
  }
  const until = untilLast(bound, time);
  const coarse = bound.to === null || until.ms === time.startOf(until.day + 1) - 1;
  return {
    until,
    text: coarse ? formatDay(until.day) : instantText(until.ms, time.zone, (until.ms + 1) % 60_000 === 0),
  };
}
