import type { BoundLog } from '../../binding/index.js';
import type { Length, Period } from '../../language/index.js';
import { UNKNOWN_DAY } from '../../time/index.js';
import { periodOf } from '../interpreter/index.js';
import type { LegalTime, Rolls } from '../legal-time.js';

/** Days to days: a table that begins empty and keeps what `slow` said of the days that were asked for. */
export interface DayTable {
  /** By day; NOT_YET where nobody has asked. */
  readonly values: Int32Array;
  readonly slow: (day: number) => number;
}

/** Everything that generated code refers to by index. */
export interface Tables {
  readonly days: readonly DayTable[];
  readonly codes: TextCodes;
  /** Due days of lengths that are data: `(n, day) => due`, UNKNOWN_DAY where only the interpreter can tell. */
  readonly lengths: readonly ((n: number, day: number) => number)[];
}

/** Days from 1970 to 2069 have a place in tables; others are computed each time. */
const TABLE_DAYS = 36_525;
export const NOT_YET = -0x80000000;

/** Collects tables while rules are compiled; equal requests share one. */
export class TableBuilder {
  readonly #days = new Map<string, { index: number; slow: (day: number) => number }>();
  readonly #codes: { column: TextColumnName; text: string }[] = [];
  readonly #lengths: ((n: number, day: number) => number)[] = [];
  readonly #time: LegalTime;

  constructor(time: LegalTime) {
    this.#time = time;
  }

  due(period: Period, rolls: Rolls): number {
    const plan = this.#time.plan(period, rolls);
    return this.#day(`due ${JSON.stringify(period)} ${rolls}`, plan.due);
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
    return this.#codes.push({ column, text }) - 1;
  }

  length(length: Length & { op: 'attribute' }, rolls: Rolls): number {
    const due = (n: number, day: number) => this.#time.plan(periodOf(length.unit, n * length.times), rolls).due(day);
    return this.#lengths.push(due) - 1;
  }

  #day(key: string, slow: (day: number) => number): number {
    const made = this.#days.get(key);
    if (made) return made.index;
    const index = this.#days.size;
    this.#days.set(key, { index, slow });
    return index;
  }

  build(): Tables {
    const days = [...this.#days.values()].map(({ slow }) => ({
      slow,
      values: new Int32Array(TABLE_DAYS).fill(NOT_YET),
    }));
    return { days, codes: new TextCodes(this.#codes), lengths: this.#lengths };
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

function known(span: { lo: number; hi: number }): number {
  return span.lo === span.hi ? span.lo : UNKNOWN_DAY;
}
