import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/language/index.js';
import { bare, faultsIn, lawText, messageOf, soundLaw } from './helpers.js';

const RULES = `reading r: a "one" assumed | b "two"
duty serve: after filed, office must decided within 90 days
guard once: payment only if filed`;

function withExample(lines: string): string {
  return `${lawText(RULES)}\n\`\`\`example\n${lines}\n\`\`\`\n`;
}

describe('examples', () => {
  it('reads every kind of line', async () => {
    const law = await soundLaw(
      withExample(`title: served a day late // not part of it
2011-01-11 filed (amount: 35.00, abroad: yes, days: 3, filed-on: 2011-01-10, doc: "a, b", tags: {"x", "y z"})
2011-04-12T10:30 decided (outcome: refuse) by "officer 7" of "office 2" as "chief"
2011-04-12T10:30:00+02:00 payment (paid: 12)
undated notice
at: 2011-06-01
order: none
not recorded: notice, payment.paid
never happens: inspection
assume: abroad false, amount 3.5
reading: r.b
expect: late serve, due 2011-04-11, by 1 day
expect: in time once
expect: undetermined serve`),
    );
    const example = bare(law.examples[0]) as Example;
    expect(example).toEqual({
      title: 'served a day late',
      article: 0,
      at: '2011-06-01',
      ordered: false,
      events: [
        {
          time: '2011-01-11',
          event: 0,
          values: { 0: 3500, 1: true, 2: 3, 3: 14984, 4: 'a, b', 5: ['x', 'y z'] },
          actor: null,
          role: null,
          office: null,
        },
        {
          time: '2011-04-12T10:30',
          event: 1,
          values: { 6: 'refuse' },
          actor: 'officer 7',
          role: 'chief',
          office: 'office 2',
        },
        { time: '2011-04-12T10:30:00+02:00', event: 2, values: { 8: 1200 }, actor: null, role: null, office: null },
        { time: null, event: 3, values: {}, actor: null, role: null, office: null },
      ],
      notRecorded: [
        { event: 3, attribute: null },
        { event: 2, attribute: 8 },
      ],
      neverHappens: [4],
      assume: [
        { attribute: 1, value: false },
        { attribute: 0, value: 350 },
      ],
      readings: [{ reading: 0, option: 1 }],
      expect: [
        { verdict: 'late', rule: 'serve', due: '2011-04-11', late: { n: 1, unit: 'days' } },
        { verdict: 'in-time', rule: 'once', due: null, late: null },
        { verdict: 'undetermined', rule: 'serve', due: null, late: null },
      ],
    });
    expect(law.examples[0]!.events[0]!.range).toMatchObject({ line: 29, column: 1 });
    expect(law.examples[0]!.expect[0]!.range).toMatchObject({ line: 39, column: 1, endColumn: 45 });
  });

  it.each([
    [
      '2011-01-11 «file»',
      'law/unknown-event',
      'There is no event `file`. Did you mean `filed`? Declare it: `event file by office`.',
    ],
    [
      '«2011-1-11» filed',
      'example/time-form',
      '`2011-1-11` is no time. Write a day `2011-01-11`, a minute `2011-01-11T10:30`, an instant `2011-01-11T10:30:00+02:00`, or `undated` for an event.',
    ],
    [
      '«2011-02-29» filed',
      'law/no-such-date',
      'There is no day 2011-02-29 in the calendar. Check the month and the day.',
    ],
    ['«2011-02-28T25:00» filed', 'example/time-form', undefined],
    [
      '2011-01-11 filed (amont: 3)',
      'example/no-such-attribute',
      '`filed` carries no `amont`. Did you mean `amount`? It carries: amount, abroad, days, filed-on, doc, tags.',
    ],
    ['2011-01-11 filed («paid»: 3)', 'example/no-such-attribute', undefined],
    ['2011-01-11 filed (amount «3)»', 'example/colon-wanted', undefined],
    [
      '2011-01-11 filed (amount: «x»)',
      'example/value-type',
      '`amount` is money, and `x` is none. Write numbers as `12`, money as `35.00`, dates as `2011-01-11`, texts in quotes, lists as `{"a", "b"}`, booleans as true or false.',
    ],
    ['2011-01-11 filed (amount: «1.234»)', 'example/value-type', undefined],
    ['2011-01-11 filed (abroad: «1»)', 'example/value-type', undefined],
    ['2011-01-11 filed (filed-on: «2011-02-31»)', 'law/no-such-date', undefined],
    ['2011-01-11 filed (tags: «x»)', 'example/value-type', undefined],
    ['2011-01-11 filed (amount: «)»', 'example/value-missing', undefined],
    ['2011-01-11 filed (tags: {"a"«»', 'example/list-unclosed', undefined],
    [
      '2011-01-11 filed (amount: 3 «days: 4)»',
      'example/values-unclosed',
      'A comma or a closing bracket should stand here.',
    ],
    ['2011-01-11 filed (amount: 3, «amount»: 4)', 'law/duplicate-attribute', undefined],
    ['2011-01-11 filed by «nobody»', 'example/quotes-wanted', 'After `by` a name in quotes should follow: `by "..."`.'],
    ['2011-01-11 filed «decided»', 'example/too-much', undefined],
    ['2011-01-11 filed\nat: «soon»', 'example/time-form', undefined],
    [
      '2011-01-11 filed\nat: 2011-01-12\n«at»: 2011-01-13',
      'example/repeated-key',
      '`at:` stands here already. Keep one.',
    ],
    [
      '2011-01-11 filed\n«expct»: met serve',
      'example/unknown-key',
      'An example has no line `expct:`. Did you mean `expect:`? There are title, at, order, not recorded, never happens, assume, reading and expect; an event begins with its day.',
    ],
    ['2011-01-11 filed\norder: «some»', 'example/order', undefined],
    ['2011-01-11 filed\nassume: «amont» 3', 'law/unknown-attribute', undefined],
    ['2011-01-11 filed\nnot recorded: filed.«paid»', 'example/no-such-attribute', undefined],
    ['2011-01-11 filed\nnever happens:«»', 'example/event-wanted', undefined],
    ['2011-01-11 filed\nreading: «q».a', 'law/unknown-reading', undefined],
    ['2011-01-11 filed\nreading: r.«c»', 'law/unknown-option', undefined],
    ['2011-01-11 filed\nreading: r«»', 'example/reading-form', undefined],
    ['2011-01-11 filed\nassume:«»', 'example/assume-form', undefined],
    [
      '2011-01-11 filed\nexpect: met «serv»',
      'example/unknown-rule',
      'There is no rule `serv`. Did you mean `serve`? Name a duty or guard of this law.',
    ],
    [
      '2011-01-11 filed\nexpect: «latte» serve',
      'example/unknown-verdict',
      'There is no verdict `latte`. Did you mean `late`? Write one as the page of the language lists them, such as `met`, `late`, `overdue`, `lawful` or `breach`.',
    ],
    [
      '2011-01-11 filed\nexpect: «breach» serve',
      'example/verdict-of-other-kind',
      '`serve` is a duty and can never be `breach`. It can be: met, late, late-explained, void, not-begun, paused, open, overdue, undetermined, not-checkable, not-in-force, for-review.',
    ],
    ['2011-01-11 filed\nexpect: met«»', 'example/expect-form', undefined],
    [
      '2011-01-11 filed\nexpect: late serve, «soon»',
      'example/expect-form',
      'Write `expect: VERDICT RULE`, then if wanted `, due 2011-04-11` and `, by 1 day`.',
    ],
  ])('%j is told as %s', async (marked, code, message) => {
    const lines = `title: x\n${marked.replace(/[«»]/g, '')}`;
    const text = withExample(lines);
    const faults = (await faultsIn(text)).filter((d) => d.severity === 'error');
    expect(faults.map((d) => d.code)).toEqual([code]);
    if (marked.includes('«')) {
      const start = text.indexOf(lines) + 'title: x\n'.length;
      const { offset, end } = faults[0]!.range!;
      const plain = marked.replace(/[«»]/g, '');
      expect(
        `${plain.slice(0, offset - start)}«${plain.slice(offset - start, end - start)}»${plain.slice(end - start)}`,
      ).toBe(marked);
    }
    if (message !== undefined) expect(messageOf(faults[0]!)).toBe(message);
  });

  it('wants events and a title', async () => {
    expect((await faultsIn(withExample('expect: open serve'))).map((d) => d.code)).toEqual([
      'example/no-events',
      'example/no-title',
    ]);
  });

  it('reads the other lines of an example when one is wrong', async () => {
    const faults = await faultsIn(
      withExample('title: x\n2011-01-11 fild\n2011-01-12 filed\nexpect: met serv\n2011-01-13 decidd'),
    );
    expect(faults.map((d) => [d.code, d.range!.line])).toEqual([
      ['law/unknown-event', 29],
      ['example/unknown-rule', 31],
      ['law/unknown-event', 32],
    ]);
  });
});
