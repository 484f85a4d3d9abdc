import type { Library } from '../store/index.js';
import { type GlossaryTerm, glossaryOf, otherForms } from '../terms/index.js';
import { headsOf, type PlacedOccurrence, storedOccurrences, type TextFilter } from './stored-occurrences.js';

export interface ConcordanceOptions extends TextFilter {
  /** At most so many lines of each language; all where not said. */
  readonly limit?: number;
  /** Every version of a document, not its newest alone. */
  readonly allVersions?: boolean;
  /** UTF-16 units on each side; 60 where not said. */
  readonly around?: number;
  /** In the place of the library's glossary. */
  readonly terms?: readonly GlossaryTerm[];
}

/** The lines of one language. */
export interface ConcordanceOfLanguage {
  readonly language: string;
  /** How many occurrences there are; `lines` may hold fewer. */
  readonly count: number;
  /** In how many texts. */
  readonly texts: number;
  readonly lines: readonly PlacedOccurrence[];
}

export interface Concordance {
  /** What was sought: the words given, then what the glossary has for them: [as given, in the other language]. */
  readonly phrases: readonly string[];
  readonly translated: readonly (readonly [string, string])[];
  readonly languages: readonly ConcordanceOfLanguage[];
}

const AROUND = 60;

/**
 * Keyword in context: every occurrence of words in texts of all languages at once, with what stands on each side. Words of the glossary are
 * also sought as the other language has them; English words in the plural too.
 */
export async function concordance(
  library: Library,
  words: readonly string[],
  options: ConcordanceOptions = {},
): Promise<Concordance> {
  const { limit = Number.POSITIVE_INFINITY, allVersions = false, around = AROUND, terms, ...filter } = options;
  const glossary = terms ?? (await glossaryOf(library));
  const given = words.map((w) => w.trim()).filter((w) => w !== '');
  const translated = given.flatMap((w) => otherForms(w, glossary).map((form) => [w, form] as const));
  const phrases = [...new Set([...given, ...translated.map(([, form]) => form)])];
  const found = new Map<string, { count: number; texts: number; lines: PlacedOccurrence[] }>();
  const heads = await headsOf(library, filter, allVersions);
  for await (const { head, occurrences } of storedOccurrences(library, heads, phrases, { around, plurals: true })) {
    const own = found.get(head.text.language) ?? { count: 0, texts: 0, lines: [] };
    found.set(head.text.language, own);
    own.texts++;
    own.count += occurrences.length;
    own.lines.push(...occurrences.slice(0, Math.max(0, limit - own.lines.length)));
  }
  const languages = [...found].map(([language, own]) => ({ language, ...own }));
  // Chinese first, as everywhere; then by tag.
  const rank = ({ language }: { readonly language: string }) => (language === 'zh' ? '' : language);
  languages.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return { phrases, translated, languages };
}
