import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  describeDifference,
  detectFormat,
  type EventLog,
  isThere,
  logInfo,
  NO_OFFSET,
  openLog,
} from '../../src/log/index.js';
import { readOcel } from '../../src/log/ocel/index.js';
import { textAt } from '../../src/log/table/index.js';
import { csvMessages } from '../../src/messages/en/csv.js';
import { filesMessages } from '../../src/messages/en/files.js';
import { logMessages } from '../../src/messages/en/log.js';
import { ocelMessages } from '../../src/messages/en/ocel.js';
import { fuzzOcel } from './fuzz-ocel.js';
import { type OcelSpec, ORDERS, ocelJson, ocelSqlite, ocelXml } from './ocel-support.js';
import { faultOf, testFolder } from './table-support.js';

const { remove, write, folder } = testFolder();
afterAll(remove);

const ITEM = 'Item <&> of an order';

const ENCODINGS: readonly [string, (spec: OcelSpec) => string | Uint8Array, string][] = [
  ['JSON', ocelJson, 'log.json'],
  ['XML', ocelXml, 'log.xmlocel'],
  ['SQLite', ocelSqlite, 'log.sqlite'],
];

function value(log: EventLog, name: string, row: number): string | undefined {
  const column = [log.activity, log.time, ...log.eventAttributes].find((c) => c.name === name);
  return column !== undefined && isThere(column, row) ? textAt(column, row) : undefined;
}

function caseValue(log: EventLog, name: string, row: number): string | undefined {
  const column = log.caseAttributes.find((c) => c.name === name);
  return column !== undefined && isThere(column, row) ? textAt(column, row) : undefined;
}

describe.each(ENCODINGS)('an object-centric log in %s', (_, encode, name) => {
  const open = (spec: OcelSpec, objectType?: string) =>
    openLog(write(name, encode(spec)), objectType === undefined ? {} : { objectType });

  it('is known by its contents', async () => {
    expect(await detectFormat(write('log.xml', encode(ORDERS)))).toBe('ocel');
  });

  it('has a case for each object of the type, with its events in order of time', async () => {
    const log = await open(ORDERS, 'Order');
    expect([log.caseCount, log.eventCount]).toEqual([3, 4]);
    expect([0, 1, 2].map((c) => log.caseIds.get(c))).toEqual(['o1', 'o2', 'o3']);
    expect([...log.caseStart]).toEqual([0, 3, 4, 4]);
    expect([0, 1, 2, 3].map((e) => value(log, 'ocel:id', e))).toEqual(['e1', 'e2', 'e4', 'e4']);
    expect(value(log, 'time:timestamp', 0)).toBe('2024-03-01T09:00:00+00:00');
    expect([value(log, 'by', 0), value(log, 'total', 0)]).toEqual(['web', '12.5']);
  });

  it('gives the case the latest value, and each event that of its time', async () => {
    const log = await open(ORDERS, 'Order');
    expect([caseValue(log, 'price', 0), caseValue(log, 'price', 1), caseValue(log, 'price', 2)]).toEqual([
      '8',
      '5',
      undefined,
    ]);
    expect([0, 1, 2, 3].map((e) => value(log, 'ocel:case:price', e))).toEqual(['10', '8', '8', '5']);
  });

  it('keeps ids and qualifiers of related objects, also of those that are not there', async () => {
    const log = await open(ORDERS, 'Order');
    const items = 'ocel:Item <&> of an order';
    expect(value(log, items, 0)).toBe('["i1","i2"]');
    expect(value(log, `${items}:qualifier`, 0)).toBe('["item","item"]');
    expect(value(log, 'ocel:Order', 1)).toBe('["o1","o1"]');
    expect(value(log, 'ocel:Order:qualifier', 1)).toBe('["order","again"]');
    expect(caseValue(log, items, 0)).toBe('["i1"]');
    expect(caseValue(log, 'ocel:(not in the log)', 0)).toBe('["lost"]');
  });

  it('counts what is odd', async () => {
    const { oddities } = await open(ORDERS, 'Order');
    const counts = Object.fromEntries(oddities.map((o) => [o.code, o.count]));
    expect(counts).toEqual({
      'ocel-dangling-event-object': 1,
      'ocel-dangling-object-object': 1,
      'ocel-type-unused': 1,
      'ocel-event-in-several-cases': 1,
      'ocel-event-without-case': 1,
      'ocel-attribute-changes': 1,
      'ocel-initial-state': 2,
    });
    for (const { code } of oddities) expect(Object.keys(ocelMessages)).toContain(`oddity/${code}`);
  });

  it('asks which objects are the cases, and says which there are', async () => {
    const types = 'Order (3), Item <&> of an order (2)';
    const fault = await faultOf(open(ORDERS));
    expect(fault.code).toBe('ocel/choose-type');
    for (const part of types.split(', ')) expect(fault.data?.['types']).toContain(part);
    expect((await faultOf(open(ORDERS, 'Invoice'))).code).toBe('ocel/no-such-type');
    expect((await faultOf(open(ORDERS, 'Lorry'))).code).toBe('ocel/type-without-objects');
  });

  it('needs no choice where all objects are of one type', async () => {
    const spec: OcelSpec = {
      events: [{ id: 'e', type: 'a', time: '2024-01-01', to: [['o', '']] }],
      objects: [{ id: 'o', type: 'T' }],
    };
    expect((await open(spec)).eventCount).toBe(1);
  });
});

