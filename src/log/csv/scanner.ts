import { isUtf8 } from 'node:buffer';
import { failInput } from '../../base/index.js';
import { findStops, findStopsAndQuotes, STOPS_SLACK } from './stops.js';

export const QUOTE = 34;
const LF = 10;
const SPACE = 32;
const CR = 13;
/** Least byte that is not taken for a stop, but for the delimiter. */
const LEAST = 14;
/** Few enough that what a batch holds stays in the processor's cache until all columns have taken their fields. */
const BATCH_FIELDS = 1 << 13;
/** A batch of fewer rows costs more than it brings. */
const FEW_ROWS = 1 << 6;
/** So often is the long way gone without looking for plain rows, where there were none so often. */
const MOST_DETOURS = 1 << 6;
/** So many bytes after the last may be read, whatever they are. */
const SLACK = 8;

/**
 * Rows as positions. Field `c` of row `r` lies between the marks `k` and `k + 1`, both left out, with `k = r * stride + c`.
 * A field whose first byte is a quote ends with one, too. A field that is not there has no length, and what stands at its place is of others.
 */
export interface Batch {
  readonly bytes: Uint8Array;
  /** Of the same bytes; some bytes after each field may be read. */
  readonly view: DataView;
  /** Number of the first row, the header not counted. */
  readonly row: number;
  readonly rows: number;
  readonly marks: Int32Array;
  readonly stride: number;
  /** Whether any field is in quotes. */
  readonly quoted: boolean;
  /** Whether there may be doubled quotes in quoted fields, each pair of which stands for one. */
  readonly doubled: boolean;
  /** Lines on which the rows begin, from 1; where they are not told, each row stands on one line. */
  readonly lines: Float64Array | undefined;
  /** Line of the first row. */
  readonly line: number;
}

/** Hears of rows that have not as many fields as the header. */
export interface RaggedListener {
  /** A row whose last fields are not there; `first` is its first field. */
  short(found: number, line: number, first: string): void;
  /** A row with more fields than the header, all of which are empty; `isSpaced` where a value begins with a space. */
  long(found: number, line: number, isSpaced: boolean): void;
}

export interface ScannerOptions {
  readonly file: string;
  readonly delimiter: number;
  /** Fields a row. */
  readonly width: number;
  readonly maxFieldBytes: number;
  /** Whether the bytes came out of our own transcoder, and so need no check. */
  readonly checked: boolean;
  readonly onBatch: (batch: Batch) => void;
  /** Hears of rows that have too few fields, or empty ones too many; without it they are refused. */
  readonly ragged?: RaggedListener;
}

/** Rows that are to be handed over, and where the rest begins. */
type Taken = Omit<Batch, 'bytes' | 'view' | 'row'> & { readonly next: number };

/** Most rows of so many fields that come in one batch. */
export function rowsAtOnce(width: number): number {
  return Math.max(1, Math.floor(BATCH_FIELDS / width));
}

/**
 * Finds fields and rows in UTF-8 bytes that come in pieces (RFC 4180; rows end in LF, CRLF or CR; quotes inside an
 * unquoted field are plain). The first row, the header, is left out. Rows are handed over in batches whose bytes may be
 * changed but not kept.
 *
 * First all stops of a stretch are found (see {@link findStops}); the rest looks at stops alone. Where rows are plain, one
 * stop a field, the stops are the marks of a batch as they are; what is not so goes the long way.
 */
export class Scanner {
  private buffer = new Uint8Array(1 << 20);
  private view = new DataView(this.buffer.buffer);
  private start = 0;
  private end = 0;
  /** Rows in all batches before. */
  private row = 0;
  private headerSeen = false;
  private line = 1;
  private afterCr = false;
  private consumed = 0;
  /** Found stops, from place 1 on. */
  private stops: Int32Array;
  private found = 0;
  /** Place of the next stop. */
  private at = 1;
  /** So often the long way will be gone at once, and the next time. */
  private detours = 0;
  private nextDetours = 1;
  private readonly maxRows: number;
  /** Stops of the plain rows met last. */
  private plainStops: number;
  /** Rows that went the long way and wait for being handed over. */
  private rows = 0;
  private anyQuoted = false;
  private anyDoubled = false;
  private readonly marks: Int32Array;
  private readonly quotesAt: Int32Array;
  private readonly lines: Float64Array;

