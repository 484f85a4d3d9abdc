import { clauseStart } from './english-clauses.js';
import { type Cue, cue } from './english-cue.js';
import { isBaseVerb, isGerund } from './english-verbs.js';
import type { Sentence } from './tokens.js';

/** What things bring about, not what an office does: traffic is responsible for causing noise. */
const CAUSES = /^(?:causing|killing|generating|producing|creating|driving|making|keeping)$/;

/** The board is, shall be responsible for keeping a list; the clerk is tasked with, charged with. */
export function chargedWith(s: Sentence, i: number): Cue | null {
  const word = adjectiveAfter(s, i);
  if (word === null) return null;
  const isCharge =
    (s.is(word, 'responsible', 'accountable') && s.is(word + 1, 'for')) ||
    (s.is(word, 'tasked', 'charged', 'entrusted') && s.is(word + 1, 'with'));
  const head = s.pastAdverbs(word + 2);
  if (!isCharge || !isGerund(s.word(head)) || CAUSES.test(s.word(head))) return null;
  const start = clauseStart(s, i);
  return start === null || start === i
    ? null
    : { ...cue('modal', i, word + 2, head, 'gerund'), subject: { from: start, to: i } };
}

/** The clerk has a duty to answer, is under a duty to answer; is not allowed to, is barred from refusing. */
export function heldTo(s: Sentence, i: number): Cue | null {
  const start = s.is(i, 'is', 'are', 'has', 'have', 'shall', 'must', 'will') ? clauseStart(s, i) : null;
  if (start === null || start === i) return null;
  const subject = { from: start, to: s.is(i - 1, 'shall', 'must', 'will', 'also') && i - 1 > start ? i - 1 : i };
  if (s.is(i, 'has', 'have') || s.reads(i + 1, 'under')) {
    const duty = s.is(i, 'has', 'have') ? i + 1 : i + 2;
    const isDuty = s.is(duty, 'a', 'an', 'the') && s.is(duty + 1, 'duty', 'obligation') && s.is(duty + 2, 'to');
    const head = s.pastAdverbs(duty + 3);
    return isDuty && isBaseVerb(s.word(head)) ? { ...cue('modal', i, duty + 3, head, 'base'), subject } : null;
  }
  const word = adjectiveAfter(s, i);
  if (word === null) return null;
  const isLet = s.is(word, 'allowed', 'permitted', 'authorised', 'authorized', 'entitled', 'free');
  if (isLet && s.is(word - 1, 'not') && s.is(word + 1, 'to')) {
    const head = s.pastAdverbs(word + 2);
    return isBaseVerb(s.word(head)) ? { ...cue('modal', i, word + 2, head, 'base'), subject, forbids: true } : null;
  }
  const head = s.pastAdverbs(word + 2);
  return s.is(word, 'prohibited', 'barred', 'forbidden', 'precluded') &&
    s.is(word + 1, 'from') &&
    isGerund(s.word(head))
    ? { ...cue('modal', i, word + 2, head, 'gerund'), subject, forbids: true }
    : null;
}

/** Where the word stands after `is`, or after a modal and `be`; null where neither begins at `i`. */
function adjectiveAfter(s: Sentence, i: number): number | null {
  if (s.is(i, 'is', 'are')) return s.pastAdverbs(i + 1);
  const be = s.pastAdverbs(i + 1);
  return s.is(i, 'shall', 'must', 'should', 'will') && s.is(be, 'be') ? s.pastAdverbs(be + 1) : null;
}
