import type { TermPair } from '../terms/index.js';
import { chineseAmount } from './amounts.js';
import { ENGLISH_NUMBER, englishNumber } from './english-number.js';

const CHINESE_NUMBER = /[零〇○一二两三四五六七八九十百千万亿0-9０-９]+/g;

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
      : chineseAmount(plain);
    return n === null || n < 2 ? [] : [n];
  });
}

const ENGLISH_NUMBERS = new RegExp(`(?<![a-z\\d])${ENGLISH_NUMBER}`, 'gi');
const MONTH =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b(?=,?\s+\d)|(?<=\d\s)(January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function englishNumbers(sentence: string): number[] {
  const cardinal = [...sentence.matchAll(ENGLISH_NUMBERS)].map(({ 0: written }) => englishNumber(written));
  // May is a month beside a figure, and a verb elsewhere.
  const months = [...sentence.matchAll(MONTH)].map(({ 0: name }) => MONTHS.indexOf(name) + 1);
  const ordinal = (sentence.toLowerCase().match(/[a-z]+/g) ?? []).map((word) => ORDINALS.indexOf(word));
  return [...cardinal, ...months, ...ordinal].filter((n) => n >= 2);
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
