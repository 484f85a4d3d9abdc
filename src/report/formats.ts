import { createHash } from 'node:crypto';
import type { CheckRun } from './check-run.js';
import { type ReportDocument, reportDocument } from './document/index.js';
import { type ReportedFinding, reportFindings } from './findings.js';
import { receiptOf } from './receipt.js';
import { reportHead } from './report.js';

/** The whole report as one JSON document, in pieces: `docs/schema/check.schema.json` describes it. */
export function* jsonReport(run: CheckRun, language = 'en'): Generator<string> {
  const head = reportHead(run, language);
  yield JSON.stringify(head, null, 2).slice(0, -2);
  if (run.options.summary) {
    yield `,\n  "receipt": ${indented(receiptOf(run, null))}\n}\n`;
    return;
  }
  yield* aggregates(reportDocument(run, { language }));
  const hash = createHash('sha256');
  yield* lines(
    'findings',
    (function* () {
      for (const finding of reportFindings(run)) {
        const line = JSON.stringify(finding);
        hash.update(line).update('\n');
        yield line;
      }
    })(),
  );
  yield `,\n  "receipt": ${indented(receiptOf(run, hash.digest('hex')))}\n}\n`;
}

/** What a document has between its head and its findings; a finding's evidence names it by its id. */
function* aggregates({ wording, readiness, breakdowns, delays, evidence }: ReportDocument): Generator<string> {
  yield `,\n  "wording": ${indented(wording)},\n  "readiness": ${indented(readiness)}`;
  yield* lines('breakdowns', written(breakdowns));
  yield* lines('delays', written(delays));
  yield `,\n  "evidence": {\n    "total": ${evidence.total},\n    "shown": ${evidence.shown}`;
  yield* lines('cases', written(evidence.cases), '    ');
  yield* lines('workings', written(evidence.workings), '    ');
  yield* lines('findings', written(evidence.findings.map(({ finding: _, ...stored }) => stored)), '    ');
  yield '\n  }';
}

function* written(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield JSON.stringify(value);
}

/** A member that is a list, an item a line. */
function* lines(name: string, items: Iterable<string>, indent = '  '): Generator<string> {
  yield `,\n${indent}"${name}": [`;
  let first = true;
  for (const item of items) {
    yield `${first ? '' : ','}\n${indent}  ${item}`;
    first = false;
  }
  yield first ? ']' : `\n${indent}]`;
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}

/** The report's head on the first line, then one finding a line, then the receipt. */
export function* jsonLines(run: CheckRun, language?: string): Generator<string> {
  yield `${JSON.stringify({ type: 'report', ...reportHead(run, language) })}\n`;
  const hash = createHash('sha256');
  if (!run.options.summary) {
    for (const finding of reportFindings(run)) {
      const line = JSON.stringify(finding);
      hash.update(line).update('\n');
      yield `{"type":"finding",${line.slice(1)}\n`;
    }
  }
  yield `${JSON.stringify({ type: 'receipt', ...receiptOf(run, run.options.summary ? null : hash.digest('hex')) })}\n`;
}

const COLUMNS: readonly (readonly [string, (f: ReportedFinding) => string | number | null])[] = [
  ['id', (f) => f.id],
  ['law', (f) => f.law],
  ['rule', (f) => f.rule],
  ['article', (f) => f.article],
  ['case', (f) => f.case],
  ['key', (f) => f.key && JSON.stringify(f.key)],
  ['verdict', (f) => f.verdict],
  ['event', (f) => f.event.kind],
  ['time', (f) => f.event.time],
  ['row', (f) => f.event.row],
  ['other_event', (f) => f.other?.kind ?? null],
  ['other_time', (f) => f.other?.time ?? null],
  ['other_row', (f) => f.other?.row ?? null],
  ['due', (f) => f.due],
  ['recorded_due', (f) => f.recordedDue ?? null],
  ['late', (f) => f.late?.n ?? null],
  ['late_unit', (f) => f.late?.unit ?? null],
  ['why', (f) => f.why.map(({ why, field: of }) => (of === null ? why : `${why} ${of}`)).join('; ')],
  ['provisional', (f) => String(f.provisional)],
  ['assumptions', (f) => f.assumptions.join('; ')],
  ['readings', (f) => f.readings.map((r) => `${r.reading}.${r.option}: ${r.verdicts.join(' ')}`).join('; ')],
  ['draft', (f) => String(f.draft)],
];

/** One finding a row (RFC 4180). A field that a spreadsheet could take for a formula gets an apostrophe before it. */
export function* csvFindings(run: CheckRun): Generator<string> {
  yield `${[...COLUMNS.map(([name]) => name), 'at', 'persons_shown'].join(',')}\r\n`;
  const shown = String(run.masker.shows);
  for (const finding of reportFindings(run)) {
    yield `${[...COLUMNS.map(([, of]) => field(of(finding))), run.at, shown].join(',')}\r\n`;
  }
}

/** One rule a row: what CSV says where findings are left out. */
export function* csvSummary(run: CheckRun): Generator<string> {
  const { rules, at } = reportHead(run);
  const verdicts = Object.keys(rules[0]?.counts ?? {});
  yield `${['law', 'rule', 'article', 'kind', ...verdicts, 'worst', 'worst_unit', 'at'].join(',')}\r\n`;
  for (const rule of rules) {
    const counts = Object.values(rule.counts);
    const row = [
      rule.law,
      rule.rule,
      rule.article,
      rule.kind,
      ...counts,
      rule.worst?.n ?? null,
      rule.worst?.unit ?? null,
      at,
    ];
    yield `${row.map(field).join(',')}\r\n`;
  }
}

/** Numbers stand as they are; of texts, those that begin as a formula may are disarmed. */
export function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
