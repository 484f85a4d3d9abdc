/** Rows among which the header is looked for where names are asked for. */
export const HEADER_ROWS = 25;
/** Without names, rows of notes further up than this could be wider than the header. */
const FIRST_ROWS = 10;

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
  const scores = rows.map((_, at) => hits(headerNames(rows, at, wanted.names), wanted.names));
  const most = Math.max(0, ...scores);
  if (most > 0) return scores.indexOf(most);
  const widths = rows.slice(0, FIRST_ROWS).map((_, at) => headerNames(rows, at).filter((name) => name !== '').length);
  return Math.max(0, widths.indexOf(Math.max(0, ...widths)));
}

/**
 * The names of columns in a row. Where the header has two rows, a column without a name has that above it, and names that several
 * columns have are told apart by the title above them, as in `Appeal received`, or where
 * that is asked for; a row with one filled cell is a title of the table.
 */
export function headerNames(
  rows: readonly (readonly string[])[],
  at: number,
  asked: ReadonlySet<string> = new Set(),
): string[] {
  const row = rows[at] ?? [];
  const above = rows[at - 1] ?? [];
  if (above.filter((name) => name !== '').length < 2) return [...row];
  const counts = new Map<string, number>();
  for (const name of row) counts.set(name, (counts.get(name) ?? 0) + 1);
  let group = '';
  return Array.from({ length: Math.max(row.length, above.length) }, (_, i) => {
    const [name = '', title = ''] = [row[i], above[i]];
    group = title || group;
    if (name === '') return title;
    const joined = group === '' ? name : `${group} ${name}`;
    return counts.get(name)! > 1 || asked.has(joined) ? joined : name;
  });
}

export function hits(row: readonly string[], names: ReadonlySet<string>): number {
  return new Set(row.filter((name) => names.has(name))).size;
}
