import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLaw, reviewLaw } from '../../src/language/index.js';
import { HEAD, HEAD_WITH_ROLES, lawText, messageOf } from './helpers.js';

async function told(rules: string, head = HEAD): Promise<string[]> {
  const { law, diagnostics } = await loadLaw(lawText(rules, head), 'test.law.md');
  expect(diagnostics.filter((d) => d.severity === 'error').map(messageOf)).toEqual([]);
  return reviewLaw(law!).map((d) => `${d.code} ${d.data!['name']!}`);
}

const ZH = HEAD.replace('title: { en: "Small" }', 'title: { en: "Small", zh: "小" }');
const FORCE = HEAD.replace('calendar: it', 'calendar: it\nin-force: { from: 2015-01-01 }');
const FIXED = HEAD.replace('calendar: it', 'calendar: it\nrolls: no');

/** What is told, the least that it is told of, and what is nearly so. */
const PAIRS: readonly (readonly [code: string, faulty: string, sound: string, head?: string])[] = [
  [
    'law/never-applies d',
    'duty d: after each notice where doc = "a" and doc = "b", office must decided within 3 days',
    'duty d: after each notice where (doc = "a" or doc = "b"), office must decided within 3 days',
  ],
  [
    'law/never-applies d',
    'duty d: after each notice where expense > 5 and expense <= 5, office must decided within 3 days',
    'duty d: after each notice where expense >= 5 and expense <= 5, office must decided within 3 days',
  ],
  [
    'law/never-applies g',
    'guard g: decided where outcome in { "a", "b" } only if payment if outcome is not in { "a", "b", "c" }'.replace(
      'outcome in',
      'outcome is in',
    ),
    'guard g: decided where outcome is in { "a", "b" } only if payment if outcome is not in { "a", "c" }',
  ],
  [
    'law/never-applies g',
    'guard g: decided only if payment if outcome is missing and outcome = "a"',
    'guard g: decided only if payment if outcome is missing or outcome = "a"',
  ],
  [
    'law/never-applies d',
    'duty d: after each notice where no filed and count(filed) < 0, office must decided within 3 days',
    'duty d: after each notice where no filed and count(filed) < 1, office must decided within 3 days',
  ],
  [
    'law/guard-never-kept g',
    'guard g: decided only if payment and no payment',
    'guard g: decided only if no notice and payment where paid > 3',
  ],
  [
    'law/guard-never-kept g',
    'guard g: decided only if no payment and payment where paid > 3',
    'guard g: decided only if payment and no payment where paid > 3',
  ],
  [
    'law/guard-never-kept g',
    'guard g: decided only after 60 days from filed and within 30 days of filed',
    'guard g: decided only after 60 days from filed and within 2 months of filed',
    FIXED,
  ],
  [
    'law/guard-never-kept g',
    'guard g: decided only from day 51 after filed and within 30 days of filed',
    'guard g: decided only from day 50 after filed and within 30 days of filed',
  ],
  [
    'law/guard-never-kept g',
    'guard g: decided only if c is running and c has run out clock c: 5 days after filed',
    'guard g: decided only if c is running or c has run out clock c: 5 days after filed',
  ],
  [
    'law/due-before-start d',
    'duty d: after filed, office must decided by filed - 3 days',
    'duty d: after filed, office must decided by latest notice - 3 days',
  ],
  [
    'law/due-before-start d',
    'duty d from 2015-01-01: after filed, office must decided by 2014-12-31',
    'duty d from 2015-01-01: after filed, office must decided by 2015-01-01',
  ],
  [
    'law/duty-barred d',
    'duty d: after filed, office must decided within 30 days guard g: decided only after 60 days from filed',
    'duty d: after filed, office must decided within 30 days guard g: decided only after 60 days from filed if payment',
  ],
  [
    'law/duty-barred d',
    'duty d: after filed, office must decided within 1 month guard g: decided only after 31 days from filed',
    'duty d: after filed, office must decided within 1 month guard g: decided only after 30 days from filed',
    FIXED,
  ],
  [
    'law/guards-exclude h',
    'guard g: decided only if payment guard h: decided only if no payment',
    'guard g: decided only if payment guard h: decided only if no payment where paid > 3',
  ],
  [
    'law/guards-exclude h',
    'guard g: decided only within 5 days of filed guard h: decided only after 40 days from filed if outcome = "a"',
    'guard g: decided only within 5 days of filed if outcome = "b" guard h: decided only after 40 days from filed if outcome = "a"',
  ],
  [
    'law/guards-exclude h',
    'guard g until 2015-01-02: decided only if payment guard h from 2015-01-02: decided only if no payment',
    'guard g until 2015-01-01: decided only if payment guard h from 2015-01-02: decided only if no payment',
  ],
  [
    'law/guards-exclude h',
    'guard g: decided only if role = "a" guard h: decided only if role = "b"',
    'guard g: decided only if role = "a" guard h overrides g: decided only if role = "b"',
    HEAD_WITH_ROLES,
  ],
  [
    'law/clock-unused c',
    'guard g: decided only if payment clock c: 5 days after filed',
    'guard g: decided only if payment and c has not run out clock c: 5 days after filed',
  ],
  [
    'law/clock-never-ends c',
    'guard g: decided only before c runs out clock c: 5 days after filed paused from notice until first inspection deem inspection when c runs out',
    'guard g: decided only before c runs out clock c: 5 days after filed paused from notice until first payment deem inspection when c runs out',
  ],
  [
    'law/version-gap d',
    'duty d until 2014-12-31: after filed, office must decided within 3 days duty d from 2015-01-02: after filed, office must decided within 5 days',
    'duty d until 2014-12-31: after filed, office must decided within 3 days duty d from 2015-01-01: after filed, office must decided within 5 days',
  ],
  [
    'law/version-out-of-force d',
    'duty d until 2014-12-31: after filed, office must decided within 3 days',
    'duty d until 2015-01-01: after filed, office must decided within 3 days',
    FORCE,
  ],
];

