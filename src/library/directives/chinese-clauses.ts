import { actorOf, bodyBefore, type Clause, isBody } from './chinese-actor.js';
import { assignedIn, countsDeeds, leaderOf, namesYearBefore, opensWithPush } from './chinese-offices.js';
import { isResultLead } from './chinese-results.js';
import { laterYear, stateAt, targetTime } from './chinese-targets.js';
import { firstWord, verbChunk, verbWithin } from './chinese-verbs.js';
import {
  FORBIDS,
  IS_STATEMENT,
  isOffice,
  MODALS,
  opening,
  pastAdverbs,
  REPORTS,
  SUBORDINATE,
  TOLD,
  UNDERTAKES,
  verbAt,
  WAY,
} from './chinese-words.js';
import type { DirectiveForm, Span } from './model.js';

/** Where a clause directs: places within the text. The verb is sought at `verb`. */
export interface Hit {
  readonly form: DirectiveForm;
  readonly cue: Span;
  readonly verb: number;
  readonly actor: Span | null;
  readonly forbids: boolean;
  /** Of a state that is to be reached: its verb's length, and what is to reach it. */
  readonly state?: { readonly length: number; readonly what: Span } | undefined;
  /** Whether the clause says by itself that it directs, or who acts: it is no mere result of the one before. */
  readonly own: boolean;
}

/** What is known where a clause is read. */
export interface Around {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly k: number;
  /** The words by which a speaker or a meeting says it. */
  readonly report: Span | null;
  readonly last: Hit | null;
  /** Whoever a clause before named alone: 由司法局牵头，. */
  readonly leader: Span | null;
  /** Whether a time by which something is to be has been named. */
  readonly aims: boolean;
  /** The same as in `Setting`. */
  readonly told: boolean;
  readonly announced: boolean;
  readonly year: number | undefined;
}

type Reader = (clause: Clause, around: Around) => Hit | null;

/** How a clause directs; null where it does not by itself. */
export function hitOf(clause: Clause, around: Around): Hit | null {
  if (/^□*$/.test(clause.plain) || targetTime(clause.plain) === clause.plain.length) return null;
  for (const read of READERS) {
    const hit = read(clause, around);
    if (hit) return hit;
  }
  return null;
}

/** A word of command: 各级要, 不得. */
function commanded(clause: Clause, { clauses, k, last, leader }: Around): Hit | null {
  const { plain, from } = clause;
  const modal = MODALS.exec(plain);
  if (!modal || SUBORDINATE.test(plain.slice(0, modal.index)) || isConditional(plain)) return null;
  const rest = plain.slice(modal.index);
  if (/的(?:问题|任务|事项|条件|情况|目标|原因|关键|内容)(?:是|有|$)/.test(rest)) return null;
  if (/所$/.test(plain.slice(0, modal.index)) && !isBody(plain.slice(0, modal.index))) return null;
  const end = from + modal.index + modal[0].length;
  const before = clauses.slice(0, k).findLast((c) => !/^(?:无论|不论|不管|尤其|特别)/.test(c.plain));
  return {
    form: /有必要/.test(modal[0]) ? 'impersonal' : 'modal',
    cue: { from: from + modal.index, to: end },
    verb: end,
    actor: leader ?? actorOf(clause, modal.index, last ? undefined : before, last?.actor ?? null),
    forbids: FORBIDS.test(modal[0]),
    own: true,
  };
}

const isConditional = (plain: string): boolean =>
  /^(?:如果|假如|倘若|只有|只要)/.test(plain) || /(?:如何|怎样|怎么|为什么|哪些|什么)/.test(plain);

/** 镇政府将定期检查: an office says what it will do. */
function undertaken(clause: Clause, { clauses, k, last }: Around): Hit | null {
  const { plain, from } = clause;
  const will = UNDERTAKES.exec(plain);
  if (!will) return null;
  const at = will.index + will[0].length;
  if (opening(plain, at) === null || SUBORDINATE.test(plain)) return null;
  return {
    form: 'modal',
    cue: { from: from + at - 1, to: from + at },
    verb: from + at,
    actor: actorOf(clause, at - 1, clauses[k - 1], last?.actor ?? null),
    forbids: false,
    own: true,
  };
}

