import * as Plot from '@observablehq/plot';
import type { DelayDistribution } from '../../report/index.js';
import { barsOf, byTone, chartedRules, type GroupSums, groupName, limitOf, type Page, TONES } from '../view/index.js';
import { draw, TONE_FILL } from './plots.js';

/** Least share of a bar's width, also in points, and of a column's height. */
const LEAST = 0.004;
const LEAST_POINTS = 4;
const LEAST_HEIGHT = 0.015;

/** The shares of the verdicts of every rule, one bar a rule with its name above. */
export function drawRules(page: Page, place: HTMLElement, width: number): void {
  const { data, text, percent, number } = page;
  const rules = chartedRules(page);
  const parts = rules.flatMap((rule) => {
    const tones = byTone(data.verdicts, rule.counts);
    const shown = TONES.filter((tone) => tones[tone] > 0);
    // What is there is seen, however little it is.
    const widths = shown.map((tone) => Math.max(tones[tone] / rule.judged, LEAST, LEAST_POINTS / width));
    const all = widths.reduce((sum, w) => sum + w, 0);
    let from = 0;
    return shown.map((tone, i) => {
      const part = {
        rule: rule.name,
        tone,
        from,
        to: from + widths[i]! / all,
        n: tones[tone],
        share: tones[tone] / rule.judged,
      };
      from = part.to;
      return part;
    });
  });
  const title = (part: (typeof parts)[number]) =>
    text('page/tone-of-all', {
      tone: text(`page/tone-${part.tone}`),
      n: number(part.n),
      share: percent(part.share),
    });
  draw(place, text('page/verdict-shares'), {
    width,
    height: rules.length * 46 + 34,
    marginLeft: 1,
    marginRight: 18,
    marginTop: 4,
    marginBottom: 28,
    x: { domain: [0, 1], label: null, tickFormat: (share: number) => wholePercent(page, share), ticks: 4 },
    y: { domain: rules.map((rule) => rule.name), axis: null, padding: 0 },
    marks: [
      Plot.rect(parts, {
        x1: 'from',
        x2: 'to',
        y: 'rule',
        fill: (part) => TONE_FILL[part.tone as keyof typeof TONE_FILL],
        insetTop: 22,
        insetBottom: 8,
        insetRight: 0.5,
        insetLeft: 0.5,
        title,
        tip: { fontSize: 12 },
      }),
      // Hatched besides coloured, so that the group can be told without the colour.
      Plot.rect(
        parts.filter((part) => part.tone === 'adverse'),
        {
          x1: 'from',
          x2: 'to',
          y: 'rule',
          fill: 'url(#hatch)',
          insetTop: 22,
          insetBottom: 8,
          pointerEvents: 'none',
        },
      ),
      Plot.text(rules, {
        x: 0,
        y: 'name',
        text: (rule) => (rule.title === null ? `${rule.name}  ${rule.article}` : `${rule.title.text}  (${rule.name})`),
        lineWidth: (width - 150) / 12,
        textOverflow: 'ellipsis-end',
        textAnchor: 'start',
        dy: -15,
        fontWeight: 600,
        fontSize: 12,
        clip: true,
      }),
      Plot.text(rules, {
        x: 1,
        y: 'name',
        text: (rule) => (rule.share === null ? '' : text('page/share-adverse', { share: percent(rule.share) })),
        textAnchor: 'end',
        dy: -15,
        fontSize: 12,
        fill: 'var(--muted)',
      }),
    ],
  });
}

function wholePercent({ data }: Page, share: number): string {
  return new Intl.NumberFormat(data.language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function drawDelays(page: Page, place: HTMLElement, width: number, delays: DelayDistribution): void {
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
  const most = Math.max(...all.map(({ n }) => n));
  // What is there is seen, however little it is.
  const bars = all.map((bar) => ({ ...bar, height: Math.max(bar.n, most * LEAST_HEIGHT) }));
  const width1 = (all[0]?.x2 ?? 1) - (all[0]?.x1 ?? 0);
  const domain = [Math.min(all[0]?.x1 ?? 0, limit - 3 * width1), Math.max(all.at(-1)?.x2 ?? 0, limit + 3 * width1)];
  const shown = { x1: 'x1', x2: 'x2', y1: 0, y2: 'height', insetLeft: 0.5, insetRight: 0.5 };
  const right = domain[1]! - limit > limit - domain[0]!;
  draw(place, text('page/delay-picture', { rule: data.rules[delays.rule]?.name ?? '' }), {
    width,
    height: 210,
    marginLeft: 52,
    marginBottom: 38,
    marginTop: 26,
    x: {
      domain,
      label: text(delays.unit === 'days' ? `page/axis-days-${delays.side}` : 'page/axis-hours'),
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: Math.max(3, Math.floor(width / 90)),
      tickFormat: number,
    },
    y: { label: null, ticks: Math.min(4, most), tickFormat: number },
    marks: [
      Plot.gridY({ ticks: 4, strokeOpacity: 0.15 }),
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
        dy: -18,
        text: () => text(`page/limit-line-${delays.side}`),
        fontSize: 12,
        fontWeight: 600,
        textAnchor: right ? 'start' : 'end',
        dx: 0,
      }),
    ],
  });
}

