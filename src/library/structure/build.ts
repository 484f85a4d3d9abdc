import type { NodeNumber } from '../model.js';
import { type Aside, addHeading, addNumber, addText, type Draft, draft, unsure, wordsOf } from './draft.js';
import { isHeadedBefore, isHeadingOfNext, isHeadingText } from './heading-text.js';
import { continuesHeading, headingOfArticle } from './headings.js';
import { countedBy, depthOf, follows, type ItemMark, kindAt, markAfter, resumeList } from './items.js';
import { type Enumerator, type LineMark, markOf, markOfLine } from './line-mark.js';
import { type Line, sliceOf } from './lines.js';
import { isBullet } from './lists.js';
import { endsQuote, isUnclosed, opensWithQuote } from './quotes.js';
import { closeParagraph, closeUnit, openContainer, openParagraph, openUnit, type Scope, scopeOf } from './scope.js';

/** Builds the body of a text, line by line. */
export interface Builder {
  /** `next` is the next line that holds words. */
  take(line: Line, next: Line | undefined): void;
}

type ArticleMark = Extract<LineMark, { is: 'article' }>;
type ContainerMark = Extract<LineMark, { is: 'container' }>;

const QUOTE_FOLLOWS = /(?:如下|修改为|改为|增加[^。]*|作为[^。]*|(?:as follows|to read))[：:]$/;
/** What stands behind the last clause of a decision, and belongs to all of it. */
const CLOSES = /^(?:本(?:决定|修正案|批复|解释|通知|意见)(?:自|经)|《[^》]+》(?:根据|按照)本(?:决定|修正案)|此复|特此)/;
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
  const placeOf = new Map(lines.map((line, i) => [line, i]));
  let headingBefore: Line | null = null;
  let mayContinue: Draft | null = null;
  let awaitsHeading: Draft | null = null;
  let awaitsText: Draft | null = null;
  const counted = new Map<Enumerator, number>();

  const lastText = (scope: Scope): string => {
    const node = scope.items.at(-1)?.node ?? scope.paragraph;
    return node ? wordsOf(input, node.text) : '';
  };

  function takeContainer(line: Line, mark: ContainerMark): void {
    const node = draft(mark.kind, line, mark.number);
    if (mark.number) addNumber(node, line, 0, mark.number.written.length);
    // （一）健全经费机制。 over paragraphs holds them, but is a sentence of its own.
    const isSentence = /^(?:sub)?section$/.test(mark.kind) && /。$/.test(line.clean);
    if (isSentence) addText(node, line, mark.length);
    else addHeading(node, line, mark.length);
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
    node.word = /^[a-z]{4,}/i.exec(mark.number?.written ?? '')?.[0].toLowerCase() ?? '';
    openContainer(top(), node);
    mayContinue = isSentence ? null : node;
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
    scopes.push({ ...scopeOf(quoted), isMarked: opensWithQuote(line.clean) });
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
    const isCited = !mark.isSure && ahead.some((a) => a.isSure && a.at > line.at[0]! && isSame(a.number, mark.number));
    // A number without a blank after it opens the first article only where it is 1: 第九条修改为 speaks of one.
    const isNext =
      scope.last === null ? mark.isSure || mark.isApart || mark.number.value === 1 : follows(mark.number, scope.last);
    if (isCited || (!isNext && (scope.last === null || !accepts(scope, line, mark)))) {
      if (headingBefore) takePlain(headingBefore);
      headingBefore = null;
      takePlain(line);
      return;
    }
    const node = draft('article', line, mark.number);
    addNumber(node, line, mark.quote, mark.quote + mark.number.written.length);
    if (headingBefore) addHeading(node, headingBefore);
    headingBefore = null;
    openUnit(scope, node);
    const { dashed = 0 } = mark;
    if (dashed > 0) addHeading(node, sliceOf(line, mark.length, mark.length + dashed));
    const heading = dashed > 0 ? null : headingOfArticle(line, mark, next);
    if (heading === 'own') addHeading(node, line, mark.length);
    if (heading === 'next') awaitsHeading = node;
    if (mark.quote > 0) addText(scope.owner.kind === 'quoted' ? scope.owner : node, line, 0, mark.quote);
    const from = mark.length + dashed;
    if (heading !== 'own' && line.clean.length > from) takeRest(line, from, next);
    if (top().isMarked && endsQuote(line.clean)) closeQuoted();
  }

  /** Whether an article whose number is not the next one is one nevertheless. */
  function accepts(scope: Scope, line: Line, mark: ArticleMark): boolean {
    const { value } = mark.number;
    const last = scope.last!;
    if (scope.owner.kind === 'quoted') return mark.isSure;
    // § 16.22 after § 16.5: such numbers leave room.
    if (isDecimal(mark.number) && isDecimal(last)) return true;
    const isLater = value > last.value + 1 || (value === last.value && mark.number.inserted > last.inserted + 1);
    const comesYet = ahead.some((a) => a.at > line.at[0]! && follows(a.number, last));
    if (mark.isSure && isLater && !comesYet) {
      unsure(aside, 'article-gap', line, { number: mark.number.written, before: last.written });
      return true;
    }
    unsure(aside, 'article-not-next', line, { number: mark.number.written, before: last.written });
    return false;
  }

  const paragraphOf = (line: Line, from = 0): Draft => {
    const node = draft('paragraph', line);
    addText(node, line, from);
    return node;
  };

  function takeParagraph(line: Line, from: number): void {
    const node = paragraphOf(line, from);
    const scope = top();
    const numbered = scope.items[0]?.node;
    // In an article whose paragraphs are numbered, a line without a number goes on with the paragraph before it.
    if (numbered?.kind === 'paragraph') numbered.children.push(node);
    else openParagraph(scope, node);
  }

  /** What stands after a number on its line: the first of the numbers within, as in 1.—(1) and (3)(A), or words. */
  function takeRest(line: Line, from: number, next: Line | undefined): void {
    const rest = sliceOf(line, from);
    const mark = markOf(rest.clean, language);
    const isFirst = mark.is === 'item' && mark.number.value === 1 && mark.number.inserted === 0;
    if (isFirst && (language !== 'zh' || mark.by === 'zh-comma')) takeItem(rest, mark, next);
    else takeParagraph(line, from);
  }

  function takeItem(line: Line, mark: ItemMark, next: Line | undefined): void {
    const scope = top();
    if (mark.by === 'zh-comma' && takeClause(line, mark, scope, next)) return;
    if (isSubheading(line, mark, scope, next)) {
      counted.set(mark.by, mark.number.value);
      const { number, length } = mark;
      return takeContainer(line, { is: 'container', kind: 'subsection', number, length, isSure: true });
    }
    const found = counting(line, mark, scope);
    if (found === null) return takePlain(line);
    const { by, number } = found;
    // （三） after the titled （二） stands beside it, not in it.
    const titled = scope.containers.at(-1);
    const isBeside =
      by === 'zh-paren' &&
      titled?.kind === 'subsection' &&
      titled.number?.value === number.value - 1 &&
      number.value > 1;
    if (isBeside && scope.unit === null && !scope.items.some((o) => o.by === by)) {
      scope.containers.pop();
      closeUnit(scope);
    }
    const resumed = scope.items.length === 0 ? resumeList(scope, found, input) : null;
    if (resumed)
      aside.unsure.push({
        code: 'item-continued',
        line: resumed.first.line,
        data: { number: resumed.item.number!.written },
      });
    const { depth, expected } = depthOf(found, scope.items);
    // Documents of policy count through: （三） under 二、 goes on from （二） under 一、.
    const goesOn = scope.unit?.kind !== 'article' && counted.get(by) === number.value - 1;
    counted.set(by, number.value);
    if (expected !== null && !goesOn) unsure(aside, 'item-not-next', line, { number: number.written, expected });
    openItem(line, mark, draft(kindAt(depth, by, scope, language), line, number), { by, depth }, next);
  }

  const counting = (line: Line, mark: ItemMark, scope: Scope) => {
    const open = scope.items.length > 0 ? scope.items : scope.kept;
    return countedBy(
      mark,
      open,
      (item) => /[—–:-]$/.test(wordsOf(input, item.node.text)),
      (these) => markAfter(lines, placeOf.get(line) ?? lines.length, these, language),
    );
  };

  function openItem(
    line: Line,
    mark: ItemMark,
    node: Draft,
    { by, depth }: { readonly by: Enumerator; readonly depth: number },
    next: Line | undefined,
  ): void {
    const scope = top();
    scope.items.length = depth;
    const parent = scope.items.at(-1)?.node ?? scope.paragraph ?? scope.unit ?? scope.containers.at(-1) ?? scope.owner;
    parent.children.push(node);
    scope.items.push({ node, by });
    scope.kept = [];
    addNumber(node, line, 0, mark.number.written.length);
    if (line.clean.length === mark.length) {
      awaitsText = node;
      return;
    }
    const rest = sliceOf(line, mark.length);
    const inner = markOf(rest.clean, language);
    const isFirst = inner.is === 'item' && inner.number.value === 1 && inner.number.inserted === 0;
    if (isFirst && inner.by !== by && (language !== 'zh' || /^(?:dot|paren|circled)$/.test(inner.by)))
      return takeItem(rest, inner, next);
    if (isHeadingOfItem(scope, rest, by, node, next)) {
      addHeading(node, rest);
      awaitsText = node;
    } else addText(node, line, mark.length);
  }

  /** (a) In general, before its words or what it holds. */
  function isHeadingOfItem(scope: Scope, rest: Line, by: Enumerator, node: Draft, next: Line | undefined): boolean {
    if (language === 'zh' || scope.unit?.kind !== 'article' || next === undefined || !isHeadingText(rest.clean))
      return false;
    if (rest.clean.length > 90 || node.number!.value === 0) return false;
    const mark = markOfLine(next, language);
    if (mark.is === 'plain') return /^[“"'(]?[A-Z]/.test(next.clean) && !isHeadingText(next.clean);
    return (
      mark.is === 'item' &&
      mark.by !== by &&
      mark.number.value === 1 &&
      depthOf(mark, scope.items).depth > 0 &&
      !scope.items.some((o) => o.by === mark.by)
    );
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
    const mark = markOfLine(line, language);
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
    const goesOn = given.lastClause > 0 && mark.number.value === given.lastClause + 1 && /。$/.test(rest);
    const isTitle =
      (rest.length <= 60 && !/[。；：;:]/.test(rest) && !/[,，].*[,，].*[,，]/.test(rest)) ||
      (!goesOn && isTopicLine(rest, next, given));
    let scope = given;
    while (scope.owner.kind === 'quoted' && (isTitle || mark.number.value === scopes.at(-2)!.lastClause + 1)) {
      closeQuoted();
      scope = top();
    }
    const isWithin =
      scope.unit?.kind === 'article' && (/[：:]$/.test(lastText(scope)) || scope.items[0]?.by === 'zh-comma');
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

  /** A heading over several sections: alone on its line, after words that have ended. */
  function isCrossHeading(line: Line, next: Line | undefined): boolean {
    if (language === 'zh' || next === undefined || line.clean.length > 100 || !isHeadingText(line.clean)) return false;
    if (markOfLine(next, language).is !== 'article' || isHeadedBefore(next)) return false;
    const before = lastText(top());
    return top().owner.kind !== 'quoted' && (before === '' ? top().unit === null : /[.;”"’')\]]$/.test(before));
  }

  function takeAnnex(line: Line, mark: Extract<LineMark, { is: 'annex' }>): void {
    while (scopes.length > 1) scopes.pop();
    const node = draft('annex', line, mark.number);
    if (mark.number) addNumber(node, line, 0, mark.number.written.length);
    // 附件：1.分工 / 2.名词解释: a list of annexes.
    const label = /^附[件表]?[：:][\s\u3000]*(?=[1１][.．、])/.exec(line.clean)?.[0].length ?? 0;
    addHeading(node, label > 0 ? sliceOf(line, 0, label) : line, mark.length);
    root.children.push(node);
    closeUnit(top());
    scopes.push(scopeOf(node));
    const first = sliceOf(line, label);
    const inner = markOf(first.clean, language);
    if (label > 0 && inner.is === 'item') return takeItem(first, inner, undefined);
    mayContinue = node;
  }

  function takePlain(line: Line): void {
    const isMarked = opensWithQuote(line.clean);
    if (top().owner.kind === 'quoted' && AMENDS.test(line.clean)) {
      closeQuoted();
      unsure(aside, 'quote-ends', line);
    }
    const scope = top();
    if (scope.unit?.kind === 'clause' && CLOSES.test(line.clean)) closeUnit(scope);
    if (isMarked && scope.owner.kind !== 'quoted' && scope.unit && (startsQuote(scope) || isUnclosed(lastText(scope))))
      openQuoted(line);
    if (isBullet(line.clean, lastText(scope))) return takeBullet(line);
    const item = scope.items.at(-1)?.node;
    // An item that breaks off goes on.
    if (language === 'zh' && item !== undefined && /[，、]$/.test(lastText(scope)))
      item.children.push(paragraphOf(line));
    else takeParagraph(line, 0);
    if (top().isMarked && endsQuote(line.clean)) closeQuoted();
  }

  /** A member of a list without numbers stands in what announces the list. */
  function takeBullet(line: Line): void {
    const scope = top();
    const holder = scope.items.at(-1)?.node ?? scope.paragraph ?? scope.unit ?? scope.containers.at(-1) ?? scope.owner;
    const node = draft(/^(?:item|point)$/.test(holder.kind) ? 'point' : 'item', line);
    addText(node, line);
    holder.children.push(node);
  }

  return {
    take(line, next) {
      const mark = markOfLine(line, language);
      const open = mayContinue;
      mayContinue = null;
      if (mark.is === 'container') return takeContainer(line, mark);
      if (mark.is === 'annex') return takeAnnex(line, mark);
      if (line.hashes > 1 && isHeadingOfNext(line, next)) {
        headingBefore = line;
        return;
      }
      if (line.hashes > 0 && mark.is !== 'article' && mark.is !== 'item')
        return takeContainer(line, { is: 'container', kind: 'heading', number: null, length: 0, isSure: true });
      if (open && mark.is === 'plain' && continuesHeading(open, line, next, language)) return addHeading(open, line);
      const isOfSeveral = mark.is === 'plain' && !awaitsText && !awaitsHeading && isCrossHeading(line, next);
      if (isOfSeveral)
        return takeContainer(line, { is: 'container', kind: 'heading', number: null, length: 0, isSure: true });
      const awaiting = awaitsHeading;
      const empty = awaitsText;
      awaitsHeading = null;
      awaitsText = null;
      // (1) alone on its line: its words are on the next.
      if (empty && mark.is === 'plain') return addText(empty, line);
      if (awaiting && mark.is === 'plain' && top().unit === awaiting) return addHeading(awaiting, line);
      if (mark.is === 'plain' && isHeadingOfNext(line, next)) {
        headingBefore = line;
        return;
      }
      if (mark.is === 'article') return takeArticle(line, mark, next);
      if (mark.is === 'item') return takeItem(line, mark, next);
      return takePlain(line);
    },
  };
}

const isDecimal = ({ written }: NodeNumber): boolean => /\d\.\d/.test(written);

function isSame(a: NodeNumber, b: NodeNumber): boolean {
  return a.value === b.value && a.inserted === b.inserted;
}

function articlesAhead(
  lines: readonly Line[],
  language: string,
): { readonly at: number; readonly number: NodeNumber; readonly isSure: boolean }[] {
  return lines.flatMap((line) => {
    const mark = markOfLine(line, language);
    if (mark.is !== 'article' || !(mark.isSure || mark.isApart)) return [];
    return [{ at: line.at[0]!, number: mark.number, isSure: mark.isSure }];
  });
}
