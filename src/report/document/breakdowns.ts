import { NO_DAY } from '../../binding/index.js';
import { type Finding, VERDICTS, verdictCode } from '../../engine/index.js';
import { ymdFromDay } from '../../time/index.js';
import type { CheckRun } from '../check-run.js';
import { type Breakdown, OTHER_GROUP } from './document.js';
import { type Grouping, groupingsOf } from './group-values.js';

/** Groups that are shown, the last of them all others. */
const MOST_GROUPS = 200;

/** Gathers how often each verdict was given, in groups of each kind. */
export class Breakdowns {
  readonly #run: CheckRun;
  readonly #place: ReadonlyMap<number, number>;
  readonly #size: number;
  readonly #months = new Map<number, Float64Array>();
  readonly #groupings: readonly { readonly grouping: Grouping; readonly counts: Map<number, Float64Array> }[];

  constructor(run: CheckRun, rules: readonly number[]) {
    this.#run = run;
    this.#place = new Map(rules.map((r, place) => [r, place]));
    this.#size = rules.length * VERDICTS.length;
    this.#groupings = groupingsOf(run).map((grouping) => ({ grouping, counts: new Map() }));
  }

  add(f: Finding): void {
    const at = this.#place.get(f.rule)! * VERDICTS.length + verdictCode(f.verdict);
    const day = this.#run.bound.day[f.event]!;
    this.#count(this.#months, day === NO_DAY ? -1 : monthOf(day), at);
    for (const { grouping, counts } of this.#groupings) this.#count(counts, grouping.groupOf(f.event, f.case), at);
  }

  #count(counts: Map<number, Float64Array>, group: number, at: number): void {
    const row = counts.get(group) ?? new Float64Array(this.#size);
    if (row[at]!++ === 0) counts.set(group, row);
  }

  done(): Breakdown[] {
    const months = [...this.#months].sort(([a], [b]) => a - b);
    const ofMonths = breakdown(
      'month',
      'month',
      [...months.filter(([m]) => m >= 0), ...months.filter(([m]) => m < 0)],
      monthText,
    );
    const others = this.#groupings.map(({ grouping, counts }) =>
      breakdown(grouping.by, grouping.name, bySize(counts), (code) => grouping.groups[code]!),
    );
    return [...(months.length > 0 ? [ofMonths] : []), ...others.filter(({ groups }) => groups.some((g) => g !== null))];
  }
}

function monthOf(day: number): number {
  const { year, month } = ymdFromDay(day);
  return year * 12 + month - 1;
}

function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function bySize(counts: ReadonlyMap<number, Float64Array>): [number, Float64Array][] {
  const size = new Map([...counts].map(([code, row]) => [code, row.reduce((a, b) => a + b, 0)]));
  const named = [...counts].filter(([code]) => code >= 0);
  return [
    ...named.sort(([a], [b]) => size.get(b)! - size.get(a)! || a - b),
    ...[...counts].filter(([code]) => code < 0),
  ];
}

/** `rows` in the order in which they are shown; what is in no group comes last but for those beyond the most shown. */
function breakdown(
  by: Breakdown['by'],
  name: string,
  rows: readonly (readonly [code: number, counts: Float64Array])[],
  text: (code: number) => string,
): Breakdown {
  const all = rows.filter(([code]) => code >= 0);
  const shown = by === 'month' || all.length <= MOST_GROUPS ? all : all.slice(0, MOST_GROUPS - 1);
  const groups: (string | null)[] = shown.map(([code]) => text(code));
  const counts: (readonly [number, number, (typeof VERDICTS)[number], number])[] = [];
  shown.forEach(([, row], group) => {
    counts.push(...rowsOf(group, row));
  });
  const none = rows.find(([code]) => code < 0);
  if (none) counts.push(...rowsOf(groups.push(null) - 1, none[1]));
  const rest = all.slice(shown.length);
  if (rest.length > 0) counts.push(...rowsOf(groups.push(OTHER_GROUP) - 1, sumOf(rest.map(([, row]) => row))));
  return { by, name, groups, counts };
}

function rowsOf(group: number, row: Float64Array): Breakdown['counts'][number][] {
  const found: Breakdown['counts'][number][] = [];
  row.forEach((n, at) => {
    if (n > 0) found.push([group, Math.floor(at / VERDICTS.length), VERDICTS[at % VERDICTS.length]!, n]);
  });
  return found;
}

function sumOf(rows: readonly Float64Array[]): Float64Array {
  return rows.reduce((sum, row) => sum.map((n, i) => n + row[i]!));
}
