import type { Dropped, Unsure } from '../model.js';

/** The words of a file that is no plain text, a line for each of its paragraphs. */
export interface Extracted {
  readonly text: string;
  /** What was left out before the words were looked at; lines are those of the extracted text. */
  readonly dropped: readonly Dropped[];
  readonly unsure: readonly Unsure[];
  /** Whether headings are marked with `#`. */
  readonly isMarkdown: boolean;
  /** What the file is called within: the title of a page; null or left out where it is not. */
  readonly title?: string | null;
}
