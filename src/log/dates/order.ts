import { type DigitOrder, inOrder, type WrittenDate } from './date-text.js';

/** How the numbers of a column's dates are ordered, or why that cannot be told. Numbers are places in the list of cells. */
export type OrderFound =
  | {
      readonly order: DigitOrder;
      /** The first cell that no other order makes a date of; -1 where none decides. */
      readonly deciding: number;
      /** The first cell that another order would make another day of; -1 where there is none. */
      readonly unclear: number;
    }
  | { readonly fault: 'disagree'; readonly at: number; readonly other: number }
  | {
      readonly fault: 'unclear';
      readonly at: number;
      readonly other: -1;
      /** The orders that all dates allow. */
      readonly left: readonly DigitOrder[];
    };

/** The order that all dates allow which do not say it themselves. */
export function orderOfDates(cells: readonly (readonly WrittenDate[])[]): OrderFound {
  let left: readonly DigitOrder[] = ['ymd', 'dmy', 'mdy'];
  let numbers = 0;
  let deciding = -1;
  let unclear = -1;
  for (const [at, cell] of cells.entries()) {
    for (const one of cell) {
      if (one.is !== 'numbers') continue;
      numbers++;
      const rest = left.filter((order) => one.orders.includes(order));
      if (rest.length === 0) return { fault: 'disagree', at, other: deciding };
      if (rest.length < left.length && one.orders.length < (one.short ? 3 : 2)) deciding = at;
      left = rest;
      if (unclear < 0 && meanings(one, one.orders) > 1) unclear = at;
    }
  }
  const [order = 'ymd'] = left;
  if (numbers === 0) return { order, deciding: -1, unclear: -1 };
  const differ = cells.findIndex((cell) => cell.some((one) => one.is === 'numbers' && meanings(one, left) > 1));
  return differ >= 0 ? { fault: 'unclear', at: differ, other: -1, left } : { order, deciding, unclear };
}

/** How many different days three numbers may be. */
function meanings(one: WrittenDate & { is: 'numbers' }, orders: readonly DigitOrder[]): number {
  const days = orders
    .filter((order) => one.orders.includes(order))
    .map((order) => Object.values(inOrder(one.numbers, order)).join(' '));
  return new Set(days).size;
}
