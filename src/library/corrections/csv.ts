import { open } from 'node:fs/promises';
import { type Diagnostic, failInput, InputError, nearest } from '../../base/index.js';
import { isDay } from '../describe/index.js';
import { decode } from '../read/index.js';
import { csvRows, rangeAt } from '../terms/index.js';
import type { Correction } from './corrected.js';

const COLUMNS = [
  'document',
  'version_a',
  'language_a',
  'places_a',
  'words_a',
  'version_b',
  'language_b',
  'places_b',
  'words_b',
  'day',
  'by',
  'reason',
] as const;
type Column = (typeof COLUMNS)[number];

/** Corrections as comma-separated values, one a row; {@link readCorrections} gives the same again. */
export function correctionsCsv(corrections: readonly Omit<Correction, 'id'>[]): string {
  const rows = corrections.map(
    ({ document, a, b, day, by, reason }): Record<Column, string> => ({
      ...{ document, day, by, reason },
      ...{ version_a: a.version, language_a: a.language, places_a: a.places.join(' '), words_a: a.words },
      ...{ version_b: b.version, language_b: b.language, places_b: b.places.join(' '), words_b: b.words },
    }),
  );
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');
}

/** What a spreadsheet may take for a formula gets an apostrophe, and so does what begins with one: reading takes one away. */
function cell(words: string): string {
  const safe = /^['=+\-@\t\r\n]/.test(words) ? `'${words}` : words;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** So many faults of a file are told. */
const MOST_FAULTS = 20;
/** Longest name and reason, and longest words of sentences, in UTF-16 units. */
const LONGEST = 2_000;
const LONGEST_WORDS = 100_000;

/**
 * Corrections of a CSV file that {@link correctionsCsv} wrote. All faults are told at once, with their lines.
 *
 * @throws InputError `library/corrections-...`
 */
export function readCorrections(text: string, file: string): Omit<Correction, 'id'>[] {
  const [head, ...rows] = csvRows(text, file, true);
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  for (const column of COLUMNS)
    if (!names.includes(column))
      failInput('library/corrections-column', file, { range: rangeAt(1), data: { column, known: COLUMNS.join(',') } });
  const faults: Diagnostic[] = [];
  const fault = (code: string, line: number, data: Readonly<Record<string, string | number>>) =>
    faults.push({ code, severity: 'error', file, range: rangeAt(line), data });
  for (const column of names)
    if (!(COLUMNS as readonly string[]).includes(column))
      fault('library/terms-unknown-column', 1, {
        column,
        near: nearest(column, COLUMNS) ?? '',
        known: COLUMNS.join(', '),
      });
  const read = rows.map(({ line, cells }) => {
    const of = (column: Column) => (cells[names.indexOf(column)] ?? '').replace(/^'/, '').replaceAll('\0', '');
    if (cells.length > names.length) fault('library/terms-cells', line, { has: cells.length, wanted: names.length });
    else
      for (const column of COLUMNS) {
        const is = faultOf(column, of(column));
        if (is !== null) fault(`library/corrections-${is}`, line, { column, most: mostOf(column) });
      }
    const side = (name: 'a' | 'b') => ({
      version: of(`version_${name}`),
      language: of(`language_${name}`),
      places: placesIn(of(`places_${name}`)),
      words: of(`words_${name}`),
    });
    return {
      document: of('document'),
      a: side('a'),
      b: side('b'),
      day: of('day'),
      by: of('by').trim(),
      reason: of('reason').trim(),
    };
  });
  if (faults.length > 0) throw new InputError(faults.slice(0, MOST_FAULTS));
  return read;
}

const placesIn = (words: string): string[] => words.split(' ').filter((place) => place !== '');
const mostOf = (column: Column): number => (/^words/.test(column) ? LONGEST_WORDS : LONGEST);

/** What is wrong with a cell; null where nothing is. */
function faultOf(column: Column, words: string): 'empty' | 'day' | 'long' | 'places' | null {
  if (words.length > mostOf(column)) return 'long';
  const mayBeEmpty = column === 'places_b' || column.startsWith('words_');
  if (words.trim() === '') return mayBeEmpty ? null : 'empty';
  if (column === 'day') return isDay(words) ? null : 'day';
  if (column.startsWith('version_')) return words === 'undated' || isDay(words) ? null : 'day';
  // A place is an id of a sentence; anything else comes from another file.
  if (column.startsWith('places_')) return placesIn(words).every((p) => /__sent_\d+$/.test(p)) ? null : 'places';
  return null;
}

/** Largest file of corrections, in bytes. */
const MOST_BYTES = 64e6;

/** Corrections of a CSV file on disk; see {@link readCorrections}. */
export async function readCorrectionsFile(file: string): Promise<Omit<Correction, 'id'>[]> {
  const handle = await open(file, 'r');
  try {
    if ((await handle.stat()).size > MOST_BYTES)
      failInput('library/corrections-too-large', file, { data: { most: MOST_BYTES / 1e6 } });
    return readCorrections(decode(await handle.readFile(), file).text, file);
  } finally {
    await handle.close();
  }
}
