import { suggestion } from '../../base/index.js';
import type * as ast from '../generated/ast.js';
import type { Expression, ValueSet } from '../ir.js';
import type { Span } from '../source.js';
import { foldedWord } from '../words.js';
import type { AttributeSymbol, Context } from './context.js';
import { quotedText } from './values.js';

/** Reads the words that an attribute may be; they stand at one of its declarations. */
export function declareWords(ctx: Context, node: ast.AttributeDeclaration, attribute: AttributeSymbol): void {
  const span = ctx.span(node);
  const { name, type } = attribute;
  if (!node.open && node.words.length === 0) return;
  if (type !== 'text' && type !== 'list') {
    ctx.faults.error('law/words-type', span, { name, type });
    return;
  }
  const words = node.open ? ('any' as const) : readWords(ctx, node.words);
  if (attribute.vocabulary === null) {
    attribute.vocabulary = { words, span };
    return;
  }
  const { words: first, span: at } = attribute.vocabulary;
  const alike = first === 'any' || words === 'any' ? first === words : sameWords(first, words);
  if (!alike) ctx.faults.error('law/words-differ', span, { name, line: ctx.line(at) });
}

function readWords(ctx: Context, nodes: readonly ast.Quoted[]): string[] {
  const words: string[] = [];
  for (const node of nodes) {
    const word = quotedText(ctx, node);
    if (word === undefined) continue;
    const folded = foldedWord(word);
    const alike = words.find((w) => foldedWord(w) === folded);
    if (word.trim() !== word || word === '') ctx.faults.error('law/word-form', ctx.span(node));
    else if (alike !== undefined) ctx.faults.error('law/words-alike', ctx.span(node), { word, other: alike });
    else {
      words.push(word);
      ctx.texts.add(word);
    }
  }
  return words;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}

/** Where a text comes from: an attribute, or who acted. */
export type TextSource = number | Who;
type Who = 'actor' | 'role' | 'office';

/** A word with which rules compare a value, and where it stands. */
export interface ComparedWord {
  readonly word: string;
  readonly span: Span;
  readonly sources: ReadonlySet<TextSource>;
}

/** Notes that a value is compared with a word. */
export function compareWord(ctx: Context, value: Expression, word: string, span: Span): void {
  ctx.compared.push({ word, span, sources: new Set(sourcesOf(ctx, value)) });
}

/** Notes the words that an expression may be, compared with another. */
export function compareWords(ctx: Context, value: Expression, other: Expression, node: ast.Expression): void {
  for (const { word, span } of wordsOf(ctx, other, ctx.span(node), node)) compareWord(ctx, value, word, span);
}

/** Notes the words that an expression may be, looked for in a set, and those of the set. */
export function compareWithSet(ctx: Context, left: Expression, set: ValueSet, node: ast.Membership): void {
  const span = ctx.span(node.set ?? node);
  const sources = new Set(sourcesOfSet(set));
  for (const word of wordsOf(ctx, left, ctx.span(node.left), node.left)) ctx.compared.push({ ...word, sources });
  for (const { word, at } of wordsOfSet(ctx, set, node.set)) compareWord(ctx, left, word, at ?? span);
}

/** The words of a set that is written out, with the place of each where it is known. */
export function wordsOfSet(
  ctx: Context,
  set: ValueSet | undefined,
  node?: ast.Expression,
): { readonly word: string; readonly at: Span | null }[] {
  if (set?.op !== 'literals') return [];
  const elements = elementsOf(node);
  return set.values.flatMap((word, i) =>
    typeof word === 'string' ? [{ word, at: elements[i] ? ctx.span(elements[i]) : null }] : [],
  );
}

function elementsOf(node: ast.Expression | undefined): readonly ast.Expression[] {
  if (node?.$type === 'Group') return elementsOf(node.inner);
  return node?.$type === 'SetLiteral' ? node.values : [];
}

