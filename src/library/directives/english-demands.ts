import { datesAndNumbers } from './dates.js';
import type { Cue } from './english-cue.js';
import { isBaseVerb, isGerund } from './english-verbs.js';
import { DETERMINERS, NOUNISH } from './english-words.js';
import type { Demand, Span } from './model.js';
import { isAdverb, type Sentence } from './tokens.js';

/** A demand's tokens: it begins at `from`, is told by the verb at `verb`, and ends before `to`. */
interface Part {
  readonly from: number;
  readonly verb: number;
  readonly to: number;
}

/**
 * The demands from a cue up to the token `end`: verbs of the same form put beside the first one, each with what follows it.
 * What follows `so that` or `in order to` tells the purpose, and demands nothing more.
 */
export function demandsOf(text: string, s: Sentence, cue: Cue, end: number, actor: Span | null): Demand[] {
  const parts = cue.verbs === 'base' || cue.verbs === 'gerund' ? partsOf(s, cue, end) : [wholeOf(s, cue, end)];
  return parts.map(({ from, verb, to }) => {
    const at = s.span(from, to)!;
    const object = cue.verbs === 'passive' ? subjectOf(s, cue) : cue.verbs === 'noun' ? at : s.span(verb + 1, to);
    return {
      at,
      verb: cue.verbs === 'noun' ? s.span(cue.from, cue.to)! : s.span(verb, verb + 1)!,
      object,
      actor: cue.verbs === 'passive' ? agentOf(s, verb, to) : actor,
      forbids: cue.forbids,
      ...datesAndNumbers(text, at),
    };
  });
}

const subjectOf = (s: Sentence, cue: Cue): Span | null =>
  cue.subject === null ? null : s.span(cue.subject.from, cue.subject.to);

function wholeOf(s: Sentence, cue: Cue, end: number): Part {
  const from = cue.verbs === 'passive' ? (cue.subject?.from ?? cue.from) : cue.head;
  return { from, verb: cue.head, to: trimmed(s, from, end) };
}

function partsOf(s: Sentence, cue: Cue, end: number): Part[] {
  const parts: Part[] = [];
  const isQuoted = s.at(cue.head)?.quoted === true;
  let [from, verb] = [cue.head, pastContinue(s, cue.head)];
  let tells = true;
  for (let k = verb + 1; k < end; k++) {
    if (s.at(k)!.quoted && !isQuoted) continue;
    if (s.is(k, ';')) tells = true;
    if (tells && isPurpose(s, k)) tells = false;
    const next = tells ? nextVerb(s, k, cue, end) : null;
    if (next === null || sharesObject(s, verb, k)) continue;
    parts.push({ from, verb, to: trimmed(s, from, k) });
    from = pastJoints(s, k);
    verb = pastContinue(s, next);
    k = verb;
  }
  return [...parts, { from, verb, to: trimmed(s, from, end) }];
}

/** `Continue to` before a verb says how; the demand is the verb after it. */
function pastContinue(s: Sentence, verb: number): number {
  const next = s.pastAdverbs(verb + 2);
  return s.is(verb, 'continue') && s.is(verb + 1, 'to') && isBaseVerb(s.word(next)) ? next : verb;
}

/** By whom it shall be done: published by the Registrar. A day or a deed after `by` is nobody. */
function agentOf(s: Sentence, verb: number, end: number): Span | null {
  for (let k = verb + 1; k < Math.min(end, verb + 12) && s.at(k)!.isWord; k++) {
    if (!s.is(k, 'by')) continue;
    const first = s.at(k + 1);
    const isNamed =
      first && (s.is(k + 1, 'the', 'an', 'a', 'each', 'every', 'all', 'its', 'their') || /^\p{Lu}/u.test(first.text));
    if (
      !isNamed ||
      /^(?:end|beginning|start|close|middle|date|means|use|way|year|first|last|number|amount|rate|size|share|reference|weight)$/.test(
        s.word(k + 2),
      ) ||
      MONTHS.test(first.word)
    )
      return null;
    let to = k + 2;
    while (to < end && s.at(to)!.isWord && !AFTER_AGENT.test(s.word(to)) && !/^\d/.test(s.word(to))) to++;
    return s.span(k + 1, to);
  }
  return null;
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|friday)$/;
const AFTER_AGENT =
  /^(?:within|by|no|not|at|on|with|to|before|after|in|from|under|and|or|so|until|every|each|when|where|which|who|that|annually|quarterly|monthly)$/;

