import { ACTS, type Concept, KIN, type Vocabulary } from './concepts.js';
import { en } from './en.js';
import { it } from './it.js';
import { otherWords } from './other.js';
import { folded, isHan, stem } from './stem.js';
import { zh } from './zh.js';

/** One word or phrase of a name. */
export interface Token {
  /** What it may mean; empty where no vocabulary has it. */
  readonly concepts: readonly Concept[];
  /** Its stem, or Chinese signs as they stand. */
  readonly text: string;
  /** Says only that something was written down or done. */
  readonly weak: boolean;
}

interface Lexicon {
  /** By stems joined with spaces, or Chinese words. */
  readonly words: ReadonlyMap<string, readonly Concept[]>;
  readonly stop: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  /** Words in the longest phrase. */
  readonly longest: number;
  readonly longestHan: number;
}

const stems = (phrase: string): string => folded(phrase).split(' ').map(stem).join(' ');

function build(vocabularies: readonly Vocabulary[], further: Partial<Vocabulary['words']>): Lexicon {
  const words = new Map<string, Concept[]>();
  for (const all of [...vocabularies.map((v) => v.words), further]) {
    for (const [concept, phrases] of Object.entries(all) as [Concept, readonly string[]][]) {
      for (const phrase of phrases) {
        const key = isHan(phrase) ? phrase : stems(phrase);
        const known = words.get(key);
        if (!known) words.set(key, [concept]);
        else if (!known.includes(concept)) known.push(concept);
      }
    }
  }
  const keys = [...words.keys()];
  const latin = (list: readonly string[]) => list.flatMap((w) => (isHan(w) ? w : folded(w).split(' ')));
  return {
    words,
    stop: new Set(vocabularies.flatMap((v) => latin(v.stop))),
    weak: new Set(vocabularies.flatMap((v) => v.weak.map((w) => (isHan(w) ? w : stems(w))))),
    longest: Math.max(...keys.map((k) => (isHan(k) ? 1 : k.split(' ').length))),
    longestHan: Math.max(...keys.map((k) => (isHan(k) ? [...k].length : 1))),
  };
}

const LEXICON = build([en, it, zh], otherWords);
const ACT_SET: ReadonlySet<Concept> = new Set<Concept>(ACTS);

export function isAct(concept: Concept): boolean {
  return ACT_SET.has(concept);
}

/** Whether two concepts are one, or acts that are often called by each other's names. */
export function areKin(a: Concept, b: Concept): boolean {
  return a === b || KIN.some((group) => group.includes(a) && group.includes(b));
}

/** What a whole value means, such as `ja` in a column of truth values; empty where no vocabulary has it. */
export function conceptsOf(value: string): readonly Concept[] {
  const text = folded(value);
  return LEXICON.words.get(isHan(text) ? text.replaceAll(' ', '') : text.split(' ').map(stem).join(' ')) ?? [];
}

/** The words of a name with what they mean: the longest phrase that is known, else word by word, Chinese by two signs. */
export function tokensOf(name: string): Token[] {
  const tokens: Token[] = [];
  // `A_SENT`: the letter tells kinds of things apart and is no article.
  const [prefix] = /^\p{Lu}(?=_)/u.exec(name) ?? [];
  if (prefix !== undefined) tokens.push({ concepts: [], text: `${prefix}_`, weak: false });
  for (const stretch of folded(prefix === undefined ? name : name.slice(2)).match(
    /\p{Script=Han}+|[^\p{Script=Han}\s]+(?:\s+[^\p{Script=Han}\s]+)*/gu,
  ) ?? [])
    tokens.push(...(isHan(stretch) ? hanTokens(stretch) : latinTokens(stretch.split(/\s+/))));
  return tokens;
}

function latinTokens(words: readonly string[]): Token[] {
  const tokens: Token[] = [];
  const stemmed = words.map(stem);
  for (let i = 0; i < words.length; ) {
    let length = Math.min(LEXICON.longest, words.length - i);
    let key = '';
    for (; length > 1; length--) {
      key = stemmed.slice(i, i + length).join(' ');
      if (LEXICON.words.has(key)) break;
    }
    const word = words[i]!;
    if (length > 1) tokens.push({ concepts: LEXICON.words.get(key)!, text: key, weak: false });
    // `Reply in`: at the end of a name it is how a register says that something came.
    else if (word === 'in' && i > 0 && i + 1 === words.length)
      tokens.push({ concepts: ['receive'], text: word, weak: false });
    else if (!LEXICON.stop.has(word) && !/^\p{L}?\d+$/u.test(word)) {
      const text = stemmed[i]!;
      tokens.push({ concepts: LEXICON.words.get(text) ?? [], text, weak: LEXICON.weak.has(text) });
    }
    i += Math.max(1, length);
  }
  return tokens;
}

/** Greedy from the left: known words, the longest first; what lies between in pairs of signs. */
function hanTokens(text: string): Token[] {
  const signs = [...text];
  const tokens: Token[] = [];
  let unknown: string[] = [];
  const flush = () => {
    if (unknown.length === 1) tokens.push({ concepts: [], text: unknown[0]!, weak: true });
    for (let i = 0; i + 1 < unknown.length; i++)
      tokens.push({ concepts: [], text: unknown[i]! + unknown[i + 1]!, weak: false });
    unknown = [];
  };
  for (let i = 0; i < signs.length; ) {
    let length = Math.min(LEXICON.longestHan, signs.length - i);
    let word = '';
    for (; length > 0; length--) {
      word = signs.slice(i, i + length).join('');
      if (LEXICON.words.has(word) || LEXICON.stop.has(word) || LEXICON.weak.has(word)) break;
    }
    if (length === 0) {
      unknown.push(signs[i]!);
      i++;
      continue;
    }
    flush();
    if (!LEXICON.stop.has(word))
      tokens.push({ concepts: LEXICON.words.get(word) ?? [], text: word, weak: LEXICON.weak.has(word) });
    i += length;
  }
  flush();
  return tokens;
}
