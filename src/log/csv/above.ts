import { InputError } from '../../base/index.js';
import { lineRange } from './scanner.js';

/** A fault of the scanner, which does not know of the lines above the header. */
export function lowered(error: unknown, lines: number): unknown {
  if (!(error instanceof InputError) || lines === 0) return error;
  return new InputError(
    error.diagnostics.map((d) => (d.range === undefined ? d : { ...d, range: lineRange(d.range.line + lines) })),
  );
}

const LF = 10;
const CR = 13;

/** The pieces without so many first lines. */
export async function* withoutLines(pieces: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  let afterCr = false;
  for await (const piece of pieces) {
    let at = 0;
    if (afterCr && piece[0] === LF) at = 1;
    afterCr = afterCr && piece.length === 0;
    for (; left > 0 && at < piece.length; at++) {
      const byte = piece[at]!;
      if (byte !== LF && byte !== CR) continue;
      left--;
      if (byte === CR && piece[at + 1] === LF) at++;
      else if (byte === CR && at + 1 === piece.length) afterCr = true;
    }
    if (at < piece.length) yield at === 0 ? piece : piece.subarray(at);
  }
}
