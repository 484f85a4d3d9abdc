import * as Plot from '@observablehq/plot';
import { unmarked } from '../view/index.js';
import { all } from './render.js';

export type Drawing = Omit<Plot.PlotOptions, 'className' | 'document'>;

/** What all pictures have in common. */
const COMMON = { fontSize: '12px', fontFamily: 'inherit', background: 'none', overflow: 'visible' };

/**
 * Draws a picture into its place. The policy of the page forbids styles that it does not know, so the one that a picture brings
 * is taken out before it enters the page; the page's own has what is needed.
 */
export function draw(place: HTMLElement, label: string, drawing: Drawing): void {
  const picture = Plot.plot({ ...drawing, className: 'plot', style: { ...COMMON } });
  for (const style of picture.querySelectorAll('style')) style.remove();
  // One label stands for the whole picture: parts without a role may have none.
  for (const part of picture.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', unmarked(label));
  place.replaceChildren(picture);
}

/** Asks the places of pictures for one in the width of paper, or in their own again. */
const FOR_PAPER = 'duecourse:paper';
const FOR_SCREEN = 'duecourse:screen';

/** Widths on paper, in points of the screen: of a sheet between its margins, of one of two columns, and of a case beside its article. */
const SHEET = 680;
const COLUMN = 330;
export const CASE = 480;

/** Every picture in the width that it has on paper: in another, its letters would be small or large. */
export function drawForPaper(): void {
  for (const place of all('[data-picture]')) place.dispatchEvent(new Event(FOR_PAPER));
}

export function drawForScreen(): void {
  for (const place of all('[data-picture]')) place.dispatchEvent(new Event(FOR_SCREEN));
}

/** Draws again whenever the place changes its width, and for paper, where it is to be low. */
export function keepDrawn(place: HTMLElement, drawIn: (width: number, dense: boolean) => void): () => void {
  let drawn = 0;
  const redraw = (force: boolean) => {
    const width = Math.floor(place.clientWidth);
    if (width <= 0 || (!force && Math.abs(width - drawn) < 2)) return;
    drawn = width;
    drawIn(width, false);
  };
  new ResizeObserver(() => redraw(false)).observe(place);
  place.addEventListener(FOR_PAPER, () => {
    if (place.clientWidth > 0)
      drawIn(place.closest('.finding') ? CASE : place.closest('.charts') ? COLUMN : SHEET, true);
  });
  place.addEventListener(FOR_SCREEN, () => redraw(true));
  redraw(true);
  return () => redraw(true);
}

export const TONE_FILL = {
  adverse: 'var(--adverse)',
  party: 'var(--party)',
  unknown: 'var(--unknown)',
  running: 'var(--running)',
  kept: 'var(--kept)',
  neutral: 'var(--neutral)',
} as const;
