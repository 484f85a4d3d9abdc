import { type Force, type ForceBasis, forceOn, isRemembered, type StoredHead } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';

/** How a version stands on a day, in words; empty of what does not come into force. */
export function forceText(force: Force, messages: Messages): string {
  switch (force.is) {
    case 'in-force':
      return messages.text('library/force-in-force', {
        since: force.since,
        how: basisText(force.basis, messages),
        // An end that is sure need not be told while it has not come.
        until: isUnsure(force.untilBasis) ? (force.until ?? '') : '',
        untilHow: isUnsure(force.untilBasis) ? basisText(force.untilBasis, messages) : '',
      });
    case 'not-yet':
      return messages.text('library/force-not-yet', { from: force.from, how: basisText(force.basis, messages) });
    case 'superseded':
      return messages.text('library/force-superseded', {
        since: force.since,
        by: force.by,
        how: isUnsure(force.basis) ? basisText(force.basis, messages) : '',
      });
    case 'repealed':
      return messages.text('library/force-repealed', {
        since: force.since,
        by: force.by,
        how: repealHow(force.by, messages),
      });
    case 'ended':
      return messages.text('library/force-ended', { since: force.since });
    case 'undated':
      return messages.text('library/force-undated');
    case 'no-law':
      return '';
  }
}

/** How the first day in force is known; empty where the text says it. */
const basisText = (basis: ForceBasis, messages: Messages): string =>
  basis === 'stated' ? '' : messages.text(`library/force-by-${basis}`);

/** What is doubtful of a repeal; empty where its words were read. */
export const repealHow = (by: string, messages: Messages): string =>
  isRemembered(by) ? messages.text('library/force-by-memory') : '';

/** The same in a column of a table. */
export function forceShort(force: Force, messages: Messages): string {
  const since = force.is === 'not-yet' ? force.from : 'since' in force ? force.since : '';
  const basis = 'basis' in force ? force.basis : null;
  return messages.text(`library/stands-${force.is}`, { since, mark: isUnsure(basis) ? MARKS[basis] : '' });
}

/** How a day in a table is marked that nothing states. */
const MARKS = { memory: '*', assumed: '?' } as const;

function isUnsure(basis: ForceBasis | null): basis is 'memory' | 'assumed' {
  return basis === 'memory' || basis === 'assumed';
}

/** Whether a day on which the answer hangs, a beginning or an end, is stated nowhere. */
export const hangsOnUnsure = (force: Force): boolean =>
  ('basis' in force && isUnsure(force.basis)) || (force.is === 'in-force' && isUnsure(force.untilBasis));

export function headForce({ force, document }: StoredHead, day: string): Force {
  return forceOn(force, document.kind, day);
}

/** Whether a reader must be told: it binds no longer, not yet, or nobody knows. */
export function isToTell(force: Force): boolean {
  return force.is !== 'in-force' && force.is !== 'no-law';
}
