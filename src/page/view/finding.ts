import { verdictKind, verdictWord } from '../../messages/index.js';
import type { CaseEvidence, EvidenceEvent, LimitWorking, WorkingLine } from '../../report/index.js';
import type { PageRule, SampledFinding } from './data.js';
import { findingLead, lengthOf, otherRole } from './finding-lead.js';
import { dated, h, spoken, type View, type ViewNode } from './node.js';
import type { ShownLimit } from './packing.js';
import { assumptionText, type Page, rangeText, readable, readingText, reasonsText, ruleLabel } from './page.js';
import { titledRule } from './readiness.js';
import { figure, table } from './table.js';
import { toneIn } from './tones.js';

/** Everything behind one finding. */
export interface FindingParts {
  readonly finding: SampledFinding;
  readonly rule: PageRule;
  readonly evidence: CaseEvidence;
  readonly limits: readonly ShownLimit[];
  /** What the act did not meet, in words. */
  readonly failed: readonly string[];
  /** The office that the record names; empty where it names none. */
  readonly office: string;
  /** What else is held against the same case. */
  readonly also: readonly SampledFinding[];
}

/** A finding in full: what is said, the case's timeline with its clock, the article beside it, and how the due day came about. */
export function findingView(page: Page, parts: FindingParts, prefix = ''): ViewNode {
  const { text } = page;
  const { finding, rule } = parts;
  const title = `${prefix}title-${finding.id}`;
  return h(
    'article',
    { class: 'finding', 'aria-labelledby': title },
    h(
      'h3',
      { id: title, class: 'finding-title' },
      verdictBadge(page, finding, rule),
      ' ',
      text('page/finding-title'),
      ' ',
      h('bdi', { class: 'case-id' }, finding.case),
      h('span', { class: 'finding-rule' }, titledRule(rule)),
    ),
    findingLead(page, parts),
    h('p', { class: 'meaning' }, verdictMeaning(page, finding)),
    alsoFound(page, parts),
    h(
      'div',
      { class: 'beside' },
      h(
        'div',
        {},
        figure(
          {
            title: text(hasClock(parts.limits) ? 'page/timeline-title' : 'page/timeline-title-events'),
            note: text(hasClock(parts.limits) ? 'page/timeline-note' : 'page/timeline-note-events'),
            picture: 'timeline',
            behind: text('page/events-table'),
            onPaper: parts.evidence.events.length <= FEW_EVENTS,
            table: eventTable(page, parts),
          },
          text('page/events-table'),
        ),
        h(
          'details',
          { class: 'behind on-paper' },
          h('summary', {}, text('page/working')),
          h('div', { class: 'workings' }, workings(page, parts.limits)),
        ),
      ),
      h('aside', { class: 'law', 'aria-label': text('page/law-beside') }, ...lawBeside(page, rule)),
    ),
    caveats(page, parts),
    h(
      'p',
      { class: 'link' },
      h('a', { href: `#finding-${finding.id}` }, text('page/permanent-link')),
      ' ',
      h('code', {}, finding.id),
    ),
  );
}

/** So many events stand on paper; more are asked for on the screen. */
const FEW_EVENTS = 15;

/** A verdict as a word with a look, never a look alone. */
export function verdictBadge(page: Page, finding: Judged, rule: PageRule | undefined): ViewNode {
  const tone = toneIn(page.data, rule, finding.verdict);
  return h('span', { class: `badge verdict tone-${tone}` }, page.text(verdictWord(finding)));
}

type Judged = Pick<SampledFinding, 'verdict' | 'late'>;

/** The verdict once more, with what it means. */
function verdictMeaning({ text }: Page, finding: Judged): View[] {
  return [h('strong', {}, text(verdictWord(finding))), text('text/colon'), text(`page/means-${verdictKind(finding)}`)];
}

/** So many other findings of the case are named. */
const MOST_ALSO = 12;

