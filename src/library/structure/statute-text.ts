import type { Draft } from './draft.js';
import type { Line, Span } from './lines.js';
import { draftsOf } from './parse.js';
import { splitSentences } from './sentences.js';

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

/** The articles of a Chinese statute with the place of each sentence in the file; what an amendment quotes is none of its own. */
export function statuteText(text: string): StatuteText {
  const { root, lines } = draftsOf(text, { language: 'zh' });
  const articles: TextArticle[] = [];
  const visit = (node: Draft) => {
    // Marks of duty and numbers are known of Chinese alone: articles of another language would seem to ask for nothing.
    if (node.kind === 'article' && /^第/.test(node.number!.written)) articles.push(articleOf(node, text, lines));
    if (node.kind !== 'quoted') for (const child of node.children) visit(child);
  };
  visit(root);
  return { articles };
}

function articleOf(node: Draft, input: string, lines: readonly Line[]): TextArticle {
  const { value, inserted, written } = node.number!;
  const own = node.children.filter((child) => child.kind === 'paragraph');
  return {
    number: value,
    inserted,
    label: written.replace(/[\s\u3000]/g, ''),
    line: node.line,
    paragraphs: own.map((paragraph) => ({
      sentences: sentencesIn(paragraph, input, lines),
      items: paragraph.children.map((item, i) => ({
        number: item.number?.value ?? i + 1,
        sentences: allSentences(item, input, lines),
      })),
    })),
  };
}

/** 目, and lines that go on with an item, count with their item. */
function allSentences(node: Draft, input: string, lines: readonly Line[]): TextSentence[] {
  return [...sentencesIn(node, input, lines), ...node.children.flatMap((child) => allSentences(child, input, lines))];
}

function sentencesIn(node: Draft, input: string, lines: readonly Line[]): TextSentence[] {
  return node.text.flatMap((spans) => {
    const at = spans.flatMap(placesOf);
    const words = spans.map(({ start, end }) => input.slice(start, end)).join('');
    return splitSentences(words, 'zh').map(({ start, end }) => {
      const line = lineAt(lines, at[start]!);
      return { text: words.slice(start, end), line: line.number, column: at[start]! - line.start + 1 };
    });
  });
}

function placesOf({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

function lineAt(lines: readonly Line[], offset: number): Line {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low]!;
}
