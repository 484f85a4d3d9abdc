import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());

const law = (title: string, history: string, articles: string) =>
  `# ${title}\n\n${history}\n\n<!-- INFO END -->\n\n${articles}\n`;

describe('using the library', { timeout: 120_000 }, () => {
  const env = { DUECOURSE_HOME: place.at('home') };
  const library = async (...words: string[]) => await place.run(['library', ...words], { env });

  beforeAll(async () => {
    place.put(
      'jia-law.2010.md',
      law(
        '中华人民共和国甲法',
        '2010年1月1日 全国人民代表大会常务委员会通过',
        '第一条 信访事项应当登记。\n\n第二条 机关应当在三十日内书面答复申请人。',
      ),
    );
    place.put(
      'jia-law.md',
      law(
        '中华人民共和国甲法',
        '2020年1月1日 全国人民代表大会常务委员会修订',
        '第一条 为了保障公民权利，制定本法。\n\n第二条 信访事项应当登记。\n\n第三条 机关应当在三十日内书面答复申请人。',
      ),
    );
    place.put(
      'jia-law.en.md',
      '# Law A\n\nArticle 1 This Law is made to protect rights.\n\nArticle 2 Petitions shall be registered.\n\nArticle 3 The organ shall answer in writing within 30 days.\n',
    );
    place.put(
      'yi-rules.md',
      law('乙规定', '2015年1月1日 国务院公布', '第一条 依照甲法第二条答复，不得违反甲法第九条。'),
    );
    place.put(
      'plan.en.md',
      '# Plan\n\nOffices must answer within 30 days, and publish their lists by 2027. Much was achieved.\n',
    );
    const added = [
      await library('add', place.at('jia-law.2010.md'), place.at('jia-law.md'), place.at('yi-rules.md')),
      await library('add', place.at('jia-law.en.md'), '--id', 'cn/jia-law', '--date', '2020-01-01'),
      await library('add', place.at('plan.en.md'), '--id', 'cn/plan', '--kind', 'policy', '--date', '2026-01-01'),
    ];
    expect(added.map((ran) => [ran.code, ran.err])).toEqual(added.map(() => [0, '']));
  }, 120_000);

  it('finds the same article from either language', async () => {
    const zh = await library('search', '信访');
    const en = await library('search', 'petition', '--format', 'json');
    expect(zh.out).toContain('第二条 [信访]事项应当登记。');
    expect(zh.out).toContain('Article 2 [Petitions] shall be registered.');
    const { hits } = JSON.parse(en.out) as { hits: { document: string; version: string; article: string }[] };
    expect(hits.map((h) => `${h.version} ${h.article}`).sort()).toEqual(['2020-01-01 Article 2', '2020-01-01 第二条']);
    expect((await library('search', '没有')).out).toContain('Nothing was found');
    expect(await library('search', '信访', '--limit', '0')).toMatchObject({ code: 2 });
  });

  it('lays an article beside its translation, in the terminal and as a page', async () => {
    expect((await library('side', 'jia-law', 'art.', '2')).out).toBe(
      '第二条  Article 2\n\n  信访事项应当登记。\n  Petitions shall be registered.\n',
    );
    expect(await library('side', 'jia-law', '--format', 'html', '--out', place.at('side.html'))).toMatchObject({
      code: 0,
    });
    const page = readFileSync(place.at('side.html'), 'utf8');
    expect(page).toContain('<td lang="zh">信访事项应当登记。</td><td lang="en">Petitions shall be registered.</td>');
    expect(page).toContain('default-src &#39;none&#39;');
    expect((await library('side', 'yi-rules')).err).toContain('in one language (zh) only');
  });

  it('tells the citations that lead elsewhere or nowhere, with exit code 1', async () => {
    const { code, out } = await library('review', '--on', '2026-01-01');
    expect(code).toBe(1);
    expect(out).toContain('甲法第二条: Article 2 of 甲法 (2010-01-01) is 第三条 in the text of 2020-01-01.');
    expect(out).toContain('甲法第九条: 甲法 of 2010-01-01 has no such article; it has 2.');
    const led = await library('citations', 'yi-rules', 'art. 1');
    expect(led.out).toContain('甲法第二条 → 中华人民共和国甲法 (cn/jia-law 2010-01-01) 第二条');
    const back = await library(
      'citations',
      'jia-law',
      'art. 2',
      '--date',
      '2010-01-01',
      '--in',
      'zh',
      '--format',
      'json',
    );
    expect(JSON.parse(back.out)).toMatchObject({
      citedBy: [{ from: { document: 'cn/yi-rules', eId: 'art_1__para_1' } }],
    });
    expect((await library('citations', 'jia-law', 'art. 2', '--in', 'zh')).out).toContain('No text in force');
    expect(out).toContain('2 citations to look at');
    expect(await library('review', '--on', '2016-01-01', 'jia-law')).toMatchObject({ code: 0 });
  });

  it('cites an article, and lists what a document directs', async () => {
    expect((await library('cite', 'jia-law', '第三条')).out).toBe('《中华人民共和国甲法》（2020-01-01）第三条\n');
    const { out } = await library('directives', 'plan');
    expect(out).toContain('1.1  answer within 30 days  (by: Offices) (when: within 30 days)');
    expect(out).toContain('1.2  publish their lists by 2027  (by: Offices) (when: by 2027)');
    expect(out).toContain('1 sentence directs, with 2 demands. Nothing is adopted by being listed.');
    // A demand is adopted by the number that it is listed by.
    await library('adopt', 'plan', '1.2', '--owner', 'Office', '--due', '2026-12-31', '--by', 'A. Reader');
    expect((await library('commitments', 'plan')).out).toMatch(/1\.2.*publish their lists by 2027/);
  });
});
