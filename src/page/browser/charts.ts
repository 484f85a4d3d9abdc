import * as Plot from '@observablehq/plot';
import type { DelayDistribution } from '../../report/index.js';
import { barsOf, type GroupSums, groupName, h, limitName, limitOf, type Page, TONES, unmarked } from '../view/index.js';
import { draw, TONE_FILL } from './plots.js';
import { render } from './render.js';

/** Least share of a column's height: what is there is seen, however little it is. */
const LEAST_HEIGHT = 0.015;

/** A picture of so few bars has nothing to compare, and is low. */
const FEW_BARS = 2;
const LOW = 140;

export function drawDelays(
  page: Page,
  place: HTMLElement,
  width: number,
  delays: DelayDistribution,
  dense = false,
): void {
  const { text, number, data } = page;
  // The line stands at 0: the end of the last day, or the beginning of the first.
  const shift = limitOf(delays);
  const all = barsOf(delays).map((bar) => ({
    ...bar,
    x1: bar.x1 - shift,
    x2: bar.x2 - shift,
    from: bar.x1,
    to: bar.x2 - 1,
  }));
  const limit = 0;
  const most = Math.max(...all.map(({ n }) => n), delays.notDone);
  const heightOf = (n: number) => Math.max(n, most * LEAST_HEIGHT);
  const bars = all.map((bar) => ({ ...bar, height: heightOf(bar.n) }));
  const width1 = (all[0]?.x2 ?? 1) - (all[0]?.x1 ?? 0);
  const low = Math.min(all[0]?.x1 ?? 0, limit - 3 * width1);
  const high = Math.max(all.at(-1)?.x2 ?? 0, limit + 3 * width1);
  const waiting = waitingBar(delays, low, high);
  const domain = [low, waiting === null ? high : waiting.x2];
  const shown = { x1: 'x1', x2: 'x2', y1: 0, y2: 'height', insetLeft: 0.5, insetRight: 0.5 };
  const right = domain[1]! - limit > limit - domain[0]!;
  draw(place, text('page/delay-picture', { rule: data.rules[delays.rule]?.name ?? '' }), {
    width,
    height: dense ? 160 : bars.length > FEW_BARS ? 210 : LOW,
    marginLeft: 52,
    marginBottom: 38,
    // Above the name of the bar of what is not done stands that of the limit.
    marginTop: waiting === null ? 26 : 44,
    x: {
      domain,
      label: axisText(page, delays, width),
      labelAnchor: 'center',
      labelArrow: 'none',
      // None below the bar of what is not done, which stands at no day.
      ticks: ticksOf(low, high, Math.max(3, Math.floor(width / 90))),
      tickFormat: number,
    },
    y: { label: null, ticks: Math.min(4, most), tickFormat: number },
    marks: [
      Plot.gridY({ ticks: 4, strokeOpacity: 0.15 }),
      ...(waiting === null ? [] : waitingMarks(page, waiting, heightOf(delays.notDone))),
      Plot.rect(bars, {
        ...shown,
        fill: (bar) => (bar.wrong ? TONE_FILL.adverse : TONE_FILL.kept),
        title: (bar) => text('page/delay-bar', { from: number(bar.from), to: number(bar.to), n: number(bar.n) }),
        tip: { fontSize: 12 },
      }),
      Plot.rect(
        bars.filter((bar) => bar.wrong),
        { ...shown, fill: 'url(#hatch)', pointerEvents: 'none' },
      ),
      Plot.ruleY([0], { strokeOpacity: 0.4 }),
      Plot.ruleX([limit], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '4 3' }),
      Plot.text([limit], {
        x: (x) => x,
        frameAnchor: 'top',
        dy: waiting === null ? -18 : -36,
        text: () => limitText(page, delays, width),
        fontSize: 12,
        fontWeight: 600,
        textAnchor: right ? 'start' : 'end',
        dx: 0,
      }),
    ],
  });
}

interface Waiting {
  readonly x1: number;
  readonly x2: number;
  readonly n: number;
}

/** What is overdue and not done has no day of its own: a bar apart from the others, past a gap. */
function waitingBar({ notDone }: DelayDistribution, low: number, high: number): Waiting | null {
  const step = (high - low) / 24;
  return notDone === 0 ? null : { x1: high + 1.5 * step, x2: high + 4 * step, n: notDone };
}

function waitingMarks({ text, number }: Page, waiting: Waiting, height: number): Plot.Markish[] {
  const shown = { x1: 'x1', x2: 'x2', y1: 0, y2: () => height };
  return [
    Plot.rect([waiting], {
      ...shown,
      fill: 'var(--adverse-soft)',
      stroke: TONE_FILL.adverse,
      strokeWidth: 1.5,
      title: () => text('page/delay-not-done', { n: number(waiting.n) }),
      tip: { fontSize: 12 },
    }),
    Plot.text([waiting], {
      x: 'x2',
      y: () => height,
      dy: -8,
      textAnchor: 'end',
      fontSize: 12,
      fontWeight: 600,
      text: () => text('page/bar-not-done', { n: number(waiting.n) }),
    }),
  ];
}

