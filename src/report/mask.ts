import { createHmac } from 'node:crypto';

/**
 * Replaces what a binding does not declare safe by pseudonyms: the same value gives the same pseudonym in every run with the
 * same key, and without the key nobody can tell which value it stands for.
 */
export interface Masker {
  /** Nothing is masked. */
  readonly shows: boolean;
  caseId(id: string): string;
  /** The value of a column; `prefix` says what kind of thing it is. */
  value(column: string, value: string, prefix?: string): string;
  /** Whether the values of a column are shown as they are. */
  isSafe(column: string): boolean;
}

/** Masks with an HMAC-SHA-256 key; a null key shows everything. */
export function maskerOf(key: Uint8Array | null, safe: ReadonlySet<string>): Masker {
  const isSafe = (column: string) => key === null || safe.has(column);
  const value = (column: string, text: string, prefix: string) =>
    key === null || safe.has(column) ? text : `${prefix}-${tagOf(key, column, text)}`;
  return {
    shows: key === null,
    isSafe,
    caseId: (id) => value('case', id, 'case'),
    value: (column, text, prefix = 'value') => value(column, text, prefix),
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
/** Letters of a pseudonym, 5 bits each: no two of a million cases are likely to share one. */
const LENGTH = 12;

function tagOf(key: Uint8Array, column: string, value: string): string {
  const tag = createHmac('sha256', key)
    .update(JSON.stringify([column, value]))
    .digest();
  let text = '';
  for (let bits = 0, held = 0, i = 0; text.length < LENGTH; ) {
    if (held < 5) {
      bits = ((bits & 31) << 8) | tag[i++]!;
      held += 8;
    }
    held -= 5;
    text += LETTERS[(bits >> held) & 31]!;
  }
  return text;
}
