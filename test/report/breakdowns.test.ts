import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAdverse, type Verdict } from '../../src/engine/index.js';
import { OTHER_GROUP, type ReportDocument } from '../../src/report/index.js';
import { PERSONS, Place, SMALL_LAW } from '../cli/support.js';

let place: Place;
let law: string;

beforeAll(() => {
  place = new Place();
  law = place.put('requests.law.md', SMALL_LAW);
});

afterAll(() => place.remove());

async function documentOf(
  log: string,
  binding: string,
  ...words: string[]
): Promise<ReportDocument & { text: string }> {
  const files = ['--law', law, '--bind', place.put('b.bind.yaml', binding)];
  const { code, out, err } = await place.run([
    'check',
    place.put('log.csv', log),
    ...files,
    '--at',
    '2024-06-01',
    '--format',
    'json',
    ...words,
  ]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return { ...(JSON.parse(out) as ReportDocument), text: out };
}

const BINDING = `law: test/requests
source: { kind: log, order: source }
events: { requested: requested, answered: answered }
actor: resource
office: { column: desk }
safe-to-show: [case, desk, region, size, resource]
`;

const event = fc.record({
  of: fc.integer({ min: 0, max: 12 }),
  kind: fc.constantFrom('requested', 'answered'),
  day: fc.option(fc.integer({ min: 1, max: 150 }), { freq: 8 }),
  resource: fc.constantFrom('Ada', 'Bo', ''),
  desk: fc.constantFrom('North', 'South', ''),
  region: fc.constantFrom('x', 'y', '"a, b"', ''),
  size: fc.constantFrom('1', '2.5', ''),
});

function csvOf(events: readonly (typeof event extends fc.Arbitrary<infer T> ? T : never)[]): string {
  const rows = events.map(({ of, kind, day, resource, desk, region, size }) => {
    const time = day === null ? '' : new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10);
    return `c${of},${kind},${time},${resource},${desk},${region},${size}`;
  });
  return `case,activity,time,resource,desk,region,size\nc0,requested,2024-01-01,Ada,North,x,1\nc0,answered,2024-01-02,Bo,North,x,1\n${rows.join('\n')}\n`;
}

