import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReceiptFile } from '../../src/report/index.js';
import { type CheckManifest, DIGESTS_FILE, digestsApart, digestsOf, type Run } from '../../src/supervise/index.js';

const lines = (findings: ReadonlyMap<string, number>) => [...findings].map(([id, digest]) => `${id} ${digest}`).sort();

const findings = fc
  .array(fc.tuple(fc.constantFrom('a', 'a-2', 'a-3', 'ab', 'b', 'c', 'c-10', 'd', 'e'), fc.nat(2)))
  .map((entries) => new Map(entries));

describe('findings apart', () => {
  it('are those that sets would tell', () => {
    fc.assert(
      fc.property(findings, findings, (then, now) => {
        const { added, gone, changed } = digestsApart(lines(then), lines(now));
        const sorted = (ids: Iterable<string>) => [...ids].sort();
        expect(sorted(added)).toEqual(sorted([...now.keys()].filter((id) => !then.has(id))));
        expect(sorted(gone)).toEqual(sorted([...then.keys()].filter((id) => !now.has(id))));
        expect(sorted(changed)).toEqual(
          sorted([...now.keys()].filter((id) => then.has(id) && then.get(id) !== now.get(id))),
        );
      }),
    );
  });

  it('are read from a file where a receipt does not list them', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-apart-'));
    mkdirSync(path.join(folder, 'own'));
    const list = Array.from({ length: 100_000 }, (_, i) => `${i.toString(16).padStart(16, '0')} ${i % 7}`);
    writeFileSync(path.join(folder, 'own', DIGESTS_FILE), `${list.join('\n')}\n`);
    const of = (name: string, total: number) =>
      digestsOf({ folder } as Run, { name } as CheckManifest, { total, log: { name: 'log.csv' } } as ReceiptFile);
    expect([...of('own', list.length)]).toEqual(list);
    expect(digestsApart(list, of('own', list.length))).toEqual({ added: [], gone: [], changed: [] });
    expect([...of('none', 0)]).toEqual([]);
    expect(() => of('none', 2_000_000)).toThrow('run/no-list');
    rmSync(folder, { recursive: true });
  });
});
