import type { Span } from './model.js';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const NUMBER =
  '(?:\\d[\\d,]*(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|sixty|ninety)';
const DATES = new RegExp(
  [
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    `\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b`,
    `\\b\\d{1,2}\\s+${MONTH}(?:\\s+\\d{4})?\\b`,
    `\\b(?:by|before|until|in|from|since|after)\\s+(?:the\\s+end\\s+of\\s+)?(?:${MONTH}\\s+)?(?:19|20)\\d{2}\\b`,
    '\\b(?:by|before|until)\\s+the\\s+end\\s+of\\s+(?:the|this|next)\\s+(?:year|month|quarter|decade|century)\\b',
    `\\b(?:within|in|every|at least every)\\s+${NUMBER}\\s+(?:(?:working|business|calendar)\\s+)?(?:hours?|days?|workdays?|weeks?|months?|years?)\\b`,
    `\\b(?:at least |no later than )?${NUMBER}\\s+(?:(?:working|business|calendar)\\s+)?(?:hours?|days?|workdays?|weeks?|months?|years?)\\s+(?:prior\\s+to|before|after)\\b`,
    '\\bas soon as possible\\b',
    '(?:19|20)\\d{2}年(?:\\d{1,2}月(?:\\d{1,2}日)?|上半年|下半年)?(?:底|末|初)?(?:以?前)?',
    '\\d{1,2}月(?:\\d{1,2}日|底|末)?(?:以?前)?',
    '(?:\\d+|[一二三四五六七八九十百两]+)(?:个)?(?:工作日|小时|日|天|周|月|年)(?:以?内|之内)',
    '(?:今年|明年|本世纪中叶|年底|年内|月底)(?:以?前)?',
  ].join('|'),
  'gi',
);
const NUMBERS =
  /\d[\d,]*(?:\.\d+)?(?:\s?(?:%|％|percent|per cent|million|billion|trillion)|[万亿]?(?:元|人|件|次|个|项|家|名|公里|吨|亩|倍))?|百分之[一二三四五六七八九十百零〇点]+/gi;

const spans = (text: string, part: Span, form: RegExp): Span[] =>
  [...text.slice(part.from, part.to).matchAll(form)].map(({ 0: found, index }) => ({
    from: part.from + index,
    to: part.from + index + found.length,
  }));

/** Dates, terms and numbers within a part of a text; a number that belongs to a date is told once, as the date. */
export function datesAndNumbers(text: string, part: Span): { readonly dates: Span[]; readonly numbers: Span[] } {
  const dates = spans(text, part, DATES);
  const numbers = spans(text, part, NUMBERS);
  return { dates, numbers: numbers.filter((n) => !dates.some((d) => n.from < d.to && d.from < n.to)) };
}
