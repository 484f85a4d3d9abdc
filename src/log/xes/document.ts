import { decodeUtf8, type LogBuilder } from '../build/index.js';
import { countNewlines, findInvalidUtf8, ValueDecoder } from './characters.js';
import { isSpace, Markup, MarkupReader } from './markup.js';
import type { Position } from './position.js';
import { isAttributeElement, type Slot, SlotKind, Slots } from './slots.js';
import { Effect, Templates } from './templates.js';
import { Values } from './values.js';

/** What an open element is to us. */
const Kind = { LOG: 1, TRACE: 2, EVENT: 3, ATTRIBUTE: 4, LIST: 5, SKIP: 6, LOG_ATTRIBUTE: 7 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

interface Open {
  readonly kind: Kind;
  readonly name: string;
  /** Of an attribute with children: its slot, whose name theirs start with. */
  readonly slot?: Slot;
  readonly items?: string[];
}

const LOG_PARTS = new Set(['extension', 'global', 'classifier']);
const UNKNOWN = -1;
/** Longest name of a column, which holds the names of all attributes around it. */
const MAX_NAME = 4096;

/**
 * The plain way through a log: any XML, one piece of markup at a time, with all checks. It also learns the templates
 * by which the scanner skips most of this work.
 *
 * Attributes inside an attribute of a case or an event are kept in a column of their own, `parent/child`. Attributes
 * of the log itself, and whatever XES does not know, are skipped and counted.
 */
export class Document {
  readonly slots: Slots;
  readonly values: Values;
  readonly templates = new Templates();
  caseRow = 0;
  eventRow = 0;
  caseNamed = false;
  /** How many attributes the scanner read by a template. */
  predicted = 0;
  /** The slot of the attribute read last (index plus one), under which templates are looked for. */
  previous = 0;
  /** Where that attribute ended in the bytes in hand, or -1 where that is not known any more. */
  unitEnd = -1;
  private effects = UNKNOWN;
  private readonly stack: Open[] = [];
  private ended = false;
  private traceElement = '';
  private eventElement = '';
  private uniform = true;
  private readonly markup = new MarkupReader();
  private readonly decoder = new ValueDecoder();

  constructor(
    readonly builder: LogBuilder,
    readonly position: Position,
    private readonly maxDepth: number,
    private readonly predict: boolean,
  ) {
    this.slots = new Slots(builder);
    this.values = new Values(builder, this.slots);
  }

  /** Whether the log element was closed. */
  get complete(): boolean {
    return this.ended;
  }

  /** What is open: for a message. */
  get openElement(): string {
    return this.stack.at(-1)?.name ?? '';
  }

  /** Reads the piece of markup at `i`; says where it ends, or -1 if the bytes up to `limit` end before it does. */
  step(b: Uint8Array, i: number, limit: number): number {
    const { markup, position } = this;
    const kind = markup.read(b, i, limit);
    if (kind === Markup.MORE) return -1;
    if (kind === Markup.BAD) {
      const opening = this.stack.length === 0 && !this.ended;
      if (opening && markup.fault === 'name') position.fail('xes/not-xml', i);
      position.fail(`xes/bad-${markup.fault}`, markup.end);
    }
    const invalid = findInvalidUtf8(b, i, markup.end);
    if (invalid >= 0) position.fail('xes/invalid-utf8', invalid, { byte: b[invalid]! });
    let end = markup.end;
    if (kind === Markup.START) end = this.start(b, i, limit);
    else if (kind === Markup.END) this.end(b, i);
    else if (kind === Markup.TEXT) this.text(b, i, end);
    else if (kind === Markup.DOCTYPE) this.doctype(b, i, end);
    else if (kind === Markup.CDATA) this.cdata(i);
    else this.effects = UNKNOWN;
    position.line += countNewlines(b, i, end);
    position.consumed = end;
    return end;
  }

  /** Takes over from the scanner, which read up to the end of an attribute of this slot. */
  resume(slot: Slot, end: number): void {
    const depth = slot.scope === 'event' ? 3 : 2;
    this.stack.length = Math.min(this.stack.length, depth);
    if (this.stack.length < depth) this.stack.push({ kind: Kind.EVENT, name: this.eventElement });
    this.previous = slot.index + 1;
    this.unitEnd = end;
    this.effects = 0;
  }

  private text(b: Uint8Array, start: number, end: number): void {
    for (let i = start; i < end; i++) {
      if (isSpace(b[i]!)) continue;
      if (this.ended) this.position.fail('xes/content-after-end', i);
      if (this.stack.length === 0) this.position.fail('xes/not-xml', i);
      this.effects = UNKNOWN;
      this.builder.oddities.add('text-ignored', decodeUtf8(b, i, end).trim());
      return;
    }
  }

  private cdata(i: number): void {
    if (this.stack.length === 0) this.position.fail(this.ended ? 'xes/content-after-end' : 'xes/not-xml', i);
    this.effects = UNKNOWN;
    this.builder.oddities.add('text-ignored');
  }

  private doctype(b: Uint8Array, i: number, end: number): never {
    const text = decodeUtf8(b, i, end);
    this.position.fail(/^<!doctype\s+html/i.test(text) ? 'xes/html' : 'xes/doctype', i);
  }

  private start(b: Uint8Array, i: number, limit: number): number {
    const { markup, stack } = this;
    const name = decodeUtf8(b, markup.nameStart, markup.nameEnd);
    const element = name.slice(name.indexOf(':') + 1);
    if (stack.length >= this.maxDepth) this.position.fail('xes/too-deep', i, { limit: this.maxDepth });
    const parent = stack.at(-1);
    if (parent === undefined) this.open(this.root(name, element, i), i);
    else if (parent.kind === Kind.LOG) this.open(this.partOfLog(name, element), i);
    else if (parent.kind === Kind.TRACE && element === 'event') this.open(this.event(name), i);
    else if (parent.kind === Kind.SKIP) this.open({ kind: Kind.SKIP, name }, i);
    else if (parent.kind === Kind.LOG_ATTRIBUTE) {
      if (isAttributeElement(element)) this.builder.oddities.add('nested-log-attributes');
      this.open({ kind: Kind.LOG_ATTRIBUTE, name }, i);
    } else if (isAttributeElement(element)) return this.attribute(b, i, limit, name, element, parent);
    else if (parent.kind === Kind.LIST && element === 'values') this.open({ ...parent, name }, i);
    else {
      this.builder.oddities.add('unknown-element', name);
      this.effects = UNKNOWN;
      this.open({ kind: Kind.SKIP, name }, i);
    }
    return markup.end;
  }

  private open(element: Open, i: number): void {
    this.stack.push(element);
    if (this.markup.selfClosing) this.close(i);
  }

  private root(name: string, element: string, i: number): Open {
    if (this.ended) this.position.fail('xes/content-after-end', i);
    if (element.toLowerCase() === 'html') this.position.fail('xes/html', i);
    if (element !== 'log') this.position.fail('xes/not-xes', i, { element: name });
    return { kind: Kind.LOG, name };
  }

  private partOfLog(name: string, element: string): Open {
    const { oddities } = this.builder;
    if (element === 'trace') {
      this.caseRow = this.builder.startUnnamedCase();
      this.caseNamed = false;
      this.addEffect(Effect.START_TRACE);
      this.traceElement ||= name;
      if (name !== this.traceElement) this.uniform = false;
      return { kind: Kind.TRACE, name };
    }
    this.effects = UNKNOWN;
    if (isAttributeElement(element)) {
      oddities.add('log-attributes', name);
      return { kind: Kind.LOG_ATTRIBUTE, name };
    }
    if (element === 'event') oddities.add('event-outside-case');
    else if (!LOG_PARTS.has(element)) oddities.add('unknown-element', name);
    return { kind: Kind.SKIP, name };
  }

  private event(name: string): Open {
    this.eventRow = this.builder.startEvent();
    this.addEffect(Effect.START_EVENT);
    this.eventElement ||= name;
    if (name !== this.eventElement) this.uniform = false;
    return { kind: Kind.EVENT, name };
  }

  private end(b: Uint8Array, i: number): void {
    const { markup, stack } = this;
    const name = decodeUtf8(b, markup.nameStart, markup.nameEnd);
    const open = stack.at(-1);
    if (open === undefined) this.position.fail('xes/end-without-start', i, { element: name });
    if (open.name !== name) this.position.fail('xes/wrong-end', i, { element: name, open: open.name });
    this.close(i);
  }

  private close(i: number): void {
    const open = this.stack.pop()!;
    if (open.kind === Kind.TRACE) this.addEffect(Effect.END_TRACE);
    else if (open.kind === Kind.EVENT) this.addEffect(Effect.END_EVENT);
    else this.effects = UNKNOWN;
    if (open.kind === Kind.LIST && this.stack.at(-1)?.items !== open.items) this.setList(open);
    if (this.stack.length === 0) {
      if (open.kind !== Kind.LOG) this.position.fail('xes/wrong-end', i, { element: open.name, open: 'log' });
      this.ended = true;
    }
  }

  private setList(open: Open): void {
    const slot = open.slot!;
    const row = slot.scope === 'event' ? this.eventRow : this.caseRow;
    if (!slot.list!.set(row, open.items!)) this.builder.oddities.add('duplicate-attribute', slot.name);
  }

  private addEffect(effect: number): void {
    this.effects = this.effects === UNKNOWN || this.effects >= effect ? UNKNOWN : this.effects | effect;
  }

  /** An attribute of a case or an event, or one inside such an attribute; it may be closed at once. */
  private attribute(b: Uint8Array, i: number, limit: number, name: string, element: string, parent: Open): number {
    const { markup } = this;
    const valueStart = markup.valueStart;
    const valueEnd = markup.valueEnd;
    if (parent.kind === Kind.LIST) return this.item(b, i, name, parent);
    if (markup.keyStart < 0) {
      this.builder.oddities.add('key-missing', name);
      this.effects = UNKNOWN;
      this.open({ kind: Kind.SKIP, name }, i);
      return markup.end;
    }
    const top = parent.kind !== Kind.ATTRIBUTE;
    if (!top) this.builder.oddities.add('nested-attributes', parent.slot!.name);
    const key = this.decoded(b, markup.keyStart, markup.keyEnd);
    const scope = parent.kind === Kind.EVENT ? 'event' : parent.kind === Kind.TRACE ? 'case' : parent.slot!.scope;
    const path = top ? key : `${parent.slot!.name}/${key}`;
    if (path.length > MAX_NAME) this.position.fail('xes/name-too-long', markup.keyStart, { limit: MAX_NAME });
    const slot = this.slots.get(scope, path, element, top);
    if (slot.kind === SlotKind.LIST) {
      this.open({ kind: Kind.LIST, name, slot, items: [] }, i);
      return markup.end;
    }
    if (slot.kind !== SlotKind.CONTAINER) this.setValue(b, slot, valueStart, valueEnd);
    const end = markup.selfClosing ? markup.end : closedAt(b, markup.end, limit, name);
    if (end < 0 || slot.kind === SlotKind.CONTAINER) {
      this.open({ kind: Kind.ATTRIBUTE, name, slot }, i);
      return markup.end;
    }
    if (top) this.learn(b, slot, end);
    else this.effects = UNKNOWN;
    return end;
  }

  private learn(b: Uint8Array, slot: Slot, end: number): void {
    const { markup, unitEnd, effects } = this;
    if (this.predict && markup.plain && unitEnd >= 0 && effects !== UNKNOWN && this.uniform) {
      const { valueStart, valueEnd } = markup;
      this.templates.learn(b, unitEnd, valueStart, valueEnd, end, this.previous, slot.index + 1, effects);
    }
    this.previous = slot.index + 1;
    this.unitEnd = this.uniform ? end : -1;
    this.effects = 0;
  }

  /** An item of a list: its text counts, whatever its type; what is inside it does not. */
  private item(b: Uint8Array, i: number, name: string, parent: Open): number {
    const { markup } = this;
    const { oddities } = this.builder;
    if (name !== 'string') oddities.add('list-item-as-text', name);
    if (markup.valueStart < 0) oddities.add('value-missing', parent.slot!.name);
    else parent.items!.push(this.decoded(b, markup.valueStart, markup.valueEnd));
    this.open({ kind: Kind.SKIP, name }, i);
    return markup.end;
  }

  private setValue(b: Uint8Array, slot: Slot, start: number, end: number): void {
    const { oddities } = this.builder;
    if (start < 0) {
      oddities.add('value-missing', slot.name);
      return;
    }
    const { decoder } = this;
    this.decode(b, start, end);
    if (slot.kind !== SlotKind.CASE_ID) {
      this.values.set(slot, slot.scope === 'event' ? this.eventRow : this.caseRow, decoder.bytes, 0, decoder.length);
    } else if (this.caseNamed) oddities.add('duplicate-attribute', slot.name);
    else {
      this.builder.nameCase(this.caseRow, decoder.bytes, 0, decoder.length);
      this.caseNamed = true;
    }
  }

  private decode(b: Uint8Array, start: number, end: number): void {
    const bad = this.decoder.decode(b, start, end);
    if (bad !== undefined) this.position.fail(bad.code, bad.at, { text: bad.text });
  }

  private decoded(b: Uint8Array, start: number, end: number): string {
    this.decode(b, start, end);
    return decodeUtf8(this.decoder.bytes, 0, this.decoder.length);
  }
}

/** Where the end tag ends that follows at once, or -1 if something else follows. */
function closedAt(b: Uint8Array, i: number, limit: number, name: string): number {
  const tag = `</${name}>`;
  if (i + tag.length > limit) return -1;
  for (let k = 0; k < tag.length; k++) if (b[i + k] !== tag.charCodeAt(k)) return -1;
  return i + tag.length;
}
