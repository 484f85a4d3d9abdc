import type { Messages } from '../messages/index.js';
import { htmlReport } from '../page/index.js';
import {
  BINARY_FORMS,
  csvFindings,
  csvSummary,
  isBinaryForm,
  jsonLines,
  jsonReport,
  jsonSummary,
  markdownReport,
  type PlainReport,
  type ReportDocument,
  type Style,
  showsEvidence,
  type TableOptions,
  tableReport,
  withFindingsHash,
  writeForm,
} from '../report/index.js';
import type { Content } from './output.js';

/** Forms of a report, in the order in which help tells them. */
export const FORMS: readonly string[] = ['table', 'md', 'json', 'jsonl', 'csv', 'html', ...BINARY_FORMS];

/** Whether a form shows aggregates of every instance, not the findings alone. */
export function hasAggregates(form: string, summary: boolean): boolean {
  return isBinaryForm(form) || form === 'html' || form === 'md' || (form === 'json' && !summary);
}

/** Where a report comes from: a run that was just made, or a stored one. */
export interface ReportSource {
  /** Without aggregates, which take time to make. */
  readonly plain: () => PlainReport;
  /** With aggregates, and if asked for with evidence. */
  readonly whole: (evidence: boolean) => ReportDocument;
  readonly table: TableOptions;
}

/** A report in one of its forms, made while it is written. */
export function contentOf(form: string, source: ReportSource, messages: Messages, style: Style): Content {
  if (isBinaryForm(form)) {
    const whole = source.whole(showsEvidence(form));
    const report = form === 'xlsx' ? withFindingsHash(whole) : whole;
    return (sink) => writeForm(form, report, messages, sink);
  }
  if (form === 'html') return htmlReport(withFindingsHash(source.whole(true)), messages);
  if (form === 'md') return [markdownReport(source.whole(false), messages)];
  const plain = source.plain();
  const { summary } = plain.receipt.options;
  switch (form) {
    case 'json':
      return summary ? [jsonSummary(plain)] : jsonReport(source.whole(true));
    case 'jsonl':
      return jsonLines(plain);
    case 'csv':
      return summary ? csvSummary(plain) : csvFindings(plain);
    default:
      return [tableReport(plain, source.table, messages, style)];
  }
}
