import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Citation,
  Collection,
  chineseCitations,
  citationsOf,
  englishCitations,
  type ReviewFinding,
  review,
  type Successor,
} from '../../../src/library/citations/index.js';
import { importText, type LibraryText } from '../../../src/library/index.js';

const NAMES = ['中华人民共和国民事诉讼法', '民事诉讼法', '宪法'];

function told(found: readonly Citation[]): string[] {
  const point = (p: Citation['points'][number]) =>
    `${p.article ?? ''}${p.inserted ? `-${p.inserted}` : ''}${p.paragraph ? `/${p.paragraph}` : ''}${p.item ? `:${p.item}` : ''}`;
  return found.map(({ document: d, points, through }) => {
    const who =
      d.is === 'titled'
        ? d.title
        : d.is === 'self'
          ? 'self'
          : d.is === 'around'
            ? `around ${d.called}`
            : `${d.level}-${d.back}${d.count > 1 ? `x${d.count}` : ''}`;
    return [who, points.map(point).join(','), through ? `..${point(through)}` : ''].join(' ').trim();
  });
}

describe('citations in Chinese', () => {
  it.each([
    ['《中华人民共和国民事诉讼法》第二百零五条第一款', ['中华人民共和国民事诉讼法 205/1']],
    ['依照本法第十条、第十二条和第二十条的规定', ['self 10,12,20']],
    ['除本章另有规定外，适用本法第二章；本章程和本节目不在此列。', ['around 章']],
    ['本法第十一条第一款第二项、第三项', ['self 11/1:2,11/1:3']],
    ['适用第三条至第九条', ['self 3 ..9']],
    ['第十条之一规定的情形', ['self 10-1']],
    ['前款规定的期限', ['paragraph-1']],
    ['前两款规定', ['paragraph-2x2']],
    ['依照前条第二款办理', ['article-1 /2']],
    ['本条第一款、第二款', ['article-0 /1,/2']],
    ['有民事诉讼法第五十五条第二款规定的情形', ['民事诉讼法 55/2']],
    [
      '《中华人民共和国民法典》（以下简称民法典）施行后，民法典第九百四十三条',
      ['中华人民共和国民法典', '中华人民共和国民法典 943'],
    ],
    ['第一百二十八 条规定的', ['self 128']],
    ['制作《检察建议书》', ['检察建议书']],
    ['《甲法》规定，违反该法第三条、同法第五条的', ['甲法', '甲法 3', '甲法 5']],
    ['依照该条例第三条', []],
    ['《甲法》附件一第七条', ['甲法']],
    ['附件二第三条', []],
    ['依照《民事訴訟法》第一百二十條第二款', ['民事诉讼法 120/2']],
    ['本规范第九条', ['self 9']],
    ['宪法的规定', []],
    ['前者', []],
    ['本法自公布之日起施行', []],
    ['设第一审判庭', []],
    ['本意见第（五）项', ['self :5']],
    ['第三条、第五条和第七条第二款第（三）项', ['self 3,5,7/2:3']],
    ['依照《甲法》第十二条至第十五条、第二十条', ['甲法 12 ..15', '甲法 20']],
    ['《甲法》的第五条', ['甲法 5']],
    ['《甲法》（2018年修正）第五条', ['甲法 5']],
    ['《关于井的公约》（以下称《公约》）生效后，《公约》第三条', ['关于井的公约', '关于井的公约 3']],
    ['依照民诉法第五条', []],
    ['违反法律、行政法规第六条', []],
    ['包括民法典物权编第二百四十条至第二百四十二条、第二百四十五条', []],
    ['依照某省民事诉讼法第五条', []],
    ['《甲条例》规定，该法第三条', ['甲条例']],
    ['《甲法》规定的，依照本法第一条、同法第三条', ['甲法', 'self 1', 'self 3']],
    ['依照本办法和《甲法》第五条', ['甲法 5']],
  ])('%s', (text, expected) => {
    expect(told(chineseCitations(text, NAMES, new Map()))).toEqual(expected);
  });
});

