import type { Span } from './model.js';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const NUMBER =
  '(?:\\d[\\d,]*(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty-four|thirty|sixty|ninety)';
const UNIT =
  '(?:(?:full|working|business|calendar|consecutive)\\s+)?(?:hours?|days?|workdays?|weeks?|months?|quarters?|years?)';
const YEAR = '(?:19|20)\\d{2}(?:[-–/]\\d{2,4})?';
/** Says on which side of the day, or from when. */
const BY =
  '(?:(?:no|not)\\s+later\\s+than|on\\s+or\\s+before|at\\s+the\\s+latest\\s+by|by\\s+no\\s+later\\s+than|by|before|until|prior\\s+to|as\\s+of|with\\s+effect\\s+from|in|from|since|after|during|throughout|on)';
const PART =
  '(?:(?:the\\s+)?(?:beginning|start|middle|end|close)\\s+of\\s+|mid-|early\\s+|late\\s+|(?:the\\s+)?(?:spring|summer|autumn|fall|winter)\\s+(?:of\\s+)?|(?:the\\s+)?(?:first|second|third|fourth|last)\\s+(?:quarter|half)\\s+of\\s+|(?:fiscal|financial|calendar|academic)\\s+year\\s+|FY\\s?)';
/** A word within what a term is counted from. It is taken whole, so that no text is tried in many ways. */
const WORD = "(?!(?:and|or|shall|must|should|will|is|are)\\b)[\\w’'-]+(?![\\w’'-])";
const ENDS = '(?=[,.;:]|\\s+(?:and|or|shall|must|should|will)\\b|\\s*$)';
/** Of what a term is counted: within 90 days of the date of this order. */
const COUNTED = `(?:\\s+(?:of|from|following)\\s+${WORD}(?:\\s+${WORD}){0,6}${ENDS})?`;
/** From what event a term runs: three months after this policy takes effect, 30 days after the file is received. */
const EVENT = `(?:\\s+${WORD}(?:\\s+${WORD}){0,11}(?:\\s+(?:is|are)\\s+(?:\\w+(?:ed|en|de|id|nt|ld|un)|in\\s+force)\\b)?${ENDS})?`;

const CJK_NUMBER = '(?:\\d+|[一二三四五六七八九十百两]+)';
const CJK_SPAN = `${CJK_NUMBER}个?(?:工作日|小时|日|天|周|月|季度|年)`;
const CJK_DAY =
  '(?:19|20)\\d{2}年(?:\\d{1,2}月(?:\\d{1,2}日)?|第?[一二三四]季度|上半年|下半年)?(?:年?底|月?底|月?末|初)?|\\d{1,2}月(?:\\d{1,2}日|底|末|初|上旬|中旬|下旬)?|(?:今年|明年|后年)(?:上半年|下半年|第?[一二三四]季度|年?底)?|本世纪中叶|年底|年内|月底|季度末|“?十[四五六七]五”?(?:时期|期间|末)';

const DATES = new RegExp(
  [
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    `\\b(?:${BY}\\s+)?(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+${YEAR})?|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}(?:\\s+${YEAR})?)\\b(?:\\s+(?:of\\s+)?(?:each|every)\\s+year)?`,
    `\\b${BY}\\s+${PART}?(?:${MONTH}\\s+)?${YEAR}\\b`,
    `\\b(?:by|before|until|at)\\s+the\\s+end\\s+of\\s+(?:the|this|next|each)\\s+(?:\\w+\\s+)?(?:year|month|quarter|decade|century|term|parliament|session)\\b`,
    `\\b(?:by|before)\\s+(?:next|this)\\s+(?:spring|summer|autumn|winter|year|month|${MONTH})\\b`,
    `\\bover\\s+the\\s+(?:next|coming)\\s+(?:${NUMBER}\\s+)?${UNIT}\\b`,
    `\\b(?:within|inside|in\\s+under)\\s+(?:the\\s+next\\s+|a\\s+period\\s+of\\s+|at\\s+most\\s+)?${NUMBER}\\s+${UNIT}\\b(?:\\s+(?:after|before)\\b${EVENT}|${COUNTED})`,
    `\\b(?:in|every|each|at\\s+least\\s+every|once\\s+every|for)\\s+${NUMBER}\\s+${UNIT}\\b`,
    `\\b(?:at\\s+least\\s+)?(?:once|twice|three\\s+times)\\s+(?:a|per|each|every)\\s+(?:day|week|month|quarter|year)\\b`,
    '\\b(?:annually|quarterly|monthly|weekly|biannually|biennially)\\b',
    '\\b(?:each|every)\\s+(?:day|week|month|quarter|year)\\b',
    `\\b(?:at\\s+least\\s+|no\\s+later\\s+than\\s+|not\\s+later\\s+than\\s+)?${NUMBER}\\s+${UNIT}\\s+(?:prior\\s+to|before|after)\\b${EVENT}`,
    '\\bas soon as possible\\b',
    `(?:自|从)[^，。；、]{1,20}?起${CJK_SPAN}(?:以?内|之内)`,
    `(?:收到|接到|作出|发生|受理|立案|发布|印发|届满)[^，。；、]{0,12}?(?:之日起|后|之后)${CJK_SPAN}(?:以?内|之内)`,
    `(?<![比较与])(?:每年|[到至])?(?:${CJK_DAY})(?:以?前|之前|起)?`,
    `${CJK_SPAN}(?:以?内|之内|左右)`,
    '每(?:半年|[一两二三四五六]?个?(?:季度|年|月|周|日|天))',
  ].join('|'),
  'gi',
);
const NUMBERS =
  /(?:[£$€¥]|\b(?:EUR|USD|GBP|RMB|CNY)\s?)\d[\d,]*(?:[\u0020\u00a0\u202f]\d{3})*(?:\.\d+)?(?:\s?(?:million|billion|trillion|bn|m|k)\b)?|\d[\d,]*(?:\.\d+)?(?:(?:\s?(?:%|％)|\s(?:percent|per cent|percentage points|million|billion|trillion)\b)|[万亿]?(?:元|人次|人|件|次|个|项|家|名|位|公里|吨|亩|倍|学时|课时|小时|天|场|所|条|户|台|处|起|套|支|批|分钟))?(?:以上|以下|左右|以内)?|百分之[一二三四五六七八九十百零〇点]+(?:以上|以下|左右)?|(?<![第统唯同任])[一两二三四五六七八九十]+(?:次|天|场|轮|名|家|件|倍|成|课时|学时)(?!性)|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|a\s+third|half|two\s+thirds)\b(?!\s+(?:other|of\s+the))/gi;

const spans = (text: string, part: Span, form: RegExp): Span[] =>
  [...text.slice(part.from, part.to).matchAll(form)].map(({ 0: found, index }) => ({
    from: part.from + index,
    to: part.from + index + found.trimEnd().length,
  }));

/**
 * Dates, terms and numbers within a part of a text, each with the words that say on which side of it (by, within, 到, 前); a number
 * that belongs to a date is told once, as the date. How often (每季度, every two years) is a term too.
 */
export function datesAndNumbers(text: string, part: Span): { readonly dates: Span[]; readonly numbers: Span[] } {
  const dates = spans(text, part, DATES);
  const numbers = spans(text, part, NUMBERS);
  return { dates, numbers: numbers.filter((n) => !dates.some((d) => n.from < d.to && d.from < n.to)) };
}
