import { datesAndNumbers } from './dates.js';
import type { Cue } from './english-cue.js';
import { cuesOf } from './english-cues.js';
import { demandsOf } from './english-demands.js';
import type { Directive, Setting, Span } from './model.js';
import { Sentence, tokensOf } from './tokens.js';

/**
 * The directive in one sentence of an English text; null where it tells, praises or describes.
 *
 * @param previous the actor that the sentence before named, for whom `they` stands
 */
export function englishDirective(
  text: string,
  sentence: Span,
  previous: Span | null,
  setting: Setting = {},
): Directive | null {
  const s = new Sentence(tokensOf(text, sentence));
  if (s.is(s.length - 1, '?')) return null;
  const cues = cuesOf(s, setting.announced === true);
  let named = previous;
  const demands = cues.flatMap((cue, k) => {
    const before = cues[k - 1];
    const goesOn = cue.form === 'modal' && cue.subject === null && s.is(cue.from - 1, 'and', 'or') && before;
    const actor = actorOf(s, goesOn ? before : cue, named);
    named = actor ?? named;
    return demandsOf(text, s, cue, endOf(s, cue, cues[k + 1]), actor);
  });
  const opens = cues[0] ? datesBefore(text, s, demands[0]?.at ?? sentence, sentence) : [];
  const first = cues[0];
  if (first === undefined || demands.length === 0) return null;
  const dated = demands.map((d) => (d.dates.length > 0 || opens.length === 0 ? d : { ...d, dates: opens }));
  return { at: sentence, form: first.form, cue: s.span(first.from, first.to)!, demands: dated };
}

/** The dates before the first demand: those of an opening phrase, By June 2027, are those of all that follows. */
function datesBefore(text: string, s: Sentence, first: Span, sentence: Span): Span[] {
  const { dates } = datesAndNumbers(text, { from: sentence.from, to: Math.max(sentence.from, first.from) });
  const isOpening = /^(?:by|within|before|no|not|from|until|in|over|starting|beginning|each|every|during|on)$/.test(
    s.word(0),
  );
  return isOpening ? dates : dates.filter((d) => /^(?:by|within|before|no|not)\b/i.test(text.slice(d.from, d.to)));
}

/** A cue's demands end where the next one's clause begins. */
const endOf = (s: Sentence, cue: Cue, next: Cue | undefined): number =>
  next === undefined ? s.length : Math.max(cue.head + 1, next.subject?.from ?? next.from);

/** Pronouns of no use to who must know who is meant. */
const NOBODY = /^(?:it|this|that|these|those|there|he|she|one|people|everyone|all)$/i;

function actorOf(s: Sentence, cue: Cue, previous: Span | null): Span | null {
  if (cue.subject === null) return null;
  let { from, to } = cue.subject;
  while (from < to && (!s.at(from)!.isWord || s.is(from, 'and', 'but', 'so', 'therefore', 'for', 'that'))) from++;
  while (to > from && !s.at(to - 1)!.isWord) to--;
  if (to - from === 1 && s.is(from, 'they')) return previous;
  return to - from === 1 && NOBODY.test(s.word(from)) ? null : s.span(from, to);
}
