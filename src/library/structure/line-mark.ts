import { chineseNumber, NUMBER_SIGNS as N } from '../chinese-number.js';
import type { NodeKind, NodeNumber } from '../model.js';
import { romanNumber } from '../roman.js';
import { simplified } from '../simplified.js';
import type { Line } from './lines.js';

/** How an enumerated unit is numbered; two ways in one paragraph are two depths. */
export type Enumerator =
  | 'zh-paren'
  | 'zh-comma'
  | 'paren'
  | 'dot'
  | 'bare'
  | 'letter'
  | 'plain-letter'
  | 'upper'
  | 'roman'
  | 'upper-roman'
  | 'double'
  | 'upper-double'
  | 'circled';

/** What the beginning of a line says that it is. `length` counts the units of the mark, blanks after it included. */
export type LineMark =
  | {
      readonly is: 'container';
      readonly kind: NodeKind;
      readonly number: NodeNumber | null;
      readonly length: number;
      readonly isSure: boolean;
    }
  | {
      readonly is: 'article';
      readonly number: NodeNumber;
      readonly length: number;
      readonly isSure: boolean;
      /** Whether a blank sets the mark off. */
      readonly isApart: boolean;
      readonly quote: number;
      /** Whether its heading stands on the line before it. */
      readonly isHeadedBefore?: boolean;
      /** Length of a heading before its words, the dash between them included. */
      readonly dashed?: number;
    }
  | { readonly is: 'item'; readonly by: Enumerator; readonly number: NodeNumber; readonly length: number }
  | { readonly is: 'annex'; readonly number: NodeNumber | null; readonly length: number }
  | { readonly is: 'contents' }
  | { readonly is: 'plain' };

