import type { DayRange, LimitWorking, PeriodWorking, ReportedEvent } from '../../report/index.js';
import type { PageRule, SampledFinding } from './data.js';
import type { FindingParts } from './finding.js';
import { dated, h, type View, type ViewNode } from './node.js';
import { type Page, rangeText, readable, reasonsText, sentenceGap } from './page.js';

/** So much of a finding as is needed to say in a line or two what happened and what was due. */
export interface FindingGist {
  readonly finding: Pick<SampledFinding, 'event' | 'other' | 'verdict' | 'due'>;
  readonly rule: Pick<PageRule, 'article'>;
  readonly limits: readonly LimitWorking[];
}

/** What happened, and what was due by when on which article. */
export function gistOf(page: Page, gist: FindingGist): View {
  const due = dueOf(page, gist);
  const { text } = page;
  return [
    dated(happened(page, gist)),
    due === null ? null : [sentenceGap(page), text('page/card-due'), text('text/colon'), due, text('text/stop')],
  ];
}

/** What is asked first of a finding: what happened, what was due by when and on which article, how late, what would settle it, who. */
export function findingLead(page: Page, parts: FindingParts): ViewNode {
  const { text } = page;
  const rows: readonly (readonly [code: string, said: View])[] = [
    ['page/card-happened', dated(happened(page, parts))],
    ['page/card-due', dueOf(page, parts)],
    [(parts.finding.late?.n ?? 0) < 0 ? 'page/card-early' : 'page/card-late', lateOf(page, parts)],
    ['page/card-why', whyAgainst(page, parts)],
    ['page/card-between', between(page, parts)],
    ['page/card-settles', settles(page, parts)],
    ['page/office', text(officeCode(page, parts.office), { office: parts.office })],
  ];
  return h(
    'dl',
    { class: 'card-lead' },
    ...rows
      .filter(([, said]) => said !== null)
      .map(([code, said]) => h('div', {}, h('dt', {}, text(code)), h('dd', {}, said))),
  );
}

/** What stands for a masked office. */
export const MASKED_OFFICE = /^office-[a-z0-9]{6,}$/;

function officeCode({ data }: Page, office: string): string {
  // Where offices are named at all, it is this case that names none, or more than one.
  const named = data.officesMasked || data.report.breakdowns.some(({ by }) => by === 'office');
  if (office === '') return named ? 'page/office-unsaid' : 'page/office-unnamed';
  return MASKED_OFFICE.test(office) ? 'page/office-masked' : 'page/office-is';
}

/** What the finding is about, and what answered it, ended it, or stands against it. */
function happened(page: Page, { finding }: Pick<FindingGist, 'finding'>): string {
  const { text } = page;
  const when = (event: ReportedEvent) => ({
    event: page.eventText(event.kind),
    time: event.time === null ? text('page/no-time') : shortTime(event.time),
  });
  const said = [text('page/said-event', when(finding.event))];
  if (finding.other !== null) said.push(text(`page/said-${otherRole(finding)}`, when(finding.other)));
  else if (finding.verdict === 'overdue') said.push(text('page/said-not-done', { at: readable(page.data.report.at) }));
  return said.join(sentenceGap(page));
}

export function otherRole({ verdict }: Pick<SampledFinding, 'verdict'>): 'answer' | 'voider' | 'against' {
  if (verdict === 'met' || verdict === 'late') return 'answer';
  return verdict === 'void' || verdict === 'overdue' ? 'voider' : 'against';
}

