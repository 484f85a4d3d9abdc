import type { Skeleton, Source } from '../language/index.js';
import type { Mention } from './names.js';
import type { NameKind } from './places.js';

const NAME = /[A-Za-z_][\w-]*/y;
const KEY = /^(\s*)([A-Za-z][A-Za-z -]*?)(\s*[:：])/;
const VERDICT =
  /\s*(?:not[ -]begun|in[ -]time|out[ -]of[ -]time|not[ -]checkable|not[ -]in[ -]force|for[ -]review|late[ -]explained|[A-Za-z][A-Za-z-]*)\s+/y;
const EVENT_LINE = /^\s*\S+\s+/;

/** What the lines of worked examples name. */
export function namesInExamples(source: Source, { fences }: Skeleton): Mention[] {
  const found: Mention[] = [];
  for (const { kind, content } of fences) {
    if (kind !== 'example') continue;
    const last = source.lineAt(Math.max(content.offset, content.end - 1));
    if (content.end > content.offset)
      for (let i = source.lineAt(content.offset); i <= last; i++) {
        const { offset, end } = source.line(i);
        new LineNames(withoutComment(source.text.slice(offset, end)), offset, found).read();
      }
  }
  return found;
}

class LineNames {
  constructor(
    readonly text: string,
    readonly offset: number,
    readonly found: Mention[],
  ) {}

  read(): void {
    const key = KEY.exec(this.text);
    if (key && !/^\s*\d/.test(this.text)) return this.#keyed(key[2]!.trim().toLowerCase(), key[0].length);
    const start = EVENT_LINE.exec(this.text);
    if (start) this.#event(start[0].length);
  }

  #keyed(key: string, from: number): void {
    switch (key) {
      case 'expect': {
        const verdict = this.#match(VERDICT, from);
        if (verdict) this.#name('rule', from + verdict.length);
        return;
      }
      case 'assume':
        for (const at of this.#items(from)) this.#name('attribute', at);
        return;
      case 'never happens':
        for (const at of this.#items(from)) this.#name('event', at);
        return;
      case 'not recorded':
        for (const at of this.#items(from)) this.#dotted(at, 'event', (_, end) => void this.#name('attribute', end));
        return;
      case 'reading':
        for (const at of this.#items(from))
          this.#dotted(at, 'reading', (reading, end) => void this.#name('option', end, `${reading}.`));
    }
  }

  #dotted(at: number, kind: NameKind, then: (name: string, end: number) => void): void {
    const name = this.#name(kind, at);
    if (!name) return;
    const dot = this.#match(/\s*\.\s*/y, name.end - this.offset);
    if (dot) then(name.name, name.end - this.offset + dot.length);
  }

  /** Where the items of a list begin; a comma in quotes is none of the list's. */
  #items(from: number): number[] {
    const starts = [from];
    let quoted = false;
    for (let i = from; i < this.text.length; i++) {
      if (/["“”]/.test(this.text[i]!)) quoted = !quoted;
      else if (!quoted && /[,，]/.test(this.text[i]!)) starts.push(i + 1);
    }
    return starts;
  }

  #event(from: number): void {
    const event = this.#name('event', from);
    if (!event) return;
    const open = this.#match(/\s*[(（]/y, event.end - this.offset);
    if (!open) return;
    // Values: a name before each colon that stands outside quotes and braces.
    let depth = 0;
    let quoted = false;
    let wants = true;
    for (let i = event.end - this.offset + open.length; i < this.text.length; i++) {
      const sign = this.text[i]!;
      if (sign === '\\' && quoted) i++;
      else if (/["“”]/.test(sign)) quoted = !quoted;
      else if (quoted || /\s/.test(sign)) continue;
      else if (/[{(（]/.test(sign)) depth++;
      else if (sign === '}') depth--;
      else if (/[)）]/.test(sign)) {
        if (depth === 0) return;
        depth--;
      } else if (depth === 0 && /[,，]/.test(sign)) wants = true;
      else if (wants) {
        const name = this.#name('attribute', i);
        if (name) i = name.end - this.offset - 1;
        wants = false;
      }
    }
  }

  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0];
  }

  #name(kind: NameKind, from: number, before = ''): Mention | undefined {
    let at = from;
    while (/\s/.test(this.text[at] ?? '')) at++;
    const text = this.#match(NAME, at);
    if (text === undefined) return undefined;
    const offset = this.offset + at;
    const mention = { kind, name: before + text, declares: false, offset, end: offset + text.length };
    this.found.push(mention);
    return mention;
  }
}

function withoutComment(text: string): string {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (!quoted && text.startsWith('//', i) && (i === 0 || /\s/.test(text[i - 1]!))) return text.slice(0, i);
  }
  return text;
}
