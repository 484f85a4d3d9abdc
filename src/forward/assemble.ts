import { type Diagnostic, type DiagnosticData, InputError, nearest, type Range } from '../base/index.js';
import { type ExampleValue, foldedWord, type Law } from '../language/index.js';
import { parseInstant } from '../time/index.js';
import type { Matter, MatterEvent } from './matter.js';
import { valueOf, WRITTEN } from './values.js';

/** A word or value as it stands in a file. */
export interface Written {
  readonly text: string;
  readonly range: Range | null;
}

/** One event before it is known what its words mean. */
export interface RawEvent {
  readonly time: Written | null;
  readonly event: Written;
  readonly actor: Written | null;
  readonly role: Written | null;
  readonly office: Written | null;
  readonly attributes: readonly { readonly name: Written; readonly value: Written }[];
  readonly range: Range | null;
}

export interface RawMatter {
  readonly id: string | null;
  readonly law: string | null;
  readonly at: Written | null;
  readonly events: readonly RawEvent[];
  readonly notRecorded: readonly Written[];
  readonly neverHappens: readonly Written[];
  readonly assume: readonly { readonly name: Written; readonly value: Written }[];
}

/** More events than these are no matter but a log. */
export const MOST_EVENTS = 10_000;

/** Makes a matter of what was written, or throws an InputError that lists everything that is wrong with it. */
export function assemble(raw: RawMatter, law: Law, file: string): Matter {
  const reader = new MatterReader(law, file);
  if (raw.events.length === 0) reader.fault('matter/no-events', null);
  if (raw.events.length > MOST_EVENTS) reader.fault('matter/too-many', null, { most: MOST_EVENTS });
  const events = raw.events.slice(0, MOST_EVENTS).map((e) => reader.event(e));
  const at = raw.at && reader.time(raw.at);
  const notRecorded = raw.notRecorded.flatMap((w) => reader.recordable(w));
  const neverHappens = raw.neverHappens.flatMap((w) => reader.kind(w) ?? []);
  const assume = raw.assume.flatMap(({ name, value }) => reader.assumed(name, value));
  if (reader.faults.length > 0) throw new InputError(reader.faults);
  const known = events.filter((e): e is Timed => e !== undefined);
  return {
    id: raw.id,
    file,
    law: raw.law,
    at,
    events: inOrder(known),
    notRecorded,
    neverHappens,
    assume,
    warnings: strange(known, law, file),
  };
}

interface Timed extends MatterEvent {
  /** The day on the clock as written, counted; null where there is none. */
  readonly day: number | null;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** A name of the law however its words are joined: `petition_received` and `Petition received` are `petition-received`. */
export const asName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

class MatterReader {
  readonly faults: Diagnostic[] = [];
  readonly #kinds = new Map<string, number>();

  constructor(
    readonly law: Law,
    readonly file: string,
  ) {
    // An event may be called as the law calls it in any language; two of one title are known by their names alone.
    const titles = law.events.map(
      ({ texts, called }) =>
        new Set([...Object.values(texts), ...Object.values(called)].map((t) => t.trim().toLowerCase())),
    );
    for (const [code, own] of titles.entries())
      for (const title of own)
        if (!titles.some((other, o) => o !== code && other.has(title))) this.#kinds.set(title, code);
    for (const [code, { name }] of law.events.entries()) this.#kinds.set(name, code);
  }

  fault(code: string, range: Range | null, data: DiagnosticData = {}): undefined {
    this.faults.push({ code, severity: 'error', file: this.file, ...(range && { range }), data });
    return undefined;
  }

