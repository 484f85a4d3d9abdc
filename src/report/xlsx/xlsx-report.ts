import type { Sink } from '../../log/index.js';
import type { Messages } from '../../messages/index.js';
import type { ReportDocument } from '../document/index.js';
import { findingSheets } from './findings-sheet.js';
import { readinessSheet } from './readiness-sheet.js';
import type { Sheet } from './sheet-writer.js';
import { summarySheet } from './summary-sheet.js';
import { writeWorkbook } from './workbook.js';
import { workingSheet } from './working-sheet.js';

/**
 * Writes a report as an Excel workbook: summary, findings, the working of the sampled findings, readiness. Findings are gone
 * through once and never held.
 */
export async function xlsxReport(report: ReportDocument, messages: Messages, sink: Sink): Promise<void> {
  await writeWorkbook(sink, sheets(report, messages), (cutTexts) => summarySheet(report, cutTexts, messages));
}

function* sheets(report: ReportDocument, messages: Messages): Generator<Sheet> {
  if (!report.receipt.options.summary) {
    yield* findingSheets(report, messages);
    yield workingSheet(report, messages);
  }
  yield readinessSheet(report, messages);
}
