import { describe, expect, it } from 'vitest';
import type { DutyRule, GuardRule } from '../../src/language/index.js';
import { parseDay } from '../../src/time/index.js';
import { bare, HEAD, lawText, PRELUDE, soundLaw } from './helpers.js';

// Codes and ids by the order in PRELUDE.
const [filed, decided, payment, notice, inspection] = [0, 1, 2, 3, 4];
const ATTRIBUTES = 'amount abroad days filed-on doc tags outcome hearing paid channel expense officers unit'.split(' ');
const id = (name: string) => ATTRIBUTES.indexOf(name);
const days = (n: number) => ({ op: 'period', period: { months: 0, days: n, workingDays: 0, minutes: 0 } });
const of = (...events: number[]) => ({ of: events.map((event) => ({ event, where: null })) });
const first = (event: number) => ({ op: 'event', anchor: { which: 'first', pattern: of(event) } });
const seen = (event: number) => ({ op: 'seen', pattern: of(event) });
const attribute = (name: string, type: string) => ({ op: 'attribute', attribute: id(name), type });

async function rule(text: string) {
  return (await soundLaw(lawText(text))).rules[0]!;
}

describe('declarations', () => {
  it('reads events, their attributes and texts', async () => {
    const law = await soundLaw(lawText('guard g: decided never'));
    expect(law.attributes.map((a) => a.name)).toEqual(ATTRIBUTES);
    expect(bare(law.events[payment])).toEqual({
      name: 'payment',
      texts: { en: 'Payment' },
      called: { en: 'Payment' },
      by: 'party',
      once: false,
      attributes: [id('paid'), id('channel')],
      judges: null,
      article: 0,
    });
    expect(law.events[decided]!.once).toBe(true);
    expect(law.events[notice]!.attributes).toEqual([id('expense'), id('doc')]);
  });

  it('words an event for readers and keeps what its declaration calls it', async () => {
    const law = await soundLaw(lawText('guard g: decided never wording term payment en "Sum paid" it "Somma pagata"'));
    expect(law.events[payment]).toMatchObject({
      texts: { en: 'Sum paid', it: 'Somma pagata' },
      called: { en: 'Payment' },
    });
  });

  it('reads `once` before `by` as well, and events without attributes or texts', async () => {
    const law = await soundLaw(
      lawText('event a once by office en "A" event b by party once en "B" () guard g: a never'),
    );
    expect(law.events.slice(5).map((e) => [e.name, e.once, e.by])).toEqual([
      ['a', true, 'office'],
      ['b', true, 'party'],
    ]);
  });

  it('lets words of the language be names where they can be', async () => {
    const law = await soundLaw(
      lawText(`event first by office once en "F" (day: number, point: any text, row: date, from: number)
event by by party once en "B"
duty latest: after first, office must decided within from days unless by
guard row: by only if first and count(first where point = "x" and day > 3) > 0
guard point: by only by last(first.row)`),
    );
    expect(law.rules.map((r) => r.name)).toEqual(['latest', 'row', 'point']);
  });

  it('reads readings with the one that is assumed', async () => {
    const law = await soundLaw(
      lawText('reading r: a "one" | b "two \\"b\\"" assumed guard g under r.b: decided never'),
    );
    expect(bare(law.readings)).toEqual([
      {
        name: 'r',
        options: [
          { name: 'a', text: 'one' },
          { name: 'b', text: 'two "b"' },
        ],
        assumed: 1,
      },
    ]);
    expect(law.rules[0]!.under).toEqual({ reading: 0, option: 1 });
  });

  it('types facts, in any order, with forms under different readings', async () => {
    const law = await soundLaw(
      lawText(`reading r: a "one" assumed | b "two"
fact left = owed - sum(payment.paid)
fact owed under r.a = last(amount)
fact owed under r.b = last(amount) * 2
guard g: decided only if left > 0`),
    );
    expect(bare(law.facts)).toEqual([
      {
        name: 'left',
        type: 'money',
        under: null,
        article: 0,
        expression: {
          op: 'arithmetic',
          operator: '-',
          type: 'money',
          left: { op: 'fact', fact: 1, type: 'money' },
          right: { op: 'aggregate', fn: 'sum', pattern: of(payment), attribute: id('paid'), type: 'money' },
        },
      },
      expect.objectContaining({ name: 'owed', under: { reading: 0, option: 0 } }),
      expect.objectContaining({ name: 'owed', under: { reading: 0, option: 1 } }),
    ]);
    expect(bare((law.rules[0] as GuardRule).condition)).toEqual({
      op: 'compare',
      compare: '>',
      left: { op: 'fact', fact: 0, type: 'money' },
      right: { op: 'literal', type: 'money', value: 0 },
    });
  });
});

