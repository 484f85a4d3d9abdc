import type { Budget } from './budget.js';

export type Numbers = Uint8Array | Uint16Array | Int16Array | Int32Array | Float64Array;
/** Only three kinds of pieces, since the engine compiles a store to few kinds of arrays well and to many badly. */
export type Piece = Uint16Array | Int32Array | Float64Array;
type Maker<T extends Numbers> = { new (length: number): T; readonly BYTES_PER_ELEMENT: number };

/** Row `r` stands at place `r % PIECE_ROWS` of its piece. */
export const PIECE_ROWS = 1 << 16;
const FIRST = 1 << 8;

/**
 * Numbers by row in pieces of 65,536 rows: growing never copies what is already there (but for the first piece, which
 * starts small), and a stretch of rows without a value costs nothing. A column whose numbers outgrow their type is
 * copied once into wider pieces (`widen`). Sixteen bits hold signed numbers too, if `finish` makes a signed array.
 */
export class Segments<N extends Piece, W extends Piece = N> {
  private readonly pieces: (N | W | undefined)[] = [];
  private piece: N | W | undefined;
  private at = -1;
  private maker: Maker<N> | Maker<W>;

  constructor(
    maker: Maker<N>,
    private readonly budget: Budget,
    private readonly fill = 0,
  ) {
    this.maker = maker;
  }

  set(row: number, value: number): void {
    if (row >>> 16 !== this.at || (row & 0xffff) >= this.piece!.length) this.reach(row);
    this.piece![row & 0xffff] = value;
  }

  /** The piece that holds `row` and those before it back to a multiple of {@link PIECE_ROWS}: to set many at a time. */
  pieceTo(row: number): N | W {
    if (row >>> 16 !== this.at || (row & 0xffff) >= this.piece!.length) this.reach(row);
    return this.piece!;
  }

  /** Goes on with a wider type. */
  widen(maker: Maker<W>): void {
    this.maker = maker;
    for (let p = 0; p < this.pieces.length; p++) {
      const narrow = this.pieces[p];
      if (narrow === undefined) continue;
      const wide = new maker(narrow.length);
      this.budget.take(wide.byteLength - narrow.byteLength);
      (wide as Float64Array).set(narrow as Float64Array);
      this.pieces[p] = wide;
    }
    this.at = -1;
  }

  /** The number of a row as its piece holds it. */
  get(row: number): number {
    const value = this.pieces[row >>> 16]?.[row & 0xffff];
    return value === undefined ? this.fill : value;
  }

  /** Copies all rows into one array of exact length and lets the pieces go. */
  finish<F extends Numbers>(rows: number, maker: Maker<F>): F {
    this.budget.take(rows * maker.BYTES_PER_ELEMENT);
    const whole = new maker(rows);
    if (this.fill !== 0) whole.fill(this.fill);
    for (let p = 0; p < this.pieces.length; p++) {
      const piece = this.pieces[p];
      if (piece === undefined) continue;
      const start = p * PIECE_ROWS;
      const source = rows - start < piece.length ? piece.subarray(0, Math.max(0, rows - start)) : piece;
      (whole as Float64Array).set(source as Float64Array, start);
      this.budget.give(piece.byteLength);
      this.pieces[p] = undefined;
    }
    this.piece = undefined;
    this.at = -1;
    return whole;
  }

  private reach(row: number): void {
    const p = row >>> 16;
    const within = row & 0xffff;
    const old = this.pieces[p];
    if (old === undefined || within >= old.length) {
      const length = p > 0 ? PIECE_ROWS : Math.min(PIECE_ROWS, Math.max(FIRST, 2 ** Math.ceil(Math.log2(within + 1))));
      const grown = new this.maker(length);
      this.budget.take(grown.byteLength - (old?.byteLength ?? 0));
      if (this.fill !== 0) grown.fill(this.fill);
      if (old !== undefined) (grown as Float64Array).set(old as Float64Array);
      this.pieces[p] = grown;
    }
    this.piece = this.pieces[p];
    this.at = p;
  }
}
