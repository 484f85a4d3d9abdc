import { isUtf8 } from 'node:buffer';
import { failInput } from '../../base/index.js';

const QUOTE = 34;
const LF = 10;
const CR = 13;
const BATCH_FIELDS = 1 << 16;

/** How a field was written. */
export const FieldForm = { PLAIN: 0, QUOTED: 1, DOUBLED: 2 } as const;

/** Rows as positions: field `c` of row `r` is `bytes[starts[k]..ends[k]]` with `k = r * width + c`. */
export interface Batch {
  readonly bytes: Uint8Array;
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
  readonly maxFieldBytes: number;
  /** Whether the bytes came out of our own transcoder, and so need no check. */
  readonly checked: boolean;
  readonly onBatch: (batch: Batch) => void;
}

/**
 * Finds fields and rows in UTF-8 bytes that come in pieces (RFC 4180; rows end in LF, CRLF or CR; quotes inside an
 * unquoted field are plain). Rows are handed over in batches whose bytes may be changed but not kept.
 */
export class Scanner {
  private buffer = new Uint8Array(1 << 20);
  private start = 0;
  private end = 0;
  private rows = 0;
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
    this.maxRows = Math.max(1, Math.floor(BATCH_FIELDS / width));
    const fields = this.maxRows * width;
    this.starts = new Int32Array(fields);
    this.ends = new Int32Array(fields);
    this.forms = new Uint8Array(fields);
    this.lines = new Float64Array(this.maxRows);
  }

  feed(piece: Uint8Array): void {
    const kept = this.end - this.start;
    const needed = kept + piece.length + 1;
    if (needed > this.buffer.length) {
      const grown = new Uint8Array(Math.max(needed, this.buffer.length * 2));
      grown.set(this.buffer.subarray(this.start, this.end));
      this.buffer = grown;
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
    const { buffer, end, starts, ends, forms, plainStop } = this;
    const { width, delimiter } = this.options;
    // A line feed past the end stops every search, so that the inner loops need no test of their position.
    buffer[end] = LF;
    let i = this.start;
    if (this.afterCr && i < end) {
      if (buffer[i] === LF) i++;
      this.afterCr = false;
    }
    let done = i;
    rows: while (i < end) {
      const line = this.line;
      let k = this.rows * width;
      const last = k + width;
      for (;;) {
        let form = 0;
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
        if (i >= end && !final) {
          this.line = line;
          break rows;
        }
        if (k < last) {
          starts[k] = s;
          ends[k] = e;
          forms[k] = form;
        }
        k++;
        if (buffer[i] === delimiter && i < end) i++;
        else break;
      }
      const blank = k === last - width + 1 && ends[k - 1] === starts[k - 1] && forms[k - 1] === 0;
      if (k !== last && !blank) this.failRagged(k - last + width, line);
      this.line++;
      if (buffer[i] === CR && i < end) {
        i++;
        if (buffer[i] === LF && i < end) i++;
        else if (i === end) this.afterCr = true;
      } else i++;
      done = Math.min(i, end);
      if (blank && width > 1) continue;
      this.lines[this.rows++] = line;
      if (this.rows === this.maxRows) {
        this.checkUtf8(done);
        this.flush();
        this.start = done;
      }
    }
    this.checkUtf8(done);
    this.flush();
    this.start = done;
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
    const { starts, ends, forms, lines, rows } = this;
    this.rows = 0;
    this.options.onBatch({ bytes: this.buffer, starts, ends, forms, lines, rows, width: this.options.width });
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
