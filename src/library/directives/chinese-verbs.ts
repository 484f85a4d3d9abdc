import { isOffice, verbAt, withoutAdverbs } from './chinese-words.js';

/** Verbs that are as often nouns: before a noun they name a kind of it (服务平台, 评价结果), and at a clause's end a thing (统一部署). */
const DUAL =
  /^(?:服务|管理|监督|监管|保障|评价|评估|治理|调解|调处|培训|检查|督查|考核|建设|发展|改革|宣传|教育|指导|支持|监测|预警|调查|研究|落实|执行|审查|审理|受理|办理|处理|处置|化解|排查|联系|帮扶|救助|仲裁|立案|结案|监察|审计|防控|投入|配置|部署|安排|统筹|协调|学习|创新|报告|通报|通知|反馈|登记|处罚|奖励|补助|保护|维护|执法|组织|规范|标准|共享|联动|公开|公示|融合|实施|预防|应对|服从|引导|工作)$/;
const HEAD =
  /^(?:平台|体系|中心|网络|资源|能力|水平|质量|标准|情况|工作|问题|事项|措施|方案|办法|责任|效果|成效|结果|力度|经费|人员|机构|部门|组织|队伍|系统|机制|制度|领域|环节|流程|过程|程序|活动|行动|计划|规划|任务|目标|要求|对象|主体|单位|方式|手段|渠道|窗口|模式|格局|环境|条件|基础|总数|数量|费用|资金|信息|数据|档案|记录|意见|建议|清单|需求|范围|项目|案件|职责|分工|指标|原则|理念|思想|精神|战略|大局|需要|实际)/;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** The first word of a text, or the empty text. */
export function firstWord(text: string): string {
  for (const { segment } of WORDS.segment(text.slice(0, 40))) return segment;
  return '';
}

/** Where words begin in a stretch of text: verbs are looked for there alone. */
function wordStarts(text: string): Set<number> {
  return new Set([...WORDS.segment(text)].map(({ index }) => index));
}

/** Longest clause that is looked through word by word. */
const LONGEST = 400;

/** Where verbs of direction stand with an object after them, from `start` on, neither names of kinds nor parts of a noun before. */
function verbsWithin(text: string, start: number): number[] {
  if (text.length > LONGEST) return [];
  const starts = wordStarts(text);
  const found: number[] = [];
  for (let at = start; at < text.length - 1; at++) {
    const verb = starts.has(at) || starts.has(at + verbAt(text, at).length) ? verbAt(text, at) : '';
    if (verb === '' || /[的所和与及或被受、]/.test(text[at - 1] ?? '')) continue;
    const rest = text.slice(at + verb.length);
    if (isOffice(text, at) || /^(?:[的之和与、]|出的|[过着]|以来|之)/.test(rest)) continue;
    if (rest === '' ? !ALONE.test(verb) || !isModified(text.slice(0, at)) : DUAL.test(verb) && HEAD.test(rest))
      continue;
    found.push(at);
    at += verb.length - 1;
  }
  return found;
}

/** Whether words before a verb say how, to whom or by whom it is done. */
const isModified = (before: string): boolean => /[向由对将把]/.test(before) || withoutAdverbs(before) !== before;

/** Verbs that need no object after them where it stands before: 将情况报告, 由村就地化解. */
const ALONE =
  /^(?:报告|公布|公开|答复|反馈|化解|处置|办结|清零|到位|落实|整改|解决|完成|实现|办理|处理|上报|报送|通报|备案|归档|减负|倾斜|接访|包案|处理|指导|整治|调解|配合|协助)$/;

/**
 * The main verb of a clause whose beginning says how, when or on what (对清单内事项逐项编制规范), from `start` on; -1 where none
 * stands in it. A verb within words that end with 的 belongs to them: 按照不少于两人办理的要求配齐力量.
 */
export function verbWithin(text: string, start: number): number {
  if (/的$/.test(text)) return -1;
  const all = verbsWithin(text, start);
  const of = text.lastIndexOf('的');
  const first = all[0] ?? -1;
  const next = all.find((at) => at > of);
  return first >= 0 && of > first && next !== undefined && isFramed(text, first) ? next : first;
}

/** Whether a verb stands in a phrase that a preposition opened and 的 closes. */
const isFramed = (text: string, at: number): boolean =>
  /^(?:对|按照|根据|依照|以|在|从|为|把|将)/.test(text) && text.indexOf('的', at) - at < 24;

/** Verbs that stand second where two share an object: 建立健全制度, 研究解决问题. */
const SECOND =
  /^(?:落实|健全|完善|解决|实施|执行|运用|开展|查处|问责|贯彻|保障|纠正|整改|修订|推广|维护|保护|巩固|改进|优化|处置|防止|整治)$/;

/** The verb of a demand at a place: two that share an object (建立健全制度, 研究解决问题) are one. */
export function verbChunk(text: string, at: number): string {
  const verb = verbAt(text, at);
  if (verb === '') return '';
  const next = verbAt(text, at + verb.length);
  const rest = text.slice(at + verb.length + next.length);
  return SECOND.test(next) && /^[^的和与、及，是]{2}/.test(rest) && !HEAD.test(rest) ? verb + next : verb;
}
