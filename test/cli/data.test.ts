import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportedFinding, ReportHead } from '../../src/report/index.js';
import { Place } from './support.js';

const data = process.env['DUECOURSE_DATA'] ?? '';
const fines = path.join(data, 'logs', 'road-traffic-fines.xes.gz');
const laws = fileURLToPath(new URL('../laws/', import.meta.url));

type Report = ReportHead & { readonly findings: readonly ReportedFinding[] };

describe.skipIf(!process.env['DUECOURSE_DATA'])('the road traffic fines log (needs DUECOURSE_DATA)', () => {
  let place: Place;

  beforeAll(() => {
    place = new Place();
  });

  afterAll(() => place.remove());

  async function report(law: string, bind: string, ...words: string[]): Promise<Report> {
    const { code, out, err } = await place.run([
      'check',
      fines,
      '--law',
      law,
      '--bind',
      bind,
      '--format',
      'json',
      ...words,
    ]);
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as Report;
  }

  /** Two counts made beforehand by other means. They test the engine and say nothing about the law. */
  it('holds the anchors', async () => {
    const { rules, log } = await report(
      path.join(laws, 'anchors.law.md'),
      path.join(laws, 'anchors.bind.yaml'),
      '--summary',
    );
    expect(log).toMatchObject({
      cases: 150_370,
      events: 561_470,
      activities: 11,
      first: '2000-01-01',
      last: '2013-06-18',
    });
    const counts = (rule: string) => rules.find((r) => r.rule === rule)!.counts;
    expect(counts('send-window')).toMatchObject({ breach: 49_772, lawful: 103_987 - 49_772 });
    expect(counts('penalty-wait')).toMatchObject({ breach: 0, lawful: 79_860 });
    expect(counts('penalty-after')).toMatchObject({ breach: 79_860, lawful: 0 });
  });

  it('is judged alike by kernel and interpreter, to the last finding', async () => {
    const words = ['it/highway-code-fines', 'it/road-traffic-fines'] as const;
    const [kernel, interpreter] = [await report(...words), await report(...words, '--engine', 'interpreter')];
    expect(interpreter.rules).toEqual(kernel.rules);
    expect(interpreter.notCheckable).toEqual(kernel.notCheckable);
    expect(interpreter.findings).toEqual(kernel.findings);
    expect(kernel.rules.find((r) => r.rule === 'late-notice')!.counts.breach).toBe(36);
  }, 300_000);
});
