const BILINGUAL = /^(第[^ ]+条[^ ]* )?([^\p{Script=Han}]*[A-Za-z][^\p{Script=Han}]*?) +(\p{Script=Han}.*)$/su;
/** The other way around, and without a citation. */
const HAN_FIRST = /^(?!第[^ ]+条)(\p{Script=Han}[^A-Za-z]*?) +([A-Za-z][^\p{Script=Han}]*)$/su;

/** Of a heading that says the same in Latin letters and in Chinese, the part that the reader's language is written in, with the citation before it. */
export function headingIn(heading: string, language: string): string {
  const other = HAN_FIRST.exec(heading);
  if (other) return (language === 'zh' ? other[1] : other[2])!;
  const [, citation = '', latin, han] = BILINGUAL.exec(heading) ?? [];
  if (latin === undefined || han === undefined) return citationIn(heading, language);
  return language === 'zh' ? `${citation}${han}` : `${citationIn(citation, language)}${latin}`;
}

const NUMBER = '[0-9零〇一二三四五六七八九十百千]+';
/** Source, article, its part (之二), and the last article of a row of them. */
const CITATION = new RegExp(`^([^第\\s]*)第(${NUMBER})条(?:之(${NUMBER}))?(?:至第(${NUMBER})条)?`, 'u');

/** A citation as the reader's language writes it: to others 第三十三条 is Art. 33. What is written in another way stays. */
export function citationIn(citation: string, language: string): string {
  if (language === 'zh') return HAN_FIRST.exec(citation)?.[1] ?? citation;
  const numbered = CITATION.exec(citation);
  if (numbered === null) return HAN_FIRST.exec(citation)?.[2] ?? citation;
  const [whole, source = '', number, part, last] = numbered;
  const places = [number!, ...(part === undefined ? [] : [part])].map(numberOf);
  const named = source === '' ? '' : `${sourceIn(source)} `;
  const articles = last === undefined ? `Art. ${places.join('-')}` : `Arts. ${places.join('-')} to ${numberOf(last)}`;
  return `${named}${articles}${citation.slice(whole.length)}`;
}

/** Texts beside a law, as its citations name them. */
const SOURCES: Readonly<Record<string, string>> = { 实施条例: 'Implementing Regulation', 司法解释: 'Interpretation' };

/** 法释〔2018〕1号 is how the Supreme People's Court numbers its interpretations. */
function sourceIn(source: string): string {
  const [, year, number] = /^法释〔(\d+)〕(\d+)号$/.exec(source) ?? [];
  return year === undefined ? (SOURCES[source] ?? source) : `Fa Shi [${year}] No. ${number}`;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一百零三 is 103. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  let [sum, digit] = [0, 0];
  for (const sign of written.replaceAll('〇', '零')) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

/** Whether a name that the law gives in one language alone can stand in a sentence of this one. */
export function isOfLanguage(name: string, language: string): boolean {
  const isHan = /\p{Script=Han}/u.test(name);
  if (language === 'zh' || isHan) return isHan === (language === 'zh');
  return language === 'en' || !/^(?:the|an?) /i.test(name);
}
