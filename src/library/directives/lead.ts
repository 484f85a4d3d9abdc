import { actorOf } from './chinese-actor.js';
import { FORBIDS, MODALS } from './chinese-words.js';
import { datesAndNumbers } from './dates.js';
import type { Span } from './model.js';
import { sentencesOf } from './sentences.js';

/** What the last words of a text say of the list after it: `Departments should:`, 各单位要做好以下工作：. */
export interface Lead {
  readonly at: Span;
  readonly actor: Span | null;
  readonly forbids: boolean;
  readonly dates: readonly Span[];
}

const ENGLISH =
  /^(?<when>(?:By|Within|Over|From|Before|To|In|After|During|For)\b[^:]*?,\s+)?(?:(?:The|This)\s[\w\s]{1,40}\s(?:also\s)?)?(?<who>[^:,;]{2,160}?)\s+(?:also\s+|therefore\s+|jointly\s+)?(?:(?<may>may\s+not)|(?:must|should|shall|will|ought\s+to|(?:is|are)\s+to|needs?\s+to|(?:is|are)\s+(?:hereby\s+)?(?:required|asked|directed|instructed|requested|encouraged|invited|expected|urged)(?:\s+and\s+directed)?\s+to)(?<not>\s+not|\s+never)?)(?:,[^:]*,)?(?:\s+(?:also|therefore|jointly|at\s+least|at\s+a\s+minimum|in\s+particular|together|then))*,?\s*:$/i;
const ASKED =
  /\b(?:calls?\s+(?:up)?on|urges?|asks?|invites?|requests?|encourages?|instructs?|directs?|requires?|recommends\s+that)\s+(?<who>[^:,;]{2,160}?)\s+to\s*:$/i;

/** Who is to do what a list after a text names; null where its last sentence, which a colon ends, commands nobody. */
export function leadOf(text: string): Lead | null {
  const at = sentencesOf(text).at(-1);
  if (!at || !/[:：]$/.test(text.slice(at.from, at.to)) || at.to - at.from > 600) return null;
  const written = text.slice(at.from, at.to);
  return /\p{Script=Han}/u.test(written) ? chineseLead(text, at) : englishLead(text, at);
}

function englishLead(text: string, at: Span): Lead | null {
  const written = text.slice(at.from, at.to);
  const found = ENGLISH.exec(written) ?? ASKED.exec(written);
  const who = found?.groups?.['who'];
  if (!found || who === undefined || /^(?:it|this|that|there|which|who|he|she)$/i.test(who)) return null;
  const from = at.from + found.index + found[0].lastIndexOf(who);
  return {
    at,
    actor: { from, to: from + who.length },
    forbids: found.groups!['not'] !== undefined || found.groups!['may'] !== undefined,
    dates: datesAndNumbers(text, at).dates,
  };
}

function chineseLead(text: string, at: Span): Lead | null {
  const written = text.slice(at.from, at.to - 1);
  const from = at.from + Math.max(written.lastIndexOf('，'), written.lastIndexOf('；')) + 1;
  const clause = { from, to: at.to - 1, plain: text.slice(from, at.to - 1) };
  const modal = MODALS.exec(clause.plain);
  const lists = /以下|下列|如下/.test(clause.plain);
  if (!modal || !(lists || modal.index + modal[0].length === clause.plain.length)) return null;
  return {
    at,
    actor: actorOf(clause, modal.index, undefined, null),
    forbids: FORBIDS.test(modal[0]) && !/(?:行为|情形)$/.test(clause.plain),
    dates: datesAndNumbers(text, at).dates,
  };
}
