/**
 * Faults in what a user gave us are data, not exceptions: a diagnostic says what is wrong, where, and what to do.
 * The words for each code stand in `messages/`, one file a language.
 */

/** Where in a text: lines and columns count from 1, columns in UTF-16 units; `offset` and `end` count from 0. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** Values that the message text may show, by the names that it uses in braces. */
export type DiagnosticData = Readonly<Record<string, string | number>>;

export interface Diagnostic {
  /** Stable, kebab-case, prefixed by its area: `law/unknown-event`, `xes/truncated`, `binding/unknown-event`. */
  readonly code: string;
  readonly severity: Severity;
  /** Path as the user gave it, or a name such as `<stdin>`. */
  readonly file: string;
  readonly range?: Range;
  /** For bytes rather than lines: the position in a binary file, or in the uncompressed stream. */
  readonly byte?: number;
  /** The article under which the fault stands, if any. */
  readonly article?: string;
  readonly data?: DiagnosticData;
}

/** Thrown by readers and loaders for bad input only; the command turns it into exit code 2. */
export class InputError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => `${d.file}: ${d.code} ${JSON.stringify(d.data ?? {})}`).join('\n'));
    this.name = 'InputError';
    this.diagnostics = diagnostics;
  }
}

/** Throws an {@link InputError} with one error diagnostic. */
export function failInput(code: string, file: string, rest: Partial<Diagnostic> = {}): never {
  throw new InputError([{ code, severity: 'error', file, ...rest }]);
}
