import { type EventLog, isThere, NO_OFFSET, Precision } from '../model.js';
import { formatTime } from '../table/index.js';

const DAY_MS = 86_400_000;

export interface TimeFindings {
  /** As written, with its offset; absent where no event has a time. */
  readonly first?: string;
  readonly last?: string;
  readonly missing: number;
  /** How many times are whole days, minutes, instants. */
  readonly precision: { readonly day: number; readonly minute: number; readonly instant: number };
  /** Offsets that occur, in minutes, with how often; `null` for none. */
  readonly offsets: readonly { readonly offset: number | null; readonly count: number }[];
  /** Times, more precise than a day, that are local midnight exactly. */
  readonly midnights: number;
  /** All times are whole days or local midnight, and some are the latter: the source probably holds days. */
  readonly probablyDays: boolean;
  /** Neighbouring events of a case with the same time. */
  readonly ties: number;
  /** Neighbouring events of a case of which the second has the earlier time. */
  readonly backwards: number;
}

export function timeFindings(log: EventLog): TimeFindings {
  const { time, eventCount, caseStart, caseCount } = log;
  const { values } = time;
  const offsetAt = (row: number): number => (typeof time.offset === 'number' ? time.offset : time.offset[row]!);
  const precisionAt = (row: number): number =>
    typeof time.precision === 'number' ? time.precision : time.precision[row]!;
  const has = (row: number): boolean => isThere(time, row) && precisionAt(row) !== Precision.NONE;
  const precision = [0, 0, 0, 0];
  const offsets = new Map<number, number>();
  let first = -1;
  let last = -1;
  let midnights = 0;
  for (let row = 0; row < eventCount; row++) {
    if (!has(row)) continue;
    const value = Number(values[row]!);
    const offset = offsetAt(row);
    const p = precisionAt(row);
    precision[p]!++;
    offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
    if (first < 0 || value < Number(values[first]!)) first = row;
    if (last < 0 || value > Number(values[last]!)) last = row;
    if (p !== Precision.DAY && (value + (offset === NO_OFFSET ? 0 : offset * 60_000)) % DAY_MS === 0) midnights++;
  }
  let ties = 0;
  let backwards = 0;
  for (let c = 0; c < caseCount; c++) {
    for (let row = caseStart[c]! + 1; row < caseStart[c + 1]!; row++) {
      if (!has(row) || !has(row - 1)) continue;
      if (values[row] === values[row - 1]) ties++;
      else if (values[row]! < values[row - 1]!) backwards++;
    }
  }
  const [, day, minute, instant] = precision as [number, number, number, number];
  const written = (row: number): string =>
    formatTime(Number(values[row]!), offsetAt(row), precisionAt(row) as Precision);
  return {
    ...(first < 0 ? {} : { first: written(first), last: written(last) }),
    missing: eventCount - day - minute - instant,
    precision: { day, minute, instant },
    offsets: [...offsets]
      .map(([offset, count]) => ({ offset: offset === NO_OFFSET ? null : offset, count }))
      .sort((a, b) => b.count - a.count),
    midnights,
    probablyDays: midnights > 0 && midnights === minute + instant,
    ties,
    backwards,
  };
}
