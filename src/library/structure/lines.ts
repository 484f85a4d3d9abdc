import type { LineMark } from './line-mark.js';

/** A line of the input, with the signs that only dress it taken out. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Where the line begins and ends in the input, its end-of-line left out; in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The words: without blanks at either end, zero-width signs and dressing. */
  readonly clean: string;
  /** Where in the input each unit of `clean` stands. */
  readonly at: readonly number[];
  /** What was taken out and is no blank. */
  readonly dressing: readonly { readonly start: number; readonly end: number; readonly why: 'zero-width' | 'markup' }[];
  /** How many `#` a Markdown heading has; 0 where the line is none. */
  readonly hashes: number;
  /** What the line begins with, where the lines around it tell; else its own words do. */
  readonly mark?: LineMark;
}

/** A stretch of the input. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const BREAK = /\r\n|\n|\r|\u2028|\u2029/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is in some files, and no database keeps it.
const ZERO_WIDTH = /[\u0000\u200b-\u200d\u2060\ufeff\u00ad]/;
const BLANK = /[\s\u3000]/;

export function isBlank(text: string): boolean {
  return /^[\s\u3000\u200b-\u200d\u2060\ufeff\u00ad]*$/.test(text);
}

/** Takes a text apart into lines. In Markdown, heading marks, quote marks and bold signs dress a line. */
export function linesOf(text: string, isMarkdown: boolean): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const put = (end: number) => {
    lines.push(lineOf(text, lines.length + 1, start, end, isMarkdown));
  };
  for (const found of text.matchAll(BREAK)) {
    put(found.index);
    start = found.index + found[0].length;
  }
  put(text.length);
  return lines;
}

function lineOf(text: string, number: number, start: number, end: number, isMarkdown: boolean): Line {
  const dressing: { start: number; end: number; why: 'zero-width' | 'markup' }[] = [];
  const raw = text.slice(start, end);
  const marked = isMarkdown ? markupOf(raw) : { hashes: 0, spans: [] };
  const dressed = new Set<number>();
  for (const span of marked.spans) {
    dressing.push({ start: start + span.start, end: start + span.end, why: 'markup' });
    for (let i = span.start; i < span.end; i++) dressed.add(i);
  }
  const at: number[] = [];
  let clean = '';
  for (let i = 0; i < raw.length; i++) {
    if (dressed.has(i)) continue;
    if (ZERO_WIDTH.test(raw[i]!)) {
      dressing.push({ start: start + i, end: start + i + 1, why: 'zero-width' });
      continue;
    }
    clean += raw[i]!;
    at.push(start + i);
  }
  let from = 0;
  let to = clean.length;
  while (from < to && BLANK.test(clean[from]!)) from++;
  while (to > from && BLANK.test(clean[to - 1]!)) to--;
  return { number, start, end, clean: clean.slice(from, to), at: at.slice(from, to), dressing, hashes: marked.hashes };
}

/** Heading marks, and the signs of bold around the beginning of a line or the whole of it. */
function markupOf(raw: string): { hashes: number; spans: Span[] } {
  const spans: Span[] = [];
  const lead = /^[\s\u3000\ufeff\u200b]*(#{1,6})(?=[\s\u3000]|第)/.exec(raw);
  if (lead) spans.push({ start: lead[0].length - lead[1]!.length, end: lead[0].length });
  const bold = /^[\s\u3000\ufeff\u200b#]*(\*\*|__)(?=\S)(.+?)(\1)/.exec(raw);
  if (bold) {
    const first = bold[0].length - bold[2]!.length - 4;
    spans.push({ start: first, end: first + 2 }, { start: bold[0].length - 2, end: bold[0].length });
  }
  return { hashes: lead ? lead[1]!.length : 0, spans };
}

/** The stretches of the input that hold `clean` from one unit to another, dressing between them left out. */
export function spansOf(line: Line, from: number, to: number): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (let i = from; i < to; i++) {
    const at = line.at[i]!;
    const last = spans.at(-1);
    if (last && last.end === at) last.end = at + 1;
    else spans.push({ start: at, end: at + 1 });
  }
  return spans;
}

/** A stretch of a line's words as a line of its own. */
export function sliceOf(line: Line, from: number, to: number = line.clean.length): Line {
  let [start, end] = [from, to];
  while (start < end && BLANK.test(line.clean[start]!)) start++;
  while (end > start && BLANK.test(line.clean[end - 1]!)) end--;
  const { mark: _, ...rest } = line;
  return { ...rest, clean: line.clean.slice(start, end), at: line.at.slice(start, end) };
}
