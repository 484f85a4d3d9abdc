/** A value of Thrift's compact protocol that we look at: numbers and structs; all else is skipped. */
export type ThriftStruct = ReadonlyMap<number, number | boolean | ThriftStruct>;

const MAX_DEPTH = 16;

/** Reads structs of Thrift's compact protocol, as page headers are written. Throws a RangeError beyond the bytes. */
export class ThriftReader {
  private readonly view: DataView;

  constructor(
    bytes: Uint8Array,
    public at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  struct(depth = 0): ThriftStruct {
    if (depth > MAX_DEPTH) throw new RangeError('a header is nested too deeply');
    const fields = new Map<number, number | boolean | ThriftStruct>();
    let id = 0;
    for (;;) {
      const head = this.byte();
      if (head === 0) return fields;
      const delta = head >> 4;
      id = delta === 0 ? this.zigzag() : id + delta;
      const value = this.value(head & 15, depth);
      if (value !== undefined) fields.set(id, value);
    }
  }

  /** An unsigned number in groups of seven bits. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 64; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw new RangeError('a number is too long');
  }

  private value(type: number, depth: number): number | boolean | ThriftStruct | undefined {
    switch (type) {
      case 1:
        return true;
      case 2:
        return false;
      case 3:
        return this.byte();
      case 4:
      case 5:
      case 6:
        return this.zigzag();
      case 7:
        return this.skip(8);
      case 8:
        return this.skip(this.varint());
      case 9:
      case 10:
        return this.list(depth);
      case 12:
        return this.struct(depth + 1);
      default:
        throw new RangeError(`type ${type} in a header`);
    }
  }

  private list(depth: number): undefined {
    const head = this.byte();
    const count = head >> 4 === 15 ? this.varint() : head >> 4;
    for (let i = 0; i < count; i++) this.value((head & 15) <= 2 ? 3 : head & 15, depth + 1);
    return undefined;
  }

  private zigzag(): number {
    const n = this.varint();
    return n % 2 === 0 ? n / 2 : -(n + 1) / 2;
  }

  private skip(bytes: number): undefined {
    this.at += bytes;
    if (this.at > this.view.byteLength) throw new RangeError('a header reaches beyond its column');
    return undefined;
  }

  private byte(): number {
    return this.view.getUint8(this.at++);
  }
}
