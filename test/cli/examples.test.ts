import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());

const register = fileURLToPath(new URL('../../examples/petition-register/register.csv', import.meta.url));

interface Report {
  readonly log: { readonly cases: number; readonly events: number };
  readonly rules: readonly {
    readonly rule: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly recordedDue?: Readonly<Record<string, number | string>>;
  }[];
  readonly oddities: readonly { readonly code: string; readonly count: number }[];
}

it('the register of petitions shows what was planted in it', async () => {
  const { code, out, err } = await place.run(
    ['check', register, '--law', 'cn/petition-work', '--format', 'json', '--summary'],
    { now: '2026-01-15' },
  );
  expect([code, err]).toEqual([0, '']);
  const report = JSON.parse(out) as Report;
  expect(report.log).toMatchObject({ cases: 240, events: 1278 });
  const counts = (rule: string) => report.rules.find((r) => r.rule === rule)!.counts;
  expect(counts('route')).toMatchObject({ met: 192, late: 20, undetermined: 0 });
  expect(counts('finish')).toMatchObject({ met: 141, late: 25, overdue: 20, open: 2, undetermined: 0 });
  expect(counts('extension-limit')).toMatchObject({ lawful: 25, breach: 1 });
  expect(counts('extension-approver')).toMatchObject({ lawful: 21, breach: 5 });
  expect(counts('review')).toMatchObject({ met: 22, late: 3 });
  expect(counts('opinion-outcome')).toMatchObject({ breach: 0 });
  const { recordedDue } = report.rules.find((r) => r.rule === 'finish')!;
  expect(recordedDue).toMatchObject({ column: '应办结日期', missing: 0 });
  expect(Number(recordedDue!['earlier'])).toBeGreaterThan(0);
  expect(Number(recordedDue!['later'])).toBeGreaterThan(0);
  expect(report.oddities).toContainEqual(expect.objectContaining({ code: 'dangling-row', count: 1 }));
});
