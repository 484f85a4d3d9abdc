/**
 * Reads FlatBuffers, in which Arrow writes its metadata. Every read is checked by the DataView, and every count against the
 * bytes that are there, before anything is allocated: broken bytes give a RangeError and no more.
 */
export class FlatTable {
  private readonly vtable: number;
  private readonly size: number;

  constructor(
    private readonly view: DataView,
    private readonly at: number,
  ) {
    this.vtable = at - view.getInt32(at, true);
    this.size = view.getUint16(this.vtable, true);
  }

  static root(bytes: Uint8Array): FlatTable {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new FlatTable(view, view.getUint32(0, true));
  }

  bool(slot: number): boolean {
    return this.int8(slot) !== 0;
  }

  int8(slot: number, fallback = 0): number {
    const at = this.field(slot);
    return at === 0 ? fallback : this.view.getInt8(at);
  }

  int16(slot: number, fallback = 0): number {
    const at = this.field(slot);
    return at === 0 ? fallback : this.view.getInt16(at, true);
  }

  int32(slot: number, fallback = 0): number {
    const at = this.field(slot);
    return at === 0 ? fallback : this.view.getInt32(at, true);
  }

  int64(slot: number): number {
    const at = this.field(slot);
    return at === 0 ? 0 : safe(this.view.getBigInt64(at, true));
  }

  text(slot: number): string | undefined {
    const at = this.field(slot);
    return at === 0 ? undefined : this.textAt(this.follow(at));
  }

  table(slot: number): FlatTable | undefined {
    const at = this.field(slot);
    return at === 0 ? undefined : new FlatTable(this.view, this.follow(at));
  }

  tables(slot: number): FlatTable[] {
    const { start, count } = this.vector(slot, 4);
    return Array.from({ length: count }, (_, i) => new FlatTable(this.view, this.follow(start + 4 * i)));
  }

  /** Vector of structs of `width` longs (or what else takes 8 bytes), one array a struct. */
  longs(slot: number, width: number): number[][] {
    const { start, count } = this.vector(slot, 8 * width);
    return Array.from({ length: count }, (_, i) =>
      Array.from({ length: width }, (_, k) => safe(this.view.getBigInt64(start + 8 * (i * width + k), true))),
    );
  }

  /** The blocks of a file's footer: offset, length of metadata, length of body. */
  blocks(slot: number): { offset: number; metadata: number; body: number }[] {
    const { start, count } = this.vector(slot, 24);
    return Array.from({ length: count }, (_, i) => {
      const at = start + 24 * i;
      const offset = safe(this.view.getBigInt64(at, true));
      return { offset, metadata: this.view.getInt32(at + 8, true), body: safe(this.view.getBigInt64(at + 16, true)) };
    });
  }

  private vector(slot: number, stride: number): { start: number; count: number } {
    const at = this.field(slot);
    if (at === 0) return { start: 0, count: 0 };
    const vector = this.follow(at);
    const count = this.view.getUint32(vector, true);
    if (vector + 4 + count * stride > this.view.byteLength)
      throw new RangeError(`a list of ${count} reaches beyond its message`);
    return { start: vector + 4, count };
  }

  private field(slot: number): number {
    const entry = 4 + 2 * slot;
    if (entry + 2 > this.size) return 0;
    const offset = this.view.getUint16(this.vtable + entry, true);
    return offset === 0 ? 0 : this.at + offset;
  }

  private follow(at: number): number {
    return at + this.view.getUint32(at, true);
  }

  private textAt(at: number): string {
    const length = this.view.getUint32(at, true);
    if (at + 4 + length > this.view.byteLength) throw new RangeError('a text reaches beyond its message');
    return Buffer.from(this.view.buffer, this.view.byteOffset + at + 4, length).toString('utf8');
  }
}

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large`);
  return number;
}
