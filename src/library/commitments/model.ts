import type { Span } from '../directives/index.js';

/** Where a commitment stands: taken up and not begun, begun, carried out, given up. */
export const COMMITMENT_STATES = ['open', 'in-progress', 'done', 'dropped'] as const;

export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** One demand of a directive, where it stands in a text. */
export interface DemandPlace {
  /** The directive's number in its document and the demand's in the directive: `3.2`. */
  readonly number: string;
  readonly eId: string;
  /** Line of the imported file where the node begins, from 1. */
  readonly line: number;
  /** In the node's own words, in UTF-16 units. */
  readonly sentenceAt: Span;
  readonly demandAt: Span;
  readonly sentence: string;
  readonly demand: string;
  /** Who is to act as the text says, in its words; null where it names nobody. */
  readonly actor: string | null;
  /** By when as the text says, in its words. */
  readonly dates: readonly string[];
}

/** A demand that a person has adopted. Days are `YYYY-MM-DD`. */
export interface Commitment extends Omit<DemandPlace, 'line' | 'actor' | 'dates'> {
  readonly id: number;
  readonly document: string;
  /** `date` of the version whose text was read. */
  readonly version: string;
  readonly language: string;
  /** The office that carries it out. */
  readonly owner: string;
  readonly measures: string | null;
  /** Rule of a law that carries it out: `cn/petition-work#rule`. */
  readonly rule: string | null;
  readonly due: string;
  readonly state: CommitmentState;
  /** What shows that it is done. */
  readonly evidence: string | null;
  /** Why it was dropped or taken up again. */
  readonly reason: string | null;
  readonly adopted: string;
  readonly adoptedBy: string;
}

/** What may change of a commitment once it is adopted. */
export const CHANGEABLE = ['state', 'owner', 'due', 'measures', 'rule', 'evidence'] as const;

export type Changeable = (typeof CHANGEABLE)[number];

/** One change: who wrote it down on which day, what it was and is, and why. `adopted` is the first of each commitment. */
export interface CommitmentChange {
  readonly day: string;
  readonly by: string;
  readonly field: Changeable | 'adopted';
  readonly old: string | null;
  readonly new: string | null;
  readonly reason: string | null;
}
