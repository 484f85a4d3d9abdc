import { suggestion } from '../../base/index.js';
import type * as ast from '../generated/ast.js';
import type { Attribute, AttributeType, EventKind, Reading, Texts } from '../ir.js';
import type { Span } from '../source.js';
import type { Context, EventSymbol } from './context.js';
import { OF_THE_EVENT, quotedText } from './values.js';
import { declareWords } from './vocabulary.js';

const TYPES: readonly AttributeType[] = ['text', 'number', 'money', 'date', 'boolean', 'list'];
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Tells a declared name that is no lower-case word joined by hyphens. */
export function checkName(ctx: Context, ref: ast.Ref): void {
  const name = ctx.word(ref);
  if (NAME.test(name)) return;
  const use = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_-]+/g, '-')
    .replace(/^-|-$/g, '');
  ctx.faults.error('law/name-form', ctx.span(ref), { name, use: NAME.test(use) ? use : '' });
}

/** Reads all events and their attributes, so that rules may stand in any order. */
export function declareEvents(
  ctx: Context,
  nodes: readonly ast.EventDeclaration[],
): { events: EventKind[]; attributes: Attribute[] } {
  const events: Mutable<EventKind>[] = [];
  for (const node of nodes) {
    const name = ctx.word(node.name);
    const span = ctx.span(node.name);
    checkName(ctx, node.name);
    const earlier = ctx.events.get(name);
    if (earlier) {
      ctx.faults.error('law/duplicate-event', span, { name, line: ctx.line(earlier.span) });
      continue;
    }
    const attributeIds: number[] = [];
    const called = translations(ctx, node.texts);
    const kind: Mutable<EventKind> = {
      name,
      texts: called,
      called,
      ...sideOf(ctx, node),
      once: node.once || node.early,
      attributes: attributeIds,
      judges: null,
      article: ctx.articleAt(span.offset),
      range: ctx.source.range(ctx.span(node)),
    };
    const symbol: EventSymbol = { code: events.length, kind, span };
    events.push(kind);
    ctx.events.set(name, symbol);
    ctx.eventList.push(symbol);
    for (const attribute of node.attributes) declareAttribute(ctx, attribute, symbol, attributeIds);
    if (node.judges) kind.judges = judgment(ctx, node.judges, node.denies, attributeIds);
  }
  const attributes = [...ctx.attributes.values()].map(({ name, type, vocabulary }) => {
    const words = vocabulary === null || vocabulary.words === 'any' ? null : vocabulary.words;
    return { name, type, words };
  });
  return { events, attributes };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The answer stands in the first boolean attribute, if there is one. */
function judgment(ctx: Context, node: ast.Quoted, denies: boolean, attributes: readonly number[]): EventKind['judges'] {
  const text = quotedText(ctx, node);
  if (text !== undefined) ctx.texts.add(text);
  const attribute = attributes.find((a) => ctx.attributeList[a]!.type === 'boolean') ?? null;
  return text === undefined ? null : { text, attribute, ...(denies && { denies: true as const }) };
}

function sideOf(ctx: Context, node: ast.EventDeclaration): Pick<EventKind, 'by' | 'byLaw'> {
  const side = ctx.word(node.side);
  if (side === 'office' || side === 'party') return { by: side };
  if (side === 'law') return { by: 'office', byLaw: true };
  ctx.faults.error('law/unknown-side', ctx.span(node.side), { found: side });
  return { by: 'office' };
}

/** Texts by language. */
export function translations(ctx: Context, nodes: readonly ast.Translation[]): Texts {
  const texts: Record<string, string> = {};
  for (const node of nodes) {
    const language = ctx.word(node.language);
    const text = quotedText(ctx, node.text);
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language))
      ctx.faults.error('law/language-tag', ctx.span(node.language), { found: language });
    else if (Object.hasOwn(texts, language))
      ctx.faults.error('law/duplicate-translation', ctx.span(node.language), { language });
    else if (text !== undefined) texts[language] = text;
  }
  return texts;
}

