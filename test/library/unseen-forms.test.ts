import { describe, expect, it } from 'vitest';
import { importBytes, importText, parseStructure, placedDirectives, toMarkdown } from '../../src/library/index.js';
import { outline } from './outline.js';

const read = (...lines: string[]) => outline(parseStructure(lines.join('\n')).nodes);

describe('Chinese texts as sites give them', () => {
  it('reads traditional signs, and numbers that a program has set apart', () => {
    expect(
      read('甲縣信訪條例', '第一章 總則', '第一條為了便民，制定本條例。', '第 二 條　縣政府負責。', '(壹)登記；'),
    ).toEqual([
      'title 甲縣信訪條例',
      'chapter 第一章 [總則]',
      '  article 第一條',
      '    paragraph 為了便民，制定本條例。',
      '  article 第 二 條',
      '    paragraph 縣政府負責。',
      '      item (壹) 登記；',
    ]);
  });

  it('leaves out the paths, fields and buttons above a text, and takes from them what they tell', () => {
    const text = [
      '您的位置：首页 > 公开 > 文件',
      '• 发文机构：',
      '    甲县人民政府',
      '• 成文日期：2024-03-01',
      'T+',
      '甲县人民政府关于修路的通知',
      '各乡镇：',
      '一、准备工作',
      '（一）查看路面',
      '各村要逐段查看。',
      '二、施工',
      '（二）铺设路面',
      '由县交通局组织。',
    ].join('\n');
    const { nodes, text: known, version, dropped } = importText(text, 'road.txt');
    expect(outline(nodes)).toEqual([
      'title 甲县人民政府关于修路的通知',
      'preamble',
      '  paragraph 各乡镇：',
      'section 一、 [准备工作]',
      '  subsection （一） [查看路面]',
      '    paragraph 各村要逐段查看。',
      'section 二、 [施工]',
      '  subsection （二） [铺设路面]',
      '    paragraph 由县交通局组织。',
    ]);
    expect(known.issuer).toBe('甲县人民政府');
    expect(version.date).toBe('2024-03-01');
    expect(dropped.every(({ why }) => why === 'page-chrome')).toBe(true);
  });

  it('takes a signature for what it tells, wherever it stands', () => {
    const text = '甲县关于值班的通知\n一、人员\n值班人员应当在岗。\n甲县人民政府\n二○二四年三月五日\n附件：值班表';
    const { nodes, version } = importText(text, 'duty.txt');
    expect(outline(nodes)).toEqual([
      'title 甲县关于值班的通知',
      'section 一、 [人员]',
      '  paragraph 值班人员应当在岗。',
      'history 甲县人民政府',
      'history 二○二四年三月五日',
      'annex [附件：值班表]',
    ]);
    expect(version.date).toBe('2024-03-05');
  });

  it('takes a numbered short sentence before paragraphs for what holds them, and 四、 after it for its equal', () => {
    expect(
      read('甲县关于收费的通知', '一、规范程序。', '收费应当公示。', '二、费用由甲局核定，乙局监督。', '本款说明。'),
    ).toEqual([
      'title 甲县关于收费的通知',
      'section 一、 规范程序。',
      '  paragraph 收费应当公示。',
      'clause 二、',
      '  paragraph 费用由甲局核定，乙局监督。',
      '  paragraph 本款说明。',
    ]);
  });

  it('puts a title that breaks over two lines together, and finds it within the name of a page', () => {
    expect(read('甲县关于加强', '河道管理的意见', '一、目标', '保护河道。')[0]).toBe(
      'title 甲县关于加强河道管理的意见',
    );
    expect(read('【甲县关于修桥的通知】-甲县政府', '甲县关于修桥的通知', '一、目标', '修桥。')[0]).toBe(
      'title 甲县关于修桥的通知',
    );
  });

  it('does not open an article where an amendment speaks of one', () => {
    expect(read('关于修改甲办法的决定', '一、修改甲办法', '第九条修改为：“应当登记。”')).not.toContain(
      '  article 第九条',
    );
  });

  it('knows a table of contents without a title', () => {
    const { dropped } = parseStructure(
      '甲条例\n第一章 总则\n第二章 管理\n第三章 附则\n第一章 总则\n第一条 为了管理。\n第二章 管理\n第二条 管理。',
    );
    expect(dropped.filter(({ why }) => why === 'contents')).toHaveLength(3);
  });

  it('keeps several lines without a number in a list that goes on', () => {
    expect(read('甲规则', '第一条 分为：', '一、登记。', '当日登记。', '不得拖延。', '二、转送。')).toEqual([
      'title 甲规则',
      'article 第一条',
      '  paragraph 分为：',
      '    item 一、 登记。',
      '      paragraph 当日登记。',
      '      paragraph 不得拖延。',
      '    item 二、 转送。',
    ]);
  });

  it.each([
    ['甲县档案管理办法\n第一条 管理档案。', 'rule'],
    ['甲法修正案\n一、将第一条修改为：“甲。”', 'amendment'],
    ['全国人民代表大会常务委员会关于甲法第二条的解释\n讨论了第二条的含义。', 'interpretation'],
    ['Convention on Wells\nArticle 1\nParties keep wells.', 'treaty'],
  ])('knows the kind of %s', (text, kind) => {
    expect(importText(text, 'a.txt').document.kind).toBe(kind);
  });
});

