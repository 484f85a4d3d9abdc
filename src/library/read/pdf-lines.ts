import type { Dropped } from '../model.js';

const PAGE_NUMBER =
  /^[\s\u3000]*(?:[-–—－·]*\s*\d{1,4}\s*[-–—－·]*|[-–—]?\s*(?:page|p\.|第)\s*\d{1,4}\s*(?:页)?(?:\s*(?:of|\/|共)\s*\d{1,4}\s*页?)?\s*[-–—]?|\d{1,4}\s*\/\s*\d{1,4})[\s\u3000]*$/i;
/** What begins a line of its own whatever stands before it. */
const OPENS =
  /^[\s\u3000]*(?:第[零〇○一二三四五六七八九十百千\d]+\s*(?:编|分编|章|节|条)|[（(][零〇一二三四五六七八九十百\d]+[）)](?![.,;:，。；、])|[一二三四五六七八九十]+、|\d{1,3}[.．、](?!\d)|附件|附则|(?:Part|Chapter|Section|Article)\s+[\dIVXLC]+)/;
/** What words end with after a break, and no word of a compound. */
const FRAGMENT =
  /^(?:[a-z]{0,4}(?:tions?|sions?|tional|ments?|ments|ances?|ences?|ities|ity|ively|tive|tives|tively|ably|ible|able|ness|ously|ous|ical|ically|ized|ised|izing|ising|tures?|cial|tial|ally|ingly|edly)|ing|ings|ed|er|ers|ly|al|es|ter|ters|tory|tories|ry|ries|sion|ty|ties|ble|ples?|cy|cies|ist|ists|ance|gate|gated|late|lated|ate|ated|ates)$/;
/** Lines at either end of a page among which its header and footer are. */
const EDGE = 3;

/** The lines of the pages of a file, those of one paragraph put together; headers, footers and numbers of pages are left out and told. */
export function linesOfPages(pages: readonly string[]): { readonly lines: string[]; readonly dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const lines: string[] = [];
  const isRunning = runningLines(pages);
  const all = pages.flatMap((page) => {
    const own = page.split('\n');
    return own.map((line, i) => ({ line, isEdge: i < EDGE || i >= own.length - EDGE }));
  });
  const widest = Math.max(...all.map(({ line }) => line.length));
  const words = new Set(pages.flatMap((page) => page.toLowerCase().match(/[a-z]+/g) ?? []));
  let before = '';
  for (const { line, isEdge } of all) {
    if (PAGE_NUMBER.test(line) || (isEdge && isRunning(line))) {
      if (line.trim() !== '') dropped.push({ why: 'page-chrome', text: line.trim(), line: lines.length });
      continue;
    }
    const last = lines.length - 1;
    const isFull = before.length >= widest * 0.75 && !/[。；：:.;]\s*$/.test(before);
    const parts = /([a-z]+)-$/.exec(before.trimEnd());
    const next = /^\s*([a-z]+)/.exec(line)?.[1];
    if (last >= 0 && parts && next !== undefined) {
      // A word parted at the end of a line loses its hyphen where it is no compound for sure: long-term keeps it.
      const isOne = words.has(`${parts[1]}${next}`) || FRAGMENT.test(next);
      lines[last] = `${lines[last]!.trimEnd().slice(0, isOne ? -1 : undefined)}${line.trim()}`;
    } else if (isFull && last >= 0 && !OPENS.test(line))
      lines[last] += (/[A-Za-z,]$/.test(before) ? ' ' : '') + line.trim();
    else lines.push(line);
    before = line;
  }
  return { lines, dropped };
}

/** Figures change from page to page. */
const shape = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** Tells the lines that come again at an end of many pages, nowhere else, and are no sentence. */
function runningLines(pages: readonly string[]): (line: string) => boolean {
  const counts = new Map<string, number>();
  const within = new Set<string>();
  for (const page of pages) {
    const own = page.split('\n');
    const isAtEdge = (i: number) => i < EDGE || i >= own.length - EDGE;
    own.forEach((line, i) => void (isAtEdge(i) || within.add(shape(line))));
    const edge = new Set(own.filter((line, i) => isAtEdge(i) && isCandidate(line)).map(shape));
    for (const line of edge) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const fewest = Math.max(2, pages.length * 0.3);
  return (line) => isCandidate(line) && !within.has(shape(line)) && (counts.get(shape(line)) ?? 0) >= fewest;
}

const isCandidate = (line: string): boolean =>
  line.trim() !== '' &&
  line.length <= 160 &&
  !OPENS.test(line) &&
  !/[。；：，;:,]\s*$/.test(line) &&
  !/^\s*[（(]/.test(line);
