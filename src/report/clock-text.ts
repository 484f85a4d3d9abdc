import type { Messages } from '../messages/index.js';
import type { ClockStepWorking, ClockWorking, PeriodWorking } from './document/index.js';
import type { ReportedEvent } from './findings.js';
import type { Namer } from './names.js';
import { amountText } from './number-text.js';

/** What began a clock and what acted on it, a sentence each, in order. */
export function clockSentences(clock: ClockWorking, messages: Messages, namer: Namer): string[] {
  const { name, begun, begunBy, steps } = clock;
  const eventText = (event: ReportedEvent | null) =>
    event === null
      ? ''
      : messages.text('story/event-on', {
          event: namer.event(event.kind),
          time: event.time ?? messages.text('story/no-time'),
        });
  const anew = steps.findLastIndex((step) => step.op === 'restart' && step.ineffective === null);
  return [
    messages.text('working/clock-begun', { clock: namer.term(name), day: begun, event: eventText(begunBy) }),
    ...steps.map((step, i) => stepSentence(step, i < anew, messages, eventText)),
  ];
}

function stepSentence(
  step: ClockStepWorking,
  dropped: boolean,
  messages: Messages,
  eventText: (event: ReportedEvent | null) => string,
): string {
  const { op, ineffective, periods, to } = step;
  const event = [step.acting, step.event].flatMap((e) => (e ? [eventText(e)] : [])).join(' + ');
  if (ineffective !== null) {
    const why = messages.text(`working/ineffective-${ineffective}`);
    return messages.text('working/clock-none', { what: messages.text(`working/op-${op}`), event, why });
  }
  if (op === 'pause' && dropped) return messages.text('working/clock-pause-dropped', { event });
  if (op === 'pause') return pauseSentence(step, event, messages, eventText);
  const period = periods.map((p) => lengthText(p, messages)).join(' / ') || messages.text('working/unknown');
  return messages.text(`working/clock-${op}`, { event, period, to: to ?? messages.text('working/unknown') });
}

function pauseSentence(
  { out, lasts, limited, endedBy }: ClockStepWorking,
  event: string,
  messages: Messages,
  eventText: (event: ReportedEvent | null) => string,
): string {
  const until = eventText(endedBy);
  if (out === null) return messages.text('working/clock-pause-nothing', { event, until });
  const { from, to, days: n } = out;
  const days = from === to ? from : messages.text('working/days', { from, to });
  const count = n === null ? '' : amountText({ n, unit: 'days' }, messages);
  const code = lasts ? '-lasts' : limited ? '-limited' : '';
  return messages.text(`working/clock-pause${code}`, { event, until, days, count });
}

/** `2 months + 3 working days`, `48 hours`. */
export function lengthText(
  { months, days, workingDays, minutes }: Omit<PeriodWorking, 'steps'>,
  messages: Messages,
): string {
  const part = (n: number, unit: 'months' | 'days' | 'working-days') =>
    messages.text('working/count', { n, unit: unitText(n, unit, messages) });
  const parts = [
    ...(months > 0 ? [part(months, 'months')] : []),
    ...(days > 0 ? [part(days, 'days')] : []),
    ...(workingDays > 0 ? [part(workingDays, 'working-days')] : []),
    ...(minutes > 0 ? [amountText({ n: minutes / 60, unit: 'hours' }, messages)] : []),
  ];
  return parts.length > 0 ? parts.join(' + ') : part(0, 'days');
}

export function unitText(n: number, unit: 'months' | 'days' | 'working-days', messages: Messages): string {
  return messages.text(n === 1 ? `working/one-${unit}` : `working/unit-${unit}`);
}