describe('English texts as makers give them', () => {
  it('reads headings of articles on their line, on the next, and set right after the number', () => {
    expect(
      read(
        'Wells Regulation',
        'CHAPTER IScope',
        'Article 1 - Wells',
        'Wells are kept.',
        'Article 2',
        'Pumps',
        'Pumps are kept.',
        'Article 3Ropes',
        'Ropes are kept.',
      ),
    ).toEqual([
      'title Wells Regulation',
      'chapter CHAPTER I [Scope]',
      '  article Article 1 - [Wells]',
      '    paragraph Wells are kept.',
      '  article Article 2 [Pumps]',
      '    paragraph Pumps are kept.',
      '  article Article 3 [Ropes]',
      '    paragraph Ropes are kept.',
    ]);
  });

  it('reads numbers in words, sections of codes and orders, and letters with one bracket', () => {
    expect(
      read(
        'Well Code',
        'Chapter Two: Pumps',
        '§ 201. Use of pumps',
        'A pump is used',
        '§ 202. Repair',
        'It is repaired:',
        'a) at once;',
        'b) by a smith.',
      ),
    ).toEqual([
      'title Well Code',
      'chapter Chapter Two: [Pumps]',
      '  article § 201. [Use of pumps]',
      '    paragraph A pump is used',
      '  article § 202. [Repair]',
      '    paragraph It is repaired:',
      '      item a) at once;',
      '      item b) by a smith.',
    ]);
    expect(
      read('Order on Wells', 'Section 101. Purpose. This order keeps wells.', 'Sec. 102. Policy. Wells are kept.'),
    ).toEqual([
      'title Order on Wells',
      'article Section 101.',
      '  paragraph Purpose. This order keeps wells.',
      'article Sec. 102.',
      '  paragraph Policy. Wells are kept.',
    ]);
  });

  it('keeps the sections of an article within it', () => {
    expect(
      read(
        'Constitution',
        'Article I',
        'Section 1',
        'Power is shared.',
        'Section 2',
        'Power ends.',
        'Article II',
        'Section 1',
        'One presides.',
      ),
    ).toEqual([
      'title Constitution',
      'article Article I',
      '  section Section 1',
      '    paragraph Power is shared.',
      '  section Section 2',
      '    paragraph Power ends.',
      'article Article II',
      '  section Section 1',
      '    paragraph One presides.',
    ]);
  });

  it('puts paragraphs that are broken at a column together', () => {
    const text = [
      'Well Statute',
      '',
      '1. Every well of the town is kept by the wardens that the council',
      'names for it, who open it at dawn and close it when the bell of the',
      'tower rings, and who answer for what is lost in the hours between',
      'those two.',
      '',
      '2. Whoever draws water by night pays what the wardens ask, and the',
      'wardens keep the money in a box that is opened each spring in the',
      'presence of all.',
    ];
    expect(read(...text)).toEqual([
      'title Well Statute',
      'item 1. Every well of the town is kept by the wardens that the council names for it, who open it at dawn and close it when the bell of the tower rings, and who answer for what is lost in the hours between those two.',
      'item 2. Whoever draws water by night pays what the wardens ask, and the wardens keep the money in a box that is opened each spring in the presence of all.',
    ]);
  });

  it('takes no number of a regulation in the name of a file for a day', () => {
    expect(importText('Wells\nWells are kept.', 'regulation-2015-1843.txt').version.date).toBe('undated');
  });
});

