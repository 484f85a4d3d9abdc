import type { PageRule } from './data.js';
import { soleOffice } from './finding-index.js';
import { gistOf } from './finding-lead.js';
import { figureLink } from './list-link.js';
import { dated, h, type View, type ViewNode } from './node.js';
import { type Page, sentenceGap } from './page.js';
import { type LateMonths, namedOnly, type Part, type PartAndRest, partsOf, shareOf, type Trend } from './standing.js';
import { table } from './table.js';
import { groupName } from './where.js';

/** Under fewer found in all, neither months nor offices can be told apart. */
const TOO_FEW = 10;

/** A rule, and its place in the report. */
export interface Placed {
  readonly rule: PageRule;
  readonly r: number;
}

/** From when to when, what stands out of it as far as the numbers bear it, and the worst case. */
export function sinceWhen(page: Page, { rule, r }: Placed): View {
  const trend = page.data.standings[r]?.trend ?? null;
  if (trend === null) return h('p', {}, page.text('page/no-months'));
  return [
    h(
      'p',
      {},
      dated(spanText(page, trend)),
      sentenceGap(page),
      peakText(page, rule, trend),
      ...trendTexts(page, trend).map((said): View => [sentenceGap(page), dated(said)]),
    ),
  ];
}

function spanText({ text, number }: Page, { found, decided, all }: Trend): string {
  const values = { first: found.first, last: found.last, n: number(all.n), from: decided.first, to: decided.last };
  return text(found.first === found.last ? 'page/answer-when-one' : 'page/answer-when', values);
}

/** `Clearly most in 2004-09: 6 of the 36, 0.9% of the 640 decided of that month, of the others 0.03%.` */
function peakText(page: Page, rule: PageRule, { peak, all }: Trend): View {
  if (peak === null) return null;
  const { text, number, percent } = page;
  const { part, rest } = peak;
  const name = part.name!;
  const code = name.length === 4 ? 'page/trend-year' : 'page/trend-month';
  return [
    text('page/trend-most', { period: name }),
    text('text/colon'),
    figureLink(
      page,
      { rule, group: 'office', month: name },
      part.n,
      text('page/trend-count', { n: number(part.n), all: number(all.n) }),
    ),
    text('text/clause'),
    text(code, { share: percent(shareOf(part)), decided: number(part.decided), rest: percent(shareOf(rest)) }),
  ];
}

function trendTexts(page: Page, trend: Trend): string[] {
  const { text, number } = page;
  const { all, found, freeBefore, freeAfter, peak, late } = trend;
  const said = [
    freeBefore === null ? '' : text('page/trend-none-before', { n: number(freeBefore.decided), month: found.first }),
    freeAfter === null ? '' : text('page/trend-none-after', { n: number(freeAfter.decided), month: found.last }),
    late === null || late.clearly === null || freeAfter !== null ? '' : lateText(page, late),
  ].filter((sentence) => sentence !== '');
  if (said.length > 0) return [said.join(sentenceGap(page))];
  if (all.n < TOO_FEW) return [text('page/trend-few', { n: number(all.n) })];
  const flat = [peak === null ? text('page/trend-flat') : '', late === null ? '' : lateText(page, late)];
  return [flat.filter((sentence) => sentence !== '').join(sentenceGap(page))].filter((sentence) => sentence !== '');
}

/** The last months against those before, and whether that is more than chance. */
function lateText({ text, number, percent }: Page, { months, span, now, before, clearly }: LateMonths): string {
  const code = clearly === 'more' ? 'page/trend-more' : clearly === 'less' ? 'page/trend-less' : 'page/trend-same';
  return text(code, {
    months: number(months),
    from: span.first,
    to: span.last,
    n: number(now.n),
    decided: number(now.decided),
    share: percent(shareOf(now)),
    before: percent(shareOf(before)),
  });
}

/** The worst case that the page holds, one step away: what happened in it, what was due, and how late it was. */
export function oneCase(page: Page, rule: PageRule, held: NonNullable<PageRule['worstHeld']>): View {
  const { text, amount } = page;
  const size = amount({ ...held.late, n: Math.abs(held.late.n) });
  const said = held.least ? text('page/at-least', { amount: size }) : size;
  return [
    h(
      'p',
      {},
      text('page/worst-case'),
      text('text/colon'),
      h('a', { href: `#finding-${held.id}` }, h('bdi', {}, held.case)),
      text('text/clause'),
      text(held.late.n < 0 ? 'page/worst-early' : 'page/worst-late', { amount: said }),
      text('text/stop'),
      sentenceGap(page),
      gistOf(page, { finding: held.finding, rule, limits: held.limits }),
    ),
  ];
}

