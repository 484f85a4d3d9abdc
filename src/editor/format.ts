import type { TextEdit } from 'vscode-languageserver';
import type { Token, Workshop } from '../language/index.js';
import type { LawDocument } from './document.js';
import type { Stretch } from './lines.js';

const TIGHT_BEFORE = new Set([',', ':', ')', '.']);
const TIGHT_AFTER = new Set(['(', '.']);
/** Words before a bracket that calls something: the bracket stands close. */
const NO_CALL =
  /^(?:and|or|not|if|else|only|where|is|in|of|by|before|after|until|from|must|unless|no|within|on|to|since|at|with|first|latest|each|=|!=|<=|>=|<|>|\+|-|\*|\/|:|,|when|paused|restarted|ended|moved|per)$/;

/**
 * The edits that give rules and examples their usual form: one space between words, a declaration at the margin, what goes on
 * below it moved in. Lines are kept as they are broken; prose is not touched, and neither is what cannot be read.
 */
export function formatted(document: LawDocument, within?: Stretch): TextEdit[] {
  const { skeleton, text, lines, workshop } = document;
  const edits: TextEdit[] = [];
  for (const { kind, content } of skeleton.fences) {
    if (within && (content.end < within.offset || content.offset > within.end)) continue;
    const written = text.slice(content.offset, content.end);
    const newText = kind === 'duecourse' ? formattedRules(written, workshop) : formattedExample(written);
    if (newText !== written) edits.push({ range: lines.range(content), newText });
  }
  return edits;
}

/** The content of a fence with rules in its usual form; what is not sure to mean the same stays as it is. */
export function formattedRules(written: string, workshop: Workshop): string {
  const pieces = workshop.pieces(written);
  const tokens = pieces.flatMap((piece) => piece.tokens);
  if (tokens.length === 0) return written;
  const firsts = new Set(pieces.map((piece) => piece.tokens[0]));
  const parts: string[] = [];
  let at = 0;
  tokens.forEach((token, i) => {
    const gap = gapBetween(written.slice(at, token.offset), tokens[i - 1], token, firsts.has(token));
    parts.push(gap, written.slice(token.offset, token.end));
    at = token.end;
  });
  parts.push(tail(written.slice(at)));
  const made = parts.join('');
  return sameTokens(tokens, workshop.pieces(made)) ? made : written;
}

function sameTokens(tokens: readonly Token[], pieces: ReturnType<Workshop['pieces']>): boolean {
  const others = pieces.flatMap((piece) => piece.tokens);
  return tokens.length === others.length && tokens.every((token, i) => token.text === others[i]!.text);
}

/** What stands between two words: spaces, ends of lines and comments; anything else stays. */
function gapBetween(gap: string, before: Token | undefined, token: Token, begins: boolean): string {
  if (!isSpace(gap)) return gap;
  const lines = gap.split(/\r\n|\n|\r/);
  if (lines.length === 1) {
    if (before === undefined) return '';
    return begins || !isTight(before, token, gap) ? ' ' : '';
  }
  const end = /\r\n|\n|\r/.exec(gap)![0];
  const first = before === undefined && lines[0]!.trim() === '' ? '' : trailing(lines[0]!, before === undefined);
  const inner = lines.slice(1, -1).map((line) => comment(line, begins));
  const last = begins ? '' : indentOf(lines.at(-1)!);
  const kept = oneBlank([first, ...inner]);
  if (before === undefined) while (kept.length > 0 && kept[0] === '') kept.shift();
  return [...kept, last].join(end);
}

/** No two empty lines in a row. */
function oneBlank(lines: readonly string[]): string[] {
  return lines.filter((line, i) => i < 2 || line !== '' || lines[i - 1] !== '');
}

function isSpace(gap: string): boolean {
  return gap.replace(/\/\/[^\n\r]*/g, '').trim() === '';
}

/** A comment at the end of a line of rules. */
function trailing(text: string, atMargin: boolean): string {
  const words = text.trim();
  return words === '' ? '' : atMargin ? words : `  ${words}`.replace(/^ +/, ' ');
}

function comment(line: string, atMargin: boolean): string {
  const words = line.trim();
  return words === '' ? '' : atMargin ? words : `${indentOf(line)}${words}`;
}

/** What goes on below a declaration stands two steps in, or as many twos as it was. */
function indentOf(line: string): string {
  const width = /^\s*/.exec(line)![0].replaceAll('\t', '  ').length;
  return '  '.repeat(Math.max(1, Math.round(width / 2)));
}

function isTight(before: Token, token: Token, gap: string): boolean {
  if (TIGHT_BEFORE.has(token.text) || TIGHT_AFTER.has(before.text)) return true;
  // Whether a bracket belongs to the word before it is for the writer to say, but for words that never call.
  if (token.text === '(') return gap === '' && !NO_CALL.test(before.text);
  return false;
}

/** What follows the last word: comments, then the end of the line before the closing marks. */
function tail(rest: string): string {
  if (!isSpace(rest)) return rest;
  const end = /\r\n|\n|\r/.exec(rest)?.[0];
  if (end === undefined) return rest.trim() === '' ? '' : ` ${rest.trim()}`;
  const lines = rest.split(/\r\n|\n|\r/);
  const first = trailing(lines[0]!, false);
  const inner = lines.slice(1).map((line) => line.trim());
  while (inner.length > 0 && inner.at(-1) === '') inner.pop();
  return [...oneBlank([first, ...inner]), ''].join(end);
}

/** An example's lines at the margin, without spaces at their ends. */
export function formattedExample(written: string): string {
  return written
    .split(/(\r\n|\n|\r)/)
    .map((part, i) => (i % 2 === 1 ? part : part.trim()))
    .join('');
}
