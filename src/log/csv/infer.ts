import type { ByteDictionary } from '../build/index.js';
import type { ColumnType, DateOrder } from '../table/index.js';
import { TimeReader } from '../table/index.js';
import { BOOLEANS } from './conventions.js';
import { NumberReader } from './number-text.js';

/** What a value looks like by itself. `large` is a whole number that no number holds exactly. */
export type Look = 'integer' | 'number' | 'large' | 'boolean' | 'time' | 'text';

/** Says what values look like. */
export class Looks {
  readonly numbers = new NumberReader();
  readonly times: TimeReader;

  constructor(order: DateOrder | undefined) {
    this.times = new TimeReader(order);
  }

  of(bytes: Uint8Array, start: number, end: number): Look {
    if (this.numbers.read(bytes, start, end))
      return !this.numbers.whole ? 'number' : this.numbers.tooLarge ? 'large' : 'integer';
    if (this.times.read(bytes, start, end)) return 'time';
    if (end - start === 4 || end - start === 5) {
      if (BOOLEANS.has(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1')))
        return 'boolean';
    }
    return 'text';
  }

  ofText(text: string): Look {
    const bytes = Buffer.from(text);
    return this.of(bytes, 0, bytes.length);
  }
}

/** The type that all looks agree on; integers among numbers are numbers, any other mixture is text. */
export class Agreement {
  private seen = new Set<Look>();

  add(look: Look): void {
    this.seen.add(look);
  }

  /** Whole numbers too large for exactness made this column text. */
  get large(): boolean {
    return this.seen.has('large') && [...this.seen].every((l) => l === 'large' || l === 'integer' || l === 'number');
  }

  /** Nothing that may still come changes that this is text. */
  get settled(): boolean {
    return this.seen.size > 0 && this.type === 'text' && !this.large;
  }

  get type(): ColumnType {
    const { seen } = this;
    if (seen.size === 0) return 'text';
    if (seen.size === 1) {
      const [only] = seen;
      return only === 'large' || only === undefined ? 'text' : only;
    }
    return seen.size === 2 && seen.has('integer') && seen.has('number') ? 'number' : 'text';
  }
}

/** The type of a column, from its distinct values. */
export function inferType(dictionary: ByteDictionary, looks: Looks): { type: ColumnType; large: boolean } {
  const agreement = new Agreement();
  for (let code = 0; code < dictionary.size; code++) {
    const start = dictionary.starts[code]!;
    const end = dictionary.starts[code + 1]!;
    if (end > start) agreement.add(looks.of(dictionary.bytes, start, end));
    if (agreement.settled) break;
  }
  return { type: agreement.type, large: agreement.large };
}
