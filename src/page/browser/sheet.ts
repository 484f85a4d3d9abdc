import * as Plot from '@observablehq/plot';
import type { SheetPicture } from '../view/index.js';
import { draw, keepDrawn } from './plots.js';
import { find } from './render.js';

const ROW = 64;
const LETTER = 7;
const MOST_MARGIN = 260;

/** About how wide a name is, in points: Chinese signs take nearly twice the room. */
function widthOf(name: string): number {
  let width = 0;
  for (const sign of name) width += sign > '\u2e7f' ? 12.5 : LETTER;
  return width;
}

/** Draws the pictures of a sheet: a row of columns for each name, all to one measure. */
export function drawSheet(pictures: readonly { readonly id: string; readonly picture: SheetPicture }[]): void {
  for (const { id, picture } of pictures) {
    const place = find('[data-picture]', find(`[data-chart="${id}"]`));
    keepDrawn(place, (width) => drawRows(place, width, picture));
  }
}

function drawRows(place: HTMLElement, width: number, { label, across, rows }: SheetPicture): void {
  // Runs may be called alike, by their day: places keep them apart.
  const cells = rows.flatMap(({ name, values }) =>
    values.flatMap((value, i) => (value === null ? [] : [{ name, at: String(i), value }])),
  );
  const longest = Math.max(0, ...rows.map(({ name }) => widthOf(name)));
  const margin = Math.min(longest + 16, MOST_MARGIN, width / 3);
  const step = Math.ceil((across.length * 80) / Math.max(1, width - margin));
  draw(place, label, {
    width,
    height: rows.length * ROW + 34,
    marginLeft: margin,
    marginRight: 16,
    marginTop: 8,
    marginBottom: 30,
    fy: { domain: rows.map(({ name }) => name), label: null, axis: 'left', padding: 0.25 },
    x: {
      domain: across.map((_, i) => String(i)),
      label: null,
      padding: 0.55,
      tickSize: 0,
      tickFormat: (at: string) => (Number(at) % step === 0 ? across[Number(at)]! : ''),
    },
    y: { axis: null, zero: true, nice: true },
    marks: [
      Plot.barY(cells, { x: 'at', fy: 'name', y: 'value', fill: 'var(--adverse)', insetTop: 0 }),
      Plot.text(cells, {
        x: 'at',
        fy: 'name',
        y: 'value',
        text: (cell: { value: number }) => cell.value.toLocaleString(document.documentElement.lang),
        dy: -6,
        fill: 'currentColor',
      }),
      Plot.ruleY([0], { stroke: 'var(--line, currentColor)' }),
    ],
  });
}
