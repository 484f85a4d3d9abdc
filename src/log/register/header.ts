/** Rows among which the header is looked for. */
export const HEADER_ROWS = 10;

/** What is known of a header before a table is read. */
export interface WantedHeader {
  /** Names of columns that are asked for. */
  readonly names: ReadonlySet<string>;
  /** Row of the header, from 1, where it is given. */
  readonly row: number | null;
  /** Name of the column with the case's number; empty where that is not known. */
  readonly key: string;
}

/** Place of the header among the first rows: given, or the row with most of the names that are asked for, else the first with most filled cells. */
export function findHeader(rows: readonly (readonly string[])[], wanted: WantedHeader): number {
  if (wanted.row !== null) return wanted.row - 1;
  const scores = rows.map((row) => hits(row, wanted.names));
  const most = Math.max(0, ...scores);
  if (most > 0) return scores.indexOf(most);
  const widths = rows.map((row) => row.filter((name) => name !== '').length);
  return Math.max(0, widths.indexOf(Math.max(0, ...widths)));
}

export function hits(row: readonly string[], names: ReadonlySet<string>): number {
  return new Set(row.filter((name) => names.has(name))).size;
}
