import { chargedWith, heldTo } from './english-charges.js';
import { beforeAside, clauseStart, infinitive, isParticiple, subjunctiveVerb } from './english-clauses.js';
import { type Cue, cue } from './english-cue.js';
import { isBaseVerb, isGerund } from './english-verbs.js';
import { ASK, DETERMINERS, NECESSARY, NOTED, NOTING, NOUNISH, ORGAN, STRESS } from './english-words.js';
import type { DirectiveForm } from './model.js';
import { isAdverb, type Sentence } from './tokens.js';

type Finder = (s: Sentence, i: number) => Cue | null;

/** Every cue of a sentence, in order. A cue within quotation marks counts only where nothing outside of them does. */
export function cuesOf(s: Sentence, announced: boolean): Cue[] {
  const cues: Cue[] = [];
  const start = openingOf(s);
  const first = imperative(s, start) ?? (announced ? itemVerb(s, start) : null);
  if (first) cues.push(first);
  for (let i = first ? first.head + 1 : 0; i < s.length; i++) {
    const found = FINDERS.map((find) => find(s, i)).find((cue) => cue !== null);
    if (!found || s.at(found.from)?.quoted || !s.at(found.head)?.isWord) continue;
    cues.push(found);
    i = Math.max(i, found.head);
  }
  return cues;
}

/** Past numbering and an opening `To serve the people,` or `First,`. */
function openingOf(s: Sentence): number {
  let i = 0;
  while (i < 4 && (!s.at(i)?.isWord || /^\d+$/.test(s.word(i))) && i < s.length) i++;
  if (s.at(i)?.isWord === false) return 0;
  if (
    s.is(i, 'first', 'second', 'third', 'fourth', 'fifth', 'finally', 'meanwhile', 'secondly') &&
    s.is(i + 1, ',', ':')
  )
    return i + 2;
  if (s.is(i, 'to', 'on', 'in', 'by', 'with')) {
    for (let k = i + 1; k < Math.min(s.length, i + 25); k++) if (s.is(k, ',')) return k + 1;
  }
  return i;
}

/** The verb of an item in a list of things to do: it stands first, known or not. */
function itemVerb(s: Sentence, start: number): Cue | null {
  const head = s.pastAdverbs(start);
  return s.at(head)?.isWord && /^[a-z]{2,}$/.test(s.word(head)) && !DETERMINERS.has(s.word(head)) && s.length > head + 1
    ? cue('imperative', start, head + 1, head, 'base')
    : null;
}

