import type { Position, Range } from 'vscode-languageserver';

/** A stretch of text, in UTF-16 units. */
export interface Stretch {
  readonly offset: number;
  readonly end: number;
}

/** Where the lines of a text begin, as the protocol counts them: lines end with LF, CR or both, columns are UTF-16 units. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const sign = text.charCodeAt(i);
      if (sign !== 10 && sign !== 13) continue;
      if (sign === 13 && text.charCodeAt(i + 1) === 10) i++;
      this.#starts.push(i + 1);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Line `i` without its end. */
  line(i: number): Stretch {
    const offset = this.#starts[i]!;
    let end = this.#starts[i + 1] ?? this.text.length;
    while (end > offset && /[\r\n]/.test(this.text[end - 1]!)) end--;
    return { offset, end };
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A place beyond a line or the text is its end, as the protocol has it. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.#starts.length) return this.text.length;
    const { offset, end } = this.line(line);
    return Math.min(offset + character, end);
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(Math.min(Math.max(offset, 0), this.text.length));
    const { offset: start, end } = this.line(line);
    return { line, character: Math.min(Math.max(offset, start), end) - start };
  }

  range({ offset, end }: Stretch): Range {
    return { start: this.positionAt(offset), end: this.positionAt(end) };
  }
}
