import { chineseNumber, NUMBER_SIGNS } from '../chinese-number.js';

/** Number of an article; 之一 and bis are 1 of `inserted`. */
export interface ArticleNumber {
  readonly number: number;
  readonly inserted: number;
}

/** What the heading of a law's article names: articles from one number to another, of the law's own text or of a further one. */
export interface HeadedArticles {
  /** Words before the number: 法释〔2018〕1号, 实施条例; empty of the law's own text. */
  readonly of: string;
  readonly from: ArticleNumber;
  readonly to: ArticleNumber;
}

const LABEL = `第\\s*([${NUMBER_SIGNS}\\d]+)\\s*条(?:之([${NUMBER_SIGNS}\\d]+))?`;
const CHINESE = new RegExp(`^(.*?)${LABEL}(?:\\s*(?:至|到|-|–|~|～)\\s*${LABEL})?`);
const BIS: Readonly<Record<string, number>> = { bis: 1, ter: 2, quater: 3, quinquies: 4 };
const WESTERN =
  /^(?:Art(?:icle|icolo)?s?\.?|Sections?|§§?)\s*(\d+)(?:-(bis|ter|quater|quinquies))?(?:\s*(?:to|–|-)\s*(\d+))?/i;

/** The articles that a heading stands for: 第一条至第六条, Article 12(3), Art. 204-bis; null where it names none. */
export function headedArticles(heading: string): HeadedArticles | null {
  const chinese = CHINESE.exec(heading);
  if (chinese) {
    const [, of = '', n, inserted, m, until] = chinese;
    const from = numbered(n!, inserted);
    const to = m === undefined ? from : numbered(m, until);
    return from === null || to === null ? null : { of: of.trim(), from, to };
  }
  const western = WESTERN.exec(heading);
  if (!western) return null;
  const from = { number: Number(western[1]), inserted: BIS[western[2]?.toLowerCase() ?? ''] ?? 0 };
  return { of: '', from, to: western[3] === undefined ? from : { number: Number(western[3]), inserted: 0 } };
}

function numbered(written: string, inserted: string | undefined): ArticleNumber | null {
  const value = (words: string) => (/^\d+$/.test(words) ? Number(words) : chineseNumber(words));
  const [number, extra] = [value(written), inserted === undefined ? 0 : value(inserted)];
  return number === null || extra === null ? null : { number, inserted: extra };
}

/** Whether an article lies in a heading's row. */
export function isHeaded({ from, to }: HeadedArticles, { number, inserted }: ArticleNumber): boolean {
  const after = number > from.number || (number === from.number && inserted >= from.inserted);
  // 第十条 alone is not 第十条之一, yet 第八条至第十条 holds 第九条之一.
  const before = number < to.number || (number === to.number && inserted <= to.inserted);
  return after && before;
}
