import type { LegalTime } from '../../engine/index.js';
import { textIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import { stepText } from '../../report/index.js';
import { formatDay, type Period, parseDay, periodOf, working } from '../../time/index.js';

/** Within what time an office is asked to reply. */
export interface ReplyPeriod {
  readonly n: number;
  readonly unit: 'days' | 'working-days' | 'months';
}

/** `15 working days`, `30 days`, `2 months`; undefined for anything else. */
export function parseReplyPeriod(text: string): ReplyPeriod | undefined {
  const found = /^(\d{1,4})\s*(working[ -]days?|days?|months?)$/i.exec(text.trim());
  if (!found || Number(found[1]) < 1) return undefined;
  const unit = found[2]!.toLowerCase();
  return {
    n: Number(found[1]),
    unit: unit.startsWith('w') ? 'working-days' : unit.startsWith('d') ? 'days' : 'months',
  };
}

/** The last day, and how it comes about, each run of days a line; null where the calendar does not know all days that count. */
export function replyBy(
  from: string,
  period: ReplyPeriod,
  time: LegalTime | null,
  messages: Messages,
): { readonly day: string; readonly lines: readonly string[] } | null {
  const { n, unit } = period;
  const calendar = time?.calendar ?? null;
  const length: Period = periodOf(
    unit === 'days' ? { days: n } : unit === 'months' ? { months: n } : { workingDays: n },
  );
  if (calendar === null && unit === 'working-days') return null;
  const { due, steps } = working(parseDay(from)!, length, calendar);
  if (due.earliest !== due.latest) return null;
  const lines = steps.map((step) =>
    stepText({ ...step, from: formatDay(step.from), to: formatDay(step.to) }, messages),
  );
  const counted = calendar
    ? [messages.text('letter/counted-by', { calendar: textIn(calendar.data.titles, messages.language, calendar.id) })]
    : [];
  return { day: formatDay(due.earliest), lines: [...lines, ...counted] };
}