  kind({ text, range }: Written): number | undefined {
    const code = this.#kinds.get(text) ?? this.#kinds.get(text.trim().toLowerCase()) ?? this.#kinds.get(asName(text));
    if (code !== undefined) return code;
    const near = nearest(text, this.#kinds.keys());
    const name = near === undefined ? '' : this.law.events[this.#kinds.get(near)!]!.name;
    return this.fault('matter/unknown-event', range, {
      event: text,
      law: this.law.id,
      near: near === name || near === undefined ? name : `${name} (${near})`,
    });
  }

  time({ text, range }: Written): string | null {
    const parsed = parseInstant(text);
    if (parsed && parsed.precision !== 'none') return text;
    this.fault('matter/bad-time', range, { value: text });
    return null;
  }

  event(raw: RawEvent): Timed | undefined {
    const event = this.kind(raw.event);
    const time = raw.time && this.time(raw.time);
    if (event === undefined) return undefined;
    const values: Record<number, ExampleValue> = {};
    for (const { name, value } of raw.attributes) {
      const attribute = this.#attribute(event, name);
      if (attribute === undefined || value.text.trim() === '') continue;
      const read = this.#value(attribute, value);
      if (read !== undefined) values[attribute] = read;
    }
    const parsed = time === null ? null : parseInstant(time);
    return {
      time,
      event,
      values,
      actor: raw.actor?.text ?? null,
      role: raw.role && this.#role(raw.role),
      office: raw.office?.text ?? null,
      range: raw.range,
      day: parsed ? dayOf(parsed) : null,
    };
  }

  recordable(written: Written): { event: number; attribute: number | null }[] {
    const [event = '', attribute] = written.text.split('.');
    const kind = this.kind({ text: event.trim(), range: written.range });
    if (kind === undefined) return [];
    if (attribute === undefined) return [{ event: kind, attribute: null }];
    const found = this.#attribute(kind, { text: attribute.trim(), range: written.range });
    return found === undefined ? [] : [{ event: kind, attribute: found }];
  }

  assumed(name: Written, value: Written): { attribute: number; value: ExampleValue }[] {
    const attribute = this.law.attributes.findIndex((a) => a.name === asName(name.text));
    if (attribute < 0) {
      const names = this.law.attributes.map((a) => a.name);
      this.fault('matter/unknown-attribute', name.range, {
        name: name.text,
        near: nearest(name.text, names) ?? '',
        known: names.join(', '),
      });
      return [];
    }
    const read = this.#value(attribute, value);
    return read === undefined ? [] : [{ attribute, value: read }];
  }

  #attribute(event: number, { text, range }: Written): number | undefined {
    const { attributes, name } = this.law.events[event]!;
    const found = attributes.find((a) => this.law.attributes[a]!.name === asName(text));
    if (found !== undefined) return found;
    const names = attributes.map((a) => this.law.attributes[a]!.name);
    return this.fault('matter/unknown-attribute', range, {
      name: text,
      event: name,
      near: nearest(text, names) ?? '',
      known: names.join(', '),
    });
  }

  #role({ text, range }: Written): string | null {
    const { roles } = this.law;
    return roles === null ? text : ((this.#words('role', roles, text, range) as string | undefined) ?? null);
  }

  #value(attribute: number, { text, range }: Written): ExampleValue | undefined {
    const { name, type, words } = this.law.attributes[attribute]!;
    const read = valueOf(type, text);
    if (words !== null && read !== undefined) return this.#words(name, words, read, range);
    return read ?? this.fault('matter/bad-value', range, { name, value: text, example: WRITTEN[type] });
  }

  /** A text or list in the words that its attribute may be, as the law writes them. */
  #words(name: string, words: readonly string[], read: ExampleValue, range: Range | null): ExampleValue | undefined {
    const known = [read].flat().map((text) => {
      const word = words.find((w) => foldedWord(w) === foldedWord(String(text)));
      if (word === undefined) {
        const near = nearest(String(text), words) ?? '';
        this.fault('matter/word-unknown', range, { name, word: String(text), words: words.join(', '), near });
      }
      return word ?? '';
    });
    if (known.includes('')) return undefined;
    return typeof read === 'string' ? known[0] : known;
  }
}

function dayOf({ ms, offsetMinutes }: NonNullable<ReturnType<typeof parseInstant>>): number {
  return Math.floor((ms + (offsetMinutes ?? 0) * 60_000) / 86_400_000);
}

/** By their days; what was written first comes first where these are the same, and what has none stands last. */
function inOrder(events: readonly Timed[]): MatterEvent[] {
  return [...events].sort((a, b) => (a.day ?? LAST) - (b.day ?? LAST)).map(({ day, ...event }) => event);
}

function strange(events: readonly Timed[], law: Law, file: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const warn = (code: string, { range }: MatterEvent, data: DiagnosticData) =>
    found.push({ code, severity: 'warning', file, ...(range && { range }), data });
  const seen = new Set<number>();
  let latest: Timed | null = null;
  for (const e of events) {
    const { name, once } = law.events[e.event]!;
    if (e.day === null) warn('matter/undated', e, { event: name });
    else if (latest !== null && e.day < latest.day!)
      warn('matter/out-of-order', e, {
        event: name,
        day: e.time!,
        after: law.events[latest.event]!.name,
        before: latest.time!,
      });
    else latest = e;
    if (once && seen.has(e.event)) warn('matter/repeated', e, { event: name });
    seen.add(e.event);
  }
  return found;
}
