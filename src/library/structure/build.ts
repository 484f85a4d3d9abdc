import type { NodeNumber } from '../model.js';
import { type Aside, addHeading, addNumber, addText, type Draft, draft, unsure, wordsOf } from './draft.js';
import { type Enumerator, type LineMark, markOf } from './line-mark.js';
import type { Line } from './lines.js';
import {
  closeParagraph,
  closeUnit,
  type OpenItem,
  openContainer,
  openParagraph,
  openUnit,
  type Scope,
  scopeOf,
} from './scope.js';

/** Builds the body of a text, line by line. */
export interface Builder {
  /** `next` is the next line that holds words. */
  take(line: Line, next: Line | undefined): void;
}

type ArticleMark = Extract<LineMark, { is: 'article' }>;
type ContainerMark = Extract<LineMark, { is: 'container' }>;
type ItemMark = Extract<LineMark, { is: 'item' }>;

const QUOTE_FOLLOWS = /(?:如下|修改为|改为|增加[^。]*|作为[^。]*|(?:as follows|to read))[：:]$/;
/** An amending text speaks of the amended one again. */
const AMENDS = /^第[^。]*(?:相应)?(?:改为|修改为|调整为|删去)/;

/**
 * A builder for a text of a language whose lines these are. Articles are opened where a line begins with the next number; a number
 * further on opens one too where the next never comes, and is taken for quoted text where an amendment announces such.
 */
