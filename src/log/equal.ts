import { type Column, type EventLog, isThere, NO_OFFSET, Precision, type TimeColumn } from './model.js';

/** What a value is, written so that equal values give equal texts; undefined where there is none. */
function valueAt(column: Column, row: number): string | undefined {
  if (!isThere(column, row)) return undefined;
  switch (column.type) {
    case 'text':
    case 'id':
      return JSON.stringify(column.dictionary.get(column.codes[row]!));
    case 'number':
    case 'integer': {
      const value = column.values[row]!;
      return Object.is(value, -0) ? '-0' : String(value);
    }
    case 'boolean':
      return column.values[row] === 1 ? 'true' : 'false';
    case 'time':
      return timeAt(column, row);
    case 'list': {
      const items: string[] = [];
      for (let k = column.starts[row]!; k < column.starts[row + 1]!; k++)
        items.push(valueAt(column.items, k) ?? 'missing');
      return `[${items.join(', ')}]`;
    }
  }
}

function timeAt(column: TimeColumn, row: number): string | undefined {
  const precision = typeof column.precision === 'number' ? column.precision : column.precision[row]!;
  if (precision === Precision.NONE) return undefined;
  const offset = typeof column.offset === 'number' ? column.offset : column.offset[row]!;
  const name = precision === Precision.DAY ? 'day' : precision === Precision.MINUTE ? 'minute' : 'instant';
  return `${name} ${Number(column.values[row]!)} ${offset === NO_OFFSET ? 'no offset' : `offset ${offset}`}`;
}

/** Columns by type and name, without those that hold nothing. */
function byKey(columns: readonly Column[]): Map<string, Column> {
  const map = new Map<string, Column>();
  for (const column of columns) {
    let some = false;
    for (let row = 0; row < column.length && !some; row++) some = valueAt(column, row) !== undefined;
    if (some) map.set(`${column.type} ${column.name}`, column);
  }
  return map;
}

/** Says whether row `row` of two columns of one type holds the same; remembers which codes of texts are equal. */
function comparison(a: Column, b: Column): (row: number) => boolean {
  if ((a.type === 'text' || a.type === 'id') && (b.type === 'text' || b.type === 'id')) {
    const equal = new Int32Array(a.dictionary.length).fill(-1);
    return (row) => {
      const left = a.codes[row]!;
      const right = b.codes[row]!;
      if (equal[left] === right) return true;
      if (a.dictionary.get(left) !== b.dictionary.get(right)) return false;
      equal[left] = right;
      return true;
    };
  }
  if ((a.type === 'number' || a.type === 'integer') && (b.type === 'number' || b.type === 'integer')) {
    return (row) => Object.is(a.values[row], b.values[row]);
  }
  return (row) => valueAt(a, row) === valueAt(b, row);
}

function differentValue(what: string, a: Column, b: Column): string | undefined {
  const same = comparison(a, b);
  for (let row = 0; row < a.length; row++) {
    const there = isThere(a, row);
    if (there === isThere(b, row) && (!there || same(row))) continue;
    const left = valueAt(a, row);
    const right = valueAt(b, row);
    if (left !== right) return `${what} differs at row ${row}: ${left ?? 'missing'} and ${right ?? 'missing'}`;
  }
  return undefined;
}

function differentColumns(what: string, a: readonly Column[], b: readonly Column[]): string | undefined {
  const left = byKey(a);
  const right = byKey(b);
  for (const key of right.keys()) if (!left.has(key)) return `${what} ${key} is only in the second log`;
  for (const [key, column] of left) {
    const other = right.get(key);
    if (other === undefined) return `${what} ${key} is only in the first log`;
    const difference = differentValue(`${what} ${key}`, column, other);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/**
 * The first difference between what two logs say, in words for a developer, or undefined if they say the same: cases
 * and events in order, activities, times with offset and precision, attributes with types. How they are stored, the
 * order of columns, columns without any value, names and oddities do not matter.
 */
export function describeDifference(a: EventLog, b: EventLog): string | undefined {
  if (a.caseCount !== b.caseCount) return `${a.caseCount} cases and ${b.caseCount}`;
  if (a.eventCount !== b.eventCount) return `${a.eventCount} events and ${b.eventCount}`;
  for (let c = 0; c < a.caseCount; c++) {
    const left = a.caseIds.get(c);
    const right = b.caseIds.get(c);
    if (left !== right) return `case ${c} is ${JSON.stringify(left)} and ${JSON.stringify(right)}`;
    if (a.caseStart[c + 1] !== b.caseStart[c + 1])
      return `case ${JSON.stringify(left)} differs in its number of events`;
  }
  return (
    differentValue('activity', a.activity, b.activity) ??
    differentValue('time', a.time, b.time) ??
    differentColumns('event attribute', a.eventAttributes, b.eventAttributes) ??
    differentColumns('case attribute', a.caseAttributes, b.caseAttributes)
  );
}

/** Whether two logs say the same; see {@link describeDifference}. */
export function logsEqual(a: EventLog, b: EventLog): boolean {
  return describeDifference(a, b) === undefined;
}
