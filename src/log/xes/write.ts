import type { Work } from '../../base/index.js';
import {
  type Column,
  type EventLog,
  isThere,
  NO_OFFSET,
  Precision,
  type StringTable,
  type TimeColumn,
} from '../model.js';
import { escapeXml } from './escape.js';

/** Where written text goes; a promise holds the writer back. */
export type TextSink = (text: string) => undefined | Promise<void>;

export interface XesWritten {
  readonly cases: number;
  readonly events: number;
  /** Characters that XML cannot carry (such as U+0000), each written as U+FFFD; a text that recurs may count once. */
  readonly replacedCharacters: number;
  /** Times before the year 1 or after 9999, which XES cannot say; they are left out. */
  readonly unwritableTimes: number;
}

const PIECE = 1 << 16;
const FIRST_MS = Date.parse('0001-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');
const PROGRESS_EVENTS = 1 << 14;
const ELEMENTS = {
  text: 'string',
  id: 'id',
  number: 'float',
  integer: 'int',
  boolean: 'boolean',
  time: 'date',
  list: 'list',
} as const;

const EXTENSIONS = [
  ['Concept', 'concept'],
  ['Time', 'time'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
] as const;

/**
 * Writes a log as XES 1.0 in UTF-8, piece by piece. A time keeps its precision: `2006-07-24` is a day, `2006-07-24T10:30`
 * a minute, with its offset where it had one. Columns called `parent/child` are written under that name. Read again,
 * the log is equal, but for characters that XML cannot carry: those become U+FFFD, and are counted.
 */
export async function writeXes(log: EventLog, sink: TextSink, work: Work = {}): Promise<XesWritten> {
  const events = log.eventAttributes.map((column) => new AttributeWriter(column, '\t\t\t'));
  const cases = log.caseAttributes.map((column) => new AttributeWriter(column, '\t\t'));
  const id = new TableWriter(log.caseIds, '\t\t<string key="concept:name" value="');
  const activity = new AttributeWriter({ ...log.activity, name: 'concept:name', type: 'text' }, '\t\t\t');
  const time = new AttributeWriter({ ...log.time, name: 'time:timestamp' }, '\t\t\t');
  let text = header(log);
  let reported = 0;
  for (let c = 0; c < log.caseCount; c++) {
    text += `\t<trace>\n${id.get(c)}`;
    for (const attribute of cases) text += attribute.write(c);
    const end = log.caseStart[c + 1]!;
    for (let row = log.caseStart[c]!; row < end; row++) {
      text += '\t\t<event>\n';
      text += activity.write(row);
      text += time.write(row);
      for (const attribute of events) text += attribute.write(row);
      text += '\t\t</event>\n';
      if (text.length < PIECE) continue;
      work.signal?.throwIfAborted();
      await sink(text);
      text = '';
    }
    text += '\t</trace>\n';
    if (end - reported < PROGRESS_EVENTS) continue;
    reported = end;
    work.onProgress?.({ stage: 'writing', done: end, total: log.eventCount, unit: 'events' });
  }
  await sink(`${text}</log>\n`);
  let replacedCharacters = id.replaced;
  let unwritableTimes = 0;
  for (const writer of [activity, time, ...cases, ...events]) {
    replacedCharacters += writer.replaced;
    unwritableTimes += writer.unwritableTimes;
  }
  return { cases: log.caseCount, events: log.eventCount, replacedCharacters, unwritableTimes };
}

function header(log: EventLog): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1.0" xes.features="" xmlns="http://www.xes-standard.org/">',
  ];
  for (const [name, prefix] of EXTENSIONS) {
    lines.push(`\t<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`);
  }
  lines.push('\t<global scope="trace">', '\t\t<string key="concept:name" value=""/>', '\t</global>');
  // A global is an attribute that every event has.
  const always = [
    ...(everywhere(log.activity, log.eventCount) ? ['\t\t<string key="concept:name" value=""/>'] : []),
    ...(everywhere(log.time, log.eventCount)
      ? ['\t\t<date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>']
      : []),
  ];
  if (always.length > 0) lines.push('\t<global scope="event">', ...always, '\t</global>');
  lines.push('\t<classifier name="Activity" keys="concept:name"/>');
  const lifecycle = log.eventAttributes.find((column) => column.name === 'lifecycle:transition');
  if (lifecycle !== undefined && everywhere(lifecycle, log.eventCount)) {
    lines.push('\t<classifier name="Activity and lifecycle" keys="concept:name lifecycle:transition"/>');
  }
  return `${lines.join('\n')}\n`;
}

