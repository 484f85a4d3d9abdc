import type { Rule } from '../ir.js';

const ANY = ['undetermined', 'not-checkable', 'not-in-force', 'for-review'] as const;
const DUTY = ['met', 'late', 'late-explained', 'void', 'not-begun', 'paused', 'open', 'overdue'] as const;
const RECURRING = ['met', 'late', 'open', 'overdue'] as const;
const GUARD = ['lawful', 'breach', 'in-time', 'out-of-time', 'barred', 'not-begun'] as const;

export const VERDICTS: readonly string[] = [...new Set([...DUTY, ...GUARD, ...ANY])];

/** The verdicts that a rule of this kind can have. */
export function verdictsOf(kind: Rule['kind']): readonly string[] {
  return [...(kind === 'duty' ? DUTY : kind === 'recurring' ? RECURRING : GUARD), ...ANY];
}
