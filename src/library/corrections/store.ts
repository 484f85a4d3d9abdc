import { failInput } from '../../base/index.js';
import type { LibraryText } from '../model.js';
import { type Library, type Row, storable } from '../store/index.js';
import { type CorrectedSide, type Correction, joined, sentencePlace, sentenceWords } from './corrected.js';

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

/** Corrections of two texts of a document, oldest first, whichever of the two they were written from. */
export async function corrections(library: Library, a: LibraryText, b: LibraryText): Promise<Correction[]> {
  const is = (side: CorrectedSide, { version, text }: LibraryText) =>
    side.version === version.date && side.language === text.language;
  return (await allCorrections(library, a.document.id)).flatMap((c) =>
    is(c.a, a) && is(c.b, b) ? [c] : is(c.a, b) && is(c.b, a) ? [{ ...c, a: c.b, b: c.a }] : [],
  );
}

/** Corrections of all texts, or of those of one document, as they were written; oldest first. */
export async function allCorrections(library: Library, document?: string): Promise<Correction[]> {
  const rows = await library.database.query(
    `select * from correction ${document === undefined ? '' : 'where document_id = $1'}
      order by document_id collate "C", day, id`,
    document === undefined ? [] : [document],
  );
  return rows.map(correctionOf);
}

/** What became of corrections that were to be kept. */
export interface AddedCorrections {
  readonly added: number;
  readonly unchanged: number;
  /** Of those added: how many are of a document that the library does not have. */
  readonly elsewhere: number;
}

/** Keeps corrections that another library wrote down, all or none, beside those that are there; one that is there already comes no second time. */
export async function addCorrections(
  library: Library,
  given: readonly Omit<Correction, 'id'>[],
): Promise<AddedCorrections> {
  return await library.transaction(async () => {
    const there = new Set((await allCorrections(library)).map(keyOf));
    const fresh = given.filter((one) => !there.has(keyOf(one)) && there.add(keyOf(one)) !== undefined);
    await library.database.query(
      `insert into correction (document_id, version_a, language_a, version_b, language_b, places_a, places_b, words_a, words_b, day,
          corrected_by, reason)
        select document, a->>'version', a->>'language', b->>'version', b->>'language', a->>'places', b->>'places', a->>'words', b->>'words',
          day, "by", reason
        from json_to_recordset($1::json) as row (place integer, document text, a json, b json, day text, "by" text, reason text)
        order by place`,
      [storable(fresh.map((c, place) => ({ ...c, place, a: flat(c.a), b: flat(c.b) })))],
    );
    const known = new Set((await library.heads()).map(({ document }) => document.id));
    const elsewhere = fresh.filter(({ document }) => !known.has(document)).length;
    return { added: fresh.length, unchanged: given.length - fresh.length, elsewhere };
  });
}

const flat = (side: CorrectedSide) => ({ ...side, places: side.places.join(' ') });
const keyOf = ({ document, a, b, day, by, reason }: Omit<Correction, 'id'>): string =>
  storable([
    document,
    [a, b].map(({ version, language, places, words }) => [version, language, places, words]),
    day,
    by,
    reason,
  ]);

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
