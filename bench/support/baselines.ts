import { createReadStream, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { duckDb } from './duckdb.js';
import { SHEET } from './reader-files.js';
import { countWithSaxes } from './saxes.js';

/** What others do with a file; each says how many events or rows it found. */
export const BASELINES: Readonly<Record<string, (file: string) => Promise<number>>> = {
  'JSON.parse': parseLines,
  'JSON.parse-whole': parseWhole,
  'duckdb-json': (file) => withDuckDb(`read_json('${file}')`),
  'duckdb-parquet': (file) => withDuckDb(`read_parquet('${file}')`),
  'saxes-sheet': countRowsOfSheet,
  saxes: countWithSaxes,
  bytes: async (file) => readFileSync(file).length * 0,
};

/** Parses each line and keeps nothing. */
async function parseLines(file: string): Promise<number> {
  let rows = 0;
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop()!;
    for (const line of lines) if (typeof JSON.parse(line) === 'object') rows++;
  }
  return rows;
}

async function parseWhole(file: string): Promise<number> {
  const log = JSON.parse(readFileSync(file, 'utf8')) as { events: unknown[] };
  return log.events.length;
}

async function withDuckDb(table: string): Promise<number> {
  const db = await duckDb(1);
  await db.run(`create table t as select * from ${table}`);
  const counted = await db.runAndReadAll('select count(*)::int from t');
  return Number(counted.getRows()[0]![0]);
}

/** Inflates the sheet and counts its rows but the header. */
async function countRowsOfSheet(file: string): Promise<number> {
  const bytes = readFileSync(file);
  const parser = new SaxesParser();
  let rows = -1;
  parser.on('opentag', (tag) => {
    if (tag.name === 'row') rows++;
  });
  parser.write(inflateRawSync(partOf(bytes, SHEET)).toString()).close();
  return rows;
}

/** The compressed bytes of a part of a zip file whose local headers tell the sizes. */
function partOf(bytes: Buffer, wanted: string): Buffer {
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const size = bytes.readUInt32LE(at + 18);
    const name = bytes.toString('latin1', at + 30, at + 30 + bytes.readUInt16LE(at + 26));
    const from = at + 30 + name.length + bytes.readUInt16LE(at + 28);
    if (name === wanted) return bytes.subarray(from, from + size);
    at = from + size;
  }
  throw new Error(`no ${wanted}`);
}
