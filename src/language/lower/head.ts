import { suggestion } from '../../base/index.js';
import type * as ast from '../generated/ast.js';
import type { CountingOption, Key, Under, Version } from '../ir.js';
import type { Span } from '../source.js';
import type { Context } from './context.js';
import { lowerOptions } from './options.js';
import { lowerDay } from './values.js';

export const PER_CASE: Key = { byCase: true, byOffice: false, attributes: [] };

/** What stands between a rule's name and its colon. */
export interface Head {
  readonly version: Version;
  readonly under: Under | null;
  readonly key: Key;
  readonly keySpan: Span | undefined;
  readonly points: readonly number[];
  readonly pointSpans: readonly Span[];
  readonly rows: readonly string[];
  readonly rolls: boolean | null;
  readonly options: readonly CountingOption[];
  readonly overrides: readonly { readonly name: string; readonly span: Span }[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type HeadWord = 'from' | 'until' | 'by' | 'under' | 'per' | 'point' | 'row' | 'rolled' | 'overrides' | 'with';

const WORDS: Readonly<Record<ast.HeadItem['$type'], HeadWord>> = {
  FromItem: 'from',
  UntilItem: 'until',
  ByItem: 'by',
  UnderItem: 'under',
  PerItem: 'per',
  PointItem: 'point',
  RowItem: 'row',
  RolledItem: 'rolled',
  OverridesItem: 'overrides',
  WithItem: 'with',
};

export function lowerHead(ctx: Context, items: readonly ast.HeadItem[], allowed?: readonly HeadWord[]): Head {
  const version: Mutable<Version> & { span: { from: number | null; until: number | null } } = {
    span: { from: null, until: null },
    by: null,
  };
  const head: Mutable<Head> = {
    version,
    under: null,
    key: PER_CASE,
    keySpan: undefined,
    points: [],
    pointSpans: [],
    rows: [],
    rolls: null,
    options: [],
    overrides: [],
  };
  const seen = new Set<string>();
  for (const item of items) {
    const name = WORDS[item.$type];
    if (seen.has(name)) ctx.faults.error('law/duplicate-head', ctx.span(item), { name });
    else if (allowed && !allowed.includes(name)) ctx.faults.error('law/head-not-here', ctx.span(item), { name });
    else lowerItem(ctx, item, head, version);
    seen.add(name);
  }
  const { from, until } = version.span;
  const last = items.findLast((i) => i.$type === 'UntilItem');
  if (from !== null && until !== null && from > until && last) ctx.faults.error('law/empty-span', ctx.span(last));
  return head;
}

function lowerItem(
  ctx: Context,
  item: ast.HeadItem,
  head: Mutable<Head>,
  version: Mutable<Version> & { span: { from: number | null; until: number | null } },
): void {
  switch (item.$type) {
    case 'FromItem':
      version.span.from = lowerDay(ctx, item.date) ?? null;
      break;
    case 'UntilItem':
      version.span.until = lowerDay(ctx, item.date) ?? null;
      break;
    case 'ByItem':
      version.by = ctx.event(item.event)?.code ?? null;
      break;
    case 'UnderItem':
      head.under = lowerUnder(ctx, item);
      break;
    case 'PerItem':
      head.key = lowerKey(ctx, item);
      head.keySpan = ctx.span(item);
      break;
    case 'PointItem':
      head.points = item.numbers.map((n) => Number(ctx.source.slice(ctx.span(n))));
      head.pointSpans = item.numbers.map((n) => ctx.span(n));
      break;
    case 'RowItem':
      head.rows = item.rows.map((r) => ctx.word(r));
      break;
    case 'RolledItem':
      head.rolls = !item.negated;
      if (head.rolls && !ctx.hasCalendar) ctx.faults.error('law/rolled-without-calendar', ctx.span(item));
      break;
    case 'OverridesItem':
      head.overrides = item.rules.map((r) => ({ name: ctx.word(r), span: ctx.span(r) }));
      break;
    case 'WithItem':
      head.options = lowerOptions(ctx, item);
      break;
  }
}

function lowerUnder(ctx: Context, item: ast.UnderItem): Under | null {
  const name = ctx.word(item.reading);
  const reading = ctx.readings.get(name);
  if (reading === undefined) {
    ctx.unknown('law/unknown-reading', name, ctx.span(item.reading), ctx.readings.keys());
    return null;
  }
  const optionName = ctx.word(item.option);
  const option = reading.options.indexOf(optionName);
  if (option >= 0) return { reading: reading.index, option };
  const data = {
    reading: name,
    name: optionName,
    options: reading.options.join(', '),
    ...suggestion(optionName, reading.options),
  };
  ctx.faults.error('law/unknown-option', ctx.span(item.option), data);
  return null;
}

function lowerKey(ctx: Context, item: ast.PerItem): Key {
  const seen = new Set<string>();
  const attributes: number[] = [];
  for (const part of item.parts) {
    const name = ctx.word(part);
    if (seen.has(name)) ctx.faults.error('law/key-repeats', ctx.span(part), { name });
    else if (name !== 'case' && name !== 'office') {
      const attribute = ctx.attribute(part);
      if (attribute?.type === 'list' || attribute?.type === 'boolean')
        ctx.faults.error('law/key-type', ctx.span(part), { name, type: attribute.type });
      else if (attribute) attributes.push(attribute.id);
    }
    seen.add(name);
  }
  return { byCase: seen.has('case'), byOffice: seen.has('office'), attributes };
}
