import { markOfLine } from './line-mark.js';
import type { Line } from './lines.js';

/** Lines that are a table of contents: its title, and the headings after it up to where the first of them comes again. */
export function contentsOf(
  lines: readonly Line[],
  language: string,
): { readonly lines: ReadonlySet<number>; readonly unsure: Line | null } {
  const filled = lines.filter((line) => line.clean !== '');
  const at = filled.findIndex((line) => markOfLine(line, language).is === 'contents');
  if (at < 0) return { lines: untitled(filled, language), unsure: null };
  const title = filled[at]!;
  const first = filled[at + 1];
  const isEntry = (line: Line) => {
    const { is } = markOfLine(line, language);
    return is === 'container' || is === 'annex' || (is === 'item' && line.clean.length <= 60);
  };
  const found = new Set([title.number]);
  if (first === undefined || !isEntry(first)) return { lines: found, unsure: title };
  const wanted = plain(first.clean);
  for (let i = at + 1; i < filled.length; i++) {
    const line = filled[i]!;
    if (i > at + 1 && plain(line.clean) === wanted) {
      for (const entry of filled.slice(at + 1, i)) found.add(entry.number);
      return { lines: found, unsure: null };
    }
    // An entry may break over two lines; an article ends every table.
    if (markOfLine(line, language).is === 'article') break;
  }
  return { lines: found, unsure: title };
}

/** A table without a title: three headings or more with nothing between, the first of which comes again right after the last. */
function untitled(lines: readonly Line[], language: string): ReadonlySet<number> {
  const isHeading = (line: Line | undefined) => line !== undefined && markOfLine(line, language).is === 'container';
  const first = lines.findIndex(isHeading);
  if (first < 0) return new Set();
  const wanted = plain(lines[first]!.clean);
  let again = first + 1;
  while (isHeading(lines[again]) && plain(lines[again]!.clean) !== wanted) again++;
  const isTable = again - first >= 3 && lines[again] !== undefined && plain(lines[again]!.clean) === wanted;
  return new Set(isTable ? lines.slice(first, again).map((line) => line.number) : []);
}

/** Without blanks, leaders and page numbers. */
function plain(text: string): string {
  return text.replace(/[\s\u3000]/g, '').replace(/[.…·．]+\d*$|\d+$/, '');
}
