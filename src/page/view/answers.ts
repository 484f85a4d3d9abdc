import type { Lack } from '../../report/index.js';
import type { PageRule } from './data.js';
import { figureLink } from './list-link.js';
import { h, type View, type ViewNode } from './node.js';
import { type Page, reasonText, ruleLabel, sentenceGap } from './page.js';
import { ruleId } from './rules.js';
import { byTone } from './tones.js';
import { byWhom, oneCase, type Placed, sinceWhen } from './when-and-who.js';

/** Offices alone break a rule; what parties do too late or without a right is nobody's breach. */
export function answers(page: Page): View {
  const { data, text } = page;
  const broken = data.rules.map((rule, r) => ({ rule, r })).filter(({ rule }) => rule.byOffices > 0);
  const decidesNothing = data.rules.every((rule) => rule.settled === 0);
  // Nothing found where nothing could be found clears nobody.
  if (decidesNothing) return h('p', { class: 'lead' }, text('page/nothing-decided'));
  if (broken.length === 0) return h('p', { class: 'lead' }, text('page/none-broken'));
  const sound = broken.filter(({ rule }) => !rule.suspect);
  const most = largest(sound.length > 0 ? sound : broken);
  const rules = broken.map(({ rule }) => rule);
  return h(
    'div',
    { class: 'answers' },
    answer(page, 'page/question-rule', whichRule(page, most, rules)),
    answer(page, 'page/question-when', sinceWhen(page, most)),
    answer(page, 'page/question-where', byWhom(page, most)),
    whyOne(page, most.rule),
  );
}

function whyOne(page: Page, rule: PageRule): View {
  const held = rule.worstHeld;
  if (held === null) return null;
  return answer(page, held.late.n < 0 ? 'page/question-early' : 'page/question-late', oneCase(page, rule, held));
}

function largest(rules: readonly Placed[]): Placed {
  return rules.reduce((most, one) => (one.rule.byOffices > most.rule.byOffices ? one : most));
}

function answer({ text }: Page, question: string, content: View): ViewNode {
  return h('div', { class: 'answer' }, h('h3', {}, text(question)), h('div', {}, content));
}

/** A share of fewer is chance: one of six is no sixth. */
const LEAST_FOR_SHARE = 5;

/** So many suspect rules are named; the bars show them all. */
const MOST_ASIDE = 3;

function whichRule(page: Page, { rule, r }: Placed, broken: readonly PageRule[]): View {
  const { text, number, percent } = page;
  const share = (b: PageRule) => b.byOffices / b.settled;
  const steepest = broken
    .filter((b) => !b.suspect && (b === rule || b.byOffices >= LEAST_FOR_SHARE))
    .reduce<PageRule | null>((most, b) => (most === null || share(b) > share(most) ? b : most), null);
  // Else a reader who sees the bars below takes the answer for a slip.
  const suspects = broken
    .filter(
      (b) =>
        b.suspect && b !== rule && (b.byOffices > rule.byOffices || (steepest !== null && share(b) > share(steepest))),
    )
    .sort((a, b) => b.byOffices - a.byOffices);
  const link = (b: PageRule) => h('a', { href: `#${ruleId(b)}` }, ruleLabel(page, b));
  const found = (b: PageRule) =>
    figureLink(page, { rule: b, group: 'office' }, b.byOffices, text('page/n-offices', { n: number(b.byOffices) }));
  const counted = (b: PageRule) =>
    text('page/share-of-decided', { share: percent(share(b)), decided: number(b.settled) });
  const said = (b: PageRule): View => [link(b), text('text/colon'), found(b), text('text/clause'), counted(b)];
  const listed = (rules: readonly PageRule[]): View[] => [
    ...rules
      .slice(0, MOST_ASIDE)
      .map((b, i): View => [i === 0 ? null : text('text/semicolon'), link(b), text('text/colon'), found(b)]),
    rules.length > MOST_ASIDE ? text('page/line-more', { n: number(rules.length - MOST_ASIDE) }) : null,
  ];
  return [
    h(
      'p',
      { class: 'most' },
      said(rule),
      text('text/stop'),
      rule.suspect ? [sentenceGap(page), text('page/is-suspect')] : null,
    ),
    whatIsOpen(page, rule, r),
    steepest !== null && steepest !== rule
      ? h('p', {}, text('page/answer-share'), text('text/colon'), said(steepest), text('text/stop'))
      : null,
    suspects.length > 0
      ? h('p', {}, text('page/answer-suspects'), text('text/colon'), ...listed(suspects), text('text/stop'))
      : null,
  ];
}

/** How many more it could be at most, and what would settle most of them. */
function whatIsOpen(page: Page, rule: PageRule, r: number): View {
  const { data, text, number } = page;
  const { unknown } = byTone(data, rule);
  if (unknown === 0) return null;
  const most = rule.byOffices + unknown;
  const ready = data.report.readiness.rules[r];
  const lack = ready?.lacking.reduce<Lack | null>((top, l) => (l.alone > (top?.alone ?? 0) ? l : top), null) ?? null;
  const settles =
    lack === null || ready === undefined
      ? null
      : text(ready.explained < rule.counts.undetermined ? 'page/answer-settles-sample' : 'page/answer-settles', {
          reason: reasonText(page, lack),
          alone: number(lack.alone),
          asked: number(ready.explained),
        });
  const values = { unknown: number(unknown), most: number(most), judged: number(rule.judged) };
  return h(
    'p',
    { class: 'aside' },
    text('page/answer-open', values),
    settles === null ? null : [sentenceGap(page), settles],
  );
}
