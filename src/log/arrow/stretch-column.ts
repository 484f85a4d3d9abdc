import { type Column, isThere, type StringTable } from '../model.js';
import { NotInStretches } from '../stored-log.js';
import type { Part } from './buffers.js';
import type { ArrowFile, Region } from './file.js';
import { allBelow, longsAreExact, longsToDoubles, longsToMs } from './numbers.js';
import type { ArrowField } from './schema.js';

/** A column's part of one batch, with the row of the file that it begins with. */
export interface PlacedPart extends Part {
  readonly first: number;
}

/** How values of a type stand in the file; null for types that are not read in stretches. */
export function widthOf({ type, dictionary }: ArrowField): number | null {
  if (dictionary !== undefined) return type.kind === 'utf8' && dictionary.bits <= 32 ? dictionary.bits / 8 : null;
  switch (type.kind) {
    case 'bool':
      return 1 / 8;
    case 'float':
      return type.bits >= 32 ? type.bits / 8 : null;
    case 'int':
      return type.signed || type.bits === 8 ? type.bits / 8 : null;
    case 'timestamp':
      return type.perSecond === 1000 ? 8 : null;
    default:
      return null;
  }
}

/** Reads stretches of a fixed-width column, each to the memory where the one before stood. */
export class StretchColumn {
  #values = new ArrayBuffer(0);
  #bits = new Uint8Array(0);
  #raw = new Uint8Array(0);
  readonly #file: ArrowFile;
  readonly #field: ArrowField;
  readonly #parts: readonly PlacedPart[];
  readonly #width: number;
  readonly #dictionary: StringTable;

  constructor(file: ArrowFile, field: ArrowField, parts: readonly PlacedPart[], dictionary: StringTable) {
    this.#file = file;
    this.#field = field;
    this.#parts = parts;
    this.#width = widthOf(field)!;
    this.#dictionary = dictionary;
  }