function imperative(s: Sentence, start: number): Cue | null {
  const forbids = s.reads(start, 'do', 'not');
  const head = s.pastAdverbs(forbids ? start + 2 : start);
  if (forbids && s.at(head)?.isWord) return { ...cue('imperative', start, head, head, 'base'), forbids };
  if (s.is(start, 'let') && s.is(start + 1, 'us'))
    return cue('imperative', start, start + 2, s.pastAdverbs(start + 2), 'base');
  const ends = s.at(s.length - 1)?.text ?? '';
  if (!isBaseVerb(s.word(head)) || !/[.;。；”"]/.test(ends) || s.length < 4) return null;
  const next = s.word(head + 1);
  const isPlain =
    !NOUNISH.has(s.word(head)) ||
    DETERMINERS.has(next) ||
    isAdverb(next) ||
    s.reads(head, 'focus', 'on') ||
    s.reads(head, 'set', 'up') ||
    tellsNothing(s, head);
  if (!isPlain || /^(?:of|is|was|are|were|has|had|[,.;:?!])$/.test(next)) return null;
  return cue('imperative', start, head + 1, head, 'base');
}

/** Support growing firms by cutting fees: a verb that is a noun as well, in a sentence that has no other finite verb. */
function tellsNothing(s: Sentence, head: number): boolean {
  const next = s.word(head + 1);
  if (!/^[a-z]{3,}$/.test(next) || /^(?:for|from|with|and|has|its)$/.test(next) || isBaseVerb(next.replace(/e?s$/, '')))
    return false;
  return !s.tokens
    .slice(head + 1)
    .some((t, k) => FINITE.test(t.word) || (/(?:ed|es)$/.test(t.word) && !s.is(head + k, 'to', 'by', 'and', 'with')));
}

const FINITE =
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|said|says|rose|fell|grew|came|went|became|remains?|continues?|grows?|comes?)$/;

const FINDERS: readonly Finder[] = [
  impersonal,
  needed,
  emphasis,
  stressedNeed,
  need,
  calledFor,
  asked,
  heldTo,
  chargedWith,
  vowed,
  modal,
];

/** It is necessary (for X) to; there is a need to. */
function impersonal(s: Sentence, i: number): Cue | null {
  let k = i;
  if (s.is(i, 'it') && s.is(i + 1, 'is', 'remains')) {
    k = s.pastAdverbs(i + 2);
    if (s.is(k, 'very', 'of')) k++;
    if (!NECESSARY.has(s.word(k))) return null;
  } else if (s.is(i, 'there') && s.is(i + 1, 'is', 'remains')) {
    k = i + 2;
    while (k < i + 6 && !s.is(k, 'need')) k++;
    if (!s.is(k, 'need')) return null;
  } else return null;
  if (s.is(k + 1, 'that')) return subjunctive(s, i, k + 2);
  const to = infinitive(s, k + 1, s.is(k + 1, 'for') ? 14 : 0);
  if (to === null || NOTING.has(s.word(s.pastAdverbs(to + 1)))) return null;
  const subject = s.is(k + 1, 'for') ? { from: k + 2, to } : null;
  return { ...cue('impersonal', i, to + 1, s.pastAdverbs(to + 1), 'base'), subject };
}

/** More efforts are needed to. */
function needed(s: Sentence, i: number): Cue | null {
  if (!s.is(i, 'efforts', 'effort', 'measures', 'action', 'actions', 'steps', 'work') || !s.is(i + 1, 'is', 'are'))
    return null;
  const k = s.pastAdverbs(i + 2);
  if (!s.is(k, 'needed', 'required', 'necessary') || !s.is(k + 1, 'to')) return null;
  return cue('impersonal', i, k + 2, s.pastAdverbs(k + 2), 'base');
}

/** Emphasis is placed on; attention is paid to. */
function emphasis(s: Sentence, i: number): Cue | null {
  if (!s.is(i, 'emphasis', 'attention', 'priority', 'importance', 'stress') || !s.is(i + 1, 'is', 'will')) return null;
  let k = i + 2;
  while (k < i + 5 && !s.is(k, 'placed', 'laid', 'attached', 'given', 'paid', 'put')) k++;
  if (!s.is(k, 'placed', 'laid', 'attached', 'given', 'paid', 'put') || !s.is(k + 1, 'on', 'upon', 'to')) return null;
  return nounOrGerund(s, 'impersonal', i, k + 2);
}

/** Stressed the need to; highlighted the importance of doing; stressed the need for X (to). */
function stressedNeed(s: Sentence, i: number): Cue | null {
  if (!STRESS.test(s.word(i))) return null;
  let k = i + 1;
  while (k < i + 5 && !s.is(k, 'need', 'necessity', 'importance', 'urgency', 'imperative')) k++;
  if (!s.is(i + 1, 'the', 'a', 'an') || !s.is(k, 'need', 'necessity', 'importance', 'urgency', 'imperative'))
    return null;
  if (s.is(k + 1, 'to')) return cue('reported', i, k + 2, s.pastAdverbs(k + 2), 'base');
  const to = s.is(k + 1, 'for') ? infinitive(s, k + 1, 12) : null;
  if (to !== null)
    return { ...cue('reported', i, to + 1, s.pastAdverbs(to + 1), 'base'), subject: { from: k + 2, to } };
  if (!s.is(k + 1, 'of', 'for')) return null;
  const found = nounOrGerund(s, 'reported', i, k + 2);
  // The importance of a thing praises it; the need for a thing asks for it.
  return found.verbs === 'noun' && !s.is(k, 'need', 'necessity') ? null : found;
}

/** Efforts to do this, the need to do that: were stressed. */
function need(s: Sentence, i: number): Cue | null {
  if (!s.is(i, 'efforts', 'need', 'necessity') || !s.is(i + 1, 'to')) return null;
  // Stressed the need to do this, and the need to do that.
  const isSecond = s.is(i - 1, 'the') && s.is(i - 2, 'and');
  if (isSecond && s.tokens.slice(Math.max(0, i - 50), i - 2).some((t) => STRESS.test(t.word)))
    return cue('reported', i - 2, i + 2, s.pastAdverbs(i + 2), 'base');
  for (let k = i + 2; k < Math.min(s.length, i + 60); k++) {
    if (s.is(k, 'was', 'were', 'is', 'are') && STRESS.test(s.word(s.pastAdverbs(k + 1))))
      return cue('reported', i, i + 2, s.pastAdverbs(i + 2), 'base');
  }
  return null;
}

/** Called for doing; called for a thing; called on X to do. */
function calledFor(s: Sentence, i: number): Cue | null {
  if (!/^call(?:ed|s|ing)?$/.test(s.word(i))) return null;
  if (s.is(i + 1, 'for') && s.at(i + 2)?.isWord) return effortsTo(s, i, i + 2) ?? nounOrGerund(s, 'reported', i, i + 2);
  if (!s.is(i + 1, 'on', 'upon')) return null;
  const to = infinitive(s, i + 2, 16);
  return to === null
    ? null
    : { ...cue('reported', i, to + 1, s.pastAdverbs(to + 1), 'base'), subject: { from: i + 2, to } };
}

/** Called for greater efforts to do this and that: what the efforts are for is demanded. */
function effortsTo(s: Sentence, from: number, start: number): Cue | null {
  let k = start;
  while (k < start + 4 && s.at(k)?.isWord && !s.is(k, 'efforts', 'effort', 'measures', 'steps', 'work', 'action')) k++;
  const verb = s.pastAdverbs(k + 2);
  return s.is(k, 'efforts', 'effort', 'measures', 'steps', 'work', 'action') && s.is(k + 1, 'to') && s.at(verb)?.isWord
    ? cue('reported', from, k + 2, verb, 'base')
    : null;
}

/** Urged X to do; X were asked to do; demanded that X do. */
function asked(s: Sentence, i: number): Cue | null {
  if (!ASK.has(s.word(i))) return null;
  // Ordered as follows; the staff required, who.
  if (s.is(i + 1, 'as', ',', '.', ';')) return null;
  const be = passiveBe(s, i);
  const isPassive = be !== null;
  if (s.is(i, 'expected') && !(isPassive && namesOrgan(s, be))) return null;
  if (s.is(i + 1, 'that')) return isPassive && s.is(i, 'expected') ? null : subjunctive(s, i, i + 2);
  if (s.is(i - 1, 'court', 'judge', 'tribunal', 'arbitrators')) return null;
  const to = infinitive(s, i + 1, isPassive ? 0 : 14);
  if (to === null && !isPassive && s.is(i, 'urged', 'urges') && isGerund(s.word(s.pastAdverbs(i + 1))))
    return nounOrGerund(s, 'reported', i, i + 1);
  if (to === null) return isPassive ? null : orderedThing(s, i);
  if (isPassive)
    return {
      ...cue('reported', be, to + 1, doneBy(s, s.pastAdverbs(to + 1)), 'base'),
      subject: { from: clauseStart(s, be) ?? be, to: s.is(be - 1, 'will', 'shall', 'should', 'must') ? be - 1 : be },
    };
  // That a law or a task requires something of somebody is told, not asked; a meeting or a speaker asks.
  if (/^requir/.test(s.word(i)) && s.is(i - 1, 'it', 'law', 'laws', 'which', 'that', 'regulations', 'this'))
    return null;
  return { ...cue('reported', i, to + 1, s.pastAdverbs(to + 1), 'base'), subject: { from: i + 1, to } };
}

/** Are expected to have named a contact: the deed is the participle. */
function doneBy(s: Sentence, verb: number): number {
  const done = s.pastAdverbs(verb + 1);
  return s.is(verb, 'have') && isParticiple(s.word(done)) && s.at(done + 1)?.isWord ? done : verb;
}

/** Where `is` stands before a participle: were asked, are hereby directed, is authorized and directed; null where none does. */
function passiveBe(s: Sentence, i: number): number | null {
  let k = i - 1;
  if (s.is(k, 'and') && isParticiple(s.word(k - 1))) k -= 2;
  while (isAdverb(s.word(k)) || s.is(k, 'hereby')) k--;
  return s.is(k, 'was', 'were', 'is', 'are', 'been', 'be') ? k : null;
}

/** Ordered an inquiry; demanded stronger oversight. */
function orderedThing(s: Sentence, i: number): Cue | null {
  const isOrder = s.is(i, 'ordered', 'orders', 'demanded', 'demands') && !DETERMINERS.has(s.word(i - 1));
  return isOrder && s.at(i + 1)?.isWord && !s.is(i + 1, 'by', 'in', 'from', 'to', 'for', 'of', 'on')
    ? cue('reported', i, i + 1, i + 1, 'noun')
    : null;
}

function vowed(s: Sentence, i: number): Cue | null {
  const resolves =
    s.is(i, 'decides', 'resolves', 'undertakes') && !s.is(i + 2, 'remain', 'continue', 'defer', 'include', 'note');
  if (!(resolves || s.is(i, 'vowed', 'vows', 'pledged', 'pledges')) || !s.is(i + 1, 'to')) return null;
  return cue('reported', i, i + 2, s.pastAdverbs(i + 2), 'base');
}

/** X must, should, shall; X need to; we will. */
function modal(s: Sentence, i: number): Cue | null {
  const after = modalEnd(s, i);
  if (after === null) return null;
  const start = clauseStart(s, i);
  if (start === null) return null;
  const subject = start < i ? { from: start, to: i } : null;
  if (s.is(start, 'nothing')) return null;
  const isNobody = s.is(start, 'no', 'neither', 'nobody') && start < i;
  const forbids =
    isNobody ||
    (s.is(after, 'not', 'never') && !s.is(after + 1, 'only')) ||
    (s.is(i + 1, 'not', 'never') && !s.is(i + 2, 'only'));
  const head = s.pastAdverbs(after);
  if (!s.at(head)?.isWord || s.is(head, 'have', 'i', 'he', 'she', 'we', 'they', 'there', 'it')) return null;
  if (!s.is(head, 'be')) return { ...cue('modal', i, after, head, 'base'), subject, forbids };
  const participle = s.pastAdverbs(head + 1);
  if (NOTED.has(s.word(participle))) return null;
  if (s.is(participle, 'made', 'taken') && s.is(participle + 1, 'to'))
    return { ...cue('impersonal', subject?.from ?? i, participle + 2, s.pastAdverbs(participle + 2), 'base'), forbids };
  if (isParticiple(s.word(participle)))
    return { ...cue('modal', i, head + 1, participle, 'passive'), subject, forbids };
  return { ...cue('modal', i, after, head, 'base'), subject, forbids };
}

/** The token after the words of a modal that begins at `i`; null where none does. */
function modalEnd(s: Sentence, i: number): number | null {
  if (s.is(i, 'must', 'shall')) return i + 1;
  if (s.is(i, 'may')) return forbidsMay(s, i) ? i + 1 : null;
  if (s.is(i, 'intend', 'intends', 'undertake', 'undertakes', 'commit', 'commits') && s.is(i + 1, 'to'))
    return s.is(i - 1, 'we') || saysOrgan(s, i) ? i + 2 : null;
  if (s.is(i, 'should')) return i === 0 ? null : i + 1;
  if (s.reads(i, 'ought', 'to')) return i + 2;
  if (s.reads(i, 'can', 'only', 'be')) return i + 2;
  if (s.is(i, 'will')) {
    const be = s.pastAdverbs(i + 1);
    if (s.is(be, 'be') && s.is(s.pastAdverbs(be + 1), 'made', 'taken') && s.is(s.pastAdverbs(be + 1) + 1, 'to'))
      return be;
    if (s.is(be, 'be') && isDone(s, be)) return be;
  }
  if (s.is(i, 'need', 'needs') && s.is(i + 1, 'to'))
    return DETERMINERS.has(s.word(i - 1)) || (/(?:ed|ing|nt|al)$/.test(s.word(i - 1)) && !saysOrgan(s, i))
      ? null
      : i + 2;
  if (s.is(i, 'has', 'have') && s.is(i + 1, 'to')) return saysOrgan(s, i) || s.is(i - 1, 'we') ? i + 2 : null;
  if (s.is(i, 'are', 'is') && s.is(i + 1, 'to')) return isSettled(s, i) ? i + 2 : null;
  const verb = s.pastAdverbs(i + 1);
  const isBusy = s.is(
    verb,
    'hold',
    'host',
    'visit',
    'meet',
    'attend',
    'be',
    'have',
    'deliver',
    'open',
    'start',
    'end',
    'return',
    'receive',
    'face',
    'include',
    'conclude',
    'answer',
    'see',
  );
  if (
    s.is(i, 'will') &&
    (s.is(i - 1, 'we') || ((saysOrgan(s, i) || goesOnFromModal(s, i) || headsOrgan(s, i)) && isBaseVerb(s.word(verb))))
  )
    return isBusy ? null : i + 1;
  return null;
}

/** May not do, no office may: what is forbidden, where an office or a person is named; may not be known is a doubt. */
function forbidsMay(s: Sentence, i: number): boolean {
  const start = clauseStart(s, i);
  if (start === null || start === i) return false;
  const head = s.pastAdverbs(s.is(i + 1, 'not') ? i + 2 : i + 1);
  if (s.is(head, 'be')) return (s.is(i + 1, 'not') || s.is(start, 'no')) && isDeed(s.word(s.pastAdverbs(head + 1)));
  if (s.is(head, 'have', 'seem', 'appear', 'always') || !s.at(head)?.isWord) return false;
  if (s.is(start, 'no')) return true;
  return s.is(i + 1, 'not') && namesOrgan(s, i);
}

/** A participle of what somebody does (paid, refused): what may not be known or needed is a doubt. */
const isDeed = (word: string): boolean =>
  (stemsOf(word).some(isBaseVerb) ||
    /^(?:paid|sold|held|withheld|kept|made|taken|given|sent|built|drawn|shown|told|sought|bound|shut|cut|put|set|spent|lent|used|detained|deprived|copied|processed)$/.test(
      word,
    )) &&
  !/^(?:needed|required|noticed|recognised|recognized|realised|realized|reflected|covered|included|received|limited|finished|completed|updated|achieved|reached|resolved|satisfied|involved|affected|informed|helped|obtained|delivered|suited|prepared|supported|verified|determined|observed|detected|fulfilled|met)$/.test(
    word,
  );

/** The base forms that a regular participle can come from: named, refused, applied, planned. */
function stemsOf(word: string): string[] {
  if (!word.endsWith('ed')) return [];
  const stem = word.slice(0, -2);
  return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')];
}

/** The board is to report; files are to be audited: settled by a text. A meeting that is to be held is news. */
function isSettled(s: Sentence, i: number): boolean {
  const verb = s.pastAdverbs(i + 2);
  if (
    s.is(i, 'is') &&
    /^(?:it|this|that|there|which|what|aim|goal|purpose|task|objective|idea|plan|way)$/.test(s.word(i - 1))
  )
    return false;
  if (s.is(verb, 'be')) {
    const done = s.word(s.pastAdverbs(verb + 1));
    return (
      isParticiple(done) &&
      !/^(?:held|opened|launched|seen|found|expected|welcomed|commended|congratulated|hoped|noted|determined|decided)$/.test(
        done,
      )
    );
  }
  return (
    isBaseVerb(s.word(verb)) &&
    namesOrgan(s, i) &&
    !/^(?:hold|host|visit|meet|attend|have|deliver|open|start|end|receive|face)$/.test(s.word(verb))
  );
}

/** Is to work on the guidance and will test it: the subject of the command before goes on. */
const goesOnFromModal = (s: Sentence, i: number): boolean =>
  s.is(i - 1, 'and') &&
  s.tokens
    .slice(Math.max(0, i - 40), i)
    .some(
      (t, k, all) =>
        /^(?:must|should|shall|will)$/.test(t.word) || (t.word === 'to' && /^(?:is|are)$/.test(all[k - 1]?.word ?? '')),
    );

/** Will be improved, will be strengthened: what a document announces will be done. Meetings that will be held are news. */
function isDone(s: Sentence, be: number): boolean {
  const verb = s.word(s.pastAdverbs(be + 1));
  if (verb === 'made' && s.is(s.pastAdverbs(be + 1) + 1, 'available')) return true;
  if (!verb.endsWith('ed') || /^(?:it|this|that|there|which|he|she)$/.test(s.word(be - 2))) return false;
  return (
    stemsOf(verb).some(isBaseVerb) &&
    !/^(?:launched|opened|released|published|presented|attended|invited|expected|required|transmitted|returned|received)$/.test(
      verb,
    )
  );
}

/** Whether an office stands among the words before, back to the clause's beginning. */
function namesOrgan(s: Sentence, i: number): boolean {
  const start = clauseStart(s, i);
  return start !== null && s.tokens.slice(start, i).some((t) => ORGAN.test(t.word));
}

/** The Department for Transport: the office stands first in the subject. */
function headsOrgan(s: Sentence, i: number): boolean {
  const start = clauseStart(s, i);
  if (start === null) return false;
  const k = start + (DETERMINERS.has(s.word(start)) ? 1 : 0);
  return [k, k + 1].some((n) => n < i && ORGAN.test(s.word(n)) && s.is(n + 1, 'for', 'of'));
}

function saysOrgan(s: Sentence, i: number): boolean {
  const last = beforeAside(s, i) - 1;
  return ORGAN.test(s.word(last)) || s.is(last, 'levels');
}

/** It is necessary that X do. */
function subjunctive(s: Sentence, from: number, start: number): Cue | null {
  const verb = subjunctiveVerb(s, start);
  if (verb === null) return null;
  const isPassive = s.is(verb, 'be', 'is', 'are');
  const head = isPassive ? s.pastAdverbs(verb + 1) : verb;
  return {
    ...cue(s.is(from, 'it') ? 'impersonal' : 'reported', from, start, head, isPassive ? 'passive' : 'base'),
    subject: { from: start, to: verb },
    forbids: s.is(start, 'no', 'nobody', 'neither'),
  };
}

/** What is asked for: doing a thing, or the thing. */
function nounOrGerund(s: Sentence, form: DirectiveForm, from: number, start: number): Cue {
  const head = s.pastAdverbs(start);
  return (isGerund(s.word(head)) || isLikelyGerund(s, head)) && !s.is(head + 1, 'of', ',', '.')
    ? cue(form, from, start, head, 'gerund')
    : cue(form, from, start, start, 'noun');
}

/** A word in -ing before a determiner, or before `and` and another one, is a verb even where it is not known. */
function isLikelyGerund(s: Sentence, i: number): boolean {
  if (!/^\w{3,}ing$/.test(s.word(i))) return false;
  return DETERMINERS.has(s.word(i + 1)) || (s.is(i + 1, 'and') && isGerund(s.word(i + 2)));
}