/** 请各地上报, 让我们弘扬. */
function pleaded(clause: Clause): Hit | null {
  const please = /^(?:并|敬)?请(?![示求假愿问教帖])|^让(?=我们)/.exec(clause.plain);
  if (!please) return null;
  const to = clause.from + please[0].length;
  return asked({ from: to, to: clause.to, plain: clause.plain.slice(please[0].length) }, { from: clause.from, to });
}

/** 一般纠纷由村就地化解: whoever 由 names is to act. */
function charged(clause: Clause, { clauses, told }: Around): Hit | null {
  const { plain, from } = clause;
  const by = /(?<![自理事经缘因])由(?![于此来])/.exec(plain);
  if (
    told ||
    !by ||
    by.index > 24 ||
    clauses.some((c) => TOLD.test(c.plain)) ||
    /[的]/.test(plain.slice(0, by.index).slice(-1))
  )
    return null;
  const start = by.index + 1;
  const verb = verbWithin(plain, start + 2);
  const actor =
    verb < 0 ? null : bodyBefore({ ...clause, from: from + start, plain: plain.slice(start) }, verb - start);
  const named = actor ?? (verb < 0 ? null : nameBefore(plain, from, start, verb));
  if (verb < 0 || named === null) return null;
  const length = verbChunk(plain, verb).length;
  const endsThere = by.index >= 2 && verb + length >= plain.length;
  return {
    form: 'imperative',
    cue: { from: from + by.index, to: from + start },
    verb: from + verb,
    actor: named,
    forbids: false,
    own: true,
    // What is dealt with stands first: 一般纠纷由村就地化解.
    state: endsThere ? { length, what: { from, to: from + by.index } } : undefined,
  };
}

/** 财政部负责清理收费, 司法部会同有关部门制定大纲: an office at work in the indicative. */
function assigned(_: Clause, { clauses, k, told, year, aims, report, last }: Around): Hit | null {
  // What a speaker says is read by those words.
  const found = told || report !== null ? null : assignedIn(clauses, k, aims, last !== null, year);
  return found && { form: 'imperative', ...found, forbids: false, own: true };
}

/** Whoever stands between 由 and a preposition, an adverb or the verb. */
function nameBefore(plain: string, from: number, start: number, verb: number): Span | null {
  for (let n = start + 2; n <= verb; n++)
    if (pastAdverbs(plain, n) > n || n === verb || /^[对把将按]/.test(plain.slice(n)))
      return { from: from + start, to: from + n - (/..决定$/.test(plain.slice(start, n)) ? 2 : 0) };
  return null;
}

/** What is to be reached by a time: 到2027年，体系基本形成. */
function aimed(clause: Clause, around: Around): Hit | null {
  const { plain, from } = clause;
  const time = targetTime(plain) || laterYear(plain, around.year);
  if ((!around.aims && time === 0) || around.told || around.clauses.some((c) => TOLD.test(c.plain))) return null;
  if (isResultLead(plain) || IS_STATEMENT.test(plain) || namesYearBefore(plain, around.year)) return null;
  const cueAt = (at: number, length: number) =>
    time > 0 ? { from, to: from + time } : { from: from + at, to: from + at + Math.max(1, length) };
  const lead = /^(?:，|力争|争取|确保)*/.exec(plain.slice(time))![0].length + time;
  const state = stateAt(plain, lead);
  const opens = opensAt(plain, lead);
  if (state && (opens === null || plain.slice(opens, state.at).includes('的')))
    return {
      form: 'imperative',
      cue: cueAt(state.at, state.verb.length),
      verb: from + state.at,
      actor: null,
      forbids: false,
      own: true,
      state: { length: state.verb.length, what: { from: from + lead, to: from + state.at } },
    };
  const verb = opens ?? positive(verbWithin(plain, lead));
  const at = verb ?? (time > 0 && around.last && plain.length > time ? pastAdverbs(plain, lead) : null);
  if (at === null || at >= plain.length) return null;
  const actor = bodyBefore(clause, at) ?? around.last?.actor ?? null;
  return {
    form: 'imperative',
    cue: cueAt(at, verbAt(plain, at).length),
    verb: from + at,
    actor,
    forbids: false,
    own: true,
  };
}

