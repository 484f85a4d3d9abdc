import { TimeReader } from '../../src/log/table/index.js';

/** A field as it stands in a file: its text, and whether in quotes. */
export interface WrittenField {
  readonly text: string;
  readonly quoted: boolean;
}

/** A column as it should be read: plain values, a missing one undefined. */
export interface ReadColumn {
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'time';
  readonly values: unknown[];
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,3})?$/;
const WHOLE = /^-?(0|[1-9]\d*)$/;
const WORDS = ['NaN', 'Infinity', '-Infinity'];
const times = new TimeReader();

export function writeField({ text, quoted }: WrittenField): string {
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What one column of a file is, read value by value by the conventions, without a thought of speed. */
export function referenceColumn(fields: readonly WrittenField[], quotesMatter: boolean): ReadColumn {
  const anyPlain = fields.some((f) => !f.quoted && f.text !== '');
  const anyQuoted = fields.some((f) => f.quoted);
  const written = anyQuoted && !anyPlain && quotesMatter;
  const type = written ? 'text' : typeOf(fields.map((f) => f.text).filter((t) => t !== ''));
  if (type !== 'text') return { type, values: fields.map((f) => (f.text === '' ? undefined : valueOf(f.text, type))) };
  return {
    type,
    values: fields.map((f) => {
      if (f.text === '' && !(f.quoted && quotesMatter)) return undefined;
      return written ? f.text.replace(/^'('*[=+\-@\t\r])/, '$1') : f.text;
    }),
  };
}

function typeOf(texts: readonly string[]): ReadColumn['type'] {
  const looks = new Set(texts.map(lookOf));
  if (looks.size === 1) return [...looks][0]!;
  return looks.size === 2 && looks.has('integer') && looks.has('number') ? 'number' : 'text';
}

function lookOf(text: string): ReadColumn['type'] {
  if (WHOLE.test(text) && text !== '-0') return Number.isSafeInteger(Number(text)) ? 'integer' : 'text';
  if (NUMBER.test(text) || WORDS.includes(text)) return 'number';
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(text)) return 'boolean';
  return readTime(text) ? 'time' : 'text';
}

function readTime(text: string): boolean {
  const bytes = Buffer.from(text);
  return times.read(bytes, 0, bytes.length);
}

/** In the form in which tests look at columns: milliseconds and offset for times. */
function valueOf(text: string, type: ReadColumn['type']): unknown {
  if (type === 'boolean') return /^t/i.test(text);
  if (type !== 'time') return Number(text);
  if (!readTime(text)) return undefined;
  return [times.value, times.offset, times.precision];
}
