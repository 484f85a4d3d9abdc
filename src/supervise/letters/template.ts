import { type Diagnostic, InputError, type Range } from '../../base/index.js';
import type { Block } from './block.js';

/** What a template may hold in the middle of a text. */
export const FIELDS = [
  'office',
  'sender',
  'date',
  'law',
  'at',
  'findings',
  'cases',
  'reply-by',
  'reply-within',
  'reply-under',
  'form',
] as const;
export type Field = (typeof FIELDS)[number];

/** What it may hold on a line of its own. */
export const PARTS = ['recommendations', 'each-case', 'reply-working', 'basis'] as const;
export type Part = (typeof PARTS)[number];

export type Line =
  | { readonly is: 'title' | 'heading' | 'subheading' | 'paragraph' | 'item'; readonly text: string }
  | { readonly is: 'part'; readonly part: Part };

const MOST_CHARACTERS = 200_000;
const FIELD = /\{\{\s*([\w-]*)\s*\}\}/g;
/** What a browser or another program of templates would take for more than text. */
const ACTIVE = /<\s*[A-Za-z!/?]|&#|javascript:|\{%|\{\{[^}\w\s-]|\$\{|<%/i;

/**
 * Reads a template: Markdown's headings, lists and paragraphs, and fields in double braces. There is no logic in it, no HTML and no
 * script: whatever looks so, and every field that is none, is refused with its place.
 *
 * @throws InputError `letter/template-...`
 */
export function parseTemplate(text: string, file: string): Line[] {
  const faults: Diagnostic[] = [];
  const fault = (code: string, line: number, column: number, data: NonNullable<Diagnostic['data']> = {}) => {
    faults.push({ code, severity: 'error', file, range: rangeAt(line, column), data });
  };
  if (text.length > MOST_CHARACTERS) fault('letter/template-too-long', 1, 1, { limit: MOST_CHARACTERS });
  const lines: Line[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) lines.push({ is: 'paragraph', text: open.join('\n') });
    open = [];
  };
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .forEach((written, i) => {
      const active = ACTIVE.exec(written);
      if (active)
        fault('letter/template-active', i + 1, active.index + 1, {
          text: written.slice(active.index, active.index + 20),
        });
      else checkFields(written, i + 1, fault);
      const line = written.trim();
      const part = /^\{\{\s*([\w-]+)\s*\}\}$/.exec(line)?.[1];
      const marked = /^(#{1,3}|[-*])\s+(.*)$/.exec(line);
      if (isPart(part)) {
        close();
        lines.push({ is: 'part', part });
      } else if (line === '') close();
      else if (marked) {
        close();
        lines.push({ is: KINDS[marked[1]!]!, text: marked[2]! });
      } else open.push(line);
    });
  close();
  if (!lines.some((line) => line.is === 'part' && line.part === 'recommendations'))
    fault('letter/template-without', 1, 1, { field: 'recommendations' });
  if (faults.length > 0) throw new InputError(faults);
  return lines;
}

const KINDS: Readonly<Record<string, 'title' | 'heading' | 'subheading' | 'item'>> = {
  '#': 'title',
  '##': 'heading',
  '###': 'subheading',
  '-': 'item',
  '*': 'item',
};

function checkFields(
  written: string,
  line: number,
  fault: (code: string, line: number, column: number, data?: NonNullable<Diagnostic['data']>) => void,
): void {
  for (const found of written.matchAll(FIELD)) {
    const name = found[1] ?? '';
    const alone = written.trim() === found[0];
    if (isField(name) || (isPart(name) && alone)) continue;
    if (isPart(name)) fault('letter/template-part', line, found.index + 1, { field: name });
    else
      fault('letter/template-field', line, found.index + 1, { field: name, known: [...FIELDS, ...PARTS].join(', ') });
  }
  const stray = written.replace(FIELD, (field) => ' '.repeat(field.length)).search(/\{\{|\}\}/);
  if (stray >= 0) fault('letter/template-braces', line, stray + 1, { field: '{{office}}' });
}

const isField = (name: string | undefined): name is Field => FIELDS.some((field) => field === name);
const isPart = (name: string | undefined): name is Part => PARTS.some((part) => part === name);

function rangeAt(line: number, column: number): Range {
  return { line, column, endLine: line, endColumn: column + 1, offset: 0, end: 0 };
}

/** A template with its fields put in. A line of a paragraph whose only fields are empty falls away with its label. */
export function filledTemplate(
  lines: readonly Line[],
  fields: Readonly<Record<Field, string>>,
  parts: Readonly<Record<Part, readonly Block[]>>,
): Block[] {
  const put = (text: string) =>
    text
      .split('\n')
      .filter((line) => {
        const names = [...line.matchAll(FIELD)].map((found) => found[1] as Field);
        return names.length === 0 || names.some((name) => fields[name] !== '');
      })
      .map((line) => line.replace(FIELD, (_, name: Field) => fields[name]))
      .join('\n');
  return lines.flatMap((line): readonly Block[] => {
    if (line.is === 'part') return parts[line.part];
    const text = put(line.text);
    return text === '' ? [] : [{ is: line.is, text }];
  });
}
