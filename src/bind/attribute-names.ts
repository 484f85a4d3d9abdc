import type { Law } from '../language/index.js';
import { namesOfEvent } from './event-names.js';
import { alike, likeness, type Phrase, phraseOf, Weights } from './similarity.js';
import { isAct, type Token } from './words/index.js';

/** A column that does not name the event may be any event's. */
const UNNAMED = 0.94;
/** A column that names another event is hardly this one's. */
const FOREIGN = 0.7;
const SAME = 0.9;

/** How well names of columns fit attributes of events: in `Extension ground` the first word tells the event. */
export class AttributeNames {
  readonly #attributes: readonly Phrase[];
  readonly #events: readonly (readonly Token[])[];
  readonly #columns: readonly Phrase[];
  readonly #weights: Weights;

  constructor(law: Law, columns: readonly string[]) {
    this.#attributes = law.attributes.map(({ name }) => phraseOf(name));
    this.#events = law.events.map((event) => telling(namesOfEvent(event)));
    this.#columns = columns.map((name) => phraseOf(name.replace(/^case:/, '')));
    this.#weights = new Weights(this.#attributes.map((phrase) => [phrase]));
  }

  /** By column, for an attribute of an event that a log calls by a label. */
  scores(attribute: number, event: number, label: string): number[] {
    const own = [...this.#events[event]!, ...telling([label])];
    const others = this.#events.flatMap((tokens, e) => (e === event ? [] : tokens));
    return this.#columns.map((column) => this.#score(this.#attributes[attribute]!, column, own, others));
  }

  #score(attribute: Phrase, column: Phrase, own: readonly Token[], others: readonly Token[]): number {
    const whole = likeness(attribute, column, this.#weights);
    const meant = (t: Token) => attribute.tokens.some((a) => alike(a, t) > 0);
    const rest = column.tokens.filter((t) => meant(t) || !has(own, t));
    const foreign = rest.some((t) => !meant(t) && t.concepts.some(isAct) && has(others, t)) ? FOREIGN : 1;
    if (rest.length === column.tokens.length || rest.length === 0) return whole * UNNAMED * foreign;
    return Math.max(whole, likeness(stems(attribute.tokens), stems(rest), this.#weights)) * foreign;
  }
}

/** Words that tell one event from others: not whom it concerns, nor that it has a date. */
function telling(names: readonly string[]): Token[] {
  const tokens = names.flatMap((name) => phraseOf(name).tokens);
  return tokens.filter((t) => !t.weak && !t.concepts.some((c) => c === 'party' || c === 'date'));
}

function has(tokens: readonly Token[], token: Token): boolean {
  return tokens.some((t) => alike(t, token) >= SAME);
}

function stems(tokens: readonly Token[]): Phrase {
  return { folded: tokens.map((t) => t.text).join(' '), tokens };
}
