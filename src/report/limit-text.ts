import type { Messages } from '../messages/index.js';
import { clockSentences, lengthText, unitText } from './clock-text.js';
import type { DayRange, LimitWorking, PeriodWorking, WorkingLine } from './document/index.js';
import type { Namer } from './names.js';
import { type Reason, reasonText } from './reasons.js';

/** A sentence of a limit's working, with the step that it tells; null where it tells of the limit as a whole. */
export interface LimitSentence {
  readonly text: string;
  readonly step: WorkingLine | null;
}

/** A limit written out: from what it is counted, each run of days, what was left out on which provision, where it ends. */
export function limitSentences(limit: LimitWorking, messages: Messages, namer: Namer): LimitSentence[] {
  const say = (text: string): LimitSentence => ({ text, step: null });
  if (limit.exists === false) return [say(messages.text('working/no-start'))];
  const from = rangeText(limit.from, messages);
  const { clock } = limit;
  const counted = (period: PeriodWorking, since: string): LimitSentence[] => [
    say(periodSentence(limit, period, since, messages)),
    ...period.steps.map((step) => ({ text: stepText(step, messages), step })),
  ];
  return [
    ...(clock ? clockSentences(clock, messages, namer).map(say) : []),
    ...limit.periods.flatMap((period) => counted(period, from)),
    ...(clock?.further ?? []).flatMap((period) => counted(period, period.from)),
    ...(clock?.notBefore ? [say(messages.text('working/clock-not-before', { day: clock.notBefore }))] : []),
    ...(limit.exchanged ? [say(exchangedText(limit.exchanged, messages))] : []),
    say(messages.text(`working/${limit.side}`, { at: rangeText(limit.at, messages), zone: limit.zone ?? '' })),
    ...(limit.lacks ? [say(lacksText(limit.lacks, messages, namer))] : []),
  ];
}

/** What would have to be recorded, so that it is known when the limit ends. */
function lacksText(lacks: readonly Reason[], messages: Messages, namer: Namer): string {
  const reasons = lacks.map((reason) => reasonText(reason, namer, messages)).join(messages.text('text/semicolon'));
  return messages.text('working/lacks', { reasons });
}

function exchangedText(days: readonly string[], messages: Messages): string {
  return messages.text('working/exchanged', { days: days.join(messages.text('text/comma')) });
}

function periodSentence({ unit, test }: LimitWorking, period: PeriodWorking, from: string, messages: Messages): string {
  if (unit === 'hours') return messages.text('working/hours', { from, hours: period.minutes / 60 });
  const code = test === 'ahead' ? 'working/before' : 'working/from';
  return messages.text(code, { from, period: lengthText(period, messages) });
}

export function stepText(
  { kind, from, to, count, unit, reason, name, source }: WorkingLine,
  messages: Messages,
): string {
  const why = reason === null ? '' : messages.text(`working/${reason}`, { name: name ?? '' });
  const named = [why, name ?? ''].filter((part) => part !== '').join(messages.text('text/comma'));
  return messages.text(kind === 'unknown' ? 'working/unknown-days' : `working/${kind}`, {
    days: from === to ? from : messages.text('working/days', { from, to }),
    count,
    unit: unit === null ? '' : unitText(count, unit, messages),
    because: [named, source ?? ''].filter((part) => part !== '').join(messages.text('text/semicolon')),
  });
}

export function rangeText({ earliest, latest }: DayRange, messages: Messages): string {
  if (earliest === null)
    return latest === null ? messages.text('working/unknown') : messages.text('working/until', { day: latest });
  if (latest === null) return messages.text('working/since', { day: earliest });
  return earliest === latest ? earliest : messages.text('working/between', { from: earliest, to: latest });
}
