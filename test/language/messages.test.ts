import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lawMessages as en } from '../../src/messages/en/law.js';
import { fillMessage } from '../../src/messages/fill.js';
import { lawMessages as italian } from '../../src/messages/it/law.js';
import { lawMessages as zh } from '../../src/messages/zh/law.js';

function codesInSource(): string[] {
  const folder = new URL('../../src/language/', import.meta.url);
  const codes = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.startsWith('generated')) continue;
    const text = readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8');
    for (const [, code] of text.matchAll(/'((?:law|example)\/[a-z0-9-]+)'/g)) codes.add(code!);
  }
  for (const kind of ['event', 'reading', 'fact', 'duty', 'guard', 'clock', 'deem', 'table', 'wording'])
    for (const what of ['syntax', 'unexpected', 'unfinished']) codes.add(`law/${what}-${kind}`);
  return [...codes].sort();
}

const names = (text: string) => new Set([...text.matchAll(/\{([a-z]+)\}/g)].map((m) => m[1]!));

describe('messages', () => {
  it.each([
    ['English', en],
    ['Chinese', zh],
    ['Italian', italian],
  ])('%s has words for every code and for no other', (_, texts) => {
    expect(Object.keys(texts).sort()).toEqual(codesInSource());
  });

  it.each([
    ['Chinese', zh],
    ['Italian', italian],
  ])('%s shows no value that English does not', (_, texts) => {
    for (const [code, text] of Object.entries(texts))
      for (const name of names(text)) expect([...names(en[code]!)], code).toContain(name);
  });

  it('leaves a part in square brackets out where a value is missing or empty', () => {
    expect(fillMessage('No {a}.[ Did you mean {b}?] End.', { a: 'x', b: 'y' })).toBe('No x. Did you mean y? End.');
    expect(fillMessage('No {a}.[ Did you mean {b}?] End.', { a: 'x', b: '' })).toBe('No x. End.');
    expect(fillMessage('{n}')).toBe('');
    expect(fillMessage('{n} and {n}', { n: 0 })).toBe('0 and 0');
  });

  it('takes values as they are', () => {
    expect(fillMessage('`{a}`', { a: '$& {a} [b]' })).toBe('`$& {a} [b]`');
  });
});
