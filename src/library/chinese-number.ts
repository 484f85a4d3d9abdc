const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/** Signs that a number may consist of, for use inside a pattern's brackets. */
export const NUMBER_SIGNS = '零〇○一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟0-9０-９';

/** A whole number below ten thousand in Chinese numerals (`二百零五`, `二〇二四`) or in digits of either width; null where it is none. */
export function chineseNumber(text: string): number | null {
  const plain = text
    .replace(/[ \u3000]/g, '')
    .replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^[零〇○一二三四五六七八九]{2,}$/.test(plain)) return [...plain].reduce((n, sign) => n * 10 + DIGITS[sign]!, 0);
  let total = 0;
  let digit: number | null = null;
  let unit = 10_000;
  for (const sign of plain) {
    const value = DIGITS[sign];
    const times = UNITS[sign];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (times !== undefined && times < unit) {
      total += (digit === null || digit === 0 ? 1 : digit) * times;
      digit = null;
      unit = times;
    } else return null;
  }
  return plain === '' ? null : total + (digit ?? 0);
}
