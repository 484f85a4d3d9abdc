import { simplified } from '../simplified.js';
import { builderFor } from './build.js';
import { type Aside, addText, type Draft, draft, drop, wordsOf } from './draft.js';
import { isHeadingOfNext } from './heading-text.js';
import { markOfLine } from './line-mark.js';
import { type Line, spansOf } from './lines.js';
import { isDayAlone, isOffice } from './signature.js';

/** Longest title, in UTF-16 units. */
const LONGEST_TITLE = 320;
const DAY =
  /[\d〇○零一二三四五六七八九]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},\s+\d{4}/;
const HISTORY =
  /^made\b|coming into|通过|公布|修正|修订|施行|批准|发布|印发|令第|adopted|amended|promulgated|effective|in force|issued/i;

/**
 * Takes the title and the lines on adoption and amendment off the beginning of a text; words that are neither are the preamble.
 * Gives the number of lines that it has used.
 */
export function takeFront(root: Draft, input: string, lines: readonly Line[], language: string, aside: Aside): number {
  let used = 0;
  const ordered = titleAfterOrder(lines, language);
  const first = lines[ordered];
  if (first === undefined || opens(first, language) || !isTitle(first)) return 0;
  for (const line of lines.slice(0, ordered)) takeBefore(root, line);
  const title = draft('title', first);
  addText(title, first);
  root.children.push(title);
  used = ordered + 1;
  while (used < lines.length && goesOn(lines.slice(ordered, used), lines[used]!, language))
    addText(title, lines[used++]!);
  const bareTitle = plainTitle(lines, used, wordsOf(input, title.text), language);
  if (bareTitle !== null) {
    // The name of a page holds more than the title, which comes after it.
    title.text.length = 0;
    const above = lines.slice(ordered, used);
    if (
      SENDS.test(
        wordsOf(
          input,
          above.map((line) => spansOf(line, 0, line.clean.length)),
        ),
      )
    ) {
      root.children.pop();
      for (const line of above) takeBefore(root, line);
      root.children.push(title);
    } else for (const line of above) drop(aside, line, 'page-chrome');
    addText(title, lines[bareTitle]!);
    root.children.pop();
    for (let i = used; i < bareTitle; i++) takeBefore(root, lines[i]!);
    root.children.push(title);
    used = bareTitle + 1;
  }
  const words = bare(wordsOf(input, title.text));
  let preamble: Draft | null = null;
  for (; used < lines.length && !opens(lines[used]!, language); used++) {
    const line = lines[used]!;
    const next = lines[used + 1];
    if (isHeadingOfNext(line, next)) break;
    if (bare(line.clean).length >= 6 && words.includes(bare(line.clean))) {
      // What a letter sends begins with its own title.
      if (SENDS.test(words) && preamble !== null && !words.startsWith(bare(line.clean))) {
        takeAs('title', root, line);
        preamble = null;
      } else drop(aside, line, 'repeated-title');
    } else if (isHistory(line.clean)) {
      if (preamble !== null) takeBack(root, preamble, line, input);
      if (preamble?.children.length === 0) preamble = null;
      takeAs('history', root, line);
    } else if (MADE.test(line.clean) && next !== undefined && isDayAlone(next.clean)) {
      // Made / 13th April 2023: one line of history on two. That it was laid before a parliament is none.
      addText(takeAs(/^laid/i.test(line.clean) ? 'note' : 'history', root, line), next);
      used++;
    } else if (preamble === null && (LAID.test(line.clean) || ORDER.test(simplified(line.clean))))
      takeAs('note', root, line);
    else {
      preamble ??= opened(root, line);
      takeAs('paragraph', preamble, line);
    }
  }
  return preamble === null ? used : takeRecitals(preamble, input, lines, used, language, aside);
}

/** The title of a letter that sends another text. */
const SENDS = /(?:印发|印發|发布|發佈|公布|颁布|批转|转发|轉發)/;
/** What instruments say of their making, the day on the next line. */
const MADE = /^(?:made|laid before [A-Z][\w ]{3,50}|coming into (?:force|operation)|in force)[\s.:–—-]*$/i;
const LAID = /^laid before [A-Z][\w ]{3,50} \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}$/i;
const MADE_ON =
  /^(?:made|coming into (?:force|operation)|in force)[\s.–—-]*\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}$/i;
