import type { DelayDistribution } from '../../report/index.js';
import type { PageRule } from './data.js';
import { elapsedViews } from './elapsed.js';
import { section } from './head.js';
import { h, type View, type ViewNode } from './node.js';
import { type Page, sentenceGap } from './page.js';
import { titledRule } from './readiness.js';
import { cannotShowText } from './rules.js';
import { figure, table } from './table.js';

/** How long before or after the due day the acts came, rule by rule. */
export function delaysView(page: Page): ViewNode | null {
  const { data, text, number } = page;
  const { delays } = data.report;
  const elapsed = elapsedViews(page);
  if (delays.length === 0 && elapsed.length === 0) return null;
  const charts = delays.map((d, i) => {
    const rule = data.rules[d.rule]!;
    const wrong = barsOf(d).reduce((sum, bar) => sum + (bar.wrong ? bar.n : 0), 0);
    const all = figure(
      {
        title: chartTitle(page, rule, d),
        note: [noteOf(page, rule, d, wrong), sentenceGap(page), oneBar(page, d)],
        picture: isOneBar(d) ? null : `delay-${i}`,
        behind: text('page/as-table'),
        table: delayTable(page, d),
      },
      rule.name,
    );
    return {
      // What can never come out adverse here says nothing by being in time.
      quiet: (wrong === 0 && d.notDone === 0) || rule.cannotShow !== null,
      views: d.wrong === undefined ? [all] : [all, wrongAlone(page, d, d.wrong, i)],
    };
  });
  const intro = charts.length === 0 ? '' : text('page/delays-intro');
  const quiet = charts.filter((chart) => chart.quiet);
  const folds = quiet.length === charts.length ? [] : quiet;
  const shown = charts.filter((chart) => !folds.includes(chart));
  return section(
    page,
    'delays',
    intro,
    chartsOf(shown),
    folds.length === 0
      ? null
      : h('details', {}, h('summary', {}, text('page/delays-more', { n: number(folds.length) })), chartsOf(folds)),
    ...elapsed,
  );
}

function chartsOf(charts: readonly { readonly views: readonly View[] }[]): View {
  return charts.length === 0 ? null : h('div', { class: 'charts' }, ...charts.flatMap(({ views }) => views));
}

/** So many lengths are named. */
const MOST_LENGTHS = 4;

/** What the rule asks, and below it from which limit the picture is measured, where that is not the one that the rule names. */
function chartTitle(page: Page, rule: PageRule, d: DelayDistribution): View {
  return [
    titledRule(rule),
    h('span', { class: 'chart-limit' }, page.text('page/measured-from', { limit: limitName(page, rule, d) })),
  ];
}

/** The limit of a picture in words: the last day (90 days), or the latest possible of several. */
export function limitName({ text }: Page, { limits }: PageRule, { side }: DelayDistribution): string {
  const { lengths, open } = limits;
  if (open && lengths.length > 1) return text(`page/limit-open-${side}`, { length: kindestOf(lengths, side) });
  const named = lengths.length > MOST_LENGTHS ? [...lengths.slice(0, MOST_LENGTHS), '…'] : lengths;
  return text(`page/limit-line-${side}`, { lengths: named.join(' / ') });
}

/** Of the lengths that are possible, the one kindest to whoever acted: long before a last day, short before a first one. */
function kindestOf(lengths: readonly string[], side: DelayDistribution['side']): string {
  return side === 'latest' ? lengths.at(-1)! : lengths[0]!;
}

/** How many are measured, how many of them came too late, which are left out and why. */
function noteOf(page: Page, rule: PageRule, d: DelayDistribution, wrong: number): View {
  const { text, number } = page;
  const { lengths, open } = rule.limits;
  const unknown = rule.counts.undetermined;
  const values = { n: number(d.n), median: relative(page, d.median, d), p90: relative(page, d.p90, d) };
  const sentences = [
    text(noteCode(d), values),
    wrong === 0 ? text(`page/delay-none-${d.side}`) : text(`page/delay-wrong-${d.side}`, { n: number(wrong) }),
    d.notDone === 0 ? '' : text('page/delay-not-done', { n: number(d.notDone) }),
    open && lengths.length > 1
      ? text('page/delay-limit-open', {
          lengths: lengths.slice(0, MOST_LENGTHS).join(' / '),
          kindest: kindestOf(lengths, d.side),
        })
      : '',
    unknown === 0 ? '' : text('page/delay-unknown', { n: number(unknown) }),
    rule.counts.void === 0
      ? ''
      : text('page/delay-void', { n: number(rule.counts.void), verdict: text('verdict/void') }),
    rule.cannotShow === null ? '' : `${cannotShowText(page, rule.cannotShow)}`,
  ];
  return sentences.filter((said) => said !== '').join(sentenceGap(page));
}

