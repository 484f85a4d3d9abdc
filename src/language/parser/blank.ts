import type { Fence } from '../markdown/skeleton.js';
import type { Faults, Source, Span } from '../source.js';

/** Signs of other keyboards that stand for one of ours; told once, then read as meant. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '（': '(',
  '）': ')',
  '；': ';',
  '“': '"',
  '”': '"',
  '„': '"',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '．': '.',
  '｛': '{',
  '｝': '}',
  '｜': '|',
  '＋': '+',
  '－': '-',
  '−': '-',
  '–': '-',
  '、': ',',
  '＂': '"',
  "'": '"',
  '‘': '"',
  '’': '"',
};
const LETTER = /\p{L}|\p{N}|\p{M}/u;
/** Anything but ASCII, the single quote, and the sign that begins a comment elsewhere. */
const FOREIGN = /['#\u0080-\uffff]/;
const LINE_END = /[\r\n]/;

/**
 * The text with everything but the rules blanked, character for character, so that the parser's offsets are the file's.
 */
export function blankProse(source: Source, fences: readonly Fence[], faults: Faults): string {
  const parts: string[] = [];
  let at = 0;
  for (const fence of fences) {
    if (fence.kind !== 'duecourse') continue;
    parts.push(blank(source.text.slice(at, fence.content.offset)), readable(source, fence.content, faults));
    at = fence.content.end;
  }
  parts.push(blank(source.text.slice(at)));
  return parts.join('');
}

/** Spaces for everything but line ends. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Rules with foreign signs replaced by what they look like, one for one, outside quotes and comments. */
function readable(source: Source, span: Span, faults: Faults): string {
  const text = source.slice(span);
  if (!FOREIGN.test(text)) return text;
  const out = text.split('');
  let hashed = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '/' && text[i + 1] === '/') i = lineEnd(text, i) - 1;
    else if (c === '#') {
      // Told once a block: whoever writes one comment so writes them all so.
      if (!hashed) faults.error('law/hash-comment', { offset: span.offset + i, end: span.offset + lineEnd(text, i) });
      hashed = true;
      i = hashComment(text, i, out);
    } else if (c === '"' || LOOKALIKES[c] === '"') i = quoted(text, i, out, span, faults);
    else if (c.charCodeAt(0) > 127) i = foreign(text, i, out, span, faults);
  }
  return out.join('');
}

/** Left out, so that it is one fault and not many. */
function hashComment(text: string, start: number, out: string[]): number {
  const end = lineEnd(text, start);
  for (let i = start; i < end; i++) out[i] = ' ';
  return end - 1;
}

function lineEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && !LINE_END.test(text[i]!)) i++;
  return i;
}

/** Past a text in quotes; returns where it ends. */
function quoted(text: string, start: number, out: string[], span: Span, faults: Faults): number {
  const fancy = text[start] !== '"';
  if (fancy) tellLookalike(text[start]!, start, out, span, faults);
  const stop = lineEnd(text, start);
  for (let i = start + 1; i < stop; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
    else if (fancy && LOOKALIKES[text[i]!] === '"') {
      out[i] = '"';
      return i;
    }
  }
  return stop - 1;
}

function foreign(text: string, start: number, out: string[], span: Span, faults: Faults): number {
  const c = text[start]!;
  if (LOOKALIKES[c] !== undefined) {
    tellLookalike(c, start, out, span, faults);
    return start;
  }
  if (/\s/.test(c)) {
    out[start] = ' ';
    return start;
  }
  // A word in another script reads as a name, so that it is one fault and not many; the checker tells.
  const size = text.codePointAt(start)! > 0xffff ? 2 : 1;
  if (LETTER.test(text.slice(start, start + size))) {
    for (let i = start; i < start + size; i++) out[i] = '_';
  } else {
    const shown = text.slice(start, start + size);
    faults.error(
      'law/unexpected-character',
      { offset: span.offset + start, end: span.offset + start + size },
      { found: shown },
    );
    for (let i = start; i < start + size; i++) out[i] = ' ';
  }
  return start + size - 1;
}

function tellLookalike(c: string, at: number, out: string[], span: Span, faults: Faults): void {
  const use = LOOKALIKES[c]!;
  out[at] = use;
  faults.error('law/foreign-sign', { offset: span.offset + at, end: span.offset + at + 1 }, { found: c, use });
}
