import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageTables } from '../../scripts/coverage/tables.js';
import { root } from '../../scripts/steps.mjs';

describe('the tables of docs/coverage', () => {
  it('are as the laws make them', async () => {
    const tables = await coverageTables(root);
    const stale = [...tables].filter(([file, text]) => readFileSync(path.join(root, file), 'utf8') !== text);
    expect(
      stale.map(([file]) => file),
      'stale: run `npm run coverage` and commit what it changes',
    ).toEqual([]);
  });
});
