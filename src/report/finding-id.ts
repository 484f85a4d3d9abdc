import { createHash } from 'node:crypto';

/** What makes a finding the same in every run: everything else (verdict, due day, law's version) may change. */
export interface FindingIdentity {
  readonly law: string;
  readonly rule: string;
  /** In clear. */
  readonly case: string;
  /** Values of the rule's key beside the case, in the key's order. */
  readonly key: readonly (string | number | null)[];
  /** Kind of the trigger or act, by the law's name for it. */
  readonly kind: string;
  /** Its time as written, to its precision. */
  readonly time: string | null;
  /** How many events of its kind and time stand before it in the case. */
  readonly ordinal: number;
  /** The due day of a duty that recurs, whose periods may share an event; absent of all others. */
  readonly period?: string | null;
}

/** The first 16 hex digits of a SHA-256 over the identity. */
export function findingId({ law, rule, case: id, key, kind, time, ordinal, period }: FindingIdentity): string {
  const identity = [law, rule, id, key, kind, time, ordinal];
  return createHash('sha256')
    .update(JSON.stringify(period === undefined ? identity : [...identity, period]))
    .digest('hex')
    .slice(0, 16);
}
