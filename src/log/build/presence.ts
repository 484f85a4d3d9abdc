/** Which rows of a growing column have a value. Costs nothing while none is missing. */
export class Presence {
  /** One more than the highest row that has a value. */
  next = 0;
  private bits: Uint8Array | undefined;

  /** Marks a row; false if it had a value before. */
  mark(row: number): boolean {
    const bits = this.bits;
    if (bits === undefined) {
      if (row === this.next) {
        this.next = row + 1;
        return true;
      }
      return this.markFirstGap(row);
    }
    const byte = row >> 3;
    if (byte >= bits.length) this.grow(byte);
    const bit = 1 << (row & 7);
    const before = this.bits![byte]!;
    this.bits![byte] = before | bit;
    if (row >= this.next) this.next = row + 1;
    return (before & bit) === 0;
  }

  /** Marks those of `count` rows from `row` on that have a one in `there`, `present` of them; no row from `row` on was marked. */
  markSome(row: number, there: Uint8Array, count: number, present: number): void {
    if (present === 0) return;
    if (this.bits === undefined) {
      if (present === count && row === this.next) {
        this.next = row + count;
        return;
      }
      this.bits = filled(this.next, Math.max(128, ((row + count) >> 3) + 1));
    }
    const last = row + count - 1;
    if (last >> 3 >= this.bits.length) this.grow(last >> 3);
    const bits = this.bits;
    let i = 0;
    let at = row;
    for (; i < count && (at & 7) !== 0; i++, at++) bits[at >> 3]! |= there[i]! << (at & 7);
    for (; i + 8 <= count; i += 8, at += 8) bits[at >> 3] = eight(there, i);
    for (; i < count; i++, at++) bits[at >> 3]! |= there[i]! << (at & 7);
    let next = last;
    while (there[next - row] === 0) next--;
    this.next = next + 1;
  }

  has(row: number): boolean {
    if (row >= this.next) return false;
    return this.bits === undefined || (this.bits[row >> 3]! & (1 << (row & 7))) !== 0;
  }

  /** The bitmap for `rows` rows, or nothing where every row has a value. */
  finish(rows: number): Uint8Array | undefined {
    if (this.bits === undefined) return this.next === rows ? undefined : filled(this.next, (rows + 7) >> 3);
    const exact = new Uint8Array((rows + 7) >> 3);
    exact.set(this.bits.subarray(0, exact.length));
    for (let row = 0; row < rows; row++) if (!((exact[row >> 3]! >> (row & 7)) & 1)) return exact;
    return undefined;
  }

  private markFirstGap(row: number): boolean {
    if (row < this.next) return false;
    this.bits = filled(this.next, Math.max(128, (row >> 3) + 1));
    return this.mark(row);
  }

  private grow(byte: number): void {
    const grown = new Uint8Array(Math.max(byte + 1, this.bits!.length * 2));
    grown.set(this.bits!);
    this.bits = grown;
  }
}

function eight(there: Uint8Array, i: number): number {
  return (
    there[i]! |
    (there[i + 1]! << 1) |
    (there[i + 2]! << 2) |
    (there[i + 3]! << 3) |
    (there[i + 4]! << 4) |
    (there[i + 5]! << 5) |
    (there[i + 6]! << 6) |
    (there[i + 7]! << 7)
  );
}

/** A bitmap of `length` bytes whose first `rows` bits are set. */
function filled(rows: number, length: number): Uint8Array {
  const bits = new Uint8Array(length).fill(255, 0, rows >> 3);
  if (rows & 7) bits[rows >> 3] = (1 << (rows & 7)) - 1;
  return bits;
}
