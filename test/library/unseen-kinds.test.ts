import { describe, expect, it } from 'vitest';
import {
  articleNamed,
  type ImportedText,
  importBytes,
  importText,
  toAkomaNtoso,
  toMarkdown,
} from '../../src/library/index.js';
import { linesOfPages } from '../../src/library/read/pdf-lines.js';
import { tableLines } from '../../src/library/read/table-lines.js';
import { outline } from './outline.js';

const bytes = (words: string) => new TextEncoder().encode(words);
const read = (...lines: string[]) => importText(lines.join('\n'), 'a.txt', {}, 'text');
const kept = ({ document, version, text, nodes }: ImportedText) => ({ document, version, text, nodes });

/** The outline of a text, which must come back as it was from its exports. */
async function outlineOf(...lines: string[]): Promise<string[]> {
  const text = read(...lines);
  expect(kept(await importBytes(bytes(toAkomaNtoso(text)), 'a.xml'))).toEqual(kept(text));
  expect(outline((await importBytes(bytes(toMarkdown(text)), 'a.md')).nodes)).toEqual(outline(text.nodes));
  return outline(text.nodes);
}

describe('Texts in letters', () => {
  it('have lettered articles, headings in brackets, and bis', async () => {
    expect(
      await outlineOf(
        'Basic Law of a Land',
        'Article 1',
        '[Dignity – Rights]',
        '(1) Dignity is inviolable.',
        'Article 1a',
        'It binds.',
        'Article 2',
        'The end.',
        'Article 2 bis',
        'It binds all.',
      ),
    ).toEqual([
      'title Basic Law of a Land',
      'article Article 1 [[Dignity – Rights]]',
      '  paragraph (1) Dignity is inviolable.',
      'article Article 1a',
      '  paragraph It binds.',
      'article Article 2',
      '  paragraph The end.',
      'article Article 2 bis',
      '  paragraph It binds all.',
    ]);
  });

  it('have sections with decimals, which leave room, within subparts', () => {
    const text = read(
      'PART 16—HEARINGS',
      'Subpart A—General',
      '§ 16.1 Scope.',
      '(a) This part applies.',
      '§ 16.3 Definitions.',
      'As used here:',
      'Subpart B—Proceedings',
      '§ 16.22 Initiation.',
      '(a) A hearing is initiated by a notice.',
    );
    expect(outline(text.nodes).filter((line) => !/paragraph/.test(line))).toEqual([
      'part PART 16— [HEARINGS]',
      '  subpart Subpart A— [General]',
      '    article § 16.1 [Scope.]',
      '    article § 16.3 [Definitions.]',
      '  subpart Subpart B— [Proceedings]',
      '    article § 16.22 [Initiation.]',
    ]);
    expect(text.unsure.map(({ code }) => code)).not.toContain('article-gap');
    expect(articleNamed(text, '16.22')?.heading).toBe('Initiation.');
    expect(text.text.title).toBe('PART 16—HEARINGS');
  });

  it('set parts into chapters where chapters come first', () => {
    const text = read(
      'TITLE 5—OFFICES',
      'CHAPTER 5—PROCEDURE',
      'SUBCHAPTER I—GENERAL',
      '§ 551. Definitions',
      'In this chapter words mean what they say.',
      'PART A—RULES',
      '§ 552. Records',
      'Each agency keeps records.',
      'CHAPTER 6—FEES',
      '§ 601. Fees',
      'Fees are due.',
    );
    const chapters = text.nodes[0]!.children;
    expect(chapters.map(({ kind, number }) => `${kind} ${number?.written}`)).toEqual([
      'chapter CHAPTER 5—',
      'chapter CHAPTER 6—',
    ]);
    expect(chapters[0]!.children[0]!.children.map(({ kind }) => kind)).toEqual(['article', 'part']);
  });

  it('keep the reasons of a European act in its preamble, and who signed it behind', async () => {
    const lines = [
      'L 119/1 EN Official Journal of the European Union 4.5.2022',
      'REGULATION (EU) 2022/868 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL',
      'of 30 May 2022',
      'on data governance',
      'THE EUROPEAN PARLIAMENT AND THE COUNCIL,',
      'Whereas:',
      '(1)',
      'Data matter. See Article 1.',
      '(2) So do registers:',
      '(a) first.',
      'HAVE ADOPTED THIS REGULATION:',
      'Article 1',
      'Scope',
      '1. It applies.',
      '1a. It goes on.',
      'Done at Brussels, 30 May 2022.',
      'For the Council',
      'The President',
      'B. LE MAIRE',
    ];
    expect(await outlineOf(...lines)).toEqual([
      'note L 119/1 EN Official Journal of the European Union 4.5.2022',
      'title REGULATION (EU) 2022/868 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL of 30 May 2022 on data governance',
      'preamble',
      '  paragraph THE EUROPEAN PARLIAMENT AND THE COUNCIL,',
      '  paragraph Whereas:',
      '  item (1) Data matter. See Article 1.',
      '  item (2) So do registers:',
      '    point (a) first.',
      '  paragraph HAVE ADOPTED THIS REGULATION:',
      'article Article 1 [Scope]',
      '  paragraph 1. It applies.',
      '  paragraph 1a. It goes on.',
      'history Done at Brussels, 30 May 2022.',
      'history For the Council',
      'history The President',
      'history B. LE MAIRE',
    ]);
    expect(read(...lines).version.date).toBe('2022-05-30');
  });

  it('have headings that a dash parts from their words, and ordinal schedules', async () => {
    expect(
      await outlineOf(
        'THE REGISTERS ACT, 2005',
        '[15th June, 2005.]',
        '1. Short title.—(1) This Act may be called the Registers Act, 2005.',
        '(2) It extends to the whole.',
        '2. Definitions.—In this Act, a register is a list.',
        'THE FIRST SCHEDULE',
        'I swear.',
      ),
    ).toEqual([
      'title THE REGISTERS ACT, 2005',
      'preamble',
      '  paragraph [15th June, 2005.]',
      'article 1. [Short title.—]',
      '  paragraph (1) This Act may be called the Registers Act, 2005.',
      '  paragraph (2) It extends to the whole.',
      'article 2. [Definitions.—]',
      '  paragraph In this Act, a register is a list.',
      'annex THE FIRST SCHEDULE',
      '  paragraph I swear.',
    ]);
  });

  it('tell when an instrument was made and comes into force, a label above its day', () => {
    const text = read(
      'The Wells (Fees) Regulations 2023',
      'Made',
      '13th April 2023',
      'Laid before Parliament',
      '17th April 2023',
      'Coming into force',
      '8th May 2023',
      'PART 1',
      'General',
      'Citation',
      '1.—(1) These Regulations may be cited as the Wells (Fees) Regulations 2023.',
      '(2) They extend to all wells.',
      'EXPLANATORY NOTE',
      'They set fees.',
    );
    expect(text.version).toMatchObject({ date: '2023-04-13', from: '2023-05-08' });
    expect(text.nodes.at(-1)).toMatchObject({ kind: 'annex', heading: 'EXPLANATORY NOTE' });
  });
});

