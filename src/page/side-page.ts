import type { Messages } from '../messages/index.js';
import { type PageAssets, pageAssets } from './assets.js';
import { pageHead } from './page-head.js';
import { h, type ViewNode, writeHtml } from './view/index.js';

/** One text of the two, as the page's head names it. */
export interface SideText {
  readonly id: string;
  readonly date: string;
  readonly language: string;
  readonly title: string;
}

/** Sentences of both texts that belong together; `head` before the first of an article: its number in each. */
export interface SideRow {
  readonly head: readonly [string, string] | null;
  readonly a: string;
  readonly b: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly isDoubtful: boolean;
  /** Periods or sums that the two give otherwise, as written. */
  readonly amounts: readonly [string, string] | null;
  /** Ids of the sentences on both sides, where they are shown. */
  readonly places: readonly [string, string] | null;
  /** A reader says that `b` belongs here; the machine had laid other words here. */
  readonly correction: SideCorrection | null;
}

export interface SideCorrection {
  /** Empty where the machine found none. */
  readonly machine: string;
  readonly by: string;
  readonly day: string;
  readonly reason: string;
  /** The words have changed since. */
  readonly isStale: boolean;
}

/** Why a pair is doubtful; of one that is not, which amounts differ. */
export function doubtText({ a, b, amounts, isDoubtful, confidence }: SideRow, messages: Messages): string {
  const said = [];
  if (isDoubtful && (a === '' || b === '')) said.push(messages.text('library/side-alone'));
  else if (isDoubtful) said.push(messages.text('library/side-doubtful', { percent: Math.round(100 * confidence) }));
  if (amounts !== null) said.push(messages.text('library/side-amounts-row', { a: amounts[0], b: amounts[1] }));
  return said.join(' ');
}

/** Who corrected a pair, why, and what had been worked out. */
export function correctionText({ machine, isStale, ...rest }: SideCorrection, messages: Messages): string {
  const said = [messages.text('library/side-corrected', { ...rest })];
  said.push(
    machine === ''
      ? messages.text('library/side-machine-none')
      : messages.text('library/side-machine', { words: machine }),
  );
  if (isStale) said.push(messages.text('library/side-stale'));
  return said.join(' ');
}

export interface SideTexts {
  readonly a: SideText;
  readonly b: SideText;
  readonly rows: readonly SideRow[];
  /** What suggests that the two are not of one version, in the reader's words. */
  readonly doubts: readonly string[];
}

/** The page has no script. */
const NO_SCRIPT = '';

/** Two equal columns; on a phone a sentence above its counterpart, since four signs a line are no column. */
const SIDE_STYLE = `
.side{width:100%;table-layout:fixed}
@media screen and (max-width:40rem){
.side,.side caption,.side thead,.side tbody,.side tr,.side td,.side th{display:block}
.side tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
.side td,.side th{padding:.15rem 0;border:0}
.side td:empty{display:none}
.side td+td{color:var(--muted)}
}`;

/** Two texts side by side as one HTML file that asks nothing of the network; on narrow screens one above the other. */
export function sidePage(texts: SideTexts, messages: Messages, assets: PageAssets = pageAssets()): string {
  const { a, b, rows, doubts } = texts;
  const own: PageAssets = { ...assets, style: assets.style + SIDE_STYLE, script: NO_SCRIPT };
  const body = [
    h(
      'header',
      { class: 'masthead' },
      h('p', { class: 'kicker' }, a.id),
      h('h1', { lang: a.language }, a.title),
      h('p', { class: 'against', lang: b.language }, b.title),
    ),
    h(
      'main',
      { id: 'content', tabindex: -1 },
      ...doubts.map((doubt) => h('p', { class: 'note' }, doubt)),
      h(
        'table',
        { class: 'side' },
        h('caption', {}, messages.text('library/side-caption')),
        h('thead', {}, h('tr', {}, columnHead(a), columnHead(b))),
        ...groups(rows).map((group) => groupView(group, a, b, messages)),
      ),
    ),
  ];
  return [
    `<!doctype html>\n<html lang="${messages.language}">\n`,
    writeHtml(pageHead(`${a.title} / ${b.title}`, '', own)),
    `<style>${own.style}</style>\n<body>\n`,
    writeHtml(body),
    '\n</body>\n</html>\n',
  ].join('');
}

const columnHead = (text: SideText): ViewNode =>
  h('th', { scope: 'col' }, h('bdi', { lang: text.language }, `${text.language} · ${text.date}`));

/** Rows by article. */
function groups(rows: readonly SideRow[]): SideRow[][] {
  const found: SideRow[][] = [];
  for (const row of rows) {
    if (row.head !== null || found.length === 0) found.push([]);
    found.at(-1)!.push(row);
  }
  return found;
}

function groupView(rows: readonly SideRow[], a: SideText, b: SideText, messages: Messages): ViewNode {
  const [first] = rows;
  const heads = first?.head?.some((words) => words !== '') ? first.head : null;
  return h(
    'tbody',
    {},
    heads === null
      ? null
      : h(
          'tr',
          { class: 'article' },
          h('th', { scope: 'rowgroup', lang: a.language }, heads[0]),
          h('th', { scope: 'rowgroup', lang: b.language }, heads[1]),
        ),
    ...rows.map((row) =>
      h(
        'tr',
        { class: row.isDoubtful || row.amounts ? 'doubtful' : null },
        h('td', { lang: a.language }, row.a),
        h(
          'td',
          { lang: b.language },
          row.b,
          row.isDoubtful || row.amounts ? h('p', { class: 'muted' }, doubtText(row, messages)) : null,
          row.correction ? h('p', { class: 'muted' }, correctionText(row.correction, messages)) : null,
        ),
      ),
    ),
  );
}
