import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const REGISTER = `信访编号,来访人,承办单位,收到日期,受理日期,办结日期,延期批准日期,延期天数
XF001,张三,一科,2024-01-05,2024-01-10,2024-03-01,无,
XF002,李四,二科,2024-01-06,2024-01-20,2024-04-21,2024-03-10,30
XF003,王五,一科,2024-02-06,2024-02-20,—,无,
XF004,王六,二科,2024-03-06,2024-03-10,张三来电,,
`;

let place: Place;

beforeAll(() => {
  place = new Place();
});

afterAll(() => place.remove());

describe('bind of a table with one row a case', () => {
  it('makes columns of dates events, and writes a binding that check takes at once', async () => {
    const register = place.put('register.csv', REGISTER);
    const out = `${register}.bind.yaml`;
    const { code, err } = await place.run(['bind', register, 'cn/petition-work', '--out', out]);
    expect([code, err]).toEqual([0, '']);
    const { out: json } = await place.run(['bind', register, 'cn/petition-work', '--format', 'json']);
    const proposal = JSON.parse(json) as {
      source: { kind: string; caseColumn: string; empty: string[]; otherTexts: number };
      labels: {
        label: string;
        event: string;
        sure: boolean;
        attributes: { attribute: string; column: string | null }[];
      }[];
      office: { column: string };
    };
    expect(proposal.source).toMatchObject({ kind: 'table', caseColumn: '信访编号', empty: ['—', '无'], otherTexts: 1 });
    expect(Object.fromEntries(proposal.labels.filter((l) => l.sure).map((l) => [l.label, l.event]))).toEqual({
      受理日期: 'petition-accepted',
      办结日期: 'petition-closed',
      延期批准日期: 'extension-approved',
    });
    expect(proposal.labels.find((l) => l.label === '延期批准日期')!.attributes).toContainEqual(
      expect.objectContaining({ attribute: 'days', column: '延期天数' }),
    );
    expect(proposal.office).toMatchObject({ column: '承办单位' });
    for (const person of ['张三', '李四', '王五', '王六']) expect(json).not.toContain(person);
    const checked = await place.run([
      'check',
      register,
      '--law',
      'cn/petition-work',
      '--at',
      '2024-06-29',
      '--format',
      'json',
    ]);
    expect([checked.code, checked.err]).toEqual([0, '']);
    expect((JSON.parse(checked.out) as { log: object }).log).toMatchObject({ cases: 4, events: 8 });
  });

  it('says what must be told before dates can be read', async () => {
    const open = place.put('open.csv', 'Case no,Received on,Closed on\n1,03/04/24,05/06/24\n2,01/02/24,07/08/24\n');
    const { out } = await place.run(['bind', open, 'cn/petition-work']);
    expect(out).toMatch(/^ {2}# dates: dmy .*"Received on", "Closed on"/m);
    expect(out).toMatch(/^ {2}# years-from: 1950/m);
    const told = place.put(
      'told.csv',
      'Case no,Received on,Closed on\n1,03/04/2024,25/06/2024\n2,01/02/2024,07/08/2024\n',
    );
    expect((await place.run(['bind', told, 'cn/petition-work'])).out).toMatch(/^ {2}dates: dmy$/m);
  });

  it('takes no table for a register that has no dates', async () => {
    const none = place.put('none.csv', 'Name,Colour\nx,red\ny,blue\n');
    const { code, err } = await place.run(['bind', none, 'cn/petition-work']);
    expect(code).toBe(2);
    expect(err).toContain('log/roles-not-found');
  });
});
