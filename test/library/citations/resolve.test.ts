import { describe, expect, it } from 'vitest';
import { Collection, citationsOf, review } from '../../../src/library/citations/index.js';
import { type GivenMeta, importText, type LibraryText } from '../../../src/library/index.js';

const text = (words: string, file = 'a.txt', given: GivenMeta = {}): LibraryText =>
  importText(words, file, given, 'text');

/** Each citation of the first text as written, with the ids it leads to. */
function led(...texts: LibraryText[]): string[] {
  const collection = new Collection(texts);
  return [...citationsOf(texts[0]!, collection)].map(
    ({ written, targets }) =>
      `${written} > ${targets.map((t) => (t.is === 'found' ? t.eId : t.is === 'outside' ? `outside ${t.title}` : t.is)).join(', ')}`,
  );
}

const missing = (...texts: LibraryText[]) =>
  [...review(new Collection(texts), { on: '2030-01-01', successor: (article) => article })].map(
    (f) => `${f.kind} ${f.written}`,
  );

const CODE = `Well Code
§ 552. Records
(a) Each agency shall publish—
(1) descriptions of—
(A) offices; and
(B) work;
(2) rules.
(b) Nothing applies to wells.
§ 553. Rules
(a) An agency shall act under section 552(a)(1)(B) of this title.
(b) Sections 552(a)(2) and 701 of this title, and section 4 of that Act, apply.
(c) Subsection (a) does not bind.`;

describe('citations of units within units', () => {
  it('lead to the unit that their labels name, and to nothing where the words mean another text', () => {
    expect(led(text(CODE))).toEqual([
      'section 552(a)(1)(B) of this title > art_552__para_1__item_1__point_2',
      'Sections 552(a)(2) and 701 of this title > art_552__para_1__item_2',
      'Subsection (a) > art_553__para_1',
    ]);
  });

  it('lead to a code by its number, however it is named', () => {
    const citing = text(
      'Order\nArticle 1\nWells are kept under 5 U.S.C. § 552(a), section 552(b) of title 5 and section 3 of title 18.',
    );
    const code = text(CODE, 'c.txt', { title: 'Title 5, United States Code', id: 'us/title-5', date: '2000-01-01' });
    expect(led(citing, code)).toEqual([
      '5 U.S.C. § 552(a) > art_552__para_1',
      'section 552(b) of title 5 > art_552__para_2',
      'section 3 of title 18 > outside 18 U.S.C.',
    ]);
  });

  it('lead to points of numbered paragraphs, and take no section for an article', () => {
    const words = `Regulation on Wells
CHAPTER I
Wells
Section 1
Keeping
Article 1
Principles
1. Wells shall be:
(a) deep;
(b) clean.
2. They are kept under points (a) and (b) of Article 1(1) and under paragraph 1, subject to Section 1.
Article 2
Fees
The first paragraph of Article 1 and item (2) of Article 1 apply, and Article 1(3) of this Regulation.`;
    expect(led(text(words)).map((line) => line.replaceAll('chp_1__sec_1__', ''))).toEqual([
      'points (a) and (b) of Article 1(1) > art_1__para_1__item_1, art_1__para_1__item_2',
      'paragraph 1 > art_1__para_1',
      'The first paragraph of Article 1 > art_1__para_1',
      'item (2) of Article 1 > art_1__para_1__item_2',
      'Article 1(3) of this Regulation > missing',
    ]);
  });

  it('follow a short name that the text gives', () => {
    const act = text('Wells Act 1998\n1 Duty\n(1) Wells are kept.\n2 Fees\n(1) No fee is due.', 'w.txt', {
      date: '1998-01-01',
    });
    const citing = text(
      'Order\nArticle 1\n“the Act” means the Wells Act 1998.\nArticle 2\nSection 2(1) of the Act applies, not section 5 of the Convention on Rivers.',
    );
    expect(led(citing, act)).toEqual([
      'Section 2(1) of the Act > art_2__para_1',
      'section 5 of the Convention on Rivers > outside Convention on Rivers',
    ]);
  });
});

