import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/report/index.js';
import { Place, SMALL_LAW } from './support.js';

let place: Place;
let law: string;
let log: string;

/** Answered after 9 and 29 days; of two no answer had come by the time of checking. */
const LOG = `case,activity,time,office
a,requested,2024-01-10,North
a,answered,2024-01-19,North
b,requested,2024-01-10,North
b,answered,2024-02-08,North
c,requested,2024-02-01,South
c,answered,2024-03-12,South
d,requested,2024-02-01,South
`;
const BIND = `law: test/requests
source: { kind: log, complete-until: 2024-02-25 }
events: { requested: requested, answered: answered }
office: { column: office }
safe-to-show: [office]
`;

beforeAll(() => {
  place = new Place();
  law = place.put('requests.law.md', SMALL_LAW);
  log = place.put('log.csv', LOG);
  place.put('log.csv.bind.yaml', BIND);
});

afterAll(() => place.remove());

const amended = (name: string, ...changes: readonly (readonly [string, string])[]) =>
  place.put(
    name,
    changes.reduce((text, [from, to]) => text.replace(from, to), SMALL_LAW),
  );

async function compare(after: string, ...words: string[]): Promise<Comparison> {
  const { code, out, err } = await place.run(['compare', law, after, log, '--format', 'json', ...words]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Comparison;
}

describe('compare', () => {
  it('says who would be late under a shorter term, by month and office', async () => {
    const found = await compare(
      amended('ten.law.md', ['must answered within 30', 'must answered within 10']),
      '--only',
      'answer',
    );
    expect(found.total).toEqual({ newlyAdverse: 3, noLongerAdverse: 0, otherwise: 0 });
    expect(found.months).toEqual([
      { month: '2024-01', newlyAdverse: 1, noLongerAdverse: 0, otherwise: 0 },
      { month: '2024-02', newlyAdverse: 2, noLongerAdverse: 0, otherwise: 0 },
    ]);
    expect(found.offices?.map(({ office, newlyAdverse }) => [office, newlyAdverse])).toEqual([
      ['North', 1],
      ['South', 2],
    ]);
    const [late, overdue] = found.changes;
    expect(late).toMatchObject({
      effect: 'newlyAdverse',
      rule: { before: 'answer', after: 'answer' },
      before: { verdict: 'met', late: null },
      after: { verdict: 'late', due: '2024-01-20', late: { n: 19, unit: 'days' } },
    });
    expect(overdue!.after).toMatchObject({ verdict: 'overdue', due: '2024-02-11' });
    expect(late!.case).toMatch(/^case-/);
    expect(late!.id.before).toBe(late!.id.after);
    expect(found.rules.map(({ before, differs }) => [before, differs])).toEqual([['answer', true]]);
  });

  it('is the other way around under the laws in the other order', async () => {
    const ten = amended('ten.law.md', ['must answered within 30', 'must answered within 10']);
    const { out } = await place.run(['compare', ten, law, log, '--format', 'json', '--only', 'answer']);
    expect((JSON.parse(out) as Comparison).total).toEqual({ newlyAdverse: 0, noLongerAdverse: 3, otherwise: 0 });
  });

  it('knows a rule under another name, and what is new and gone', async () => {
    const same = await compare(law);
    expect([same.changes, same.rules.some(({ differs }) => differs)]).toEqual([[], false]);
    const renamed = amended('named.law.md', ['guard other-hand', 'guard not-alone']);
    const [alike] = (await compare(renamed, '--only', 'other-hand')).rules;
    expect(alike).toMatchObject({ before: 'other-hand', after: 'not-alone', renamed: true, differs: false });
    const gone = await compare(amended('gone.law.md', [/^guard other-hand.*$/m.exec(SMALL_LAW)![0], '']));
    expect(gone.rules.find(({ before }) => before === 'other-hand')).toMatchObject({ after: null });
    const both = amended('both.law.md', ['guard other-hand', 'guard alone'], ['actor is not in', 'actor is in']);
    expect((await compare(both, '--rename', 'other-hand=alone')).rules).toContainEqual(
      expect.objectContaining({ before: 'other-hand', after: 'alone', renamed: true, differs: true }),
    );
  });

  it('has every form, and says what it cannot do', async () => {
    const ten = amended('ten.law.md', ['must answered within 30', 'must answered within 10']);
    const in_ = async (format: string, ...words: string[]) =>
      (await place.run(['compare', law, ten, log, '--format', format, ...words])).out;
    expect(await in_('table')).toMatch(/^answer +3 +0 +0$/m);
    expect(await in_('csv')).toMatch(/^newlyAdverse,answer,answer,Art\. 1,case-\w+,North,2024-01,/m);
    expect(await in_('md', '--lang', 'it')).toContain('diventa sfavorevole');
    expect(await in_('table', '--lang', 'zh')).toContain('新成为不利');
    const page = place.at('effect.html');
    expect((await place.run(['compare', law, ten, log, '--format', 'html', '--out', page])).code).toBe(0);
    expect((await place.run(['compare', law, ten, '-'])).err).toContain('compare/read-twice');
    expect((await place.run(['compare', law, ten, log, '--out', ten])).code).toBe(2);
    expect((await place.run(['compare', law, ten, log, '--rename', 'nobody=answer'])).err).toContain('nobody');
  });
});
