import type { Work } from '../../base/index.js';
import { type Column, type EventLog, isThere, type StringTable, type TextColumn } from '../model.js';
import { type ColumnType, type LogTable, listAt, type Sink, tableOfLog, textAt, zippedIf } from '../table/index.js';
import { defend, needsDefence } from './conventions.js';
import { Looks } from './infer.js';
import { formatNumber } from './number-text.js';

const FLUSH = 1 << 20;
const ROWS = 1 << 14;

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
  const table = tableOfLog(log);
  const delimiter = options.delimiter ?? ',';
  const fields = [
    fieldOf(table.caseColumn, delimiter),
    fieldOf(table.activity, delimiter),
    fieldOf(table.time, delimiter),
  ];
  const caseFields = table.caseAttributes.map((c) => fieldOf(c, delimiter));
  const eventFields = [fields[1]!, fields[2]!, ...table.eventAttributes.map((c) => fieldOf(c, delimiter))];
  const out = zippedIf(options.gzip === true, sink);
  const columns = [table.caseColumn, ...table.caseAttributes, table.activity, table.time, ...table.eventAttributes];
  let text = `${columns.map((c) => header(c.name, delimiter)).join(delimiter)}\n`;
  for (let from = 0; from < table.rowCount; from += ROWS) {
    options.signal?.throwIfAborted();
    const to = Math.min(from + ROWS, table.rowCount);
    for (let row = from; row < to; row++) {
      text += line(table, row, fields[0]!, caseFields, eventFields, delimiter);
      if (text.length >= FLUSH) {
        await out.write(Buffer.from(text));
        text = '';
      }
    }
    options.onProgress?.({ stage: 'writing', done: to, total: table.rowCount, unit: 'events' });
  }
  await out.write(Buffer.from(text));
  await out.end();
  return typesToTell(columns);
}

type Field = (row: number) => string;

function line(
  table: LogTable,
  row: number,
  caseField: Field,
  caseFields: readonly Field[],
  eventFields: readonly Field[],
  delimiter: string,
): string {
  let text = caseField(row);
  const c = table.caseColumn.codes[row]!;
  for (let i = 0; i < caseFields.length; i++) text += delimiter + caseFields[i]!(c);
  const bare = row >= table.eventRows;
  for (let i = 0; i < eventFields.length; i++) text += bare ? delimiter : delimiter + eventFields[i]!(row);
  return `${text}\n`;
}

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

function textField(column: TextColumn, delimiter: string): Field {
  const { codes, dictionary } = column;
  const all = mustQuoteAll(dictionary);
  const special = specialCharacters(delimiter);
  const write = (text: string): string => (all ? quote(defend(text)) : special.test(text) ? quote(text) : text);
  if (dictionary.length > 1 << 16) return (row) => write(dictionary.get(codes[row]!));
  const written: string[] = [];
  return (row) => {
    const code = codes[row]!;
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
