import { isBaseVerb } from './english-verbs.js';
import { DETERMINERS, REPORT, SUBORDINATORS } from './english-words.js';
import type { Sentence } from './tokens.js';

/** Tokens `from` up to `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Words of the longest subject that is looked for. */
const LONGEST = 60;

/**
 * Where the clause begins whose verb stands at `i`; null where it hangs on a noun or a question (standards that must be met, how
 * we should act): such a clause directs nobody.
 */
export function clauseStart(s: Sentence, i: number): number | null {
  if (s.is(i - 1, 'that', 'which', 'who', 'whom')) return null;
  // Shall report and shall be responsible: whoever acts stands before the first.
  if (s.is(i - 1, 'and', 'or') && i > 1) return i;
  // The Commission (NDRC) must
  if (s.is(i - 1, ')') && s.is(i - 3, '(')) return clauseStart(s, i - 3);
  const subjectEnd = beforeAside(s, i);
  let k = subjectEnd;
  while (k > Math.max(0, i - LONGEST) && s.at(k - 1)?.isWord && !endsClause(s, k - 1)) {
    k--;
    if (s.is(k, 'that', 'which', 'who', 'whom')) {
      if (isReported(s, k)) return k + 1;
      // Those that apply should wait: the clause of `that` has its own verb, and the modal goes with what stands before.
      if (!hasOwnVerb(s, k, i)) return null;
    }
    if (SUBORDINATORS.has(s.word(k))) return null;
  }
  k = throughList(s, k, subjectEnd);
  return s.is(k, 'and', 'but', 'so', 'or', 'therefore', 'also') ? k + 1 : k;
}

/** Words that open an aside about who helps or agrees: together with, in consultation with, supported by. */
const ASIDE =
  /^(?:together with|along with|jointly with|working (?:closely )?with|acting|in (?:close |full )?(?:consultation|co-?operation|collaboration|partnership|coordination|co-ordination|conjunction|agreement|concert|liaison) with|with the (?:support|help|advice|agreement|consent|approval|assistance|participation) of|(?:supported|assisted|advised|aided|led|joined) by|which|who|(?:after|upon|following) (?:consult\w*|hearing|approval|agreement|advice)|as (?:appropriate|necessary|needed|applicable)|where (?:appropriate|necessary|needed|possible|applicable)|if (?:necessary|needed|appropriate|possible)|in particular|for (?:its|their) part|on behalf of|through (?:its|their))\b/;

/** The mark after which an aside or an apposition stands that ends before the verb at `i`; `i` where none does. */
export function beforeAside(s: Sentence, i: number): number {
  if (!s.is(i - 1, ',')) return i;
  for (let k = i - 2; k > Math.max(0, i - 30) && (s.at(k)!.isWord || s.is(k, ',')); k--) {
    const opens = s.tokens.slice(k + 1, k + 6).map((t) => t.word);
    if (s.is(k, ',') && ASIDE.test(opens.join(' '))) return k;
  }
  return beforeApposition(s, i);
}

/** The mark before an apposition that stands between a subject and its modal (The Officer, a deputy, shall); `i` where none does. */
function beforeApposition(s: Sentence, i: number): number {
  for (let k = i - 2; k > Math.max(0, i - 14); k--) {
    if (isVerbLike(s.word(k))) return i;
    if (s.is(k, ',')) return DETERMINERS.has(s.word(k + 1)) ? k : i;
  }
  return i;
}

const hasOwnVerb = (s: Sentence, that: number, modal: number): boolean => {
  const verb = s.pastAdverbs(that + 1);
  const word = s.word(verb);
  if (verb >= modal - 1) return false;
  if (isBaseVerb(word) || /^(?:is|are|was|were|has|have|do|does|had)$/.test(word)) return true;
  // The office that opened it, that receives a file: another form of a verb, with what it is done to.
  const isForm = [word.slice(0, -1), word.slice(0, -2), word.replace(/ie[sd]$/, 'y')].some(isBaseVerb);
  return isForm && /(?:s|ed)$/.test(word) && TAKEN.test(s.word(verb + 1));
};

