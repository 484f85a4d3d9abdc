/** The days of a calendar as CSV: `day,status,name,source,known_from,known_until`, sorted by day; no field holds a comma. */
import type { Diagnostic, DiagnosticData } from '../base/index.js';
import type { CalendarRow, KnownSpan } from './calendar.js';
import { formatDay, parseDay } from './civil.js';

const HEADER = 'day,status,name,source,known_from,known_until';

/** Adds what is wrong to `faults`, with the line; lines that are wrong give no row. */
export function parseRows(
  text: string,
  file: string,
  known: readonly KnownSpan[],
  faults: Diagnostic[],
): CalendarRow[] {
  const lines = text.split(/\r?\n/);
  const rows: CalendarRow[] = [];
  const fault = (index: number, code: string, data: DiagnosticData) => {
    faults.push({ code, severity: 'error', file, range: lineRange(lines, index), data });
  };
  if (lines[0] !== HEADER) fault(0, 'calendar/bad-header', { expected: HEADER });
  for (let i = 1; i < lines.length; i++) {
    if (lines[i] === '') continue;
    const row = parseRow(lines[i]!);
    if (typeof row === 'string') {
      fault(i, 'calendar/bad-row', { problem: row });
      continue;
    }
    const day = formatDay(row.day);
    if (!known.some((span) => span.from <= row.day && row.day <= span.until))
      fault(i, 'calendar/day-not-known', { day });
    const previous = rows.at(-1);
    if (previous !== undefined && previous.day > row.day) fault(i, 'calendar/unsorted-day', { day });
    if (rows.slice(-3).some((other) => other.day === row.day && overlap(other, row)))
      fault(i, 'calendar/duplicate-day', { day });
    rows.push(row);
  }
  return rows;
}

/** The row or, in a word, which field is wrong. */
function parseRow(line: string): CalendarRow | string {
  const fields = line.split(',');
  if (fields.length !== 6) return 'fields';
  const [dayText, status, name, source, from, until] = fields as [string, string, string, string, string, string];
  const day = parseDay(dayText);
  const knownFrom = from === '' ? null : parseDay(from);
  const knownUntil = until === '' ? null : parseDay(until);
  if (day === undefined) return 'day';
  if (status !== 'off' && status !== 'work') return 'status';
  if (name === '') return 'name';
  if (source === '') return 'source';
  if (knownFrom === undefined) return 'known_from';
  if (knownUntil === undefined) return 'known_until';
  return { day, status, name, source, knownFrom, knownUntil };
}

/** Whether two rows of one day were known at the same time. */
function overlap(a: CalendarRow, b: CalendarRow): boolean {
  const from = (row: CalendarRow) => row.knownFrom ?? Number.NEGATIVE_INFINITY;
  const until = (row: CalendarRow) => row.knownUntil ?? Number.POSITIVE_INFINITY;
  return from(a) <= until(b) && from(b) <= until(a);
}

/** The rows in force as known on a day; null: as known now. */
export function rowsKnownOn(rows: readonly CalendarRow[], on: number | null): CalendarRow[] {
  if (on === null) return rows.filter((row) => row.knownUntil === null);
  return rows.filter((row) => (row.knownFrom ?? on) <= on && on <= (row.knownUntil ?? on));
}

function lineRange(lines: readonly string[], index: number) {
  const offset = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
  const length = lines[index]!.length;
  return { line: index + 1, column: 1, endLine: index + 1, endColumn: length + 1, offset, end: offset + length };
}
