import * as Plot from '@observablehq/plot';

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
  picture.setAttribute('aria-label', label);
  place.replaceChildren(picture);
}

/** Draws again whenever the place changes its width. */
export function keepDrawn(place: HTMLElement, drawIn: (width: number) => void): () => void {
  let drawn = 0;
  const redraw = (force: boolean) => {
    const width = Math.floor(place.clientWidth);
    if (width <= 0 || (!force && Math.abs(width - drawn) < 2)) return;
    drawn = width;
    drawIn(width);
  };
  new ResizeObserver(() => redraw(false)).observe(place);
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