describe('citations in English', () => {
  it.each([
    ['under Article 34 of the Civil Procedure Law', ['Civil Procedure Law 34']],
    ['paragraph 2 of Article 5 of this Law', ['self 5/2']],
    ['Articles 3 to 9', ['self 3 ..9']],
    ['Articles 10, 12 and 20', ['self 10,12,20']],
    ['Article 5(2)(a)', ['self 5/2:1']],
    ['Civil Procedure Law, Article 34', ['Civil Procedure Law 34']],
    ['the preceding two paragraphs', ['paragraph-2x2']],
    ['Article 34(2)(b) of Regulation (EU) 2011/12', ['Regulation (EU) 2011/12 34/2:2']],
    ['section 5 of the Wells Act 1998', ['Wells Act 1998 5']],
    ['s. 12A(3) of the Wells Act 1998', ['Wells Act 1998 12-1/3']],
    ['subsection (2) applies', ['article-0 /2']],
    ['Article 7(2) thereof', []],
    ['Article 26 of the Charter', ['Charter 26']],
    ['Article 6 (1) (a) ABCD', ['ABCD 6/1:1']],
    ['15 U.S.C. § 78', ['15 U.S.C. 78']],
    ['Article I, Section 8', []],
    ['Article 10 bis', ['self 10-1']],
    ['the article in the newspaper', []],
    ['items (1) and (2) of Article 9', ['self 9:1,9:2']],
    ['the third paragraph of Article 23', ['self 23/3']],
    ['points (a) and (b) of Article 6(1)', ['self 6/1:1,6/1:2']],
    ['point (c) of paragraph 2 of Article 4', ['self 4/2:3']],
    ['Article 3, paragraph 2, of the Convention on Rivers', ['Convention on Rivers 3/2']],
    ['Articles 12 to 15', ['self 12 ..15']],
    ['Articles I and II', ['self 1,2']],
    ['section 552(a)(6)(A) of title 5', ['5 U.S.C. 552/1:6']],
    ['5 U.S.C. § 552(a)', ['5 U.S.C. 552/1']],
    ['section 552b of this title', ['self 552-2']],
    ['regulations under paragraph 1', ['article-0 /1']],
    ['paragraph 1 of Annex II', []],
    ['in point (1), in Article 1(2)', ['self 1/2']],
    ['Article 5 of that Act', []],
    ['Article 5 of Annex I', []],
    ['28 C.F.R. § 16.3', []],
    ['§ 3-101 applies', []],
    ['in section 6th place', []],
    ['the second paragraph of Article II.', ['self 2/2']],
  ])('%s', (text, expected) => {
    expect(told(englishCitations(text, ['Civil Procedure Law']))).toEqual(expected);
  });
});

describe('places of citations', () => {
  const pieces = fc.constantFrom(
    '第',
    '十',
    '条',
    '款',
    '项',
    '之',
    '一',
    '本法',
    '前',
    '两',
    '《',
    '》',
    '〈',
    '至',
    '、',
    '和',
    '（以下简称',
    '）',
    'Article ',
    '5',
    '(2)',
    ' of this Law',
    'paragraph ',
    '民事诉讼法',
    ' ',
    '\u200b',
  );

  it('follow each other within the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const found of [chineseCitations(text, NAMES, new Map()), englishCitations(text, NAMES)]) {
          for (const c of found) expect(0 <= c.from && c.from < c.to && c.to <= text.length).toBe(true);
        }
        const own = chineseCitations(text, NAMES, new Map());
        own.slice(1).forEach((c, k) => void expect(c.from).toBeGreaterThanOrEqual(own[k]!.to));
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in a long text of marks that lead nowhere', () => {
    expect(chineseCitations('第十条之'.repeat(20_000), NAMES, new Map()).length).toBeGreaterThan(0);
    expect(chineseCitations('《'.repeat(20_000), NAMES, new Map())).toEqual([]);
    expect(englishCitations('paragraph 1, 2, '.repeat(5000), [])).toEqual([]);
  });
});

const law = (file: string, history: string, articles: string): LibraryText =>
  importText(`# 中华人民共和国${file}\n\n${history}\n\n<!-- INFO END -->\n\n${articles}\n`, `${file}.md`);

const sameNumber: Successor = (article, _from, to) =>
  new Collection([to]).articlesOf(to).article(article.number!.value, article.number!.inserted);
const kinds = (found: Iterable<ReviewFinding>) => [...found].map((f) => `${f.kind} ${f.written}`);

