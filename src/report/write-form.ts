import type { Sink } from '../log/index.js';
import type { Messages } from '../messages/index.js';
import type { ReportDocument } from './document/index.js';
import { writeFindingsTable } from './findings-table.js';
import type { Sheet } from './xlsx/index.js';

/** Forms of a report that are bytes and not text. */
export const BINARY_FORMS = ['xlsx', 'parquet', 'arrow'] as const;

export type BinaryForm = (typeof BINARY_FORMS)[number];

export function isBinaryForm(form: string): form is BinaryForm {
  return (BINARY_FORMS as readonly string[]).includes(form);
}

/** Whether a form shows the working of findings; for others none need be made. */
export function showsEvidence(form: string): boolean {
  return form === 'xlsx' || form === 'json' || form === 'html';
}

/** Whether a form holds findings and nothing else. */
export function isTableOfFindings(form: string): boolean {
  return form === 'parquet' || form === 'arrow';
}

/** Writes a report in a form of bytes; what the form needs is loaded now. */
export async function writeForm(
  form: BinaryForm,
  report: ReportDocument,
  messages: Messages,
  sink: Sink,
): Promise<void> {
  switch (form) {
    case 'parquet':
    case 'arrow':
      return await writeFindingsTable(form, report, sink);
    case 'xlsx':
      return await (await import('./xlsx/index.js')).xlsxReport(report, messages, sink);
  }
}

/** Writes a workbook of some sheets; what it takes is loaded now. */
export async function writeSheets([first, ...others]: readonly [Sheet, ...Sheet[]], sink: Sink): Promise<void> {
  const { writeWorkbook } = await import('./xlsx/index.js');
  await writeWorkbook(sink, others, () => first);
}

/** Writes a zip file of texts by their names in it, in order. */
export async function writeZip(
  parts: Iterable<readonly [name: string, pieces: Iterable<string>]>,
  sink: Sink,
): Promise<void> {
  const { ZipWriter } = await import('./xlsx/index.js');
  const zip = new ZipWriter(sink);
  for (const [name, pieces] of parts) await zip.part(name, pieces);
  await zip.finish();
}
