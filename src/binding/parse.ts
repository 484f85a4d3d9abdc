import { isMap, isScalar, type YAMLMap } from 'yaml';
import { type Diagnostic, InputError } from '../base/index.js';
import { type Law, nearest } from '../language/index.js';
import { parseDay, zone } from '../time/index.js';
import type { Assumption, AttributeBinding, Binding, ColumnRef, EventBinding, Source, Unrecorded } from './binding.js';
import { YamlReader } from './yaml-reader.js';

const TOP = [
  'law',
  'source',
  'events',
  'never-happens',
  'not-recorded',
  'assume',
  'actor',
  'role',
  'office',
  'safe-to-show',
];
const SOURCE = ['kind', 'zone', 'precision', 'order', 'complete-from', 'complete-until', 'begins-with'];
const EVENT = ['activity', 'lifecycle', 'where', 'attributes'];
const ATTRIBUTE = ['column', 'of', 'codes', 'otherwise', 'unit', 'separator'];

/** Reads a binding for a law. Throws an InputError that lists every fault. */
export function parseBinding(text: string, file: string, law: Law, hash: string | null): Binding {
  const reader = new BindingReader(file, text, law);
  const binding = reader.read(hash);
  if (reader.yaml.faults.length > 0 || !binding) throw new InputError(reader.yaml.faults);
  return binding;
}

/** The law that a binding names, before that law is known. Undefined where it names none. */
export function lawOfBinding(text: string, file: string): { law: string | undefined; faults: readonly Diagnostic[] } {
  const yaml = new YamlReader(file, text);
  return { law: yaml.root ? yaml.text(yaml.root, 'law') : undefined, faults: yaml.faults };
}

class BindingReader {
  readonly yaml: YamlReader;
  readonly #file: string;
  readonly #law: Law;
  readonly #events: ReadonlyMap<string, number>;
  readonly #attributes: ReadonlyMap<string, number>;

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
      yaml.fault('binding/other-law', yaml.node(root, 'law'), { law, wanted: this.#law.id });
    const events = this.#eventBindings(root);
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
      source: this.#source(root),
      events,
      never,
      notRecorded: this.#notRecorded(root),
      assume: this.#assume(root),
      actor: this.#who(root, 'actor'),
      role: this.#who(root, 'role'),
      office: this.#who(root, 'office'),
      safe: new Set((yaml.texts(root, 'safe-to-show') ?? []).map((t) => t.text)),
    };
  }

  #source(root: YAMLMap): Source {
    const { yaml } = this;
    const map = yaml.map(root, 'source');
    if (!map)
      return {
        zone: null,
        precision: 'as-written',
        order: 'none',
        completeFrom: null,
        completeUntil: null,
        beginsWith: [],
      };
    yaml.onlyKeys(map, SOURCE);
    yaml.oneOf(map, 'kind', ['log'], 'log');
    const name = yaml.text(map, 'zone') ?? null;
    if (name !== null && !zone(name)) yaml.fault('binding/unknown-zone', yaml.node(map, 'zone'), { zone: name });
    return {
      zone: name,
      precision: yaml.oneOf(map, 'precision', ['as-written', 'day', 'minute'], 'as-written'),
      order: yaml.oneOf(map, 'order', ['source', 'none'], 'none'),
      completeFrom: this.#day(map, 'complete-from'),
      completeUntil: this.#day(map, 'complete-until'),
      beginsWith: this.#eventList(map, 'begins-with'),
    };
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
      if (isScalar(value))
        return [{ event, activities: [String(value.value)], lifecycle: null, where: [], attributes: [] }];
      if (!isMap(value)) return this.yaml.fault('binding/type', value ?? key, { key: name, wanted: 'a map' }) ?? [];
      return [this.#eventBinding(event, value)];
    });
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
      return { column, values: (yaml.texts(where!, column) ?? []).map((t) => t.text) };
    });
    return { event, activities, lifecycle, where: filters, attributes: this.#attributeBindings(event, map) };
  }

  #attributeBindings(event: number, map: YAMLMap): AttributeBinding[] {
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
      if (isScalar(value)) return [{ ...plain, column: String(value.value) }];
      if (!isMap(value))
        return yaml.fault('binding/type', value ?? key, { key: name, wanted: 'a column name or a map' }) ?? [];
      yaml.onlyKeys(value, ATTRIBUTE);
      const column = yaml.text(value, 'column');
      if (column === undefined) return yaml.fault('binding/no-column', value, { attribute: name }) ?? [];
      const codes = yaml.map(value, 'codes');
      return [
        {
          ...plain,
          column,
          of: yaml.oneOf(value, 'of', ['event', 'case'], 'event'),
          codes: codes
            ? new Map(
                codes.items.map(({ key: k, value: v }) => [
                  yaml.scalar(k, 'codes') ?? '',
                  yaml.scalar(v, 'codes') ?? '',
                ]),
              )
            : null,
          otherwise: yaml.oneOf(value, 'otherwise', ['missing', 'keep'], codes ? 'missing' : 'keep'),
          unit: yaml.oneOf(value, 'unit', ['units', 'cents'], 'units'),
          separator: yaml.text(value, 'separator') ?? null,
        },
      ];
    });
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
      const text = this.yaml.scalar(value, name);
      if (attribute === undefined || text === undefined) return [];
      const typed = valueOf(text, this.#law.attributes[attribute]!.type);
      if (typed === undefined)
        return (
          this.yaml.fault('binding/value', value, { value: text, type: this.#law.attributes[attribute]!.type }) ?? []
        );
      return [{ attribute, value: typed }];
    });
  }

  #who(root: YAMLMap, key: 'actor' | 'role' | 'office'): ColumnRef | null {
    const node = this.yaml.node(root, key);
    if (node === undefined) return null;
    if (!isMap(node)) {
      const column = this.yaml.scalar(node, key);
      return column === undefined ? null : { column };
    }
    this.yaml.onlyKeys(node, ['column', 'constant']);
    const constant = this.yaml.text(node, 'constant');
    const column = this.yaml.text(node, 'column');
    if (constant !== undefined) return { constant };
    return column === undefined ? null : { column };
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
