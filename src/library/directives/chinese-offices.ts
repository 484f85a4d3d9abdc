import { bodyBefore, type Clause, isBody } from './chinese-actor.js';
import { laterYear, stateAt, targetTime } from './chinese-targets.js';
import { verbChunk, verbWithin } from './chinese-verbs.js';
import { IS_STATEMENT, TOLD, WAY } from './chinese-words.js';
import type { Span } from './model.js';

/** An office that a sentence puts to work in the indicative: places within the text. */
export interface Assigned {
  readonly actor: Span;
  readonly cue: Span;
  readonly verb: number;
}

/** Puts an office in charge by itself: 负责清理, 牵头制定. */
const IN_CHARGE =
  /(?:具体|统一|主要|分别|共同|全面)?(?:负责(?:牵头)?|牵头(?:负责)?)(?!人|同志|单位|部门|[的了过、和])/g;
/** Only says with whom: 会同财政部制定. It is as often told of what was done. */
const WITH = /(?:会同|联合(?!国|会|体|组|社)|商(?=[国省市县区财发司公民中有相]))/g;

const PERSON = /(?:群众|代表|者|我们|大家|人员|律师|法官|检察官|党员|个人|公民|负责人|干部|同志)$/;
/** What only tells of the past, or of what is usual. */
const PAST =
  /近日|(?<!\d)日前|近年|近期|昨[天日]|此前|曾|先后|累计|短短|今年以来|刚刚|目前|一直|长期|\d月\d{1,2}日(?![以之]?前|起|底)|20\d{2}年(?![^，]{0,8}(?:前|底|末|起|内))/;
/** A day or a term by which something is to be done. */
const DEADLINE =
  /(?:20\d{2}年|[年月]底|月末|\d月|\d日)(?:以|之)?前|年内|[\d一二三四五六七八九十两]+个?(?:月|年|工作日|日|天|季度)(?:以|之)?内|力争|争取/;

/** 审结案件3.8万件: a count that ends a clause tells what was done, where nothing says at least, or by when. */
export const countsDeeds = (all: readonly Clause[]): boolean =>
  all.some((c) =>
    /(?<![第每\d])\d[\d.,]*[余多]?[万亿]?(?:件|人|人次|元|次|名|起|份|个|家|场|户|%|％|个百分点)$/.test(c.plain),
  ) && !all.some((c) => /以上|以内|不少于|不低于|不超过|至少|左右|每|力争|控制在|[到至]20|底前|年内/.test(c.plain));

/** Whether a year before that of the text is named: what was to be done by then lies behind. */
export const namesYearBefore = (plain: string, year: number | undefined): boolean =>
  year !== undefined && [...plain.matchAll(/(20\d{2})年/g)].some((m) => Number(m[1]) < year);

const tellsOfThePast = (clauses: readonly Clause[], year: number | undefined): boolean =>
  countsDeeds(clauses) ||
  clauses.some(({ plain }) => TOLD.test(plain) || PAST.test(plain) || namesYearBefore(plain, year));

/**
 * 财政部负责清理收费; with a day also 司法部会同有关部门制定大纲，6月底前印发 and 司法部制定大纲，6月底前印发.
 *
 * @param goesOn after another demand, where only who is in charge (负责, 牵头) is read
 */
export function assignedIn(
  clauses: readonly Clause[],
  k: number,
  isDue: boolean,
  goesOn: boolean,
  year: number | undefined,
): Assigned | null {
  const clause = clauses[k]!;
  const { plain, from } = clause;
  if (plain.length > 200 || IS_STATEMENT.test(plain) || tellsOfThePast(clauses, year)) return null;
  const hasDay = isDue || clauses.some((c) => DEADLINE.test(c.plain) || laterYear(c.plain, year) > 0);
  // 群众满意度持续提升: where no day is named, a state that was reached tells of what was done.
  if (!hasDay && clauses.slice(k + 1).some((c) => stateAt(c.plain, 0) !== null)) return null;
  for (const form of hasDay && !goesOn ? [IN_CHARGE, WITH] : [IN_CHARGE]) {
    for (const found of plain.matchAll(form)) {
      const actor = officeBefore(clause, found.index);
      if (!actor) continue;
      const end = found.index + found[0].length;
      const verb = verbWithin(plain, end);
      // 负责法制工作的机构办理: who is in charge there is another's name.
      if (verb >= 0 && !plain.slice(end, verb).includes('的'))
        return { actor, cue: { from: from + found.index, to: from + end }, verb: from + verb };
    }
  }
  const next = clauses[k + 1]?.plain ?? '';
  if (k > 0 || goesOn || !DEADLINE.test(next.slice(0, targetTime(next)))) return null;
  const verb = verbWithin(plain, 2);
  const actor = verb < 0 ? null : officeBefore(clause, verb);
  return actor
    ? { actor, cue: { from: from + verb, to: from + verb + verbChunk(plain, verb).length }, verb: from + verb }
    : null;
}

/** An office at a clause's beginning, before `at`; persons are none. */
function officeBefore(clause: Clause, at: number): Span | null {
  const actor = at < 2 || WAY.test(clause.plain) || clause.plain.startsWith('该') ? null : bodyBefore(clause, at);
  return actor && !PERSON.test(clause.plain.slice(0, actor.to - clause.from)) ? actor : null;
}

/** 由司法局牵头，and 司法局牵头，: who acts in what follows. */
export function leaderOf(clause: Clause): Span | null {
  const found = /^(?<by>由)?(?<who>[^，；]{2,40}?)(?:负责)?(?:牵头|负责)$/.exec(clause.plain);
  if (!found) return null;
  const { by, who } = found.groups!;
  const from = clause.from + (by?.length ?? 0);
  const isOffice = isBody(who!) && !PERSON.test(who!) && !PAST.test(who!) && !WAY.test(who!);
  return by || isOffice ? { from, to: from + who!.length } : null;
}

const PIVOT = /^(?:鼓励|支持|要求|责成)$/;
const PRESSED = /^(?:引导|推动|督促|指导)$/;
/** Whether a clause opens with a verb that has somebody else act: what follows names no subject. */
export const opensWithPush = (plain: string): boolean => /^(?:鼓励|支持|要求|责成|引导|推动|督促|指导)/.test(plain);

/** Whom one presses is to act only where it is an office of the state or a place: 督促企业 remains the deed of whoever presses. */
const STATE_BODY =
  /(?:各[^，]{0,8}[地县市省区州旗村级方]|部门|机关|政府|地区|地方|法院|检察院|单位|乡镇|街道|[^布格结全]局|厅)$/;
/** Whoever is encouraged may also be an organisation. */
const ORGANISED = /(?:组织|机构|企业|中心|公司|协会|学校|[学医法]院|所|社区|委员会)$/;

/** 鼓励各地探索协作: who is encouraged or pressed to act, and their verb in what follows the first verb; null where no office is. */
export function pivotIn(verb: string, object: string): { readonly who: number; readonly verb: number } | null {
  const isPressed = PRESSED.test(verb);
  if (!isPressed && !PIVOT.test(verb)) return null;
  const plain = /^[^，；]*/.exec(object)![0];
  const at = plain.length > 200 ? -1 : verbWithin(plain, 2);
  if (at < 2) return null;
  const body = bodyBefore({ from: 0, to: plain.length, plain }, at);
  const who = body?.from === 0 ? plain.slice(0, body.to) : '';
  return STATE_BODY.test(who) || (!isPressed && ORGANISED.test(who)) ? { who: who.length, verb: at } : null;
}
