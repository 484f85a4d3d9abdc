import type { Law } from '../language/index.js';
import { assign } from './assign.js';
import { namesOfEvent } from './event-names.js';
import type { Labels } from './labels.js';
import { lawOrder } from './law-order.js';
import { toldApart } from './qualifiers.js';
import { actFactor, halvesOf, likeness, type Phrase, phraseOf, Weights } from './similarity.js';

export interface Candidate {
  readonly event: number;
  /** Confidence, 0 to 1. */
  readonly score: number;
}

export interface LabelMatch {
  readonly label: string;
  /** Events of the log with it. */
  readonly count: number;
  /** The event that it gets when all labels are placed at once; null where none is worth a thought. */
  readonly chosen: Candidate | null;
  /** Whether the match is taken, or only offered. */
  readonly sure: boolean;
  /** The next best, at most three. */
  readonly others: readonly Candidate[];
}

/** Below this a match is not even offered. */
const WORTH = 0.3;
/** From here on a match is taken, where it is far enough ahead of the next. */
const SURE = 0.6;
const AHEAD = 0.06;
/** What the order in time may add or take. */
const ORDER = 0.1;
/** Taken off where an event that the law knows once is often repeated. */
const REPEATED = 0.1;

/** Which label is which event of the law, for all labels at once. */
export function matchLabels(law: Law, labels: Labels): LabelMatch[] {
  const documents = law.events.map((e) => namesOfEvent(e).map(phraseOf));
  const weights = new Weights(documents);
  const bare = labels.names.map((name) => (labels.areDates ? withoutDate(name) : name));
  const phrases = bare.map(phraseOf);
  const halves = bare.map(halvesOf);
  const byName = phrases.map((label, l) => {
    return documents.map((phrases, e) => {
      const once = law.events[e]!.once ? REPEATED * labels.repeated[l]! : 0;
      return Math.max(0, labelScore(label, halves[l]!, phrases, weights) - once);
    });
  });
  const pairs = lawOrder(law);
  let scores = byName;
  let chosen = assignWorthy(scores);
  for (let round = 0; round < 2; round++) {
    scores = withOrder(byName, chosen, pairs, labels);
    chosen = assignWorthy(scores);
  }
  return labels.names.map((label, l) => {
    const match = matchOf(label, l, labels, scores, chosen[l]!);
    const { chosen: best, sure } = match;
    // The law's own name is this event's, whatever else it is like.
    if (best === null || best.score === 1 || !sure) return match;
    return { ...match, sure: toldApart(phrases[l]!, best.event, documents) };
  });
}

/** `受理日期` is `受理`, and `Date of payment` is `payment`; a name that says no more stays. */
function withoutDate(name: string): string {
  const bare = name
    .replace(/(?:日期|时间|日)$|\b(?:date|day|time|data|giorno)\b(?:\s+(?:of|di|del|della)\b)?/giu, ' ')
    .trim();
  return bare === '' ? name : bare;
}

/** The best of the event's names; that others of them fit too makes it a little surer. */
function nameScore(label: Phrase, phrases: readonly Phrase[], weights: Weights): number {
  const all = phrases.map((phrase) => likeness(label, phrase, weights)).sort((a, b) => b - a);
  const [best = 0, second = 0] = all;
  return best === 1 ? 1 : Math.min(0.99, (best * 0.92 + second * 0.08) * actFactor(label, phrases));
}

/** A name in two languages is as good as its halves where they say the same, and half as good where they do not. */
function labelScore(label: Phrase, halves: readonly Phrase[], phrases: readonly Phrase[], weights: Weights): number {
  const whole = nameScore(label, phrases, weights);
  if (halves.length === 0) return whole;
  const both = halves.reduce((sum, half) => sum + nameScore(half, phrases, weights), 0) / halves.length;
  // What stands behind a stroke may also say more of the same; another script does not.
  return /\p{Script=Han}/u.test(label.folded) ? both : Math.max(whole, both);
}

function assignWorthy(scores: readonly (readonly number[])[]): number[] {
  return assign(scores.map((row) => row.map((score) => (score < WORTH ? 0 : score ** 2))));
}

/** Scores with what the order in time says of them, given where the other labels stand. */
function withOrder(
  scores: readonly (readonly number[])[],
  chosen: readonly number[],
  pairs: readonly (readonly [number, number])[],
  { before, names }: Labels,
): number[][] {
  const labelOf = new Map<number, number>();
  chosen.forEach((event, label) => {
    if (event >= 0 && scores[label]![event]! >= 0.5) labelOf.set(event, label);
  });
  const agreement = (label: number, event: number): number => {
    const votes: number[] = [];
    for (const [a, b] of pairs) {
      if (a !== event && b !== event) continue;
      const other = labelOf.get(a === event ? b : a);
      if (other === undefined || other === label) continue;
      const [first, then] = a === event ? [label, other] : [other, label];
      const [right, wrong] = [before[first * names.length + then]!, before[then * names.length + first]!];
      if (right + wrong > 0) votes.push((right - wrong) / (right + wrong));
    }
    return votes.length === 0 ? 0 : votes.reduce((sum, vote) => sum + vote, 0) / votes.length;
  };
  return scores.map((row, label) =>
    row.map((score, event) =>
      score < WORTH || score === 1 ? score : Math.max(0, Math.min(0.99, score + ORDER * agreement(label, event))),
    ),
  );
}

function matchOf(
  label: string,
  l: number,
  { counts }: Labels,
  scores: readonly (readonly number[])[],
  chosen: number,
): LabelMatch {
  const ranked = scores[l]!.map((score, event) => ({ event, score }))
    .filter(({ score }) => score >= WORTH / 2)
    .sort((a, b) => b.score - a.score);
  const best = chosen < 0 ? null : { event: chosen, score: scores[l]![chosen]! };
  const others = ranked.filter(({ event }) => event !== chosen).slice(0, 3);
  const rival = Math.max(0, ...scores.map((row, other) => (other === l || chosen < 0 ? 0 : row[chosen]!)));
  const next = Math.max(others[0]?.score ?? 0, rival);
  const sure = best !== null && (best.score === 1 || (best.score >= SURE && best.score - next >= AHEAD));
  return { label, count: counts[l]!, chosen: best, sure, others };
}
