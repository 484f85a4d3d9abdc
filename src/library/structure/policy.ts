import { builderFor } from './build.js';
import { type Aside, addText, type Draft, draft, drop, unsure } from './draft.js';
import { isTitle } from './front.js';
import { isHeadingText } from './heading-text.js';
import { type LineMark, markOf, markOfLine } from './line-mark.js';
import type { Line } from './lines.js';
import { isBullet } from './lists.js';
import { isPageWord, isPublished, isTypeOfPage } from './page-words.js';
import { isDayAlone, signatureLines, takeSignature } from './signature.js';

const CITE_HEAD = /^cite this page$/i;
/** Where the document itself begins, after what a library says of it. */
const TEXT_HEAD = /^(?:original text|english text|translated text|view the .{0,60}side[ -]by[ -]side.*)$/i;
/** Signs that end no title or heading: of sentences, and of the rows of a table. */
const ENDS = /[.。!?！？…:：;；,，"”’」』）)|]$/;

interface Sorted {
  readonly line: Line;
  readonly is: 'chrome' | 'cited' | 'teaser' | 'words';
}

/** Takes a text without the marks of a law apart: title, sections, paragraphs; what belongs to the page it stood on is left out. */
export function takePolicy(
  root: Draft,
  input: string,
  lines: readonly Line[],
  language: string,
  aside: Aside,
  values: Map<string, { value: string; line: number }>,
): void {
  const sorted = sortLines(lines);
  const begin = sorted.findLastIndex((s, i) => i < sorted.length / 2 && TEXT_HEAD.test(s.line.clean)) + 1;
  for (const { line, is } of sorted) {
    if (is === 'words') continue;
    drop(aside, line, 'page-chrome');
    if (is === 'cited') values.set('cited-as', { value: line.clean, line: line.number });
    if (is === 'teaser') unsure(aside, 'teaser', line);
  }
  const words = sorted.filter((s) => s.is === 'words').map((s) => s.line);
  const [kind, title] = words;
  if (kind && title && isTypeOfPage(kind.clean) && isTitle(title) && title.clean.length > kind.clean.length) {
    // Policy paper / Waste prevention programme: what a site calls the page.
    takeNote(root, kind, null);
    words.shift();
  }
  const titles = takeTitles(root, words, aside);
  const signed = signatureLines(words, titles, language);
  const builder = builderFor(root, input, words, language, aside);
  const first = sorted[begin]?.line.number ?? 0;
  let last = 0;
  const isHashed = (line: Line) => line.hashes > 1 && /^dot$/.test(enumeratorOf(line, language));
  const hasHashed = words.some(isHashed);
  for (let i = titles; i < words.length; i++) {
    const line = words[i]!;
    if (signed.has(line.number) || (i < titles + 6 && isDayAlone(line.clean))) {
      takeSignature(root, line);
      continue;
    }
    const mark = markOfLine(line, language);
    const isNumbered = (one: ItemMark) =>
      hasHashed ? isHashed(line) : isNumberedHeading(line, one, words[i + 1], last);
    if (mark.is === 'item' && mark.by === 'dot' && isNumbered(mark)) {
      const { number, length } = mark;
      last = number.value;
      builder.take({ ...line, mark: { is: 'container', kind: 'section', number, length, isSure: true } }, words[i + 1]);
    } else if (line.number < first) takeNote(root, line, aside);
    else if (isHeading(line, words[i + 1], mark.is)) builder.take({ ...line, hashes: 6 }, words[i + 1]);
    else builder.take(line, words[i + 1]);
  }
}

type ItemMark = Extract<LineMark, { is: 'item' }>;

function enumeratorOf(line: Line, language: string): string {
  const mark = markOfLine(line, language);
  return mark.is === 'item' ? mark.by : '';
}

function sortLines(lines: readonly Line[]): Sorted[] {
  const seen = new Map<string, number>();
  for (const { clean } of lines) seen.set(clean, (seen.get(clean) ?? 0) + 1);
  return lines.map((line, i) => {
    const before = lines[i - 1]?.clean ?? '';
    if (isPageWord(line.clean) || isPublished(line.clean)) return { line, is: 'chrome' };
    if (CITE_HEAD.test(before)) return { line, is: 'cited' };
    // A headline that comes twice within the text, and is no title, announces another article.
    const isTwin = line.clean === before || line.clean === lines[i + 1]?.clean;
    if (i > 0 && isTwin && !isDayAlone(line.clean) && !ENDS.test(line.clean) && line.clean.length < 160)
      return { line, is: 'teaser' };
    return { line, is: 'words' };
  });
}

/** I. Introduction; 2. Goals; A. Repair; Foreword: a heading, and no title. */
const STARTS_SECTION =
  /^(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)] |^(?:foreword|preface|introduction|(?:executive )?summary|background|overview|abstract|preamble)$/i;

/** The title, once in each language that it stands in; the same title again is left out. Gives how many lines were used. */
function takeTitles(root: Draft, words: readonly Line[], aside: Aside): number {
  const titles: string[] = [];
  let used = 0;
  for (const line of words.slice(0, 4)) {
    if (!isTitle(line) || ENDS.test(line.clean) || STARTS_SECTION.test(line.clean) || isDayAlone(line.clean)) break;
    if (titles.includes(line.clean)) drop(aside, line, 'repeated-title');
    else {
      const node = draft('title', line);
      addText(node, line);
      root.children.push(node);
      titles.push(line.clean);
    }
    used++;
    if (titles.length === 2) {
      const again = words[used];
      if (again === undefined || !titles.includes(again.clean)) break;
    }
  }
  return used;
}

function takeNote(root: Draft, line: Line, aside: Aside | null): void {
  const note = draft('note', line);
  addText(note, line);
  root.children.push(note);
  if (aside) unsure(aside, 'note', line);
}

/** 1. Introduction before its words, the numbers counting on: a section, and no item of a list. */
function isNumberedHeading(line: Line, mark: ItemMark, next: Line | undefined, last: number): boolean {
  if (mark.number.value !== last + 1 || next === undefined) return false;
  const rest = line.clean.slice(mark.length);
  const isWords = markOf(next.clean, 'en').is === 'plain' && (ENDS.test(next.clean) || /^\d+\.\d+/.test(next.clean));
  return rest.length <= 80 && isHeadingText(rest) && isWords;
}

function isHeading(line: Line, next: Line | undefined, is: string): boolean {
  return (
    is === 'plain' &&
    line.hashes === 0 &&
    next !== undefined &&
    line.clean.length <= 80 &&
    !ENDS.test(line.clean) &&
    !isBullet(line.clean)
  );
}
