import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Readiness, ReportHead } from '../../src/report/index.js';
import { Place, SMALL_LAW } from '../cli/support.js';

let place: Place;
let law: string;

beforeAll(() => {
  place = new Place();
  law = place.put('requests.law.md', SMALL_LAW);
});

afterAll(() => place.remove());

async function readinessOf(
  log: string,
  binding: string,
  at = '2024-05-01',
): Promise<ReportHead & { readiness: Readiness }> {
  const words = ['--law', law, '--bind', place.put('b.bind.yaml', binding), '--at', at, '--format', 'json'];
  const { code, out, err } = await place.run(['readiness', place.put('log.csv', log), ...words]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as ReportHead & { readiness: Readiness };
}

const BINDING = `law: test/requests
source: { kind: log, order: source }
events: { requested: requested, answered: answered }
actor: who
entered: { column: entry }
safe-to-show: [case]
`;

describe('readiness', () => {
  it('says what the record lacks, and how much hangs on it', async () => {
    const { rules, readiness } = await readinessOf(
      'case,activity,time,who,entry\na,requested,2024-01-10,Ada,\na,answered,2024-01-20,,\nb,answered,2024-01-20,Bo,\nc,requested,,Ada,\nc,answered,2024-02-01,Bo,\nd,requested,2024-01-10,,\nd,answered,2024-01-12,,\n',
      BINDING,
    );
    expect(rules.map((r) => r.rule)).toEqual(['answer', 'other-hand']);
    // c: requested without a day. a: nobody knows who answered. d: nor who took the request.
    expect(readiness.rules[0]).toEqual({
      instances: 3,
      decided: 2,
      explained: 1,
      lacking: [{ why: 'time', field: 'requested', instances: 1, alone: 1, cases: 1 }],
      suspect: null,
    });
    expect(readiness.rules[1]).toMatchObject({ instances: 4, decided: 2, explained: 2 });
    expect(readiness.rules[1]!.lacking).toEqual([
      { why: 'value', field: 'answered.actor', instances: 2, alone: 1, cases: 2 },
      { why: 'value', field: 'requested.actor', instances: 1, alone: 0, cases: 1 },
    ]);
    expect(readiness.impossible).toEqual([{ why: 'no-time', event: 'requested', events: 1 }]);
  });

  it('finds repetitions, dates that cannot be, days that are crowded, and the time to entry', async () => {
    const days = Array.from({ length: 12 }, (_, i) => `2024-02-${String(i + 1).padStart(2, '0')}`);
    const rows = [
      ...days.map((day, i) => `n${i},requested,${day},A,${day}`),
      // 60 on a day, where one is usual.
      ...Array.from({ length: 60 }, (_, i) => `p${i},requested,2024-03-01,A,2024-03-04`),
      'x,requested,2024-03-05,A,2024-03-01',
      'x,requested,2024-03-05,A,2024-03-01',
      'x,requested,2024-03-05,B,2024-03-01',
      'f,requested,2024-09-01,A,',
      'g,requested,1900-01-01,A,',
      'h,requested,2019-12-31,A,2020-01-10',
    ];
    const binding = BINDING.replace('order: source', 'order: source, complete-from: 2020-01-01');
    const { readiness } = await readinessOf(`case,activity,time,who,entry\n${rows.join('\n')}\n`, binding);
    expect(readiness.duplicates).toEqual({ cases: 1, events: 1 });
    expect(readiness.impossible).toEqual([
      { why: 'future', event: 'requested', events: 1 },
      { why: 'far-past', event: 'requested', events: 1 },
      { why: 'before-log', event: 'requested', events: 1 },
    ]);
    expect(readiness.piledUp).toEqual([{ event: 'requested', day: '2024-03-01', events: 60, usual: 1, days: 1 }]);
    // 12 on the day itself, 60 three days later, 3 four days before, 1 ten days later.
    expect(readiness.lag).toEqual({ events: 76, median: 3, p90: 3, longest: 10, negative: 3 });
  });

  it('marks rules that are mostly broken, or broken by the same delay, until the binding confirms them', async () => {
    const late = (n: number, days: (i: number) => number) =>
      Array.from({ length: n }, (_, i) => {
        const due = new Date(Date.UTC(2024, 0, 31 + days(i))).toISOString().slice(0, 10);
        return `${i}-${n},requested,2024-01-01,A\n${i}-${n},answered,${due},B\n`;
      }).join('');
    const of = async (log: string, binding = BINDING.replace('entered: { column: entry }\n', '')) =>
      (await readinessOf(`case,activity,time,who\n${log}`, binding)).readiness.rules[0]!.suspect;
    // All in time but for one in five: not above a fifth.
    expect(await of(late(80, () => 0) + late(20, (i) => i + 1))).toBeNull();
    expect(await of(late(79, () => 0) + late(21, (i) => i + 1))).toEqual({
      why: ['share'],
      share: 0.21,
      heap: null,
      confirmed: false,
    });
    // 11 of 20 by the same seven days.
    const heaped = late(180, () => 0) + late(20, (i) => (i < 11 ? 7 : i));
    expect(await of(heaped)).toEqual({
      why: ['heaped'],
      share: 0.1,
      heap: { late: { n: 7, unit: 'days' }, share: 0.55 },
      confirmed: false,
    });
    // Late by one day is the most usual delay of all.
    expect(await of(late(180, () => 0) + late(20, (i) => (i < 11 ? 1 : i)))).toBeNull();
    const confirmed = `${BINDING.replace('entered: { column: entry }\n', '')}confirmed: { answer: "followed ten files by hand" }\n`;
    expect(await of(heaped, confirmed)).toMatchObject({ why: ['heaped'], confirmed: true });
  });

  it('is told in a table that names no case, in each language', async () => {
    const log = place.put(
      't.csv',
      'case,activity,time,who\nSecret,requested,2024-01-10,Ada\nSecret,answered,2024-03-20,\n',
    );
    for (const language of ['en', 'zh', 'it']) {
      const words = ['--law', law, '--at', '2024-05-01', '--lang', language];
      const { code, out, err } = await place.run(['readiness', log, ...words]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('answered.actor');
      expect(out).not.toMatch(/Secret|Ada|readiness\/|remedy\/|impossible\//);
    }
  });

  it('takes another share above which a rule is suspect, and no nonsense for one', async () => {
    const log = place.put('s.csv', 'case,activity,time\n1,requested,2024-01-10\n1,answered,2024-03-20\n');
    const base = ['check', log, '--law', law, '--at', '2024-05-01'];
    expect((await place.run(base)).out).toMatch(/answer \* !|answer !/);
    expect((await place.run([...base, '--suspect-share', '1'])).out).not.toContain('!');
    const { code, err } = await place.run([...base, '--suspect-share', '20%']);
    expect(code).toBe(2);
    expect(err).toContain('--suspect-share');
  });

  it('suspects three of three, and what may never be done no less', async () => {
    const never = place.put('never.law.md', SMALL_LAW.replace(/```\n$/, 'guard silent point 1: answered never\n```\n'));
    const row = (i: number) => `${i},requested,2024-01-10,A\n${i},answered,2024-03-20,B\n`;
    const log = place.put('three.csv', `case,activity,time,who\n${[1, 2, 3].map(row).join('')}`);
    const words = ['--law', never, '--at', '2024-05-01', '--format', 'json'];
    const { rules } = (JSON.parse((await place.run(['readiness', log, ...words])).out) as { readiness: Readiness })
      .readiness;
    expect(rules.map(({ suspect }) => suspect?.share ?? null)).toEqual([1, null, 1]);
  });

  it('names a binding of the program where it places what the names of the log do not', async () => {
    const log = place.put(
      'fines.csv',
      'case,activity,time\nA,Create Fine,2006-01-02\nA,Send Fine,2006-03-02\nA,Payment,2006-04-02\n',
    );
    const base = ['check', log, '--law', 'it/highway-code-fines'];
    const without = await place.run(['readiness', log, '--law', 'it/highway-code-fines']);
    const named = /The binding it\/road-traffic-fines, .* places \d+ events?/;
    expect((await place.run(base)).out.replace(/\s+/g, ' ') + without.err).toMatch(named);
    expect((await place.run([...base, '--bind', 'it/road-traffic-fines'])).out).not.toMatch(
      /comes with the program, places/,
    );
  });

  it('refuses a confirmation of a rule that is not there', async () => {
    const log = place.put('c.csv', 'case,activity,time\n1,requested,2024-01-10\n');
    const bind = place.put(
      'c.bind.yaml',
      'law: test/requests\nevents: { requested: requested }\nconfirmed: [anwser]\n',
    );
    const { code, err } = await place.run(['readiness', log, '--law', law, '--bind', bind, '--at', '2024-05-01']);
    expect(code).toBe(2);
    expect(err).toContain('c.bind.yaml:3');
    expect(err).toContain('Did you mean "answer"?');
  });

  it('refuses a column of entry that the log has not', async () => {
    const log = place.put('e.csv', 'case,activity,time\n1,requested,2024-01-10\n');
    const bind = place.put('e.bind.yaml', 'law: test/requests\nevents: { requested: requested }\nentered: no-such\n');
    const { code, err } = await place.run(['readiness', log, '--law', law, '--bind', bind, '--at', '2024-05-01']);
    expect(code).toBe(2);
    expect(err).toContain('no-such');
  });
});
