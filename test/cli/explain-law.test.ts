import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LawExplanation } from '../../src/report/index.js';
import { Place, SMALL_LAW } from './support.js';

let place: Place;

beforeAll(() => {
  place = new Place();
});

afterAll(() => place.remove());

const run = async (...words: string[]) => await place.run(['explain', ...words]);

describe('explain', () => {
  it('says every rule of a law as a sentence under its article, and how days are counted', async () => {
    const { code, out } = await run('it/highway-code-fines');
    const text = out.replace(/\s+/g, ' ');
    expect(code).toBe(0);
    expect(text).toContain('The day on which a period starts is not counted');
    expect(text).toContain('ends on the next day that is not a day off');
    // Kinds of periods of which the calendar says the same share a line.
    expect(text).toContain('whose days are known from 1990-01-01 to 2040-12-31.');
    expect(text.match(/Where the last day of a period in [a-z ]+ is a day off/g)).toEqual([
      'Where the last day of a period in days or months is a day off',
      'Where the last day of a period in working days is a day off',
    ]);
    expect(text).toContain(
      '(send-file) After “Appeal received by the police body”, the police body must send the file to the prefect within the sum of 60 days and the number of days given by “days of the standstill of 2020 in the term for the file”',
    );
    expect(text).toContain('Left open by the statute: when a notice is in time');
    // Of two readings each says which it is, at the place where it stands.
    expect(text).toContain('On the assumed reading (the notice is in time when it is handed over to the post');
    expect(text).toContain('On the other reading, which is not assumed (the notice is in time only when');
    expect(text).toContain('Other reading, which is not assumed: the notice is in time only when');
  });

  it('says some rules alone, with the words and periods that they rest on', async () => {
    const { out } = await run('it/highway-code-fines', 'decide', '--format', 'json');
    const { articles, readings } = JSON.parse(out) as LawExplanation;
    expect(articles.flatMap(({ rules }) => rules.map(({ name }) => name))).toEqual(['decide']);
    expect(articles.flatMap(({ terms }) => terms.map(({ name }) => name))).toEqual([
      'paid-up',
      'put-off',
      'stood-still-deciding',
      'deciding',
      'invited-on-last-day',
    ]);
    expect(readings).toEqual([]);
    const unknown = await run('it/highway-code-fines', 'decid');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('decide') as string]);
  });

  it.each([
    ['en', 'the prefect must decide by order'],
    ['it', 'il prefetto deve decidere con ordinanza'],
    ['zh', '省督应当'],
  ])('speaks %s and names whoever is bound', async (language, said) => {
    expect((await run('it/highway-code-fines', 'decide', '--lang', language)).out.replace(/\s+/g, ' ')).toContain(said);
  });

  it('writes a page and a text to be passed on, in which nothing of a law is markup', async () => {
    const law = place.put('marked.law.md', SMALL_LAW.replace('en "Answered"', 'en "<b>*Answered*</b>"'));
    const page = place.at('law.html');
    expect((await run(law, '--format', 'html', '--out', page)).code).toBe(0);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('&lt;b&gt;*Answered*');
    expect(html).toContain('Content-Security-Policy');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
    const md = (await run(law, '--format', 'md')).out;
    expect(md).toMatch(/^# /);
    expect(md).not.toContain('<b>');
    expect((await run(law, '--out', law)).code).toBe(2);
  });
});