/** What is too late or too early, alone: beside all others it could not be seen. */
function wrongAlone(page: Page, d: DelayDistribution, bins: DelayDistribution['bins'], i: number): ViewNode {
  const { data, text, number } = page;
  const rule = data.rules[d.rule]!;
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  return figure(
    {
      title: chartTitle(page, rule, d),
      note: [
        text(`page/delay-alone-${d.side}`, { n: number(n), all: number(d.n) }),
        sentenceGap(page),
        oneBar(page, { ...d, bins, notDone: 0, n }),
      ],
      picture: isOneBar({ bins, notDone: 0 }) ? null : `delay-alone-${i}`,
      behind: text('page/as-table'),
      table: delayTable(page, { ...d, bins, notDone: 0 }),
    },
    rule.name,
  );
}

/** A picture of one bar shows nothing that a sentence does not say better. */
function isOneBar({ bins, notDone }: Pick<DelayDistribution, 'bins' | 'notDone'>): boolean {
  return notDone === 0 && bins.filter(({ n }) => n > 0).length === 1;
}

function oneBar(page: Page, d: DelayDistribution): string {
  if (!isOneBar(d)) return '';
  const { from, to } = d.bins.find(({ n }) => n > 0)!;
  const [first, last] = [relative(page, from, d), relative(page, to - 1, d)];
  const when = from === to - 1 ? first : page.text('page/when-between', { from: first, to: last });
  return page.text('page/delay-one', { n: page.number(d.n), when });
}

function delayTable({ text, number }: Page, { bins, unit, notDone }: DelayDistribution): ViewNode {
  return table(
    text(`page/delay-caption-${unit}`),
    [{ title: text('page/from') }, { title: text('page/to') }, { title: text('page/acts'), numeric: true }],
    [
      ...bins.map(({ from, to, n }): View[] => [number(from), number(to - 1), number(n)]),
      ...(notDone === 0 ? [] : [[text('page/not-done'), text('page/none'), number(notDone)]]),
    ],
  );
}

function noteCode({ median, p90, side }: DelayDistribution): string {
  if (median !== 0 || p90 !== 0) return 'page/delay-note';
  return side === 'latest' ? 'page/delay-note-due-day' : 'page/delay-note-first-day';
}

/** `12 days before the due day`, `the first day allowed`. */
export function relative({ text, amount }: Page, n: number, { unit, side }: DelayDistribution): string {
  if (n === 0) return text(side === 'latest' ? 'page/on-due-day' : 'page/on-first-day');
  const size = { amount: amount({ n: Math.abs(n), unit }) };
  if (side === 'latest') return text(n < 0 ? 'page/before-due' : 'page/after-due', size);
  return text(n < 0 ? 'page/before-first' : 'page/after-first', size);
}

/** One bar of a picture: the outermost are as wide as the others, however far they reach. */
export interface Bar {
  readonly x1: number;
  readonly x2: number;
  readonly n: number;
  /** On the wrong side of the limit. */
  readonly wrong: boolean;
}

/** Where the limit runs: past the due day, or before the first day allowed. */
export function limitOf({ side }: DelayDistribution): number {
  return side === 'latest' ? 1 : 0;
}

export function barsOf(distribution: DelayDistribution): Bar[] {
  const { bins, side } = distribution;
  const limit = limitOf(distribution);
  const width = Math.min(...bins.map(({ from, to }) => to - from));
  return bins.map(({ from, to, n }) => {
    const before = to <= limit;
    const [x1, x2] = before ? [to - Math.min(to - from, width), to] : [from, from + Math.min(to - from, width)];
    return { x1, x2, n, wrong: side === 'latest' ? !before : before };
  });
}
