import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { appendNotes, NoteBook, type NoteDraft, type NotesHead, readNotes } from '../../src/supervise/index.js';

let folder = '';
const made: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duecourse-notes-'));
  made.push(folder);
});
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

const options = { waitMs: 5000, now: () => new Date('2026-11-22T12:00:00Z') };
const draft = (finding: string, more: Partial<NoteDraft> = {}): NoteDraft => ({
  finding,
  as: 'explained',
  by: 'R. Conti',
  reason: 'served by courier: "è", 行\n\u2028',
  day: '2026-11-20',
  evidence: ['L-117'],
  until: null,
  check: 'fines',
  law: 'it/highway-code-fines',
  rule: 'late-notice',
  case: 'case-abc',
  verdict: 'breach',
  digest: '00',
  ...more,
});
const file = () => path.join(folder, 'notes.jsonl');
const faults = (heads: readonly NotesHead[] = []) => readNotes(folder, null, heads).faults.map(({ is }) => is);

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics[0]!.code;
    throw error;
  }
  return 'nothing';
}

describe('notes', () => {
  it('are kept in order, and the last on a finding counts', async () => {
    await appendNotes(folder, [draft('a'), draft('b', { as: 'disputed' })], options);
    await appendNotes(folder, [draft('a', { as: 'withdrawn', until: '2026-11-30' })], options);
    const book = new NoteBook(folder);
    expect(book.file.faults).toEqual([]);
    expect(book.head?.n).toBe(3);
    expect(book.last('fines', 'a')).toMatchObject({ n: 3, as: 'withdrawn', reason: draft('a').reason });
    expect(book.last('parking', 'a')).toBeUndefined();
    expect([book.expired('2026-11-30'), book.expired('2026-12-01')]).toEqual([0, 1]);
  });

  it('are refused where they say too little, and nothing is written', async () => {
    const refused = (more: Partial<NoteDraft>) =>
      codeOf(() => appendNotes(folder, [draft('a'), draft('b', more)], options));
    expect(await refused({ reason: null })).toBe('note/no-reason');
    expect(await refused({ reason: '  ', as: 'data-error' })).toBe('note/no-reason');
    expect(await refused({ reason: null, as: 'disputed' })).toBe('note/no-reason');
    expect(await refused({ by: ' ' })).toBe('note/no-author');
    expect(await refused({ day: '2026-02-30' })).toBe('note/bad-day');
    expect(await refused({ day: '2026-12-30' })).toBe('note/day-to-come');
    expect(await refused({ until: '2026-11-01' })).toBe('note/until-before');
    expect(await refused({ reason: 'x'.repeat(20_000) })).toBe('note/too-long');
    expect(existsSync(file())).toBe(false);
    expect(await refused({ reason: null, as: 'accepted' })).toBe('nothing');
  });

  it('show any byte that was changed', async () => {
    await appendNotes(folder, [draft('a'), draft('b'), draft('c')], options);
    const bytes = readFileSync(file());
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const other = Buffer.from(bytes);
        other[at] = other[at]! ^ by;
        writeFileSync(file(), other);
        const { faults: found, torn } = readNotes(folder, () => {});
        expect(found.length + torn).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('show an entry that was taken out, put in, moved or cut off', async () => {
    const heads = await appendNotes(folder, [draft('a'), draft('b'), draft('c')], options);
    const lines = readFileSync(file(), 'utf8').trimEnd().split('\n');
    const put = (some: readonly string[]) => writeFileSync(file(), some.map((line) => `${line}\n`).join(''));
    put([lines[0]!, lines[2]!]);
    expect(faults()).toContain('order');
    put([lines[1]!, lines[0]!, lines[2]!]);
    expect(faults()).toContain('order');
    put([...lines, lines[2]!]);
    expect(faults()).toEqual(['order']);
    put(lines.slice(0, 2));
    expect(faults()).toEqual(['missing']);
    // Whoever also takes away the file that counts them is told by the runs.
    writeFileSync(path.join(folder, 'notes.head.json'), JSON.stringify(heads[1]));
    expect(faults()).toEqual([]);
    expect(faults([heads[2]!])).toEqual(['missing']);
    rmSync(path.join(folder, 'notes.head.json'));
    expect(faults()).toEqual(['no-head']);
    expect(await codeOf(() => appendNotes(folder, [draft('d')], options))).toBe('note/touched');
  });

  it('written anew as a whole do not pass for those that a run has seen', async () => {
    const heads = await appendNotes(folder, [draft('a'), draft('b')], options);
    rmSync(file());
    rmSync(path.join(folder, 'notes.head.json'));
    await appendNotes(folder, [draft('a', { as: 'withdrawn' }), draft('b')], options);
    expect(faults()).toEqual([]);
    expect(faults([heads[1]!])).toEqual(['changed']);
  });

  it('go on after one that was torn, which is taken out', async () => {
    await appendNotes(folder, [draft('a')], options);
    appendFileSync(file(), '{"n":2,"prev":"');
    expect(readNotes(folder)).toMatchObject({ faults: [], torn: 15 });
    await appendNotes(folder, [draft('b')], options);
    expect(readNotes(folder)).toMatchObject({ faults: [], torn: 0, head: { n: 2 } });
  });

  it('go on where only the count was not written any more', async () => {
    const [first] = await appendNotes(folder, [draft('a')], options);
    await appendNotes(folder, [draft('b')], options);
    writeFileSync(path.join(folder, 'notes.head.json'), JSON.stringify(first));
    await appendNotes(folder, [draft('c')], options);
    expect(readNotes(folder)).toMatchObject({ faults: [], head: { n: 3 } });
  });

  it('of many writers at once are all there', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => appendNotes(folder, [draft(`f${i}`)], { ...options, waitMs: 60_000 })),
    );
    const found = new Set<string>();
    const { faults: wrong } = readNotes(folder, (note) => found.add(note.finding));
    expect(wrong).toEqual([]);
    expect(found.size).toBe(12);
  });
});
