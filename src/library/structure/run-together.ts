import { chineseNumber, NUMBER_SIGNS as N } from '../chinese-number.js';
import type { NodeNumber } from '../model.js';
import { type Aside, unsure } from './draft.js';
import { follows } from './items.js';
import { markOf } from './line-mark.js';
import { type Line, sliceOf } from './lines.js';

const ZH_MARK = new RegExp(
  `第[${N}]+条(?:之[${N}]+)?|第[${N}]+[编章节](?=[ \\u3000]*[^ \\u3000。；，：]{1,30}?[ \\u3000]*第[${N}]+条)`,
  'g',
);
const EN_MARK = /\bArticle \d+\b/g;
const ITEM = new RegExp(`[（(]([${N}]+)[）)]|(?<![\\d.．])(\\d{1,2})[.．、](?!\\d)`, 'g');
/** Shortest line that holds more than one unit. */
const SHORTEST = 12;

/**
 * Lines in which units ran together, as a bad extraction gives them, taken apart: 第一条……。第二条…… and （一）…；（二）…. An article is
 * opened within a line only where its number is the next, a sentence has ended before it and no line of its own opens it.
 */
export function apart(lines: readonly Line[], language: string, aside: Aside): readonly Line[] {
  const opened = lines.map((line) => articleOf(line.clean, language));
  const lastLine = new Map<string, number>();
  opened.forEach((number, i) => void (number && lastLine.set(keyOf(number), i)));
  let last: NodeNumber | null = null;
  return lines.flatMap((line, i) => {
    if (line.clean.length < SHORTEST) return keep(line, i);
    const cuts = [0];
    if (opened[i] && (last === null || follows(opened[i], last))) last = opened[i];
    for (const found of line.clean.matchAll(language === 'zh' ? ZH_MARK : EN_MARK)) {
      const at = found.index;
      const before = line.clean.slice(cuts.at(-1), at);
      if (at === 0 || isQuoted(line.clean, at) || !mayOpen(before, language)) continue;
      const number = articleOf(line.clean.slice(at), language);
      if (number === null) {
        if (/[编章节]$/.test(found[0])) cuts.push(at);
        continue;
      }
      if (!isNext(number, last) || (lastLine.get(keyOf(number)) ?? -1) > i) continue;
      cuts.push(at);
      last = number;
    }
    // A heading is set off for the article after it alone.
    const parts = slices(line, cuts).flatMap((part) => (language === 'zh' ? itemsApart(part) : [part]));
    if (parts.length > 1) unsure(aside, 'run-together', line, { n: parts.length });
    return parts;
  });

  function keep(line: Line, i: number): Line[] {
    if (opened[i] && (last === null || follows(opened[i], last))) last = opened[i];
    return [line];
  }
}

const keyOf = ({ value, inserted }: NodeNumber): string => `${value}-${inserted}`;

const isNext = (number: NodeNumber, last: NodeNumber | null): boolean =>
  last === null ? number.value === 1 : follows(number, last);

/** The number of the article that words open; null where they open none, or only may. */
function articleOf(words: string, language: string): NodeNumber | null {
  const mark = markOf(words, language);
  return mark.is === 'article' &&
    mark.quote === 0 &&
    (mark.isSure || !/^第/.test(words) || !/^[的规所、，]/.test(words.slice(mark.length)))
    ? mark.number
    : null;
}

/** Whether something may open after these words: a sentence has ended, or they are a heading. */
function mayOpen(before: string, language: string): boolean {
  const words = before.trimEnd();
  if (language !== 'zh') return /[.;”")]$/.test(words) && words.length < before.length;
  return /[。；！？”」』）]$/.test(words) || (words.length <= 40 && markOf(words, language).is === 'container');
}

/** Whether a place lies within quotation marks. */
function isQuoted(words: string, at: number): boolean {
  const count = (form: RegExp) => (words.slice(0, at).match(form) ?? []).length;
  return count(/[“「『]/g) > count(/[”」』]/g);
}

const slices = (line: Line, cuts: readonly number[]): Line[] =>
  cuts.length === 1 ? [line] : cuts.map((from, i) => sliceOf(line, from, cuts[i + 1] ?? line.clean.length));

/** The items of one way of counting that run together: the first after a colon or at the beginning, each next after a mark. */
function itemsApart(line: Line): Line[] {
  const cuts: number[] = [];
  let way: 1 | 2 | null = null;
  let expected = 0;
  for (const found of line.clean.matchAll(ITEM)) {
    const own = found[1] !== undefined ? 1 : 2;
    const value = chineseNumber(found[own]!);
    const before = line.clean.slice(0, found.index).trimEnd();
    if (isQuoted(line.clean, found.index)) continue;
    if (way === null) {
      const starts = found.index === 0 || (value === 1 && /[：:]$/.test(before));
      if (!starts || value === null) continue;
      [way, expected] = [own, value + 1];
      cuts.push(found.index);
    } else if (
      own === way &&
      value === expected &&
      /[；;。，,、]$/.test(before) &&
      !/^[、，项]/.test(line.clean.slice(found.index + found[0].length))
    ) {
      expected++;
      cuts.push(found.index);
    }
  }
  if (cuts.length < 2) return [line];
  return slices(line, cuts[0] === 0 ? cuts : [0, ...cuts]);
}
