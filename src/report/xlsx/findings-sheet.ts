import { citationIn } from '../../language/index.js';
import { type Messages, verdictWord } from '../../messages/index.js';
import type { ReportDocument } from '../document/index.js';
import { keyText, readingsText } from '../finding-texts.js';
import type { ReportedFinding } from '../findings.js';
import { Namer } from '../names.js';
import { reasonText } from '../reasons.js';
import { assumptionIn } from '../report-notes.js';
import type { Kind, Value } from './cells.js';
import { inSheets, type Sheet } from './sheet-writer.js';

type Column = readonly [title: string, kind: Kind, of: (finding: ReportedFinding) => Value];

/** Every finding, one a row; on several sheets where one does not hold them. */
export function* findingSheets(report: ReportDocument, messages: Messages): Generator<Sheet> {
  const columns = columnsOf(report, messages);
  const described = columns.map(([title, kind]) => ({ title: messages.text(`column/${title}`), kind }));
  for (const run of inSheets(report.findings)) {
    yield { name: messages.text('xlsx/findings'), columns: described, rows: rowsOf(run, columns) };
  }
}

function* rowsOf(findings: Iterable<ReportedFinding>, columns: readonly Column[]): Generator<readonly Value[]> {
  for (const finding of findings) yield columns.map(([, , of]) => of(finding));
}

function columnsOf({ wording, rules, notes }: ReportDocument, messages: Messages): Column[] {
  const namer = new Namer(wording, messages.language);
  const event = (kind: string) => namer.event(kind);
  const keepsDue = rules.some((rule) => rule.recordedDue !== undefined);
  const verdicts = new Map<string, string>();
  const verdict = (finding: ReportedFinding) => {
    const code = verdictWord(finding);
    const text = verdicts.get(code) ?? messages.text(code);
    verdicts.set(code, text);
    return text;
  };
  return [
    ['case', 'text', (f) => f.case],
    ['rule', 'text', (f) => f.rule],
    ['article', 'text', (f) => citationIn(f.article, messages.language)],
    ['verdict', 'text', verdict],
    ['late', 'number', (f) => f.late?.n ?? null],
    ['unit', 'text', (f) => (f.late ? messages.text(`unit/${f.late.unit}`) : null)],
    ['due', 'time', (f) => f.due],
    ...(keepsDue ? [['recorded-due', 'time', (f) => f.recordedDue ?? null] satisfies Column] : []),
    ['event', 'text', (f) => event(f.event.kind)],
    ['time', 'time', (f) => f.event.time],
    ['other-event', 'text', (f) => (f.other ? event(f.other.kind) : null)],
    ['other-time', 'time', (f) => f.other?.time ?? null],
    ['key', 'text', (f) => keyText(f.key)],
    [
      'why',
      'text',
      (f) => f.why.map((reason) => reasonText(reason, namer, messages)).join(messages.text('text/semicolon')),
    ],
    ['provisional', 'boolean', (f) => f.provisional],
    ['draft', 'boolean', (f) => f.draft],
    ['unconfirmed', 'boolean', (f) => f.unconfirmed === true],
    ['readings', 'text', (f) => readingsText(f)],
    [
      'assumptions',
      'text',
      (f) => f.assumptions.map((a) => assumptionIn(a, namer, messages)).join(messages.text('text/semicolon')),
    ],
    ...(notes === undefined
      ? []
      : [
          ['note', 'text', (f) => (f.note ? messages.text(`note/${f.note.as}`) : null)] satisfies Column,
          ['note-day', 'time', (f) => f.note?.day ?? null] satisfies Column,
        ]),
    ['row', 'number', (f) => f.event.row],
    ['other-row', 'number', (f) => f.other?.row ?? null],
    ['law', 'text', (f) => f.law],
    ['id', 'text', (f) => f.id],
  ];
}
