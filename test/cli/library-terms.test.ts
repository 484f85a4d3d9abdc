import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/index.js';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());

describe('words in the library', { timeout: 120_000 }, () => {
  const env = { DUECOURSE_HOME: place.at('home') };
  const library = async (...words: string[]) => await place.run(['library', ...words], { env });

  beforeAll(async () => {
    place.put(
      'petitions.md',
      '# 信访条例\n\n2022年2月25日 国务院公布\n\n第一条 机关应当登记信访事项，方便信访人。\n\n第二条 坚持和发展新时代“枫桥经验”。\n',
    );
    place.put(
      'petitions.en.md',
      '# Regulations on Petitions\n\nArticle 1 Organs shall register every petition.\n\nArticle 2 The "Fengqiao experience" is upheld.\n',
    );
    place.put(
      'plan.md',
      '# Plan\n\nWe must uphold the Maple Bridge Experience in the new era.\n\nThe Maple Bridge Experience settles disputes.\n',
    );
    place.put('talk.md', '# Talk\n\nThe "Fengqiao experience" came first.\n');
    const added = [
      await library('add', place.at('petitions.md')),
      await library('add', place.at('petitions.en.md'), '--id', 'cn/petitions', '--date', '2022-02-25'),
      await library('add', place.at('plan.md'), '--kind', 'policy', '--date', '2025-02-28', '--in', 'en'),
      await library('add', place.at('talk.md'), '--kind', 'policy', '--in', 'en'),
    ];
    expect(added.map((ran) => [ran.code, ran.err])).toEqual(added.map(() => [0, '']));
  }, 120_000);

  it('are shown in context, in both languages at once, one below the other', async () => {
    const { code, out } = await library('concordance', '信访');
    expect(code).toBe(0);
    expect(out).toContain('Also sought: petition, letters and visits');
    expect(out).toContain('zh: 3 occurrences in 1 text');
    expect(out).toContain('en: 2 occurrences in 1 text');
    const lines = out.split('\n').filter((line) => line.includes('[信访]'));
    expect(new Set(lines.map((line) => displayWidth(line.slice(0, line.indexOf('[')))))).toHaveProperty('size', 1);
    expect(lines.some((line) => line.startsWith(' 第一条') && line.includes('机关应当登记[信访]事项'))).toBe(true);
    expect(lines.every((line) => displayWidth(line) <= 100)).toBe(true);
    expect((await library('concordance', 'petition', '--in', 'zh', '--limit', '1')).out).toContain('1 of 3 are shown');
    const csv = await library('concordance', 'petitions', '--format', 'csv');
    expect(csv.out.split('\r\n')[0]).toBe('document,date,language,article,eId,within,from,to,before,found,after');
    expect(csv.out).toContain('cn/petitions,2022-02-25,zh,第一条,art_1__para_1,words,6,8,机关应当登记,信访,事项');
    const json = JSON.parse((await library('concordance', 'nothing', '--format', 'json')).out) as unknown;
    expect(json).toEqual({ phrases: ['nothing'], translated: [], languages: [] });
    expect((await library('concordance', 'nothing')).out).toContain('Nothing was found for “nothing”');
    for (const words of [
      ['concordance'],
      ['concordance', 'a', '--limit', '0'],
      ['concordance', 'a', '--on', 'soon'],
      ['concordance', 'a', '--law', 'none'],
    ])
      expect(await library(...words), words.join(' ')).toMatchObject({ code: 2, out: '' });
  });

  it('have a glossary that takes terms of one’s own, all of a file or none', async () => {
    expect((await library('terms', 'petitioner')).out).toMatch(
      /信访人 +petitioner +unofficial translation +各类程序\n1 term\./,
    );
    const bad = await library('terms', 'add', place.put('bad.csv', 'zh,en\n登记簿,register book\n登记,登记\n'));
    expect(bad).toMatchObject({ code: 2, out: '' });
    expect(bad.err).toContain('“登记” under en is no English');
    expect(bad.err).toContain('bad.csv:3');
    expect((await library('terms', 'register book')).out).toContain('The glossary has nothing with');
    const good = place.put('good.csv', 'zh,en,source,standing\n信访事项,=petition matter,Own book,official\n');
    expect((await library('terms', 'add', good)).out).toBe('Terms added: 1, changed: 0, there already: 0.\n');
    expect((await library('terms', 'matter', '--format', 'csv')).out).toContain(
      "信访事项,'=petition matter,official,Own book\r\n",
    );
    expect((await library('search', '信访事项')).out).toContain('Also sought: =petition matter');
    expect((await library('terms', 'remove', '信访事项')).out).toBe('Terms removed: 1 (“信访事项”).\n');
    for (const words of [
      ['terms', 'add'],
      ['terms', 'remove'],
      ['terms', 'remove', '信访'],
      ['terms', 'add', place.at('none.csv')],
    ])
      expect(await library(...words), words.join(' ')).toMatchObject({ code: 2, out: '' });
  });
});
