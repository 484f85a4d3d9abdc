import { citationIn } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import type { CheckRun } from './check-run.js';
import { type PiledUp, type Readiness, type RuleReadiness, readinessReport } from './document/index.js';
import { numbers } from './number-text.js';
import type { Reason } from './reasons.js';
import type { ReportHead } from './report.js';
import { perhapsRecorded } from './report-notes.js';
import type { Style } from './rule-table.js';
import { cannotShowText, shareText, suspicionText } from './suspicion-text.js';
import { heading } from './table-report.js';
import { type TextColumn, textTable, wrapped } from './text-table.js';

/** What the record can tell at all, for a reader at a terminal: rule by rule, what is lacking and what to do, then the record itself. */
export function readinessTable(run: CheckRun, messages: Messages, style: Style): string {
  const { readiness, ...head } = readinessReport(run, messages.language);
  const paragraphs = [
    heading(head, messages, style),
    ruleTable(head, readiness, messages, style),
    lackingTable(head, readiness, messages, style),
    block('readiness/uncheckable', uncheckableLines(head, messages), messages, style),
    block('readiness/cannot-show', cannotShowLines(head, messages), messages, style),
    block('readiness/next', remedyLines(head, readiness, messages), messages, style),
    block('readiness/suspect', suspectLines(head, readiness, messages), messages, style),
    block('readiness/record', recordLines(readiness, messages), messages, style),
    ...(head.law.draft ? [`${wrapped(messages.text('report/draft'), style.width, '  ')}\n`] : []),
  ];
  return paragraphs.filter((text) => text !== '').join('\n');
}

function ruleTable({ rules }: ReportHead, readiness: Readiness, messages: Messages, style: Style): string {
  const n = numbers(messages);
  const columns: TextColumn[] = [
    { title: messages.text('report/rule'), align: 'left' },
    { title: messages.text('report/article'), align: 'left' },
    { title: messages.text('readiness/instances'), align: 'right' },
    { title: messages.text('readiness/decided'), align: 'right' },
    { title: messages.text('readiness/share'), align: 'right' },
  ];
  const rows = rules.map(({ rule, article }, r) => {
    const { instances, decided, suspect } = readiness.rules[r]!;
    const share = instances === 0 ? '' : shareText(decided / instances, messages);
    return [
      suspect && !suspect.confirmed ? `${rule} !` : rule,
      citationIn(article, messages.language),
      n(instances),
      n(decided),
      share,
    ];
  });
  return rows.length === 0 ? '' : textTable(columns, rows, style.bold);
}

/** A heading and indented lines; nothing where there are none. */
function block(title: string, lines: readonly string[], messages: Messages, style: Style): string {
  if (lines.length === 0) return '';
  const text = lines.map((line) => {
    const indent = /^ */.exec(line)![0];
    return `  ${indent}${wrapped(line.trimStart(), style.width - indent.length - 2, `    ${indent}`)}\n`;
  });
  return `${style.bold(messages.text(title))}\n${text.join('')}`;
}

/** One row for each thing that is lacking, over all rules: what would settle most first. */
function lackingTable({ rules }: ReportHead, readiness: Readiness, messages: Messages, style: Style): string {
  const n = numbers(messages);
  const rows = gathered(readiness).map(({ why, field, instances, alone, of }) => [
    field ?? '',
    messages.text(`readiness/is-${why}`),
    n(instances),
    n(alone),
    of.map((r) => rules[r]!.rule).join(', '),
  ]);
  if (rows.length === 0) return '';
  const columns: TextColumn[] = [
    { title: messages.text('readiness/field'), align: 'left' },
    { title: messages.text('readiness/kind'), align: 'left' },
    { title: messages.text('readiness/instances'), align: 'right' },
    { title: messages.text('readiness/alone'), align: 'right' },
    { title: messages.text('readiness/rules'), align: 'left' },
  ];
  return `${style.bold(messages.text('readiness/lacking'))}\n${textTable(columns, rows, style.bold)}`;
}

interface GatheredLack extends Reason {
  instances: number;
  alone: number;
  /** Places of rules. */
  readonly of: number[];
}

