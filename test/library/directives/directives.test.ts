import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Directive, directivesOf, type Span } from '../../../src/library/directives/index.js';

const words = (text: string, span: Span | null) => (span === null ? '-' : text.slice(span.from, span.to));

/** `who: does | to what` for each demand. */
const told = (text: string): string[] =>
  directivesOf(text).flatMap((d) =>
    d.demands.map(
      (x) => `${words(text, x.actor)}: ${x.forbids ? 'not ' : ''}${words(text, x.verb)} | ${words(text, x.object)}`,
    ),
  );

describe('sentences that direct, in English', () => {
  it.each([
    [
      'We will deepen reform of the courts and improve public oversight.',
      ['We: deepen | reform of the courts', 'We: improve | public oversight'],
    ],
    [
      'It is imperative for procuratorates to strengthen supervision over enforcement.',
      ['procuratorates: strengthen | supervision over enforcement'],
    ],
    [
      'The guideline urges courts at all levels to expand online filing.',
      ['courts at all levels: expand | online filing'],
    ],
    [
      'All localities and departments were asked to carry out thorough checks.',
      ['All localities and departments: carry | out thorough checks'],
    ],
    [
      'Officials must never retaliate against those who complain.',
      ['Officials: not retaliate | against those who complain'],
    ],
    [
      'We should not only punish offenders but also protect victims.',
      ['We: punish | offenders', 'We: protect | victims'],
    ],
    ['The system for handling complaints must be improved.', ['-: improved | The system for handling complaints']],
    [
      'The meeting called for stepped-up inspections of coal mines.',
      ['-: called for | stepped-up inspections of coal mines'],
    ],
    ['Efforts will be made to reduce the backlog by a fifth.', ['-: reduce | the backlog by a fifth']],
    [
      'Carry out regular reviews, publish the results, and correct errors in time.',
      ['-: Carry | out regular reviews', '-: publish | the results', '-: correct | errors in time'],
    ],
    [
      'The circular demands that local authorities report accidents within one hour.',
      ['local authorities: report | accidents within one hour'],
    ],
    ['It is necessary to grasp and apply the new rules.', ['-: grasp | and apply the new rules']],
    [
      'The meeting called for greater efforts to widen access and shorten delays.',
      ['-: widen | access', '-: shorten | delays'],
    ],
    ['Oversight of the funds will be strengthened.', ['-: strengthened | Oversight of the funds']],
    ['Further efforts will also be made to train mediators.', ['-: train | mediators']],
    ['Offices that receive complaints must answer them.', ['Offices that receive complaints: answer | them']],
    ['We in government need to keep our promises.', ['We in government: keep | our promises']],
    [
      'The Registrar, an officer of the court, shall keep a list and shall publish it.',
      ['The Registrar, an officer of the court: keep | a list', 'The Registrar, an officer of the court: publish | it'],
    ],
    [
      'He stressed the need to clear the backlog, and the need to explain delays.',
      ['-: clear | the backlog', '-: explain | delays'],
    ],
    [
      'Each file shall state the ground, so as to allow review, and describe the evidence.',
      ['Each file: state | the ground, so as to allow review, and describe the evidence'],
    ],
    ['Reports shall be published by the Records Board within two years.', ['the Records Board: published | Reports']],
    ['Member States should ensure access.', ['Member States: ensure | access']],
    [
      'Clerks and officers of the agency may not delay replies.',
      ['Clerks and officers of the agency: not delay | replies'],
    ],
    ['No official shall delay a reply.', ['No official: not delay | a reply']],
    [
      'The Registrar is authorized and directed to keep the list and to index it.',
      ['The Registrar: keep | the list', 'The Registrar: index | it'],
    ],
    ['It is essential that no applicant be turned away.', ['-: not turned | no applicant']],
    ['The Board invites the courts to share their lists.', ['the courts: share | their lists']],
    ['Decides to convene a meeting of experts;', ['-: convene | a meeting of experts']],
    [
      'The agencies named in this plan are to report to the board.',
      ['The agencies named in this plan: report | to the board'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('takes they for whoever was named before', () => {
    expect(told('Courts should publish their lists. They must also explain delays.')).toEqual([
      'Courts: publish | their lists',
      'Courts: explain | delays',
    ]);
  });

  it('tells the dates and the numbers of a demand apart', () => {
    const text = 'Every ministry needs to publish 12 lists by June 30, 2024.';
    const [demand] = directivesOf(text)[0]!.demands;
    expect(demand!.dates.map((d) => words(text, d))).toEqual(['by June 30, 2024']);
    expect(demand!.numbers.map((d) => words(text, d))).toEqual(['12']);
  });

  it.each([
    'The law must have been well known to everyone present.',
    'He described how the courts should work in theory.',
    'Standards that must be met are listed in an annex.',
    'The conference will be held in Beijing on Friday.',
    'It should be noted that figures are provisional.',
    'State media report that the number of cases rose.',
    'If a court must decide such a case, it hears the parties.',
    'The law requires companies to file annual reports.',
    'The court ordered the company to pay damages.',
    'What must be done remains unclear.',
    'Should you have questions, contact the office.',
    'Over the past year, we strengthened inspections and resolved many disputes.',
    'The importance of the Constitution is widely recognized.',
    'The book is called “We Must Act”.',
    'Support for the reform is growing.',
    'Share this article',
    'Must the courts act?',
    'The ceremony will be held on Monday.',
    'By the powers given by law, it is ordered as follows:',
    'Nothing in this order shall be read as a waiver.',
    'The results may not be complete.',
  ])('leaves out: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('sentences that direct, in Chinese', () => {
  it.each([
    ['必须坚持党对此项工作的领导，健全责任制。', ['-: 坚持 | 党对此项工作的领导', '-: 健全 | 责任制']],
    [
      '各级政府要坚持系统思维，进一步树立发展是硬道理的理念。',
      ['各级政府: 坚持 | 系统思维', '各级政府: 树立 | 发展是硬道理的理念'],
    ],
    [
      '会议要求，各级检察机关认真落实会议精神，依法惩治各类犯罪。',
      ['各级检察机关: 落实 | 会议精神', '各级检察机关: 惩治 | 各类犯罪'],
    ],
    ['有关部门应当在30日内答复当事人，不得推诿。', ['有关部门: 答复 | 当事人', '有关部门: not 推诿 | -']],
    ['严禁弄虚作假。', ['-: not 弄虚作假 | -']],
    ['加强整体防控，健全常态化机制。', ['-: 加强 | 整体防控', '-: 健全 | 常态化机制']],
    ['一是强化食品安全监管。', ['-: 强化 | 食品安全监管']],
    ['既要解决当前问题，又要着眼长远。', ['-: 解决 | 当前问题', '-: 着眼 | 长远']],
    // How it is to be done is no demand of its own.
    ['各县要按照统一安排，编制年度清单。', ['各县: 编制 | 年度清单']],
    ['我们要以更大决心推进改革。', ['我们: 推进 | 改革']],
    [
      '要完善值班制度、规范台账管理、落实巡查责任。',
      ['-: 完善 | 值班制度', '-: 规范 | 台账管理', '-: 落实 | 巡查责任'],
    ],
    ['要推动窗口服务、网上服务、上门服务融合。', ['-: 推动 | 窗口服务、网上服务、上门服务融合']],
    ['对逾期事项逐项登记原因。', ['-: 登记 | 原因']],
    ['各领导小组对重点事项要加强督办。', ['各领导小组: 加强 | 督办']],
    ['一切工作人员，无论职务高低，都必须遵守纪律。', ['一切工作人员: 遵守 | 纪律']],
    ['请各乡镇尽快上报名单。', ['各乡镇: 上报 | 名单']],
    ['让我们弘扬奉献精神。', ['我们: 弘扬 | 奉献精神']],
    ['镇政府办公室将定期检查台账。', ['镇政府办公室: 检查 | 台账']],
    ['各級政府要堅持依法辦事,健全責任制。', ['各級政府: 堅持 | 依法辦事', '各級政府: 健全 | 責任制']],
    ['《通知》强调，为方便群众，要压缩办理时限。', ['-: 压缩 | 办理时限']],
    ['一、加强领导。各村要建立台账。', ['各村: 建立 | 台账']],
    // What it is for is no demand of its own.
    [
      '各区要建立轮值制度，公布值班电话，不断提高服务质量。',
      ['各区: 建立 | 轮值制度', '各区: 公布 | 值班电话，不断提高服务质量'],
    ],
    ['健全回访机制，为居民提供便利。', ['-: 健全 | 回访机制，为居民提供便利']],
    ['要提高思想认识，增强责任意识。', ['-: 提高 | 思想认识', '-: 增强 | 责任意识']],
    [
      '到2028年，城乡一体的登记体系基本建成，网上办理率达到90%以上。',
      ['-: 建成 | 城乡一体的登记体系基本', '-: 达到 | 网上办理率'],
    ],
    ['力争三年内，实现档案全部上网。', ['-: 实现 | 档案全部上网']],
    ['2027年底前，各街道完成设备更换。', ['各街道: 完成 | 设备更换']],
    ['登记事项由各镇就地办理。', ['各镇: 办理 | 登记事项']],
    ['由市档案局牵头，建立统一目录。', ['市档案局: 建立 | 统一目录']],
    ['建立统一目录。（责任单位：市档案局；配合单位：市财政局）', ['市档案局: 建立 | 统一目录']],
    [
      '建立统一目录。编写使用说明。（市档案局牵头，各区负责）',
      ['市档案局: 建立 | 统一目录', '市档案局: 编写 | 使用说明'],
    ],
    ['各区每年6月30日前向市档案局报送目录。', ['各区: 报送 | 目录']],
    ['司法所应当公开办理流程，不得拒绝登记。', ['司法所: 公开 | 办理流程', '司法所: not 拒绝 | 登记']],
    ['窗口单位不能随意关闭窗口。', ['窗口单位: not 关闭 | 窗口']],
    ['镇档案室要会同派出所，核对人员名单并上报结果。', ['镇档案室: 核对 | 人员名单', '镇档案室: 上报 | 结果']],
    ['请各区于9月30日前将名单报送市档案局。', ['各区: 报送 | 市档案局']],
    ['不得增设条件，坚决杜绝吃拿卡要。', ['-: not 增设 | 条件', '-: 杜绝 | 吃拿卡要']],
    ['希望大家再接再厉。', ['大家: 再接再厉 | -']],
    ['有关信息应当及时公开。', ['-: 公开 | 有关信息']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['whose subject is another’s deed', '镇长昨日走访村民，听取汇报，研究方案。'],
    ['that says why a text is made', '为规范管理，根据上级要求，结合本镇实际，制定本办法。'],
    ['that sends a text', '现将《工作方案》印发给你们，请认真贯彻执行。'],
    ['whose deeds are the subject', '抓住机遇，加快发展，是时代的要求。'],
    ['that is a heading', '（二）健全工作机制'],
    ['that promises for oneself', '我将忠实履行职责，加强学习。'],
    ['that owns to a failing', '同时也要看到，一些窗口排队时间较长。'],
    ['that quotes somebody', '一位居民说：“要把窗口开到家门口。”'],
    ['that counts what was done', '加强窗口建设，办理登记3.2万件。'],
  ])('leaves out a sentence %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('gives a date before the demand to it', () => {
    const text = '到2025年底前，各地要建立统一的平台。';
    expect(directivesOf(text)[0]!.demands[0]!.dates.map((d) => words(text, d))).toEqual(['到2025年底前']);
  });

  it.each([
    '五年以来，我们加强了此项工作，取得了显著成效。',
    '这是一项重要任务。',
    '加强法治建设是推进国家治理的必然要求。',
    '建设更高水平的平安社会，事关长远发展。',
    '如何化解矛盾是一个难题。',
    '供需矛盾依然突出。',
    '各地按照要求开展了排查。',
    '只要有需求，窗口就开着。',
    '要不要公开？',
  ])('leaves out: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('places of what is demanded', () => {
  const pieces = fc.constantFrom(
    'must ',
    'We ',
    'should be ',
    'efforts to ',
    'strengthen ',
    'and ',
    ', ',
    '. ',
    '“',
    '”',
    '"',
    'it is necessary to ',
    'called for ',
    'that ',
    '要',
    '必须',
    '加强',
    '依法',
    '依法依规',
    '各级政府',
    '，',
    '。',
    '强调',
    '了',
    '《',
    '》',
    '\n',
    '(',
    '😀',
    '1',
    '第一，',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((p) => p.join('')),
  );

  it('lie within their sentence, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const d of directivesOf(text)) holdPlaces(d, text);
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in a long text without marks too', () => {
    expect(directivesOf('必须依法依规'.repeat(20_000)).length).toBe(1);
    expect(directivesOf(`We must act ${'and efforts to '.repeat(20_000)}.`).length).toBe(1);
  });
});

function holdPlaces(d: Directive, text: string): void {
  const within = (inner: Span, outer: Span) =>
    outer.from <= inner.from && inner.from <= inner.to && inner.to <= outer.to;
  expect(within(d.at, { from: 0, to: text.length })).toBe(true);
  expect(within(d.cue, d.at)).toBe(true);
  expect(d.demands.length).toBeGreaterThan(0);
  for (const x of d.demands) {
    for (const part of [x.at, x.verb, ...(x.object ? [x.object] : []), ...x.dates, ...x.numbers])
      expect(within(part, d.at)).toBe(true);
  }
}
