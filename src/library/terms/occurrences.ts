import { type LibraryNode, type LibraryText, walkNodes } from '../model.js';

/** Where one of several phrases stands, with the words around it. */
export interface Occurrence {
  readonly document: string;
  readonly date: string;
  readonly language: string;
  readonly eId: string;
  /** Whether it stands in a heading or in the node's own words. */
  readonly within: 'heading' | 'words';
  /** In UTF-16 units of that heading or those words. */
  readonly from: number;
  readonly to: number;
  /** As the text writes it. */
  readonly found: string;
  readonly before: string;
  readonly after: string;
}

/** What an occurrence is told to stand in: a text, or the head of one. */
export type TextHead = Omit<LibraryText, 'nodes'>;

/** Every occurrence of phrases in a text, in its order; `around` UTF-16 units are given on each side. */
export function* occurrencesOf(text: LibraryText, phrases: readonly string[], around: number): Generator<Occurrence> {
  const pattern = phrasePattern(phrases);
  if (pattern !== null) for (const node of walkNodes(text.nodes)) yield* occurrencesIn(text, node, pattern, around);
}

/** Every occurrence of a pattern in the heading and the own words of one node. */
export function* occurrencesIn(
  { document, version, text }: TextHead,
  node: Pick<LibraryNode, 'eId' | 'heading' | 'text'>,
  pattern: RegExp,
  around: number,
): Generator<Occurrence> {
  const where = { document: document.id, date: version.date, language: text.language, eId: node.eId };
  for (const within of ['heading', 'words'] as const) {
    const words = within === 'heading' ? (node.heading ?? '') : node.text;
    for (const match of words.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      yield {
        ...{ ...where, within, from, to, found: match[0] },
        before: words.slice(Math.max(0, from - around), from).replace(/^[\udc00-\udfff]/, ''),
        after: words.slice(to, to + around).replace(/[\ud800-\udbff]$/, ''),
      };
    }
  }
}

/**
 * Finds any of the phrases, the longest first: Chinese wherever it stands, other words whole, in any case and with any blanks and
 * apostrophes; where wanted in the plural too. Null where there is no word at all.
 */
export function phrasePattern(phrases: readonly string[], plurals = false): RegExp | null {
  const own = [...new Set(phrases.map((phrase) => phrase.trim()))].filter((phrase) => phrase !== '');
  if (own.length === 0) return null;
  const sources = own
    .sort((a, b) => b.length - a.length)
    .map((phrase) => {
      const plural = plurals && /[a-z]{2}$/i.test(phrase);
      const source = (plural ? phrase.replace(/y$/i, '') : phrase)
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replace(/\s+/g, '\\s+')
        .replace(/['’]/g, "['’]");
      // Beside a Chinese sign a foreign word stands without a blank.
      const open = isLetter(phrase.at(0)!) ? `(?<!${LETTER})` : '';
      const close = isLetter(phrase.at(-1)!) ? `(?!${LETTER})` : '';
      return `${open}${source}${plural ? (/y$/i.test(phrase) ? '(?:y|ies|ys)' : '(?:e?s)?') : ''}${close}`;
    });
  return new RegExp(sources.join('|'), 'giu');
}

const LETTER = '[\\p{Script=Latin}\\p{N}]';
const isLetter = (sign: string) => new RegExp(LETTER, 'u').test(sign);
