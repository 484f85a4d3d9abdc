import type { Library, StoredHead } from '../store/index.js';
import { Counting, type Formulations, glossaryOf, otherForms } from '../terms/index.js';
import { headsOf, storedOccurrences, type TextFilter } from './stored-occurrences.js';

export interface FormulationsOptions extends TextFilter {
  /** Also what the glossary has for the phrases in the other language. */
  readonly translations?: boolean;
}

/** Formulations over a library, with what they were looked for in. */
export interface StoredFormulations extends Formulations {
  /** Titles of the texts that have one, by document, day and language joined with a blank. */
  readonly titles: Readonly<Record<string, string>>;
  /** What the glossary has for the phrases and was not given: taken too where asked for. */
  readonly translated: readonly string[];
  /** The texts looked through: how many, how many of them without a day, and the first and last day of the others. */
  readonly searched: {
    readonly texts: number;
    readonly undated: number;
    readonly first: string | null;
    readonly last: string | null;
  };
}

/**
 * Follows a group of phrases over all versions of all texts of a library, by the day of the text: first and last use, counts by text and
 * by phrase, and what stands with them.
 */
export async function formulations(
  library: Library,
  phrases: readonly string[],
  options: FormulationsOptions = {},
): Promise<StoredFormulations> {
  const { translations = false, ...filter } = options;
  const given = [...new Set(phrases.map((p) => p.trim()).filter((p) => p !== ''))];
  const glossary = await glossaryOf(library);
  const translated = [...new Set(given.flatMap((p) => otherForms(p, glossary)))].filter(
    (form) => !given.includes(form),
  );
  const group = translations ? [...given, ...translated] : given;
  const heads = await headsOf(library, filter, true);
  const counting = new Counting(group);
  const titles: Record<string, string> = {};
  for await (const { head, occurrences } of storedOccurrences(library, heads, group, { around: counting.around })) {
    counting.add(head, occurrences);
    titles[`${head.document.id} ${head.version.date} ${head.text.language}`] = head.text.title;
  }
  return { ...counting.result(), titles, translated, searched: searchedIn(heads) };
}

function searchedIn(heads: readonly StoredHead[]): StoredFormulations['searched'] {
  const days = heads.map(({ version }) => version.date).filter((date) => date !== 'undated');
  days.sort();
  return {
    texts: heads.length,
    undated: heads.length - days.length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}
