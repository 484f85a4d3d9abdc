import { failInput } from '../../base/index.js';
import type { ListColumn } from '../model.js';
import type { Budget } from './budget.js';
import { TextBuilder, withValidity } from './columns.js';
import { Presence } from './presence.js';
import { Segments } from './segments.js';

const MAX_ITEMS = 2 ** 31 - 1;

/**
 * Lists of texts by row. Items are kept in the order in which they come, with a start and a length a row, and put
 * in order at the end.
 */
export class ListBuilder {
  readonly type = 'list';
  readonly presence = new Presence();
  private readonly items: TextBuilder;
  private readonly codes: Segments<Int32Array>;
  private readonly first: Segments<Int32Array>;
  private readonly lengths: Segments<Int32Array>;
  private itemCount = 0;

  constructor(
    readonly name: string,
    private readonly budget: Budget,
  ) {
    this.items = new TextBuilder(name, 'text', budget);
    this.codes = new Segments(Int32Array, budget);
    this.first = new Segments(Int32Array, budget);
    this.lengths = new Segments(Int32Array, budget);
  }

  set(row: number, items: readonly string[]): boolean {
    this.first.set(row, this.itemCount);
    this.lengths.set(row, items.length);
    for (const item of items) this.codes.set(this.itemCount++, this.items.dictionary.codeOfString(item));
    if (this.itemCount > MAX_ITEMS) failInput('log/columns-too-large', this.budget.name, { data: { limit: 8192 } });
    return this.presence.mark(row);
  }

  /** Gives a row the list of another one that was set before. */
  repeat(row: number, other: number): boolean {
    this.first.set(row, this.first.get(other));
    this.lengths.set(row, this.lengths.get(other));
    return this.presence.mark(row);
  }

  finish(length: number): ListColumn {
    const starts = new Int32Array(length + 1);
    let at = 0;
    for (let row = 0; row < length; row++) {
      starts[row] = at;
      if (!this.presence.has(row)) continue;
      const from = this.first.get(row);
      const count = this.lengths.get(row);
      for (let k = 0; k < count; k++) this.items.setCode(at + k, this.codes.get(from + k));
      at += count;
      if (at > MAX_ITEMS) failInput('log/columns-too-large', this.budget.name, { data: { limit: 8192 } });
    }
    starts[length] = at;
    const items = this.items.finish(at);
    return { name: this.name, type: 'list', length, starts, items, ...withValidity(this.presence.finish(length)) };
  }
}