/** From which limit is counted, on the axis too; in a narrow picture, whose heading says it, without its length. */
function axisText(page: Page, delays: DelayDistribution, width: number): string {
  const { unit, side } = delays;
  const said = (limit: string) =>
    page.text(unit === 'days' ? `page/axis-days-${side}` : `page/axis-hours-${side}`, { limit });
  const whole = said(limitName(page, page.data.rules[delays.rule]!, delays));
  return widthOf(whole) < width - 60 ? whole : said(page.text(`page/limit-line-${side}`));
}

/** About how wide a text of twelve points is. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 12 : 6.6), 0);
}

/** The name of the line; without its length where the picture is narrow. */
function limitText(page: Page, delays: DelayDistribution, width: number): string {
  const limit = limitName(page, page.data.rules[delays.rule]!, delays);
  return widthOf(limit) < width / 2 ? limit : page.text(`page/limit-line-${delays.side}`);
}

/** Round numbers between two others. */
function ticksOf(low: number, high: number, most: number): number[] {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 10 * power);
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) ticks.push(tick || 0);
  return ticks;
}

/** Acts of parties are shown by themselves: they are nobody's breach, and never added to what offices broke. */
export type Measure = 'n' | 'share' | 'party';

function valueOf(measure: Measure): (sum: GroupSums) => number {
  return ({ tones, share }) => (measure === 'n' ? tones.adverse : measure === 'party' ? tones.party : (share ?? 0));
}

function fillOf(measure: Measure): { readonly fill: string; readonly pattern: string } {
  return measure === 'party'
    ? { fill: TONE_FILL.party, pattern: 'url(#dots)' }
    : { fill: TONE_FILL.adverse, pattern: 'url(#hatch)' };
}

/** The largest value, and never nothing: an axis needs a length. */
function highest(sums: readonly GroupSums[], measure: Measure): number {
  return Math.max(...sums.map(valueOf(measure)), measure === 'share' ? 0.0001 : 1);
}

export function drawMonths(
  page: Page,
  place: HTMLElement,
  width: number,
  sums: readonly GroupSums[],
  measure: Measure,
  label: string,
  dense = false,
): void {
  const { number, percent } = page;
  const { months, interval } = spansOf(sums, width);
  const value = valueOf(measure);
  if (
    saidInstead(
      page,
      place,
      months.filter((sum) => value(sum) > 0),
      measure,
    )
  )
    return;
  const { fill, pattern } = fillOf(measure);
  const shown = { x: 'date', interval, y: value, insetLeft: 0.5, insetRight: 0.5 } as const;
  draw(place, label, {
    width,
    height: dense ? 170 : months.length > FEW_BARS ? 220 : LOW,
    marginLeft: 52,
    marginBottom: interval === 'month' ? 30 : 38,
    x: {
      type: 'utc',
      label: interval === 'month' ? null : page.text(`page/by-${interval}`),
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: Math.max(3, Math.floor(width / 90)),
      tickFormat: monthTicks(months.length),
    },
    y: {
      label: null,
      ticks: measure === 'share' ? 4 : Math.min(4, Math.max(1, ...months.map(value))),
      tickFormat: measure === 'share' ? percent : number,
      domain: [0, highest(months, measure)],
    },
    marks: [
      Plot.gridY({ ticks: 4, strokeOpacity: 0.15 }),
      Plot.rectY(months, {
        ...shown,
        fill,
        title: (sum) => sumTitle(page, sum, measure),
        tip: { fontSize: 12 },
      }),
      Plot.rectY(months, { ...shown, fill: pattern, pointerEvents: 'none' }),
      Plot.ruleY([0], { strokeOpacity: 0.4 }),
    ],
  });
}

interface Span extends GroupSums {
  readonly date: Date;
}

/** A bar narrower than this is a hairline. */
const LEAST_BAR = 4;

/** Months, or where these would be hairlines quarters or years. */
function spansOf(
  sums: readonly GroupSums[],
  width: number,
): { months: readonly Span[]; interval: 'month' | 'quarter' | 'year' } {
  const dated = sums.filter(({ group }) => group !== null && /^-?\d+-\d\d$/.test(group));
  const at = dated.map(({ group }) => new Date(`${group}-01T00:00:00Z`));
  const count = at.length === 0 ? 0 : (at.at(-1)!.getTime() - at[0]!.getTime()) / (30.4 * 86_400_000) + 1;
  const steps = { month: 1, quarter: 3, year: 12 } as const;
  const fits = (interval: keyof typeof steps) => ((width - 70) / count) * steps[interval] >= LEAST_BAR;
  const interval = fits('month') ? 'month' : fits('quarter') ? 'quarter' : 'year';
  const spans = new Map<number, Span>();
  dated.forEach((sum, i) => {
    const [year, month] = [at[i]!.getUTCFullYear(), at[i]!.getUTCMonth()];
    const date = new Date(at[i]!);
    date.setUTCMonth(month - (month % steps[interval]));
    const before = spans.get(date.getTime());
    const group =
      interval === 'month' ? sum.group : interval === 'year' ? String(year) : `${year}-Q${Math.floor(month / 3) + 1}`;
    spans.set(date.getTime(), { ...(before ? added(before, sum) : sum), group, date });
  });
  return { months: [...spans.values()], interval };
}

