import { parseDay } from '../../time/index.js';
import type { ExampleValue } from '../ir.js';
import type { AttributeSymbol, Context } from '../lower/context.js';
import { minorUnits } from '../lower/values.js';
import { checkWord } from '../lower/vocabulary.js';
import type { Span } from '../source.js';
import type { LineReader } from './scan-line.js';

const QUOTED = /["“”](?:\\.|[^"“”\\])*["“”]/;
const BARE = /[^\s,，()（）{}[\]"]+/;

/** A value of the attribute's type; undefined where there is a fault (told). */
export function readValue(ctx: Context, line: LineReader, attribute: AttributeSymbol): ExampleValue | undefined {
  if (attribute.type === 'list') {
    const items = readList(ctx, line, attribute);
    return items?.every(({ text, span }) => isWord(ctx, attribute, text, span)) ? items.map((i) => i.text) : undefined;
  }
  const quoted = line.take(QUOTED);
  const written = quoted ?? line.take(BARE);
  if (written === undefined) {
    ctx.faults.error('example/value-missing', line.rest(), { name: attribute.name, type: attribute.type });
    return undefined;
  }
  if (attribute.type === 'text') {
    const text = quoted ? unquote(quoted.text) : written.text;
    return isWord(ctx, attribute, text, written.span) ? text : undefined;
  }
  const value = quoted ? undefined : plainValue(attribute, written.text);
  if (value === undefined) tellValue(ctx, attribute, written);
  return value;
}

/** Whether the attribute may be this word; tells where it may not. */
function isWord(ctx: Context, attribute: AttributeSymbol, text: string, span: Span): boolean {
  ctx.texts.add(text);
  return checkWord(ctx, attribute, text, span, 'example/word-unknown');
}

export function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}

function plainValue(attribute: AttributeSymbol, text: string): ExampleValue | undefined {
  switch (attribute.type) {
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
    case 'money':
      return minorUnits(text);
    case 'date':
      return parseDay(text);
    case 'boolean':
      return text === 'true' || text === 'yes' ? true : text === 'false' || text === 'no' ? false : undefined;
    default:
      return text;
  }
}

function tellValue(ctx: Context, attribute: AttributeSymbol, written: { text: string; span: Span }): void {
  const noDay = attribute.type === 'date' && /^\d{4}-\d\d-\d\d$/.test(written.text);
  if (noDay) ctx.faults.error('law/no-such-date', written.span, { found: written.text });
  else
    ctx.faults.error('example/value-type', written.span, {
      name: attribute.name,
      type: attribute.type,
      found: written.text,
    });
}

interface Item {
  readonly text: string;
  readonly span: Span;
}

function readList(ctx: Context, line: LineReader, attribute: AttributeSymbol): readonly Item[] | undefined {
  const opening = line.take(/[{[]/);
  if (opening === undefined) {
    const single = line.take(QUOTED);
    if (single) return [{ text: unquote(single.text), span: single.span }];
    const bare = line.take(BARE);
    const data = { name: attribute.name, type: 'list', found: bare?.text ?? '' };
    ctx.faults.error('example/value-type', bare?.span ?? line.rest(), data);
    return undefined;
  }
  const items: Item[] = [];
  while (line.take(/[}\]]/) === undefined) {
    const quoted = line.take(QUOTED);
    const written = quoted ?? line.take(BARE);
    if (written === undefined) {
      ctx.faults.error('example/list-unclosed', line.rest(), { name: attribute.name });
      return undefined;
    }
    items.push({ text: quoted ? unquote(quoted.text) : written.text, span: written.span });
    line.take(/[,，]/);
  }
  return items;
}
