import { digestOf, type ReportedFinding } from '../report/index.js';
import type { Note } from './note.js';
import { type NoteFile, readNotes } from './note-file.js';
import type { CarriedNote, NotesHead } from './run-folder.js';

/** What a report says of the last note on a finding: never who wrote it, nor what. */
export type NoteMark = NonNullable<ReportedFinding['note']>;

/** The last note on each finding. */
export class NoteBook {
  readonly #last = new Map<string, Note>();
  readonly head: NotesHead | null;
  readonly file: NoteFile;

  constructor(runs: string, heads: readonly NotesHead[] = []) {
    this.file = readNotes(runs, (note) => this.#last.set(keyOf(note.check, note.finding), note), heads);
    this.head = this.file.head;
  }

  /** The last note on a finding of a check, whether it holds or not. */
  last(check: string, finding: string): Note | undefined {
    return this.#last.get(keyOf(check, finding));
  }

  /** Every last note, in the order in which findings were first noted. */
  all(): Iterable<Note> {
    return this.#last.values();
  }

  /** How many last notes have run out by a day: as days go by, this is what changes without a note. */
  expired(day: string): number {
    let expired = 0;
    for (const { until } of this.#last.values()) if (until !== null && until < day) expired++;
    return expired;
  }

  /** A finding with what was noted on it, or is carried to it from another; itself where nothing is. */
  marked(check: string, finding: ReportedFinding, day: string, carried?: CarriedNote): ReportedFinding {
    const note = this.last(check, finding.id);
    if (note !== undefined) return { ...finding, note: markOf(note, finding, day) };
    const other = carried && this.last(check, carried.from);
    return other === undefined ? finding : { ...finding, note: carriedMark(other, carried!) };
  }
}

/** It never holds: what was said of another date must be looked at again, whatever it said. */
function carriedMark({ n, as, day, until }: Note, { from, time }: CarriedNote): NoteMark {
  return { n, as, day, until, holds: 'carried', from: { id: from, time } };
}

function markOf(note: Note, finding: ReportedFinding, day: string): NoteMark {
  const { n, as, until } = note;
  const runOut = until !== null && until < day;
  const holds = runOut ? 'run-out' : note.digest === digestOf(finding).digest ? 'holds' : 'finding-changed';
  return { n, as, day: note.day, until, holds };
}

/** Whether somebody has dealt with a finding as it stands. */
export function isNoted({ note }: Pick<ReportedFinding, 'note'>): boolean {
  return note?.holds === 'holds';
}

const keyOf = (check: string, finding: string) => `${check}\n${finding}`;
