import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Dropped, DropReason } from '../model.js';
import type { Extracted } from './extracted.js';
import { attributeOf, isUnseen, markerOf, pagePartOf, textOf } from './page-parts.js';
import { tableLines } from './table-lines.js';

const BLOCKS = new Set(
  'address article blockquote center dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody td tfoot th thead title tr ul body html br'.split(
    ' ',
  ),
);
/** What runs, or shows what is not text. */
const SCRIPTS = new Set(
  'script style noscript template iframe object embed svg math canvas audio video applet'.split(' '),
);
const MOST_DEPTH = 2_000;

/** Where an element stands: in the text of the page or around it, and in which list. */
interface Place {
  readonly isInText: boolean;
  readonly list: { readonly of: Tree.Node; n: number } | 'plain' | null;
}

/** The words of an HTML page as its reader sees them; scripts and what belongs to the page are left out and reported. */
export function extractHtml(html: string): Extracted {
  const lines: string[] = [''];
  const dropped: Dropped[] = [];
  let title: string | null = null;
  const page = parse(html);
  const isPagePart = pagePartOf(page);
  const fresh = (before = '') => {
    if (lines.at(-1)!.trim() === '') lines[lines.length - 1] = before;
    else lines.push(before);
  };
  const leave = (why: DropReason, node: Tree.Node) => {
    const words = textOf(node).replace(/\s+/g, ' ').trim();
    if (words !== '') dropped.push({ why, text: words.slice(0, 10_000), line: lines.length });
  };
  const visit = (node: Tree.Node, depth: number, place: Place): void => {
    if (depth > MOST_DEPTH) return;
    if (node.nodeName === '#text') {
      const words = (node as Tree.TextNode).value.replace(/[ \t\r\n\f]+/g, ' ');
      const last = lines.length - 1;
      lines[last] += /(?:^|\s)$/.test(lines[last]!) ? words.replace(/^ /, '') : words;
      return;
    }
    if (!('childNodes' in node)) return;
    const name = node.nodeName;
    if (name === 'head') {
      const named = node.childNodes.find((child) => child.nodeName === 'title');
      if (named) title = textOf(named).replace(/\s+/g, ' ').trim() || null;
      for (const child of node.childNodes) if (SCRIPTS.has(child.nodeName)) visit(child, depth + 1, place);
      return;
    }
    if (SCRIPTS.has(name)) return leave('script', node);
    if (isPagePart(node, place.isInText)) return leave('page-chrome', node);
    if (isUnseen(node)) return leave('hidden', node);
    if (name === 'table' && isPlainTable(node)) return table(node, depth, place);
    const heading = /^h([1-6])$/.exec(name);
    const isBlock = BLOCKS.has(name);
    const mark = heading ? `${'#'.repeat(Number(heading[1]))} ` : name === 'li' ? bulletOf(place.list, node) : '';
    if (isBlock) fresh(mark);
    const isInText = place.isInText || name === 'main' || name === 'article';
    const list =
      name === 'ol'
        ? { of: node, n: startOf(node as Tree.Element) - 1 }
        : name === 'ul'
          ? ('plain' as const)
          : place.list;
    for (const child of node.childNodes) visit(child, depth + 1, { isInText, list });
    if (isBlock) fresh();
  };

  function table(node: Tree.Node, depth: number, place: Place): void {
    const rows = elementsIn(node, 'tr').map((row) => cellsIn(row).map((cell) => cellLines(cell, depth, place)));
    const isHeaded = elementsIn(node, 'th').length > 1;
    for (const caption of elementsIn(node, 'caption')) visit(caption, depth + 1, place);
    for (const line of tableLines(rows, isHeaded)) {
      fresh(line);
      fresh();
    }
  }

  /** The words of a cell, which are taken off the lines of the page again. */
  function cellLines(cell: Tree.Node, depth: number, place: Place): string {
    lines.push('');
    const from = lines.length - 1;
    if ('childNodes' in cell) for (const child of cell.childNodes) visit(child, depth + 3, { ...place, list: null });
    return lines
      .splice(from)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
  }

  visit(page, 0, { isInText: false, list: null });
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

/** Words that have a mark of their own, 第一条 or (a), need none. */
const IS_MARKED =
  /^\s*(?:第|[（(]|[一二三四五六七八九十]+、|\d+[.、)]|article\b|section\b|chapter\b|part\b|[•·●▪■*–—-])/i;

function bulletOf(list: Place['list'], item: Tree.Node): string {
  if (list === null) return '';
  if (list === 'plain') return IS_MARKED.test(textOf(item)) || isOfLinks(item) ? '' : '• ';
  return markerOf(list.of, ++list.n);
}

/** A member of a list of links: of the page, and not of the text. */
const isOfLinks = (item: Tree.Node): boolean =>
  'childNodes' in item &&
  item.childNodes.every(
    (child) => child.nodeName === 'a' || child.nodeName === '#comment' || textOf(child).trim() === '',
  );

const elementsIn = (node: Tree.Node, name: string): Tree.Node[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => (child.nodeName === name ? [child] : elementsIn(child, name)))
    : [];

const cellsIn = (row: Tree.Node): Tree.Node[] =>
  'childNodes' in row ? row.childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th') : [];

/** A table within a table sets out the page. */
const isPlainTable = (node: Tree.Node): boolean =>
  elementsIn(node, 'tr').length > 0 &&
  'childNodes' in node &&
  !node.childNodes.some((child) => elementsIn(child, 'table').length > 0) &&
  !elementsIn(node, 'td').some((cell) => elementsIn(cell, 'tr').length > 0);

function startOf(element: Tree.Element): number {
  const start = attributeOf(element, 'start') || '1';
  return /^\d{1,4}$/.test(start) ? Number(start) : 1;
}