const B = '[\\s\\u3000]*';
/** A number, also one that a program has set apart into words: 第一 千 零四十 条. */
const NUMBER = `[${N}](?:[ \\u3000]*[${N}])*`;
const ZH_CONTAINER = new RegExp(`^第${B}(${NUMBER})${B}(编|分编|章|节|小节)(${B})(.*)$`);
const ZH_ARTICLE = new RegExp(`^([“「『"]?)(第${B}(${NUMBER})${B}条(?:之(${NUMBER}))?)(${B})(.*)$`);
const ZH_ITEM = new RegExp(`^[（(]${B}([${N}]+)([A-Z]?)${B}[）)](?:之([一二三四五六七八九十]+)(?![的规、，]))?${B}`);
const ZH_COMMA = /^([一二三四五六七八九十]+)、[\s\u3000]*/;
const ZH_ANNEX = new RegExp(`^附(?:件|表|录|图)${B}([${N}]*)(?=[\\s\\u3000：:]|$)[\\s\\u3000：:]*|^附[：:]${B}`);
const DOT = /^([0-9０-９]{1,3})([a-zA-Z]?)(?:[.．](?![0-9０-９])(?:\s*[—–-]+\s*(?=\(1\)))?|、)[\s\u3000]*/;
const LETTER = /^\(([a-zA-Z]{1,5})\)\s*|^([a-z])[.)]\s+/;
const CIRCLED = /^([①-⑳])\s*/;
const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';
const SPELT: readonly string[] = WORDS.split('|');
const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';
const EN_CONTAINER = new RegExp(
  `^(Part|Book|Title|Chapter|Section|Subsection|Subpart|Subchapter|Subtitle|Division|Subdivision|Libro|Parte|Titolo|Capo|Sezione)\\s+(\\d+[A-Z]{0,2}|[IVXLC]+|${WORDS}|(?<=(?:Sub[a-z]+|Division|Part)\\s)[A-Z]{1,2})(?:\\s*[.:—–-]+(?=\\s|[A-Z]|$)|(?=\\s|$))\\s*`,
  'i',
);
/** A numeral with the heading set right after it, as pages without marks give it: CHAPTER IScope. */
const EN_JOINED = /^(?:PART|TITLE|CHAPTER|Part|Title|Chapter|SECTION|Section)\s+(?:\d+|[IVXLC]+)(?=[A-Z][a-z])/;
const EN_ARTICLE =
  /^([“"]?)((?:Article|Articolo|Art\.)\s+(\d+|[IVXLC]+)(?:-(\d+)|[- ]?(bis|ter|quater|quinquies|sexies|septies|octies)(?![a-z])|(?<=\d)([a-z]{1,2})(?![a-z]))?)(?:\s*[.:—–-]+(?=\s|$)|(?=\s|$)|(?=[A-Z][a-z]))(\s*)(.*)$/i;
/** § 201. of codes, Sec. 102. of orders, § 16.3 of regulations, which is the third of part 16. */
const EN_SECTION = /^(?:§\s*|Sec\.\s+)(\d+)(?:\.(\d{1,5}))?([A-Za-z]?)(?:[-–]\d+[A-Za-z]?)?\.?(?=\s|$)(\s*)(.*)$/i;
const EN_ANNEX =
  /^(?:Annex|ANNEX|Appendix|APPENDIX|Schedule|SCHEDULE)(?:\s+(\d+[A-Z]?|[IVXLC]+|[A-Z]))?(?=[\s.:—–-]|$)[\s.:—–-]*/;
/** THE FIRST SCHEDULE, and the note behind an instrument, which is no part of it. */
const EN_ORDINAL = new RegExp(`^(?:The )?(${ORDINALS}) Schedule\\b[\\s.:—–-]*$`, 'i');
const EN_NOTE = /^explanatory (?:note|memorandum)s?$/i;

const CONTAINERS: Readonly<Record<string, NodeKind>> = {
  编: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
  小节: 'subsection',
  part: 'part',
  book: 'part',
  title: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  subtitle: 'subpart',
  subpart: 'subpart',
  division: 'subpart',
  subchapter: 'section',
  subdivision: 'section',
  libro: 'part',
  parte: 'part',
  titolo: 'subpart',
  capo: 'chapter',
  sezione: 'section',
};

/** What goes on after a number that is cited rather than opened. */
const CITED_ZH =
  /^(?:第|修改|改为|增加|删去|删除|合并|后增|之后|前增|规定|所|、|，|,|；|。|和|及|或|至|到|的|中|款|项|之|与|以)/;
const CITED_EN = /^(?:[a-z,;)]|\(\d)/;

/** Says what a line begins with: what was found of it among the other lines, else what it says by itself. */
export function markOfLine(line: Line, language: string): LineMark {
  return line.mark ?? markOf(line.clean, language);
}

/** Says what a line begins with by itself. */
export function markOf(written: string, language: string): LineMark {
  const clean = /[編節條項總則錄壹貳參陸]/.test(written.slice(0, 40)) ? simplified(written) : written;
  const mark = readMark(clean, language);
  if (clean === written || !('number' in mark) || mark.number === null) return mark;
  // Traditional signs are kept as they are written.
  const from = mark.is === 'article' ? mark.quote : 0;
  const number = { ...mark.number, written: written.slice(from, from + mark.number.written.length) };
  return { ...mark, number };
}

function readMark(clean: string, language: string): LineMark {
  const bare = clean.replace(/[\s\u3000]/g, '');
  if (/^目[录次]$|^(?:table\s+of\s+)?contents:?$/i.test(language === 'zh' ? bare : clean)) return { is: 'contents' };
  if (/^(?:序言|前言|引言)$/.test(bare) || /^preamble$/i.test(bare))
    return { is: 'container', kind: 'preamble', number: null, length: 0, isSure: true };
  if (/^(?:总则|附则)$/.test(bare)) return { is: 'container', kind: 'chapter', number: null, length: 0, isSure: true };
  return zhMark(clean) ?? enMark(clean) ?? itemMark(clean) ?? { is: 'plain' };
}

function zhMark(clean: string): LineMark | null {
  const article = ZH_ARTICLE.exec(clean);
  if (article) {
    const [, quote = '', written = '', number = '', inserted, gap = '', rest = ''] = article;
    const value = chineseNumber(number);
    const more = inserted === undefined ? 0 : chineseNumber(inserted);
    if (value === null || more === null || (gap === '' && CITED_ZH.test(rest))) return null;
    const length = quote.length + written.length + gap.length;
    return {
      is: 'article',
      number: numbered(written, value, more),
      length,
      isSure: (gap !== '' || rest === '') && !CITED_ZH.test(rest),
      isApart: gap !== '',
      quote: quote.length,
    };
  }
  const container = ZH_CONTAINER.exec(clean);
  if (container) {
    const [, number = '', unit = '', gap = '', rest = ''] = container;
    const value = chineseNumber(number);
    if (value === null || /[。；]$/.test(rest)) return null;
    if (gap === '' && rest !== '' && (CITED_ZH.test(rest) || rest.length > 40 || /[。，；：]/.test(rest))) return null;
    const length = clean.length - rest.length;
    const written = clean.slice(0, length).trimEnd();
    return {
      is: 'container',
      kind: CONTAINERS[unit]!,
      number: numbered(written, value, 0),
      length,
      isSure: gap !== '',
    };
  }
  const annex = clean.length <= 80 && !/[。；]$/.test(clean) ? ZH_ANNEX.exec(clean) : null;
  if (annex) {
    const value = annex[1] ? chineseNumber(annex[1]) : null;
    const number = value === null ? null : numbered(annex[0].trimEnd(), value, 0);
    return { is: 'annex', number, length: number === null ? 0 : annex[0].length };
  }
  return null;
}

function enMark(clean: string): LineMark | null {
  const section = EN_SECTION.exec(clean);
  if (section) {
    const [, number = '', decimals, letter = '', , rest = ''] = section;
    const length = clean.length - rest.length;
    const inserted = decimals === undefined ? letterValue(letter) : Number(decimals);
    if (CITED_EN.test(rest) && !/^[A-Z(]/.test(rest)) return null;
    return {
      is: 'article',
      number: numbered(clean.slice(0, length).trimEnd(), Number(number), inserted),
      length,
      isSure: true,
      isApart: true,
      quote: 0,
    };
  }
  const joined = EN_JOINED.exec(clean)?.[0];
  if (joined !== undefined) {
    const [kind = '', number = ''] = joined.split(/\s+/);
    const value = countOf(number);
    if (value !== null)
      return {
        is: 'container',
        kind: CONTAINERS[kind.toLowerCase()]!,
        number: numbered(joined, value, 0),
        length: joined.length,
        isSure: true,
      };
  }
  const article = EN_ARTICLE.exec(clean);
  if (article) {
    const [, quote = '', written = '', number = '', inserted, latin, letters, , rest = ''] = article;
    const value = countOf(number);
    if (value === null || CITED_EN.test(rest)) return null;
    const length = clean.length - rest.length;
    const kept = clean.slice(quote.length, length).trimEnd();
    return {
      is: 'article',
      number: numbered(kept || written, value, insertedAs(inserted ?? latin, letters)),
      length,
      isSure: true,
      isApart: true,
      quote: quote.length,
    };
  }
  // In small letters it is a citation that a line begins with: section 4.
  const container = /^[A-Z]/.test(clean) ? EN_CONTAINER.exec(clean) : null;
  if (container) {
    const [value, inserted] = containerCount(container[1]!, container[2]!);
    const rest = clean.slice(container[0].length);
    if (value === null || CITED_EN.test(rest) || (rest.length > 160 && /[.;]$/.test(rest))) return null;
    const kind = CONTAINERS[container[1]!.toLowerCase()]!;
    // Section 101. Purpose. This order ...: the unit of an order, with its words.
    if (kind === 'section' && /^[A-Z][^.]{0,80}\.\s+(?:\([a-z]\)\s+)?[A-Z]/.test(rest)) {
      const written = container[0].trimEnd();
      const { length } = container[0];
      return { is: 'article', number: numbered(written, value, 0), length, isSure: true, isApart: true, quote: 0 };
    }
    return {
      is: 'container',
      kind,
      number: numbered(container[0].trimEnd(), value, inserted),
      length: container[0].length,
      isSure: true,
    };
  }
  const ordinal = EN_ORDINAL.exec(clean);
  if (ordinal) {
    const value = ORDINALS.split('|').indexOf(ordinal[1]!.toLowerCase()) + 1;
    return { is: 'annex', number: numbered(clean, value, 0), length: clean.length };
  }
  if (EN_NOTE.test(clean)) return { is: 'annex', number: null, length: 0 };
  const annex = clean.length <= 120 && !/[.;]$/.test(clean) ? EN_ANNEX.exec(clean) : null;
  if (!annex) return null;
  const [, digits, letter = ''] = /^(\d+)([A-Z]?)$/.exec(annex[1] ?? '') ?? [];
  const value = digits ? Number(digits) : annex[1] ? (countOf(annex[1]) ?? annex[1].charCodeAt(0) - 64) : null;
  const number = value === null ? null : numbered(annex[0].trimEnd(), value, letterValue(letter));
  return { is: 'annex', number, length: number === null ? 0 : annex[0].length };
}

function itemMark(clean: string): LineMark | null {
  const make = (by: Enumerator, mark: string, value: number | null, inserted = 0): LineMark | null =>
    value === null || /^(?:[项款]|目(?=[的规所、，。])|[.,;:，。；：、](?!\S))/.test(clean.slice(mark.length))
      ? null
      : { is: 'item', by, number: numbered(mark.trimEnd(), value, inserted), length: mark.length };
  const paren = ZH_ITEM.exec(clean);
  if (paren && (paren[2] === '' || /^[0-9]+$/.test(paren[1]!)))
    return make(
      /^[0-9０-９]+$/.test(paren[1]!) ? 'paren' : 'zh-paren',
      paren[0],
      chineseNumber(paren[1]!),
      paren[3] === undefined ? insertedBy(paren[2]!) : chineseNumber(paren[3])!,
    );
  const comma = ZH_COMMA.exec(clean);
  if (comma) return make('zh-comma', comma[0], chineseNumber(comma[1]!));
  const dot = DOT.exec(clean);
  if (dot) return make('dot', dot[0], chineseNumber(dot[1]!), insertedBy(dot[2]!));
  const circled = CIRCLED.exec(clean);
  if (circled) return make('circled', circled[0], circled[1]!.codePointAt(0)! - 0x245f);
  const letter = LETTER.exec(clean);
  if (!letter) return null;
  const [mark] = letter;
  const sign = letter[1] ?? letter[2] ?? '';
  // a. in (2) is another way of counting than (a).
  if (letter[2] !== undefined && !/^[ivx]$/.test(sign)) return make('plain-letter', mark, letterValue(sign));
  const isUpper = /^[A-Z]/.test(sign);
  if (sign !== sign.toUpperCase() && sign !== sign.toLowerCase()) return null;
  const roman = romanNumber(sign);
  if (sign.length === 1 && !(roman !== null && /^[ivx]$/i.test(sign)))
    return make(isUpper ? 'upper' : 'letter', mark, letterValue(sign));
  if (roman !== null) return make(isUpper ? 'upper-roman' : 'roman', mark, roman);
  // (aa), (bb), and (ab) between (a) and (b).
  const isDouble = sign.length === 2 && (sign[0] === sign[1] || /^[a-hA-H]$/.test(sign[1]!));
  return isDouble ? make(isUpper ? 'upper-double' : 'double', mark, letterValue(sign)) : null;
}

/** 1 of a, of A and of the first letter of longer ones; 0 of none. */
export const letterValue = (letters: string): number => (letters === '' ? 0 : letters.toLowerCase().charCodeAt(0) - 96);

/** (1A) stands after (1). */
const insertedBy = letterValue;

const LATIN: readonly string[] = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies'];

/** 1 of -1, of bis and of a; 27 of aa; 0 of nothing. */
const insertedAs = (written: string | undefined, letters: string | undefined): number => {
  if (written === undefined) return [...(letters ?? '')].reduce((n, letter) => n * 26 + letterValue(letter), 0);
  return /^\d+$/.test(written) ? Number(written) : LATIN.indexOf(written.toLowerCase()) + 1;
};

/** Part 2A stands after Part 2; Subpart C is the third, and so is Part C. */
function containerCount(unit: string, written: string): readonly [number | null, number] {
  const [, digits, letters = ''] = /^(\d+)([A-Z]{1,2})?$/.exec(written) ?? [];
  if (digits !== undefined) return [Number(digits), insertedAs(undefined, letters)];
  // A lone I, V or X is Roman, but in subparts, which go by letters; a lone C or D is a letter.
  const isLetter = /^[A-Z]$/.test(written) && (/^sub(?:part|section)$/i.test(unit) || !/^[IVX]$/.test(written));
  if (isLetter) return [letterValue(written), 0];
  return [/^[A-Z]{1,2}$|^\D{3,}$|^[ivxlc]+$/i.test(written) ? countOf(written) : null, 0];
}

function countOf(text: string): number | null {
  const spelt = SPELT.indexOf(text.toLowerCase()) + 1;
  return /^\d+$/.test(text) ? Number(text) : spelt > 0 ? spelt : romanNumber(text);
}

function numbered(written: string, value: number, inserted: number): NodeNumber {
  return { written, value, inserted };
}