function declareAttribute(ctx: Context, node: ast.AttributeDeclaration, event: EventSymbol, ids: number[]): undefined {
  const name = ctx.word(node.name);
  const span = ctx.span(node.name);
  const written = node.type ? ctx.word(node.type) : 'text';
  const type = TYPES.find((t) => t === written);
  checkName(ctx, node.name);
  if (OF_THE_EVENT.includes(name)) return ctx.faults.error('law/attribute-name-taken', span, { name });
  if (type === undefined)
    ctx.faults.error('law/unknown-type', ctx.span(node.type!), { found: written, ...suggestion(written, TYPES) });
  let attribute = ctx.attributes.get(name);
  if (attribute === undefined) {
    attribute = { id: ctx.attributes.size, name, type: type ?? 'text', span, carriers: [], vocabulary: null };
    ctx.attributes.set(name, attribute);
    ctx.attributeList.push(attribute);
  } else if (type !== undefined && attribute.type !== type) {
    const data = { name, type, first: attribute.type, line: ctx.line(attribute.span) };
    ctx.faults.error('law/attribute-type-conflict', ctx.span(node.type ?? node), data);
  }
  declareWords(ctx, node, attribute);
  if (ids.includes(attribute.id)) return ctx.faults.error('law/duplicate-attribute', span, { name });
  ids.push(attribute.id);
  attribute.carriers.push(event);
}

export function declareReadings(ctx: Context, nodes: readonly ast.ReadingDeclaration[]): Reading[] {
  const readings: Reading[] = [];
  for (const node of nodes) {
    const name = ctx.word(node.name);
    const span = ctx.span(node.name);
    checkName(ctx, node.name);
    const earlier = ctx.readings.get(name);
    if (earlier) {
      ctx.faults.error('law/duplicate-reading', span, { name, line: ctx.line(earlier.span) });
      continue;
    }
    const options = readOptions(ctx, node);
    const assumed = node.options.flatMap((o, i) => (o.assumed ? [i] : []));
    if (assumed.length !== 1)
      ctx.faults.error(assumed.length === 0 ? 'law/reading-none-assumed' : 'law/reading-many-assumed', span, { name });
    if (node.options.length < 2) ctx.faults.error('law/reading-one-option', span, { name });
    ctx.readings.set(name, { index: readings.length, options: options.map((o) => o.name), span });
    readings.push({ name, options, assumed: assumed[0] ?? 0, range: ctx.source.range(ctx.span(node)) });
  }
  return readings;
}

function readOptions(ctx: Context, node: ast.ReadingDeclaration): { name: string; text: string }[] {
  const options: { name: string; text: string }[] = [];
  for (const option of node.options) {
    const name = ctx.word(option.name);
    checkName(ctx, option.name);
    if (options.some((o) => o.name === name)) ctx.faults.error('law/duplicate-option', ctx.span(option.name), { name });
    options.push({ name, text: quotedText(ctx, option.text) ?? '' });
  }
  return options;
}

/** A word must mean one thing wherever it stands: events, attributes and facts share one set of names. */
export function checkClashes(ctx: Context, facts: ReadonlyMap<string, Span>): void {
  for (const others of [ctx.clocks, ctx.tables])
    for (const [name, { span }] of others) {
      const other = ctx.events.get(name)?.span ?? ctx.attributes.get(name)?.span ?? facts.get(name);
      if (other) tellClash(ctx, name, other, span);
    }

  for (const [name, attribute] of ctx.attributes) {
    const event = ctx.events.get(name);
    if (event) tellClash(ctx, name, event.span, attribute.span);
  }
  for (const [name, span] of facts) {
    const other = ctx.events.get(name)?.span ?? ctx.attributes.get(name)?.span;
    if (other) tellClash(ctx, name, other, span);
  }
}

function tellClash(ctx: Context, name: string, a: Span, b: Span): void {
  const [first, second] = a.offset < b.offset ? [a, b] : [b, a];
  ctx.faults.error('law/name-clash', second, { name, line: ctx.line(first) });
}