/** 各县每年12月10日前报送总结: an office, a day and a deed. */
function due(clause: Clause, { clauses, told }: Around): Hit | null {
  const { plain, from } = clause;
  const day = /(?:每[年月季][度末]?)?(?:于)?(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|[年月]?底)(?:以?前)/.exec(plain);
  if (
    told ||
    !day ||
    day.index < 2 ||
    opensWithPush(plain) ||
    !isBody(plain.slice(0, day.index)) ||
    clauses.some((c) => TOLD.test(c.plain))
  )
    return null;
  const verb = verbWithin(plain, day.index + day[0].length);
  if (verb < 0) return null;
  return {
    form: 'imperative',
    cue: { from: from + day.index, to: from + day.index + day[0].length },
    verb: from + verb,
    actor: { from, to: from + day.index },
    forbids: false,
    own: true,
  };
}

/** What follows a demand in its sentence: the same command goes on. */
function continued(clause: Clause, { last, leader, told, report }: Around): Hit | null {
  const { plain, from } = clause;
  if (last === null || isResultLead(plain) || SUBORDINATE.test(plain)) return null;
  if (/具有|意味着|事关|有利于/.test(plain) || /^(?:如|例如|包括|其中|即)/.test(plain)) return null;
  const joined = /^(?:并且|并|同时|以及|同步|一并)/.exec(plain)?.[0].length ?? 0;
  const opens = opensAt(plain, joined) ?? wayThen(plain);
  if (opens !== null) {
    if (WAY.test(plain.slice(opens)) && verbWithin(plain, opens + 2) < 0) return null;
    return {
      ...last,
      state: undefined,
      cue: { from, to: from + opens + verbAt(plain, opens).length },
      verb: from + opens,
      actor: leader ?? last.actor,
      forbids: false,
      own: false,
    };
  }
  const inner =
    told || TOLD.test(plain) || IS_STATEMENT.test(plain) || (WAY.test(plain) && !report) ? -1 : verbWithin(plain, 0);
  if (inner <= 0) return null;
  const actor = bodyBefore(clause, inner);
  return {
    ...last,
    state: undefined,
    cue: { from: from + inner, to: from + inner + verbAt(plain, inner).length },
    verb: from + inner,
    actor: actor ?? last.actor,
    forbids: false,
    own: true,
  };
}

/** A verb without a subject that opens the sentence; what a meeting asks for. */
function opened(clause: Clause, around: Around): Hit | null {
  const { plain, from } = clause;
  const { clauses, k, report, text, last, told } = around;
  if (last !== null || told || SUBORDINATE.test(plain)) return null;
  const opens = opensAt(plain, 0) ?? wayThen(plain);
  const isAsked = report !== null && text.slice(report.from, report.to) !== '说';
  if (opens !== null && (around.announced || isDirecting(clauses, k, report !== null)))
    return {
      form: isAsked ? 'reported' : 'imperative',
      cue: isAsked ? report! : { from, to: from + opens + verbChunk(plain, opens).length },
      verb: from + opens,
      actor: around.leader,
      forbids: false,
      own: true,
    };
  return report !== null && /要求|号召|呼吁|责成|希望|勉励|叮嘱|部署/.test(text.slice(report.from, report.to))
    ? asked(clause, report)
    : null;
}

const READERS: readonly Reader[] = [commanded, undertaken, pleaded, charged, assigned, due, aimed, continued, opened];

const positive = (at: number): number | null => (at < 0 ? null : at);

/** Where the verb stands that a clause opens with after `start`; null where it is part of a name: 督查结果. */
function opensAt(plain: string, start: number): number | null {
  const at = opening(plain, start);
  return at !== null && !isOffice(plain, at) ? at : null;
}

/** 对清单内事项逐项编制规范: where the verb stands after what it is done to. */
function wayThen(plain: string): number | null {
  const handled = /^(?:一律)?(?:把|将)(?=[^，；]{2})/.exec(plain);
  if (handled) return handled[0].length - 1;
  return WAY.test(plain) ? positive(verbWithin(plain, 2)) : null;
}

/** Whether a clause tells nothing by itself: how, when, on what ground; a short word of address or order. */
const isLead = (plain: string): boolean =>
  WAY.test(plain) ||
  /^由/.test(plain) ||
  leaderOf({ from: 0, to: plain.length, plain }) !== null ||
  plain.length <= 3 ||
  pastAdverbs(plain) > 0 ||
  opening(plain) !== null ||
  /^□+$/.test(plain);

