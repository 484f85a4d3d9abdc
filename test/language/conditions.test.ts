import { describe, expect, it } from 'vitest';
import type { Condition, DutyRule, GuardRule, Length, Point } from '../../src/language/index.js';
import { bare, lawText, soundLaw } from './helpers.js';

// Codes and ids by the order in PRELUDE.
const [filed, decided, payment, notice, inspection] = [0, 1, 2, 3, 4];
const ATTRIBUTES = 'amount abroad days filed-on doc tags outcome hearing paid channel expense officers unit'.split(' ');
const id = (name: string) => ATTRIBUTES.indexOf(name);
const days = (n: number) => ({ op: 'period', period: { months: 0, days: n, workingDays: 0, minutes: 0 } });
const of = (...events: number[]) => ({ of: events.map((event) => ({ event, where: null })) });
const first = (event: number) => ({ op: 'event', anchor: { which: 'first', pattern: of(event) } });
const since = (point: object, ...events: number[]) => ({
  of: events.map((event) => ({ event, where: null, window: { op: 'since', point } })),
});
const seen = (event: number) => ({ op: 'seen', pattern: of(event) });
const attribute = (name: string, type: string) => ({ op: 'attribute', attribute: id(name), type });

async function rule(text: string) {
  return (await soundLaw(lawText(text))).rules[0]!;
}
async function condition(test: string): Promise<Condition> {
  return bare(((await rule(`guard g: decided only if ${test}`)) as GuardRule).condition) as Condition;
}
async function test(text: string): Promise<Condition> {
  return bare(((await rule(`guard g: decided only ${text}`)) as GuardRule).condition) as Condition;
}
async function length(text: string): Promise<Length> {
  const { due } = (await rule(`duty d: after filed, office must decided within ${text}`)) as DutyRule;
  return bare(due?.op === 'within' ? due.length : null) as Length;
}
async function point(text: string): Promise<Point> {
  const { due } = (await rule(`duty d: after filed, office must decided by ${text}`)) as DutyRule;
  return bare(due?.op === 'by' ? due.point : null) as Point;
}

describe('lengths and points', () => {
  const period = (p: object) => ({ op: 'period', period: { months: 0, days: 0, workingDays: 0, minutes: 0, ...p } });

  it.each([
    ['1 month + 3 working days', period({ months: 1, workingDays: 3 })],
    ['2 weeks + 1 day', period({ days: 15 })],
    ['half a month', period({ days: 15 })],
    ['2 years', period({ months: 24 })],
    ['36 hours + 30 minutes', period({ minutes: 2190 })],
    ['days days', { op: 'attribute', attribute: 2, unit: 'days', times: 1 }],
    ['days weeks', { op: 'attribute', attribute: 2, unit: 'days', times: 7 }],
    ['days working days', { op: 'attribute', attribute: 2, unit: 'working-days', times: 1 }],
    ['longer of 60 days and 2 months', { op: 'longer', of: [period({ days: 60 }), period({ months: 2 })] }],
    [
      'shorter of 3 days and 1 week and 5 days',
      { op: 'shorter', of: [period({ days: 3 }), period({ days: 7 }), period({ days: 5 })] },
    ],
    [
      '360 days if abroad else 100 days if payment else 90 days',
      {
        op: 'if',
        condition: { op: 'boolean', expression: attribute('abroad', 'boolean') },
        then: period({ days: 360 }),
        otherwise: { op: 'if', condition: seen(payment), then: period({ days: 100 }), otherwise: period({ days: 90 }) },
      },
    ],
  ])('within %s', async (text, expected) => expect(await length(text)).toEqual(expected));

  const shift = (p: unknown, by: object, sign = 1) => ({ op: 'shift', point: p, period: period(by).period, sign });
  it.each([
    ['latest payment', { op: 'event', anchor: { which: 'latest', pattern: of(payment) } }],
    ['first (payment or notice)', { op: 'event', anchor: { which: 'first', pattern: of(payment, notice) } }],
    ['2012-02-29', { op: 'date', expression: { op: 'literal', type: 'date', value: 15399 } }],
    ['filed-on', { op: 'date', expression: attribute('filed-on', 'date') }],
    [
      'last(decided.hearing)',
      {
        op: 'date',
        expression: { op: 'aggregate', fn: 'last', pattern: of(decided), attribute: id('hearing'), type: 'date' },
      },
    ],
    ['filed + 3 working days + 1 month', shift(first(filed), { months: 1, workingDays: 3 })],
    ['filed + 1 month - 3 days', shift(shift(first(filed), { months: 1 }), { days: 3 }, -1)],
    ['(filed + 1 month) + half a month', shift(shift(first(filed), { months: 1 }), { days: 15 })],
    ['earlier of filed + 3 days, decided', { op: 'earlier', of: [shift(first(filed), { days: 3 }), first(decided)] }],
    [
      'later of filed, (earlier of decided, filed-on)',
      {
        op: 'later',
        of: [
          first(filed),
          { op: 'earlier', of: [first(decided), { op: 'date', expression: attribute('filed-on', 'date') }] },
        ],
      },
    ],
  ])('by %s', async (text, expected) => expect(await point(text)).toEqual(expected));
});

