import { isMap, isScalar, type YAMLMap } from 'yaml';
import { type Diagnostic, InputError, nearest } from '../base/index.js';
import { foldedWord, type Law } from '../language/index.js';
import { parseDay, zone } from '../time/index.js';
import {
  type Assumption,
  type AttributeBinding,
  type Binding,
  type ColumnRef,
  type DueBinding,
  type EventBinding,
  type Meaning,
  type RoleRef,
  type Source,
  UNSAID_SOURCE,
  type Unrecorded,
} from './binding.js';
import { carry, understandAlike } from './carry.js';
import { confirmedRules, enteredColumn } from './parse-confirmed.js';
import { correctionsIn } from './parse-corrections.js';
import { type AttributePlace, REGISTER_SOURCE, RegisterReader } from './parse-register.js';
import { yearsFrom } from './whole-number.js';
import { YamlReader } from './yaml-reader.js';

const TOP = [
  'law',
  'source',
  'tables',
  'events',
  'never-happens',
  'not-recorded',
  'assume',
  'actor',
  'role',
  'office',
  'due',
  'safe-to-show',
  'entered',
  'confirmed',
  'corrections',
];
const SOURCE = [
  ...['kind', 'zone', 'precision', 'order', 'years-from'],
  ...['complete-from', 'complete-until', 'begins-with'],
];
/** Parts that a column of a table with one row an event may have. */
const ROLES = ['case', 'activity', 'time', 'resource', 'lifecycle'];
const EVENT = ['activity', 'lifecycle', 'where', 'attributes'];
const ATTRIBUTE = ['column', 'of', 'codes', 'otherwise', 'unit', 'separator'];
const REGISTER_ATTRIBUTE = ['column', 'table', 'dates', 'empty', 'codes', 'otherwise', 'unit', 'separator'];

/** Reads a binding for a law. Throws an InputError that lists every fault. */
export function parseBinding(text: string, file: string, law: Law, hash: string | null): Binding {
  const reader = new BindingReader(file, text, law);
  const binding = reader.read(hash);
  if (reader.yaml.faults.length > 0 || !binding) throw new InputError(inOrder(reader.yaml.faults));
  return binding;
}

/** In the order in which they stand in the file. */
function inOrder(faults: readonly Diagnostic[]): Diagnostic[] {
  return [...faults].sort((a, b) => (a.range?.offset ?? 0) - (b.range?.offset ?? 0));
}

/** What a binding says before its law is known. */
export interface BindingHead {
  /** Undefined where it names none. */
  readonly law: string | undefined;
  /** Whether it is for tables with one row a case. */
  readonly isTable: boolean;
  readonly faults: readonly Diagnostic[];
}

/** The law that a binding names, before that law is known. */
export function lawOfBinding(text: string, file: string): BindingHead {
  const yaml = new YamlReader(file, text);
  const source = yaml.root && yaml.map(yaml.root, 'source');
  return {
    law: yaml.root ? yaml.text(yaml.root, 'law') : undefined,
    isTable: source !== undefined && yaml.text(source, 'kind') === 'table',
    faults: yaml.faults,
  };
}

class BindingReader {
  readonly yaml: YamlReader;
  readonly #file: string;
  readonly #law: Law;
  readonly #events: ReadonlyMap<string, number>;
  readonly #attributes: ReadonlyMap<string, number>;
  #register: RegisterReader | null = null;

  constructor(file: string, text: string, law: Law) {
    this.yaml = new YamlReader(file, text);
    this.#file = file;
    this.#law = law;
    this.#events = new Map(law.events.map((e, i) => [e.name, i]));
    this.#attributes = new Map(law.attributes.map((a, i) => [a.name, i]));
  }