/** To the minute, and without a clock that stands at midnight; the finding has the time as it was written. */
export function shortTime(time: string): string {
  const [, day = time, clock = '00:00'] = /^(-?\d{4,6}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(time) ?? [];
  return clock === '00:00' ? day : `${day} ${clock}`;
}

/** Between which days the limit of a finding lies, where the record leaves more than one; the finding has the kindest of them. */
export function rangeOfDue(finding: SampledFinding, limits: readonly LimitWorking[]): DayRange | null {
  const limit = limitOfDue(finding, limits);
  return limit === null || limit.at.earliest === limit.at.latest ? null : limit.at;
}

/** The limit that the due day of a finding is the kindest end of; one whose end is open before one that is known. */
function limitOfDue({ due }: Pick<SampledFinding, 'due'>, limits: readonly LimitWorking[]): LimitWorking | null {
  if (due === null) return null;
  const fits = limits.filter(({ side, at }) => (side === 'latest' ? at.latest : at.earliest) === due);
  return fits.find(({ at }) => at.earliest !== at.latest) ?? fits[0] ?? null;
}

/** `by 2004-02-09 (150 days) or by 2004-09-06 (360 days); Art. 201` */
function dueOf(page: Page, { finding, rule, limits }: FindingGist): View {
  const { text } = page;
  const { due } = finding;
  if (due === null) return rule.article === '' ? null : text('page/due-none', { article: unbroken(rule.article) });
  const limit = limitOfDue(finding, limits);
  const side = limit?.side ?? 'latest';
  const said = limit === null ? dayText(page, side, due, '') : limitText(page, limit, due);
  return dated(text('page/due-under', { due: said, article: unbroken(rule.article) }));
}

/** A citation that no line break tears apart. */
function unbroken(article: string): string {
  return article.replace(/^(\S+) (?=\S{1,12}$)/, '$1\u00a0');
}

function dayText({ text }: Page, side: LimitWorking['side'], day: string, length: string): string {
  return text(side === 'latest' ? 'page/due-by' : 'page/due-from', { day: readable(day), length });
}

function limitText(page: Page, limit: LimitWorking, due: string): string {
  const { text } = page;
  const { at, side, periods, from } = limit;
  const lengths = [...new Set(periods.map((period) => lengthOf(page, period)))];
  const [short, long, ...more] = periods;
  if (at.earliest === at.latest) return dayText(page, side, due, lengths.length === 1 ? lengths[0]! : '');
  const each =
    at.earliest !== null &&
    at.latest !== null &&
    from.earliest === from.latest &&
    more.length === 0 &&
    short !== undefined &&
    long !== undefined &&
    isShorter(short, long);
  if (each)
    return text('page/due-or', {
      first: dayText(page, side, at.earliest!, lengths[0]!),
      second: dayText(page, side, at.latest!, lengths[1]!),
    });
  return text('page/due-range', { range: rangeText(page, at), lengths: lengths.join(' / ') });
}

/** Whether a length is the shorter one from whatever day it is counted. */
function isShorter(a: PeriodWorking, b: PeriodWorking): boolean {
  const parts = (['months', 'days', 'workingDays', 'minutes'] as const).map((unit) => b[unit] - a[unit]);
  return parts.every((n) => n >= 0) && parts.some((n) => n > 0);
}

/** How late, or between which bounds. */
function lateOf(page: Page, { finding, limits }: FindingParts): View {
  const { text, amount } = page;
  const { late, verdict } = finding;
  if (late === null) return null;
  const size = { n: Math.abs(late.n), unit: late.unit };
  const range = rangeOfDue(finding, limits);
  const spread = range === null ? null : daysBetween(range);
  const known = { amount: amount(size) };
  if (range === null) return text(verdict === 'overdue' ? 'page/late-so-far' : 'page/late-exactly', known);
  const most = spread === null || late.unit !== 'days' ? '' : amount({ n: size.n + spread, unit: 'days' });
  return text(verdict === 'overdue' ? 'page/late-so-far-between' : 'page/late-between', { ...known, most });
}

const DAY = 86_400_000;

/** Days between the ends of a range of days; null where one is not known or is an instant. */
function daysBetween({ earliest, latest }: DayRange): number | null {
  const days = [earliest, latest].map((day) =>
    day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN,
  );
  const between = (days[1]! - days[0]!) / DAY;
  return Number.isInteger(between) ? between : null;
}

/** Of an act that is against the law for something else than its time: the tests that it did not meet. */
function whyAgainst({ text }: Page, { failed, finding, limits }: FindingParts): View {
  if (failed.length > 0)
    return h('ul', { class: 'failed plain' }, ...failed.map((test) => h('li', {}, dated(readable(test)))));
  if (finding.late !== null) return null;
  const isLimited = limits.length > 0;
  if (finding.verdict === 'barred') return text(isLimited ? 'page/said-barred' : 'page/said-barred-no-limit');
  return finding.verdict === 'breach' ? text(isLimited ? 'page/said-breach' : 'page/said-breach-no-limit') : null;
}

/** So many events between two limits are named. */
const MOST_BETWEEN = 4;
const PLAIN_TIME = /^\d{4}-\d\d-\d\d(?:T[\d:.]+)?$/;

/** Of a verdict that is open, what the case has between the limits that are open: there it matters which of them holds. */
function between(page: Page, { finding, limits, evidence }: FindingParts): View {
  const { text, number } = page;
  if (finding.verdict !== 'undetermined' || finding.other !== null) return null;
  const range = rangeOfDue(finding, limits);
  if (range === null || daysBetween(range) === null) return null;
  const found = evidence.events.filter(({ time, row }) => {
    // The day of an instant with another zone is not known here.
    if (time === null || row === finding.event.row || !PLAIN_TIME.test(time)) return false;
    const day = time.slice(0, 10);
    return range.earliest! < day && day <= range.latest!;
  });
  if (found.length === 0) return null;
  const named = found
    .slice(0, MOST_BETWEEN)
    .map(({ kind, time }) => `${text('page/quoted', { text: page.eventText(kind) })} ${shortTime(time!)}`);
  const more = found.length > MOST_BETWEEN ? text('page/line-more', { n: number(found.length - MOST_BETWEEN) }) : '';
  return dated(`${named.join(text('text/semicolon'))}${more}`);
}

/** The fields that the record lacks: of a verdict that is open, or of one that stands whichever of its limits holds. */
function settles(page: Page, { finding, limits }: FindingParts): View {
  const { text } = page;
  const { why, verdict, late } = finding;
  if (why.length > 0) return text(whyCode(verdict), { reasons: reasonsText(page, why) });
  const limit = limitOfDue(finding, limits);
  if (!limit?.lacks || limit.at.earliest === limit.at.latest) return null;
  const code = late === null ? 'page/settles-limit' : late.n < 0 ? 'page/settles-early' : 'page/settles-late';
  return text(code, { reasons: reasonsText(page, limit.lacks) });
}

function whyCode(verdict: string): string {
  return verdict === 'for-review'
    ? 'story/review'
    : verdict === 'undetermined'
      ? 'page/missing-fields'
      : 'story/strange';
}

/** `2 months + 3 working days`, `48 hours`. */
export function lengthOf(
  { text, number }: Page,
  { months, days, workingDays, minutes }: Omit<PeriodWorking, 'steps'>,
): string {
  const part = (n: number, unit: string) =>
    n === 0
      ? []
      : [text('working/count', { n: number(n), unit: text(n === 1 ? `working/one-${unit}` : `working/unit-${unit}`) })];
  const hours =
    minutes === 0 ? [] : [text(minutes === 60 ? 'report/one-hours' : 'report/many-hours', { n: number(minutes / 60) })];
  const parts = [...part(months, 'months'), ...part(days, 'days'), ...part(workingDays, 'working-days'), ...hours];
  return parts.length > 0 ? parts.join(' + ') : text('working/count', { n: 0, unit: text('working/unit-days') });
}
