/**
 * Working days of a jurisdiction as tables, so that a due date costs a look-up. A day outside what the tables know is
 * answered as unknown, never guessed from its weekday.
 *
 * Layout, for day `d` at index `i = d - first`: `flags[i]` (bits below); `rollTo[i]` the day to which a period that ends on
 * `d` rolls, `rollToWorking[i]` the same where only days that are not working days are passed over; `before[i]` how many working days lie before `d`; `workingDays[k]` the k-th working day; `runEnd[i]` the last
 * day of the unbroken known run that holds `d`. `before` and `runEnd` have one entry more than there are days.
 */
import { UNKNOWN_DAY, weekday } from './civil.js';
import type { PeriodKind } from './period.js';

/** Both ends inclusive. */
export interface KnownSpan {
  readonly from: number;
  readonly until: number;
  /** Day since which it was known (publication); null: always. */
  readonly since: number | null;
  readonly source: string;
}

/** A day that differs from the week's pattern, or is a holiday whatever its weekday. */
export interface CalendarRow {
  readonly day: number;
  readonly status: 'off' | 'work';
  readonly name: string;
  readonly source: string;
  /** Days since and until which this status was the known one; null: open. */
  readonly knownFrom: number | null;
  readonly knownUntil: number | null;
}

/** A weekday on which a period does not end although it is a working day (Saturdays in Italian procedure). */
export interface RestWhenRolling {
  /** 1 = Monday to 7 = Sunday */
  readonly weekday: number;
  readonly from: number | null;
  readonly source: string;
}

/** Whether a last day off moves to the next day that is not off, and on which provision that rests. */
export interface RollRule {
  readonly rolls: boolean;
  /** By language tag. */
  readonly because: Readonly<Record<string, string>>;
}

/** What became of a row of the table of facts in a calendar: the parts that hold it or, where none does, why. */
export type Carried = { readonly parts: readonly string[] } | { readonly notEncoded: string };

export interface CalendarData {
  readonly id: string;
  readonly zone: string;
  readonly titles: Readonly<Record<string, string>>;
  /** 1 = Monday to 7 = Sunday */
  readonly weekend: readonly number[];
  readonly known: readonly KnownSpan[];
  readonly rolls: Readonly<Record<PeriodKind, RollRule>>;
  readonly restWhenRolling: readonly RestWhenRolling[];
  /** A period of this many days or more holds at least as many working days; 0: no such rule. */
  readonly minWorkingDays: number;
  readonly minWorkingDaysBecause: string;
  /** No more days off than this have ever followed one another; it bounds due days in years not yet known. Null: no bound. */
  readonly longestRest: number | null;
  /** What the sources leave open and this calendar assumes, with the reason. */
  readonly assumed: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By the row's id; which parts there are and whether they hold is not for this folder to say. */
  readonly carries: Readonly<Record<string, Carried>>;
  readonly sources: readonly string[];
  /** Names of holidays in other languages than the table's own. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly rows: readonly CalendarRow[];
  /** SHA-256 over both files, hex; null where the tables did not come from files. */
  readonly hash: string | null;
}

export type DayReason = 'weekend' | 'holiday' | 'exchange' | 'rest-when-rolling' | 'calendar-unknown';

/** Why a day is what it is; an ordinary working day has no reason. */
export interface DayNote {
  readonly working: boolean | undefined;
  readonly reason: DayReason | null;
  readonly name: string | null;
  readonly source: string | null;
}

/** The arrays, for generated code; see the head of the file. */
export interface CalendarTables {
  readonly first: number;
  readonly flags: Uint8Array;
  readonly rollTo: Int32Array;
  readonly rollToWorking: Int32Array;
  readonly before: Int32Array;
  readonly workingDays: Int32Array;
  readonly runEnd: Int32Array;
}

const KNOWN = 1;
const WORKING = 2;
/** A period that would end on this day rolls on. */
const REST = 4;

export class Calendar {
  readonly data: CalendarData;
  readonly tables: CalendarTables;
  /** Days off of the week's pattern that were worked in exchange for others, in order. */
  readonly exchanged: readonly number[];
  readonly #rows: ReadonlyMap<number, CalendarRow>;

