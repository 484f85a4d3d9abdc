import type { TextLanguage } from '../model.js';
import { type Aside, drop, unsure } from './draft.js';
import { markOf } from './line-mark.js';
import { type Line, sliceOf } from './lines.js';

const CJK = /[\u3400-\u9fff\uf900-\ufaff]/g;
const WORD = /[A-Za-z][A-Za-z’'-]*/g;
/** Chinese, then words in letters that are more than a name: columns of a table on one line, a title in both languages. */
const ZH_FIRST =
  /^([^A-Za-z]*[\u3400-\u9fff][^A-Za-z]*?)[\s\u3000/|｜]+((?:\(\w{1,4}\) ?[A-Za-z]|[“"‘(]?[A-Z])[^\u3400-\u9fff]*)$/;
const EN_FIRST =
  /^((?:\(\w{1,4}\) ?[A-Za-z]|[“"‘(]?[A-Z])[^\u3400-\u9fff]*?)[\s\u3000/|｜]+([（(“《]?[\u3400-\u9fff][^A-Za-z]*)$/;
const FEWEST_WORDS = 2;
/** How much of what one language has the other must have too. */
const SHARE = 0.6;

type Told = 'zh' | 'en' | null;

/** Two languages in one file, and the lines of each. */
export interface Bilingual {
  /** That of the text that is taken; `other` is that of the text beside it. */
  readonly language: TextLanguage;
  readonly other: TextLanguage;
  readonly lines: readonly Line[];
}

/**
 * A text in Chinese and English at once, by line, by block or in columns: what is left of it in one language, the lines of the other left
 * out and told. Null where there is one language only. Where words of both stand without an order that can be told, that is doubted.
 */
export function oneOfTwo(given: readonly Line[], wanted: TextLanguage | undefined, aside: Aside): Bilingual | null {
  if (wanted !== undefined && wanted !== 'zh' && wanted !== 'en') return null;
  const lines = given.flatMap(halves);
  const told = lines.map((line) => languageOf(line.clean));
  if (!isBilingual(lines, told)) {
    const [zh, en] = [sizeOf(lines, told, 'zh'), sizeOf(lines, told, 'en')];
    const less = told.find((one) => one !== null) === 'zh' ? 'en' : 'zh';
    if (wanted === undefined && Math.min(zh, en) * 3 > Math.max(zh, en) && Math.min(zh, en) > 200)
      unsure(aside, 'two-languages', lines[told.indexOf(less)]!, { language: less });
    return null;
  }
  const language = wanted ?? 'zh';
  const other = language === 'zh' ? 'en' : 'zh';
  const kept: Line[] = [];
  let before: Told = null;
  lines.forEach((line, i) => {
    // What is neither, a number or a mark, goes with the line before it.
    before = told[i] ?? before;
    if (before === other) drop(aside, line, 'other-language');
    else kept.push(line);
  });
  unsure(aside, 'bilingual', lines[told.indexOf(other)]!, { language, other });
  return { language, other, lines: kept };
}

function languageOf(words: string): Told {
  const chinese = (words.match(CJK) ?? []).length;
  const letters = (words.match(WORD) ?? []).length;
  if (chinese === 0 && letters === 0) return null;
  return chinese >= letters ? 'zh' : 'en';
}

/** A line that holds both languages one after the other, as two. */
function halves(line: Line): Line[] {
  const { clean } = line;
  const [, first, second] = ZH_FIRST.exec(clean) ?? EN_FIRST.exec(clean) ?? [];
  if (first === undefined || second === undefined) return [line];
  const english = /[\u3400-\u9fff]/.test(first) ? second : first;
  const chinese = english === first ? second : first;
  if ((english.match(WORD) ?? []).length < FEWEST_WORDS || (chinese.match(CJK) ?? []).length < FEWEST_WORDS)
    return [line];
  const at = clean.length - second.length;
  return [sliceOf(line, 0, first.length), sliceOf(line, at)].map((half, i) =>
    i === 0 ? { ...half, hashes: line.hashes } : half,
  );
}

function isBilingual(lines: readonly Line[], told: readonly Told[]): boolean {
  const zh = articlesIn(lines, told, 'zh');
  const en = articlesIn(lines, told, 'en');
  if (zh.size > 0 || en.size > 0) {
    const both = [...zh].filter((number) => en.has(number)).length;
    return both >= 2 && both >= SHARE * Math.max(zh.size, en.size);
  }
  return alternates(told);
}

/** Numbers of the articles that lines of one language open. */
function articlesIn(lines: readonly Line[], told: readonly Told[], language: 'zh' | 'en'): Set<string> {
  return new Set(
    lines.flatMap((line, i) => {
      const mark = told[i] === language ? markOf(line.clean, language) : null;
      const isOwn = mark?.is === 'article' && /^第/.test(mark.number.written) === (language === 'zh');
      return isOwn && (mark.isSure || language === 'zh') ? [`${mark.number.value}-${mark.number.inserted}`] : [];
    }),
  );
}

/** Whether lines of two languages follow each other by turns, as many of one as of the other. */
function alternates(told: readonly Told[]): boolean {
  const all = told.filter((one) => one !== null);
  const zh = all.filter((one) => one === 'zh').length;
  const en = all.length - zh;
  const turns = all.filter((one, i) => i > 0 && one !== all[i - 1]).length;
  const fewer = Math.min(zh, en);
  return fewer >= 3 && fewer >= SHARE * Math.max(zh, en) && turns >= 1.2 * fewer;
}

/** How many signs, a word in letters counting as two, are of a language. */
const sizeOf = (lines: readonly Line[], told: readonly Told[], language: Told): number =>
  lines.reduce(
    (sum, { clean }, i) =>
      told[i] !== language
        ? sum
        : sum + (language === 'zh' ? (clean.match(CJK) ?? []).length : 2 * (clean.match(WORD) ?? []).length),
    0,
  );
