import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { personAttributes } from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';

describe('attributes that name persons', () => {
  it('are those that a law compares with whoever acts, so that nothing is ever counted by them', async () => {
    const file = new URL('../../laws/cn/petition-work.law.md', import.meta.url);
    const { law } = await loadLaw(readFileSync(file, 'utf8'), 'petition-work.law.md');
    expect([...personAttributes(law!)].map((a) => law!.attributes[a]!.name)).toEqual(['official']);
  });
});
