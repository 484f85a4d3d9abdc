import type { PlacedOccurrence } from '../../../library/index.js';
import { displayWidth, type Style } from '../../../report/index.js';

/** Columns that the place of a line takes, at most. */
const PLACE = 16;

/** Columns of a find beyond which the lines are no longer made wider for it. */
const MIDDLE = 24;

/** Lines of a concordance: the place, then what was found in the middle of what stands around it. Chinese signs count for two columns. */
export function kwicLines(lines: readonly PlacedOccurrence[], style: Style): string[] {
  if (lines.length === 0) return [];
  const places = lines.map((one) => clippedEnd(one.article ?? one.eId.split('__').at(-1) ?? '', PLACE));
  const placeWidth = Math.max(...places.map(displayWidth));
  const middle = Math.min(MIDDLE, Math.max(...lines.map(({ found }) => displayWidth(oneLine(found)))));
  const side = Math.max(12, Math.floor((style.width - placeWidth - middle - 6) / 2));
  return lines.map(({ before, found, after }, i) => {
    const left = clippedStart(oneLine(before).trimStart(), side);
    const right = clippedEnd(oneLine(after).trimEnd(), side + Math.max(0, middle - displayWidth(oneLine(found))));
    return [
      ` ${style.dim(padEnd(places[i]!, placeWidth))} `,
      `${' '.repeat(Math.max(0, side - displayWidth(left)))}${left}`,
      style.bold(`[${oneLine(found)}]`),
      right,
    ]
      .join('')
      .trimEnd();
  });
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');

/** The end of a text that fits into so many columns. */
function clippedStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `…${fitting([...text].toReversed(), width - 1)
    .toReversed()
    .join('')}`;
}

/** The beginning of a text that fits into so many columns. */
function clippedEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${fitting([...text], width - 1).join('')}…`;
}

function fitting(signs: readonly string[], width: number): string[] {
  let taken = 0;
  let n = 0;
  while (n < signs.length && taken + displayWidth(signs[n]!) <= width) taken += displayWidth(signs[n++]!);
  return signs.slice(0, n);
}

const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
