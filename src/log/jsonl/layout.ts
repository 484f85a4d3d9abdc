import { type SourceOptions, withText } from '../csv/index.js';

const [LF, SPACE, QUOTE, BACKSLASH, COLON] = [10, 32, 34, 92, 58];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125];
const MOST_KEYS = 1000;
const LONGEST_KEY = 200;

/** A list of objects in an object. */
export interface ObjectList {
  readonly key: string;
  /** Where it begins: the byte of its bracket in the text as UTF-8, and the line. */
  readonly byte: number;
  readonly line: number;
}

/** The first object of a text. */
export interface ObjectLayout {
  readonly keys: readonly string[];
  readonly lists: readonly ObjectList[];
  /** Whether nothing follows it, as the next line would in JSON lines. */
  readonly isOnly: boolean;
}

/** Looks at the object with which a text begins, and no further; undefined where it begins with none. Faults are the reader's to tell. */
export async function objectLayout(path: string, options: SourceOptions): Promise<ObjectLayout | undefined> {
  const { onProgress: _, ...quiet } = options;
  return withText(path, quiet, async ({ pieces }) => {
    const scan = new LayoutScan();
    for await (const piece of pieces) if (scan.feed(piece)) break;
    return scan.layout();
  });
}

class LayoutScan {
  readonly #keys: string[] = [];
  readonly #lists: ObjectList[] = [];
  #state: 'before' | 'inside' | 'after' | 'more' | 'other' = 'before';
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** Of a text at the top: its bytes so far; it is a key if a colon follows. */
  #text: number[] = [];
  #key = '';
  /** A list at the top whose first item has not begun. */
  #list: ObjectList | undefined;
  #byte = 0;
  #line = 1;

  /** Whether there is nothing more to be learnt. */
  feed(piece: Uint8Array): boolean {
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i]!;
      if (byte === LF) this.#line++;
      if (this.#inText) this.#inside(byte);
      else if (byte > SPACE) this.#take(byte, this.#byte + i);
      if (this.#state === 'more' || this.#state === 'other') return true;
    }
    this.#byte += piece.length;
    return false;
  }

  layout(): ObjectLayout | undefined {
    if (this.#state === 'before' || this.#state === 'other') return undefined;
    return { keys: this.#keys, lists: this.#lists, isOnly: this.#state === 'after' };
  }

  #inside(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) {
      this.#inText = false;
      return;
    }
    if (this.#depth === 1 && this.#text.length < LONGEST_KEY) this.#text.push(byte);
  }

  #take(byte: number, at: number): void {
    if (this.#state === 'before') this.#state = byte === OPEN ? 'inside' : 'other';
    else if (this.#state === 'after') {
      this.#state = 'more';
      return;
    }
    if (this.#list !== undefined) {
      if (byte === OPEN && this.#lists.length < MOST_KEYS) this.#lists.push(this.#list);
      this.#list = undefined;
    }
    if (byte === QUOTE) {
      this.#inText = true;
      this.#text = [];
    } else if (byte === COLON && this.#depth === 1) {
      this.#key = Buffer.from(this.#text).toString('utf8');
      if (this.#keys.length < MOST_KEYS) this.#keys.push(this.#key);
    } else if (byte === OPEN || byte === OPEN_LIST) {
      if (byte === OPEN_LIST && this.#depth === 1) this.#list = { key: this.#key, byte: at, line: this.#line };
      this.#depth++;
    } else if ((byte === CLOSE || byte === CLOSE_LIST) && --this.#depth === 0) this.#state = 'after';
  }
}
