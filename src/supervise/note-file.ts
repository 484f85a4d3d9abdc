import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { failInput, type LockOptions, withLock } from '../base/index.js';
import { readBounded } from '../report/index.js';
import { hashOfLine, NO_HASH, type Note, type NoteDraft, noteLine, noteShape, refuseNote } from './note.js';
import { NOTES_FILE, type NotesHead } from './run-folder.js';
import { sync } from './write-run.js';

const HEAD_FILE = 'notes.head.json';
const MOST_BYTES = 1e9;
const LINE_FEED = 0x0a;

/** The notes beside a folder of runs, and whether they are what was written. */
export interface NoteFile {
  readonly file: string;
  readonly head: NotesHead | null;
  /** What is wrong; empty where every entry is as it was written and none is missing. */
  readonly faults: readonly NoteFault[];
  /** Bytes at the end of a note that was being written when the process or the machine ended; the next note takes them away. */
  readonly torn: number;
}

export interface NoteFault {
  /**
   * - `changed`: the entry is not the one that its hash was taken of, or is none
   * - `order`: it does not go on from the entry before: one was taken out, put in or moved
   * - `missing`: the file ends before an entry that was there
   * - `no-head`: the file that tells how many there are is gone
   */
  readonly is: 'changed' | 'order' | 'missing' | 'no-head';
  /** Line in the file, from 1; for what is missing, how many entries there were. */
  readonly line: number;
}

/**
 * Goes through the notes of a folder of runs, in order, and says what is wrong. `visit` is given every entry that is whole and shaped as one;
 * without it entries are hashed and not read. `heads` are further heads that must be found, as runs keep them.
 */
export function readNotes(
  runs: string,
  visit: ((note: Note) => void) | null = null,
  heads: readonly NotesHead[] = [],
): NoteFile {
  const file = join(runs, NOTES_FILE);
  const told = headIn(runs);
  const wanted = new Map<number, Set<string>>();
  for (const { n, hash } of told ? [told, ...heads] : heads) wanted.set(n, (wanted.get(n) ?? new Set()).add(hash));
  const faults: NoteFault[] = [];
  let [n, prev, torn] = [0, NO_HASH, 0];
  if (existsSync(file)) {
    const { size } = statSync(file);
    if (size > MOST_BYTES) failInput('note/too-large', file, { data: { limit: MOST_BYTES / 1e6 } });
    const bytes = readFileSync(file);
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(LINE_FEED, from);
      if (end < 0) {
        torn = bytes.length - from;
        break;
      }
      const line = bytes.subarray(from, end);
      from = end + 1;
      n++;
      const hash = hashOfLine(line);
      if (hash === null || hash.own !== hash.told) faults.push({ is: 'changed', line: n });
      else if (!startsAs(line, n, prev)) faults.push({ is: 'order', line: n });
      for (const head of wanted.get(n) ?? []) if (head !== hash?.told && hash) faults.push({ is: 'changed', line: n });
      prev = hash?.told ?? prev;
      if (visit !== null && hash !== null) {
        const note = noteIn(line);
        if (note === null) faults.push({ is: 'changed', line: n });
        else visit(note);
      }
    }
    if (told === null && n > 0) faults.push({ is: 'no-head', line: n });
  }
  const most = Math.max(0, ...wanted.keys());
  if (most > n) faults.push({ is: 'missing', line: most });
  return { file, head: n === 0 ? null : { n, hash: prev }, faults, torn };
}

/** Entries begin with their number and the hash of the one before. */
function startsAs(line: Uint8Array, n: number, prev: string): boolean {
  const start = `{"n":${n},"prev":"${prev}",`;
  return Buffer.from(line.buffer, line.byteOffset, Math.min(line.length, start.length)).toString('latin1') === start;
}

function noteIn(line: Uint8Array): Note | null {
  try {
    const value = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8')) as Note;
    return noteShape(value) === null ? value : null;
  } catch {
    return null;
  }
}

function headIn(runs: string): NotesHead | null {
  const file = join(runs, HEAD_FILE);
  if (!existsSync(file)) return null;
  const { n, hash } = (readBounded(file, 10_000) ?? {}) as Partial<NotesHead>;
  return Number.isSafeInteger(n) && typeof hash === 'string' ? { n: n!, hash } : null;
}

/**
 * Writes notes, all of them or none, and returns when they have reached the disk. Nothing is written to a file that is not what it was.
 *
 * @throws InputError `note/...`, `lock/held`
 */
export async function appendNotes(
  runs: string,
  drafts: readonly NoteDraft[],
  options: LockOptions,
): Promise<readonly NotesHead[]> {
  // Somewhere it is a day later already.
  const today = new Date(options.now().getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  for (const draft of drafts) refuseNote(draft, today);
  if (drafts.length === 0) return [];
  return await withLock(runs, 'notes', options, async () => {
    const { file, head, faults, torn } = readNotes(runs);
    if (faults.length > 0) failInput('note/touched', file, { data: { line: faults[0]!.line } });
    const written = options.now().toISOString();
    let last = head ?? { n: 0, hash: NO_HASH };
    if (head === null) writeHead(runs, last);
    const lines: string[] = [];
    const heads = drafts.map((draft) => {
      const { line, hash } = noteLine(draft, last.n + 1, last.hash, written);
      lines.push(`${line}\n`);
      last = { n: last.n + 1, hash };
      return last;
    });
    append(file, Buffer.from(lines.join('')), torn);
    writeHead(runs, last);
    sync(runs);
    return heads;
  });
}

function append(file: string, bytes: Uint8Array, torn: number): void {
  const handle = openSync(file, existsSync(file) ? 'r+' : 'wx', 0o600);
  try {
    const size = fstatSync(handle).size - torn;
    // What was torn was never told as written.
    if (torn > 0) ftruncateSync(handle, size);
    try {
      for (let done = 0; done < bytes.length; )
        done += writeSync(handle, bytes, done, bytes.length - done, size + done);
      fsyncSync(handle);
    } catch (error) {
      ftruncateSync(handle, size);
      throw error;
    }
  } finally {
    closeSync(handle);
  }
}

function writeHead(runs: string, head: NotesHead): void {
  const draft = join(runs, `.${HEAD_FILE}`);
  writeFileSync(draft, `${JSON.stringify(head)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, join(runs, HEAD_FILE));
}
