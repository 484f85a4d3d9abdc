const DIGITS: ReadonlyMap<string, string> = new Map([
  ...[...'〇一二三四五六七八九'].map((sign, i) => [sign, String(i)] as const),
  ['零', '0'],
  ['○', '0'],
  ['Ｏ', '0'],
]);

const NUMERAL = '[〇零○一二三四五六七八九十]';
const DATE = new RegExp(
  `(民[国國]${NUMERAL}{1,3}|${NUMERAL}{4}|\\d{4})年(${NUMERAL}{1,3})月(?:(${NUMERAL}{1,3})([日号]))?`,
  'gu',
);
/** Years counted from the founding of the Republic in 1912, which is its first. */
const REPUBLIC = /^(?:中[华華])?民[国國]\s*(\d{1,3}|元)\s*年/u;

/**
 * Dates in Chinese numerals, and of the Republic, as dates in digits: `二〇二四年三月十一日` and `民国113年3月11日` become
 * `2024年3月11日`.
 */
export function withDigits(text: string): string {
  return text
    .replace(DATE, (whole, year: string, month: string, day: string | undefined, sign: string | undefined) => {
      const parts = [yearIn(year), numeral(month), day === undefined ? '' : numeral(day)];
      if (parts.includes(undefined)) return whole;
      return `${parts[0]}年${parts[1]}月${parts[2]}${sign ?? ''}`;
    })
    .replace(REPUBLIC, (_, year: string) => `${1911 + (year === '元' ? 1 : Number(year))}年`);
}

function yearIn(text: string): string | undefined {
  if (/^\d/.test(text)) return text;
  if (!text.startsWith('民')) return digitwise(text);
  const year = numeral(text.slice(2));
  return year && `${text.slice(0, 2)}${year}`;
}

function digitwise(text: string): string | undefined {
  const digits = [...text].map((sign) => DIGITS.get(sign));
  return digits.includes(undefined) ? undefined : digits.join('');
}

/** `十` is 10, `十一` 11, `二十` 20, `二十三` 23; `〇三` and `三` are 3. */
function numeral(text: string): string | undefined {
  const at = text.indexOf('十');
  if (at < 0) return digitwise(text);
  const [tens, ones] = [text.slice(0, at), text.slice(at + 1)];
  const ten = tens === '' ? '1' : digitwise(tens);
  const one = ones === '' ? '0' : digitwise(ones);
  return ten?.length === 1 && one?.length === 1 ? ten + one : undefined;
}
