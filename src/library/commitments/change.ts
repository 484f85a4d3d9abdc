import { failInput } from '../../base/index.js';
import { isDay } from '../describe/index.js';
import {
  CHANGEABLE,
  type Changeable,
  COMMITMENT_STATES,
  type Commitment,
  type CommitmentChange,
  type CommitmentState,
} from './model.js';

/** Longest text that is kept with a commitment, in UTF-16 units; names are short, and an index holds the office's. */
const LONGEST = 10_000;
const LONGEST_NAME = 200;
const NAMES: ReadonlySet<string> = new Set(['owner', 'by', 'rule']);

/** What somebody wants changed; what is left out stays. */
export type WantedChange = Partial<Readonly<Record<Changeable, string>>> & {
  readonly reason?: string;
  readonly by: string;
  /** Day of the change. */
  readonly day: string;
};

const isOver = (state: CommitmentState) => state === 'done' || state === 'dropped';

/**
 * The changes that make a commitment what is wanted, one for each part that differs. Nothing is given where one of them may not be:
 *
 * - done needs evidence, now or from before;
 * - dropped needs a reason, and so does taking up again what was done or dropped, and another due day;
 * - what is over changes in nothing but its state and its evidence.
 *
 * @throws InputError `library/commitment-…`
 */
export function changesOf(before: Commitment, wanted: WantedChange): CommitmentChange[] {
  const where = `commitment ${before.id}`;
  const by = said(wanted.by, 'by', where);
  checkedDay(wanted.day, where);
  const reason = wanted.reason === undefined ? null : said(wanted.reason, 'reason', where);
  const changes: CommitmentChange[] = [];
  for (const field of CHANGEABLE) {
    if (wanted[field] === undefined) continue;
    const value = checked(field, wanted[field], where);
    if (value !== before[field]) changes.push({ day: wanted.day, by, field, old: before[field], new: value, reason });
  }
  if (changes.length === 0) failInput('library/commitment-unchanged', where);
  const after = applied(before, changes);
  const fields = new Set(changes.map((c) => c.field));
  if (after.state === 'done' && after.evidence === null) failInput('library/commitment-needs-evidence', where);
  if (reason === null) {
    if (fields.has('state') && after.state === 'dropped') failInput('library/commitment-needs-reason', where);
    if (fields.has('state') && isOver(before.state)) failInput('library/commitment-reopen-reason', where);
    if (fields.has('due')) failInput('library/commitment-due-reason', where, { data: { due: before.due } });
  }
  if (isOver(before.state) && isOver(after.state)) {
    const fixed = changes.find((c) => c.field !== 'state' && c.field !== 'evidence');
    if (fixed) failInput('library/commitment-over', where, { data: { option: `--${fixed.field}` } });
  }
  return changes;
}

/** A commitment after changes. The reason kept with it is that of its state. */
export function applied(before: Commitment, changes: readonly CommitmentChange[]): Commitment {
  const to = Object.fromEntries(changes.map((c) => [c.field, c.new])) as Partial<Commitment>;
  const state = changes.find((c) => c.field === 'state');
  return { ...before, ...to, ...(state ? { reason: state.reason } : {}) };
}

/** Whether it is still to be carried out and its day has passed on `at`. */
export function isOverdue({ state, due }: Pick<Commitment, 'state' | 'due'>, at: string): boolean {
  return !isOver(state) && due < at;
}

/** A value as it is kept; an InputError where it cannot be. */
export function checked(field: Changeable, value: string, where: string): string {
  const words = said(value, field, where);
  if (field === 'due') return checkedDay(words, where);
  if (field === 'state' && !COMMITMENT_STATES.includes(words as CommitmentState))
    failInput('library/commitment-state', where, { data: { state: words, known: COMMITMENT_STATES.join(', ') } });
  if (field === 'rule' && !/^[^\s#]+#[^\s#]+$/.test(words))
    failInput('library/commitment-rule', where, { data: { rule: words } });
  return words;
}

/** Words that a person gave, without blanks around them and without the sign that no database keeps. */
export function said(value: string, field: string, where: string): string {
  const words = value.replaceAll('\0', '').trim();
  if (words === '') failInput('library/commitment-empty', where, { data: { option: `--${field}` } });
  const most = NAMES.has(field) ? LONGEST_NAME : LONGEST;
  if (words.length > most) failInput('library/commitment-long', where, { data: { option: `--${field}`, most } });
  return words;
}

export function checkedDay(day: string, where: string): string {
  return isDay(day) ? day : failInput('library/commitment-day', where, { data: { day } });
}
