import { clearlyMost, isClear, isClearlyFree, together } from './standing-out.js';
import type { LateMonths, Part, PartAndRest, Trend } from './view/index.js';

interface Month extends Part {
  readonly name: string;
}

/** Of the months of one rule, those without any found too; null where nothing was found that is dated. */
export function trendOf(parts: readonly Part[]): Trend | null {
  const months = parts
    .filter((part): part is Month => part.name !== null && /^\d{4}-\d\d$/.test(part.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const decided = months.filter((month) => month.decided > 0);
  const found = decided.filter(({ n }) => n > 0);
  if (found.length === 0) return null;
  const [first, last] = [found[0]!.name, found.at(-1)!.name];
  const [before, after] = [months.filter((m) => m.name < first), months.filter((m) => m.name > last)];
  const within = months.filter((m) => m.name >= first && m.name <= last);
  const free = (side: readonly Month[], other: readonly Month[]) =>
    isClearlyFree(together(ripeOf(side)), together([...other, ...within])) ? together(side) : null;
  return {
    all: together(months),
    found: { first, last },
    decided: { first: decided[0]!.name, last: decided.at(-1)!.name },
    peak: peakOf(decided),
    freeBefore: free(before, ripeOf(after)),
    freeAfter: free(after, before),
    late: lateMonths(months),
  };
}

/** A year, or a month where no year stands out, or where it holds most of its year. */
function peakOf(months: readonly Month[]): PartAndRest | null {
  const years = [...new Set(months.map(yearOf))].map((year) =>
    together(
      months.filter((month) => yearOf(month) === year),
      year,
    ),
  );
  const year = clearlyMost(years);
  const month = clearlyMost(months);
  if (year === null || month === null) return year ?? month;
  return month.part.name!.startsWith(year.part.name!) && 2 * month.part.n > year.part.n ? month : year;
}

function yearOf({ name }: Month): string {
  return name.slice(0, 4);
}

/** Up to this share of what will be decided may still be running. */
const MOST_RUNNING = 0.1;

/** The months but the youngest ones of which much is still running: what is kept is decided before what is late. */
function ripeOf(months: readonly Month[]): Month[] {
  const last = months.findLastIndex(
    ({ decided, running }) => decided > 0 && running <= MOST_RUNNING * (decided + running),
  );
  return months.slice(0, last + 1);
}

/** The last year of two at least, or the last half year of one. */
const WINDOWS: readonly number[] = [12, 6];

function lateMonths(months: readonly Month[]): LateMonths | null {
  const ripe = ripeOf(months);
  const [first, last] = [ripe[0], ripe.at(-1)];
  if (first === undefined || last === undefined) return null;
  const length = WINDOWS.find((window) => indexOf(last) - indexOf(first) + 1 >= 2 * window);
  if (length === undefined) return null;
  const cut = indexOf(last) - length;
  const isLate = (month: Month) => indexOf(month) > cut;
  const [now, before] = [together(ripe.filter(isLate)), together(ripe.filter((m) => !isLate(m)))];
  return {
    months: length,
    span: { first: nameOf(cut + 1), last: last.name },
    now,
    before,
    clearly: isClear(now, before, 1) ? 'more' : isClear(before, now, 1) ? 'less' : null,
  };
}

/** Months from the year 0 on. */
function indexOf({ name }: Month): number {
  return Number(name.slice(0, 4)) * 12 + Number(name.slice(5)) - 1;
}

function nameOf(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
