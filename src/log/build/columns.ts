import type { BooleanColumn, Codes, NumberColumn, TextColumn } from '../model.js';
import type { Budget } from './budget.js';
import { ByteDictionary } from './byte-dictionary.js';
import { Presence } from './presence.js';
import { Segments } from './segments.js';
import type { Utf8Table } from './utf8-table.js';

/** `validity` where it is needed, as an object to spread. */
export function withValidity(validity: Uint8Array | undefined): { validity?: Uint8Array } {
  return validity === undefined ? {} : { validity };
}

/**
 * Text by row. Every `set…` of every column builder tells whether the row was empty before; the last value stays.
 * Rows usually come in rising order, which is fast, but need not.
 */
export class TextBuilder {
  readonly presence = new Presence();
  readonly dictionary: ByteDictionary;
  private readonly codes: Segments<Uint16Array, Int32Array>;
  private wide = false;

  constructor(
    readonly name: string,
    readonly type: 'text' | 'id',
    budget: Budget,
  ) {
    this.dictionary = new ByteDictionary(budget);
    this.codes = new Segments<Uint16Array, Int32Array>(Uint16Array, budget);
  }

  setBytes(row: number, bytes: Uint8Array, start: number, end: number): boolean {
    return this.setCode(row, this.dictionary.code(bytes, start, end));
  }

  setString(row: number, text: string): boolean {
    return this.setCode(row, this.dictionary.codeOfString(text));
  }

  /** Sets a code that this column's own dictionary gave. */
  setCode(row: number, code: number): boolean {
    if (code > 0xffff && !this.wide) {
      this.wide = true;
      this.codes.widen(Int32Array);
    }
    this.codes.set(row, code);
    return this.presence.mark(row);
  }

  finish(length: number): TextColumn {
    const size = this.dictionary.size;
    const maker = size <= 256 ? Uint8Array : size <= 65536 ? Uint16Array : Int32Array;
    const codes: Codes = this.codes.finish<Uint8Array | Uint16Array | Int32Array>(length, maker);
    const dictionary: Utf8Table = this.dictionary.finish();
    return {
      name: this.name,
      type: this.type,
      length,
      codes,
      dictionary,
      ...withValidity(this.presence.finish(length)),
    };
  }
}

/** Floating point numbers by row. */
export class NumberBuilder {
  readonly type = 'number';
  readonly presence = new Presence();
  private readonly values: Segments<Float64Array>;

  constructor(
    readonly name: string,
    budget: Budget,
  ) {
    this.values = new Segments(Float64Array, budget);
  }

  set(row: number, value: number): boolean {
    this.values.set(row, value);
    return this.presence.mark(row);
  }

  finish(length: number): NumberColumn {
    const values = this.values.finish(length, Float64Array);
    return { name: this.name, type: 'number', length, values, ...withValidity(this.presence.finish(length)) };
  }
}

/** Whole numbers within 2^53 by row, in four bytes each while they fit. */
export class IntegerBuilder {
  readonly type = 'integer';
  readonly presence = new Presence();
  private readonly values: Segments<Int32Array, Float64Array>;
  private wide = false;

  constructor(
    readonly name: string,
    budget: Budget,
  ) {
    this.values = new Segments<Int32Array, Float64Array>(Int32Array, budget);
  }

  set(row: number, value: number): boolean {
    if ((value | 0) !== value && !this.wide) {
      this.wide = true;
      this.values.widen(Float64Array);
    }
    this.values.set(row, value);
    return this.presence.mark(row);
  }

  finish(length: number): NumberColumn {
    const values = this.wide ? this.values.finish(length, Float64Array) : this.values.finish(length, Int32Array);
    return { name: this.name, type: 'integer', length, values, ...withValidity(this.presence.finish(length)) };
  }
}

/** True or false by row. */
export class BooleanBuilder {
  readonly type = 'boolean';
  readonly presence = new Presence();
  private readonly values: Segments<Uint16Array>;

  constructor(
    readonly name: string,
    budget: Budget,
  ) {
    this.values = new Segments(Uint16Array, budget);
  }

  set(row: number, value: boolean): boolean {
    this.values.set(row, value ? 1 : 0);
    return this.presence.mark(row);
  }

  finish(length: number): BooleanColumn {
    const values = this.values.finish(length, Uint8Array);
    return { name: this.name, type: 'boolean', length, values, ...withValidity(this.presence.finish(length)) };
  }
}
