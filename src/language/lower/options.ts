import { suggestion } from '../../base/index.js';
import type * as ast from '../generated/ast.js';
import { COUNTING_OPTIONS, type CountingOption } from '../ir.js';
import type { Context } from './context.js';

/** Options that cannot hold together. */
const EITHER: readonly (readonly CountingOption[])[] = [['pause-takes-both-ends', 'pause-takes-neither-end']];

export function optionOf(word: string): CountingOption | undefined {
  return COUNTING_OPTIONS.find((o) => o === word);
}

/** Of options that exclude each other, the ones written. */
export function clash(options: readonly CountingOption[]): readonly CountingOption[] | undefined {
  return EITHER.find((group) => group.every((o) => options.includes(o)));
}

/** The options that a head names after `with`. */
export function lowerOptions(ctx: Context, item: ast.WithItem): CountingOption[] {
  const options: CountingOption[] = [];
  for (const ref of item.options) {
    const name = ctx.word(ref);
    const option = optionOf(name);
    if (option === undefined)
      ctx.faults.error('law/unknown-counting', ctx.span(ref), { name, ...suggestion(name, COUNTING_OPTIONS) });
    else options.push(option);
  }
  const both = clash(options);
  if (both) ctx.faults.error('law/options-clash', ctx.span(item), { names: both.join(', ') });
  return options;
}
