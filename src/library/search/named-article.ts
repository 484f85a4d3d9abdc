import { chineseNumber, NUMBER_SIGNS } from '../chinese-number.js';
import { simplified } from '../simplified.js';

/** An article that a query asks for by the name of its law and its number: 宪法 41, 刑诉法第十二条, art 41 constitution. */
export interface ArticleAsked {
  readonly name: string;
  readonly value: number;
  /** 1 of 之一 and of 12a; 0 where there is none. */
  readonly inserted: number;
}

const CHINESE = new RegExp(
  `^《?([\\p{Script=Han}（）()]{2,40}?)》?\\s*(第)?\\s*(\\d{1,4}|[${NUMBER_SIGNS}]+)\\s*(条)?(?:\\s*(?:之|-)\\s*(\\d{1,2}|[一二三四五六七八九十]+))?$`,
  'u',
);
const UNIT = '(?:art(?:icle)?s?\\.?|§|s(?:ec(?:tion)?)?\\.?)';
const NUMBER = '(\\d{1,4})(?:([a-z])|-(\\d{1,2}))?';
const ENGLISH: readonly RegExp[] = [
  new RegExp(`^${UNIT}\\s*${NUMBER}(?:\\s*,\\s*|\\s+of\\s+(?:the\\s+)?|\\s+)(?<name>[a-z].{2,80})$`, 'i'),
  new RegExp(`^(?<name>[a-z].{2,80}?),?\\s+${UNIT}\\s*${NUMBER}$`, 'i'),
  new RegExp(`^(?<name>[a-z][a-z' ]{2,80}?) ${NUMBER}$`, 'i'),
];
/** What the names of laws end with, or hold: other words before a number are words that are sought. */
const IS_LAW =
  /(?:宪法|法典?|条例|规定|办法|规则|细则|解释|决定|意见|章程|公约|准则)$|\b(?:constitution|law|laws|act|code|regulations?|rules|provisions|measures|convention|treaty|order)\b/i;

/** The article that a query asks for; null where it asks for words. */
export function articleAsked(query: string): ArticleAsked | null {
  const words = simplified(query.normalize('NFKC').trim());
  const [, name, before, number, after, more] = CHINESE.exec(words) ?? [];
  if (name !== undefined && number !== undefined) {
    const value = chineseNumber(number);
    const isMarked = before !== undefined || after !== undefined || /^\d/.test(number);
    if (value === null || !isMarked || !IS_LAW.test(name)) return null;
    return { name, value, inserted: more === undefined ? 0 : (chineseNumber(more) ?? 0) };
  }
  for (const form of ENGLISH) {
    const found = form.exec(words);
    const named = found?.groups?.['name'];
    if (!found || named === undefined || !IS_LAW.test(named)) continue;
    const [value, letter, inserted] = found.slice(1).filter((part) => part !== named);
    const letters = letter === undefined ? 0 : letter.toLowerCase().charCodeAt(0) - 96;
    return { name: named, value: Number(value), inserted: inserted === undefined ? letters : Number(inserted) };
  }
  return null;
}
