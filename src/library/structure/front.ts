import { type Aside, addText, type Draft, draft, drop, wordsOf } from './draft.js';
import { markOf } from './line-mark.js';
import type { Line } from './lines.js';

/** Longest title, in UTF-16 units. */
const LONGEST_TITLE = 320;
const DAY =
  /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},\s+\d{4}/;
const HISTORY = /通过|公布|修正|修订|施行|批准|发布|印发|令第|adopted|amended|promulgated|effective|in force|issued/i;

/**
 * Takes the title and the lines on adoption and amendment off the beginning of a text; words that are neither are the preamble.
 * Gives the number of lines that it has used.
 */
export function takeFront(root: Draft, input: string, lines: readonly Line[], language: string, aside: Aside): number {
  let used = 0;
  const first = lines[0];
  if (first === undefined || opens(first, language) || !isTitle(first)) return 0;
  const title = draft('title', first);
  addText(title, first);
  root.children.push(title);
  used = 1;
  while (used < lines.length && goesOn(lines[used - 1]!, lines[used]!, language)) addText(title, lines[used++]!);
  const words = bare(wordsOf(input, title.text));
  let preamble: Draft | null = null;
  for (; used < lines.length && !opens(lines[used]!, language); used++) {
    const line = lines[used]!;
    if (bare(line.clean).length >= 6 && words.includes(bare(line.clean))) drop(aside, line, 'repeated-title');
    else if (isHistory(line.clean)) {
      const node = draft('history', line);
      addText(node, line);
      root.children.push(node);
    } else {
      preamble ??= opened(root, line);
      const node = draft('paragraph', line);
      addText(node, line);
      preamble.children.push(node);
    }
  }
  return used;
}

function isHistory(text: string): boolean {
  return DAY.test(text) && (HISTORY.test(text) || (text.search(DAY) <= 1 && !/。$/.test(text)));
}

/** Whether a line can be a title: short, and no sentence. */
export function isTitle(line: Line): boolean {
  return line.clean.length <= LONGEST_TITLE && (line.hashes === 1 || !/[。；.;]$/.test(line.clean));
}

function opens(line: Line, language: string): boolean {
  const { is } = markOf(line.clean, language);
  return (
    is === 'container' ||
    is === 'article' ||
    is === 'annex' ||
    (is === 'item' && line.clean.length < 400) ||
    line.hashes > 1
  );
}

/** A title in capitals, or one that ends with a word that asks for more, goes on in the next line. */
function goesOn(before: Line, line: Line, language: string): boolean {
  if (opens(line, language) || !isTitle(line)) return false;
  const isCapital = (text: string) => /[A-Z]/.test(text) && text === text.toUpperCase();
  return (isCapital(before.clean) && isCapital(line.clean)) || /\b(?:of|the|on|for|and|OF|THE)$/.test(before.clean);
}

function opened(root: Draft, line: Line): Draft {
  const node = draft('preamble', line);
  root.children.push(node);
  return node;
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}
