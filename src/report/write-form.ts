import type { Sink } from '../log/index.js';
import type { Messages } from '../messages/index.js';
import type { ReportDocument } from './document/index.js';

/** Forms of a report that are bytes and not text. */
export const BINARY_FORMS = ['xlsx'] as const;

export type BinaryForm = (typeof BINARY_FORMS)[number];

export function isBinaryForm(form: string): form is BinaryForm {
  return (BINARY_FORMS as readonly string[]).includes(form);
}

/** Writes a report in a form of bytes; what the form needs is loaded now. */
export async function writeForm(
  form: BinaryForm,
  report: ReportDocument,
  messages: Messages,
  sink: Sink,
): Promise<void> {
  switch (form) {
    case 'xlsx':
      return await (await import('./xlsx/index.js')).xlsxReport(report, messages, sink);
  }
}