describe('what can be seen of a law without any case', () => {
  it.each(PAIRS.map(([code, faulty, sound, head = HEAD]) => [code, faulty, sound, head] as const))(
    '%s: %s',
    async (...[code, faulty, sound, head]) => {
      const clean = (codes: string[]) => codes.filter((c) => !c.endsWith('-untranslated'));
      expect(clean(await told(faulty, head))).toEqual([code]);
      expect(clean(await told(sound, head))).toEqual([]);
    },
  );

  it('names what a language of the law has no words for', async () => {
    const rule =
      'guard g: decided only if outcome = "a" and judged "good cause"\nevent found by office en "Found" judges "good cause"';
    const without = await told(rule, ZH);
    expect(without).toContain('law/term-untranslated outcome');
    expect(without).toContain('law/value-untranslated a');
    expect(without).toContain('law/value-untranslated good cause');
    const worded = `${rule}\nwording term outcome zh "结果"\nwording value "a" zh "甲"\nwording value "good cause" zh "正当理由"`;
    const left = await told(worded, ZH);
    for (const code of ['term-untranslated outcome', 'value-untranslated a', 'value-untranslated good cause'])
      expect(left).not.toContain(`law/${code}`);
    expect(await told('duty d: after filed, "the prefect" must decided within 3 days', ZH)).toContain(
      'law/value-untranslated the prefect',
    );
    const reading = 'reading r: a "one" assumed | b "two"\nguard g under r.a: decided only if payment';
    expect(await told(reading, ZH)).toContain('law/option-untranslated r.a');
    expect(await told(reading, ZH)).toContain('law/term-untranslated r');
    expect(await told(`${reading}\nwording term r zh "读法"`, ZH)).not.toContain('law/term-untranslated r');
    const assumed = ZH.replace('source:', 'assumed: { post: "the post takes no time" }\nsource:');
    expect(await told(rule, assumed)).toContain('law/assumption-untranslated post');
    expect(await told(`${rule}\nwording assumption post zh "邮程不计"`, assumed)).not.toContain(
      'law/assumption-untranslated post',
    );
    expect(await told(`${reading}\nwording option r.a zh "甲"\nwording option r.b zh "乙"`, ZH)).not.toContain(
      'law/option-untranslated r.a',
    );
    expect(await told(rule)).toEqual([]);
  });

  it('gives a place and words in every language', async () => {
    const { law } = await loadLaw(lawText('guard g: decided only if payment and no payment'), 'test.law.md');
    const [found] = reviewLaw(law!);
    expect(found).toMatchObject({ severity: 'warning', file: 'test.law.md', article: 'Art. 1' });
    expect(found!.range!.line).toBeGreaterThan(10);
    expect(messageOf(found!)).toContain('`g`');
  });

  it('never calls impossible what some values make true', async () => {
    const number = fc.integer({ min: 0, max: 4 });
    const test = fc.record({
      of: fc.constantFrom('days', 'expense'),
      sign: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
      than: number,
    });
    const { law } = await loadLaw(
      lawText('event e by office en "E" (a: number, b: number)\nguard g: e only if a > 1'),
      'x',
    );
    const e = law!.events.findIndex(({ name }) => name === 'e');
    const [a, b] = law!.events[e]!.attributes as [number, number];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(test, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        (ors) => {
          const holds = (values: Record<string, number>) =>
            ors.some((ands) =>
              ands.every(({ of, sign, than }) => {
                const v = values[of]!;
                return {
                  '=': v === than,
                  '!=': v !== than,
                  '<': v < than,
                  '<=': v <= than,
                  '>': v > than,
                  '>=': v >= than,
                }[sign];
              }),
            );
          const grid = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, -1];
          const possible = grid.some((days) => grid.some((expense) => holds({ days, expense })));
          const condition = {
            op: 'or' as const,
            of: ors.map((ands) => ({
              op: 'and' as const,
              of: ands.map(({ of, sign, than }) => ({
                op: 'compare' as const,
                compare: sign,
                left: { op: 'attribute' as const, attribute: of === 'days' ? a : b, type: 'number' as const },
                right: { op: 'literal' as const, type: 'number' as const, value: than },
              })),
            })),
          };
          const [guard] = law!.rules;
          const found = reviewLaw({ ...law!, rules: [{ ...guard!, condition } as typeof guard & object] });
          expect(found.some(({ code }) => code === 'law/guard-never-kept')).toBe(!possible);
          return Promise.resolve();
        },
      ),
      { numRuns: 300 },
    );
  });
});

const root = new URL('../../laws/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.law.md'));

it.each(files)('finds nothing to say of %s', async (file) => {
  const { law } = await loadLaw(readFileSync(new URL(file.replaceAll('\\', '/'), root), 'utf8'), file);
  expect(reviewLaw(law!).map((d) => `${d.range!.line} ${d.code} ${JSON.stringify(d.data)}`)).toEqual([]);
});