  /** Whether all parts are as long as their rows need. */
  get isWhole(): boolean {
    return this.#parts.every(({ rows, missing, regions }) => {
      const [validity, values] = regions;
      const bits = missing === 0 || validity === undefined || validity.length === 0 || validity.length * 8 >= rows;
      return bits && values !== undefined && values.length >= Math.ceil(rows * this.#width);
    });
  }

  get mayLack(): boolean {
    return this.#parts.some((p) => p.missing !== 0);
  }

  read(first: number, end: number): Column {
    const rows = end - first;
    const validity = this.#validity(first, end);
    const base = { name: this.#field.name, length: rows, ...(validity === undefined ? {} : { validity }) };
    const { type, dictionary } = this.#field;
    if (dictionary !== undefined) {
      const codes = this.codes(first, end);
      this.#checkCodes(codes, base);
      return { ...base, type: 'text', codes, dictionary: this.#dictionary };
    }
    if (type.kind === 'bool') return { ...base, type: 'boolean', values: this.#booleans(first, end) };
    const memory = this.#numbers(first, end);
    switch (type.kind) {
      case 'float':
        return {
          ...base,
          type: 'number',
          values: type.bits === 64 ? new Float64Array(memory, 0, rows) : new Float32Array(memory, 0, rows),
        };
      case 'timestamp':
        if (longsToMs(memory, rows, 1000).outside >= 0) throw new NotInStretches('a time outside the years of dates');
        return { ...base, type: 'time', values: new Float64Array(memory, 0, rows), offset: 0, precision: 0 };
      case 'int':
        if (type.bits === 32) return { ...base, type: 'integer', values: new Int32Array(memory, 0, rows) };
        if (type.bits === 64 && longsAreExact(memory, rows, true))
          return { ...base, type: 'integer', values: longsToDoubles(memory, rows, true) };
        throw new NotInStretches(`whole numbers of ${type.bits} bits`);
      default:
        throw new NotInStretches(type.kind);
    }
  }

  /** What lies under a missing value may be anything, and is cleared. */
  #checkCodes(codes: Uint8Array | Uint16Array | Int32Array, head: { readonly validity?: Uint8Array }): void {
    const size = this.#dictionary.length;
    if (codes.length === 0 || allBelow(codes, size)) return;
    for (let i = 0; i < codes.length; i++) {
      if (codes[i]! >= 0 && codes[i]! < size) continue;
      if (isThere(head, i)) throw new NotInStretches('a code beyond the dictionary');
      codes[i] = 0;
    }
  }

  codes(first: number, end: number): Uint8Array | Uint16Array | Int32Array {
    const memory = this.#numbers(first, end);
    if (this.#width === 1) return new Uint8Array(memory, 0, end - first);
    return this.#width === 2 ? new Uint16Array(memory, 0, end - first) : new Int32Array(memory, 0, end - first);
  }

  /** Whole numbers of 16 bits, as offsets of times are. */
  shorts(first: number, end: number): Int16Array {
    return new Int16Array(this.#numbers(first, end), 0, end - first);
  }

  #numbers(first: number, end: number): ArrayBuffer {
    const width = this.#width;
    if (this.#values.byteLength < (end - first) * width) this.#values = new ArrayBuffer(roomFor((end - first) * width));
    this.#each(first, end, (part, from, to, at) => {
      const target = new Uint8Array(this.#values, at * width, (to - from) * width);
      this.#file.readNow(target, part.regions[1]!.offset + from * width);
    });
    return this.#values;
  }

  #booleans(first: number, end: number): Uint8Array {
    const rows = end - first;
    if (this.#values.byteLength < rows) this.#values = new ArrayBuffer(roomFor(rows));
    const values = new Uint8Array(this.#values, 0, rows);
    this.#each(first, end, (part, from, to, at) => {
      const { bits, shift } = this.#bitsOf(part.regions[1]!, from, to);
      for (let i = 0; i < to - from; i++) values[at + i] = (bits[(i + shift) >> 3]! >> ((i + shift) & 7)) & 1;
    });
    return values;
  }

  /** The bitmap of a stretch; nothing where its batches say that no value is missing. */
  #validity(first: number, end: number): Uint8Array | undefined {
    const bytes = (end - first + 7) >> 3;
    let lacks = false;
    this.#each(first, end, (part) => {
      lacks ||= part.missing !== 0;
    });
    if (!lacks) return undefined;
    if (this.#bits.length < bytes) this.#bits = new Uint8Array(roomFor(bytes));
    const target = this.#bits.subarray(0, bytes).fill(0);
    this.#each(first, end, (part, from, to, at) => {
      const region = part.regions[0];
      if (part.missing === 0 || region === undefined || region.length === 0) {
        for (let i = at; i < at + to - from; i++) target[i >> 3]! |= 1 << (i & 7);
        return;
      }
      const { bits, shift } = this.#bitsOf(region, from, to);
      copyBits(target, at, bits, shift, to - from);
    });
    return target;
  }

  #bitsOf(region: Region, from: number, to: number): { bits: Uint8Array; shift: number } {
    const start = from >> 3;
    const length = ((to + 7) >> 3) - start;
    if (this.#raw.length < length) this.#raw = new Uint8Array(roomFor(length));
    const bits = this.#raw.subarray(0, length);
    this.#file.readNow(bits, region.offset + start);
    return { bits, shift: from & 7 };
  }

  /** Visits the parts that hold a stretch: rows of the part, and where they stand in the stretch. */
  #each(first: number, end: number, visit: (part: PlacedPart, from: number, to: number, at: number) => void): void {
    for (const part of this.#parts) {
      const from = Math.max(first, part.first);
      const to = Math.min(end, part.first + part.rows);
      if (from < to) visit(part, from - part.first, to - part.first, from - first);
    }
  }
}

/** Room that need not soon be made larger: stretches are of about one length. */
export function roomFor(bytes: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(bytes, 64)));
}

function copyBits(target: Uint8Array, at: number, source: Uint8Array, shift: number, count: number): void {
  let i = 0;
  if ((at & 7) === 0) {
    for (; i + 8 <= count; i += 8) {
      const byte = (i + shift) >> 3;
      target[(at + i) >> 3] = (source[byte]! | ((source[byte + 1] ?? 0) << 8)) >> shift;
    }
  }
  const bits = { validity: source };
  for (; i < count; i++) if (isThere(bits, i + shift)) target[(at + i) >> 3]! |= 1 << ((at + i) & 7);
}
