import type { DocumentKind } from '../model.js';

/** How the first day in force is known. */
export const FORCE_BASES = ['stated', 'decision', 'known', 'memory', 'assumed'] as const;

/**
 * `stated`: the text, its history or whoever added it says so; `decision`: the amending decision that is kept beside it does; `known`:
 * that decision does, which is not kept but was read for the program; `memory`: the program has it from memory, still to be confirmed;
 * `assumed`: nothing says it, and the day that names the version stands for it.
 */
export type ForceBasis = (typeof FORCE_BASES)[number];

/** What ended it: a later version, another document, or a day that was stated. */
export type ForceEnd = 'superseded' | 'repealed' | 'stated';

/** From when to when one version is in force. Days are `YYYY-MM-DD`. */
export interface ForceSpan {
  /** Null where no day is known at all. */
  readonly from: string | null;
  /** Null where `from` is. */
  readonly basis: ForceBasis | null;
  /** First day no longer in force; null where nothing is known of an end. */
  readonly until: string | null;
  /** Null where `until` is. */
  readonly ended: ForceEnd | null;
  /** How `until` is known: of `superseded` as the first day of the later version is; null where `until` is. */
  readonly endBasis: ForceBasis | null;
  /** Of `superseded` the day that names the later version, of `repealed` the title of the repealing document. */
  readonly by: string | null;
}

/** How a version stands on a day. */
export type Force =
  | {
      readonly is: 'in-force';
      readonly since: string;
      readonly basis: ForceBasis;
      /** First day no longer in force, and how it is known; null where nothing is known of an end. */
      readonly until: string | null;
      readonly untilBasis: ForceBasis | null;
    }
  | { readonly is: 'not-yet'; readonly from: string; readonly basis: ForceBasis }
  | { readonly is: 'superseded'; readonly since: string; readonly by: string; readonly basis: ForceBasis }
  | { readonly is: 'repealed'; readonly since: string; readonly by: string; readonly basis: ForceBasis }
  | { readonly is: 'ended'; readonly since: string }
  /** No day is known: nobody can say. */
  | { readonly is: 'undated' }
  /** A speech or a plan directs; it does not come into force. */
  | { readonly is: 'no-law' };

/** How a version stands on a day. The one answer that lists, searches, citations and reviews give. */
export function forceOn(span: ForceSpan, kind: DocumentKind, day: string): Force {
  const { from, until, basis, ended, by, endBasis } = span;
  if (until !== null && until <= day)
    return ended === 'stated' || by === null
      ? { is: 'ended', since: until }
      : { is: ended === 'repealed' ? 'repealed' : 'superseded', since: until, by, basis: endBasis ?? 'stated' };
  if (kind === 'policy') return { is: 'no-law' };
  if (from === null) return { is: 'undated' };
  return from > day
    ? { is: 'not-yet', from, basis: basis! }
    : { is: 'in-force', since: from, basis: basis!, until, untilBasis: endBasis };
}

/** A document that another one put out of force, as its last articles say. */
export interface Repeal {
  readonly title: string;
  /** First day no longer in force. */
  readonly day: string;
  readonly by: string;
}
