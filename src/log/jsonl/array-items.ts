import { failInput } from '../../base/index.js';

/** Characters that change where one is in a text of JSON. */
const STOP = /["\\{}[\],\n]/g;

/** Cuts one JSON array, which comes in pieces, into its items; the array itself is never held. What stands behind one that is part of an object is not looked at. */
export class ArrayItems {
  readonly #file: string;
  readonly #maxItem: number;
  readonly #onItem: (text: string, line: number) => void;
  #state: 'before' | 'inside' | 'after' = 'before';
  #depth = 0;
  #inText = false;
  #escaped = false;
  #line = 1;
  #startLine = 1;
  #item = '';
  #any = false;

  readonly #isPart: boolean;

  /** `partFrom` is the line on which the array begins, where it is part of an object. */
  constructor(file: string, maxItem: number, onItem: (text: string, line: number) => void, partFrom?: number) {
    this.#isPart = partFrom !== undefined;
    this.#line = this.#startLine = partFrom ?? 1;
    this.#file = file;
    this.#maxItem = maxItem;
    this.#onItem = onItem;
  }

  feed(text: string): void {
    let from = 0;
    let at = 0;
    if (this.#isPart && this.#state === 'after') return;
    while (at < text.length) {
      if (this.#escaped) {
        this.#escaped = false;
        at++;
        continue;
      }
      STOP.lastIndex = at;
      const found = STOP.exec(text);
      if (found === null) break;
      at = found.index + 1;
      const sign = found[0];
      if (sign === '\n') this.#line++;
      else if (this.#inText) {
        if (sign === '"') this.#inText = false;
        else if (sign === '\\') this.#escaped = true;
      } else if (this.#state === 'before') {
        if (sign !== '[') this.#fail('jsonl/not-an-object');
        this.#state = 'inside';
        from = at;
        this.#startLine = this.#line;
      } else if (sign === '"') this.#inText = true;
      else if (sign === '{' || sign === '[') this.#depth++;
      else if (this.#depth > 0) {
        if (sign === '}' || sign === ']') this.#depth--;
      } else if (this.#state === 'inside' && (sign === ',' || sign === ']')) {
        this.#end(text.slice(from, found.index), sign);
        from = at;
        if (sign === ']') this.#state = 'after';
        if (sign === ']' && this.#isPart) return;
      } else this.#fail('jsonl/not-json');
    }
    this.#item += text.slice(from);
    if (this.#state === 'after' && this.#item.trim() !== '') this.#fail('jsonl/not-json');
    this.#bound(this.#item);
  }

  #bound(text: string): void {
    if (text.length > this.#maxItem)
      failInput('jsonl/line-too-long', this.#file, { range: this.#range(), data: { limit: this.#maxItem } });
  }

  /** @throws InputError where the array does not end */
  finish(): void {
    if (this.#state !== 'after') this.#fail('jsonl/array-ends-early');
  }

  #end(last: string, sign: string): void {
    const text = this.#item + last;
    this.#bound(text);
    this.#item = '';
    const isEmpty = text.trim() === '';
    if (isEmpty && (sign === ',' || this.#any)) this.#fail('jsonl/not-json');
    this.#any = true;
    const blank = /^\s*/.exec(text)![0].split('\n').length - 1;
    if (!isEmpty) this.#onItem(text.trim(), this.#startLine + blank);
    this.#startLine = this.#line;
  }

  #range() {
    return { line: this.#line, column: 1, endLine: this.#line, endColumn: 1, offset: 0, end: 0 };
  }

  #fail(code: 'jsonl/not-an-object' | 'jsonl/not-json' | 'jsonl/array-ends-early'): never {
    return failInput(code, this.#file, { range: this.#range() });
  }
}
