import * as Plot from '@observablehq/plot';
import type { ElapsedDistribution } from '../../report/index.js';
import type { Page } from '../view/index.js';
import { draw, TONE_FILL } from './plots.js';

/** Least share of a column's height: what is there is seen, however little it is. */
const LEAST_HEIGHT = 0.015;

/** How many days acts took for which the law sets no number: no limit stands in it, and nothing is on a wrong side. */
export function drawElapsed(
  page: Page,
  place: HTMLElement,
  width: number,
  { rule, bins }: ElapsedDistribution,
  dense = false,
): void {
  const { text, number, data } = page;
  const most = Math.max(...bins.map(({ n }) => n));
  const step = Math.min(...bins.map(({ from, to }) => to - from));
  const bars = bins.map(({ from, to, n }) => ({
    from,
    to,
    n,
    // The outermost are as wide as the others, however far they reach.
    x2: from + Math.min(to - from, step),
    height: Math.max(n, most * LEAST_HEIGHT),
  }));
  draw(place, text('page/elapsed-picture', { rule: data.rules[rule]?.name ?? '' }), {
    width,
    height: dense ? 150 : 180,
    marginLeft: 52,
    marginBottom: 38,
    x: {
      domain: [0, Math.max(bars.at(-1)?.x2 ?? 1, 3 * step)],
      label: text('page/axis-elapsed'),
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: Math.max(3, Math.floor(width / 90)),
      tickFormat: number,
    },
    y: { label: null, ticks: Math.min(4, most), tickFormat: number },
    marks: [
      Plot.gridY({ ticks: 4, strokeOpacity: 0.15 }),
      Plot.rect(bars, {
        x1: 'from',
        x2: 'x2',
        y1: 0,
        y2: 'height',
        insetLeft: 0.5,
        insetRight: 0.5,
        fill: TONE_FILL.kept,
        title: (bar) => text('page/delay-bar', { from: number(bar.from), to: number(bar.to - 1), n: number(bar.n) }),
        tip: { fontSize: 12 },
      }),
      Plot.ruleY([0], { strokeOpacity: 0.4 }),
    ],
  });
}
