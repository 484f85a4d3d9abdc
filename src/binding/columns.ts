import { InputError } from '../base/index.js';
import { type AttributeType, foldedWord, type Law } from '../language/index.js';
import { type Column, type EventLog, isThere, type StringTable } from '../log/index.js';
import { parseDay } from '../time/index.js';
import type { AttributeBinding, Binding, RoleRef } from './binding.js';
import {
  type BoundColumn,
  type BoundList,
  type BoundNumber,
  type BoundText,
  NO_DAY,
  UNREADABLE_LIST,
  UNREADABLE_TEXT,
} from './bound-log.js';
import type { Memory } from './memory.js';
import { minorUnits, type Take, takeNumbers } from './numbers.js';
import { columnsNamed, plainText, unknownColumn } from './select.js';
import { type Clock, TimeReader } from './times.js';
import { listWritten, WRITTEN_BOOLEANS } from './written.js';

/** Where a bound event's values stand in the log. */
export interface Positions {
  readonly log: EventLog;
  readonly binding: Binding;
  readonly law: Law;
  readonly clock: Clock;
  readonly kind: Uint8Array | Uint16Array;
  /** Row of the log for each bound event; null where they are the same. */
  readonly row: Uint32Array | null;
  readonly caseOf: (i: number) => number;
  readonly memory: Memory;
  /** Counts a value that could not be read as its attribute's type. */
  readonly odd: (code: string, example: string) => void;
}

/** A growing dictionary: equal texts get equal codes. */
export class Texts implements StringTable {
  readonly #codes = new Map<string, number>();
  readonly #texts: string[] = [];

  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  get length(): number {
    return this.#texts.length;
  }

  get(index: number): string {
    return this.#texts[index]!;
  }
}

/** Builds one law attribute as a column over the bound events; undefined where no event has it. */
export function attributeColumn(at: Positions, attribute: number): BoundColumn | undefined {
  const { type } = at.law.attributes[attribute]!;
  // What is assumed to be nothing is left as it is.
  const assumed = at.binding.assume.find((a) => a.attribute === attribute && a.value !== '')?.value;
  const carries = at.law.events.map((e) => e.attributes.includes(attribute));
  const bound = new Map<number, AttributeBinding>();
  for (const event of at.binding.events)
    for (const b of event.attributes) if (b.attribute === attribute) bound.set(event.event, b);
  if (bound.size === 0 && assumed === undefined) return undefined;
  const readers = carries.map((carried, event) => {
    const b = bound.get(event);
    if (!b || !carried) return null;
    return sourceOf(at, b.column, b.of, { ...b, words: wordsOf(at, attribute) }, `${attribute} ${event}`);
  });
  const name = `attribute ${attribute}`;
  if (type === 'list') return listColumn(at, readers, name);
  if (type === 'text')
    return textColumn(at, readers, (event) => (carries[event] ? (assumed as string | undefined) : undefined), name);
  const column = numberColumn(at, readers, type, name);
  const { values, unreadable } = column;
  if (assumed !== undefined)
    for (let i = 0; i < values.length; i++)
      if (Number.isNaN(values[i]) && carries[at.kind[i]!] && unreadable?.[i] !== 1) values[i] = assumed as number;
  return column;
}

function numberColumn(
  at: Positions,
  readers: readonly (ValueSource | null)[],
  type: AttributeType,
  name: string,
): BoundNumber {
  const takes = takesOf(readers, type);
  const values = at.memory.column(name, Float64Array, at.kind.length);
  // Memory that is used again keeps room for marks once there were any, as code that reads them may then stay as it is.
  const marks = at.memory.keep(`${name} marks`, () => ({ met: false }));
  const marked = () => at.memory.zeros(`${name} unreadable`, Uint8Array, at.kind.length);
  if (takes && takeNumbers(takes, at.kind, at.row, values) === 0)
    return { type: 'number', values, unreadable: marks.met ? marked() : null };
  let unreadable = marks.met ? marked() : null;
  for (let i = 0; i < values.length; i++) {
    const value = readers[at.kind[i]!]?.number(i, type) ?? Number.NaN;
    values[i] = value === UNREADABLE ? Number.NaN : value;
    if (value !== UNREADABLE) continue;
    marks.met = true;
    unreadable ??= marked();
    unreadable[i] = 1;
  }
  return { type: 'number', values, unreadable };
}

/** Stands for a number that is there and cannot be read: none that can be read is infinite. */
const UNREADABLE = Number.POSITIVE_INFINITY;

