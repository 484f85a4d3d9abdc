import { describe, expect, it } from 'vitest';
import { directivesOf, type Span } from '../../../src/library/directives/index.js';

const words = (text: string, span: Span | null) => (span === null ? '-' : text.slice(span.from, span.to));

/** `who: does | by when` for each demand. */
const told = (text: string): string[] =>
  directivesOf(text, false, { year: 2026 }).flatMap((d) =>
    d.demands.map(
      (x) =>
        `${words(text, x.actor)}: ${x.forbids ? 'not ' : ''}${words(text, x.verb)} | ${x.dates.map((at) => words(text, at)).join('; ') || '-'}`,
    ),
  );

describe('an office as the subject, in Chinese', () => {
  it.each([
    // With another office, and a day.
    [
      '民政部会同国务院有关部门编制救助目录，2027年3月31日前印发。',
      ['民政部: 编制 | -', '民政部: 印发 | 2027年3月31日前'],
    ],
    ['市水务局联合市财政局于2026年10月底前完成管网普查。', ['市水务局: 完成 | 2026年10月底前']],
    ['省教育厅商省财政厅制定补助办法，9月底前公布。', ['省教育厅: 制定 | -', '省教育厅: 公布 | 9月底前']],
    // In charge: it goes on to the clauses after.
    ['水利部负责牵头清理闲置取水口，力争两年内全部关闭。', ['水利部: 清理 | -', '水利部: 关闭 | 两年内']],
    ['市档案局负责编制统一目录。', ['市档案局: 编制 | -']],
    ['市司法局负责指导全市调解，各县司法局负责指导本县调解。', ['市司法局: 指导 | -', '各县司法局: 指导 | -']],
    ['自然资源部牵头建立登记平台，2027年底前实现联网。', ['自然资源部: 建立 | -', '自然资源部: 实现 | 2027年底前']],
    ['市住建局牵头，会同市城管局制定停车办法。', ['市住建局: 制定 | -']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    '近年来，省水利厅会同有关部门编制目录，群众反映良好。',
    '去年，市财政局牵头清理收费事项，2025年6月底前全部取消。',
    '市住建局联合市城管局制定了停车办法。',
    '近日，省法院会同省检察院发布典型案例。',
    '市司法局牵头化解纠纷320件。',
    '市财政局负责人介绍情况。',
    '市法院牵头建立调解机制，群众满意度持续提升。',
    '登记机关负责档案工作的机构设在二楼。',
    '省民政厅曾会同省财政厅清理补助项目，2024年底前全部完成。',
  ])('leaves out what was done: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('whoever is encouraged, guided or pressed, in Chinese', () => {
  it.each([
    ['鼓励各地开展联合值班。', ['各地: 开展 | -']],
    ['支持有条件的街道建立调解室。', ['有条件的街道: 建立 | -']],
    ['督促各市县2026年底前完成整改。', ['各市县: 完成 | 2026年底前']],
    ['责成有关部门限期整改存在的问题。', ['有关部门: 整改 | -']],
    // Who encourages is named.
    ['省级人民政府应当鼓励各地开展联合值班。', ['省级人民政府: 鼓励 | -']],
    ['鼓励各地开展联合值班。（责任单位：市司法局）', ['市司法局: 鼓励 | -']],
    ['鼓励各地开展联合值班。公布值班表。（市司法局负责）', ['市司法局: 鼓励 | -', '市司法局: 公布 | -']],
    // No office does anything there.
    ['支持企业技术改造。', ['-: 支持 | -']],
    ['引导群众理性表达诉求。', ['-: 引导 | -']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('an office as the subject, in English', () => {
  it.each([
    [
      'The Registry, together with the Records Board, should publish a list no later than two months after this plan is adopted.',
      ['The Registry, together with the Records Board: publish | no later than two months after this plan is adopted'],
    ],
    [
      'The council, in consultation with the courts, the police and the bar, must keep a register.',
      ['The council, in consultation with the courts, the police and the bar: keep | -'],
    ],
    [
      'The ministry, acting with the regulator, will review the fees every year.',
      ['The ministry, acting with the regulator: review | every year'],
    ],
    [
      'The inspectorate, supported by the archive, shall visit each site.',
      ['The inspectorate, supported by the archive: visit | -'],
    ],
    [
      'Where two offices hold a file, the office that opened it is responsible for answering the request.',
      ['the office that opened it: answering | -'],
    ],
    ['The council, which meets monthly, must approve the plan.', ['The council, which meets monthly: approve | -']],
    [
      'The ministry, after consulting the courts, shall adopt a form.',
      ['The ministry, after consulting the courts: adopt | -'],
    ],
    ['Each board shall be responsible for training its clerks.', ['Each board: training | -']],
    ['Local councils are required to publish their fees.', ['Local councils: publish | -']],
    ['The Treasury is to set a ceiling by 1 March 2027.', ['The Treasury: set | by 1 March 2027']],
    ['The tribunal needs to explain each delay.', ['The tribunal: explain | -']],
    ['All districts are expected to have named a contact by June 2027.', ['All districts: named | by June 2027']],
    ['Parents shall have a duty to send their children to school.', ['Parents: send | -']],
    [
      'Each board must keep a list, and the courts shall check it; they must also publish it.',
      ['Each board: keep | -', 'the courts: check | -', 'the courts: publish | -'],
    ],
    ['Clerks may not be paid by the number of files closed.', ['-: not paid | -']],
    ['No applicant may be refused a receipt.', ['-: not refused | -']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'The cause may not be known for years.',
    'The results may not be available.',
    'Nobody knew who was responsible for keeping the list.',
    'Traffic is responsible for causing half of the noise.',
    'Rules that affected parties must accept are listed below.',
    'The fee, in the view of many, is too high.',
  ])('leaves out: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('reads a term before a mark or a very long word', () => {
    const text = `Each office must reply three months after ${'this policy takes effect in every region '.repeat(9)}(${'a'.repeat(5000)} of it`;
    expect(told(text)).toEqual(['Each office: reply | three months after']);
  });

  it('keeps a clause that tells from when a term runs', () => {
    for (const term of [
      'within 30 days after the file is received',
      'no later than one year after this law enters into force',
      'at least ten days before the hearing begins',
    ]) {
      const text = `Each office must send a notice ${term}, and keep a copy.`;
      expect(words(text, directivesOf(text)[0]!.demands[0]!.dates[0]!)).toBe(term);
    }
  });
});