function everywhere(column: Column, length: number): boolean {
  for (let row = 0; row < length; row++) if (!isThere(column, row)) return false;
  return length > 0;
}

/** The finished lines of texts from a table; made when first needed, and kept where texts come again and again. */
class TableWriter {
  replaced = 0;
  private readonly lines: (string | undefined)[] | undefined;

  constructor(
    private readonly table: StringTable,
    private readonly start: string,
  ) {
    this.lines = table.length <= PIECE ? [] : undefined;
  }

  get(code: number): string {
    const known = this.lines?.[code];
    if (known !== undefined) return known;
    const { text, replaced } = escapeXml(this.table.get(code));
    this.replaced += replaced;
    const line = `${this.start}${text}"/>\n`;
    if (this.lines !== undefined) this.lines[code] = line;
    return line;
  }
}

/** Writes the values of one column as elements, one a line; nothing where there is no value. */
class AttributeWriter {
  private readonly start: string;
  private readonly texts: TableWriter | undefined;
  private readonly items: TableWriter | undefined;
  private readonly inName: number;
  unwritableTimes = 0;

  constructor(
    private readonly column: Column,
    private readonly indent: string,
  ) {
    const { text, replaced } = escapeXml(column.name);
    this.inName = replaced;
    this.start = `${indent}<${ELEMENTS[column.type]} key="${text}"`;
    if (column.type === 'text' || column.type === 'id')
      this.texts = new TableWriter(column.dictionary, `${this.start} value="`);
    if (column.type === 'list')
      this.items = new TableWriter(column.items.dictionary, `${indent}\t\t<string key="item" value="`);
  }

  get replaced(): number {
    return this.inName + (this.texts?.replaced ?? 0) + (this.items?.replaced ?? 0);
  }

  write(row: number): string {
    const { column } = this;
    if (!isThere(column, row)) return '';
    switch (column.type) {
      case 'text':
      case 'id':
        return this.texts!.get(column.codes[row]!);
      case 'number':
        return `${this.start} value="${formatNumber(column.values[row]!)}"/>\n`;
      case 'integer':
        return `${this.start} value="${BigInt(column.values[row]!)}"/>\n`;
      case 'boolean':
        return `${this.start} value="${column.values[row] === 1}"/>\n`;
      case 'time': {
        const time = formatTime(column, row);
        if (time === '') this.unwritableTimes++;
        return time ? `${this.start} value="${time}"/>\n` : '';
      }
      case 'list': {
        const { indent } = this;
        let text = `${this.start}>\n${indent}\t<values>\n`;
        for (let k = column.starts[row]!; k < column.starts[row + 1]!; k++) {
          if (isThere(column.items, k)) text += this.items!.get(column.items.codes[k]!);
        }
        return `${text}${indent}\t</values>\n${indent}</list>\n`;
      }
    }
  }
}

function formatNumber(value: number): string {
  if (Number.isFinite(value))
    return Object.is(value, -0)
      ? '-0.0'
      : Number.isInteger(value) && Math.abs(value) < 1e15
        ? `${value}.0`
        : String(value);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'INF' : '-INF';
}

/** A time as its precision says; undefined if there is none, empty if XES cannot say it. */
function formatTime(column: TimeColumn, row: number): string | undefined {
  const precision = typeof column.precision === 'number' ? column.precision : column.precision[row]!;
  if (precision === Precision.NONE) return undefined;
  const offset = typeof column.offset === 'number' ? column.offset : column.offset[row]!;
  const zone = offset === NO_OFFSET ? '' : offset === 0 ? 'Z' : formatOffset(offset);
  const local = precision === Precision.DAY || offset === NO_OFFSET ? 0 : offset * 60_000;
  const ms = Number(column.values[row]!) + local;
  if (!(ms >= FIRST_MS && ms <= LAST_MS)) return '';
  const text = new Date(ms).toISOString();
  const length = precision === Precision.DAY ? 10 : precision === Precision.MINUTE ? 16 : 23;
  return text.slice(0, length) + zone;
}

function formatOffset(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
