import type { Attribute, AttributeType, Law } from '../language/index.js';
import { assign } from './assign.js';
import { AttributeNames } from './attribute-names.js';
import type { ColumnFacts } from './columns.js';
import { booleanCodes, type Codes, emptyCodes, literalsOf, textCodes, wordCodes } from './values.js';

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
  /** The attribute is a text, and the column says only yes or no: that is not the text, and `no` would count as one. */
  readonly answersOnly: boolean;
}

/** An event that a label was chosen for. */
export interface PlacedEvent {
  readonly event: number;
  readonly label: string;
  readonly sure: boolean;
}

/** An attribute of a placed event, and how well each column fits it. */
interface Row {
  readonly placed: PlacedEvent;
  readonly attribute: number;
  /** How well the names of the columns fit, whatever they hold. */
  readonly names: readonly number[];
  readonly scores: readonly number[];
}

const WORTH = 0.35;
const SURE = 0.6;
const AHEAD = 0.05;
/** What an attribute of an event counts that is itself unsure. */
const UNSURE_EVENT = 0.85;
/** An event that stands in so many times the cases may rather be the one of which a column speaks that every case has. */
const MANY_MORE = 1.5;

/** Finds columns for the attributes of all placed events at once. */
export class AttributeMatcher {
  readonly #law: Law;
  readonly #columns: readonly ColumnFacts[];
  readonly #literals: ReadonlyMap<number, readonly string[]>;
  readonly #names: AttributeNames;
  readonly #perCase: boolean;

