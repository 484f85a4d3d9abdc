import { failInput } from '../../base/index.js';

/**
 * Keeps a small hostile file from asking for a very large log: a few thousand columns, each with one value in a
 * million rows, cost little to write and much to hold.
 */
export class Budget {
  private taken = 0;
  /** Bytes that the reader has met so far (uncompressed); the reader keeps this current. */
  inputBytes = 0;

  constructor(
    readonly name: string,
    /** Always allowed, in bytes. */
    readonly floor = 1024 ** 3,
    /** Allowed for each byte of input beyond that. */
    readonly factor = 64,
  ) {}

  take(bytes: number): void {
    this.taken += bytes;
    const limit = Math.max(this.floor, this.inputBytes * this.factor);
    if (this.taken > limit) {
      failInput('log/columns-too-large', this.name, { data: { limit: Math.round(limit / 1024 ** 2) } });
    }
  }

  give(bytes: number): void {
    this.taken -= bytes;
  }
}
