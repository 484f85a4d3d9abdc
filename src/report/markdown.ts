import { VERDICTS } from '../engine/index.js';
import { citationIn, textIn } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import type { ReportDocument } from './document/index.js';
import { saidSince } from './note-counts.js';
import { lastPart } from './receipts/index.js';
import { bindingAtHandLines, reportNotes } from './report-notes.js';
import { ruleShareText, suspicionText } from './suspicion-text.js';
import { amountText, numbers } from './table-report.js';

/** A summary to paste into a ticket, a wiki or a letter: what was checked against what, one row a rule, what to know. */
export function markdownReport(report: ReportDocument, messages: Messages): string {
  const { perhaps, notCheckable, basis } = reportNotes(report, messages.text('report/matched-by-name'), messages);
  const suspects = report.rules.flatMap((rule, i) => {
    const readiness = report.readiness.rules[i];
    return readiness?.suspect
      ? [
          `**${plain(rule.rule)}** (${plain(citationIn(rule.article, messages.language))})${messages.text('text/colon')}${plain(suspicionText(readiness, messages))}`,
        ]
      : [];
  });
  return [
    ...heading(report, messages),
    ...ruleTable(report, messages),
    ...section('md/suspects', suspects, messages),
    ...section('md/notes', [...perhaps, ...notCheckable, ...basis].map(plain), messages),
  ].join('\n');
}

function heading(report: ReportDocument, messages: Messages): string[] {
  const { log, law, at, receipt, wording, duecourse } = report;
  const n = numbers(messages);
  const counts = {
    name: lastPart(log.name),
    cases: n(log.cases),
    events: n(log.events),
    activities: n(log.activities),
  };
  const span = log.first && log.last ? messages.text('report/log-span', { first: log.first, last: log.last }) : '';
  const binding = receipt.binding.name === null ? messages.text('about/no-binding') : lastPart(receipt.binding.name);
  const hashes = [
    `${messages.text('about/law-hash')} ${receipt.law.hash}`,
    ...(receipt.log.hash ? [`${messages.text('about/log-hash')} ${receipt.log.hash}`] : []),
  ];
  const title = textIn(wording.lawTitles, messages.language, law.title);
  return [
    `# ${plain(messages.text('report/title', { title, id: law.id }))}`,
    '',
    `- ${plain(messages.text('report/log-counts', counts) + span)}`,
    `- ${plain(messages.text('report/at', { at }))}`,
    ...bindingAtHandLines(report, messages).map((line) => `- **${plain(line)}**`),
    `- ${plain(messages.text('about/binding'))}${messages.text('text/colon')}${plain(binding)}`,
    `- ${plain(messages.text('about/program'))}${messages.text('text/colon')}${plain(`duecourse ${duecourse}`)}`,
    ...hashes.map((hash) => `- ${plain(hash)}`),
    ...saidSince(report, messages).map((line) => `- ${plain(line)}`),
    '',
  ];
}

function ruleTable({ rules }: ReportDocument, messages: Messages): string[] {
  if (rules.length === 0) return [];
  const n = numbers(messages);
  const shown = VERDICTS.filter((verdict) => rules.some((r) => r.counts[verdict] > 0));
  const titles = [
    messages.text('column/rule'),
    messages.text('column/title'),
    messages.text('column/article'),
    ...shown.map((verdict) => messages.text(`verdict/${verdict}`)),
    messages.text('column/worst'),
    messages.text('column/adverse-share'),
  ];
  const rows = rules.map((rule) => {
    return [
      rule.rule,
      textIn(rule.title ?? {}, messages.language, ''),
      citationIn(rule.article, messages.language),
      ...shown.map((verdict) => n(rule.counts[verdict])),
      rule.worst ? amountText(rule.worst, messages) : '',
      ruleShareText(rule, messages),
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const align = titles.map((_, c) => (c < 3 ? '---' : '---:'));
  return [line(titles), `| ${align.join(' | ')} |`, ...rows.map(line), ''];
}

function section(title: string, items: readonly string[], messages: Messages): string[] {
  if (items.length === 0) return [];
  return [`## ${plain(messages.text(title))}`, '', ...items.map((item) => `- ${item}`), ''];
}

/** Signs that mean something in Markdown, or in the HTML, links, mentions and formulas that its readers find in it. */
const MARKUP = /[\\`*_{}[\]<>|~&#$@!]|(?<=[a-z]):(?=\/\/)|(?<=\bwww)\.|^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/gi;

/** Text as itself: no markup of it is understood, and no sign of it breaks out of its line or turns the writing around. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim()
    .replace(MARKUP, '\\$&');
}
