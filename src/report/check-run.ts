import type { Binding, BoundLog, Clock } from '../binding/index.js';
import type { CheckResult, FindingColumns, LegalTime, RuleSet, Verdict } from '../engine/index.js';
import type { Law } from '../language/index.js';
import type { EventLog } from '../log/index.js';
import type { Masker } from './mask.js';
import type { ReadAs } from './readings.js';

/** A law with everything that it needs to be applied. */
export interface Statute {
  readonly law: Law;
  /** Every point of its gloss is claimed by a rule or said not to be. */
  readonly complete: boolean;
  readonly time: LegalTime;
}

/** One run of the check: what went in, and what came out. */
export interface CheckRun {
  /** Version of the program. */
  readonly version: string;
  readonly statute: Statute;
  readonly binding: Binding;
  /** Path or id of the binding as the user may name it; null where names were matched. */
  readonly bindingName: string | null;
  /** Bindings that come with the program and may fit the law; told where none was given. */
  readonly bindingsAtHand: readonly string[];
  readonly clock: Clock;
  readonly log: EventLog;
  /** SHA-256 of the log's file, hex; null where it was not taken. */
  readonly logHash: string | null;
  /** Cut at the time of checking. */
  readonly bound: BoundLog;
  readonly rules: RuleSet;
  /** The time of checking, written out. */
  readonly at: string;
  readonly result: CheckResult;
  /** Every verdict on every instance, where the run kept them all beside those that become findings. */
  readonly instances?: FindingColumns;
  readonly readings: readonly ReadAs[];
  readonly masker: Masker;
  readonly options: RunOptions;
}

/** What was asked for, as far as it changes the output. */
export interface RunOptions {
  readonly summary: boolean;
  readonly showPersons: boolean;
  readonly readings: boolean;
  readonly only: readonly string[];
  readonly verdicts: readonly Verdict[];
  readonly engine: 'kernel' | 'interpreter';
  /** At most how many findings come with their evidence; absent: as the report thinks best. */
  readonly evidence?: number;
  /** Above this share of adverse verdicts a rule is suspect; absent: a fifth. */
  readonly suspectShare?: number;
  /** How the log is read, as far as that was said: options of the command, by name; absent where nothing was. */
  readonly log?: Readonly<Record<string, string>>;
}