/** Small logs with texts of all kinds. */
const text = fc.string({ unit: fc.constantFrom(...'aB 中😀<&>"\'_') }).filter((s) => s.trim() === s && s !== '');
const specs: fc.Arbitrary<OcelSpec> = fc
  .record({
    objects: fc.uniqueArray(
      fc.record({ id: text, type: fc.constantFrom('A', 'B c'), note: fc.option(text, { nil: undefined }) }),
      { selector: (o) => o.id, minLength: 1, maxLength: 6 },
    ),
    events: fc.uniqueArray(
      fc.record({
        id: text,
        type: fc.constantFrom('x', 'y <z>'),
        day: fc.integer({ min: 1, max: 28 }),
        to: fc.uniqueArray(fc.nat(5)),
        note: fc.option(text, { nil: undefined }),
      }),
      { selector: (e) => e.id, maxLength: 8 },
    ),
  })
  .map(({ objects, events }) => ({
    objects: objects.map(({ id, type, note }) => ({
      id,
      type,
      attributes: note === undefined ? [] : ([['note', '1970-01-01T00:00:00Z', note]] as [string, string, string][]),
    })),
    events: events.map(({ id, type, day, to, note }) => ({
      id,
      type,
      time: `2024-02-${String(day).padStart(2, '0')}T00:00:00Z`,
      attributes: note === undefined ? {} : { note },
      to: to.filter((o) => o < objects.length).map((o) => [objects[o]!.id, 'q'] as [string, string]),
    })),
  }));

describe('the encodings', () => {
  it('say the same', () =>
    fc.assert(
      fc.asyncProperty(specs, async (spec) => {
        const objectType = spec.objects[0]!.type;
        const [json, xml, sqlite] = await Promise.all(
          ENCODINGS.map(([, encode, name]) => readOcel(write(name, encode(spec)), { objectType })),
        );
        expect(describeDifference(json!, xml!)).toBeUndefined();
        expect(describeDifference(json!, sqlite!)).toBeUndefined();
      }),
      { numRuns: 60 },
    ));

  it('of text are read from gzip', async () => {
    const log = await openLog(write('log.json.gz', gzipSync(ocelJson(ORDERS))), { objectType: 'Order' });
    expect(log.eventCount).toBe(4);
    expect((await openLog(write('log.xml.gz', gzipSync(ocelXml(ORDERS))), { objectType: 'Order' })).eventCount).toBe(4);
    expect((await faultOf(openLog(write('log.sqlite.gz', gzipSync(ocelSqlite(ORDERS)))))).code).toBe('log/zipped');
  });

  it('are read or refused with a message, however they are broken', async () => {
    const runs = Number(process.env['DUECOURSE_FUZZ_RUNS'] ?? 900);
    const { read, refused } = await fuzzOcel(folder, runs, 20240301);
    expect(read).toBeGreaterThan(runs / 50);
    expect(refused.size).toBeGreaterThan(3);
    const known = { ...ocelMessages, ...csvMessages, ...filesMessages, ...logMessages };
    for (const code of refused.keys()) expect(Object.keys(known)).toContain(code);
  }, 0);
});

