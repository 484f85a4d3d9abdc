import type { Told } from '../api/index.js';
import type { Language } from '../messages/index.js';

export interface Calendars {
  readonly [id: string]: { readonly yaml: string; readonly csv: string };
}

export type Task =
  | { readonly do: 'start'; readonly calendars: Calendars }
  | {
      readonly do: 'ask';
      readonly law: string;
      readonly matter: string;
      readonly language: Language;
      readonly width: number;
    };

/** What a law and a matter come to. */
export interface Outcome {
  /** What is wrong or strange in the law and in the matter, each with its place. */
  readonly told: readonly Told[];
  /** The standing with its workings, as `duecourse standing --working` writes it; null where the law or the matter cannot be read. */
  readonly standing: string | null;
  readonly rules: readonly { readonly name: string; readonly sentence: string }[];
  /** The law's own examples that fail, by the line of each. */
  readonly examples: { readonly all: number; readonly failed: readonly { title: string; line: number }[] };
}

export type Reply =
  | { readonly is: 'done'; readonly value: Outcome | null }
  | { readonly is: 'failed'; readonly what: string }
  | { readonly is: 'progress' };

/** How the two texts are called. */
export const LAW_FILE = 'law.md';
export const MATTER_FILE = 'matter.yaml';