describe('Akoma Ntoso of other makers', () => {
  it('keeps lists within the words of a section, and their introductions', async () => {
    const xml = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#a"><FRBRWork>
      <FRBRalias value="Wells Act" name="title"/><FRBRcountry value="za"/></FRBRWork><FRBRExpression><FRBRdate date="2021-09-15" name="a"/>
      <FRBRlanguage language="eng"/></FRBRExpression></identification></meta><body><section eId="sec_1"><num>1.</num><heading>Wells</heading><content>
      <blockList eId="l"><listIntroduction>Wells are -</listIntroduction><item eId="a"><num>(a)</num><p>deep; and</p></item><item eId="b"><num>(b)</num>
      <blockList eId="m"><listIntroduction>kept -</listIntroduction><item eId="c"><num>(i)</num><p>by day.</p></item></blockList></item></blockList>
      <blockList eId="n"><listIntroduction>Pumps are -</listIntroduction><item eId="d"><num>(a)</num><p>few.</p></item></blockList>
      </content></section></body></act></akomaNtoso>`;
    const { nodes, text, document } = await importBytes(new TextEncoder().encode(xml), 'wells.xml');
    expect(text.title).toBe('Wells Act');
    expect(document.kind).toBe('law');
    expect(outline(nodes)).toEqual([
      'article 1. [Wells]',
      '  paragraph Wells are -',
      '  item (a) deep; and',
      '  item (b) kept -',
      '    item (i) by day.',
      '  paragraph Pumps are -',
      '  item (a) few.',
    ]);
  });
});

describe('Akoma Ntoso with a table', () => {
  it('keeps its cells apart, and takes an act of sections for a law whatever it is called', async () => {
    const xml = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><body><section eId="sec_1"><num>1.</num>
      <content><table><tr><td><p>Kind</p></td><td><p>Days</p></td></tr><tr><td><p>Well</p></td><td><p>14</p></td></tr></table></content></section></body></act></akomaNtoso>`;
    const { nodes, document } = await importBytes(new TextEncoder().encode(xml), 'wells.xml');
    expect(outline(nodes)).toEqual(['article 1.', '  paragraph | Kind | Days |', '  paragraph | Well | 14 |']);
    expect(document.kind).toBe('law');
  });
});

