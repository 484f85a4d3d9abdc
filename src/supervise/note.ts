import { createHash } from 'node:crypto';
import { failInput } from '../base/index.js';
import { count, list, object, oneOf, orNull, type Shape, text } from '../report/index.js';
import { parseDay } from '../time/index.js';

/**
 * What can become of a finding: the office accepts it or disputes it; the register was wrong; the office has explained it; the
 * inspection has withdrawn it.
 */
export const NOTE_STATES = ['accepted', 'disputed', 'data-error', 'explained', 'withdrawn'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

export function isNoteState(text: string): text is NoteState {
  return NOTE_STATES.some((state) => state === text);
}

/** What somebody says of a finding. */
export interface NoteDraft {
  readonly finding: string;
  readonly as: NoteState;
  /** Who says so; never counted nor charted. */
  readonly by: string;
  /** Null only where the finding is accepted. */
  readonly reason: string | null;
  /** The day of the decision, `2026-11-22`. */
  readonly day: string;
  /** What it rests on: numbers of letters, names of files. */
  readonly evidence: readonly string[];
  /** The last day on which it holds; null: for good. */
  readonly until: string | null;
  /** What the finding was when this was said of it. */
  readonly check: string;
  readonly law: string;
  readonly rule: string;
  /** As findings show it. */
  readonly case: string;
  readonly verdict: string;
  /** Of the finding, as receipts have it: where it says something else later, the note was on another state of it. */
  readonly digest: string;
}

/** An entry of the file of notes. */
export interface Note extends NoteDraft {
  /** From 1, without a gap. */
  readonly n: number;
  /** Hash of the entry before; 64 zeros before the first. */
  readonly prev: string;
  /** When it was written down, ISO 8601. */
  readonly written: string;
  /** SHA-256 over the entry's own line without this member. */
  readonly hash: string;
}

export const NO_HASH = '0'.repeat(64);
const BEFORE_HASH = ',"hash":"';
/** `,"hash":"` 64 digits `"}`. */
const HASH_END = BEFORE_HASH.length + 64 + 2;

/** The line of an entry, without its line feed, and its hash. */
export function noteLine(draft: NoteDraft, n: number, prev: string, written: string): { line: string; hash: string } {
  const { finding, as, by, reason, day, evidence, until, check, law, rule, case: id, verdict, digest } = draft;
  const said = { finding, as, by, reason, day, evidence, until, check, law, rule, case: id, verdict, digest };
  const body = JSON.stringify({ n, prev, written, ...said });
  const hash = createHash('sha256').update(body).digest('hex');
  return { line: `${body.slice(0, -1)}${BEFORE_HASH}${hash}"}`, hash };
}

/** The hash that a line of bytes should end in; null where it ends in none. */
export function hashOfLine(line: Uint8Array): { own: string; told: string } | null {
  if (line.length <= HASH_END) return null;
  const body = line.subarray(0, line.length - HASH_END);
  const end = Buffer.from(line.buffer, line.byteOffset + body.length, HASH_END).toString('latin1');
  if (!end.startsWith(BEFORE_HASH) || !end.endsWith('"}')) return null;
  const own = createHash('sha256').update(body).update('}').digest('hex');
  return { own, told: end.slice(BEFORE_HASH.length, -2) };
}

export const noteShape: Shape<Note> = object<Note>({
  n: count,
  prev: text,
  written: text,
  finding: text,
  as: oneOf(NOTE_STATES),
  by: text,
  reason: orNull(text),
  day: text,
  evidence: list(text),
  until: orNull(text),
  check: text,
  law: text,
  rule: text,
  case: text,
  verdict: text,
  digest: text,
  hash: text,
});

const MOST_NAME = 200;
const MOST_TEXT = 10_000;
const MOST_EVIDENCE = 50;

/**
 * Refuses a note that says too little or what cannot be: without an author, a dismissal or dispute without a reason, days that are none
 * or that are to come.
 *
 * @throws InputError `note/...`
 */
export function refuseNote(draft: NoteDraft, today: string, file = 'duecourse note'): void {
  const data = { finding: draft.finding, as: draft.as };
  if (draft.by.trim() === '') failInput('note/no-author', file, { data });
  if (draft.as !== 'accepted' && (draft.reason ?? '').trim() === '') failInput('note/no-reason', file, { data });
  const long = [draft.by.length > MOST_NAME, (draft.reason ?? '').length > MOST_TEXT];
  if (long.includes(true) || draft.evidence.length > MOST_EVIDENCE || draft.evidence.some((e) => e.length > MOST_TEXT))
    failInput('note/too-long', file, { data });
  for (const [option, day] of [
    ['day', draft.day],
    ['until', draft.until],
  ] as const)
    if (day !== null && parseDay(day) === undefined) failInput('note/bad-day', file, { data: { option, day } });
  if (draft.day > today) failInput('note/day-to-come', file, { data: { day: draft.day, today } });
  if (draft.until !== null && draft.until < draft.day)
    failInput('note/until-before', file, { data: { until: draft.until, day: draft.day } });
}
