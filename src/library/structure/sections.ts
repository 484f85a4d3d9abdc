import { isHeadingText, isMarkedHeading } from './heading-text.js';
import { follows } from './items.js';
import { type LineMark, letterValue, markOf } from './line-mark.js';
import type { Line } from './lines.js';

type ArticleMark = Extract<LineMark, { is: 'article' }>;

/** A line that may open a section of an act by a bare number: 5A Lost records; 1.—(1) In this Act; 3. Interpretation. */
interface Candidate {
  readonly at: number;
  readonly by: 'dash' | 'dot' | 'bare' | 'word';
  readonly value: number;
  readonly inserted: number;
  /** How much of the line the number takes, blanks included. */
  readonly length: number;
  readonly written: string;
  readonly isHeaded: boolean;
  /** Length of a heading that a dash parts from the words: Definitions.—In this Act; 0 where there is none. */
  readonly dashed: number;
}

const DASH = /^((\d{1,4})([A-Z]{0,2})\.?\s*[—–-]+)\s*(?=\(\s*1\s*\))/;
const BARE = /^((\d{1,4})([A-Z]{0,2}))(?:[\s\u3000]+)(?=[“"‘'([]?[A-Z])|^((\d{1,4})([A-Z]{0,2}))[\s\u3000]*(?=\(1\))/;
const DOT = /^((\d{1,4})([A-Z]{0,2})\.)\s*(?=[“"‘'([]?[A-Z(])/;
const WORD = /^(sections?\s+(\d{1,4})([A-Z]{0,2})(?:\s*[.:—–-]+(?=\s|[A-Z]|$)|(?=\s|$)))\s*/i;
/** Definitions.—In this Act …: a heading, a full stop, a dash, and words. */
const DASHED = /^([“"‘'(]?[A-Z][^—]{1,220}[.:]\s?[—–-]+)\s*(?=[“"‘'(]?[A-Z\d(])/;
const SCHEDULE = /^(?:(?:the )?[a-z]+ schedule|schedule|annex|appendix)\b/i;
/** What titles of laws are called that number their units so. */
const ACT =
  /\b(?:Act|ACT|Law|LAW|Ordinance|ORDINANCE|Code|CODE|Regulations?|REGULATIONS?|Rules|RULES|Order|ORDER|Bill|BILL|Statute|STATUTE|By-?laws?|Decree|DECREE|Proclamation)\b/;
/** Lines at the beginning among which the title is. */
const HEAD = 14;
/** Most candidates: a text with more of them is a table of numbers. */
const MOST = 6_000;

/**
 * The lines of an act whose sections are opened by bare numbers, or by the word section, marked as what they open; other texts come
 * back as they are. In schedules such numbers open items.
 */
export function withSections(lines: readonly Line[], language: string): readonly Line[] {
  if (language === 'zh') return lines;
  const marks = lines.map((line) => markOf(line.clean, language));
  const articles = marks.filter((mark) => mark.is === 'article');
  if (articles.length > 0) {
    // SECTION 1. before SEC. 2. is of the same kind.
    const isOfSections = articles.every((mark) => /^(?:§|sec)/i.test(mark.number.written));
    return isOfSections ? marked(lines, chosen(candidates(lines, new Set(['word'])), lines)) : lines;
  }
  const isAct = lines.slice(0, HEAD).some(({ clean }) => clean.length <= 160 && ACT.test(clean) && isTitled(clean));
  const found = candidates(lines, new Set(['dash', 'bare', 'dot', 'word']));
  if (found.length > MOST) return lines;
  const ways = (['word', 'bare', 'dash', 'dot'] as const).filter((by) => isWay(by, found, lines, isAct));
  // 1.—(1) and 2. stand beside each other in one text; a bare number and one with a point do not.
  const by = ways[0] === undefined ? null : new Set(ways[0] === 'dash' ? ['dash', 'dot'] : [ways[0], 'dash']);
  return by === null
    ? lines
    : marked(
        lines,
        chosen(
          found.filter((c) => by.has(c.by)),
          lines,
        ),
      );
}

function candidates(lines: readonly Line[], by: ReadonlySet<Candidate['by']>): Candidate[] {
  return lines.flatMap(({ clean }, at): Candidate[] => {
    const of = (way: Candidate['by'], form: RegExp): Candidate | null => {
      const m = by.has(way) ? form.exec(clean) : null;
      if (m === null) return null;
      const [written, value, letters] = [m[1] ?? m[4]!, Number(m[2] ?? m[5]), m[3] ?? m[6] ?? ''];
      const length = m[0].length;
      const rest = clean.slice(length);
      const isHeaded = rest !== '' && isHeadingText(rest);
      const dashed = DASHED.exec(rest)?.[1]?.length ?? 0;
      return {
        at,
        by: way,
        value,
        inserted: insertedBy(letters),
        length,
        written: written.trimEnd(),
        isHeaded,
        dashed,
      };
    };
    const one = of('dash', DASH) ?? of('word', WORD) ?? of('dot', DOT) ?? of('bare', BARE);
    return one === null ? [] : [one];
  });
}

/** 1 of A, 27 of AA. */
const insertedBy = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letterValue(letter), 0);

/** Whether the sections of a text are opened in a way: at least two numbers in order, and what speaks for an act. */
function isWay(by: Candidate['by'], found: readonly Candidate[], lines: readonly Line[], isAct: boolean): boolean {
  const own = found.filter((c) => c.by === by);
  const isNext = own.some((c, i) => i > 0 && follows(numberOf(c), numberOf(own[i - 1]!)));
  if (by === 'dash') return own.length > 0;
  if (!isNext) return false;
  const opensFirst = (words: string | undefined) => /^\(1\)/.test(words ?? '');
  const holds = own.filter(
    (c) => opensFirst(lines[c.at]!.clean.slice(c.length)) || (c.isHeaded && opensFirst(lines[c.at + 1]?.clean)),
  ).length;
  const headed = own.filter((c) => c.isHeaded && isWords(lines[c.at + 1])).length;
  if (isAct && own.filter((c) => c.dashed > 0).length > 1) return true;
  if (by === 'word') return isAct && (headed > 0 || own.some((c) => c.length < lines[c.at]!.clean.length));
  return holds > 0 ? isAct || holds > 1 : isAct && headed > 1 && headed * 2 >= own.length;
}

/** A title, or the words that an act begins with. */
const isTitled = (text: string): boolean => /^An Act\b/i.test(text) || !/[.;:,]$/.test(text);

const isWords = (line: Line | undefined): boolean => line !== undefined && /[.;:—–,]$/.test(line.clean);

const numberOf = ({ written, value, inserted }: Candidate) => ({ written, value, inserted });

/** The longest run of candidates whose numbers rise, steps without a gap counting most; schedules have runs of their own. */
function chosen(found: readonly Candidate[], lines: readonly Line[]): readonly (Candidate & { inSchedule: boolean })[] {
  const starts = lines.flatMap((line, at) => (isSchedule(line) ? [at] : []));
  const first = starts[0] ?? lines.length;
  const body = rising(
    found.filter(
      (c) => c.at < first && (c.by !== 'bare' || c.isHeaded || /^\(1\)/.test(lines[c.at]!.clean.slice(c.length))),
    ),
  );
  const rest = starts.flatMap((start, i) =>
    rising(found.filter((c) => c.at > start && c.at < (starts[i + 1] ?? lines.length))),
  );
  return [...body.map((c) => ({ ...c, inSchedule: false })), ...rest.map((c) => ({ ...c, inSchedule: true }))];
}

const isSchedule = ({ clean }: Line): boolean => SCHEDULE.test(clean) && clean.length <= 80 && !/[.;,]$/.test(clean);

function rising(found: readonly Candidate[]): Candidate[] {
  const worth: number[] = [];
  const before: number[] = [];
  found.forEach((one, i) => {
    [worth[i], before[i]] = [1, -1];
    for (let j = i - 1; j >= 0; j--) {
      const other = found[j]!;
      const isLater = one.value > other.value || (one.value === other.value && one.inserted > other.inserted);
      if (!isLater) continue;
      const here = worth[j]! + (follows(numberOf(one), numberOf(other)) ? 1 : 0.4);
      if (here > worth[i]!) [worth[i], before[i]] = [here, j];
      if (worth[i]! > j + 1) break;
    }
  });
  const run: Candidate[] = [];
  for (let at = worth.indexOf(Math.max(...worth)); at >= 0; at = before[at]!) run.unshift(found[at]!);
  return run;
}

function marked(
  lines: readonly Line[],
  found: readonly (Candidate & { readonly inSchedule: boolean })[],
): readonly Line[] {
  const by = new Map(found.map((c) => [c.at, c]));
  return lines.map((line, i) => {
    const c = by.get(i);
    if (c === undefined) return line;
    const number = numberOf(c);
    if (c.inSchedule && c.by !== 'bare') return line;
    if (c.inSchedule) return { ...line, mark: { is: 'item', by: 'bare', number, length: c.length } };
    const isHeadedBefore =
      !c.isHeaded && c.dashed === 0 && c.by !== 'word' && isHeadingLine(lines[i - 1], lines[i - 2]);
    const mark: ArticleMark = {
      is: 'article',
      number,
      length: c.length,
      isSure: true,
      isApart: true,
      quote: 0,
      isHeadedBefore,
      dashed: c.dashed,
    };
    return { ...line, mark };
  });
}

/** A heading alone on its line, after words that have ended. */
const isHeadingLine = (line: Line | undefined, before: Line | undefined): boolean =>
  line !== undefined &&
  (isHeadingText(line.clean) || isMarkedHeading(line)) &&
  line.clean.length <= 120 &&
  markOf(line.clean, 'en').is === 'plain' &&
  (before === undefined ||
    /[.;:”"\])]$/.test(before.clean) ||
    markOf(before.clean, 'en').is !== 'plain' ||
    before.hashes > 0 ||
    isMarkedHeading(line) ||
    isHeadingText(before.clean));
