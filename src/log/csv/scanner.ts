import { isUtf8 } from 'node:buffer';
import { failInput } from '../../base/index.js';

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** Few enough that what a batch holds stays in the processor's cache until all columns have taken their fields. */
const BATCH_FIELDS = 1 << 14;
/** So many bytes after the last may be read, whatever they are. */
const SLACK = 8;

/** How a field was written. `SAME`: as the field above it in the same batch, plain and not empty. */
export const FieldForm = { PLAIN: 0, SAME: 1, QUOTED: 2, DOUBLED: 3 } as const;

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
 * In event logs a field is often what the field above it is, so that is tried first: comparing takes four bytes at a time,
 * finds the end of the field, and saves the column from looking at it at all.
 */
export class Scanner {
  private buffer = new Uint8Array(1 << 20);
  private view = new DataView(this.buffer.buffer);
  private start = 0;
  private end = 0;
  private rows = 0;
  private row = 0;
  private headerSeen = false;
  private line = 1;
  private afterCr = false;
  private consumed = 0;
  private readonly plainStop = new Uint8Array(256);
  private readonly maxRows: number;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly forms: Uint8Array;
  private readonly lines: Float64Array;

  constructor(private readonly options: ScannerOptions) {
    const { delimiter, width } = options;
    this.plainStop[delimiter] = this.plainStop[LF] = this.plainStop[CR] = 1;
    this.maxRows = Math.min(options.border, Math.max(1, Math.floor(BATCH_FIELDS / width)));
    const fields = this.maxRows * width;
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
    const { buffer, view, end, starts, ends, forms, plainStop } = this;
    const { width, delimiter } = this.options;
    // A line feed past the end stops every search, so that the inner loops need no test of their position.
    buffer[end] = LF;
    let i = this.start;
    if (this.afterCr && i < end) {
      if (buffer[i] === LF) i++;
      this.afterCr = false;
    }
    let done = i;
    let limit = this.batchLimit();
    rows: while (i < end) {
      const line = this.line;
      let k = this.rows * width;
      const last = k + width;
      for (;;) {
        if (k >= width && k < last && forms[k - width]! <= FieldForm.SAME) {
          const above = starts[k - width]!;
          const length = ends[k - width]! - above;
          if (length > 0 && i + length < end && repeats(view, above, i, length)) {
            starts[k] = i;
            i += length;
            ends[k] = i;
            forms[k++] = FieldForm.SAME;
            if (buffer[i] !== delimiter) break;
            i++;
            continue;
          }
        }
        let form: number = FieldForm.PLAIN;
        let s = i;
        let e: number;
        if (buffer[i] === QUOTE && i < end) {
          s = i + 1;
          e = this.quotedEnd(s, end, final, line);
          if (e < 0) {
            this.line = line;
            break rows;
          }
          form = this.doubled ? FieldForm.DOUBLED : FieldForm.QUOTED;
          i = e + 1;
          if (plainStop[buffer[i]!] === 0)
            failInput('csv/after-quote', this.options.file, { range: lineRange(this.line) });
        } else {
          while (plainStop[buffer[i]!] === 0) i++;
          e = i;
        }
        if (k < last) {
          starts[k] = s;
          ends[k] = e;
          forms[k] = form;
        }
        k++;
        if (i < end) {
          if (buffer[i] !== delimiter) break;
          i++;
        } else if (final) break;
        else {
          this.line = line;
          break rows;
        }
      }
      const blank = k === last - width + 1 && ends[k - 1] === starts[k - 1] && forms[k - 1] === FieldForm.PLAIN;
      if (k !== last && !blank) this.failRagged(k - last + width, line);
      this.line++;
      if (buffer[i] === CR && i < end) {
        i++;
        if (buffer[i] === LF && i < end) i++;
        else if (i === end) this.afterCr = true;
      } else i++;
      done = Math.min(i, end);
      if (blank && width > 1) continue;
      if (!this.headerSeen) {
        this.headerSeen = true;
        continue;
      }
      this.lines[this.rows++] = line;
      if (this.rows === limit) {
        this.checkUtf8(done);
        this.flush();
        this.start = done;
        limit = this.batchLimit();
      }
    }
    this.checkUtf8(done);
    this.flush();
    this.start = done;
  }

  private batchLimit(): number {
    const { border } = this.options;
    return Math.min(this.maxRows, border - (this.row % border));
  }

  private doubled = false;

  /** Position of the quote that ends the field which began at `s`; -1 where more bytes are needed. */
  private quotedEnd(s: number, end: number, final: boolean, line: number): number {
    const { buffer } = this;
    this.doubled = false;
    let i = s;
    for (;;) {
      let c = buffer[i]!;
      while (c !== QUOTE && c !== LF) c = buffer[++i]!;
      if (i >= end) {
        if (final) failInput('csv/unclosed-quote', this.options.file, { range: lineRange(line) });
        return -1;
      }
      if (c === LF) {
        this.line++;
        i++;
      } else if (i + 1 < end && buffer[i + 1] === QUOTE) {
        this.doubled = true;
        i += 2;
      } else return i + 1 >= end && !final ? -1 : i;
    }
  }

  private flush(): void {
    if (this.rows === 0) return;
    const { buffer: bytes, view, starts, ends, forms, lines, row, rows } = this;
    this.rows = 0;
    this.row += rows;
    this.options.onBatch({ bytes, view, row, starts, ends, forms, lines, rows, width: this.options.width });
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

/** Whether `length` bytes and the one that ends them stand at `at` as they do at `above`. */
function repeats(view: DataView, above: number, at: number, length: number): boolean {
  if (length < 3) {
    for (let i = 0; i <= length; i++) if (view.getUint8(above + i) !== view.getUint8(at + i)) return false;
    return true;
  }
  // The end first: it tells most differences, those of length among them.
  const tail = length - 3;
  if (view.getInt32(above + tail, true) !== view.getInt32(at + tail, true)) return false;
  for (let i = 0; i < tail; i += 4) {
    if (view.getInt32(above + i, true) !== view.getInt32(at + i, true)) return false;
  }
  return true;
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
