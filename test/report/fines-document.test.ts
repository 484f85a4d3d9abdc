import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../src/report/index.js';
import { Place } from '../cli/support.js';

const data = process.env['DUECOURSE_DATA'];

/** The counts of `docs/laws/it-highway-code-fines.md`, which were taken without Duecourse. */
describe.skipIf(!data)('the report of the fines register (needs DUECOURSE_DATA)', () => {
  let place: Place;
  let document: ReportDocument;

  beforeAll(async () => {
    place = new Place();
    const log = path.join(data!, 'logs', 'road-traffic-fines.xes.gz');
    const { code, out } = await place.run([
      'check',
      log,
      '--law',
      'it/highway-code-fines',
      '--bind',
      'it/road-traffic-fines',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    document = JSON.parse(out) as ReportDocument;
  }, 120_000);

  afterAll(() => place.remove());

  const placeOf = (rule: string) => document.rules.findIndex((r) => r.rule === rule);

  it('counts each rule in every breakdown as the register has it', () => {
    expect(document.breakdowns.map((b) => b.name)).toEqual([
      'month',
      // The binding gives one for the whole log.
      'office',
      'article',
      'points',
      'vehicle-class',
      'dismissal',
      'expense',
      'notificationType',
      'lastSent',
    ]);
    for (const { name, counts } of document.breakdowns) {
      const of = (rule: string, verdict: string) =>
        counts.filter(([, r, v]) => r === placeOf(rule) && v === verdict).reduce((sum, [, , , n]) => sum + n, 0);
      expect([of('serve', 'met'), of('serve', 'void'), of('serve', 'undetermined')], name).toEqual([
        100_181, 46_869, 3_320,
      ]);
      expect([of('late-notice', 'lawful'), of('late-notice', 'breach')], name).toEqual([100_739, 36]);
      expect(of('penalty-wait', 'lawful'), name).toBe(79_860);
    }
  });

  it('shows how far from the limit the acts came', () => {
    const of = (rule: string) => document.delays.filter((d) => d.rule === placeOf(rule));
    expect(of('serve').map((d) => d.n)).toEqual([100_181]);
    expect(of('late-notice').map((d) => d.n)).toEqual([100_739 + 36]);
    const late = of('late-notice')[0]!.bins.filter((bin) => bin.from > 0);
    expect(late.reduce((sum, bin) => sum + bin.n, 0)).toBe(36);
    expect(late.at(-1)!.to).toBe(373);
    // The penalty is written on the sixtieth day exactly, which is the first day allowed.
    expect(of('penalty-wait')).toMatchObject([
      { side: 'earliest', n: 79_860, median: 0, p90: 0, bins: [{ from: 0, to: 1, n: 79_860 }] },
    ]);
  });

  it('says what the register lacks', () => {
    const of = (rule: string) => document.readiness.rules[placeOf(rule)]!;
    // Sent between the short term and that for residents abroad: the residence is lacking; of later fines it settles nothing alone, since 150 days
    // and whether somebody was told on the spot are open behind it.
    expect(of('late-notice')).toEqual({
      instances: 103_987,
      decided: 100_775,
      explained: 3_212,
      lacking: [
        { why: 'attribute', field: 'fine-created.abroad', instances: 3_212, alone: 2_162, cases: 3_212 },
        { why: 'attribute', field: 'fine-created.committed', instances: 1_050, alone: 0, cases: 1_050 },
        { why: 'event', field: 'offence', instances: 1_050, alone: 0, cases: 1_050 },
        { why: 'event', field: 'contested', instances: 1_050, alone: 0, cases: 1_050 },
      ],
      suspect: null,
    });
    expect(of('serve').lacking.map(({ field, instances }) => [field, instances])).toEqual([
      ['contested', 3_320],
      ['fine-cancelled', 3_320],
      ['fine-created.abroad', 3_255],
      ['fine-created.committed', 1_049],
      ['offence', 1_049],
    ]);
    expect(of('one-remedy').lacking).toMatchObject([{ field: 'judge-appeal-filed.against', alone: 555 }]);
    expect(of('prefect-unpaid').lacking.map(({ why }) => why)).toEqual(['event', 'absent']);
    expect(document.readiness).toMatchObject({ duplicates: { cases: 0, events: 0 }, impossible: [], lag: null });
  });

  it('has evidence of every finding, as there are fewer than are shown', () => {
    const { total, shown, findings, cases } = document.evidence;
    expect([total, shown, findings.length]).toEqual([9_126, 9_126, 9_126]);
    const worst = [...document.findings].find((f) => f.rule === 'late-notice' && f.late?.n === 372)!;
    expect(worst.case).toBe('C16949');
    const evidence = findings.find(({ id }) => id === worst.id)!;
    expect(cases[evidence.case]!.events.slice(0, 2).map((e) => [e.kind, e.time])).toEqual([
      ['fine-created', '2003-09-12'],
      ['fine-sent', '2005-09-13'],
    ]);
    // The first of its rule in the turn of rules.
    expect(findings.findIndex(({ id }) => id === worst.id)).toBeLessThan(document.rules.length);
  });
});
