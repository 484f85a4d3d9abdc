import type { BoundLog } from '../../binding/index.js';
import type { Period, Unit } from '../../language/index.js';
import { type CountingOptions, UNKNOWN_DAY } from '../../time/index.js';
import { periodOf } from '../interpreter/index.js';
import type { LegalTime, Rolls } from '../legal-time.js';

/** Days to days: a table that begins empty and keeps what `slow` said of the days that were asked for. */
export interface DayTable {
  /** By day; NOT_YET where nobody has asked. */
  readonly values: Int32Array;
  readonly slow: (day: number) => number;
  /** What it adds to every day, and nothing else; null where it is more than that. */
  readonly adds: number | null;
}

/** Everything that generated code refers to by index. */
export interface Tables {
  readonly days: readonly DayTable[];
  readonly codes: TextCodes;
  /** Due days of lengths that are data: `(n, day) => due`, UNKNOWN_DAY where only the interpreter can tell; and what else hangs on a number and a day. */
  readonly lengths: readonly ((n: number, day: number) => number)[];
}

/** Days from 1970 to 2069 have a place in tables; others are computed each time. */
const TABLE_DAYS = 36_525;
export const NOT_YET = -0x80000000;
/** Lengths that are data are few as a rule; of those beyond this many none is kept. */
const MOST_PLANS = 1024;

/** Day tables by what they say, for all that is compiled together. */
export type SharedDays = Map<string, DayTable>;

/** How days are counted, where that is not the default. */
export interface Counted {
  readonly rolls: Rolls;
  readonly counting?: CountingOptions | undefined;
}

/** Sums of what days count, each with all before it. */
function running(of: (day: number) => number): Int32Array {
  const sums = new Int32Array(TABLE_DAYS);
  for (let day = 1; day < TABLE_DAYS; day++) sums[day] = sums[day - 1]! + of(day);
  return sums;
}

/** Collects tables while rules are compiled; equal requests share one. */
export class TableBuilder {
  readonly #days = new Map<string, Omit<DayTable, 'values'> & { readonly index: number }>();
  readonly #shared: SharedDays;
  readonly #codes: { column: TextColumnName; text: string }[] = [];
  readonly #lengths = new Map<string, (n: number, day: number) => number>();
  readonly #time: LegalTime;

  constructor(time: LegalTime, shared: SharedDays = new Map()) {
    this.#time = time;
    this.#shared = shared;
  }

  due(period: Period, { rolls, counting }: Counted): number {
    const plan = this.#time.plan(period, rolls, counting);
    const adds = this.#time.added(period, rolls, counting);
    return this.#day(`due ${JSON.stringify([period, rolls, counting])}`, plan.due, adds);
  }

  back(period: Period): number {
    return this.#day(`back ${JSON.stringify(period)}`, (day) => known(this.#time.back(day, period)));
  }

  nth(n: number, unit: 'days' | 'working-days'): number {
    return this.#day(`nth ${n} ${unit}`, (day) => known(this.#time.nth(day, n, unit)));
  }

