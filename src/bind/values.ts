import { foldedWord, type Law } from '../language/index.js';
import { saysNothing } from './table.js';
import { type Concept, conceptsOf, folded } from './words/index.js';

/** Values of a column that mean values of the law, or that nothing is there (null); only values that a vocabulary or the law knows stand here. */
export interface Codes {
  readonly known: readonly (readonly [from: string, to: string | null])[];
  /** How many other values the column has. */
  readonly others: number;
  /** Values that are the law's own words stand for themselves. */
  readonly keeps?: boolean;
}

/** Which of a column's values say yes and no; null where one of them says neither. */
export function booleanCodes(values: readonly string[]): Codes | null {
  const known = values.flatMap((value): [string, string | null][] => {
    const meaning = conceptsOf(value);
    const [yes, no] = [meaning.includes('yes'), meaning.includes('no')];
    if (yes !== no) return [[value, String(yes)]];
    return saysNothing(value) ? [[value, null]] : [];
  });
  const meant = values.filter((value) => value.trim() !== '');
  return known.every(([, to]) => to === null) || known.length < meant.length ? null : { known, others: 0 };
}

/** Which of a column's values mean the texts that a law's rules ask for. */
export function textCodes(values: readonly string[], literals: readonly string[]): Codes {
  const known = values.flatMap((value): [string, string][] => {
    const exact = literals.find((literal) => folded(literal) === folded(value));
    const meaning = meaningOf(value);
    const alike = literals.filter((literal) => meaningOf(literal).some((c) => meaning.includes(c)));
    const found = exact ?? (alike.length === 1 ? alike[0] : undefined);
    return found === undefined ? [] : [[value, found]];
  });
  return { known, others: values.length - known.length };
}

/** Which of a column's values mean words of an attribute that can be no other; null where each is such a word or nothing is known of the rest. */
export function wordCodes(values: readonly string[], words: readonly string[]): Codes | null {
  const own = new Set(words.map(foldedWord));
  const foreign = values.filter((value) => !own.has(foldedWord(value)));
  const codes = textCodes(foreign, words);
  return codes.known.length === 0 ? null : { ...codes, keeps: true };
}

/** Of a column of free texts the values that say that there is none; null where it has none of these. */
export function emptyCodes(nothing: readonly string[]): Codes | null {
  return nothing.length === 0 ? null : { known: nothing.map((text) => [text, null]), others: 0, keeps: true };
}

/** Words that stand for one outcome in one register and for another word of it in the next. */
const SAME: readonly (readonly Concept[])[] = [
  ['uphold', 'accept', 'approve'],
  ['refuse', 'reject-claim'],
];

function meaningOf(value: string): Concept[] {
  const all = conceptsOf(value);
  // As a value `no` is an answer, and never short for `number`.
  const own =
    folded(value).includes(' ') || !all.some((c) => c === 'yes' || c === 'no')
      ? all
      : all.filter((c) => c === 'yes' || c === 'no');
  return [...new Set([...own, ...SAME.filter((group) => group.some((c) => own.includes(c))).flat()])];
}

/** The texts with which the rules of a law compare each attribute, or all that it may be where the law says that, by attribute. */
export function literalsOf(law: Law): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, Set<string>>();
  const add = (attribute: unknown, value: unknown) => {
    if (typeof attribute !== 'number' || typeof value !== 'string') return;
    const set = found.get(attribute) ?? new Set();
    found.set(attribute, set.add(value));
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (node === null || typeof node !== 'object') return;
    const { op, left, right, set } = node as Record<string, Record<string, unknown> | undefined> & { op?: unknown };
    if (op === 'compare') {
      if (right?.['op'] === 'literal') add(left?.['attribute'], right['value']);
      if (left?.['op'] === 'literal') add(right?.['attribute'], left['value']);
    }
    if (op === 'in' && set?.['op'] === 'literals' && Array.isArray(set['values']))
      for (const value of set['values']) add(left?.['attribute'], value);
    for (const child of Object.values(node)) visit(child);
  };
  visit([law.rules, law.facts]);
  for (const [attribute, { words }] of law.attributes.entries()) if (words) found.set(attribute, new Set(words));
  return new Map([...found].map(([attribute, values]) => [attribute, [...values].sort()]));
}
