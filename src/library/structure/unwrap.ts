import { markOfLine } from './line-mark.js';
import type { Line } from './lines.js';

/** Widest column that a text is taken to be broken at, in UTF-16 units. */
const WIDEST = 140;
/** Fewest lines that must go on in the next with a small letter. */
const FEWEST = 4;

/**
 * The lines of a text whose paragraphs are broken at a column, put together to paragraphs; a blank line, a mark of structure or a short
 * line ends one. Other texts come back as they are. Given are the filled lines; their numbers tell which follow each other.
 */
export function unwrapped(lines: readonly Line[], language: string): readonly Line[] {
  const width = language === 'zh' ? null : widthOf(lines);
  if (width === null) return lines;
  const found: Line[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const before = found.at(-1);
    const goesOn = before && last && line.number === last.number + 1 && last.clean.length >= width * 0.6;
    if (
      goesOn &&
      isCapital(last!.clean) === isCapital(line.clean) &&
      line.hashes === 0 &&
      before.hashes === 0 &&
      markOfLine(line, language).is === 'plain'
    )
      found[found.length - 1] = joined(before, line);
    else found.push(line);
    last = line;
  }
  return found;
}

const isCapital = (text: string): boolean => /[A-Z]{3}/.test(text) && !/[a-z]/.test(text);

/** The column that a text is broken at; null where it is not. */
function widthOf(lines: readonly Line[]): number | null {
  const pairs = lines
    .slice(1)
    .flatMap((line, i) => (line.number === lines[i]!.number + 1 ? [[lines[i]!, line] as const] : []));
  const broken = pairs.filter(([a, b]) => /[^.;:!?]$/.test(a.clean) && /^[a-z]/.test(b.clean));
  if (broken.length < FEWEST || broken.length * 4 < pairs.length) return null;
  const lengths = broken.map(([a]) => a.clean.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)]!;
  return width > WIDEST || width < 30 ? null : width;
}

/** Two lines as one: the end of the first stands for the blank between them. */
function joined(before: Line, line: Line): Line {
  return {
    ...before,
    end: line.end,
    clean: `${before.clean} ${line.clean}`,
    at: [...before.at, before.end, ...line.at],
    dressing: [...before.dressing, ...line.dressing],
  };
}
