import { suggestion } from '../../base/index.js';
import type { Example, ExampleEvent, Expectation, Recordable, Rule, Under } from '../ir.js';
import { UNREADABLE_VALUE } from '../ir-example.js';
import { type Context, type EventSymbol, eventNames } from '../lower/context.js';
import { checkWord, roleWords } from '../lower/vocabulary.js';
import type { Fence } from '../markdown/skeleton.js';
import type { Span } from '../source.js';
import { readExpectation } from './expectation.js';
import { LineReader } from './scan-line.js';
import { isTime } from './times.js';
import { readValue, unquote } from './values.js';

const NAME = /[A-Za-z_][\w-]*/;
const QUOTED = /["“”](?:\\.|[^"“”\\])*["“”]/;
const COMMA = /[,，]/;
/** Stands for a value that is there and cannot be read. */
const UNREADABLE = /[?？](?=\s*[,，)）])/;
const KEYS = ['title', 'at', 'order', 'not recorded', 'never happens', 'assume', 'reading', 'expect'] as const;
type Key = (typeof KEYS)[number];
const KEY = /^([A-Za-z][A-Za-z -]*?)\s*[:：]/;

/** Kinds of rule by name: an example may only expect what can be. */
export type RuleKinds = ReadonlyMap<string, Rule['kind'] | undefined>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Reads the lines of one `example` fence. Each line is read for itself, so that a fault in one spares the others. */
export function parseExample(ctx: Context, fence: Fence, rules: RuleKinds): Example {
  const { source } = ctx;
  const example: Mutable<Example> = {
    title: '',
    article: fence.article,
    range: source.range({ offset: fence.opening.offset, end: fence.content.end }),
    events: [],
    at: null,
    ordered: true,
    notRecorded: [],
    neverHappens: [],
    assume: [],
    readings: [],
    expect: [],
  };
  const reader = new ExampleReader(ctx, example, rules);
  const last = source.lineAt(Math.max(fence.content.offset, fence.content.end - 1));
  if (fence.content.end > fence.content.offset)
    for (let i = source.lineAt(fence.content.offset); i <= last; i++) reader.line(source.line(i));
  if (!reader.hasEvents) ctx.faults.error('example/no-events', fence.opening);
  if (example.title === '') ctx.faults.warning('example/no-title', fence.opening);
  return example;
}

class ExampleReader {
  readonly #seen = new Set<string>();
  /** Whether a line was an event, be it with a fault. */
  hasEvents = false;

  constructor(
    readonly ctx: Context,
    readonly example: Mutable<Example>,
    readonly rules: RuleKinds,
  ) {}

  line(span: Span): undefined {
    const text = withoutComment(this.ctx.source.slice(span));
    if (text.trim() === '') return;
    const indent = text.length - text.trimStart().length;
    const start = { offset: span.offset + indent, end: span.offset + text.trimEnd().length };
    const key = KEY.exec(text.trim());
    if (key && !/^\d/.test(key[1]!)) {
      const word = key[1]!.trim();
      const rest = new LineReader(text.slice(indent + key[0].length), span.offset + indent + key[0].length);
      const at = { offset: start.offset, end: start.offset + word.length };
      const known = KEYS.find((k) => k === word.toLowerCase());
      if (known) return this.#keyed(known, rest, at);
      return this.ctx.faults.error('example/unknown-key', at, { name: word, ...suggestion(word, KEYS) });
    }
    this.hasEvents = true;
    this.#event(new LineReader(text, span.offset), start);
  }

  #keyed(key: Key, line: LineReader, at: Span): undefined {
    const { ctx, example } = this;
    const isOnce = key === 'title' || key === 'at' || key === 'order';
    if (isOnce && this.#seen.has(key)) return ctx.faults.error('example/repeated-key', at, { name: key });
    this.#seen.add(key);
    switch (key) {
      case 'title':
        example.title = ctx.source.slice(line.rest());
        return;
      case 'at':
        return this.#at(line);
      case 'order':
        return this.#order(line);
      case 'not recorded':
        return this.#list(line, () => this.#recordable(line));
      case 'never happens':
        return this.#list(line, () => this.#never(line));
      case 'assume':
        return this.#list(line, () => this.#assume(line));
      case 'reading':
        return this.#list(line, () => this.#reading(line));
      case 'expect': {
        const expectation: Expectation | undefined = readExpectation(ctx, line, at, this.rules);
        if (expectation) example.expect.push(expectation);
      }
    }
  }

