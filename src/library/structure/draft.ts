import type { DropReason, NodeKind, NodeNumber, Unsure } from '../model.js';
import { type Line, type Span, spansOf } from './lines.js';

/** A node while it is being built: its words as stretches of the input. */
export interface Draft {
  kind: NodeKind;
  number: NodeNumber | null;
  readonly numberSpans: Span[];
  /** One list of stretches for each line of the heading; null where there is none. */
  heading: Span[][] | null;
  readonly text: Span[][];
  readonly line: number;
  readonly children: Draft[];
  /** Depth of a Markdown heading; 0 where there is none. */
  level: number;
  /** What a text in letters calls the unit: part, division; empty elsewhere. */
  word: string;
}

export interface DroppedSpan extends Span {
  readonly why: DropReason;
  readonly line: number;
}

/** All that comes out of a text besides its nodes. */
export interface Aside {
  readonly dropped: DroppedSpan[];
  readonly unsure: Unsure[];
}

export function draft(kind: NodeKind, line: Line, number: NodeNumber | null = null): Draft {
  return {
    kind,
    number,
    numberSpans: [],
    heading: null,
    text: [],
    line: line.number,
    children: [],
    level: 0,
    word: '',
  };
}

/** Adds the words of a line, or a part of them, to a node's text. */
export function addText(node: Draft, line: Line, from = 0, to = line.clean.length): void {
  if (to > from) node.text.push(spansOf(line, from, to));
}

export function addHeading(node: Draft, line: Line, from = 0): void {
  if (line.clean.length <= from) return;
  node.heading ??= [];
  node.heading.push(spansOf(line, from, line.clean.length));
}

export function addNumber(node: Draft, line: Line, from: number, to: number): void {
  node.numberSpans.push(...spansOf(line, from, to));
}

/** Leaves the words of a line, or the first of them, out for a reason. */
export function drop(aside: Aside, line: Line, why: DropReason, to = line.clean.length): void {
  for (const span of spansOf(line, 0, to)) aside.dropped.push({ ...span, why, line: line.number });
}

export function unsure(aside: Aside, code: string, line: Line, data: Unsure['data'] = {}): void {
  aside.unsure.push({ code, line: line.number, data });
}

/** Words of a draft as far as they are there, lines joined. */
export function wordsOf(input: string, spans: readonly (readonly Span[])[]): string {
  // A line's end within a paragraph that is broken at a column stands for a blank.
  const wordsIn = (line: readonly Span[]) => line.map(({ start, end }) => input.slice(start, end)).join('');
  return spans.map((line) => wordsIn(line).replace(/[\r\n\u2028\u2029]/g, ' ')).reduce(joined, '');
}

/** Two lines of one text: Chinese goes on without a blank. */
function joined(before: string, after: string): string {
  if (before === '') return after;
  return /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]$/.test(before) || /^[\u2e80-\u9fff\uff00-\uffef]/.test(after)
    ? before + after
    : `${before} ${after}`;
}
