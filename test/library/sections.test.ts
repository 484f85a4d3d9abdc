import { describe, expect, it } from 'vitest';
import {
  importBytes,
  importText,
  type LibraryNode,
  parseStructure,
  toAkomaNtoso,
  toMarkdown,
  walkNodes,
} from '../../src/library/index.js';
import { outline } from './outline.js';

const ids = (nodes: readonly LibraryNode[]) => [...walkNodes(nodes)].map((node) => node.eId);
const bytes = (words: string) => new TextEncoder().encode(words);

const ACT = `Wells Act 2004
An Act to keep wells.
Part 1
Wells
Keeping
1 Duty to keep wells
(1) A keeper must—
(a) open the well,
(aa) light it, and
(b) either—
(i) close it, or
(ii) watch it.
(2) Where a well—
(a) is dry, or
(b) is deep,
no duty arises.
(2A) Subsection (1)(b)(ii) is subject to section 3.
2 Fees
No fee is due.
3 Lists
A keeper keeps—
(g) ropes;
(h) pumps;
(i) pails;
(j) lamps.
SCHEDULE 1
Keepers
1 The Board.
2 (1) A council.
(2) A parish.`;

const ORDER = `The Wells (Fees) Regulations 2009
Made 3rd June 2009
Citation
1.—(1) These Regulations may be cited as the Wells (Fees) Regulations 2009.
(2) They come into force on 1st July 2009.
Exemptions
2. No fee is due from—
(a) a school; or
(b) a hospital.`;

const CODE = `Well Code
§ 552. Public records
(a) Each agency shall publish—
(1) descriptions of—
(A) offices, including
(i) small ones; and
(ii) those that—
(I) move; and
(II) stay.
(B) work; and
(2) rules.
Details may be left out.
(3)(A) Except as said, an agency shall answer.
(B) It shall do so in writing.
(b) In general
The head may waive a fee.
§ 552a. Persons
(a) Terms.—In this section—
(1) "agency" means an office.`;

describe('acts that number sections by a bare figure', () => {
  it('are taken apart to the last level, inserted numbers and full-out words too', () => {
    expect(outline(importText(ACT, 'act.txt').nodes)).toEqual([
      'title Wells Act 2004',
      'preamble',
      '  paragraph An Act to keep wells.',
      'part Part 1 [Wells]',
      '  heading [Keeping]',
      '    article 1 [Duty to keep wells]',
      '      paragraph (1) A keeper must—',
      '        item (a) open the well,',
      '        item (aa) light it, and',
      '        item (b) either—',
      '          point (i) close it, or',
      '          point (ii) watch it.',
      '      paragraph (2) Where a well—',
      '        item (a) is dry, or',
      '        item (b) is deep,',
      '        paragraph no duty arises.',
      '      paragraph (2A) Subsection (1)(b)(ii) is subject to section 3.',
      '    article 2 [Fees]',
      '      paragraph No fee is due.',
      '    article 3 [Lists]',
      '      paragraph A keeper keeps—',
      '        item (g) ropes;',
      '        item (h) pumps;',
      '        item (i) pails;',
      '        item (j) lamps.',
      'annex SCHEDULE 1 [Keepers]',
      '  item 1 The Board.',
      '  item 2',
      '    point (1) A council.',
      '    point (2) A parish.',
    ]);
  });

  it('have headings before their numbers too', () => {
    expect(outline(importText(ORDER, 'order.txt').nodes).slice(2)).toEqual([
      'article 1.— [Citation]',
      '  paragraph (1) These Regulations may be cited as the Wells (Fees) Regulations 2009.',
      '  paragraph (2) They come into force on 1st July 2009.',
      'article 2. [Exemptions]',
      '  paragraph No fee is due from—',
      '    item (a) a school; or',
      '    item (b) a hospital.',
    ]);
  });

  it('are not seen where numbers only count paragraphs, years or lines of a report', () => {
    const kinds = (text: string) => new Set([...walkNodes(parseStructure(text).nodes)].map((node) => node.kind));
    expect(kinds('Report on Wells\n1 Wells were counted.\n2 Pumps were counted.')).not.toContain('article');
    expect(kinds('Well Statute\n1. Every well is kept.\n2. Whoever draws water pays.')).not.toContain('article');
    expect(kinds('Wells Act\nThe council met.\n2019 Was a dry year.\n2020 Was a wet year.')).not.toContain('article');
  });

  it('may have neither headings nor a dash', () => {
    expect(
      outline(
        importText(
          'WATER ACT\nCHAPTER 1 WELLS\n1. (1) In this Act:\n"well" means a hole.\n(2) No more.\n2. (1) A.\n(2) B.',
          'a.txt',
        ).nodes,
      ).slice(1),
    ).toEqual([
      'chapter CHAPTER 1 [WELLS]',
      '  article 1.',
      '    paragraph (1) In this Act:',
      '      paragraph "well" means a hole.',
      '    paragraph (2) No more.',
      '  article 2.',
      '    paragraph (1) A.',
      '    paragraph (2) B.',
    ]);
  });

  it('stand after a preamble, and take a name with a stop for a heading', () => {
    expect(
      outline(
        importText(
          'Code\nPreamble\nWells matter.\n§ 1. Terms.\nIn this code:\n(1) a well is:\na. a hole;\nb. a spring.',
          'a.txt',
        ).nodes,
      ).slice(1),
    ).toEqual([
      'preamble [Preamble]',
      '  paragraph Wells matter.',
      'article § 1. [Terms.]',
      '  paragraph In this code:',
      '    item (1) a well is:',
      '      point a. a hole;',
      '      point b. a spring.',
    ]);
  });

  it('may call their first section by the whole word', () => {
    expect(
      outline(
        importText(
          'An Act\nSECTION 1. SHORT TITLE.\nThis Act is the Wells Act.\nSEC. 2. TERMS.\nIn this Act:\n(1) WELL.—A hole.',
          'a.txt',
        ).nodes,
      ),
    ).toEqual([
      'title An Act',
      'article SECTION 1. [SHORT TITLE.]',
      '  paragraph This Act is the Wells Act.',
      'article SEC. 2. [TERMS.]',
      '  paragraph In this Act:',
      '    item (1) WELL.—A hole.',
    ]);
  });
});

