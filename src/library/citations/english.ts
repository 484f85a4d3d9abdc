import { romanNumber } from '../roman.js';
import { insideBefore, ordinalOf } from './english-inside.js';
import { isNameless, titleAfter, titleBefore } from './english-titles.js';
import type { Citation, CitedDocument, Pinpoint } from './model.js';
import { labelOf } from './within.js';

/** 34, 34(2)(b), 12A(3), 10 bis, 6 (1) (a), XII; 16.3 and 3-101 are read as a whole, and left. */
const ONE =
  '(?:\\d+(?:\\.\\d+)*(?:(?!st|nd|rd|th)[A-Za-z]{1,2}(?!\\w|\\.\\w))?(?![A-Za-z\\d])|[IVXLC]{1,7}(?!\\w|\\.\\w))(?: (?:bis|ter)\\b)?(?: ?\\(\\w{1,5}\\))*';
const LIST = `${ONE}(?:\\s*(?:,\\s*and|,\\s*or|,|and|or|to|through|-|–)\\s*${ONE})*`;
const CITED = new RegExp(
  `\\b(?:Articles?|Arts?\\.|Sections?|Secs?\\.|ss?\\.|Subsections?|Regulations?|Rules?)\\s+(${LIST})(?:\\s*,?\\s*paragraphs?\\s+\\(?(\\d{1,3}[A-Z]?)\\)?(?:\\s*\\(([a-z]{1,3})\\))?)?|§{1,2}\\s*(${LIST})`,
  'gi',
);
const OF_SELF =
  /^,?\s+(?:of|in|under)\s+(?:this|the present)\s+(?:[Oo]rder|Code|Convention|Covenant|Charter|Protocol|Treaty|Agreement|Regulation|Law|Act|Ordinance|Constitution|Regulations?|Rules?|Provisions|Interpretation|Measures|Decision|Directive|Opinions?)\b/;
/** Of something that is not known here: that Act, Annex I, Schedule 2, the said law. */
const OF_OTHER =
  /^,?\s+of\b(?!\s+(?:this|the present)\b)|^,?\s+to\s+(?:the|that)\s+[A-Z]|^,?\s+(?:in|under)\s+(?:that|the said|the former|Annex|Schedule|Appendix)\b/;
