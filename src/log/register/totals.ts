import { isThere, type TextColumn } from '../model.js';
import { folded } from './date-column.js';

/** Words by which a row below a table says that it sums up the others, perhaps with their number behind. */
const TOTAL =
  /^(?:(?:grand|overall) totals?|totals?|sum|summe|gesamt(?:summe)?|insgesamt|totale(?: (?:generale|complessivo))?|totali|total (?:général|general)|totaux|somme|suma|合\s*计|总\s*计|共\s*计|小\s*计|累\s*计)\s*[:=.]?\s*(?:[\d., ]{1,12})?\s*[件条宗项]?[:.]?$/u;
const LONGEST = 40;

/** A count, with or without signs between thousands: no date is written so. */
const COUNT = /^\d{1,3}(?:[.,'’ ]?\d{3})?(?:[.,]\d+)?\s*(?:%|[件条宗项天日])?$/u;
/** Signs alone, as they fill cells in which nothing stands. */
const SIGNS = /^[\p{P}\p{S}]+$/u;

/**
 * Says of a row whether it is no case, but a line of totals: its cell for the case's number is such a word, and its cells for dates are
 * empty or counts. `empty` has texts that mean nothing, folded.
 */
export function totalsIn(
  ids: TextColumn,
  dates: readonly TextColumn[],
  empty: readonly string[],
): (row: number) => boolean {
  const { dictionary } = ids;
  const totals = new Set<number>();
  for (let code = 0; code < dictionary.length; code++) {
    const text = dictionary.get(code);
    if (text.length <= LONGEST && TOTAL.test(folded(text))) totals.add(code);
  }
  if (totals.size === 0) return () => false;
  const nothing = new Set(empty);
  const isNoDate = (column: TextColumn, row: number): boolean => {
    if (!isThere(column, row)) return true;
    const text = folded(column.dictionary.get(column.codes[row]!));
    return text === '' || nothing.has(text) || SIGNS.test(text) || COUNT.test(text);
  };
  return (row) => totals.has(ids.codes[row]!) && dates.every((column) => isNoDate(column, row));
}
