import type { Dropped, LibraryNode, NodeNumber, TextLanguage, Unsure } from '../model.js';
import { simplified } from '../simplified.js';
import { withActNumber } from './act-number.js';
import { builderFor } from './build.js';
import { chromeOf } from './chrome.js';
import { contentsOf } from './contents.js';
import { type Aside, type Draft, draft, drop, unsure, wordsOf } from './draft.js';
import { takeFront } from './front.js';
import { idsUnder } from './ids.js';
import { languageOfText } from './language.js';
import { oneOfTwo } from './languages.js';
import { markOfLine } from './line-mark.js';
import { type Line, linesOf } from './lines.js';
import { gatherUnnumbered } from './lists.js';
import { leadingDate, statedIn } from './metadata-lines.js';
import { publishedIn, tailOf } from './page-words.js';
import { type Piece, piecesOf } from './pieces.js';
import { takePolicy } from './policy.js';
import { apart } from './run-together.js';
import { withSections } from './sections.js';
import { signatureLines, takeSignature } from './signature.js';
import { unwrapped } from './unwrap.js';

export interface ParseOptions {
  /** Where it is not given, the text's own statement tells, then `named`, then its signs. */
  readonly language?: TextLanguage;
  /** What the name of the file says. */
  readonly named?: TextLanguage;
  /** Whether `#` and `**` are marks rather than words. */
  readonly isMarkdown?: boolean;
}

/** A text taken apart. */
export interface Structure {
  readonly language: TextLanguage;
  /** The language of the text that stood beside this one and was left out; null where there was none. */
  readonly other: TextLanguage | null;
  readonly nodes: readonly LibraryNode[];
  /** What the text says of itself, by key in lower case: `date`, `issuer`, `effective-from`. */
  readonly stated: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
  /** Words that are in no node, in the order of the text; blanks are left away. */
  readonly dropped: readonly Dropped[];
  readonly unsure: readonly Unsure[];
  /** Every character of the input in order, and where it went. */
  readonly pieces: readonly Piece[];
}

/**
 * Takes the plain text of a law or of a policy document apart. Nothing is lost: `pieces` covers the input to the character, each
 * of them part of one node or left out for a reason.
 */
export function parseStructure(input: string, options: ParseOptions = {}): Structure {
  const { language, other, root, aside, lines, stated } = draftsOf(input, options);
  const pieces = piecesOf(input, root, aside, lines);
  return {
    language,
    other,
    nodes: finished(root, input, ''),
    stated,
    dropped: droppedOf(input, pieces),
    unsure: [...aside.unsure].sort((a, b) => a.line - b.line),
    pieces,
  };
}

/** A text taken apart, its words still stretches of the input. */
export interface Drafts {
  readonly language: TextLanguage;
  readonly other: TextLanguage | null;
  readonly root: Draft;
  readonly aside: Aside;
  readonly lines: readonly Line[];
  readonly stated: Structure['stated'];
}

export function draftsOf(input: string, options: ParseOptions): Drafts {
  const lines = linesOf(input, options.isMarkdown ?? true);
  const aside: Aside = { dropped: [], unsure: [] };
  for (const line of lines)
    for (const { start, end, why } of line.dressing) aside.dropped.push({ start, end, why, line: line.number });
  const stated = statedIn(lines, aside);
  const asked = options.language ?? stated.values.get('language')?.value ?? options.named;
  const likely = asked ?? languageOfText(input);
  const filled = lines.filter((line) => line.clean !== '' && !stated.lines.has(line.number));
  const isMark = (line: Line) => !['plain', 'item', 'contents'].includes(markOfLine(line, likely).is);
  const chrome = chromeOf(filled, isMark, simplified);
  const tail = new Set(tailOf(filled));
  const isPage = (line: Line) => chrome.lines.has(line.number) || (tail.has(line.number) && tail.size < filled.length);
  for (const line of filled) if (isPage(line)) drop(aside, line, 'page-chrome');
  const words = filled.filter((line) => !isPage(line));
  const both = oneOfTwo(words, asked, aside);
  const language = both?.language ?? likely;
  const single = apart(both?.lines ?? words, language, aside);
  const contents = contentsOf(single, language);
  if (contents.unsure) unsure(aside, 'contents', contents.unsure);
  for (const line of single) if (contents.lines.has(line.number)) drop(aside, line, 'contents');
  const body = single.filter((line) => !contents.lines.has(line.number));
  const own = unwrapped(withSections(withActNumber(body), language), language);
  const root = draft('heading', lines[0]!);
  const values = new Map([...publishedIn(filled), ...chrome.values, ...stated.values]);
  fill(root, input, own, language, aside, values);
  gatherUnnumbered(root, input);
  return { language, other: both?.other ?? null, root, aside, lines, stated: values };
}

function fill(
  root: Draft,
  input: string,
  body: readonly Line[],
  language: TextLanguage,
  aside: Aside,
  values: Map<string, { value: string; line: number }>,
): void {
  if (!isStructured(body, language)) {
    const dated = leadingDate(body[0]);
    if (dated) {
      const { at, number, clean } = body[0]!;
      values.set('date', { value: dated.day, line: number });
      drop(aside, body[0]!, 'metadata', dated.length);
      const rest = { ...body[0]!, clean: clean.slice(dated.length), at: at.slice(dated.length) };
      takePolicy(root, input, [rest, ...body.slice(1)], language, aside, values);
    } else takePolicy(root, input, body, language, aside, values);
    return;
  }
  const used = takeFront(root, input, body, language, aside);
  const signed = signatureLines(body, used, language);
  const words = body.filter((line, i) => i >= used && !signed.has(line.number));
  const builder = builderFor(root, input, words, language, aside);
  for (const [i, line] of words.entries()) builder.take(line, words[i + 1]);
  for (const line of body) if (signed.has(line.number)) takeSignature(root, line);
}

/** Whether a text has the marks of a law: an article, or a numbered heading. */
function isStructured(body: readonly Line[], language: TextLanguage): boolean {
  return body.some((line) => {
    const mark = markOfLine(line, language);
    return (
      mark.is === 'article' ||
      (mark.is === 'container' && mark.number !== null) ||
      (mark.is === 'item' && mark.by === 'zh-comma')
    );
  });
}

function finished(parent: Draft, input: string, id: string): LibraryNode[] {
  const ids = idsUnder(id, parent.children);
  return parent.children.map((child, i) => ({
    eId: ids[i]!,
    kind: child.kind,
    number: child.number as NodeNumber | null,
    heading: child.heading ? wordsOf(input, child.heading) : null,
    text: wordsOf(input, child.text),
    line: child.line,
    children: finished(child, input, ids[i]!),
  }));
}

/** Neighbouring pieces of one reason on one line are one. */
function droppedOf(input: string, pieces: readonly Piece[]): Dropped[] {
  return pieces
    .filter((p) => p.why !== null && p.why !== 'blank')
    .map(({ start, end, why, line }) => ({ why: why!, text: input.slice(start, end), line }));
}