describe('units within units', () => {
  it('keep their levels: (a), (1), (A), (i), (I)', () => {
    const { nodes } = importText(CODE, 'code.txt');
    expect(outline(nodes)).toEqual([
      'title Well Code',
      'article § 552. [Public records]',
      '  paragraph (a) Each agency shall publish—',
      '    item (1) descriptions of—',
      '      point (A) offices, including',
      '        point (i) small ones; and',
      '        point (ii) those that—',
      '          point (I) move; and',
      '          point (II) stay.',
      '      point (B) work; and',
      '    item (2) rules.',
      '    paragraph Details may be left out.',
      '    item (3)',
      '      point (A) Except as said, an agency shall answer.',
      '      point (B) It shall do so in writing.',
      '  paragraph (b) [In general] The head may waive a fee.',
      'article § 552a. [Persons]',
      '  paragraph (a) Terms.—In this section—',
      '    item (1) "agency" means an office.',
    ]);
    expect(ids(nodes)).toContain('art_552__para_1__item_1__point_1__point_2__point_2');
    expect(new Set(ids(nodes)).size).toBe(ids(nodes).length);
  });

  it('name the paragraphs of an article: 1., (1) and, of a treaty in Chinese, 一、', () => {
    expect(
      outline(
        importText('甲国和乙国条约\n第一条\n一、双方合作：\n（一）甲；\n（二）乙。\n二、另有约定的除外。', 'a.txt')
          .nodes,
      ).slice(1),
    ).toEqual([
      'article 第一条',
      '  paragraph 一、 双方合作：',
      '    item （一） 甲；',
      '    item （二） 乙。',
      '  paragraph 二、 另有约定的除外。',
    ]);
  });

  it('in a policy document go as deep as it counts', () => {
    expect(
      outline(
        importText(
          '甲县意见\n一、目标。\n保护：\n（一）井：\n1.深井：\n（1）封；\n①先；\n②后；\n（2）管。\n2.浅井。\n（二）河。',
          'a.txt',
        ).nodes,
      ).slice(3),
    ).toEqual([
      '    item （一） 井：',
      '      point 1. 深井：',
      '        point （1） 封；',
      '          point ① 先；',
      '          point ② 后；',
      '        point （2） 管。',
      '      point 2. 浅井。',
      '    item （二） 河。',
    ]);
  });

  it.each([
    ['act', ACT],
    ['order', ORDER],
    ['code', CODE],
  ])('come back from the exports of an %s', async (_, words) => {
    const text = importText(words, 'x.txt');
    const bare = (nodes: readonly LibraryNode[]): unknown =>
      nodes.map(({ line: _line, children, ...node }) => [node, bare(children)]);
    expect(bare((await importBytes(bytes(toAkomaNtoso(text)), 'x.xml')).nodes)).toEqual(bare(text.nodes));
    expect(bare(importText(toMarkdown(text), 'x.md').nodes)).toEqual(bare(text.nodes));
  });
});
