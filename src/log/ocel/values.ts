import type { LogBuilder } from '../build/index.js';
import { TimeReader } from '../table/index.js';
import type { OcelValue, OcelValueType } from './model.js';

/**
 * Sets a value in the column of its declared type; one that is not of that type goes to the column of the same name that
 * holds texts.
 */
export function setValue(
  builder: LogBuilder,
  scope: 'case' | 'event',
  row: number,
  name: string,
  value: OcelValue,
  declared: OcelValueType | undefined,
): void {
  if (value === null) return;
  const column = <T extends 'text' | 'number' | 'integer' | 'boolean' | 'time'>(type: T) =>
    scope === 'case' ? builder.caseColumn(name, type) : builder.eventColumn(name, type);
  const type = declared ?? (typeof value === 'number' ? 'float' : typeof value === 'boolean' ? 'boolean' : 'string');
  const text = String(value).trim();
  if (type === 'time') {
    const reader = new TimeReader();
    const bytes = Buffer.from(text);
    if (reader.read(bytes, 0, bytes.length)) {
      column('time').set(row, reader.value, reader.offset, reader.precision);
      return;
    }
  } else if (type === 'boolean' && /^(true|false|0|1)$/i.test(text)) {
    column('boolean').set(row, text === '1' || text.toLowerCase() === 'true');
    return;
  } else if (type === 'integer' || type === 'float') {
    const number = text === '' ? Number.NaN : Number(text);
    if (type === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number)) {
      column(type === 'integer' ? 'integer' : 'number').set(row, number);
      return;
    }
  }
  column('text').setString(row, String(value));
}