const ENACTS = /^(?:HAVE|HAS) (?:ADOPTED|DECIDED|AGREED|RECOMMENDED|HEREBY|APPROVED)\b/;

function takeAs(kind: Draft['kind'], parent: Draft, line: Line): Draft {
  const node = draft(kind, line);
  addText(node, line);
  parent.children.push(node);
  return node;
}

/** The short lines of a preamble before a line of history: who signed it above its day, else notes; so the order of the text is kept. */
function takeBack(root: Draft, preamble: Draft, history: Line, input: string): void {
  const wordsAt = (node: Draft) => wordsOf(input, node.text);
  if (isDayAlone(history.clean)) {
    const last = preamble.children.at(-1);
    if (last === undefined || !isOffice(wordsAt(last))) return;
    preamble.children.pop();
    last.kind = 'history';
    root.children.push(last);
  } else if (preamble.children.every((node) => wordsAt(node).length <= 30 && !/[。；.;]$/.test(wordsAt(node)))) {
    const notes = preamble.children.splice(0);
    root.children.splice(root.children.indexOf(preamble), 1, ...notes);
    for (const node of notes) node.kind = 'note';
  }
}

/** The numbered reasons of a European act, up to the words that adopt it. */
function takeRecitals(
  preamble: Draft,
  input: string,
  lines: readonly Line[],
  used: number,
  language: string,
  aside: Aside,
): number {
  const end = language === 'zh' ? -1 : lines.findIndex((line, i) => i >= used && ENACTS.test(line.clean));
  const isWhereas = preamble.children.some((node) => /\bwhereas\s*:?$/i.test(wordsOf(input, node.text)));
  if (end < 0 || !isWhereas) return used;
  const recitals = lines.slice(used, end + 1).map((line): Line => {
    const mark = markOfLine(line, language);
    return { ...line, mark: mark.is === 'item' ? mark : { is: 'plain' } };
  });
  const builder = builderFor(preamble, input, recitals, language, aside);
  for (const [i, line] of recitals.slice(0, -1).entries()) builder.take(line, recitals[i + 1]);
  takeAs('paragraph', preamble, recitals.at(-1)!);
  return end + 1;
}

/** What stands above the title of what was promulgated: an order, a number, the name of a series. */
const ORDER =
  /^(?:[\u3400-\u9fff]{1,10}[〔［[（(]\d{4}[〕］\]）)]\s*第?\s*\d+\s*号|第?\s*[\d〇○零一二三四五六七八九十百]+\s*号|中华人民共和国(?:主席|国务院).*令.*|[\u3400-\u9fff]{2,30}(?:令|公告)(?:[\s（(]*第?\s*\d+\s*号[)）]?)?|statutory instruments?|(?:19|20)\d{2} (?:no\.|chapter|c\.) ?\d+|cap\. ?\d+[a-z]?|public law \d+[-–]\d+|(?:[LC] \d+\/\d+ )?(?:[a-z]{2} )?official journal .*|[LC] \d+\/\d+|\d{1,2}\.\d{1,2}\.\d{4}|EN|I{1,3}|\(?(?:non-)?legislative acts\)?|(?:regulations|directives|decisions)|an act)$/i;
const NAMED = /《([^《》]{4,80})》/g;
/** What titles of English laws are called. */
const ENGLISH_DOCUMENT =
  /\b(?:Act|Law|Ordinance|Code|Regulations?|REGULATION|Rules|Order|Bill|Statute|Convention|Treaty|Directive|DIRECTIVE|Decision|DECISION)\b/;