describe('Chinese texts', () => {
  it('of decisions keep what they quote by paragraphs apart, and their last words to themselves', async () => {
    expect(
      await outlineOf(
        '关于修改某法的决定',
        '一、增加一条，作为第三条：“国家建立河湖长制。',
        '“河湖长应当巡查。”',
        '二、将第十条改为第十二条，修改为：',
        '“第十二条　采砂应当取得许可。',
        '“有下列情形之一的，不予许可。',
        '“第十三条　许可证不得转让。”',
        '第十四条修改为：“略。”',
        '三、对条文顺序作相应调整。',
        '本决定自2024年9月1日起施行。',
      ),
    ).toEqual([
      'title 关于修改某法的决定',
      'clause 一、',
      '  paragraph 增加一条，作为第三条：“国家建立河湖长制。',
      '  quoted',
      '    paragraph “河湖长应当巡查。”',
      'clause 二、',
      '  paragraph 将第十条改为第十二条，修改为：',
      '  quoted “ “',
      '    article 第十二条',
      '      paragraph 采砂应当取得许可。',
      '      paragraph “有下列情形之一的，不予许可。',
      '    article 第十三条',
      '      paragraph 许可证不得转让。”',
      '  paragraph 第十四条修改为：“略。”',
      'clause 三、',
      '  paragraph 对条文顺序作相应调整。',
      'paragraph 本决定自2024年9月1日起施行。',
    ]);
  });

  it('have titles below the office that made them, and numbers before their history', async () => {
    expect(
      await outlineOf(
        '最高人民法院',
        '关于审理河湖案件适用法律若干问题的解释',
        '法释〔2023〕5号',
        '（2023年5月8日最高人民法院审判委员会第1888次会议通过，自2023年6月1日起施行）',
        '为正确审理案件，制定本解释。',
        '第一条　甲。',
      ),
    ).toEqual([
      'title 最高人民法院关于审理河湖案件适用法律若干问题的解释',
      'note 法释〔2023〕5号',
      'history （2023年5月8日最高人民法院审判委员会第1888次会议通过，自2023年6月1日起施行）',
      'preamble',
      '  paragraph 为正确审理案件，制定本解释。',
      'article 第一条',
      '  paragraph 甲。',
    ]);
  });

  it('that a notice sends begin with a title of their own; annexes come in lists', () => {
    const { nodes, version } = read(
      '国务院关于印发“十四五”市场规划的通知',
      '国发〔2021〕30号',
      '各省人民政府：',
      '现将规划印发给你们。',
      '国务院',
      '2021年12月14日',
      '“十四五”市场规划',
      '为做好工作，制定本规划。',
      '第一章　背景',
      '第一节　基础',
      '便利度提升。',
      '附件：1.分工',
      '2.名词解释',
    );
    expect(version.date).toBe('2021-12-14');
    expect(outline(nodes)).toEqual([
      'title 国务院关于印发“十四五”市场规划的通知',
      'note 国发〔2021〕30号',
      'preamble',
      '  paragraph 各省人民政府：',
      '  paragraph 现将规划印发给你们。',
      'history 国务院',
      'history 2021年12月14日',
      'title “十四五”市场规划',
      'preamble',
      '  paragraph 为做好工作，制定本规划。',
      'chapter 第一章 [背景]',
      '  section 第一节 [基础]',
      '    paragraph 便利度提升。',
      'annex [附件：]',
      '  item 1. 分工',
      '  item 2. 名词解释',
    ]);
  });

  it('end where the words of their page begin; an item that breaks off goes on', () => {
    const { nodes, dropped } = read(
      '某县实施细则',
      '第一条 党政负责人应当：',
      '（一）接待来访，',
      '其中：',
      '1、每月一次；',
      '（二）包案。',
      '（责编：王五）',
      '【打印】【关闭】',
    );
    expect(outline(nodes)).toEqual([
      'title 某县实施细则',
      'article 第一条',
      '  paragraph 党政负责人应当：',
      '    item （一） 接待来访，',
      '      paragraph 其中：',
      '      point 1、 每月一次；',
      '    item （二） 包案。',
    ]);
    expect(dropped.filter(({ why }) => why === 'page-chrome').map(({ text }) => text)).toEqual([
      '（责编：王五）',
      '【打印】【关闭】',
    ]);
  });

  it('of reports name who speaks and where; amendments rank as what they amend', () => {
    const report = read(
      '政府工作报告',
      '——2025年3月5日在第十四届全国人民代表大会第三次会议上',
      '国务院总理　李强',
      '各位代表：',
      '一、回顾',
      '工作稳步推进。',
    );
    expect(report.version.date).toBe('2025-03-05');
    expect(report.text).toMatchObject({ speaker: '李强', issuer: null });
    expect(read('中华人民共和国刑法修正案（十一）', '一、删去第三条。').document.rank).toBe(2);
    expect(read('中华人民共和国宪法修正案', '第一条 删去第三条。').document.rank).toBe(1);
  });
});

