import { markOfLine } from './line-mark.js';
import type { Line } from './lines.js';

/** Lines that are a table of contents: its title, and the headings after it up to where the first of them comes again. */
export function contentsOf(
  lines: readonly Line[],
  language: string,
): { readonly lines: ReadonlySet<number>; readonly unsure: Line | null } {
  const filled = lines.filter((line) => line.clean !== '');
  const led = new Set(ledLines(filled));
  const at = filled.findIndex((line) => isTitleOf(line, language));
  if (at < 0) return { lines: new Set([...untitled(filled, language), ...led]), unsure: null };
  const title = filled[at]!;
  const found = new Set([title.number, ...led]);
  // Above the entries a column may have a name.
  const from = COLUMN.test(filled[at + 1]?.clean ?? '') ? at + 2 : at + 1;
  const first = filled[from];
  if (first === undefined) return { lines: found, unsure: title };
  const wanted = plain(first.clean);
  for (let i = from + 1; i < filled.length && mayBeEntry(filled[i]!); i++) {
    if (plain(filled[i]!.clean) !== wanted) continue;
    for (const entry of filled.slice(at + 1, lastEntry(filled, from, i, language) + 1)) found.add(entry.number);
    return { lines: found, unsure: null };
  }
  return { lines: found, unsure: led.size > 0 ? null : title };
}

const isTitleOf = (line: Line, language: string): boolean =>
  markOfLine(line, language).is === 'contents' ||
  /^(?:arrangement|table) of (?:sections|provisions|regulations|clauses|articles|rules)$/i.test(line.clean);

/** Names of columns: Section, Page. */
const COLUMN = /^(?:sections?|regulations?|clauses?|articles?|page|页码?)\.?$/i;
/** A line with leaders and the number of a page. */
const LED = /(?:\.{3,}|…{2,}|(?:\. ){3,}|·{3,}|_{3,})\s*[\divxlc]{1,5}$/i;

/** Lines of a table that leaders give away: three or more together. */
function ledLines(lines: readonly Line[]): number[] {
  const isLed = (at: number) => LED.test(lines[at]?.clean ?? '');
  return lines.flatMap((line, i) =>
    isLed(i) &&
    [
      [-2, -1],
      [-1, 1],
      [1, 2],
    ].some(([a, b]) => isLed(i + a!) && isLed(i + b!))
      ? [line.number]
      : [],
  );
}

/** An entry is no sentence, and no paragraph. */
const mayBeEntry = ({ clean }: Line): boolean =>
  clean.length <= 200 && !/。$/.test(clean) && clean.split(/\s+/).length <= 30;

/** The last line of a table that ends before a line: words that end as a sentence, open nothing and do not come again are the text's own. */
function lastEntry(lines: readonly Line[], from: number, end: number, language: string): number {
  const after = new Set(lines.slice(end).map((line) => plain(line.clean)));
  let last = end - 1;
  const isOwn = (line: Line) =>
    /[.。]$/.test(line.clean) &&
    !LED.test(line.clean) &&
    !/^(?:\d|schedule|annex|appendix)/i.test(line.clean) &&
    markOfLine(line, language).is === 'plain' &&
    !after.has(plain(line.clean));
  while (last > from && isOwn(lines[last]!)) last--;
  return last;
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
  return text
    .toLowerCase()
    .replace(/[\s\u3000]/g, '')
    .replace(/[.…·．_]+\d*$|\d+$/, '');
}