describe('a bad object-centric log', () => {
  it('names its place', async () => {
    const cut = ocelJson(ORDERS).slice(0, 300);
    const fault = await faultOf(openLog(write('cut.json', cut)));
    expect([fault.code, fault.range?.line]).toEqual(['ocel/not-json', cut.split('\n').length]);
    const shape = ocelJson(ORDERS).replace('"id": "o2"', '"id": {}');
    expect((await faultOf(openLog(write('shape.json', shape)))).data).toEqual({
      where: 'objects[1].id',
      expected: 'a text',
    });
  });

  it('keeps a value that is nested deeper than a stack', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = ocelJson(ORDERS).replace('"web"', deep);
    expect(text).toContain(deep);
    const log = await openLog(write('deep.json', text), { objectType: 'Order', format: 'ocel' });
    expect(value(log, 'by', 0)).toBe(deep);
  });

  it('is refused at once where events name so many objects that no table holds them', async () => {
    const objects = Array.from({ length: 9000 }, (_, i) => ({ id: `o${i}`, type: 'Order' }));
    const to = objects.map(({ id }): [string, string] => [id, '']);
    const spec = { events: [{ id: 'e', type: 'a', time: '2024-03-01T09:00:00Z', to }], objects };
    expect((await faultOf(openLog(write('many.json', ocelJson(spec))))).code).toBe('log/columns-too-large');
  });

  it('gives an event in several cases the same objects in each', async () => {
    const log = await openLog(write('orders.json', ocelJson(ORDERS)), { objectType: ITEM });
    const rows = Array.from({ length: log.eventCount }, (_, row) => row).filter(
      (row) => value(log, 'ocel:id', row) === 'e1',
    );
    expect(rows.map((row) => value(log, `ocel:${ITEM}`, row))).toEqual(rows.map(() => '["i1","i2"]'));
    expect(rows.length).toBe(2);
  });

  it('of version 1 is named as such', async () => {
    expect((await faultOf(openLog(write('old.jsonocel', '{"ocel:global-log": {}, "ocel:events": {}}')))).code).toBe(
      'ocel/version-1',
    );
    expect((await faultOf(openLog(write('old.xmlocel', '<log><global scope="log"/></log>')))).code).toBe(
      'ocel/version-1',
    );
  });
});

