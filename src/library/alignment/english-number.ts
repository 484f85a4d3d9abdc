const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const BIG: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };
const NAMES = [...SMALL, ...TENS, ...Object.keys(BIG)].join('|');

/** Cardinal numbers in words (twenty-four, one hundred and fifty) and in figures (5,000; 1.5; 2 million), as a piece of a pattern. */
export const ENGLISH_NUMBER = `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|(?:${NAMES})(?![a-z]))(?:(?:[\\s-]+(?:and[\\s-]+)?|)(?:${NAMES})(?![a-z]))*`;

/** The number that words or figures found by {@link ENGLISH_NUMBER} mean. */
export function englishNumber(written: string): number {
  let [total, current] = [0, 0];
  for (const part of written.toLowerCase().match(/\d+(?:,\d{3})*(?:\.\d+)?|[a-z]+/g) ?? []) {
    const big = BIG[part];
    if (/^\d/.test(part)) current += Number(part.replaceAll(',', ''));
    else if (SMALL.includes(part)) current += SMALL.indexOf(part);
    else if (TENS.includes(part)) current += 20 + 10 * TENS.indexOf(part);
    else if (big === 100) current = (current || 1) * 100;
    else if (big !== undefined) {
      total += (current || 1) * big;
      current = 0;
    }
  }
  return total + current;
}
