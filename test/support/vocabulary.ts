import type { Range } from '../../src/base/index.js';
import { type Attribute, type AttributeType, type EventKind, IR_VERSION, type Law } from '../../src/language/index.js';

export const NOWHERE: Range = { line: 1, column: 1, endLine: 1, endColumn: 1, offset: 0, end: 0 };

const DECLARED: readonly Omit<Attribute, 'words'>[] = [
  { name: 'amount', type: 'money' },
  { name: 'units', type: 'number' },
  { name: 'abroad', type: 'boolean' },
  { name: 'date', type: 'date' },
  { name: 'outcome', type: 'text' },
  { name: 'tags', type: 'list' },
  { name: 'doc', type: 'text' },
  { name: 'fee', type: 'money' },
];

export const ATTRIBUTES: readonly Attribute[] = DECLARED.map((attribute) => ({ ...attribute, words: null }));

const WORDS: Readonly<Record<string, readonly string[]>> = { outcome: ['a', 'b'], tags: ['a', 'p1'], doc: ['d1'] };

/** The same attributes with words of their own: others that logs have for them are foreign. */
export const CLOSED_ATTRIBUTES: readonly Attribute[] = DECLARED.map((attribute) => ({
  ...attribute,
  words: WORDS[attribute.name] ?? null,
}));

function kind(name: string, by: 'office' | 'party', once: boolean, attributes: readonly number[]): EventKind {
  return {
    name,
    texts: { en: name },
    called: { en: name },
    by,
    once,
    attributes,
    judges: null,
    article: 0,
    range: NOWHERE,
  };
}

/** Both sides, once and not, every type of attribute; `doc` is carried by some and not by others. */
export const EVENTS: readonly EventKind[] = [
  kind('filed', 'party', true, [0, 1, 2, 3, 4, 5, 6]),
  { ...kind('decided', 'office', true, [2, 3, 4, 6]), judges: { text: 'held', attribute: 2 } },
  kind('payment', 'party', false, [1, 6, 7]),
  kind('notice', 'office', false, [1, 3, 4, 6, 7]),
  { ...kind('inspected', 'office', false, [1, 2, 4, 5]), judges: { text: 'found', attribute: 2 } },
  kind('withdrawn', 'party', false, [0, 3, 6]),
];

export function attributesOf(type: AttributeType, event?: number): number[] {
  const known = event === undefined ? ATTRIBUTES.map((_, a) => a) : EVENTS[event]!.attributes;
  return known.filter((a) => ATTRIBUTES[a]!.type === type);
}

/** A law of nothing but its rules. */
export function lawOf(parts: Partial<Law>): Law {
  return {
    irVersion: IR_VERSION,
    id: 'xx/random',
    hash: '',
    file: 'random.law.md',
    titles: { en: 'Random' },
    jurisdiction: 'XX',
    calendar: null,
    zone: 'Europe/Rome',
    rolls: null,
    options: [],
    roles: null,
    inForce: { from: null, until: null },
    source: {},
    review: null,
    assumed: {},
    wordings: { rule: {}, act: {}, term: {}, option: {}, assumption: {}, value: {} },
    articles: [{ citation: 'Art. 1', heading: 'Art. 1', level: 2, range: NOWHERE, points: [] }],
    events: EVENTS,
    attributes: ATTRIBUTES,
    facts: [],
    tables: [],
    clocks: [],
    deems: [],
    readings: [],
    rules: [],
    examples: [],
    ...parts,
  };
}
