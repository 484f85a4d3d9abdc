import type { CodeAction, Diagnostic as Shown } from 'vscode-languageserver';
import type { Diagnostic } from '../base/index.js';
import type { Messages } from '../messages/index.js';
import type { LawDocument } from './document.js';
import { Kind } from './protocol.js';

/** A diagnostic as an editor shows it, in its place and in the words that the command has for it. */
export function shownFault(fault: Diagnostic, document: LawDocument, messages: Messages): Shown {
  const { code, severity, range, data } = fault;
  const line = data?.['line'];
  const other = typeof line === 'number' && line >= 1 && line <= document.lines.count ? line - 1 : undefined;
  return {
    range: document.lines.range(range ?? { offset: 0, end: document.lines.line(0).end }),
    severity: Kind.severity[severity],
    code,
    source: 'duecourse',
    message: messages.text(code, data),
    // A second declaration names the line of the first.
    ...(other === undefined
      ? {}
      : {
          relatedInformation: [
            {
              location: { uri: document.uri, range: document.lines.range(document.lines.line(other)) },
              message: messages.text('editor/first-here'),
            },
          ],
        }),
  };
}

/** What to write in place of what is wrong, where the diagnostic itself names it. */
export function remediesAt(
  document: LawDocument,
  faults: readonly Diagnostic[],
  from: number,
  to: number,
  messages: Messages,
): CodeAction[] {
  return faults.flatMap((fault) => {
    const { range } = fault;
    if (!range || range.end < from || range.offset > to) return [];
    const write = remedyOf(fault, document.text.slice(range.offset, range.end));
    if (write === undefined) return [];
    return [
      {
        title: messages.text('editor/write', { text: write || '=' }),
        kind: 'quickfix',
        isPreferred: true,
        diagnostics: [shownFault(fault, document, messages)],
        edit: { changes: { [document.uri]: [{ range: document.lines.range(range), newText: write }] } },
      },
    ];
  });
}

function remedyOf({ code, data }: Diagnostic, written: string): string | undefined {
  // The second of the two signs is one too many.
  if (code === 'law/double-equals') return '';
  if (code === 'law/hash-comment') return written.replace(/^#+ ?/, '// ');
  if (code === 'law/foreign-sign') return text(data?.['use']);
  if (code === 'law/name-form') return text(data?.['use']);
  if (code === 'law/fence-kind') return withNear(written, text(data?.['found']), text(data?.['near']));
  return withNear(written, text(data?.['found']) ?? text(data?.['name']), text(data?.['near']));
}

const text = (value: string | number | undefined): string | undefined => (value ? String(value) : undefined);

/** The word that was probably meant, where the fault stands at the word itself. */
function withNear(written: string, found: string | undefined, near: string | undefined): string | undefined {
  if (near === undefined || found === undefined || !written.includes(found)) return undefined;
  return written === found ? near : /^[`~]/.test(written) ? written.replace(found, near) : undefined;
}
