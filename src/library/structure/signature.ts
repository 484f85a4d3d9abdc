import { addText, type Draft, draft } from './draft.js';
import { markOfLine } from './line-mark.js';
import type { Line } from './lines.js';

const NUMERAL = '[〇○零一二三四五六七八九十0-9０-９]';
/** A line that is a day and nothing else, as texts are signed. */
const DAY_ALONE = new RegExp(
  `^[（(]?(?:${NUMERAL}{4}\\s*年\\s*${NUMERAL}{1,3}\\s*月\\s*${NUMERAL}{1,3}\\s*日|\\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4})[）)]?$`,
);
const REMARK = /^[（(](?:此件|本文|联系|公开)[^）)]*[）)]$/;
/** Longest line that names who signs, and how many of them there may be. */
const LONGEST = 30;
const MOST = 6;

/** An office, or several, alone on a line. */
export const isOffice = (text: string): boolean =>
  text.length <= LONGEST &&
  /^(?:[\u3400-\u9fff（）()]{0,20}(?:院|部|委|会|會|厅|廳|局|署|办|辦|政府|办公室|中央)[\s\u3000、]*)+$/.test(text);

export const isDayAlone = (text: string): boolean => DAY_ALONE.test(text);

/**
 * The lines of signatures: short ones that name who signs, then the day; at the end of a text, before its annexes, or where a letter
 * that sends another text ends. Numbers of lines.
 */
export function signatureLines(lines: readonly Line[], used: number, language: string): ReadonlySet<number> {
  const found = new Set<number>(language === 'zh' ? [] : doneLines(lines, used, language));
  for (let day = used + 1; day < lines.length; day++) {
    if (!isDayAlone(lines[day]!.clean)) continue;
    let at = day;
    while (at - 1 >= used && day - at < MOST && isName(lines[at - 1]!, language)) at--;
    let to = day + 1;
    while (to < lines.length && (REMARK.test(lines[to]!.clean) || isDayAlone(lines[to]!.clean))) to++;
    // In a text in letters short lines before a day are headings too, but at its end or before its annexes.
    const isLast = to === lines.length || markOfLine(lines[to]!, language).is === 'annex';
    if ((at < day && (isLast || language === 'zh')) || to === lines.length)
      for (const line of lines.slice(at, to)) found.add(line.number);
    day = to - 1;
  }
  return found;
}

/** Done at Brussels, 30 May 2022. / For the Council / The President: from the place and day up to the annexes or the end. */
function doneLines(lines: readonly Line[], used: number, language: string): number[] {
  const at = lines.findLastIndex((line, i) => i >= used && DONE.test(line.clean));
  if (at < 0) return [];
  let to = at + 1;
  while (to < lines.length && to - at <= 20 && isName(lines[to]!, language)) to++;
  return lines.slice(at, to).map((line) => line.number);
}

const DONE = /^Done (?:at|in) [A-Z][^.]{2,60}\d{4}\.?$/;

const isName = (line: Line, language: string): boolean =>
  line.clean.length <= (language === 'zh' ? LONGEST : 60) &&
  line.hashes === 0 &&
  (language === 'zh' ? /^[\u3400-\u9fff\s\u3000（）()]+$/ : /^[A-Z](?:[^;:!?]*[^;:!?.])?$/).test(line.clean) &&
  markOfLine(line, language).is === 'plain';

/** Who signed, and when: a signature tells of the text as the lines on its history do. */
export function takeSignature(root: Draft, line: Line): void {
  const node = draft('history', line);
  addText(node, line);
  const annex = root.children.findIndex((child) => child.kind === 'annex' && child.line > line.number);
  root.children.splice(annex < 0 ? root.children.length : annex, 0, node);
}
