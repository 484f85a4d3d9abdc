import { chineseNumber } from '../chinese-number.js';
import type { TermPair } from '../terms/index.js';

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  half: 2,
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};
const CHINESE_NUMBER = /[零〇○一二两三四五六七八九十百千万0-9０-９]+/g;

/** What both languages write in a way that can be compared: numbers (`n30`), and the terms of a glossary by their Chinese (`t信访`). */
export type Anchors = ReadonlySet<string>;

/**
 * Numbers of a sentence, and the entries of the glossary that occur in it. Small numbers written as words are left out where they
 * may be pronouns or parts of words (一 of 一切, one of everyone).
 */
export function anchorsOf(sentence: string, language: string, terms: readonly TermPair[]): Anchors {
  const found = new Set<string>();
  for (const n of language === 'zh' ? chineseNumbers(sentence) : englishNumbers(sentence)) found.add(`n${n}`);
  const lower = sentence.toLowerCase();
  for (const { zh, en } of terms)
    if (language === 'zh' ? sentence.includes(zh) : lower.includes(en.toLowerCase())) found.add(`t${zh}`);
  return found;
}

function chineseNumbers(sentence: string): number[] {
  return [...sentence.matchAll(CHINESE_NUMBER)].flatMap(({ 0: written }) => {
    const plain = written.normalize('NFKC').replaceAll('○', '〇');
    const n = /^[〇零一二三四五六七八九]{4}$/.test(plain)
      ? Number([...plain].map((sign) => ('〇零'.includes(sign) ? 0 : '一二三四五六七八九'.indexOf(sign) + 1)).join(''))
      : /^\d+$/.test(plain)
        ? Number(plain)
        : chineseNumber(plain);
    return n === null || n < 2 ? [] : [n];
  });
}

function englishNumbers(sentence: string): number[] {
  const digits = [...sentence.matchAll(/\d+(?:,\d{3})*/g)].map((m) => Number(m[0].replaceAll(',', '')));
  const words = [...sentence.toLowerCase().matchAll(/[a-z]+/g)].flatMap((m) => WORDS[m[0]] ?? []);
  return [...digits, ...words].filter((n) => n >= 2);
}

/**
 * How far two sets of anchors speak for one another: from -1, all against, to 1, all shared; 0 where there is nothing to compare. A number
 * that only one has speaks against them; a term does not: a translator may have chosen other words.
 */
export function agreement(a: Anchors, b: Anchors): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  const alone = numbersOnlyIn(a, b) + numbersOnlyIn(b, a);
  return shared === 0 ? -Math.min(1, alone / 4) : (2 * shared) / (2 * shared + alone);
}

function numbersOnlyIn(a: Anchors, b: Anchors): number {
  let n = 0;
  for (const one of a) if (one.startsWith('n') && !b.has(one)) n++;
  return n;
}
