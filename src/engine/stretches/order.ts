import type { Binding, BoundOddity, Wanted } from '../../binding/index.js';
import type { CalendarData } from '../../time/index.js';
import type { RuleResult } from '../check.js';
import type { Until } from '../interpreter/index.js';
import type { RuleSet } from '../rule-set.js';

/** What each thread is told: the same for all. Which stretch is next is counted in shared memory, so that none waits for another. */
export interface StretchOrder {
  readonly is: 'stretches';
  /** An Arrow IPC file that can be read in stretches. */
  readonly file: string;
  readonly binding: Binding;
  /** Sets of rules, all of one law; each is judged by itself. */
  readonly sets: readonly RuleSet[];
  readonly wanted: Wanted;
  readonly calendar: CalendarData | null;
  readonly zone: string;
  /** Rows of a stretch, more or less: cases are whole. */
  readonly rows: number;
  /** How many stretches were taken: in the survey, and for judging. */
  readonly taken: Int32Array;
}

/** What a thread is asked to do with its share of the stretches. */
export type Task = { readonly is: 'survey' } | { readonly is: 'judge'; readonly until: Until };

/** What must be known of all events before any is judged. */
export interface Survey {
  readonly is: 'survey';
  /** Events that the law knows. */
  readonly events: number;
  /** Day of the last of them and of the one before it; infinite where there is none. */
  readonly last: number;
  readonly before: number;
  /** The last moment of the last of them; null where instants are not asked for. */
  readonly lastMs: number | null;
}

/** The verdicts on a share of the stretches, and what was met in them. */
export interface Judged {
  readonly is: 'judged';
  readonly events: number;
  /** Events with an activity that no event of the law is bound to. */
  readonly unbound: number;
  /** Earliest and latest time of all rows. */
  readonly first: Edge | null;
  readonly last: Edge | null;
  /** By first row of the stretch. */
  readonly oddities: readonly (readonly [row: number, oddities: readonly BoundOddity[]])[];
  /** By set of rules. */
  readonly sets: readonly (readonly RuleResult[])[];
}

export interface Edge {
  readonly row: number;
  readonly ms: number;
  readonly offset: number;
  readonly precision: number;
}

/** A thread that met something that only the reader of whole logs can make sense of. */
export interface Refused {
  readonly is: 'refused';
}

export type Done = Survey | Judged | Refused;
