import { targetTime } from './chinese-targets.js';
import { BODY, pastAdverbs, verbAt, WAY, withoutAdverbs } from './chinese-words.js';
import type { Span } from './model.js';

/** A clause between marks, with quotations, titles and brackets made blank: what is quoted directs nobody. */
export interface Clause extends Span {
  readonly plain: string;
}

const CONNECTIVES =
  /^(?:请|因此|所以|为此|同时|但是|但|而且|并且|并|同样|特别是|尤其是|当前|今后|下一步|现在|今年|明年|新时代|新征程上|对此)+/;

/** Who is meant by words that stand before a preposition or a time: 各地于9月30日前将情况. */
const FRAME =
  /(?:对(?![外口])|把|将|按照?(?![揭摩])|根据|围绕|在|于|向|自(?!治|然)|每|结合|通过|到|以(?![上下内外])|\d)/;

/** Who stands before the word that commands; what was named in the clause before a further demand goes on acting. */
export function actorOf(clause: Clause, at: number, before: Clause | undefined, last: Span | null): Span | null {
  const said = clause.plain.slice(0, at);
  const lead = CONNECTIVES.exec(said)?.[0].length ?? 0;
  const time = targetTime(said.slice(lead));
  const start = lead + time;
  const words = withoutAdverbs(said.slice(start).replace(/(?:一定|都|也|还|更|就|均|仍)+$/, ''));
  if (isName(words)) {
    const who = bodyOf(words);
    return { from: clause.from + start, to: clause.from + start + who.length };
  }
  if (words.length === 0 && last === null && before && isBody(before.plain) && !WAY.test(before.plain))
    return { from: before.from, to: before.from + before.plain.replace(/□+$/, '').length };
  return last;
}

/** Whether words name an office or persons at their end. */
export const isBody = (plain: string): boolean => BODY.test(plain.replace(/[□]+$/, ''));

/** Whoever stands at a clause's beginning before its verb at `at`, where these words name an office or persons. */
export function bodyBefore(clause: Clause, at: number): Span | null {
  const lead = CONNECTIVES.exec(clause.plain.slice(0, at))?.[0].length ?? 0;
  const start = lead + targetTime(clause.plain.slice(lead, at));
  const words = withoutAdverbs(clause.plain.slice(start, at));
  const frame = FRAME.exec(words.slice(2));
  const who = withoutAdverbs(frame ? words.slice(0, frame.index + 2) : words);
  return who.length >= 2 && isBody(who) && !/^[对把将按在]/.test(who)
    ? { from: clause.from + start, to: clause.from + start + who.length }
    : null;
}

const isName = (words: string): boolean =>
  words.length >= 2 &&
  (verbAt(words) === '' || isBody(words)) &&
  pastAdverbs(words) === 0 &&
  !/^(?:[在为从对向以把将按根据通过]|当|关于)/.test(words) &&
  !/[率数量的]$/.test(words);

/** 领导小组对重点工作: who acts, without what it is done to. */
function bodyOf(said: string): string {
  const frame = FRAME.exec(said.slice(2));
  const body = frame ? said.slice(0, frame.index + 2) : said;
  return frame && (isBody(body) || /(?:领导|负责人|小组|人员)$/.test(body)) ? body : said;
}
