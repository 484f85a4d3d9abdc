import type { Diagnostic } from '../base/index.js';
import type { Law } from './ir.js';

export interface LoadedLaw {
  /** There when nothing in the file is an error. */
  readonly law: Law | undefined;
  /** Errors, warnings and notes, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** False where the coverage has holes (or the law did not load). */
  readonly complete: boolean;
}
