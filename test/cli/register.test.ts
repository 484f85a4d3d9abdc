import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { schemaFaults } from '../report/json-schema.js';
import { Place, SMALL_LAW } from './support.js';

const schema = JSON.parse(readFileSync(new URL('../../docs/schema/check.schema.json', import.meta.url), 'utf8'));

const place = new Place();
afterAll(() => place.remove());

const law = place.put('requests.law.md', SMALL_LAW);
const register = place.put(
  'register.csv',
  '编号,申请日期,答复日期,结果,申请人\n' +
    'Q1,2024年1月10日,2024/2/9,支持,甲\n' +
    'Q2,２０２４－０１－１０,20240210,不支持,乙\n' +
    'Q3,二〇二四年三月一日,未答复,,丙\n' +
    'Q4,2024.4.2,处理中,,丁\n',
);
const BINDING = `law: test/requests
source: { kind: table, case: 编号, precision: day, complete-until: 2024-06-30, empty: [未答复] }
events:
  requested: 申请日期
  answered: { column: 答复日期, attributes: { outcome: { column: 结果, codes: { 支持: support, 不支持: not-support } } } }
safe-to-show: [编号]
`;
const binding = place.put('register.csv.bind.yaml', BINDING);

interface Report {
  readonly rules: readonly { readonly rule: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly findings: readonly {
    readonly case: string;
    readonly verdict: string;
    readonly due: string;
    readonly recordedDue?: string | null;
  }[];
  readonly oddities: readonly unknown[];
  readonly receipt: { readonly log: { readonly hash: string | null } };
}

async function check(log: string | readonly string[], ...words: string[]): Promise<Report> {
  const logs = typeof log === 'string' ? [log] : log;
  const { out, err } = await place.run([
    'check',
    ...logs,
    '--law',
    law,
    '--format',
    'json',
    '--only',
    'answer',
    ...words,
  ]);
  expect(err).toBe('');
  const report = JSON.parse(out);
  expect(schemaFaults(report, schema)).toEqual([]);
  return report;
}

describe('a register with one row a case', () => {
  it('is checked through the binding beside it', async () => {
    const { findings, oddities, receipt } = await check(register);
    expect(findings.map(({ case: id, verdict, due }) => [id, verdict, due])).toEqual([
      ['Q2', 'late', '2024-02-09'],
      ['Q3', 'overdue', '2024-03-31'],
      // Something is written where the date of the answer should be: nobody is accused.
      ['Q4', 'undetermined', '2024-05-02'],
    ]);
    expect(oddities).toEqual([{ code: 'cell-no-date', subject: `${register}:5 答复日期`, count: 1 }]);
    expect(receipt.log.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is explained, described and converted alike', async () => {
    const story = await place.run(['explain-case', register, 'Q2', '--law', law, '--lang', 'zh']);
    expect(story.out).toContain('2024-02-10  答复 (answered)');
    const info = await place.run(['info', register, '--law', law]);
    expect(info.out).toMatch(/4 cases, 7 events, 2 activities/);
    expect(info.out).toContain(`${register}:5 答复日期`);
    const out = place.at('events.csv');
    expect((await place.run(['convert', register, out, '--law', law])).code).toBe(0);
    const events = place.put(
      'events.bind.yaml',
      `law: test/requests\nsource: { complete-until: 2024-06-30 }\nevents: { requested: 申请日期, answered: 答复日期 }\nsafe-to-show: [case]\n`,
    );
    const again = await check(out, '--bind', events);
    expect(again.findings.map((f) => [f.case, f.verdict])).toEqual(
      (await check(register)).findings.map((f) => [f.case, f.verdict]),
    );
  });

  it('may be several files, a folder, or come on standard input', async () => {
    const other = place.put('more.csv', '编号,申请日期,答复日期,结果,申请人\nQ5,2024-01-02,2024-03-01,支持,戊\n');
    const cases = async (log: string | readonly string[]) =>
      (await check(log, '--bind', binding)).findings.map((f) => f.case);
    expect(await cases([register, other])).toEqual(['Q2', 'Q3', 'Q4', 'Q5']);
    mkdirSync(place.at('years'));
    place.put('years/a.csv', '编号,申请日期,答复日期,结果,申请人\nQ5,2024-01-02,2024-03-01,支持,戊\n');
    place.put('years/b.tsv', '编号\t申请日期\t答复日期\t结果\t申请人\nQ6\t2024-01-02\t2024-03-01\t支持\t己\n');
    expect(await cases(place.at('years'))).toEqual(['Q5', 'Q6']);
  });

  it("has its own due days compared with the law's", async () => {
    const path = place.put(
      'due.csv',
      '编号,申请日期,答复日期,应答复日期\n' +
        'D1,2024-01-10,2024-02-12,2024-02-12\n' +
        'D2,2024-01-10,2024-02-01,2024/2/8\n' +
        'D3,2024-01-10,2024-02-11,2024-02-09\n' +
        'D4,2024-01-10,,\n' +
        'D5,未知,2024-02-11,2024-02-09\n',
    );
    const bind = place.put(
      'due.bind.yaml',
      `law: test/requests
source: { kind: table, case: 编号, complete-until: 2024-06-30 }
events: { requested: 申请日期, answered: 答复日期 }
due: { answer: 应答复日期 }
safe-to-show: [编号]
`,
    );
    const { rules, findings } = await check(path, '--bind', bind);
    expect(rules[0]).toMatchObject({
      rule: 'answer',
      recordedDue: { column: '应答复日期', equal: 1, earlier: 1, later: 1, missing: 1, unsettled: 1 },
    });
    expect(findings.map((f) => [f.case, f.verdict, f.due, f.recordedDue])).toEqual([
      ['D1', 'late', '2024-02-09', '2024-02-12'],
      ['D3', 'late', '2024-02-09', '2024-02-09'],
      ['D4', 'overdue', '2024-02-09', null],
      ['D5', 'undetermined', null, '2024-02-09'],
    ]);
    const table = await place.run(['check', path, '--law', law, '--bind', bind, '--only', 'answer']);
    expect(table.out.replace(/\s+/gu, ' ')).toContain(
      '1 as the law’s, 1 earlier, 1 later, 1 missing; 1 cannot be compared',
    );
    const story = await place.run(['explain-case', path, 'D1', '--law', law, '--bind', bind, '--lang', 'it']);
    expect(story.out).toContain('Il registro ha come scadenza 2024-02-12, 3 giorni dopo quella di legge.');
    const other = place.put(
      'due2.bind.yaml',
      `law: test/requests\nsource: { kind: log }\nevents: { requested: a }\ndue: { answer: reason }\n`,
    );
    const bad = await place.run([
      'check',
      place.put('due-log.csv', 'case,activity,time,case:reason\n1,a,2024-01-01,x\n'),
      '--law',
      law,
      '--bind',
      other,
    ]);
    expect([bad.code, bad.err.includes('binding/due-no-dates') || bad.err.includes('does not hold dates')]).toEqual([
      2,
      true,
    ]);
  });

  it('is described column by column where nobody has said yet what it is', async () => {
    const bare = place.put('bare.csv', '编号,申请日期,申请人\nQ1,3/1/2024,甲\nQ2,25/1/2024,乙\n');
    const { out } = await place.run(['info', bare]);
    expect(out).toMatch(/a table of 2 rows and 3 columns/);
    expect(out).toMatch(/申请日期 +dates +2 +2 +dmy/);
    expect(out).toContain('kind: table');
    const json = await place.run(['info', bare, '--format', 'json']);
    expect(JSON.parse(json.out).table.columns[1]).toEqual({
      name: '申请日期',
      looks: 'date',
      filled: 2,
      distinct: 2,
      dates: { share: 1, orders: ['dmy'], shortYears: false },
    });
    expect(out + json.out).not.toMatch(/甲|25\/1/);
  });

  it.each([
    ['en', 'The table', 'has no column "受理日期"'],
    ['zh', '表', '没有列“受理日期”'],
    ['it', 'La tabella', 'non ha alcuna colonna "受理日期"'],
  ])('says in %s what is wrong and where', async (language, start, end) => {
    const bad = place.put('bad.bind.yaml', BINDING.replace('申请日期', '受理日期'));
    const { code, err } = await place.run(['check', register, '--law', law, '--bind', bad, '--lang', language]);
    expect(code).toBe(2);
    expect(err).toContain(start);
    expect(err).toContain(end);
    expect(err).toContain('bad.bind.yaml:4:14');
    const twice = place.put(
      'twice.csv',
      '编号,申请日期,答复日期,结果\nQ1,2024-01-10,,\nQ2,2024-01-10,,\nQ1,2024-01-11,,\n',
    );
    const other = await place.run(['check', twice, '--law', law, '--bind', binding, '--lang', language]);
    expect([other.code, other.err.includes('twice.csv:4')]).toEqual([2, true]);
    const unclear = place.put('unclear.csv', '编号,申请日期,答复日期,结果\nQ1,3/1/2024,,\n');
    const third = await place.run(['check', unclear, '--law', law, '--bind', binding, '--lang', language]);
    expect([
      third.code,
      third.err.includes('unclear.csv:2'),
      third.err.includes('dates: dmy'),
      third.err.includes('3/1/2024'),
    ]).toEqual([2, true, true, false]);
  });
});