function gathered({ rules }: Readiness): GatheredLack[] {
  const lacks = new Map<string, GatheredLack>();
  rules.forEach(({ lacking }, r) => {
    for (const { why, field, instances, alone } of lacking) {
      const lack = lacks.get(`${why} ${field}`) ?? { why, field, instances: 0, alone: 0, of: [] };
      lacks.set(`${why} ${field}`, lack);
      lack.instances += instances;
      lack.alone += alone;
      lack.of.push(r);
    }
  });
  return [...lacks.values()].sort((a, b) => b.alone - a.alone || b.instances - a.instances);
}

/** What to do about each kind of lack that there is. */
function remedyLines({ rules, notCheckable }: ReportHead, readiness: Readiness, messages: Messages): string[] {
  const n = numbers(messages);
  const whys = new Set(gathered(readiness).map(({ why }) => why));
  if (notCheckable.length > 0) whys.add('event');
  const sampled = rules.flatMap(({ rule }, r) => {
    const { instances, decided, explained } = readiness.rules[r]!;
    const undetermined = instances - decided;
    if (explained === undetermined) return [];
    return [messages.text('readiness/sample', { rule, explained: n(explained), undetermined: n(undetermined) })];
  });
  return [...[...whys].map((why) => messages.text(`remedy/${why}`)), ...sampled];
}

function uncheckableLines(head: ReportHead, messages: Messages): string[] {
  const lines = head.notCheckable.map(({ rule, article, missing }) =>
    messages.text('readiness/not-checkable', {
      rule,
      article: citationIn(article, messages.language),
      missing: missing.join(', '),
    }),
  );
  return [...perhapsRecorded(head, messages), ...lines];
}

/** Rules that this record can never show broken. */
function cannotShowLines({ rules }: ReportHead, messages: Messages): string[] {
  return rules.flatMap(({ rule, cannotShow }) =>
    cannotShow === undefined ? [] : [`${rule}: ${cannotShowText(cannotShow, messages)}`],
  );
}

function suspectLines({ rules }: ReportHead, readiness: Readiness, messages: Messages): string[] {
  const of = (r: RuleReadiness, rule: string) => `${rule}: ${suspicionText(r, messages)}`;
  const lines = readiness.rules.flatMap((r, place) => (r.suspect ? [of(r, rules[place]!.rule)] : []));
  const open = readiness.rules.some(({ suspect }) => suspect && !suspect.confirmed);
  return open ? [...lines, messages.text('readiness/confirm')] : lines;
}

function recordLines({ duplicates, impossible, unreadable, piledUp, lag }: Readiness, messages: Messages): string[] {
  const n = numbers(messages);
  const say = (code: string, data: Readonly<Record<string, string>> = {}) => messages.text(`readiness/${code}`, data);
  return [
    duplicates.events === 0
      ? say('no-duplicates')
      : say('duplicates', { events: n(duplicates.events), cases: n(duplicates.cases) }),
    ...(impossible.length === 0 ? [say('no-impossible')] : []),
    ...impossible.map(({ why, event, events }) =>
      say('impossible', { event, events: n(events), why: messages.text(`impossible/${why}`) }),
    ),
    ...unreadable.flatMap(({ field, column, values, written, words, known, remedy }) =>
      remedy === null || words.length === 0
        ? [say('unreadable', { field, column, values: n(values), written: written.join(' | ') })]
        : [
            say(field === 'role' ? 'foreign-role' : 'foreign', {
              field,
              column,
              values: n(values),
              words: words.map((w) => `${w.word} (${n(w.values)})`).join(' | '),
              known: known.join(', '),
            }),
            `  ${remedy}`,
          ],
    ),
    ...(piledUp.length === 0 ? [say('not-piled-up')] : []),
    ...mostOfEach(piledUp).map(({ event, day, events, usual, days }) =>
      say('piled-up', { event, day, events: n(events), usual: n(usual), days: n(days) }),
    ),
    lag === null
      ? say('no-lag')
      : say('lag', {
          events: n(lag.events),
          median: n(lag.median),
          p90: n(lag.p90),
          longest: n(lag.longest),
          negative: n(lag.negative),
        }),
  ];
}

/** Of each kind of event the day on which most were entered. */
function mostOfEach(days: readonly PiledUp[]): PiledUp[] {
  return days.filter(({ event }, i) => days.findIndex((other) => other.event === event) === i);
}
