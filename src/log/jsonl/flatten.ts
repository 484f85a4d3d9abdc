import { jsonText } from '../json-text.js';
import type { MixedTable } from '../table/index.js';

const MAX_DEPTH = 32;
const LONG_DIGITS = /\d{16}/;
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Puts an object's values into the row: those of objects inside under `outer.inner`, lists of plain values as lists. */
export function setRow(table: MixedTable, row: number, object: object, prefix = '', depth = 0): void {
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (value === null) continue;
    const name = prefix === '' ? key || '(no name)' : `${prefix}.${key}`;
    if (typeof value === 'string') table.column(name).text(row, value);
    else if (typeof value === 'number') table.column(name).number(row, value);
    else if (typeof value === 'boolean') table.column(name).boolean(row, value);
    else if (Array.isArray(value)) setList(table, row, name, value);
    else if (typeof value === 'object' && depth < MAX_DEPTH) setRow(table, row, value, name, depth + 1);
    else {
      table.oddities.add('nested-as-text', name);
      table.column(name).text(row, jsonText(value));
    }
  }
}

function setList(table: MixedTable, row: number, name: string, values: readonly unknown[]): void {
  const items: string[] = [];
  for (const value of values) {
    if (typeof value === 'object') {
      table.oddities.add('nested-as-text', name);
      table.column(name).text(row, jsonText(values));
      return;
    }
    items.push(String(value));
  }
  table.column(name).list(row, items);
}

/** The text with quotes around whole numbers that no number holds exactly, so that they stay what they are. */
export function quoteLargeIntegers(text: string, onLarge: (digits: string) => void): string {
  if (!LONG_DIGITS.test(text)) return text;
  return text.replace(STRING_OR_NUMBER, (token) => {
    if (token[0] === '"' || /[.eE]/.test(token) || Number.isSafeInteger(Number(token))) return token;
    onLarge(token);
    return `"${token}"`;
  });
}
