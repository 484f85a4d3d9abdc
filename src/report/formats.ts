import { createHash, type Hash } from 'node:crypto';
import type { CheckRun } from './check-run.js';
import { elapsedOf, type ReportDocument } from './document/index.js';
import { keyText, readingsText, whyText } from './finding-texts.js';
import { type ReportedFinding, reportFindings } from './findings.js';
import { type Names, namesOf } from './names.js';
import { receiptOf } from './receipt.js';
import { type ReportHead, reportHead } from './report.js';
import { assumedNames } from './report-notes.js';

/** What is said of a run, and its findings one by one: enough for forms that show no aggregates. */
export type PlainReport = ReportHead &
  Pick<ReportDocument, 'findings' | 'receipt' | 'elapsed'> & { readonly wording: Names };

/** A run without aggregates; without findings, where these are left out. */
export function plainReport(run: CheckRun, language = 'en'): PlainReport {
  const findings = run.options.summary ? [] : { [Symbol.iterator]: () => reportFindings(run) };
  return {
    ...reportHead(run, language),
    wording: namesOf(run.statute.law),
    elapsed: elapsedOf(run),
    findings,
    receipt: receiptOf(run, null),
  };
}

/** The whole report as one JSON document, in pieces: `docs/schema/check.schema.json` describes it. */
export function* jsonReport(report: ReportDocument): Generator<string> {
  const { findings, receipt } = report;
  yield JSON.stringify(headOf(report), null, 2).slice(0, -2);
  yield* aggregates(report);
  const hash = createHash('sha256');
  yield* lines('findings', hashed(findings, hash));
  yield `,\n  "receipt": ${indented({ ...receipt, findings: hash.digest('hex') })}\n}\n`;
}

/** A report whose receipt has the hash over its findings, as JSON would have it; of a summary there is none. */
export function withFindingsHash(report: ReportDocument): ReportDocument {
  const { findings, receipt } = report;
  if (receipt.findings !== null || receipt.options.summary) return report;
  const hash = createHash('sha256');
  for (const finding of findings) hash.update(JSON.stringify(finding)).update('\n');
  return { ...report, receipt: { ...receipt, findings: hash.digest('hex') } };
}

/** The head alone, also of a report that has more. */
function headOf(report: PlainReport): ReportHead {
  const { duecourse, schemaVersion, at, log, law, rules, notCheckable, underOtherReadings, oddities } = report;
  const { errorRate, notes } = report;
  const head = { duecourse, schemaVersion, at, log, law, rules, notCheckable, underOtherReadings, oddities };
  return { ...head, ...(errorRate === undefined ? {} : { errorRate }), ...(notes === undefined ? {} : { notes }) };
}

/** What JSON says where findings are left out. */
export function jsonSummary(report: PlainReport): string {
  const { receipt } = report;
  const head = headOf(report);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "receipt": ${indented(receipt)}\n}\n`;
}

/** Each finding as a line of JSON; their hash is that of the lines. */
function* hashed(findings: Iterable<ReportedFinding>, hash: Hash): Generator<string> {
  for (const finding of findings) {
    const line = JSON.stringify(finding);
    hash.update(line).update('\n');
    yield line;
  }
}

/** What a document has between its head and its findings; a finding's evidence names it by its id. */
function* aggregates({ wording, readiness, breakdowns, delays, elapsed, evidence }: ReportDocument): Generator<string> {
  yield `,\n  "wording": ${indented(wording)},\n  "readiness": ${indented(readiness)}`;
  yield* lines('breakdowns', written(breakdowns));
  yield* lines('delays', written(delays));
  if (elapsed) yield* lines('elapsed', written(elapsed));
  yield `,\n  "evidence": {\n    "total": ${evidence.total},\n    "shown": ${evidence.shown}`;
  yield* lines('cases', written(evidence.cases), '    ');
  yield* lines('workings', written(evidence.workings), '    ');
  if (evidence.tests) yield* lines('tests', written(evidence.tests), '    ');
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
export function* jsonLines(report: PlainReport): Generator<string> {
  const { findings, receipt } = report;
  yield `${JSON.stringify({ type: 'report', ...headOf(report) })}\n`;
  const hash = createHash('sha256');
  for (const line of hashed(findings, hash)) yield `{"type":"finding",${line.slice(1)}\n`;
  const own = receipt.options.summary ? null : hash.digest('hex');
  yield `${JSON.stringify({ type: 'receipt', ...receipt, findings: own })}\n`;
}

type Column = readonly [string, (f: ReportedFinding) => string | number | null];

const COLUMNS: readonly Column[] = [
  ['id', (f) => f.id],
  ['law', (f) => f.law],
  ['rule', (f) => f.rule],
  ['article', (f) => f.article],
  ['case', (f) => f.case],
  ['key', (f) => keyText(f.key)],
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
  ['why', whyText],
  ['provisional', (f) => String(f.provisional)],
  ['assumptions', (f) => f.assumptions.join('; ')],
  ['readings', readingsText],
  ['draft', (f) => String(f.draft)],
  ['unconfirmed', (f) => String(f.unconfirmed === true)],
];

/** In reports of a run alone: the last note on the finding, its day, and whether it still holds. */
const NOTE_COLUMNS: readonly Column[] = [
  ['note', (f) => f.note?.as ?? null],
  ['note_day', (f) => f.note?.day ?? null],
  ['note_holds', (f) => f.note?.holds ?? null],
  ['note_from', (f) => f.note?.from?.id ?? null],
];

/** One finding a row (RFC 4180). A field that a spreadsheet could take for a formula gets an apostrophe before it. */
export function* csvFindings({ findings, at, law, receipt, notes }: PlainReport): Generator<string> {
  const columns = notes === undefined ? COLUMNS : [...COLUMNS, ...NOTE_COLUMNS];
  yield `${[...columns.map(([name]) => name), 'at', 'persons_shown', 'law_assumes'].join(',')}\r\n`;
  const shown = String(receipt.options.showPersons);
  const run = [at, shown, field(assumedNames({ law, receipt }))];
  for (const finding of findings) {
    yield `${[...columns.map(([, of]) => field(of(finding))), ...run].join(',')}\r\n`;
  }
}

/** One rule a row: what CSV says where findings are left out. */
export function* csvSummary({ rules, at, law, receipt }: PlainReport): Generator<string> {
  const verdicts = Object.keys(rules[0]?.counts ?? {});
  yield `${['law', 'rule', 'article', 'kind', ...verdicts, 'worst', 'worst_unit', 'at', 'law_assumes'].join(',')}\r\n`;
  const assumed = assumedNames({ law, receipt });
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
      assumed,
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