describe('rules', () => {
  it('lowers a duty in full', async () => {
    expect(
      bare(
        await rule(
          `duty d from 2010-08-13 until 2012-01-01 by notice per case and doc point 1 row ITA-01, XF-2 not rolled:
        after each notice where expense > 3.50 and outstanding > 0, "the prefect" must decided where outcome = "x" or inspection
        within 90 days, unless first payment or filed where abroad discharges same doc fact outstanding = sum(paid)`.replace(
            'decided where outcome = "x" or inspection',
            'decided',
          ),
        ),
      ),
    ).toEqual({
      options: [],
      overrides: [],
      promptly: false,
      explained: [],
      kind: 'duty',
      name: 'd',
      article: 0,
      version: { span: { from: parseDay('2010-08-13'), until: parseDay('2012-01-01') }, by: notice },
      under: null,
      key: { byCase: true, byOffice: false, attributes: [id('doc')] },
      rolls: false,
      points: [1],
      rows: ['ITA-01', 'XF-2'],
      trigger: {
        which: 'each',
        pattern: {
          of: [
            {
              event: notice,
              where: {
                op: 'and',
                of: [
                  {
                    op: 'compare',
                    compare: '>',
                    left: attribute('expense', 'money'),
                    right: { op: 'literal', type: 'money', value: 350 },
                  },
                  {
                    op: 'compare',
                    compare: '>',
                    left: { op: 'fact', fact: 0, type: 'money' },
                    right: { op: 'literal', type: 'money', value: 0 },
                  },
                ],
              },
            },
          ],
        },
      },
      bearer: 'office',
      bearerName: 'the prefect',
      answers: [of(decided)],
      due: { op: 'within', length: days(90) },
      unless: [
        of(payment),
        { of: [{ event: filed, where: { op: 'boolean', expression: attribute('abroad', 'boolean') } }] },
      ],
      discharge: { mode: 'same', attributes: [id('doc')] },
    });
  });

  it('takes several answers, each with its own condition, and no time limit', async () => {
    const duty = (await rule(
      'duty d: after filed office must decided where outcome = "x" or (inspection or notice) discharges oldest',
    )) as DutyRule;
    expect(duty.answers.map((a) => a.of.map((o) => [o.event, o.where !== null]))).toEqual([
      [[decided, true]],
      [
        [inspection, false],
        [notice, false],
      ],
    ]);
    expect(duty.due).toBeNull();
    expect(duty.discharge).toEqual({ mode: 'oldest' });
  });

  it('lowers guards: act, condition, when it applies', async () => {
    expect(
      bare(
        await rule('guard g: (decided or notice) only within 60 days of filed and if no payment if count(filed) > 0'),
      ),
    ).toMatchObject({
      kind: 'guard',
      act: of(decided, notice),
      condition: {
        op: 'and',
        of: [
          { op: 'within', length: days(60), of: first(filed) },
          { op: 'not', of: seen(payment) },
        ],
      },
      applies: { op: 'compare' },
    });
    expect(bare(await rule('guard g: decided never if payment'))).toMatchObject({
      condition: { op: 'constant', value: false },
      applies: seen(payment),
    });
  });

  it('splits `not both A where ... and B` at its first `and`', async () => {
    expect(
      bare(await rule('guard g: not both decided where outcome = "x" and filed where abroad and amount > 3')),
    ).toMatchObject({
      kind: 'not-both',
      left: { of: [{ event: decided, where: { op: 'compare' } }] },
      right: { of: [{ event: filed, where: { op: 'and' } }] },
    });
  });

  it('reads keys', async () => {
    const keys = async (head: string) => (await rule(`guard g ${head}: inspection never`)).key;
    expect(await keys('')).toEqual({ byCase: true, byOffice: false, attributes: [] });
    expect(await keys('per case and unit')).toEqual({ byCase: true, byOffice: false, attributes: [id('unit')] });
    expect(await keys('per unit')).toEqual({ byCase: false, byOffice: false, attributes: [id('unit')] });
    expect(await keys('per office')).toEqual({ byCase: false, byOffice: true, attributes: [] });
    expect(await keys('per office and unit')).toEqual({ byCase: false, byOffice: true, attributes: [id('unit')] });
  });

  it('lets versions of one rule stand beside each other', async () => {
    const law = await soundLaw(
      lawText('guard g until 2010-08-12: decided never guard g from 2010-08-13: decided never if filed'),
    );
    expect(law.rules.map((r) => r.version.span)).toEqual([
      { from: null, until: 14833 },
      { from: 14834, until: null },
    ]);
  });

  it('gives every alternative the condition that stands after the brackets', async () => {
    const guard = (await rule(
      'guard g: decided only if (filed or decided where outcome = "x") where doc = "a"',
    )) as GuardRule;
    expect(bare(guard.condition)).toMatchObject({
      op: 'seen',
      pattern: {
        of: [
          { event: filed, where: { op: 'compare' } },
          { event: decided, where: { op: 'and' } },
        ],
      },
    });
  });
});

it('ends a declaration where the next begins, over line ends, comments and fences', async () => {
  const fence = '```';
  const law = await soundLaw(`${HEAD}
## 第二十三条 受理

- en: One.

${fence}duecourse
${PRELUDE} // events
${fence}
Prose with guard x: decided never, which is no rule.
~~~~duecourse
guard
  a : // a comment "with a quote
  decided
  never guard b: decided never
~~~~
`);
  expect(law.rules.map((r) => r.name)).toEqual(['a', 'b']);
  expect(law.articles[0]!.citation).toBe('第二十三条');
});
