import {
  BODY,
  FORBIDS,
  IS_STATEMENT,
  isOffice,
  MODALS,
  opening,
  PREAMBLE,
  pastAdverbs,
  REPORTS,
  SUBORDINATE,
  TOLD,
  UNDERTAKES,
  verbAt,
  verbWithin,
  WAY,
} from './chinese-words.js';
import { datesAndNumbers } from './dates.js';
import type { Demand, Directive, DirectiveForm, Span } from './model.js';

/** A clause between marks, with quotations and titles made blank: what is quoted directs nobody. */
interface Clause extends Span {
  readonly plain: string;
}

/** Where a clause directs: places within the text; the verb is sought at `verb`. */
interface Hit {
  readonly form: DirectiveForm;
  readonly cue: Span;
  readonly verb: number;
  readonly actor: Span | null;
  readonly forbids: boolean;
}

/** The directive in one sentence of a Chinese text; null where it tells, praises or describes. */
export function chineseDirective(text: string, sentence: Span): Directive | null {
  const written = text.slice(sentence.from, sentence.to);
  if (/[？?]["”』」）)]*$/.test(written) || isHeading(written)) return null;
  const clauses = clausesOf(text, sentence);
  if (clauses.some((c) => PREAMBLE.test(c.plain))) return null;
  const found: Found[] = [];
  let report: Span | null = null;
  let start: number | null = null;
  clauses.forEach((clause, k) => {
    const said = reportOf(clause);
    if (said) report = said.cue;
    const rest = said ? said.rest : clause;
    const last = found.at(-1);
    if (last?.isOpen) start ??= last.clause.from;
    const hit =
      rest.plain === '' ? null : hitOf(text, rest, subjectBefore(clauses, k), report, last?.hit ?? null, clauses, k);
    if (hit && last?.isOpen) found.pop();
    if (hit) {
      const actor = hit.actor ?? (last?.isOpen ? last.hit.actor : null);
      found.push(...splitAt(rest, { ...hit, actor }, start));
      start = null;
    } else if (last && WAY.test(rest.plain)) start ??= rest.from;
    else if (last) last.to = clause.to;
  });
  const first = found[0];
  if (!first) return null;
  const demands = found.map(({ hit, clause, from, to }, k) =>
    demandOf(text, hit, k === 0 ? sentence.from : clause.from, from, to),
  );
  return { at: sentence, form: first.hit.form, cue: first.hit.cue, demands };
}

/** The clause before one that may name who acts: 无论 clauses between are passed over. */
function subjectBefore(clauses: readonly Clause[], k: number): Clause | undefined {
  return clauses.slice(0, k).findLast((c) => !/^(?:无论|不论|不管|尤其|特别)/.test(c.plain));
}

/** A demand while its end is sought: an open one says only how (要按照部署，), and what comes after it is demanded. */
interface Found {
  readonly hit: Hit;
  readonly clause: Clause;
  readonly from: number;
  to: number;
  readonly isOpen: boolean;
}

/** A numbered line that no mark ends is a heading. */
function isHeading(written: string): boolean {
  return (
    /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．](?!\d)|第[一二三四五六七八九十]+[章节部])/.test(
      written,
    ) && !/[。！；;：:.!，,）)”"]$/.test(written)
  );
}

/** A clause's demands: verbs with objects put beside one another (加强调度、完善方式) are one each. */
function splitAt(clause: Clause, hit: Hit, start: number | null): Found[] {
  const found: Found[] = [];
  const end = clause.to;
  let current = hit;
  let from = Math.min(start ?? clause.from, hit.verb);
  const { plain } = clause;
  for (const at of jointsOf(plain, hit.verb - clause.from)) {
    const next = opening(plain, at + 1)!;
    found.push({ hit: current, clause, from, to: clause.from + at, isOpen: false });
    from = clause.from + at + 1;
    current = { ...hit, verb: clause.from + next, cue: { from, to: clause.from + next + verbAt(plain, next).length } };
  }
  const rest = plain.slice(current.verb - clause.from);
  const isOpen = WAY.test(rest) && verbWithin(rest, 2) < 0;
  return [...found, { hit: current, clause, from, to: end, isOpen }];
}

/** Where the marks stand between parts of a clause that all open with a verb and its object; none where one of them does not. */
function jointsOf(plain: string, verb: number): number[] {
  const marks = [...plain.matchAll(/、/g)].map((m) => m.index).filter((at) => at > verb);
  const isVerbal = marks.every((at, i) => {
    const length = (marks[i + 1] ?? plain.length) - at - 1;
    return length >= 4 && opening(plain, at + 1) !== null && !/^.{2}[和与及]/.test(plain.slice(at + 1));
  });
  return isVerbal && (marks[0] ?? 0) - verb >= 4 ? marks : [];
}

