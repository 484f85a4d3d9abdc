import { type AttributeType, type ExampleValue, isReadable, type Law } from '../language/index.js';
import { DAY, type DraftEvent } from './draft.js';
import type { Random } from './random.js';

/** What made-up events may hold: values that the law compares with, those of its examples, and plain ones. */
export class Pools {
  readonly #law: Law;
  readonly #values: readonly (readonly ExampleValue[])[];
  readonly #actors: readonly string[];
  readonly #roles: readonly string[];
  readonly #offices: readonly string[];

  constructor(law: Law) {
    this.#law = law;
    const values: Set<ExampleValue>[] = law.attributes.map(() => new Set());
    for (const { events } of law.examples)
      for (const event of events)
        for (const [a, value] of Object.entries(event.values)) if (isReadable(value)) values[Number(a)]!.add(value);
    const roles = new Set<string>();
    collectLiterals(law, values, roles);
    this.#values = values.map((set) => [...set]);
    const named = (who: 'actor' | 'role' | 'office') =>
      law.examples.flatMap((x) => x.events.flatMap((e) => e[who] ?? []));
    this.#actors = unique([...named('actor'), 'officer 1', 'officer 2', 'officer 3', 'officer 4']);
    this.#roles = law.roles ?? unique([...named('role'), ...roles, 'clerk']);
    this.#offices = unique([...named('office'), 'office 1', 'office 2']);
  }

  /** An event of a kind at a time, with a value for each of its attributes. */
  make(kind: number, at: number, random: Random): DraftEvent {
    const values: Record<number, ExampleValue> = {};
    for (const attribute of this.#law.events[kind]!.attributes) {
      const { type, words } = this.#law.attributes[attribute]!;
      const known = this.#values[attribute]!;
      values[attribute] =
        type !== 'date' && known.length > 0 && random.chance(0.9) ? random.pick(known) : plain(type, words, at, random);
    }
    const office = this.#law.events[kind]!.by === 'office';
    return {
      at,
      event: kind,
      values,
      // A party may be known by name too, and even be one of those who act for the office.
      actor: office || random.chance(0.5) ? random.pick(this.#actors) : null,
      role: office ? random.pick(this.#roles) : null,
      office: office ? random.pick(this.#offices) : null,
    };
  }
}

const LETTERS = ['a', 'b', 'c'];

function plain(type: AttributeType, words: readonly string[] | null, at: number, random: Random): ExampleValue {
  switch (type) {
    case 'money':
      return random.between(10, 500) * 100;
    case 'number':
      return random.between(0, 30);
    case 'boolean':
      return random.chance(0.5);
    case 'date':
      return Math.floor(at / DAY) + random.between(-10, 60);
    case 'list':
      return (words ?? LETTERS).slice(0, random.between(1, 3));
    case 'text':
      return random.pick(words ?? LETTERS);
  }
}

/** Finds what attributes and roles are compared with, by walking the rules' plain data. */
function collectLiterals(law: Law, values: readonly Set<ExampleValue>[], roles: Set<string>): void {
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const part of node) visit(part);
      return;
    }
    if (node === null || typeof node !== 'object') return;
    const part = node as {
      op?: string;
      left?: Operand;
      right?: Operand;
      set?: { op: string; values?: readonly (string | number)[] };
    };
    if (part.op === 'compare')
      for (const [a, b] of [
        [part.left, part.right],
        [part.right, part.left],
      ] as const)
        if (b?.op === 'literal') put(a, b.value);
    if (part.op === 'in' && part.set?.op === 'literals')
      for (const value of part.set.values ?? []) put(part.left, value);
    for (const value of Object.values(node)) visit(value);
  };
  const put = (operand: Operand | undefined, value: ExampleValue | undefined): void => {
    if (value === undefined) return;
    if (operand?.op === 'role' && typeof value === 'string') roles.add(value);
    if (operand?.attribute === undefined || operand.attribute === null) return;
    const { type } = law.attributes[operand.attribute]!;
    const fits =
      type === 'text'
        ? typeof value === 'string'
        : type === 'number' || type === 'money'
          ? typeof value === 'number'
          : false;
    if (fits) values[operand.attribute]!.add(value);
  };
  visit(law.rules);
  visit(law.facts.map((f) => f.expression));
}

interface Operand {
  readonly op: string;
  readonly attribute?: number | null;
  readonly value?: ExampleValue;
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
