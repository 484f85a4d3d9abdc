import type { Attribute, AttributeType, Law } from '../language/index.js';
import { assign } from './assign.js';
import type { ColumnFacts } from './columns.js';
import { likeness, phraseOf, Weights } from './similarity.js';
import { booleanCodes, type Codes, literalsOf, textCodes } from './values.js';

export interface ColumnCandidate {
  readonly column: string;
  readonly of: 'event' | 'case';
  readonly score: number;
}

/** What of a bound event an attribute may stand in. */
export interface AttributeMatch {
  readonly attribute: number;
  readonly chosen: ColumnCandidate | null;
  readonly sure: boolean;
  /** At most three. */
  readonly others: readonly ColumnCandidate[];
  /** Values that stand for others; null where the column can be taken as it is. */
  readonly codes: Codes | null;
  /** What the rules compare the attribute with. */
  readonly asked: readonly string[];
}

const WORTH = 0.35;
const SURE = 0.6;
const AHEAD = 0.05;

/** Finds columns for the attributes of events, given the label of each. */
export class AttributeMatcher {
  readonly #law: Law;
  readonly #columns: readonly ColumnFacts[];
  readonly #literals: ReadonlyMap<number, readonly string[]>;
  /** By attribute, by column. */
  readonly #names: readonly (readonly number[])[];

  constructor(law: Law, columns: readonly ColumnFacts[]) {
    this.#law = law;
    this.#columns = columns;
    this.#literals = literalsOf(law);
    const attributes = law.attributes.map(({ name }) => phraseOf(name));
    const weights = new Weights(attributes.map((phrase) => [phrase]));
    const phrases = columns.map(({ name }) => phraseOf(name.replace(/^case:/, '')));
    this.#names = attributes.map((a) => phrases.map((c) => likeness(a, c, weights)));
  }

  match(event: number, label: string): AttributeMatch[] {
    const { attributes } = this.#law.events[event]!;
    const scores = attributes.map((attribute) =>
      this.#columns.map((column, c) => {
        const name = this.#names[attribute]![c]!;
        if (name < WORTH) return 0;
        const present = column.presentIn(label);
        if (present === 0) return 0;
        const fit = this.#fit(attribute, column);
        return name * fit * (column.of === 'event' ? 1 : 0.95) * (0.8 + 0.2 * present);
      }),
    );
    const chosen = assign(scores.map((row) => row.map((score) => (score < WORTH ? 0 : score ** 2))));
    return attributes.map((attribute, i) => this.#matchOf(attribute, scores[i]!, chosen[i]!));
  }

  #matchOf(attribute: number, scores: readonly number[], c: number): AttributeMatch {
    const ranked = this.#columns
      .map(({ name, of }, i) => ({ column: name, of, score: scores[i]!, i }))
      .filter(({ score, i }) => score >= WORTH && i !== c)
      .sort((a, b) => b.score - a.score);
    const others = ranked.slice(0, 3).map(({ column, of, score }) => ({ column, of, score }));
    const facts = c < 0 ? null : this.#columns[c]!;
    const score = c < 0 ? 0 : scores[c]!;
    return {
      attribute,
      chosen: facts && { column: facts.name, of: facts.of, score },
      sure: facts !== null && score >= SURE && score - (others[0]?.score ?? 0) >= AHEAD,
      others,
      codes: facts && this.#codes(attribute, facts),
      asked: this.#literals.get(attribute) ?? [],
    };
  }

  #codes(attribute: number, { type, values }: ColumnFacts): Codes | null {
    const wanted = this.#law.attributes[attribute]!.type;
    if (wanted === 'boolean') return type === 'boolean' || !values ? null : booleanCodes(values);
    const asked = this.#literals.get(attribute);
    if (wanted !== 'text' || !values || !asked) return null;
    const codes = textCodes(values, asked);
    return codes.known.length === 0 || codes.known.every(([from, to]) => from === to) ? null : codes;
  }

  #fit(attribute: number, column: ColumnFacts): number {
    return typeFit(this.#law.attributes[attribute]!, column);
  }
}

/** How well each type of column holds each type of attribute. */
const FIT: Readonly<Record<AttributeType, Partial<Record<ColumnFacts['type'], number>>>> = {
  text: { text: 1, id: 1, integer: 0.8, number: 0.6, boolean: 0.6 },
  number: { integer: 1, number: 1, text: 0.3 },
  money: { number: 1, integer: 1, text: 0.3 },
  date: { time: 1, text: 0.3 },
  boolean: { boolean: 1 },
  list: { list: 1, text: 0.5 },
};

function typeFit({ type }: Attribute, column: ColumnFacts): number {
  if (type === 'boolean' && column.type !== 'boolean') return column.values && booleanCodes(column.values) ? 0.95 : 0.2;
  return FIT[type][column.type] ?? 0.1;
}
