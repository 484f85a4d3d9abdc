import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { coverageTables } from '../../scripts/coverage/tables.js';
import { root } from '../../scripts/steps.mjs';
import { CONSTRUCTS, COUNTING_TESTS, factRows, SECTIONS } from '../../src/engine/index.js';

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the tables of docs/coverage', () => {
  let tables: ReadonlyMap<string, string>;
  const table = (name: string) => tables.get(`docs/coverage/${name}.md`)!;

  beforeAll(async () => {
    tables = await coverageTables(root);
  });

  it('are as the laws make them', () => {
    const stale = [...tables].filter(([file, made]) => text(file) !== made);
    expect(
      stale.map(([file]) => file),
      'stale: run `npm run coverage` and commit what it changes',
    ).toEqual([]);
  });

  it('give each row of their sections of the table of facts a place', () => {
    const asked = factRows(text('laws/rows.csv')).filter((f) => SECTIONS.includes(f.section));
    expect(SECTIONS.map((section) => asked.filter((f) => f.section === section).length)).toEqual([36, 56, 17, 22, 36]);
    const lines = new Set(
      table('rows')
        .split('\n')
        .map((line) => line.split(' | ')[0]!.replace('| ', '')),
    );
    expect(asked.map((f) => f.row).filter((row) => !lines.has(row))).toEqual([]);
    expect(table('rows')).not.toMatch(/\*\*(?:nowhere|lacks)\*\*/);
    expect(table('rows')).toMatch(/^Nowhere: none\..* yet not marked\n.* nor assumed: none\.$/m);
  });

  it('name tests that there are', () => {
    const named = Object.values(COUNTING_TESTS).flat();
    expect(named.filter(([file, title]) => !text(file).includes(`'${title}`))).toEqual([]);
  });

  it('show each construct of statutes kept and broken by examples, and in random laws', () => {
    const lines = table('constructs')
      .split('\n')
      .filter((line) => /^\| \d/.test(line));
    expect(lines).toHaveLength(CONSTRUCTS.length);
    expect(lines.filter((line) => !line.endsWith('| kept and broken, random |'))).toEqual([]);
  });
});
