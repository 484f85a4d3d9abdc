import type { ElapsedDistribution } from '../../report/index.js';
import { h, type View } from './node.js';
import { type Page, sentenceGap } from './page.js';
import { titledRule } from './readiness.js';
import { figure, scrolling, table } from './table.js';

/** How long acts took that the law wants done without saying how soon; nothing where no rule of the report is such. */
export function elapsedViews(page: Page): View[] {
  const { text } = page;
  const all = page.data.report.elapsed ?? [];
  if (all.length === 0) return [];
  const charts = h('div', { class: 'charts' }, ...all.map((elapsed, i) => elapsedFigure(page, elapsed, i)));
  return [
    h('h3', {}, text('page/elapsed')),
    h('p', {}, text('page/elapsed-intro')),
    ...(all.length > FEW_CHARTS
      ? [
          h(
            'details',
            { class: 'unfolded', open: true, 'data-fold': true },
            h('summary', {}, text('page/elapsed-caption')),
            scrolling(text('page/elapsed'), elapsedTable(page, all)),
          ),
          h('details', {}, h('summary', {}, text('page/elapsed-more')), charts),
        ]
      : [charts]),
  ];
}

/** More pictures than these are folded behind one table. */
const FEW_CHARTS = 6;

function elapsedTable(page: Page, all: readonly ElapsedDistribution[]): View {
  const { data, text, number } = page;
  const days = (n: number | null) => (n === null ? text('page/none') : number(n));
  const columns = ['done', 'half', 'most', 'longest', 'waiting'] as const;
  return table(
    text('page/elapsed-caption'),
    [
      { title: text('page/rule') },
      ...columns.map((column) => ({ title: text(`page/elapsed-${column}`), numeric: true })),
    ],
    all.map(({ rule: r, n, median, p90, longest, waiting }) => {
      const rule = data.rules[r];
      return [rule ? titledRule(rule) : '', number(n), days(median), days(p90), days(longest), number(waiting)];
    }),
  );
}

function elapsedFigure(page: Page, elapsed: ElapsedDistribution, i: number): View {
  const { data, text, number, amount } = page;
  const rule = data.rules[elapsed.rule];
  const { n, median, p90, longest, waiting, bins } = elapsed;
  const days = (size: number | null) => (size === null ? '' : amount({ n: size, unit: 'days' }));
  const note = text(n === 0 ? 'page/elapsed-none' : 'page/elapsed-note', {
    n: number(n),
    median: days(median),
    p90: days(p90),
    longest: days(longest),
    waiting: waiting === 0 ? '' : number(waiting),
  });
  const [one, more] = bins.filter((bin) => bin.n > 0);
  const alone = more === undefined ? one : undefined;
  if (n === 0) return h('div', {}, h('h4', {}, rule ? titledRule(rule) : ''), h('p', {}, note));
  return figure(
    {
      title: rule ? titledRule(rule) : '',
      note: alone === undefined ? note : [note, sentenceGap(page), oneBar(page, n, alone)],
      picture: alone === undefined ? `elapsed-${i}` : null,
      behind: text('page/as-table'),
      table: table(
        text('page/elapsed-caption'),
        [{ title: text('page/from') }, { title: text('page/to') }, { title: text('page/acts'), numeric: true }],
        bins.map(({ from, to, n: acts }) => [number(from), number(to - 1), number(acts)]),
      ),
    },
    rule?.name ?? '',
  );
}

/** All took about as long: that is said and not drawn. */
function oneBar({ text, number, amount }: Page, n: number, { from, to }: ElapsedDistribution['bins'][number]): string {
  if (from === to - 1) return text('page/elapsed-one', { n: number(n), amount: amount({ n: from, unit: 'days' }) });
  return text('page/elapsed-one-range', { n: number(n), from: number(from), to: number(to - 1) });
}
