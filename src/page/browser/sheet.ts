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

function drawRows(place: HTMLElement, width: number, picture: SheetPicture): void {
  if (picture.days) return drawDays(place, width, picture);
  const { label, across, rows } = picture;
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

/** Height of a row of days: a line for the name, then the stems. */
const DAY_ROW = 84;

/** A stem for each day, as far from the next as the days are apart; its number above it, the name above the row. */
function drawDays(place: HTMLElement, width: number, { label, across, rows }: SheetPicture): void {
  const cells = rows.flatMap(({ name, values }) =>
    values.flatMap((value, i) =>
      value === null || value === 0 ? [] : [{ name, at: new Date(`${across[i]!}T00:00:00Z`), value }],
    ),
  );
  const days = across.map((day) => Date.parse(`${day}T00:00:00Z`));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // What stands at an end is not cut off, and a single day has room on both sides.
  const room = Math.max((last - first) * 0.04, 15 * DAY_MS);
  const language = document.documentElement.lang;
  const most = Math.max(1, ...cells.map(({ value }) => value));
  const ticks = Math.max(2, Math.floor(width / 90));
  draw(place, label, {
    width,
    height: rows.length * DAY_ROW + 34,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 4,
    marginBottom: 30,
    fy: { domain: rows.map(({ name }) => name), axis: null, padding: 0.1 },
    x: {
      type: 'utc',
      domain: [new Date(first - room), new Date(last + room)],
      label: null,
      ticks,
      tickFormat: yearOrMonth(last - first, ticks),
    },
    y: { axis: null, domain: [0, most * 2] },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line, currentColor)' }),
      Plot.ruleX(cells, { x: 'at', fy: 'name', y1: 0, y2: 'value', stroke: 'var(--kept)', strokeWidth: 2 }),
      Plot.dot(cells, { x: 'at', fy: 'name', y: 'value', r: 4, fill: 'var(--kept)' }),
      Plot.text(cells, {
        x: 'at',
        fy: 'name',
        y: 'value',
        text: (cell: { value: number }) => cell.value.toLocaleString(language),
        dy: -12,
        fill: 'currentColor',
      }),
      Plot.text(rows, {
        fy: 'name',
        text: 'name',
        frameAnchor: 'top-left',
        dy: 4,
        fontWeight: 600,
        lineWidth: width / 14,
        textOverflow: 'ellipsis-end',
      }),
    ],
  });
}

const DAY_MS = 86_400_000;

/** Years where each mark is of another one, else years and months. */
function yearOrMonth(span: number, ticks: number): (date: Date) => string {
  const length = span > ticks * 366 * DAY_MS ? 4 : 7;
  return (date) => date.toISOString().slice(0, length);
}