describe('the counts of a report', () => {
  it('add up: each breakdown to the verdicts of the rules, delays to the acts that had a due day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const document = await documentOf(csvOf(events), BINDING);
        for (const breakdown of document.breakdowns) {
          expect(new Set(breakdown.groups).size).toBe(breakdown.groups.length);
          document.rules.forEach((rule, r) => {
            const sums: Partial<Record<Verdict, number>> = {};
            for (const [group, of, verdict, n] of breakdown.counts) {
              expect(group).toBeLessThan(breakdown.groups.length);
              if (of === r) sums[verdict] = (sums[verdict] ?? 0) + n;
            }
            const counts = Object.fromEntries(Object.entries(rule.counts).filter(([, n]) => n > 0));
            expect(sums, breakdown.name).toEqual(counts);
          });
        }
        const { counts } = document.rules[0]!;
        const delays = document.delays.filter((d) => d.rule === 0);
        const acts = counts.met + counts.late;
        expect(delays.reduce((sum, d) => sum + d.n, 0)).toBe(acts);
        if (acts > 0) expect(delays.reduce((sum, d) => sum + d.notDone, 0)).toBe(counts.overdue);
        for (const { bins, n, median, p90 } of delays) {
          expect(bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(n);
          expect(median).toBeLessThanOrEqual(p90);
          const late = bins.filter(({ from }) => from > 0).reduce((sum, bin) => sum + bin.n, 0);
          expect(late).toBe(counts.late);
          for (const [i, { from, to }] of bins.entries()) {
            expect(from > 0 || to <= 1, 'no bin holds both what was in time and what was not').toBe(true);
            expect(to).toBeGreaterThan(from);
            if (i > 0) expect(from).toBeGreaterThanOrEqual(bins[i - 1]!.to);
          }
        }
        document.readiness.rules.forEach((ready, r) => {
          const rule = document.rules[r]!.counts;
          expect(ready.instances - ready.decided).toBe(rule.undetermined);
          expect(ready.explained).toBe(rule.undetermined);
          expect(ready.lacking.length > 0).toBe(rule.undetermined > 0);
          for (const { instances, alone, cases } of ready.lacking) {
            expect(instances).toBeLessThanOrEqual(ready.explained);
            expect(Math.max(alone, cases)).toBeLessThanOrEqual(instances);
          }
        });
        for (const f of document.findings) {
          const strange = f.why.length > 0 && f.why.every(({ why }) => why === 'before');
          expect(f.why.length > 0).toBe(f.verdict === 'undetermined' || strange);
          if (strange) expect(f.verdict).toBe('overdue');
        }
        for (const f of document.evidence.findings) {
          expect(document.evidence.cases[f.case]).toBeDefined();
          for (const limit of f.limits) expect(document.evidence.workings[limit]).toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('take what is beyond 199 values together, and leave out what tells cases apart', async () => {
    const rows = Array.from({ length: 1100 }, (_, i) => {
      const value = i < 300 ? `v${i % 250}` : `v${i % 5}`;
      return `${i},requested,2024-01-10,,,${value},${i}`;
    });
    const binding = BINDING.replace('resource]', 'resource, note]').replace('desk, region', 'region');
    const log = `case,activity,time,resource,desk,region,size\n${rows.join('\n')}\n`;
    const { breakdowns } = await documentOf(log, binding.replace('answered: answered', 'answered: nothing'));
    // `size` has 1,100 numbers.
    expect(breakdowns.map((b) => b.name)).toEqual(['month', 'region']);
    const { groups, counts } = breakdowns[1]!;
    expect(groups).toHaveLength(200);
    expect(groups.at(-1)).toBe(OTHER_GROUP);
    // 45 values have been seen twice, 5 of them far more often, and 205 once; 199 are named, 51 others once each.
    expect(counts.filter(([group]) => group === 199).reduce((sum, [, , , n]) => sum + n, 0)).toBe(51);
  });
});

describe('a report', () => {
  it('shows nothing that the binding does not declare safe, and groups by no person', async () => {
    const log = `case,activity,time,resource,desk,region,size,reason
Case of Ada,requested,2024-01-10,Ada Rossi,North,broken leg,1,broken leg
Case of Ada,answered,2024-03-09,Bruno Verdi,North,,1,
=2+2,requested,2024-01-10,Ada Rossi,North,broken leg,1,broken leg
=2+2,answered,2024-02-10,Ada Rossi,North,,1,
4,requested,2024-04-02,"=HYPERLINK(""x"")",North,,1,
`;
    const unsafe = BINDING.replace('safe-to-show: [case, desk, region, size, resource]', 'safe-to-show: [size]');
    const { text, breakdowns, evidence } = await documentOf(
      log,
      unsafe.replace('requested: requested', 'requested: { activity: requested, attributes: { reason: reason } }'),
    );
    for (const person of [...PERSONS, 'North', '=2+2']) expect(text).not.toContain(person);
    expect(breakdowns.map((b) => b.name)).toEqual(['month', 'size']);
    expect(evidence.cases[0]!.case).toMatch(/^case-[a-z2-7]{12}$/);
    // Neither a column of persons that is declared safe, nor one that is shown with everything else, makes groups.
    for (const words of [[], ['--show-persons']])
      expect((await documentOf(log, BINDING, ...words)).breakdowns.map((b) => b.name)).toEqual([
        'month',
        'office',
        'region',
        'size',
      ]);
  });

  it('has as much evidence as is asked for, the worst of each rule first', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `${i},requested,2024-01-${String(i + 1).padStart(2, '0')},A,,,\n`,
    );
    const log = `case,activity,time,resource,desk,region,size\n${rows.join('')}x,requested,2024-05-01,A,,,\nx,answered,2024-05-02,A,,,\n`;
    const { evidence, findings } = await documentOf(log, BINDING, '--evidence', '4');
    expect([evidence.total, evidence.shown]).toEqual([31, 4]);
    const all = new Map([...findings].map((f) => [f.id, f]));
    const shown = evidence.findings.map(({ id }) => all.get(id)!);
    expect(shown.every((f) => isAdverse(f.verdict))).toBe(true);
    // 30 days after 1, 2 and 3 January; as seen on 1 June.
    expect(shown.map((f) => [f.rule, f.late?.n ?? null])).toEqual([
      ['answer', 122],
      ['other-hand', null],
      ['answer', 121],
      ['answer', 120],
    ]);
  });
});
