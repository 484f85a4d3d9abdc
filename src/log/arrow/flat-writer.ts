type Put = (writer: FlatWriter) => void;

/** A field of a table: bytes it takes, and how it is put. */
export interface FlatField {
  readonly size: number;
  readonly put: Put;
}

/**
 * Writes FlatBuffers from the end to the front, as the format wants it: what is pointed to first, then what points.
 * Positions are counted from the end.
 */
export class FlatWriter {
  private bytes = new Uint8Array(1024);
  private view = new DataView(this.bytes.buffer);
  private used = 0;
  private align = 1;

  text(text: string): number {
    const encoded = new TextEncoder().encode(text);
    this.prepare(4, encoded.length + 1);
    this.room(encoded.length + 1);
    this.bytes.set(encoded, this.front());
    return this.count(encoded.length);
  }

  /** A vector of offsets to what was written before. */
  offsets(positions: readonly number[]): number {
    this.prepare(4, positions.length * 4);
    for (let i = positions.length - 1; i >= 0; i--) this.putOffset(positions[i]!);
    return this.count(positions.length);
  }

  /** A vector of structs of longs. */
  longs(structs: readonly (readonly number[])[]): number {
    const width = structs[0]?.length ?? 0;
    this.prepare(4, structs.length * width * 8);
    this.prepare(8, structs.length * width * 8);
    for (let i = structs.length - 1; i >= 0; i--) for (let k = width - 1; k >= 0; k--) this.putLong(structs[i]![k]!);
    return this.count(structs.length);
  }

  /** A table; `fields` by slot, absent ones have their default. */
  table(fields: readonly (FlatField | undefined)[]): number {
    const at: number[] = new Array(fields.length).fill(0);
    const start = this.used;
    const order = fields.map((_, slot) => slot).sort((a, b) => (fields[a]?.size ?? 0) - (fields[b]?.size ?? 0));
    for (const slot of order) {
      const field = fields[slot];
      if (field === undefined) continue;
      this.prepare(field.size, 0);
      field.put(this);
      at[slot] = this.used;
    }
    this.prepare(4, 0);
    this.putInt32(0);
    const table = this.used;
    for (let slot = fields.length - 1; slot >= 0; slot--) this.putInt16(at[slot] === 0 ? 0 : table - at[slot]!);
    this.putInt16(table - start);
    this.putInt16(4 + 2 * fields.length);
    this.view.setInt32(this.bytes.length - table, this.used - table, true);
    return table;
  }

  finish(root: number): Uint8Array {
    this.prepare(Math.max(this.align, 8), 4);
    this.putOffset(root);
    return this.bytes.slice(this.front());
  }

  putInt8(value: number): void {
    this.room(1);
    this.view.setInt8(this.front(), value);
  }

  putInt16(value: number): void {
    this.room(2);
    this.view.setInt16(this.front(), value, true);
  }

  putInt32(value: number): void {
    this.room(4);
    this.view.setInt32(this.front(), value, true);
  }

  putLong(value: number): void {
    this.room(8);
    this.view.setBigInt64(this.front(), BigInt(value), true);
  }

  putOffset(position: number): void {
    this.prepare(4, 0);
    this.putInt32(this.used + 4 - position);
  }

  private count(length: number): number {
    this.putInt32(length);
    return this.used;
  }

  /** Pads so that after `more` bytes a value of `size` is aligned. */
  private prepare(size: number, more: number): void {
    this.align = Math.max(this.align, size);
    const pad = -(this.used + more) & (size - 1);
    this.room(pad);
    this.bytes.fill(0, this.front(), this.front() + pad);
  }

  private front(): number {
    return this.bytes.length - this.used;
  }

  private room(size: number): void {
    this.used += size;
    if (this.used <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.used * 2, this.bytes.length * 2));
    const before = this.used - size;
    grown.set(this.bytes.subarray(this.bytes.length - before), grown.length - before);
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}

export const bool = (value: boolean): FlatField => ({ size: 1, put: (w) => w.putInt8(value ? 1 : 0) });
export const int8 = (value: number): FlatField => ({ size: 1, put: (w) => w.putInt8(value) });
export const int16 = (value: number): FlatField => ({ size: 2, put: (w) => w.putInt16(value) });
export const int32 = (value: number): FlatField => ({ size: 4, put: (w) => w.putInt32(value) });
export const long = (value: number): FlatField => ({ size: 8, put: (w) => w.putLong(value) });
export const ref = (position: number): FlatField => ({ size: 4, put: (w) => w.putOffset(position) });
