import { chineseNumber, NUMBER_SIGNS } from '../chinese-number.js';
import { simplified } from '../simplified.js';
import { type Citation, type CitedDocument, NOWHERE, type Pinpoint } from './model.js';

const N = `[${NUMBER_SIGNS}0-9０-９]+`;
const BLANK = '[ \\u3000\\u200b]*';
const ARTICLE = `第${BLANK}(${N})${BLANK}条${BLANK}(?:之${BLANK}(${N}))?`;
const PARAGRAPH = `第${BLANK}(${N})${BLANK}款`;
const ITEM = `第${BLANK}[（(]?(${N})[）)]?${BLANK}项`;
/** An article with what is cited within it, or a paragraph or an item alone that goes on after one. */
const POINT = new RegExp(
  `${ARTICLE}${BLANK}(?:${PARAGRAPH})?${BLANK}(?:${ITEM})?|${PARAGRAPH}${BLANK}(?:${ITEM})?|${ITEM}`,
  'y',
);
const ARTICLE_FIRST = new RegExp(ARTICLE, 'y');
const JOINT = new RegExp(`${BLANK}(?:、|，|和|以及|及|或者|或|与|至|到|—|-)${BLANK}`, 'y');
const SELF = /本(?:法典|法|条例|规定|办法|解释|规则|细则|决定|意见|宪法|章程|规范|准则|规程|通知|方案|公约|协定|条约)/y;
/** 本章, and no 本章程 and no 本节目. */
const AROUND = /本(分?编|章|节)(?![程目制写约日])/y;
const OTHER = /^(?:同|该)(?:法典|法|条例|规定|办法|解释|规则|细则|决定|意见|章程|公约)(?=[ \u3000]*第)/;
/** Stands for the title of a document that is not known. */
const UNKNOWN = '附件';
const NAMELESS = /^(?:附件|[同该].{1,3})$/;
/** What is within an annex has numbers of its own: 附件一第七条. */
const ANNEX = new RegExp(`附件${N}?${BLANK}(?:${ARTICLE})(?:${PARAGRAPH})?(?:${ITEM})?`, 'y');
/** Titles of up to 200 signs, with a title within them. */
const TITLE = /《((?:[^《》]|《[^《》]{1,100}》){1,200})》/y;
/** A parenthesis between a title and the article: （以下简称民法典）. */
const ALIAS = /[（(](?:以下|下)(?:统称|简称|合称|称)(?:为)?[：:]?[“"《]?([^（）()“”"《》]+?)[”"》]?[）)]/y;
const RELATIVE = /前([两二三四五]?)(款|条|项)|本(条|款)/y;
/** What may stand before the name of a law without marks; after other signs the name goes on before them: 某省信访条例. */
const BEFORE_NAME =
  /(?:[^\u3400-\u9fff]|[依按照据反用和及或与对以除合由从在为将是经有循守了于到至因即如若其同把被当属非指援引的]|中华人民共和国|我国|现行)$|^$/;
/** A name of a document that was not recognised: the article is one of that document. */
const AFTER_UNKNOWN =
  /(?:[^《本]|^)(?:法典|法|条例|规定|办法|解释|规则|细则|决定|意见|章程|公约|条约|协定|通知|纲要|准则|规程|宪法|法规|法律|[编章节])[》）)”"]?[ \u3000]*$/;
/** 《某法》（2018年修正）中的第五条 */
const AFTER_TITLE = /^(?:[（(][^（）()]{1,40}[）)])?(?:中的?|[的之])?/;
/** Words after which a paragraph or an item alone is one of the article at hand. */
const BEFORE_ALONE = /(?:依照|按照|根据|违反|适用|除|符合|本条)[ \u3000]*$/;

/**
 * The citations in the words of a Chinese text, in order.
 *
 * @param names titles by which documents are cited without marks (民事诉讼法第五十五条), longest first
 * @param aliases short names that the text at hand gives to titles; those found here are added
 */
export function chineseCitations(written: string, names: readonly string[], aliases: Map<string, string>): Citation[] {
  // Traditional signs are read as simplified ones; every place stays.
  const text = simplified(written);
  const found: Citation[] = [];
  let last: CitedDocument | null = null;
  for (let at = 0; at < text.length; ) {
    const other = /[同该]/.test(text[at]!) ? OTHER.exec(text.slice(at, at + 6))?.[0] : undefined;
    // 同法第十条: of the document named before, if it is one; where none was, whose it is cannot be told.
    const one: Citation | null =
      other !== undefined
        ? pointed(text, at, at + other.length, namedBefore(other, last), true)
        : citationAt(text, at, names, aliases);
    if (other === undefined && one !== null && isNamed(one.document)) last = one.document;
    if (one) found.push(one);
    at = one ? one.to : at + 1;
    // 第五条至第七条、第九条: what goes on after a range is of the same document.
    for (let range = one; range?.through; ) {
      const joint = matchAt(JOINT, text, range.to);
      const from = joint && !joint[0].includes('，') ? range.to + joint[0].length : -1;
      const more = from < 0 ? null : pointed(text, from, from, range.document, false, range.through);
      if (more) found.push(more);
      if (more) at = more.to;
      range = more;
    }
  }
  return found.filter(({ document }) => document.is !== 'titled' || !NAMELESS.test(document.title));
}

/** Whether the words say which document is meant. */
const isNamed = (document: CitedDocument): boolean =>
  document.is === 'self' ? document.isNamed : document.is === 'titled' && !NAMELESS.test(document.title);

/** 该条例 after 《某某条例》; after a law it is none of the documents named. */
function namedBefore(other: string, last: CitedDocument | null): CitedDocument {
  const kind = other.slice(1);
  const isOf =
    last?.is === 'self' ||
    (last?.is === 'titled' && new RegExp(`${kind}典?(?:[（(][^（）()]*[）)])?$`).test(last.title));
  return last !== null && isOf ? last : { is: 'titled', title: other };
}

function citationAt(text: string, at: number, names: readonly string[], aliases: Map<string, string>): Citation | null {
  const sign = text[at]!;
  if (sign === '附') {
    const annex = matchAt(ANNEX, text, at);
    if (annex)
      return {
        from: at,
        to: at + annex[0].length,
        document: { is: 'titled', title: '附件' },
        points: [],
        through: null,
      };
  }
  if (sign === '《') return titled(text, at, aliases);
  if (sign === '本') return selfCited(text, at) ?? relative(text, at) ?? around(text, at);
  if (sign === '前') return relative(text, at);
  if (sign === '第') {
    const isArticle = matchAt(ARTICLE_FIRST, text, at) !== null;
    // 民诉法第十条, where nothing says which law 民诉法 is.
    if (isArticle && AFTER_UNKNOWN.test(text.slice(Math.max(0, at - 12), at))) return skipped(text, at);
    if (isArticle || BEFORE_ALONE.test(text.slice(Math.max(0, at - 6), at)))
      return pointed(text, at, at, { is: 'self', isNamed: false }, isArticle);
    return null;
  }
  const name = [...aliases.keys()].find((n) => text.startsWith(n, at)) ?? names.find((n) => text.startsWith(n, at));
  if (name === undefined || !BEFORE_NAME.test(text.slice(Math.max(0, at - 7), at))) return null;
  // A name without an article after it may be any word of the sentence.
  return pointed(text, at, at + name.length, { is: 'titled', title: aliases.get(name) ?? name }, true);
}

function titled(text: string, at: number, aliases: Map<string, string>): Citation | null {
  const title = matchAt(TITLE, text, at);
  if (title === null) return null;
  // 《公约》 after （以下简称《公约》） is the one that was given the name.
  const name = aliases.get(title[1]!.trim()) ?? title[1]!.trim();
  let end = at + title[0].length;
  const alias = matchAt(ALIAS, text, end);
  if (alias) {
    aliases.set(alias[1]!.trim(), name);
    end += alias[0].length;
  }
  const document: CitedDocument = { is: 'titled', title: name };
  const annex = matchAt(ANNEX, text, end);
  if (annex) return { from: at, to: end + annex[0].length, document, points: [], through: null };
  const more = AFTER_TITLE.exec(text.slice(end, end + 60))![0].length;
  return (
    pointed(text, at, end + more, document, true) ??
    pointed(text, at, end, document, true) ?? { from: at, to: end, document, points: [], through: null }
  );
}

/** What is cited of a document that is not known: nothing is said of it, and nothing of it is taken for another's. */
function skipped(text: string, at: number): Citation | null {
  return pointed(text, at, at, { is: 'titled', title: UNKNOWN }, true);
}

function selfCited(text: string, at: number): Citation | null {
  const self = matchAt(SELF, text, at);
  return self === null ? null : pointed(text, at, at + self[0].length, { is: 'self', isNamed: true }, false);
}

function around(text: string, at: number): Citation | null {
  const found = matchAt(AROUND, text, at);
  if (found === null) return null;
  const document: CitedDocument = { is: 'around', called: found[1]! };
  return { from: at, to: at + found[0].length, document, points: [], through: null };
}

function relative(text: string, at: number): Citation | null {
  const found = matchAt(RELATIVE, text, at);
  if (found === null) return null;
  const [written, count, unit, same] = found;
  const level = LEVELS[(unit ?? same)!]!;
  const n = count ? (chineseNumber(count.replace('两', '二')) ?? 1) : 1;
  const end = at + written.length;
  const document: CitedDocument = { is: 'relative', level, back: same ? 0 : n, count: same ? 1 : n };
  const pointedTo = pointed(text, at, end, document, false);
  if (pointedTo) return pointedTo;
  return same ? null : { from: at, to: end, document, points: [], through: null };
}

const LEVELS: Readonly<Record<string, 'article' | 'paragraph' | 'item'>> = {
  条: 'article',
  款: 'paragraph',
  项: 'item',
};

/** The points from `start` on; null where none stands there, or none with an article where one is needed. */
function pointed(
  text: string,
  from: number,
  start: number,
  document: CitedDocument,
  needsArticle: boolean,
  before: Pinpoint = NOWHERE,
): Citation | null {
  const points: Pinpoint[] = [];
  let through: Pinpoint | null = null;
  let to = start + blankAt(text, start);
  let joint = '';
  for (let at = to; ; ) {
    const found = matchAt(POINT, text, at);
    if (found === null || (needsArticle && points.length === 0 && found[1] === undefined)) break;
    const point = pointOf(found, points.at(-1) ?? before);
    to = at + found[0].trimEnd().length;
    if (/[至到—-]/.test(joint)) {
      through = point;
      break;
    }
    points.push(point);
    const next = matchAt(JOINT, text, to);
    if (next === null) break;
    joint = next[0];
    at = to + joint.length;
  }
  return points.length === 0 ? null : { from, to, document, points, through };
}

function pointOf(found: RegExpExecArray, before: Pinpoint): Pinpoint {
  const [, article, inserted, paragraph, item, paragraphAlone, itemOfIt, itemAlone] = found;
  const n = (written: string | undefined): number | null => (written === undefined ? null : numberOf(written));
  if (article !== undefined)
    return { article: n(article), inserted: n(inserted) ?? 0, paragraph: n(paragraph), item: n(item) };
  if (paragraphAlone !== undefined) return { ...before, paragraph: n(paragraphAlone), item: n(itemOfIt) };
  return { ...before, item: n(itemAlone) };
}

const numberOf = (written: string): number | null =>
  /^[0-9０-９]+$/.test(written) ? Number(written.normalize('NFKC')) : chineseNumber(written);

function blankAt(text: string, at: number): number {
  return /^[ \u3000\u200b]*/.exec(text.slice(at, at + 4))![0].length;
}

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}