export function builderFor(
  root: Draft,
  input: string,
  lines: readonly Line[],
  language: string,
  aside: Aside,
): Builder {
  const scopes: Scope[] = [scopeOf(root)];
  const ahead = articlesAhead(lines, language);
  const top = () => scopes.at(-1)!;
  const enumerators = new WeakMap<Draft, Enumerator>();
  let mayContinue: Draft | null = null;
  let awaitsHeading: Draft | null = null;
  let awaitsText: Draft | null = null;
  const counted = new Map<Enumerator, number>();

  const lastText = (scope: Scope): string => {
    const node = scope.point?.node ?? scope.item?.node ?? scope.paragraph;
    return node ? wordsOf(input, node.text) : '';
  };

  function takeContainer(line: Line, mark: ContainerMark): void {
    const node = draft(mark.kind, line, mark.number);
    if (mark.number) addNumber(node, line, 0, mark.number.written.length);
    addHeading(node, line, mark.length);
    const scope = top();
    // Article I / Section 1: an article that holds sections.
    if (
      mark.kind === 'section' &&
      scope.unit?.kind === 'article' &&
      scope.unit.children.length === 0 &&
      language !== 'zh'
    )
      scope.containers.push(scope.unit);
    if (mark.kind !== 'preamble' && startsQuote(scope)) openQuoted(line);
    node.level = line.hashes;
    openContainer(top(), node);
    mayContinue = node;
  }

  /** Whether what comes next is set into another text. */
  function startsQuote(scope: Scope): boolean {
    return scope.unit !== null && QUOTE_FOLLOWS.test(lastText(scope));
  }

  function openQuoted(line: Line): void {
    const scope = top();
    const quoted = draft('quoted', line);
    (scope.unit ?? scope.owner).children.push(quoted);
    closeParagraph(scope);
    scopes.push(scopeOf(quoted));
  }

  function closeQuoted(): void {
    if (top().owner.kind === 'quoted') scopes.pop();
  }

  function takeArticle(line: Line, mark: ArticleMark, next: Line | undefined): void {
    const inQuote = top().owner.kind === 'quoted';
    if (mark.quote > 0 && !inQuote && top().unit !== null) openQuoted(line);
    else if (inQuote && !follows(mark.number, top().last)) {
      if (follows(mark.number, scopes.at(-2)!.last)) closeQuoted();
      else if (top().last !== null && mark.quote === 0)
        unsure(aside, 'quoted-order', line, { number: mark.number.written });
    } else if (!inQuote && startsQuote(top()) && !follows(mark.number, top().last)) openQuoted(line);
    const scope = top();
    // Words such as 规定的 after the number: a citation, unless nothing else opens the article of this number.
    const isCited =
      !mark.isSure && ahead.some((a) => a.isSure && a.line > line.number && isSame(a.number, mark.number));
    // A number without a blank after it opens the first article only where it is 1: 第九条修改为 speaks of one.
    const isNext =
      scope.last === null ? mark.isSure || mark.isApart || mark.number.value === 1 : follows(mark.number, scope.last);
    if (isCited || (!isNext && (scope.last === null || !accepts(scope, line, mark)))) {
      takePlain(line);
      return;
    }
    const node = draft('article', line, mark.number);
    addNumber(node, line, mark.quote, mark.quote + mark.number.written.length);
    openUnit(scope, node);
    const heading = headingOfArticle(line, mark, next);
    if (heading === 'own') addHeading(node, line, mark.length);
    if (heading === 'next') awaitsHeading = node;
    if (mark.quote > 0) addText(scope.owner.kind === 'quoted' ? scope.owner : node, line, 0, mark.quote);
    if (heading !== 'own' && line.clean.length > mark.length) takeParagraph(line, mark.length);
  }

  /** Whether an article whose number is not the next one is one nevertheless. */
  function accepts(scope: Scope, line: Line, mark: ArticleMark): boolean {
    const { value } = mark.number;
    const last = scope.last!;
    if (scope.owner.kind === 'quoted') return mark.isSure;
    const isLater = value > last.value + 1 || (value === last.value && mark.number.inserted > last.inserted + 1);
    const comesYet = ahead.some((a) => a.line > line.number && follows(a.number, last));
    if (mark.isSure && isLater && !comesYet) {
      unsure(aside, 'article-gap', line, { number: mark.number.written, before: last.written });
      return true;
    }
    unsure(aside, 'article-not-next', line, { number: mark.number.written, before: last.written });
    return false;
  }

  function takeParagraph(line: Line, from: number): void {
    const node = draft('paragraph', line);
    addText(node, line, from);
    openParagraph(top(), node);
  }

  function takeItem(line: Line, mark: ItemMark, next: Line | undefined): void {
    const scope = top();
    if (mark.by === 'zh-comma' && takeClause(line, mark, scope, next)) return;
    if (isSubheading(line, mark, scope, next)) {
      counted.set(mark.by, mark.number.value);
      const { number, length } = mark;
      return takeContainer(line, { is: 'container', kind: 'subsection', number, length, isSure: true });
    }
    const by = enumeratorOf(mark, scope);
    const number =
      by === 'letter' && mark.by === 'roman' ? { ...mark.number, value: letterValue(mark.number) } : mark.number;
    if (scope.item === null) resumeList(scope, number, by);
    const depth = scope.item === null || scope.item.by === by ? 'item' : 'point';
    const before = depth === 'item' ? scope.item : scope.point;
    const expected = before && before.by === by ? before.node.number!.value + 1 : 1;
    // Documents of policy count through: （三） under 二、 goes on from （二） under 一、.
    const goesOn = scope.unit?.kind !== 'article' && counted.get(by) === number.value - 1;
    counted.set(by, number.value);
    if (number.value !== expected && !goesOn)
      unsure(aside, 'item-not-next', line, { number: number.written, expected });
    const node = draft(depth, line, number);
    addNumber(node, line, 0, number.written.length);
    addText(node, line, mark.length);
    const parent =
      depth === 'point' ? scope.item!.node : (scope.paragraph ?? scope.unit ?? scope.containers.at(-1) ?? scope.owner);
    parent.children.push(node);
    enumerators.set(node, by);
    if (line.clean.length === mark.length) awaitsText = node;
    const open: OpenItem = { node, by };
    if (depth === 'item') scope.item = open;
    if (depth === 'item') scope.point = null;
    else scope.point = open;
  }

  /** An item that goes on counting after lines without a number: those lines belong to the item before. */
  function resumeList(scope: Scope, number: NodeNumber, by: Enumerator): void {
    const siblings = (scope.unit ?? scope.containers.at(-1) ?? scope.owner).children;
    if (scope.paragraph === null || siblings.at(-1) !== scope.paragraph || scope.paragraph.children.length > 0) return;
    if (/[：:]$/.test(lastText(scope))) return;
    let at = siblings.length - 1;
    while (at >= 0 && siblings.length - at <= MOST_BETWEEN && isBare(siblings[at]!)) at--;
    const before = siblings[at];
    const last = before?.children.at(-1);
    if (before === undefined || last?.kind !== 'item') return;
    if (number.value !== last.number!.value + 1 || enumerators.get(last) !== by) return;
    const between = siblings.splice(at + 1);
    last.children.push(...between);
    scope.paragraph = before;
    scope.item = { node: last, by };
    aside.unsure.push({ code: 'item-continued', line: between[0]!.line, data: { number: last.number!.written } });
  }

  /** A short sentence before what it is the topic of: 一、规范程序。 */
  function isTopicLine(rest: string, next: Line | undefined, scope: Scope): boolean {
    return (
      scope.owner.kind !== 'quoted' &&
      scope.unit?.kind !== 'article' &&
      rest.length <= 17 &&
      /^[^。；，：;:,]+。$/.test(rest) &&
      next !== undefined &&
      ['plain', 'zh-paren'].includes(kindOfLine(next))
    );
  }

  const kindOfLine = (line: Line): string => {
    const mark = markOf(line.clean, language);
    return mark.is === 'item' ? mark.by : mark.is;
  };

  /** （一） before paragraphs is a heading, outside of articles; before another （二） it is an item. */
  function isSubheading(line: Line, mark: ItemMark, scope: Scope, next: Line | undefined): boolean {
    if (mark.by !== 'zh-paren' || scope.unit !== null || scope.owner.kind === 'quoted' || next === undefined)
      return false;
    const rest = line.clean.slice(mark.length);
    if (rest.length > 60 || !/^[^。；：;:]+。?$/.test(rest)) return false;
    if (/[：:]$/.test(lastText(scope))) return false;
    return ['plain', 'dot'].includes(kindOfLine(next)) && !/^[附附件]/.test(next.clean);
  }

  /** 一、 opens a titled section, or a clause of a decision, unless it counts within an article. */
  function takeClause(line: Line, mark: ItemMark, given: Scope, next: Line | undefined): boolean {
    const rest = line.clean.slice(mark.length);
    const isTitle =
      (rest.length <= 60 && !/[。；：;:]/.test(rest) && !/[,，].*[,，].*[,，]/.test(rest)) ||
      isTopicLine(rest, next, given);
    let scope = given;
    while (scope.owner.kind === 'quoted' && (isTitle || mark.number.value === scopes.at(-2)!.lastClause + 1)) {
      closeQuoted();
      scope = top();
    }
    const isWithin =
      scope.unit?.kind === 'article' && (/[：:]$/.test(lastText(scope)) || scope.item?.by === 'zh-comma');
    if (isWithin && line.hashes === 0) return false;
    if (isTitle) {
      takeContainer(line, { is: 'container', kind: 'section', number: mark.number, length: mark.length, isSure: true });
      return true;
    }
    if (scope.unit?.kind === 'article') return false;
    // 四、 after the titled 三、 stands beside it, not in it.
    const at = scope.containers.findIndex((c) => c.kind === 'section' && /、/.test(c.number?.written ?? ''));
    if (at >= 0 && scope.containers[at]!.number!.value === mark.number.value - 1) scope.containers.length = at;
    const node = draft('clause', line, mark.number);
    addNumber(node, line, 0, mark.number.written.length);
    openUnit(scope, node);
    scope.lastClause = mark.number.value;
    takeParagraph(line, mark.length);
    return true;
  }

  function takeAnnex(line: Line, mark: Extract<LineMark, { is: 'annex' }>): void {
    while (scopes.length > 1) scopes.pop();
    const node = draft('annex', line, mark.number);
    if (mark.number) addNumber(node, line, 0, mark.number.written.length);
    addHeading(node, line, mark.length);
    root.children.push(node);
    closeUnit(top());
    scopes.push(scopeOf(node));
    mayContinue = node;
  }

  function takePlain(line: Line): void {
    if (top().owner.kind === 'quoted' && AMENDS.test(line.clean)) {
      closeQuoted();
      unsure(aside, 'quote-ends', line);
    }
    takeParagraph(line, 0);
  }

  return {
    take(line, next) {
      const mark = markOf(line.clean, language);
      const open = mayContinue;
      mayContinue = null;
      if (mark.is === 'container') return takeContainer(line, mark);
      if (mark.is === 'annex') return takeAnnex(line, mark);
      if (line.hashes > 0 && mark.is !== 'article' && mark.is !== 'item')
        return takeContainer(line, { is: 'container', kind: 'heading', number: null, length: 0, isSure: true });
      if (open && mark.is === 'plain' && continuesHeading(line, next, language)) return addHeading(open, line);
      const awaiting = awaitsHeading;
      const empty = awaitsText;
      awaitsHeading = null;
      awaitsText = null;
      // (1) alone on its line: its words are on the next.
      if (empty && mark.is === 'plain') return addText(empty, line);
      if (awaiting && mark.is === 'plain' && top().unit === awaiting) return addHeading(awaiting, line);
      if (mark.is === 'article') return takeArticle(line, mark, next);
      if (mark.is === 'item') return takeItem(line, mark, next);
      return takePlain(line);
    },
  };
}

