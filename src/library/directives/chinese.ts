import { type Clause, isBody } from './chinese-actor.js';
import { chargeOf } from './chinese-charge.js';
import { type Hit, hitOf, reportOf, verbOf, verbPlace } from './chinese-clauses.js';
import { leaderOf, pivotIn } from './chinese-offices.js';
import { isResult } from './chinese-results.js';
import { laterYear, targetTime } from './chinese-targets.js';
import { verbChunk, verbWithin } from './chinese-verbs.js';
import { opening, PREAMBLE, verbAt, WAY } from './chinese-words.js';
import { datesAndNumbers } from './dates.js';
import type { Demand, Directive, Setting, Span } from './model.js';

/** The directive in one sentence of a Chinese text; null where it tells, praises or describes. */
export function chineseDirective(text: string, sentence: Span, setting: Setting = {}): Directive | null {
  const written = text.slice(sentence.from, sentence.to);
  if (/[？?]["”』」）)]*$/.test(written) || isHeading(written) || isNoted(written)) return null;
  const charge = chargeOf(text, sentence);
  const body = { from: sentence.from, to: charge?.at.from ?? sentence.to };
  const clauses = clausesOf(text, body);
  if (clauses.some((c) => PREAMBLE.test(c.plain))) return null;
  const found = demandsFound(text, clauses, setting);
  const first = found[0];
  if (!first) return null;
  const opens = datesAndNumbers(text, { from: sentence.from, to: Math.max(sentence.from, first.from) }).dates;
  const extra = charge ? datesAndNumbers(text, charge.at).dates : [];
  const demands = found.map((f, k) => {
    const dates = [...(k === 0 ? [] : opens), ...extra];
    const demand = demandOf(text, f, k === 0 ? sentence.from : f.from, charge?.actor ?? null, dates);
    return setting.charged ? demand : pivoted(text, demand);
  });
  return { at: sentence, form: first.hit.form, cue: first.hit.cue, demands };
}

/** 也要看到，……: what is to be seen is told, not asked. */
const isNoted = (written: string): boolean =>
  /^(?:同时|但是|但|另外|当然)?，?(?:我们)?(?:同时)?(?:也|还|又)?(?:要|应|必须|应当|应该)(?:(?:清醒|充分|同时)地?)?(?:也)?(?:看到|承认|指出|说明|注意到|清醒地?认识到)/.test(
    written,
  ) || /说过?[：:]\s*[“"「]/.test(written.slice(0, 40));

/** A demand while its end is sought: an open one says only how (要按照部署，), and what comes after it is demanded. */
interface Found {
  readonly hit: Hit;
  readonly clause: Clause;
  readonly from: number;
  to: number;
  readonly isOpen: boolean;
}

function demandsFound(
  text: string,
  clauses: readonly Clause[],
  { told = false, announced = false, year }: Setting,
): Found[] {
  const found: Found[] = [];
  let report: Span | null = null;
  let start: number | null = null;
  let leader: Span | null = null;
  let aims = false;
  clauses.forEach((clause, k) => {
    const said = reportOf(clause);
    if (said) report = said.cue;
    const rest = said ? said.rest : clause;
    const last = found.at(-1);
    if (last?.isOpen) start ??= last.clause.from;
    aims ||= targetTime(rest.plain) > 0 || laterYear(rest.plain, year) > 0;
    const named = leaderOf(rest);
    if (named) {
      leader = named;
      start ??= rest.from;
      return;
    }
    const hit = hitOf(rest, { text, clauses, k, report, last: last?.hit ?? null, leader, aims, told, announced, year });
    if (hit && last?.isOpen) found.pop();
    if (hit) {
      const actor = hit.actor ?? (last?.isOpen ? last.hit.actor : null);
      found.push(...splitAt(rest, { ...hit, actor }, start));
      start = null;
    } else if (last && (WAY.test(rest.plain) || targetTime(rest.plain) === rest.plain.length)) start ??= rest.from;
    else if (last) last.to = clause.to;
  });
  return withoutResults(text, found);
}

/** Demands with the clauses that only tell what they are for put to them; where nothing but such clauses stands, they are demands. */
function withoutResults(text: string, all: readonly Found[]): Found[] {
  const groups: Found[][] = [];
  for (const f of all) {
    const before = groups.at(-1)?.at(-1);
    if (before && !/[；;]/.test(text.slice(before.to, f.from))) groups.at(-1)!.push(f);
    else groups.push([f]);
  }
  const told = (f: Found, k: number) =>
    k > 0 && !f.hit.own && isResult(text.slice(f.from, f.to).replace(/^(?:并且|并|同时)/, ''));
  return groups.flatMap((group) => {
    const main = group.filter((f, k) => !told(f, k));
    if (main.length === 1 && isResult(text.slice(main[0]!.hit.verb, main[0]!.to))) return group;
    const kept: Found[] = [];
    for (const [k, f] of group.entries()) {
      if (told(f, k)) kept.at(-1)!.to = f.to;
      else kept.push(f);
    }
    return kept;
  });
}

/** A numbered line that no mark ends is a heading. */
function isHeading(written: string): boolean {
  return (
    /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．](?!\d)|第[一二三四五六七八九十]+[章节部])/.test(
      written,
    ) && !/[。！；;：:.!，,）)”"]$/.test(written)
  );
}

/** A clause's demands: verbs with objects put beside one another (加强调度、完善方式; 制定方案并报送名单) are one each. */
function splitAt(clause: Clause, hit: Hit, start: number | null): Found[] {
  const found: Found[] = [];
  const { plain } = clause;
  let current = hit;
  let from = Math.min(start ?? clause.from, hit.verb);
  if (!hit.state)
    for (const at of jointsOf(plain, hit.verb - clause.from)) {
      const next = opening(plain, at + 1)!;
      found.push({ hit: current, clause, from, to: clause.from + at, isOpen: false });
      from = clause.from + at + 1;
      current = {
        ...hit,
        verb: clause.from + next,
        cue: { from, to: clause.from + next + verbAt(plain, next).length },
      };
    }
  const rest = plain.slice(current.verb - clause.from);
  const isOpen = !hit.state && WAY.test(rest) && verbWithin(rest, 2) < 0;
  return [...found, { hit: current, clause, from, to: clause.to, isOpen }];
}

/** Where the marks stand between parts of a clause that all open with a verb and its object; none where one of them does not. */
function jointsOf(plain: string, verb: number): number[] {
  const marks = [...plain.matchAll(/、|(?<=[^，]{3}[^合一归吞兼])并(?=[^，]{4})/g)]
    .map((m) => m.index)
    .filter((at) => at > verb);
  const isVerbal = marks.every((at, i) => {
    const length = (marks[i + 1] ?? plain.length) - at - 1;
    return length >= 4 && opening(plain, at + 1) !== null && !/^.{2}[和与及]/.test(plain.slice(at + 1));
  });
  return isVerbal && (marks[0] ?? 0) - verb >= 4 ? marks : [];
}

const LEAD =
  /^(?:[\s—-]*(?:[一二三四五六七八九十]+(?:是(?!否)|、|(?=要))|[（(][一二三四五六七八九十\d]+[）)]|第?[一二三四五六七八九十\d]+[、.．](?!\d)|首先|其次|此外|另外|同时|最后)?)?\s*/;

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

/** 鼓励各地探索协作: where nobody else is named, whoever is encouraged or pressed is to act. */
function pivoted(text: string, demand: Demand): Demand {
  const { verb, object } = demand;
  if (demand.actor || demand.forbids || !object || object.from !== verb.to) return demand;
  const rest = text.slice(object.from, object.to);
  const found = pivotIn(text.slice(verb.from, verb.to), rest);
  if (!found) return demand;
  const from = object.from + found.verb;
  const to = from + verbChunk(rest, found.verb).length;
  return {
    ...demand,
    actor: { from: object.from, to: object.from + found.who },
    verb: { from, to },
    object: to < object.to ? { from: to, to: object.to } : null,
  };
}

/** The demand of a clause; a date before the first one (到2025年底前，) is its own, and one that opens the sentence that of all. */
function demandOf(
  text: string,
  { hit, from: begins, to }: Found,
  start: number,
  charged: Span | null,
  dates: readonly Span[],
): Demand {
  const own = datesAndNumbers(text, { from: Math.min(start, begins), to });
  const common = {
    at: { from: begins, to },
    actor: hit.actor ?? charged,
    forbids: hit.forbids,
    dates: own.dates.length > 0 ? own.dates : [...dates],
    numbers: own.numbers,
  };
  if (hit.state)
    return { ...common, verb: { from: hit.verb, to: hit.verb + hit.state.length }, object: hit.state.what };
  const from = hit.verb + verbPlace(text.slice(hit.verb, to));
  const verb = verbOf(text.slice(from, to));
  const object = { from: from + verb.length, to };
  const told = { ...common, verb: { from, to: from + verb.length } };
  if (object.from < object.to) return { ...told, object };
  // 这些问题必须解决: what stands before the command is no one who could act, but what is to be dealt with.
  const topic =
    hit.actor && verbAt(verb) !== '' && hit.actor.from >= begins && !isBody(text.slice(hit.actor.from, hit.actor.to));
  return topic ? { ...told, actor: charged, object: hit.actor } : { ...told, object: null };
}
