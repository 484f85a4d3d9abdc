import { type Budget, TextBuilder } from '../build/index.js';
import { isThere, type TextColumn } from '../model.js';
import { joined } from '../table/index.js';
import { folded } from './date-column.js';

/**
 * A column of days with the times of day that stand in another. Where the day is empty, or a text that means so, the time of day says
 * nothing: `00:00` stands in many an empty row. `empty` has such texts, folded.
 */
export function withClock(date: TextColumn, clock: TextColumn, empty: ReadonlySet<string>, budget: Budget): TextColumn {
  const builder = new TextBuilder(date.name, 'text', budget);
  const says = (column: TextColumn): readonly boolean[] =>
    Array.from({ length: column.dictionary.length }, (_, code) => !empty.has(folded(column.dictionary.get(code))));
  const [days, clocks] = [says(date), says(clock)];
  for (let row = 0; row < date.length; row++) {
    if (!isThere(date, row)) continue;
    const day = date.dictionary.get(date.codes[row]!);
    const hasClock = isThere(clock, row) && days[date.codes[row]!]! && clocks[clock.codes[row]!]!;
    builder.setString(row, hasClock ? joined(day, clock.dictionary.get(clock.codes[row]!)) : day);
  }
  return builder.finish(date.length);
}