  constructor(private readonly options: ScannerOptions) {
    this.maxRows = rowsAtOnce(options.width);
    this.plainStops = options.width;
    const marks = this.maxRows * (options.width + 1);
    this.stops = new Int32Array(marks + 1 + STOPS_SLACK);
    this.marks = new Int32Array(marks);
    this.quotesAt = new Int32Array(marks * 2);
    this.lines = new Float64Array(this.maxRows);
  }

  /** Takes bytes, which may change afterwards. */
  feed(piece: Uint8Array): void {
    const kept = this.end - this.start;
    const needed = kept + piece.length + SLACK;
    if (needed > this.buffer.length) {
      const grown = new Uint8Array(Math.max(needed, this.buffer.length * 2));
      grown.set(this.buffer.subarray(this.start, this.end));
      this.buffer = grown;
      this.view = new DataView(grown.buffer);
    } else if (this.start > 0) this.buffer.copyWithin(0, this.start, this.end);
    this.consumed += this.start;
    this.start = 0;
    this.buffer.set(piece, kept);
    this.end = kept + piece.length;
    this.scan(false);
    if (this.end - this.start > this.options.maxFieldBytes) this.failTooLong();
  }

  finish(): void {
    this.scan(true);
  }

  private scan(final: boolean): void {
    const { buffer, end } = this;
    if (this.afterCr && this.start < end) {
      if (buffer[this.start] === LF) this.start++;
      this.afterCr = false;
    }
    buffer.fill(LF, end, end + SLACK);
    let i = this.start;
    while (i < end) {
      const before = i;
      if (this.headerSeen && this.detours === 0) {
        const next = this.takePlainRows(i, final);
        // What has no plain rows may have none for a while.
        if (next === i) {
          this.detours = this.nextDetours;
          this.nextDetours = Math.min(this.nextDetours * 2, MOST_DETOURS);
        } else this.nextDetours = 1;
        i = next;
        continue;
      }
      if (this.detours > 0) this.detours--;
      const most = this.stops.length - 1 - STOPS_SLACK;
      const { stops } = this;
      const found = findStopsAndQuotes(this.view, i, end, this.options.delimiter, QUOTE, stops, most);
      const all = found < most;
      this.found = this.lastStop(found, all && final);
      i = this.takeRows(i);
      if (all) break;
      if (i === before) this.stops = new Int32Array(this.stops.length * 2);
    }
  }

  /** The last of the stops that counts. */
  private lastStop(found: number, ended: boolean): number {
    const { stops, end } = this;
    let last = found;
    while (last > 0 && stops[last]! >= end) last--;
    // The end of the file ends its last row.
    if (ended) stops[++last] = end;
    return last;
  }

  /**
   * Hands over the rows from `i` on where each has one stop a field, if they are many; says where the next row begins.
   * Fields may stand in quotes if these are the only ones.
   */
  private takePlainRows(i: number, final: boolean): number {
    const { buffer, view, stops, quotesAt, end } = this;
    const { width, delimiter } = this.options;
    const enough = this.maxRows * this.plainStops;
    const found = findStops(view, i, end, delimiter, QUOTE, stops, enough, quotesAt);
    const quotes = stops[0]!;
    const last = this.lastStop(found, found < enough && final);
    stops[0] = i - 1;
    // A row that ends in CRLF has one stop more.
    const stride = buffer[stops[width]!] === CR ? width + 1 : width;
    this.plainStops = stride;
    const most = Math.min(this.maxRows, Math.floor(last / stride));
    const rows = countPlain(buffer, stops, delimiter, width, stride, most);
    if (rows === 0 || (rows < most && rows < FEW_ROWS)) return i;
    const next = Math.min(stops[rows * stride]! + 1, end);
    if (quotes > 0 && !areAround(buffer, quotesAt, quotes, i, next, delimiter)) return i;
    this.emit({
      next,
      rows,
      marks: stops,
      stride,
      quoted: quotes > 0,
      doubled: false,
      lines: undefined,
      line: this.line,
    });
    this.line += rows;
    return next;
  }

