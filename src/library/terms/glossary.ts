import type { Standing } from '../model.js';
import { STEPS_OF_COURTS } from './steps-of-courts.js';
import { STEPS_OF_OFFICES } from './steps-of-offices.js';
import { WORDS_OF_PROCEDURE } from './words-of-procedure.js';

/** A term in both languages. */
export interface TermPair {
  readonly zh: string;
  readonly en: string;
}

/** A term with where it comes from and what its translation is worth. */
export interface GlossaryTerm extends TermPair {
  /** The law or the book that has it, as whoever added it says. */
  readonly source: string;
  readonly standing: Standing;
  /** Whether it came with the program or was added to this library. */
  readonly from: 'program' | 'library';
}

function termsIn(lines: string): GlossaryTerm[] {
  const found: GlossaryTerm[] = [];
  let source = '';
  for (const line of lines.trim().split('\n')) {
    const [zh, en] = line.split('|');
    if (en === undefined) source = line.slice('# '.length);
    else found.push({ zh: zh!, en, source, standing: 'unofficial', from: 'program' });
  }
  return found;
}

/**
 * Terms of procedure in Chinese and English: who acts, on what, and the steps that are taken. A search in one language finds texts of the
 * other by them, and texts that translate each other are laid side by side by them. Their English is nobody's official translation.
 */
export const GLOSSARY: readonly GlossaryTerm[] = [WORDS_OF_PROCEDURE, STEPS_OF_OFFICES, STEPS_OF_COURTS].flatMap(
  termsIn,
);

/** How a glossary says a term in the other language: 信访 as petition, petition as 信访. Empty where it does not have it. */
export function otherForms(words: string, terms: readonly TermPair[]): string[] {
  const wanted = bare(words);
  return [...new Set(terms.flatMap(({ zh, en }) => (zh === words.trim() ? [en] : bare(en) === wanted ? [zh] : [])))];
}

const bare = (words: string): string =>
  words.trim().toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ').replace(/s$/, '');