/** The columns to copy, where all values are numbers of events that need no more than scaling; else null. */
function takesOf(readers: readonly (ValueSource | null)[], type: AttributeType): readonly Take[] | null {
  const takes: Take[] = [];
  for (const [event, reader] of readers.entries()) {
    if (reader === null) continue;
    const plain = reader.plainNumbers(type);
    if (plain === null) return null;
    const known = takes.find((t) => t.column === plain.column && t.scaled === plain.scaled);
    const take = known ?? { ...plain, kinds: new Uint8Array(readers.length) };
    if (!known) takes.push(take);
    take.kinds[event] = 1;
  }
  return takes;
}

/** Actor, role or office of each bound event; null where the source has none. A role may be one of the law's alone. */
export function whoColumn(at: Positions, ref: RoleRef | null, name: 'actor' | 'role' | 'office'): BoundText | null {
  if (ref === null) return null;
  if ('constant' in ref) {
    const dictionary = new Texts();
    dictionary.code(ref.constant);
    return { type: 'text', codes: at.memory.zeros(name, Int32Array, at.kind.length), dictionary };
  }
  const of = columnsNamed(at.log.eventAttributes, ref.column).length > 0 ? 'event' : 'case';
  const words = name === 'role' ? wordsOf(at, name) : null;
  const { codes = null, otherwise = 'keep' } = ref;
  const understood = words || codes ? { codes, otherwise, words, unit: 'units' as const, separator: null } : null;
  const source = sourceOf(at, ref.column, of, understood, name);
  return textColumn(
    at,
    at.law.events.map(() => source),
    () => undefined,
    name,
  );
}

/** How the values of a column are understood, with the words that they may be by their folded writing. */
type Understood = Pick<AttributeBinding, 'codes' | 'otherwise' | 'unit' | 'separator'> & {
  readonly words: ReadonlyMap<string, string> | null;
};

interface ValueSource {
  /** The text as a code in `texts`; -1 where there is none, UNREADABLE_TEXT where it means nothing known. */
  code(i: number, texts: Texts): number;
  /** NaN where there is none, UNREADABLE where it cannot be read. */
  number(i: number, type: AttributeType): number;
  list(i: number): readonly string[] | 'unreadable' | undefined;
  /** The column itself, where its numbers need no more than scaling. */
  plainNumbers(type: AttributeType): Omit<Take, 'kinds'> | null;
}

function sourceOf(
  at: Positions,
  name: string,
  of: 'event' | 'case',
  binding: Understood | null,
  use: string,
): ValueSource {
  const columns = of === 'event' ? at.log.eventAttributes : at.log.caseAttributes;
  const found = columnsNamed(columns, name);
  if (found.length === 0) throw new InputError([unknownColumn(at.log, name, at.binding.file)]);
  const { row } = at;
  const index = of === 'case' ? at.caseOf : row ? (i: number) => row[i]! : (i: number) => i;
  const sources = found.map((column, k) => new ColumnSource(column, of, index, at, binding, `${use} ${k}`));
  return sources.length === 1 ? sources[0]! : new FirstOf(sources);
}

/** One name may have a column for each type that its values have. */
class FirstOf implements ValueSource {
  readonly #sources: readonly ColumnSource[];

  constructor(sources: readonly ColumnSource[]) {
    this.#sources = sources;
  }

  code(i: number, texts: Texts): number {
    return this.#sources.find((s) => s.has(i))?.code(i, texts) ?? NO_TEXT;
  }

  number(i: number, type: AttributeType): number {
    return this.#sources.find((s) => s.has(i))?.number(i, type) ?? Number.NaN;
  }

  list(i: number): readonly string[] | 'unreadable' | undefined {
    return this.#sources.find((s) => s.has(i))?.list(i);
  }

  plainNumbers(): null {
    return null;
  }
}

class ColumnSource implements ValueSource {
  readonly #column: Column;
  readonly #of: 'event' | 'case';
  readonly #index: (i: number) => number;
  readonly #at: Positions;
  readonly #binding: Understood | null;
  readonly #times: TimeReader | null;

  /** By code of the column: the code given to that text, or that it has not been met. */
  readonly #known: Int32Array;
  /** The words that the attribute may be, by their folded writing. */
  readonly #words: ReadonlyMap<string, string> | null;

