import * as Plot from '@observablehq/plot';
import type { LimitWorking } from '../../report/index.js';
import { type FindingParts, type Page, rangeText, readable, stepLook, unmarked } from '../view/index.js';
import { draw } from './plots.js';

const DAY = 86_400_000;

interface Run {
  readonly from: Date;
  readonly to: Date;
  readonly look: 'counted' | 'not-counted' | 'late' | 'open';
  readonly lane: string;
  readonly title: string;
}

/** A case as it went: its events above, numbered as in the table, and below the clock of each limit. */
export function drawTimeline(page: Page, place: HTMLElement, width: number, parts: FindingParts): void {
  const { text } = page;
  const events = parts.evidence.events.flatMap((event, i) => {
    const at = dateOf(event.time);
    if (at === null) return [];
    const { finding } = parts;
    const role = event.row === finding.event.row ? 'event' : event.row === finding.other?.row ? 'other' : 'none';
    return [
      { at, number: i + 1, role, name: `${i + 1}  ${unmarked(page.eventText(event.kind))}, ${readable(event.time!)}` },
    ];
  });
  const clocks = parts.limits.flatMap((limit, i) => clockOf(page, limit, parts, `clock-${i}`));
  const dues = parts.limits.flatMap((limit, i) => {
    const at = dateOf(limit.at.latest ?? limit.at.earliest);
    return at === null || limit.exists === false
      ? []
      : [{ at: endOf(at, limit), lane: `clock-${i}`, text: rangeText(page, limit.at) }];
  });
  const lanes = ['events', ...new Set([...clocks.map((run) => run.lane), ...dues.map((due) => due.lane)])];
  const domain = domainOf([
    ...events.map((e) => e.at),
    ...clocks.flatMap((r) => [r.from, r.to]),
    ...dues.map((d) => d.at),
  ]);
  const ticks = Math.max(2, Math.floor(width / 110));
  const perPoint = (domain[1].getTime() - domain[0].getTime()) / Math.max(width - 28, 1);
  const stacked = stack(events, 22 * perPoint);
  const pointOf = (at: Date) => 14 + (at.getTime() - domain[0].getTime()) / perPoint;
  const anchorOf = (at: Date) => (pointOf(at) < 70 ? 'start' : pointOf(at) > width - 70 ? 'end' : 'middle');
  const levels = Math.max(1, ...stacked.map(({ level }) => level + 1));
  const eventsHeight = 26 * levels + 8;
  const laneHeight = 52;
  const laneTop = (lane: string) => (lane === 'events' ? 0 : eventsHeight + (lanes.indexOf(lane) - 1) * laneHeight);
  const height = eventsHeight + (lanes.length - 1) * laneHeight;
  draw(place, text('page/timeline-picture', { case: parts.finding.case }), {
    width,
    height: height + 30,
    marginLeft: 14,
    marginRight: 14,
    marginTop: 2,
    marginBottom: 28,
    x: {
      type: 'utc',
      label: null,
      ticks,
      tickFormat: dayTicks(domain),
      nice: false,
      domain,
    },
    y: { domain: [height, 0], range: [height, 2], axis: null },
    marks: [
      Plot.gridX({ ticks, strokeOpacity: 0.12 }),
      Plot.ruleX(
        events.filter((e) => e.role !== 'none'),
        { x: 'at', y1: eventsHeight - 4, y2: height, strokeOpacity: 0.45, strokeDasharray: '2 3' },
      ),
      Plot.rect(clocks, {
        x1: 'from',
        x2: 'to',
        y1: (r) => laneTop(r.lane) + 26,
        y2: (r) => laneTop(r.lane) + 42,
        fill: (r) => LOOKS[r.look as Run['look']].fill,
        stroke: (r) => LOOKS[r.look as Run['look']].stroke,
        strokeWidth: 1,
        title: 'title',
        tip: { fontSize: 12 },
      }),
      Plot.rect(
        clocks.filter((r) => r.look !== 'counted' && r.look !== 'open'),
        {
          x1: 'from',
          x2: 'to',
          y1: (r) => laneTop(r.lane) + 26,
          y2: (r) => laneTop(r.lane) + 42,
          fill: 'url(#hatch)',
          pointerEvents: 'none',
        },
      ),
      Plot.ruleX(dues, {
        x: 'at',
        y1: (d) => laneTop(d.lane) + 20,
        y2: (d) => laneTop(d.lane) + 48,
        stroke: 'var(--ink)',
        strokeWidth: 2.5,
      }),
      ...(['start', 'middle', 'end'] as const).map((textAnchor) =>
        Plot.text(
          dues.filter((d) => anchorOf(d.at) === textAnchor),
          {
            x: 'at',
            y: (d) => laneTop(d.lane) + 11,
            text: (d) => text('page/due-mark', { due: d.text }),
            fontSize: 12,
            fontWeight: 600,
            textAnchor,
          },
        ),
      ),
      Plot.dot(stacked, {
        x: 'at',
        y: (e) => 14 + e.level * 26,
        r: 10,
        fill: (e) => (e.role === 'none' ? 'var(--paper)' : 'var(--ink)'),
        stroke: 'var(--ink)',
        strokeWidth: 1.2,
        title: 'name',
        tip: { fontSize: 12 },
      }),
      Plot.text(stacked, {
        x: 'at',
        y: (e) => 14 + e.level * 26,
        text: (e) => String(e.number),
        fontSize: 11,
        fontWeight: 600,
        fill: (e) => (e.role === 'none' ? 'var(--ink)' : 'var(--paper)'),
        pointerEvents: 'none',
      }),
    ],
  });
}

