import type { Breakdown, Lack } from '../../report/index.js';
import type { PageRule, Tone } from './data.js';
import { soleOffice } from './finding-index.js';
import { section } from './head.js';
import { figureLink } from './list-link.js';
import { dated, h, type View, type ViewNode } from './node.js';
import { type Page, reasonText, ruleLabel, sentenceGap } from './page.js';
import { ruleId, verdictKey } from './rules.js';
import { byTone, TONES, toneIn } from './tones.js';

/** The answers to what is asked first (which rule, since when, by whom), and the few figures that matter. */
export function shortView(page: Page): ViewNode {
  const { data, text, number, percent } = page;
  const judged = data.rules.reduce((n, rule) => n + rule.judged, 0);
  const idle = data.rules.filter((rule) => rule.judged === 0).length;
  const unchecked = data.report.notCheckable.length;
  const rules = {
    rules: number(data.rules.length - idle),
    idle: idle === 0 ? '' : number(idle),
    unchecked: unchecked === 0 ? '' : number(unchecked),
  };
  const means = text('page/judgments-means', rules);
  const sum = (tone: Tone) => data.rules.reduce((n, rule) => n + byTone(data, rule)[tone], 0);
  const cards = TONES.flatMap((tone) => {
    const n = sum(tone);
    const always = tone === 'adverse' && data.rules.some(({ settled }) => settled > 0);
    return n === 0 && !always ? [] : [card(page, n, tone, text('page/of-all', { share: percent(n / judged) }))];
  });
  return section(
    page,
    'short',
    '',
    answers(page),
    judged === 0 ? null : verdictKey(page),
    judged === 0
      ? null
      : h(
          'dl',
          { class: `figures of-${cards.length + 1}` },
          h(
            'div',
            { class: 'figure tone-all' },
            h('dt', {}, text('page/judgments')),
            h('dd', {}, h('span', { class: 'value' }, number(judged)), h('span', { class: 'aside' }, means)),
          ),
          ...cards,
        ),
    judged === 0 ? null : h('p', { class: 'aside' }, text('page/figures-note'), sentenceGap(page), inCases(page)),
  );
}

/** A group of verdicts: how many, which, and the way to their findings where the page holds them. */
function card(page: Page, n: number, tone: Tone, share: string): ViewNode {
  const { text, number } = page;
  const group = tone === 'adverse' ? 'office' : tone === 'party' ? 'party' : tone === 'unknown' ? 'unknown' : '';
  const hollow = tone === 'kept' ? keptHollow(page) : 0;
  const notes = [
    share,
    parts(page, tone),
    tone === 'party' ? text('page/by-parties-means') : '',
    hollow === 0 ? '' : text('page/kept-hollow', { n: number(hollow) }),
  ];
  return h(
    'div',
    { class: `figure tone-${tone}` },
    h('dt', {}, text(`page/tone-${tone}`)),
    h(
      'dd',
      {},
      h('span', { class: 'value' }, figureLink(page, { group }, n, number(n))),
      ...notes.filter((note) => note !== '').map((note) => h('span', { class: 'aside' }, note)),
    ),
  );
}

/** How many count as kept only because this record cannot show their rule broken: they clear nobody. */
function keptHollow({ data }: Page): number {
  return data.rules.reduce((n, rule) => (rule.cannotShow !== null ? n + byTone(data, rule).kept : n), 0);
}

/** Of which verdicts a card is the sum. */
function parts({ data, text, number }: Page, tone: Tone): string {
  return data.verdicts
    .map(({ name }) => ({
      name,
      n: data.rules.reduce((sum, rule) => (toneIn(data, rule, name) === tone ? sum + rule.counts[name] : sum), 0),
    }))
    .filter(({ name, n }) => n > 0 && name !== 'not-in-force')
    .map(({ name, n }) => `${text(`verdict/${name}`)} ${number(n)}`)
    .join(' · ');
}

function inCases({ data, text, number }: Page): View {
  const { adverseCases, report } = data;
  if (adverseCases === null || adverseCases === 0) return null;
  return text('page/in-cases', { cases: number(adverseCases), all: number(report.log.cases) });
}

/** Offices alone break a rule; what parties do too late or without a right is nobody's breach. */
function answers(page: Page): View {
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
  );
}

interface Placed {
  readonly rule: PageRule;
  readonly r: number;
}

function largest(rules: readonly Placed[]): Placed {
  return rules.reduce((most, one) => (one.rule.byOffices > most.rule.byOffices ? one : most));
}

