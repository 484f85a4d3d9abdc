import { type DiagnosticData, failInput } from '../../base/index.js';
import { utf16Length } from './characters.js';

const QUOTED = 80;
const LONG_LINE = 1 << 12;
const NOTHING = new Uint8Array(0);

/**
 * Where the scanner is: the bytes in hand, how many came before them, and lines. Lines are counted as pieces are
 * consumed; columns only when something is wrong.
 */
export class Position {
  bytes: Uint8Array = NOTHING;
  /** Offset in the whole (uncompressed, UTF-8) text of the first byte in hand. */
  base = 0;
  /** The line, from 1, at which the piece at `consumed` starts. */
  line = 1;
  /** Up to where the bytes in hand are accounted for in `line`. */
  consumed = 0;
  /** UTF-16 units on the current line before the first byte in hand; bytes of what is far back on a very long line. */
  private unitsBefore = 0;
  /** Whether the source had to be transcoded, so that byte positions are not those of the file. */
  transcoded = false;

  constructor(readonly file: string) {}

  /** Takes bytes in hand; their first is the one after those that were left. */
  take(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.consumed = 0;
  }

  /** Leaves the bytes in hand, which are consumed up to `consumed`; they may be reused afterwards. */
  leave(): void {
    this.unitsBefore = this.unitsUpTo(this.consumed);
    this.base += this.consumed;
    this.take(NOTHING);
  }

  fail(code: string, at: number, data: DiagnosticData = {}): never {
    let line = this.line;
    for (let i = this.consumed; i < at; i++) if (this.bytes[i] === 10) line++;
    const column = this.unitsUpTo(at) + 1;
    const byte = this.base + at;
    const range = { line, column, endLine: line, endColumn: column + 1, offset: byte, end: byte + 1 };
    failInput(code, this.file, { range, ...(this.transcoded ? {} : { byte }), data: shortened(data) });
  }

  private unitsUpTo(at: number): number {
    if (at === 0) return this.unitsBefore;
    const newline = this.bytes.lastIndexOf(10, at - 1);
    // Of a very long line (some logs are a single one) only the last stretch is worth a count of characters.
    const exact = Math.max(newline + 1, at - LONG_LINE);
    const units = exact - (newline + 1) + utf16Length(this.bytes, exact, at);
    return newline < 0 ? this.unitsBefore + units : units;
  }
}

/** What is quoted from a hostile file must not fill the screen. */
function shortened(data: DiagnosticData): DiagnosticData {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'string' && value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value,
    ]),
  );
}