  /** Hands over the rows from `i` on, of whatever form, that end before the stops do; says where the next begins. */
  private takeRows(i: number): number {
    const { end } = this;
    const first = this.line;
    let from = i;
    this.at = 1;
    while (from < end) {
      const next = this.takeRow(from);
      if (next < 0) break;
      from = next;
      if (this.rows < this.maxRows) continue;
      this.flush(from, first);
    }
    this.flush(from, first);
    return from;
  }

  private flush(next: number, line: number): void {
    const { rows, marks, lines, anyQuoted: quoted, anyDoubled: doubled } = this;
    this.rows = 0;
    this.anyQuoted = false;
    this.anyDoubled = false;
    const stride = this.options.width + 1;
    this.emit({ next: Math.min(next, this.end), rows, marks, stride, quoted, doubled, lines, line });
  }

  /** Takes a row of whatever form; says where the next begins, or -1 if the row does not end before the stops do. */
  private takeRow(i: number): number {
    const { buffer, end, found, stops, marks } = this;
    const { delimiter, width } = this.options;
    const line = this.line;
    const first = this.rows * (width + 1);
    let k = first;
    let j = this.at;
    let lines = 1;
    let stop = i - 1;
    let plain = true;
    marks[k] = stop;
    do {
      const start = stop + 1;
      if (j <= found && stops[j] === start && buffer[start] === QUOTE) {
        plain = false;
        for (j++; ; j++) {
          if (j > found) return -1;
          stop = stops[j]!;
          if (stop >= end) failInput('csv/unclosed-quote', this.options.file, { range: lineRange(line) });
          if (buffer[stop] === LF) lines++;
          if (buffer[stop] !== QUOTE) continue;
          if (j + 1 > found) return -1;
          if (buffer[stop + 1] !== QUOTE || stop + 1 >= end) break;
          this.anyDoubled = true;
          j++;
        }
        stop++;
        j++;
        if (!endsField(buffer[stop]!, delimiter))
          failInput('csv/after-quote', this.options.file, { range: lineRange(line + lines - 1) });
      } else {
        // Quotes and control bytes in a plain field are as any other byte.
        while (j <= found && !endsField(buffer[stops[j]!]!, delimiter)) j++;
        if (j > found) return -1;
        stop = stops[j]!;
      }
      j++;
      if (k < first + width) marks[k + 1] = stop;
      k++;
    } while (buffer[stop] === delimiter);
    let next = stop + 1;
    if (buffer[stop] === CR) {
      if (next === end) this.afterCr = true;
      else if (buffer[next] === LF) {
        next++;
        j++;
      }
    }
    this.at = j;
    this.line += lines;
    const blank = plain && k === first + 1 && stop === i;
    if (blank && width > 1) return next;
    if (k !== first + width) this.takeRagged(k - first, first, line, stop);
    if (!this.headerSeen) {
      this.headerSeen = true;
      return next;
    }
    if (!plain) this.anyQuoted = true;
    this.lines[this.rows++] = line;
    return next;
  }

  /** A row with too few fields, or with more than it should have; those that are not there are made empty. */
  private takeRagged(found: number, first: number, line: number, stop: number): void {
    const { buffer, marks } = this;
    const { width, ragged, delimiter } = this.options;
    if (ragged === undefined || !this.headerSeen) this.failRagged(found, line);
    if (found > width) {
      for (let start = marks[first + width]! + 1, i = start; i <= stop; i++) {
        if (i < stop && buffer[i] !== delimiter) continue;
        if (!isBlank(buffer, start, i)) this.failRagged(found, line);
        start = i + 1;
      }
      const starts = marks.subarray(first + 1, first + width);
      const isSpaced = starts.some((mark) => buffer[mark + 1] === SPACE);
      ragged.long(found, line, isSpaced);
    } else {
      const from = marks[first]! + 1;
      const text = Buffer.from(buffer.buffer, from, marks[first + 1]! - from).toString('utf8');
      ragged.short(found, line, text[0] === '"' ? text.slice(1, -1).replaceAll('""', '"') : text);
      for (let k = first + found; k < first + width; k++) marks[k + 1] = marks[k]! + 1;
    }
  }

  /** Rows that were taken so far, without the header. */
  get rowsTaken(): number {
    return this.row;
  }

