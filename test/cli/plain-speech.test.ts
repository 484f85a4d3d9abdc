import { describe, expect, it } from 'vitest';
import { fillMessage } from '../../src/messages/index.js';
import { smallCases } from './support.js';

const { place, law, log } = smallCases();
const words = ['--law', law, '--at', '2024-05-01'];

describe('what a reader is told', () => {
  it('says one thing of one, and another of several', () => {
    const text = '{n} {n:row repeats|rows repeat} another[ ({m} {m:case|cases})].';
    expect(fillMessage(text, { n: 1 })).toBe('1 row repeats another.');
    expect(fillMessage(text, { n: '1,200', m: 1 })).toBe('1,200 rows repeat another (1 case).');
    expect(fillMessage('{n:a|b}', { n: '{m}' })).toBe('b');
  });

  it.each([
    ['json', 'x.csv', '--format csv'],
    ['csv', 'x.JSON', '--format json'],
    ['table', 'x.html', '--format html'],
    ['xlsx', 'x.parquet', '--format parquet'],
    ['table', 'x.yaml', '.txt'],
  ])('refuses %s in a file named %s', async (format, name, remedy) => {
    const { code, err } = await place.run(['check', log, ...words, '--format', format, '--out', place.at(name)]);
    expect(code).toBe(2);
    expect(err).toContain('cli/ending');
    expect(err).toContain(remedy);
  });

  it('takes any ending that tells of no form', async () => {
    for (const name of ['x.txt', 'report', 'x.2024']) {
      expect((await place.run(['check', log, ...words, '--out', place.at(name)])).code).toBe(0);
    }
  });

  it.each(['check', 'readiness'])('%s says that nothing had happened yet', async (command) => {
    const { code, out, err } = await place.run([command, log, '--law', law, '--at', '2020-01-01']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('cli/at-before-log');
    expect(err).toContain('2024-01-10');
  });

  it('tells what is asked by rules that anything is held against, what is assumed, and the share of what is decided', async () => {
    const { out } = await place.run(['check', log, ...words]);
    expect(out.replace(/\s+/g, ' ')).toContain('answer (Art. 1): A request is answered within 30 days');
    expect(out).toContain('read as days.calendar');
    const csv = (await place.run(['check', log, ...words, '--format', 'csv'])).out.split('\r\n');
    expect(csv[0]).toMatch(/,law_assumes$/);
    expect(csv[1]).toMatch(/,days\.calendar$/);
  });

  it('says it too where a file whose order counts has both on one day', async () => {
    const odd = place.put('one-day.csv', 'case,activity,time\nA,answered,2024-01-10\nA,requested,2024-01-10\n');
    const bind = place.put(
      'one-day.bind.yaml',
      'law: test/requests\nsource: { kind: log, order: source }\nevents: { requested: requested, answered: answered }\n',
    );
    const { out } = await place.run(['check', odd, ...words, '--bind', bind, '--format', 'json', '--only', 'answer']);
    const { findings } = JSON.parse(out) as { findings: { verdict: string; why: unknown }[] };
    expect(findings.map(({ verdict, why }) => [verdict, why])).toEqual([
      ['overdue', [{ why: 'before', field: 'answered' }]],
    ]);
  });

  it('says where an act stands before what would have called for it', async () => {
    const odd = place.put(
      'odd.csv',
      'case,activity,time\nA,answered,2024-01-05\nA,requested,2024-01-10\nB,requested,2024-01-10\n',
    );
    const { out } = await place.run(['check', odd, ...words, '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { case: string; verdict: string; why: unknown }[] };
    expect(findings.map(({ verdict, why }) => [verdict, why])).toEqual([
      ['overdue', [{ why: 'before', field: 'answered' }]],
      ['overdue', []],
    ]);
    const story = await place.run(['explain-case', odd, 'A', ...words]);
    expect(story.out).toContain('Look at the dates: “Answered” stands in the record before');
    // An earlier act that answered something else is nothing strange.
    const twice = place.put(
      'twice.csv',
      'case,activity,time\nA,requested,2024-01-01\nA,answered,2024-01-05\nA,requested,2024-01-10\n',
    );
    const again = JSON.parse(
      (await place.run(['check', twice, ...words, '--format', 'json', '--only', 'answer'])).out,
    ) as {
      findings: { why: unknown }[];
    };
    expect(again.findings.map(({ why }) => why)).toEqual([[]]);
  });
});
