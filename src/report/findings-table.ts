import { VERDICTS } from '../engine/index.js';
import { type RowColumn, type RowValue, type Sink, writeTypedRows } from '../log/index.js';
import { parseDay, parseInstant } from '../time/index.js';
import type { ReportDocument } from './document/index.js';
import { keyText, readingsText, whyText } from './finding-texts.js';
import type { ReportedFinding } from './findings.js';
import { assumedNames } from './report-notes.js';

/** Key under which a table's metadata have the report without findings and evidence, as JSON. */
export const REPORT_KEY = 'duecourse.report';

/** Writes all findings as a table of typed columns: what CSV has, and times also as days and instants. */
export async function writeFindingsTable(
  format: 'arrow' | 'parquet',
  report: ReportDocument,
  sink: Sink,
): Promise<void> {
  const { findings, evidence: _, ...rest } = report;
  const columns = columnsOf(report);
  await writeTypedRows(
    format,
    {
      columns: columns.map(([column]) => column),
      metadata: { [REPORT_KEY]: JSON.stringify(rest) },
      rows: rowsOf(findings, columns),
    },
    sink,
  );
}

type Column = readonly [RowColumn, (f: ReportedFinding) => RowValue];

function* rowsOf(findings: Iterable<ReportedFinding>, columns: readonly Column[]): Generator<readonly RowValue[]> {
  for (const finding of findings) yield columns.map(([, of]) => of(finding));
}

function columnsOf({ rules, law, wording, at, receipt, notes }: ReportDocument): Column[] {
  const assumed = assumedNames({ law, receipt });
  const text = (name: string, of: Column[1]): Column => [{ name, type: 'text' }, of];
  const few = (name: string, values: Iterable<string>, of: Column[1]): Column => [
    { name, type: 'text', values: [...new Set(values)] },
    of,
  ];
  const events = Object.keys(wording.events);
  return [
    text('id', (f) => f.id),
    few(
      'law',
      rules.map((r) => r.law),
      (f) => f.law,
    ),
    few(
      'rule',
      rules.map((r) => r.rule),
      (f) => f.rule,
    ),
    few(
      'article',
      rules.map((r) => r.article),
      (f) => f.article,
    ),
    text('case', (f) => f.case),
    text('key', (f) => keyText(f.key)),
    few('verdict', VERDICTS, (f) => f.verdict),
    few('event', events, (f) => f.event.kind),
    ...times('time', (f) => f.event.time),
    [{ name: 'row', type: 'integer' }, (f) => f.event.row],
    few('other_event', events, (f) => f.other?.kind ?? null),
    ...times('other_time', (f) => f.other?.time ?? null),
    [{ name: 'other_row', type: 'integer' }, (f) => f.other?.row ?? null],
    ...times('due', (f) => f.due),
    text('recorded_due', (f) => f.recordedDue ?? null),
    [{ name: 'recorded_due_day', type: 'day' }, (f) => parseDay(f.recordedDue ?? '') ?? null],
    [{ name: 'late', type: 'number' }, (f) => f.late?.n ?? null],
    few('late_unit', ['days', 'hours'], (f) => f.late?.unit ?? null),
    text('why', whyText),
    [{ name: 'provisional', type: 'boolean' }, (f) => f.provisional],
    text('assumptions', (f) => f.assumptions.join('; ')),
    text('readings', readingsText),
    [{ name: 'draft', type: 'boolean' }, (f) => f.draft],
    [{ name: 'unconfirmed', type: 'boolean' }, (f) => f.unconfirmed === true],
    ...(notes === undefined
      ? []
      : [
          text('note', (f) => f.note?.as ?? null),
          text('note_day', (f) => f.note?.day ?? null),
          text('note_holds', (f) => f.note?.holds ?? null),
          text('note_from', (f) => f.note?.from?.id ?? null),
        ]),
    few('at', [at], () => at),
    [{ name: 'persons_shown', type: 'boolean' }, () => receipt.options.showPersons],
    few('law_assumes', [assumed], () => assumed),
  ];
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A time as written, as the civil day on the clock that it was written by, and as an instant where its offset is known. */
function times(name: string, of: (f: ReportedFinding) => string | null): Column[] {
  const parsed = (f: ReportedFinding) => parseInstant(of(f) ?? '');
  return [
    [{ name, type: 'text' }, of],
    [
      { name: `${name}_day`, type: 'day' },
      (f) => {
        const time = parsed(f);
        return time && time.precision !== 'none'
          ? Math.floor((time.ms + (time.offsetMinutes ?? 0) * MINUTE) / DAY)
          : null;
      },
    ],
    [
      { name: `${name}_instant`, type: 'instant' },
      (f) => {
        const time = parsed(f);
        return time && time.offsetMinutes !== null ? time.ms : null;
      },
    ],
  ];
}
