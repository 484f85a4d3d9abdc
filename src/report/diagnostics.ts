import { readFile } from 'node:fs/promises';
import { type Diagnostic, type Range, type Severity, styled } from '../base/index.js';
import type { Messages } from '../messages/index.js';
import { displayWidth } from './text-table.js';

const COLORS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

/** Lines of laws, bindings and calendars are quoted; those of logs never, since what they say of persons must not be shown. */
const QUOTED = /^(law|binding|calendar)\//;

/**
 * Diagnostics as a reader wants them: what is wrong and what to do, where, the line itself and the place in it.
 *
 * ```text
 * error[law/unknown-event]: There is no event "fine-snt". Did you mean "fine-sent"?
 *   --> my.law.md:12:8 (Art. 201)
 *    |
 * 12 | guard late: fine-snt only within 90 days of fine-created
 *    |             ^^^^^^^^
 * ```
 */
export async function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  messages: Messages,
  color: boolean,
): Promise<string> {
  const sources = new Map<string, readonly string[]>();
  const parts: string[] = [];
  for (const diagnostic of diagnostics) {
    const { file, range } = diagnostic;
    if (range && QUOTED.test(diagnostic.code) && !sources.has(file)) sources.set(file, await linesOf(file));
    parts.push(renderOne(diagnostic, messages, color, sources.get(file) ?? []));
  }
  return parts.join('\n');
}

async function linesOf(file: string): Promise<readonly string[]> {
  try {
    return (await readFile(file, 'utf8')).split(/\r?\n/);
  } catch {
    // The place is told without the line.
    return [];
  }
}

function renderOne(
  { code, severity, file, range, byte, article, data }: Diagnostic,
  messages: Messages,
  color: boolean,
  lines: readonly string[],
): string {
  const paint = (sgr: number | string, text: string) => (color ? styled(sgr, text) : text);
  const head = `${paint(`1;${COLORS[severity]}`, `${messages.text(`cli/${severity}`)}[${code}]`)}: ${paint(1, printable(messages.text(code, data)))}`;
  const place = range
    ? `:${range.line}:${range.column}`
    : byte === undefined
      ? ''
      : messages.text('cli/byte', { byte });
  const where = `  ${paint(34, '-->')} ${printable(file)}${place}${article ? ` (${article})` : ''}`;
  const shown = range
    ? excerpt(
        range,
        lines,
        (text) => paint(34, text),
        (text) => paint(`1;${COLORS[severity]}`, text),
      )
    : '';
  return `${head}\n${where}\n${shown}`;
}

/** The line with the place marked; of a longer stretch, its first line. */
function excerpt(
  range: Range,
  lines: readonly string[],
  dim: (text: string) => string,
  mark: (text: string) => string,
): string {
  const line = lines[range.line - 1];
  if (line === undefined) return '';
  const number = String(range.line);
  const gutter = ' '.repeat(number.length);
  const [start, end] = [
    range.column - 1,
    range.endLine === range.line ? Math.max(range.endColumn - 1, range.column) : line.length,
  ];
  const before = displayWidth(shownLine(line.slice(0, start)));
  const width = Math.max(1, displayWidth(shownLine(line.slice(start, end))));
  const bar = dim(`${gutter} |`);
  return `${bar}\n${dim(`${number} |`)} ${shownLine(line)}\n${bar} ${' '.repeat(before)}${mark('^'.repeat(width))}\n`;
}

function shownLine(text: string): string {
  return printable(text.replaceAll('\t', '    '));
}

/** Without the signs that would steer a terminal. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}