  #at(line: LineReader): undefined {
    const written = line.take(/\S+/);
    if (written && isTime(this.ctx, written)) this.example.at = written.text;
    else if (!written) this.ctx.faults.error('example/time-form', line.rest(), { found: '' });
    this.#end(line);
  }

  #order(line: LineReader): undefined {
    const word = line.take(/\S+/);
    if (word?.text === 'none') this.example.ordered = false;
    else if (word?.text !== 'lines')
      this.ctx.faults.error('example/order', word?.span ?? line.rest(), { found: word?.text ?? '' });
    this.#end(line);
  }

  #list(line: LineReader, item: () => boolean): undefined {
    do {
      if (!item()) return;
    } while (line.take(COMMA));
    this.#end(line);
  }

  #eventName(line: LineReader): { event: EventSymbol; span: Span } | undefined {
    const name = line.take(NAME);
    if (name === undefined) {
      this.ctx.faults.error('example/event-wanted', line.rest());
      return undefined;
    }
    const event = this.ctx.events.get(name.text);
    if (event) return { event, span: name.span };
    this.ctx.unknown('law/unknown-event', name.text, name.span, this.ctx.events.keys());
    return undefined;
  }

  #recordable(line: LineReader): boolean {
    const named = this.#eventName(line);
    if (named === undefined) return false;
    let attribute: number | null = null;
    if (line.take(/\./)) {
      const name = line.take(NAME);
      const found = name && this.ctx.attributes.get(name.text);
      if (found === undefined || !found.carriers.includes(named.event))
        return this.#noAttribute(name, named.event, line);
      attribute = found.id;
    }
    const recordable: Recordable = { event: named.event.code, attribute };
    this.example.notRecorded.push(recordable);
    return true;
  }

  #noAttribute(name: { text: string; span: Span } | undefined, event: EventSymbol, line: LineReader): false {
    const own = event.kind.attributes.map((id) => this.ctx.attributeList[id]!.name);
    const data = {
      name: name?.text ?? '',
      events: eventNames([event]),
      carries: own.join(', '),
      ...suggestion(name?.text ?? '', own),
    };
    if (!name || !this.ctx.broken.has(name.text))
      this.ctx.faults.error('example/no-such-attribute', name?.span ?? line.rest(), data);
    return false;
  }

  #never(line: LineReader): boolean {
    const named = this.#eventName(line);
    if (named) this.example.neverHappens.push(named.event.code);
    return named !== undefined;
  }

  #assume(line: LineReader): boolean {
    const name = line.take(NAME);
    const attribute = name && this.ctx.attributes.get(name.text);
    if (attribute === undefined) {
      if (name) this.ctx.unknown('law/unknown-attribute', name.text, name.span, this.ctx.attributes.keys());
      else this.ctx.faults.error('example/assume-form', line.rest());
      return false;
    }
    line.take(/[:：=]/);
    const value = readValue(this.ctx, line, attribute);
    if (value !== undefined) this.example.assume.push({ attribute: attribute.id, value });
    return value !== undefined;
  }

  #reading(line: LineReader): boolean {
    const name = line.take(NAME);
    const option = line.take(/\./) && line.take(NAME);
    const reading = name && this.ctx.readings.get(name.text);
    if (name && !reading) this.ctx.unknown('law/unknown-reading', name.text, name.span, this.ctx.readings.keys());
    else if (!name || !option) this.ctx.faults.error('example/reading-form', line.rest());
    if (!reading || !option) return false;
    const index = reading.options.indexOf(option.text);
    if (index < 0) {
      const data = {
        reading: name.text,
        name: option.text,
        options: reading.options.join(', '),
        ...suggestion(option.text, reading.options),
      };
      this.ctx.faults.error('law/unknown-option', option.span, data);
      return false;
    }
    const under: Under = { reading: reading.index, option: index };
    this.example.readings.push(under);
    return true;
  }

  #event(line: LineReader, whole: Span): undefined {
    const time = line.take(/\S+/)!;
    if (time.text !== 'undated' && !isTime(this.ctx, time)) return;
    const named = this.#eventName(line);
    if (named === undefined) return;
    const values = line.take(/[(（]/) ? this.#values(line, named.event) : {};
    if (values === undefined) return;
    const event: Mutable<ExampleEvent> = {
      time: time.text === 'undated' ? null : time.text,
      event: named.event.code,
      values,
      actor: null,
      role: null,
      office: null,
      range: this.ctx.source.range(whole),
    };
    for (let word = line.take(/by|of|as/); word; word = line.take(/by|of|as/)) {
      // A role that cannot be read says no more than one that is not there.
      if (word.text === 'as' && line.take(UNREADABLE)) continue;
      const text = line.take(QUOTED);
      if (text === undefined) return this.ctx.faults.error('example/quotes-wanted', line.rest(), { name: word.text });
      const said = unquote(text.text);
      if (word.text === 'as') this.#role(said, text.span);
      event[word.text === 'by' ? 'actor' : word.text === 'of' ? 'office' : 'role'] = said;
    }
    this.#end(line);
    this.example.events.push(event);
  }

  /** Tells a role that is none of the law's. */
  #role(said: string, span: Span): void {
    this.ctx.texts.add(said);
    checkWord(this.ctx, roleWords(this.ctx), said, span, 'example/word-unknown');
  }

  #values(line: LineReader, event: EventSymbol): ExampleEvent['values'] | undefined {
    const values: Record<number, ExampleEvent['values'][number]> = {};
    if (line.take(/[)）]/)) return values;
    for (;;) {
      const name = line.take(NAME);
      const attribute = name && this.ctx.attributes.get(name.text);
      if (attribute === undefined || !attribute.carriers.includes(event)) {
        this.#noAttribute(name, event, line);
        return undefined;
      }
      if (!line.take(/[:：]/)) {
        this.ctx.faults.error('example/colon-wanted', line.rest(), { name: attribute.name });
        return undefined;
      }
      const value = line.take(UNREADABLE) ? UNREADABLE_VALUE : readValue(this.ctx, line, attribute);
      if (value === undefined) return undefined;
      if (Object.hasOwn(values, attribute.id))
        this.ctx.faults.error('law/duplicate-attribute', name!.span, { name: attribute.name });
      values[attribute.id] = value;
      if (line.take(/[)）]/)) return values;
      if (!line.take(COMMA)) {
        this.ctx.faults.error('example/values-unclosed', line.rest());
        return undefined;
      }
    }
  }

  #end(line: LineReader): undefined {
    if (!line.done)
      this.ctx.faults.error('example/too-much', line.rest(), { found: this.ctx.source.slice(line.rest()) });
  }
}

/** A comment begins with `//` outside quotes. */
function withoutComment(text: string): string {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (!quoted && text.startsWith('//', i) && (i === 0 || /\s/.test(text[i - 1]!))) return text.slice(0, i);
  }
  return text;
}
