/** Where and why a file cannot be read as a report. */
export class BadJson extends Error {
  constructor(
    readonly reason: 'not-json' | 'truncated' | 'too-deep' | 'too-much' | 'finding-too-long',
    readonly byte: number,
  ) {
    super(`${reason} at ${byte}`);
  }
}

const MOST_DEPTH = 64;
/** Of everything but findings: bytes, and values (which take far more memory than bytes when they are small). */
const MOST_REST_BYTES = 128e6;
const MOST_VALUES = 12e6;
const MOST_FINDING_BYTES = 1 << 20;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COMMA = 0x2c;
const COLON = 0x3a;
/** Longer names than `findings` are cut. */
const LONGEST_NAME = 16;

/**
 * Cuts a JSON text in two as it is read: the items of the list `findings` of the outermost object, one by one, and all the
 * rest, in which that list is empty. It looks at brackets and quotes only; what is between them is for `JSON.parse`.
 */
export class JsonScanner {
  readonly #onFinding: (json: string, byte: number) => void;
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** In the outermost object before a colon: the text that just ended, or is being read, may be a name. */
  #name = '';
  #takesName = false;
  #isFindings = false;
  /** Inside the list of findings. */
  #listing = false;
  #lists = 0;
  #ended = false;
  #values = 0;
  #bytes = 0;
  #rest: Uint8Array[] = [];
  #restBytes = 0;
  #item: Uint8Array[] = [];
  #itemBytes = 0;
  #itemAt = 0;
  /** What is not taken yet of the bytes at hand begins here. */
  #from = 0;

  constructor(onFinding: (json: string, byte: number) => void) {
    this.#onFinding = onFinding;
  }

  /** How many lists of findings there were: one in what we wrote. */
  get lists(): number {
    return this.#lists;
  }

  /** The next bytes; they are kept, and must not be written over. @throws BadJson */
  take(chunk: Uint8Array): void {
    this.#from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (!this.#inText) this.#mark(byte, chunk, i);
      else {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inText = false;
        if (this.#takesName && this.#name.length < LONGEST_NAME) this.#name += String.fromCharCode(byte);
      }
    }
    if (this.#listing) this.#addItem(chunk, chunk.length);
    else this.#keep(chunk, chunk.length);
    this.#bytes += chunk.length;
  }

  #mark(byte: number, chunk: Uint8Array, i: number): void {
    switch (byte) {
      case QUOTE:
        this.#inText = true;
        if (this.#takesName) this.#name = '';
        return;
      case COLON:
        if (this.#depth === 1 && this.#takesName) {
          this.#isFindings = this.#name === 'findings"';
          this.#takesName = false;
        }
        return;
      case COMMA:
        this.#count(i);
        if (this.#listing && this.#depth === 2) this.#give(chunk, i, i + 1);
        else this.#takesName = this.#depth === 1;
        return;
      case OPEN_LIST:
      case OPEN_OBJECT:
        this.#open(byte, chunk, i);
        return;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        if (--this.#depth < 0) throw this.#bad('not-json', i);
        if (this.#listing && this.#depth === 1) {
          this.#give(chunk, i, i);
          this.#listing = false;
        }
        this.#ended = this.#depth === 0;
    }
  }

  #open(byte: number, chunk: Uint8Array, i: number): void {
    if (this.#ended) throw this.#bad('not-json', i);
    this.#count(i);
    if (byte === OPEN_LIST && this.#depth === 1 && this.#isFindings) {
      this.#keep(chunk, i + 1);
      this.#listing = true;
      if (++this.#lists > 1) throw this.#bad('not-json', i);
      this.#isFindings = false;
      this.#itemAt = this.#bytes + i + 1;
    }
    if (++this.#depth > MOST_DEPTH) throw this.#bad('too-deep', i);
    this.#takesName = this.#depth === 1 && byte === OPEN_OBJECT;
  }

  /** Everything but the findings, as text. */
  finish(): string {
    if (!this.#ended) throw new BadJson(this.#depth > 0 ? 'truncated' : 'not-json', this.#bytes);
    return Buffer.concat(this.#rest).toString('utf8');
  }

  #bad(reason: BadJson['reason'], i: number): BadJson {
    return new BadJson(reason, this.#bytes + i);
  }

  #count(i: number): void {
    if (!this.#listing && ++this.#values > MOST_VALUES) throw this.#bad('too-much', i);
  }

  #keep(chunk: Uint8Array, to: number): void {
    const piece = chunk.slice(this.#from, to);
    this.#from = to;
    this.#restBytes += piece.length;
    if (this.#restBytes > MOST_REST_BYTES) throw this.#bad('too-much', to);
    this.#rest.push(piece);
  }

  #addItem(chunk: Uint8Array, to: number): void {
    const piece = chunk.subarray(this.#from, to);
    this.#itemBytes += piece.length;
    if (this.#itemBytes > MOST_FINDING_BYTES) throw this.#bad('finding-too-long', to);
    this.#item.push(piece);
  }

  /** Hands over the item that ends at `to`; what comes after begins at `next`. */
  #give(chunk: Uint8Array, to: number, next: number): void {
    this.#addItem(chunk, to);
    this.#from = next;
    const json = Buffer.concat(this.#item).toString('utf8').trim();
    this.#item = [];
    this.#itemBytes = 0;
    // Nothing before the end of the list is an empty list; nothing before a comma is for the parser to refuse.
    if (json !== '' || next > to) this.#onFinding(json, this.#itemAt);
    this.#itemAt = this.#bytes + next;
  }
}