function added(a: GroupSums, b: GroupSums): GroupSums {
  const tones = Object.fromEntries(TONES.map((tone) => [tone, a.tones[tone] + b.tones[tone]])) as GroupSums['tones'];
  const [judged, settled] = [a.judged + b.judged, a.settled + b.settled];
  return { group: a.group, tones, judged, settled, share: settled === 0 ? null : tones.adverse / settled };
}

/** Years alone where there are many months. */
function monthTicks(months: number): (date: Date) => string {
  return (date) =>
    months > 30 && date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : date.toISOString().slice(0, 7);
}

/** So many groups fit into a picture; the table has them all. */
export const MOST_GROUPS = 20;

/** Height of a group whose name stands above its bar, and of one whose name stands before it. */
const TALL_ROW = 36;
const LOW_ROW = 22;

/** `dense`, as on paper: names stand before the bars, else the picture takes most of a sheet. */
export function drawGroups(
  page: Page,
  place: HTMLElement,
  width: number,
  sums: readonly GroupSums[],
  measure: Measure,
  label: string,
  dense = false,
): void {
  const { number, percent } = page;
  const value = valueOf(measure);
  const { fill, pattern } = fillOf(measure);
  const groups = sums
    .filter((sum) => value(sum) > 0)
    .map((sum) => ({ ...sum, name: unmarked(groupName(page, sum.group)) }))
    .sort((a, b) => value(b) - value(a) || b.judged - a.judged)
    .slice(0, MOST_GROUPS);
  if (saidInstead(page, place, groups, measure)) return;
  const most = highest(groups, measure);
  const before = dense ? Math.min(Math.max(0, ...groups.map(({ name }) => widthOf(name))) + 10, width / 3) : 1;
  const inset = dense ? { insetTop: 5, insetBottom: 5 } : { insetTop: 19, insetBottom: 5 };
  const words = { y: 'name', dy: dense ? 0 : -9, fontSize: 12 } as const;
  const shown = { x: value, y: 'name', ...inset, rx: 2 } as const;
  draw(place, label, {
    width,
    height: groups.length * (dense ? LOW_ROW : TALL_ROW) + 12,
    marginLeft: before,
    marginRight: dense ? 52 : 1,
    marginTop: 2,
    marginBottom: 10,
    x: { domain: [0, most], axis: null },
    y: { domain: groups.map(({ name }) => name), axis: null, padding: 0 },
    marks: [
      Plot.barX(groups, { x: () => most, y: 'name', ...inset, fill: 'var(--track)', rx: 2 }),
      Plot.barX(groups, {
        ...shown,
        fill,
        title: (sum) => sumTitle(page, sum, measure),
        tip: { fontSize: 12 },
      }),
      Plot.barX(groups, { ...shown, fill: pattern, pointerEvents: 'none' }),
      Plot.text(groups, {
        ...words,
        x: 0,
        dx: 1 - before,
        text: 'name',
        textAnchor: 'start',
        lineWidth: dense ? before / 12 : width / 16,
        textOverflow: 'ellipsis-end',
      }),
      Plot.text(groups, {
        ...words,
        x: () => most,
        dx: dense ? 50 : 0,
        text: (sum) => (measure === 'share' ? percent(sum.share ?? 0) : number(value(sum))),
        textAnchor: 'end',
        fill: 'var(--muted)',
      }),
    ],
  });
}

/** Of a single bar, or of none, a sentence stands in the place of the picture. */
function saidInstead(page: Page, place: HTMLElement, bars: readonly GroupSums[], measure: Measure): boolean {
  const [bar, another] = bars;
  if (another !== undefined) return false;
  const said =
    bar === undefined ? page.text('page/no-bar') : page.text('page/one-bar', { said: sumTitle(page, bar, measure) });
  place.replaceChildren(render(h('p', { class: 'chart-note' }, said)));
  return true;
}

function sumTitle(page: Page, sum: GroupSums, measure: Measure): string {
  const { text, number, percent } = page;
  const n = measure === 'party' ? sum.tones.party : sum.tones.adverse;
  return text(measure === 'party' ? 'page/group-title-party' : 'page/group-title', {
    group: unmarked(groupName(page, sum.group)),
    n: number(n),
    decided: number(sum.settled),
    share: percent(sum.settled === 0 ? 0 : n / sum.settled),
  });
}