const TAKEN = /^(?:the|an?|its|their|his|her|it|them|this|these|those|any|every|each|no|to|in|on|at|from|by|for|with)$/;

/** A word after which another clause begins: said, stressed. Not where it belongs to a noun: the measures stressed by. */
const endsClause = (s: Sentence, k: number): boolean =>
  REPORT.has(s.word(k)) && !s.is(k + 1, 'by', 'in') && !isStates(s, k);

/** States that are countries: with a capital within a sentence, or right before a modal. */
const isStates = (s: Sentence, k: number): boolean =>
  s.is(k, 'states') &&
  (s.is(k - 1, 'member', 'all', 'united') || (k > 0 && s.at(k)!.text.startsWith('S')) || isModal(s.word(k + 1)));

const isModal = (word: string): boolean => /^(?:must|should|shall|will|may|can|need|are|have)$/.test(word);

const isReported = (s: Sentence, that: number): boolean =>
  saysBefore(s, that) || s.is(that - 1, 'clear', 'is', 'means', ',', 'mind', 'believe', 'note', 'out');

/** Emphasized at the meeting that: the verb of speech with a few words between. */
function saysBefore(s: Sentence, that: number): boolean {
  for (let k = that - 1; k >= Math.max(0, that - 6) && s.at(k)?.isWord; k--) {
    if (REPORT.has(s.word(k))) return k === that - 1 || s.is(k + 1, 'at', 'on', 'in', 'during', 'to', 'again');
  }
  return false;
}

const PREPOSITIONS = new Set(
  'on in at to for with when since as by during under while after before from over through according based if although facing guided'.split(
    ' ',
  ),
);

/** Back over `A, B and C` where the stretch before the mark is part of one subject rather than an opening phrase. */
function throughList(s: Sentence, start: number, i: number): number {
  const joins = (from: number, to: number) => s.tokens.slice(from, to).some((t) => t.word === 'and' || t.word === 'or');
  let k = start;
  while (s.is(k - 1, ',') && joins(k, i)) {
    let before = k - 1;
    while (before > 0 && s.at(before - 1)?.isWord) before--;
    const isPart =
      before < k - 1 &&
      !PREPOSITIONS.has(s.word(before)) &&
      !s.tokens.slice(before, k - 1).some((t, n) => isVerbLike(t.word) && !isStates(s, before + n));
    if (!isPart || k - 1 - before > 6) return k;
    k = before;
  }
  return k;
}

const isVerbLike = (word: string): boolean =>
  REPORT.has(word) || /^(?:is|are|was|were|has|have|had|must|should|will|shall|can|may)$/.test(word);

/** The `to` before a verb, at `start` or, with a subject between, within so many tokens; null where none follows. */
export function infinitive(s: Sentence, start: number, within: number): number | null {
  for (let k = start; k <= start + within && k < s.length; k++) {
    if (s.is(k, '.', ';', ':') || s.reads(k, 'so', 'as') || s.reads(k, 'in', 'order')) return null;
    const verb = s.pastAdverbs(k + 1);
    if (s.is(k, 'to') && (within === 0 ? s.at(verb)?.isWord : isBaseVerb(s.word(verb)))) return k;
  }
  return null;
}

/** The verb of `that X do`, within a subject's length; null where a verb in another form or a modal stands first. */
export function subjunctiveVerb(s: Sentence, start: number): number | null {
  for (let k = start + 1; k < start + 12 && s.at(k)?.isWord; k++) {
    if (s.is(k, 'be', 'is', 'are') && isParticiple(s.word(s.pastAdverbs(k + 1)))) return k;
    if (isVerbLike(s.word(k))) return null;
    if (isBaseVerb(s.word(k)) && !s.is(k + 1, 'of', 'and', ',')) return k;
  }
  return null;
}

/** Whether a word is the past participle of a verb, by its look. */
export const isParticiple = (word: string): boolean =>
  /(?:ed|en|ne|wn|ut|pt|ilt|ade|aid|ept|eld|ound|ought|iven|et|un|id)$/.test(word) &&
  !/^(?:about|not|but|yet|even|often)$/.test(word);