/** Other rules that found against the same case, each with a link. */
function alsoFound(page: Page, { also }: FindingParts): View {
  const { text, data, number } = page;
  if (also.length === 0) return null;
  const entry = (found: SampledFinding, i: number): View => [
    i === 0 ? null : '; ',
    h('a', { href: `#finding-${found.id}` }, ruleLabel(page, data.rules[found.rule]!)),
    ' ',
    verdictBadge(page, found, data.rules[found.rule]),
  ];
  return h(
    'p',
    { class: 'also' },
    text('page/also-found'),
    ' ',
    ...also.slice(0, MOST_ALSO).map(entry),
    also.length > MOST_ALSO ? text('page/also-more', { n: number(also.length - MOST_ALSO) }) : null,
  );
}

/** Whether any limit of time is counted at all. */
export function hasClock(limits: readonly LimitWorking[]): boolean {
  return limits.some(({ exists, at }) => exists !== false && (at.earliest !== null || at.latest !== null));
}

/** What stands for a masked person. */
const MASKED = /^actor-[a-z0-9]{6,}$/;

function caveats(page: Page, { finding, rule, evidence }: FindingParts): View {
  const { text, data } = page;
  const notes: View[] = [];
  const { note } = finding;
  if (note !== undefined)
    notes.push(
      dated(
        text(`page/note-${note.holds}`, {
          n: String(note.n),
          state: text(`note/${note.as}`),
          day: note.day,
          until: note.until ?? '',
          from: note.from?.id ?? '',
          time: note.from?.time ?? '–',
        }),
      ),
    );
  if (rule.suspect) notes.push(text('page/is-suspect'));
  if (finding.provisional) notes.push(text('page/provisional'));
  if (finding.assumptions.length > 0)
    notes.push(
      text('report/assumptions', {
        assumptions: finding.assumptions.map((a) => assumptionText(page, a)).join(text('text/semicolon')),
      }),
    );
  for (const { reading, option, verdicts } of finding.readings)
    notes.push(
      text(verdicts.length === 0 ? 'page/other-reading-none' : 'page/other-reading', {
        reading: readingText(page, `${reading}.${option}`),
        event: page.eventText(finding.event.kind),
        verdicts: verdicts.map((v) => text(`verdict/${v}`)).join(text('text/comma')),
      }),
    );
  if (evidence.events.some(({ facts }) => facts.some(([, value]) => MASKED.test(value))))
    notes.push(text('page/masked-actors'));
  if (data.report.rules[finding.rule]?.unconfirmed) notes.push(text('report/unconfirmed-one'));
  if (data.report.law.draft) notes.push(text('page/draft'));
  return notes.length === 0 ? null : h('ul', { class: 'caveats' }, ...notes.map((note) => h('li', {}, note)));
}

function eventTable(page: Page, { evidence, finding }: FindingParts): ViewNode {
  const { text } = page;
  return table(
    text('page/events-caption', { case: finding.case }),
    [
      { title: text('page/number') },
      { title: text('page/time') },
      { title: text('page/event') },
      { title: text('page/part') },
      { title: text('page/facts') },
    ],
    evidence.events.map((event, i): View[] => [
      String(i + 1),
      h('span', { class: 'time' }, event.time === null ? text('page/no-time') : readable(event.time)),
      page.eventText(event.kind),
      eventRole(page, event, finding),
      factList(page, event),
    ]),
    { class: 'events', stacks: true },
  );
}

function eventRole({ text }: Page, event: EvidenceEvent, finding: SampledFinding): View {
  const { event: trigger, other } = finding;
  const isOther = event.row === other?.row;
  if (event.row !== trigger.row && !isOther) return null;
  return h('span', { class: 'badge' }, text(isOther ? `page/is-${otherRole(finding)}` : 'page/is-event'));
}

