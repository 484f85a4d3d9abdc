import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, WEB_TEXTS } from '../../src/messages/index.js';

const folder = new URL('../../src/', import.meta.url);
const source = ['offline', 'try', 'web']
  .flatMap((layer) =>
    readdirSync(new URL(`${layer}/`, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(`${layer}/${name}`, folder), 'utf8')),
  )
  .join('\n');
const used = new Set([...source.matchAll(/'((?:offline|try)\/[\w-]+)'/gu)].map((match) => match[1]!));

describe('the words of the pages', () => {
  it.each(LANGUAGES)('are there in %s, each with the same values to put in', (language) => {
    const values = (text: string) => [...new Set([...text.matchAll(/\{([\w-]+)/gu)].map((match) => match[1]!))].sort();
    const texts = WEB_TEXTS[language];
    expect(Object.keys(texts).sort()).toEqual(Object.keys(WEB_TEXTS.en).sort());
    for (const [code, text] of Object.entries(WEB_TEXTS.en))
      expect([code, values(texts[code]!)]).toEqual([code, values(text)]);
  });

  it('are those that the pages use', () => {
    const made = ['looking', 'checking', 'writing', 'save-csv', 'save-xlsx', 'save-json'].map(
      (name) => `offline/${name}`,
    );
    const severities = ['error', 'warning', 'info', 'law', 'matter'].map((name) => `try/${name}`);
    expect([...new Set([...used, ...made, ...severities])].sort()).toEqual(Object.keys(WEB_TEXTS.en).sort());
  });
});
