/**
 * What a file of ours says of itself in the schema's metadata, so that it can be used as it is. Other programs see
 * plain columns: case, activity, time, attributes, and where times differ in offset or precision, columns for these.
 */
export interface Layout {
  readonly version: 1;
  /** The first rows are events, sorted by case; each of the rest only names a case without events. */
  readonly events: number;
  /** The places, among all cases, of those that the last rows name; told where the case column has no order of its own. */
  readonly emptyCases?: readonly number[];
  /** What each column of the schema is, in order. */
  readonly columns: readonly LayoutColumn[];
}

export type LayoutColumn =
  | CaseColumn
  | ({ readonly part: 'activity' | 'time' | 'case-attribute' | 'event-attribute'; readonly name: string } & LayoutType)
  | ClockColumn;

/** Offset or precision by row of the nearest time column before it. */
export interface ClockColumn {
  readonly part: 'offset' | 'precision';
}

export function isClock(column: LayoutColumn): column is ClockColumn {
  return column.part === 'offset' || column.part === 'precision';
}

interface CaseColumn {
  readonly part: 'case';
}

interface LayoutType {
  /** Where Arrow's type does not tell: an identifier. */
  readonly id?: true;
  /** Of a time column, where they are the same in all rows. */
  readonly offset?: number;
  readonly precision?: number;
}

export const LAYOUT_KEY = 'duecourse';

const PARTS = ['case', 'activity', 'time', 'case-attribute', 'event-attribute', 'offset', 'precision'];

/** The layout that metadata hold, if it is one that we understand and it fits the number of columns. */
export function readLayout(metadata: ReadonlyMap<string, string>, columns: number): Layout | undefined {
  const text = metadata.get(LAYOUT_KEY);
  if (text === undefined) return undefined;
  let layout: unknown;
  try {
    layout = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isLayout(layout) && layout.columns.length === columns && isWhole(layout) ? layout : undefined;
}

function isLayout(value: unknown): value is Layout {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return false;
  if (
    !('events' in value) ||
    !Number.isSafeInteger(value.events) ||
    !('columns' in value) ||
    !Array.isArray(value.columns)
  )
    return false;
  if (
    'emptyCases' in value &&
    !(Array.isArray(value.emptyCases) && value.emptyCases.every((c) => Number.isSafeInteger(c)))
  )
    return false;
  return value.columns.every((column: unknown) => isColumn(column));
}

function isColumn(value: unknown): value is LayoutColumn {
  if (typeof value !== 'object' || value === null || !('part' in value) || !PARTS.includes(String(value.part)))
    return false;
  const { part } = value;
  const named = 'name' in value && typeof value.name === 'string';
  const numbers = ['offset', 'precision'].every(
    (k) => !(k in value) || Number.isInteger((value as Record<string, unknown>)[k]),
  );
  return numbers && (named || part === 'case' || part === 'offset' || part === 'precision');
}

/** One case, one activity and one time, and what belongs to a time stands after one. */
function isWhole({ columns }: Layout): boolean {
  const count = (part: string) => columns.filter((c) => c.part === part).length;
  const first = columns[0]?.part;
  return (
    count('case') === 1 && count('activity') === 1 && count('time') === 1 && first !== 'offset' && first !== 'precision'
  );
}