/** So many offices are named at once; the table below has them all. */
const MOST_OFFICES = 10;

/** Offices alone, never a person: the one with most, whether it stands out, and each with its share. */
export function byWhom(page: Page, { rule, r }: Placed): View {
  const { data, text, number } = page;
  const parts = partsOf(page, 'office', r).filter(({ decided }) => decided > 0);
  const offices = namedOnly(page, parts);
  if (offices.every(({ n }) => n === 0))
    return h(
      'p',
      {},
      data.officesMasked
        ? text('page/offices-masked', { column: data.report.readiness.maskedOffice ?? '' })
        : text('page/no-offices'),
    );
  const sole = soleOffice(data.report.breakdowns);
  if (sole !== '') return h('p', {}, text('page/sole-office', { office: sole }));
  const ranked = [...offices].sort((a, b) => b.n - a.n || b.decided - a.decided);
  const shown = ranked.slice(0, MOST_OFFICES);
  const others = parts.filter((part) => !offices.includes(part));
  const unnamed = others.find(({ name }) => name === null)?.n ?? 0;
  const said = [
    unnamed === 0 ? null : text('page/offices-unnamed', { n: number(unnamed), all: number(rule.byOffices) }),
    mostOften(page, rule, ranked, unnamed > 0),
    apartText(page, ranked, data.standings[r]?.office ?? null),
    howMany(page, offices),
  ].filter((part) => part !== null);
  return h(
    'div',
    { class: 'who' },
    h(
      'div',
      {},
      h('p', {}, ...said.map((part, i): View => [i === 0 ? null : sentenceGap(page), part])),
      ranked.length > shown.length
        ? h('p', { class: 'aside' }, text('page/offices-more', { n: number(ranked.length - shown.length) }))
        : null,
    ),
    h('div', { class: 'offices' }, officeTable(page, rule, [...shown, ...others])),
  );
}

/** The one with most; of several with as many, or of one alone, none is put before the others. */
function mostOften(page: Page, rule: PageRule, ranked: readonly Part[], hasUnnamed: boolean): View {
  const { text, number, percent } = page;
  const [most, second] = ranked;
  if (most === undefined || most.n < 2 || most.n === second?.n) return null;
  const asked = { rule, group: 'office', office: most.name! } as const;
  const count = text('page/office-count', { office: most.name!, n: number(most.n) });
  return [
    text(hasUnnamed ? 'page/answer-where-named' : 'page/answer-where'),
    text('text/colon'),
    figureLink(page, asked, most.n, count),
    text('text/clause'),
    text('page/answer-where-share', { share: percent(shareOf(most)), decided: number(most.decided) }),
  ];
}

function howMany({ text, number }: Page, offices: readonly Part[]): string {
  const any = offices.filter(({ n }) => n > 0).length;
  const code = any === offices.length ? 'page/offices-all' : 'page/offices-any';
  return text(code, { any: number(any), all: number(offices.length) });
}

function officeTable(page: Page, rule: PageRule, parts: readonly Part[]): ViewNode {
  const { text, number, percent } = page;
  return table(
    text('page/offices-caption'),
    [
      { title: text('page/office') },
      { title: text('page/broken-number'), numeric: true },
      { title: text('page/decided-number'), numeric: true },
      { title: text('page/share-short'), numeric: true },
    ],
    parts.map((part): View[] => [
      part.name === null ? h('em', {}, text('page/office-none')) : h('bdi', {}, groupName(page, part.name)),
      part.name === null || part.name === page.data.otherGroup
        ? number(part.n)
        : figureLink(page, { rule, group: 'office', office: part.name }, part.n, number(part.n)),
      number(part.decided),
      percent(shareOf(part)),
    ]),
    { hidesCaption: true },
  );
}

/** Whether one of them stands out, or all may be alike. */
function apartText({ text, number, percent }: Page, ranked: readonly Part[], clear: PartAndRest | null): string {
  if (ranked.length < 2) return '';
  if (clear !== null && clear.part.name === ranked[0]!.name)
    return text('page/offices-clear-most', { rest: percent(shareOf(clear.rest)) });
  if (clear !== null)
    return text('page/offices-clear', {
      office: clear.part.name!,
      share: percent(shareOf(clear.part)),
      decided: number(clear.part.decided),
      rest: percent(shareOf(clear.rest)),
    });
  const n = ranked.reduce((sum, office) => sum + office.n, 0);
  return text(n < TOO_FEW ? 'page/offices-few' : 'page/offices-alike', { n: number(n) });
}
