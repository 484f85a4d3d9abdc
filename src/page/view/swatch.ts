import type { Tone } from './data.js';
import { h, type ViewNode } from './node.js';

/** The look of a group of verdicts beside its name. */
export function swatch(tone: Tone): ViewNode {
  return h(
    'svg',
    { class: 'swatch', viewBox: '0 0 14 14', 'aria-hidden': 'true', focusable: 'false' },
    h('rect', { class: `fill-${tone}`, width: 14, height: 14, rx: 3 }),
    HATCHED.has(tone) ? h('rect', { fill: `url(#${HATCHED.get(tone)})`, width: 14, height: 14, rx: 3 }) : null,
  );
}

/** Groups that are told by lines too, not by their colour alone. */
export const HATCHED: ReadonlyMap<Tone, string> = new Map([
  ['adverse', 'hatch'],
  ['party', 'dots'],
]);

/** The patterns of the page, for all of its pictures. */
export function hatchPattern(): ViewNode {
  return h(
    'svg',
    { class: 'patterns', 'aria-hidden': 'true', focusable: 'false', width: 0, height: 0 },
    h(
      'defs',
      {},
      h(
        'pattern',
        { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        h('line', { x1: 0, y1: 0, x2: 0, y2: 6, class: 'hatch' }),
      ),
      h(
        'pattern',
        { id: 'dots', width: 5, height: 5, patternUnits: 'userSpaceOnUse' },
        h('circle', { cx: 2, cy: 2, r: 1.1, class: 'dot' }),
      ),
    ),
  );
}

/** What is there is seen, however little of a bar it is. */
const LEAST = 0.006;

/** One bar of shares, stacked, for eyes alone: what it shows is written beside it. `hollow`: what is kept cannot be held to be so. */
export function shareBar(parts: readonly { readonly tone: Tone; readonly share: number }[], hollow: boolean): ViewNode {
  const shown = parts.filter(({ share }) => share > 0);
  const widths = shown.map(({ share }) => Math.max(share, LEAST));
  const all = widths.reduce((sum, width) => sum + width, 0);
  const percent = (share: number) => `${Math.round((share / all) * 1e5) / 1e3}%`;
  let from = 0;
  const rects = shown.flatMap(({ tone }, i) => {
    const place = { x: percent(from), width: percent(widths[i]!), height: 12 };
    from += widths[i]!;
    const look = hollow && tone === 'kept' ? 'fill-hollow' : `fill-${tone}`;
    const pattern = HATCHED.get(tone);
    return [
      h('rect', { class: look, ...place }),
      ...(pattern === undefined ? [] : [h('rect', { fill: `url(#${pattern})`, ...place })]),
    ];
  });
  return h('svg', { class: 'bar', height: 12, 'aria-hidden': 'true', focusable: 'false' }, ...rects);
}
