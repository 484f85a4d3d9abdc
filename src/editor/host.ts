import type { Diagnostic } from '../base/index.js';
import type { LoadedLaw } from '../language/index.js';

/** What a language server asks of the program around it. */
export interface Host {
  /** All that `laws check` tells of a law's text that stands in this file. */
  readonly check: (loaded: LoadedLaw, file: string) => Promise<readonly Diagnostic[]>;
  /** The calendars that a law in this file may name. */
  readonly calendars: (file: string) => readonly string[];
  readonly version: string;
  /** The language of messages where the editor does not say one. */
  readonly language: string;
  /** Told where something went wrong that no request asked for. */
  readonly onFault?: (error: unknown) => void;
}