const LEAD =
  /^(?:[\s—-]*(?:[一二三四五六七八九十]+[是、]|[（(][一二三四五六七八九十\d]+[）)]|第?[一二三四五六七八九十\d]+[、.．](?!\d)|首先|其次|此外|另外|同时|最后)?)?\s*/;

function clausesOf(text: string, sentence: Span): Clause[] {
  const written = text.slice(sentence.from, sentence.to);
  const whole = written.replace(/《[^》]*》|“[^”，。；]{0,24}”|（[^）]*）|\([^)]*\)/g, (quoted) =>
    '□'.repeat(quoted.length),
  );
  const clauses: Clause[] = [];
  for (const { 0: part, index } of whole.matchAll(/[^，；：,;:。！!”“]+/g)) {
    const lead = LEAD.exec(written.slice(index, index + part.length))![0].length;
    const plain = part.slice(lead).trimEnd();
    const from = sentence.from + index + lead;
    if (plain !== '') clauses.push({ from, to: from + plain.length, plain });
  }
  return clauses;
}

function reportOf(clause: Clause): { readonly cue: Span; readonly rest: Clause } | null {
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

function hitOf(
  text: string,
  clause: Clause,
  before: Clause | undefined,
  report: Span | null,
  last: Hit | null,
  all: readonly Clause[],
  k: number,
): Hit | null {
  const { plain, from } = clause;
  if (SUBORDINATE.test(plain)) return null;
  const modal = MODALS.exec(plain);
  if (
    modal &&
    !/的(?:问题|任务|事项|条件|情况|目标|原因|关键|内容)(?:是|有|$)/.test(plain.slice(modal.index)) &&
    !/所$/.test(plain.slice(0, modal.index))
  ) {
    const isForbidden = FORBIDS.test(modal[0]);
    const end = from + modal.index + modal[0].length;
    return {
      form: /有必要/.test(modal[0]) ? 'impersonal' : 'modal',
      cue: { from: from + modal.index, to: end },
      verb: end,
      actor: actorOf(clause, modal.index, before, last),
      forbids: isForbidden,
    };
  }
  const will = UNDERTAKES.exec(plain);
  if (will && opening(plain, will.index + will[0].length) !== null) {
    const at = will.index + will[0].length;
    return {
      form: 'modal',
      cue: { from: from + at - 1, to: from + at },
      verb: from + at,
      actor: actorOf(clause, at - 1, before, last),
      forbids: false,
    };
  }
  const please = /^(?:并|敬)?请(?![示求假愿问教帖])|^让我们/.exec(plain);
  if (please)
    return asked(
      { ...clause, from: from + please[0].length, plain: plain.slice(please[0].length) },
      { from, to: from + please[0].length },
    );
  const opens = opening(plain) ?? (/^(?:对(?!于)|把|将|按照|根据|依据|依托)/.test(plain) ? verbAfterWay(plain) : null);
  if (last !== null) {
    if (opens === null || /具有|意味着|事关|有利于/.test(plain)) return null;
    if (WAY.test(plain.slice(opens)) && verbWithin(plain, opens + 2) < 0) return null;
    return {
      ...last,
      cue: { from, to: from + opens + verbAt(plain, opens).length },
      verb: from + opens,
      forbids: false,
    };
  }
  const isAsked = report !== null && text.slice(report.from, report.to) !== '说';
  if (opens !== null && isDirecting(all, k, report !== null)) {
    return {
      form: isAsked ? 'reported' : 'imperative',
      cue: isAsked ? report! : { from, to: from + opens + verbAt(plain, opens).length },
      verb: from + opens,
      actor: null,
      forbids: false,
    };
  }
  return report !== null && /要求|号召|呼吁|责成|希望|勉励|叮嘱|部署/.test(text.slice(report.from, report.to))
    ? asked(clause, report)
    : null;
}

/** 对清单内事项逐项编制规范: where the verb stands after what it is done to. */
function verbAfterWay(plain: string): number | null {
  const at = verbWithin(plain, 2);
  return at < 0 ? null : at;
}

/** Whether a clause tells nothing by itself: how, when, on what ground; a short word of address or order. */
const isLead = (plain: string): boolean =>
  WAY.test(plain) || plain.length <= 3 || pastAdverbs(plain) > 0 || opening(plain) !== null || /^□+$/.test(plain);

/** Whether clauses from here on direct: none tells of the past, and the first is no subject of a statement. */
function isDirecting(all: readonly Clause[], k: number, isSaid: boolean): boolean {
  if (all.some((c) => TOLD.test(c.plain))) return false;
  // A clause that tells of somebody goes on in the next ones: they have its subject.
  if (!isSaid && all.slice(0, k).some((c) => !isLead(c.plain))) return false;
  const next = all[k + 1]?.plain ?? '';
  // 抓住机遇，加快发展，是……的选择: a list that is the subject of a statement.
  if (all.slice(k + 1).some((c) => /^是(?!否)/.test(c.plain))) return false;
  if (BODY.test(all[k]!.plain.replace(/□+$/, '')) && MODALS.exec(next)?.index === 0) return false;
  return (
    !IS_STATEMENT.test(all[k]!.plain) && !/^(?:事关|是|具有|关系|离不开|意味着|有利于)/.test(all[k + 1]?.plain ?? '')
  );
}

/** 要求各级党委认真落实: whoever stands before the verb is to act. */
function asked(clause: Clause, report: Span): Hit | null {
  if (TOLD.test(clause.plain)) return null;
  for (let n = 0; n <= Math.min(40, clause.plain.length); n += n === 0 ? 2 : 1) {
    const verb = opening(clause.plain, n);
    if (verb === null || isOffice(clause.plain, verb)) continue;
    const actor = n === 0 ? null : { from: clause.from, to: clause.from + n };
    return { form: 'reported', cue: report, verb: clause.from + verb, actor, forbids: false };
  }
  return null;
}

const CONNECTIVES =
  /^(?:请|因此|所以|为此|同时|但是|但|而且|并且|并|同样|特别是|尤其是|当前|今后|下一步|现在|今年|明年|新时代|新征程上|对此)+/;

/** Who stands before the word that commands; what was named in the clause before a further demand goes on acting. */
function actorOf(clause: Clause, at: number, before: Clause | undefined, last: Hit | null): Span | null {
  const said = clause.plain.slice(0, at);
  const lead = CONNECTIVES.exec(said)?.[0].length ?? 0;
  const adverbs = said.slice(lead).replace(/(?:一定|都|也|还|更|就|均)+$/, '');
  if (
    adverbs.length >= 2 &&
    verbAt(adverbs) === '' &&
    pastAdverbs(adverbs) === 0 &&
    !/^(?:[在为从对向以把将按根据通过]|当|关于)/.test(adverbs)
  )
    return { from: clause.from + lead, to: clause.from + lead + bodyOf(adverbs).length };
  if (adverbs.length === 0 && last === null && before && BODY.test(before.plain.replace(/□+$/, '')))
    return { from: before.from, to: before.from + before.plain.replace(/□+$/, '').length };
  return last?.actor ?? null;
}

/** 领导小组对重点工作: who acts, without what it is done to. */
function bodyOf(said: string): string {
  const object = /(?:对(?![外口])|把|根据|按照|围绕|在)/.exec(said.slice(2));
  const body = object ? said.slice(0, object.index + 2) : said;
  return object && (BODY.test(body) || /(?:领导|负责人|小组|人员)$/.test(body)) ? body : said;
}

/** The demand of a clause; a date before the first one (到2025年底前，) is its own. */
function demandOf(text: string, hit: Hit, start: number, begins: number, to: number): Demand {
  const rest = text.slice(hit.verb, to);
  const way = WAY.test(rest) ? verbWithin(rest, 2) : -1;
  const from = hit.verb + (way >= 0 ? way : pastTerm(rest));
  const verb = verbAt(text.slice(from, to)) || firstWord(text.slice(from, to));
  const object = { from: from + verb.length, to };
  return {
    at: { from: begins, to },
    verb: { from, to: from + verb.length },
    object: object.from < object.to ? object : null,
    actor: hit.actor,
    forbids: hit.forbids,
    ...datesAndNumbers(text, { from: Math.min(start, begins), to }),
  };
}

/** Where the verb stands after adverbs and a term: 认真落实, 在30日内答复. */
function pastTerm(rest: string): number {
  const term = /^(?:在|于|自)[^，。]{1,16}?(?:内|前|后|中|时|之日起)/.exec(rest)?.[0].length ?? 0;
  const after = rest.slice(term);
  return term + (opening(after) ?? pastAdverbs(after));
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

function firstWord(text: string): string {
  for (const { segment } of WORDS.segment(text)) return segment;
  return '';
}
