import type { Breakdown } from '../../report/index.js';
import {
  breakdownTable,
  breakdownTitle,
  type GroupSums,
  groupSums,
  type Page,
  ruleLabel,
  scrolling,
} from '../view/index.js';
import { drawDelays, drawGroups, drawMonths, type Measure, MOST_GROUPS } from './charts.js';
import { drawElapsed } from './elapsed-chart.js';
import { keepDrawn } from './plots.js';
import { all, find, render } from './render.js';

/** Draws every picture of the page and lets the reader choose what those of the breakdowns show. */
export function drawPictures(page: Page): void {
  for (const chart of all('[data-chart]')) {
    const place = find('[data-picture]', chart);
    const name = chart.dataset['chart'] ?? '';
    const delays = /^delay-(alone-)?(\d+)$/.exec(name);
    const elapsed = /^elapsed-(\d+)$/.exec(name);
    if (elapsed) {
      const distribution = page.data.report.elapsed?.[Number(elapsed[1])];
      if (distribution) keepDrawn(place, (width, dense) => drawElapsed(page, place, width, distribution, dense));
    }
    if (delays) {
      const all = page.data.report.delays[Number(delays[2])]!;
      const distribution = delays[1] && all.wrong ? { ...all, bins: all.wrong, notDone: 0 } : all;
      keepDrawn(place, (width, dense) => drawDelays(page, place, width, distribution, dense));
    }
  }
  for (const by of ['month', 'office', 'attribute'] as const) breakdownPicture(page, by);
}

function breakdownPicture(page: Page, by: Breakdown['by']): void {
  const chart = document.querySelector<HTMLElement>(`[data-chart="${by}"]`);
  if (chart === null) return;
  const breakdowns = page.data.report.breakdowns.filter((b) => b.by === by);
  const [rule, measure] = [find<HTMLSelectElement>('#where-rule'), find<HTMLSelectElement>('#where-measure')];
  const attribute = by === 'attribute' ? find<HTMLSelectElement>('#where-attribute') : null;
  const place = find('[data-picture]', chart);
  const current = () => {
    const breakdown = breakdowns[Number(attribute?.value ?? 0)]!;
    return { breakdown, sums: groupSums(page, breakdown, rule.value === '' ? null : Number(rule.value)) };
  };
  const redraw = keepDrawn(place, (width, dense) => {
    const { breakdown, sums } = current();
    const label = breakdownTitle(page, breakdown);
    const drawIt = by === 'month' ? drawMonths : drawGroups;
    drawIt(page, place, width, sums, measure.value as Measure, label, dense);
  });
  const change = () => {
    const { breakdown, sums } = current();
    const title = breakdownTitle(page, breakdown);
    find('.chart-title', chart).replaceChildren(render(title));
    const chosen = NOTES[measure.value as Measure];
    const of = page.data.rules[rule.value === '' ? -1 : Number(rule.value)];
    const note = page.text(chosen, {
      rule: of === undefined ? page.text('page/all-rules') : ruleLabel(page, of),
      more: by === 'month' ? '' : moreOf(page, sums, measure.value as Measure),
    });
    find('.chart-note', chart).replaceChildren(render(note));
    find('[data-table]', chart).replaceChildren(render(scrolling(title, breakdownTable(page, breakdown, sums))));
    redraw();
  };
  change();
  for (const control of [rule, measure, ...(attribute ? [attribute] : [])]) control.addEventListener('change', change);
}

const NOTES: Readonly<Record<Measure, string>> = {
  n: 'page/breakdown-note',
  share: 'page/breakdown-note-share',
  party: 'page/breakdown-note-party',
};

/** How many groups the picture leaves to the table; nothing where it shows all. */
function moreOf({ number }: Page, sums: readonly GroupSums[], measure: Measure): string {
  const judged = sums.filter((sum) => sum.judged > 0).length;
  const found = sums.filter(({ tones }) => (measure === 'party' ? tones.party : tones.adverse) > 0).length;
  const shown = Math.min(found, MOST_GROUPS);
  return judged > shown ? number(judged - shown) : '';
}