  /** `perCase`: a row of the source is a whole case, so that one value stands for all its events. */
  constructor(law: Law, columns: readonly ColumnFacts[], perCase: boolean) {
    this.#law = law;
    this.#columns = columns;
    this.#literals = literalsOf(law);
    this.#names = new AttributeNames(
      law,
      columns.map(({ name }) => name),
    );
    this.#perCase = perCase;
  }

  /** By label. */
  match(events: readonly PlacedEvent[]): Map<string, AttributeMatch[]> {
    const rows = events.flatMap((placed) => this.#rowsOf(placed));
    const chosen = this.#assigned(rows);
    // What belongs to an event without a label is no more this one's.
    const there = new Set(events.map(({ event }) => event));
    const absent = this.#law.events.flatMap((_, event) => (there.has(event) ? [] : [event]));
    const rivals = [...rows, ...absent.flatMap((event) => this.#rowsOf({ event, label: '', sure: false }))];
    const found = new Map(events.map(({ label }): [string, AttributeMatch[]] => [label, []]));
    rows.forEach((row, r) => {
      found.get(row.placed.label)!.push(this.#matchOf(row, chosen[r]!, rivals));
    });
    return found;
  }

  #rowsOf(placed: PlacedEvent): Row[] {
    return this.#law.events[placed.event]!.attributes.map((attribute) => {
      const names = this.#names.scores(attribute, placed.event, placed.label);
      const scores = this.#columns.map((column, c) => {
        if (names[c]! < WORTH) return 0;
        const present = column.presentIn(placed.label);
        if (present === 0) return 0;
        const fit = this.#fit(attribute, column);
        return names[c]! * fit * (column.of === 'event' ? 1 : 0.95) * (0.8 + 0.2 * present);
      });
      return { placed, attribute, names, scores };
    });
  }

  /** Whether one value of a column stands for all events of a case. */
  #shared(c: number): boolean {
    return this.#perCase || this.#columns[c]!.of === 'case';
  }

  /**
   * The column of each row, so that the sum is greatest. A column of events may serve each event; one of cases serves one attribute,
   * though of several events, as a category may.
   */
  #assigned(rows: readonly Row[]): number[] {
    const units = new Map<string, number>();
    const columnOf: number[] = [];
    const seen = new Map<number, number>();
    const worth = rows.map(({ placed, attribute, scores }) => {
      const holder = seen.get(attribute) ?? 0;
      seen.set(attribute, holder + 1);
      return scores.flatMap((score, c): (readonly [number, number])[] => {
        if (score < WORTH) return [];
        const key = `${c} ${this.#shared(c) ? holder : placed.label}`;
        const unit = units.get(key) ?? units.size;
        units.set(key, unit);
        columnOf[unit] = c;
        return [[unit, (score * (placed.sure ? 1 : UNSURE_EVENT)) ** 2]];
      });
    });
    const values = worth.map((list) => {
      const row = new Array<number>(units.size).fill(0);
      for (const [unit, value] of list) row[unit] = value;
      return row;
    });
    return assign(values).map((unit) => (unit < 0 ? -1 : columnOf[unit]!));
  }

  /** The best score that another attribute has for a column that cannot be both's. */
  #rival(row: Row, c: number, rows: readonly Row[]): number {
    const behind = this.#behind(row, c);
    const everywhere = this.#perCase && this.#columns[c]!.presentIn('') === 1;
    const own = this.#share(row.placed);
    const rivals = rows.filter(({ placed, attribute }) => {
      if (attribute === row.attribute && (behind || placed.event === row.placed.event)) return false;
      // Of one that few cases have, what every case says is hardly told.
      if (attribute === row.attribute && everywhere && this.#share(placed) * MANY_MORE < own) return false;
      return placed.label === row.placed.label || this.#shared(c);
    });
    return Math.max(0, ...rivals.map(({ placed, scores }) => scores[c]! * (placed.sure ? 1 : UNSURE_EVENT)));
  }

  /** Whether a column of a table stands behind the date of the event, with no other date between: there a register keeps what it says of it. */
  #behind({ placed }: Row, c: number): boolean {
    if (!this.#perCase) return false;
    const date = this.#columns.slice(0, c).findLast(({ type }) => type === 'time');
    return date?.name === placed.label;
  }

  /** Whether a column that stands for a whole case is by its name as much the same attribute's of another event. */
  #anyEvents(row: Row, c: number, rows: readonly Row[]): boolean {
    const claims = (other: Row) =>
      other.attribute === row.attribute &&
      other.placed.event !== row.placed.event &&
      row.names[c]! - other.names[c]! < AHEAD;
    // What each case has is a quality of the case, but hardly what one event says of itself that few cases have where others have it as well.
    const everywhere = this.#columns[c]!.presentIn('') === 1;
    const own = this.#share(row.placed);
    return (
      !this.#behind(row, c) &&
      this.#shared(c) &&
      rows.some((other) => claims(other) && (!everywhere || this.#share(other.placed) > own * MANY_MORE))
    );
  }

  /** Share of the cases of a table in which an event stands; one without a label may stand in all. */
  #share({ label }: PlacedEvent): number {
    return this.#columns.find(({ name, type }) => name === label && type === 'time')?.presentIn('') ?? 1;
  }

  #matchOf(row: Row, c: number, rows: readonly Row[]): AttributeMatch {
    const { attribute, scores } = row;
    const ranked = this.#columns
      .map(({ name, of }, i) => ({ column: name, of, score: scores[i]!, i }))
      .filter(({ score, i }) => score >= WORTH && i !== c)
      .sort((a, b) => b.score - a.score);
    const others = ranked.slice(0, 3).map(({ column, of, score }) => ({ column, of, score }));
    const facts = c < 0 ? null : this.#columns[c]!;
    const score = c < 0 ? 0 : scores[c]!;
    const next = facts === null ? 0 : Math.max(others[0]?.score ?? 0, this.#rival(row, c, rows));
    const answersOnly = facts !== null && saysOnlyYesOrNo(this.#law.attributes[attribute]!, facts);
    const ahead = score >= SURE && score - next >= AHEAD;
    return {
      attribute,
      chosen: facts && { column: facts.name, of: facts.of, score },
      sure: facts !== null && ahead && !answersOnly && !this.#anyEvents(row, c, rows),
      others,
      codes: facts && this.#codes(attribute, facts),
      asked: this.#literals.get(attribute) ?? [],
      answersOnly,
    };
  }

  #codes(attribute: number, column: ColumnFacts): Codes | null {
    const { type, values } = column;
    const wanted = this.#law.attributes[attribute]!.type;
    if (wanted === 'boolean') return type === 'boolean' || !values ? null : booleanCodes(values);
    const asked = this.#literals.get(attribute);
    if (wanted === 'text' && !asked) return emptyCodes(column.sayNothing());
    if (wanted !== 'text' || !values || !asked) return null;
    const { words } = this.#law.attributes[attribute]!;
    if (words) return wordCodes(values, words);
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

/** What a text attribute is worth in a column of truth values: below {@link SURE}, so that one of truth values comes first. */
const ANSWERS = 0.5;

function typeFit(attribute: Attribute, column: ColumnFacts): number {
  const { type } = attribute;
  if (saysOnlyYesOrNo(attribute, column)) return ANSWERS;
  if (type === 'boolean' && column.type !== 'boolean') return column.values && booleanCodes(column.values) ? 0.95 : 0.2;
  return FIT[type][column.type] ?? 0.1;
}

/** Words that the law itself gives an attribute may be yes and no. */
function saysOnlyYesOrNo({ type, words }: Attribute, { type: held, values }: ColumnFacts): boolean {
  if (type !== 'text' || words?.some((word) => booleanCodes([word]))) return false;
  return held === 'boolean' || (values !== null && booleanCodes(values) !== null);
}
