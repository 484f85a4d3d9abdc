import { VERDICTS } from '../../engine/index.js';
import { citationIn, textIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import type { ReportDocument } from '../document/index.js';
import { saidSince } from '../note-counts.js';
import { adverseCount, totalCount } from '../readings.js';
import { lastPart } from '../receipts/index.js';
import { reportNotes } from '../report-notes.js';
import { adverseShare, settledCount } from '../suspicion.js';
import { cannotShowText, suspicionText } from '../suspicion-text.js';
import { MOST_CHARACTERS, MOST_ROWS, type Value } from './cells.js';
import type { LooseCell, Sheet, SheetColumn } from './sheet-writer.js';

/** What was checked against what, one row a rule, and what else one should know. */
export function summarySheet(report: ReportDocument, cutTexts: number, messages: Messages): Sheet {
  const shown = VERDICTS.filter((verdict) => report.rules.some((r) => r.counts[verdict] > 0));
  const columns: SheetColumn[] = [
    { title: messages.text('column/rule'), kind: 'text' },
    { title: messages.text('column/title'), kind: 'prose' },
    { title: messages.text('column/article'), kind: 'text' },
    ...shown.map((verdict) => ({ title: messages.text(`verdict/${verdict}`), kind: 'number' }) as const),
    { title: messages.text('column/instances'), kind: 'number' },
    { title: messages.text('column/decided'), kind: 'number' },
    { title: messages.text('column/adverse'), kind: 'number' },
    { title: messages.text('column/adverse-share'), kind: 'share' },
    { title: messages.text('column/cannot-show'), kind: 'text' },
    { title: messages.text('column/worst'), kind: 'number' },
    { title: messages.text('column/unit'), kind: 'text' },
    { title: messages.text('column/suspect'), kind: 'prose' },
    { title: messages.text('column/sentence'), kind: 'prose' },
  ];
  const rows = report.rules.map((rule, i): Value[] => {
    const instances = totalCount(rule.counts) - rule.counts['not-in-force'];
    const decided = settledCount(rule.counts);
    const adverse = adverseCount(rule.counts);
    const readiness = report.readiness.rules[i];
    return [
      rule.rule,
      textIn(rule.title ?? {}, messages.language, ''),
      citationIn(rule.article, messages.language),
      ...shown.map((verdict) => rule.counts[verdict]),
      instances,
      decided,
      adverse,
      rule.cannotShow === undefined ? adverseShare(rule.counts) : null,
      rule.cannotShow === undefined ? null : cannotShowText(rule.cannotShow, messages),
      rule.worst?.n ?? null,
      rule.worst && messages.text(`unit/${rule.worst.unit}`),
      readiness ? suspicionText(readiness, messages) : null,
      textIn(report.wording.rules[i]?.sentence ?? {}, messages.language, ''),
    ];
  });
  return {
    name: messages.text('xlsx/summary'),
    above: above(report, messages),
    columns,
    rows,
    below: notes(report, cutTexts, messages),
  };
}

const text = (value: Value): LooseCell => ({ value, kind: 'text' });
const label = (code: string, messages: Messages) => text(messages.text(code));

function above(report: ReportDocument, messages: Messages): LooseCell[][] {
  const { law, log, at, receipt, wording } = report;
  const title = textIn(wording.lawTitles, messages.language, law.title);
  const time = (value: string | null): LooseCell => ({ value, kind: 'time' });
  const number = (value: number): LooseCell => ({ value, kind: 'number' });
  return [
    [{ value: messages.text('report/title', { title, id: law.id }), kind: 'title' }],
    [label('about/at', messages), time(at)],
    [label('about/log', messages), text(lastPart(log.name))],
    [label('about/cases', messages), number(log.cases)],
    [label('about/events', messages), number(log.events)],
    [label('about/first', messages), time(log.first)],
    [label('about/last', messages), time(log.last)],
    [
      label('about/binding', messages),
      text(receipt.binding.name === null ? messages.text('about/no-binding') : lastPart(receipt.binding.name)),
    ],
    [label('about/review', messages), text(receipt.law.review ?? messages.text('about/nobody'))],
    [label('about/program', messages), text(`duecourse ${report.duecourse}`)],
    [label('about/law-hash', messages), text(receipt.law.hash)],
    ...(receipt.log.hash ? [[label('about/log-hash', messages), text(receipt.log.hash)]] : []),
    ...(receipt.findings ? [[label('about/findings-hash', messages), text(receipt.findings)]] : []),
    ...saidSince(report, messages).map((line, i) => [
      text(i === 0 ? messages.text('about/error-rate') : null),
      text(line),
    ]),
    [],
  ];
}

function notes(report: ReportDocument, cutTexts: number, messages: Messages): LooseCell[][] {
  const { receipt, evidence } = report;
  const { perhaps, notCheckable, basis } = reportNotes(report, messages.text('report/matched-by-name'), messages);
  const lines = [
    ...perhaps,
    ...notCheckable,
    ...basis,
    ...(receipt.options.summary
      ? []
      : [messages.text('xlsx/sample', { shown: evidence.shown, total: evidence.total })]),
    ...(evidence.total >= MOST_ROWS ? [messages.text('xlsx/many-rows', { rows: MOST_ROWS - 1 })] : []),
    ...(cutTexts > 0 ? [messages.text('xlsx/cut', { texts: cutTexts, characters: MOST_CHARACTERS })] : []),
  ];
  return [[], ...lines.map((line) => [text(line)])];
}
