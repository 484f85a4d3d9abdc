import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSONS, Place, SMALL_LAW } from './support.js';

const LOG = `case,activity,time,resource,reason
Case of Ada,Incoming request,2024-01-10,Ada Rossi,broken leg
Case of Ada,Reply to the applicant,2024-02-12,Bruno Verdi,
3,Incoming request,2024-03-01,Ada Rossi,
3,Coffee,2024-03-02,Ada Rossi,
4,Reminder about an answer,2024-03-02,Ada Rossi,
`;

let place: Place;
let law: string;
let log: string;

beforeAll(() => {
  place = new Place();
  law = place.put('requests.law.md', SMALL_LAW);
  log = place.put('log.csv', LOG);
});

afterAll(() => place.remove());

describe('bind', () => {
  it('writes a binding beside the log that check takes at once', async () => {
    const out = `${log}.bind.yaml`;
    const bound = await place.run(['bind', log, law, '--out', out]);
    expect([bound.code, bound.err]).toEqual([0, '']);
    expect(bound.out).toContain('2 of 4 labels placed');
    expect(bound.out).toContain(`duecourse check ${log} --law ${law} --bind ${out} --at DAY`);
    expect(bound.out).toContain('DAY is the day up to which the log is complete');
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const checked = await place.run(['check', log, '--law', law, '--at', '2024-05-01', '--format', 'json']);
    const { rules } = JSON.parse(checked.out) as { rules: { rule: string; counts: Record<string, number> }[] };
    expect(rules.find((r) => r.rule === 'answer')!.counts).toMatchObject({ late: 1, overdue: 1 });
  });

  it('writes over nothing unless told to', async () => {
    const file = place.put('mine.bind.yaml', '# mine\n');
    const refused = await place.run(['bind', log, law, '--out', file]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(readFileSync(file, 'utf8')).toBe('# mine\n');
    expect((await place.run(['bind', log, law, '--out', file, '--force'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('law: test/requests');
  });

  it('puts the binding on standard output, and what it says of it elsewhere, and shows nobody', async () => {
    for (const format of ['yaml', 'json']) {
      const { code, out, err } = await place.run(['bind', log, law, '--format', format]);
      expect(code).toBe(0);
      expect(err).toContain('labels placed');
      expect(out).not.toContain('labels placed');
      for (const person of PERSONS) expect(out + err).not.toContain(person);
      if (format === 'json') expect(JSON.parse(out)).toMatchObject({ law: 'test/requests', labels: [{}, {}, {}, {}] });
    }
  });

  it('asks at a terminal about what is unsure, and nowhere else', async () => {
    const asked: string[] = [];
    const { out } = await place.run(['bind', log, law], {
      ask: async (question) => {
        asked.push(question);
        return '1';
      },
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Reminder about an answer');
    expect(out).toMatch(/^ {4}activity: .*"Reminder about an answer"/m);
    const open = await place.run(['bind', log, law], { ask: async () => '' });
    expect(open.out).toBe((await place.run(['bind', log, law])).out);
  });

  it('says when a law hardly fits, and ends with 1', async () => {
    const { code, out, err } = await place.run(['bind', log, 'it/highway-code-fines', '--lang', 'it']);
    expect(code).toBe(1);
    expect(out).toContain('events: {}');
    expect(err).toContain('it/highway-code-fines');
    expect(err).toContain('duecourse laws list');
  });

  it('leaves no file where the log cannot be read', async () => {
    const out = place.at('never.bind.yaml');
    const { code } = await place.run(['bind', place.at('nowhere.csv'), law, '--out', out]);
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
