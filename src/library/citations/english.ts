import type { Citation, CitedDocument, Pinpoint } from './model.js';

/** 34, 34(2)(b), 12A(3), 10 bis, 6 (1) (a). */
const ONE = '\\d+(?:[A-Z]{1,2}(?![\\w.]))?(?: (?:bis|ter)\\b)?(?: ?\\(\\w{1,3}\\))*';
const LIST = `${ONE}(?:\\s*(?:,\\s*and|,\\s*or|,|and|or|to|through|-|–)\\s*${ONE})*`;
const CITED = new RegExp(
  `(?:\\bparagraphs?\\s+(${LIST})\\s+of\\s+)?\\b(?:Articles?|Arts?\\.|Sections?|Secs?\\.|ss?\\.|Subsections?|Regulations?|Rules?)\\s+(${LIST})(?:\\s*,?\\s*paragraphs?\\s+(${LIST}))?|§{1,2}\\s*(${LIST})`,
  'gi',
);
const OF_SELF =
  /^\s+(?:of|in|under)\s+(?:this|the present)\s+(?:[Oo]rder|Code|Convention|Treaty|Agreement|Charter|Regulation|Law|Act|Constitution|Regulations?|Rules?|Provisions|Interpretation|Measures|Decision|Directive)\b/;
const RELATIVE = /\b(?:the\s+)?(preceding|previous)\s+(?:(two|three)\s+)?(article|paragraph|item)s?\b/gi;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3 };

/**
 * The citations in the words of an English text, in order.
 *
 * @param names titles by which documents may be meant, longest first
 */
export function englishCitations(text: string, names: readonly string[]): Citation[] {
  const found: Citation[] = [...text.matchAll(CITED)].flatMap((m) => cited(text, m, names) ?? []);
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
  return found.sort((a, b) => a.from - b.from);
}

function cited(text: string, m: RegExpExecArray, names: readonly string[]): Citation | null {
  const isShort = SHORT.test(m[0]);
  // Article I, Section 8: a section of another article than the text counts by.
  if (/Article [IVXLC]+,\s*$/.test(text.slice(Math.max(0, m.index - 20), m.index))) return null;
  const { points, through } = pointsOf(m[2] ?? m[4]!, m[1] ?? m[3]);
  const end = m.index + m[0].length;
  const after = text.slice(end, end + 200);
  const self = OF_SELF.exec(after)?.[0];
  const titled = self === undefined ? titleAfter(after, names) : null;
  const before =
    self === undefined && titled === null ? titleBefore(text.slice(Math.max(0, m.index - 200), m.index), names) : null;
  const title = titled?.title ?? before?.title;
  // Article 207(2) thereof; regulation 5, s. 12 without a title: whose, this sentence does not say.
  if (title === undefined && (/^\s+thereof\b/.test(after) || (isShort && self === undefined))) return null;
  const document: CitedDocument = title === undefined ? { is: 'self' } : { is: 'titled', title };
  return {
    from: m.index - (before?.length ?? 0),
    to: end + (self?.length ?? titled?.length ?? 0),
    document,
    points,
    through,
  };
}

/** Units that are cited only with the name of what they are part of. */
const SHORT = /^(?:ss?\.|subsections?|regulations?|rules?)\s/i;

/** of the Civil Procedure Law */
function titleAfter(after: string, names: readonly string[]) {
  const acronym = /^\s+[A-Z]{3,6}\b(?!-)/.exec(after)?.[0];
  if (acronym !== undefined) return { title: acronym.trim(), length: acronym.length };
  const code = /^\s+of\s+title\s+\d+,\s+United States Code/.exec(after)?.[0];
  if (code !== undefined) return { title: code.replace(/^\s+of\s+/, ''), length: code.length };
  const lead = /^\s+(?:of|in|under)\s+(?:the\s+)?/i.exec(after)?.[0];
  if (lead === undefined) return null;
  const rest = after.slice(lead.length);
  const title =
    names.find((n) => startsAsName(rest, n)) ??
    /^(?:[A-Z][\w’'-]*\s+(?:(?:of|on|and|for|the|to)\s+)*)*(?:Law|Act|Code|Constitution|Regulations?|Directive|Decision|Convention|Charter|Treaty|Agreement|Protocol|Covenant|Statute|Ordinance|Decree|Rules|Order|Bill)\b(?:\s+(?:\((?:EU|EC|EEC|Euratom)(?:,\s*Euratom)?\)\s+)?(?:No\.?\s+)?\d{2,4}\/\d{1,4}(?:\/[A-Z]{2,3})?|\s+(?:18|19|20)\d{2}\b)?(?:\s+of\s+the\s+People[’']s\s+Republic\s+of\s+China)?/.exec(
      rest,
    )?.[0];
  return title === undefined || title === '' ? null : { title, length: lead.length + title.length };
}

/** Civil Procedure Law, Article 34 */
function titleBefore(before: string, names: readonly string[]) {
  const gap = /,?\s*$/.exec(before)![0];
  const code = /\d+\s+U\.S\.C\.\s*$/.exec(before)?.[0];
  if (code !== undefined) return { title: code.trim(), length: code.length };
  const rest = before.slice(0, before.length - gap.length).toLowerCase();
  const title = names.find((n) => rest.endsWith(n.toLowerCase()));
  return title === undefined ? null : { title, length: title.length + gap.length };
}

const startsAsName = (text: string, name: string): boolean =>
  text.slice(0, name.length).toLowerCase() === name.toLowerCase() && !/^\w/.test(text.slice(name.length));

function pointsOf(
  articles: string,
  paragraphs: string | undefined,
): { readonly points: Pinpoint[]; readonly through: Pinpoint | null } {
  const pieces = [...articles.matchAll(/(to|through|-|–)?\s*(\d+)([A-Z]{0,2})(?: (bis|ter))?((?: ?\(\w{1,3}\))*)/g)];
  const inParagraphs = [...(paragraphs ?? '').matchAll(/\d+/g)].map((m) => Number(m[0]));
  const points = pieces.map(([, , article, letter = '', latin, inner]): Pinpoint => {
    const inserted = letter !== '' ? letter.charCodeAt(0) - 64 : latin === 'bis' ? 1 : latin === 'ter' ? 2 : 0;
    const [first, second] = [...inner!.matchAll(/\((\w+)\)/g)].map((m) => ordinal(m[1]!));
    return { article: Number(article), inserted, paragraph: first ?? null, item: second ?? null };
  });
  const isRange = pieces.at(-1)?.[1] !== undefined && points.length > 1;
  const through = isRange ? points.pop()! : null;
  const last = points.pop()!;
  const all = inParagraphs.length === 0 ? [last] : inParagraphs.map((paragraph) => ({ ...last, paragraph }));
  return { points: [...points, ...all], through };
}

/** 2 of (2), 1 of (a); null of what is neither. */
function ordinal(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  return /^[a-z]$/i.test(written) ? written.toLowerCase().charCodeAt(0) - 96 : null;
}
