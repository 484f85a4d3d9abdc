import type { DelayDistribution } from './document.js';

/** The least delay that at least this share of all does not exceed. */
export function quantile(delays: readonly (readonly [number, number])[], n: number, share: number): number {
  let before = 0;
  for (const [delay, count] of delays) {
    before += count;
    if (before >= share * n) return delay;
  }
  return delays.at(-1)![0];
}

const WIDTHS = [1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365];
const MOST_BINS = 60;

/**
 * Bins of one width between two delays, with an edge at the limit so that none holds what was in time and what was not; the
 * first and the last reach on to what lies outside. Bins without anything are left out.
 */
export function binned(
  delays: readonly (readonly [number, number])[],
  edge: number,
  low: number,
  high: number,
): DelayDistribution['bins'] {
  const span = high - low + 1;
  const width = WIDTHS.find((w) => span / w <= MOST_BINS) ?? Math.ceil(span / MOST_BINS);
  const placeOf = (delay: number) => Math.floor((delay - edge) / width);
  // The edge stays an edge even where nearly everything is on one side of it.
  const first = Math.min(placeOf(low), -1);
  const last = Math.max(placeOf(high), 0);
  const bins = new Map<number, { from: number; to: number; n: number }>();
  for (const [delay, n] of delays) {
    const place = Math.min(Math.max(placeOf(delay), first), last);
    const from = edge + place * width;
    const bin = bins.get(place) ?? { from, to: from + width, n: 0 };
    bin.from = Math.min(bin.from, delay);
    bin.to = Math.max(bin.to, delay + 1);
    bin.n += n;
    bins.set(place, bin);
  }
  return [...bins].sort(([a], [b]) => a - b).map(([, bin]) => bin);
}
