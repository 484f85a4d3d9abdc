import { type Diagnostic, InputError } from '../../src/base/index.js';
import { type Column, type EventLog, isThere, NO_OFFSET, Precision } from '../../src/log/model.js';
import { readXes, writeXes, type XesOptions } from '../../src/log/xes/index.js';

export async function* chunked(bytes: Uint8Array, size = bytes.length || 1): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

export function read(source: string | Uint8Array, options: XesOptions = {}, chunk?: number): Promise<EventLog> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return readXes(chunked(bytes, chunk), 'test.xes', options);
}

/** The fault that reading ends with; an error of any other kind fails the test. */
export async function faultOf(source: string | Uint8Array, options: XesOptions = {}): Promise<Diagnostic> {
  try {
    await read(source, options);
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics[0]!;
    throw error;
  }
  throw new Error('this was read without a fault');
}

export async function writtenText(log: EventLog): Promise<string> {
  let text = '';
  await writeXes(log, (piece) => {
    text += piece;
    return undefined;
  });
  return text;
}

/** One event in one case, with these elements in it. */
export function withEvent(elements: string): string {
  return `<log><trace><string key="concept:name" value="c"/><event>${elements}</event></trace></log>`;
}

/** What a column says in a row, in plain values; times as `[iso, offset, precision]`. */
function plainValue(column: Column, row: number): unknown {
  if (!isThere(column, row)) return undefined;
  switch (column.type) {
    case 'text':
    case 'id':
      return column.dictionary.get(column.codes[row]!);
    case 'number':
    case 'integer':
      return column.values[row];
    case 'boolean':
      return column.values[row] === 1;
    case 'time': {
      const offset = typeof column.offset === 'number' ? column.offset : column.offset[row]!;
      const precision = typeof column.precision === 'number' ? column.precision : column.precision[row]!;
      const name = Object.entries(Precision).find(([, p]) => p === precision)![0];
      return [new Date(Number(column.values[row]!)).toISOString(), offset === NO_OFFSET ? 'none' : offset, name];
    }
    case 'list':
      return valuesOf(column.items).slice(column.starts[row]!, column.starts[row + 1]!);
  }
}

export function valuesOf(column: Column): unknown[] {
  return Array.from({ length: column.length }, (_, row) => plainValue(column, row));
}

/** All event attributes by `type name`. */
export function eventsOf(log: EventLog): Record<string, unknown[]> {
  return Object.fromEntries(log.eventAttributes.map((c) => [`${c.type} ${c.name}`, valuesOf(c)]));
}

export function casesOf(log: EventLog): Record<string, unknown[]> {
  return Object.fromEntries(log.caseAttributes.map((c) => [`${c.type} ${c.name}`, valuesOf(c)]));
}

export function oddity(log: EventLog, code: string): number {
  return log.oddities.find((o) => o.code === code)?.count ?? 0;
}
