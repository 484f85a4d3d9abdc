import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importText, type Library, type SearchOptions, search, useLibrary } from '../../src/library/index.js';

const chinese = (name: string, date: string, articles: string) =>
  importText(
    `# 中华人民共和国${name}\n\n${date} 全国人民代表大会常务委员会修订\n\n<!-- INFO END -->\n\n${articles}\n`,
    `${name}.md`,
  );

const ARTICLE = '机关收到信访事项后，应当自收到之日起十五日内决定是否受理并书面告知；Ａ类事项依照WTO规则办理。';
const TEXTS = [
  chinese('甲法', '2010年1月1日', '第一条 旧：信访人可以申诉。'),
  chinese('甲法', '2020年1月1日', `第一条 ${ARTICLE}\n\n第二条 国家赔偿依照法律。`),
  importText(
    '# Law B\n\nArticle 1 A petitioner may lodge petitions with the office.\n\nArticle 2 State compensation is paid in time.\n\nThe second paragraph of it.\n\nArticle 3 Pre-litigation mediation is free.\n',
    'law-b.en.md',
    { date: '2015-01-01' },
  ),
];

describe('a search of the library', () => {
  let library: Library;
  let close = () => {};
  let closed: Promise<void>;
  beforeAll(async () => {
    await new Promise<void>((resolve, reject) => {
      closed = useLibrary({ home: null }, async (open) => {
        library = open;
        await library.add(TEXTS);
        resolve();
        await new Promise<void>((done) => {
          close = done;
        });
      });
      closed.catch(reject);
    });
  }, 120_000);
  afterAll(async () => {
    close();
    await closed;
  });

  const found = async (query: string, options: SearchOptions = {}) =>
    (await search(library.database, query, options)).hits
      .map((h) => `${h.document} ${h.version.slice(0, 4)} ${h.article}`)
      .sort();

  it.each([
    ['甲法 2', ['cn/甲法 2020 第二条']],
    ['《中华人民共和国甲法》第一条', ['cn/甲法 2020 第一条']],
    ['art 2 law b', ['law-b 2015 Article 2']],
    ['Article 3 of Law B', ['law-b 2015 Article 3']],
    ['信访', ['cn/甲法 2020 第一条', 'law-b 2015 Article 1']],
    ['petition', ['cn/甲法 2020 第一条', 'law-b 2015 Article 1']],
    ['petitions', ['cn/甲法 2020 第一条', 'law-b 2015 Article 1']],
    ['国家赔偿', ['cn/甲法 2020 第二条', 'law-b 2015 Article 2']],
    ['state compensation', ['cn/甲法 2020 第二条', 'law-b 2015 Article 2']],
    ['pre-litigation', ['law-b 2015 Article 3']],
    ['信', ['cn/甲法 2020 第一条']],
    ['是否受理 十五日', ['cn/甲法 2020 第一条']],
    ['WTO规则', ['cn/甲法 2020 第一条']],
    ['"second paragraph"', ['law-b 2015 Article 2']],
    ['"paragraph second"', []],
    ['paragraphs second', ['law-b 2015 Article 2']],
    ['访信', []],
    ['petitoners', ['law-b 2015 Article 1']],
    ['', []],
    ['!!! & | ( <->', []],
    ["x'); drop table unit; --", []],
  ])('%s', async (query, expected) => {
    const hits = await found(query);
    expect(hits).toEqual(expected);
  });

  it('takes the newest version, the one of a day, or all of them', async () => {
    expect(await found('申诉')).toEqual([]);
    expect(await found('申诉', { on: '2015-06-01' })).toEqual(['cn/甲法 2010 第一条']);
    expect(await found('申诉', { allVersions: true })).toEqual(['cn/甲法 2010 第一条']);
    expect(await found('信访', { language: 'zh' })).toEqual(['cn/甲法 2020 第一条']);
    expect(await found('信访', { document: 'cn/none' })).toEqual([]);
  });

  it('marks what was sought, or its translation, and says what it took a word for', async () => {
    const { hits, corrected, translated } = await search(library.database, 'petitoin');
    expect(corrected).toEqual([['petitoin', 'petition']]);
    expect(translated).toContainEqual(['petition', '信访']);
    expect(hits.map((h) => h.marks.map(({ from, to }) => h.words.slice(from, to)).join())).toContain('信访');
  });

  it('finds every stretch of a text as it stands', async () => {
    const runs = [...ARTICLE.matchAll(/\p{Script=Han}+/gu)].map((m) => m[0]);
    const stretch = fc
      .constantFrom(...runs)
      .chain((run) =>
        fc.tuple(fc.nat(run.length - 1), fc.integer({ min: 1, max: 8 })).map(([at, n]) => run.slice(at, at + n)),
      );
    await fc.assert(
      fc.asyncProperty(stretch, async (words) => {
        const { hits } = await search(library.database, words, { terms: [] });
        const hit = hits.find((h) => h.article === '第一条' && h.version.startsWith('2020'));
        expect(hit?.words).toContain(words);
        expect(hit!.marks.map(({ from, to }) => hit!.words.slice(from, to))).toContain(words);
      }),
      { numRuns: 60 },
    );
  });

  it('forgets what is removed', async () => {
    await library.remove({ document: 'cn/甲法', date: '2010-01-01' });
    expect(await found('申诉', { allVersions: true })).toEqual([]);
  });
});
