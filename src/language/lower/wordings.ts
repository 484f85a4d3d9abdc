import { suggestion } from '../../base/index.js';
import type * as ast from '../generated/ast.js';
import { type Texts, WORDING_SORTS, type WordingSort, type Wordings } from '../ir.js';
import type { Context } from './context.js';
import { translations } from './declarations.js';
import { quotedText } from './values.js';

/** Names that may be worded, by sort; a value may be any text. */
export type Nameable = Readonly<Record<Exclude<WordingSort, 'value'>, ReadonlySet<string>>>;

/** Reads what things are called for readers. */
export function lowerWordings(ctx: Context, nodes: readonly ast.WordingDeclaration[], names: Nameable): Wordings {
  const made: Record<WordingSort, Record<string, Texts>> = {
    rule: {},
    act: {},
    term: {},
    option: {},
    assumption: {},
    value: {},
  };
  for (const node of nodes) {
    const written = ctx.word(node.sort);
    const sort = WORDING_SORTS.find((s) => s === written);
    if (sort === undefined) {
      const data = { found: written, ...suggestion(written, WORDING_SORTS) };
      ctx.faults.error('law/wording-sort', ctx.span(node.sort), data);
      continue;
    }
    const name = nameOf(ctx, node, sort, names);
    if (name === undefined) continue;
    if (Object.hasOwn(made[sort], name)) ctx.faults.error('law/duplicate-wording', ctx.span(node), { name });
    else made[sort][name] = translations(ctx, node.texts);
  }
  return made;
}

/** A text to give words to, which must stand somewhere in the law. */
function valueOf(ctx: Context, node: ast.Quoted): string | undefined {
  const text = quotedText(ctx, node);
  if (text === undefined || ctx.texts.has(text)) return text;
  ctx.faults.error('law/wording-unknown', ctx.span(node), {
    name: text,
    sort: 'value',
    ...suggestion(text, ctx.texts),
  });
  return undefined;
}

function nameOf(ctx: Context, node: ast.WordingDeclaration, sort: WordingSort, names: Nameable): string | undefined {
  const { name, option, value } = node;
  if (value !== undefined) {
    if (sort === 'value') return valueOf(ctx, value);
    ctx.faults.error('law/wording-name', ctx.span(value), { sort });
    return undefined;
  }
  if (name === undefined) return undefined;
  if (sort === 'value') {
    ctx.faults.error('law/wording-value', ctx.span(name), { name: ctx.word(name) });
    return undefined;
  }
  const written = option === undefined ? ctx.word(name) : `${ctx.word(name)}.${ctx.word(option)}`;
  if (names[sort].has(written)) return written;
  const span = { offset: ctx.span(name).offset, end: ctx.span(option ?? name).end };
  ctx.faults.error('law/wording-unknown', span, { name: written, sort, ...suggestion(written, names[sort]) });
  return undefined;
}
