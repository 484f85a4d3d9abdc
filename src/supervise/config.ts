/** What `duecourse.yaml` says: which registers are held against which laws, and what a run leaves behind. */
export interface RunConfig {
  readonly file: string;
  /** Folder of the runs, as a path. */
  readonly runs: string;
  /** Time of checking of every check that names none: a day, an instant, or `today`. */
  readonly at: string | null;
  /** Forms of the report beside the findings as JSON. */
  readonly outputs: readonly string[];
  readonly language: string | null;
  /** What letters say where neither the command nor the check says it. */
  readonly letters: LetterConfig;
  readonly checks: readonly CheckConfig[];
}

/** What letters to offices say; null: as the command says, else as usual. */
export interface LetterConfig {
  /** Who writes. */
  readonly sender: string | null;
  /** Within what time a reply is asked for, and what sets that period. */
  readonly within: string | null;
  readonly under: string | null;
  /** Path of a template of one's own. */
  readonly template: string | null;
}

export interface CheckConfig {
  readonly name: string;
  /** Where it stands in the file, for messages: `duecourse.yaml:4:3`. */
  readonly place: string;
  /** Paths. */
  readonly register: readonly string[];
  /** An id, or a path. */
  readonly law: string;
  /** An id, or a path; null: the one beside the register, else the one beside the law. */
  readonly binding: string | null;
  readonly at: string | null;
  /** Options to take of the law's readings. */
  readonly readings: Readonly<Record<string, string>>;
  /** Rules; empty: all. */
  readonly only: readonly string[];
  /** Its own, else those of all checks. */
  readonly letters: LetterConfig;
  /** Path of what `score --out` writes, which every report of the check states; it need not be there yet. Null: none. */
  readonly score: string | null;
  /** How the register is read: options of the command by name. */
  readonly read: Readonly<Record<string, string>>;
}
