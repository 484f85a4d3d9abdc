import { failInput } from '../../base/index.js';
import type { AlignedPair } from '../alignment/index.js';
import { type LibraryText, walkNodes } from '../model.js';
import { sentencesOf } from '../structure/index.js';

/** What a reader says of sentences that belong together, beside what was worked out. */
export interface Correction {
  readonly id: number;
  readonly document: string;
  readonly a: CorrectedSide;
  readonly b: CorrectedSide;
  readonly day: string;
  readonly by: string;
  readonly reason: string;
}

export interface CorrectedSide {
  /** `date` of the version. */
  readonly version: string;
  readonly language: string;
  /** Ids of sentences; of `b` none where the sentence of `a` has no counterpart. */
  readonly places: readonly string[];
  /** As they read when it was corrected. */
  readonly words: string;
}

/** A pair of sentences with the correction that goes before it; the pair itself stays as it was worked out. */
export interface CorrectedPair {
  readonly pair: AlignedPair;
  readonly correction: Correction | null;
  /** The words have changed since it was corrected, so that it may no longer hold. */
  readonly isStale: boolean;
}

/** Lays corrections beside the pairs of sentences that they are of; of several the last one counts. */
export function correctedPairs(
  pairs: readonly AlignedPair[],
  corrections: readonly Correction[],
  a: LibraryText,
  b: LibraryText,
): CorrectedPair[] {
  const bySentence = new Map(corrections.flatMap((c) => c.a.places.map((place) => [place, c] as const)));
  const [wordsA, wordsB] = [sentenceWords(a), sentenceWords(b)];
  return pairs.map((pair) => {
    const correction =
      pair.level === 'sentence' ? (pair.a.map((id) => bySentence.get(id)).find((c) => c !== undefined) ?? null) : null;
    const isStale =
      correction !== null &&
      (joined(correction.a.places, wordsA) !== correction.a.words ||
        joined(correction.b.places, wordsB) !== correction.b.words);
    return { pair, correction, isStale };
  });
}

/** The words of every sentence of a text by its id. */
export function sentenceWords(text: LibraryText): Map<string, string> {
  return new Map(
    [...walkNodes(text.nodes)].flatMap((n) => sentencesOf(n, text.text.language).map((s) => [s.eId, s.text] as const)),
  );
}

export const joined = (ids: readonly string[], words: ReadonlyMap<string, string>): string =>
  ids.map((id) => words.get(id) ?? '').join('\n');

/** The id of the sentence that words such as `art_41__para_1__sent_2` mean: an id, or the end of one alone. InputError `library/align-place`. */
export function sentencePlace(text: LibraryText, place: string): string {
  const ids = [...sentenceWords(text).keys()];
  const found = ids.includes(place) ? [place] : ids.filter((id) => id.endsWith(`__${place}`));
  if (found.length === 1) return found[0]!;
  return failInput('library/align-place', text.document.id, {
    data: { place, language: text.text.language, found: found.slice(0, 4).join(', '), first: ids[0] ?? '' },
  });
}
