import { isAdverse } from '../engine/index.js';
import type { Messages } from '../messages/index.js';
import type { CheckRun } from './check-run.js';
import type { PlainReport } from './formats.js';
import { Namer, namesOf } from './names.js';
import { saidSince } from './note-counts.js';
import { numbers } from './number-text.js';
import { adverseCount } from './readings.js';
import { assumedText, assumptionsOf, type ReportHead } from './report.js';
import { assumptionIn, bindingAtHandLines, quoted, reportNotes } from './report-notes.js';
import { ruleTable, type Style } from './rule-table.js';
import { type Suspicion, Suspicions } from './suspicion.js';
import { type TextColumn, textTable, wrapped } from './text-table.js';

export { amountText, numbers } from './number-text.js';

/** What a table shows beside the report's figures. */
export interface TableOptions {
  /** Adverse verdicts under every reading. */
  readonly readings: boolean;
  /** What is said where no binding was given. */
  readonly byName: string;
  /** As long as the report's rules, place by place. */
  readonly suspects: () => readonly (Suspicion | null)[];
}

/** The report for a reader at a terminal: one row a rule, and below what else one should know. */
export function tableReport(report: PlainReport, options: TableOptions, messages: Messages, style: Style): string {
  const blocks = notes(report, options, messages);
  const parts = [
    heading(report, messages, style),
    report.rules.length > 0 ? ruleTable(report.rules, options.suspects(), messages, style) : '',
    options.readings ? readingTable(report, messages, style) : '',
    ...blocks.map((block) => block.map((note) => `${wrapped(note, style.width, '  ')}\n`).join('')),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** What was checked, against what, as of when. */
export function heading(head: ReportHead, messages: Messages, style: Style): string {
  const { log, law, at } = head;
  const n = numbers(messages);
  const span =
    log.first === null || log.last === null
      ? ''
      : messages.text('report/log-span', { first: log.first, last: log.last });
  const title = messages.text('report/title', { title: law.title, id: law.id });
  const counts = messages.text('report/log-counts', {
    name: log.name,
    cases: n(log.cases),
    events: n(log.events),
    activities: n(log.activities),
  });
  const believed = [...bindingAtHandLines(head, messages), ...saidSince(head, messages)]
    .map((line) => `${wrapped(line, style.width, '  ')}\n`)
    .join('');
  return `${style.bold(title)}\n${counts}${span}\n${messages.text('report/at', { at })}\n${believed}`;
}

/** Of the rules that a table shows, what is suspect, as far as the findings that were kept can tell. */
export function suspectRules(run: CheckRun): (Suspicion | null)[] {
  const { rules, findings } = run.result;
  const suspicions = new Suspicions(run);
  for (let i = 0; i < findings.length; i++) if (isAdverse(findings.verdictAt(i))) suspicions.add(findings.get(i));
  return rules.flatMap(({ missing }, r) => (missing.length === 0 ? [suspicions.of(r)] : []));
}

function readingTable({ rules, underOtherReadings }: ReportHead, messages: Messages, style: Style): string {
  const n = numbers(messages);
  const rows = rules.flatMap((rule) => {
    if (rule.readings.length === 0) return [];
    const assumed = (reading: string, option: string) => [
      rule.rule,
      `${reading}.${option}`,
      messages.text('report/assumed'),
      n(adverseCount(rule.counts)),
    ];
    return [...new Set(rule.readings.map((r) => r.reading))].flatMap((reading) => {
      const others = rule.readings.filter((r) => r.reading === reading);
      return [
        assumed(reading, others[0]!.assumed),
        ...others.map((o) => [rule.rule, `${reading}.${o.option}`, '', n(o.adverse)]),
      ];
    });
  });
  rows.push(...underOtherReadings.map((o) => [o.rule, `${o.reading}.${o.option}`, '', n(o.adverse)]));
  if (rows.length === 0) return `${messages.text('report/no-readings')}\n`;
  const columns: TextColumn[] = [
    { title: messages.text('report/rule'), align: 'left' },
    { title: messages.text('report/reading'), align: 'left' },
    { title: '', align: 'left' },
    { title: messages.text('report/adverse'), align: 'right' },
  ];
  return textTable(columns, rows, style.bold);
}

/** What else one should know, in blocks: what was not checked, what it rests on, what comes next. */
function notes(report: PlainReport, { byName }: TableOptions, messages: Messages): (readonly string[])[] {
  const { perhaps, notCheckable, basis } = reportNotes(report, byName, messages);
  const found = report.rules.some((r) => adverseCount(r.counts) > 0);
  return [[...perhaps, ...folded(report, notCheckable, messages)], basis, found ? [messages.text('report/go-on')] : []];
}

/** More rules than these that cannot be checked are told in one line: what is lacking counts more than whose rule it is. */
const FEW = 3;
/** Of what is lacking, so many are named. */
const NAMED = 6;

function folded(
  { notCheckable, wording }: PlainReport,
  notes: readonly string[],
  messages: Messages,
): readonly string[] {
  if (notes.length <= FEW) return notes;
  const lacking = [...new Set(notCheckable.flatMap(({ missing }) => missing))];
  const namer = new Namer(wording, messages.language);
  const missing =
    lacking
      .slice(0, NAMED)
      .map((e) => quoted(namer.event(e), messages))
      .join(messages.text('text/comma')) + (lacking.length > NAMED ? ', …' : '');
  return [messages.text('report/not-checkable-many', { n: notes.length, missing, kinds: lacking.length })];
}

/** What the binding takes for granted and some of these rules rest on, in one sentence; none where there is nothing. */
export function assumptionNote(
  run: Parameters<typeof assumptionsOf>[0],
  rules: readonly number[],
  messages: Messages,
): string[] {
  const namer = new Namer(namesOf(run.statute.law), messages.language);
  const said = rules.flatMap((r) => assumptionsOf(run, r)).map((a) => assumptionIn(assumedText(a), namer, messages));
  const assumptions = [...new Set(said)].join(messages.text('text/semicolon'));
  return assumptions === '' ? [] : [messages.text('report/assumptions', { assumptions })];
}

/** Names were matched: how many activities the law knows, and what to do where that is too few. */
export function byNameNote(run: CheckRun, messages: Messages): string {
  const bound = new Set(run.binding.events.flatMap((e) => e.activities)).size;
  const all = run.log.activity.dictionary.length;
  return messages.text('report/by-name', { bound, all, bindings: bound < all ? run.bindingsAtHand.join(', ') : '' });
}