export type Measure = 'n' | 'share';

function valueOf(measure: Measure): (sum: GroupSums) => number {
  return (sum) => (measure === 'n' ? sum.tones.adverse : (sum.share ?? 0));
}

/** The largest value, and never nothing: an axis needs a length. */
function highest(sums: readonly GroupSums[], measure: Measure): number {
  return Math.max(...sums.map(valueOf(measure)), measure === 'n' ? 1 : 0.0001);
}

export function drawMonths(
  page: Page,
  place: HTMLElement,
  width: number,
  sums: readonly GroupSums[],
  measure: Measure,
  label: string,
): void {
  const { number, percent } = page;
  const { months, interval } = spansOf(sums, width);
  const value = valueOf(measure);
  const shown = { x: 'date', interval, y: value, insetLeft: 0.5, insetRight: 0.5 } as const;
  draw(place, label, {
    width,
    height: 220,
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
      ticks: measure === 'n' ? Math.min(4, Math.max(1, ...months.map(value))) : 4,
      tickFormat: measure === 'n' ? number : percent,
      domain: [0, highest(months, measure)],
    },
    marks: [
      Plot.gridY({ ticks: 4, strokeOpacity: 0.15 }),
      Plot.rectY(months, {
        ...shown,
        fill: TONE_FILL.adverse,
        title: (sum) => sumTitle(page, sum),
        tip: { fontSize: 12 },
      }),
      Plot.rectY(months, { ...shown, fill: 'url(#hatch)', pointerEvents: 'none' }),
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

export function drawGroups(
  page: Page,
  place: HTMLElement,
  width: number,
  sums: readonly GroupSums[],
  measure: Measure,
  label: string,
): void {
  const { number, percent } = page;
  const value = valueOf(measure);
  const groups = sums
    .filter(({ tones }) => tones.adverse > 0)
    .map((sum) => ({ ...sum, name: groupName(page, sum.group) }))
    .sort((a, b) => value(b) - value(a) || b.judged - a.judged)
    .slice(0, MOST_GROUPS);
  const most = highest(groups, measure);
  const shown = { x: value, y: 'name', insetTop: 19, insetBottom: 5, rx: 2 } as const;
  draw(place, label, {
    width,
    height: groups.length * 36 + 12,
    marginLeft: 1,
    marginRight: 1,
    marginTop: 2,
    marginBottom: 10,
    x: { domain: [0, most], axis: null },
    y: { domain: groups.map(({ name }) => name), axis: null, padding: 0 },
    marks: [
      Plot.barX(groups, { x: () => most, y: 'name', insetTop: 19, insetBottom: 5, fill: 'var(--track)', rx: 2 }),
      Plot.barX(groups, {
        ...shown,
        fill: TONE_FILL.adverse,
        title: (sum) => sumTitle(page, sum),
        tip: { fontSize: 12 },
      }),
      Plot.barX(groups, { ...shown, fill: 'url(#hatch)', pointerEvents: 'none' }),
      Plot.text(groups, {
        x: 0,
        y: 'name',
        text: 'name',
        textAnchor: 'start',
        dy: -9,
        fontSize: 12,
        lineWidth: width / 16,
        textOverflow: 'ellipsis-end',
      }),
      Plot.text(groups, {
        x: () => most,
        y: 'name',
        text: (sum) => (measure === 'n' ? number(sum.tones.adverse) : percent(sum.share ?? 0)),
        textAnchor: 'end',
        dy: -9,
        fontSize: 12,
        fill: 'var(--muted)',
      }),
    ],
  });
}

function sumTitle(page: Page, sum: GroupSums): string {
  const { text, number, percent } = page;
  return text('page/group-title', {
    group: groupName(page, sum.group),
    n: number(sum.tones.adverse),
    decided: number(sum.settled),
    share: percent(sum.share ?? 0),
  });
}
