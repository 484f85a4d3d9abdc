import { failInput } from '../../base/index.js';
import type { LibraryText } from '../model.js';
import type { Library, Row } from '../store/index.js';
import { type Correction, joined, sentencePlace, sentenceWords } from './corrected.js';

/** Longest reason that is kept, in UTF-16 units. */
const LONGEST = 2_000;

/** Keeps what a reader says of sentences that belong together; what was worked out, and what others said, stays. */
export async function correctPair(
  library: Library,
  a: LibraryText,
  b: LibraryText,
  given: {
    readonly a: readonly string[];
    readonly b: readonly string[];
    readonly by: string;
    readonly reason: string;
    readonly day: string;
  },
): Promise<Correction> {
  const where = a.document.id;
  const said = (option: string, value: string): string => {
    const words = value.replaceAll('\0', '').trim();
    if (words === '') failInput('library/commitment-empty', where, { data: { option } });
    return words.length <= LONGEST
      ? words
      : failInput('library/commitment-long', where, { data: { option, most: LONGEST } });
  };
  const placesA = given.a.map((place) => sentencePlace(a, place));
  const placesB = given.b.map((place) => sentencePlace(b, place));
  const [row] = await library.database.query(
    `insert into correction (document_id, version_a, language_a, version_b, language_b, places_a, places_b, words_a, words_b, day,
        corrected_by, reason)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning *`,
    [
      ...[a.document.id, a.version.date, a.text.language, b.version.date, b.text.language],
      ...[placesA.join(' '), placesB.join(' '), joined(placesA, sentenceWords(a)), joined(placesB, sentenceWords(b))],
      ...[given.day, said('--by', given.by), said('--reason', given.reason)],
    ],
  );
  return correctionOf(row!);
}

/** Corrections of two texts of a document, oldest first. */
export async function corrections(library: Library, a: LibraryText, b: LibraryText): Promise<Correction[]> {
  const rows = await library.database.query(
    `select * from correction where document_id = $1 and version_a = $2 and language_a = $3 and version_b = $4 and language_b = $5
      order by id`,
    [a.document.id, a.version.date, a.text.language, b.version.date, b.text.language],
  );
  return rows.map(correctionOf);
}

function correctionOf(row: Row): Correction {
  const text = (name: string) => row[name] as string;
  const side = (name: 'a' | 'b') => ({
    version: text(`version_${name}`),
    language: text(`language_${name}`),
    places: text(`places_${name}`)
      .split(' ')
      .filter((place) => place !== ''),
    words: text(`words_${name}`),
  });
  return {
    id: row['id'] as number,
    document: text('document_id'),
    a: side('a'),
    b: side('b'),
    day: text('day'),
    by: text('corrected_by'),
    reason: text('reason'),
  };
}