  /** Hands over rows that end at `next`, where the rest begins. */
  private emit({ next, rows, marks, stride, quoted, doubled, lines, line }: Taken): void {
    this.checkUtf8(next);
    this.start = next;
    if (rows === 0) return;
    const { buffer: bytes, view, row } = this;
    this.row += rows;
    this.options.onBatch({ bytes, view, row, rows, marks, stride, quoted, doubled, lines, line });
  }

  /** Rows end at line ends, so that no character is cut in two here. */
  private checkUtf8(done: number): void {
    if (this.options.checked || isUtf8(this.buffer.subarray(this.start, done))) return;
    let from = this.start;
    let to = done;
    while (to - from > 64) {
      let middle = (from + to) >> 1;
      while (middle > from && (this.buffer[middle]! & 0xc0) === 0x80) middle--;
      if (middle === from) break;
      if (isUtf8(this.buffer.subarray(from, middle))) from = middle;
      else to = middle;
    }
    for (let n = 1; n <= 4; n++) {
      if (!isUtf8(this.buffer.subarray(from, from + n))) continue;
      from += n;
      n = 0;
    }
    failInput('csv/not-utf8', this.options.file, { byte: this.consumed + from });
  }

  private failRagged(found: number, line: number): never {
    const data = { found, expected: this.options.width };
    failInput('csv/ragged-row', this.options.file, { range: lineRange(line), data });
  }

  private failTooLong(): never {
    const data = { limit: this.options.maxFieldBytes };
    failInput('csv/field-too-long', this.options.file, { range: lineRange(this.line), data });
  }
}

/** How many of the next `most` rows have one stop a field, and the same end of line. */
function countPlain(
  bytes: Uint8Array,
  stops: Int32Array,
  delimiter: number,
  width: number,
  stride: number,
  most: number,
): number {
  const end = stride === width ? LF : CR;
  let j = 1;
  for (let row = 0; row < most; row++) {
    let wrong = 0;
    for (const last = j + width - 1; j < last; j++) wrong |= bytes[stops[j]!]! ^ delimiter;
    wrong |= bytes[stops[j]!]! ^ end;
    if (stride !== width) wrong |= (bytes[stops[j + 1]!]! ^ LF) | (stops[++j]! - stops[j - 1]! - 1);
    if (wrong !== 0) return row;
    j++;
  }
  return most;
}

/**
 * Whether the quotes between `from` and `next` stand in pairs around whole fields without a stop inside. `quotesAt` has
 * their places, and as many more as there are others.
 */
function areAround(
  bytes: Uint8Array,
  quotesAt: Int32Array,
  count: number,
  from: number,
  next: number,
  delimiter: number,
): boolean {
  if (count > quotesAt.length - 4) return false;
  for (let n = 0; n < count; n += 2) {
    const first = quotesAt[n]!;
    if (first >= next) break;
    const last = quotesAt[n + 1]!;
    if (n + 1 === count || last >= next) return false;
    if (first > from && bytes[first - 1] !== delimiter && bytes[first - 1] !== LF) return false;
    if (!endsField(bytes[last + 1]!, delimiter)) return false;
    for (let i = first + 1; i < last; i++) if (bytes[i]! < LEAST || bytes[i] === delimiter) return false;
  }
  return true;
}

/** Whether a field has nothing but spaces in it. */
function isBlank(bytes: Uint8Array, start: number, stop: number): boolean {
  if (stop - start === 2 && bytes[start] === QUOTE) return true;
  for (let i = start; i < stop; i++) if (bytes[i] !== SPACE) return false;
  return true;
}

function endsField(byte: number, delimiter: number): boolean {
  return byte === delimiter || byte === LF || byte === CR;
}

/** The line on which a row of a batch begins. */
export function lineOf({ lines, line }: Batch, row: number): number {
  return lines === undefined ? line + row : lines[row]!;
}

export function lineRange(line: number) {
  return { line, column: 1, endLine: line, endColumn: 1, offset: 0, end: 0 };
}

/** Makes each pair of quotes in a field one, in place; says the new end. */
export function undouble(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from++) {
    bytes[to++] = bytes[from]!;
    if (bytes[from] === QUOTE) from++;
  }
  return to;
}