describe('tests and conditions', () => {
  it.each([
    ['after 5 days from filed', { op: 'after', length: days(5), from: first(filed) }],
    ['from day 60 after filed', { op: 'from-day', n: 60, unit: 'days', after: first(filed) }],
    ['from working day 5 after filed', { op: 'from-day', n: 5, unit: 'working-days', after: first(filed) }],
    ['before hearing', { op: 'before', point: { op: 'date', expression: attribute('hearing', 'date') } }],
    ['by filed', { op: 'by', point: first(filed) }],
    [
      'at least 3 working days before hearing',
      {
        op: 'ahead',
        period: { months: 0, days: 0, workingDays: 3, minutes: 0 },
        of: { op: 'date', expression: attribute('hearing', 'date') },
      },
    ],
    [
      'before filed and after 1 day from filed',
      {
        op: 'and',
        of: [
          { op: 'before', point: first(filed) },
          { op: 'after', length: days(1), from: first(filed) },
        ],
      },
    ],
  ])('only %s', async (text, expected) => expect(await test(text)).toEqual(expected));

  const text = (value: string) => ({ op: 'literal', type: 'text', value });
  const outcome = attribute('outcome', 'text');
  const count = (event: number, where: unknown = null) => ({
    op: 'aggregate',
    fn: 'count',
    pattern: { of: [{ event, where }] },
    attribute: null,
    type: 'number',
  });
  const number = (value: number) => ({ op: 'literal', type: 'number', value });
  it.each([
    [
      'filed and not decided or payment',
      { op: 'or', of: [{ op: 'and', of: [seen(filed), { op: 'not', of: seen(decided) }] }, seen(payment)] },
    ],
    ['no (filed or decided)', { op: 'not', of: { op: 'seen', pattern: of(filed, decided) } }],
    ['(filed or decided) since first filed', { op: 'seen', pattern: since(first(filed), filed, decided) }],
    [
      'no (filed or decided) since first filed',
      { op: 'not', of: { op: 'seen', pattern: since(first(filed), filed, decided) } },
    ],
    [
      'outcome = "a" and (filed or payment)',
      {
        op: 'and',
        of: [
          { op: 'compare', compare: '=', left: outcome, right: text('a') },
          { op: 'or', of: [seen(filed), seen(payment)] },
        ],
      },
    ],
    [
      '(last(abroad) if filed else true)',
      {
        op: 'boolean',
        expression: {
          op: 'if',
          condition: seen(filed),
          then: { op: 'aggregate', fn: 'last', pattern: of(filed), attribute: id('abroad'), type: 'boolean' },
          otherwise: { op: 'literal', type: 'boolean', value: true },
          type: 'boolean',
        },
      },
    ],
    ['outcome is missing', { op: 'missing', expression: outcome }],
    ['outcome is not missing', { op: 'not', of: { op: 'missing', expression: outcome } }],
    [
      'outcome is not in { "a", "b" }',
      { op: 'not', of: { op: 'in', left: outcome, set: { op: 'literals', values: ['a', 'b'] } } },
    ],
    [
      'hearing is in { 2012-02-29 }',
      { op: 'in', left: attribute('hearing', 'date'), set: { op: 'literals', values: [15399] } },
    ],
    [
      'actor is not in actors(inspection)',
      {
        op: 'not',
        of: { op: 'in', left: { op: 'actor', type: 'text' }, set: { op: 'actors', pattern: of(inspection) } },
      },
    ],
    [
      'office is in offices((filed or notice))',
      { op: 'in', left: { op: 'office', type: 'text' }, set: { op: 'offices', pattern: of(filed, notice) } },
    ],
    [
      'outcome is in values(payment.channel)',
      { op: 'in', left: outcome, set: { op: 'values', pattern: of(payment), attribute: id('channel') } },
    ],
    [
      'count(payment where channel = outcome-text) > 1'.replace('outcome-text', '"a"'),
      {
        op: 'compare',
        compare: '>',
        right: number(1),
        left: count(payment, { op: 'compare', compare: '=', left: attribute('channel', 'text'), right: text('a') }),
      },
    ],
    [
      'last(abroad)',
      {
        op: 'boolean',
        expression: { op: 'aggregate', fn: 'last', pattern: of(filed), attribute: id('abroad'), type: 'boolean' },
      },
    ],
    [
      'days(filed, decided) >= 3',
      {
        op: 'compare',
        compare: '>=',
        left: { op: 'days', from: first(filed), to: first(decided), type: 'number' },
        right: number(3),
      },
    ],
    [
      'within 3 days of filed or payment',
      { op: 'or', of: [{ op: 'within', length: days(3), of: first(filed) }, seen(payment)] },
    ],
    [
      '2 + 3 * -count(filed) < 4',
      {
        op: 'compare',
        compare: '<',
        right: number(4),
        left: {
          op: 'arithmetic',
          operator: '+',
          type: 'number',
          left: number(2),
          right: {
            op: 'arithmetic',
            operator: '*',
            type: 'number',
            left: number(3),
            right: { op: 'negate', of: count(filed), type: 'number' },
          },
        },
      },
    ],
  ])('only if %s', async (written, expected) => expect(await condition(written)).toEqual(expected));

  it('lets a bare attribute in an aggregate range over every event that carries it', async () => {
    expect(await condition('distinct(doc) = 1')).toMatchObject({
      left: { fn: 'distinct', pattern: of(filed, decided, notice), type: 'number' },
    });
  });

  it('takes lists of the event at hand', async () => {
    const guard = (await rule('guard g: inspection only if size(officers) >= 2 and "x" is in officers')) as GuardRule;
    expect(bare(guard.condition)).toMatchObject({
      of: [
        { left: { op: 'size', attribute: id('officers') } },
        { op: 'in', set: { op: 'list', attribute: id('officers') } },
      ],
    });
  });
});
