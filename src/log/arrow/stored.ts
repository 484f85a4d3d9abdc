import { Budget, permute, Utf8Table } from '../build/index.js';
import { type Column, type EventLog, Precision, type StringTable, type TextColumn, type TimeColumn } from '../model.js';
import { NotInStretches, type StoredLog } from '../stored-log.js';
import { isClock, type Layout, named, readLayout } from '../table/index.js';
import { Buffers } from './buffers.js';
import { dictionariesOf } from './dictionaries.js';
import { type ArrowContents, ArrowFile, readContents } from './file.js';
import { partsOf } from './parts.js';
import { type ArrowField, isRead } from './schema.js';
import { type PlacedPart, roomFor, StretchColumn, widthOf } from './stretch-column.js';
import { readUtf8Table } from './texts.js';

/** Opens a file of ours in which every row is an event; undefined for all others, and for columns that are not read in stretches. */
export async function openStoredArrow(
  path: string,
  columns: ReadonlySet<string>,
  rows = 0,
): Promise<StoredLog | undefined> {
  const file = await ArrowFile.open(path, {});
  try {
    const contents = await readContents(file);
    const layout = readLayout(contents.schema.metadata, contents.schema.fields.length);
    if (layout !== undefined && isPlain(contents, layout)) {
      const stored = await new Opening(file, contents, layout, columns).open(rows);
      if (stored !== undefined) return stored;
    }
  } catch (error) {
    await file.close();
    throw error;
  }
  await file.close();
  return undefined;
}

function isPlain({ batches, dictionaries, schema }: ArrowContents, layout: Layout): boolean {
  const rows = batches.reduce((n, b) => n + b.rows, 0);
  const ids = dictionaries.map((d) => d.id);
  return (
    layout.emptyCases === undefined &&
    layout.events === rows &&
    rows > 0 &&
    rows < 2 ** 31 &&
    schema.fields.every(isRead) &&
    batches.every((b) => b.codec === undefined) &&
    dictionaries.every((d) => d.before === 0 && !d.delta && d.batch.codec === undefined) &&
    new Set(ids).size === ids.length
  );
}

/** A column of the file and what it is in the log. */
interface Place {
  readonly column: StretchColumn;
  readonly field: ArrowField;
  readonly name: string;
  readonly id: boolean;
}

class Opening {
  readonly #file: ArrowFile;
  readonly #contents: ArrowContents;
  readonly #layout: Layout;
  readonly #wanted: ReadonlySet<string>;
  readonly #parts: readonly (readonly (PlacedPart | undefined)[])[];
  readonly #buffers: Buffers;

