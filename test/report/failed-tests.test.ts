import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Place } from '../cli/support.js';
import { schemaFaults } from './json-schema.js';

const place = new Place();
afterAll(() => place.remove());

const LOG = `case,activity,time,days,head,text
A,accepted,2023-03-02,,,
A,extended,2023-04-01,31,true,
A,closed,2023-06-30,,,
B,accepted,2023-03-02,,,
B,opinion,2023-04-01,,,secret
`;
const BIND = (safe: string) => `law: cn/petition-work
safe-to-show: [${safe}]
events:
  petition-accepted: accepted
  extension-approved: { activity: extended, attributes: { days: days, by-head: head } }
  opinion-issued: { activity: opinion, attributes: { outcome: text } }
  petition-closed: closed
never-happens: [petitioner-heard]
`;

interface Told {
  readonly asked: Record<string, string>;
  readonly found: readonly {
    readonly of: Record<string, string>;
    readonly is: string;
    readonly value: string | null;
  }[];
}

const log = place.put('extended.csv', LOG);
const run = async (safe: string, ...words: string[]) => {
  const bind = place.put(`extended-${safe.length}.yaml`, BIND(safe));
  const { code, out, err } = await place.run([
    ...words.slice(0, 1),
    log,
    ...words.slice(1),
    '--law',
    'cn/petition-work',
    '--bind',
    bind,
    '--at',
    '2023-06-30',
  ]);
  expect([code, err.replace(/warning[\s\S]*/, '')]).toEqual([0, '']);
  return out;
};

describe('what an act did not meet', () => {
  it('is told with the values that failed, in every language', async () => {
    const text = async (language: string) =>
      (await run('case, days', 'explain-case', 'A', '--lang', language)).replace(/\s+/g, ' ');
    expect(await text('en')).toContain('Not met: “days” is at most 30; here “days” is 31.');
    expect((await text('zh')).replaceAll(' ', '')).toContain('此处“天数”为31');
    expect(await text('it')).toContain('Non soddisfatto:');
  });

  it('is masked where the binding does not declare the column safe', async () => {
    const text = await run('case', 'explain-case', 'A');
    expect(text).toContain('Not met:');
    expect(text).toMatch(/here\s+“days”\s+is\s+days-[a-z2-7]+/);
    expect(text).not.toMatch(/is\s+31/);
  });

  it('stands in the report beside its findings, as the schema has it', async () => {
    const out = await run('case, days', 'check', '--format', 'json');
    const report = JSON.parse(out) as {
      evidence: { tests: Told[]; findings: { failed?: number[] }[] };
      rules: { rule: string; cannotShow?: string }[];
    };
    const schema = JSON.parse(readFileSync(new URL('../../docs/schema/check.schema.json', import.meta.url), 'utf8'));
    expect(schemaFaults(report, schema)).toEqual([]);
    const days = report.evidence.tests.findIndex(({ found }) => found.some(({ value }) => value === '31'));
    expect(report.evidence.findings.some(({ failed }) => failed?.includes(days))).toBe(true);
    const stored = place.put('stored.json', out);
    const { code, out: again } = await place.run(['report', stored, '--format', 'json']);
    expect(code).toBe(0);
    expect(again).toBe(out);
  });

  it('says of rules that this record can never show broken that it cannot, instead of a share of 0', async () => {
    const report = JSON.parse(await run('case', 'check', '--format', 'json')) as {
      rules: { rule: string; cannotShow?: string }[];
    };
    const why = Object.fromEntries(report.rules.map(({ rule, cannotShow }) => [rule, cannotShow]));
    expect(why['extension-limit']).toBeUndefined();
    // A reason of an opinion is not in this record.
    expect(why['opinion-contents']).toBe('no-record');
    const table = await run('case', 'check');
    expect(table.replace(/\s+/g, ' ')).toMatch(
      /cannot come out adverse, so that none was found says nothing: [^.]*opinion-contents/,
    );
    const md = await run('case', 'check', '--format', 'md');
    expect(md).toMatch(/opinion-contents.*cannot come out adverse on this record/);
  });
});
