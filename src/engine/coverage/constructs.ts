import { caseConstructs } from './constructs-of-cases.js';
import { clockConstructs } from './constructs-of-clocks.js';
import type { Form } from './forms.js';

/** Something that statutes were found to say, and how it is written. */
export interface Construct {
  readonly number: number;
  readonly name: string;
  /** As it is written, in Markdown. */
  readonly written: string;
  /** Whether a declaration is written so. */
  readonly form: Form;
  /**
   * Rows of the table of facts that have it, where the form alone is that of other constructs too: then one of them must be carried
   * by the rule, or by one that rests on the clock.
   */
  readonly rows: readonly string[];
}

/** All of them, by number. */
export const CONSTRUCTS: readonly Construct[] = [...clockConstructs, ...caseConstructs].map(
  ([name, written, form, ...rows], i) => ({ number: i + 1, name, written, form, rows }),
);
