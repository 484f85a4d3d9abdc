import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoundLog } from '../../src/binding/index.js';
import type { CaseEvent } from '../../src/engine/interpreter/index.js';
import type { Group } from '../../src/engine/interpreter/keys.js';
import { groupsOf, Partition } from '../../src/engine/interpreter/partition.js';
import type { Key, Law } from '../../src/language/index.js';

/** Kind 0 has both attributes, kind 1 the first, kind 2 the second, kind 3 none. */
const HAS = [[0, 1], [0], [1], []];
const law = { events: HAS.map((attributes) => ({ attributes })) } as unknown as Law;
const key: Key = { byCase: false, byOffice: false, attributes: [0, 1] };

interface Drawn {
  readonly kind: number;
  readonly values: readonly (string | null)[];
}

const drawn = fc.array(
  fc.record({
    kind: fc.nat(3),
    values: fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 5 }), { minLength: 2, maxLength: 2 }),
  }),
  { maxLength: 30 },
);

function made(events: readonly Drawn[]): { log: BoundLog; group: Group } {
  const texts = ['a', 'b', 'c'];
  const dictionary = { length: 3, get: (i: number) => texts[i]! };
  const column = (a: number) => ({
    type: 'text',
    codes: Int32Array.from(events, ({ values }) => (values[a] === null ? -1 : texts.indexOf(values[a]!))),
    dictionary,
  });
  const log = { attributes: [column(0), column(1)], office: null } as unknown as BoundLog;
  const of = ({ kind }: Drawn, index: number): CaseEvent => ({
    index,
    case: 0,
    kind,
    day: index,
    from: index,
    to: index,
    block: index,
    sure: true,
  });
  return { log, group: { events: events.map(of), leftOpen: false, holed: false } };
}

/** What docs/semantics.md says of keys, looking at every event for every group. */
function plainly(events: readonly Drawn[], kinds: ReadonlySet<number> | null): [number, boolean][][] {
  const has = ({ kind }: Drawn, a: number) => HAS[kind]!.includes(a);
  const lacks = (e: Drawn) => [0, 1].some((a) => has(e, a) && e.values[a] === null);
  const full = events.filter((e) => [0, 1].every((a) => has(e, a)) && !lacks(e));
  const keys = [...new Map(full.map((e) => [e.values.join(), e.values])).values()];
  const wanted = events.map((e, i) => [e, i] as const).filter(([e]) => kinds?.has(e.kind) ?? true);
  const groups = keys.map((values) =>
    wanted
      .filter(([e]) => [0, 1].every((a) => !has(e, a) || e.values[a] === null || e.values[a] === values[a]))
      .map(([e, i]): [number, boolean] => [i, !lacks(e)]),
  );
  const keyless = wanted.filter(([e]) => lacks(e)).map(([, i]): [number, boolean] => [i, false]);
  return [...groups, keyless].filter((g) => g.length > 0);
}

describe('the groups of a key', () => {
  it('hold what carries their values, what has none of its kind, and perhaps what lacks them', () => {
    const kinds = fc.option(fc.subarray([0, 1, 2, 3]).map((all) => new Set(all)));
    fc.assert(
      fc.property(drawn, kinds, (events, asked) => {
        const { log, group } = made(events);
        const groups = groupsOf(log, law, key, [group], asked);
        expect(groups.map((g) => g.events.map((e) => [e.index, e.sure]))).toEqual(plainly(events, asked));
      }),
    );
  });

  it('are found by an event that stands in them, the first of several', () => {
    fc.assert(
      fc.property(drawn, (events) => {
        const { log, group } = made(events);
        const partition = new Partition(log, law, key, group, null);
        const groups = plainly(events, null);
        const wanted = events.map((_, i) =>
          groups.find((g) => g.some(([index]) => index === i))?.map(([index]) => index),
        );
        const firsts = partition.firsts();
        const found = events.map((_, i) => {
          const n = firsts.get(i);
          return n === undefined ? undefined : partition.group(n).events.map((e) => e.index);
        });
        expect(found).toEqual(wanted);
      }),
    );
  });
});