  read(hash: string | null): Binding | undefined {
    const { yaml } = this;
    const root = yaml.root;
    if (!root) return undefined;
    yaml.onlyKeys(root, TOP);
    const law = yaml.text(root, 'law');
    if (law !== undefined && law !== this.#law.id)
      // Nothing in it can be right for this law, so that no more is told.
      return yaml.fault('binding/other-law', yaml.node(root, 'law'), { law, wanted: this.#law.id });
    const source = this.#source(root);
    const { events, carried, sources } = this.#register
      ? carry(this.#eventBindings(root), this.#law)
      : { events: this.#eventBindings(root), carried: [], sources: new Map<string, readonly string[]>() };
    const due = this.#due(root);
    const never = this.#eventList(root, 'never-happens');
    const bound = new Set(events.map((e) => e.event));
    for (const event of never)
      if (bound.has(event))
        yaml.fault('binding/never-but-bound', yaml.node(root, 'never-happens'), {
          event: this.#law.events[event]!.name,
        });
    return {
      file: this.#file,
      hash,
      law: this.#law.id,
      source,
      register: this.#register?.plan(carried, source.yearsFrom) ?? null,
      events,
      never,
      notRecorded: this.#notRecorded(root),
      assume: this.#assume(root),
      actor: this.#who(root, 'actor'),
      role: this.#role(root),
      office: this.#who(root, 'office'),
      due,
      safe: this.#safe(root, sources),
      entered: enteredColumn(yaml, root),
      confirmed: confirmedRules(yaml, root, this.#law),
      corrections: correctionsIn(yaml, root, this.#law),
    };
  }

  /** Columns that may be shown, with those made of such alone; the column of the case numbers stands for the case. */
  #safe(root: YAMLMap, made: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
    const safe = new Set((this.yaml.texts(root, 'safe-to-show') ?? []).map((t) => t.text));
    if (this.#register && safe.delete(this.#register.caseColumn)) safe.add('case');
    for (const [name, columns] of made) if (columns.every((column) => safe.has(column))) safe.add(name);
    return safe;
  }

  #source(root: YAMLMap): Source {
    const { yaml } = this;
    const map = yaml.map(root, 'source');
    if (!map) return UNSAID_SOURCE;
    const isTable = yaml.oneOf(map, 'kind', ['log', 'table'], 'log') === 'table';
    yaml.onlyKeys(map, [...SOURCE, ...(isTable ? REGISTER_SOURCE : ['columns'])]);
    if (isTable) this.#register = new RegisterReader(yaml, this.#law, this.#file, root, map);
    else if (yaml.node(root, 'tables') !== undefined) yaml.fault('binding/tables-of-log', yaml.node(root, 'tables'));
    const name = yaml.text(map, 'zone') ?? null;
    if (name !== null && !zone(name)) yaml.fault('binding/unknown-zone', yaml.node(map, 'zone'), { zone: name });
    return {
      zone: name,
      precision: yaml.oneOf(map, 'precision', ['as-written', 'day', 'minute'], 'as-written'),
      order: yaml.oneOf(map, 'order', ['source', 'none'], 'none'),
      yearsFrom: yearsFrom(yaml, map),
      completeFrom: this.#day(map, 'complete-from'),
      completeUntil: this.#day(map, 'complete-until'),
      beginsWith: this.#eventList(map, 'begins-with'),
      ...this.#columns(map),
    };
  }

  #columns(source: YAMLMap): Pick<Source, 'columns'> {
    const map = this.yaml.map(source, 'columns');
    if (!map) return {};
    this.yaml.onlyKeys(map, ROLES);
    return { columns: Object.fromEntries(ROLES.flatMap((r) => [[r, this.yaml.text(map, r)]].filter(([, c]) => c))) };
  }

  #day(map: YAMLMap, key: string): number | null {
    const text = this.yaml.text(map, key);
    if (text === undefined) return null;
    const day = parseDay(text);
    if (day === undefined) this.yaml.fault('binding/date', this.yaml.node(map, key), { value: text });
    return day ?? null;
  }

  #eventBindings(root: YAMLMap): EventBinding[] {
    const map = this.yaml.map(root, 'events');
    if (!map || map.items.length === 0) {
      this.yaml.fault('binding/no-events', map ?? root);
      return [];
    }
    return map.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      const event = this.#event(name, key);
      if (event === undefined) return [];
      if (this.#register) return this.#columnBindings(this.#register, event, map, name, key);
      if (isScalar(value))
        return [{ event, activities: [String(value.value)], lifecycle: null, where: [], attributes: [] }];
      if (!isMap(value)) return this.yaml.fault('binding/type', value ?? key, { key: name, wanted: 'a map' }) ?? [];
      return [this.#eventBinding(event, value)];
    });
  }

  /** An event that stands in columns of dates. */
  #columnBindings(register: RegisterReader, event: number, map: YAMLMap, name: string, key: unknown): EventBinding[] {
    const items = this.yaml.items(map, name);
    if (items.length === 0) this.yaml.fault('binding/no-event-column', key, { event: name });
    const found = items.flatMap((item) =>
      register.event(event, item, key, (kind, own, place) => this.#attributeBindings(kind, own, place)),
    );
    for (const one of found.slice(1)) {
      for (const attribute of one.attributes) {
        const first = found[0]!.attributes.find((a) => a.attribute === attribute.attribute);
        if (first && !understandAlike(first, attribute))
          this.yaml.fault('binding/attribute-differs', key, {
            event: name,
            attribute: this.#law.attributes[attribute.attribute]!.name,
          });
      }
    }
    return found;
  }

  #eventBinding(event: number, map: YAMLMap): EventBinding {
    const { yaml } = this;
    yaml.onlyKeys(map, EVENT);
    const activities = (yaml.texts(map, 'activity') ?? []).map((t) => t.text);
    if (activities.length === 0) yaml.fault('binding/no-activity', map, { event: this.#law.events[event]!.name });
    const lifecycle = yaml.texts(map, 'lifecycle')?.map((t) => t.text.toLowerCase()) ?? null;
    const where = yaml.map(map, 'where');
    const filters = (where?.items ?? []).map(({ key }) => {
      const column = isScalar(key) ? String(key.value) : '';
      const values = (yaml.texts(where!, column) ?? []).map((t) => t.text);
      return { column, of: 'event' as const, test: 'is' as const, values };
    });
    return { event, activities, lifecycle, where: filters, attributes: this.#attributeBindings(event, map) };
  }

  #attributeBindings(event: number, map: YAMLMap, place: AttributePlace | null = null): AttributeBinding[] {
    const { yaml } = this;
    const attributes = yaml.map(map, 'attributes');
    return (attributes?.items ?? []).flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      const attribute = this.#attribute(name, key, event);
      if (attribute === undefined) return [];
      const plain = {
        attribute,
        of: 'event' as const,
        codes: null,
        otherwise: 'keep' as const,
        unit: 'units' as const,
        separator: null,
      };
      const isDate = this.#law.attributes[attribute]!.type === 'date';
      if (isScalar(value)) {
        const found = place ? place.locate(String(value.value), null, value, isDate) : { column: String(value.value) };
        return found ? [{ ...plain, ...found }] : [];
      }
      if (!isMap(value))
        return yaml.fault('binding/type', value ?? key, { key: name, wanted: 'a column name or a map' }) ?? [];
      yaml.onlyKeys(value, place ? REGISTER_ATTRIBUTE : ATTRIBUTE);
      const column = yaml.text(value, 'column');
      if (column === undefined) return yaml.fault('binding/no-column', value, { attribute: name }) ?? [];
      const found = place
        ? place.locate(column, value, yaml.node(value, 'column'), isDate)
        : { column, of: yaml.oneOf(value, 'of', ['event', 'case'] as const, 'event') };
      if (!found) return [];
      return [
        {
          ...plain,
          ...found,
          ...this.#codes(value, attribute),
          unit: yaml.oneOf(value, 'unit', ['units', 'cents'], 'units'),
          separator: yaml.text(value, 'separator') ?? null,
        },
      ];
    });
  }

  #codes(map: YAMLMap, of: number | 'role'): Meaning {
    const codes = this.yaml.map(map, 'codes');
    return {
      codes: codes
        ? new Map(codes.items.map(({ key, value }) => [this.yaml.scalar(key, 'codes') ?? '', this.#meaning(of, value)]))
        : null,
      otherwise: this.yaml.oneOf(map, 'otherwise', ['missing', 'keep'], codes ? 'missing' : 'keep'),
    };
  }

  /** What a code stands for; a code of nothing says that nothing is there. */
  #meaning(of: number | 'role', node: unknown): string {
    if (isScalar(node) && node.value === null) return '';
    const text = this.yaml.scalar(node, 'codes') ?? '';
    // A code may stand for a whole list.
    const isList = of !== 'role' && this.#law.attributes[of]!.type === 'list' && text.startsWith('[');
    return text === '' || isList ? text : (this.#word(of, text, node) ?? '');
  }

  /** One of the attribute's words, as the law writes it; tells a text that is none. */
  #word(of: number | 'role', text: string, node: unknown): string | undefined {
    const { name, words } = of === 'role' ? { name: of, words: this.#law.roles } : this.#law.attributes[of]!;
    if (words === null) return text;
    const word = words.find((w) => foldedWord(w) === foldedWord(text));
    if (word !== undefined) return word;
    const data = { attribute: name, word: text, words: words.join(', '), hint: nearest(text, words) ?? '' };
    return this.yaml.fault('binding/word-unknown', node, data);
  }

  #event(name: string, at: unknown): number | undefined {
    const event = this.#events.get(name);
    if (event !== undefined) return event;
    return this.yaml.fault('binding/unknown-event', at, {
      event: name,
      law: this.#law.id,
      hint: nearest(name, this.#events.keys()) ?? '',
    });
  }

  #attribute(name: string, at: unknown, event: number | null): number | undefined {
    const attribute = this.#attributes.get(name);
    const known = event === null ? this.#law.attributes.map((_, i) => i) : this.#law.events[event]!.attributes;
    if (attribute !== undefined && known.includes(attribute)) return attribute;
    const names = known.map((a) => this.#law.attributes[a]!.name);
    const of = event === null ? this.#law.id : this.#law.events[event]!.name;
    return this.yaml.fault('binding/unknown-attribute', at, { attribute: name, of, hint: nearest(name, names) ?? '' });
  }

  #eventList(map: YAMLMap, key: string): number[] {
    return (this.yaml.texts(map, key) ?? []).flatMap(({ text, node }) => this.#event(text, node) ?? []);
  }

  #notRecorded(root: YAMLMap): Unrecorded[] {
    return (this.yaml.texts(root, 'not-recorded') ?? []).flatMap(({ text, node }): Unrecorded[] => {
      const [name = '', attributeName] = text.split('.');
      const event = this.#event(name, node);
      if (event === undefined) return [];
      if (attributeName === undefined) return [{ event, attribute: null }];
      const attribute = this.#attribute(attributeName, node, event);
      return attribute === undefined ? [] : [{ event, attribute }];
    });
  }

  #assume(root: YAMLMap): Assumption[] {
    const map = this.yaml.map(root, 'assume');
    return (map?.items ?? []).flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      const attribute = this.#attribute(name, key, null);
      // As a code of nothing: that nothing is there is taken for granted.
      if (attribute !== undefined && isScalar(value) && value.value === null) return [{ attribute, value: '' }];
      const text = this.yaml.scalar(value, name);
      if (attribute === undefined || text === undefined) return [];
      const typed = valueOf(text, this.#law.attributes[attribute]!.type);
      if (typed === undefined)
        return (
          this.yaml.fault('binding/value', value, { value: text, type: this.#law.attributes[attribute]!.type }) ?? []
        );
      const assumed = typeof typed === 'string' ? this.#word(attribute, typed, value) : typed;
      return assumed === undefined ? [] : [{ attribute, value: assumed }];
    });
  }

  /** Rule -> the column in which the source keeps its due day. */
  #due(root: YAMLMap): DueBinding[] {
    const { yaml } = this;
    return (yaml.map(root, 'due')?.items ?? []).flatMap(({ key, value }) => {
      const rule = isScalar(key) ? String(key.value) : '';
      const rules = this.#law.rules.map((r) => r.name);
      if (!rules.includes(rule))
        return (
          yaml.fault('binding/unknown-rule', key, { rule, law: this.#law.id, hint: nearest(rule, rules) ?? '' }) ?? []
        );
      const map = isMap(value) ? value : null;
      if (map) yaml.onlyKeys(map, this.#register ? ['column', 'table', 'dates', 'empty'] : ['column', 'of']);
      const column = map ? yaml.text(map, 'column') : yaml.scalar(value, rule);
      if (column === undefined) return map ? (yaml.fault('binding/no-column', map, { attribute: rule }) ?? []) : [];
      const of = map && !this.#register ? yaml.oneOf(map, 'of', ['event', 'case'] as const, 'case') : 'case';
      const found = this.#register ? this.#register.due(column, map, value) : { column, of };
      return found ? [{ rule, ...found }] : [];
    });
  }

  #who(root: YAMLMap, key: 'actor' | 'role' | 'office', more: readonly string[] = []): ColumnRef | null {
    const node = this.yaml.node(root, key);
    if (node === undefined) return null;
    if (!isMap(node)) {
      const column = this.yaml.scalar(node, key);
      return column === undefined ? null : { column };
    }
    this.yaml.onlyKeys(node, ['column', 'constant', ...more]);
    const constant = this.yaml.text(node, 'constant');
    const column = this.yaml.text(node, 'column');
    if (constant !== undefined) return { constant };
    return column === undefined ? null : { column };
  }

  /** Roles are words of the law, as attributes may have them. */
  #role(root: YAMLMap): RoleRef | null {
    const ref = this.#who(root, 'role', ['codes', 'otherwise']);
    const map = this.yaml.node(root, 'role');
    if (ref === null || !isMap(map)) return ref;
    if ('constant' in ref) {
      const constant = this.#word('role', ref.constant, this.yaml.node(map, 'constant'));
      return constant === undefined ? null : { constant };
    }
    return { ...ref, ...this.#codes(map, 'role') };
  }
}

/** A written value as the engines hold it. */
function valueOf(text: string, type: string): string | number | undefined {
  const number = Number(text);
  switch (type) {
    case 'text':
      return text;
    case 'boolean':
      return text === 'true' ? 1 : text === 'false' ? 0 : undefined;
    case 'date':
      return parseDay(text);
    case 'number':
      return text.trim() !== '' && Number.isFinite(number) ? number : undefined;
    case 'money':
      return text.trim() !== '' && Number.isFinite(number) ? Math.round(number * 100) : undefined;
    default:
      return undefined;
  }
}
