import type { LibraryNode, LibraryText } from '../model.js';

export const CITATION_STYLES = ['text', 'gbt7714', 'bluebook', 'bibtex', 'ris'] as const;

/**
 * How an article is cited: `text` for a letter; `gbt7714` as GB/T 7714-2015 has electronic and printed laws; `bluebook` in the manner of
 * The Bluebook's rule for statutes of other countries; `bibtex` and `ris` for programs that keep references.
 */
export type CitationStyle = (typeof CITATION_STYLES)[number];

/**
 * The words by which a text, or a node of it, is cited.
 *
 * @param place the article, paragraph or item meant, outermost first; empty for the text as a whole
 */
export function cite(text: LibraryText, place: readonly LibraryNode[], style: CitationStyle): string {
  const { title, language, issuer } = text.text;
  const date = text.version.date === 'undated' ? null : text.version.date;
  const year = date?.slice(0, 4) ?? null;
  const point = pointOf(place, language);
  switch (style) {
    case 'text':
      return language === 'zh'
        ? `《${title}》${date === null ? '' : `（${date}）`}${point}`
        : [title, date === null ? '' : `(${date})`, point]
            .filter((p) => p !== '')
            .join(', ')
            .replace(', (', ' (');
    case 'gbt7714': {
      const stop = language === 'zh' ? '：' : ': ';
      const head = [issuer, `${title}${point === '' ? '' : `${stop}${point}`}[A]`].filter((p) => p !== null).join('. ');
      return `${head}.${date === null ? '' : ` (${date})`}`.replace(/\.$/, '.');
    }
    case 'bluebook':
      return `${title}${point === '' ? '' : `, ${point}`}${year === null ? '' : ` (${[issuer, year].filter((p) => p !== null).join(', ')})`}`;
    case 'bibtex':
      return bibtex(
        {
          title: `{${braced(title)}}`,
          author: issuer === null ? null : `{{${braced(issuer)}}}`,
          year: year === null ? null : `{${year}}`,
          date: date === null ? null : `{${date}}`,
          note: point === '' ? null : `{${braced(point)}}`,
          language: `{${braced(language)}}`,
        },
        keyOf(text, place),
      );
    case 'ris':
      return ris([
        ['TY', 'STAT'],
        ['TI', title],
        ['AU', issuer],
        ['PY', year],
        ['DA', date?.replaceAll('-', '/') ?? null],
        ['SE', point === '' ? null : point],
        ['LA', language],
        ['ER', ''],
      ]);
  }
}

/** 第二百零五条第一款; Article 205, paragraph 1. */
export function pointOf(place: readonly LibraryNode[], language: string): string {
  const parts = place.filter((node) => ['article', 'paragraph', 'item', 'clause'].includes(node.kind));
  if (language === 'zh')
    return parts
      .map((node) =>
        node.kind === 'item'
          ? `第${node.number?.written ?? ''}项`
          : node.kind === 'paragraph'
            ? `第${inChinese(Number(ordinal(node)))}款`
            : (node.number?.written ?? ''),
      )
      .join('');
  return parts
    .map((node) =>
      node.kind === 'article' ? (node.number?.written ?? '') : `${node.kind} ${node.number?.written ?? ordinal(node)}`,
    )
    .join(', ');
}

const DIGITS = '零一二三四五六七八九';

/** 21 as 二十一; from 1 to 99. */
function inChinese(n: number): string {
  const [tens, units] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${units > 0 ? DIGITS[units] : ''}`;
}

/** The last number of an eId: paragraphs of Chinese laws bear no number of their own. */
const ordinal = (node: LibraryNode): string => /(\d+)(?:~\d+)?$/.exec(node.eId)?.[1] ?? '';

const keyOf = (text: LibraryText, place: readonly LibraryNode[]): string =>
  [text.document.id.replaceAll('/', '-'), text.version.date, place.at(-1)?.eId ?? '']
    .filter((p) => p !== '')
    .join(':')
    .replace(/[^\w:.-]/g, '-');

/** What would end a field or begin a command is written so that it does not. */
const braced = (value: string): string =>
  value
    .replace(/[\\{}]/g, (sign) => (sign === '\\' ? '\\textbackslash ' : `\\${sign}`))
    .replace(/[%#$&_]/g, (sign) => `\\${sign}`);

function bibtex(fields: Readonly<Record<string, string | null>>, key: string): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
  return `@legislation{${key},\n${lines.join(',\n')}\n}`;
}

/** A line is a tag, two blanks, a dash, a blank and the value; a value never begins a line of its own. */
const ris = (fields: readonly (readonly [string, string | null])[]): string =>
  fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`])).join('\n');
