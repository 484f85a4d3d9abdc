import type { Language, Texts } from '../messages/index.js';

/** What the page asks of its worker, one thing at a time. */
export type Task =
  | { readonly do: 'start'; readonly disk: ArrayBuffer; readonly key: Uint8Array }
  | { readonly do: 'open'; readonly files: readonly OpenedFile[] }
  | { readonly do: 'propose'; readonly words: readonly string[] }
  | { readonly do: 'answer'; readonly answers: Answers; readonly language: Language }
  | { readonly do: 'run'; readonly words: readonly string[]; readonly out: string };

/** A file as it was chosen; its name says no folder. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** What comes back for each task. */
export interface Answer {
  start: Shelf;
  open: null;
  propose: Ran & { readonly mapping: Mapping | null };
  answer: Mapping;
  run: Ran & { readonly file: Uint8Array | null };
}

/** What comes with the page. */
export interface Shelf {
  readonly version: string;
  readonly laws: readonly { readonly id: string; readonly titles: Texts }[];
}

/** How a command ended: its exit code, and all that it said. */
export interface Ran {
  readonly exit: number;
  readonly told: string;
}

export interface Likely {
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
}

/** A first binding, as menus need it. */
export interface Mapping {
  readonly isTable: boolean;
  readonly events: readonly { readonly name: string; readonly texts: Texts }[];
  readonly labels: readonly LabelRow[];
  readonly columns: readonly string[];
  /** Null: no column is near to naming a case, or the file says it by itself. */
  readonly caseColumn: string | null;
  readonly office: string | null;
  /** Share of the file's events that found a place, 0 to 1. */
  readonly covered: number;
  /** Events of the law that nothing was found for. */
  readonly unplaced: readonly string[];
  /** The binding as a file. */
  readonly yaml: string;
}

export interface LabelRow {
  readonly label: string;
  readonly count: number;
  /** What is taken; null where nothing is. */
  readonly event: string | null;
  /** Candidates, the likeliest first. */
  readonly likely: readonly Likely[];
  readonly attributes: readonly AttributeRow[];
}

export interface AttributeRow {
  readonly name: string;
  readonly column: string | null;
  readonly likely: readonly Likely[];
}

/** What was chosen in the menus; null for none. */
export interface Answers {
  readonly events: Readonly<Record<string, string | null>>;
  readonly attributes: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly caseColumn: string | null;
  readonly office: string | null | undefined;
}

/** What the worker sends, beside how far it is. */
export type Reply =
  | { readonly is: 'done'; readonly value: Answer[keyof Answer] }
  | { readonly is: 'failed'; readonly what: string }
  | { readonly is: 'progress'; readonly text: string };