/** Most lines without a number that may stand within a list. */
const MOST_BETWEEN = 5;

const isBare = (node: Draft): boolean => node.kind === 'paragraph' && node.children.length === 0;

/**
 * Whether an article has a heading: on its own line (Article 2. Definitions), or on the next (Article 2 / Definitions / ...). A heading
 * is short and no sentence, and words come after it.
 */
function headingOfArticle(line: Line, mark: ArticleMark, next: Line | undefined): 'own' | 'next' | null {
  if (/^第/.test(line.clean.slice(mark.quote)) || next === undefined) return null;
  const rest = line.clean.slice(mark.length);
  if (rest !== '') return isHeadingText(rest) ? 'own' : null;
  return markOf(next.clean, 'en').is === 'plain' && isHeadingText(next.clean) ? 'next' : null;
}

const isHeadingText = (text: string): boolean =>
  text.length <= 140 && /^[“"‘'(]?[A-Z]/.test(text) && !/[.;:,—–!?-]["”’']?$|[.;] [A-Z(]|[\u3000-\u9fff]/.test(text);

/** Whether a line after a heading is its second line: unfinished words before what opens something. */
function continuesHeading(line: Line, next: Line | undefined, language: string): boolean {
  if (next === undefined || line.clean.length > 60 || /[。；：，.;:,！？!?]$/.test(line.clean)) return false;
  const { is } = markOf(next.clean, language);
  return is === 'article' || is === 'container';
}

function isSame(a: NodeNumber, b: NodeNumber): boolean {
  return a.value === b.value && a.inserted === b.inserted;
}

/** Whether a number is the next after another. */
export function follows(number: NodeNumber, last: NodeNumber | null): boolean {
  if (last === null) return false;
  if (number.inserted > 0) return number.value === last.value && number.inserted === last.inserted + 1;
  return number.value === last.value + 1;
}

function articlesAhead(
  lines: readonly Line[],
  language: string,
): { readonly line: number; readonly number: NodeNumber; readonly isSure: boolean }[] {
  return lines.flatMap((line) => {
    const mark = markOf(line.clean, language);
    if (mark.is !== 'article' || !(mark.isSure || mark.isApart)) return [];
    return [{ line: line.number, number: mark.number, isSure: mark.isSure }];
  });
}

/** (i) after (h) is a letter. */
function enumeratorOf(mark: ItemMark, scope: Scope): Enumerator {
  if (mark.by !== 'roman') return mark.by;
  const value = letterValue(mark.number);
  const isNext = (open: OpenItem | null) => open?.by === 'letter' && open.node.number!.value + 1 === value;
  return isNext(scope.point) || isNext(scope.item) ? 'letter' : 'roman';
}

function letterValue(number: NodeNumber): number {
  return (
    number.written
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .charCodeAt(0) - 96
  );
}
