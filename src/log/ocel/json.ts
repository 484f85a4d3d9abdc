import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { failInput, type Work } from '../../base/index.js';
import { isGzip } from '../gzip.js';
import { faultIn } from '../json-fault.js';
import { jsonText } from '../json-text.js';
import {
  type ObjectLog,
  type OcelChange,
  type OcelRelation,
  type OcelType,
  type OcelValue,
  valueType,
} from './model.js';

/** What fits into one text. */
const MAX_BYTES = 500_000_000;

type Json = Readonly<Record<string, unknown>>;

/** Reads OCEL 2.0 in JSON; the whole file is held in memory. */
export async function readOcelJson(path: string, work: Work): Promise<ObjectLog> {
  const root = parse(await textOf(path, work), path);
  if (!isObject(root)) failInput('ocel/not-an-object', path);
  if ('ocel:events' in root || 'ocel:objects' in root) failInput('ocel/version-1', path);
  const reader = new Reader(path);
  const types = (key: string) => new Map(reader.list(root, key, key).map((t, i) => reader.type(t, `${key}[${i}]`)));
  if (!('events' in root) && !('objects' in root)) failInput('ocel/no-log', path);
  return {
    name: path,
    objectTypes: types('objectTypes'),
    eventTypes: types('eventTypes'),
    objects: reader.list(root, 'objects', 'objects').map((o, i) => reader.object(o, `objects[${i}]`)),
    events: reader.list(root, 'events', 'events').map((e, i) => reader.event(e, `events[${i}]`)),
  };
}

async function textOf(path: string, { signal, onProgress }: Work): Promise<string> {
  const total = (await stat(path)).size;
  if (total > MAX_BYTES) failInput('ocel/too-large', path, { data: { limit: MAX_BYTES } });
  const raw = await readFile(path, signal === undefined ? {} : { signal });
  onProgress?.({ stage: 'reading', done: total, total, unit: 'bytes' });
  try {
    const bytes = isGzip(raw) ? gunzipSync(raw, { maxOutputLength: MAX_BYTES }) : raw;
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ERR_BUFFER_TOO_LARGE') failInput('ocel/too-large', path, { data: { limit: MAX_BYTES } });
    if (code === 'Z_BUF_ERROR') failInput('gzip/truncated', path);
    failInput(code?.startsWith('Z_') ? 'gzip/damaged' : 'ocel/not-utf8', path);
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const offset = faultIn(text);
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    const column = offset - before.lastIndexOf('\n');
    const range = { line, column, endLine: line, endColumn: column, offset, end: offset };
    failInput('ocel/not-json', path, { range, data: { found: text.slice(offset, offset + 20) } });
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class Reader {
  constructor(private readonly path: string) {}

  list(of: Json, key: string, where: string): Json[] {
    const value = Object.hasOwn(of, key) ? of[key] : undefined;
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) this.bad(where, 'a list');
    const items: readonly unknown[] = value;
    for (const [i, item] of items.entries()) if (!isObject(item)) this.bad(`${where}[${i}]`, 'an object');
    return items as Json[];
  }

  type(json: Json, where: string): [string, OcelType] {
    const attributes = this.list(json, 'attributes', `${where}.attributes`).map(
      (a, i) => [this.text(a, 'name', `${where}.attributes[${i}]`), valueType(String(a['type'] ?? 'string'))] as const,
    );
    return [this.text(json, 'name', where), { attributes: new Map(attributes) }];
  }

  object(json: Json, where: string) {
    const attributes = this.list(json, 'attributes', `${where}.attributes`).map((a, i): OcelChange => {
      const at = `${where}.attributes[${i}]`;
      return { name: this.text(a, 'name', at), time: this.time(a), value: this.value(a) };
    });
    return { ...this.base(json, where), attributes };
  }

  event(json: Json, where: string) {
    const attributes = this.list(json, 'attributes', `${where}.attributes`).map((a, i) => ({
      name: this.text(a, 'name', `${where}.attributes[${i}]`),
      value: this.value(a),
    }));
    return { ...this.base(json, where), time: this.time(json), attributes };
  }

  private base(json: Json, where: string) {
    const relations = this.list(json, 'relationships', `${where}.relationships`).map((r, i): OcelRelation => {
      const qualifier = r['qualifier'];
      return {
        object: this.text(r, 'objectId', `${where}.relationships[${i}]`),
        qualifier: typeof qualifier === 'string' ? qualifier : '',
      };
    });
    return { id: this.text(json, 'id', where), type: this.text(json, 'type', where), relations };
  }

  private text(json: Json, key: string, where: string): string {
    const value = Object.hasOwn(json, key) ? json[key] : undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    this.bad(`${where}.${key}`, 'a text');
  }

  private time(json: Json): string {
    const { time } = json;
    return typeof time === 'string' ? time : time === undefined || time === null ? '' : jsonText(time);
  }

  private value({ value }: Json): OcelValue {
    if (value === undefined || value === null) return null;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : jsonText(value);
  }

  private bad(where: string, expected: string): never {
    failInput('ocel/bad-shape', this.path, { data: { where, expected } });
  }
}
