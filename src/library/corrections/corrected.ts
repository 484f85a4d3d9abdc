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

/** What is read side by side; the pair itself stays as it was worked out. */
export interface CorrectedPair {
  readonly pair: AlignedPair;
  /** What belongs together after correction: ids of sentences, of units and paragraphs those of `pair`. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Who says so; null of what was worked out. */
  readonly correction: Correction | null;
  /** The words have changed since it was corrected, so that it may no longer hold. */
  readonly isStale: boolean;
  /** Of a corrected one what the machine had laid beside `a`. */
  readonly machine: readonly string[];
  /** What a correction left of a pair: nobody says that it belongs together. */
  readonly isRest: boolean;
}

/**
 * Lays corrections beside the pairs of sentences that they are of; of several of a sentence the last one counts. Every sentence stays in
 * sight: what is left of a pair follows what was corrected. A correction of sentences that the texts no longer have lays nothing.
 */
export function correctedPairs(
  pairs: readonly AlignedPair[],
  corrections: readonly Correction[],
  a: LibraryText,
  b: LibraryText,
): CorrectedPair[] {
  const [wordsA, wordsB] = [sentenceWords(a), sentenceWords(b)];
  const there = corrections.filter(
    (c) => c.a.places.every((p) => wordsA.has(p)) && c.b.places.every((p) => wordsB.has(p)),
  );
  const counting = new Map(there.flatMap((c) => [...keysOf(c)].map((key) => [key, c] as const)));
  const claimed = new Set(
    there.filter((c) => keysOf(c).some((key) => counting.get(key) === c)).flatMap((c) => c.b.places),
  );
  const sentences = pairs.filter((pair) => pair.level === 'sentence');
  const isStale = (c: Correction) =>
    joined(c.a.places, wordsA) !== c.a.words || joined(c.b.places, wordsB) !== c.b.words;
  const told = new Set<Correction>();
  return pairs.flatMap((pair): CorrectedPair[] => {
    const asIs = { pair, a: pair.a, b: pair.b, correction: null, isStale: false, machine: [], isRest: false };
    if (pair.level !== 'sentence') return [asIs];
    const own = new Set([
      ...pair.a.map((id) => counting.get(`a ${id}`)),
      ...pair.b.map((id) => counting.get(`b ${id}`)),
    ]);
    const found = [...own].filter((c) => c !== undefined);
    const rows = found
      .filter((c) => !told.has(c))
      .map((correction): CorrectedPair => {
        told.add(correction);
        // A sentence that another correction speaks of has left this one.
        const places = correction.a.places.filter((id) => counting.get(`a ${id}`) === correction);
        const machine = sentences.filter((p) => p.a.some((id) => places.includes(id))).flatMap((p) => p.b);
        return { ...asIs, a: places, b: correction.b.places, correction, isStale: isStale(correction), machine };
      });
    const rest = {
      a: pair.a.filter((id) => !counting.has(`a ${id}`)),
      b: pair.b.filter((id) => !claimed.has(id)),
    };
    if (rest.a.length === pair.a.length && rest.b.length === pair.b.length) return [asIs];
    return rest.a.length + rest.b.length === 0 ? rows : [...rows, { ...asIs, ...rest, isRest: true }];
  });
}

/** The sentences by which a correction is found: those of `a`; of what has no counterpart there, those of `b`. */
const keysOf = ({ a, b }: Correction): string[] =>
  a.places.length > 0 ? a.places.map((id) => `a ${id}`) : b.places.map((id) => `b ${id}`);

/** How many corrections are of sentences that the texts no longer have. */
export function goneCorrections(corrections: readonly Correction[], a: LibraryText, b: LibraryText): number {
  const [wordsA, wordsB] = [sentenceWords(a), sentenceWords(b)];
  return corrections.filter((c) => !c.a.places.every((p) => wordsA.has(p)) || !c.b.places.every((p) => wordsB.has(p)))
    .length;
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