describe('a hostile database', () => {
  const open = (bytes: Uint8Array) => openLog(write('hostile.sqlite', bytes), { objectType: 'Order' });

  it('runs nothing of its schema', async () => {
    const bytes = ocelSqlite(ORDERS, [
      {
        name: 'v',
        type: 'view',
        sql: 'CREATE VIEW v AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT * FROM r',
        rows: [],
      },
      {
        name: 't',
        type: 'trigger',
        sql: 'CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END',
        rows: [],
      },
      { name: 'f', sql: 'CREATE VIRTUAL TABLE f USING fts5(x)', rows: [] },
      { name: 'g', sql: 'CREATE TABLE g (a, b AS (randomblob(1000000000)))', rows: [] },
    ]);
    expect((await open(bytes)).eventCount).toBe(4);
  });

  it('with a view in the place of a table is refused', async () => {
    const bytes = Buffer.from(ocelSqlite(ORDERS));
    const at = bytes.indexOf('CREATE TABLE "event_object"');
    bytes.write('CREATE  VIEW "event_object"', at);
    expect((await faultOf(open(bytes))).code).toBe('ocel/no-log');
  });

  it('whose pages point at themselves is refused', async () => {
    const bytes = Buffer.from(ocelSqlite(ORDERS));
    bytes.writeUInt32BE(1, 108);
    expect((await faultOf(open(bytes))).code).toBe('sqlite/damaged');
  });

  it('whose tables share their pages is refused', async () => {
    const twin = { name: 'twin', sql: 'CREATE TABLE twin (a)', rows: [], root: 2 };
    expect((await faultOf(open(ocelSqlite(ORDERS, [twin])))).code).toBe('sqlite/damaged');
  });

  it('whose types share a table is read', async () => {
    const bytes = Buffer.from(ocelSqlite(ORDERS));
    const map = bytes.indexOf('changeE') + 'changeE'.length;
    const place = bytes.indexOf('placeE') + 'placeE'.length;
    expect([map, place]).not.toContain(6);
    bytes[map] = bytes[place]!;
    expect((await open(bytes)).eventCount).toBe(4);
  });

  it('whose cells share their bytes is refused', async () => {
    const long = 'x'.repeat(300);
    const bytes = Buffer.from(
      ocelSqlite({
        ...ORDERS,
        objects: [
          { id: long, type: 'Order' },
          { id: 'b', type: 'Order' },
          { id: 'c', type: 'Order' },
        ],
      }),
    );
    const page = Math.floor(bytes.indexOf(long) / 512) * 512;
    bytes.writeUInt16BE(bytes.readUInt16BE(page + 8), page + 10);
    bytes.writeUInt16BE(bytes.readUInt16BE(page + 8), page + 12);
    expect((await faultOf(open(bytes))).code).toBe('sqlite/damaged');
  });

  it('with changes beside it that are not written yet is refused', async () => {
    const path = write('wal.sqlite', ocelSqlite(ORDERS));
    writeFileSync(`${path}-wal`, 'pending');
    expect((await faultOf(openLog(path))).code).toBe('sqlite/unfinished');
  });

  it('keeps values of any length and kind', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 3000, minLength: 1 }), { minLength: 1, maxLength: 60 }),
        async (notes) => {
          const events = notes.map((note, i) => ({
            id: `e${i}`,
            type: 'a',
            time: '2024-01-01',
            attributes: { note },
            to: [['o', '']] as [string, string][],
          }));
          const log = await open(ocelSqlite({ events, objects: [{ id: 'o', type: 'Order' }] }));
          expect(notes.map((_, i) => value(log, 'note', i))).toEqual(notes);
        },
      ),
      { numRuns: 15 },
    ));
});

