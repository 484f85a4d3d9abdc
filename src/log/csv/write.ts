import type { Work } from '../../base/index.js';
import { type Column, type EventLog, isThere, type StringTable, type TextColumn } from '../model.js';
import { type ColumnType, listAt, type Sink, tableOfLog, textAt, zippedIf } from '../table/index.js';
import { defend, needsDefence } from './conventions.js';
import { Looks } from './infer.js';
import { formatNumber } from './number-text.js';

const FLUSH = 1 << 20;
const PROGRESS_ROWS = 1 << 14;

export interface CsvWriteOptions extends Work {
  /** Default comma. */
  readonly delimiter?: string;
  readonly gzip?: boolean;
}

/**
 * Writes a log as CSV (RFC 4180, UTF-8, LF), by the conventions of this folder: read back it is the same log, but for the
 * types that CSV cannot carry, identifiers and lists, which are returned by column name: give them to the reader as `types`.
 */
export async function writeCsv(
  log: EventLog,
  sink: Sink,
  options: CsvWriteOptions = {},
): Promise<Record<string, ColumnType>> {
  options.signal?.throwIfAborted();
  const { caseColumn, caseAttributes, activity, time, eventAttributes } = tableOfLog(log);
  const delimiter = options.delimiter ?? ',';
  const caseColumns = [...caseAttributes];
  const eventColumns = [activity, time, ...eventAttributes];
  const idOf = textWriter(log.caseIds, delimiter);
  const caseFields = caseColumns.map((c) => fieldOf(c, delimiter));
  const eventFields = eventColumns.map((c) => fieldOf(c, delimiter));
  const noEvent = delimiter.repeat(eventColumns.length);
  const out = zippedIf(options.gzip === true, sink);
  const columns = [caseColumn, ...caseColumns, ...eventColumns];
  let text = `${columns.map((c) => header(c.name, delimiter)).join(delimiter)}\n`;
  let reported = 0;
  for (let c = 0; c < log.caseCount; c++) {
    let start = idOf(c);
    for (const field of caseFields) start += delimiter + field(c);
    const end = log.caseStart[c + 1]!;
    if (log.caseStart[c] === end) text += `${start}${noEvent}\n`;
    for (let row = log.caseStart[c]!; row < end; row++) {
      text += start;
      for (const field of eventFields) text += delimiter + field(row);
      text += '\n';
      if (text.length >= FLUSH) {
        await out.write(Buffer.from(text));
        text = '';
      }
    }
    if (end - reported < PROGRESS_ROWS) continue;
    reported = end;
    options.signal?.throwIfAborted();
    options.onProgress?.({ stage: 'writing', done: end, total: log.eventCount, unit: 'events' });
  }
  await out.write(Buffer.from(text));
  await out.end();
  return typesToTell(columns);
}

type Field = (row: number) => string;

/** How each value of a column is written; a missing one is nothing at all. */
function fieldOf(column: Column, delimiter: string): Field {
  const value = presentField(column, delimiter);
  return column.validity === undefined ? value : (row) => (isThere(column, row) ? value(row) : '');
}

function presentField(column: Column, delimiter: string): Field {
  switch (column.type) {
    case 'text':
    case 'id':
      return textField(column, delimiter);
    case 'integer':
    case 'number': {
      const { values } = column;
      const whole = column.type === 'integer';
      return (row) => formatNumber(values[row]!, whole);
    }
    case 'time':
      // Quoting a time would say that quotes mean nothing; `formatTime` writes none of the delimiters.
      return (row) => textAt(column, row);
    case 'list':
      return (row) => quote(JSON.stringify(listAt(column, row)));
    case 'boolean':
      return (row) => textAt(column, row);
  }
}

function textField({ codes, dictionary }: TextColumn, delimiter: string): Field {
  const write = textWriter(dictionary, delimiter);
  return (row) => write(codes[row]!);
}

/** How each text of a dictionary is written. */
function textWriter(dictionary: StringTable, delimiter: string): (code: number) => string {
  const all = mustQuoteAll(dictionary);
  const special = specialCharacters(delimiter);
  const write = (text: string): string => (all ? quote(defend(text)) : special.test(text) ? quote(text) : text);
  if (dictionary.length > 1 << 16) return (code) => write(dictionary.get(code));
  const written: string[] = [];
  return (code) => {
    written[code] ??= write(dictionary.get(code));
    return written[code];
  };
}

/** Whether a reader could take an unquoted value for something else than this text. */
function mustQuoteAll(dictionary: StringTable): boolean {
  const looks = new Looks(undefined);
  for (let code = 0; code < dictionary.length; code++) {
    const text = dictionary.get(code);
    if (text === '' || text.trim() !== text || needsDefence(text) || looks.ofText(text) !== 'text') return true;
  }
  return false;
}

function header(name: string, delimiter: string): string {
  const plain = !needsDefence(name) && !specialCharacters(delimiter).test(name) && name !== '' && name.trim() === name;
  return plain ? name : quote(defend(name));
}

function specialCharacters(delimiter: string): RegExp {
  return new RegExp(`["\\r\\n${delimiter.replace(/[\\\]^-]/g, '\\$&')}]`);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function typesToTell(columns: readonly Column[]): Record<string, ColumnType> {
  const types: Record<string, ColumnType> = {};
  for (const { name, type } of columns) if (type === 'id' || type === 'list') types[name] = type;
  return types;
}