function answer({ text }: Page, question: string, content: View): ViewNode {
  return h('div', { class: 'answer' }, h('h3', {}, text(question)), h('div', {}, content));
}

/** So many suspect rules are named; the bars show them all. */
const MOST_ASIDE = 3;

function whichRule(page: Page, { rule, r }: Placed, broken: readonly PageRule[]): View {
  const { text, number, percent } = page;
  const share = (b: PageRule) => b.byOffices / b.settled;
  const steepest = broken
    .filter((b) => !b.suspect)
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

function sinceWhen(page: Page, { rule, r }: Placed): View {
  const { data, text, number } = page;
  const months = adverseByGroup(
    page,
    data.report.breakdowns.find((b) => b.by === 'month'),
    r,
  ).filter(({ group }) => group !== null);
  if (months.length === 0) return h('p', {}, text('page/no-months'));
  const sorted = [...months].sort((a, b) => (a.group! < b.group! ? -1 : 1));
  const most = months.reduce((top, m) => (m.n > top.n ? m : top));
  const stands = months.filter(({ n }) => n === most.n).length === 1;
  const link = (month: string, n: number): View =>
    figureLink(page, { rule, group: 'office', month }, n, text('page/month-count', { month, n: number(n) }));
  const span = text('page/answer-when', { first: sorted[0]!.group!, last: sorted.at(-1)!.group! });
  const top = stands
    ? [sentenceGap(page), text('page/answer-when-most'), text('text/colon'), link(most.group!, most.n)]
    : [];
  return [h('p', {}, dated(span), ...top, stands ? text('text/stop') : null), worstCase(page, rule)];
}

/** The worst case that the page holds, one step away. */
function worstCase(page: Page, { worstHeld }: PageRule): View {
  const { text, amount } = page;
  if (worstHeld === null) return null;
  const size = amount({ ...worstHeld.late, n: Math.abs(worstHeld.late.n) });
  const said = worstHeld.least ? text('page/at-least', { amount: size }) : size;
  return h(
    'p',
    {},
    text('page/worst-case'),
    text('text/colon'),
    h('a', { href: `#finding-${worstHeld.id}` }, h('bdi', {}, worstHeld.case)),
    text('text/clause'),
    text(worstHeld.late.n < 0 ? 'page/worst-early' : 'page/worst-late', { amount: said }),
    text('text/stop'),
  );
}

/** Offices alone, never a person. */
function byWhom(page: Page, { rule, r }: Placed): View {
  const { data, text, number, percent } = page;
  const breakdown = data.report.breakdowns.find((b) => b.by === 'office');
  const offices = adverseByGroup(page, breakdown, r).filter(({ group }) => group !== null);
  if (offices.length === 0)
    return h(
      'p',
      {},
      data.officesMasked
        ? text('page/offices-masked', { column: data.report.readiness.maskedOffice ?? '' })
        : text('page/no-offices'),
    );
  const sole = soleOffice(data.report.breakdowns);
  if (sole !== '') return h('p', {}, text('page/sole-office', { office: sole }));
  const most = offices.reduce((top, o) => (o.n > top.n ? o : top));
  const count = text('page/office-count', { office: most.group!, n: number(most.n) });
  return h(
    'p',
    {},
    text('page/answer-where'),
    text('text/colon'),
    figureLink(page, { rule, group: 'office', office: most.group! }, most.n, count),
    text('text/clause'),
    text('page/answer-where-share', {
      decided: number(most.decided),
      share: percent(most.n / most.decided),
      offices: number(offices.length),
    }),
  );
}

/** Groups of a breakdown with breaches or delays of offices under a rule. */
function adverseByGroup(
  { data }: Page,
  breakdown: Breakdown | undefined,
  rule: number,
): { group: string | null; n: number; decided: number }[] {
  if (!breakdown) return [];
  const adverse = data.rules[rule]!.officeVerdicts;
  const settled = new Set(data.verdicts.flatMap((v) => (v.settled ? [v.name] : [])));
  const sums = breakdown.groups.map((group) => ({ group, n: 0, decided: 0 }));
  for (const [g, r, verdict, n] of breakdown.counts) {
    if (r !== rule || !settled.has(verdict)) continue;
    sums[g]!.decided += n;
    if (adverse.includes(verdict)) sums[g]!.n += n;
  }
  return sums.filter(({ n }) => n > 0);
}
