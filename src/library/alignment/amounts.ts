import { chineseNumber } from '../chinese-number.js';
import { ENGLISH_NUMBER, englishNumber } from './english-number.js';

/** A number with its unit, as a text writes it. */
export interface Amount {
  readonly unit: string;
  readonly value: number;
  readonly written: string;
}

const CHINESE_NUMBER = '[零〇一二两三四五六七八九十百千万亿\\d.]+';
// 三月 may be a month of the calendar: only 三个月 lasts.
const CHINESE_AMOUNT = new RegExp(
  `(?<n>${CHINESE_NUMBER})\\s*(?:(?<hour>个?小时)|(?<day>个?工作日|日|天)|(?<month>个月)|(?<year>年|周岁)|(?<week>个?(?:周|星期))|(?<yuan>元)|(?<percent>%))|百分之(?<share>${CHINESE_NUMBER})|(?<half>半年)`,
  'g',
);
/** Days of the calendar, which are no amounts. */
const CHINESE_DAY =
  /[\d〇零一二三四五六七八九]{4}\s*年(?:\s*[\d一二三四五六七八九十]+\s*月(?:\s*[\d一二三四五六七八九十]+\s*日)?)?|[\d一二三四五六七八九十]+\s*月\s*[\d一二三四五六七八九十]+\s*日/g;
const ENGLISH_AMOUNT = new RegExp(
  `(?<![a-z\\d.,])(?<n>${ENGLISH_NUMBER})[\\s-]*(?:(?:working|calendar|consecutive|full|business)[\\s-]+)?(?:(?<hour>hours?)|(?<day>days?)|(?<month>months?)|(?<year>years?)|(?<week>weeks?)|(?<yuan>yuan|RMB)|(?<percent>percent|per cent|%))(?![a-z])`,
  'gi',
);

/** Amounts of a sentence: periods, money, shares of a hundred. */
export function amountsIn(sentence: string, language: string): Amount[] {
  const isChinese = language === 'zh';
  const words = isChinese ? sentence.normalize('NFKC').replace(CHINESE_DAY, ' ') : sentence;
  return [...words.matchAll(isChinese ? CHINESE_AMOUNT : ENGLISH_AMOUNT)].flatMap(({ 0: written, groups = {} }) => {
    if (groups['half'] !== undefined) return [{ unit: 'month', value: 6, written }];
    const number = groups['n'] ?? groups['share'] ?? '';
    const unit = Object.keys(groups).find((name) => name !== 'n' && groups[name] !== undefined)!;
    const value = isChinese ? chineseAmount(number) : englishNumber(number);
    return value === null || Number.isNaN(value) ? [] : [{ unit: unit === 'share' ? 'percent' : unit, value, written }];
  });
}

/** A Chinese number of any size, in signs or figures: 二十, 5000, 一百二十万, 3.5亿; null of what is none. */
export function chineseAmount(written: string): number | null {
  const parts = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(written);
  if (parts === null || written === '') return null;
  const values = [parts[1], parts[2], parts[3]].map((part = '') => {
    const bare = part.replace(/^[零〇](?=.)/, '');
    return bare === '' ? 0 : /^[\d.]+$/.test(bare) ? Number(bare) : chineseNumber(bare);
  });
  if (values.some((value) => value === null || Number.isNaN(value))) return null;
  return values[0]! * 1e8 + values[1]! * 1e4 + values[2]!;
}

/** Amounts of one unit that two sentences give otherwise, as written: none of the one is on the other side. Null where there are none. */
export function differing(a: readonly Amount[], b: readonly Amount[]): readonly [string, string] | null {
  for (const unit of new Set(a.map((one) => one.unit))) {
    const [own, other] = [a.filter((one) => one.unit === unit), b.filter((one) => one.unit === unit)];
    if (other.length === 0 || own.some((one) => other.some((two) => two.value === one.value))) continue;
    const written = (all: readonly Amount[]) => [...new Set(all.map((one) => one.written.trim()))].join(', ');
    return [written(own), written(other)];
  }
  return null;
}
