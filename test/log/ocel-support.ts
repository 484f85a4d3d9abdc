import { escape } from './excel-support.js';
import { type SqlSpec, sqlite } from './sqlite-support.js';

type Value = string | number | boolean;

/** A small object-centric log, written in each of the three encodings. */
export interface OcelSpec {
  readonly events: readonly {
    id: string;
    type: string;
    time: string;
    attributes?: Record<string, Value>;
    to: readonly [string, string][];
  }[];
  readonly objects: readonly {
    id: string;
    type: string;
    attributes?: readonly [string, string, Value][];
    to?: readonly [string, string][];
  }[];
  readonly types?: Readonly<Record<string, string>>;
  readonly unused?: readonly string[];
}

export const ORDERS: OcelSpec = {
  events: [
    {
      id: 'e1',
      type: 'place',
      time: '2024-03-01T09:00:00Z',
      attributes: { by: 'web', total: 12.5 },
      to: [
        ['o1', 'order'],
        ['i1', 'item'],
        ['i2', 'item'],
      ],
    },
    {
      id: 'e4',
      type: 'send',
      time: '2024-03-05T09:00:00Z',
      to: [
        ['o1', ''],
        ['o2', ''],
      ],
    },
    {
      id: 'e2',
      type: 'change',
      time: '2024-03-02T09:00:00Z',
      to: [
        ['o1', 'order'],
        ['o1', 'again'],
      ],
    },
    {
      id: 'e3',
      type: 'pick',
      time: '2024-03-03T09:00:00Z',
      to: [
        ['i1', 'item'],
        ['gone', 'item'],
      ],
    },
  ],
  objects: [
    {
      id: 'o1',
      type: 'Order',
      attributes: [
        ['price', '1970-01-01T00:00:00Z', 10],
        ['price', '2024-03-02T09:00:00Z', 8],
      ],
      to: [
        ['i1', 'has'],
        ['lost', 'has'],
      ],
    },
    { id: 'o2', type: 'Order', attributes: [['price', '1970-01-01T00:00:00Z', 5]] },
    { id: 'o3', type: 'Order' },
    { id: 'i1', type: 'Item <&> of an order' },
    { id: 'i2', type: 'Item <&> of an order' },
  ],
  types: { price: 'float', total: 'float' },
  unused: ['Lorry'],
};

function typesOf(items: readonly { type: string; attributes?: unknown }[], spec: OcelSpec, unused: readonly string[]) {
  const names = new Map<string, Set<string>>(unused.map((u) => [u, new Set()]));
  for (const { type, attributes = {} } of items) {
    const known = names.get(type) ?? new Set<string>();
    names.set(type, known);
    const own = Array.isArray(attributes) ? attributes.map((a: [string]) => a[0]) : Object.keys(attributes as object);
    for (const name of own) known.add(name);
  }
  return [...names].map(([name, attributes]) => ({
    name,
    attributes: [...attributes].map((a) => ({ name: a, type: spec.types?.[a] ?? 'string' })),
  }));
}

export function ocelJson(spec: OcelSpec): string {
  const links = (to: readonly [string, string][] = []) => to.map(([objectId, qualifier]) => ({ objectId, qualifier }));
  return JSON.stringify(
    {
      objectTypes: typesOf(spec.objects, spec, spec.unused ?? []),
      eventTypes: typesOf(spec.events, spec, []),
      objects: spec.objects.map(({ id, type, attributes = [], to }) => ({
        id,
        type,
        attributes: attributes.map(([name, time, value]) => ({ name, time, value })),
        relationships: links(to),
      })),
      events: spec.events.map(({ id, type, time, attributes = {}, to }) => ({
        id,
        type,
        time,
        attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
        relationships: links(to),
      })),
    },
    null,
    1,
  );
}