  constructor(
    column: Column,
    of: 'event' | 'case',
    index: (i: number) => number,
    at: Positions,
    binding: Understood | null,
    use: string,
  ) {
    this.#column = column;
    const texts = column.type === 'text' || column.type === 'id' ? column.dictionary.length : 0;
    this.#known = at.memory.keep(`codes ${use}`, () => new Int32Array(texts).fill(NOT_MET));
    this.#words = binding?.words ?? null;
    this.#of = of;
    this.#index = index;
    this.#at = at;
    this.#binding = binding;
    this.#times = column.type === 'time' ? new TimeReader(column, at.clock) : null;
  }

  has(i: number): boolean {
    return isThere(this.#column, this.#index(i));
  }

  code(i: number, texts: Texts): number {
    const column = this.#column;
    const at = this.#index(i);
    if (!isThere(column, at)) return NO_TEXT;
    if (column.type !== 'text' && column.type !== 'id') {
      return codeOf(texts, this.#text(at));
    }
    const own = column.codes[at]!;
    const known = this.#known[own]!;
    if (known >= NO_TEXT) return known;
    if (known === UNREADABLE_TEXT) this.#unmeant(column.dictionary.get(own).trim());
    else this.#known[own] = codeOf(texts, this.#decoded(column.dictionary.get(own)));
    return this.#known[own]!;
  }

  plainNumbers(type: AttributeType): Omit<Take, 'kinds'> | null {
    const column = this.#column;
    if (this.#of === 'case' || this.#binding?.codes || (column.type !== 'number' && column.type !== 'integer'))
      return null;
    if (type !== 'number' && type !== 'money') return null;
    return { column, scaled: type === 'money' && this.#binding?.unit !== 'cents' };
  }

  /** Of a value that is there, as {@link #decoded}. */
  #text(at: number): string | null | undefined {
    const plain = this.#times ? this.#dayText(at) : plainText(this.#column, at);
    if (plain !== undefined) return this.#decoded(plain);
    this.#odd(this.#column.type);
    return null;
  }

  /** The value after the binding's codes; null where they give it no meaning, undefined where it means that there is none. */
  #decoded(written: string): string | null | undefined {
    const plain = written.trim();
    const codes = this.#binding?.codes;
    const decoded = codes?.get(written) ?? codes?.get(plain);
    if ((codes || this.#words) && (decoded ?? plain) === '') return undefined;
    if (decoded !== undefined) return decoded;
    if (!this.#words) return !codes || this.#binding!.otherwise === 'keep' ? plain : this.#unmeant(plain);
    const word = codes && this.#binding!.otherwise === 'missing' ? undefined : this.#words.get(foldedWord(plain));
    return word ?? this.#unmeant(plain);
  }

  /** Counts a text that means nothing known. */
  #unmeant(plain: string): null {
    const coded = this.#binding?.codes && this.#binding.otherwise === 'missing';
    this.#unmeantExample ??= this.#shown(plain);
    this.#at.odd(coded ? 'code-without-meaning' : 'word-unknown', this.#unmeantExample);
    return null;
  }

  #unmeantExample: string | undefined;

  #dayText(at: number): string | undefined {
    const day = this.#times!.dayAt(at);
    return day === NO_DAY ? undefined : String(day);
  }

  number(i: number, type: AttributeType): number {
    const column = this.#column;
    const at = this.#index(i);
    if (!isThere(column, at)) return Number.NaN;
    if (type === 'date' && this.#times) {
      const day = this.#times.dayAt(at);
      return day === NO_DAY ? this.#odd('') : day;
    }
    if (!this.#binding?.codes && (column.type === 'number' || column.type === 'integer'))
      return this.#scaled(column.values[at]!, type);
    if (!this.#binding?.codes && column.type === 'boolean' && type === 'boolean') return column.values[at]!;
    const text = this.#text(at);
    if (text === undefined) return Number.NaN;
    return text === null ? UNREADABLE : this.#parsed(text, type);
  }

  #scaled(value: number, type: AttributeType): number {
    // By custom what is no number stands for nothing.
    if (Number.isNaN(value)) return value;
    if (type === 'boolean') return value === 0 || value === 1 ? value : this.#odd(String(value));
    if (type === 'date') return this.#odd(String(value));
    const held = type === 'money' && this.#binding?.unit !== 'cents' ? minorUnits(value) : value;
    return Number.isFinite(held) ? held : this.#odd(String(value));
  }

  #parsed(text: string, type: AttributeType): number {
    const trimmed = text.trim();
    if (trimmed === '') return Number.NaN;
    if (type === 'date') return parseDay(trimmed) ?? this.#odd(text);
    if (type === 'boolean') {
      const known = WRITTEN_BOOLEANS.get(trimmed.toLowerCase());
      return known ?? this.#odd(text);
    }
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/u.test(trimmed)) return this.#odd(text);
    return this.#scaled(Number(trimmed), type);
  }

  /** A value in a note only where the binding says that the column is safe to show. */
  #shown(value: string): string {
    const { name } = this.#column;
    return this.#at.binding.safe.has(name) ? `${name}: ${value}` : name;
  }

  #odd(value: string): number {
    this.#at.odd('value-not-of-type', this.#shown(value));
    return UNREADABLE;
  }

