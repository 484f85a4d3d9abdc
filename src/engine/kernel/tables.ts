import type { BoundLog } from '../../binding/index.js';
import type { Length, Period } from '../../language/index.js';
import { UNKNOWN_DAY } from '../../time/index.js';
import { periodOf } from '../interpreter/index.js';
import type { LegalTime, Rolls } from '../legal-time.js';

/** Days to days: a table over the days of the log, and the function behind it for days outside. */
export interface DayTable {
  readonly values: Int32Array;
  readonly first: number;
  readonly slow: (day: number) => number;
}

/** Everything that generated code refers to by index. */
export interface Tables {
  readonly days: readonly DayTable[];
  /** Text codes looked up in the log's dictionaries; -2 where the log never uses the text. */
  readonly codes: readonly number[];
  /** Due days of lengths that are data: `(n, day) => due`, UNKNOWN_DAY where only the interpreter can tell. */
  readonly lengths: readonly ((n: number, day: number) => number)[];
}

/** Tables are not built for longer spans of days than this (about 270 years); their days are then computed one by one. */
const LONGEST_SPAN = 100_000;

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

  build(log: BoundLog): Tables {
    const { firstDay, lastDay } = log.span;
    const length = lastDay >= firstDay ? lastDay - firstDay + 1 : 0;
    const size = length > LONGEST_SPAN ? 0 : length;
    const days = [...this.#days.values()].map(({ slow }) => ({
      first: firstDay,
      slow,
      values: Int32Array.from({ length: size }, (_, i) => slow(firstDay + i)),
    }));
    return { days, codes: this.#codes.map(({ column, text }) => codeIn(log, column, text)), lengths: this.#lengths };
  }
}

/** An attribute's id, or whose name it is. */
export type TextColumnName = number | 'actor' | 'role' | 'office';

function codeIn(log: BoundLog, name: TextColumnName, text: string): number {
  const column = typeof name === 'number' ? log.attributes[name] : log[name];
  if (column?.type !== 'text') return -2;
  for (let code = 0; code < column.dictionary.length; code++) if (column.dictionary.get(code) === text) return code;
  return -2;
}

function known(span: { lo: number; hi: number }): number {
  return span.lo === span.hi ? span.lo : UNKNOWN_DAY;
}
