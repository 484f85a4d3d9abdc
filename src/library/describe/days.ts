import { chineseNumber } from '../chinese-number.js';
import { simplified } from '../simplified.js';

/** What happened to a text on a day, as a line on its history says. */
export interface TextEvent {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly what: 'adopted' | 'published' | 'amended' | 'revised' | 'in-force';
  /** Whether no word says what happened, as in a signature. */
  readonly isBare: boolean;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const ZH_DAY =
  /([\d〇○零一二三四五六七八九]{4})\s*年\s*([\d一二三四五六七八九十元]{1,3})\s*月\s*([\d一二三四五六七八九十]{1,3})\s*日/g;
const EN_DAY = new RegExp(
  `\\b(${MONTHS.join('|')})\\s+(\\d{1,2}),\\s+(\\d{4})|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTHS.join('|')})\\s+(\\d{4})`,
  'gi',
);
/** 2024-03-01 and 2024/3/1, as fields of pages write a day. */
const ISO_DAY = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;

const ZH_EVENTS: readonly (readonly [RegExp, TextEvent['what']])[] = [
  [/修订/, 'revised'],
  [/修正|修改/, 'amended'],
  [/通过|批准|会议/, 'adopted'],
  [/公布|发布|印发|令第/, 'published'],
  [/施行|生效/, 'in-force'],
];
const EN_EVENTS: readonly (readonly [RegExp, TextEvent['what']])[] = [
  [/revised/i, 'revised'],
  [/amend/i, 'amended'],
  [/effective|in(?:to)? (?:force|operation)/i, 'in-force'],
  [/promulgated|published|issued/i, 'published'],
  [/adopted|\bmade\b|done at/i, 'adopted'],
];

/** The events that lines on the history of a text tell of. In Chinese the words follow their day, in English they stand before it. */
export function eventsIn(lines: readonly string[]): TextEvent[] {
  return lines.flatMap((line) => [...inChinese(line), ...inEnglish(line)]);
}

/** The first day in a text, in either language; null where there is none. */
export function dayIn(text: string): string | null {
  const zh = [...text.matchAll(ZH_DAY)][0];
  if (zh) return chineseDay(zh);
  const en = [...text.matchAll(EN_DAY)][0];
  if (en) return englishDay(en);
  const iso = ISO_DAY.exec(text);
  return iso ? dayOf(iso[1]!, Number(iso[2]), iso[3]!) : null;
}

function chineseDay([, year, month, day]: RegExpExecArray | RegExpMatchArray): string | null {
  const [y, m, d] = [year!, month!.replace('元', '一'), day!].map(chineseNumber);
  return y == null || m == null || d == null ? null : dayOf(String(y), m, String(d));
}

/** June 6, 1994 and 6 June 1994. */
function englishDay([, month, day, year, dayFirst, monthNext, yearLast]: RegExpExecArray | RegExpMatchArray):
  | string
  | null {
  return dayOf(year ?? yearLast!, MONTHS.indexOf((month ?? monthNext!).toLowerCase()) + 1, day ?? dayFirst!);
}

function inChinese(written: string): TextEvent[] {
  const line = simplified(written);
  const found = [...line.matchAll(ZH_DAY)];
  return found.flatMap((match, i) => {
    const words = line.slice(match.index + match[0].length, found[i + 1]?.index ?? line.length);
    const day = chineseDay(match);
    const what = ZH_EVENTS.find(([form]) => form.test(words))?.[1];
    return day === null ? [] : [{ day, what: what ?? 'adopted', isBare: what === undefined }];
  });
}

function inEnglish(line: string): TextEvent[] {
  let from = 0;
  return [...line.matchAll(EN_DAY)].flatMap((match) => {
    const words = line.slice(from, match.index);
    from = match.index + match[0].length;
    const day = englishDay(match);
    const what = EN_EVENTS.find(([form]) => form.test(words))?.[1];
    return day === null ? [] : [{ day, what: what ?? 'adopted', isBare: what === undefined }];
  });
}

function dayOf(year: string, month: number, dayOfMonth: string): string | null {
  const day = `${year}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text;
}
