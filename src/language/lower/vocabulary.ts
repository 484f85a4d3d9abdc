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

/** A word with which rules compare a value, and where it stands. */
export interface ComparedWord {
  readonly word: string;
  readonly span: Span;
  readonly attributes: ReadonlySet<number>;
}

/** Notes that a value is compared with a word. */
export function compareWord(ctx: Context, value: Expression, word: string, span: Span): void {
  const attributes = new Set<number>();
  collectSources(ctx, value, attributes);
  ctx.compared.push({ word, span, attributes });
}

/** Notes the texts that an expression may be, compared with another. */
export function compareWords(ctx: Context, value: Expression, other: Expression, node: ast.Expression): void {
  if (other.op === 'literal' && other.type === 'text') compareWord(ctx, value, other.value, ctx.span(node));
  if (other.op !== 'if' || node.$type !== 'Group') return;
  compareWords(ctx, value, other.then, node.inner);
  if (node.otherwise) compareWords(ctx, value, other.otherwise, node.otherwise);
}

/** The attributes whose texts an expression may give. */
function collectSources(ctx: Context, value: Expression, found: Set<number>): void {
  switch (value.op) {
    case 'attribute':
      if (value.type === 'text') found.add(value.attribute);
      break;
    case 'aggregate':
      if (value.type === 'text' && value.attribute !== null) found.add(value.attribute);
      break;
    case 'if':
      collectSources(ctx, value.then, found);
      collectSources(ctx, value.otherwise, found);
      break;
    case 'fact':
      for (const form of ctx.facts.forms(value.fact)) collectSources(ctx, form, found);
      break;
    case 'variable':
      for (const attribute of ctx.variableSources.get(value.name) ?? []) found.add(attribute);
      break;
    default:
  }
}

/** The attributes whose texts stand in a set. */
export function sourcesOfSet(set: ValueSet | undefined): readonly number[] {
  return set?.op === 'values' || set?.op === 'list' ? [set.attribute] : [];
}

/**
 * Tells words that are none of their attribute's, and attributes that rules compare with words and that do not say which they may be: a
 * word that is merely misspelt would be as good as any other.
 */
export function checkWords(ctx: Context): void {
  const undeclared = new Map<AttributeSymbol, Set<string>>();
  for (const { word, span, attributes } of ctx.compared)
    for (const id of attributes) {
      const attribute = ctx.attributeList[id]!;
      if (attribute.vocabulary === null) undeclared.set(attribute, (undeclared.get(attribute) ?? new Set()).add(word));
      else checkWord(ctx, attribute, word, span, 'law/word-unknown');
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

/** Tells a word that the attribute may not be; whether it may. */
export function checkWord(
  ctx: Context,
  { name, vocabulary }: AttributeSymbol,
  word: string,
  span: Span,
  code: 'law/word-unknown' | 'example/word-unknown',
): boolean {
  if (vocabulary === null || vocabulary.words === 'any' || vocabulary.words.includes(word)) return true;
  const { words } = vocabulary;
  ctx.faults.error(code, span, { name, word, words: words.join(', '), ...suggestion(word, words) });
  return false;
}
