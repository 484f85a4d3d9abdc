import { type BoundLog, NO_DAY } from '../binding/index.js';
import { type Finding, type LegalTime, type Reckoner, type Reckoning, unconfirmedRules } from '../engine/index.js';
import { headingIn, sentenceOf, textIn } from '../language/index.js';
import { type Messages, verdictWord } from '../messages/index.js';
import type { CaseRun } from './case-run.js';
import { countingLines } from './counting-text.js';
import { limitWorking } from './document/index.js';
import { eventFacts } from './event-facts.js';
import { failedTests, failedText } from './failed-tests.js';
import { Reporter } from './findings.js';
import { limitSentences, rangeText } from './limit-text.js';
import { Namer, namesOf } from './names.js';
import { reasonOf, reasonText } from './reasons.js';
import { reckonerOf } from './reckoner-of.js';
import { quoted, valueText } from './report-notes.js';
import type { Style } from './rule-table.js';
import { amountText, assumptionNote } from './table-report.js';
import { wrapped } from './text-table.js';

/** One case's story: what happened, what each rule says of it, and how each due day came about. */
export function caseStory(run: CaseRun, messages: Messages, style: Style): string {
  const { statute, bound, masker, at } = run;
  const { law } = statute;
  const reporter = new Reporter(run);
  const id = masker.caseId(bound.caseIds.get(run.case));
  const lines = [
    style.bold(
      messages.text('story/title', { case: id, title: textIn(law.titles, messages.language, law.id), law: law.id }),
    ),
    messages.text('report/at', { at }),
    '',
    style.bold(messages.text('story/events')),
    ...eventLines(run, reporter, messages),
    '',
    ...ruleLines(run, reporter, messages, style),
    ...countingLines(statute, messages).map((line) => wrapped(line, style.width, '  ')),
    ...(law.review === null ? [messages.text('report/draft')] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function eventLines(run: CaseRun, reporter: Reporter, messages: Messages): string[] {
  const lines = eventsOf(run, run.bound).map((i) => {
    const slip = run.bound.day[i] === NO_DAY && reporter.event(i).time !== null;
    return eventLine(run, reporter, i, messages) + (slip ? `  ${messages.text('story/slip')}` : '');
  });
  return [...(lines.length > 0 ? lines : [`  ${messages.text('story/no-events')}`]), ...laterLines(run, messages)];
}

/** What the record has after the time of checking: shown, so that nobody misses it, though no verdict rests on it. */
function laterLines(run: CaseRun, messages: Messages): string[] {
  if (run.whole.eventCount === run.bound.eventCount) return [];
  const whole = { ...run, bound: run.whole };
  const [reporter, all] = [new Reporter(run), new Reporter(whole)];
  const there = new Set(eventsOf(run, run.bound).map((i) => reporter.rowOf(i)));
  return eventsOf(run, run.whole)
    .filter((i) => !there.has(all.rowOf(i)))
    .map((i) => `${eventLine(whole, all, i, messages)}  ${messages.text('story/after-at')}`);
}

function eventsOf(run: CaseRun, { caseStart }: BoundLog): number[] {
  const first = caseStart[run.case]!;
  return Array.from({ length: caseStart[run.case + 1]! - first }, (_, k) => first + k);
}

function namerOf({ statute }: CaseRun, { language }: Messages): Namer {
  return new Namer(namesOf(statute.law), language);
}

function eventLine(run: CaseRun, reporter: Reporter, i: number, messages: Messages): string {
  const { texts, name } = run.statute.law.events[run.bound.kind[i]!]!;
  const namer = namerOf(run, messages);
  const facts = eventFacts(run, i).map(({ name: of, value, unreadable }) => {
    const shown = valueText(value, namer, messages);
    const mark = unreadable ? ` ${messages.text('story/unreadable')}` : '';
    return messages.text('story/fact', { name: namer.term(of), value: shown + mark });
  });
  const written = reporter.event(i).time ?? messages.text('story/no-time');
  return `  ${written}  ${textIn(texts, messages.language, name)} (${name})${facts.length > 0 ? `  ${facts.join(messages.text('text/comma'))}` : ''}`;
}

function ruleLines(run: CaseRun, reporter: Reporter, messages: Messages, style: Style): string[] {
  const { law } = run.statute;
  const namer = namerOf(run, messages);
  const lines: string[] = [];
  const unconfirmed = unconfirmedRules(law);
  const reckoner = reckonerOf(run);
  let article = -1;
  run.rules.rules.forEach((rule, r) => {
    const mine = run.findings.filter((f) => f.rule === r);
    const missing = run.missing[r]!;
    if (mine.length === 0 && missing.length === 0) return;
    if (rule.article !== article) {
      article = rule.article;
      lines.push(style.bold(headingIn(law.articles[article]!.heading, messages.language)));
    }
    lines.push(`  ${style.bold(rule.name)}`);
    const told = new Set(mine.flatMap((f) => reckoner.versions(f)));
    for (const version of told.size > 0 ? told : rule.versions)
      lines.push(`    ${wrapped(sentenceOf(law, version, messages.language), style.width - 4, '    ')}`);
    if (missing.length > 0)
      lines.push(
        `    ${wrapped(messages.text('story/not-checkable', { missing: missing.map((e) => quoted(namer.event(e), messages)).join(messages.text('text/comma')) }), style.width - 4, '    ')}`,
      );
    if (unconfirmed.has(rule.name))
      lines.push(`    ${wrapped(messages.text('report/unconfirmed-one'), style.width - 4, '    ')}`);
    for (const note of assumptionNote(run, [r], messages)) lines.push(`    ${wrapped(note, style.width - 4, '    ')}`);
    for (const f of mine) lines.push(...findingLines(run, reporter, reckoner, f, messages, style));
    lines.push('');
  });
  return lines.length > 0 ? lines : [messages.text('story/no-rules'), ''];
}

function findingLines(
  run: CaseRun,
  reporter: Reporter,
  reckoner: Reckoner,
  f: Finding,
  messages: Messages,
  style: Style,
): string[] {
  const { statute } = run;
  const namer = namerOf(run, messages);
  const eventText = (i: number) => {
    const { kind, time } = reporter.event(i);
    return messages.text('story/event-on', { event: namer.event(kind), time: time ?? messages.text('story/no-time') });
  };
  const reckoned = reckoner.limits(f);
  const due = dueText(reporter, f, reckoned, messages, statute.time);
  const late =
    f.late === null
      ? ''
      : messages.text(f.late < 0 ? 'story/early' : 'story/late', {
          amount: amountText({ n: Math.abs(f.late), unit: f.unit }, messages),
        });
  const verdict = style.bold(
    messages.text(verdictWord({ verdict: f.verdict, late: f.late === null ? null : { n: f.late } })),
  );
  const head = messages.text('story/finding', { event: eventText(f.event), verdict, due: due ?? '', late });
  const recorded = reporter.recordedDue(f);
  const kept =
    recorded === null
      ? []
      : [
          `      ${messages.text(
            `story/recorded-${recorded.later === 0 ? 'equal' : recorded.later < 0 ? 'earlier' : 'later'}`,
            {
              day: recorded.day,
              amount: amountText({ n: Math.abs(recorded.later), unit: 'days' }, messages),
            },
          )}`,
        ];
  const other =
    f.other < 0 ? [] : [`      ${messages.text(`story/other-${otherRole(f)}`, { event: eventText(f.other) })}`];
  const workings = reckoned.flatMap((r: Reckoning) =>
    limitSentences(
      limitWorking(
        r,
        statute.time,
        (e) => reporter.reckoned(e),
        (doubt) => reasonOf(doubt, statute),
      ),
      messages,
      namer,
    ).map(({ text, step }) => (step ? `  ${text}` : text)),
  );
  const failed = failedTests(run, reckoner.failures(f), f.event, reporter).map((test) =>
    wrapped(failedText(test, namer, messages), style.width - 6, '        '),
  );
  const reasons = reporter.reasons(f).map((reason) => reasonText(reason, namer, messages));
  const why =
    reasons.length > 0
      ? [
          wrapped(
            messages.text(whyCode(f), { reasons: reasons.join(messages.text('text/semicolon')) }),
            style.width - 6,
            '      ',
          ),
        ]
      : [];
  return [
    `    - ${head}`,
    ...other,
    ...kept,
    ...failed.map((test) => `      ${test}`),
    ...why.map((w) => `      ${w}`),
    ...workings.map((w) => `      ${wrapped(w, style.width - 6, '          ')}`),
  ];
}

/** The due day; where the record leaves it open, between which days it lies. */
function dueText(
  reporter: Reporter,
  f: Finding,
  reckoned: readonly Reckoning[],
  messages: Messages,
  time: LegalTime,
): string | null {
  const [only, ...more] = reckoned;
  const one = only !== undefined && more.length === 0 && only.test === 'due' && only.unit === f.unit ? only : null;
  const isOpen = one !== null && f.due !== null && one.at.hi === f.due && one.at.lo < one.at.hi;
  return isOpen ? rangeText(limitWorking(one, time, (e) => reporter.reckoned(e)).at, messages) : reporter.due(f);
}

function whyCode({ verdict }: Finding): string {
  return verdict === 'for-review' ? 'story/review' : verdict === 'undetermined' ? 'story/why' : 'story/strange';
}

function otherRole(f: Finding): 'answer' | 'voider' | 'stopper' | 'against' {
  if (f.verdict === 'met' || f.verdict === 'late') return 'answer';
  if (f.verdict === 'void') return 'voider';
  return f.verdict === 'overdue' ? 'stopper' : 'against';
}
