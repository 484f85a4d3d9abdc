import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestsApart } from '../../src/supervise/index.js';

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
});
