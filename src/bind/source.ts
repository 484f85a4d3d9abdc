import type { Law } from '../language/index.js';
import { type EventLog, logInfo } from '../log/index.js';

/** What a log's times say of its source; hints that a human settles, but for the precision. */
export interface SourceHints {
  /** Whether any time was written without an offset, so that a zone must be known. */
  readonly zoneNeeded: boolean;
  readonly zone: string | null;
  readonly precision: 'as-written' | 'day';
  /** Neighbouring events of a case with one time, once all are days. */
  readonly ties: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Events without a time. */
  readonly untimed: number;
}

/** `zone` is the law's own; a calendar may say another. */
export function sourceHints(log: EventLog, law: Law): SourceHints {
  const { times } = logInfo(log, { variants: 0 });
  const { precision, offsets, probablyDays } = times;
  const days = probablyDays || (precision.day > 0 && precision.minute + precision.instant === 0);
  return {
    zoneNeeded: offsets.some(({ offset }) => offset === null) && !days,
    zone: law.zone,
    precision: days && precision.day === 0 ? 'day' : 'as-written',
    ties: times.ties,
    first: times.first?.slice(0, 10) ?? null,
    last: times.last?.slice(0, 10) ?? null,
    untimed: times.missing,
  };
}
