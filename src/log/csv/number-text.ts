const POWERS = Array.from({ length: 23 }, (_, k) => 10 ** k);
const ZERO = 48;
const MAX_DIGITS = 15;

/**
 * Reads a written number from bytes, conservatively: a leading zero, a plus sign, a thousands separator or a decimal comma
 * make it text, since it may be a code.
 */
export class NumberReader {
  value = 0;
  /** Written without point and exponent. */
  whole = false;
  /** A whole number beyond 2^53, which a number could not hold exactly. */
  tooLarge = false;

  /** Whether the bytes from `s` to `e` are a number. */
  read(b: Uint8Array, s: number, e: number): boolean {
    let p = s;
    this.tooLarge = false;
    const minus = b[p] === 45;
    if (minus) p++;
    const digits = p;
    let mantissa = 0;
    while (p < e && isDigit(b[p]!)) mantissa = mantissa * 10 + (b[p++]! - ZERO);
    const wholeDigits = p - digits;
    if (wholeDigits === 0) return this.readWord(b, s, e);
    if (wholeDigits > 1 && b[digits] === ZERO) return false;
    if (p === e) return this.setWhole(mantissa, minus, wholeDigits);
    this.whole = false;
    let places = 0;
    if (b[p] === 46) {
      const point = ++p;
      while (p < e && isDigit(b[p]!)) mantissa = mantissa * 10 + (b[p++]! - ZERO);
      places = p - point;
      if (places === 0) return false;
    }
    // Both parts are exact here, so that one division rounds as reading the text does.
    if (p === e && wholeDigits + places <= MAX_DIGITS) {
      const value = mantissa / POWERS[places]!;
      this.value = minus ? -value : value;
      return true;
    }
    if (p < e && !isExponent(b, p, e)) return false;
    this.value = Number(latin1(b, s, e));
    return true;
  }

  private setWhole(mantissa: number, minus: boolean, digits: number): boolean {
    this.whole = true;
    this.tooLarge = digits > 16 || mantissa > Number.MAX_SAFE_INTEGER;
    if (minus && mantissa === 0) this.whole = false;
    this.value = minus ? -mantissa : mantissa;
    return true;
  }

  private readWord(b: Uint8Array, s: number, e: number): boolean {
    if (e - s !== 3 && e - s !== 8 && e - s !== 9) return false;
    const value = WORDS.get(latin1(b, s, e));
    if (value === undefined) return false;
    this.whole = false;
    this.value = value;
    return true;
  }
}

const WORDS: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

/** A number as text that {@link NumberReader} reads back, and as no integer where `whole` is false. */
export function formatNumber(value: number, whole: boolean): string {
  if (Object.is(value, -0)) return whole ? '0' : '-0.0';
  const text = String(value);
  return whole || /[.eIN]/.test(text) ? text.replace('e+', 'e') : `${text}.0`;
}

function isExponent(b: Uint8Array, s: number, e: number): boolean {
  let p = s;
  if (b[p] !== 101 && b[p] !== 69) return false;
  p++;
  if (b[p] === 43 || b[p] === 45) p++;
  if (p === e || e - p > 3) return false;
  while (p < e) if (!isDigit(b[p++]!)) return false;
  return true;
}

function isDigit(c: number): boolean {
  return c >= ZERO && c <= 57;
}

function latin1(b: Uint8Array, s: number, e: number): string {
  let text = '';
  for (let i = s; i < e; i++) text += String.fromCharCode(b[i]!);
  return text;
}
