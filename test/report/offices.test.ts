import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import { Place, type Report, SMALL_LAW } from '../cli/support.js';

const place = new Place();
afterAll(() => place.remove());

async function found(...words: string[]) {
  const { code, out, err } = await place.run(['check', ...words, '--format', 'json'], { now: '2026-03-01' });
  expect([code, err]).toEqual([0, '']);
  return (JSON.parse(out) as Report).findings ?? [];
}

describe('the office that a finding concerns', () => {
  it('is told where the binding says that offices may be shown', async () => {
    const register = path.join(root, 'examples/petition-register/register.csv');
    const findings = await found(register, '--law', 'cn/petition-work');
    expect(findings.length).toBeGreaterThan(5);
    for (const { office } of findings) expect(office).toMatch(/\p{Script=Han}{2}/u);
  });

  it('is the one of its event, or of all events of its case; and nobody where the binding does not let it be shown', async () => {
    const law = place.put('requests.law.md', SMALL_LAW);
    const log = place.put(
      'log.csv',
      [
        'case,activity,time,desk',
        'a,requested,2024-01-10,North',
        'a,answered,2024-03-10,South',
        'b,requested,2024-01-10,',
        'b,answered,2024-03-10,South',
        '',
      ].join('\n'),
    );
    const binding = (safe: string) =>
      place.put(
        'one.bind.yaml',
        `law: test/requests\nevents: { requested: requested, answered: answered }\noffice: { column: desk }\nsafe-to-show: [${safe}]\n`,
      );
    const words = [log, '--law', law, '--only', 'answer', '--bind'];
    expect((await found(...words, binding('case, desk'))).map((f) => [f.case, f.office])).toEqual([
      ['a', 'North'],
      ['b', 'South'],
    ]);
    expect((await found(...words, binding('case'))).map((f) => f.office)).toEqual([undefined, undefined]);
  });
});