/** The words of the law that an expression may be; of those that stand elsewhere the place is that of the expression. */
function wordsOf(
  ctx: Context,
  value: Expression,
  span: Span,
  node?: ast.Expression,
): readonly { readonly word: string; readonly span: Span }[] {
  switch (value.op) {
    case 'literal':
      return value.type === 'text' ? [{ word: value.value, span }] : [];
    case 'if': {
      const [then, otherwise] = node?.$type === 'Group' && node.otherwise ? [node.inner, node.otherwise] : [];
      return [
        ...wordsOf(ctx, value.then, then ? ctx.span(then) : span, then),
        ...wordsOf(ctx, value.otherwise, otherwise ? ctx.span(otherwise) : span, otherwise),
      ];
    }
    case 'fact':
      return ctx.facts.forms(value.fact).flatMap((form) => wordsOf(ctx, form, span));
    case 'variable':
      return (ctx.variableWords.get(value.name) ?? []).map((word) => ({ word, span }));
    default:
      return [];
  }
}

/** Where the texts that an expression may be come from. */
function sourcesOf(ctx: Context, value: Expression): readonly TextSource[] {
  switch (value.op) {
    case 'actor':
    case 'role':
    case 'office':
      return [value.op];
    case 'attribute':
      return value.type === 'text' ? [value.attribute] : [];
    case 'aggregate':
      return value.type === 'text' && value.attribute !== null ? [value.attribute] : [];
    case 'if':
      return [...sourcesOf(ctx, value.then), ...sourcesOf(ctx, value.otherwise)];
    case 'fact':
      return ctx.facts.forms(value.fact).flatMap((form) => sourcesOf(ctx, form));
    case 'variable':
      return ctx.variableSources.get(value.name) ?? [];
    default:
      return [];
  }
}

/** Where the texts of a set come from. */
export function sourcesOfSet(set: ValueSet | undefined): readonly TextSource[] {
  if (set?.op === 'actors') return ['actor'];
  if (set?.op === 'offices') return ['office'];
  return set?.op === 'values' || set?.op === 'list' ? [set.attribute] : [];
}

/**
 * Tells words that are none of their attribute's, and attributes that rules compare with words and that do not say which they may be: a
 * word that is merely misspelt would be as good as any other. Roles are said in the front matter; what persons and offices are called,
 * no law can know.
 */
export function checkWords(ctx: Context): void {
  const undeclared = new Map<AttributeSymbol, Set<string>>();
  const roles = new Map<string, Span>();
  for (const { word, span, sources } of ctx.compared)
    for (const source of sources) {
      if (source === 'role' && ctx.roles === null) roles.set(word, roles.get(word) ?? span);
      else if (source === 'role') checkWord(ctx, roleWords(ctx), word, span, 'law/word-unknown');
      else if (typeof source === 'string') ctx.faults.error('law/who-word', span, { name: source, word });
      else {
        const attribute = ctx.attributeList[source]!;
        if (attribute.vocabulary === null)
          undeclared.set(attribute, (undeclared.get(attribute) ?? new Set()).add(word));
        else checkWord(ctx, attribute, word, span, 'law/word-unknown');
      }
    }
  const [first] = roles.values();
  if (first) {
    const words = [...roles.keys()].map((word) => JSON.stringify(word)).join(', ');
    ctx.faults.error('law/roles-undeclared', first, { words });
  }
  for (const [{ name, type, span }, words] of undeclared) {
    const quoted = [...words].map((word) => `"${word}"`).join(' | ');
    ctx.faults.error('law/words-undeclared', span, {
      name,
      type,
      words: type === 'list' ? `list of ${quoted}` : quoted,
    });
  }
}

/** What a role may be, as of an attribute. */
export function roleWords(ctx: Context): Worded {
  return { name: 'role', vocabulary: ctx.roles && { words: ctx.roles } };
}

interface Worded {
  readonly name: string;
  readonly vocabulary: { readonly words: readonly string[] | 'any' } | null;
}

/** Tells a word that the attribute may not be; whether it may. */
export function checkWord(
  ctx: Context,
  { name, vocabulary }: Worded,
  word: string,
  span: Span,
  code: 'law/word-unknown' | 'example/word-unknown',
): boolean {
  if (vocabulary === null || vocabulary.words === 'any' || vocabulary.words.includes(word)) return true;
  const { words } = vocabulary;
  ctx.faults.error(code, span, { name, word, words: words.join(', '), ...suggestion(word, words) });
  return false;
}
