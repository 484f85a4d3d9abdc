import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { type Diagnostic, type DiagnosticData, InputError, type Range } from '../base/index.js';
import type { RawEvent, RawMatter, Written } from './assemble.js';

/** What a matter may say of itself. */
const KEYS = ['matter', 'law', 'at', 'events', 'not-recorded', 'never-happens', 'assume'];
const OWN = { date: 'time', time: 'time', event: 'event', by: 'actor', as: 'role', of: 'office' } as const;

/** Reads a matter written as YAML or JSON. Throws an InputError where that is not what it is. */
export function readYaml(text: string, file: string): RawMatter {
  return new Reader(text, file).read();
}

class Reader {
  readonly #file: string;
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #faults: Diagnostic[] = [];

  constructor(text: string, file: string) {
    this.#file = file;
    this.#text = text;
  }

  read(): RawMatter {
    // Plain words, so that a day stays as it was written and no word turns into a number.
    const document = parseDocument(this.#text, { lineCounter: this.#lines, schema: 'failsafe', prettyErrors: false });
    for (const error of document.errors) this.#fault('matter/bad-yaml', error.pos, { problem: error.message });
    this.#stop();
    const root = document.contents;
    // A bare list is a list of events.
    const pairs = isMap(root) ? (root.items as Pair[]) : [];
    if (!isMap(root) && !isSeq(root)) this.#fault('matter/no-fields', [0, 0]);
    const named = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      const name = this.#word(key)?.text ?? '';
      if (!KEYS.includes(name))
        this.#fault('matter/unknown-field', rangeOf(key), { field: name, known: KEYS.join(', ') });
      named.set(name, value);
    }
    const events = this.#list(isSeq(root) ? root : named.get('events'), 'events').flatMap((e) => this.#event(e));
    const words = (field: string) => this.#list(named.get(field), field).flatMap((x) => this.#word(x) ?? []);
    const raw: RawMatter = {
      id: this.#word(named.get('matter'))?.text ?? null,
      law: this.#word(named.get('law'))?.text ?? null,
      at: this.#word(named.get('at')) ?? null,
      events,
      notRecorded: words('not-recorded'),
      neverHappens: words('never-happens'),
      assume: this.#pairs(named.get('assume'), 'assume'),
    };
    this.#stop();
    return raw;
  }

  #event(node: unknown): RawEvent[] {
    if (isScalar(node)) return this.#line(node);
    if (!isMap(node)) {
      this.#fault('matter/event-form', rangeOf(node));
      return [];
    }
    const own: Partial<Record<(typeof OWN)[keyof typeof OWN], Written>> = {};
    const attributes: { name: Written; value: Written }[] = [];
    for (const { key, value } of node.items as Pair[]) {
      const name = this.#word(key);
      const written = this.#value(value);
      if (!name || !written) continue;
      const field = Object.hasOwn(OWN, name.text) ? OWN[name.text as keyof typeof OWN] : undefined;
      if (field) own[field] = written;
      else attributes.push({ name, value: written });
    }
    const range = this.#range(rangeOf(node));
    if (!own.event) {
      this.#fault('matter/event-form', rangeOf(node));
      return [];
    }
    const { time = null, event, actor = null, role = null, office = null } = own;
    return [{ time, event, actor, role, office, attributes, range }];
  }

  /** `2026-03-02 petition-accepted` */
  #line(node: unknown): RawEvent[] {
    const written = this.#word(node);
    const found = /^(\S+)\s+(.+)$/.exec(written?.text.trim() ?? '');
    if (!written || !found) {
      this.#fault('matter/event-form', rangeOf(node));
      return [];
    }
    const part = (text: string): Written => ({ text: text.trim(), range: written.range });
    const who = { actor: null, role: null, office: null };
    return [{ time: part(found[1]!), event: part(found[2]!), ...who, attributes: [], range: written.range }];
  }

  #pairs(node: unknown, field: string): { name: Written; value: Written }[] {
    if (node === undefined) return [];
    if (!isMap(node)) {
      this.#fault('matter/field-form', rangeOf(node), { field });
      return [];
    }
    return (node.items as Pair[]).flatMap(({ key, value }) => {
      const [name, written] = [this.#word(key), this.#value(value)];
      return name && written ? [{ name, value: written }] : [];
    });
  }

  #list(node: unknown, field: string): unknown[] {
    if (node === undefined || (isScalar(node) && node.value === '')) return [];
    if (isSeq(node)) return [...node.items];
    this.#fault('matter/field-form', rangeOf(node), { field });
    return [];
  }

  /** A word, or a list of words as one text. */
  #value(node: unknown): Written | undefined {
    if (!isSeq(node)) return this.#word(node);
    const items = node.items.map((item) => (isScalar(item) ? String(item.value) : ''));
    return { text: items.join('|'), range: this.#range(rangeOf(node)) };
  }

  #word(node: unknown): Written | undefined {
    if (node === undefined || node === null) return undefined;
    if (isScalar(node)) return { text: String(node.value ?? ''), range: this.#range(rangeOf(node)) };
    return this.#fault('matter/value-form', rangeOf(node));
  }

  #fault(code: string, offsets: readonly [number, number], data: DiagnosticData = {}): undefined {
    const range = this.#range(offsets);
    this.#faults.push({ code, severity: 'error', file: this.#file, range, data });
    return undefined;
  }

  #stop(): void {
    if (this.#faults.length > 0) throw new InputError(this.#faults);
  }

  #range([offset, end]: readonly [number, number]): Range {
    const from = this.#lines.linePos(offset);
    const to = this.#lines.linePos(end);
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col, offset, end };
  }
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}
