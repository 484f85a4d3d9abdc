import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import type { ReportDocument } from '../../src/report/index.js';
import { SMALL_LAW, smallCases } from '../cli/support.js';
import { schemaFaults } from './json-schema.js';

const { place } = smallCases();

/** One duty without a number, one that is prompt beside a number, one with a number alone. */
const LAW = SMALL_LAW.concat(`
\`\`\`duecourse
event noted by office en "Noted"
duty note point 1: after each requested, office must noted promptly
duty note-soon point 1: after each requested, office must noted promptly and within 5 days
\`\`\`
`);

const LOG = `case,activity,time
a,requested,2024-01-10
a,noted,2024-01-10
a,answered,2024-01-12
b,requested,2024-01-10
b,noted,2024-01-14
c,requested,2024-01-10
c,noted,2024-02-10
d,requested,2024-04-20
e,requested,2024-04-30
e,noted,2024-04-30
`;

async function checked(...words: string[]): Promise<string> {
  const files = [place.put('prompt.csv', LOG), '--law', place.put('prompt.law.md', LAW), '--at', '2024-05-01'];
  const { code, out, err } = await place.run(['check', ...files, ...words]);
  expect([code, err]).toEqual([0, '']);
  return out;
}

describe('what the law wants done without saying how soon', () => {
  it('is measured in days from what set it off, and never a breach', async () => {
    const report = JSON.parse(await checked('--format', 'json')) as ReportDocument;
    const names = report.rules.map((r) => r.rule);
    const elapsed = (report.elapsed ?? []).map((e) => ({ ...e, rule: names[e.rule] }));
    expect(elapsed).toMatchObject([
      { rule: 'note', n: 4, median: 0, p90: 31, longest: 31, waiting: 1 },
      { rule: 'note-soon', n: 4, median: 0, p90: 31, longest: 31, waiting: 1 },
    ]);
    expect(elapsed[0]!.bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(4);
    const { met, open, late, overdue } = report.rules.find((r) => r.rule === 'note')!.counts;
    expect({ met, open, late, overdue }).toEqual({ met: 4, open: 1, late: 0, overdue: 0 });
    const schema = JSON.parse(readFileSync(path.join(root, 'docs/schema/check.schema.json'), 'utf8')) as Parameters<
      typeof schemaFaults
    >[1];
    expect(schemaFaults(report, schema)).toEqual([]);
  });

  it('is told with how many and the median, in tables, summaries and the page, and from a stored report', async () => {
    const said = 'never a breach: note 4 done, median 0 days, 1 not yet; note-soon 4 done, median 0 days, 1 not yet.';
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    expect(plain(await checked())).toContain(said);
    expect(plain(await checked('--format', 'md'))).toContain(said);
    const page = await checked('--format', 'html');
    expect(page).toContain(
      '4 done: half within 0 days, nine in ten within 31 days, the longest 31 days. 1 not done yet.',
    );
    const stored = place.put('prompt.json', await checked('--format', 'json'));
    expect(plain((await place.run(['report', stored])).out)).toContain(said);
    const one = await place.run(['report', stored, '--only', 'note-soon', '--format', 'json']);
    expect((JSON.parse(one.out) as ReportDocument).elapsed).toMatchObject([{ rule: 0, n: 4 }]);
  });
});