  constructor(data: CalendarData) {
    this.data = data;
    this.#rows = new Map(data.rows.map((row) => [row.day, row]));
    this.tables = buildTables(data, this.#rows);
    const days = [...this.#rows.keys()].filter((day) => this.note(day).reason === 'exchange');
    this.exchanged = days.sort((a, b) => a - b);
  }

  get id(): string {
    return this.data.id;
  }

  /** IANA zone in which this calendar's civil days are taken. */
  get zone(): string {
    return this.data.zone;
  }

  get hash(): string | null {
    return this.data.hash;
  }

  /** First known day; there may be unknown days between this and {@link knownUntil}. */
  get knownFrom(): number {
    return this.tables.first;
  }

  get knownUntil(): number {
    return this.tables.first + this.tables.flags.length - 1;
  }

  rolls(kind: PeriodKind): boolean {
    return this.data.rolls[kind].rolls;
  }

  /** Undefined where unknown. */
  isWorking(day: number): boolean | undefined {
    const flags = this.#flags(day);
    return (flags & KNOWN) === 0 ? undefined : (flags & WORKING) !== 0;
  }

  /** Whether a period that ends on this day rolls on, where it rolls at all. Undefined where unknown. */
  isRest(day: number): boolean | undefined {
    const flags = this.#flags(day);
    return (flags & KNOWN) === 0 ? undefined : (flags & REST) !== 0;
  }

  /** This day, or the first after it that is no rest day; {@link UNKNOWN_DAY} where an unknown day comes first. */
  roll(day: number): number {
    const { first, rollTo } = this.tables;
    const i = day - first;
    return i >= 0 && i < rollTo.length ? rollTo[i]! : UNKNOWN_DAY;
  }

  /** The n-th working day after `day` (n > 0) or before it (n < 0); {@link UNKNOWN_DAY} where an unknown day lies between. */
  addWorkingDays(day: number, n: number): number {
    if (n === 0) return day;
    return n > 0 ? this.#workingDaysOn(day, n) : this.#workingDaysBack(day, -n);
  }

  /** Working days among `from` to `to`, both inclusive; undefined where one of these days is unknown. */
  countWorkingDays(from: number, to: number): number | undefined {
    if (to < from) return 0;
    const { first, before, runEnd } = this.tables;
    const i = from - first;
    if (i < 0 || i >= before.length || to > runEnd[i]!) return undefined;
    return before[to - first + 1]! - before[i]!;
  }

  /** Why the day is a working day or is not, with its source. */
  note(day: number): DayNote {
    const working = this.isWorking(day);
    if (working === undefined) return { working, reason: 'calendar-unknown', name: null, source: null };
    const row = this.#rows.get(day);
    if (row !== undefined) {
      return { working, reason: working ? 'exchange' : 'holiday', name: row.name, source: row.source };
    }
    return { working, reason: working ? null : 'weekend', name: null, source: null };
  }

  /** As {@link note}, for the last day of a period that would roll. */
  restNote(day: number): DayNote {
    const note = this.note(day);
    if (note.working !== true || this.isRest(day) !== true) return note;
    const rule = this.data.restWhenRolling.find((r) => restsOn(r, day));
    return { working: true, reason: 'rest-when-rolling', name: null, source: rule?.source ?? null };
  }

  /** Where the day's status comes from: its row, or the span in which it is known; null where unknown. */
  source(day: number): string | null {
    const row = this.#rows.get(day);
    return row?.source ?? this.data.known.find((span) => span.from <= day && day <= span.until)?.source ?? null;
  }

  /** A holiday's name in another language, where the calendar has it. */
  nameIn(language: string, name: string): string {
    return this.data.names[name]?.[language] ?? name;
  }

  #flags(day: number): number {
    return this.tables.flags[day - this.tables.first] ?? 0;
  }

  #workingDaysOn(day: number, n: number): number {
    const { first, before, workingDays, runEnd } = this.tables;
    const i = day + 1 - first;
    if (i < 0 || i >= before.length) return UNKNOWN_DAY;
    const k = before[i]! + n - 1;
    if (k >= workingDays.length) return UNKNOWN_DAY;
    const due = workingDays[k]!;
    return due <= runEnd[i]! ? due : UNKNOWN_DAY;
  }

  #workingDaysBack(day: number, n: number): number {
    const { first, before, workingDays, runEnd } = this.tables;
    const i = day - first;
    if (i <= 0 || i >= before.length) return UNKNOWN_DAY;
    const found = workingDays[before[i]! - n];
    if (found === undefined) return UNKNOWN_DAY;
    return runEnd[found - first]! >= day - 1 ? found : UNKNOWN_DAY;
  }
}

function restsOn(rule: RestWhenRolling, day: number): boolean {
  return weekday(day) === rule.weekday && (rule.from === null || day >= rule.from);
}

function buildTables(data: CalendarData, rows: ReadonlyMap<number, CalendarRow>): CalendarTables {
  const first = data.known.reduce((least, span) => Math.min(least, span.from), UNKNOWN_DAY);
  const last = data.known.reduce((most, span) => Math.max(most, span.until), first - 1);
  const length = data.known.length === 0 ? 0 : last - first + 1;
  const flags = new Uint8Array(length);
  const before = new Int32Array(length + 1);
  const working: number[] = [];
  for (const span of data.known) flags.fill(KNOWN, span.from - first, span.until - first + 1);
  for (let i = 0; i < length; i++) {
    if (flags[i] !== 0) flags[i] = flagsOf(data, rows, first + i);
    if ((flags[i]! & WORKING) !== 0) working.push(first + i);
    before[i + 1] = working.length;
  }
  return { first, flags, before, workingDays: Int32Array.from(working), ...buildLookAhead(first, flags) };
}

function flagsOf(data: CalendarData, rows: ReadonlyMap<number, CalendarRow>, day: number): number {
  const row = rows.get(day);
  const working = row === undefined ? !data.weekend.includes(weekday(day)) : row.status === 'work';
  if (!working) return KNOWN | REST;
  return data.restWhenRolling.some((rule) => restsOn(rule, day)) ? KNOWN | WORKING | REST : KNOWN | WORKING;
}

function buildLookAhead(first: number, flags: Uint8Array) {
  const length = flags.length;
  // An unknown day is in no run: its run "ends" before every day.
  const runEnd = new Int32Array(length + 1).fill(-UNKNOWN_DAY);
  for (let i = length - 1; i >= 0; i--) {
    if (flags[i] === 0) continue;
    runEnd[i] = i === length - 1 || flags[i + 1] === 0 ? first + i : runEnd[i + 1]!;
  }
  return {
    runEnd,
    rollTo: nextDays(first, flags, (day) => (day & REST) === 0),
    rollToWorking: nextDays(first, flags, (day) => (day & WORKING) !== 0),
  };
}

/** For each day, itself or the first after it that will do; {@link UNKNOWN_DAY} where an unknown day comes first. */
function nextDays(first: number, flags: Uint8Array, willDo: (flags: number) => boolean): Int32Array {
  const next = new Int32Array(flags.length).fill(UNKNOWN_DAY);
  for (let i = flags.length - 1; i >= 0; i--) {
    if (flags[i] === 0) continue;
    if (willDo(flags[i]!)) next[i] = first + i;
    else if (i < flags.length - 1) next[i] = next[i + 1]!;
  }
  return next;
}