/** A part of the text at hand: an article of a title, a chapter, a part. */
const OF_PART = /^\s+of\s+this\s+(?:title|chapter|part|subtitle|subchapter|division)\b/i;
const OF_INNER = /^\s+of\s+(?:this|the present)\s+(?:annex|schedule|appendix|protocol|form)\b/i;
const RELATIVE = /\b(?:the\s+)?(preceding|previous)\s+(?:(two|three)\s+)?(article|paragraph|item)s?\b/gi;
/** This Part: the container around the place. What is of a section, an article says by its own words. */
const AROUND = /\b(?:this|the present) (Part|Chapter|Title|Division|Subdivision|Subchapter|Subpart|Subtitle|Book)\b/gi;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3 };
/** Paragraph 1 and subsection (2) alone: of the article at hand. */
const ALONE =
  /\b(?:([Pp]aragraphs?)\s+(\d{1,3}[a-z]?(?:\([a-z]{1,4}\))*)|([Ss]ubsections?)\s+(\((?:\d{1,3}[A-Z]?|[a-z])\)(?:\(\w{1,4}\))*))(?!\s*(?:,|and|or|to)\s*\(?\d)(?=([\s\S]{0,30}))/g;

/**
 * The citations in the words of an English text, in order.
 *
 * @param names titles by which documents may be meant, longest first
 * @param aliases short names that the text at hand gives to titles (the Act means the Wells Act 1998)
 */
export function englishCitations(
  text: string,
  names: readonly string[],
  aliases: ReadonlyMap<string, string> = new Map(),
): Citation[] {
  const found: Citation[] = [];
  for (const m of text.matchAll(CITED)) {
    const one = cited(text, m, names, aliases);
    if (one) found.push(one);
  }
  for (const m of text.matchAll(RELATIVE)) {
    const level = m[3]!.toLowerCase() as 'article' | 'paragraph' | 'item';
    const count = COUNTS[m[2]?.toLowerCase() ?? ''] ?? 1;
    found.push({
      from: m.index,
      to: m.index + m[0].length,
      document: { is: 'relative', level, back: count, count },
      points: [],
      through: null,
    });
  }
  for (const m of text.matchAll(AROUND)) {
    // Section 552b of this title: that section is cited.
    const isOf = ({ from, to }: Citation) =>
      from < m.index && (to > m.index || /^\s+of\s+$/.test(text.slice(to, m.index)));
    if (found.some(isOf)) continue;
    const document: CitedDocument = { is: 'around', called: m[1]!.toLowerCase() };
    found.push({ from: m.index, to: m.index + m[0].length, document, points: [], through: null });
  }
  for (const m of text.matchAll(ALONE)) {
    const one = alone(m);
    if (one && !found.some((f) => f.from < one.to && one.from < f.to)) found.push(one);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Null where what follows names what it is part of: paragraph 1 of Annex II. */
function alone(m: RegExpExecArray): Citation | null {
  if (/^,?\s+(?:of|to|in)\s+(?!which|respect|relation|order)/.test(m[5] ?? '')) return null;
  const labels = [...(m[2] ?? m[4])!.matchAll(/[0-9]+[A-Za-z]?|[A-Za-z]+/g)].map((one) => one[0]);
  const point: Pinpoint = {
    article: null,
    inserted: 0,
    paragraph: ordinalOf(labels[0]),
    item: ordinalOf(labels[1]),
    labels,
  };
  const document: CitedDocument = { is: 'relative', level: 'article', back: 0, count: 1 };
  return { from: m.index, to: m.index + m[0].length, document, points: [point], through: null };
}

function cited(
  text: string,
  m: RegExpExecArray,
  names: readonly string[],
  aliases: ReadonlyMap<string, string>,
): Citation | null {
  const list = m[1] ?? m[4]!;
  const isShort = SHORT.test(m[0]);
  // Article I, Section 8: a section of another article than the text counts by.
  if (/Article [IVXLC]+,\s*$/.test(text.slice(Math.max(0, m.index - 20), m.index))) return null;
  const end = m.index + m[0].length;
  const after = text.slice(end, end + 200);
  if (/[IVXLC]$/.test(list) && (/^,?\s+section/i.test(after) || !/^(?:Art|art\w*s)/.test(m[0]))) return null;
  // § 3-101, section 16.3: numbers of a kind of their own.
  if (/\d\.\d|^§\s*\d+[-–]\d/.test(m[0])) return null;
  const inside = insideBefore(text.slice(Math.max(0, m.index - 160), m.index));
  const read = pointsOf(
    list,
    m[2] === undefined ? [] : [m[2], ...(m[3] === undefined ? [] : [m[3]])],
    inside?.within ?? [],
  );
  if (read === null) return null;
  const self = OF_SELF.exec(after)?.[0] ?? OF_PART.exec(after)?.[0];
  const titled = self === undefined ? titleAfter(after, names, aliases) : null;
  const before =
    self === undefined && titled === null
      ? titleBefore(text.slice(Math.max(0, m.index - 200), m.index), names, aliases)
      : null;
  const title = titled?.title ?? before?.title;
  // Article 207(2) thereof; regulation 5, s. 12 without a title: whose, this sentence does not say.
  const isUnknown =
    /^\s+thereof\b/.test(after) || OF_INNER.test(after) || OF_OTHER.test(after) || (isShort && self === undefined);
  if (title === undefined ? self === undefined && isUnknown : isNameless(title)) return null;
  const document: CitedDocument =
    title === undefined ? { is: 'self', isNamed: self !== undefined && !OF_PART.test(after) } : { is: 'titled', title };
  return {
    from: m.index - (before?.length ?? inside?.length ?? 0),
    to: end + (self?.length ?? titled?.length ?? 0),
    document,
    ...read,
    ...(isShort || !/^(?:art|sec|§)/i.test(m[0]) ? {} : { unit: /^art/i.test(m[0]) ? 'article' : 'section' }),
  };
}

/** Units that are cited only with the name of what they are part of. */
const SHORT = /^(?:ss?\.|subsections?|regulations?|rules?)\s/i;

/** The points of a list of articles; the last of them has what is cited within it. Null where a number is none. */
function pointsOf(
  articles: string,
  after: readonly string[],
  before: readonly (readonly string[])[],
): { readonly points: Pinpoint[]; readonly through: Pinpoint | null } | null {
  const pieces = [
    ...articles.matchAll(
      /(to|through|-|–)?\s*\b(\d+|[IVXLC]+(?![a-z]))([A-Za-z]{0,2})(?: (bis|ter))?((?: ?\(\w{1,5}\))*)/g,
    ),
  ];
  const points = pieces.map(([, , number, letter = '', latin, inner]): Pinpoint | null => {
    const article = /^\d/.test(number!) ? Number(number) : romanNumber(number!);
    const own = letter === '' ? 0 : letter.toUpperCase().charCodeAt(0) - 64;
    const inserted = own > 0 ? own : latin === 'bis' ? 1 : latin === 'ter' ? 2 : 0;
    const labels = [...inner!.matchAll(/\((\w+)\)/g)].map((m) => labelOf(m[1]!));
    return article === null ? null : pointAt(article, inserted, labels);
  });
  if (points.some((point) => point === null)) return null;
  const all = points as Pinpoint[];
  const isRange = pieces.at(-1)?.[1] !== undefined && all.length > 1;
  const through = isRange ? all.pop()! : null;
  const last = all.pop();
  if (last === undefined) return null;
  const inLast = before.length > 0 ? before : after.length > 0 ? [after] : [];
  const within = inLast.map((labels) => insideOf(last, labels));
  return { points: [...all, ...(within.length > 0 ? within : [last])], through };
}

const pointAt = (article: number, inserted: number, labels: readonly string[]): Pinpoint => ({
  article,
  inserted,
  paragraph: ordinalOf(labels[0]),
  item: ordinalOf(labels[1]),
  ...(labels.length > 0 && { labels }),
});

/** #3 is the third paragraph, @2 the second item, whatever their labels. */
function insideOf(article: Pinpoint, labels: readonly string[]): Pinpoint {
  const counted = (sign: string) => labels.find((label) => label.startsWith(sign))?.slice(1);
  const [paragraph, item] = [counted('#'), counted('@')];
  if (paragraph === undefined && item === undefined)
    return pointAt(article.article!, article.inserted, [...(article.labels ?? []), ...labels]);
  const named = labels.filter((label) => !/^[#@]/.test(label));
  const first = paragraph ?? named[0] ?? null;
  return {
    ...article,
    paragraph: first === null ? article.paragraph : Number(first),
    item: item === undefined ? ordinalOf(named.at(-1)) : ordinalOf(item),
  };
}
