import { failInput } from '../../base/index.js';
import { type SourceOptions, type TextSource, withText } from '../csv/index.js';
import { faultIn } from '../json-fault.js';
import { countRoles, type MixedOptions, MixedTable, shownNames, type Table, type TableLog } from '../table/index.js';
import { ArrayItems } from './array-items.js';
import { quoteLargeIntegers, setRow } from './flatten.js';
import { type ObjectList, objectLayout } from './layout.js';

export interface JsonLinesOptions extends MixedOptions, SourceOptions {
  /** Longest line, in characters; default 16 Mi. */
  readonly maxLine?: number;
}

/**
 * Reads an event log from JSON lines, one JSON array, or an object with one list of objects in it, one object an event; gzip is known by its first bytes.
 *
 * ```ts
 * const { log, roles } = await readJsonLines('events.jsonl');
 * ```
 * @throws InputError for bad input, with line and column
 */
export async function readJsonLines(path: string, options: JsonLinesOptions = {}): Promise<TableLog> {
  return withText(path, options, async (source) => (await readLines(path, source, options)).finish());
}

/** Reads JSON lines as a table, one object a row, of which nothing else is asked. */
export async function readJsonTable(path: string, options: JsonLinesOptions = {}): Promise<Table> {
  return withText(path, options, async (source) => (await readLines(path, source, options)).table());
}

async function readLines(path: string, { pieces }: TextSource, options: JsonLinesOptions): Promise<MixedTable> {
  const table = new MixedTable(path, options);
  const maxLine = options.maxLine ?? 1 << 24;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let line = 0;
  const take = (text: string): void => {
    line++;
    if (text.trim() !== '') takeLine(table, text, line);
  };
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      failInput('csv/not-utf8', path, { range: at(line + 1, 1, 0) });
    }
  };
  const list = await listOf(path, options);
  const takeItem = (item: string, from: number) => takeLine(table, item, from);
  let items = list && new ArrayItems(path, maxLine, takeItem, list.line);
  let isFirst = list === undefined;
  for await (const piece of list ? from(pieces, list.byte) : pieces) {
    options.signal?.throwIfAborted();
    table.budget.inputBytes += piece.length;
    const text = decode(piece);
    if (isFirst && text.trim() !== '') {
      isFirst = false;
      if (isArrayOfObjects(text)) items = new ArrayItems(path, maxLine, takeItem);
    }
    if (items) {
      items.feed(text);
      continue;
    }
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const text of lines) take(text);
    if (rest.length > maxLine)
      failInput('jsonl/line-too-long', path, { range: at(line + 1, 1, 0), data: { limit: maxLine } });
  }
  rest += decode();
  if (items) {
    items.feed(rest);
    items.finish();
  } else if (rest !== '') take(rest);
  if (table.rows === 0) failInput('log/empty-file', path);
  return table;
}

/** The list of objects in the one object that a file is, as exports are wrapped: `{"data": [...]}`. A single line of an event may have one, too. */
async function listOf(path: string, options: JsonLinesOptions): Promise<ObjectList | undefined> {
  const layout = await objectLayout(path, options);
  if (!layout?.isOnly) return undefined;
  const { keys, lists } = layout;
  const isRow = countRoles(keys) > 1 || Object.values(options.roles ?? {}).some((name) => keys.includes(name));
  if (isRow || lists.length === 0) return undefined;
  const names = shownNames(lists.map(({ key }) => key)).slice(0, 20);
  if (lists.length > 1) failInput('jsonl/several-lists', path, { data: { lists: names.join(', ') } });
  return lists[0];
}

/** The pieces from a byte on. */
async function* from(pieces: AsyncIterable<Uint8Array>, byte: number): AsyncGenerator<Uint8Array> {
  let left = byte;
  for await (const piece of pieces) {
    if (left < piece.length) yield piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}

/** Whether a text begins as one array of objects, and not as lines of which each is something else. */
function isArrayOfObjects(text: string): boolean {
  return /^\s*\[\s*(?:\{|\]|$)/.test(text);
}

function takeLine(table: MixedTable, text: string, line: number): void {
  let value: unknown;
  try {
    value = JSON.parse(quoteLargeIntegers(text, (digits) => table.oddities.add('large-numbers-as-text', digits)));
  } catch {
    const place = faultIn(text);
    const code = place >= text.trimEnd().length ? 'jsonl/line-ends-early' : 'jsonl/not-json';
    // An item of an array may have several lines.
    const before = text.slice(0, place).split('\n');
    const column = before.at(-1)!.length;
    failInput(code, table.file, { range: at(line + before.length - 1, column + 1, place) });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    failInput('jsonl/not-an-object', table.file, { range: at(line, 1, 0) });
  setRow(table, table.rows++, value);
}

function at(line: number, column: number, offset: number) {
  return { line, column, endLine: line, endColumn: column, offset, end: offset };
}
