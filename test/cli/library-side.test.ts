import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());

const ARTICLES: readonly (readonly [string, string])[] = [
  ['公民可以向机关提出信访事项。', 'Citizens may submit petitions to the organ.'],
  ['机关应当在十五日内登记并受理投诉。', 'The organ shall register and accept complaints within 15 days.'],
  ['妇女、儿童和老年人的房屋受法律保护。', 'Houses of women, children and the elderly are protected by law.'],
  ['警察逮捕犯罪的人，应当出示证件。', 'Police who arrest a criminal shall show their certificate.'],
  ['学校的教师不得歧视学生。', 'Teachers of a school shall not discriminate against students.'],
  ['法院审理案件，应当公开，并允许上诉。', 'Courts hear cases in public and allow appeal.'],
];
const zh = (day: string, list = ARTICLES) =>
  `# 中华人民共和国民事诉讼法\n\n${day} 全国人民代表大会常务委员会修正\n\n${list.map(([words], i) => `第${'一二三四五六'[i]}条 ${words}`).join('\n\n')}\n`;
const en = (list = ARTICLES) => `# Law A\n\n${list.map(([, words], i) => `Article ${i + 1} ${words}`).join('\n\n')}\n`;

describe('a text beside its translation', { timeout: 120_000 }, () => {
  const env = { DUECOURSE_HOME: place.at('home') };
  const library = async (...words: string[]) => await place.run(['library', ...words], { env });

  beforeAll(async () => {
    place.put('new.md', zh('2012年8月31日'));
    place.put('old.md', zh('2007年10月28日', ARTICLES.slice(0, 2)));
    // The translation is of a version that lacked the third article and gave another period.
    place.put('new.en.md', en(ARTICLES.filter((_, i) => i !== 2)).replace('15 days', '30 days'));
    place.put('old.en.md', en(ARTICLES.slice(0, 2)));
    const added = [
      await library('add', place.at('old.md'), place.at('new.md'), '--id', 'cn/law'),
      await library('add', place.at('new.en.md'), '--id', 'cn/law', '--date', '2012-08-31'),
    ];
    expect(added.map((ran) => [ran.code, ran.err])).toEqual(added.map(() => [0, '']));
  }, 120_000);

  it.each([
    [
      'en',
      '3 articles bear another number in the other text, as their words tell; the first: 第四条 is Article 3.',
      'Articles without a counterpart: 1 on the one side, 0 on the other (第三条).',
      'In 1 pair an amount differs; the first in 第二条: 十五日 beside 30 days.',
      'no counterpart found',
    ],
    [
      'zh',
      '有 3 条在另一文本中编号不同，首见：第四条 对应 Article 3。',
      '没有对应条文的：一方 1 条，另一方 0 条（第三条）。',
      '有 1 对文字的数量不一致，首见于第二条：十五日 与 30 days。',
      '未找到对应的文字',
    ],
    [
      'it',
      '3 articoli hanno un altro numero nell’altro testo, a giudicare dalle parole; il primo: 第四条 è Article 3.',
      'Articoli senza corrispondenza: 1 da una parte, 0 dall’altra (第三条).',
      'In 1 coppia una quantità è diversa; la prima in 第二条: 十五日 accanto a 30 days.',
      'nessuna corrispondenza trovata',
    ],
  ])('of another version is laid by its words, and every sign of that is told in %s', async (language, ...told) => {
    const text = (await library('side', 'law', '--lang', language)).out.replace(/\s+/g, ' ');
    const page = place.at(`side.${language}.html`);
    expect((await library('side', 'law', '--lang', language, '--format', 'html', '--out', page)).code).toBe(0);
    const html = readFileSync(page, 'utf8');
    // A style that the page's own policy does not name is not applied; on a phone no cell stands beside another.
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(html).toContain(`sha256-${createHash('sha256').update(style).digest('base64')}`);
    expect(style).toMatch(/max-width:40rem\)\{\s*\.side,[^{}]*\.side td[^{}]*\{display:block\}/);
    // Lines are broken within Chinese words without a blank.
    const bare = (words: string) => words.replace(/\s+/g, '');
    for (const words of told) {
      expect(bare(text)).toContain(bare(words));
      expect(html).toContain(words);
    }
    expect(text).toContain('第四条 Article 3');
    expect(text).toContain('妇女、儿童和老年人的房屋受法律保护。');
  });

  it('shows an article that has no counterpart', async () => {
    const { out } = await library('side', 'law', 'art. 3');
    expect(out).toMatch(/第三条\n\n {2}妇女、儿童和老年人的房屋受法律保护。\n {2}no counterpart found\n$/);
  });

  it('tells of a day asked for when the version’s end is from memory alone', async () => {
    const told = /until\s+2013-01-01\s+\(from memory, to be\s+confirmed\)/;
    expect((await library('search', '信访', '--on', '2012-12-31')).out).toMatch(told);
    expect((await library('search', '信访')).out).not.toContain('from memory');
    expect((await library('side', 'law', '--on', '2012-12-31')).out).toMatch(told);
    expect((await library('list')).out).toContain('superseded 2013-01-01*');
    expect((await library('side', 'law', '--date', '2007-10-28')).out).toMatch(
      /no longer in force: since 2013-01-01 the version of 2012-08-31 is\s+\(from memory/,
    );
  });

  it('keeps what a reader corrects, and hands it on', async () => {
    const by = ['--by', 'A. Reader', '--reason', 'It is so'];
    const made = await library('align', 'law', 'art_2__para_1__sent_1', 'none', ...by, '--day', '2026-01-02');
    expect(made).toMatchObject({ code: 0, err: '' });
    const file = place.at('corrections.csv');
    expect((await library('align', '--format', 'csv', '--out', file)).code).toBe(0);
    const other = { DUECOURSE_HOME: place.at('elsewhere') };
    const elsewhere = async (...words: string[]) => await place.run(['library', ...words], { env: other });
    expect((await elsewhere('align', '--from', file)).out).toBe(
      'Corrections added: 1, there already: 0. Of those added 1 are of documents that this library does not have.\n',
    );
    expect((await elsewhere('align', '--from', file)).out).toBe('Corrections added: 0, there already: 1.\n');
    expect((await elsewhere('align', '--format', 'csv')).out).toBe(readFileSync(file, 'utf8'));
    expect((await elsewhere('align', 'cn/law')).out).toContain('Corrected by A. Reader on 2026-01-02: It is so.');
    // From the other language the same one counts.
    expect((await library('side', 'law', '--in', 'en')).out).toContain('Corrected by A. Reader on 2026-01-02');
    expect(await library('align', 'law', '--from', file)).toMatchObject({ code: 2 });
    expect((await library('align', '--from', place.put('bad.csv', 'a,b\n'))).err).toContain('no column “document”');
  });
});
