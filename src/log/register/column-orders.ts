import type { DigitOrder } from '../dates/index.js';

/** An order that the dates of a column were found to have: by one of them, of which no other order makes a date. */
interface FoundOrder {
  readonly order: DigitOrder;
  readonly column: string;
  readonly value: string;
  /** Whether the column has dates that another order makes another day of. */
  readonly rested: boolean;
  /** What stands between its numbers, and how many digits its years have. */
  readonly sign: string;
}

/**
 * The orders found in the columns of one table. Who writes the day first in one column and the month first in the next has mixed
 * two sources, so that nobody can say what 03/04 means in either: such columns have to be told.
 */
export class ColumnOrders {
  readonly #found: FoundOrder[] = [];

  /** The order of a column before, that contradicts this one where it matters. */
  against(one: FoundOrder): FoundOrder | undefined {
    const other = this.#found.find(
      ({ order, rested }) => order !== one.order && order !== 'ymd' && one.order !== 'ymd' && (rested || one.rested),
    );
    this.#found.push(one);
    return other;
  }

  /**
   * The order for a column of which no date settles it: that of all columns of the same signs that settle theirs, where they are at
   * one. Undefined where none does, they differ, or the column's dates do not allow it.
   */
  shared(left: readonly DigitOrder[], value: string): DigitOrder | undefined {
    const sign = signOf(value);
    const orders = new Set(this.#found.map(({ order }) => order));
    const [order] = orders;
    if (order === undefined || orders.size > 1 || !left.includes(order)) return undefined;
    return this.#found.some((one) => one.sign === sign) ? order : undefined;
  }
}

/** `/4` of 3/1/2024 and `.2` of 03.01.24: dates of one form are likely to be of one hand. */
export function signOf(text: string): string {
  const found = /\d\s*([-/. ])\s*\d{1,2}\s*\1\s*(\d+)/u.exec(text.normalize('NFKC'));
  return found ? found[1]! + (found[2]!.length > 2 ? 4 : 2) : '';
}
