import { type BoundLog, NO_DAY } from '../../binding/index.js';
import { VERDICTS } from '../../engine/index.js';
import { ymdFromDay } from '../../time/index.js';
import type { CheckRun } from '../check-run.js';
import { type Grouping, groupingsOf, NO_GROUP } from '../group-values.js';
import type { Judged } from '../instances.js';
import { type Breakdown, OTHER_GROUP } from './document.js';

/** Groups that are shown, the last of them all others. */
const MOST_GROUPS = 200;

/** Gathers how often each verdict was given, in groups of each kind. */
export class Breakdowns {
  /** Rule of the rule set -> place in the report. */
  readonly #place: Int32Array;
  readonly #tallies: readonly Tally[];

  constructor(run: CheckRun, rules: readonly number[]) {
    this.#place = new Int32Array(run.rules.rules.length);
    rules.forEach((r, place) => {
      this.#place[r] = place;
    });
    const size = rules.length * VERDICTS.length;
    this.#tallies = [monthGrouping(), ...constantOffice(run), ...groupingsOf(run)].map(
      (grouping) => new Tally(grouping, size),
    );
  }

  add({ log, firstCase, instances }: Judged): void {
    const first = log.caseStart[0]!;
    const n = instances.length;
    const events = new Int32Array(n);
    const places = new Int32Array(n);
    for (let i = 0; i < n; i++) {
      events[i] = instances.eventAt(i) - first;
      places[i] = this.#place[instances.ruleAt(i)]! * VERDICTS.length + instances.verdictCodeAt(i);
    }
    for (const tally of this.#tallies) tally.add(log, firstCase, events, places);
  }

  done(): Breakdown[] {
    return this.#tallies.flatMap((tally) => tally.done());
  }
}

function monthGrouping(): Grouping {
  const groups: string[] = [];
  const known = new Map<number, number>();
  const codeOf = (day: number) => {
    if (day === NO_DAY) return NO_GROUP;
    const { year, month } = ymdFromDay(day);
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    const met = groups.indexOf(text);
    return met < 0 ? groups.push(text) - 1 : met;
  };
  const codes = ({ day, caseStart, eventCount }: BoundLog) => {
    const first = caseStart[0]!;
    const found = new Uint16Array(eventCount);
    for (let i = 0; i < eventCount; i++) {
      const of = day[first + i]!;
      let code = known.get(of);
      if (code === undefined) {
        code = codeOf(of);
        known.set(of, code);
      }
      found[i] = code;
    }
    return found;
  };
  return { by: 'month', name: 'month', groups, codes };
}

/** One office for all that the log holds, where the binding says so: whoever wrote it there named it. */
function constantOffice({ binding: { office } }: Pick<CheckRun, 'binding'>): Grouping[] {
  if (office === null || !('constant' in office)) return [];
  const codes = ({ eventCount }: BoundLog) => new Uint16Array(eventCount);
  return [{ by: 'office', name: 'office', groups: [office.constant], codes }];
}

/** How often each verdict of each rule was given, by group. */
class Tally {
  readonly #grouping: Grouping;
  readonly #size: number;
  /** A row a group; the first is for those in none. */
  #counts: Float64Array;
  /** There turned out to be too many values. */
  #isLost = false;

  constructor(grouping: Grouping, size: number) {
    this.#grouping = grouping;
    this.#size = size;
    this.#counts = new Float64Array(size * 16);
  }

  add(log: BoundLog, firstCase: number, events: Int32Array, places: Int32Array): void {
    const codes = this.#isLost ? null : this.#grouping.codes(log, firstCase);
    this.#isLost = codes === null;
    if (codes === null) return;
    const size = this.#size;
    this.#reach((this.#grouping.groups.length + 1) * size);
    const counts = this.#counts;
    for (let i = 0; i < events.length; i++) counts[((codes[events[i]!]! + 1) & 0xffff) * size + places[i]!]!++;
  }

  #reach(length: number): void {
    if (length <= this.#counts.length) return;
    const longer = new Float64Array(Math.max(length, this.#counts.length * 2));
    longer.set(this.#counts);
    this.#counts = longer;
  }

  /** Nothing where there is no group, or too many. */
  done(): Breakdown[] {
    const { by, name, groups } = this.#grouping;
    if (this.#isLost) return [];
    const rows = groups.map((text, g) => ({ text, row: this.#row(g + 1), size: 0 }));
    for (const group of rows) group.size = group.row.reduce((a, b) => a + b, 0);
    const there = rows.filter(({ size }) => size > 0);
    if (there.length === 0) return [];
    if (by === 'month') there.sort((a, b) => (a.text < b.text ? -1 : 1));
    else there.sort((a, b) => b.size - a.size || (a.text < b.text ? -1 : 1));
    return [breakdown(by, name, there, this.#row(0))];
  }

  #row(group: number): Float64Array {
    return this.#counts.subarray(group * this.#size, (group + 1) * this.#size);
  }
}

type Row = Breakdown['counts'][number];

/** `rows` in the order in which they are shown; what is in no group comes last but for those beyond the most shown. */
function breakdown(
  by: Breakdown['by'],
  name: string,
  rows: readonly { readonly text: string; readonly row: Float64Array }[],
  none: Float64Array,
): Breakdown {
  const shown = by === 'month' || rows.length <= MOST_GROUPS ? rows : rows.slice(0, MOST_GROUPS - 1);
  const groups: (string | null)[] = [];
  const counts: Row[] = [];
  const put = (group: string | null, row: Float64Array) => {
    counts.push(...rowsOf(groups.push(group) - 1, row));
  };
  for (const { text, row } of shown) put(text, row);
  if (none.some((n) => n > 0)) put(null, none);
  if (shown.length < rows.length) put(OTHER_GROUP, sumOf(rows.slice(shown.length).map(({ row }) => row)));
  return { by, name, groups, counts };
}

function rowsOf(group: number, row: Float64Array): Row[] {
  const found: Row[] = [];
  row.forEach((n, at) => {
    if (n > 0) found.push([group, Math.floor(at / VERDICTS.length), VERDICTS[at % VERDICTS.length]!, n]);
  });
  return found;
}

function sumOf(rows: readonly Float64Array[]): Float64Array {
  return rows.reduce((sum, row) => sum.map((n, i) => n + row[i]!));
}
