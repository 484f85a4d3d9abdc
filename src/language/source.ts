import type { Diagnostic, DiagnosticData, Range, Severity } from '../base/index.js';

/** A stretch of the file's text, in UTF-16 units. */
export interface Span {
  readonly offset: number;
  readonly end: number;
}

/** The text of one file and where its lines begin. A byte order mark is left out, as editors do. */
export class Source {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(
    readonly file: string,
    text: string,
  ) {
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Line `i` from 0, without its line end. */
  line(i: number): Span {
    const offset = this.#starts[i]!;
    let end = i + 1 < this.#starts.length ? this.#starts[i + 1]! - 1 : this.text.length;
    if (end > offset && this.text.charCodeAt(end - 1) === 13) end--;
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

  slice(span: Span): string {
    return this.text.slice(span.offset, span.end);
  }

  range(span: Span): Range {
    const offset = Math.min(Math.max(span.offset, 0), this.text.length);
    const end = Math.min(Math.max(span.end, offset), this.text.length);
    const first = this.lineAt(offset);
    const last = this.lineAt(end);
    return {
      line: first + 1,
      column: offset - this.#starts[first]! + 1,
      endLine: last + 1,
      endColumn: end - this.#starts[last]! + 1,
      offset,
      end,
    };
  }
}

/** Collects what is wrong with one file. */
export class Faults {
  readonly #list: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  #errors = 0;
  /** Tells the citation of the article that an offset stands under; set once the headings are known. */
  articleAt: (offset: number) => string | undefined = () => undefined;

  constructor(readonly source: Source) {}

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  get errorCount(): number {
    return this.#errors;
  }

  error(code: string, span: Span, data?: DiagnosticData): undefined {
    this.#add('error', code, span, data);
  }

  warning(code: string, span: Span, data?: DiagnosticData): undefined {
    this.#add('warning', code, span, data);
  }

  info(code: string, span: Span, data?: DiagnosticData): undefined {
    this.#add('info', code, span, data);
  }

  /** In the order of the text. */
  list(): readonly Diagnostic[] {
    return [...this.#list].sort((a, b) => (a.range?.offset ?? 0) - (b.range?.offset ?? 0));
  }

  #add(severity: Severity, code: string, span: Span, data: DiagnosticData | undefined): void {
    const range = this.source.range(span);
    // A pattern with several events is checked once for each of them: one fault is told once.
    const key = `${code} ${range.offset} ${range.end}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (severity === 'error') this.#errors++;
    const article = this.articleAt(range.offset);
    this.#list.push({
      code,
      severity,
      file: this.source.file,
      range,
      ...(article === undefined ? {} : { article }),
      ...(data === undefined ? {} : { data }),
    });
  }
}
