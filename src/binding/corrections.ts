import type { EventLog } from '../log/index.js';
import type { Binding, Correction } from './binding.js';
import { NO_DAY } from './bound-log.js';
import type { Oddities } from './oddities.js';
import type { Ordered } from './order.js';
import type { Selection } from './select.js';
import type { Clock, TimeReader } from './times.js';

type Times = Pick<Ordered, 'day' | 'from' | 'to'>;

/** A selection without the events that did not happen, and what puts the times of others right. */
export interface Corrected {
  readonly selection: Selection;
  /** Null where no time is another. */
  readonly correct: ((times: Times) => void) | null;
}

/**
 * Single events that the binding says the source has wrong: what did not happen is left out, and others have another day, or no time
 * that is known. Each is counted, and so is each correction that fits no event.
 */
export function corrected(
  log: EventLog,
  binding: Binding,
  selection: Selection,
  times: TimeReader,
  clock: Clock,
  oddities: Oddities,
): Corrected {
  const { corrections } = binding;
  if (corrections.length === 0) return { selection, correct: null };
  const { kind, row, caseStart } = selection;
  const byCase = new Map<string, Correction[]>();
  for (const correction of corrections)
    byCase.set(correction.case, [...(byCase.get(correction.case) ?? []), correction]);
  const used = new Set<Correction>();
  const fits = new Map<number, Correction>();
  for (let c = 0; c + 1 < caseStart.length; c++) {
    const own = byCase.get(log.caseIds.get(c));
    if (own === undefined) continue;
    for (let i = caseStart[c]!; i < caseStart[c + 1]!; i++) {
      const found = own.find(({ event, on }) => event === kind[i]! && on === times.dayAt(row ? row[i]! : i));
      if (found === undefined) continue;
      fits.set(i, found);
      used.add(found);
    }
  }
  for (const correction of corrections)
    if (!used.has(correction)) oddities.add('correction-without-event', correction.case);
  for (const { is, case: id } of fits.values())
    oddities.add(is === 'not-happened' ? 'event-not-happened' : 'event-corrected', id);
  return without(selection, fits, clock);
}

function without({ kind, row, caseStart }: Selection, fits: ReadonlyMap<number, Correction>, clock: Clock): Corrected {
  const gone = (i: number) => fits.get(i)?.is === 'not-happened';
  const kept: number[] = [];
  const starts = new Uint32Array(caseStart.length);
  const days = new Map<number, number>();
  for (let c = 0; c + 1 < caseStart.length; c++) {
    for (let i = caseStart[c]!; i < caseStart[c + 1]!; i++) {
      if (gone(i)) continue;
      const is = fits.get(i)?.is;
      if (is !== undefined) days.set(kept.length, is === 'unknown' ? NO_DAY : (is as number));
      kept.push(i);
    }
    starts[c + 1] = kept.length;
  }
  const correct = ({ day, from, to }: Times) => {
    for (const [i, is] of days) {
      day[i] = is;
      if (from) from[i] = is === NO_DAY ? Number.NaN : clock.law.startOf(is);
      if (to) to[i] = is === NO_DAY ? Number.NaN : clock.law.startOf(is + 1) - 1;
    }
  };
  const all = kept.length === caseStart[caseStart.length - 1]!;
  const selection = all
    ? { kind, row, caseStart }
    : {
        kind:
          kind instanceof Uint8Array ? Uint8Array.from(kept, (i) => kind[i]!) : Uint16Array.from(kept, (i) => kind[i]!),
        row: Uint32Array.from(kept, (i) => (row ? row[i]! : i)),
        caseStart: starts,
      };
  return { selection, correct: days.size === 0 ? null : correct };
}