  /** Whether a day is a working day, as 1 or 0. */
  working(): number {
    const { calendar } = this.#time;
    return this.#day('working', (day) => {
      const working = calendar?.isWorking(day);
      return working === undefined ? UNKNOWN_DAY : working ? 1 : 0;
    });
  }

  code(column: TextColumnName, text: string): number {
    const known = this.#codes.findIndex((c) => c.column === column && c.text === text);
    return known >= 0 ? known : this.#codes.push({ column, text }) - 1;
  }

  length(length: { readonly unit: Unit; readonly times: number }, { rolls, counting }: Counted): number {
    return this.#length(`due ${JSON.stringify([length.unit, length.times, rolls, counting])}`, () => {
      const plans = new Map<number, (day: number) => number>();
      const planned = (n: number) => {
        const plan = this.#time.plan(periodOf(length.unit, n * length.times), rolls, counting);
        if (plans.size < MOST_PLANS) plans.set(n, plan.due);
        return plan.due;
      };
      return (n, day) => (plans.get(n) ?? planned(n))(day);
    });
  }

  /** The least or greatest value of the rows that hold on the days up to one and from another: `(last, first) => value`. */
  rows(from: readonly number[], values: readonly number[], which: 'least' | 'most'): number {
    return this.#length(`rows ${JSON.stringify([from, values, which])}`, () => {
      const pick = which === 'least' ? Math.min : Math.max;
      return (last, first) => {
        let row = rowOn(from, first);
        let found = values[row]!;
        while (++row < from.length && from[row]! <= last) found = pick(found, values[row]!);
        return found;
      };
    });
  }

  /** By the day of an act and the day on which it was due, how many working days lie between; null where nobody knows which these are. */
  workingDaysLate(): number | null {
    const { calendar } = this.#time;
    if (!calendar) return null;
    const worked = (day: number) => (calendar.isWorking(day) === false ? 0 : 1);
    return this.#length('working days late', () => {
      let sums: Int32Array | null = null;
      return (when, due) => {
        sums ??= running(worked);
        if (due >= 0 && when < TABLE_DAYS) return sums[when]! - sums[due]!;
        let n = 0;
        for (let day = due + 1; day <= when; day++) n += worked(day);
        return n;
      };
    });
  }

  #length(key: string, make: () => (n: number, day: number) => number): number {
    if (!this.#lengths.has(key)) this.#lengths.set(key, make());
    return [...this.#lengths.keys()].indexOf(key);
  }

  #day(key: string, slow: (day: number) => number, adds: number | null = null): number {
    const made = this.#days.get(key);
    if (made) return made.index;
    const index = this.#days.size;
    this.#days.set(key, { index, slow, adds });
    return index;
  }

  /** By table, whether it does nothing but add days. */
  get adding(): readonly boolean[] {
    return Array.from(this.#days.values(), ({ adds }) => adds !== null);
  }

  build(): Tables {
    const days = [...this.#days].map(([key, { slow, adds }]) => {
      const values = () => new Int32Array(adds === null ? TABLE_DAYS : 0).fill(NOT_YET);
      const made = this.#shared.get(key) ?? { slow, adds, values: values() };
      this.#shared.set(key, made);
      return made;
    });
    return { days, codes: new TextCodes(this.#codes), lengths: [...this.#lengths.values()] };
  }
}

/** An attribute's id, or whose name it is. */
export type TextColumnName = number | 'actor' | 'role' | 'office';

/** Texts of rules as codes in a log's dictionaries. Those of the next stretch of a log are the same ones, perhaps longer. */
export class TextCodes {
  /** -2 where the log does not use the text, so far. */
  readonly codes: Int32Array;
  readonly #texts: readonly { readonly column: TextColumnName; readonly text: string }[];
  /** How many texts of the dictionary were looked at. */
  readonly #seen: number[];

  constructor(texts: readonly { readonly column: TextColumnName; readonly text: string }[]) {
    this.#texts = texts;
    this.codes = new Int32Array(texts.length).fill(-2);
    this.#seen = texts.map(() => 0);
  }

  lookUp(log: BoundLog): void {
    this.#texts.forEach(({ column: name, text }, k) => {
      const column = typeof name === 'number' ? log.attributes[name] : log[name];
      if (column?.type !== 'text') return;
      const { dictionary } = column;
      for (let code = this.#seen[k]!; code < dictionary.length && this.codes[k]! < 0; code++)
        if (dictionary.get(code) === text) this.codes[k] = code;
      this.#seen[k] = dictionary.length;
    });
  }
}

/** The last row that begins by a day; the first one, where none does. */
function rowOn(from: readonly number[], day: number): number {
  let [low, high] = [0, from.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (from[middle]! <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

function known(span: { lo: number; hi: number }): number {
  return span.lo === span.hi ? span.lo : UNKNOWN_DAY;
}
