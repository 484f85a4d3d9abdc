import { areKin, type Concept, folded, isAct, type Token, tokensOf } from './words/index.js';

/** A name that was taken apart once. */
export interface Phrase {
  readonly folded: string;
  readonly tokens: readonly Token[];
}

export function phraseOf(name: string): Phrase {
  return { folded: folded(name), tokens: tokensOf(name) };
}

/**
 * A name in two languages or scripts at once taken apart: `Accepted 受理`, `Proroga / extension`. Empty where it is one name, or one half
 * says nothing.
 */
export function halvesOf(name: string): Phrase[] {
  const slashed = name
    .split(/\s*[/|／]\s*|\s*[(（]([^)）]*)[)）]\s*$/)
    .filter((part) => part !== undefined && part.trim() !== '');
  const [han, rest] = [name.match(/\p{Script=Han}+/gu), name.replace(/\p{Script=Han}+/gu, ' ')];
  const halves = han !== null && han.length === 1 && /\p{L}/u.test(rest) ? [han[0], rest] : slashed;
  const phrases = halves.map(phraseOf);
  return phrases.length === 2 && phrases.every(({ tokens }) => tokens.some((t) => t.concepts.length > 0))
    ? phrases
    : [];
}

/** How much each word tells among a set of names: one that stands in all of them tells little. */
export class Weights {
  readonly #documents: number;
  readonly #frequency = new Map<string, number>();
  readonly #usual: number;

  /** One document a thing that is named; each has one or several names. */
  constructor(documents: readonly (readonly Phrase[])[]) {
    this.#documents = documents.length;
    for (const phrases of documents) {
      const keys = new Set(phrases.flatMap((p) => p.tokens.flatMap(keysOf)));
      for (const key of keys) this.#frequency.set(key, (this.#frequency.get(key) ?? 0) + 1);
    }
    const all = [...this.#frequency.values()].map((n) => this.#of(n));
    this.#usual = all.length === 0 ? 1 : all.reduce((a, b) => a + b, 0) / all.length;
  }

  of(token: Token): number {
    const known = keysOf(token).flatMap((key) => this.#frequency.get(key) ?? []);
    const weight = known.length === 0 ? this.#usual : this.#of(Math.max(...known));
    // To whom an act is addressed, and that it has a date, tells little of which act it is.
    return token.weak || token.concepts.some((c) => c === 'party' || c === 'date') ? weight * 0.3 : weight;
  }

  #of(frequency: number): number {
    return Math.log(1 + this.#documents / frequency);
  }
}

function keysOf({ concepts, text }: Token): readonly string[] {
  return concepts.length > 0 ? concepts : [text];
}

/** Where two names speak of different acts, they hardly mean one thing. */
const OTHER_ACT = 0.62;
const KIN_ACT = 0.7;
/** One denies what the other says. */
const DENIED = 0.55;
/** All that two names share is an act, and there is more to them. */
const BARE_ACT = 0.7;
/** Share of the letters alone in the likeness of two names. */
const LETTERS = 0.15;

/** How alike two names are, 0 to 1; 1 where they are the same but for capitals, accents and signs. */
export function likeness(a: Phrase, b: Phrase, weights: Weights): number {
  if (a.folded !== '' && a.folded.replaceAll(' ', '') === b.folded.replaceAll(' ', '')) return 1;
  if (a.tokens.length === 0 || b.tokens.length === 0) return 0;
  const words = overlap(a.tokens, b.tokens, weights);
  const letters = dice(a.folded, b.folded);
  const score = (1 - LETTERS) * words + LETTERS * letters;
  return Math.min(0.99, score * denialFactor(a.tokens, b.tokens));
}

/** Weight of the words that both have, as a share of all: 2 * common / (of a + of b). */
function overlap(a: readonly Token[], b: readonly Token[], weights: Weights): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const free = new Set(many.keys());
  let common = 0;
  let bare = true;
  let left = 0;
  for (const token of few) {
    let best = 0;
    let at = -1;
    for (const i of free) {
      const value = alike(token, many[i]!);
      if (value > best) {
        best = value;
        at = i;
      }
    }
    if (at < 0) {
      if (!token.weak) left++;
      continue;
    }
    free.delete(at);
    bare &&= token.concepts.some(isAct) && !token.concepts.some((c) => !isAct(c));
    common += best * (weights.of(token) + weights.of(many[at]!));
  }
  const total = [...a, ...b].reduce((sum, token) => sum + weights.of(token), 0);
  for (const i of free) if (!many[i]!.weak) left++;
  return total === 0 ? 0 : (common / total) * (bare && left > 0 ? BARE_ACT : 1);
}

/** How much two words mean the same, 0 to 1. */
export function alike(a: Token, b: Token): number {
  if (a.text === b.text) return 1;
  if (a.concepts.some((c) => b.concepts.includes(c))) return 0.95;
  if (a.concepts.some((c) => b.concepts.some((d) => areKin(c, d)))) return KIN_ACT;
  if (a.concepts.length > 0 && b.concepts.length > 0) return 0;
  if (a.text.length < 5 || b.text.length < 5) return 0;
  const near = dice(a.text, b.text);
  return near >= 0.6 ? near * 0.8 : 0;
}

/** What likeness keeps where a name speaks of acts and none of the other's names speaks of any of them. */
export function actFactor(a: Phrase, others: readonly Phrase[]): number {
  const [left, right] = [actsOf(a), new Set(others.flatMap((o) => [...actsOf(o)]))];
  if (left.size === 0 || right.size === 0) return 1;
  return [...left].some((act) => [...right].some((other) => areKin(act, other))) ? 1 : OTHER_ACT;
}

function actsOf({ tokens }: Phrase): Set<Concept> {
  return new Set(tokens.flatMap((t) => t.concepts.filter(isAct)));
}

const DENIALS: ReadonlySet<Concept> = new Set<Concept>(['not', 'refuse', 'unknown']);

function denialFactor(a: readonly Token[], b: readonly Token[]): number {
  return denies(a) === denies(b) ? 1 : DENIED;
}

function denies(tokens: readonly Token[]): boolean {
  return tokens.some((t) => t.concepts.some((c) => DENIALS.has(c)));
}

/** Pairs of letters that both texts have, as a share of all: 1 for the same text. */
function dice(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  let common = 0;
  for (const [pair, n] of left) common += Math.min(n, right.get(pair) ?? 0);
  const total = Math.max(1, a.length - 1) + Math.max(1, b.length - 1);
  return (2 * common) / total;
}

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}
