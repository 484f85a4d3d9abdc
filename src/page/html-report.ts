import { gzipSync } from 'node:zlib';
import type { Messages } from '../messages/index.js';
import {
  type ClockWorking,
  clockSentences,
  type FailedTest,
  failedText,
  Namer,
  type ReportDocument,
} from '../report/index.js';
import { type PageAssets, pageAssets } from './assets.js';
import { pageData } from './page-data.js';
import { pageHead } from './page-head.js';
import { markedNames, quotedMarker } from './page-words.js';
import {
  baseName,
  basisView,
  contentsView,
  delaysView,
  findingsView,
  h,
  hatchPattern,
  headView,
  type Page,
  packEvidence,
  pageOf,
  readinessView,
  rulesView,
  scriptJson,
  shortView,
  type ViewNode,
  whereView,
  writeHtml,
} from './view/index.js';

/** Enough to make the page small; more takes long. */
const GZIP_LEVEL = 6;

/**
 * A report as one HTML file that asks nothing of the network, in pieces. What must be read first stands in it as plain HTML;
 * the findings with their evidence are packed, and unpacked by its script.
 */
export function* htmlReport(
  document: ReportDocument,
  messages: Messages,
  assets: PageAssets = pageAssets(),
): Generator<string> {
  const data = pageData(document, messages);
  const page = pageOf(data);
  yield `<!doctype html>\n<html lang="${data.language}">\n${writeHtml(pageHead(titleOf(page), page.data.report.duecourse, assets))}<style>${assets.style}</style>\n`;
  yield `<body>\n${writeHtml(body(page))}`;
  yield `\n<script type="application/json" id="report-data">${scriptJson(data)}</script>\n`;
  if (document.evidence.shown > 0) {
    const namer = new Namer(markedNames(document.wording, messages.language), messages.language);
    const marked = quotedMarker(document.wording, messages.language);
    const failed = (test: FailedTest) => marked(failedText(test, namer, messages));
    const told = (clock: ClockWorking) => clockSentences(clock, messages, namer);
    const packed = gzipSync(JSON.stringify(packEvidence(document, told, failed)), { level: GZIP_LEVEL });
    yield `<script type="text/plain" id="report-evidence">${packed.toString('base64')}</script>\n`;
  }
  yield `<script>${assets.script}</script>\n</body>\n</html>\n`;
}

/** Where the script puts on paper the tables that are folded on the screen. */
function annex(): ViewNode {
  return h('div', { class: 'annex', 'data-annex': true });
}

function titleOf({ data, text }: Page): string {
  return text('page/title', { law: data.lawTitle.text, log: baseName(data.report.log.name) });
}

function body(page: Page): ViewNode[] {
  const parts = [
    readinessView(page),
    shortView(page),
    rulesView(page),
    delaysView(page),
    whereView(page),
    findingsView(page),
    basisView(page),
  ].filter((part) => part !== null);
  const ids = parts.map((part) => String(part.attributes['id']));
  return [
    hatchPattern(),
    h('a', { class: 'skip', href: '#content' }, page.text('page/skip')),
    headView(page),
    h(
      'div',
      { class: 'columns' },
      contentsView(page, ids),
      h('main', { id: 'content', tabindex: -1 }, ...parts, annex()),
    ),
    h('footer', { class: 'foot' }, page.text('page/foot', { version: page.data.report.duecourse })),
  ];
}
