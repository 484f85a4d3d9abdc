import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetPicture } from '../../src/page/index.js';
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

  it('are followed over time, in the terminal, as rows and as a page that asks nothing of the network', async () => {
    const group = ['formulations', '枫桥经验', 'Fengqiao experience', 'Maple Bridge Experience'];
    const { code, out } = await library(...group);
    expect(code).toBe(0);
    expect(out).toContain(
      'Looked through 4 texts, the oldest of 2022-02-25, the newest of 2025-02-28; 1 without a day.',
    );
    expect(out.replace(/\s+/g, ' ')).toContain(
      '5 occurrences in 4 texts. First 2022-02-25 (cn/petitions), last 2025-02-28 (plan). Texts without a day that have it: 1.',
    );
    expect(out).toMatch(/Fengqiao experience +2 +2022-02-25 +2022-02-25\n/);
    expect(out).toMatch(/no day +Talk +1 +talk\n/);
    const alone = await library('formulations', '枫桥经验');
    expect(alone.out).toContain('The glossary also has “Fengqiao experience”, “Maple Bridge Experience”: --glossary');
    const csv = await library('formulations', '枫桥经验', '--glossary', '--format', 'csv');
    expect(csv.out.split('\r\n')).toEqual([
      'date,document,language,title,phrase,count',
      '2022-02-25,cn/petitions,en,Regulations on Petitions,Fengqiao experience,1',
      '2022-02-25,cn/petitions,zh,信访条例,枫桥经验,1',
      '2025-02-28,plan,en,Plan,Maple Bridge Experience,2',
      'undated,talk,en,Talk,Fengqiao experience,1',
      '',
    ]);
    for (const language of ['en', 'zh', 'it']) {
      const file = place.at(`page.${language}.html`);
      expect(await library(...group, '--lang', language, '--format', 'html', '--out', file)).toMatchObject({ code: 0 });
      const page = readFileSync(file, 'utf8');
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain('default-src &#39;none&#39;');
      expect(page).toContain('<span lang="zh">枫桥经验</span>');
      const [{ picture }] = JSON.parse(/id="sheet-data">([^<]*)</.exec(page)![1]!) as [{ picture: SheetPicture }];
      expect(picture.across).toEqual(['2022-02-25', '2025-02-28']);
      expect(picture.rows.map(({ values }) => values)).toEqual([
        [1, 0],
        [1, 0],
        [0, 2],
      ]);
    }
    expect((await library('formulations', '没有此语')).out).toContain('None of the texts has it');
    expect(await library('formulations', 'x', '--format', 'html', '--out', place.at('x.csv'))).toMatchObject({
      code: 2,
    });
    expect(await library('formulations')).toMatchObject({ code: 2 });
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

  it('lead from an article to the rules that rest on it, to what a check found by them, and back', async () => {
    const text = place.put(
      'work.md',
      '# 信访工作条例\n\n2022年2月25日 发布\n\n第二十一条 录入系统。\n\n第二十二条 登记。\n',
    );
    expect((await library('add', text, '--id', 'cn/petition-work', '--date', '2022-02-25')).code).toBe(0);
    const shown = await library('show', 'cn/petition-work', 'art.', '22');
    expect(shown.out).toMatch(
      /Rules that rest on this article:\n {2}cn\/petition-work#register {2}duty: [^\n]+\n {4}\S*petition-work\.law\.md:\d+\n/,
    );
    expect((await library('show', 'cn/petition-work')).out).not.toContain('Rules that rest');
    const rows = ['case,activity,time,receiver,category'];
    for (const n of [1, 2]) rows.push(`${n},petition-received,2023-01-02,petition-department,suggestion`);
    rows.push('2,petition-forwarded,2023-03-02,,', '2,petition-registered,2023-01-02,,', '');
    const log = place.put('log.csv', rows.join('\n'));
    const check = [
      'check',
      log,
      '--law',
      'cn/petition-work',
      '--at',
      '2023-06-30',
      '--format',
      'json',
      '--out',
      place.at('found.json'),
    ];
    expect((await place.run(check)).err).not.toContain('error');
    const { out } = await library('rules', 'cn/petition-work', 'art.', '22', '--findings', place.at('found.json'));
    expect(out).toMatch(/cn\/petition-work#register {2}[^#]*adverse findings: 0, other verdicts: 2\n/);
    expect(out).toMatch(/cn\/petition-work#report-back {2}[^#]*this report did not judge it\n/);
    const json = JSON.parse(
      (await library('rules', 'cn/petition-work', '--findings', place.at('found.json'), '--format', 'json')).out,
    ) as { rules: { rule: string; articles: string[]; line: number; findings?: { rule: string }[] }[] };
    const law = readFileSync('laws/cn/petition-work.law.md', 'utf8').split('\n');
    for (const { rule, line, findings, articles } of json.rules) {
      expect(law[line - 1]).toContain(rule);
      expect(articles.every((eId) => ['art_21', 'art_22'].includes(eId))).toBe(true);
      expect((findings ?? []).every((one) => one.rule === rule)).toBe(true);
    }
    expect(json.rules.some(({ findings }) => (findings ?? []).length > 0)).toBe(true);
    const back = await library('rules', 'cn/petition-work', 'cn/petition-work#enter');
    expect(back.out).toContain('第二十一条\n  录入系统。\n  cn/petition-work#enter');
    expect((await library('rules', 'plan')).out).toContain('No rule of the laws at hand');
    const unknown = await library('rules', 'cn/petition-work', 'cn/petition-work#entr');
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('Is cn/petition-work#enter meant?');
    expect(await library('rules', 'cn/petition-work', '--law', 'no-such-law')).toMatchObject({ code: 2 });
    expect(await library('rules', 'cn/petition-work', '--findings', log)).toMatchObject({ code: 2 });
  });
});
