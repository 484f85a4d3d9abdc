import { describe, expect, it } from 'vitest';
import { Collection, forceOn, importText, type LibraryText } from '../../src/library/index.js';

const law = (title: string, history: string, words: string, given = {}): LibraryText =>
  importText(`# ${title}\n\n${history}\n\n${words}\n`, `${title}.md`, { id: `cn/${title}`, ...given });

/** How the texts stand on a day: what of them is in force, and why not. */
const stand = (texts: readonly LibraryText[], day: string) => {
  const collection = new Collection(texts);
  return texts.map((text) => {
    const force = collection.force(text, day);
    return [force.is, 'since' in force ? force.since : null, 'by' in force ? force.by : null];
  });
};

describe('how a version stands on a day', () => {
  const first = law('甲法', '2010年1月1日 全国人民代表大会通过', '第一条 甲。\n\n第二条 本法自2010年6月1日起施行。');
  const second = law('甲法', '2020年1月1日 全国人民代表大会修订', '第一条 乙。\n\n第二条 本法自2021年1月1日起施行。');

  it('follows commencements, not days of adoption', () => {
    expect(stand([first, second], '2010-03-01')).toEqual([
      ['not-yet', null, null],
      ['not-yet', null, null],
    ]);
    expect(stand([first, second], '2020-06-01')).toEqual([
      ['in-force', '2010-06-01', null],
      ['not-yet', null, null],
    ]);
    expect(stand([first, second], '2021-01-01')).toEqual([
      ['superseded', '2021-01-01', '2020-01-01'],
      ['in-force', '2021-01-01', null],
    ]);
  });

  it('ends with a repeal, but not for what was made anew under the old name', () => {
    const repealing = law(
      '乙法',
      '2022年1月1日 全国人民代表大会通过',
      '第一条 甲。\n\n第二条 本法自2022年5月1日起施行。《中华人民共和国甲法》同时废止。',
    );
    const anew = law('甲法', '2024年1月1日 全国人民代表大会通过', '第一条 丙。\n\n第二条 本法自2024年2月1日起施行。');
    expect(stand([second, repealing], '2022-05-01')[0]).toEqual(['repealed', '2022-05-01', '乙法']);
    expect(stand([second, repealing], '2022-04-30')[0]![0]).toBe('in-force');
    expect(stand([second, repealing, anew], '2025-01-01').map(([is]) => is)).toEqual([
      'repealed',
      'in-force',
      'in-force',
    ]);
  });

  it('knows repeals whose text is not kept: the regulations of 2005 on petitions', () => {
    const regulations = law(
      '信访条例',
      '2005年1月10日 国务院公布',
      '第一条 甲。\n\n第二条 本条例自2005年5月1日起施行。',
    );
    expect(stand([regulations], '2026-01-01')).toEqual([['repealed', '2022-05-01', '国务院令第752号']]);
    expect(stand([regulations], '2022-04-30')[0]![0]).toBe('in-force');
  });

  it('reads the day of an amended version from its decision, else says that it is assumed', () => {
    const history = '2010年1月1日 全国人民代表大会通过\n\n2020年3月1日 全国人民代表大会常务委员会修正';
    const amended = law('甲法', history, '第一条 丙。\n\n第二条 本法自2010年6月1日起施行。');
    const alone = new Collection([amended]);
    expect(alone.span(amended)).toMatchObject({ from: '2020-03-01', basis: 'assumed' });
    const decision = law(
      '关于修改《中华人民共和国甲法》的决定',
      '2020年3月1日 全国人民代表大会常务委员会通过',
      '一、将第一条修改为：“丙。”\n\n本决定自2020年7月1日起施行。',
      { id: 'cn/decision' },
    );
    const both = new Collection([amended, decision]);
    expect(both.span(amended)).toMatchObject({ from: '2020-07-01', basis: 'decision' });
    const stated = law('甲法', history, '第一条 丙。\n\n第二条 本法自2010年6月1日起施行。', { from: '2020-08-01' });
    expect(new Collection([stated, decision]).span(stated)).toMatchObject({ from: '2020-08-01', basis: 'stated' });
  });

  it('tells what was read for the program from what is from memory', () => {
    const procedure = (day: string) =>
      law(
        '中华人民共和国民事诉讼法',
        `1991年4月9日 全国人民代表大会通过\n\n${day} 全国人民代表大会常务委员会修正`,
        '第一条 甲。',
      );
    const [read, remembered] = [procedure('2023年9月1日'), procedure('2012年8月31日')];
    const all = new Collection([read, remembered]);
    expect(all.span(read)).toMatchObject({ from: '2024-01-01', basis: 'known' });
    expect(all.span(remembered)).toMatchObject({ from: '2013-01-01', basis: 'memory' });
    expect(all.force(remembered, '2012-12-31')).toMatchObject({ is: 'not-yet', basis: 'memory' });
  });

  it.each([
    ['第一条 甲。\n\n第二条 本规定自二〇二四年元月一日起施行。', '2024-01-01'],
    ['第一条 甲。\n\n第二条 本规定自一九九一年十一月二十三日起执行。', '1991-11-23'],
    ['Article 1 A.\n\nArticle 2 This Law shall go into effect as of January 1, 2011.', '2011-01-01'],
    ['Article 1 A.\n\nArticle 2 This Law comes into force on March 5, 2012.', '2012-03-05'],
    ['Article 1 A.\n\nArticle 2 It shall be effective from May 1, 2013.', '2013-05-01'],
    ['第一条 甲。\n\n第二条 本规定自公布之日起施行。', '1990-02-03'],
    ['第一条 甲。\n\n第二条 本规定自 2014 年 6 月 1 日 起施行。', '2014-06-01'],
    ['第一条 甲。', null],
  ])('finds the commencement in %s', (words, from) => {
    expect(importText(words, 'x.md', { date: '1990-02-03' }).version.from).toBe(from);
  });

  it('says nothing of what bears no day, and nothing of speeches', () => {
    const span = { from: null, basis: null, until: null, ended: null, by: null, endBasis: null } as const;
    expect(forceOn(span, 'law', '2020-01-01')).toEqual({ is: 'undated' });
    expect(forceOn({ ...span, from: '2020-01-01', basis: 'assumed' }, 'policy', '2020-01-01')).toEqual({
      is: 'no-law',
    });
  });
});