const isPurpose = (s: Sentence, k: number): boolean =>
  s.reads(k, 'so', 'that') ||
  s.reads(k, 'with', 'a', 'view') ||
  s.reads(k, 'so', 'they') ||
  s.reads(k, 'so', 'as', 'to') ||
  s.reads(k, 'in', 'order', 'to') ||
  s.is(k, 'thereby', 'thus', 'which', 'because');

const isJoint = (s: Sentence, k: number): boolean => s.is(k, ',', ';', 'and', 'or', 'but', 'while');

function pastJoints(s: Sentence, start: number): number {
  let k = start;
  while (isJoint(s, k) || s.is(k, 'to') || s.reads(k, 'as', 'well', 'as')) k += s.is(k, 'as') ? 3 : 1;
  return k;
}

/** The verb of a further demand that begins after the joint at `k`; null where none does. */
function nextVerb(s: Sentence, k: number, cue: Cue, end: number): number | null {
  if (!isJoint(s, k) && !s.reads(k, 'as', 'well', 'as')) return null;
  const verb = s.pastAdverbs(pastJoints(s, k));
  if (verb >= end || s.at(verb - 1) === undefined) return null;
  const next = s.at(verb + 1);
  if (!next || verb + 1 >= end || /^(?:of|is|are|was|were|has|have|[.;:)])$/.test(next.word)) return null;
  if (next.word === ',' && !isAdverb(s.word(verb - 1))) return null;
  if (cue.verbs === 'gerund') return isGerund(s.word(verb)) && next.isWord && next.word !== 'and' ? verb : null;
  if (!isBaseVerb(s.word(verb))) return isLikelyVerb(s, k, verb, cue) ? verb : null;
  const isPlain =
    !NOUNISH.has(s.word(verb)) ||
    verb > pastJoints(s, k) ||
    DETERMINERS.has(next.word) ||
    isAdverb(next.word) ||
    s.is(k, ',');
  const hasParticle = s.is(verb + 1, 'up', 'out', 'aside', 'down', 'back') && DETERMINERS.has(s.word(verb + 2));
  return isPlain || hasParticle || next.word === 'on' || next.text === '“' ? verb : null;
}

/** A word that is not known as a verb, where only a verb can stand: and describe the staff; and to post them. */
function isLikelyVerb(s: Sentence, joint: number, verb: number, cue: Cue): boolean {
  const word = s.at(verb)!;
  const isBase =
    /^[a-z]{3,}$/.test(word.text) &&
    !/(?:ed|ing|ly|tion|ment|ness|ity|ance|ence|s)$/.test(word.text) &&
    !NO_VERB.has(word.word);
  if (!isBase || s.is(joint, 'while', 'but')) return false;
  const next = s.at(verb + 1)?.text ?? '';
  const takesObject = /^(?:the|a|an|its|their|any|every|each|all|such|them|it|these|those|this)$/.test(next);
  return takesObject && (s.is(verb - 1, 'to') ? s.is(cue.to - 1, 'to') : true);
}

const NO_VERB = new Set(
  'and or but both not with from for into onto upon over under about against between among across after before during since until within without through throughout toward towards via per despite except including that which who whom whose when where while whether because although though than then also even only such all each every any some this these those there here how why what both either neither nor like near off out once given more most many much few half'.split(
    ' ',
  ),
);

/** Grasp and apply the rule: one demand; the first verb has no object of its own. */
function sharesObject(s: Sentence, verb: number, joint: number): boolean {
  if (!s.is(joint, 'and', 'or')) return false;
  return s.tokens.slice(verb + 1, joint).every((t) => /^(?:to|with|by|in|for|on|up|out|upon|from)$/.test(t.word));
}

/** The end of a part without joints and marks that stand last in it. */
function trimmed(s: Sentence, from: number, end: number): number {
  let to = Math.min(end, s.length);
  while (to > from + 1 && (isJoint(s, to - 1) || s.is(to - 1, '.', '!', ':', 'as'))) to--;
  return to;
}
