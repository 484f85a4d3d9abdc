import { isUtf8 } from 'node:buffer';
import { failInput } from '../../base/index.js';
import { findStops, STOPS_SLACK } from './stops.js';

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** Few enough that what a batch holds stays in the processor's cache until all columns have taken their fields. */
const BATCH_FIELDS = 1 << 13;
/** So many bytes after the last may be read, whatever they are. */
const SLACK = 8;

/** How a field was written. */
export const FieldForm = { PLAIN: 0, QUOTED: 1, DOUBLED: 2 } as const;

/** Rows as positions: field `c` of row `r` is `bytes[starts[k]..ends[k]]` with `k = r * width + c`. */
export interface Batch {
  readonly bytes: Uint8Array;
  /** Of the same bytes; some bytes after each field may be read. */
  readonly view: DataView;
  /** Number of the first row, the header not counted. */
  readonly row: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** {@link FieldForm} of each; in a `DOUBLED` field each pair of quotes stands for one. */
  readonly forms: Uint8Array;
  readonly width: number;
  readonly rows: number;
  /** Line on which each row begins, from 1. */
  readonly lines: Float64Array;
}

export interface ScannerOptions {
  readonly file: string;
  readonly delimiter: number;
  /** Fields a row. */
  readonly width: number;
  /** No batch has rows on both sides of a multiple of this. */
  readonly border: number;
  readonly maxFieldBytes: number;
  /** Whether the bytes came out of our own transcoder, and so need no check. */
  readonly checked: boolean;
  readonly onBatch: (batch: Batch) => void;
}

/**
 * Finds fields and rows in UTF-8 bytes that come in pieces (RFC 4180; rows end in LF, CRLF or CR; quotes inside an
 * unquoted field are plain). The first row, the header, is left out. Rows are handed over in batches whose bytes may be
 * changed but not kept.
 *
 * First all stops of a stretch are found (see {@link findStops}); the rest looks at stops alone. A row of plain fields has
 * one stop a field, and is taken as such; what is not so goes the long way.
 */
export class Scanner {
  private buffer = new Uint8Array(1 << 20);
  private view = new DataView(this.buffer.buffer);
  private start = 0;
  private end = 0;
  /** Rows of the batch that is being filled; their bytes begin at `start`. */
  private rows = 0;
  /** Rows in all batches before. */
  private row = 0;
  /** Rows that make a batch full. */
  private limit: number;
  private headerSeen = false;
  private line = 1;
  private afterCr = false;
  private consumed = 0;
  private stops: Int32Array;
  private found = 0;
  /** The next stop. */
  private at = 0;
  private anyQuoted = false;
  private readonly maxRows: number;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly forms: Uint8Array;
  private readonly lines: Float64Array;