export function ocelXml(spec: OcelSpec): string {
  const types = (kind: string, list: ReturnType<typeof typesOf>) =>
    `<${kind}-types>${list.map((t) => `<${kind}-type name="${escape(t.name)}"><attributes>${t.attributes.map((a) => `<attribute name="${escape(a.name)}" type="${a.type}"/>`).join('')}</attributes></${kind}-type>`).join('')}</${kind}-types>`;
  const links = (to: readonly [string, string][] = []) =>
    `<objects>${to.map(([id, q]) => `<relationship object-id="${escape(id)}" qualifier="${escape(q)}"/>`).join('')}</objects>`;
  const objects = spec.objects.map(
    ({ id, type, attributes = [], to }) =>
      `<object id="${escape(id)}" type="${escape(type)}"><attributes>${attributes.map(([n, t, v]) => `<attribute name="${escape(n)}" time="${t}">${escape(String(v))}</attribute>`).join('')}</attributes>${links(to)}</object>`,
  );
  const events = spec.events.map(
    ({ id, type, time, attributes = {}, to }) =>
      `<event id="${escape(id)}" type="${escape(type)}" time="${time}"><attributes>${Object.entries(attributes)
        .map(([n, v]) => `<attribute name="${escape(n)}">${escape(String(v))}</attribute>`)
        .join('')}</attributes>${links(to)}</event>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<log>${types('object', typesOf(spec.objects, spec, spec.unused ?? []))}${types('event', typesOf(spec.events, spec, []))}<objects>${objects.join('\n')}</objects><events>${events.join('\n')}</events></log>`;
}

const SQL_TYPES: Readonly<Record<string, string>> = {
  float: 'REAL',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  time: 'TIMESTAMP',
};

/** `more`: tables and other things beside those of the log. */
export function ocelSqlite(spec: OcelSpec, more: readonly SqlSpec[] = []): Buffer {
  const tables: SqlSpec[] = [];
  const table = (name: string, columns: readonly string[], rows: SqlSpec['rows']) =>
    tables.push({ name, sql: `CREATE TABLE "${name}" (${columns.join(', ')})`, rows });
  table(
    'event',
    ['"ocel_id" TEXT', '`ocel_type` TEXT', 'PRIMARY KEY("ocel_id")'],
    spec.events.map((e) => [e.id, e.type]),
  );
  table(
    'object',
    ['[ocel_id] TEXT', 'ocel_type TEXT -- the type, (so)\n'],
    spec.objects.map((o) => [o.id, o.type]),
  );
  table(
    'event_object',
    ['ocel_event_id', 'ocel_object_id', 'ocel_qualifier'],
    spec.events.flatMap((e) => e.to.map(([o, q]) => [e.id, o, q])),
  );
  table(
    'object_object',
    ['ocel_source_id', 'ocel_target_id', 'ocel_qualifier'],
    spec.objects.flatMap((s) => (s.to ?? []).map(([o, q]) => [s.id, o, q])),
  );
  const eventTypes = typesOf(spec.events, spec, []);
  const objectTypes = typesOf(spec.objects, spec, spec.unused ?? []);
  table(
    'event_map_type',
    ['ocel_type TEXT', 'ocel_type_map TEXT'],
    eventTypes.map((t, i) => [t.name, `E${i}`]),
  );
  table(
    'object_map_type',
    ['ocel_type TEXT', 'ocel_type_map TEXT'],
    objectTypes.map((t, i) => [t.name, `O${i}`]),
  );
  const columns = (list: readonly { name: string; type: string }[]) =>
    list.map((a) => `"${a.name.replaceAll('"', '""')}" ${SQL_TYPES[a.type] ?? 'TEXT'}`);
  for (const [i, { name, attributes }] of eventTypes.entries()) {
    const rows = spec.events.filter((e) => e.type === name);
    table(
      `event_E${i}`,
      ['ocel_id TEXT', 'ocel_time TIMESTAMP', ...columns(attributes)],
      rows.map((e) => [e.id, e.time, ...attributes.map((a) => sqlValue(e.attributes?.[a.name]))]),
    );
  }
  for (const [i, { name, attributes }] of objectTypes.entries()) {
    const rows = spec.objects
      .filter((o) => o.type === name)
      .flatMap((o) =>
        (o.attributes ?? []).map(([n, t, v]) => [
          o.id,
          t,
          t.startsWith('1970') ? null : n,
          ...attributes.map((a) => (a.name === n ? sqlValue(v) : null)),
        ]),
      );
    table(
      `object_O${i}`,
      ['ocel_id TEXT', 'ocel_time TIMESTAMP', 'ocel_changed_field TEXT', ...columns(attributes)],
      rows,
    );
  }
  return sqlite([...tables, ...more]);
}

function sqlValue(value: Value | undefined) {
  return value === undefined ? null : typeof value === 'boolean' ? Number(value) : value;
}