/** The line that the title is on, where an order or a number stands above it; 0 where the title comes first. */
function titleAfterOrder(lines: readonly Line[], language: string): number {
  const opening = lines
    .slice(0, 14)
    .findIndex((line) => line.hashes > 1 || (line.hashes === 0 && opens(line, language)));
  const above = lines.slice(0, opening < 0 ? 14 : opening);
  const hashed = above.findIndex(({ hashes }) => hashes === 1);
  if (hashed > 0) return hashed;
  if (
    lines[0] === undefined ||
    !ORDER.test(simplified(lines[0].clean)) ||
    DOCUMENT.test(lines[0].clean.replace(/令.*$|公告.*$/, ''))
  )
    return 0;
  const end = lines.slice(0, 14).findIndex((line, i) => i > 0 && opens(line, language));
  const head = lines.slice(0, end < 0 ? 14 : end);
  const named = new Set(head.flatMap((line) => [...line.clean.matchAll(NAMED)].map((m) => bare(m[1]!))));
  const isNamed = head.findIndex((line) => named.has(bare(line.clean)));
  if (isNamed > 0) return isNamed;
  const isDocument = ({ clean }: Line) =>
    /[\u3400-\u9fff]/.test(clean)
      ? DOCUMENT.test(clean) && clean.length >= 6
      : ENGLISH_DOCUMENT.test(clean) && /^[A-Z]/.test(clean);
  const found = head.findIndex(
    (line, i) =>
      i > 0 && isTitle(line) && isDocument(line) && !ORDER.test(simplified(line.clean)) && line.clean.length <= 120,
  );
  return Math.max(0, found);
}

function isHistory(text: string): boolean {
  const simple = simplified(text);
  return (
    (DAY.test(simple) || MADE_ON.test(text)) && (HISTORY.test(simple) || (text.search(DAY) <= 2 && !/。$/.test(text)))
  );
}

/** Whether a line can be a title: short, and no sentence. */
export function isTitle(line: Line): boolean {
  return line.clean.length <= LONGEST_TITLE && (line.hashes === 1 || !/[。；.;]$/.test(line.clean));
}

function opens(line: Line, language: string): boolean {
  const { is } = markOfLine(line, language);
  return (
    is === 'container' ||
    is === 'article' ||
    is === 'annex' ||
    (is === 'item' && line.clean.length < 400) ||
    line.hashes > 1
  );
}

/** A title in capitals, or one that ends with a word that asks for more, goes on in the next line. */
function goesOn(title: readonly Line[], line: Line, language: string): boolean {
  const before = title.at(-1)!;
  if (opens(line, language) || !isTitle(line)) return false;
  const isCapital = (text: string) => /[A-Z]/.test(text) && text === text.toUpperCase();
  if (
    /^(?:of \d|laying down|establishing|amending|repealing|supplementing|concerning|on )/.test(line.clean) &&
    title.some(({ clean }) => /\b(?:REGULATION|DIRECTIVE|DECISION)\b|OF THE COUNCIL/.test(clean))
  )
    return true;
  // 最高人民法院 / 关于……的解释: the office alone on its line.
  if (title.length === 1 && isOffice(before.clean) && /^关于/.test(simplified(line.clean))) return true;
  if (isOpenTitle(before.clean) && line.clean.length <= 60 && DOCUMENT.test(line.clean)) return true;
  return (isCapital(before.clean) && isCapital(line.clean)) || /\b(?:of|the|on|for|and|OF|THE)$/.test(before.clean);
}

/** What titles of Chinese documents end with. */
const DOCUMENT =
  /(?:意见|通知|决定|决议|办法|规定|条例|方案|规划|纲要|公告|通告|报告|批复|函|解释|细则|规则|法|计划|要点|讲话|指南|标准|措施|公报|令|建议|制度|章程|准则|守则|说明|答复|安排|大纲|宣言|声明|倡议|工程)(?:[（(][^（）()]*[）)])?$/;

/** 关于…… without the word that says what it is: the title goes on. */
const isOpenTitle = (text: string): boolean =>
  /关于/.test(simplified(text)) && !/[【】|_]/.test(text) && !DOCUMENT.test(simplified(text).replace(/[》”」]$/, ''));

/** The line further on that is the title itself, where the first one holds it among other words; null where there is none. */
function plainTitle(lines: readonly Line[], from: number, title: string, language: string): number | null {
  if (!/[〔【《|_]|—|-/.test(title)) return null;
  for (let i = from; i < Math.min(lines.length, from + 8) && !opens(lines[i]!, language); i++) {
    const { clean } = lines[i]!;
    if (clean.length >= 8 && clean.length < title.length && title.includes(clean) && DOCUMENT.test(clean)) return i;
  }
  return null;
}

function takeBefore(root: Draft, line: Line): void {
  const node = draft(isHistory(line.clean) ? 'history' : 'note', line);
  addText(node, line);
  root.children.push(node);
}

function opened(root: Draft, line: Line): Draft {
  const node = draft('preamble', line);
  root.children.push(node);
  return node;
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}
