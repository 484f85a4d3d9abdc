import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsOf,
  fullText,
  type ImportedText,
  importText,
  type LibraryNode,
  parseStructure,
  sentencesOf,
  walkNodes,
} from '../../src/library/index.js';

const data = process.env['DUECOURSE_DATA'];
const BLANKS = /[\s\u3000\u200b-\u200d\u2060\ufeff\u00ad]/g;

function ids(text: string): string[] {
  return [...walkNodes(importText(text, 'a.md').nodes)].map((n) => n.eId);
}

function node(imported: ImportedText, eId: string): LibraryNode | undefined {
  return [...walkNodes(imported.nodes)].find((n) => n.eId === eId);
}

/** What holds of any text: the pieces are the input, and the nodes hold all that is not said to be dropped. */
function expectConserved(input: string): void {
  const structure = parseStructure(input);
  const { pieces } = structure;
  expect(pieces.map((p) => input.slice(p.start, p.end)).join('')).toBe(input);
  for (const p of pieces) if (p.why === 'blank') expect(input.slice(p.start, p.end).replace(BLANKS, '')).toBe('');
  const kept = pieces.filter((p) => p.why === null).map((p) => input.slice(p.start, p.end));
  const order = (a: string) => [...a.replace(BLANKS, '')].sort().join('');
  expect(order(structure.nodes.map(fullText).join(''))).toBe(order(kept.join('')));
  const all = [...walkNodes(structure.nodes)].map((n) => n.eId);
  expect(new Set(all).size).toBe(all.length);
}

