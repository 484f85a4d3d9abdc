const [SPACE, QUOTE, LF, CR] = [32, 34, 10, 13];

/** Where in a row one is: before a field, in one without quotes, in quotes, behind a quote that may end them, or behind their end. */
type State = 'before' | 'plain' | 'quoted' | 'quote' | 'behind';

/** Takes blanks before an opening and behind a closing quote away, from UTF-8 bytes that come in pieces: `"a", "b, c"` as some programs write. */
class Blanks {
  /** Fields with blanks around their quotes, and those whose quotes do not stand around the whole field. */
  found = 0;
  broken = 0;
  #state: State = 'before';
  #spaces = 0;
  readonly #delimiter: number;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
  }

  feed(piece: Uint8Array): Uint8Array {
    const out = new Uint8Array(piece.length + this.#spaces);
    let to = 0;
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i]!;
      if (byte === SPACE && (this.#state === 'before' || this.#state === 'behind' || this.#state === 'quote')) {
        if (this.#state === 'quote') this.#state = 'behind';
        this.#spaces++;
        continue;
      }
      if (this.#spaces > 0 && !this.#drops(byte)) {
        out.fill(SPACE, to, to + this.#spaces);
        to += this.#spaces;
      }
      this.#spaces = 0;
      this.#state = this.#next(byte);
      out[to++] = byte;
    }
    return out.subarray(0, to);
  }

  /** Whether the blanks before a byte are none of the field's. */
  #drops(byte: number): boolean {
    const drops = this.#state === 'before' ? byte === QUOTE : this.#ends(byte);
    if (drops) this.found++;
    return drops;
  }

  #next(byte: number): State {
    if (this.#state === 'quoted') return byte === QUOTE ? 'quote' : 'quoted';
    if (this.#state === 'quote' && byte === QUOTE) return 'quoted';
    if (this.#ends(byte)) return 'before';
    if (this.#state === 'before') return byte === QUOTE ? 'quoted' : 'plain';
    if (this.#state !== 'plain') this.broken++;
    return 'plain';
  }

  #ends(byte: number): boolean {
    return byte === this.#delimiter || byte === LF || byte === CR;
  }
}

/** A sample without blanks around quotes, and the delimiter with which it has some; as it is where it has none. */
export interface Unblanked {
  readonly text: string;
  readonly delimiter: string | undefined;
}

/** Finds whether a file has blanks around quotes: with one of the delimiters every quoted field must be whole. */
export function withoutBlanks(text: string, delimiters: readonly string[]): Unblanked {
  let best: Unblanked & { readonly found: number } = { text, delimiter: undefined, found: 0 };
  if (!/ "|" /.test(text)) return best;
  const bytes = Buffer.from(text);
  for (const delimiter of delimiters) {
    if (delimiter === ' ') continue;
    const blanks = new Blanks(delimiter.charCodeAt(0));
    const stripped = blanks.feed(bytes);
    if (blanks.broken === 0 && blanks.found > best.found)
      best = { text: Buffer.from(stripped).toString('utf8'), delimiter, found: blanks.found };
  }
  return best;
}

/** The pieces without blanks around quotes. */
export async function* piecesWithoutBlanks(
  pieces: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<Uint8Array> {
  const blanks = new Blanks(delimiter.charCodeAt(0));
  for await (const piece of pieces) yield blanks.feed(piece);
}
