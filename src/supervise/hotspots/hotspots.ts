import { corrected, sameRate } from '../../base/index.js';
import type { Cells, Measure, Timeline } from './cells.js';
import { suppressed } from './suppress.js';

/** A number and what it was counted in; null where it is too small to be shown, or would give such a one away. */
export interface Counted {
  readonly count: number | null;
  readonly exposure: number | null;
}

/** One group's figures, then and now. */
export interface HotSpot {
  readonly by: string;
  readonly group: string;
  readonly measure: Measure;
  readonly before: Counted;
  readonly now: Counted;
  /** How many times the rate is what it was; null where either is not shown, or there was none before. */
  readonly ratio: number | null;
  /** Chance of so much change where nothing changed, and the same corrected for all comparisons; null where figures are not shown. */
  readonly p: number | null;
  readonly q: number | null;
  readonly grows: boolean;
  /** By period; null where it is not shown. */
  readonly series: readonly Counted[];
}

export interface HotSpots {
  readonly per: string;
  readonly periods: readonly string[];
  /** So many of the last periods are now; those before them are before. */
  readonly recent: number;
  readonly least: number;
  /** Growth first, the surest first. */
  readonly rows: readonly HotSpot[];
}

/** Where a corrected chance is below this, change is called so. */
export const SURE = 0.05;

/** Compares each group's rate in the last periods with the one before, and hides what is too small. */
export function hotSpots(all: readonly Cells[], timeline: Timeline, recent: number, least: number): HotSpots {
  const rows = all.flatMap((cells) => rowsOf(cells, timeline.names.length - recent, least));
  // Figures that are not shown are no comparison that anybody makes.
  const tested = rows.filter(({ p }) => p !== null);
  const q = corrected(tested.map(({ p }) => p!));
  const qOf = new Map(tested.map((row, i) => [row, q[i]!]));
  const found = rows.map((row): HotSpot => {
    const sure = qOf.get(row) ?? null;
    return { ...row, q: sure, grows: sure !== null && sure < SURE && (row.ratio === null || row.ratio > 1) };
  });
  found.sort((a, b) => Number(b.grows) - Number(a.grows) || (a.q ?? 2) - (b.q ?? 2) || (b.ratio ?? 0) - (a.ratio ?? 0));
  return { per: timeline.per, periods: timeline.names, recent, least, rows: found };
}

type Tested = Omit<HotSpot, 'q' | 'grows'>;

function rowsOf({ by, measure, groups, counts, exposures }: Cells, cut: number, least: number): Tested[] {
  // Days are no secret; instances are.
  const hidesExposure = measure !== 'matters';
  const windows = [
    [0, cut],
    [cut, counts[0]?.length ?? 0],
  ] as const;
  const hidden = windows.map(([from, to]) => {
    const exposure = hidesExposure ? suppressed(withSums(exposures, from, to), least) : [];
    return { exposure, count: suppressed(withSums(counts, from, to), least, exposure) };
  });
  return groups.flatMap((group, g): Tested[] => {
    const cell = (w: 0 | 1, place: number, count: number, exposure: number): Counted => ({
      count: hidden[w]!.count[g]![place] ? null : count,
      exposure: hidden[w]!.exposure[g]?.[place] ? null : exposure,
    });
    const window = (w: 0 | 1): Counted => {
      const [from, to] = windows[w];
      return cell(w, to - from, sum(counts[g]!.slice(from, to)), sum(exposures[g]!.slice(from, to)));
    };
    const [before, now] = [window(0), window(1)];
    if (before.count === 0 && now.count === 0) return [];
    const series = counts[g]!.map((n, p) =>
      p < cut ? cell(0, p, n, exposures[g]![p]!) : cell(1, p - cut, n, exposures[g]![p]!),
    );
    const isShown = [before, now].every(({ count, exposure }) => count !== null && exposure !== null && exposure > 0);
    const p = isShown
      ? sameRate({ count: now.count!, exposure: now.exposure! }, { count: before.count!, exposure: before.exposure! })
      : null;
    const ratio =
      isShown && before.count! > 0 ? (now.count! * before.exposure!) / (before.count! * now.exposure!) : null;
    return [{ by, group, measure, before, now, ratio, p, series }];
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((s, n) => s + n, 0);

/** Some columns of a table with the sum of each row, and of each column. */
function withSums(table: readonly (readonly number[])[], from: number, to: number): number[][] {
  const rows = table.map((row) => {
    const part = row.slice(from, to);
    return [...part, sum(part)];
  });
  const width = to - from + 1;
  return [...rows, Array.from({ length: width }, (_, c) => sum(rows.map((row) => row[c]!)))];
}
