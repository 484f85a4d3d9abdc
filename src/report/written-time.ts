import type { Clock } from '../binding/index.js';
import { TimeReader } from '../binding/index.js';
import { isThere, NO_OFFSET, Precision, type TimeColumn } from '../log/index.js';
import { formatDay, type Zone } from '../time/index.js';

const MINUTE = 60_000;

/** Times of a log's rows as the source wrote them, no finer than the binding says they are; null where there is none. */
export function writtenTimes(column: TimeColumn, clock: Clock): (row: number) => string | null {
  const days = new TimeReader(column, clock);
  return (row) => {
    const precision = typeof column.precision === 'number' ? column.precision : column.precision[row]!;
    if (precision === Precision.NONE || !isThere(column, row)) return null;
    if (precision === Precision.DAY || clock.precision === 'day') return formatDay(days.dayAt(row));
    const ms = Number(column.values[row]!);
    if (!Number.isFinite(ms)) return null;
    const offset = typeof column.offset === 'number' ? column.offset : column.offset[row]!;
    const minutes = precision === Precision.MINUTE || clock.precision === 'minute';
    return offset === NO_OFFSET ? clockText(ms, null, minutes) : clockText(ms, offset, minutes);
  };
}

/** An instant on a zone's clock, to the minute, or finer where it has seconds. */
export function instantText(ms: number, zone: Zone, toMinute: boolean): string {
  return clockText(ms, Math.round(zone.offsetAt(ms) / MINUTE), toMinute);
}

function clockText(ms: number, offset: number | null, toMinute: boolean): string {
  const iso = new Date(ms + (offset ?? 0) * MINUTE).toISOString();
  const text = toMinute ? iso.slice(0, 16) : iso.endsWith('.000Z') ? iso.slice(0, 19) : iso.slice(0, 23);
  return offset === null ? text : text + offsetText(offset);
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