describe('citations in Chinese that could be taken for another text', () => {
  const law = text('中华人民共和国水井法\n第一条 甲。\n第二条 乙。', 'w.txt', {
    date: '2000-01-01',
    from: '2000-01-01',
  });

  it('are told where the words say, and left where they do not', () => {
    const citing = text(
      '某规定\n第一条 依照水井法第二条，甲省水井法第一条、民诉法第九条不适用。\n第二条 依照《水井法》（2018年修正）的第一条和该法第二条。\n第三条 水井公约第一条除外。',
      'c.txt',
      { date: '2020-01-01' },
    );
    expect(led(citing, law)).toEqual([
      '水井法第二条 > art_2',
      '《水井法》（2018年修正）的第一条 > art_1',
      '该法第二条 > art_2',
    ]);
  });

  it('of a range that goes on stay with their law', () => {
    const citing = text('某规定\n第一条 依照水井法第一条至第二条、第九条。', 'c.txt', { date: '2020-01-01' });
    expect(led(citing, law)).toEqual(['水井法第一条至第二条 > art_1, art_2', '第九条 > missing']);
    expect(missing(citing, law)).toEqual(['missing 第九条']);
  });

  it('name one law in traditional and in simplified signs', () => {
    const old = text('中華人民共和國訴訟費法\n第一條 甲。', 't.txt', { date: '2000-01-01', from: '2000-01-01' });
    const citing = text('某规定\n第一条 依照《中华人民共和国诉讼费法》第一条。', 'c.txt', { date: '2020-01-01' });
    expect(led(citing, old)).toEqual(['《中华人民共和国诉讼费法》第一条 > art_1']);
  });

  it('of the article before are of the one that stands before', () => {
    const own = text('某规定\n第一条 甲。\n第一条之一 乙。\n第二条 依照前条、前两条。\n第三条 一款。\n依照前款。');
    expect(led(own)).toEqual(['前条 > art_1-1', '前两条 > art_1, art_1-1', '前款 > art_3__para_1']);
  });

  it('of an opinion are of its sections and of the items that it counts through', () => {
    const own = text(
      '甲县意见\n一、目标\n（一）保护。守住。\n（二）利用。节约。\n二、措施\n（三）依照本意见第（一）项、本意见第一条第（二）项和第二条巡查。',
    );
    expect(led(own)).toEqual([
      '本意见第（一）项 > sec_1__item_1',
      '本意见第一条第（二）项和第二条 > sec_1__item_2, sec_2',
    ]);
  });
});

describe('前项', () => {
  it('leads to the item before in the list, and to nothing where no list is told', () => {
    const words =
      '水井法\n第一条 有下列情形之一的，处罚：\n（一）偷水的；\n（二）帮助前项行为的；\n（三）前两项以外的。\n前项所称行为另行规定。';
    expect(led(text(words)).filter((line) => line.includes('项'))).toEqual([
      '前项 > art_1__para_1__item_1',
      '前两项 > art_1__para_1__item_1, art_1__para_1__item_2',
    ]);
  });
});

describe('本章, 本节 and this Part', () => {
  it('lead to the container around the words, and to nothing where they stand in none', () => {
    const law = `某法
第一编 总则
第一章 一般
第一节 甲
第一条 本节、本章和本编没有规定的，适用本分编。
附则
第二条 本章自公布之日起施行。`;
    expect(led(text(law))).toEqual([
      '本节 > part_1__chp_1__sec_1',
      '本章 > part_1__chp_1',
      '本编 > part_1',
      '本章 > chp_n1',
    ]);
    expect(
      led(text('Wells Act 1998\nPart 1—Wells\nArticle 1\nThis Part applies to this Chapter.\nArticle 2\nThe end.')),
    ).toEqual(['This Part > part_1']);
  });
});
