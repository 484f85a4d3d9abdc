import { type EventLog, isThere, type TableDescription } from '../log/index.js';
import { dateColumns } from './table.js';

/** What a log says of its activities, apart from their names. */
export interface Labels {
  readonly names: readonly string[];
  /** Events of each. */
  readonly counts: Float64Array;
  /** Share of the cases with a label in which it stands more than once. */
  readonly repeated: Float64Array;
  /** Of the cases looked at, in how many label `a` first stands before label `b`: at `a * names.length + b`. */
  readonly before: Float64Array;
  /** Whether the labels are names of columns of dates, in which a word for date says nothing. */
  readonly areDates?: boolean;
}

/** Beyond these, labels are no names of activities, and cases tell nothing new. */
const MOST_LABELS = 400;
const MOST_CASES = 20_000;

/** Labels that occur, the most frequent first, at most {@link MOST_LABELS}. */
export function labelsOf(log: EventLog): Labels & { readonly leftOut: number } {
  const { activity } = log;
  const all = new Float64Array(activity.dictionary.length);
  for (let row = 0; row < log.eventCount; row++) if (isThere(activity, row)) all[activity.codes[row]!]!++;
  const codes = [...all.keys()].filter((code) => all[code]! > 0).sort((a, b) => all[b]! - all[a]! || a - b);
  const kept = codes.slice(0, MOST_LABELS);
  const names = kept.map((code) => activity.dictionary.get(code));
  const place = new Int32Array(all.length).fill(-1);
  kept.forEach((code, i) => {
    place[code] = i;
  });
  return {
    names,
    counts: Float64Array.from(kept, (code) => all[code]!),
    ...sequencesOf(log, place, names.length),
    leftOut: codes.length - kept.length,
  };
}

/** Of a table with one row a case the columns of dates are the labels; what comes before what is not looked at. */
export function tableLabels(
  table: TableDescription,
  isLabel: (name: string) => boolean,
): Labels & { readonly leftOut: number } {
  const dates = dateColumns(table)
    .filter(({ name }) => isLabel(name))
    .sort((a, b) => b.filled - a.filled);
  const kept = dates.slice(0, MOST_LABELS);
  return {
    names: kept.map((c) => c.name),
    counts: Float64Array.from(kept, (c) => c.filled),
    repeated: new Float64Array(kept.length),
    before: new Float64Array(kept.length ** 2),
    leftOut: dates.length - kept.length,
    areDates: true,
  };
}

function sequencesOf(log: EventLog, place: Int32Array, count: number): Pick<Labels, 'repeated' | 'before'> {
  const before = new Float64Array(count * count);
  const [cases, again] = [new Float64Array(count), new Float64Array(count)];
  const step = Math.max(1, Math.floor(log.caseCount / MOST_CASES));
  const { codes } = log.activity;
  for (let c = 0; c < log.caseCount; c += step) {
    const order: number[] = [];
    const twice = new Set<number>();
    for (let row = log.caseStart[c]!; row < log.caseStart[c + 1]!; row++) {
      const label = isThere(log.activity, row) ? place[codes[row]!]! : -1;
      if (label < 0) continue;
      if (order.includes(label)) twice.add(label);
      else order.push(label);
    }
    order.forEach((a, i) => {
      cases[a]!++;
      for (let j = i + 1; j < order.length; j++) before[a * count + order[j]!]!++;
    });
    for (const label of twice) again[label]!++;
  }
  return { before, repeated: again.map((n, i) => (cases[i]! === 0 ? 0 : n / cases[i]!)) };
}
