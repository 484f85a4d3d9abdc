import type { Draft } from './draft.js';
import { isBracketed, isHeadedBefore, isHeadingText } from './heading-text.js';
import { type LineMark, markOfLine } from './line-mark.js';
import type { Line } from './lines.js';

type ArticleMark = Extract<LineMark, { is: 'article' }>;

/**
 * Whether an article has a heading: on its own line (Article 2. Definitions), or on the next (Article 2 / Definitions / ...). A heading
 * is short and no sentence, and words come after it.
 */
export function headingOfArticle(line: Line, mark: ArticleMark, next: Line | undefined): 'own' | 'next' | null {
  if (/^第/.test(line.clean.slice(mark.quote)) || next === undefined) return null;
  const rest = line.clean.slice(mark.length);
  if (rest !== '')
    return isHeadingText(rest) || isBracketed(rest) || isStoppedHeading(mark.number.written, rest, next) ? 'own' : null;
  const isHeading = isHeadingText(next.clean) || isBracketed(next.clean);
  return markOfLine(next, 'en').is === 'plain' && isHeading ? 'next' : null;
}

const VERB = /\b(?:is|are|was|were|be|shall|may|must|will|has|have|can)\b/i;

/** SEC. 2. DEFINITIONS. and Art. 2. Terms. before (1): a heading with a full stop. */
function isStoppedHeading(number: string, rest: string, next: Line): boolean {
  if (!/^[^.]{1,80}\.$/.test(rest) || !isHeadingText(rest.slice(0, -1))) return false;
  const mark = markOfLine(next, 'en');
  const isFirst = mark.is === 'item' && mark.number.value === 1;
  const isName = mark.is !== 'article' && /^§/.test(number) && rest.split(' ').length <= 7 && !VERB.test(rest);
  return rest === rest.toUpperCase() || isName || (isFirst && rest.length <= 60);
}

/** Whether a line after a heading is its second line: unfinished words before what opens something. */
export function continuesHeading(open: Draft, line: Line, next: Line | undefined, language: string): boolean {
  // PART I alone on its line: its heading is on the next.
  if (open.heading === null && open.number !== null && language !== 'zh' && next !== undefined) {
    const isOfNext = isHeadedBefore(next);
    if (isHeadingText(line.clean) && !isOfNext) return true;
  }
  // 附件1 alone on its line too.
  const isOfAnnex = open.kind === 'annex' && open.heading === null && open.number !== null;
  if (isOfAnnex && line.clean.length <= 60 && !/[。；：，.;:,|]$/.test(line.clean)) return true;
  if (next === undefined || line.clean.length > 60 || /[。；：，.;:,！？!?]$/.test(line.clean)) return false;
  if (isHeadedBefore(next)) return false;
  const { is } = markOfLine(next, language);
  return is === 'article' || is === 'container';
}