  constructor(private readonly options: ScannerOptions) {
    this.maxRows = Math.min(options.border, Math.max(1, Math.floor(BATCH_FIELDS / options.width)));
    this.limit = this.maxRows;
    const fields = this.maxRows * options.width;
    this.stops = new Int32Array(fields + STOPS_SLACK);
    this.starts = new Int32Array(fields);
    this.ends = new Int32Array(fields);
    this.forms = new Uint8Array(fields);
    this.lines = new Float64Array(this.maxRows);
  }

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
      const most = this.stops.length - STOPS_SLACK;
      this.found = findStops(this.view, i, end, this.options.delimiter, QUOTE, this.stops, most);
      this.at = 0;
      const all = this.found < most;
      while (this.found > 0 && this.stops[this.found - 1]! >= end) this.found--;
      // The end of the file ends its last row.
      if (all && final) this.stops[this.found++] = end;
      const before = i;
      i = this.takeRows(i);
      if (all) break;
      if (i === before) this.stops = new Int32Array(this.stops.length * 2);
    }
    this.flush(Math.min(i, end));
  }

  /** Takes the rows from `i` on that end before the stops do; says where the next begins. */
  private takeRows(i: number): number {
    const { buffer, end, stops, found, starts, ends } = this;
    const { width, delimiter } = this.options;
    while (i < end) {
      let k = this.rows * width;
      let j = this.at;
      const last = j + width - 1;
      let next = -1;
      if (last < found) {
        let start = i;
        let stop = stops[j]!;
        for (; j < last && buffer[stop] === delimiter; stop = stops[++j]!, k++) {
          starts[k] = start;
          ends[k] = stop;
          start = stop + 1;
        }
        if (j === last) {
          starts[k] = start;
          ends[k] = stop;
          if (buffer[stop] === LF) next = stop + 1;
          else if (buffer[stop] === CR && stops[j + 1] === stop + 1 && buffer[stop + 1] === LF && ++j < found)
            next = stop + 2;
        }
      }
      if (next < 0 || width === 1) {
        next = this.takeAnyRow(i);
        if (next < 0) {
          this.forms.fill(FieldForm.PLAIN, this.rows * width, (this.rows + 1) * width);
          return i;
        }
      } else {
        this.at = j + 1;
        this.endRow(this.line++, next);
      }
      i = next;
    }
    return i;
  }

  /** Takes a row of whatever form; says where the next begins, or -1 if the row does not end before the stops do. */
  private takeAnyRow(i: number): number {
    const { buffer, end, found, stops } = this;
    const { delimiter, width } = this.options;
    const line = this.line;
    const first = this.rows * width;
    let k = first;
    let j = this.at;
    let lines = 1;
    let stop = i - 1;
    let plain = true;
    do {
      let start = stop + 1;
      let fieldEnd: number;
      let form: number = FieldForm.PLAIN;
      if (j < found && stops[j] === start && buffer[start] === QUOTE) {
        plain = false;
        form = FieldForm.QUOTED;
        start++;
        for (j++; ; j++) {
          if (j >= found) return -1;
          fieldEnd = stops[j]!;
          if (fieldEnd >= end) failInput('csv/unclosed-quote', this.options.file, { range: lineRange(line) });
          if (buffer[fieldEnd] === LF) lines++;
          if (buffer[fieldEnd] !== QUOTE) continue;
          if (j + 1 >= found) return -1;
          if (buffer[fieldEnd + 1] !== QUOTE || fieldEnd + 1 >= end) break;
          form = FieldForm.DOUBLED;
          j++;
        }
        stop = fieldEnd + 1;
        j++;
        if (!endsField(buffer[stop]!, delimiter))
          failInput('csv/after-quote', this.options.file, { range: lineRange(line + lines - 1) });
      } else {
        // Quotes and control bytes in a plain field are as any other byte.
        while (j < found && !endsField(buffer[stops[j]!]!, delimiter)) j++;
        if (j >= found) return -1;
        fieldEnd = stop = stops[j]!;
      }
      j++;
      if (k < first + width) {
        this.starts[k] = start;
        this.ends[k] = fieldEnd;
        this.forms[k] = form;
      }
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
    if (k !== first + width) this.failRagged(k - first, line);
    if (!plain) this.anyQuoted = true;
    this.endRow(line, next);
    return next;
  }

  private endRow(line: number, next: number): void {
    if (!this.headerSeen) {
      this.headerSeen = true;
      this.forms.fill(FieldForm.PLAIN, 0, this.options.width);
      return;
    }
    this.lines[this.rows++] = line;
    if (this.rows === this.limit) this.flush(Math.min(next, this.end));
  }

  /** Hands over the rows that end at `done`. */
  private flush(done: number): void {
    this.checkUtf8(done);
    this.start = done;
    if (this.rows === 0) return;
    const { buffer: bytes, view, starts, ends, forms, lines, row, rows } = this;
    const { border, width, onBatch } = this.options;
    this.rows = 0;
    this.row += rows;
    this.limit = Math.min(this.maxRows, border - (this.row % border));
    onBatch({ bytes, view, row, starts, ends, forms, lines, rows, width });
    if (this.anyQuoted) forms.fill(FieldForm.PLAIN);
    this.anyQuoted = false;
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

function endsField(byte: number, delimiter: number): boolean {
  return byte === delimiter || byte === LF || byte === CR;
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
