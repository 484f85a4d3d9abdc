import type { Oddities } from '../build/index.js';
import { isThere } from '../model.js';
import { type Table, textAt } from '../table/index.js';
import { columnNameOf } from './plan.js';
import type { TextTable } from './text-table.js';

/** Puts the rows of a table with types, as JSON lines and Parquet files are, into one of texts; their places are numbers of rows. */
export function addTypedRows(from: Table, to: TextTable, oddities: Oddities): void {
  for (const oddity of from.oddities) oddities.take(oddity);
  const builders = to.begin(
    from.name,
    from.columns.map(({ name }) => columnNameOf(name)),
    false,
  );
  for (let row = 0; row < from.rowCount; row++) {
    let at = -1;
    from.columns.forEach((column, i) => {
      const builder = builders[i];
      if (builder === undefined || !isThere(column, row)) return;
      const text = textAt(column, row).trim();
      if (text === '') return;
      if (at < 0) at = to.addRow(row + 1);
      builder.setString(at, text);
    });
  }
}