describe('the structure of a text', () => {
  it('is parts, chapters, sections, articles, paragraphs, items and points', () => {
    const text =
      '# 某法\n\n## 第一编 总　则\n### 第二章 管辖\n#### 第一节 一般\n第十条　甲有下列情形的：\n（一）一；\n1.细一；\n2.细二。\n（二）二。\n乙。\n第十条之一　丙。\n';
    expect(ids(text)).toEqual([
      'title',
      'part_1',
      'part_1__chp_2',
      'part_1__chp_2__sec_1',
      'part_1__chp_2__sec_1__art_10',
      'part_1__chp_2__sec_1__art_10__para_1',
      'part_1__chp_2__sec_1__art_10__para_1__item_1',
      'part_1__chp_2__sec_1__art_10__para_1__item_1__point_1',
      'part_1__chp_2__sec_1__art_10__para_1__item_1__point_2',
      'part_1__chp_2__sec_1__art_10__para_1__item_2',
      'part_1__chp_2__sec_1__art_10__para_2',
      'part_1__chp_2__sec_1__art_10-1',
      'part_1__chp_2__sec_1__art_10-1__para_1',
    ]);
    const imported = importText(text, 'a.md');
    expect(node(imported, 'part_1')).toMatchObject({ heading: '总　则', number: { written: '第一编', value: 1 } });
    expect(imported.counts).toEqual({
      title: 1,
      part: 1,
      chapter: 1,
      section: 1,
      article: 2,
      paragraph: 3,
      item: 2,
      point: 2,
    });
  });

  it('is found in English too, headings on two lines and unnumbered lists included', () => {
    const text =
      'CONSTITUTION OF\n\nA REPUBLIC\n\nPreamble\n\nWe are one.\n\nChapter II Organs\n\nSection 2 The President of\n\nthe Republic\n\nArticle 79 The president is elected by:\n\na premier,\n\nministers, and\n\nmembers.\n\nThey act:\n\n(1) first;\n\n(a) of it;\n\n(2) second.\n\nArticle 34 of this text says nothing.\n\nArticle 80 The end.\n';
    const imported = importText(text, 'constitution.en.md');
    expect(imported.text).toMatchObject({ language: 'en', title: 'CONSTITUTION OF A REPUBLIC' });
    expect(node(imported, 'chp_2__sec_2')!.heading).toBe('The President of the Republic');
    expect(node(imported, 'chp_2__sec_2__art_79__para_1')!.children.map((n) => n.text)).toEqual([
      'a premier,',
      'ministers, and',
      'members.',
    ]);
    expect(node(imported, 'chp_2__sec_2__art_79__para_2')!.children.map((n) => [n.text, n.children.length])).toEqual([
      ['first;', 1],
      ['second.', 0],
    ]);
    expect(imported.counts['article']).toBe(2);
  });

  it('takes a citation at the beginning of a line for words, and says what it doubts', () => {
    const imported = importText(
      '第一条 甲。\n第二条 乙：\n第九条 丙。\n第三条 规定地方事务的，由地方定。\n第五条 丁。\n',
      'a.md',
    );
    expect(imported.nodes.map((n) => n.eId)).toEqual(['art_1', 'art_2', 'art_3', 'art_5']);
    expect(imported.unsure.filter((u) => u.line > 1).map((u) => [u.line, u.code])).toEqual([
      [3, 'article-not-next'],
      [5, 'article-gap'],
    ]);
  });

  it('keeps what an amendment quotes apart', () => {
    const text =
      '# 某法修正案\n\n第三条 增加两条，内容如下：\n第七节 监察\n第十条 甲。\n乙。\n第十一条 丙。\n第七节相应改为第八节。\n第四条 本修正案自公布之日起施行。\n';
    const imported = importText(text, 'a.md');
    expect(imported.counts).toMatchObject({ article: 2, quoted: 1, 'quoted-article': 2 });
    expect(node(imported, 'art_3__qstr_1__sec_7__art_10')!.children).toHaveLength(2);
    expect(node(imported, 'art_3')!.children.map((n) => n.kind)).toEqual(['paragraph', 'quoted', 'paragraph']);
  });

  it('reads decisions whose clauses quote articles', () => {
    const text =
      '关于修改某法的决定\n\n一、将第三条修改为：\n“第三条　甲。\n乙。”\n\n二、删去第四条。\n\n本决定自公布之日起施行。\n';
    const imported = importText(text, 'a.txt', {}, 'text');
    expect(imported.nodes.filter((n) => n.kind === 'clause').map((n) => n.number!.value)).toEqual([1, 2]);
    expect(node(imported, 'cl_1__qstr_1__art_3')!.children).toHaveLength(2);
    expectConserved(text);
  });

  it('leaves a table of contents out where its headings come again', () => {
    const imported = importText(
      '某法\n目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
      'a.txt',
    );
    expect(imported.nodes.map((n) => n.eId)).toEqual(['title', 'chp_1', 'chp_2']);
    expect(imported.dropped.map((d) => [d.line, d.why])).toEqual([
      [2, 'contents'],
      [3, 'contents'],
      [4, 'contents'],
    ]);
  });

  it('gives the lines between two items to the item before, and annexes a place of their own', () => {
    const imported = importText('第一条 应当：\n（一）甲；\n续甲。\n（二）乙。\n附件1：表格\n第一条 表。\n', 'a.md');
    expect([...walkNodes(imported.nodes)].map((n) => n.eId)).toEqual([
      'art_1',
      'art_1__para_1',
      'art_1__para_1__item_1',
      'art_1__para_1__item_1__para_1',
      'art_1__para_1__item_2',
      'att_1',
      'att_1__art_1',
      'att_1__art_1__para_1',
    ]);
    expect(imported.unsure.map((u) => u.code)).toContain('item-continued');
  });

  it('leaves the page around a policy document out', () => {
    const text =
      'A Speech on Petitions\nReturn to the Library\nWhat the library says of it.\nFacebookTwitterPrint\nOriginal text\n\nWe must act. Dr. Li Wei said so.\nAnother headline of today\nAnother headline of today\nThe end.\nTo top\nCite This Page\nSomebody. "A Speech", March 3, 2024\n';
    const imported = importText(text, 'speech.txt', {}, 'text');
    expect(imported.nodes.map((n) => [n.kind, n.text])).toEqual([
      ['title', 'A Speech on Petitions'],
      ['note', 'What the library says of it.'],
      ['paragraph', 'We must act. Dr. Li Wei said so.'],
      ['paragraph', 'The end.'],
    ]);
    expect(imported.version.date).toBe('2024-03-03');
    expect(imported.dropped.filter((d) => d.why === 'page-chrome')).toHaveLength(8);
    expect(sentencesOf(imported.nodes[2]!, 'en').map((s) => s.text)).toEqual(['We must act.', 'Dr. Li Wei said so.']);
  });

  it('conserves every character of any text', () => {
    const piece = fc.constantFrom(
      ...[
        '第一条',
        '第二 条',
        '第十二条之一',
        '第三章',
        '附件',
        '附则',
        '目录',
        '序言',
        '（一）',
        '(2)',
        '(a)',
        '1.',
        '一、',
      ],
      ...[
        '　',
        ' ',
        '\n',
        '\r\n',
        '\u200b',
        '\ufeff',
        '：',
        '。',
        '“',
        '”',
        '甲乙',
        '内容如下：',
        '# ',
        '## ',
        '**',
        '<!--',
        '-->',
      ],
      ...[
        'Article 3',
        'Chapter II',
        'Section 1',
        'Annex A',
        'of the law',
        'shall be.',
        'To top',
        'date 2023-01-02 ',
        '---',
        'a: b',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expectConserved(pieces.join(''));
      }),
      { numRuns: 400 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), expectConserved), { numRuns: 200 });
  });
});

