import type { Span } from '../source.js';

/** A cursor over one line of an example; offsets are the file's. */
export class LineReader {
  #at = 0;

  constructor(
    readonly text: string,
    readonly offset: number,
  ) {}

  get done(): boolean {
    this.space();
    return this.#at >= this.text.length;
  }

  space(): void {
    while (/\s/.test(this.text[this.#at] ?? '')) this.#at++;
  }

  /** Text that matches here, and moves past it. */
  take(pattern: RegExp): { readonly text: string; readonly span: Span } | undefined {
    this.space();
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.#at;
    const match = sticky.exec(this.text);
    if (match === null || match[0] === '') return undefined;
    const span = { offset: this.offset + this.#at, end: this.offset + this.#at + match[0].length };
    this.#at += match[0].length;
    return { text: match[0], span };
  }

  /** What is left of the line; an empty span at its end where nothing is. */
  rest(): Span {
    this.space();
    const end = this.text.trimEnd().length;
    const at = Math.min(this.#at, end);
    return { offset: this.offset + at, end: this.offset + Math.max(end, at) };
  }
}