/** Whether clauses from here on direct: none tells of the past, and the first is no subject of a statement. */
function isDirecting(all: readonly Clause[], k: number, isSaid: boolean): boolean {
  if (all.some((c) => TOLD.test(c.plain)) || countsDeeds(all)) return false;
  // A clause that tells of somebody goes on in the next ones: they have its subject.
  if (!isSaid && all.slice(0, k).some((c) => !isLead(c.plain))) return false;
  const next = all[k + 1]?.plain ?? '';
  // 抓住机遇，加快发展，是……的选择: a list that is the subject of a statement.
  if (all.slice(k + 1).some((c) => /^是(?!否)/.test(c.plain))) return false;
  if (isBody(all[k]!.plain) && MODALS.exec(next)?.index === 0) return false;
  return !IS_STATEMENT.test(all[k]!.plain) && !/^(?:事关|是|具有|关系|离不开|意味着|有利于)/.test(next);
}

/** Who is asked where no office is named: 希望大家, 让我们. */
const PERSONS = /^(?:大家|我们|你们|同志们|各位[^，]{0,4}|全体[^，]{0,4}?(?=[\u3400-\u9fff]{4}))/;

/** 要求各级党委认真落实: whoever stands before the verb is to act. */
function asked(clause: Clause, report: Span): Hit | null {
  const { plain, from } = clause;
  if (TOLD.test(plain)) return null;
  const hit = (verb: number, actor: Span | null): Hit => ({
    form: 'reported',
    cue: report,
    verb: from + verb,
    actor,
    forbids: false,
    own: true,
  });
  const persons = PERSONS.exec(plain)?.[0].length ?? 0;
  if (persons > 0 && plain.length > persons + 1) return hit(persons, { from, to: from + persons });
  const first = opensAt(plain, 0);
  if (first !== null) return hit(first, null);
  const inner = verbWithin(plain, 0);
  if (inner <= 0) return null;
  const actor = bodyBefore(clause, inner) ?? { from, to: from + withoutFrame(plain.slice(0, inner)) };
  return hit(inner, actor);
}

/** How much of the words before a verb names who acts: what stands before an adverb, a day or a preposition. */
function withoutFrame(words: string): number {
  for (let n = 2; n < words.length; n++)
    if (pastAdverbs(words, n) > n || /^(?:于|在|将|把|对|向|按)/.test(words.slice(n))) return n;
  return words.length;
}

/** The words by which a speaker or a meeting says what follows, and what follows of the clause. */
export function reportOf(clause: Clause): { readonly cue: Span; readonly rest: Clause } | null {
  const m = REPORTS.exec(clause.plain);
  if (!m || verbAt(clause.plain) !== '' || /[重主]要$/.test(m.groups!['who']!)) return null;
  if (/的(?:强调|要求|部署)|按照|根据|依照|符合/.test(m[0])) return null;
  const at = clause.from + m.groups!['who']!.length;
  const plain = clause.plain.slice(m[0].length);
  return {
    cue: { from: at, to: at + m.groups!['cue']!.length },
    rest: { from: clause.from + m[0].length, to: clause.to, plain },
  };
}

/** Where the verb stands from a hit on: past what says how and when, and adverbs. */
export function verbPlace(rest: string): number {
  if (/^[把将](?=.{2})/.test(rest)) return 0;
  const within = WAY.test(rest) ? verbWithin(rest, 2) : -1;
  if (within >= 0) return within;
  const term = Math.max(
    targetTime(rest),
    /^(?:在|于|自)[^，。]{1,16}?(?:内|前|后|中|时|之日起)/.exec(rest)?.[0].length ?? 0,
  );
  const past = term + targetTime(rest.slice(term));
  const after = rest.slice(past);
  return past + (opening(after) ?? pastAdverbs(after));
}

/** The verb at a place of a text, known or not. */
export const verbOf = (text: string): string =>
  verbChunk(text, 0) ||
  /^(?:([\u3400-\u9fff]).\1|.([\u3400-\u9fff]).\2)[\u3400-\u9fff]?(?=、|$)/.exec(text)?.[0] ||
  firstWord(text);