describe('what is known of a text', () => {
  it('comes from its history, its last article and the name of its file', () => {
    const law = (history: string, last: string) =>
      importText(`# 中华人民共和国某法\n\n${history}\n\n第一条 甲。\n第二条 ${last}\n`, 'some-law.2023.md');
    const revised = law('2010年1月2日 全国人民代表大会常务委员会通过\n2023年3月4日 修订', '本法自2023年5月1日起施行。');
    expect(revised.document).toEqual({ id: 'cn/some-law', kind: 'law', rank: 2, jurisdiction: 'cn' });
    expect(revised.version).toEqual({ date: '2023-03-04', from: '2023-05-01', until: null });
    expect(revised.text).toMatchObject({ standing: 'authentic', issuer: '全国人民代表大会常务委员会' });
    const amended = law('2010年1月2日 通过\n2023年3月4日 第一次修正', '本法自2010年5月1日起施行。');
    expect(amended.version).toEqual({ date: '2023-03-04', from: null, until: null });
    expect(amended.unsure.map((u) => u.code)).toContain('from-of-first-version');
  });

  it('comes from front matter, and above all from the flags', () => {
    const text = '---\ntitle: Some Law\nfrom: 2024-01-01\nissuer: A Council\n---\n\nArticle 1 The law.\n';
    const imported = importText(text, 'x.md', { date: '2023-12-01', id: 'xx/some', standing: 'official' });
    expect(imported.document.id).toBe('xx/some');
    expect(imported.version).toEqual({ date: '2023-12-01', from: '2024-01-01', until: null });
    expect(imported.text).toMatchObject({ title: 'Some Law', issuer: 'A Council', standing: 'official' });
    expect(() => importText(text, 'x.md', { date: '2023-02-30' })).toThrow(/library\/bad-day/);
    expect(() => importText(text, 'x.md', { id: '../up' })).toThrow(/library\/bad-id/);
    expect(() => importText(text, 'x.md', { kind: 'poem' })).toThrow(/library\/unknown-kind/);
    expect(() => importText(text, 'x.md', { standing: 'good' })).toThrow(/library\/unknown-standing/);
  });
});

describe.skipIf(!data)('the real texts (needs DUECOURSE_DATA)', () => {
  const laws = path.join(data ?? '', 'laws');
  const policies = path.join(data ?? '', 'policy');
  const read = (file: string) => readFileSync(path.join(laws, file), 'utf8');

  it('are conserved to the character, with as many articles as is stated of them', () => {
    const stated = read('PROVENANCE.md');
    const counts = [
      ...stated.matchAll(/^\| (\S+\.md) \| [\d-]+ \| (\d+)(?: \((?:(\d+) with|(\d+) amending \+ (\d+)))?/gm),
    ];
    expect(counts.length).toBe(32);
    for (const [, file, all, spaced, amending, quoted] of counts) {
      const input = read(file!);
      expectConserved(input);
      const found = importText(input, file!).counts;
      expect([file, found['article'], found['quoted-article'] ?? 0]).toEqual([
        file,
        Number(amending ?? spaced ?? all),
        Number(quoted ?? 0),
      ]);
    }
  });

  it('have the Constitution in both languages with the same articles and paragraphs, one sentence repeated aside', () => {
    const shape = (file: string) =>
      importText(read(file), file)
        .nodes.flatMap((n) => [...walkNodes([n])])
        .filter((n) => n.kind === 'article')
        .map((n) => `${n.eId}:${n.children.length}:${countsOf(n.children)['item'] ?? 0}`);
    const [zh, en] = [shape('constitution.md'), shape('constitution.en.md')];
    expect(zh).toHaveLength(143);
    expect(zh.filter((s, i) => s !== en[i]).length).toBeLessThanOrEqual(1);
  });

  it('are policy documents without their pages', () => {
    for (const file of readdirSync(policies).filter((f) => f.endsWith('.txt'))) {
      const input = readFileSync(path.join(policies, file), 'utf8');
      expectConserved(input);
      const imported = importText(input, file, {}, 'text');
      expect([file, imported.document.kind]).toEqual([file, 'policy']);
      const words = imported.nodes.map(fullText).join('\n');
      expect(words).not.toMatch(/To top|Copy Link|Return to the Library|Cite This Page|net spreads/);
    }
    expect(existsSync(policies)).toBe(true);
  });
});
