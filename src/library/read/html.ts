import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Dropped, DropReason } from '../model.js';
import type { Extracted } from './extracted.js';

const BLOCKS = new Set(
  'address article blockquote center dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody td tfoot th thead title tr ul body html br'.split(
    ' ',
  ),
);
/** What runs, or shows what is not text. */
const SCRIPTS = new Set(
  'script style noscript template iframe object embed svg math canvas audio video applet'.split(' '),
);
/** What belongs to the page. */
const CHROME = new Set('nav header footer aside button select input textarea label menu dialog'.split(' '));
const MOST_DEPTH = 2_000;

/** The words of an HTML page as its reader sees them; scripts and what belongs to the page are left out and reported. */
export function extractHtml(html: string): Extracted {
  const lines: string[] = [''];
  const dropped: Dropped[] = [];
  let title: string | null = null;
  const fresh = (before = '') => {
    if (lines.at(-1) === '') lines[lines.length - 1] = before;
    else lines.push(before);
  };
  const leave = (why: DropReason, text: string) =>
    dropped.push({ why, text: text.slice(0, 10_000), line: lines.length });
  const visit = (node: Tree.Node, depth: number, counter: { n: number } | null): void => {
    if (depth > MOST_DEPTH) return;
    if (node.nodeName === '#text') {
      const words = (node as Tree.TextNode).value.replace(/[ \t\r\n\f]+/g, ' ');
      const last = lines.length - 1;
      lines[last] += /(?:^|\s)$/.test(lines[last]!) ? words.replace(/^ /, '') : words;
      return;
    }
    if (!('childNodes' in node)) return;
    const name = node.nodeName;
    if (SCRIPTS.has(name) || name === 'head') {
      const words = textOf(node).trim();
      if (words !== '' && name !== 'head') leave('script', words);
      const named = name === 'head' ? node.childNodes.find((child) => child.nodeName === 'title') : undefined;
      if (named) title = textOf(named).replace(/\s+/g, ' ').trim() || null;
      if (name === 'head')
        for (const child of node.childNodes) if (SCRIPTS.has(child.nodeName)) visit(child, depth + 1, null);
      return;
    }
    if (CHROME.has(name)) {
      const words = textOf(node).replace(/\s+/g, ' ').trim();
      if (words !== '') leave('page-chrome', words);
      return;
    }
    const heading = /^h([1-6])$/.exec(name);
    const isBlock = BLOCKS.has(name);
    if (isBlock)
      fresh(heading ? `${'#'.repeat(Number(heading[1]))} ` : name === 'li' && counter ? `${++counter.n}. ` : '');
    const own = name === 'ol' ? { n: startOf(node as Tree.Element) - 1 } : name === 'ul' ? null : counter;
    for (const child of node.childNodes) visit(child, depth + 1, own);
    if (isBlock) fresh();
  };
  visit(parse(html), 0, null);
  return {
    text: lines
      .map((line) => line.trim())
      .filter((line) => !/^#*$/.test(line))
      .join('\n\n'),
    dropped,
    unsure: [],
    isMarkdown: true,
    title,
  };
}

function startOf(element: Tree.Element): number {
  const start = element.attrs.find((a) => a.name === 'start')?.value ?? '1';
  return /^\d{1,4}$/.test(start) ? Number(start) : 1;
}

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
