import type { LegalTime, Reckoning, Span } from '../engine/index.js';
import type { Period } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import { formatDay, type WorkingStep, working } from '../time/index.js';
import { instantText } from './written-time.js';

/** A limit written out: from what it is counted, each run of days, what was left out on which provision, where it ends. */
export function reckoningLines(r: Reckoning, time: LegalTime, messages: Messages): string[] {
  const at = (span: Span) =>
    r.unit === 'hours'
      ? spanText(span, (ms) => instantText(ms, time.zone, true), messages)
      : spanText(span, formatDay, messages);
  if (r.exists === 0) return [messages.text('working/no-start')];
  const limit = messages.text(`working/${r.side}`, { at: at(r.at) });
  if (r.periods.length === 0) return [limit];
  const from = at(r.from);
  if (r.unit === 'hours')
    return [...r.periods.map((p) => messages.text('working/hours', { from, hours: p.minutes / 60 })), limit];
  const forwards = r.test !== 'ahead';
  const known = r.from.lo === r.from.hi && Number.isFinite(r.from.lo);
  if (!forwards || !known)
    return [
      ...r.periods.map((p) =>
        messages.text(forwards ? 'working/from' : 'working/before', { from, period: periodText(p, messages) }),
      ),
      limit,
    ];
  const options = r.rolls === null ? {} : { rolls: r.rolls };
  const steps = r.periods.flatMap((period) => [
    messages.text('working/from', { from, period: periodText(period, messages) }),
    ...working(r.from.lo, period, time.calendar, options).steps.map((step) => `  ${stepText(step, messages)}`),
  ]);
  return [...steps, limit];
}

function stepText(step: WorkingStep, messages: Messages): string {
  const { kind, from, to, count, unit, reason, name, source } = step;
  const days =
    from === to ? formatDay(from) : messages.text('working/days', { from: formatDay(from), to: formatDay(to) });
  const why = reason === null ? '' : messages.text(`working/${reason}`, { name: name ?? '' });
  const because = [name === null ? why : `${why}${why === '' ? '' : ', '}${name}`, source ?? '']
    .filter((part) => part !== '')
    .join('; ');
  return messages.text(`working/${kind}`, {
    days,
    count,
    unit: unit === null ? '' : unitText(count, unit, messages),
    because,
  });
}

function unitText(n: number, unit: 'months' | 'days' | 'working-days', messages: Messages): string {
  return messages.text(n === 1 ? `working/one-${unit}` : `working/unit-${unit}`);
}

function periodText({ months, days, workingDays }: Period, messages: Messages): string {
  const part = (n: number, unit: 'months' | 'days' | 'working-days') =>
    n > 0 ? [messages.text('working/count', { n, unit: unitText(n, unit, messages) })] : [];
  const parts = [...part(months, 'months'), ...part(days, 'days'), ...part(workingDays, 'working-days')];
  return parts.length > 0
    ? parts.join(' + ')
    : messages.text('working/count', { n: 0, unit: messages.text('working/unit-days') });
}

function spanText({ lo, hi }: Span, text: (at: number) => string, messages: Messages): string {
  if (lo === hi) return Number.isFinite(lo) ? text(lo) : messages.text('working/unknown');
  if (!Number.isFinite(lo) && !Number.isFinite(hi)) return messages.text('working/unknown');
  if (!Number.isFinite(lo)) return messages.text('working/until', { day: text(hi) });
  if (!Number.isFinite(hi)) return messages.text('working/since', { day: text(lo) });
  return messages.text('working/between', { from: text(lo), to: text(hi) });
}
