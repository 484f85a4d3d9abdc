import { chineseNumber, NUMBER_SIGNS } from './chinese-number.js';
import { simplified } from './simplified.js';

/** What in a sentence binds: a number with a unit, or a word that commands, forbids or allows. */
export type Mark =
  | { readonly is: 'number'; readonly text: string; readonly at: number; readonly n: number; readonly unit: MarkUnit }
  | { readonly is: 'modal'; readonly text: string; readonly at: number };

/** `count` is anything that is no time: persons, times, money, shares. */
export type MarkUnit = 'days' | 'working-days' | 'months' | 'hours' | 'count';

const UNITS: readonly (readonly [RegExp, MarkUnit, number])[] = [
  [/^个?工作日/, 'working-days', 1],
  [/^(?:日|天)/, 'days', 1],
  [/^个?(?:星期|周)(?!岁)/, 'days', 7],
  [/^个?月/, 'months', 1],
  [/^年(?!度)/, 'months', 12],
  [/^个?小时/, 'hours', 1],
  [/^(?:次|人|名|份|倍|万元|元|％|%|周岁)/, 'count', 1],
];
const NUMBER = new RegExp(`[${NUMBER_SIGNS}]+`, 'g');
/** Calendar dates, with a year or of every year, numbers of documents and ordinals bind nobody by their number. */
const NOT_MEANT = new RegExp(
  `[${NUMBER_SIGNS}]{2,}年[${NUMBER_SIGNS}]+月(?:[${NUMBER_SIGNS}]+日)?|[${NUMBER_SIGNS}]+月[${NUMBER_SIGNS}]+日|第[${NUMBER_SIGNS}]+[^${NUMBER_SIGNS}]?`,
  'g',
);
const MODAL = /不得|应当|可以|必须/g;

/** A statute may say of its own periods that “三日”、“五日” are working days. */
const WORKING_DAYS = /^(?=.*[“"]).*是指工作日/;
const QUOTED_DAYS = new RegExp(`[“"]([${NUMBER_SIGNS}]+)日[”"]`, 'g');

/** The numbers of days that these sentences of a statute declare to be working days. */
export function declaredWorkingDays(sentences: readonly string[]): ReadonlySet<number> {
  const declaring = sentences.map(simplified).filter((s) => WORKING_DAYS.test(s));
  const found = declaring.flatMap((s) => [...s.matchAll(QUOTED_DAYS)].map((m) => chineseNumber(m[1]!)));
  return new Set(found.filter((n) => n !== null));
}

/** The marks of a sentence in simplified or traditional signs, in order; `at` counts UTF-16 units from its start. */
export function marksOf(sentence: string): Mark[] {
  const plain = simplified(sentence).replace(NOT_MEANT, (cut) => ' '.repeat(cut.length));
  const marks: Mark[] = [];
  const written = (at: number, length: number) => sentence.slice(at, at + length);
  for (const { 0: text, index } of plain.matchAll(MODAL))
    marks.push({ is: 'modal', text: written(index, text.length), at: index });
  for (const { 0: text, index } of plain.matchAll(NUMBER)) {
    const n = chineseNumber(text);
    const after = plain.slice(index + text.length);
    const unit = UNITS.find(([form]) => form.test(after));
    if (n === null || !unit) continue;
    const [form, of, times] = unit;
    const length = text.length + form.exec(after)![0].length;
    marks.push({ is: 'number', text: written(index, length), at: index, n: n * times, unit: of });
  }
  return marks.sort((a, b) => a.at - b.at);
}
