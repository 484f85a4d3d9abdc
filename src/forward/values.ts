import type { AttributeType, ExampleValue } from '../language/index.js';
import { parseDay } from '../time/index.js';

const YES: ReadonlySet<string> = new Set(['true', 'yes', 'sì', 'si', '是', '1']);
const NO: ReadonlySet<string> = new Set(['false', 'no', '否', '0']);

/**
 * A value as written, by the type of its attribute: money in minor units, a date as a day number. Undefined where it is none of
 * that type.
 */
export function valueOf(type: AttributeType, written: string): ExampleValue | undefined {
  const text = written.trim();
  switch (type) {
    case 'text':
      return text;
    case 'list':
      return text.split(/[|;；]/).map((item) => item.trim());
    case 'boolean': {
      const word = text.toLowerCase();
      return YES.has(word) ? true : NO.has(word) ? false : undefined;
    }
    case 'date':
      return parseDay(text);
    case 'number':
      return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) : undefined;
    case 'money': {
      const found = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
      if (!found) return undefined;
      const minor = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'));
      return found[1] === '-' ? -minor : minor;
    }
  }
}

/** How values of a type are written, for messages. */
export const WRITTEN: Readonly<Record<AttributeType, string>> = {
  text: 'abc',
  list: 'a | b',
  boolean: 'true, false',
  date: '2026-01-31',
  number: '12',
  money: '12.50',
};