describe.skipIf(!process.env['DUECOURSE_DATA'])('published object-centric logs (needs DUECOURSE_DATA)', () => {
  const data = join(process.env['DUECOURSE_DATA'] ?? '', 'logs');
  /** The reader looks for files beside, so that the log stands alone. */
  const copy = (name: string) => {
    const path = join(folder, name);
    copyFileSync(join(data, name), path);
    return path;
  };

  it('container logistics: counts, and the objects that are not there', async () => {
    const path = copy('ocel2-container-logistics.sqlite');
    const fault = await faultOf(openLog(path));
    expect(fault.data?.['types']).toBe(
      'Vehicle (51), Truck (6), Forklift (3), Customer Order (200), Transport Document (200), Container (510), Handling Unit (0)',
    );
    const log = await openLog(path, { objectType: 'Container' });
    const counts = new Map(log.oddities.map((o) => [o.code, o.count]));
    expect(log.caseCount).toBe(510);
    expect(counts.get('ocel-dangling-event-object')).toBe(5080);
    expect(counts.get('ocel-dangling-object-object')).toBe(2540);
    expect(counts.get('ocel-times-without-offset')).toBe(8727);
    expect(counts.get('ocel-type-unused')).toBe(1);
    expect(log.eventCount).toBe(8727 - counts.get('ocel-event-without-case')!);
  });

  it.each([
    // Objects of the type, and links of events to them, as SQL counts them in the file.
    ['Container', 510, 5336],
    ['Customer Order', 200, 200],
    ['Forklift', 3, 1776],
    ['Transport Document', 200, 600],
    ['Truck', 6, 3050],
    ['Vehicle', 51, 696],
  ])('container logistics flattened by %s: %i cases, an event for each of %i links', async (type, cases, links) => {
    const log = await openLog(copy('ocel2-container-logistics.sqlite'), { objectType: type });
    expect([log.caseCount, log.eventCount]).toEqual([cases, links]);
    // Links to objects that the file does not have are told, whichever type is asked for.
    const counts = new Map(log.oddities.map((o) => [o.code, o.count]));
    expect([counts.get('ocel-dangling-event-object'), counts.get('ocel-dangling-object-object')]).toEqual([5080, 2540]);
  });

  it('container logistics has a type without objects, and says so', async () => {
    const fault = await faultOf(openLog(copy('ocel2-container-logistics.sqlite'), { objectType: 'Handling Unit' }));
    expect(fault).toMatchObject({ code: 'ocel/type-without-objects', data: { type: 'Handling Unit' } });
  });

  it('container logistics runs from May to November 2023', async () => {
    const path = copy('ocel2-container-logistics.sqlite');
    const logs = await Promise.all(
      ['Container', 'Customer Order', 'Forklift', 'Transport Document', 'Truck', 'Vehicle'].map((objectType) =>
        openLog(path, { objectType }),
      ),
    );
    const infos = logs.map((log) => logInfo(log));
    const edges = infos.flatMap(({ times }) => [times.first!, times.last!]).sort();
    expect([edges[0], edges.at(-1)]).toEqual(['2023-05-26T18:26:40', '2023-11-21T10:00:00']);
    // The events of the thirteenth type name handling units alone, which the file does not have: they are in no case, and counted.
    expect(new Set(infos.flatMap((info) => info.activities.map((a) => a.value))).size).toBe(12);
    for (const log of logs)
      expect(log.oddities.find((o) => o.code === 'ocel-event-without-case')!.count).toBeGreaterThanOrEqual(2540);
  });

  it.each([
    ['Invoice', 3, 9],
    ['Payment', 3, 3],
    ['Purchase Order', 2, 5],
    ['Purchase Requisition', 1, 3],
  ])(
    'the example of the specification flattened by %s: %i cases, %i events in both encodings',
    async (type, cases, events) => {
      for (const name of ['ocel2-p2p-example.sqlite', 'ocel2-p2p-example.json']) {
        const log = await openLog(copy(name), { objectType: type });
        expect([log.caseCount, log.eventCount], name).toEqual([cases, events]);
      }
    },
  );

  it('the example of the specification: both encodings, an hour apart', async () => {
    const [sqlite, json] = await Promise.all(
      ['ocel2-p2p-example.sqlite', 'ocel2-p2p-example.json'].map((name) =>
        openLog(copy(name), { objectType: 'Purchase Order' }),
      ),
    );
    expect([sqlite!.caseCount, sqlite!.eventCount]).toEqual([json!.caseCount, json!.eventCount]);
    for (let e = 0; e < json!.eventCount; e++) {
      expect(value(sqlite!, 'ocel:id', e)).toBe(value(json!, 'ocel:id', e));
      expect(Number(sqlite!.time.values[e]) - Number(json!.time.values[e])).toBe(3_600_000);
    }
    expect(describeDifference({ ...sqlite!, time: json!.time }, json!)).toBeUndefined();
    // Why: the database has clocks without an offset, the JSON has UTC. Read in winter time both are the same instants.
    expect(sqlite!.oddities.find((o) => o.code === 'ocel-times-without-offset')?.count).toBe(13);
    expect([sqlite!.time.offset, json!.time.offset]).toEqual([NO_OFFSET, 0]);
    const firsts = ['ocel2-p2p-example.sqlite', 'ocel2-p2p-example.json'].map(
      async (name) => logInfo(await openLog(copy(name), { objectType: 'Purchase Requisition' })).times.first,
    );
    expect(await Promise.all(firsts)).toEqual(['2022-01-09T15:00:00', '2022-01-09T14:00:00+00:00']);
  });
});
