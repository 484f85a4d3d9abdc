import { type Force, forceOn, type StoredHead } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';

/** How a version stands on a day, in words; empty of what does not come into force. */
export function forceText(force: Force, messages: Messages): string {
  switch (force.is) {
    case 'in-force': {
      const how = force.basis === 'stated' ? '' : messages.text(`library/force-by-${force.basis}`);
      return messages.text('library/force-in-force', { since: force.since, how });
    }
    case 'not-yet':
      return messages.text('library/force-not-yet', { from: force.from });
    case 'superseded':
      return messages.text('library/force-superseded', { since: force.since, by: force.by });
    case 'repealed':
      return messages.text('library/force-repealed', { since: force.since, by: force.by });
    case 'ended':
      return messages.text('library/force-ended', { since: force.since });
    case 'undated':
      return messages.text('library/force-undated');
    case 'no-law':
      return '';
  }
}

/** The same in a column of a table. */
export function forceShort(force: Force, messages: Messages): string {
  const since = force.is === 'not-yet' ? force.from : 'since' in force ? force.since : '';
  const is = force.is === 'in-force' && force.basis === 'assumed' ? 'assumed' : force.is;
  return messages.text(`library/stands-${is}`, { since });
}

export function headForce({ force, document }: StoredHead, day: string): Force {
  return forceOn(force, document.kind, day);
}

/** Whether a reader must be told: it binds no longer, not yet, or nobody knows. */
export function isToTell(force: Force): boolean {
  return force.is !== 'in-force' && force.is !== 'no-law';
}
