import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { proposeBinding } from '../../src/bind/index.js';
import { parseBinding } from '../../src/binding/index.js';
import { readLaw } from '../../src/language/index.js';
import { openLog } from '../../src/log/index.js';
import { qualityOf, renamedQualities } from './quality.js';

const data = process.env['DUECOURSE_DATA'];
const laws = fileURLToPath(new URL('../../laws', import.meta.url));

describe('bind over logs made from the laws, relabelled', () => {
  it('places most labels first, nearly all among four, and is hardly ever sure and wrong', async () => {
    const all = await renamedQualities(laws);
    const sum = (of: 'labels' | 'first' | 'inFour' | 'sure' | 'wrong') => all.reduce((n, q) => n + q[of], 0);
    expect(sum('labels')).toBeGreaterThan(100);
    expect(sum('first') / sum('labels')).toBeGreaterThan(0.9);
    expect(sum('inFour') / sum('labels')).toBeGreaterThan(0.95);
    expect(sum('wrong') / sum('sure')).toBeLessThan(0.02);
  });
});

describe.skipIf(!data)('bind over real logs (needs DUECOURSE_DATA)', () => {
  it('finds what the shipped binding of the fines register says', async () => {
    const { law } = await readLaw(`${laws}/it/highway-code-fines.law.md`);
    const file = `${laws}/it/road-traffic-fines.bind.yaml`;
    const truth = new Map(
      parseBinding(readFileSync(file, 'utf8'), file, law!, null).events.flatMap((e) =>
        e.activities.map((a) => [a, law!.events[e.event]!.name] as const),
      ),
    );
    const log = await openLog(`${data}/logs/road-traffic-fines.xes.gz`);
    const found = qualityOf('fines', law!, proposeBinding(log, law!).labels, truth);
    expect(found.labels).toBe(11);
    expect(found.first).toBeGreaterThanOrEqual(10);
    expect(found.wrong).toBe(0);
  });

  it('places nothing where the law is about something else', async () => {
    const log = await openLog(`${data}/logs/receipt.csv.gz`);
    for (const id of ['cn/petition-work', 'eu/gdpr', 'it/highway-code-fines']) {
      const { law } = await readLaw(`${laws}/${id}.law.md`);
      const { labels, covered } = proposeBinding(log, law!);
      expect([id, labels.filter((m) => m.sure).length, covered]).toEqual([id, 0, 0]);
    }
  });
});