describe('what a text says of itself', () => {
  it('keeps a line of history that names two laws, and takes its day', () => {
    const { version, dropped } = importText(
      [
        '# 中华人民共和国某诉讼法',
        '1989年4月4日 第七届全国人民代表大会第二次会议通过',
        '2014年11月1日 第十二届全国人民代表大会常务委员会第十一次会议《关于修改<中华人民共和国某诉讼法>的决定》第一次修正',
        '2017年6月27日 第十二届全国人民代表大会常务委员会第二十八次会议《关于修改<中华人民共和国某事法>和<中华人民共和国某诉讼法>的决定》第二次修正',
        '第一条 为保证法院公正审理案件，制定本法。',
        '第二条 当事人有权起诉。',
      ].join('\n\n'),
      'some-law.md',
    );
    expect(version.date).toBe('2017-06-27');
    expect(dropped.filter(({ why }) => why === 'page-chrome')).toEqual([]);
  });

  it('takes the day of an act of Europe, of Italy and of the United Kingdom from where they give it', () => {
    const day = (...lines: string[]) => importText(lines.join('\n'), 'text.txt').version;
    const article = ['Article 1', 'Wells', 'Wells are kept.'];
    expect(
      day('REGULATION (EU) 2024/99 OF THE EUROPEAN PARLIAMENT', 'of 12 March 2024', 'on wells', ...article).date,
    ).toBe('2024-03-12');
    expect(day('LEGGE 7 agosto 2024, n. 99', 'Pozzi.', 'Art. 1', '(Oggetto)', '1. I pozzi sono tenuti.').date).toBe(
      '2024-08-07',
    );
    const act = ['An Act to provide for wells. [12th December 2024]', '1 Wells', '(1) Wells are kept.', '2 Begin'];
    expect(day('Wells Act 2024', ...act, 'This Act comes into force on 1 March 2025.')).toMatchObject({
      date: '2024-12-12',
      from: '2025-03-01',
    });
  });

  it('takes a regulation that also amends another for a regulation', () => {
    const of = (title: string) => importText(`${title}\nArticle 1\nWells\nWells are kept.`, 'text.txt').document.kind;
    expect(of('Regulation (EU) 2024/99 on wells and amending Regulation (EC) No 1/2003')).toBe('regulation');
    expect(of('Regulation (EU) 2024/99 amending Regulation (EC) No 1/2003')).toBe('amendment');
  });

  it('opens no chapter with the number of an act', () => {
    const act = [
      'An Act about wells.',
      '1 Wells',
      '(1) Wells are kept.',
      '2 Short title',
      'This Act is the Wells Act.',
    ];
    expect(read('Wells Act 2024', 'CHAPTER 12', ...act)).toEqual([
      'title Wells Act 2024',
      'preamble',
      '  paragraph CHAPTER 12',
      '  paragraph An Act about wells.',
      'article 1 [Wells]',
      '  paragraph (1) Wells are kept.',
      'article 2 [Short title]',
      '  paragraph This Act is the Wells Act.',
    ]);
  });

  it('opens nothing with a citation that a broken line begins with', () => {
    const lines = [
      '1 Dues',
      '(1) Dues are those payable under',
      'section 4.',
      '(2) They are set under',
      '(1).',
      '2 Wells',
    ];
    const found = read('Wells Act 2024', ...lines, '(1) Wells are kept.');
    expect(found.filter((line) => line.startsWith('section'))).toEqual([]);
    expect(found.filter((line) => /paragraph \(1\) \./.test(line))).toEqual([]);
  });
});

describe('numbered sentences over the words that say more of them', () => {
  const plan = [
    '关于灯塔的意见',
    '一、任务',
    '1.健全巡查机制。',
    '每月巡查一次。',
    '2.健全协同机制。',
    '各部门要共享信息。',
    '3.完善制度。',
    '二、保障',
    '（一）健全经费机制。',
    '财政部门要列入预算。',
    '三、加强监督。',
    '审计机关要每年审计。',
  ].join('\n');

  it('keep those words with their item, and are sentences and no headings', () => {
    const { nodes } = importText(plan, 'plan.txt');
    expect(outline(nodes).slice(1)).toEqual([
      'section 一、 [任务]',
      '  item 1. 健全巡查机制。',
      '    paragraph 每月巡查一次。',
      '  item 2. 健全协同机制。',
      '    paragraph 各部门要共享信息。',
      '  item 3. 完善制度。',
      'section 二、 [保障]',
      '  subsection （一） 健全经费机制。',
      '    paragraph 财政部门要列入预算。',
      'section 三、 加强监督。',
      '  paragraph 审计机关要每年审计。',
    ]);
    expect(outline(importText(toMarkdown(importText(plan, 'plan.txt')), 'plan.md').nodes)).toEqual(outline(nodes));
  });

  it('direct as others do', () => {
    const { nodes } = importText(plan, 'plan.txt');
    const found = [...placedDirectives(nodes)].map(({ node, directive: { at } }) => node.text.slice(at.from, at.to));
    expect(found).toEqual(expect.arrayContaining(['健全经费机制。', '财政部门要列入预算。', '加强监督。']));
  });
});
