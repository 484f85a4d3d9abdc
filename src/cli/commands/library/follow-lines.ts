import type { Commitment, FollowedCommitment } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Style } from '../../../report/index.js';
import { set } from './lines.js';

/** `3: Letters Office, open, due 2025-06-30, overdue`. */
export function commitmentLine(commitment: Commitment, overdue: boolean, messages: Messages): string {
  const { id, owner, due, rule, state } = commitment;
  return messages.text('library/commitment-line', {
    ...{ id, owner, due },
    state: messages.text(`library/state-${state}`),
    overdue: overdue ? messages.text('library/commitment-overdue') : '',
    rule: rule ?? '',
  });
}

/** A commitment with its measures, evidence and reason, and what became of its place. */
export function followedLines(
  { commitment, place, overdue }: FollowedCommitment,
  style: Style,
  messages: Messages,
): string[] {
  const line = commitmentLine(commitment, overdue, messages);
  const more = (['measures', 'evidence', 'reason'] as const).flatMap((field) =>
    commitment[field] === null ? [] : [`${messages.text(`library/field-${field}`)}: ${commitment[field]}`],
  );
  if (place.is !== 'there')
    more.push(
      messages.text(`library/place-${place.is}`, {
        eId: place.is === 'moved' ? place.eId : '',
        was: commitment.eId,
        version: commitment.version,
        language: commitment.language,
      }),
    );
  return [
    set(overdue ? style.bold(line) : line, style, '    '),
    ...more.map((words) => style.dim(set(words, style, '      '))),
  ];
}
