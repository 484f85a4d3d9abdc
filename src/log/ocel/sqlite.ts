import { readFile, stat } from 'node:fs/promises';
import { failInput, type Work } from '../../base/index.js';
import {
  type ObjectLog,
  type OcelChange,
  type OcelEvent,
  type OcelObject,
  type OcelRelation,
  type OcelType,
  type OcelValue,
  valueType,
} from './model.js';
import { SqliteFile, type SqlTable, type SqlValue } from './sqlite-file.js';

const MAX_BYTES = 2_000_000_000;

/** Columns that every table of a type has, beside the attributes. */
const OWN = ['ocel_id', 'ocel_time', 'ocel_changed_field'];

/** Reads OCEL 2.0 in an SQLite database; the file is held in memory. */
export async function readOcelSqlite(path: string, work: Work): Promise<ObjectLog> {
  const total = (await stat(path)).size;
  if (total > MAX_BYTES) failInput('ocel/too-large', path, { data: { limit: MAX_BYTES } });
  // What stands in these was not written into the database yet.
  for (const beside of ['-wal', '-journal']) {
    const pending = await stat(path + beside).catch(() => undefined);
    if (pending !== undefined && pending.size > 0)
      failInput('sqlite/unfinished', path, { data: { beside: path + beside } });
  }
  const bytes = await readFile(path, work.signal === undefined ? {} : { signal: work.signal });
  work.onProgress?.({ stage: 'reading', done: total, total, unit: 'bytes' });
  return new Database(new SqliteFile(path, bytes)).read();
}

class Database {
  constructor(private readonly file: SqliteFile) {}

  read(): ObjectLog {
    for (const name of ['event', 'object', 'event_object'])
      if (!this.file.tables.has(name)) failInput('ocel/no-log', this.file.path);
    const events = this.items('event');
    const objects = this.items('object');
    this.link('event_object', 'ocel_event_id', 'ocel_object_id', events);
    if (this.file.tables.has('object_object')) this.link('object_object', 'ocel_source_id', 'ocel_target_id', objects);
    return {
      name: this.file.path,
      eventTypes: this.eachType('event', events, (row, item) => this.addEvent(row, item)),
      objectTypes: this.eachType('object', objects, (row, item) => this.addObject(row, item)),
      events: [...events.values()] as OcelEvent[],
      objects: [...objects.values()],
    };
  }

  /** Rows of `event` or `object`, still without what their types' tables say of them. */
  private items(name: 'event' | 'object'): Map<string, Item> {
    const items = new Map<string, Item>();
    this.rows(name, ['ocel_id', 'ocel_type'], ([id, type]) => {
      if (id !== '' && !items.has(id!))
        items.set(id!, { id: id!, type: type!, time: '', attributes: [], relations: [] });
    });
    return items;
  }

  private link(table: string, from: string, to: string, items: ReadonlyMap<string, Item>): void {
    this.rows(table, [from, to, 'ocel_qualifier'], ([source, target, qualifier]) => {
      items.get(source!)?.relations.push({ object: target!, qualifier: qualifier! });
    });
  }

  /** Reads the table of each type. */
  private eachType(
    kind: 'event' | 'object',
    items: ReadonlyMap<string, Item>,
    onRow: (row: TypeRow, item: Item) => void,
  ): Map<string, OcelType> {
    const types = new Map<string, OcelType>();
    const used = new Set([...items.values()].map((i) => i.type));
    const maps = new Map<string, string>([...used].map((type) => [type, type]));
    if (this.file.tables.has(`${kind}_map_type`))
      this.rows(`${kind}_map_type`, ['ocel_type', 'ocel_type_map'], ([type, map]) => maps.set(type!, map!));
    const read = new Map<SqlTable, OcelType>();
    for (const [type, map] of maps) {
      const table = this.file.tables.get(`${kind}_${map}`.toLowerCase());
      if (table === undefined && used.has(type))
        failInput('sqlite/no-table', this.file.path, { data: { table: `${kind}_${map}` } });
      const known = table === undefined ? { attributes: new Map() } : read.get(table);
      types.set(type, known ?? { attributes: attributesOf(table!) });
      // However many types share a table, it is read once.
      if (table === undefined || known !== undefined) continue;
      read.set(table, types.get(type)!);
      const id = this.place(table, 'ocel_id');
      this.file.eachRow(table, (values) => {
        const item = items.get(asText(values[id]!));
        if (item !== undefined) onRow({ table, values }, item);
      });
    }
    return types;
  }

  private addEvent({ table, values }: TypeRow, item: Item): void {
    item.time = asText(values[this.place(table, 'ocel_time')]!);
    for (const [i, { name }] of table.columns.entries()) {
      const value = asValue(values[i]!);
      if (!OWN.includes(name.toLowerCase()) && value !== null) item.attributes.push({ name, time: '', value });
    }
  }

  /** A row that names a changed column speaks of that one only; the first row of an object speaks of all. */
  private addObject({ table, values }: TypeRow, item: Item): void {
    const time = asText(values[this.place(table, 'ocel_time')]!);
    const at = table.columns.findIndex((c) => c.name.toLowerCase() === 'ocel_changed_field');
    const changed = at < 0 ? '' : asText(values[at]!);
    for (const [i, { name }] of table.columns.entries()) {
      const value = asValue(values[i]!);
      const speaks = changed === '' ? value !== null : name === changed;
      if (speaks && !OWN.includes(name.toLowerCase())) item.attributes.push({ name, time, value });
    }
  }

  /** Texts of some columns of a table, row by row. */
  private rows(name: string, columns: readonly string[], onRow: (texts: readonly string[]) => void): void {
    const table = this.file.tables.get(name)!;
    const places = columns.map((column) => this.place(table, column));
    this.file.eachRow(table, (values) => onRow(places.map((place) => asText(values[place]!))));
  }

  private place(table: SqlTable, column: string): number {
    const place = table.columns.findIndex((c) => c.name.toLowerCase() === column);
    if (place < 0) failInput('sqlite/no-column', this.file.path, { data: { table: table.name.slice(0, 80), column } });
    return place;
  }
}

/** An event or object while its parts come together. */
interface Item extends Omit<OcelObject, 'attributes' | 'relations'> {
  time: string;
  readonly attributes: OcelChange[];
  readonly relations: OcelRelation[];
}

interface TypeRow {
  readonly table: SqlTable;
  readonly values: readonly SqlValue[];
}

function attributesOf(table: SqlTable): Map<string, ReturnType<typeof valueType>> {
  return new Map(
    table.columns
      .filter((c) => !OWN.includes(c.name.toLowerCase()))
      .map((c) => [c.name, valueType(c.type.replace(/\W.*$/, ''))]),
  );
}

function asText(value: SqlValue): string {
  const own = asValue(value);
  return own === null ? '' : String(own);
}

/** Bytes that are no text are shown as hexadecimal digits. */
function asValue(value: SqlValue): OcelValue {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}
