import { alike, type Phrase } from './similarity.js';
import { type Concept, isAct, type Token } from './words/index.js';

const SAME = 0.9;

/**
 * Whether the words of a label tell the event from the law's others. Two events may differ by one word: `proper component` and `designated
 * component`, `act` and `new act`. A label with the wrong one of them, or with none, is the one event as well as the other.
 */
export function toldApart(label: Phrase, event: number, names: readonly (readonly Phrase[])[]): boolean {
  const own = names[event]!;
  const others = names.filter((_, e) => e !== event).flat();
  return (
    !others.some((other) => foreignWord(label, own, other) || saysNoMore(label, own, other)) &&
    !contradicted(label, own) &&
    !plain(label, own) &&
    !bareAct(label, event, names) &&
    !unqualified(label, own)
  );
}

/** The label has a word that the event lacks and another event has, beside a word that all three have. */
function foreignWord(label: Phrase, own: readonly Phrase[], other: Phrase): boolean {
  const all = own.flatMap((o) => o.tokens);
  const foreign = telling(label).filter((t) => !has(all, t));
  return foreign.some((t) => has(other.tokens, t)) && telling(label).some((t) => has(all, t) && has(other.tokens, t));
}

/** Each name of the event says more than the label does, and the rest of the label another event's name has as well. */
function saysNoMore(label: Phrase, own: readonly Phrase[], other: Phrase): boolean {
  const more = own.every((o) => telling(o).some((t) => !has(label.tokens, t)));
  const shared = telling(label).filter((t) =>
    has(
      own.flatMap((o) => o.tokens),
      t,
    ),
  );
  return more && shared.length > 0 && shared.every((t) => has(other.tokens, t));
}

/** Beside one word of both stands another word in the label than in a name of the event. */
function contradicted(label: Phrase, own: readonly Phrase[]): boolean {
  const all = own.flatMap((o) => o.tokens);
  return own.some((name) =>
    [-1, 1].some((side) =>
      label.tokens.some((head, i) => {
        const word = label.tokens[i + side];
        if (word === undefined || !tells(head) || !tells(word) || has(all, word)) return false;
        return name.tokens.some((t, j) => {
          const there = name.tokens[j + side];
          return same(t, head) && there !== undefined && qualifies(there) && !has(label.tokens, there);
        });
      }),
    ),
  );
}

/** Some name of the event has a word before a thing that the label names without it, as `proper` in `the proper component`. */
function unqualified(label: Phrase, own: readonly Phrase[]): boolean {
  const thing = (t: Token) => tells(t) && !t.concepts.some(isAct);
  return own.some((name) =>
    name.tokens.some((word, i) => {
      const head = name.tokens[i + 1];
      return (
        head !== undefined && qualifies(word) && thing(head) && has(label.tokens, head) && !has(label.tokens, word)
      );
    }),
  );
}

/** Most names of the event have one quality that the label lacks, as the spot on which something was said. */
function plain(label: Phrase, own: readonly Phrase[]): boolean {
  const speaks = (tokens: readonly Token[], quality: Concept) => tokens.some((t) => t.concepts.includes(quality));
  return [...QUALITIES].some(
    (quality) =>
      own.filter(({ tokens }) => speaks(tokens, quality)).length > own.length / 2 && !speaks(label.tokens, quality),
  );
}

/** In so large a share of the law's events its own subject is named, such as the fine or the petition; what is named in fewer is special. */
const SUBJECT = 0.1;

/** The label says only an act, which other events have too, and most names of the event say of what: of something that few events name. */
function bareAct(label: Phrase, event: number, names: readonly (readonly Phrase[])[]): boolean {
  const said = telling(label);
  if (said.some((t) => !t.concepts.some(isAct))) return false;
  const shared = names.some((other, e) => e !== event && other.some(({ tokens }) => said.some((t) => has(tokens, t))));
  const share = (t: Token) => names.filter((of) => of.some(({ tokens }) => has(tokens, t))).length / names.length;
  const special = (t: Token) => !t.concepts.some(isAct) && !has(label.tokens, t) && share(t) < SUBJECT;
  const own = names[event]!;
  return shared && own.filter((name) => telling(name).some(special)).length > own.length / 2;
}

const QUALITIES: ReadonlySet<Concept> = new Set<Concept>([
  ...([
    'new',
    'urgent',
    'high',
    'grave',
    'above',
    'abroad',
    'written',
    'public',
    'competence',
    'unknown',
    'spot',
  ] as const),
]);

/** A word that may tell one thing from another of its kind: one that no vocabulary has, or a quality. */
function qualifies(token: Token): boolean {
  return tells(token) && (token.concepts.length === 0 || token.concepts.some((c) => QUALITIES.has(c)));
}

function telling({ tokens }: Phrase): Token[] {
  return tokens.filter(tells);
}

/** To whom an act is addressed, and that it has a date, tells nothing of which act it is. */
function tells(token: Token): boolean {
  return !token.weak && !token.concepts.some((c) => c === 'party' || c === 'date');
}

function has(tokens: readonly Token[], token: Token): boolean {
  return tokens.some((t) => same(t, token));
}

function same(a: Token, b: Token): boolean {
  return alike(a, b) >= SAME;
}
