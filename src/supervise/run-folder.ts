/** Bumped whenever an older program would misread a newer run. */
export const RUN_VERSION = 1;

/** Names of files in a run's folder, and in that of each of its checks. */
export const RUN_FILE = 'run.json';
export const FINDINGS_FILE = 'findings.json';
export const RECEIPT_FILE = 'receipt.json';
export const CASES_FILE = 'cases.txt';
export const DIGESTS_FILE = 'digests.txt';
export const PLACES_FILE = 'places.txt';
/** The notes, beside the runs. */
export const NOTES_FILE = 'notes.jsonl';

/**
 * What a run was: `run.json` in its folder, which stands among the runs under its id. The folder holds one folder a check, with
 *
 * - `findings.json`: the report as `check --format json` writes it, with all findings
 * - `receipt.json`: what it rested on, as `check --receipt` writes it
 * - `digests.txt`: a line of id and digest for each finding, where there are too many for the receipt to list
 * - `places.txt`: of each finding its id and a hash over what tells it from another but for the time of its trigger
 * - `cases.txt`: of each case its id as the findings show it and hashes over its events
 * - the other forms that the run was asked for, such as `report.html`
 *
 * A folder with this file in it is whole: it was renamed to its name when everything in it had reached the disk.
 */
export interface RunManifest {
  readonly duecourse: 'run';
  readonly runVersion: number;
  /** Name of the folder: when the run began, `2026-11-22T211530Z`; a second one in that second ends in `-2`. */
  readonly id: string;
  /** Version of the program. */
  readonly program: string;
  /** Instants, ISO 8601 in UTC. */
  readonly started: string;
  readonly finished: string;
  /** SHA-256 over everything that the run rested on; with the same again, nothing would come out otherwise. */
  readonly fingerprint: string;
  /** 16 hex digits that tell one key of pseudonyms from another; null where nothing was masked. */
  readonly key: string | null;
  readonly checks: readonly CheckManifest[];
  /** The run that `new`, `gone` and `changed` are counted against; null where there was none. */
  readonly previous: string | null;
  /** How many notes there were, and the hash of the last; null where there was none. */
  readonly notes: NotesHead | null;
}

export interface NotesHead {
  readonly n: number;
  readonly hash: string;
}

/** One register, held against one law. */
export interface CheckManifest {
  /** As `duecourse.yaml` calls it; also its folder's name. */
  readonly name: string;
  readonly law: string;
  readonly title: Readonly<Record<string, string>>;
  /** The time of checking. */
  readonly at: string;
  readonly findings: number;
  /** Of them, those with an adverse verdict. */
  readonly adverse: number;
  /** Against the run before; null where that had no such check. */
  readonly since: { readonly new: number; readonly gone: number; readonly changed: number } | null;
  /** Adverse findings that no note settles. */
  readonly unnoted: number;
  /** Dates that lie after the day of the run: another day may judge them otherwise. */
  readonly toCome: boolean;
  /** What each rule means, hashed: by its name 16 hex digits that stay the same while nothing that it rests on is worded otherwise. */
  readonly meanings: Readonly<Record<string, string>>;
  /** What the binding says beside which column is which event, hashed. */
  readonly recording: string;
  /** What of the events the rules read: where this is another, only kinds and days of events can be compared. */
  readonly reads: string;
  readonly files: readonly RunFile[];
  /** Notes that findings of it carry from others; absent where there is none. */
  readonly carried?: readonly CarriedNote[];
}

/** A note that a finding carries from another: of the same rule, case, key and kind of trigger, but its trigger had another time. */
export interface CarriedNote {
  /** Id of the finding that carries it. */
  readonly id: string;
  /** Id of the finding that the note was on, and the time of its trigger then; null where that had none. */
  readonly from: string;
  readonly time: string | null;
}

export interface RunFile {
  /** In the check's folder. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}
