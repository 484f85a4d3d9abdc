import { chineseNumber, NUMBER_SIGNS } from './chinese-number.js';

/** The text of a Chinese statute, taken apart: 条 articles, 款 paragraphs, 项 items, and the sentences in them. */
export interface StatuteText {
  readonly articles: readonly TextArticle[];
}

export interface TextArticle {
  readonly number: number;
  /** 之一 is 1; 0 where there is none. */
  readonly inserted: number;
  /** As written: 第二十二条. */
  readonly label: string;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly paragraphs: readonly TextParagraph[];
}

export interface TextParagraph {
  readonly sentences: readonly TextSentence[];
  readonly items: readonly TextItem[];
}

export interface TextItem {
  readonly number: number;
  readonly sentences: readonly TextSentence[];
}

export interface TextSentence {
  readonly text: string;
  /** From 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

const BLANK = '[\\s\\u3000\\u200b\\ufeff]*';
const ARTICLE = new RegExp(`^(${BLANK})(第([${NUMBER_SIGNS}]+)${BLANK}条(?:之([${NUMBER_SIGNS}]+))?)(.*)$`);
const HEADING = new RegExp(`^${BLANK}(?:#+\\s|第[${NUMBER_SIGNS}]+(?:编|分编|章|节)(?:[\\s\\u3000]|$))`);
const ITEM = new RegExp(`^(${BLANK})[（(]([${NUMBER_SIGNS}]+)[）)](.*)$`);
/** 目, which count with their item. */
const SUBITEM = new RegExp(`^${BLANK}[0-9０-９]+[.．、]`);
const COMMENT = /^\s*<!--/;
const NOT_BLANK = /[^\s\u3000\u200b\ufeff]/;

interface OpenParagraph {
  readonly sentences: TextSentence[];
  readonly items: { readonly number: number; readonly sentences: TextSentence[] }[];
}

/**
 * Takes a statute's own text apart, line by line. An article begins where a line begins with the number after the last one:
 * a line that merely begins with a citation (第十条规定的…) goes on with its paragraph's article.
 */
export function statuteText(text: string): StatuteText {
  const articles: (Omit<TextArticle, 'paragraphs'> & { paragraphs: OpenParagraph[] })[] = [];
  text.split(/\r\n|\n|\r/).forEach((raw, i) => {
    const line = i + 1;
    if (!NOT_BLANK.test(raw) || COMMENT.test(raw) || HEADING.test(raw)) return;
    const last = articles.at(-1);
    const found = ARTICLE.exec(raw);
    if (found && opens(found, last)) {
      const [, lead = '', label = '', number = '', inserted, rest = ''] = found;
      const article = {
        number: chineseNumber(number)!,
        inserted: inserted === undefined ? 0 : chineseNumber(inserted)!,
        label: label.replace(/[\s\u3000\u200b]/g, ''),
        line,
        paragraphs: [{ sentences: sentencesOf(rest, line, lead.length + label.length), items: [] }],
      };
      articles.push(article);
      return;
    }
    if (!last) return;
    const item = ITEM.exec(raw);
    const paragraph = last.paragraphs.at(-1)!;
    if (item) {
      const [whole, , number = '', rest = ''] = item;
      const sentences = sentencesOf(rest, line, whole.length - rest.length);
      paragraph.items.push({ number: chineseNumber(number) ?? paragraph.items.length + 1, sentences });
    } else if (SUBITEM.test(raw) && paragraph.items.length > 0)
      paragraph.items.at(-1)!.sentences.push(...sentencesOf(raw, line, 0));
    else last.paragraphs.push({ sentences: sentencesOf(raw, line, 0), items: [] });
  });
  return { articles };
}

/** Whether a line that begins with an article's mark is the next article. */
function opens(found: RegExpExecArray, last: { number: number; inserted: number } | undefined): boolean {
  const number = chineseNumber(found[3]!);
  const inserted = found[4] === undefined ? 0 : chineseNumber(found[4]);
  const rest = found[5]!;
  if (number === null || inserted === null || /^(?:第|规定|所|、|，|和|及|或|至|的)/.test(rest)) return false;
  if (!last) return true;
  if (inserted > 0) return number === last.number && inserted === last.inserted + 1;
  return number === last.number + 1;
}

/** Sentences end with 。 or ；; what follows a heading's blank is the first. */
function sentencesOf(text: string, line: number, before: number): TextSentence[] {
  const sentences: TextSentence[] = [];
  for (const found of text.matchAll(/[^。；]+[。；]?[”’」』）]*/g)) {
    const lead = found[0].search(NOT_BLANK);
    if (lead < 0) continue;
    sentences.push({ text: found[0].slice(lead).trimEnd(), line, column: before + found.index + lead + 1 });
  }
  return sentences;
}