describe('Pages and tables', () => {
  it('leave out what their parts are called, and keep titles, lists and tables', async () => {
    const page = `<html><head><title>Plan – Office</title></head><body><div class="top-nav"><a>Home</a></div>
      <div id="cookie-notice">We use cookies.</div><article><header><h1>Plan</h1><div class="entry-meta">by admin</div></header>
      <h2>1. Goals</h2><ul><li>Courts should publish figures.</li></ul><ol type="a"><li>one</li></ol>
      <table><tr><th>Action</th><th>Owner</th></tr><tr><td>Report</td><td>Registry</td></tr></table>
      <p style="display:none">unseen</p></article><div class="sharedaddy">Share</div></body></html>`;
    const { nodes, dropped } = await importBytes(bytes(page), 'plan.html');
    expect(outline(nodes)).toEqual([
      'title Plan',
      'section 1. [Goals]',
      '  item • Courts should publish figures.',
      '  item (a) one',
      '  paragraph | Action | Owner |',
      '  paragraph | Report | Registry |',
    ]);
    expect(dropped.filter(({ why }) => why !== 'markup').map(({ why, text }) => `${why}: ${text}`)).toEqual([
      'page-chrome: Home',
      'page-chrome: We use cookies.',
      'page-chrome: by admin',
      'hidden: unseen',
      'page-chrome: Share',
    ]);
  });

  it('read fields, data, and text that a table sets out', () => {
    expect(
      tableLines([
        ['索 引 号：', '0001', '发文机关：', '国务院'],
        ['标  题：', '关于某事的通知'],
      ]),
    ).toEqual(['索引号： 0001', '发文机关： 国务院', '标题： 关于某事的通知']);
    expect(
      tableLines([
        ['(a)', 'first;'],
        ['(b)', 'second.'],
      ]),
    ).toEqual(['(a)', 'first;', '(b)', 'second.']);
    expect(
      tableLines([
        ['修改前', '修改后'],
        ['第一条 甲。', '第一条 乙。'],
      ]),
    ).toEqual(['修改前', '修改后', '第一条 甲。', '第一条 乙。']);
    expect(
      tableLines([
        ['项目', '标准'],
        ['复印|传真', '0.5元'],
      ]),
    ).toEqual(['| 项目 | 标准 |', '| 复印\\|传真 | 0.5元 |']);
  });

  it('of PDFs leave out what comes again at the ends of pages, and join parted words', () => {
    const page = (n: number, words: string) => `OFFICIAL GAZETTE No. 7\n${words}\nPage ${n} of 3`;
    const { lines, dropped } = linesOfPages([
      page(1, 'Section 1. The authority shall keep a regis-\nter of wells.'),
      page(2, 'Section 2. It is well-\nknown and of long-\nterm use.'),
      page(3, 'Section 3. A well-known well.\nSection 4. The end.\nSection 5. No more.'),
    ]);
    expect(lines).toEqual([
      'Section 1. The authority shall keep a register of wells.',
      'Section 2. It is well-known and of long-term use.',
      'Section 3. A well-known well.',
      'Section 4. The end.',
      'Section 5. No more.',
    ]);
    expect(dropped.map(({ text }) => text)).toContain('OFFICIAL GAZETTE No. 7');
    expect(dropped).toHaveLength(6);
  });

  it('of Akoma Ntoso by others: sections are articles, notes are told, tables and annexes kept', async () => {
    const xml = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta/>
      <body><section eId="sec_2A"><num>2A.</num><heading>Duties</heading><subsection><num>(1)</num><content><p>Keep registers.<authorialNote><p>Since 2015.</p></authorialNote></p></content></subsection>
      <subsection><num>(2)</num><content><p>Fees:</p><table><tr><th><p>Item</p></th><th><p>Fee</p></th></tr><tr><td><p>Copy</p></td><td><p>R5</p></td></tr></table></content></subsection></section>
      <section><num>3.</num><content><p>Replaced: <mod><quotedStructure><section><num>4.</num><content><p>New.</p></content></section></quotedStructure></mod></p></content></section></body>
      <components><component><doc name="annex"><meta/><preface><p>ANNEX I</p></preface><mainBody><p>A list.</p></mainBody></doc></component></components></act></akomaNtoso>`;
    const text = await importBytes(bytes(xml), 'a.xml');
    expect(outline(text.nodes)).toEqual([
      'article 2A. [Duties]',
      '  paragraph (1) Keep registers.',
      '  paragraph (2)',
      '    paragraph Fees:',
      '    paragraph | Item | Fee |',
      '    paragraph | Copy | R5 |',
      'article 3.',
      '  paragraph Replaced:',
      '  quoted',
      '    article 4.',
      '      paragraph New.',
      'annex [ANNEX I]',
      '  paragraph A list.',
    ]);
    expect(text.nodes[0]!.number).toEqual({ written: '2A.', value: 2, inserted: 1 });
    expect(text.dropped).toEqual([{ why: 'footnote', text: 'Since 2015.', line: 2 }]);
    expect(kept(await importBytes(bytes(toAkomaNtoso(text)), 'a.xml'))).toEqual(kept(text));
  });
});