function factList({ text, term, value: said }: Page, { facts }: EvidenceEvent): View {
  if (facts.length === 0) return null;
  return h(
    'ul',
    { class: 'plain' },
    ...facts.map(([name, value]) =>
      h('li', {}, h('span', { class: 'aside' }, text('page/fact-of', { name: term(name) })), h('bdi', {}, said(value))),
    ),
  );
}

/** Our summary first: the exact rule holds every version and exception, and is there to be checked against. */
function lawBeside(page: Page, rule: PageRule): View[] {
  const { text } = page;
  const exact = spoken('p', rule.sentence, { class: 'sentence' });
  if (rule.gloss.length === 0)
    return [h('h4', {}, h('bdi', {}, rule.heading)), h('h4', {}, text('page/rule-sentence')), exact];
  return [
    h('h4', {}, h('bdi', {}, rule.heading)),
    h('p', { class: 'aside' }, text('page/our-summary')),
    h('div', { class: 'gloss' }, ...rule.gloss.map((point) => spoken('p', point))),
    h('details', {}, h('summary', {}, text('page/rule-exact')), exact),
  ];
}

function workings(page: Page, limits: readonly ShownLimit[]): View {
  const { text } = page;
  if (limits.length === 0) return h('p', {}, text('page/no-limit'));
  return limits.map((limit) => {
    if (limit.exists === false) return h('p', {}, text('page/no-start'));
    const from = rangeText(page, limit.from);
    return h(
      'div',
      { class: 'working' },
      limit.told && limit.told.length > 0
        ? h('ul', { class: 'plain clock' }, ...limit.told.map((line) => h('li', {}, line)))
        : null,
      limit.periods.length > 1 ? h('p', {}, text(severalCode(limit))) : null,
      ...[
        ...limit.periods.map((period) => ({ period, since: from })),
        ...(limit.clock?.further ?? []).map((period) => ({ period, since: readable(period.from) })),
      ].map(({ period, since }) =>
        h(
          'div',
          { class: 'counted' },
          h('p', {}, text('page/counted-from', { period: lengthOf(page, period), from: since })),
          period.steps.length > 0
            ? h(
                'ol',
                {},
                ...period.steps.map((step) =>
                  h('li', { class: `step-${stepLook(step)}` }, dated(stepText(page, step))),
                ),
              )
            : null,
        ),
      ),
      limit.clock?.notBefore
        ? h('p', {}, text('working/clock-not-before', { day: readable(limit.clock.notBefore) }))
        : null,
      limit.exchanged
        ? h('p', {}, dated(text('working/exchanged', { days: limit.exchanged.map(readable).join(text('text/comma')) })))
        : null,
      limit.lacks ? h('p', {}, text('working/lacks', { reasons: reasonsText(page, limit.lacks) })) : null,
      h(
        'p',
        { class: 'limit' },
        dated(text(`page/limit-${limit.side}`, { at: rangeText(page, limit.at), zone: limit.zone ?? '' })),
      ),
    );
  });
}

/** Several lengths: which holds is open, or the law takes the longer or shorter of them. */
function severalCode({ at }: ShownLimit): string {
  return at.earliest === at.latest ? 'page/several-counted' : 'page/several-periods';
}

/** Of the kinds of steps, those that a period counts, and all others. */
export function stepLook({ kind }: WorkingLine): 'counted' | 'not-counted' {
  return kind === 'counted' || kind === 'start' ? 'counted' : 'not-counted';
}

function stepText({ text, number }: Page, step: WorkingLine): string {
  const { kind, from, to, count, unit, reason, name, source } = step;
  const days = from === to ? readable(from) : text('working/days', { from: readable(from), to: readable(to) });
  const why = reason === null ? '' : text(`working/${reason}`, { name: name ?? '' });
  const because = [why, name ?? '', source ?? ''].filter((part) => part !== '').join(text('text/semicolon'));
  const unitText = unit === null ? '' : text(count === 1 ? `working/one-${unit}` : `working/unit-${unit}`);
  return text(`working/${kind}`, { days, count: number(count), unit: unitText, because });
}