describe('review of citations', () => {
  const old = law(
    '甲法',
    '2010年1月1日全国人民代表大会常务委员会通过',
    '第一条 为了甲。\n\n第二条 甲应当登记。\n\n乙应当备案。',
  );
  const citing = (words: string) => law('乙法', '2015年1月1日全国人民代表大会常务委员会通过', `第一条 ${words}`);

  it('says nothing of citations that lead where they meant', () => {
    expect(
      kinds(
        review(new Collection([old, citing('依照《中华人民共和国甲法》第二条第二款登记。')]), {
          on: '2020-01-01',
          successor: sameNumber,
        }),
      ),
    ).toEqual([]);
  });

  it('tells articles, paragraphs and items that are not there, and how many there are', () => {
    const found = [
      ...review(new Collection([old, citing('依照甲法第九条、第二条第三款和本法第四条登记。')]), {
        on: '2020-01-01',
        successor: sameNumber,
      }),
    ];
    expect(found.map((f) => [f.kind, f.level, f.has])).toEqual([
      ['missing', 'article', 2],
      ['missing', 'paragraph', 2],
      ['missing', 'article', 1],
    ]);
  });

  it('tells a range that is not there once, and nothing of a text that has no articles', () => {
    const ranged = new Collection([old, citing('依照甲法第五条至第二十条。')]);
    expect(kinds(review(ranged, { on: '2020-01-01', successor: sameNumber }))).toEqual([
      'missing 甲法第五条至第二十条',
    ]);
    const plain = importText('# 说明\n\n依照第五条办理。\n', 'plain.md');
    expect(kinds(review(new Collection([plain]), { on: '2020-01-01', successor: sameNumber }))).toEqual([]);
  });

  it('tells documents that another one repealed, but not the sentence that repeals them', () => {
    const repealing = law(
      '丙法',
      '2018年3月1日全国人民代表大会常务委员会通过',
      '第一条 本法自2018年5月1日起施行。《中华人民共和国甲法》同时废止。',
    );
    const found = [
      ...review(new Collection([old, citing('依照《中华人民共和国甲法》第二条。'), repealing]), {
        on: '2020-01-01',
        successor: sameNumber,
      }),
    ];
    expect(found.map((f) => [f.kind, f.since, f.by, f.from.document])).toEqual([
      ['repealed', '2018-05-01', '中华人民共和国丙法', 'cn/乙法'],
    ]);
  });

  it('tells articles that stand under another number today, and those that went', () => {
    const now = law(
      '甲法',
      '2010年1月1日全国人民代表大会常务委员会通过\n2019年1月1日全国人民代表大会常务委员会修订',
      '第一条 为了甲。\n\n第二条 新。\n\n第三条 甲应当登记。',
    );
    const moved: Successor = (article, _from, to) =>
      new Collection([to]).articlesOf(to).article(article.number!.value + 1, 0);
    const collection = new Collection([old, now, citing('依照甲法第二条。')]);
    expect(
      [...review(collection, { on: '2020-01-01', successor: moved })].map((f) => [f.kind, f.now?.article]),
    ).toEqual([['renumbered', '第三条']]);
    expect(kinds(review(collection, { on: '2020-01-01', successor: () => null }))).toEqual(['gone 甲法第二条']);
    expect(kinds(review(collection, { on: '2016-01-01', successor: moved }))).toEqual([]);
  });

  it('says when the citing text is older than every version kept', () => {
    const newer = law('甲法', '2019年1月1日全国人民代表大会常务委员会修订', '第一条 为了甲。');
    expect(
      kinds(
        review(new Collection([newer, citing('依照甲法第一条第一款、第二款。')]), {
          on: '2020-01-01',
          successor: sameNumber,
        }),
      ),
    ).toEqual(['unseen 甲法第一条第一款、第二款']);
  });
});

describe.skipIf(!process.env['DUECOURSE_DATA'])('citations of the real texts (needs DUECOURSE_DATA)', () => {
  const folder = path.join(process.env['DUECOURSE_DATA'] ?? '', 'laws');
  const texts = () =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md') && file !== 'PROVENANCE.md')
      .map((file) => importText(readFileSync(path.join(folder, file), 'utf8'), file));

  it('lead to articles, paragraphs and items that are there', () => {
    const collection = new Collection(texts());
    const all = collection.texts.flatMap((text) => [...citationsOf(text, collection)]);
    expect(all.length).toBeGreaterThan(400);
    expect(all.flatMap((c) => c.targets.filter((t) => t.is === 'missing').map(() => c.written))).toEqual([]);
  });

  it('lean on a repealed law in one place, and on texts older than those kept in another', () => {
    const found = [...review(new Collection(texts()), { on: '2026-01-01', successor: (article) => article })];
    expect(found.map((f) => `${f.kind} ${f.from.document} ${f.from.article} ${f.written}`)).toEqual([
      // Of 2017, in force until the one of 2025 begins; its numbers are those of a Civil Procedure Law that is not kept.
      'unseen cn/arbitration-law 第六十三条 民事诉讼法第二百一十三条第二款',
      'unseen cn/arbitration-law 第七十条 民事诉讼法第二百五十八条第一款',
      'unseen cn/arbitration-law 第七十一条 民事诉讼法第二百五十八条第一款',
      'repealed cn/law-applicable-to-foreign-related-civil-relations 第五十一条 《中华人民共和国民法通则》第一百四十六条、第一百四十七条',
      'repealed cn/law-applicable-to-foreign-related-civil-relations 第五十一条 《中华人民共和国继承法》第三十六条',
      'unseen cn/spc-spp-interpretation-procuratorial-public-interest-litigation 第十五条 民事诉讼法第五十五条第二款',
      'unseen cn/spc-spp-interpretation-procuratorial-public-interest-litigation 第十五条 民事诉讼法第一百一十九条第二项、第三项、第四项',
    ]);
  });
});
