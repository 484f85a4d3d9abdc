import type { DelayDistribution } from '../../report/index.js';
import type { PageRule } from './data.js';
import { elapsedViews } from './elapsed.js';
import { section } from './head.js';
import { h, type View, type ViewNode } from './node.js';
import { type Page, sentenceGap } from './page.js';
import { titledRule } from './readiness.js';
import { figure, table } from './table.js';

/** How long before or after the due day the acts came, rule by rule. */
export function delaysView(page: Page): ViewNode | null {
  const { data, text, number } = page;
  const { delays } = data.report;
  const elapsed = elapsedViews(page);
  if (delays.length === 0 && elapsed.length === 0) return null;
  const gap = sentenceGap(page);
  const charts = delays.map((d, i) => {
    const rule = data.rules[d.rule];
    const values = {
      n: number(d.n),
      median: relative(page, d.median, d),
      p90: relative(page, d.p90, d),
      notDone: d.notDone === 0 ? '' : number(d.notDone),
    };
    const unknown = rule?.counts.undetermined ?? 0;
    const wrong = barsOf(d).reduce((sum, bar) => sum + (bar.wrong ? bar.n : 0), 0);
    const all = figure(
      {
        title: rule ? titledRule(rule) : '',
        note: [
          text(noteCode(d), values),
          gap,
          wrong === 0 ? text(`page/delay-none-${d.side}`) : text(`page/delay-wrong-${d.side}`, { n: number(wrong) }),
          unknown === 0 ? null : [gap, text('page/delay-unknown', { n: number(unknown) })],
          rule ? limitText(page, rule) : null,
        ],
        picture: `delay-${i}`,
        behind: text('page/as-table'),
        table: delayTable(page, d),
      },
      rule?.name ?? '',
    );
    return {
      quiet: wrong === 0 && d.notDone === 0,
      views: d.wrong === undefined ? [all] : [all, wrongAlone(page, d, d.wrong, i)],
    };
  });
  const intro = charts.length === 0 ? '' : text('page/delays-intro');
  const quiet = charts.length > FEW_CHARTS ? charts.filter((chart) => chart.quiet) : [];
  const shown = charts.filter((chart) => !quiet.includes(chart));
  return section(
    page,
    'delays',
    intro,
    chartsOf(shown),
    quiet.length === 0
      ? null
      : h('details', {}, h('summary', {}, text('page/delays-more', { n: number(quiet.length) })), chartsOf(quiet)),
    ...elapsed,
  );
}

/** Of more pictures than these, those that show nothing wrong are folded. */
const FEW_CHARTS = 6;

function chartsOf(charts: readonly { readonly views: readonly View[] }[]): View {
  return charts.length === 0 ? null : h('div', { class: 'charts' }, ...charts.flatMap(({ views }) => views));
}

/** So many lengths are named. */
const MOST_LENGTHS = 4;

/** Which limit a picture is measured against. */
function limitText(page: Page, { limits }: PageRule): View {
  const { text } = page;
  const { lengths, open } = limits;
  if (lengths.length === 0) return null;
  const named = [...lengths.slice(0, MOST_LENGTHS), ...(lengths.length > MOST_LENGTHS ? ['…'] : [])].join(' / ');
  const longest = open && lengths.length > 1 ? lengths.at(-1)! : '';
  return [
    sentenceGap(page),
    text(longest === '' ? 'page/delay-limit' : 'page/delay-limit-open', { lengths: named, longest }),
  ];
}

/** What is too late or too early, alone: beside all others it could not be seen. */
function wrongAlone(page: Page, d: DelayDistribution, bins: DelayDistribution['bins'], i: number): ViewNode {
  const { data, text, number } = page;
  const rule = data.rules[d.rule];
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  return figure(
    {
      title: rule ? titledRule(rule) : '',
      note: text(`page/delay-alone-${d.side}`, { n: number(n), all: number(d.n) }),
      picture: `delay-alone-${i}`,
      behind: text('page/as-table'),
      table: delayTable(page, { ...d, bins }),
    },
    rule?.name ?? '',
  );
}

function delayTable({ text, number }: Page, { bins, unit }: DelayDistribution): ViewNode {
  return table(
    text(`page/delay-caption-${unit}`),
    [{ title: text('page/from') }, { title: text('page/to') }, { title: text('page/acts'), numeric: true }],
    bins.map(({ from, to, n }) => [number(from), number(to - 1), number(n)]),
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