  list(i: number): readonly string[] | 'unreadable' | undefined {
    const column = this.#column;
    const at = this.#index(i);
    if (!isThere(column, at)) return undefined;
    if (column.type === 'list') {
      const items: string[] = [];
      for (let k = column.starts[at]!; k < column.starts[at + 1]!; k++)
        if (isThere(column.items, k)) items.push(column.items.dictionary.get(column.items.codes[k]!));
      return this.#words ? this.#itemsMeant(items) : items;
    }
    if (!this.#words) {
      const text = this.#text(at);
      return text === undefined ? undefined : text === null ? 'unreadable' : this.#split(text);
    }
    const plain = this.#times ? this.#dayText(at) : plainText(column, at);
    if (plain === undefined) {
      this.#odd(column.type);
      return 'unreadable';
    }
    const whole = this.#binding?.codes?.get(plain) ?? this.#binding?.codes?.get(plain.trim());
    if (whole === '') return undefined;
    const items = this.#split(whole ?? plain.trim());
    return items === undefined || items === 'unreadable' ? items : this.#itemsMeant(items, whole !== undefined);
  }

  /** The items of a list as its attribute's words; a list with one that is none of them cannot be read. */
  #itemsMeant(items: readonly string[], asTheyAre = false): readonly string[] | 'unreadable' {
    const meant: string[] = [];
    for (const item of items) {
      const word = asTheyAre ? (this.#words!.get(foldedWord(item)) ?? this.#unmeant(item)) : this.#decoded(item);
      if (word === null) return 'unreadable';
      if (word !== undefined) meant.push(word);
    }
    return meant;
  }

  #split(text: string): readonly string[] | 'unreadable' | undefined {
    const separator = this.#binding?.separator;
    // A separator at an end, or twice, parts nothing from nothing.
    if (separator)
      return text
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    const items = listWritten(text);
    if (items) return items;
    if (text === '') return undefined;
    this.#odd(text);
    return 'unreadable';
  }
}

function textColumn(
  at: Positions,
  readers: readonly (ValueSource | null)[],
  otherwise: (event: number) => string | undefined,
  name: string,
): BoundText {
  const dictionary = at.memory.keep(`texts ${name}`, () => new Texts());
  const codes = at.memory.column(name, Int32Array, at.kind.length);
  const missing = readers.map((_, event) => codeOf(dictionary, otherwise(event)));
  for (let i = 0; i < codes.length; i++) {
    const event = at.kind[i]!;
    const code = readers[event]?.code(i, dictionary) ?? NO_TEXT;
    codes[i] = code === NO_TEXT ? missing[event]! : code;
  }
  return { type: 'text', codes, dictionary };
}

const NO_TEXT = -1;
const NOT_MET = -3;

/** The words of an attribute by their folded writing, which tells them apart. */
function wordsOf(at: Positions, of: number | 'role'): ReadonlyMap<string, string> | null {
  const words = of === 'role' ? at.law.roles : at.law.attributes[of]!.words;
  return words && at.memory.keep(`words ${of}`, () => new Map(words.map((word) => [foldedWord(word), word])));
}

function codeOf(texts: Texts, text: string | null | undefined): number {
  return text === undefined ? NO_TEXT : text === null ? UNREADABLE_TEXT : texts.code(text);
}

function listColumn(at: Positions, readers: readonly (ValueSource | null)[], name: string): BoundList {
  const dictionary = new Texts();
  const starts = at.memory.zeros(`${name} starts`, Int32Array, at.kind.length + 1);
  const missing = at.memory.zeros(`${name} missing`, Uint8Array, at.kind.length);
  const codes: number[] = [];
  for (let i = 0; i < at.kind.length; i++) {
    const items = readers[at.kind[i]!]?.list(i);
    if (items === undefined) missing[i] = 1;
    else if (items === 'unreadable') missing[i] = UNREADABLE_LIST;
    else for (const item of items) codes.push(dictionary.code(item));
    starts[i + 1] = codes.length;
  }
  return { type: 'list', starts, codes: Int32Array.from(codes), dictionary, missing };
}
