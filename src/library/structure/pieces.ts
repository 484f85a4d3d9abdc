import type { DropReason } from '../model.js';
import type { Aside, Draft } from './draft.js';
import type { Line, Span } from './lines.js';

/** A stretch of the input and where it went. */
export interface Piece extends Span {
  /** Why it is in no node; null where it is. */
  readonly why: DropReason | null;
  /** What of the node it is; null where it is in none. */
  readonly role: 'number' | 'heading' | 'text' | null;
  readonly line: number;
}

/** Lays all that was taken and left end to end: together they are the input. */
export function piecesOf(input: string, root: Draft, aside: Aside, lines: readonly Line[]): Piece[] {
  const taken: Omit<Piece, 'line'>[] = aside.dropped.map(({ start, end, why }) => ({ start, end, why, role: null }));
  const put = (role: Piece['role'], spans: readonly Span[]) => {
    for (const { start, end } of spans) taken.push({ start, end, why: null, role });
  };
  const visit = (node: Draft): void => {
    put('number', node.numberSpans);
    for (const spans of node.heading ?? []) put('heading', spans);
    for (const spans of node.text) put('text', spans);
    for (const child of node.children) visit(child);
  };
  visit(root);
  taken.sort((a, b) => a.start - b.start);
  const pieces: Omit<Piece, 'line'>[] = [];
  let at = 0;
  for (const piece of taken) {
    if (piece.start > at) pieces.push({ start: at, end: piece.start, why: 'blank', role: null });
    pieces.push(piece);
    at = piece.end;
  }
  if (at < input.length) pieces.push({ start: at, end: input.length, why: 'blank', role: null });
  return numbered(pieces, lines);
}

function numbered(pieces: readonly Omit<Piece, 'line'>[], lines: readonly Line[]): Piece[] {
  let n = 0;
  return pieces.map((piece) => {
    while (n + 1 < lines.length && lines[n + 1]!.start <= piece.start) n++;
    return { ...piece, line: n + 1 };
  });
}
