import type { DelayDistribution } from '../../report/index.js';
import { section } from './head.js';
import { h, type ViewNode } from './node.js';
import type { Page } from './page.js';
import { figure, table } from './table.js';

/** How long before or after the due day the acts came, rule by rule. */
export function delaysView(page: Page): ViewNode | null {
  const { data, text, number, amount } = page;
  const { delays } = data.report;
  if (delays.length === 0) return null;
  const charts = delays.map((d, i) => {
    const rule = data.rules[d.rule];
    const values = { n: number(d.n), median: relative(page, d.median, d.unit), p90: relative(page, d.p90, d.unit) };
    return figure(
      {
        title: [rule?.name ?? '', ' ', h('span', { class: 'aside' }, rule?.article ?? '')],
        note: text('page/delay-note', values),
        picture: `delay-${i}`,
        behind: text('page/as-table'),
        table: delayTable(page, d),
      },
      rule?.name ?? '',
    );
  });
  const worst = data.rules.filter((rule) => rule.worst !== null).map((rule) => amount(rule.worst!));
  return section(page, 'delays', text('page/delays-intro'), h('div', { class: `charts ${worst.length > 1 ? 'pair' : ''}` }, ...charts));
}

function delayTable({ text, number }: Page, { bins, unit }: DelayDistribution): ViewNode {
  return table(
    text(`page/delay-caption-${unit}`),
    [{ title: text('page/from') }, { title: text('page/to') }, { title: text('page/acts'), numeric: true }],
    bins.map(({ from, to, n }) => [number(from), number(to - 1), number(n)]),
  );
}

/** `12 days early`, `on the due day`, `3 days late`. */
export function relative({ text, amount }: Page, n: number, unit: 'days' | 'hours'): string {
  if (n === 0) return text('page/on-due-day');
  const size = amount({ n: Math.abs(n), unit });
  return text(n < 0 ? 'page/before-due' : 'page/after-due', { amount: size });
}