const LOOKS = {
  counted: { fill: 'var(--kept)', stroke: 'var(--kept)' },
  'not-counted': { fill: 'var(--track)', stroke: 'var(--muted)' },
  late: { fill: 'var(--adverse)', stroke: 'var(--adverse)' },
  open: { fill: 'var(--unknown-soft)', stroke: 'var(--unknown)' },
} as const;

/** As days are written everywhere on the page, as far as the span needs it. */
function dayTicks([from, to]: readonly [Date, Date]): (date: Date) => string {
  const days = (to.getTime() - from.getTime()) / DAY;
  return (date) =>
    date
      .toISOString()
      .slice(...(days > 1500 ? [0, 4] : days > 90 ? [0, 7] : days > 3 ? [0, 10] : [5, 16]))
      .replace('T', ' ');
}

/** The runs of one limit: what is counted, what is not, and how far the act or its absence goes beyond it. */
function clockOf(page: Page, limit: LimitWorking, { finding }: FindingParts, lane: string): Run[] {
  const [from, at] = [dateOf(limit.from.latest ?? limit.from.earliest), dateOf(limit.at.latest ?? limit.at.earliest)];
  if (from === null || at === null || limit.exists === false) return [];
  const due = endOf(at, limit);
  // Of several ways to count, the one that ends last, as the limit does.
  const ends = (period: LimitWorking['periods'][number]) => period.steps.at(-1)?.to ?? '';
  const last = limit.periods.reduce((a, b) => (ends(b) >= ends(a) ? b : a), limit.periods[0]!);
  const further = limit.clock?.further.flatMap((period) => period.steps) ?? [];
  const runs: Run[] = [...(last?.steps ?? []), ...further].flatMap((step): Run[] => {
    const [first, last] = [dateOf(step.from), dateOf(step.to)];
    if (first === null || last === null || step.kind === 'start') return [];
    const title = `${readable(step.from)} – ${readable(step.to)}`;
    return [{ from: first, to: new Date(last.getTime() + DAY), look: stepLook(step), lane, title }];
  });
  if (runs.length === 0) {
    const [a, b] = from < due ? [from, due] : [due, from];
    runs.push({
      from: a,
      to: b,
      look: 'counted',
      lane,
      title: `${readable(limit.from.latest ?? '')} – ${readable(limit.at.latest ?? '')}`,
    });
  }
  const whole = runs.length === 1 && !last?.steps.length;
  const least = dateOf(limit.at.earliest);
  if (least !== null && limit.at.latest !== null && endOf(least, limit) < due)
    runs.push({
      from: endOf(least, limit),
      to: due,
      look: 'open',
      lane,
      title: page.text('page/open-stretch', { range: rangeText(page, limit.at) }),
    });
  // Where no days were counted out one by one, the pauses lie over the whole.
  if (whole) runs.push(...pausesOf(limit, lane));
  const isLate = finding.late !== null && finding.late.n > 0 && limit.side === 'latest';
  const end = isLate ? lateEnd(page, finding) : null;
  if (end !== null && end > due)
    runs.push({ from: due, to: end, look: 'late', lane, title: page.amount(finding.late!) });
  return runs;
}

/** When the clock of a limit stood still. */
function pausesOf({ clock, unit }: LimitWorking, lane: string): Run[] {
  return (clock?.steps ?? []).flatMap(({ out }): Run[] => {
    const [from, to] = [dateOf(out?.from ?? null), dateOf(out?.to ?? null)];
    if (out === null || from === null || to === null) return [];
    const end = unit === 'days' ? new Date(to.getTime() + DAY) : to;
    return [{ from, to: end, look: 'not-counted', lane, title: `${readable(out.from)} – ${readable(out.to)}` }];
  });
}

/** The act that came too late; where none came, the time of checking. */
function lateEnd(page: Page, { verdict, event, other }: FindingParts['finding']): Date | null {
  if (verdict === 'overdue') return dateOf(other?.time ?? page.data.report.at);
  const end = dateOf(verdict === 'late' ? (other?.time ?? null) : event.time);
  return end;
}

/** A due day lasts to its end; an instant is over at once. */
function endOf(at: Date, { unit, side }: LimitWorking): Date {
  return unit === 'days' && side === 'latest' ? new Date(at.getTime() + DAY) : at;
}

/** Days and instants on one axis: the clock as it was written, its offset left aside. */
function dateOf(time: string | null): Date | null {
  const match = time === null ? null : /^(-?\d{4,6}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?/.exec(time);
  if (!match) return null;
  const date = new Date(`${match[1]}T${match[2] ?? '00:00'}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function domainOf(dates: readonly Date[]): [Date, Date] {
  const times = dates.map((date) => date.getTime());
  const [least, most] = [Math.min(...times), Math.max(...times)];
  if (!Number.isFinite(least)) return [new Date(0), new Date(DAY)];
  const room = Math.max((most - least) * 0.03, DAY);
  return [new Date(least - room), new Date(most + room)];
}

/** Events that would cover one another stand one below the other. */
function stack<T extends { readonly at: Date }>(events: readonly T[], apart: number): (T & { level: number })[] {
  const ends: number[] = [];
  return [...events]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((event) => {
      const free = ends.findIndex((end) => end + apart <= event.at.getTime());
      const level = free >= 0 ? free : ends.length;
      ends[level] = event.at.getTime();
      return { ...event, level };
    });
}