  constructor(file: ArrowFile, contents: ArrowContents, layout: Layout, wanted: ReadonlySet<string>) {
    this.#file = file;
    this.#contents = contents;
    this.#layout = layout;
    this.#wanted = wanted;
    const budget = new Budget(file.path);
    budget.inputBytes = file.size;
    this.#buffers = new Buffers(file, budget);
    let first = 0;
    this.#parts = contents.batches.map((batch) => {
      const parts = file.guard(batch.regions[0]?.offset ?? 0, () => partsOf(batch, contents.schema.fields));
      const placed = parts.map((part) => part && { ...part, first });
      first += batch.rows;
      return placed;
    });
  }

  async open(rows: number): Promise<StoredLog | undefined> {
    const { columns } = this.#layout;
    const at = (part: string) => columns.findIndex((c) => c.part === part);
    const [cases, activity, time] = [
      await this.#place(at('case')),
      await this.#place(at('activity')),
      await this.#timePlace(at('time')),
    ];
    const attributes = { 'event-attribute': [] as Place[], 'case-attribute': [] as Place[] };
    for (const [i, said] of columns.entries()) {
      if (said.part !== 'event-attribute' && said.part !== 'case-attribute') continue;
      if (!this.#wanted.has(said.name)) continue;
      const place = await (this.#field(i).type.kind === 'timestamp' ? this.#timePlace(i) : this.#place(i));
      if (place === undefined) return undefined;
      attributes[said.part].push(place);
    }
    if (cases === undefined || activity === undefined || time === undefined || cases.column.mayLack) return undefined;
    const caseCount = this.#contents.dictionaries.find((d) => d.id === cases.field.dictionary?.id)?.batch.rows;
    if (caseCount === undefined || activity.field.dictionary === undefined) return undefined;
    return new StoredArrow(this.#file, this.#head(activity), {
      cases,
      activity,
      time,
      events: attributes['event-attribute'],
      ofCases: attributes['case-attribute'],
      caseCount,
      eventCount: this.#layout.events,
      room: rows,
    });
  }

  #field(i: number): ArrowField {
    return this.#contents.schema.fields[i]!;
  }

  async #place(i: number): Promise<Place | undefined> {
    const field = this.#field(i);
    const said = this.#layout.columns[i]!;
    if (widthOf(field) === null) return undefined;
    const parts = this.#parts.map((p) => p[i]!);
    const needsTexts = field.dictionary !== undefined && said.part !== 'case';
    const texts = needsTexts ? await this.#texts(field) : new Utf8Table(new Uint8Array(0), new Int32Array(1));
    if (texts === undefined) return undefined;
    const column = new StretchColumn(this.#file, field, parts, texts);
    if (!column.isWhole) return undefined;
    return { column, field, name: 'name' in said ? said.name : '', id: 'id' in said && said.id === true };
  }

  async #texts(field: ArrowField): Promise<StringTable | undefined> {
    const { parts } = dictionariesOf(this.#contents, this.#file).parts(field.dictionary!.id);
    return parts.every((p) => p.missing === 0) ? readUtf8Table(parts, this.#buffers) : undefined;
  }

  /** A column of times with its clock: offset and precision for all rows, or from the columns that follow. */
  async #timePlace(i: number): Promise<TimePlace | undefined> {
    const place = await this.#place(i);
    const said = this.#layout.columns[i]!;
    if (place === undefined || this.#field(i).type.kind !== 'timestamp' || !('name' in said)) return undefined;
    const clock: { offset?: number | StretchColumn; precision?: number | StretchColumn } = {};
    if (said.offset !== undefined) clock.offset = said.offset;
    if (said.precision !== undefined) clock.precision = said.precision;
    for (let k = i + 1; k <= i + 2; k++) {
      const next = this.#layout.columns[k];
      if (next === undefined || !isClock(next)) break;
      const { type } = this.#field(k);
      const fits = type.kind === 'int' && (next.part === 'offset' ? type.bits === 16 && type.signed : type.bits === 8);
      const column = fits ? (await this.#place(k))?.column : undefined;
      if (column === undefined || column.mayLack) return undefined;
      clock[next.part] = column;
    }
    const { offset, precision } = clock;
    if (offset === undefined || precision === undefined) return undefined;
    if (typeof precision === 'number' && !(precision >= Precision.NONE && precision <= Precision.INSTANT))
      return undefined;
    return { ...place, offset, precision };
  }

  /** All columns, with no rows. */
  #head(activity: Place): EventLog {
    const of = (part: string): Column[] =>
      this.#layout.columns.flatMap((said, i) =>
        said.part === part && 'name' in said ? [noRows(this.#field(i), said.name)] : [],
      );
    return {
      name: this.#file.path,
      caseCount: 0,
      eventCount: 0,
      caseStart: new Uint32Array(1),
      caseIds: NO_IDS,
      activity: named(activity.column.read(0, 0), activity.name) as TextColumn,
      time: of('time')[0] as TimeColumn,
      eventAttributes: of('event-attribute'),
      caseAttributes: of('case-attribute'),
      oddities: [],
    };
  }
}

const NO_IDS: StringTable = { length: 0, get: String };

function noRows({ type, dictionary }: ArrowField, name: string): Column {
  const base = { name, length: 0 };
  if (dictionary !== undefined) return { ...base, type: 'text', codes: new Uint8Array(0), dictionary: NO_IDS };
  switch (type.kind) {
    case 'bool':
      return { ...base, type: 'boolean', values: new Uint8Array(0) };
    case 'date':
    case 'timestamp':
      return { ...base, type: 'time', values: new Float64Array(0), offset: 0, precision: Precision.INSTANT };
    case 'int':
    case 'float':
    case 'decimal':
      return { ...base, type: 'number', values: new Float64Array(0) };
    default:
      return { ...base, type: 'text', codes: new Uint8Array(0), dictionary: NO_IDS };
  }
}

interface TimePlace extends Place {
  readonly offset: number | StretchColumn;
  readonly precision: number | StretchColumn;
}

interface Places {
  readonly cases: Place;
  readonly activity: Place;
  readonly time: TimePlace;
  readonly events: readonly Place[];
  readonly ofCases: readonly Place[];
  readonly caseCount: number;
  readonly eventCount: number;
  /** Rows of a stretch for which there is room from the start. */
  readonly room: number;
}

/** Rows looked at together for the beginning of a case. */
const GLANCE = 64;

class StoredArrow implements StoredLog {
  readonly head: EventLog;
  readonly caseCount: number;
  readonly eventCount: number;
  readonly #file: ArrowFile;
  readonly #places: Places;
  #start: Uint32Array;

  constructor(file: ArrowFile, head: EventLog, places: Places) {
    this.#file = file;
    this.#places = places;
    this.head = head;
    this.#start = new Uint32Array(roomFor(places.room + 1));
    this.caseCount = places.caseCount;
    this.eventCount = places.eventCount;
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  caseFrom(row: number): number {
    if (row <= 0) return 0;
    if (row >= this.eventCount) return this.eventCount;
    const end = Math.min(row + GLANCE, this.eventCount);
    const codes = this.#places.cases.column.codes(row - 1, end);
    const before = codes[0]!;
    const at = codes.findIndex((code) => code !== before);
    const found = at < 0 ? this.#farFrom(end - 1, before) : row - 1 + at;
    if (found < this.eventCount && this.#codeAt(found) < before) throw new NotInStretches('cases out of order');
    return found;
  }

  /** The first row after `low` that is of another case, by bisection: a case may be very long. */
  #farFrom(low: number, code: number): number {
    let step = GLANCE;
    while (low + step < this.eventCount && this.#codeAt(low + step) === code) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.eventCount);
    while (high - low > 1) {
      const middle = low + Math.floor((high - low) / 2);
      if (this.#codeAt(middle) === code) low = middle;
      else high = middle;
    }
    return high;
  }

  #codeAt(row: number): number {
    return this.#places.cases.column.codes(row, row + 1)[0]!;
  }

  stretch(first: number, end: number): EventLog {
    const { activity, time, events, ofCases } = this.#places;
    const caseStart = this.#caseStarts(first, end);
    const caseCount = caseStart.length - 1;
    const firsts = caseStart.subarray(0, caseCount);
    return {
      ...this.head,
      caseCount,
      eventCount: end - first,
      caseStart,
      caseIds: { length: caseCount, get: String },
      activity: read(activity, first, end) as TextColumn,
      time: read(time, first, end) as TimeColumn,
      eventAttributes: events.map((p) => read(p, first, end)),
      caseAttributes: ofCases.map((p) => permute(read(p, first, end), firsts)),
    };
  }

  #caseStarts(first: number, end: number): Uint32Array {
    const codes = this.#places.cases.column.codes(first, end);
    if (this.#start.length < codes.length + 1) this.#start = new Uint32Array(roomFor(codes.length + 1));
    const count = beginnings(codes, this.#start);
    if (count < 0 || codes[codes.length - 1]! >= this.caseCount) throw new NotInStretches('cases out of order');
    this.#start[count] = codes.length;
    return this.#start.subarray(0, count + 1);
  }
}

/** Writes where each case begins, and says how many there are; -1 where they are out of order. */
function beginnings(codes: Uint8Array | Uint16Array | Int32Array, start: Uint32Array): number {
  let count = 0;
  let last = -1;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code === last && row > 0) continue;
    if (code <= last) return -1;
    start[count++] = row;
    last = code;
  }
  return count;
}

function read(place: Place | TimePlace, first: number, end: number): Column {
  const column = named(place.column.read(first, end), place.name);
  if (column.type === 'text' && place.id) return { ...column, type: 'id' };
  if (!('offset' in place) || column.type !== 'time') return column;
  const offset = typeof place.offset === 'number' ? place.offset : place.offset.shorts(first, end);
  const precision =
    typeof place.precision === 'number' ? (place.precision as Precision) : precisions(place.precision, first, end);
  return { ...column, offset, precision };
}

function precisions(column: StretchColumn, first: number, end: number): Uint8Array {
  const values = column.codes(first, end) as Uint8Array;
  for (const p of values) if (p > Precision.INSTANT) throw new NotInStretches('a precision that there is not');
  return values;
}
